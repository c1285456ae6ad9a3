"""Layers of a surface that study the function: streamlines, steepest paths, slices, critical points, curvature.

None is shown until it is asked for.
"""

from dataclasses import replace
from itertools import product

import numpy as np

from explorer.analysis.critical_points import CriticalPoints, critical_points
from explorer.analysis.paths import End, integral_curve
from explorer.analysis.spectrum import Kind
from explorer.document.pictures.frame import Floats, measured, named
from explorer.document.pictures.layers import Layer, Marks, Stop
from explorer.document.pictures.relief import AtSurface, Relief
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.scene.clip import in_box
from explorer.scene.primitives import Arrows, Item, Label, LegendEntry, Marker, Points, Polyline
from explorer.scene.roles import Role
from explorer.scene.sections import axis_names, eigen_axes, section
from explorer.scene.streamlines import PlaneField, streamlines
from explorer.scene.tangent import tangent_line
from explorer.scene.ticks import format_number

ROUNDING = 4e-16  # of the larger part, what is left of parts that cancel
DIAL = 6.0  # the dial's radius is that part of the picture
# How a kind of critical point is drawn and called: its marker, its label, and one and several of it in the legend.
KINDS = {
    Kind.MINIMUM: (Marker.DOWN, "min", "{0} minimum", "{0} minima"),
    Kind.MAXIMUM: (Marker.UP, "max", "{0} maximum", "{0} maxima"),
    Kind.SADDLE: (Marker.DIAMOND, "saddle", "{0} saddle point", "{0} saddle points"),
    Kind.DEGENERATE: (Marker.DISC, "degenerate", "{0} degenerate critical point", "{0} degenerate critical points"),
}


def _streamlines(_subject: Subject, base: Relief, _stopped: Stop) -> Marks:
    sheet = base.lattice.sheet
    field = PlaneField(sheet.xs, sheet.ys, sheet.fx, sheet.fy, base.lattice.open_cells)
    lines = streamlines("streamlines", field)
    return Marks(b=lines, legend_b=(LegendEntry(f"streamlines of ∇{base.section.name}", Role.GRADIENT),))


def _steepest(here: AtSurface) -> Marks:
    """Draw the paths of steepest ascent and descent from the probe, in the plane and on the surface."""
    plane, space, legend = [], [], []
    for key, words, mark in (("ascent", "steepest ascent", "dashed"), ("descent", "steepest descent", "dotted")):
        down = key == "descent"
        path = integral_curve(here.section.slopes, here.point[:2], here.relief.box[:2], backwards=down)
        raised = _as_far_as_it_climbs(np.column_stack([path.points, here.section.values(*path.points.T)[0]]), down=down)
        plane.append(Polyline(key, Role.LEVEL, raised[:, :2].copy(), 2.6, not down, dotted=down))
        space.append(Polyline(key, Role.LEVEL, in_box(raised, here.relief.box), 3.0, not down, dotted=down))
        legend.append(LegendEntry(words + (", a part" if path.end == End.LONG else ""), Role.LEVEL, mark))
    return Marks(tuple(space), tuple(plane), tuple(legend), tuple(legend))


def _as_far_as_it_climbs(path: Floats, *, down: bool) -> Floats:
    """Return a path (N, 3) up to where it falls, or with `down` rises: there it has crossed a pole or a jump."""
    with np.errstate(all="ignore"):
        rises = np.diff(path[:, 2]) * (-1.0 if down else 1.0)
    slack = 1e-6 * float(np.ptp(path[:, 2])) if np.isfinite(path[:, 2]).all() else 0.0
    breaks = np.flatnonzero(~(rises >= -slack))
    return path[: int(breaks[0]) + 1] if breaks.size else path


def _slices(here: AtSurface) -> Marks:
    """Draw the slices of the surface along x and y through the probe, with their tangents."""
    items: list[Item] = []
    entries = []
    name = here.section.name
    labels = [here.subject.labels[i] for i in here.section.axes]
    for i, role in enumerate((Role.X, Role.Y)):
        slope = measured(float(here.slopes[i]))
        held = f"{labels[1 - i]} = {format_number(float(here.point[1 - i]))}"
        items += _slice(here, f"slice{i}", np.eye(2)[i], role, held)
        entries.append(LegendEntry(f"slice {held}, ∂{name}/∂{labels[i]} = {slope}", role))
    return Marks(tuple(items), legend_a=tuple(entries))


def _slice(here: AtSurface, key: str, direction: Floats, role: Role, name: str) -> list[Item]:
    """Return the curve over a line through the probe, its name where it ends, and its tangent at the probe."""
    box, at = here.relief.box, here.point[:2]
    curve = section(key, here.section.along(at, direction), at, direction, box, role=role, width=2.8)
    line = tangent_line(f"{key}:tangent", here.point, np.append(direction, _slope(here, direction)), box, role)
    seen = curve.points[np.isfinite(curve.points).all(axis=1)] if curve else np.empty((0, 3))
    label = Label(f"{key}:name", role, seen[-1], name) if len(seen) else None
    return [item for item in (curve, line and replace(line, dashed=True), label) if item is not None]


def _slope(here: AtSurface, direction: Floats) -> float:
    """Return the slope along a unit vector (2,); a slope that is infinite across it does not count."""
    with np.errstate(all="ignore"):
        parts = [slope * share for slope, share in zip(here.slopes, direction, strict=True) if share]
        total = float(sum(parts))
    is_noise = abs(total) <= ROUNDING * max(map(abs, parts), default=0.0)
    return 0.0 if is_noise else total


def _dial(here: AtSurface) -> Marks:
    """Draw the unit circle round the probe with a direction u, the gradient and its part along u, and the slice over u.

    The circle's radius stands for the gradient's norm, so that the part along u is the directional derivative.
    """
    u = _direction(here.subject)
    slope = _slope(here, u)
    norm = float(np.hypot(*here.slopes))
    at, sizes = here.point[:2], np.array([high - low for low, high in here.relief.box[:2]])
    toward = here.slopes / norm if 0 < norm < np.inf else np.zeros(2)
    radius = 1 / np.max(np.abs(toward if toward.any() else u) / sizes) / DIAL
    angles = np.linspace(0, 2 * np.pi, 97)
    circle = at + radius * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    along = at + radius * (toward @ u) * u
    plane: list[Item] = [
        Polyline("dial", Role.PROBE, in_box(circle, here.relief.box[:2]), 1.2, opacity=0.7),
        *named(Arrows("direction", Role.TEXT, at[None], (at + radius * u)[None], 1.8), "u"),
    ]
    if toward.any():
        ends = np.stack([at + radius * toward, along])
        plane += [
            *named(Arrows("dial:gradient", Role.GRADIENT, at[None], ends[:1], 3.0), f"∇{here.section.name}"),
            Polyline("dial:foot", Role.PROBE, ends, 1.0, dashed=True, opacity=0.7),
            Polyline("dial:part", Role.TANGENT, np.stack([at, along]), 4.0),
        ]
    angle = format_number(here.subject.view.direction)
    entries = (
        LegendEntry(f"gradient, norm {measured(norm)}", Role.GRADIENT, "arrow"),
        LegendEntry(f"direction u at {angle}°", Role.TEXT, "arrow"),
        LegendEntry(
            f"along u: Dᵤ{here.section.name} = ∇{here.section.name} · u = {measured(slope)}",
            Role.TANGENT,
        ),
    )
    return Marks(tuple(_slice(here, "slice_u", u, Role.TANGENT, "u")), tuple(plane), entries[2:], entries)


def _direction(subject: Subject) -> Floats:
    angle = np.deg2rad(subject.view.direction)
    return np.array([np.cos(angle), np.sin(angle)])


def _angle(here: AtSurface) -> Slider:
    return Slider("direction", "Direction u, degrees", 0.0, 360.0, here.subject.view.direction)


def _critical(_subject: Subject, base: Relief, stopped: Stop) -> Marks:
    """Draw the critical points, a shape a kind; those of a whole curve of them are small and without words."""
    found = critical_points(base.section.field, base.box[:2], stopped)
    low, high = base.box[2]
    space: list[Item] = []
    plane: list[Item] = []
    for kind, isolated in product(Kind, (True, False)):
        points = [p for p in found.points if p.kind == kind and p.isolated == isolated]
        if points:
            raised = np.array([[*p.at, p.value] for p in points])
            shape = KINDS[kind][0]
            size = (12.0 if shape.corners[0] else 9.0) * (1.0 if isolated else 0.5)
            marks = Points(f"critical:{kind}:{isolated}", Role.TEXT, raised, size, shape)
            plane.append(replace(marks, positions=raised[:, :2].copy()))
            space.append(replace(marks, positions=raised[(raised[:, 2] >= low) & (raised[:, 2] <= high)]))
    for i, point in enumerate(p for p in found.points if p.isolated):
        label = Label(f"critical:{i}", Role.TEXT, point.at, KINDS[point.kind][1], (7.0, 5.0))
        plane.append(label)
        if low <= point.value <= high:
            space.append(replace(label, position=np.append(point.at, point.value)))
    legend = _counted(found)
    return Marks(tuple(space), tuple(plane), legend, legend)


def _counted(found: CriticalPoints) -> tuple[LegendEntry, ...]:
    """Return what the legend says of the critical points."""
    if found.constant:
        return (LegendEntry("constant: every point is critical", Role.TEXT, Marker.DISC),)
    kinds = [point.kind for point in found.points if point.isolated]
    entries = []
    for kind, (shape, _, one, many) in KINDS.items():
        count = kinds.count(kind)
        if count:
            entries.append(LegendEntry((one if count == 1 else many).format(count), Role.TEXT, shape))
    if not found.isolated:
        entries.append(LegendEntry("critical points that are not isolated", Role.TEXT, Marker.DISC))
    if not found.complete:
        entries.append(LegendEntry("and more critical points", Role.TEXT, Marker.DISC))
    return tuple(entries) or (LegendEntry("no critical points here", Role.TEXT, Marker.DISC),)


def _curvature(here: AtSurface) -> Marks:
    """Draw the axes of the Hessian at the probe, in the plane and on the tangent plane."""
    if not np.isfinite(here.hessian).all():
        nothing = (LegendEntry("the Hessian is not finite here", Role.TANGENT),)
        return Marks(legend_a=nothing, legend_b=nothing)
    values, vectors = np.linalg.eigh(here.hessian)
    flat = eigen_axes("axes", here.point[:2], values, vectors, here.relief.box[:2], role=Role.TANGENT)
    raised = []
    for line in flat:
        with np.errstate(all="ignore"):
            heights = here.point[2] + (line.points - here.point[:2]) @ here.slopes
        raised.append(replace(line, points=in_box(np.column_stack([line.points, heights]), here.relief.box), width=3.0))
    entries = tuple(
        LegendEntry(f"Hessian, λ{i} = {measured(value)}", Role.TANGENT, "dashed" if value < 0 else "line")
        for i, value in zip("₁₂", values.tolist(), strict=True)
    )
    plane = tuple(replace(line, points=in_box(line.points, here.relief.box[:2]), width=3.0) for line in flat)
    return Marks((*raised, *axis_names(raised)), (*plane, *axis_names(plane)), entries, entries)


STUDIES: tuple[Layer[Relief, AtSurface], ...] = (
    Layer("streamlines", "Streamlines", Role.GRADIENT, still=_streamlines, usual=False, views=(1,), slow=True),
    Layer("steepest", "Steepest paths", Role.LEVEL, moving=_steepest, usual=False),
    Layer("slices", "Slices", Role.X, moving=_slices, usual=False, views=(0,)),
    Layer("dial", "Directional derivative", Role.TANGENT, moving=_dial, usual=False, slider=_angle),
    Layer("critical", "Critical points", Role.TEXT, still=_critical, usual=False, slow=True),
    Layer("curvature", "Axes of the Hessian", Role.TANGENT, moving=_curvature, usual=False),
)
