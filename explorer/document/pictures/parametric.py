"""R^2 -> R^3: a parametric surface with the plane spanned by the Jacobian's columns, and its parameter plane."""

from dataclasses import dataclass

import numpy as np

from explorer.document.pictures.base import Picture
from explorer.document.pictures.frame import (
    Floats,
    component_name,
    function_text,
    input_axis,
    positions,
    probe_at,
    taylor_entry,
)
from explorer.document.pictures.layers import Layer, Marks, Stop
from explorer.document.subject import Subject
from explorer.scene.primitives import (
    Axis,
    HeatMap,
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
from explorer.scene.ranges import robust_range
from explorer.scene.surface import Parametric, parametric_mesh, parametric_wires
from explorer.scene.tangent import spanned_patch, spanning_arrows
from explorer.scene.ticks import axis

PATCH = 0.12  # of the parameters' ranges: how far the tangent plane reaches to either side
TAYLOR_GRID = 41


@dataclass(frozen=True, eq=False)
class Sheet:
    """The sampled surface: mesh, wires, its height over the parameter plane, and the axes."""

    mesh: Mesh
    wires: Polyline
    heat: HeatMap
    axes: tuple[Axis, Axis, Axis]
    parameters: tuple[Axis, Axis]


@dataclass(frozen=True, eq=False)
class AtSheet:
    """The surface at the probe: point (3,), and the Jacobian's columns as rows (2, 3)."""

    subject: Subject
    sheet: Sheet
    point: Floats
    columns: Floats


def _wires(_subject: Subject, base: Sheet, _stopped: Stop) -> Marks:
    return Marks((base.wires,))


def _tangent(here: AtSheet) -> Marks:
    """Draw the plane spanned by the Jacobian's columns, and the columns."""
    subject = here.subject
    reach = here.columns * (PATCH * np.array([[high - low] for low, high in subject.ranges]))
    box = tuple((a.low, a.high) for a in here.sheet.axes)
    names = zip((Role.X, Role.Y), subject.labels, strict=True)
    legend = [LegendEntry(f"∂{subject.function.name}/∂{name}", role, "arrow") for role, name in names]
    items = (*spanned_patch("tangent", here.point, reach, box), *spanning_arrows("column", here.point, reach))
    return Marks(items, legend_a=(*legend, LegendEntry("tangent plane", Role.TANGENT, "area")))


def _taylor(here: AtSheet) -> Marks:
    """Draw the Taylor surface, cut off at the picture's box."""
    subject, base = here.subject, here.sheet
    us, vs = (positions(bounds, TAYLOR_GRID) for bounds in subject.ranges)
    polynomial = subject.function.taylor(subject.probe, subject.order)
    points = np.moveaxis(np.asarray(polynomial.value(np.stack(np.meshgrid(us, vs, indexing="ij")))), 0, -1)
    du, dv = np.gradient(points, us, vs, axis=(0, 1), edge_order=2)
    box = tuple((a.low, a.high) for a in base.axes)
    mesh = parametric_mesh("taylor", Parametric(us, vs, points, du, dv), box, role=Role.TAYLOR, opacity=0.55)
    return Marks((mesh,), legend_a=(taylor_entry(subject, "area"),))


class ParametricPicture(Picture[Sheet, AtSheet]):
    """A surface in space traced by two parameters."""

    key = "parametric"
    title = "Surface in space"
    layers = (
        Layer("wires", "Mesh lines", Role.CONTOUR, still=_wires, views=(0,)),
        Layer("tangent", "Tangent plane", Role.TANGENT, moving=_tangent, views=(0,)),
        Layer("taylor", "Taylor", Role.TAYLOR, moving=_taylor, usual=False, views=(0,)),
    )

    @classmethod
    def suits(cls, n: int, m: int) -> bool:
        """Whether two numbers move a point in space."""
        return (n, m) == (2, 3)

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Sheet:
        """Sample the surface and its tangents on a grid."""
        us, vs = (positions(bounds, resolution) for bounds in subject.ranges)
        patch = _patch(subject, us, vs)
        box = _equal_box([robust_range(patch.points[..., i]) for i in range(3)])
        heat = HeatMap("heat", patch.points[..., 2].T.copy(), (us[0], us[-1], vs[0], vs[-1]), 0.55)
        x, y, z = (axis(component_name(subject, i), *ends) for i, ends in enumerate(box))
        u, v = (input_axis(subject, i) for i in range(2))
        mesh = parametric_mesh("surface", patch, tuple(box))
        return Sheet(mesh, parametric_wires("wires", patch, tuple(box)), heat, (x, y, z), (u, v))

    def at_probe(self, subject: Subject, base: Sheet) -> AtSheet:
        """Return point and tangents at the probe."""
        at = subject.sample({0: np.array([subject.probe[0]]), 1: np.array([subject.probe[1]])}, 1)
        columns = np.array([[at.entry(i, j)[0] for i in range(3)] for j in range(2)])
        return AtSheet(subject, base, subject.components(at)[:, 0], columns)

    def composed(self, here: AtSheet, marks: Marks) -> tuple[Scene, ...]:
        """Return the surface and the parameter plane with the probe on both."""
        return self._space(here, marks), self._plane(here, marks)

    def _space(self, here: AtSheet, marks: Marks) -> SpaceScene:
        x, y, z = here.sheet.axes
        title = function_text(here.subject)
        return SpaceScene(
            title, x, y, z, (here.sheet.mesh, *marks.a, probe_at(here.point)), MeshHandle("surface", (0, 1)),
            (LegendEntry(title, Role.SURFACE, "area"), *marks.legend_a),
            proportions=(1.0, 1.0, (z.high - z.low) / (x.high - x.low)),
        )  # fmt: skip

    def _plane(self, here: AtSheet, marks: Marks) -> PlaneScene:
        u, v = here.sheet.parameters
        a, b = here.subject.probe
        lines = (
            Polyline("line_u", Role.X, np.array([(u.low, b), (u.high, b)]), 1.6),
            Polyline("line_v", Role.Y, np.array([(a, v.low), (a, v.high)]), 1.6),
        )
        legend = (
            LegendEntry(f"{v.name} held, {u.name} runs", Role.X),
            LegendEntry(f"{u.name} held, {v.name} runs", Role.Y),
            *marks.legend_b,
        )
        items = (here.sheet.heat, *marks.b, *lines, probe_at((a, b)))
        return PlaneScene("parameters", u, v, items, PlaneHandle(0, 1), legend)


def _patch(subject: Subject, us: Floats, vs: Floats) -> Parametric:
    sample = subject.sample({0: us[:, None], 1: vs[None, :]}, 1)
    points = np.moveaxis(subject.components(sample), 0, -1)
    du, dv = (np.stack([sample.entry(i, j) for i in range(3)], axis=-1) for j in range(2))
    return Parametric(us, vs, points, du, dv)


def _equal_box(ranges: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return ranges of one scale across: x and y equally long, z at least a third of them, so that shapes stay true."""
    sizes = [high - low for low, high in ranges]
    across = max(sizes[0], sizes[1], sizes[2] / 1.5)
    wanted = (across, across, max(sizes[2], across / 3))
    middles = [low / 2 + high / 2 for low, high in ranges]
    return [(m - w / 2, m + w / 2) for m, w in zip(middles, wanted, strict=True)]
