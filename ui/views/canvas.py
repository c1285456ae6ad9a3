"""The widget both renderers are: walls behind, the renderer's picture of the items, and texts in front.

Walls, numbers, labels and legend are painted by the same code for both, into pictures that are kept while they stay the
same. A renderer only makes an image of the items, which hide and are hidden. While they move it is a hurried one:
without smooth edges, and of fewer triangles.
"""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from explorer.scene.primitives import Label
from ui.views.painter.box import SpaceFrame, axes_of, paint_overlay, paint_walls
from ui.views.painter.furniture import draw_focus, draw_veil
from ui.views.painter.ink import Ink, qcolor
from ui.views.picture import Picture
from ui.widgets.turns import Turns

REST = 200  # milliseconds without a new picture after which edges are smooth


class Canvas(QWidget):
    """Shows a Picture; mouse and keys go through it to the view around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture: Picture | None = None
        self._layers: tuple[QImage, QImage] | None = None
        self._layers_for: tuple[object, ...] = ()
        self._items: QImage | None = None
        self._items_for: tuple[object, ...] = ()
        self._showed: tuple[object, ...] = ()  # what the last picture showed
        self._rests = False
        self._is_stretched = False  # whether the last picture stands for one of another look that is still to come
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._on_rest)

    def show_picture(self, picture: Picture) -> None:
        """Draw a picture, smoothly once no more come."""
        drawn = (picture.scene, picture.camera, picture.theme, picture.point_size, self.size())
        if drawn != self._showed or picture.moving:
            self._showed, self._rests = drawn, False
            self._rest.start()
        before, self._picture = self._picture, picture
        if before is not None and before.theme != picture.theme:
            self._stretch()
        self.update()

    def _on_rest(self) -> None:
        """Draw smoothly, unless the mouse is held and the picture only pauses."""
        if self._picture is not None and not self._picture.moving:
            self._rests = True
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def _stretch(self) -> None:
        """Let the last picture stand for one of another size or colours until that has its turns."""
        if self.isVisible() and self._items is not None and self._layers is not None:
            self._is_stretched = True
            Turns.of(self).ask(self, self._draw_around)

    def _draw_around(self) -> None:
        """Draw what is around the items in its new look, and then those in a turn of their own."""
        if self._picture is not None:
            self._kept_layers(self._picture, self._picture.frame(self), self.devicePixelRatioF())
            Turns.of(self).ask(self, self._draw_items)

    def _draw_items(self) -> None:
        self._is_stretched = False
        if self._picture is not None:
            self._images(self._picture)
            self.update()

    def _images(self, picture: Picture) -> tuple[QImage, QImage | None, QImage]:
        """Return what is painted one over the other: what is behind the items, the items, what is in front of them."""
        if self._is_stretched and self._layers is not None:
            return self._layers[0], self._items, self._layers[1]
        frame, ratio = picture.frame(self), self.devicePixelRatioF()
        behind, front = self._kept_layers(picture, frame, ratio)
        return behind, self._kept_items(picture, frame, ratio), front

    @property
    def hurries(self) -> bool:
        """Whether smooth edges take so long that they have to wait until nothing moves."""
        return True

    def grab_image(self, scale: float) -> QImage:
        """Return the picture `scale` times as fine as on the screen; null where it cannot be drawn."""
        if self._picture is None:
            return QImage()
        frame = self._picture.frame(self)
        items = self.items_image(self._picture, frame, scale, smooth=True)
        if items is None:
            return QImage()
        image, front = layers_of(self._picture, frame, self._picture.ink(self), scale)
        painter = QPainter(image)
        painter.drawImage(QRectF(self.rect()), items)
        painter.drawImage(0, 0, front)
        if self._picture.dimmed:
            draw_veil(painter, frame.rect, qcolor(self._picture.theme.background))
        painter.end()
        return image

    def items_image(self, picture: Picture, frame: SpaceFrame, ratio: float, *, smooth: bool) -> QImage | None:
        """Return the items alone on a transparent ground, `ratio` times the widget's size; None where that fails."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, picture = QPainter(self), self._picture
        if picture is None:
            painter.fillRect(self.rect(), self.palette().window())
            return
        if self._layers is None and Turns.of(self).ask_first(self, self._draw_around):
            self._is_stretched = True
            painter.fillRect(self.rect(), qcolor(picture.theme.background))
            return
        behind, items, front = self._images(picture)
        place = QRectF(self.rect())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        _put(painter, behind, place if self._is_stretched else None)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if items is not None:
            painter.drawImage(place, items)
        _put(painter, front, place if self._is_stretched else None)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if picture.dimmed:
            draw_veil(painter, place, qcolor(picture.theme.background))
        if picture.focused:
            draw_focus(painter, picture.ink(self), QRectF(self.rect()))

    def _kept_items(self, picture: Picture, frame: SpaceFrame, ratio: float) -> QImage | None:
        """Return the image of the items, made anew where something in it changed."""
        smooth = self._rests or not self.hurries
        made_for = (*self._look(picture, frame, ratio), smooth)
        if self._items is None or made_for != self._items_for:
            drawn = picture if smooth else picture.coarse()
            self._items, self._items_for = self.items_image(drawn, frame, ratio, smooth=smooth), made_for
        return self._items

    @staticmethod
    def _look(picture: Picture, frame: SpaceFrame, ratio: float) -> tuple[object, ...]:
        """Return what the image of the items depends on."""
        return picture.scene, picture.theme, picture.point_size, frame.sight, ratio

    def _kept_layers(self, picture: Picture, frame: SpaceFrame, ratio: float) -> tuple[QImage, QImage]:
        """Return what is painted behind and in front of the items, painted anew where it changed."""
        scene = picture.scene
        labels = tuple(item for item in scene.items if isinstance(item, Label))
        seen = (frame, ratio, picture.theme, scene.proportions, scene.title, scene.caption, scene.x, scene.y, scene.z)
        made_for = (*seen, picture.point_size, scene.legend, scene.color_bar, scene.note, labels)
        if self._layers is None or made_for != self._layers_for:
            self._layers, self._layers_for = layers_of(picture, frame, picture.ink(self), ratio), made_for
        return self._layers


def _put(painter: QPainter, image: QImage, place: QRectF | None) -> None:
    """Draw an image into a place, or as it is: at a broken ratio of pixels its size is not quite that of the widget."""
    if place is None:
        painter.drawImage(0, 0, image)
    else:
        painter.drawImage(place, image)


def layers_of(
    picture: Picture, frame: SpaceFrame, ink: Ink, ratio: float, *, paper: bool = True
) -> tuple[QImage, QImage]:
    """Return what is painted behind and in front of the items; without `paper` the ground is transparent."""
    box = axes_of(picture.scene, frame, ink)
    size = frame.rect.size().toSize()
    clear = QColor(0, 0, 0, 0)
    behind = blank(size, ratio, qcolor(picture.theme.background) if paper else clear)
    painter = QPainter(behind)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_walls(painter, ink, frame, box)
    painter.end()
    front = blank(size, ratio, clear)
    painter = QPainter(front)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_overlay(painter, ink, frame, picture.scene, box)
    painter.end()
    return behind, front


def blank(size: QSize, ratio: float, color: QColor) -> QImage:
    """Return an image of one colour for a widget of `size` on a screen with `ratio` pixels to one of Qt's."""
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(color)
    return image
