"""R^n -> R, seen over two coordinates: the surface with its tangent plane, and the contours with the gradient field.

With more than two coordinates the others are held at the probe; of several components the first is drawn.
"""

from dataclasses import dataclass

import numpy as np

from explorer.document.pictures.base import Picture, Stop
from explorer.document.pictures.frame import (
    TAYLOR_LAYER,
    Floats,
    function_text,
    held_text,
    input_axis,
    positions,
    probe_at,
    shown,
    taylor_entry,
)
from explorer.document.subject import Subject
from explorer.numeric.tape import Stopped
from explorer.scene.contour import contour_labels, contour_levels, contour_lines, contours, lifted
from explorer.scene.field import field_grid, gradient_arrows
from explorer.scene.lattice import Lattice, Sheet, lattice, shown_range
from explorer.scene.primitives import (
    Arrows,
    Axis,
    ColorBar,
    HeatMap,
    Item,
    Label,
    LegendEntry,
    Mesh,
    MeshHandle,
    PlaneHandle,
    PlaneScene,
    Polyline,
    Role,
    Scene,
    SpaceScene,
)
from explorer.scene.surface import surface_mesh, surface_wires
from explorer.scene.tangent import tangent_plane, taylor_surface
from explorer.scene.ticks import axis, format_number

COLORMAP = "viridis"
LEVELS = 10
ARROWS = (17, 13)
TAYLOR_GRID = 49


@dataclass(frozen=True, eq=False)
class Relief:
    """What stays while the probe moves over the drawn plane."""

    axes: tuple[Axis, Axis, Axis]
    lattice: Lattice
    mesh: Mesh
    wires: Polyline
    heat: HeatMap
    contours: tuple[Polyline, ...]
    labels: tuple[Label, ...]
    field: Arrows


class SurfacePicture(Picture[Relief]):
    """The surface of a scalar function over its first two coordinates."""

    layers = (
        ("tangent", "Tangent plane"),
        TAYLOR_LAYER,
        ("wires", "Mesh lines"),
        ("contours", "Contours"),
        ("field", "Gradient field"),
        ("level", "Level set"),
    )
    axes = (0, 1)

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Relief:
        """Sample height and gradient on a grid and build everything drawn from them."""
        xs, ys = (positions(subject.ranges[i], resolution) for i in self.axes)
        sheet = self._sheet(subject, xs, ys)
        if stopped():
            raise Stopped

        def refine(x: Floats, y: Floats) -> tuple[Floats, Floats, Floats]:
            return self._values(subject, x, y)

        z_range = shown_range(sheet, refine)
        cut = lattice(sheet, z_range, refine)
        x, y = (input_axis(subject, i) for i in self.axes)
        z = axis(_title(subject), *z_range)
        levels, texts = contour_levels(*z_range, LEVELS)
        lines = contour_lines(xs, ys, sheet.values, levels, cut.open_cells)
        return Relief(
            (x, y, z),
            cut,
            surface_mesh("surface", cut),
            surface_wires("wires", cut),
            HeatMap("heat", sheet.values.T.copy(), (xs[0], xs[-1], ys[0], ys[-1]), 0.6),
            contours("contour", lines, levels),
            contour_labels("contour_label", lines, texts),
            self._field(subject),
        )

    def drawn(self, subject: Subject, base: Relief) -> tuple[Scene, ...]:
        """Return the surface and its contours with everything at the probe."""
        a, b = (subject.probe[i] for i in self.axes)
        height, fx, fy = (float(v[0]) for v in self._values(subject, np.array([a]), np.array([b])))
        point, slopes = np.array([a, b, height]), np.array([fx, fy])
        sheet = base.lattice.sheet
        (line,) = contour_lines(sheet.xs, sheet.ys, sheet.values, (height,), base.lattice.open_cells)
        return self._space(subject, base, point, slopes, line), self._plane(subject, base, point, slopes, line)

    def _space(self, subject: Subject, base: Relief, point: Floats, slopes: Floats, level: Floats) -> SpaceScene:
        x, y, z = base.axes
        box = tuple((a.low, a.high) for a in base.axes)
        items: list[tuple[str, Item]] = [("", base.mesh), ("wires", base.wires)]
        legend = [LegendEntry(_title(subject), Role.SURFACE, "area")]
        items += [("tangent", item) for item in tangent_plane("tangent", point, slopes, box)]
        if subject.shows("tangent"):
            legend.append(LegendEntry("tangent plane", Role.TANGENT, "area"))
        if subject.taylor and subject.shows("taylor"):
            items += [("taylor", item) for item in self._taylor(subject, base)]
            legend.append(taylor_entry(subject, "area"))
        if len(level) and z.low <= point[2] <= z.high:
            items.append(("level", Polyline("level", Role.LEVEL, lifted(level, point[2]), 2.0)))
        if z.low <= point[2] <= z.high:
            items.append(("", probe_at(point)))
        return SpaceScene(
            _title(subject), x, y, z, shown(subject, items), MeshHandle("surface", self.axes), tuple(legend),
            ColorBar(z, COLORMAP), note=_note(subject, base),
        )  # fmt: skip

    def _plane(self, subject: Subject, base: Relief, point: Floats, slopes: Floats, level: Floats) -> PlaneScene:
        x, y, z = base.axes
        items: list[tuple[str, Item]] = [("", base.heat), *(("contours", line) for line in base.contours)]
        items += [("contours", label) for label in base.labels]
        items.append(("field", base.field))
        legend = []
        if len(level):
            items.append(("level", Polyline("level", Role.LEVEL, level, 2.2)))
        if subject.shows("level"):
            legend.append(LegendEntry(f"level set {_title(subject)} = {format_number(point[2])}", Role.LEVEL))
        if subject.shows("field"):
            legend.append(LegendEntry(f"gradient ∇{subject.function.name}", Role.GRADIENT, "arrow"))
        arrow = _gradient_at(point, slopes, base.axes)
        if arrow is not None:
            items.append(("field", arrow))
        items.append(("", probe_at(point[:2])))
        return PlaneScene(
            f"contours and gradient of {_title(subject)}", x, y, shown(subject, items), PlaneHandle(*self.axes),
            tuple(legend), ColorBar(z, COLORMAP), note=_note(subject, base),
        )  # fmt: skip

    def _values(self, subject: Subject, x: Floats, y: Floats) -> tuple[Floats, Floats, Floats]:
        first, second = self.axes
        sample = subject.sample({first: x, second: y}, 1)
        return subject.components(sample)[0], sample.entry(0, first), sample.entry(0, second)

    def _sheet(self, subject: Subject, xs: Floats, ys: Floats) -> Sheet:
        return Sheet(xs, ys, *self._values(subject, xs[:, None], ys[None, :]))

    def _field(self, subject: Subject) -> Arrows:
        xs, ys = (field_grid(*subject.ranges[i], count) for i, count in zip(self.axes, ARROWS, strict=True))
        _, fx, fy = self._values(subject, xs[:, None], ys[None, :])
        return gradient_arrows("field", xs, ys, fx, fy)

    def _taylor(self, subject: Subject, base: Relief) -> tuple[Item, ...]:
        xs, ys = (positions(subject.ranges[i], TAYLOR_GRID) for i in self.axes)
        point = np.empty((subject.n, xs.size, ys.size))
        point[:] = np.array(subject.probe).reshape(-1, 1, 1)
        point[self.axes[0]], point[self.axes[1]] = np.meshgrid(xs, ys, indexing="ij")
        polynomial = subject.function.taylor(subject.probe, subject.order)
        values = np.asarray(polynomial.value(point)).reshape(subject.m, xs.size, ys.size)[0]
        fx, fy = np.gradient(values, xs, ys, edge_order=2)
        return taylor_surface("taylor", Sheet(xs, ys, values, fx, fy), base.lattice.z_range)


def _gradient_at(point: Floats, slopes: Floats, axes: tuple[Axis, Axis, Axis]) -> Arrows | None:
    """Return the gradient at the probe as an arrow of a sixth of the picture; its length says nothing."""
    sizes = np.array([a.high - a.low for a in axes[:2]])
    with np.errstate(all="ignore"):
        longest = float(np.max(np.abs(slopes) / sizes))
    if not 0 < longest < np.inf:
        return None
    head = point[:2] + slopes / longest / 6
    return Arrows("gradient", Role.GRADIENT, point[None, :2], head[None], 3.0)


def _title(subject: Subject) -> str:
    title = function_text(subject)
    return title if subject.m == 1 else f"component 1 of {title}"


def _note(subject: Subject, base: Relief) -> str:
    if len(base.mesh.faces) == 0:
        return "no finite values over this range"
    held = held_text(subject, SurfacePicture.axes)
    return f"held at the probe: {held}" if held else ""
