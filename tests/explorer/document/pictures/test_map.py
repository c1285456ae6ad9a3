"""R^2 -> R^2 as a map: grid beside image, the parallelogram, the determinant, and lines that end where the map does."""

import numpy as np
import pytest

from explorer.document.model import Range
from explorer.scene.primitives import HeatMap


def area(outline):
    (x, y), (x1, y1) = outline.T, np.roll(outline, -1, axis=0).T
    return float(np.sum(x * y1 - x1 * y) / 2)


def test_the_parallelogram_is_det_j_times_as_large_as_the_square(show):
    picture = show("f(x, y) = [x^2 - y^2, 2x y]", probe=(0.5, 1.0))
    square, image = (picture.item(scene, "parallelogram").points for scene in (picture.a, picture.b))
    assert area(image) / area(square) == pytest.approx(4 * (0.5**2 + 1))
    assert "det J = 5: keeps orientation" in picture.legend(picture.b)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("f(x, y) = [y, x]", "det J = −1: reverses orientation"),
        ("f(x, y) = [x + y, 2x + 2y]", "det J = 0: flattens"),
        ("f(x, y) = [1e300 y, 1e300 x]", "det J = −∞: reverses orientation"),
        ("f(x, y) = [7, 7]", "det J = 0: flattens"),
        ("f(x, y) = [x/3 + y/7, 3(x/3 + y/7)]", "det J = 0: flattens"),
    ],
)
def test_the_sign_of_det_j_is_the_orientation(show, text, said):
    picture = show(text)
    assert said in picture.legend(picture.b)


def test_the_image_of_the_grid_is_the_map_of_the_grid(show):
    picture = show("f(x, y) = [x + y, x y]")
    for key in ("x", "y"):
        x, y = picture.item(picture.a, f"grid_{key}").points.T
        np.testing.assert_allclose(picture.item(picture.b, f"image_{key}").points, np.column_stack([x + y, x * y]))


def test_no_line_of_the_image_runs_through_a_pole(show):
    picture = show("f(x, y) = [1/x, y]")
    u, _ = picture.item(picture.b, "image_x").points.T
    jumps = u[:-1] * u[1:] < 0
    assert not jumps.any()
    assert np.isnan(u).sum() >= 2 * 17


def test_det_j_is_drawn_over_the_domain(show):
    picture = show("f(x, y) = [x^2, y]", shown="areas")
    heat = next(item for item in picture.a.items if isinstance(item, HeatMap))
    np.testing.assert_allclose(heat.values[0], 2 * np.linspace(-3, 3, heat.values.shape[1]), atol=1e-12)
    bar = picture.a.color_bar
    assert bar.axis.name == "det J"
    assert bar.axis.low == -bar.axis.high


def test_a_map_that_is_nowhere_defined_says_so(show):
    assert "no finite values" in show("f(x, y) = [sqrt(-1 - x^2), y]").b.note
    assert show("f(x, y) = [x, y]").b.note == ""


def test_colours_mean_one_thing_at_a_time(show):
    picture = show("f(x, y) = [x^2, y]", shown="areas field", view={"colored": True})
    assert picture.a.color_bar.axis.name == "‖f‖"
    assert not picture.has(picture.a, "areas")
    assert show("f(x, y) = [x^2, y]", shown="areas", view={"colored": True}).a.color_bar.axis.name == "det J"


def test_a_picture_that_one_scale_would_make_a_strip_has_two(show):
    text = "f(x, y) = [x^2 y, sin(x y)]"
    picture = show(text)
    assert picture.a.equal
    assert not picture.b.equal
    assert show(text, view={"equal": True}).b.equal
    assert not show("g(t) = [t^5, t]").a.equal
    assert show("g(t) = [t cos t, t sin t]").a.equal
    assert not show("f(x, y, z) = x + y + z", ranges=(Range("x", -300.0, 300.0),)).a.equal


def test_lines_of_both_directions_are_told_apart_without_colours(show):
    picture = show("f(x, y) = [y, x]")
    for scene, key in ((picture.a, "grid"), (picture.b, "image")):
        assert [picture.item(scene, f"{key}_{name}").mark for name in "xy"] == ["line", "dashed"]
    assert [entry.mark for entry in picture.b.legend[:2]] == ["line", "dashed"]
