"""A scene as it is exported: painted on any device, or as an image by the depth buffer, without a window."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from explorer.scene.camera import Camera
from explorer.scene.palette import Theme
from explorer.scene.primitives import PlaneScene, Scene, SpaceScene
from explorer.scene.viewpoint import well_seen
from ui.exporters.devices import blank_image, painted, png_bytes, vector_bytes
from ui.views.canvas import layers_of
from ui.views.painter.box import SpaceFrame, shaped
from ui.views.painter.ink import POINT_SIZE, Ink
from ui.views.painter.pixels import ItemPainter
from ui.views.painter.plane import paint_plane
from ui.views.painter.space import paint_space
from ui.views.picture import Picture

SIZE = (800, 600)  # pixels at 96 to the inch
SCREEN_DPI = 96.0


@dataclass(frozen=True, eq=False)
class Shot:
    """A scene, its size in pixels at 96 to the inch, and how it is seen; without a camera the usual one is fitted."""

    scene: Scene
    theme: Theme
    size: tuple[int, int] = SIZE
    camera: Camera | None = None
    point_size: float = POINT_SIZE
    paper: bool = True  # else the ground is transparent
    _items: ItemPainter = field(default_factory=ItemPainter)

    def of(self, scene: Scene, camera: Camera | None) -> "Shot":
        """Return the shot of another scene, which is quick where items are the same objects."""
        return replace(self, scene=scene, camera=camera)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the scene into a rectangle of any paint device."""
        if isinstance(self.scene, PlaneScene):
            paint_plane(painter, rect, self.scene, self.theme, point_size=self.point_size, paper=self.paper)
            return
        ink = Ink.on(painter.device(), self.theme, point_size=self.point_size)
        scene, camera = _seen(
            self.scene, rect, ink, self.camera or well_seen(Camera(), self.scene), fit=self.camera is None
        )
        paint_space(painter, rect, scene, camera, self.theme, point_size=self.point_size, paper=self.paper)

    def image(self, dpi: float = SCREEN_DPI) -> QImage:
        """Return the scene as an image with so many dots to the inch."""
        scale, size = dpi / SCREEN_DPI, QSize(*self.size)
        image = blank_image(size, scale)
        if isinstance(self.scene, PlaneScene):
            painted(image, self.paint, size)
            return image
        ink = Ink.on(image, self.theme, point_size=self.point_size)
        rect = QRectF(0, 0, *self.size)
        scene, camera = _seen(
            self.scene, rect, ink, self.camera or well_seen(Camera(), self.scene), fit=self.camera is None
        )
        picture = Picture(scene, self.theme, camera, self.point_size)
        frame = SpaceFrame.of(rect, scene, camera, ink)
        behind, front = layers_of(picture, frame, ink, scale, paper=self.paper)
        items = self._items.image(picture, frame, ink, scale, smooth=True)
        painter = QPainter(image)
        for layer in (behind, items, front):
            painter.drawImage(QRectF(0, 0, *self.size), layer)
        painter.end()
        return image

    def file(self, kind: str, dpi: float = SCREEN_DPI) -> bytes:
        """Return the scene as a "png", "svg" or "pdf" file."""
        if kind == "png":
            return png_bytes(self.image(dpi))
        return vector_bytes(self.paint, QSize(*self.size), kind)

    def fitted(self, turn: float = 0.0) -> Camera | None:
        """Return the usual camera, turned by degrees, from where the whole box is seen; None in the plane."""
        if isinstance(self.scene, PlaneScene):
            return None
        ink = Ink.on(blank_image(QSize(1, 1), 1.0), self.theme, point_size=self.point_size)
        return _seen(
            self.scene, QRectF(0, 0, *self.size), ink, well_seen(Camera(), self.scene).turned(turn, 0.0), fit=True
        )[1]


def _seen(scene: SpaceScene, rect: QRectF, ink: Ink, camera: Camera, *, fit: bool) -> tuple[SpaceScene, Camera]:
    """Return the scene in a box that suits the rectangle, and the camera, where it sees all of it if it is to `fit`."""
    scene = shaped(scene, SpaceFrame.of(rect, scene, camera, ink).area)
    return scene, SpaceFrame.of(rect, scene, camera, ink).fitted(scene) if fit else camera
