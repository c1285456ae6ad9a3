"""R^n -> R^m, one component over two coordinates: the surface, and the plane below it with contours and gradient.

With more than two coordinates the others are held at the probe.
"""

import numpy as np

from explorer.document.pictures.base import Picture
from explorer.document.pictures.frame import held_text, note_of, probe_at, under_arrows
from explorer.document.pictures.layers import Marks, Stop, in_directions
from explorer.document.pictures.relief import AtSurface, Relief
from explorer.document.pictures.section import Section
from explorer.document.pictures.surface_layers import COLORMAP, LAYERS
from explorer.document.subject import Subject
from explorer.scene.primitives import ColorBar, LegendEntry, MeshHandle, PlaneHandle, PlaneScene, Scene, SpaceScene
from explorer.scene.roles import Role


class SurfacePicture(Picture[Relief, AtSurface]):
    """The surface of one component over two coordinates."""

    key = "surface"
    title = "Surface and contours"
    outputs = 1
    valued = True
    layers = LAYERS

    @classmethod
    def suits(cls, n: int, m: int) -> bool:
        """Whether there are two coordinates to draw over."""
        return n >= 2

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Relief:
        """Sample height and gradient on a grid, and cut it where the function breaks."""
        return Relief.sampled(self._section(subject), resolution, stopped)

    def at_probe(self, subject: Subject, base: Relief) -> AtSurface:
        """Return height and slopes at the probe."""
        return AtSurface.of(subject, base, self._section(subject))

    def composed(self, here: AtSurface, marks: Marks) -> tuple[Scene, ...]:
        """Return the surface in space, and the plane of its coordinates."""
        x, y, z = here.relief.axes
        marks = in_directions(marks, here.section.axes)
        title, bar = here.section.title, ColorBar(z, COLORMAP)
        faces, finite = len(here.relief.mesh.faces), np.isfinite(here.relief.lattice.sheet.values)
        note = note_of(float(finite.mean()) if faces else None)
        caption = held_text(here.subject, here.section.axes)
        probe = (probe_at(here.point),) if here.inside else ()
        space = SpaceScene(
            title, x, y, z, (here.relief.mesh, *marks.a, *probe), MeshHandle("surface", self.axes),
            (LegendEntry(title, Role.SURFACE, COLORMAP), *marks.legend_a), bar, note=note, caption=caption,
            equal=bool(here.subject.view.equal),
        )  # fmt: skip
        plane = PlaneScene(
            title, x, y, (*under_arrows(marks.b), probe_at(here.point[:2])), PlaneHandle(*self.axes), marks.legend_b,
            marks.bar_b or bar, equal=bool(here.subject.view.equal), note=note, caption=caption,
        )  # fmt: skip
        return space, plane

    def _section(self, subject: Subject) -> Section:
        first, second = self.axes
        return Section(subject, (first, second), self.output)
