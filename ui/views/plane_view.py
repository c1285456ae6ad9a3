"""A plane scene in a window: painted with the painter renderer, with a probe to drag and ranges to zoom and pan."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from explorer.scene.palette import Theme
from explorer.scene.picking import nearest_on_curve, nearest_point
from explorer.scene.primitives import Axis, CurveHandle, PlaneHandle, PlaneScene, PointsHandle
from explorer.scene.ticks import renumbered
from ui.views.painter.frame import PlaneFrame
from ui.views.painter.furniture import draw_focus, draw_pointer, draw_readout, draw_veil
from ui.views.painter.ink import POINT_SIZE, Ink, qcolor
from ui.views.painter.plane import paint_items, paint_notes, paint_plane
from ui.views.place_text import place_text, thing_text
from ui.views.plane_keys import PlaneKeys
from ui.views.plane_layer import Layer, common, layer_of
from ui.widgets.access import AccessibleRole, announce
from ui.widgets.turns import Turns

ZOOM = 1.2  # change of a range by one notch of the wheel
REACH = 14.0  # pixels from a point within which it is grabbed
REST = 250  # milliseconds without another scene after which nothing is likely to move
CLICK = 4.0  # pixels the mouse may move between press and release
PAN_BUTTONS = Qt.MouseButton.RightButton | Qt.MouseButton.MiddleButton


class PlaneView(QWidget):
    """Shows one PlaneScene; holds no facts: what the user does goes out as a signal."""

    ACCESSIBLE_ROLE = AccessibleRole.Graphic

    probe_dragged = Signal(object)  # dict coordinate index -> value, on each move while the probe is dragged
    drag_finished = Signal()  # when the button that dragged the probe is released
    nudged = Signal(int, int)  # axis (0 or 1) and steps, on an arrow key
    ranges_changed = Signal(object)  # dict "x" | "y" -> (low, high), on zooming and panning
    fit_requested = Signal()  # on the Home key, and on a double click where `double_click_fits` or beside the plot
    clicked = Signal(float, float)  # the place in data coordinates, on a click with the left button
    double_clicked = Signal(float, float)  # likewise, on the second click
    hovered = Signal(object)  # the place (x, y) under the mouse or the pointer of the keys, None when it leaves

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.double_click_fits = True  # else whoever hears of it calls `fit`
        self._scene: PlaneScene | None = None
        self._theme: Theme | None = None
        self._point_size = POINT_SIZE
        self._dimmed = False
        self._layer: Layer | None = None
        self._is_stretched = False  # whether the last picture stands for one of another look that is still to come
        self._still = 0  # how many leading items the layer holds
        self._frame: PlaneFrame | None = None
        self._hover: QPointF | None = None
        self._panning: QPointF | None = None
        self._dragging = False
        self._grabbed = 0  # the number of the point that is dragged
        self._pressed: QPointF | None = None
        # Ranges of each axis that were left by zooming and panning, until a scene for the newest ones comes.
        self._left: dict[str, set[tuple[float, float]]] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._on_rest)
        self._keys = PlaneKeys(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Plane view"))

    def sizeHint(self) -> QSize:
        return QSize(480, 420)

    def show_scene(self, scene: PlaneScene) -> None:
        """Show a scene; items that are the same objects as before are not painted again."""
        if scene is self._scene and not self._left:
            return
        if self._scene is not None:
            same = common(self._scene.items, scene.items)
            if same < max(len(self._scene.items), len(scene.items)):
                self._still = same
            if self._panning is not None or self._is_outdated(scene) or (scene.bare and self._left):
                scene = replace(scene, x=self._scene.x, y=self._scene.y)
            else:
                self._left.clear()
        else:
            self._still = len(scene.items)
        self._scene = scene
        self._rest.start()
        self._relayout()

    def _is_outdated(self, scene: PlaneScene) -> bool:
        """Say whether a scene was made for ranges that the user has already left again."""
        axes = {"x": scene.x, "y": scene.y}
        return bool(self._left) and all((axes[name].low, axes[name].high) in left for name, left in self._left.items())

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self._theme = theme
        self._change_look()

    def set_point_size(self, point_size: float) -> None:
        """Write numbers `point_size` points large; lines and markers grow with them."""
        self._point_size = point_size
        self._relayout()

    def set_dimmed(self, dimmed: bool) -> None:  # noqa: FBT001 - a setter
        """Veil the picture while it does not show what is typed."""
        if dimmed != self._dimmed:
            self._dimmed = dimmed
            self.update()

    @property
    def scene(self) -> PlaneScene | None:
        """The scene as it is seen, zoomed and shifted."""
        return self._scene

    @property
    def frame(self) -> PlaneFrame | None:
        """The frame on the screen: where data lie in pixels."""
        return self._frame

    def grab_image(self, scale: float = 1.0) -> QImage:
        """Return the picture, `scale` times as fine as on the screen."""
        image = QImage(self.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(scale)
        painter = QPainter(image)
        self.paint_to(painter, QRectF(self.rect()))
        painter.end()
        return image

    def paint_to(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the picture into a rectangle of any paint device."""
        if self._scene and self._theme:
            paint_plane(painter, rect, self._scene, self._theme, point_size=self._point_size)

    def _ink(self, theme: Theme) -> Ink:
        return Ink.on(self, theme, point_size=self._point_size)

    def _relayout(self) -> None:
        if self._scene and self._theme:
            self._frame = PlaneFrame.of(QRectF(self.rect()), self._scene, self._ink(self._theme))
            self.setCursor(Qt.CursorShape.CrossCursor if self._scene.handle else Qt.CursorShape.ArrowCursor)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._change_look()

    def _change_look(self) -> None:
        """Let the last picture stand for one of another size or colours until that has its turn."""
        self._relayout()
        if self.isVisible() and self._holds_all():
            self._is_stretched = True
            Turns.of(self).ask(self, self._draw)

    def _holds_all(self) -> bool:
        """Whether the kept picture has all items."""
        kept, items = self._layer.items if self._layer else (), self._scene.items if self._scene else ()
        return self._layer is not None and len(kept) == len(items) == common(kept, items)

    def _on_rest(self) -> None:
        """Keep a picture of everything: what is pointed at, or another size, then needs no other at once."""
        if self._pressed is None and self._panning is None and not self._holds_all() and self.isVisible():
            Turns.of(self).ask(self, self._draw)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        scene, theme, frame = self._scene, self._theme, self._frame
        painter = QPainter(self)
        if not (scene and theme and frame):
            painter.fillRect(self.rect(), self.palette().window())
            return
        if self._layer is None and Turns.of(self).ask_first(self, self._draw):
            painter.fillRect(self.rect(), qcolor(theme.background))
            return
        ink = self._ink(theme)
        if self._is_stretched and self._layer:
            painter.drawPixmap(self.rect(), self._layer.pixmap)
        else:
            layer = self._still_layer(scene, ink, frame)
            painter.drawPixmap(0, 0, layer.pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_items(painter, ink, frame, scene.items[len(layer.items) :], scene.color_bar)
        paint_notes(painter, ink, frame, scene)
        if self._dimmed:
            draw_veil(painter, QRectF(self.rect()), qcolor(theme.background))
        if self._hover and frame.plot.contains(self._hover) and not scene.bare:
            draw_readout(painter, ink, frame.plot, place_text(scene, frame, self._hover))
        if self._keys.pointer is not None:
            draw_pointer(painter, ink, QPointF(*frame.to_pixel(np.array(self._keys.pointer))))
        if self.hasFocus():
            draw_focus(painter, ink, QRectF(self.rect()))

    def _still_layer(self, scene: PlaneScene, ink: Ink, frame: PlaneFrame) -> Layer:
        """Return the picture of what stands still, painted anew only where something in it changed."""
        ratio = self.devicePixelRatioF()
        self._layer = layer_of(self._layer, self._still, self.size(), ratio, scene, ink, frame)
        return self._layer

    def _draw(self) -> None:
        """Draw everything anew, and keep it: nothing moves."""
        self._is_stretched = False
        if self._scene and self._theme and self._frame:
            self._still = len(self._scene.items)
            self._still_layer(self._scene, self._ink(self._theme), self._frame)
            self.update()

    def point_at(self, pixel: QPointF | None, *, by_key: bool = False) -> None:
        """Read out a place, and let what is hinted at there be seen; by a key it is said to screen readers, too."""
        self._hover = pixel
        self.hovered.emit(self._place(pixel) if pixel is not None else None)
        if by_key and pixel is not None and self._scene and self._frame:
            announce(self, thing_text(self._scene, self._frame, pixel))
        self.update()

    # Probe

    def _drag_probe(self, pixel: QPointF) -> None:
        scene, frame = self._scene, self._frame
        if not (scene and frame):
            return
        pixel = frame.clamped(pixel)
        match scene.handle:
            case PlaneHandle(across, up):
                x, y = frame.to_data(pixel.x(), pixel.y())
                self.probe_dragged.emit({across: x} if up is None else {across: x, up: y})
            case CurveHandle() as handle:
                projected = frame.to_pixel(handle.points)
                parameter = nearest_on_curve(handle, projected, pixel.x(), pixel.y())
                if parameter is not None:
                    self.probe_dragged.emit({handle.index: parameter})
            case PointsHandle():
                x, y = frame.to_data(pixel.x(), pixel.y())
                self.probe_dragged.emit({2 * self._grabbed: x, 2 * self._grabbed + 1: y})

    def _grabs(self, pixel: QPointF) -> bool:
        """Whether dragging from a pixel moves something."""
        handle, frame = self._scene.handle if self._scene else None, self._frame
        if not isinstance(handle, PointsHandle) or frame is None:
            return handle is not None
        nearest = nearest_point(frame.to_pixel(handle.positions), pixel.x(), pixel.y(), REACH)
        self._grabbed = nearest or 0
        return nearest is not None

    def _place(self, pixel: QPointF) -> tuple[float, float] | None:
        """Return the data coordinates of a pixel in the plot."""
        frame = self._frame
        return frame.to_data(pixel.x(), pixel.y()) if frame and frame.plot.contains(pixel) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        inside = self._frame is not None and self._frame.plot.contains(event.position())
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.button() & PAN_BUTTONS or (shifted and event.button() == Qt.MouseButton.LeftButton):
            self._panning = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif inside and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self._dragging = self._grabs(event.position())
            if self._dragging:
                self._drag_probe(event.position())
        self._keys.put_away()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = event.position()
        if self._dragging:
            self._drag_probe(event.position())
        elif self._panning is not None and self._frame:
            start = self._frame.to_data(self._panning.x(), self._panning.y())
            here = self._frame.to_data(event.position().x(), event.position().y())
            self._panning = event.position()
            self.shift(start[0] - here[0], start[1] - here[1])
        else:
            self.point_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if self._dragging and event.button() == Qt.MouseButton.LeftButton:
            self._dragging = False
            self.drag_finished.emit()
        place = self._place(event.position())
        if pressed is not None and place and (event.position() - pressed).manhattanLength() < CLICK:
            self.clicked.emit(*place)
        if self._panning is not None:
            self._panning = None
            self._relayout()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_press_at(event.position())

    def press_at(self, pixel: QPointF) -> None:
        """Do what a click at a pixel does; a point that is there is held from now on."""
        self._grabs(pixel)
        if (place := self._place(pixel)) is not None:
            self.clicked.emit(*place)

    def double_press_at(self, pixel: QPointF) -> None:
        """Do what a double click at a pixel does."""
        place = self._place(pixel)
        if place is not None:
            self.double_clicked.emit(*place)
        if place is None or self.double_click_fits:
            self.fit()

    def move_point(self, by: tuple[float, float]) -> None:
        """Move the point that is held, of those that can be dragged."""
        handle = self._scene.handle if self._scene else None
        if isinstance(handle, PointsHandle) and self._grabbed < len(handle.positions):
            x, y = handle.positions[self._grabbed].tolist()
            self.probe_dragged.emit({2 * self._grabbed: x + by[0], 2 * self._grabbed + 1: y + by[1]})

    def leaveEvent(self, event: QEvent) -> None:
        self.point_at(None)

    # Ranges

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120
        self.zoom_at(ZOOM**-notches, event.position())
        event.accept()

    def zoom_at(self, factor: float, pixel: QPointF) -> None:
        """Scale the ranges about a pixel; beside the plot, only the range of the axis the mouse is at."""
        frame = self._frame
        if frame is None:
            return
        x, y = frame.to_data(pixel.x(), pixel.y())
        ranges = {"x": _scaled(frame.x, x, factor), "y": _scaled(frame.y, y, factor)}
        if pixel.y() > frame.plot.bottom():
            del ranges["y"]
        elif pixel.x() < frame.plot.left():
            del ranges["x"]
        self._set_ranges(ranges)

    def shift(self, across: float, up: float) -> None:
        """Move the ranges."""
        if self._frame is not None:
            x, y = self._frame.x, self._frame.y
            self._set_ranges({"x": (x.low + across, x.high + across), "y": (y.low + up, y.high + up)})

    def _set_ranges(self, ranges: dict[str, tuple[float, float]]) -> None:
        """Tell the new ranges, and preview them until the scene that was made for them comes."""
        scene = self._scene
        if scene is None or not all(_sane(low, high) for low, high in ranges.values()):
            return
        axes = {"x": scene.x, "y": scene.y}
        for name, span in ranges.items():
            self._left.setdefault(name, set()).add((axes[name].low, axes[name].high))
            self._left[name].discard(span)
        for name, (low, high) in ranges.items():
            old = axes[name]
            axes[name] = replace(old, low=low, high=high) if scene.bare else renumbered(old, low, high)
        self._scene = replace(scene, x=axes["x"], y=axes["y"])
        self._relayout()
        self.ranges_changed.emit(ranges)

    def fit(self) -> None:
        """Ask for ranges that suit the scene."""
        self._left.clear()
        self.fit_requested.emit()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self._keys.release()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._keys.release()
        self._keys.put_away()
        super().focusOutEvent(event)


def _scaled(axis: Axis, about: float, factor: float) -> tuple[float, float]:
    return about + (axis.low - about) * factor, about + (axis.high - about) * factor


def _sane(low: float, high: float) -> bool:
    """Say whether floating point still resolves a range and its ticks."""
    largest = max(abs(low), abs(high))
    return bool(np.isfinite(largest)) and largest < 1e300 and high - low > 1e-12 * max(largest, 1e-280)
