"""R -> R: the secant, its slope, and the second derivative."""

import numpy as np
import pytest

from explorer.document.model import Range


@pytest.mark.parametrize("h", [1.0, -0.5, 1e-6])
def test_the_secant_runs_through_both_points_and_its_slope_is_the_difference_quotient(show, h):
    picture = show("f(x) = x^2", shown="secant", probe=(0.5,), view={"step": h})
    (x0, y0), (x1, y1) = picture.item(picture.a, "secant").points
    slope = ((0.5 + h) ** 2 - 0.25) / h
    assert (y1 - y0) / (x1 - x0) == pytest.approx(slope, rel=1e-6)
    assert y0 + slope * (0.5 - x0) == pytest.approx(0.25)
    np.testing.assert_allclose(picture.item(picture.a, "secant:point").positions, [[0.5 + h, (0.5 + h) ** 2]])
    assert any(text.startswith("secant") and f"slope {slope:.4g}"[:8] in text for text in picture.legend(picture.a))


def test_the_step_is_kept_within_half_of_the_range(show):
    picture = show("f(x) = x", shown="secant", view={"step": 100.0})
    slider = next(layer.slider for layer in picture.result.layers if layer.key == "secant")
    assert (slider.field, slider.low, slider.high, slider.value) == ("step", -3.0, 3.0, 3.0)
    assert "secant, h = 3, slope 1" in picture.legend(picture.a)


@pytest.mark.parametrize(("text", "probe", "h"), [("f(x) = x", 1.0, 0.0), ("f(x) = sqrt(x)", 0.5, -1.0)])
def test_where_there_is_no_second_point_there_is_no_secant(show, text, probe, h):
    picture = show(text, shown="secant", probe=(probe,), view={"step": h})
    assert not picture.has(picture.a, "secant")
    assert any("secant" in line for line in picture.legend(picture.a))


def test_the_secant_is_off_until_it_is_asked_for(show):
    picture = show("f(x) = x^2")
    assert not picture.has(picture.a, "secant")
    assert not picture.has(picture.b, "second")


def test_the_second_derivative_has_room_beside_the_first(show):
    picture = show("f(x) = x^3", shown="second")
    x, y = picture.item(picture.b, "second").points.T
    np.testing.assert_allclose(y, 6 * x, atol=1e-12)
    assert picture.b.y.low <= -12 < 12 <= picture.b.y.high


def test_beside_a_steep_second_derivative_the_first_can_still_be_seen(show):
    alone, both = show("f(x) = sin(20 x)").b.y, show("f(x) = sin(20 x)", shown="second").b.y
    assert both.high - both.low <= 3.001 * (alone.high - alone.low)


@pytest.mark.parametrize(
    "text", ["f(x) = log(-1 - x^2)", "f(x) = 1/0", "f(t) = [sqrt(-1 - t^2), t]", "f(t) = [1, t, 1/0]"]
)
def test_a_curve_without_values_says_so_and_no_legend_says_nan(show, text):
    picture = show(text)
    assert picture.a.note == "no finite values over this range"
    assert not any("nan" in line for line in (*picture.legend(picture.a), *picture.legend(picture.b)))


@pytest.mark.parametrize("text", ["f(x) = x^2", "f(x) = [x^2, x]", "f(x, y) = x^2 + y"])
def test_a_picture_that_holds_next_to_nothing_says_so(show, text):
    picture = show(text, ranges=(Range("x", -1e300, 1e300),))
    assert picture.a.note == "hardly any finite values over this range"
    assert show(text).a.note == ""


def test_a_range_that_numbers_cannot_tell_apart_is_widened_and_drawn_whole(show):
    picture = show("f(x) = sin(x)", ranges=(Range("x", 1.0, 1.0 + 2**-52),))
    points = picture.item(picture.a, "curve").points
    assert (picture.a.x.low, picture.a.x.high) == pytest.approx((0.9, 1.1))
    assert (points[0, 0], points[-1, 0]) == pytest.approx((0.9, 1.1))


@pytest.mark.parametrize(
    "text",
    [
        "f(x, y) = sqrt(-1 - x^2 - y^2)",
        "f(x, y) = [sqrt(-1 - x^2), y]",
        "f(u, v) = [sqrt(-1 - u^2), v, 1]",
        "f(x, y, z) = sqrt(-1 - x^2 - y^2 - z^2)",
        "f(x, y, z) = [sqrt(-1 - x^2), y, z]",
    ],
)
def test_no_picture_says_nan(show, text):
    picture = show(text)
    assert "no finite values" in picture.a.note + picture.b.note
    assert not any("nan" in line for line in (*picture.legend(picture.a), *picture.legend(picture.b)))
