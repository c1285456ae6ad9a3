"""R -> R: the curve with its tangent, secant and Taylor polynomial, and the derivatives that give their slopes."""

from dataclasses import dataclass, replace

import numpy as np

from explorer.document.pace import ROUGH
from explorer.document.pictures.approximation import tangents, taylor_lines
from explorer.document.pictures.base import Picture
from explorer.document.pictures.frame import (
    Floats,
    function_text,
    guide,
    input_axis,
    probe_at,
    without_values,
)
from explorer.document.pictures.layers import Layer, Marks, Stop
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.printing.plain import plain_name
from explorer.scene.clip import Box
from explorer.scene.curve import adaptive_curve, value_range
from explorer.scene.primitives import Axis, LegendEntry, PlaneHandle, PlaneScene, Points, Polyline, Scene
from explorer.scene.ranges import robust_range
from explorer.scene.roles import Role
from explorer.scene.tangent import tangent_line
from explorer.scene.ticks import axis, format_number

START = 129  # samples before refinement, of coarse pictures too: they take a millisecond, unless the function is slow


@dataclass(frozen=True, eq=False)
class Curves:
    """f, f' and f'' over the range, as lines with gaps, and their axes; `both_axis` is for f' and f''."""

    x: Axis
    value_axis: Axis
    slope_axis: Axis
    value: Polyline
    slope: Polyline
    bend: Polyline
    both_axis: Axis


@dataclass(frozen=True, eq=False)
class AtCurve:
    """The curve at the probe: its height and slope there, at a kink the slopes to the left and to the right."""

    subject: Subject
    curves: Curves
    at: float
    height: float
    slopes: tuple[float, ...]

    @property
    def box(self) -> Box:
        """The ranges shown: of the coordinate and of the value."""
        return tuple((side.low, side.high) for side in (self.curves.x, self.curves.value_axis))


def _tangent(here: AtCurve) -> Marks:
    lines, entries = tangents(here.subject, 0, here.height, here.box)
    return Marks(a=tuple(lines), legend_a=tuple(entries))


def _step(here: AtCurve) -> Slider:
    reach = here.curves.x.high / 2 - here.curves.x.low / 2
    return Slider("step", "h", -reach, reach, min(max(here.subject.view.step, -reach), reach))


def _secant(here: AtCurve) -> Marks:
    """Draw the line through the curve's points at the probe a and at a + h: its slope is (f(a + h) - f(a))/h."""
    h = _step(here).value
    if h == 0:
        return Marks(legend_a=(LegendEntry("no secant: h = 0", Role.LEVEL),))
    (height,) = here.subject.sample({0: np.array([here.at + h])}, 0).components.ravel()
    with np.errstate(all="ignore"):
        slope = float(height / h - here.height / h)
    what = f"slope {format_number(slope)}" if np.isfinite(slope) else "where f has no value"
    entry = LegendEntry(f"secant, h = {format_number(h)}, {what}", Role.LEVEL, "dotted")
    line = tangent_line("secant", np.array([here.at, here.height]), np.array([1.0, slope]), here.box, Role.LEVEL)
    if line is None:
        return Marks(legend_a=(entry,))
    corner = np.array([(here.at, here.height), (here.at + h, here.height), (here.at + h, height)])
    steps = Polyline("secant:steps", Role.LEVEL, corner, 1.2, dashed=True)
    return Marks((replace(line, dotted=True), steps, Points("secant:point", Role.LEVEL, corner[2:])), legend_a=(entry,))


def _second(_subject: Subject, base: Curves, _stopped: Stop) -> Marks:
    return Marks(b=(base.bend,), legend_b=(LegendEntry(base.both_axis.name, Role.CONTOUR, "dashed"),))


def _taylor(here: AtCurve) -> Marks:
    pieces, values, entry = taylor_lines(here.subject, (here.curves.x.low, here.curves.x.high))
    lines = [
        Polyline(f"taylor{i or ''}", Role.TAYLOR, np.column_stack([ts, line[0]]), 2.2, dashed=True)
        for i, (ts, line) in enumerate(zip(pieces, values, strict=True))
    ]
    return Marks(tuple(lines), legend_a=(entry,))


class GraphPicture(Picture[Curves, AtCurve]):
    """The graph of a function of one variable, and that of its derivative."""

    key = "graph"
    title = "Graph and derivative"
    dimensions = 1
    valued = True
    layers = (
        Layer("tangent", "Tangent", Role.TANGENT, moving=_tangent, views=(0,)),
        Layer("secant", "Secant", Role.LEVEL, moving=_secant, usual=False, views=(0,), slider=_step),
        Layer("second", "Second derivative", Role.CONTOUR, still=_second, usual=False, views=(1,)),
        Layer("taylor", "Taylor", Role.TAYLOR, moving=_taylor, usual=False, views=(0,)),
    )

    @classmethod
    def suits(cls, n: int, m: int) -> bool:
        """Whether there is one number for one number."""
        return n == m == 1

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Curves:
        """Sample f and f' where they bend and break, and f'' where f' is."""
        low, high = subject.ranges[0]
        refined = resolution > ROUGH

        def values(ts: Floats) -> tuple[Floats, Floats]:
            sample = subject.sample({0: ts}, 1)
            return sample.components.reshape(ts.shape), sample.entry(0, 0)

        def slopes(ts: Floats) -> tuple[Floats, Floats]:
            sample = subject.sample({0: ts}, 2)
            return sample.entry(0, 0), sample.entry(0, 0, 0)

        value_ends = subject.view.values or value_range(values, low, high, START, refined=refined)
        slope_ends = value_range(slopes, low, high, START, refined=refined)
        ts, fs = adaptive_curve(values, low, high, ranges=[value_ends], start=START, refined=refined)
        dts, dfs = adaptive_curve(slopes, low, high, ranges=[slope_ends], start=START, refined=refined)
        bends = np.where(np.isnan(dfs), np.nan, subject.sample({0: dts}, 2).entry(0, 0, 0))
        name = subject.labels[0]
        return Curves(
            input_axis(subject, 0),
            axis(function_text(subject), *value_ends),
            axis(f"{plain_name(subject.function.name)}′({name})", *slope_ends),
            Polyline("curve", Role.CURVE, np.column_stack([ts, fs]), 2.2),
            Polyline("slope", Role.GRADIENT, np.column_stack([dts, dfs]), 2.2),
            Polyline("second", Role.CONTOUR, np.column_stack([dts, bends]), 1.6, dashed=True),
            axis(f"{plain_name(subject.function.name)}″({name})", *_for_both(slope_ends, robust_range(bends))),
        )

    def at_probe(self, subject: Subject, base: Curves) -> AtCurve:
        """Return height and slope at the probe."""
        (a,) = subject.probe
        at = subject.sample({0: np.array([a])}, 1)
        sides = subject.sides(0, 0)
        differ = sides is not None and sides.order <= 1
        slopes = [side[1] for side in (sides.left, sides.right)] if sides and differ else [at.entry(0, 0)[0]]
        return AtCurve(subject, base, a, float(at.components.ravel()[0]), tuple(map(float, slopes)))

    def composed(self, here: AtCurve, marks: Marks) -> tuple[Scene, ...]:
        """Return the curve with what belongs to the probe, and the derivative."""
        a, base, title = here.at, here.curves, function_text(here.subject)
        height, slopes = (a, here.height), np.array([(a, slope) for slope in here.slopes])
        first = PlaneScene(
            title, base.x, base.value_axis,
            (base.value, *marks.a, guide("foot", [(a, base.value_axis.low), height]), probe_at(height)),
            PlaneHandle(0), (LegendEntry(title, Role.CURVE), *marks.legend_a), equal=bool(here.subject.view.equal),
            note=without_values(base.value.points[:, 0], base.value.points[:, 1], base.x),
        )  # fmt: skip
        slope_axis = base.slope_axis
        if here.subject.shows("second", usual=False):
            slope_axis = replace(base.both_axis, name=slope_axis.name)
        second = PlaneScene(
            f"derivative {slope_axis.name}", base.x, slope_axis,
            (base.slope, *marks.b, guide("foot", [(a, slope_axis.low), (a, max(here.slopes))]), probe_at(slopes)),
            PlaneHandle(0), (LegendEntry(slope_axis.name, Role.GRADIENT), *marks.legend_b),
            note=without_values(base.slope.points[:, 0], base.slope.points[:, 1], base.x),
        )  # fmt: skip
        return first, second


def _for_both(slopes: tuple[float, float], bends: tuple[float, float]) -> tuple[float, float]:
    """Return the range of f' with that of f'' as far as f' can still be seen in it."""
    span = slopes[1] / 2 - slopes[0] / 2
    return max(min(slopes[0], bends[0]), slopes[0] - 2 * span), min(max(slopes[1], bends[1]), slopes[1] + 2 * span)
