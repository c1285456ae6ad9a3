"""The painter renderer's widget: for machines without OpenGL and for the offscreen platform."""

from time import perf_counter

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.views.painter.furniture import draw_focus, draw_veil
from ui.views.painter.ink import qcolor
from ui.views.painter.space import paint_space
from ui.views.picture import Picture

SLOW = 0.035  # seconds; a picture that takes longer is drawn coarser while it moves
CELLS = 36  # of the coarser picture, a side


class PainterCanvas(QWidget):
    """Paints a picture with paint_space, and more coarsely while it moves if that takes too long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._seconds = 0.0  # what the last complete picture took
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_picture(self, picture: Picture) -> None:
        """Draw a picture."""
        self._picture = picture
        self.update()

    def grab_image(self, scale: float) -> QImage:
        """Return the picture `scale` times as fine as on the screen."""
        image = QImage(self.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(scale)
        painter = QPainter(image)
        self._paint(painter, None)
        painter.end()
        return image

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = self._picture
        coarse = picture is not None and picture.moving and self._seconds > SLOW
        before = perf_counter()
        self._paint(painter, CELLS if coarse else None)
        if picture is not None and picture.focused:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus(painter, picture.ink(self), QRectF(self.rect()))
        if not coarse:
            self._seconds = perf_counter() - before

    def _paint(self, painter: QPainter, cells: int | None) -> None:
        picture, rect = self._picture, QRectF(self.rect())
        if picture is None:
            painter.fillRect(rect, self.palette().window())
            return
        size = picture.point_size
        paint_space(painter, rect, picture.scene, picture.camera, picture.theme, point_size=size, cells=cells)
        if picture.dimmed:
            draw_veil(painter, rect, qcolor(picture.theme.background))
