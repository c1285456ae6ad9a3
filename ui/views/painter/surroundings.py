"""Where title, legend and colour bar stand around a picture, and the room they leave it.

In a picture taller than wide they lie above and below it, where there is room to spare; in a wide one the colour bar
stands at the right, half as high as the picture, and the legend in a corner. Where they would take the picture's room
they are left out: a small picture is better than a large legend.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.scene.primitives import ColorBar, LegendEntry
from ui.views.painter.furniture import BAR, GAP, bar_width, legend_size
from ui.views.painter.ink import Ink

TALL = 1.1  # height to width from which the legend stands above the picture and the colour bar below
MOST = 0.32  # the largest share of the height that a legend may take
LENGTH = 170.0  # the longest flat colour bar, in points
SIDE = 6.0  # between the picture's edge and what stands nearest to it, in points


@dataclass(frozen=True)
class Surroundings:
    """The places of title, legend and colour bar, None for what is not drawn, and the room left for the picture.

    A legend that `floats` has no place of its own: it stands in a free corner of the picture.
    """

    room: QRectF
    title: QRectF | None = None
    legend: QRectF | None = None
    bar: QRectF | None = None
    floats: bool = False

    @classmethod
    def of(
        cls, rect: QRectF, ink: Ink, title: str, legend: Sequence[LegendEntry], bar: ColorBar | None
    ) -> "Surroundings":
        """Lay out what stands around a picture in a rectangle."""
        room, row = QRectF(rect), None
        if title:
            row = QRectF(room.left(), room.top(), room.width(), ink.height * 1.3)
            room.setTop(row.bottom())
        if is_tall(rect):
            return _tall(rect, room, row, ink, legend, bar)
        return _wide(rect, room, row, ink, legend, bar)


def is_tall(rect: QRectF) -> bool:
    """Say whether legend and colour bar stand above and below a picture in this rectangle."""
    return rect.height() > TALL * rect.width()


def _tall(
    rect: QRectF, room: QRectF, title: QRectF | None, ink: Ink, legend: Sequence[LegendEntry], bar: ColorBar | None
) -> Surroundings:
    side, place, flat = ink.pt(SIDE), None, None
    if legend:
        size = legend_size(ink, legend, room.width() - 2 * side)
        if size.height() <= MOST * rect.height():
            place = QRectF(room.left() + side, room.top() + ink.pt(2), size.width(), size.height())
            room.setTop(place.bottom())
    height = ink.height + ink.pt(BAR + GAP)
    if bar and height < 0.15 * rect.height():
        length = min(room.width() - 2 * side, ink.pt(LENGTH) + ink.width(bar.axis.name))
        flat = QRectF(room.center().x() - length / 2, room.bottom() - height - ink.pt(GAP), length, height)
        room.setBottom(flat.top() - ink.pt(GAP))
    return Surroundings(room, title, place, flat)


def _wide(
    rect: QRectF, room: QRectF, title: QRectF | None, ink: Ink, legend: Sequence[LegendEntry], bar: ColorBar | None
) -> Surroundings:
    upright = None
    width = max(bar_width(ink, bar), ink.width(bar.axis.name)) + ink.pt(SIDE) if bar else 0.0
    if bar and width < 0.25 * rect.width():
        height = max(room.height() / 2, min(5 * ink.height, 0.8 * room.height()))
        top = room.top() + (room.height() - height) / 2
        upright = QRectF(room.right() - width + ink.pt(2), top, width - ink.pt(SIDE), height)
        room.setRight(room.right() - width)
    size = legend_size(ink, legend, rect.width() / 2) if legend else None
    floats = size is not None and size.height() <= 2 * MOST * rect.height() and rect.width() > 12 * ink.height
    return Surroundings(room, title, None, upright, floats)
