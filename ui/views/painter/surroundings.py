"""Where title, legend and colour bar stand around a picture, and the room they leave it.

In a picture taller than wide they lie above and below it, where there is room to spare. In a wide one the colour bar
stands at the right, half as high as the picture, and the legend in a corner, or over the bar where it would cover too
much. What would take the picture's own room is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

from explorer.scene.primitives import ColorBar, LegendEntry, PlaneScene, Scene
from ui.views.painter.furniture import BAR, GAP, bar_width, legend_rows, legend_size
from ui.views.painter.ink import Ink

TALL = 1.1  # height to width from which the legend stands above the picture and the colour bar below
MOST = 0.32  # the largest share of the height that a legend may take
LINES = 8  # lines of text that a legend above a picture leaves it
FLOATING = 0.1  # the largest share of a wide picture that a legend may cover
WIDE = 1.8  # width to height from which a large legend may stand beside the picture
FLAT = 2.2  # width to height of a picture beside which a legend has a column of its own
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


def news(scene: Scene) -> str:
    """Return what the title row says: the title, unless an axis or the legend says it already, and the caption."""
    axes = (scene.x, scene.y) if isinstance(scene, PlaneScene) else (scene.x, scene.y, scene.z)
    said = {*(axis.name for axis in axes), *(entry.text for entry in scene.legend)}
    return " · ".join(filter(None, ("" if scene.title in said else scene.title, scene.caption)))


def _tall(
    rect: QRectF, room: QRectF, title: QRectF | None, ink: Ink, legend: Sequence[LegendEntry], bar: ColorBar | None
) -> Surroundings:
    side, place, flat = ink.pt(SIDE), None, None
    if legend:
        size = legend_size(ink, legend, room.width() - 2 * side)
        rows = legend_rows(ink, legend, room.width() - 2 * side)
        if rows and size.height() > MOST * rect.height():  # several in a row are less high
            size = QSizeF(room.width() - 2 * side, rows[-1].bottom() + rows[0].top())
        if size.height() <= min(MOST * rect.height(), rect.height() - LINES * ink.height):
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
    """Lay out a wide picture: a legend that is large beside it stands at the right too, over the colour bar."""
    side, place, upright = ink.pt(SIDE), None, None
    size = legend_size(ink, legend, 0.45 * rect.width()) if legend else QSizeF(0, 0)
    fits = size.width() * size.height() <= FLOATING * rect.width() * rect.height()
    if not fits and rect.width() < WIDE * rect.height():
        return _tall(rect, room, title, ink, legend, bar)  # a column beside it would take half of the picture
    floats = fits and rect.width() < FLAT * rect.height()  # beside a flat picture there is room
    column = QRectF(room)
    if not floats and size.height() < 0.6 * rect.height():
        column.setLeft(room.right() - size.width() - side)
        place = QRectF(column.left() + side / 2, column.top() + side, size.width(), size.height())
        column.setTop(place.bottom())
        room.setRight(column.left())
    width = max(bar_width(ink, bar), ink.width(bar.axis.name)) + side if bar else 0.0
    above = ink.height * 1.6
    height = max(rect.height() / 2, 5 * ink.height)
    height = min(height, column.height() - above - ink.height)
    if bar and width < 0.25 * rect.width() and height > max(2 * ink.height, width):
        left = column.left() + side if place else column.right() - width + ink.pt(2)
        top = column.top() + above + (column.height() - above - height) / 2
        upright = QRectF(left, top, width - side, height)
        room.setRight(min(room.right(), left - ink.pt(2)))
    return Surroundings(room, title, place, upright, bool(legend) and floats)
