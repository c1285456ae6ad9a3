"""Sections along lines, and the axes of curvature."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.scene.sections import REACH, eigen_axes, line_ends, section

BOX = ((-3.0, 3.0), (-2.0, 2.0), (0.0, 5.0))


def along(at, direction):
    def evaluate(ts):
        x, y = at[0] + ts * direction[0], at[1] + ts * direction[1]
        return x * x + y * y, 2 * (x * direction[0] + y * direction[1])

    return evaluate


@given(st.tuples(st.floats(-2.9, 2.9), st.floats(-1.9, 1.9)), st.floats(0, 2 * np.pi))
def test_a_section_lies_on_the_surface_over_its_line_and_in_the_box(at, angle):
    at, direction = np.array(at), np.array([np.cos(angle), np.sin(angle)])
    line = section("s", along(at, direction), at, direction, BOX)
    points = line.points[np.isfinite(line.points[:, 0])]
    assert np.hypot(points[:, 0], points[:, 1]) ** 2 == pytest.approx(points[:, 2], abs=5e-3)
    across = (points[:, :2] - at) @ np.array([-direction[1], direction[0]])
    assert np.abs(across).max(initial=0.0) < 1e-9
    for column, (low, high) in enumerate(BOX):
        assert np.all((points[:, column] >= low - 1e-9) & (points[:, column] <= high + 1e-9))


def test_ends_of_lines():
    assert line_ends(np.array([1.0, 0.0]), np.array([2.0, 0.0]), BOX[:2]) == pytest.approx((-2, 1))
    assert line_ends(np.array([1.0, 0.0]), np.array([-1.0, -1.0]), BOX[:2]) == pytest.approx((-2, 2))
    assert line_ends(np.array([9.0, 0.0]), np.array([0.0, 1.0]), BOX[:2]) is None
    assert section("s", along((0, 0), (0, 0)), np.zeros(2), np.zeros(2), BOX) is None


def test_a_section_breaks_where_the_function_does():
    def root(ts):
        with np.errstate(all="ignore"):
            return np.sqrt(ts), 0.5 / np.sqrt(ts)

    line = section("s", root, np.zeros(2), np.array([1.0, 0.0]), BOX)
    drawn = line.points[np.isfinite(line.points[:, 0])]
    assert drawn[:, 0].min() == pytest.approx(0, abs=1e-6)
    assert drawn[:, 2] == pytest.approx(np.sqrt(drawn[:, 0]))


def test_axes_are_those_of_the_ellipse():
    values, vectors = np.linalg.eigh(np.array([[2.0, 0.0], [0.0, 8.0]]))
    weak, strong = eigen_axes("e", np.array([0.5, 0.5]), values, vectors, BOX[:2])
    lengths = [np.linalg.norm(a.points[1] - a.points[0]) for a in (weak, strong)]
    assert lengths == pytest.approx([2 * REACH * 6, REACH * 6])
    assert [np.abs(a.points.mean(axis=0)).tolist() for a in (weak, strong)] == [[0.5, 0.5]] * 2
    assert not weak.dashed
    assert not strong.dashed


def test_a_saddle_s_falling_axis_is_dashed_and_a_flat_one_has_a_length():
    down, up = eigen_axes("e", np.zeros(2), np.array([-1.0, 1.0]), np.eye(2), BOX[:2])
    assert (down.dashed, up.dashed) == (True, False)
    flat, steep = eigen_axes("e", np.zeros(2), np.array([0.0, 4.0]), np.eye(2), BOX[:2])
    assert np.isfinite(flat.points).all()
    assert np.ptp(flat.points, axis=0).max() > np.ptp(steep.points, axis=0).max() > 0


@pytest.mark.parametrize("values", [[0.0, 0.0], [np.nan, 1.0], [np.inf, 1.0]])
def test_without_curvature_there_are_no_axes(values):
    assert eigen_axes("e", np.zeros(2), np.array(values), np.eye(2), BOX[:2]) == ()


@pytest.mark.parametrize("scale", [1e-300, 1e300])
def test_axes_of_any_scale(scale):
    plain = eigen_axes("e", np.zeros(2), np.array([1.0, 2.0]), np.eye(2), BOX[:2])
    scaled = eigen_axes("e", np.zeros(2), scale * np.array([1.0, 2.0]), np.eye(2), BOX[:2])
    for one, other in zip(plain, scaled, strict=True):
        assert one.points == pytest.approx(other.points)
