"""Integral curves: they climb, they keep to the field, and they end where they should."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import explorer
from explorer.analysis.paths import STEPS, End, field_line, integral_curve
from explorer.graph.expr import Stopped

BOX = [(-3.0, 3.0), (-2.0, 2.0)]


def gradient_of(text):
    function = explorer.function(text, inputs=["x", "y"])
    return function, lambda point: function.jacobian(point)[0]


WAVES = gradient_of("sin(2 x) cos(y) + x y / 4")


def heights(function, points):
    return np.array([function.value(p) for p in points])


def test_ascent_climbs_to_the_summit_and_descent_to_the_edge():
    f, gradient = gradient_of("-(x - 1)^2 - 2 (y - 0.5)^2")
    up = integral_curve(gradient, np.array([-2.0, -1.0]), BOX)
    assert up.end == End.ZERO
    assert up.points[-1] == pytest.approx([1, 0.5], abs=1e-3)
    assert np.all(np.diff(heights(f, up.points)) > 0)
    down = integral_curve(gradient, np.array([-2.0, -1.0]), BOX, backwards=True)
    assert down.end == End.BOX
    assert np.all(np.diff(heights(f, down.points)) < 0)
    assert min(abs(down.points[-1][0] + 3), abs(down.points[-1][1] + 2)) < 1e-3


def test_a_path_of_steepest_ascent_is_the_known_curve():
    _, gradient = gradient_of("x^2 / 2 + y^2")  # dy/dx = 2 y / x, so y = c x^2
    path = integral_curve(gradient, np.array([0.5, 0.1]), BOX)
    assert path.points[:, 1] == pytest.approx(0.4 * path.points[:, 0] ** 2, abs=2e-4)


@given(st.tuples(st.floats(-2.9, 2.9), st.floats(-1.9, 1.9)))
def test_every_path_climbs_and_stays_in_the_box(start):
    f, gradient = WAVES
    path = integral_curve(gradient, np.array(start), BOX)
    found = heights(f, path.points)
    assert np.all(np.diff(found) >= -1e-7)
    assert np.all(np.abs(path.points) <= (3, 2))
    assert path.end in (End.BOX, End.ZERO)


def test_field_lines_of_a_rotation_are_closed_circles():
    line = field_line(lambda p: np.array([-p[1], p[0]]), np.array([1.0, 0.0]), BOX)
    assert np.hypot(*line.T) == pytest.approx(np.ones(len(line)), abs=1e-4)
    assert line[0] == pytest.approx(line[-1])
    turns = np.diff(np.unwrap(np.arctan2(line[:, 1], line[:, 0])))
    assert turns.sum() == pytest.approx(2 * np.pi, abs=1e-6)


def test_a_field_line_leads_through_its_point_in_the_field_s_direction():
    line = field_line(lambda p: np.array([1.0, p[0]]), np.array([0.5, 0.0]), BOX)
    assert line[:, 1] == pytest.approx((line[:, 0] ** 2 - 0.25) / 2, abs=2e-4)  # of 4: a pixel has 20 of it
    assert np.all(np.diff(line[:, 0]) > 0)
    assert np.abs(line - [0.5, 0.0]).max(axis=1).min() == 0


def test_a_line_in_space():
    line = field_line(lambda p: np.array([-p[1], p[0], 0.1]), np.array([1.0, 0, 0]), [(-2.0, 2.0)] * 3)
    angle = line[:, 2] / 0.1
    assert line[:, :2] == pytest.approx(np.column_stack([np.cos(angle), np.sin(angle)]), abs=2e-3)


@pytest.mark.parametrize("scale", ["1e-290", "1e290"])
def test_the_strength_of_the_field_does_not_matter(scale):
    _, plain = gradient_of("x^2 - y^2")
    _, scaled = gradient_of(f"{scale} (x^2 - y^2)")
    start = np.array([0.3, 0.7])
    assert integral_curve(scaled, start, BOX).points == pytest.approx(integral_curve(plain, start, BOX).points)


@pytest.mark.parametrize(
    ("text", "end"),
    [("2", End.ZERO), ("sqrt(x - 5)", End.UNDEFINED), ("-sqrt(x)", End.UNDEFINED), ("-abs(x)", End.ZERO)],
)
def test_where_there_is_no_way_on_the_path_ends(text, end):
    _, gradient = gradient_of(text)
    path = integral_curve(gradient, np.array([0.5, 0.0]), BOX)
    assert path.end == end
    assert np.isfinite(path.points).all()


def test_a_start_outside_or_undefined_is_all_there_is():
    for start in ([9.0, 0.0], [np.nan, 0.0]):
        assert len(integral_curve(lambda p: p, np.array(start), BOX).points) == 1


def test_work_is_bounded_and_can_be_stopped():
    calls = []

    def spiral(p):
        calls.append(p)
        return np.array([-p[1] - 0.1 * p[0], p[0] - 0.1 * p[1]])

    path = integral_curve(spiral, np.array([1.5, 0.0]), BOX, backwards=False)
    assert path.end in (End.LONG, End.ZERO)
    assert len(calls) <= 7 * STEPS
    with pytest.raises(Stopped):
        integral_curve(spiral, np.array([1.0, 0.0]), BOX, stopped=lambda: True)


def test_a_spiral_into_a_zero_of_the_field_comes_to_rest_there():
    def vectors(p):
        return np.array([p[0] ** 2 - p[1], p[0] + p[1] / 2])

    line = field_line(vectors, np.array([0.5, 0.5]), [(-3.0, 3.0), (-3.0, 3.0)])
    assert np.isfinite(line).all()
    np.testing.assert_allclose(line[0], 0.0, atol=1e-3)
