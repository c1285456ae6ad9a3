"""R^n -> R^m over two coordinates: a parametric surface, the plane spanned by the Jacobian's columns, its parameters.

Of more than three components three in a row are drawn; more than two coordinates are held at the probe.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.document.at_edges import known_slopes
from explorer.document.pictures.approximation import over_grid, taylor_at_probe
from explorer.document.pictures.base import Picture
from explorer.document.pictures.frame import (
    Floats,
    arrow_at,
    component_name,
    function_text,
    held_text,
    input_axis,
    measured,
    named,
    norm,
    positions,
    probe_at,
    taylor_entry,
)
from explorer.document.pictures.layers import Layer, Marks, Stop, in_directions
from explorer.document.subject import Subject
from explorer.printing.plain import plain_name
from explorer.scene.clip import Box, in_box
from explorer.scene.primitives import (
    Axis,
    ColorBar,
    HeatMap,
    LegendEntry,
    Mesh,
    MeshHandle,
    PlaneHandle,
    PlaneScene,
    Polyline,
    Scene,
    SpaceScene,
)
from explorer.scene.ranges import robust_range
from explorer.scene.roles import Role
from explorer.scene.surface import Parametric, parametric_mesh, parametric_wires
from explorer.scene.tangent import spanned_patch, spanning_arrows
from explorer.scene.ticks import axis

PATCH = 0.12  # of the parameters' ranges: how far the tangent plane reaches to either side
TAYLOR_GRID = 41
LINE = 129  # samples of a parameter line
UNLIKE = 50.0  # ratio of the ranges from which on they have no common scale
COLORMAP = "viridis"


@dataclass(frozen=True, eq=False)
class Sheet:
    """The sampled surface, the coordinates and components it has, and the axes of both views."""

    coordinates: tuple[int, int]
    shown: tuple[int, ...]
    patch: Parametric
    mesh: Mesh
    axes: tuple[Axis, Axis, Axis]
    parameters: tuple[Axis, Axis]
    proportions: tuple[float, float, float]

    @property
    def box(self) -> Box:
        """The ranges shown."""
        return tuple((a.low, a.high) for a in self.axes)

    @cached_property
    def stretch(self) -> Floats:
        """The area element |∂u × ∂v| over the parameters."""
        with np.errstate(all="ignore"):
            found: Floats = np.linalg.norm(np.cross(self.patch.du, self.patch.dv), axis=-1)
        return found

    def heat(self, key: str, values: Floats) -> HeatMap:
        """Return values over the parameters as a heat map."""
        us, vs = self.patch.us, self.patch.vs
        return HeatMap(key, values.T.copy(), (us[0], us[-1], vs[0], vs[-1]), 0.55)


@dataclass(frozen=True, eq=False)
class AtSheet:
    """The surface at the probe: parameters (2,), point (3,), and the Jacobian's columns as rows (2, 3)."""

    subject: Subject
    sheet: Sheet
    place: Floats
    point: Floats
    columns: Floats

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the two parameters."""
        return tuple(a.name for a in self.sheet.parameters)


def _wires(_subject: Subject, base: Sheet, _stopped: Stop) -> Marks:
    return Marks((parametric_wires("wires", base.patch, base.box),))


def _height(_subject: Subject, base: Sheet, _stopped: Stop) -> Marks:
    """Colour the surface and its parameters by the third component."""
    bar = ColorBar(base.axes[2], COLORMAP)
    return Marks(b=(base.heat("heat", base.patch.points[..., 2]),), bar_a=bar, bar_b=bar)


def _area(_subject: Subject, base: Sheet, _stopped: Stop) -> Marks:
    low, high = robust_range(base.stretch)
    u, v = base.parameters
    bar = ColorBar(axis(f"|∂{u.name} × ∂{v.name}|", max(low, 0.0), high), COLORMAP)
    return Marks(b=(base.heat("area", base.stretch),), bar_b=bar)


def _lines(here: AtSheet) -> Marks:
    """Draw the lines along which one parameter runs and the other is held, on the surface and in the plane."""
    (u, v), (a, b) = here.sheet.parameters, here.place
    us, vs = np.linspace(u.low, u.high, LINE), np.linspace(v.low, v.high, LINE)
    along = (("u", Role.X, us, np.full(LINE, b)), ("v", Role.Y, np.full(LINE, a), vs))
    on_surface, in_plane = [], []
    for key, role, first, second in along:
        places = dict(zip(here.sheet.coordinates, (first, second), strict=True))
        points = here.subject.components(here.subject.sample(places, 0))[list(here.sheet.shown)].T
        dashed = role == Role.Y
        on_surface.append(Polyline(f"line_{key}", role, in_box(points, here.sheet.box), 1.8, dashed=dashed))
        ends = np.column_stack([first, second])[[0, -1]]
        in_plane.append(Polyline(f"line_{key}", role, ends, 1.6, dashed=dashed))
    legend = tuple(
        LegendEntry(f"{held} held, {runs} runs", line.role, line.mark)
        for held, runs, line in zip(here.names[::-1], here.names, in_plane, strict=True)
    )
    return Marks(tuple(on_surface), tuple(in_plane), legend_b=legend)


def _tangent(here: AtSheet) -> Marks:
    """Draw the plane spanned by the Jacobian's columns, and the columns."""
    subject = here.subject
    sizes = np.array([[a.high - a.low] for a in here.sheet.parameters])
    reach = here.columns * PATCH * sizes
    name = plain_name(subject.function.name)
    names = dict(zip((Role.X, Role.Y), (f"∂{name}/∂{parameter}" for parameter in here.names), strict=True))
    legend = [LegendEntry(text, role, "arrow") for role, text in names.items()]
    columns = [
        part for arrow in spanning_arrows("column", here.point, reach) for part in named(arrow, names[arrow.role])
    ]
    if np.isnan(reach).any():
        known = [entry for entry, column in zip(legend, reach, strict=True) if not np.isnan(column).any()]
        none = LegendEntry("no tangent plane here", Role.TANGENT, "plane")
        return Marks(tuple(columns), legend_a=(*known, none))
    patch = spanned_patch("tangent", here.point, reach, here.sheet.box)
    return Marks((*patch, *columns), legend_a=(*legend, LegendEntry("tangent plane", Role.TANGENT, "plane")))


def _normal(here: AtSheet) -> Marks:
    """Draw the cross product of the columns: normal to the plane, and as long as the parallelogram is large."""
    with np.errstate(all="ignore"):
        normal = np.cross(*here.columns)
    first, second = here.names
    entry = LegendEntry(f"normal, |∂{first} × ∂{second}| = {measured(norm(normal))}", Role.GRADIENT, "arrow")
    return Marks(arrow_at("normal", Role.GRADIENT, here.point, normal, here.sheet.axes), legend_a=(entry,))


def _taylor(here: AtSheet) -> Marks:
    """Draw the Taylor surface, cut off at the picture's box."""
    subject, base = here.subject, here.sheet
    us, vs = (np.linspace(a.low, a.high, subject.samples(TAYLOR_GRID)) for a in base.parameters)
    whole = taylor_at_probe(subject, base.coordinates)
    parts = (whole, whole.derivative(0), whole.derivative(1))
    grids = (over_grid(subject, part, base.coordinates, us, vs)[list(base.shown)] for part in parts)
    points, *slopes = (np.moveaxis(grid, 0, -1) for grid in grids)
    patch = Parametric(us, vs, points, *slopes)
    mesh = parametric_mesh("taylor", patch, base.box, role=Role.TAYLOR, opacity=0.55)
    wires = parametric_wires("taylor:wires", patch, base.box, count=10, role=Role.TAYLOR)
    return Marks((mesh, wires), legend_a=(taylor_entry(subject, np.isfinite(points).all(axis=-1), "mesh"),))


class ParametricPicture(Picture[Sheet, AtSheet]):
    """A surface in space traced by two parameters."""

    key = "parametric"
    title = "Surface in space"
    outputs = 3
    layers = (
        Layer("height", "Colour by height", Role.SURFACE, still=_height),
        Layer("area", "Area element", Role.SURFACE, still=_area, usual=False, views=(1,)),
        Layer("wires", "Mesh lines", Role.CONTOUR, still=_wires, views=(0,)),
        Layer("lines", "Parameter lines", Role.X, moving=_lines),
        Layer("tangent", "Tangent plane", Role.TANGENT, moving=_tangent, views=(0,)),
        Layer("normal", "Normal", Role.GRADIENT, moving=_normal, views=(0,)),
        Layer("taylor", "Taylor", Role.TAYLOR, moving=_taylor, usual=False, views=(0,)),
    )

    @classmethod
    def suits(cls, n: int, m: int) -> bool:
        """Whether two of the numbers move a point in space."""
        return n >= 2 and m >= 3

    @classmethod
    def leads(cls, n: int, m: int) -> bool:
        """Whether it comes first: where there are just two numbers."""
        return n == 2

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Sheet:
        """Sample the surface and its tangents on a grid."""
        first, second = self.axes
        us, vs = (positions(subject.ranges[i], resolution) for i in (first, second))
        patch = self._patch(subject, us, vs)
        ranges = [robust_range(patch.points[..., i]) for i in range(3)]
        box, proportions = _box(ranges, equal=subject.view.equal)
        x, y, z = (axis(component_name(subject, k), *ends) for k, ends in zip(self.shown, box, strict=True))
        u, v = (input_axis(subject, i) for i in (first, second))
        mesh = parametric_mesh("surface", patch, tuple(box))
        return Sheet((first, second), self.shown, patch, mesh, (x, y, z), (u, v), proportions)

    def _patch(self, subject: Subject, us: Floats, vs: Floats) -> Parametric:
        first, second = self.axes
        sample = subject.sample({first: us[:, None], second: vs[None, :]}, 1)
        points = np.moveaxis(subject.components(sample)[list(self.shown)], 0, -1)
        du, dv = (np.stack([sample.entry(k, j) for k in self.shown], axis=-1) for j in self.axes)
        return Parametric(us, vs, points, du, dv)

    def at_probe(self, subject: Subject, base: Sheet) -> AtSheet:
        """Return point and tangents at the probe."""
        place = np.array([subject.probe[i] for i in base.coordinates])
        at = self._patch(subject, place[:1], place[1:])
        columns = known_slopes(subject, np.stack([at.du[0, 0], at.dv[0, 0]], axis=1), base.shown, base.coordinates).T
        return AtSheet(subject, base, place, at.points[0, 0], columns)

    def composed(self, here: AtSheet, marks: Marks) -> tuple[Scene, ...]:
        """Return the surface and the parameter plane with the probe on both."""
        base, title = here.sheet, function_text(here.subject)
        marks = in_directions(marks, base.coordinates)
        x, y, z = base.axes
        u, v = base.parameters
        note = "" if len(base.mesh.faces) else "no finite values over this range"
        caption, colored = _caption(here), marks.bar_a.colormap if marks.bar_a else "area"
        space = SpaceScene(
            title, x, y, z, (base.mesh, *marks.a, probe_at(here.point)), MeshHandle("surface", base.coordinates),
            (LegendEntry(title, Role.SURFACE, colored), *marks.legend_a), marks.bar_a, base.proportions,
            note=note, caption=caption,
        )  # fmt: skip
        plane = PlaneScene(
            "parameters", u, v, (*marks.b, probe_at(here.place)), PlaneHandle(*base.coordinates), marks.legend_b,
            marks.bar_b, note=note, caption=held_text(here.subject, base.coordinates),
        )  # fmt: skip
        return space, plane


def _caption(here: AtSheet) -> str:
    """Return what is not drawn: coordinates that are held, and how many components there are."""
    held = held_text(here.subject, here.sheet.coordinates)
    rest = f"3 of {here.subject.m} components" if here.subject.m > 3 else ""
    return ", ".join(part for part in (held, rest) if part)


def _box(ranges: list[tuple[float, float]], *, equal: bool | None) -> tuple[Box, tuple[float, float, float]]:
    """Return the ranges shown and the proportions of their box, of one scale unless they are too unlike for one.

    With one scale x and y are equally long, and z at least a third of them, so that shapes stay true.
    """
    sizes = [high - low for low, high in ranges]
    if equal is False or (equal is None and max(sizes) > UNLIKE * min(sizes[:2])):
        return ranges, (1.0, 1.0, 0.75)
    across = max(sizes[0], sizes[1], sizes[2] / 1.5)
    wanted = (across, across, max(sizes[2], across / 3))
    middles = [low / 2 + high / 2 for low, high in ranges]
    box = [(m - w / 2, m + w / 2) for m, w in zip(middles, wanted, strict=True)]
    return box, (1.0, 1.0, wanted[2] / across)
