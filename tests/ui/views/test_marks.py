"""Lines as they are painted: what is chosen so that many of them at once are painted in time."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from ui.views.painter.marks import draw_line


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
