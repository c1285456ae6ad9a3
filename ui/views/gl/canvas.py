"""The OpenGL renderer's widget: our camera, and the painter's box and texts around what OpenGL draws.

Walls, numbers, labels and legend are painted by the same code as in the painter renderer, into pictures that are kept
while they stay the same; OpenGL draws what has to hide and be hidden. Only items that are new objects are uploaded.
"""

from time import perf_counter

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QMatrix4x4, QOpenGLFunctions, QPainter, QSurfaceFormat
from PySide6.QtOpenGL import QOpenGLFramebufferObject, QOpenGLFramebufferObjectFormat
from PySide6.QtOpenGLWidgets import QOpenGLWidget
from PySide6.QtWidgets import QWidget

from explorer.scene.primitives import Floats, Item, Label
from ui.views.gl import constants as gl
from ui.views.gl.build import build
from ui.views.gl.items import Drawable, Seen
from ui.views.gl.probe import draws_in_software
from ui.views.gl.programs import Programs
from ui.views.painter.box import SpaceFrame, axes_of, paint_overlay, paint_walls
from ui.views.painter.furniture import draw_focus, draw_veil
from ui.views.painter.ink import qcolor
from ui.views.picture import Picture

SAMPLES = 4
REST = 200  # milliseconds without a new picture after which edges are smooth


class GLCanvas(QOpenGLWidget):
    """Draws a picture with OpenGL; whatever fails is told by `failed` and never raised."""

    failed = Signal(str)  # the reason, once, when drawing failed; the canvas draws no more after that

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface = QSurfaceFormat(self.format())
        self._software = draws_in_software()
        surface.setSamples(0 if self._software else SAMPLES)
        surface.setDepthBufferSize(24)
        self.setFormat(surface)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture: Picture | None = None
        self._made: dict[int, tuple[Item, list[Drawable]]] = {}
        self._made_for: tuple[object, ...] = ()
        self._programs: Programs | None = None
        self._layers: tuple[QImage, QImage] | None = None
        self._layers_for: tuple[object, ...] = ()
        self._broken = False
        self._shown = 0.0  # when the last picture came
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.update)

    def show_picture(self, picture: Picture) -> None:
        """Draw a picture; where the processor draws, with smooth edges only once no more come."""
        now = perf_counter()
        if self._software and (picture.moving or now - self._shown < 2 * REST / 1000):
            self._rest.start()
        self._picture, self._shown = picture, now
        self.update()

    def initializeGL(self) -> None:
        # A window that takes the widget over makes a new context, in which nothing of the old one exists.
        self._forget()
        self.context().aboutToBeDestroyed.connect(self._on_context_ends)

    def _on_context_ends(self) -> None:
        self.makeCurrent()
        self._forget()
        self.doneCurrent()

    def paintGL(self) -> None:
        picture = self._picture
        if picture is None or self._broken:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self.palette().window())
            painter.end()
            return
        try:
            self._paint(picture)
        except Exception as error:  # noqa: BLE001 - a driver may raise anything, and the painter can take over
            self._fail(error)

    def _paint(self, picture: Picture) -> None:
        frame, ratio = picture.frame(self), self.devicePixelRatioF()
        behind, front = self._kept_layers(picture, frame, ratio)
        rests = self._software and not (picture.moving or self._rest.isActive())
        smooth = self._items_image(picture, frame, ratio) if rests else None
        painter = QPainter(self)
        painter.drawImage(0, 0, behind)
        if smooth is None:
            painter.beginNativePainting()
            self._functions().glEnable(gl.MULTISAMPLE)  # painting without antialiasing has turned it off
            self._draw_items(picture, frame, ratio)
            painter.endNativePainting()
        else:
            painter.drawImage(QRectF(self.rect()), smooth)
        painter.drawImage(0, 0, front)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if picture.dimmed:
            draw_veil(painter, frame.rect, qcolor(picture.theme.background))
        if picture.focused:
            draw_focus(painter, picture.ink(self), QRectF(self.rect()))
        painter.end()

    def grab_image(self, scale: float) -> QImage:
        """Return the picture `scale` times as fine as on the screen; null if drawing failed."""
        picture = self._picture
        if picture is None or self._broken or not self.isValid():
            return QImage()
        frame = picture.frame(self)
        behind, front = self._painted_layers(picture, frame, scale)
        self.makeCurrent()
        items = self._items_image(picture, frame, scale)
        self.doneCurrent()
        painter = QPainter(behind)
        painter.drawImage(QRectF(self.rect()), items)
        painter.drawImage(0, 0, front)
        if picture.dimmed:
            draw_veil(painter, frame.rect, qcolor(picture.theme.background))
        painter.end()
        return behind

    def _items_image(self, picture: Picture, frame: SpaceFrame, scale: float) -> QImage:
        """Return the items alone on a transparent ground, drawn by the current context into a buffer of any size."""
        wanted = QOpenGLFramebufferObjectFormat()
        wanted.setAttachment(QOpenGLFramebufferObject.Attachment.CombinedDepthStencil)
        wanted.setSamples(SAMPLES)
        buffer = QOpenGLFramebufferObject(self.size() * scale, wanted)
        buffer.bind()
        functions = self._functions()
        functions.glClearColor(0, 0, 0, 0)
        functions.glClear(gl.COLOR_BUFFER_BIT)
        self._draw_items(picture, frame, scale)
        buffer.release()
        return buffer.toImage()

    def _kept_layers(self, picture: Picture, frame: SpaceFrame, ratio: float) -> tuple[QImage, QImage]:
        """Return what is painted behind and in front of the items, painted anew where it changed."""
        scene = picture.scene
        labels = tuple(item for item in scene.items if isinstance(item, Label))
        seen = (frame, ratio, picture.theme, scene.proportions, scene.title, scene.caption, scene.x, scene.y, scene.z)
        made_for = (*seen, picture.point_size, scene.legend, scene.color_bar, scene.note, labels)
        if self._layers is None or made_for != self._layers_for:
            self._layers, self._layers_for = self._painted_layers(picture, frame, ratio), made_for
        return self._layers

    def _painted_layers(self, picture: Picture, frame: SpaceFrame, ratio: float) -> tuple[QImage, QImage]:
        ink = picture.ink(self)
        box = axes_of(picture.scene, frame, ink)
        behind = _blank(self.size(), ratio, qcolor(picture.theme.background))
        painter = QPainter(behind)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_walls(painter, ink, frame, box)
        painter.end()
        front = _blank(self.size(), ratio, QColor(0, 0, 0, 0))
        painter = QPainter(front)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_overlay(painter, ink, frame, picture.scene, box)
        painter.end()
        return behind, front

    def _draw_items(self, picture: Picture, frame: SpaceFrame, ratio: float) -> None:
        """Draw the items into the current buffer, over what is there."""
        functions = self._functions()
        width, height = round(ratio * self.width()), round(ratio * self.height())
        functions.glViewport(0, 0, width, height)
        functions.glDepthMask(True)
        functions.glClear(gl.DEPTH_BUFFER_BIT)
        self._update_items(picture)
        if self._programs is None:
            self._programs = Programs.compiled()
        camera = picture.camera
        view, toward = camera.view(), camera.axes()[2]
        mvp = _matrix(frame.projection() @ view)
        seen = Seen(functions, self._programs, _matrix(view), mvp, toward, (width, height), ratio)
        parts = [part for _, made in self._made.values() for part in made]
        for part in sorted(parts, key=lambda part: part.order):
            part.draw(seen)
        functions.glDepthMask(True)
        for capability in (gl.DEPTH_TEST, gl.BLEND, gl.POLYGON_OFFSET_FILL):
            functions.glDisable(capability)

    def _functions(self) -> QOpenGLFunctions:
        return self.context().functions()

    def _update_items(self, picture: Picture) -> None:
        """Upload new scene items, and drop those that are gone."""
        scene = picture.scene
        made_for = (picture.theme, picture.point_size, scene.color_bar, scene.proportions, scene.x, scene.y, scene.z)
        if made_for != self._made_for:
            self._made.clear()
            self._made_for = made_for
        wanted = {id(item): item for item in scene.items}
        for gone in self._made.keys() - wanted.keys():
            del self._made[gone]
        for key, item in wanted.items():
            if key not in self._made:
                self._made[key] = (item, build(item, scene, picture.ink(self)))

    def _forget(self) -> None:
        self._made.clear()
        self._programs = None

    def _fail(self, error: Exception) -> None:
        if not self._broken:
            self._broken = True
            self.failed.emit(
                f"3-D without OpenGL: {str(error).strip().splitlines()[0] if str(error) else type(error).__name__}"
            )


def _blank(size: QSize, ratio: float, color: QColor) -> QImage:
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(color)
    return image


def _matrix(matrix: Floats) -> QMatrix4x4:
    return QMatrix4x4(*np.asarray(matrix, float).ravel().tolist())
