"""A space scene in a window: a camera to turn, a probe to drag over the surface, and one of two renderers to draw it.

The renderer is a child widget and can be exchanged while the window is open: where OpenGL is missing, or fails
later, the painter renderer takes over and the view says why.
"""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QWidget

from explorer.scene.camera import Camera
from explorer.scene.palette import Theme
from explorer.scene.picking import nearest_on_curve, pick_mesh, place_under
from explorer.scene.primitives import CurveHandle, Floats, Mesh, MeshHandle, Points, SpaceScene
from explorer.scene.roles import Role
from explorer.scene.viewpoint import well_seen
from ui.views.canvas import Canvas, blank
from ui.views.gl.probe import why_not_opengl
from ui.views.keys import NUDGES, steps_of
from ui.views.painter.box import SpaceFrame, shaped
from ui.views.painter.canvas import PainterCanvas
from ui.views.painter.ink import POINT_SIZE, Ink
from ui.views.painter.space import paint_space
from ui.views.picture import Picture
from ui.views.place_text import space_text
from ui.widgets.access import AccessibleRole

CORNER = 6  # pixels between the read-out and the view's corner
HOVER = 60  # milliseconds the mouse rests before the place under it is read out
GRIP = 14.0  # pixels around the probe in which a press takes hold of it
ZOOM = 1.15  # by one notch of the wheel
TURN = 5.0  # degrees by one press of a key
SHIFT = 24.0  # pixels by one press of a key
POSITIONS: dict[int, str] = {Qt.Key.Key_1: "front", Qt.Key.Key_2: "side", Qt.Key.Key_3: "top"}


class SpaceView(QWidget):
    """Shows one SpaceScene; holds no facts but where the camera stands.

    Left drag turns the picture; one that starts on the probe, or with Ctrl, moves the probe over the surface. A
    double click puts the probe there. Right drag shifts the picture, the wheel zooms, 1, 2, 3 and Home go to
    standard positions, 5 changes between perspective and parallel projection.
    """

    ACCESSIBLE_ROLE = AccessibleRole.Graphic

    probe_dragged = Signal(object)  # dict coordinate index -> value, on each move while the probe is dragged
    drag_finished = Signal()  # when the button that moved the probe is released
    nudged = Signal(int, int)  # axis (0 or 1) and steps, on an arrow key
    fit_requested = Signal()  # when ranges that suit the function are wanted
    renderer_changed = Signal(str)  # the new renderer_notice, when the renderer was exchanged

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: SpaceScene | None = None
        self._scene: SpaceScene | None = None  # the given one, in a box that suits the window
        self._theme: Theme | None = None
        self._camera = Camera()
        self._turned = False  # whether the user has chosen from where to look
        self._fitted = True  # the distance follows the window until the user zooms
        self._point_size = POINT_SIZE
        self._dimmed = False
        self._layout: tuple[object, ...] = ()  # what the room for the box depends on
        self._frame: SpaceFrame | None = None
        self._frame_for: tuple[object, ...] = ()
        self._held: Qt.MouseButton | None = None
        self._dragging = False
        self._last = QPointF()
        self.renderer_notice = ""
        self._canvas: Canvas = PainterCanvas(self)
        self.readout = QLabel(self)  # where the mouse is on the surface
        self.readout.setObjectName("readout")
        self.readout.hide()
        self._hover = QTimer(self, singleShot=True, interval=HOVER)
        self._hover.timeout.connect(self._read_out)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Space view"))

    def sizeHint(self) -> QSize:
        return QSize(560, 460)

    # Intents from above

    def show_scene(self, scene: SpaceScene) -> None:
        """Show a scene; what is the same object as before is not prepared again."""
        if scene is self._given:
            return
        before, self._given = (self._layout, self._camera), scene
        self._shape()
        if not self._turned and self._scene:
            self._camera = well_seen(self._camera, self._scene)
        if self._fitted and (self._layout, self._camera) != before:
            self._fit()
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        first, self._theme = self._theme is None, theme
        if first:
            self._refit()
        self._show()

    def set_point_size(self, point_size: float) -> None:
        """Write numbers `point_size` points large; lines and markers grow with them."""
        self._point_size = point_size
        self._refit()

    def set_dimmed(self, dimmed: bool) -> None:  # noqa: FBT001 - a setter
        """Veil the picture while it does not show what is typed."""
        if dimmed != self._dimmed:
            self._dimmed = dimmed
            self._show()

    @property
    def camera(self) -> Camera:
        """Where the picture is seen from."""
        return self._camera

    def set_camera(self, camera: Camera) -> None:
        """See the picture from elsewhere."""
        self._turned |= camera.axes().tolist() != self._camera.axes().tolist()
        self._camera = camera
        self._show()

    def look_from(self, position: str) -> None:
        """Go to a standard position (a name of scene.camera.POSITIONS), from where the whole box is seen."""
        self._fitted = True
        self._turned, self._camera = position != "corner", self._camera.at(position)
        if not self._turned and self._scene:
            self._camera = well_seen(self._camera, self._scene)
        self._fit()
        self._show()

    def set_parallel(self, parallel: bool) -> None:  # noqa: FBT001 - the value of a check box
        """Draw in parallel projection, in which parallel lines stay parallel, or in perspective."""
        self._camera = replace(self._camera, orthographic=parallel)
        if self._fitted:
            self._fit()
        self._show()

    def grab_image(self, scale: float = 1.0) -> QImage:
        """Return the picture, `scale` times as fine as on the screen."""
        image = self._canvas.grab_image(scale)
        if image.isNull():  # nothing was shown, or OpenGL failed
            image = blank(self.size(), scale, QColor(0, 0, 0, 0))
            painter = QPainter(image)
            self.paint_to(painter, QRectF(self.rect()))
            painter.end()
        return image

    def paint_to(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the picture into a rectangle of any paint device, with the painter renderer."""
        if self._scene and self._theme:
            camera = self._camera
            if self._fitted:
                ink = Ink.on(painter.device(), self._theme, point_size=self._point_size)
                camera = SpaceFrame.of(rect, self._scene, camera, ink).fitted(self._scene)
            paint_space(painter, rect, self._scene, camera, self._theme, point_size=self._point_size)

    def use_opengl(self) -> None:
        """Draw with OpenGL, where it works; else renderer_notice says why not."""
        self.renderer_notice = why_not_opengl()
        if self.renderer_notice:
            return
        from ui.views.gl.canvas import GLCanvas  # noqa: PLC0415 - its libraries may be missing with OpenGL

        canvas = GLCanvas(self)
        # Queued, because the canvas fails while it is drawing and must not be deleted then.
        canvas.failed.connect(self.use_painter, Qt.ConnectionType.QueuedConnection)
        self._exchange(canvas)

    def use_painter(self, reason: str) -> None:
        """Draw with the painter renderer, for a reason that the status bar can show."""
        self.renderer_notice = reason
        self._exchange(PainterCanvas(self))
        self.renderer_changed.emit(reason)

    def _exchange(self, canvas: Canvas) -> None:
        self._canvas.hide()
        self._canvas.deleteLater()
        self._canvas = canvas
        canvas.setGeometry(self.rect())
        canvas.show()
        self.readout.raise_()
        self._show()

    # Showing

    def _picture(self) -> Picture | None:
        if self._scene is None or self._theme is None:
            return None
        moving = self._held is not None
        return Picture(self._scene, self._theme, self._camera, self._point_size, self._dimmed, moving, self.hasFocus())

    def _show(self) -> None:
        if picture := self._picture():
            self._canvas.show_picture(picture)

    def frame(self) -> SpaceFrame | None:
        """Return where the picture's parts are on the screen."""
        if self._scene is None or self._theme is None:
            return None
        made_for = (self._scene, self._camera, self.size(), self._theme, self._point_size)
        if self._frame is None or made_for != self._frame_for:
            self._frame = SpaceFrame.of(QRectF(self.rect()), self._scene, self._camera, self._ink(self._theme))
            self._frame_for = made_for
        return self._frame

    def _ink(self, theme: Theme) -> Ink:
        return Ink.on(self, theme, point_size=self._point_size)

    def _shape(self) -> None:
        """Put the given scene into a box that uses the room there is."""
        self._scene = self._given
        if (frame := self.frame()) and self._given:
            self._scene = shaped(self._given, frame.area)
            self._layout = (self._scene.proportions, frame.area)

    def _fit(self) -> None:
        if (frame := self.frame()) and self._scene:
            self._camera = frame.fitted(self._scene)

    def _refit(self) -> None:
        """Follow a change of the room that the box has."""
        self._shape()
        if self._fitted:
            self._fit()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._canvas.setGeometry(self.rect())
        self._refit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._show()

    # Probe

    def _near_probe(self, pixel: QPointF) -> bool:
        """Say whether a pixel is close enough to the probe, or to the curve it slides on, to take hold of it."""
        frame, scene = self.frame(), self._scene
        if frame is None or scene is None or scene.handle is None:
            return False
        places = [i.positions for i in scene.items if isinstance(i, Points) and i.role == Role.PROBE]
        if isinstance(scene.handle, CurveHandle):
            places.append(scene.handle.points)
        if not places:
            return False
        pixels = frame.to_pixel(scene.to_box(np.concatenate(places)))
        with np.errstate(invalid="ignore"):
            return bool(np.any(np.hypot(pixels[:, 0] - pixel.x(), pixels[:, 1] - pixel.y()) <= GRIP))

    def probe_under(self, pixel: QPointF) -> dict[int, float] | None:
        """Return the coordinates the probe takes when it is put at a pixel, or None where there is no surface."""
        frame, scene = self.frame(), self._scene
        if frame is None or scene is None:
            return None
        x, y, width, height = frame.in_area(pixel.x(), pixel.y())
        match scene.handle:
            case MeshHandle(key, indices):
                for item in scene.items:
                    if isinstance(item, Mesh) and item.key == key:
                        found = pick_mesh(scene, item, self._camera, x, y, width, height)
                        return None if found is None else dict(zip(indices, map(float, found), strict=False))
            case CurveHandle() as handle:
                projected = frame.to_pixel(scene.to_box(handle.points))
                parameter = nearest_on_curve(handle, projected, pixel.x(), pixel.y())
                return None if parameter is None else {handle.index: float(parameter)}
        return None

    def _drag_probe(self, pixel: QPointF) -> None:
        if moved := self.probe_under(pixel):
            self.probe_dragged.emit(moved)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            return
        self._held, self._last = event.button(), event.position()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        left = event.button() == Qt.MouseButton.LeftButton
        self._dragging = left and (ctrl or self._near_probe(event.position()))
        if self._dragging and ctrl:
            self._drag_probe(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        move = event.position() - self._last
        self._last = event.position()
        if self._held is None:
            self._hover.start()
            return
        self.readout.hide()
        if self._dragging:
            self._drag_probe(event.position())
        elif self._held == Qt.MouseButton.LeftButton:
            self.set_camera(self._camera.orbit(move.x(), move.y()))
        else:
            self._pan(move)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover.stop()
        self.readout.hide()

    def _read_out(self) -> None:
        """Say where on the surface the mouse is."""
        place, frame = self._place_under(self._last), self.frame()
        if place is None or self._scene is None or frame is None:
            self.readout.hide()
            return
        self.readout.setText(space_text(self._scene, place))
        self.readout.adjustSize()
        self.readout.move(CORNER, round(frame.around.room.bottom()) - self.readout.height() - CORNER)
        self.readout.show()

    def _place_under(self, pixel: QPointF) -> Floats | None:
        frame, scene = self.frame(), self._scene
        if frame is None or scene is None or not isinstance(scene.handle, MeshHandle):
            return None
        at = frame.in_area(pixel.x(), pixel.y())
        for item in scene.items:
            if isinstance(item, Mesh) and item.key == scene.handle.key:
                return place_under(scene, item, self._camera, *at)
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != self._held:
            return
        self._held = None
        if self._dragging:
            self._dragging = False
            self.drag_finished.emit()
        self._show()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.probe_under(event.position()):
            self._drag_probe(event.position())
            self.drag_finished.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._zoom(ZOOM ** (event.angleDelta().y() / 120))
        event.accept()

    def _zoom(self, factor: float) -> None:
        self._fitted = False
        self.set_camera(self._camera.zoom(factor))

    def _pan(self, move: QPointF) -> None:
        """Shift what the camera looks at, so that it stays under the mouse."""
        frame = self.frame()
        if frame is None:
            return
        self._fitted = False
        distance = np.array([self._camera.distance])
        a_pixel = 1 / float(self._camera.pixels_per_unit(distance, frame.area.height())[0])
        right, up, _ = self._camera.axes()
        x, y, z = (np.array(self._camera.target) + a_pixel * (move.y() * up - move.x() * right)).tolist()
        self.set_camera(replace(self._camera, target=(x, y, z)))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in NUDGES:
            self._arrow(event, *NUDGES[key])
        elif key == Qt.Key.Key_Home or key in POSITIONS:
            self.look_from(POSITIONS.get(key, "corner"))
        elif key == Qt.Key.Key_5:
            self.set_parallel(not self._camera.orthographic)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self._zoom(1 / ZOOM if key == Qt.Key.Key_Minus else ZOOM)
        else:
            super().keyPressEvent(event)

    def _arrow(self, event: QKeyEvent, axis: int, sign: int) -> None:
        """Turn the picture, shift it or move the probe."""
        ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & ctrl and event.modifiers() & shift:
            self._pan(QPointF(SHIFT * sign, 0.0) if axis == 0 else QPointF(0.0, -SHIFT * sign))
        elif event.modifiers() & ctrl:
            self.set_camera(self._camera.turned(*((-TURN * sign, 0.0) if axis == 0 else (0.0, TURN * sign))))
        elif self._scene is not None and self._scene.handle is not None:
            self.nudged.emit(axis, steps_of(event, sign))
        else:
            super().keyPressEvent(event)


def make_space_view(parent: QWidget | None = None) -> SpaceView:
    """Return a view drawn with OpenGL where it works, else with the painter; `renderer_notice` says why."""
    view = SpaceView(parent)
    view.use_opengl()
    return view
