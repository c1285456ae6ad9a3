"""R^n -> R over three coordinates: a level surface with the gradient across it, slices, and a plane through the probe.

Of several components one is drawn; with more than three coordinates the others are held at the probe.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeGuard

import numpy as np

from explorer.document.at_edges import known_slopes
from explorer.document.expansion import lacks_polynomial
from explorer.document.pictures.approximation import over_grid, taylor_at_probe
from explorer.document.pictures.base import Picture
from explorer.document.pictures.frame import (
    Floats,
    arrow_at,
    component_name,
    function_text,
    held_text,
    measured,
    norm,
    positions,
    probe_at,
    taylor_entry,
    to_scale,
    under_arrows,
)
from explorer.document.pictures.layers import Layer, Marks, Stop, joined
from explorer.document.pictures.relief import AtSurface, Relief
from explorer.document.pictures.section import Section
from explorer.document.pictures.states import Slider
from explorer.document.pictures.surface_layers import COLORMAP, taylor_level, taylor_sheet
from explorer.document.pictures.surface_layers import LAYERS as SURFACE_LAYERS
from explorer.document.pictures.volume import Kept, Room
from explorer.document.subject import Subject
from explorer.graph.expr import Stopped
from explorer.scene.breaks import Mask, rounding
from explorer.scene.field import field_grid
from explorer.scene.isosurface import Volume, cut_lines, isosurface, torn_cells
from explorer.scene.lattice import lattice
from explorer.scene.primitives import (
    Axis,
    ColorBar,
    Item,
    LegendEntry,
    Mesh,
    MeshHandle,
    PlaneHandle,
    PlaneScene,
    Scene,
    SpaceScene,
)
from explorer.scene.ranges import robust_range
from explorer.scene.roles import Role
from explorer.scene.surface import surface_mesh
from explorer.scene.tangent import spanned_patch
from explorer.scene.ticks import axis

COUNTS = {17: 13, 33: 21}  # samples along each of three axes, for so many along each of two
FINE = 37
SLAB = 8  # planes sampled at once
SLICE = 33
SLICE_KEY = "slice"
ALIKE = 1e-3  # of the values' range by which a slice may differ from the level surface it lies in
TAYLOR_GRID = 21  # samples a side of the polynomial, which follows the probe
WIRES = 8  # planes across each axis that draw lines on the polynomial's surface
PATCH = 0.16  # of the range: how far the tangent plane reaches to either side
ON_PLANE = ("heat", "contours", "field", "level")  # the surface's layers that view B has too


@dataclass(frozen=True, eq=False)
class Space:
    """The samples over three coordinates, and what was made of them last; they stay while the probe moves there."""

    room: Room
    output: int
    resolution: int
    volume: Volume
    values: Axis
    level: Kept[Mesh] = field(default_factory=Kept)
    relief: Kept[Relief] = field(default_factory=Kept)
    marks: dict[str, Kept[Marks]] = field(default_factory=dict)

    @cached_property
    def open_cells(self) -> Mask:
        """The cells in which the function breaks: no level surface runs through them."""
        return torn_cells(self.volume, self.values.high - self.values.low)


@dataclass(frozen=True, eq=False)
class AtSpace:
    """The function at the probe: place and gradient (3,), the value, and the plane through it."""

    subject: Subject
    space: Space
    place: Floats
    gradient: Floats
    value: float

    @property
    def level(self) -> float:
        """The value of the level surface: the chosen one, or that at the probe."""
        chosen = self.subject.view.level
        return self.value if chosen is None else chosen

    @cached_property
    def on_plane(self) -> AtSurface:
        """The function over the plane through the probe."""
        space = self.space
        section = Section(self.subject, space.room.plane, space.output)
        values = (space.values.low, space.values.high)
        relief = space.relief.get(
            self.space.room.held(self.subject), lambda: Relief.sampled(section, space.resolution, values=values)
        )
        return AtSurface.of(self.subject, relief, section)


def _level_mesh(here: AtSpace) -> Mesh:
    def made() -> Mesh:
        mesh = isosurface("level", here.space.volume, here.level, open_cells=here.space.open_cells)
        return replace(mesh, parameters=mesh.vertices)

    return here.space.level.get(here.level, made)


def _level(here: AtSpace) -> Marks:
    if not np.isfinite(here.level):
        return Marks()
    text = f"level surface {_name(here)} = {measured(here.level)}"
    mesh = _level_mesh(here)
    return Marks((mesh,), legend_a=(LegendEntry(text, Role.LEVEL, "area"),))


def _slider(here: AtSpace) -> Slider:
    values = here.space.values
    level = here.level if np.isfinite(here.level) else values.low
    return Slider("level", "Level", values.low, values.high, min(max(level, values.low), values.high))


def _slices(here: AtSpace) -> Marks:
    """Draw three planes through the probe, coloured by value."""
    space = here.space
    meshes = []
    for across, held in enumerate(space.room.coordinates):
        first, second = (i for i in space.room.coordinates if i != held)
        section = Section(here.subject, (first, second), space.output)
        xs, ys = (positions(here.subject.ranges[i], SLICE) for i in section.axes)
        cut = lattice(section.sheet(xs, ys), (space.values.low, space.values.high), section.values)
        sheet = surface_mesh(f"{SLICE_KEY}{across}", cut)
        vertices = np.insert(sheet.vertices[:, :2], across, here.place[across], axis=1)
        meshes.append(replace(sheet, vertices=vertices, normals=None, parameters=None, lit=False))
    return Marks(tuple(meshes), bar_a=ColorBar(space.values, COLORMAP))


def _gradient(here: AtSpace) -> Marks:
    size = measured(norm(here.gradient))
    name = component_name(here.subject, here.space.output)
    if np.isnan(here.gradient).any():
        return Marks(legend_a=(LegendEntry(f"no gradient ∇{name} here", Role.GRADIENT, "arrow"),))
    entry = LegendEntry(f"gradient ∇{name}, norm {size}", Role.GRADIENT, "arrow")
    return Marks(
        arrow_at("gradient", Role.GRADIENT, here.place, here.gradient, here.space.room.axes), legend_a=(entry,)
    )


def _tangent(here: AtSpace) -> Marks:
    """Draw the tangent plane of the level surface through the probe: the gradient is its normal."""
    if lacks_polynomial(here.subject, 1, here.space.room.coordinates)[here.space.output]:
        return Marks(legend_a=(LegendEntry("no tangent plane here", Role.TANGENT, "plane"),))
    entry = LegendEntry("tangent plane of the level surface", Role.TANGENT, "plane")
    sizes = np.array([a.high - a.low for a in here.space.room.axes])
    with np.errstate(all="ignore"):
        normal = here.gradient / np.abs(here.gradient).max()
    if not np.isfinite(normal).all():
        return Marks()
    # Two directions with no change to first order, at right angles in the box of equal sides.
    scaled = normal * sizes
    _, _, rows = np.linalg.svd(scaled[None] / np.linalg.norm(scaled))
    sides = rows[1:] * sizes * PATCH
    box = [(a.low, a.high) for a in here.space.room.axes]
    patch = spanned_patch("tangent", here.place, sides, box)
    return Marks(patch[:2], legend_a=(entry,))


def _taylor(here: AtSpace) -> Marks:
    """Draw the polynomial's level surface, and in the plane its level set through the probe."""
    subject, coordinates, k = here.subject, here.space.room.coordinates, here.space.output
    first, second, third = (positions(subject.ranges[i], TAYLOR_GRID) for i in coordinates)
    whole = taylor_at_probe(subject, coordinates)
    values, *slopes = (
        over_grid(subject, part, coordinates, first, second, third)[k]
        for part in (whole, *map(whole.derivative, range(3)))
    )
    line = taylor_level(here.on_plane, taylor_sheet(here.on_plane))
    over, beside = (taylor_entry(subject, np.isfinite(values), mark) for mark in ("mesh", "dashed"))
    if not (np.isfinite(here.level) and np.isfinite(values).all()):
        return Marks((), line, (over,), (beside,))
    volume = Volume((first, second, third), values, np.stack(slopes))
    mesh = isosurface("taylor", volume, here.level, role=Role.TAYLOR, opacity=0.45)
    wires = cut_lines("taylor:wires", mesh, [field_grid(*subject.ranges[i], WIRES) for i in coordinates])
    return Marks((mesh, wires), line, (over,), (beside,))


def _plane(here: AtSpace) -> Marks:
    return Marks(here.space.room.sheet(here.subject)[1:])


def _on_plane(row: Layer[Relief, AtSurface]) -> Layer[Space, AtSpace]:
    """Return a layer of surfaces as one of view B: what it draws in the plane, over the plane through the probe."""

    def moving(here: AtSpace) -> Marks:
        at = here.on_plane
        followed = row.follows(here.subject.view) if row.follows else None
        kept = here.space.marks.setdefault(row.key, Kept())
        still = row.still
        parts = (
            [
                kept.get(
                    (here.space.room.held(here.subject), followed),
                    lambda: still(here.subject, at.relief, lambda: False),
                )
            ]
            if still
            else []
        )
        found = joined([*parts, *([row.moving(at)] if row.moving else [])])
        return Marks(b=found.b, legend_b=found.legend_b, bar_b=found.bar_b)

    slider: Callable[[AtSpace], Slider] | None = None
    if row.slider is not None:
        offered = row.slider

        def slider(here: AtSpace) -> Slider:
            return offered(here.on_plane)

    return Layer(row.key, row.title, row.role, moving=moving, usual=row.usual, views=(1,), slider=slider)


class LevelsPicture(Picture[Space, AtSpace]):
    """A level surface, and a plane through the probe."""

    key = "levels"
    title = "Level surface"
    dimensions = 3
    outputs = 1
    layers = (
        Layer("levels", "Level surface", Role.LEVEL, moving=_level, views=(0,), slider=_slider),
        Layer("slices", "Slices", Role.SURFACE, moving=_slices, usual=False, views=(0,)),
        Layer("tangent", "Tangent plane", Role.TANGENT, moving=_tangent, views=(0,)),
        Layer("gradient", "Gradient", Role.GRADIENT, moving=_gradient, views=(0,)),
        Layer("taylor", "Taylor", Role.TAYLOR, moving=_taylor, usual=False),
        Layer("plane", "Plane of the section", Role.PROBE, moving=_plane, views=(0,)),
        *(_on_plane(row) for row in SURFACE_LAYERS if row.key in ON_PLANE),
    )

    @classmethod
    def suits(cls, n: int, m: int) -> bool:
        """Whether there are three coordinates to draw over."""
        return n >= 3

    @classmethod
    def leads(cls, n: int, m: int) -> bool:
        """Whether it comes first: with just three coordinates."""
        return n == 3

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Space:
        """Sample value and gradient over the box."""
        room = Room.of(subject, self.axes)
        coordinates = room.coordinates
        count = COUNTS.get(resolution, FINE)
        first, second, third = (positions(subject.ranges[i], count) for i in coordinates)
        parts = []
        for start in range(0, count, SLAB):  # a part at a time, so that a slow function can be stopped
            if stopped():
                raise Stopped
            places = (first[start : start + SLAB], second, third)
            sample = subject.sample(dict(zip(coordinates, np.ix_(*places), strict=True)), 1)
            slopes = [sample.entry(self.output, i) for i in coordinates]
            parts.append(np.stack([subject.components(sample)[self.output], *slopes]))
        values, *gradients = np.concatenate(parts, axis=1)
        steps = [p[1] - p[0] for p in (first, second, third)]
        with np.errstate(all="ignore"):
            rises = np.max([np.abs(g) * step for g, step in zip(gradients, steps, strict=True)], axis=0)
        shown = axis(function_text(subject, self.output), *(subject.view.values or robust_range(values, rises)))
        return Space(
            room, self.output, resolution, Volume((first, second, third), values, np.stack(gradients)), shown,
        )  # fmt: skip

    def at_probe(self, subject: Subject, base: Space) -> AtSpace:
        """Return value and gradient at the probe."""
        sample = subject.sample({i: np.array([subject.probe[i]]) for i in base.room.coordinates}, 1)
        gradient = np.array([sample.entry(base.output, i)[0] for i in base.room.coordinates])
        gradient = known_slopes(subject, gradient[None], (base.output,), base.room.coordinates)[0]
        value = float(subject.components(sample)[base.output, 0])
        return AtSpace(subject, base, base.room.place(subject), gradient, value)

    def composed(self, here: AtSpace, marks: Marks) -> tuple[Scene, ...]:
        """Return the box with the level surface, and the plane through the probe."""
        return self._space(here, marks), self._plane(here, marks)

    def _space(self, here: AtSpace, marks: Marks) -> SpaceScene:
        x, y, z = here.space.room.axes
        note = "" if np.isfinite(here.space.volume.values).any() else "no finite values over these ranges"
        if not note and any(item.key == "level" and not len(item.faces) for item in marks.a if isinstance(item, Mesh)):
            values = here.space.volume.values[np.isfinite(here.space.volume.values)]
            where = "everywhere" if np.all(np.abs(values - here.level) <= rounding(values)) else "nowhere"
            note = f"{_name(here)} = {measured(here.level)} {where} in these ranges"
        items = _apart(marks.a, here.level, here.space.values)
        return SpaceScene(
            _name(here), x, y, z, (*items, probe_at(here.place)), MeshHandle("level", here.space.room.coordinates),
            marks.legend_a, marks.bar_a, (1.0, 1.0, 1.0), equal=to_scale(here.subject.view, x, y, z), note=note,
            caption=held_text(here.subject, here.space.room.coordinates),
        )  # fmt: skip

    def _plane(self, here: AtSpace, marks: Marks) -> PlaneScene:
        at, drawn = here.on_plane, here.space.room.plane
        x, y, z = at.relief.axes
        note = "" if np.isfinite(at.relief.lattice.sheet.values).any() else "no finite values over these ranges"
        return PlaneScene(
            at.section.title, x, y, (*under_arrows(marks.b), probe_at(at.point[:2])), PlaneHandle(*drawn),
            marks.legend_b, marks.bar_b or ColorBar(z, COLORMAP), equal=to_scale(here.subject.view, x, y), note=note,
            caption=held_text(here.subject, drawn),
        )  # fmt: skip


def _apart(items: Sequence[Item], level: float, values: Axis) -> list[Item]:
    """Leave out the slices that lie in the level surface drawn: two sheets in one place are speckled."""
    if not any(item.key == "level" and isinstance(item, Mesh) and len(item.faces) for item in items):
        return list(items)
    near = ALIKE * (values.high - values.low)
    return [item for item in items if not (_is_slice(item) and np.all(np.abs(_values(item) - level) <= near))]


def _is_slice(item: Item) -> TypeGuard[Mesh]:
    return isinstance(item, Mesh) and item.key.startswith(SLICE_KEY)


def _values(mesh: Mesh) -> Floats:
    return np.empty(0) if mesh.values is None else mesh.values[np.isfinite(mesh.values)]


def _name(here: AtSpace) -> str:
    return function_text(here.subject, here.space.output)
