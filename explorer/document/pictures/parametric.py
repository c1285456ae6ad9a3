"""R^2 -> R^3: a parametric surface with the plane spanned by the Jacobian's columns, and its parameter plane."""

from dataclasses import dataclass

import numpy as np

from explorer.document.pictures.base import Picture, Stop
from explorer.document.pictures.frame import (
    TAYLOR_LAYER,
    Floats,
    function_text,
    input_axis,
    positions,
    probe_at,
    shown,
    taylor_entry,
)
from explorer.document.pictures.path import component_name
from explorer.document.subject import Subject
from explorer.scene.primitives import (
    Axis,
    HeatMap,
    Item,
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


class ParametricPicture(Picture[Sheet]):
    """A surface in space traced by two parameters."""

    layers = (("tangent", "Tangent plane"), TAYLOR_LAYER, ("wires", "Mesh lines"))
    axes = (0, 1)

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

    def drawn(self, subject: Subject, base: Sheet) -> tuple[Scene, ...]:
        """Return the surface and the parameter plane with the probe on both."""
        at = subject.sample({0: np.array([subject.probe[0]]), 1: np.array([subject.probe[1]])}, 1)
        point = subject.components(at)[:, 0]
        columns = np.array([[at.entry(i, j)[0] for i in range(3)] for j in range(2)])
        return self._space(subject, base, point, columns), self._plane(subject, base)

    def _space(self, subject: Subject, base: Sheet, point: Floats, columns: Floats) -> SpaceScene:
        items: list[tuple[str, Item]] = [("", base.mesh), ("wires", base.wires)]
        legend = [LegendEntry(function_text(subject), Role.SURFACE, "area")]
        reach = columns * (PATCH * np.array([[high - low] for low, high in subject.ranges]))
        box = tuple((a.low, a.high) for a in base.axes)
        items += [("tangent", item) for item in spanned_patch("tangent", point, reach, box)]
        items += [("tangent", arrow) for arrow in spanning_arrows("column", point, reach)]
        if subject.shows("tangent"):
            names = zip((Role.X, Role.Y), subject.labels, strict=True)
            legend += [LegendEntry(f"∂{subject.function.name}/∂{name}", role, "arrow") for role, name in names]
            legend.append(LegendEntry("tangent plane", Role.TANGENT, "area"))
        if subject.taylor and subject.shows("taylor"):
            items += [("taylor", item) for item in _taylor(subject, base)]
            legend.append(taylor_entry(subject, "area"))
        items.append(("", probe_at(point)))
        x, y, z = base.axes
        return SpaceScene(
            function_text(subject), x, y, z, shown(subject, items),
            MeshHandle("surface", (0, 1)), tuple(legend), proportions=(1.0, 1.0, (z.high - z.low) / (x.high - x.low)),
        )  # fmt: skip

    def _plane(self, subject: Subject, base: Sheet) -> PlaneScene:
        u, v = base.parameters
        a, b = subject.probe
        items: list[tuple[str, Item]] = [
            ("", base.heat),
            ("", Polyline("line_u", Role.X, np.array([(u.low, b), (u.high, b)]), 1.6)),
            ("", Polyline("line_v", Role.Y, np.array([(a, v.low), (a, v.high)]), 1.6)),
            ("", probe_at((a, b))),
        ]
        legend = (
            LegendEntry(f"{v.name} held, {u.name} runs", Role.X),
            LegendEntry(f"{u.name} held, {v.name} runs", Role.Y),
        )
        return PlaneScene("parameters", u, v, shown(subject, items), PlaneHandle(0, 1), legend)


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


def _taylor(subject: Subject, base: Sheet) -> tuple[Item, ...]:
    """Return the Taylor surface, cut off at the picture's box."""
    us, vs = (positions(bounds, TAYLOR_GRID) for bounds in subject.ranges)
    u, v = np.meshgrid(us, vs, indexing="ij")
    polynomial = subject.function.taylor(subject.probe, subject.order)
    points = np.moveaxis(np.asarray(polynomial.value(np.stack([u, v]))), 0, -1)
    du, dv = np.gradient(points, us, vs, axis=(0, 1), edge_order=2)
    patch = Parametric(us, vs, points, du, dv)
    box = tuple((a.low, a.high) for a in base.axes)
    mesh = parametric_mesh("taylor", patch, box, role=Role.TAYLOR, opacity=0.55)
    return (mesh,)
