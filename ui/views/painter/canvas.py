"""The painter renderer's widget: for machines without OpenGL and for the offscreen platform."""

import contextlib

from PySide6.QtCore import Qt, QThreadPool, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.views.canvas import Canvas
from ui.views.painter.box import SpaceFrame
from ui.views.painter.pixels import ItemPainter
from ui.views.picture import Picture


class PainterCanvas(Canvas):
    """Draws a picture with numpy and QPainter; one with smooth edges in another thread, once no more come."""

    _smoothed = Signal(object, object)  # what a smooth image was made for, and the image, when the thread has made it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = ItemPainter()
        self._smoothed.connect(self._on_smoothed, Qt.ConnectionType.QueuedConnection)

    def items_image(self, picture: Picture, frame: SpaceFrame, ratio: float, *, smooth: bool) -> QImage:
        """Return the items alone on a transparent ground."""
        return self._painter.image(picture, frame, picture.ink(self), ratio, smooth=smooth)

    def _on_rest(self) -> None:
        picture = self._picture
        if picture is None or picture.moving:
            return
        frame, ratio, ink = picture.frame(self), self.devicePixelRatioF(), picture.ink(self)
        look, tell = self._look(picture, frame, ratio), self._smoothed

        def work() -> None:
            image = ItemPainter().image(picture, frame, ink, ratio, smooth=True)
            with contextlib.suppress(RuntimeError):  # the view was closed meanwhile
                tell.emit(look, image)

        QThreadPool.globalInstance().start(work)

    def _on_smoothed(self, look: tuple[object, ...], image: QImage) -> None:
        picture = self._picture
        if picture is None or picture.moving or self._rest.isActive():
            return
        if look == self._look(picture, picture.frame(self), self.devicePixelRatioF()):
            self._rests = True
            self._items, self._items_for = image, (*look, True)
            self.update()
