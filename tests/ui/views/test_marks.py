"""Lines as they are painted: what is chosen so that many of them at once are painted in time."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from ui.views.painter.marks import draw_line, thinned


def segments(count):
    """Return so many lines of two points each, a row of nan after each of them."""
    ends = np.random.default_rng(0).uniform(0, 100, (count, 2, 2))
    return np.concatenate([ends, np.full((count, 1, 2), np.nan)], axis=1).reshape(-1, 2)


CIRCLE = 50 + 40 * np.stack([np.cos(np.linspace(0, 6, 200)), np.sin(np.linspace(0, 6, 200))], axis=1)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("points", "ends"), [(segments(40), Qt.PenCapStyle.FlatCap), (CIRCLE, Qt.PenCapStyle.RoundCap)]
)
def test_many_lines_at_once_have_flat_ends_and_curves_round_ones(points, ends):
    image = QImage(100, 100, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    pen = QPen(QColor("black"), 3.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter = QPainter(image)
    draw_line(painter, points, pen)
    painter.end()
    assert pen.capStyle() == ends
    x, y = points[0]
    assert image.pixelColor(int(x), int(y)) != QColor("white")


def distances(points, line):
    """Return how far points (N, 2) are from a polyline (K, 2) without gaps."""
    start, along = line[:-1], np.diff(line, axis=0)
    with np.errstate(invalid="ignore"):
        share = ((points[:, None] - start) * along).sum(axis=2) / (along**2).sum(axis=1)
    nearest = start + np.clip(np.nan_to_num(share), 0, 1)[..., None] * along
    return np.hypot(*(points[:, None] - nearest).transpose(2, 0, 1)).min(axis=1)


def test_a_smooth_curve_is_painted_with_fewer_points_in_the_same_place():
    fewer = thinned(thinned(CIRCLE))
    assert len(fewer) < 0.4 * len(CIRCLE)
    assert distances(CIRCLE, fewer).max() < 0.2
    assert (fewer[0] == CIRCLE[0]).all()
    assert (fewer[-1] == CIRCLE[-1]).all()


@pytest.mark.parametrize(
    "points",
    [
        [[0, 0], [10, 0], [10, 10], [20, 10], [20, 0]],  # corners
        [[0, 0], [0, 30], [0, 10], [0, 40], [0, 20]],  # there and back along one line
        [[0, 0], [1, 0], [np.nan, np.nan], [3, 0], [4, 0]],  # the pen is lifted
        [[0, 0], [5, 5], [0, 0], [5, 5], [0, 0]],  # neighbours at the same place
    ],
)
def test_corners_turns_and_gaps_are_kept(points):
    np.testing.assert_array_equal(thinned(np.array(points, float)), points)


@pytest.mark.parametrize(("count", "kept"), [(0, []), (1, [0]), (2, [0, 1]), (3, [0, 2]), (4, [0, 2, 3])])
def test_every_other_point_of_a_straight_line_goes(count, kept):
    line = np.arange(2.0 * count).reshape(count, 2)
    np.testing.assert_array_equal(thinned(line), line[kept])
