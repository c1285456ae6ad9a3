"""A picture in the plane without a mouse: keys move the point, shift and zoom the picture, and lead a pointer."""

from collections.abc import Sequence
from itertools import chain
from typing import Protocol

import numpy as np
from PySide6.QtCore import QPointF, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent

from explorer.scene.primitives import Boxes, PlaneScene, PointsHandle
from ui.views.keys import NUDGES, steps_of
from ui.views.painter.frame import PlaneFrame

ZOOM = 1.2  # change of a range by one key
PARTS = 100  # steps of the pointer and of a point that is held, over the picture's width
SHIFTS = 10  # steps by which the picture is shifted, over its width
FAR = 10  # with Shift, times as far
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
Place = tuple[float, float]


class Pointed(Protocol):
    """What the keys ask of a view."""

    nudged: SignalInstance
    clicked: SignalInstance
    double_clicked: SignalInstance
    drag_finished: SignalInstance

    @property
    def scene(self) -> PlaneScene | None: ...
    @property
    def frame(self) -> PlaneFrame | None: ...
    def point_at(self, pixel: QPointF | None, *, by_key: bool = False) -> None: ...
    def press_at(self, pixel: QPointF) -> None: ...
    def double_press_at(self, pixel: QPointF) -> None: ...
    def move_point(self, by: Place) -> None: ...
    def zoom_at(self, factor: float, pixel: QPointF) -> None: ...
    def shift(self, across: float, up: float) -> None: ...
    def fit(self) -> None: ...


class PlaneKeys:
    """Answers the keys of one view.

    Enter brings a pointer, which the arrow keys move and N takes to the next thing of the picture; Enter again clicks
    there, Shift+Enter clicks twice, and Esc puts the pointer away.
    """

    def __init__(self, view: Pointed) -> None:
        self._view = view
        self._place: Place | None = None  # of the pointer, in data coordinates
        self._moved = False  # whether a point is on its way

    @property
    def pointer(self) -> Place | None:
        """Where the pointer is, in data coordinates; None while it is put away."""
        return self._place

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; whether there was anything to do."""
        frame, scene, key = self._view.frame, self._view.scene, event.key()
        if frame is None or scene is None:
            return False
        if key in NUDGES:
            return self._arrow(event, scene, frame)
        if key in ENTER:
            self._enter(frame, scene, twice=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_N:
            return self._next(scene, frame, back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self._view.zoom_at(ZOOM if key == Qt.Key.Key_Minus else 1 / ZOOM, self._pixel(frame))
        elif key == Qt.Key.Key_Home:
            self._view.fit()
        elif key == Qt.Key.Key_Escape and self._place is not None:
            self.put_away()
        else:
            return False
        return True

    def release(self) -> None:
        """End the way of a point, when a key is let go."""
        if self._moved:
            self._moved = False
            self._view.drag_finished.emit()

    def put_away(self) -> None:
        """Hide the pointer."""
        if self._place is not None:
            self._place = None
            self._view.point_at(None)

    def _arrow(self, event: QKeyEvent, scene: PlaneScene, frame: PlaneFrame) -> bool:
        axis, sign = NUDGES[event.key()]
        sizes = (frame.x.high - frame.x.low, frame.y.high - frame.y.low)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._view.shift(*_along(axis, sign * sizes[axis] / SHIFTS))
            return True
        steps = steps_of(event, sign, FAR)
        by = _along(axis, steps * sizes[axis] / PARTS)
        if self._place is not None:
            self._go((self._place[0] + by[0], self._place[1] + by[1]), frame)
        elif isinstance(scene.handle, PointsHandle):
            self._moved = True
            self._view.move_point(by)
        elif scene.handle is not None:
            self._view.nudged.emit(axis, steps)
        else:
            return False
        return True

    def _enter(self, frame: PlaneFrame, scene: PlaneScene, *, twice: bool) -> None:
        if self._place is None:
            self._go(_middle(frame, scene), frame)
        elif twice:
            self._view.double_press_at(self._pixel(frame))
        else:
            self._view.press_at(self._pixel(frame))

    def _next(self, scene: PlaneScene, frame: PlaneFrame, *, back: bool) -> bool:
        """Take the pointer to the next box or point, from left to right; whether there is one."""
        found = sorted(place for place in things_in(scene) if _is_in(place, frame))
        if not found:
            return False
        here = self._place
        if back:
            beyond = [place for place in reversed(found) if here is not None and place < here]
            self._go(beyond[0] if beyond else found[-1], frame)
        else:
            beyond = [place for place in found if here is not None and place > here]
            self._go(beyond[0] if beyond else found[0], frame)
        return True

    def _go(self, place: Place, frame: PlaneFrame) -> None:
        x, y = frame.x, frame.y
        self._place = (min(max(place[0], x.low), x.high), min(max(place[1], y.low), y.high))
        self._view.point_at(self._pixel(frame), by_key=True)

    def _pixel(self, frame: PlaneFrame) -> QPointF:
        """Return where the pointer is on the screen, or the middle."""
        return frame.plot.center() if self._place is None else QPointF(*frame.to_pixel(np.array(self._place)))


def things_in(scene: PlaneScene) -> Sequence[Place]:
    """Return the middles of the boxes of a diagram, and the points that can be dragged."""
    boxes = (item.centers.tolist() for item in scene.items if isinstance(item, Boxes))
    points = scene.handle.positions.tolist() if isinstance(scene.handle, PointsHandle) else []
    return [(x, y) for x, y in chain(points, *boxes)]


def _middle(frame: PlaneFrame, scene: PlaneScene) -> Place:
    """Return where the pointer begins: at the thing in the picture that is nearest to its middle, or there."""
    middle = ((frame.x.low + frame.x.high) / 2, (frame.y.low + frame.y.high) / 2)
    return min(things_in(scene), key=lambda at: np.hypot(at[0] - middle[0], at[1] - middle[1]), default=middle)


def _along(axis: int, by: float) -> Place:
    return (by, 0.0) if axis == 0 else (0.0, by)


def _is_in(place: Place, frame: PlaneFrame) -> bool:
    return frame.x.low <= place[0] <= frame.x.high and frame.y.low <= place[1] <= frame.y.high
