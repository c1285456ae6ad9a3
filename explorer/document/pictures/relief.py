"""What the layers of a surface are drawn from: the samples that stay, and what is known at the probe."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.document.at_edges import known_bends, known_slopes
from explorer.document.pictures.frame import Floats, input_axis, positions
from explorer.document.pictures.layers import Stop
from explorer.document.pictures.section import Section
from explorer.document.subject import Subject
from explorer.graph.expr import Stopped
from explorer.scene.clip import Box
from explorer.scene.contour import contour_lines
from explorer.scene.lattice import Lattice, lattice, shown_range
from explorer.scene.primitives import Axis, Mesh
from explorer.scene.surface import surface_mesh
from explorer.scene.ticks import axis, proper_range


@dataclass(frozen=True, eq=False)
class Relief:
    """The sampled surface; it stays while the probe moves along its axes."""

    section: Section
    axes: tuple[Axis, Axis, Axis]
    lattice: Lattice

    @classmethod
    def sampled(
        cls,
        section: Section,
        resolution: int,
        stopped: Stop = lambda: False,
        values: tuple[float, float] | None = None,
    ) -> "Relief":
        """Sample height and gradient on a grid, and cut it where the function breaks, or leaves the range `values`."""
        subject = section.subject
        xs, ys = (positions(subject.ranges[i], resolution) for i in section.axes)
        sheet = section.sheet(xs, ys)
        if stopped():
            raise Stopped
        given = values or subject.view.values
        z_range = proper_range(*given) if given else shown_range(sheet, section.values)
        x, y = (input_axis(subject, i) for i in section.axes)
        return cls(section, (x, y, axis(section.title, *z_range)), lattice(sheet, z_range, section.values))

    @cached_property
    def mesh(self) -> Mesh:
        """The surface in space."""
        return surface_mesh("surface", self.lattice)

    @cached_property
    def _lines(self) -> dict[tuple[float, ...], tuple[Floats, ...]]:
        return {}

    def contours(self, levels: Sequence[float]) -> tuple[Floats, ...]:
        """Return the contour lines (N, 2), one a level: those on the plane and on the surface are found once."""
        wanted = tuple(levels)
        if wanted not in self._lines:
            self._lines.clear()  # the number of levels has changed
            sheet = self.lattice.sheet
            found = contour_lines(sheet.xs, sheet.ys, sheet.values, wanted, self.lattice.open_cells)
            self._lines[wanted] = tuple(found)
        return self._lines[wanted]

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
    """The surface at the probe: point (3,) on it, slopes (2,), undefined where they differ to either side."""

    subject: Subject
    relief: Relief
    section: Section
    point: Floats
    slopes: Floats

    @classmethod
    def of(cls, subject: Subject, relief: Relief, section: Section) -> "AtSurface":
        """Return height and slopes at the probe."""
        a, b = (subject.probe[i] for i in section.axes)
        height, fx, fy = (float(part[0]) for part in section.values(np.array([a]), np.array([b])))
        slopes = known_slopes(subject, np.array([[fx, fy]]), (section.output,), section.axes)[0]
        return cls(subject, relief, section, np.array([a, b, height]), slopes)

    @property
    def inside(self) -> bool:
        """Whether the point is in the picture's box."""
        return all(low <= c <= high for c, (low, high) in zip(self.point, self.relief.box, strict=True))

    @cached_property
    def hessian(self) -> Floats:
        """The second derivatives (2, 2) of the section at the probe, undefined at a kink."""
        xx, xy, yy = (float(part[0]) for part in self.section.second(self.point[:1], self.point[1:2]))
        return known_bends(self.subject, np.array([[xx, xy], [xy, yy]]), self.section.output, self.section.axes)
