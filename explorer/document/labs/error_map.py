"""The error of a Taylor polynomial in several variables: its surface, and a map of |f - T_k| over two coordinates."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import log10
from typing import TypeAlias

import numpy as np

from explorer.analysis.plane_remainder import PlaneRemainder, plane_remainders
from explorer.document.labs.base import Stop, Visit
from explorer.document.labs.error import ErrorRoom
from explorer.document.labs.plane import HIGHEST, Plane, PlaneTaylor, plane_choices
from explorer.document.labs.plots import DECADES, exponents, size_axis
from explorer.document.labs.result import Choice, LabResult, Stage
from explorer.document.pictures.frame import SUBSCRIPTS, Floats, held_text, input_axis, positions, probe_at
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.graph.expr import Expr
from explorer.numeric.tape import Stopped
from explorer.scene.clip import in_box
from explorer.scene.contour import contour_lines
from explorer.scene.lattice import Lattice, lattice
from explorer.scene.primitives import (
    Axis,
    ColorBar,
    HeatMap,
    Item,
    LegendEntry,
    PlaneHandle,
    PlaneScene,
    Polygon,
    Polyline,
    Role,
)
from explorer.scene.ticks import format_number

GRID = 128  # samples a side of the map
COLORMAP = "cividis"
ABOVE, BELOW = 0.4, 0.95  # how strong the colours are where the error is above and below ε
ROUNDING = 4 * float(np.finfo(np.float64).eps)  # of the sum of the terms' sizes
QUICK, TIGHT = (5, 9), (16, 24)  # sectors a side and rings of the bound, at first and then
RAYS, RADII, FINER = 96, 61, 17  # along which the error is sampled, to find how far it is below ε
SMALLEST = 1e-6  # of the range, from where it is
CIRCLE = 97
BESIDE = 1e-6  # how far beside a kink slopes are measured, relative to coordinates beyond 1
DIFFERENT = 1e-3  # relative, of two slopes
UNLIKE = 10.0  # ratio of the ranges from which on they have no common scale
SHAPE = "error.shape"

_Bounds: TypeAlias = tuple[PlaneRemainder, ...] | str  # of the orders from 0 on, or why there are none


@dataclass(frozen=True, eq=False)
class _Map:
    """f - T_k, its size and the rounding (nx, ny) over a grid, and the bound or why there is none."""

    plane: PlaneTaylor
    grid: Lattice
    differences: Floats
    rounding: Floats
    bound: PlaneRemainder | str
    eps: float
    square: bool

    @cached_property
    def errors(self) -> Floats:
        """|f - T_k| over the grid."""
        return np.abs(self.differences)

    @cached_property
    def rim(self) -> Floats:
        """The lines (N, 2) where |f - T_k| is ε: where the difference is ε or -ε, and not across a break of f."""
        levels, sheet = (self.eps, -self.eps), self.grid.sheet
        found = contour_lines(sheet.xs, sheet.ys, self.differences, levels, self.grid.open_cells)
        lines = [line for line in found if len(line)]
        return np.concatenate([lines[0], np.full((1, 2), np.nan), *lines[1:]]) if lines else np.empty((0, 2))

    @property
    def name(self) -> str:
        """The error as axes write it."""
        return f"|{self.plane.section.name} − T{str(self.plane.order).translate(SUBSCRIPTS)}|"


class ErrorsRoom(ErrorRoom):
    """The stepper: in one variable the curves, in several the surface with its polynomial and the map of the error."""

    def __init__(self) -> None:
        """Begin with nothing sampled."""
        super().__init__()
        self._plane = Plane()
        self._space: tuple[object, Stage] | None = None
        self._grid: tuple[object, Lattice] | None = None
        self._bounds: dict[object, _Bounds] = {}

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why there is nothing to show for R^n -> R^m: there is always something."""
        return ""

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield what the room shows: of several variables at once with a quick bound, and then with a tighter one."""
        if visit.subject is None or visit.subject.n == 1:
            yield from super().frames(visit, stopped)
        else:
            yield from self._maps(visit.subject, stopped)

    def _maps(self, subject: Subject, stopped: Stop) -> Iterator[LabResult]:
        plane = self._plane.at(subject, min(subject.order, HIGHEST), stopped)
        if not plane.is_finite:
            yield self._without(plane)
            return
        known = self._bounds.get(_place(plane))
        quick = known or self._bounded(plane, plane.order, QUICK, stopped)
        made = self._mapped(plane, quick, stopped)
        surface = self._space
        if known or isinstance(quick, str) or surface is None or surface[0] is not plane.relief:
            yield self._shown(made, self._surface(made))
        else:
            yield self._shown(made, surface[1])  # a centre that is being dragged is followed by the map first
        if known:
            return
        if stopped():
            raise Stopped
        tight = quick if isinstance(quick, str) else self._bounded(plane, HIGHEST, TIGHT, stopped)
        self._bounds = {_place(plane): tight}  # of all orders, which are stepped through at one centre
        if tight is not quick:
            made = self._mapped(plane, tight, stopped)
            yield self._shown(made, self._surface(made))

    def _surface(self, made: _Map) -> Stage:
        stage = _space_stage(made)
        self._space = made.plane.relief, stage
        return stage

    def _without(self, plane: PlaneTaylor) -> LabResult:
        """Return the surface alone, and why there is no polynomial."""
        subject = plane.subject
        why = subject.function.singularity(subject.probe)
        undefined = "no value" if not np.isfinite(plane.height) else "no finite derivatives"
        said = str(why) if why else f"{plane.section.name} has {undefined} at the centre."
        stages = (Stage(plane.space("the surface", (), ())),)
        sentences = (f"There is no Taylor polynomial here: {said}",)
        return LabResult(self.key, stages, sentences=sentences, choices=plane_choices(subject))

    def _bounded(self, plane: PlaneTaylor, highest: int, counts: tuple[int, int], stopped: Stop) -> _Bounds:
        subject = plane.subject
        inputs = subject.function.graph.inputs
        first, second = (inputs[i] for i in plane.section.axes)
        values = subject.function.values_at(subject.probe)
        output = _component(subject, plane.section.output)
        return plane_remainders(output, (first, second), values, _half(plane), highest, stopped, counts)

    def _mapped(self, plane: PlaneTaylor, bounds: _Bounds, stopped: Stop) -> _Map:
        if self._grid is None or self._grid[0] is not plane.relief:
            xs, ys = (positions(plane.subject.ranges[i], GRID) for i in plane.section.axes)
            self._grid = plane.relief, lattice(plane.section.sheet(xs, ys), plane.relief.lattice.z_range)
        grid = self._grid[1]
        xs, ys, heights = grid.sheet.xs, grid.sheet.ys, grid.sheet.values
        if stopped():
            raise Stopped
        with np.errstate(all="ignore"):
            differences = heights - plane.values(xs, ys)
            rounding = ROUNDING * (plane.sizes(xs, ys) + np.abs(heights))
        lab = plane.subject.lab
        bound = bounds if isinstance(bounds, str) else bounds[plane.order]
        return _Map(
            plane, grid, differences, rounding, bound, lab.tolerance, lab.own_value(SHAPE, "square") == "square"
        )

    def _shown(self, made: _Map, surface: Stage) -> LabResult:
        sampled = _sampled_radius(made)
        surely = 0.0 if isinstance(made.bound, str) else made.bound.radius(made.eps, square=made.square)
        stages = (surface, _map_stage(made, surely, sampled))
        slider = Slider("tolerance", "ε", -15.0, 1.0, float(log10(made.eps)), power_of_ten=True)
        shapes = (("square", "largest square"), ("disc", "largest disc"))
        shape = Choice(SHAPE, "Shape", shapes, "square" if made.square else "disc")
        sentences = _sentences(made, surely, sampled)
        return LabResult(
            self.key, stages, (), sentences, (slider,), (*plane_choices(made.plane.subject), shape),
        )  # fmt: skip


def _place(plane: PlaneTaylor) -> tuple[object, ...]:
    """Return what a bound depends on."""
    return (plane.relief, plane.subject.probe)


def _component(subject: Subject, output: int) -> Expr:
    whole, shape = subject.function.graph.output, subject.function.output_shape
    return whole[tuple(int(i) for i in np.unravel_index(output, shape))] if shape else whole


def _half(plane: PlaneTaylor) -> tuple[float, float]:
    """Return how far the picture reaches from the centre along each axis."""
    ranges = (plane.subject.ranges[i] for i in plane.section.axes)
    first, second = (max(abs(low - c), abs(high - c)) for (low, high), c in zip(ranges, plane.center, strict=True))
    return float(first), float(second)


def _sampled_radius(made: _Map) -> float:
    """Return up to where the sampled error is below ε on squares, or discs, about the centre."""
    plane, limit = made.plane, min(_half(made.plane))
    turns = 2 * np.pi * np.arange(RAYS) / RAYS
    directions = np.stack([np.cos(turns), np.sin(turns)])
    if made.square:
        directions = directions / np.abs(directions).max(axis=0)
    rays = plane.rays(directions)

    def largest(radii: Floats) -> Floats:
        x, y = (c + d[:, None] * radii for c, d in zip(plane.center, directions, strict=True))
        powers = np.vander(radii, plane.order + 1, increasing=True)
        with np.errstate(all="ignore"):
            found = np.abs(plane.section.heights(x, y) - rays @ powers.T)
        return np.asarray(np.where(np.isnan(found), np.inf, found).max(axis=0))

    radii = limit * np.geomspace(SMALLEST, 1.0, RADII)
    first = 0.0
    for _ in range(2):
        above = np.flatnonzero(~(largest(radii) < made.eps))
        if not above.size:
            return float(radii[-1])
        if above[0] == 0:
            return 0.0
        first = float(radii[above[0] - 1])
        radii = np.linspace(first, float(radii[above[0]]), FINER)
    return first


def _space_stage(made: _Map) -> Stage:
    """Draw the surface, the Taylor surface over it, and on the surface the rim of the region of ε."""
    plane = made.plane
    rim = made.rim
    heights = plane.section.heights(*rim.T) if len(rim) else np.empty(0)
    raised = in_box(np.column_stack([rim, heights]), plane.relief.box)
    rims = (Polyline("rim", Role.LEVEL, raised, 2.4),) if len(raised) else ()
    legend = (LegendEntry(f"Taylor, order {plane.order}", Role.TAYLOR, "area"),)
    return Stage(plane.space(f"Taylor surface of order {plane.order}", (*plane.surface(), *rims), legend))


def _map_stage(made: _Map, surely: float, sampled: float) -> Stage:
    """Draw the error over the plane, strong where it is below ε, with what is surely below and the largest square."""
    plane, subject = made.plane, made.plane.subject
    drawn = exponents(made.errors)
    scale = _scale(made, drawn)
    x, y = (input_axis(subject, i) for i in plane.section.axes)
    xs, ys = made.grid.sheet.xs, made.grid.sheet.ys
    extent = (xs[0], xs[-1], ys[0], ys[-1])
    below = made.errors < made.eps
    items: list[Item] = [
        HeatMap(key, np.where(where, np.clip(drawn, scale.low, scale.high), np.nan).T.copy(), extent, opacity)
        for key, where, opacity in (("above", ~below, ABOVE), ("below", below, BELOW))
        if where.any()
    ]
    legend: list[LegendEntry] = []
    if len(made.rim):
        items.append(Polyline("rim", Role.LEVEL, made.rim, 2.4))
        legend.append(LegendEntry(f"{made.name} = ε = {format_number(made.eps)}", Role.LEVEL))
    (lost,) = contour_lines(xs, ys, exponents(made.rounding), (log10(made.eps),))
    if len(lost):
        items.append(Polyline("rounding", Role.Y, lost, 2.0, dashed=True))
        legend.append(LegendEntry("outside rounding alone may be more than ε", Role.Y, "dashed"))
    box = [(a.low, a.high) for a in (x, y)]
    if isinstance(made.bound, PlaneRemainder) and surely > 0:
        region = made.bound.outline(made.eps)
        items += [Polygon("sure", Role.TANGENT, np.clip(region, *np.array(box).T), 0.22)]
        items += [Polyline("sure:rim", Role.TANGENT, in_box(region, box), 1.6)]
        legend.append(LegendEntry("surely below ε, by intervals", Role.TANGENT, "area"))
    length = surely or sampled
    if length > 0:
        word = "surely below ε" if surely else "below ε, by sampling"
        items.append(Polyline("shape", Role.PROBE, in_box(_outline(made, length), box), 2.0, dashed=not surely))
        legend.append(LegendEntry(f"largest {'square' if made.square else 'disc'} {word}", Role.PROBE))
    items.append(probe_at(plane.center))
    return Stage(
        PlaneScene(
            "error", x, y, tuple(items), PlaneHandle(*plane.section.axes), tuple(legend), ColorBar(scale, COLORMAP),
            equal=_equal(made), caption=held_text(subject, plane.section.axes),
        )
    )  # fmt: skip


def _equal(made: _Map) -> bool:
    """Whether a square is drawn as one: unless another scale was asked for, or the ranges are too unlike."""
    first, second = (high - low for low, high in (made.plane.subject.ranges[i] for i in made.plane.section.axes))
    return made.plane.subject.view.equal is not False and max(first, second) <= UNLIKE * min(first, second)


def _scale(made: _Map, drawn: Floats) -> Axis:
    """Return the axis of the colours: down to rounding, and so that ε is on it."""
    found = size_axis(made.name, drawn[drawn > -DECADES], np.array([log10(made.eps)]))
    return size_axis(made.name, np.array([max(found.low, found.high - DECADES), found.high]))


def _outline(made: _Map, length: float) -> Floats:
    """Return the largest square or disc (N, 2)."""
    if made.square:
        corners = np.array([(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0)])
        return np.asarray(made.plane.center + length * corners)
    turns = np.linspace(0, 2 * np.pi, CIRCLE)
    return np.asarray(made.plane.center + length * np.column_stack([np.cos(turns), np.sin(turns)]))


def _sentences(made: _Map, surely: float, sampled: float) -> tuple[str, ...]:
    """Return where the error is below ε, for sure and by sampling, and what rounding does."""
    below = f"{made.name} < {format_number(made.eps)}"
    found = []
    if surely > 0:
        found.append(f"{below} surely {_region(made, surely)}")
        if sampled > surely * 1.01:
            found.append(f"by sampling {_region(made, sampled)}")
    elif sampled > 0:
        found.append(f"{below} {_region(made, sampled)}, an estimate by sampling")
    else:
        found.append(f"{below} on no {'square' if made.square else 'disc'} about the centre that can be drawn")
    if not all(low <= c <= high for c, (low, high) in zip(made.plane.center, made.plane.relief.box, strict=False)):
        found.append("the centre is outside the picture")
    kink = made.plane.subject.function.singularity(made.plane.subject.probe)
    if kink:
        found += [str(kink), *_one_sided(made.plane)]
    elif isinstance(made.bound, str):
        found.append(f"no sure bound: {made.bound}")
    elif made.bound.reason:
        found.append(f"where there is no sure bound: {made.bound.reason}")
    return (*found, *_lost(made))


def _one_sided(plane: PlaneTaylor) -> list[str]:
    """Return the slopes along each axis to either side of a kink, where they differ."""
    said = []
    for k, (i, at) in enumerate(zip(plane.section.axes, plane.center.tolist(), strict=True)):
        steps = np.array([-1.0, 1.0]) * BESIDE * max(1.0, abs(at))
        moved = [c + (steps if j == k else 0 * steps) for j, c in enumerate(plane.center.tolist())]
        with np.errstate(all="ignore"):
            before, after = ((plane.section.heights(*moved) - plane.height) / steps).tolist()
        if np.isfinite([before, after]).all() and abs(after - before) > DIFFERENT * max(abs(before), abs(after)):
            name = plane.subject.labels[i]
            said.append(
                f"along {name} the slope is {format_number(before, 3)} before and {format_number(after, 3)} after"
            )
    return said


def _region(made: _Map, length: float) -> str:
    plane = made.plane
    if length >= min(_half(plane)) * (1 - 1e-9):
        return f"within {format_number(length, 3)} of the centre along each axis, as far as the picture reaches"
    names = [plane.subject.labels[i] for i in plane.section.axes]
    ways = [_distance(name, c) for name, c in zip(names, plane.center.tolist(), strict=True)]
    size = format_number(length, 3)
    if made.square:
        return f"on the square |{ways[0]}| ≤ {size}, |{ways[1]}| ≤ {size}"
    return f"on the disc of radius {size} about the centre"


def _distance(name: str, center: float) -> str:
    """Return x − 1, x + 1 or x."""
    return f"{name} {'−' if center > 0 else '+'} {format_number(abs(center), 3)}" if center else name


def _lost(made: _Map) -> tuple[str, ...]:
    """Return how much rounding alone may be where that is more than ε, and that it is all where it is."""
    known = np.isfinite(made.errors)
    if known.any() and (made.errors <= made.rounding)[known].all():
        return ("no error is left in this range: what the map shows is rounding",)
    worst = float(made.rounding[known].max(initial=0.0))
    if worst < made.eps:
        return ()
    return (f"rounding alone may be {format_number(worst, 2)} in this range, where large terms are added",)
