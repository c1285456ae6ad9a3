"""The frame of a plane plot: where its parts stand, and the map between data and pixels for mouse and painter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.scene.primitives import Axis, Floats, LegendEntry, PlaneScene
from ui.views.painter.furniture import legend_size
from ui.views.painter.ink import Ink, inset
from ui.views.painter.surroundings import Surroundings, is_tall, news

LABEL_GAP = 4.0  # between the frame and its numbers, in points
EDGE = 4.0  # between the picture's edge and what stands nearest to it, in points


@dataclass(frozen=True)
class PlaneFrame:
    """The plot area inside a rectangle, the `room` it was given there, the ranges it shows, what stands around."""

    rect: QRectF
    room: QRectF
    plot: QRectF
    x: Axis
    y: Axis
    around: Surroundings

    @classmethod
    def of(cls, rect: QRectF, scene: PlaneScene, ink: Ink) -> "PlaneFrame":
        """Lay out a scene in a rectangle: margins follow from the texts that stand in them."""
        if scene.bare:
            return cls._bare(rect, scene, ink)
        title = news(scene) if is_tall(rect) else ""  # else it stands beside the name of the vertical axis
        around = Surroundings.of(rect, ink, title, scene.legend, scene.color_bar)
        numbers = max([ink.width(text) for text in scene.y.tick_labels] + [ink.width("0")])
        left = numbers + ink.pt(LABEL_GAP + EDGE)
        top = ink.height * 1.3 + ink.pt(EDGE)
        bottom = ink.height * 2.1 + ink.pt(LABEL_GAP + EDGE / 2)
        last = ink.width(scene.x.tick_labels[-1]) / 2 if scene.x.tick_labels else 0.0
        room = around.room.adjusted(left, top, -max(ink.pt(8), last + 2), -bottom)
        room.setWidth(max(room.width(), 8.0))
        room.setHeight(max(room.height(), 8.0))
        plot = _equal(room, scene) if scene.equal else room
        if around.floats:
            aside, below = beside_or_above(ink, scene.legend, room, plot)
            plot.moveRight(min(plot.right(), room.right() - aside))
            plot.moveTop(max(plot.top(), room.top() + below))
        return cls(rect, room, plot, scene.x, scene.y, around)

    @classmethod
    def _bare(cls, rect: QRectF, scene: PlaneScene, ink: Ink) -> "PlaneFrame":
        """Give a diagram all the room there is, and show more on one axis where it has another shape."""
        around = Surroundings.of(rect, ink, "", scene.legend, None)
        room = inset(around.room, ink.pt(EDGE))
        room.setWidth(max(room.width(), 8.0))
        room.setHeight(max(room.height(), 8.0))
        x, y = scene.x, scene.y
        if scene.equal:
            unit = min(room.width() / (x.high - x.low), room.height() / (y.high - y.low))
            x, y = _widened(x, room.width() / unit), _widened(y, room.height() / unit)
        return cls(rect, room, room, x, y, around)

    def to_pixel(self, points: Floats) -> Floats:
        """Return data points (..., 2) in pixels."""
        scale, origin = self._affine()
        return points * scale + origin

    def to_data(self, x: float, y: float) -> tuple[float, float]:
        """Return a pixel in data coordinates."""
        scale, origin = self._affine()
        across, up = (np.array([x, y]) - origin) / scale
        return float(across), float(up)

    def clamped(self, pixel: QPointF) -> QPointF:
        """Return the point of the plot area nearest to a pixel."""
        x = min(max(pixel.x(), self.plot.left()), self.plot.right())
        return QPointF(x, min(max(pixel.y(), self.plot.top()), self.plot.bottom()))

    def _affine(self) -> tuple[Floats, Floats]:
        across = self.plot.width() / (self.x.high - self.x.low)
        up = self.plot.height() / (self.y.high - self.y.low)
        origin = (self.plot.left() - self.x.low * across, self.plot.bottom() + self.y.low * up)
        return np.array([across, -up]), np.array(origin)


def beside_or_above(ink: Ink, legend: Sequence[LegendEntry], room: QRectF, plot: QRectF) -> tuple[float, float]:
    """Return the width beside a plot, or the height above it, that a legend takes of what the plot leaves of its room.

    Both are 0 where it leaves too little.
    """
    size = legend_size(ink, legend, np.inf)
    width, height = size.width() + ink.pt(LABEL_GAP), size.height() + ink.pt(LABEL_GAP)
    if width <= room.width() - plot.width():
        return width, 0.0
    return 0.0, height if height <= room.height() - plot.height() and width <= room.width() else 0.0


def _widened(axis: Axis, span: float) -> Axis:
    more = max(span - (axis.high - axis.low), 0.0) / 2
    return replace(axis, low=axis.low - more, high=axis.high + more)


def _equal(plot: QRectF, scene: PlaneScene) -> QRectF:
    """Return the largest part of the plot area in which a unit of x is as long as a unit of y."""
    width, height = scene.x.high - scene.x.low, scene.y.high - scene.y.low
    scale = min(plot.width() / width, plot.height() / height)
    smaller = QRectF(0, 0, max(width * scale, 8.0), max(height * scale, 8.0))
    smaller.moveCenter(plot.center())
    return smaller
