"""A function close to the probe, as geometry: its graph, its image of a grid or its curve, beside what Taylor makes.

All pictures are in differences from the probe and its value, so that they can be labelled however small they are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from explorer.api import TaylorPolynomial
from explorer.document.expansion import expansion, lacks_polynomial
from explorer.document.labs.plane import plane_axes
from explorer.document.pictures.frame import Floats, component_name, held_text, probe_at
from explorer.document.subject import Subject
from explorer.printing.plain import plain_name
from explorer.scene.clip import Box, in_box
from explorer.scene.lattice import Sheet, lattice
from explorer.scene.primitives import Axis, Item, LegendEntry, PlaneScene, Polyline, Scene, SpaceScene
from explorer.scene.ranges import robust_range
from explorer.scene.roles import Role
from explorer.scene.surface import Parametric, parametric_mesh, parametric_wires, surface_mesh, surface_wires
from explorer.scene.tangent import taylor_surface
from explorer.scene.ticks import axis, format_number

SURFACE = 49  # samples a side
SAMPLES = 201  # of a line
LINES = 9  # of a grid, a side
GRID = 0.5  # of the ranges: how far the grid of a map reaches, of half of them
WHOLE = 0.5  # of the ranges: how far the picture reaches to either side


@dataclass(frozen=True, eq=False)
class Near:
    """The picture and what it says."""

    scene: Scene
    sentence: str
    is_defined: bool = True


def near(subject: Subject, order: int, scale: float) -> Near:
    """Return the function around the probe with its Taylor polynomial, over `scale` of the ranges."""
    if not np.isfinite(np.ravel(subject.function.value(subject.probe))[list(subject.outputs(3))]).all():
        empty = axis("", -1.0, 1.0)
        return Near(PlaneScene("", empty, empty, ()), "", is_defined=False)
    if subject.n == 1:
        return _graph(subject, order, scale) if subject.m == 1 else _curve(subject, order, scale)
    if subject.m == 2:
        return _map(subject, order, scale)
    return _surface(subject, order, scale) if subject.m == 1 else _sheet(subject, order, scale)


def _polynomial(subject: Subject, axes: Sequence[int], order: int) -> TaylorPolynomial:
    """Return T(a + δ) - T(a) in δ."""
    return subject.polynomial(order, axes).change


def _values(subject: Subject, axes: Sequence[int], places: Sequence[Floats], shown: Sequence[int]) -> Floats:
    """Return components at arrays δ that broadcast together, less the value at the probe: (shown,) + batch."""
    at = {i: subject.probe[i] + delta for i, delta in zip(axes, places, strict=True)}
    found = subject.components(subject.sample(at, 0))[list(shown)]
    here = np.ravel(subject.function.value(subject.probe))[list(shown)]
    with np.errstate(all="ignore"):
        return np.asarray(found - here.reshape(-1, *(1,) * (found.ndim - 1)))


def _approximated(subject: Subject, axes: Sequence[int], order: int, places: Sequence[Floats]) -> Floats:
    """Return T(a + δ) - T(a) of all components at arrays δ: (m,) + batch; at a kink those of each side, else nan."""
    delta = np.stack(np.broadcast_arrays(*places))
    if subject.n == 1 and subject.is_at_edge:
        return expansion(subject, order).changes(delta[0])
    found = np.array(_polynomial(subject, axes, order).value(delta)).reshape(subject.m, *delta.shape[1:])
    found[lacks_polynomial(subject, order, axes)] = np.nan
    return found


def _said(subject: Subject, what: str, order: int) -> str:
    """Return what a legend calls the polynomial of an order of a function of one variable."""
    if not lacks_polynomial(subject, order).any():
        return what
    known = np.isfinite(_approximated(subject, (0,), order, (np.array([-1.0, 1.0]),)))
    return f"one-sided: {what}" if known.any(axis=1).all() else f"no {what} here"


def _reach(subject: Subject, i: int, scale: float) -> float:
    low, high = subject.ranges[i]
    return WHOLE * (high - low) * scale


def _offset_axis(subject: Subject, i: int, reach: float) -> Axis:
    return axis(f"δ{subject.labels[i]}", -reach, reach)


def _change_axis(subject: Subject, k: int, *drawn: Floats) -> Axis:
    return axis(f"Δ{component_name(subject, k)}", *robust_range(np.concatenate([part.ravel() for part in drawn])))


def _title(subject: Subject) -> str:
    name = plain_name(subject.function.name)
    return f"Δ{name} = {name}(a + δ) − {name}(a)"


def _width(reach: float) -> str:
    return f"the picture is {format_number(2 * reach, 3)} wide"


def _graph(subject: Subject, order: int, scale: float) -> Near:
    """Draw a graph around the probe, with its polynomial and its tangent."""
    reach = _reach(subject, 0, scale)
    ts = np.linspace(-reach, reach, SAMPLES)
    (values,) = _values(subject, (0,), (ts,), (0,))
    lines = [("curve", Role.CURVE, values, 2.4)]
    for key, role, k in (("tangent", Role.TANGENT, 1), ("taylor", Role.TAYLOR, order)):
        lines.append((key, role, _approximated(subject, (0,), k, (ts,))[0], 1.8))
    items = [
        Polyline(key, role, np.column_stack([ts, line]), width, dashed=key == "taylor", dotted=key == "tangent")
        for key, role, line, width in lines
    ]
    legend = _line_legend(subject, order)
    y = _change_axis(subject, 0, values)
    scene = PlaneScene(
        _title(subject), _offset_axis(subject, 0, reach), y, (*items, probe_at((0.0, 0.0))), None, legend
    )
    return Near(scene, _width(reach))


def _line_legend(subject: Subject, order: int) -> tuple[LegendEntry, ...]:
    return (
        LegendEntry("f", Role.CURVE),
        LegendEntry(_said(subject, "tangent", 1), Role.TANGENT, "dotted"),
        LegendEntry(_said(subject, f"Taylor, order {order}", order), Role.TAYLOR, "dashed"),
    )


def _entry(order: int, mark: str = "dashed") -> LegendEntry:
    return LegendEntry(f"Taylor, order {order}", Role.TAYLOR, mark)


def _curve(subject: Subject, order: int, scale: float) -> Near:
    """Draw a curve in the plane or in space around its point, with the Taylor curve and the tangent."""
    shown = subject.outputs(min(subject.m, 3))
    reach = _reach(subject, 0, scale)
    ts = np.linspace(-reach, reach, SAMPLES)
    points = _values(subject, (0,), (ts,), shown)
    box_axes = [_change_axis(subject, k, line) for k, line in zip(shown, points, strict=True)]
    box = [(a.low, a.high) for a in box_axes]
    items: list[Item] = [Polyline("curve", Role.CURVE, in_box(points.T.copy(), box), 2.4)]
    for key, role, k in (("tangent", Role.TANGENT, 1), ("taylor", Role.TAYLOR, order)):
        line = _approximated(subject, (0,), k, (ts,))[list(shown)]
        items.append(Polyline(key, role, in_box(line.T.copy(), box), 1.8, key == "taylor", dotted=key == "tangent"))
    items.append(probe_at(np.zeros(len(shown))))
    legend = _line_legend(subject, order)
    title = _title(subject)
    if len(shown) == 2:
        x, y = box_axes
        return Near(PlaneScene(title, x, y, tuple(items), None, legend, equal=True), _width(reach))
    x, y, z = box_axes
    return Near(SpaceScene(title, x, y, z, tuple(items), None, legend), _width(reach))


def _surface(subject: Subject, order: int, scale: float) -> Near:
    """Draw the surface around the probe with its tangent plane and, of another order, its Taylor surface."""
    axes = plane_axes(subject)
    reaches = [_reach(subject, i, scale) for i in axes]
    xs, ys = (np.linspace(-reach, reach, subject.samples(SURFACE)) for reach in reaches)
    (values,) = _values(subject, axes, (xs[:, None], ys[None, :]), (0,))
    sample = subject.sample({i: subject.probe[i] + d for i, d in zip(axes, (xs[:, None], ys[None, :]), strict=True)}, 1)
    fx, fy = (sample.entry(0, i) for i in axes)
    z = _change_axis(subject, 0, values)
    ends = (z.low, z.high)
    mesh = surface_mesh("surface", lattice(Sheet(xs, ys, values, fx, fy), ends))
    items: list[Item] = [mesh]
    legend = [LegendEntry("f", Role.SURFACE, "area")]
    plane = _taylor_sheet(subject, axes, 1, xs, ys)
    if np.isfinite(plane.values).all():
        cut = lattice(plane, ends)
        items.append(surface_mesh("tangent", cut, role=Role.TANGENT, opacity=0.35))
        items.append(surface_wires("tangent:wires", cut, count=6, role=Role.TANGENT, width=1.2))
        legend.append(LegendEntry("tangent plane", Role.TANGENT, "plane"))
    curved = _taylor_sheet(subject, axes, order, xs, ys)
    if order != 1 and np.isfinite(curved.values).all():
        items += taylor_surface("taylor", curved, ends, 0.25)
        legend.append(_entry(order, "mesh"))
    items.append(probe_at((0.0, 0.0, 0.0)))
    scene = SpaceScene(
        _title(subject), _offset_axis(subject, axes[0], reaches[0]),
        _offset_axis(subject, axes[1], reaches[1]), z, tuple(items), None, tuple(legend),
        caption=held_text(subject, axes),
    )  # fmt: skip
    return Near(scene, _off_plane(values, plane.values, max(reaches)))


def _taylor_sheet(subject: Subject, axes: tuple[int, int], order: int, xs: Floats, ys: Floats) -> Sheet:
    whole = _polynomial(subject, axes, order)
    if lacks_polynomial(subject, order, axes)[0]:
        return Sheet(xs, ys, *[np.full((xs.size, ys.size), np.nan)] * 3)
    values, fx, fy = (
        part.on_grid(xs, ys).reshape(xs.size, ys.size) for part in (whole, *map(whole.derivative, (0, 1)))
    )
    return Sheet(xs, ys, values, fx, fy)


def _off_plane(values: Floats, plane: Floats, reach: float) -> str:
    """Return how far the surface is from its tangent plane, as a part of how much it changes."""
    finite = np.isfinite(values) & np.isfinite(plane)
    size = np.abs(values[finite]).max(initial=0.0)
    if not size > 0:
        return _width(reach)
    share = float(np.abs(values[finite] - plane[finite]).max() / size)
    return f"{_width(reach)}; the surface leaves its plane by {format_number(100 * share, 2)} % of its change there"


def _map(subject: Subject, order: int, scale: float) -> Near:
    """Draw the image of a grid around the probe, the parallelograms that J makes of it, and the Taylor map's image."""
    axes = plane_axes(subject)
    reaches = [GRID * _reach(subject, i, scale) for i in axes]
    strands = _grid_lines(reaches)
    items: list[Item] = []
    for key, role, places in strands:
        makers: list[tuple[str, Role, Callable[[Sequence[Floats]], Floats], float]] = [
            ("plane", Role.TANGENT, lambda at: _approximated(subject, axes, 1, at), 1.2),
            ("image", role, lambda at: _values(subject, axes, at, (0, 1)), 1.8),
        ]
        if order > 1:
            makers.insert(1, ("taylor", Role.TAYLOR, lambda at: _approximated(subject, axes, order, at), 1.4))
        for name, colour, make, width in makers:
            line = _strands(make(places), across=key == "x")
            dashed, dotted = name == "taylor", name == "plane"
            items.append(Polyline(f"{name}_{key}", colour, line, width, dashed=dashed, dotted=dotted))
    items.append(probe_at((0.0, 0.0)))
    lines = [item.points for item in items if isinstance(item, Polyline) and item.key.startswith("image")]
    u, v = (_change_axis(subject, k, *[points[:, k] for points in lines]) for k in (0, 1))
    linearized = "no Jacobian here" if lacks_polynomial(subject, 1, axes).any() else "what J makes of it"
    legend = [LegendEntry("image of the grid", Role.X), LegendEntry(linearized, Role.TANGENT, "dotted")]
    legend += [_entry(order)] if order > 1 and not lacks_polynomial(subject, order, axes).any() else []
    scene = PlaneScene(
        _title(subject), u, v, tuple(items), None, tuple(legend), equal=True,
        caption=held_text(subject, axes),
    )  # fmt: skip
    return Near(scene, f"the grid is {format_number(2 * max(reaches), 3)} wide")


def _grid_lines(reaches: Sequence[float]) -> list[tuple[str, Role, list[Floats]]]:
    """Return the lines of a grid as arrays δ (k, l), those along the first axis and those along the second."""
    fine, coarse = ([np.linspace(-reach, reach, count) for reach in reaches] for count in (SAMPLES, LINES))
    along = np.meshgrid(fine[0], coarse[1], indexing="ij")
    across = np.meshgrid(coarse[0], fine[1], indexing="ij")
    return [("x", Role.X, list(along)), ("y", Role.Y, list(across))]


def _strands(points: Floats, *, across: bool) -> Floats:
    """Return lines of points (2, k, l) as one polyline with gaps: along the first axis, or along the second."""
    strands = points.transpose(2, 1, 0) if across else points.transpose(1, 2, 0)
    gaps = np.full((len(strands), 1, 2), np.nan)
    return np.concatenate([strands, gaps], axis=1).reshape(-1, 2)


def _sheet(subject: Subject, order: int, scale: float) -> Near:
    """Draw a surface in space around its point with its tangent plane and its Taylor surface."""
    axes, shown = plane_axes(subject), subject.outputs(3)
    reaches = [_reach(subject, i, scale) for i in axes]
    us, vs = (np.linspace(-reach, reach, subject.samples(SURFACE)) for reach in reaches)
    places = (us[:, None], vs[None, :])
    points = np.moveaxis(_values(subject, axes, places, shown), 0, -1)
    box_axes = [_change_axis(subject, k, points[..., i]) for i, k in enumerate(shown)]
    box: Box = [(a.low, a.high) for a in box_axes]
    x, y, z = box_axes
    made = [("surface", Role.SURFACE, points, 1.0)]
    for key, role, k, opacity in (("tangent", Role.TANGENT, 1, 0.35), ("taylor", Role.TAYLOR, order, 0.3)):
        found = _approximated(subject, axes, k, places)[list(shown)]
        if np.isfinite(found).all() and not (key == "taylor" and order == 1):
            made.append((key, role, np.moveaxis(found, 0, -1), opacity))
    items: list[Item] = []
    for key, role, grid, opacity in made:
        with np.errstate(all="ignore"):
            slopes = np.gradient(grid, us, vs, axis=(0, 1), edge_order=2)
        patch = Parametric(us, vs, grid, *slopes)
        items.append(parametric_mesh(key, patch, box, role=role, opacity=opacity))
        if key != "taylor":
            items.append(parametric_wires(f"{key}:wires", patch, box, count=8))
    items.append(probe_at(np.zeros(3)))
    legend = [LegendEntry("f", Role.SURFACE, "area"), LegendEntry("tangent plane", Role.TANGENT, "plane")]
    legend += [_entry(order, "mesh")] if order != 1 else []
    drawn = {item.key for item in items}
    legend = [legend[0], *[e for e, key in zip(legend[1:], ("tangent", "taylor"), strict=False) if key in drawn]]
    scene = SpaceScene(_title(subject), x, y, z, tuple(items), None, tuple(legend))
    return Near(scene, _width(float(max(us[-1], vs[-1]))))
