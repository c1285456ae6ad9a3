"""What stands around and over a picture, in the plane and in space alike: title, legend, colour bar, note, read-out."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPolygonF, QTransform

from explorer.scene.palette import COLORMAPS, color_bytes
from explorer.scene.primitives import Arrows, Axis, ColorBar, Floats, LegendEntry, Marker
from ui.language.translator import shown
from ui.views.painter.ink import Ink, inset, plate, qcolor, text_at
from ui.views.painter.marks import draw_arrows, draw_marker

Align = Qt.AlignmentFlag
BAR = 9.0  # width of the colour bar in points
PAD, SAMPLE = 5.0, 20.0  # the legend's margin and the width of its samples, in points
POINTER = 9.0  # half the size of the pointer of the keys, in points
GAP = 4.0  # between a number and what it belongs to, in points


def draw_title(painter: QPainter, ink: Ink, box: QRectF, title: str) -> None:
    """Write the title in the middle of a box, shortened where it is too long."""
    text = ink.metrics.elidedText(shown(title), Qt.TextElideMode.ElideRight, box.width())
    text_at(painter, ink, box, text, qcolor(ink.theme.foreground), Align.AlignCenter)


def draw_note(painter: QPainter, ink: Ink, box: QRectF, note: str) -> None:
    """Write why something is missing in the middle of the picture."""
    note = shown(note)
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


def legend_size(ink: Ink, legend: Sequence[LegendEntry], widest: float) -> QSizeF:
    """Return how large a legend is when it may be `widest` pixels wide; longer entries are wrapped."""
    pad, beside = ink.pt(PAD), ink.pt(SAMPLE + 3 * PAD)
    room = max(widest - beside, ink.pt(SAMPLE))
    sizes = [_wrapped(ink, entry.text, room) for entry in legend]
    width = max(size.width() for size in sizes)
    return QSizeF(min(width + beside, widest), sum(size.height() for size in sizes) + 2 * pad)


def legend_rows(ink: Ink, legend: Sequence[LegendEntry], widest: float) -> list[QRectF]:
    """Return the places of entries side by side, as many in a row as `widest` pixels hold; none where one is wider."""
    pad, x, y = ink.pt(PAD), 0.0, 0.0
    places: list[QRectF] = []
    for entry in legend:
        width = ink.width(entry.text) + ink.pt(SAMPLE + 3 * PAD)
        if x and x + width > widest:
            x, y = 0.0, y + ink.height
        places.append(QRectF(x, y + pad, width, ink.height))
        x += width
    return places if all(place.right() <= widest for place in places) else []


def _wrapped(ink: Ink, text: str, width: float) -> QSizeF:
    """Return the size of a text in lines of at most `width`."""
    if ink.width(text) <= width + 0.5:
        return QSizeF(ink.width(text), ink.height)
    lines = ink.metrics.boundingRect(QRectF(0, 0, width, 1e4), int(Qt.TextFlag.TextWordWrap), shown(text))
    return QSizeF(width, lines.height())  # not the lines' own width: at that, rounding would wrap them once more


def legend_box(ink: Ink, box: QRectF, legend: Sequence[LegendEntry], busy: Floats) -> QRectF:
    """Return where the legend stands: the corner of `box` in which the fewest of the pixels `busy` (N, 2) lie."""
    area = inset(box, ink.pt(5))
    size = legend_size(ink, legend, area.width())
    x, y = (area.right() - size.width(), area.left()), (area.top(), area.bottom() - size.height())
    corners = [QRectF(left, top, size.width(), size.height()) for top in y for left in x]
    return min(corners, key=lambda corner: _inside(corner, busy))


def _inside(box: QRectF, pixels: Floats) -> int:
    x, y = pixels[:, 0], pixels[:, 1]
    return int(np.sum((x > box.left()) & (x < box.right()) & (y > box.top()) & (y < box.bottom())))


def draw_legend(
    painter: QPainter, ink: Ink, box: QRectF, legend: Sequence[LegendEntry], *, floats: bool = True
) -> None:
    """Draw the legend in its box, on a plate where it floats over the picture."""
    if floats:
        plate(painter, ink, box)
    rows = legend_rows(ink, legend, box.width())
    if rows and legend_size(ink, legend, box.width()).height() > box.height() + 0.5:
        for entry, place in zip(legend, rows, strict=True):
            _draw_entry(painter, ink, place.translated(box.topLeft()), entry)
        return
    pad, sample, top = ink.pt(PAD), ink.pt(SAMPLE), box.top() + ink.pt(PAD)
    room = max(box.width() - 3 * pad - sample, sample)
    for entry in legend:
        height = _wrapped(ink, entry.text, room).height()
        _draw_entry(painter, ink, QRectF(box.left(), top, box.width(), height), entry)
        top += height


def _draw_entry(painter: QPainter, ink: Ink, box: QRectF, entry: LegendEntry) -> None:
    """Draw one entry of the legend: its mark, and its text in one line or more."""
    pad, sample = ink.pt(PAD), ink.pt(SAMPLE)
    left = box.left() + 2 * pad + sample
    room = max(box.right() - pad - left, sample)
    _draw_mark(painter, ink, QRectF(box.left() + pad, box.top(), sample, ink.height), entry)
    painter.setFont(ink.font)
    painter.setPen(qcolor(ink.theme.foreground))
    wrap = int(Qt.TextFlag.TextWordWrap) if box.height() > 1.5 * ink.height else int(Align.AlignVCenter)
    place = QRectF(left, box.top(), room + 1, box.height())
    painter.drawText(place, wrap | int(Qt.TextFlag.TextDontClip), shown(entry.text))


def _draw_mark(painter: QPainter, ink: Ink, box: QRectF, entry: LegendEntry) -> None:
    color, middle = ink.color(entry.role), box.center()
    left, right = QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y())
    match entry.mark:
        case "area" | "plane" | "mesh" | "viridis":
            _draw_area(painter, ink, inset(box, box.height() * 0.2), entry)
        case "arrow" | "dashed_arrow":
            ends = np.array([[[left.x(), left.y()]], [[right.x(), right.y()]]])
            item = Arrows("legend", entry.role, ends[0], ends[1], dashed=entry.mark == "dashed_arrow")
            draw_arrows(painter, ink, item.tails, item.heads, color, item)
        case Marker.DISC | Marker.UP | Marker.DOWN | Marker.DIAMOND | Marker.SQUARE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(color))
            shape = Marker(entry.mark)
            draw_marker(painter, middle, ink.pt(4.8 if shape.corners[0] else 3.5), shape)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        case _:
            painter.setPen(ink.pen(color, 2.0, entry.mark))
            painter.drawLine(left, right)


def _draw_area(painter: QPainter, ink: Ink, box: QRectF, entry: LegendEntry) -> None:
    """Draw the mark of an area: slanted if it is flat, with lines if it is a mesh, in the colours of a colormap."""
    color, slant = ink.color(entry.role), box.height() / 2 if entry.mark == "plane" else 0.0
    corners = [
        box.bottomLeft(),
        box.topLeft() + QPointF(slant, 0),
        box.topRight(),
        box.bottomRight() - QPointF(slant, 0),
    ]
    painter.setPen(ink.pen(color, 1.0))
    painter.setBrush(QBrush(ink.color(entry.role, 0.45)))
    if entry.mark in COLORMAPS:
        painter.drawImage(box, ramp(entry.mark).transformed(QTransform().rotate(90)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF(corners))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if entry.mark == "mesh":
        across = [box.left() + box.width() * share for share in (0.25, 0.5, 0.75)]
        painter.drawLines([QLineF(x, box.top(), x, box.bottom()) for x in across])
        painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))


def bar_width(ink: Ink, bar: ColorBar | None) -> float:
    """Return how much room a colour bar takes at the right of a picture, its numbers and name included."""
    if bar is None:
        return 0.0
    return ink.pt(BAR + 2 * GAP) + max([ink.width(text) for text in bar.axis.tick_labels] + [0.0])


def draw_bar(painter: QPainter, ink: Ink, box: QRectF, bar: ColorBar) -> None:
    """Draw the colour bar in a box: upright with its name above, or flat with its name before it."""
    if box.width() > box.height():
        _draw_flat_bar(painter, ink, box, bar)
        return
    strip = QRectF(box.left(), box.top(), ink.pt(BAR), box.height())
    _draw_strip(painter, ink, strip, ramp(bar.colormap))
    free = np.inf
    for text, share in bar_ticks(bar.axis):
        y = strip.bottom() - share * strip.height()
        painter.setPen(ink.pen(qcolor(ink.theme.muted), 0.6))
        painter.drawLine(QPointF(strip.right(), y), QPointF(strip.right() + ink.pt(2), y))
        if y + ink.height / 2 <= free:
            free = y - ink.height / 2
            place = QRectF(strip.right() + ink.pt(GAP), free, 1, ink.height)
            text_at(painter, ink, place, text, qcolor(ink.theme.muted), Align.AlignVCenter)
    name = QRectF(box.left(), strip.top() - ink.height * 1.6, box.width(), ink.height)
    align = Align.AlignLeft if ink.width(bar.axis.name) <= box.width() else Align.AlignRight
    text_at(painter, ink, name, bar.axis.name, qcolor(ink.theme.foreground), align | Align.AlignVCenter)


def _draw_flat_bar(painter: QPainter, ink: Ink, box: QRectF, bar: ColorBar) -> None:
    before = ink.width(bar.axis.name) + ink.pt(2 * GAP)
    before = before if before < box.width() / 2 else 0.0
    last = max(ink.width(text) for text in (*bar.axis.tick_labels, "0")) / 2
    strip = QRectF(box.left() + before, box.top(), max(box.width() - before - last, 8.0), ink.pt(BAR))
    _draw_strip(painter, ink, strip, ramp(bar.colormap).transformed(QTransform().rotate(90)))
    free = -np.inf
    for text, share in bar_ticks(bar.axis):
        x, half = strip.left() + share * strip.width(), ink.width(text) / 2
        painter.setPen(ink.pen(qcolor(ink.theme.muted), 0.6))
        painter.drawLine(QPointF(x, strip.bottom()), QPointF(x, strip.bottom() + ink.pt(2)))
        if x - half >= free:
            free = x + half + ink.pt(GAP)
            place = QRectF(x - half, strip.bottom() + ink.pt(2), 2 * half, ink.height)
            text_at(painter, ink, place, text, qcolor(ink.theme.muted), Align.AlignCenter)
    if before:
        name = QRectF(box.left(), strip.center().y() - ink.height / 2, before, ink.height)
        text_at(painter, ink, name, bar.axis.name, qcolor(ink.theme.foreground), Align.AlignVCenter)


def _draw_strip(painter: QPainter, ink: Ink, strip: QRectF, colors_: QImage) -> None:
    painter.drawImage(strip, colors_)
    painter.setPen(ink.pen(qcolor(ink.theme.muted), 0.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)  # facets may have left theirs
    painter.drawRect(strip)


def bar_ticks(axis: Axis) -> list[tuple[str, float]]:
    """Return the colour bar's numbers and how far along it they stand, from 0 to 1."""
    span = axis.high - axis.low or 1.0
    shares = [(tick - axis.low) / span for tick in axis.ticks]
    return list(zip(axis.tick_labels, shares, strict=True))


def ramp(colormap: str) -> QImage:
    """Return a colormap as an image one pixel wide, its high end up."""
    return image(color_bytes(colormap, np.linspace(1.0, 0.0, 256)[:, None], 0.0, 1.0))


def image(rgba: NDArray[np.uint8]) -> QImage:
    """Return colours (rows, columns, 4) as an image."""
    height, width = rgba.shape[:2]
    # A copy, because a QImage does not keep the buffer alive that it is made from.
    return QImage(rgba.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


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


def draw_pointer(painter: QPainter, ink: Ink, at: QPointF) -> None:
    """Draw the cross that keys lead over the picture."""
    arm = ink.pt(POINTER)
    for color, width in ((ink.theme.background, 4.5), (ink.theme.focus, 2.0)):
        painter.setPen(ink.pen(qcolor(color), width))
        painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0))
        painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm))
