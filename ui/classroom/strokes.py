"""What a pen drew, tied to what it was drawn on: a mark at a curve stays there in another size or other ranges.

What lies over the ground covers its window, so that places in both are the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QPainterPath, QPolygonF, QRegion
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.views.plane_view import PlaneView
from ui.views.space_view import SpaceView

Scale: TypeAlias = tuple[tuple[float, float], tuple[float, float]]  # pixels of an origin, and of a unit

REACH = 10.0  # pixels from a stroke within which it is rubbed out


@dataclass(slots=True)
class Stroke:
    """A line in one of the inks; its points are data coordinates in a plane picture, shares of the size of a panel."""

    ink: int
    ground: QWidget
    points: list[QPointF] = field(default_factory=list)
    is_within: bool = True  # whether it never left the ground, and does not when that is zoomed

    def is_seen(self, over: QWidget) -> bool:
        """Whether what it was drawn on is on the screen, below what lies over it."""
        return _is_in(over.window(), self.ground)

    def add(self, over: QWidget, at: QPointF) -> None:
        """Go on to a pixel of what lies over the ground."""
        self.is_within &= self._place(over).contains(at.toPoint())
        (left, top), (across, down) = scale_of(self.ground, over.window())
        self.points.append(QPointF((at.x() - left) / across, (at.y() - top) / down))

    def places(self, over: QWidget, start: int = 0) -> list[QPointF]:
        """Return where its points are now, in pixels of what lies over the ground; nothing while that is not seen."""
        if not self.is_seen(over):
            return []
        (left, top), (across, down) = scale_of(self.ground, over.window())
        return [QPointF(left + point.x() * across, top + point.y() * down) for point in self.points[start:]]

    def clip(self, over: QWidget) -> QRegion:
        """Return where it may be seen."""
        if not (self.is_within and self.is_seen(over)):
            return QRegion(over.rect())
        return QRegion(self._place(over))

    def _place(self, over: QWidget) -> QRect:
        return QRect(self.ground.mapTo(over.window(), QPoint()), self.ground.size())

    def is_near(self, over: QWidget, at: QPointF) -> bool:
        """Whether it passes a place."""
        places = self.places(over)
        near, line = QPainterPath(), QPainterPath()
        near.addEllipse(at, REACH, REACH)
        line.addPolygon(QPolygonF(places))
        return near.intersects(line) or any((place - at).manhattanLength() <= REACH for place in places)


def ground_at(grounds: Iterable[QWidget], over: QWidget, at: QPointF) -> QWidget:
    """Return the first ground at a place, or else the whole window."""
    window, point = over.window(), at.toPoint()
    for ground in grounds:
        if _is_in(window, ground) and ground.rect().contains(ground.mapFrom(window, point)):
            return ground
    return window


def _is_in(window: QWidget, ground: QWidget) -> bool:
    return isValid(ground) and ground.isVisible() and ground.window() is window


def scale_of(ground: QWidget, window: QWidget) -> Scale:
    """Return where a ground has the origin of its own coordinates in its window, and how long a unit is there."""
    (left, top), unit = _scale_within(ground)
    corner = ground.mapTo(window, QPointF())
    return (corner.x() + left, corner.y() + top), unit


def _scale_within(ground: QWidget) -> Scale:
    frame = ground.frame if isinstance(ground, PlaneView) else None
    if frame is not None:
        origin, end = frame.to_pixel(np.array([(0.0, 0.0), (1.0, 1.0)])).tolist()
        return (origin[0], origin[1]), (end[0] - origin[0], end[1] - origin[1])
    sight = ground.frame() if isinstance(ground, SpaceView) else None
    if sight is not None:  # from the middle of the box, in lengths of its edges there
        (x, y), beside = sight.to_pixel(np.array([np.zeros(3), sight.camera.axes()[0]])).tolist()
        return (x, y), (beside[0] - x, beside[0] - x)
    return (0.0, 0.0), (max(ground.width(), 1), max(ground.height(), 1))
