"""Marks in device pixels, for plots in the plane and in space alike: lines, arrows, markers, labels.

Positions are arrays (N, 2) of pixels, y down.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from explorer.scene.primitives import Arrows, Floats, Label, Marker, Points, Polygon
from ui.views.in_box import shafts
from ui.views.painter.ink import RIM, Ink, haloed, qcolor

SHORT = 12  # points; up to here a list of points is quicker than a path
REACH = 30_000.0  # pixels; Qt's rasteriser works with 16-bit coordinates
ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
TOGETHER = 32  # outlines that are filled as one path
UNSEEN = 0.1  # pixels beside the straight line between its neighbours; a point no farther off is left out
ARROW_HALO = 1.2  # how much wider than an arrow its halo is, in points
HALO_OPACITY = 0.55  # more would be seen before the arrows and the colours
HEAD = 6.0  # length of an arrow's head in points, for a line of 1.5 points


def line_path(pixels: Floats) -> QPainterPath:
    """Return the polyline through (N, 2) pixels; a row that is not finite lifts the pen.

    The path is read from a byte stream, in Qt's own format for it, because a Python call for each
    point would take a hundred times as long.
    """
    pixels, first = _strokes(pixels)
    elements = np.empty(len(pixels), ELEMENT)
    elements["kind"] = np.where(first, 0, 1)
    elements["x"], elements["y"] = pixels[:, 0], pixels[:, 1]
    path = QPainterPath()
    if len(elements):
        count, ends = np.array(len(elements), ">i4"), np.zeros(2, ">i4")
        data = QByteArray(count.tobytes() + elements.tobytes() + ends.tobytes())
        QDataStream(data, QIODevice.OpenModeFlag.ReadOnly) >> path
    return path


def _strokes(pixels: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """Return the finite points, and which of them begin a stroke."""
    finite = np.logical_and.reduce(np.isfinite(pixels), axis=1)
    first = np.ones(len(pixels), bool)
    first[1:] = ~finite[:-1]
    return np.clip(pixels[finite], -REACH, REACH), first[finite]


def thinned(pixels: Floats) -> Floats:
    """Return a polyline (N, 2) without every other point, where these lie between their neighbours as good as straight.

    Qt takes as long for a piece of two pixels as for one of twenty, and samples are often closer than that.
    """
    place = np.ascontiguousarray(pixels).view(complex).ravel()
    with np.errstate(all="ignore"):
        chord, step = place[2::2] - place[:-2:2], place[1:-1:2] - place[:-2:2]
        turned, length = step * chord.conj(), chord.real**2 + chord.imag**2
        between = (length > 0) & (turned.real >= 0) & (turned.real <= length)
        straight = between & (turned.imag**2 <= UNSEEN**2 * length)
    kept = np.ones(len(pixels), bool)
    kept[1:-1:2] = ~straight  # so that the pen stays lifted, too
    return pixels[kept]


def draw_line(painter: QPainter, pixels: Floats, pen: QPen) -> None:
    """Draw a polyline."""
    if len(pixels) > SHORT:
        pixels = thinned(thinned(pixels))
    if len(pixels) <= SHORT and np.all(np.abs(pixels) < REACH):
        painter.setPen(pen)
        painter.drawPolyline([QPointF(x, y) for x, y in pixels.tolist()])
    else:
        if len(pixels) > SHORT:
            # From one of many points to the next the direction hardly changes, and round joins take twice the time.
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            if 3 * np.count_nonzero(np.isnan(pixels[:, 0])) >= len(pixels) - 2:
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # lines of two points each: with round ends 30 times slower
        painter.strokePath(line_path(pixels), pen)


def draw_arrows(
    painter: QPainter,
    ink: Ink,
    tails: Floats,
    heads: Floats,
    color: QColor,
    item: Arrows,
    *,
    haloed: bool = False,
) -> None:
    """Draw arrows as `item` has them, the shafts as one path and the heads as a few.

    Qt draws lines with flat ends without making outlines of them, and takes ever longer for each of many outlines that
    one path holds. With a halo in the background's colour they stand out from colours as bright as they are.
    """
    ends, corners = arrow_heads(ink, tails, heads, item.width)
    if not len(ends):
        return
    finite = np.isfinite(ends).all(axis=1)
    tails, ends, corners = tails[finite], (heads if item.dashed else ends)[finite], corners[finite]
    shaft = _apart(np.stack(shafts(tails, ends, dashed=item.dashed), axis=1))
    sides = _apart(corners[:, [1, 0, 2] if item.dashed else [0, 1, 2, 0]])
    if haloed:
        for part, width in ((shaft, item.width), (sides, item.width if item.dashed else 0.0)):
            painter.strokePath(part, _flat(ink.pen(qcolor(ink.theme.background, HALO_OPACITY), width + ARROW_HALO)))
    pen = _flat(ink.pen(color, item.width))
    painter.strokePath(shaft, pen)
    if item.dashed:
        painter.strokePath(sides, pen)
        return
    for first in range(0, len(corners), TOGETHER):
        painter.fillPath(_apart(corners[first : first + TOGETHER, [0, 1, 2, 0]]), QBrush(color))


def _flat(pen: QPen) -> QPen:
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _apart(lines: Floats) -> QPainterPath:
    """Return lines of as many points each (N, K, 2) as one path."""
    gap = np.full((len(lines), 1, 2), np.nan)
    return line_path(np.concatenate([lines, gap], axis=1).reshape(-1, 2))


def arrow_heads(ink: Ink, tails: Floats, heads: Floats, width: float) -> tuple[Floats, Floats]:
    """Return where the shafts end (N, 2) and the heads' corners (N, 3, 2); a head is at most half its arrow."""
    along = heads - tails
    length = np.hypot(along[:, 0], along[:, 1])
    with np.errstate(invalid="ignore", divide="ignore"):
        unit = along / length[:, None]
    size = np.minimum(ink.pt(HEAD) * (0.5 + width / 3), 0.5 * length)[:, None]
    across = np.stack([-unit[:, 1], unit[:, 0]], axis=1) * size * 0.42
    base = heads - unit * size
    return heads - unit * size * 0.8, np.stack([heads, base + across, base - across], axis=1)


def draw_points(painter: QPainter, ink: Ink, pixels: Floats, item: Points) -> None:
    """Draw markers with a ring in the background's colour, which keeps them apart from what is behind."""
    painter.setBrush(QBrush(ink.color(item.role)))
    painter.setPen(ink.pen(qcolor(ink.theme.background), RIM))
    radius = ink.pt(item.size) / 2
    for x, y in pixels[np.isfinite(pixels).all(axis=1)]:
        draw_marker(painter, QPointF(x, y), radius, item.shape)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_marker(painter: QPainter, middle: QPointF, radius: float, shape: Marker) -> None:
    """Draw one marker with the painter's pen and brush, its corners on a circle of `radius` pixels."""
    count, first = shape.corners
    if not count:
        painter.drawEllipse(middle, radius, radius)
        return
    angles = first + np.arange(count) * (2 * np.pi / count)
    around = radius * np.stack([np.cos(angles), -np.sin(angles)], axis=1)
    painter.drawPolygon(QPolygonF([middle + QPointF(*corner) for corner in around.tolist()]))


def draw_polygon(painter: QPainter, ink: Ink, pixels: Floats, item: Polygon) -> None:
    """Fill an outline and draw its edge a little stronger."""
    if len(pixels) < 3 or not np.isfinite(pixels).all():
        return
    outline = QPolygonF([QPointF(x, y) for x, y in np.clip(pixels, -REACH, REACH)])
    painter.setBrush(QBrush(ink.color(item.role, item.opacity)))
    painter.setPen(ink.pen(ink.color(item.role, min(1.0, item.opacity * 2)), 1.0))
    painter.drawPolygon(outline)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_label(painter: QPainter, ink: Ink, pixel: Floats, item: Label, within: QRectF) -> None:
    """Write a label beside its position, moved back inside `within` where it would be cut."""
    room = label_room(ink, pixel, item, within)
    if not room.isNull():
        baseline = QPointF(room.left(), room.top() + ink.metrics.ascent())
        haloed(painter, ink, baseline, item.text, ink.color(item.role))


def label_room(ink: Ink, pixel: Floats, item: Label, within: QRectF) -> QRectF:
    """Return the box of pixels a label's text takes; a null one where it is not written."""
    if not np.isfinite(pixel).all() or not within.contains(QPointF(*pixel)):
        return QRectF()
    right, up = (ink.pt(offset) for offset in item.offset)
    width, ascent = ink.width(item.text), ink.metrics.ascent()
    x = min(max(pixel[0] + right, within.left() + 2), within.right() - width - 2)
    y = min(max(pixel[1] - up, within.top() + ascent), within.bottom() - ink.metrics.descent())
    return QRectF(x, y - ascent, width, ink.height)
