"""The OpenGL renderer's widget: pyqtgraph's GL view with our camera, and the painter's box and texts around the scene.

Walls, numbers, labels and legend are painted by the same code as in the painter renderer; OpenGL draws what has to
hide and be hidden. Only items that are new objects are made and uploaded.
"""

import numpy as np
from OpenGL import GL
from pyqtgraph.opengl import GLViewWidget
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMatrix4x4, QPainter, QSurfaceFormat
from PySide6.QtOpenGL import QOpenGLFramebufferObject, QOpenGLFramebufferObjectFormat
from PySide6.QtWidgets import QWidget

from explorer.scene.primitives import Floats, Item
from ui.views.gl.build import build
from ui.views.gl.programs import stroke_program, surface_program
from ui.views.painter.box import SpaceFrame, axes_of, paint_overlay, paint_walls
from ui.views.painter.furniture import draw_focus, draw_veil
from ui.views.painter.ink import qcolor
from ui.views.picture import Picture

SAMPLES = 4


class GLCanvas(GLViewWidget):
    """Draws a picture with OpenGL; whatever fails is told by `failed` and never raised."""

    failed = Signal(str)  # the reason, once, when drawing failed; the canvas draws no more after that
    _drawing = False  # of the class, because the base class asks for a picture while it is made

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface = QSurfaceFormat(self.format())
        surface.setSamples(SAMPLES)
        surface.setDepthBufferSize(24)
        self.setFormat(surface)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture: Picture | None = None
        self._frame: SpaceFrame | None = None
        self._made: dict[int, tuple[Item, list[object]]] = {}
        self._made_for: tuple[object, ...] = ()
        self._programs: tuple[object, int] | None = None
        self._ratio = 1.0
        self._broken = False

    def show_picture(self, picture: Picture) -> None:
        """Draw a picture."""
        self._picture = picture
        self.update()

    def update(self) -> None:
        # Items ask for another picture when they are added, which they are while one is being drawn.
        if not self._drawing:
            super().update()

    def viewMatrix(self) -> QMatrix4x4:
        return _matrix(self._picture.camera.view()) if self._picture else QMatrix4x4()

    def projectionMatrix(self, region: object, viewport: object) -> QMatrix4x4:
        if self._picture is None or self._frame is None:
            return QMatrix4x4()
        area = self._frame.area
        return _matrix(self._picture.camera.projection(area.width() / area.height()))

    def viewport_size(self) -> tuple[float, float, float]:
        """Return the width and height of the area that the camera sees, and device pixels to one of Qt's."""
        area = self._frame.area if self._frame else QRectF(self.rect())
        return area.width() * self._ratio, area.height() * self._ratio, self._ratio

    def initializeGL(self) -> None:
        # A window that takes the widget over makes a new context, in which nothing of the old one exists.
        self._forget()
        try:
            super().initializeGL()
        except Exception as error:  # noqa: BLE001 - a driver may raise anything
            self._fail(error)

    def paintGL(self) -> None:
        picture = self._picture
        if picture is None or self._broken:
            GL.glClearColor(0, 0, 0, 1)
            GL.glClear(GL.GL_COLOR_BUFFER_BIT)
            return
        try:
            self._ratio = self.devicePixelRatioF()
            self._frame = frame = picture.frame(self)
            painter = QPainter(self)
            self._paint_behind(painter, picture, frame)
            painter.end()
            self._draw_items(picture, frame, self.height())
            painter = QPainter(self)
            self._paint_in_front(painter, picture, frame)
            if picture.focused:
                draw_focus(painter, picture.ink(self), QRectF(self.rect()))
            painter.end()
        except Exception as error:  # noqa: BLE001 - a driver may raise anything, and the painter can take over
            self._fail(error)

    def grab_image(self, scale: float) -> QImage:
        """Return the picture `scale` times as fine as on the screen; null if drawing failed."""
        picture = self._picture
        if picture is None or self._broken or not self.isValid():
            return QImage()
        self._ratio = scale
        self._frame = frame = picture.frame(self)
        image = QImage(self.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(scale)
        painter = QPainter(image)
        self._paint_behind(painter, picture, frame)
        items = self._items_image(picture, frame, self.size() * scale)
        painter.drawImage(QRectF(self.rect()), items)
        self._paint_in_front(painter, picture, frame)
        painter.end()
        return image

    def _items_image(self, picture: Picture, frame: SpaceFrame, size: QSize) -> QImage:
        """Return the items alone on a transparent ground, drawn into a buffer of any size."""
        self.makeCurrent()
        wanted = QOpenGLFramebufferObjectFormat()
        wanted.setAttachment(QOpenGLFramebufferObject.Attachment.CombinedDepthStencil)
        wanted.setSamples(SAMPLES)
        buffer = QOpenGLFramebufferObject(size, wanted)
        buffer.bind()
        GL.glClearColor(0, 0, 0, 0)
        GL.glClear(GL.GL_COLOR_BUFFER_BIT)
        self._draw_items(picture, frame, self.height())
        buffer.release()
        image = buffer.toImage()
        self.doneCurrent()
        return image

    def _paint_behind(self, painter: QPainter, picture: Picture, frame: SpaceFrame) -> None:
        ink = picture.ink(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(frame.rect, qcolor(picture.theme.background))
        paint_walls(painter, ink, frame, axes_of(picture.scene, frame, ink))

    def _paint_in_front(self, painter: QPainter, picture: Picture, frame: SpaceFrame) -> None:
        ink = picture.ink(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_overlay(painter, ink, frame, picture.scene, axes_of(picture.scene, frame, ink))
        if picture.dimmed:
            draw_veil(painter, frame.rect, qcolor(picture.theme.background))

    def _draw_items(self, picture: Picture, frame: SpaceFrame, height: float) -> None:
        """Draw the items into the camera's area of the current buffer, over what is there."""
        area, ratio = frame.area, self._ratio
        bottom = height - area.bottom()
        GL.glViewport(*(round(ratio * part) for part in (area.left(), bottom, area.width(), area.height())))
        GL.glDepthMask(True)
        GL.glClear(GL.GL_DEPTH_BUFFER_BIT)
        self._drawing = True
        try:
            self._update_items(picture)
        finally:
            self._drawing = False
        self.setProjection(None, None)
        self.setModelview()
        for item in sorted(self.items, key=lambda item: item.depthValue()):
            if self.default_vao.isCreated():
                self.default_vao.bind()
            item.paint()
        for capability in (GL.GL_DEPTH_TEST, GL.GL_BLEND):
            GL.glDisable(capability)

    def _update_items(self, picture: Picture) -> None:
        """Make the GL items of new scene items, and drop those of items that are gone."""
        scene = picture.scene
        made_for = (picture.theme, picture.point_size, scene.color_bar, scene.proportions, scene.x, scene.y, scene.z)
        if made_for != self._made_for:
            self._forget_items()
            self._made_for = made_for
        if self._programs is None:
            self._programs = (surface_program(), stroke_program())
        wanted = {id(item): item for item in scene.items}
        for gone in self._made.keys() - wanted.keys():
            for old in self._made.pop(gone)[1]:
                self.removeItem(old)
        for key, item in wanted.items():
            if key not in self._made:
                parts = build(item, scene, picture.ink(self), self._programs)
                self._made[key] = (item, parts)
                for part in parts:
                    self.addItem(part)

    def _forget_items(self) -> None:
        self.clear()
        self._made.clear()

    def _forget(self) -> None:
        self._forget_items()
        self._programs = None

    def _fail(self, error: Exception) -> None:
        if not self._broken:
            self._broken = True
            self.failed.emit(
                f"3-D without OpenGL: {str(error).strip().splitlines()[0] if str(error) else type(error).__name__}"
            )


def _matrix(matrix: Floats) -> QMatrix4x4:
    return QMatrix4x4(*np.asarray(matrix, float).ravel().tolist())
