"""What stands around and over a picture, in the plane and in space alike: title, legend, colour bar, note, read-out."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from explorer.scene.palette import Colors, colors
from explorer.scene.primitives import Axis, ColorBar, Floats, LegendEntry
from ui.views.painter.ink import Ink, inset, plate, qcolor, text_at
from ui.views.painter.marks import draw_arrows

Align = Qt.AlignmentFlag
BAR = 9.0  # width of the colour bar in points
GAP = 4.0  # between a number and what it belongs to, in points


def draw_title(painter: QPainter, ink: Ink, box: QRectF, title: str) -> None:
    """Write the title in the middle of a box, shortened where it is too long."""
    text = ink.metrics.elidedText(title, Qt.TextElideMode.ElideRight, box.width())
    text_at(painter, ink, box, text, qcolor(ink.theme.foreground), Align.AlignCenter)


def draw_note(painter: QPainter, ink: Ink, box: QRectF, note: str) -> None:
    """Write why something is missing in the middle of the picture."""
    painter.setFont(ink.font)
    area = inset(box, ink.pt(12))
    wrap = int(Align.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
    text = painter.boundingRect(area, wrap, note)
    margin = ink.pt(6)
    plate(painter, ink, text.adjusted(-margin, -margin, margin, margin))
    painter.setPen(qcolor(ink.theme.foreground))
    painter.drawText(area, wrap, note)


def draw_readout(painter: QPainter, ink: Ink, box: QRectF, text: str) -> None:
    """Write coordinates in the lower left corner of the picture."""
    height = ink.height + ink.pt(2)
    size = QRectF(0, 0, ink.width(text) + ink.pt(8), height)
    size.moveBottomLeft(box.bottomLeft() + QPointF(ink.pt(4), -ink.pt(4)))
    plate(painter, ink, size)
    text_at(painter, ink, size, text, qcolor(ink.theme.foreground), Align.AlignCenter)


def legend_box(ink: Ink, box: QRectF, legend: Sequence[LegendEntry], busy: Floats) -> QRectF:
    """Return where the legend stands: the corner of `box` in which the fewest of the pixels `busy` (N, 2) lie."""
    pad, sample = ink.pt(5), ink.pt(20)
    width = max(ink.width(entry.text) for entry in legend) + sample + 3 * pad
    height = ink.height * len(legend) + 2 * pad
    area = inset(box, ink.pt(5))
    x, y = (area.right() - width, area.left()), (area.top(), area.bottom() - height)
    corners = [QRectF(left, top, width, height) for top in y for left in x]
    return min(corners, key=lambda corner: _inside(corner, busy))


def _inside(box: QRectF, pixels: Floats) -> int:
    x, y = pixels[:, 0], pixels[:, 1]
    return int(np.sum((x > box.left()) & (x < box.right()) & (y > box.top()) & (y < box.bottom())))


def draw_legend(painter: QPainter, ink: Ink, box: QRectF, legend: Sequence[LegendEntry]) -> None:
    """Draw the legend in its box."""
    plate(painter, ink, box)
    pad, sample = ink.pt(5), ink.pt(20)
    for row, entry in enumerate(legend):
        line = QRectF(box.left() + pad, box.top() + pad + row * ink.height, sample, ink.height)
        _draw_mark(painter, ink, line, entry)
        text = line.translated(sample + pad, 0)
        text_at(painter, ink, text, entry.text, qcolor(ink.theme.foreground), Align.AlignVCenter)


def _draw_mark(painter: QPainter, ink: Ink, box: QRectF, entry: LegendEntry) -> None:
    color, middle = ink.color(entry.role), box.center()
    left, right = QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y())
    match entry.mark:
        case "area":
            inner = inset(box, box.height() * 0.2)
            painter.setPen(ink.pen(color, 1.0))
            painter.setBrush(QBrush(ink.color(entry.role, 0.45)))
            painter.drawRect(inner)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        case "arrow":
            ends = np.array([[[left.x(), left.y()]], [[right.x(), right.y()]]])
            draw_arrows(painter, ink, ends[0], ends[1], color, 1.5)
        case "point":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(color))
            painter.drawEllipse(middle, ink.pt(3.5), ink.pt(3.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        case _:
            painter.setPen(ink.pen(color, 2.0, dashed=entry.mark == "dashed"))
            painter.drawLine(left, right)


def bar_width(ink: Ink, bar: ColorBar | None) -> float:
    """Return how much room a colour bar takes at the right of a picture, its numbers and name included."""
    if bar is None:
        return 0.0
    return ink.pt(BAR + 2 * GAP) + max([ink.width(text) for text in bar.axis.tick_labels] + [0.0])


def draw_bar(painter: QPainter, ink: Ink, box: QRectF, bar: ColorBar) -> None:
    """Draw the colour bar along the left edge of a box, its name above and its numbers at the right."""
    strip = QRectF(box.left(), box.top(), ink.pt(BAR), box.height())
    painter.drawImage(strip, ramp(bar.colormap))
    edge = qcolor(ink.theme.muted)
    painter.setPen(ink.pen(edge, 0.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)  # facets may have left theirs
    painter.drawRect(strip)
    for tick, y in bar_ticks(bar.axis, strip):
        painter.drawLine(QPointF(strip.right(), y), QPointF(strip.right() + ink.pt(2), y))
        text = QRectF(strip.right() + ink.pt(GAP), y - ink.height / 2, 1, ink.height)
        text_at(painter, ink, text, tick, qcolor(ink.theme.muted), Align.AlignVCenter)
        painter.setPen(ink.pen(edge, 0.6))
    name = QRectF(box.left(), strip.top() - ink.height * 1.6, box.width(), ink.height)
    align = Align.AlignLeft if ink.width(bar.axis.name) <= box.width() else Align.AlignRight
    text_at(painter, ink, name, bar.axis.name, qcolor(ink.theme.foreground), align | Align.AlignVCenter)


def bar_ticks(axis: Axis, strip: QRectF) -> list[tuple[str, float]]:
    """Return the colour bar's numbers and their heights in pixels."""
    span = axis.high - axis.low or 1.0
    heights = [strip.bottom() - (tick - axis.low) / span * strip.height() for tick in axis.ticks]
    return list(zip(axis.tick_labels, heights, strict=True))


def ramp(colormap: str) -> QImage:
    """Return a colormap as an image one pixel wide, its high end up."""
    return image(colors(colormap, np.linspace(1.0, 0.0, 256)[:, None], 0.0, 1.0))


def image(rgba: Floats | Colors) -> QImage:
    """Return colours (rows, columns, 4) in 0..1 as an image."""
    pixels = np.ascontiguousarray(np.rint(np.clip(np.asarray(rgba, float), 0, 1) * 255)).astype(np.uint8)
    height, width = pixels.shape[:2]
    # A copy, because a QImage does not keep the buffer alive that it is made from.
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def draw_veil(painter: QPainter, box: QRectF, background: QColor) -> None:
    """Dim a picture that no longer shows what is typed."""
    veil = QColor(background)
    veil.setAlphaF(0.45)
    painter.fillRect(box, veil)


def draw_focus(painter: QPainter, ink: Ink, box: QRectF) -> None:
    """Draw the ring that shows where keys go."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(ink.pen(qcolor(ink.theme.focus), 1.2))
    painter.drawRect(inset(box, 1.0))
