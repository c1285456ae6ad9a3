"""What the layers of a surface are drawn from: the samples that stay, and what is known at the probe."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.document.pictures.frame import Floats
from explorer.document.pictures.section import Section
from explorer.document.subject import Subject
from explorer.scene.clip import Box
from explorer.scene.lattice import Lattice
from explorer.scene.primitives import Axis, Mesh


@dataclass(frozen=True, eq=False)
class Relief:
    """The sampled surface; it stays while the probe moves along its axes."""

    section: Section
    axes: tuple[Axis, Axis, Axis]
    lattice: Lattice
    mesh: Mesh

    @property
    def box(self) -> Box:
        """The ranges shown: x, y and the value."""
        return tuple((a.low, a.high) for a in self.axes)

    @property
    def xs(self) -> Floats:
        """The sampled places along the first coordinate."""
        return self.lattice.sheet.xs

    @property
    def ys(self) -> Floats:
        """The sampled places along the second coordinate."""
        return self.lattice.sheet.ys


@dataclass(frozen=True, eq=False)
class AtSurface:
    """The surface at the probe: point (3,) on it, slopes (2,)."""

    subject: Subject
    relief: Relief
    section: Section
    point: Floats
    slopes: Floats

    @property
    def inside(self) -> bool:
        """Whether the point is in the picture's box."""
        return all(low <= c <= high for c, (low, high) in zip(self.point, self.relief.box, strict=True))

    @cached_property
    def hessian(self) -> Floats:
        """The second derivatives (2, 2) of the section at the probe."""
        xx, xy, yy = (float(part[0]) for part in self.section.second(self.point[:1], self.point[1:2]))
        return np.array([[xx, xy], [xy, yy]])
