"""R -> R: the curve with its tangent and Taylor polynomial, and the derivative that gives the tangent's slope."""

from dataclasses import dataclass

import numpy as np

from explorer.document.pictures.base import Picture
from explorer.document.pictures.frame import (
    Floats,
    function_text,
    guide,
    input_axis,
    positions,
    probe_at,
    taylor_entry,
)
from explorer.document.pictures.layers import Layer, Marks, Stop
from explorer.document.subject import Subject
from explorer.scene.clip import Box
from explorer.scene.curve import Evaluate, adaptive_curve
from explorer.scene.primitives import Axis, LegendEntry, PlaneHandle, PlaneScene, Polyline, Role, Scene
from explorer.scene.ranges import robust_range
from explorer.scene.tangent import tangent_line
from explorer.scene.ticks import axis, format_number

START = 129  # samples before refinement; the same for the coarse picture, since it takes a millisecond


@dataclass(frozen=True, eq=False)
class Curves:
    """f and f' over the range, as lines with gaps, and the axes they are drawn on."""

    x: Axis
    value_axis: Axis
    slope_axis: Axis
    value: Polyline
    slope: Polyline


@dataclass(frozen=True, eq=False)
class AtCurve:
    """The curve at the probe: its height and slope there."""

    subject: Subject
    curves: Curves
    at: float
    height: float
    slope: float

    @property
    def box(self) -> Box:
        """The ranges shown: of the coordinate and of the value."""
        return tuple((side.low, side.high) for side in (self.curves.x, self.curves.value_axis))


def _tangent(here: AtCurve) -> Marks:
    line = tangent_line("tangent", np.array([here.at, here.height]), np.array([1.0, here.slope]), here.box)
    entry = LegendEntry(f"tangent, slope {format_number(here.slope)}", Role.TANGENT)
    return Marks(a=(line,) if line is not None else (), legend_a=(entry,))


def _taylor(here: AtCurve) -> Marks:
    ts = positions((here.curves.x.low, here.curves.x.high), 400)
    polynomial = here.subject.function.taylor(here.subject.probe, here.subject.order)
    values = np.ravel(polynomial.value(ts[None, :]))
    return Marks(
        (Polyline("taylor", Role.TAYLOR, np.column_stack([ts, values]), 2.2),), legend_a=(taylor_entry(here.subject),)
    )


class GraphPicture(Picture[Curves, AtCurve]):
    """The graph of a function of one variable, and that of its derivative."""

    key = "graph"
    title = "Graph and derivative"
    dimensions = 1
    valued = True
    layers = (
        Layer("tangent", "Tangent", Role.TANGENT, moving=_tangent, views=(0,)),
        Layer("taylor", "Taylor", Role.TAYLOR, moving=_taylor, usual=False, views=(0,)),
    )

    @classmethod
    def suits(cls, n: int, m: int) -> bool:
        """Whether there is one number for one number."""
        return n == m == 1

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Curves:
        """Sample f and f' where they bend and break."""
        low, high = subject.ranges[0]

        def values(ts: Floats) -> tuple[Floats, Floats]:
            sample = subject.sample({0: ts}, 1)
            return sample.components.reshape(ts.shape), sample.entry(0, 0)

        def slopes(ts: Floats) -> tuple[Floats, Floats]:
            sample = subject.sample({0: ts}, 2)
            return sample.entry(0, 0), sample.entry(0, 0, 0)

        ts, fs = adaptive_curve(values, low, high, start=START)
        dts, dfs = adaptive_curve(slopes, low, high, start=START)
        name = subject.labels[0]
        return Curves(
            input_axis(subject, 0),
            axis(function_text(subject), *(subject.view.values or _range(values, low, high))),
            axis(f"{subject.function.name}′({name})", *_range(slopes, low, high)),
            Polyline("curve", Role.CURVE, np.column_stack([ts, fs]), 2.2),
            Polyline("slope", Role.GRADIENT, np.column_stack([dts, dfs]), 2.2),
        )

    def at_probe(self, subject: Subject, base: Curves) -> AtCurve:
        """Return height and slope at the probe."""
        (a,) = subject.probe
        at = subject.sample({0: np.array([a])}, 1)
        return AtCurve(subject, base, a, float(at.components.ravel()[0]), float(at.entry(0, 0)[0]))

    def composed(self, here: AtCurve, marks: Marks) -> tuple[Scene, ...]:
        """Return the curve with what belongs to the probe, and the derivative."""
        a, base, title = here.at, here.curves, function_text(here.subject)
        height, slope = (a, here.height), (a, here.slope)
        foot, slope_foot = (a, base.value_axis.low), (a, base.slope_axis.low)
        first = PlaneScene(
            title, base.x, base.value_axis,
            (base.value, *marks.a, guide("foot", [foot, height]), probe_at(height)),
            PlaneHandle(0), (LegendEntry(title, Role.CURVE), *marks.legend_a), equal=bool(here.subject.view.equal),
        )  # fmt: skip
        second = PlaneScene(
            f"derivative {base.slope_axis.name}", base.x, base.slope_axis,
            (base.slope, *marks.b, guide("foot", [slope_foot, slope]), probe_at(slope)),
            PlaneHandle(0), (LegendEntry(base.slope_axis.name, Role.GRADIENT), *marks.legend_b),
        )  # fmt: skip
        return first, second


def _range(evaluate: Evaluate, low: float, high: float) -> tuple[float, float]:
    ts = positions((low, high), START)
    values, slopes = evaluate(ts)
    return robust_range(values, slopes * (ts[1] - ts[0]))
