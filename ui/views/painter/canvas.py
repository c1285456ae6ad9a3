"""The painter renderer's widget: for machines without OpenGL and for the offscreen platform."""

from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.views.painter.facets import FacetCache
from ui.views.painter.furniture import draw_focus, draw_veil
from ui.views.painter.ink import qcolor
from ui.views.painter.space import paint_space
from ui.views.picture import Picture

SLOW = 0.035  # seconds; a picture that takes longer is drawn coarser while it moves
REST = 200  # milliseconds without a new picture after which the complete one is drawn
CELLS = 32  # a side of each surface in the coarser picture


class PainterCanvas(QWidget):
    """Paints a picture with paint_space, and more coarsely while it moves if that takes too long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._fine, self._coarse = FacetCache(), FacetCache(CELLS)
        self._seconds = 0.0  # what the last complete picture took
        self._shown = 0.0  # when the last picture came
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_picture(self, picture: Picture) -> None:
        """Draw a picture; while they come quickly, as when a probe is dragged in another view, coarsely."""
        now = perf_counter()
        if self._seconds > SLOW and now - self._shown < 2 * REST / 1000:
            self._rest.start()
        self._picture, self._shown = picture, now
        self.update()

    def grab_image(self, scale: float) -> QImage:
        """Return the picture `scale` times as fine as on the screen."""
        return self.image_of(self._picture, self.size(), scale)

    @staticmethod
    def image_of(picture: Picture | None, size: QSize, scale: float) -> QImage:
        """Return a picture as an image of `size` in Qt's pixels, `scale` times as fine."""
        image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        image.setDevicePixelRatio(scale)
        if picture:
            painter = QPainter(image)
            _paint(painter, QRectF(QPointF(0, 0), QSizeF(size)), picture, None)
            painter.end()
        return image

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, picture, rect = QPainter(self), self._picture, QRectF(self.rect())
        if picture is None:
            painter.fillRect(rect, self.palette().window())
            return
        coarse = self._seconds > SLOW and (picture.moving or self._rest.isActive())
        before = perf_counter()
        _paint(painter, rect, picture, self._coarse if coarse else self._fine)
        if picture.focused:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus(painter, picture.ink(self), rect)
        if not coarse:
            self._seconds = perf_counter() - before


def _paint(painter: QPainter, rect: QRectF, picture: Picture, cache: FacetCache | None) -> None:
    paint_space(
        painter,
        rect,
        picture.scene,
        picture.camera,
        picture.theme,
        point_size=picture.point_size,
        cache=cache,
    )
    if picture.dimmed:
        draw_veil(painter, rect, qcolor(picture.theme.background))
