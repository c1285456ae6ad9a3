"""The painter renderer's widget: for machines without OpenGL and for the offscreen platform."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.views.canvas import Canvas
from ui.views.painter.box import SpaceFrame
from ui.views.painter.pixels import ItemPainter
from ui.views.picture import Picture


class PainterCanvas(Canvas):
    """Draws a picture with numpy and QPainter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = ItemPainter()

    def items_image(self, picture: Picture, frame: SpaceFrame, ratio: float, *, smooth: bool) -> QImage:
        """Return the items alone on a transparent ground."""
        return self._painter.image(picture, frame, picture.ink(self), ratio, smooth=smooth)
