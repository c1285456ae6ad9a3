"""What solid surfaces hide in a picture made of vectors: their depths, pixel by pixel, and what is in front."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.scene.palette import Theme
from explorer.scene.primitives import Floats, Mesh, SpaceScene
from ui.views.in_box import box_mesh
from ui.views.painter.box import SpaceFrame
from ui.views.painter.raster import Numbers, fragments, nearest, widened

FINEST = 1200  # pixels across
FARTHEST = 100.0  # no item is farther from the eye, in box lengths


@dataclass(frozen=True, eq=False)
class Cover:
    """How near the solid surfaces of a scene are, at `scale` times the frame's pixels; None where there are none."""

    frame: SpaceFrame
    scale: float
    size: tuple[int, int]
    depths: Numbers | None

    @classmethod
    def of(cls, frame: SpaceFrame, scene: SpaceScene, theme: Theme) -> "Cover":
        """Draw the depths of the solid surfaces."""
        width, height = max(frame.rect.width(), 1.0), max(frame.rect.height(), 1.0)
        scale = min(1.0, FINEST / width, FINEST / height)
        cover = cls(frame, scale, (max(1, round(width * scale)), max(1, round(height * scale))), None)
        solid = [box_mesh(scene, m, theme) for m in scene.items if isinstance(m, Mesh) and m.opacity >= 1]
        if not solid:
            return cover
        corners = [cover.pixels(mesh.vertices)[mesh.faces] for mesh in solid]
        near = [cover.nearness(mesh.vertices)[mesh.faces] for mesh in solid]
        found = fragments(np.concatenate(corners), np.concatenate(near), cover.size)
        buffer, _, _ = nearest(found, cover.size[0] * cover.size[1])
        return cls(frame, scale, cover.size, widened(buffer, cover.size))

    def pixels(self, box: Floats) -> Floats:
        """Return points (N, 3) of the box in the pixels of the depths (N, 2)."""
        return (self.frame.to_pixel(box) - [self.frame.rect.left(), self.frame.rect.top()]) * self.scale

    def nearness(self, box: Floats, nearer: float = 0.0) -> Floats:
        """Return how near points are, as the depths have it."""
        depth = self.frame.depth(box) - nearer
        if self.frame.camera.orthographic:
            return (FARTHEST - depth) / FARTHEST
        return 1 / np.maximum(depth, 1e-6)

    def shows(self, box: Floats, nearer: float) -> NDArray[np.bool_]:
        """Say which points (N, 3) no surface hides, taken as if they were `nearer` by so much of the box."""
        if self.depths is None or not len(box):
            return np.ones(len(box), bool)
        pixels = self.pixels(box)
        with np.errstate(invalid="ignore"):
            inside = np.all((pixels >= 0) & (pixels < self.size), axis=1)
            column, row = np.where(inside[:, None], pixels, 0).astype(np.intp).T
        shown: NDArray[np.bool_] = ~inside | (self.nearness(box, nearer) > self.depths[row * self.size[0] + column])
        return shown
