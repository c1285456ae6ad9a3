"""What a canvas shows: a space scene and the state it is seen in, as one frozen value."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintDevice
from PySide6.QtWidgets import QWidget

from explorer.scene.camera import Camera
from explorer.scene.palette import Theme
from explorer.scene.primitives import Mesh, SpaceScene
from ui.views.painter.box import SpaceFrame
from ui.views.painter.ink import POINT_SIZE, Ink


@dataclass(frozen=True, eq=False)
class Picture:
    """A scene seen by a camera; `moving` allows a coarser picture and `dimmed` veils it."""

    scene: SpaceScene
    theme: Theme
    camera: Camera = field(default_factory=Camera)
    point_size: float = POINT_SIZE
    dimmed: bool = False
    moving: bool = False
    focused: bool = False

    def ink(self, device: QPaintDevice) -> Ink:
        """Return the fonts, pens and colours for a device."""
        return Ink.on(device, self.theme, point_size=self.point_size)

    def frame(self, widget: QWidget) -> SpaceFrame:
        """Return where the picture's parts stand in a widget."""
        return SpaceFrame.of(QRectF(widget.rect()), self.scene, self.camera, self.ink(widget))

    def coarse(self) -> "Picture":
        """Return the picture with fewer triangles, where it has many."""
        items = tuple(item.coarse or item if isinstance(item, Mesh) else item for item in self.scene.items)
        return replace(self, scene=replace(self.scene, items=items))
