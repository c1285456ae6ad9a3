"""The picture of what stands still in a plane scene, kept between two pictures."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

from explorer.scene.primitives import Item, PlaneScene
from ui.views.painter.frame import PlaneFrame
from ui.views.painter.ink import Ink, qcolor
from ui.views.painter.plane import paint_items, paint_paper, paint_surroundings


@dataclass(frozen=True)
class Layer:
    """A picture of the first `items` of a scene: what did not move since the last one."""

    key: tuple[object, ...]
    items: tuple[Item, ...]
    pixmap: QPixmap


def layer_of(
    layer: Layer | None, still: int, size: QSize, ratio: float, scene: PlaneScene, ink: Ink, frame: PlaneFrame
) -> Layer:
    """Return the layer with the first `still` items at least: the one given, unless something in it has changed."""
    around = frame.around
    place = (size, ratio, frame.plot, frame.x, frame.y, around.title, around.bar)
    key = (*place, ink.theme, ink.point_size, scene.color_bar, scene.title, scene.caption)
    if layer and layer.key == key and still <= len(layer.items) == common(layer.items, scene.items):
        return layer
    items = scene.items[:still]
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(qcolor(ink.theme.background))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_paper(painter, ink, frame)
    paint_items(painter, ink, frame, items, scene.color_bar)
    paint_surroundings(painter, ink, frame, scene)
    painter.end()
    return Layer(key, items, pixmap)


def common(before: Sequence[Item], after: Sequence[Item]) -> int:
    """Return how many leading items are the same objects."""
    for count, (one, other) in enumerate(zip(before, after, strict=False)):
        if one is not other:
            return count
    return min(len(before), len(after))
