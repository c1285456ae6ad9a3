"""Contour lines: where they should be, joined, and open at holes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.scene.contour import contour_labels, contour_levels, contour_lines, contours, lifted
from explorer.scene.lattice import Sheet, lattice
from explorer.scene.roles import Role

XS, YS = np.linspace(-3, 3, 61), np.linspace(-2, 2, 41)
X, Y = XS[:, None], YS[None, :]


def pieces(line):
    """Return the separate lines of one level."""
    if len(line) == 0:
        return []
    return [part[np.isfinite(part[:, 0])] for part in np.split(line, np.flatnonzero(np.isnan(line[:, 0])))]


def test_a_circle_is_one_closed_line_of_its_radius():
    (line,) = contour_lines(XS, YS, X * X + Y * Y, [1.0])
    (circle,) = pieces(line)
    assert circle[0] == pytest.approx(circle[-1])
    assert np.abs(np.hypot(*circle.T) - 1).max() < 0.1**2
    turns = np.diff(np.unwrap(np.arctan2(circle[:, 1], circle[:, 0])))
    assert np.abs(turns.sum()) == pytest.approx(2 * np.pi)
    assert np.all(turns <= 1e-12) or np.all(turns >= -1e-12)  # it goes round once and never back


@pytest.mark.parametrize("middle", [0.1, -0.1, 0.0])
def test_saddles_join_the_sides_that_belong_together(middle):
    values = np.array([[1.0, -1.0], [-1.0, 1.0]]) + middle
    (line,) = contour_lines(np.array([0.0, 1]), np.array([0.0, 1]), values, [0.0])
    found = pieces(line)
    assert len(found) == 2
    cut_off = [np.rint(part.mean(axis=0)).tolist() for part in found]  # the corner each piece goes round
    expected = [[0, 1], [1, 0]] if middle >= 0 else [[0, 0], [1, 1]]
    assert sorted(cut_off) == expected


def test_a_hole_is_left_open():
    values = X * X + Y * Y
    values[(X > 0.85) & (X < 1.15) & (np.abs(Y) < 0.15)] = np.nan
    (line,) = contour_lines(XS, YS, values, [1.0])
    (arc,) = pieces(line)
    assert not np.allclose(arc[0], arc[-1])
    assert np.abs(np.hypot(*arc.T) - 1).max() < 0.1**2
    assert not np.any((arc[:, 0] > 0.9) & (np.abs(arc[:, 1]) < 0.1))


def test_no_line_runs_along_a_pole():
    xs = np.linspace(-3, 3, 60)
    values = np.broadcast_to(1 / xs[:, None], (60, 60))
    sheet = Sheet(xs, xs, values, -(values**2), np.zeros((60, 60)))
    cut = lattice(sheet, (-5.0, 5.0))
    closed, opened = contour_lines(xs, xs, values, [0.0])[0], contour_lines(xs, xs, values, [0.0], cut.open_cells)[0]
    assert len(closed) > 0
    assert len(opened) == 0


@given(st.integers(0, 2**32 - 1), st.integers(2, 9), st.integers(2, 9))
def test_lines_of_noise_end_at_the_rim_or_close(seed, count_x, count_y):
    values = np.random.default_rng(seed).standard_normal((count_x, count_y))
    xs, ys = np.arange(count_x * 1.0), np.arange(count_y * 1.0)
    for line in contour_lines(xs, ys, values, [-0.5, 0.0, 0.7]):
        for part in pieces(line):
            assert len(part) >= 2
            closed = np.allclose(part[0], part[-1])
            rim = [end[0] in (0, count_x - 1) or end[1] in (0, count_y - 1) for end in (part[0], part[-1])]
            assert closed or all(rim)
            assert np.abs(np.diff(part, axis=0)).max() <= 1 + 1e-12  # from one cell to the next


def test_every_crossing_of_the_grid_is_on_a_line_once():
    values = np.random.default_rng(3).standard_normal((20, 30))
    (line,) = contour_lines(np.arange(20.0), np.arange(30.0), values, [0.0])
    points = np.concatenate([part[:-1] if np.allclose(part[0], part[-1]) else part for part in pieces(line)])
    points = points[(points == np.floor(points)).any(axis=1)]  # lines may also cross each other inside of cells
    above = values >= 0
    crossings = (above[1:] != above[:-1]).sum() + (above[:, 1:] != above[:, :-1]).sum()
    assert len(points) == crossings == len(np.unique(points.round(12), axis=0))


@pytest.mark.parametrize(
    "values", [np.full((5, 5), 2.0), np.full((5, 5), np.nan), np.full((5, 5), np.inf), np.ones((1, 5))]
)
def test_flat_or_missing_values_have_no_lines(values):
    xs, ys = np.arange(values.shape[0] * 1.0), np.arange(values.shape[1] * 1.0)
    assert [len(line) for line in contour_lines(xs, ys, values, [1.5, 2.5])] == [0, 0]
    assert contour_lines(xs, ys, values, []) == []


@pytest.mark.parametrize("scale", [1e-300, 1e300])
def test_any_scale_gives_the_same_lines(scale):
    plain = contour_lines(XS, YS, X * X - Y, [0.5])[0]
    scaled = contour_lines(XS, YS, scale * (X * X - Y), [0.5 * scale])[0]
    assert scaled == pytest.approx(plain, abs=1e-9, nan_ok=True)


def test_levels_are_good_numbers_inside():
    levels, texts = contour_levels(0.0, 10.0, 10)
    assert levels == (1, 2, 3, 4, 5, 6, 7, 8, 9)
    assert texts[0] == "1"
    assert all(2.0 < level < 2.1 for level in contour_levels(2.0, 2.1)[0])


def test_polylines_and_labels_belong_to_levels():
    levels = [1.0, 2.0, 50.0]
    lines = contour_lines(XS, YS, X * X + Y * Y, levels)
    drawn = contours("c", lines, levels, colored=True)
    assert [line.value for line in drawn] == [1.0, 2.0]
    assert len({line.key for line in drawn}) == 2
    labels = contour_labels("l", lines, ["1", "2", "50"])
    assert [label.text for label in labels] == ["1", "2"]
    for label, level in zip(labels, levels, strict=False):
        assert label.role == Role.CONTOUR
        assert label.position @ label.position == pytest.approx(level, abs=0.05)
    assert np.linalg.norm(labels[0].position - labels[1].position) > 0.3
    assert lifted(lines[0], 1.0).shape == (len(lines[0]), 3)


@pytest.mark.parametrize("count", [129, 130])
def test_lines_that_cross_have_no_hooks_at_the_crossing(count):
    xs = np.linspace(-4.0, 4.0, count)
    x, y = xs[:, None], xs[None, :]
    (line,) = contour_lines(xs, xs, np.sin(x) * np.cos(y) * np.exp(-(x**2 + y**2) / 8), (0.0,))
    middles = (line[1:] + line[:-1]) / 2
    across, along = middles[np.isfinite(middles[:, 0])].T
    to_sine = np.abs(across - np.round(across / np.pi) * np.pi)
    to_cosine = np.abs(along - (np.floor(along / np.pi) + 0.5) * np.pi)
    assert np.minimum(to_sine, to_cosine).max() < 0.02 * (xs[1] - xs[0])


def test_lines_that_only_come_close_to_each_other_do_not_cross():
    xs = np.linspace(-1.0, 1.0, 20)
    (line,) = contour_lines(xs, xs, xs[:, None] * xs[None, :], (0.25 * (xs[1] - xs[0]) ** 2,))
    kept = line[np.isfinite(line[:, 0])]
    assert (kept[:, 0] * kept[:, 1] > 0).all()


def test_rounding_on_a_plateau_at_the_level_draws_no_lines():
    random = np.random.default_rng(1)
    xs = np.linspace(-3, 3, 60)
    noisy = 2.0 + 4e-16 * random.integers(-2, 3, (60, 60))
    assert not len(contour_lines(xs, xs, noisy, [2.0])[0])
    plateau = np.maximum(xs[:, None] + 0 * xs, 0.0) + 4e-16 * random.integers(-2, 3, (60, 60))
    (line,) = contour_lines(xs, xs, plateau, [1.0])
    np.testing.assert_allclose(line[:, 0], 1.0, atol=1e-9)
    assert not len(contour_lines(xs, xs, plateau, [0.0])[0])
