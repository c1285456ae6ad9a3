"""R -> R: the curve with its tangent and Taylor polynomial, and the derivative that gives the tangent's slope."""

from dataclasses import dataclass

import numpy as np

from explorer.document.pictures.base import Picture, Stop
from explorer.document.pictures.frame import (
    TAYLOR_LAYER,
    Floats,
    function_text,
    guide,
    input_axis,
    positions,
    probe_at,
    shown,
    taylor_entry,
)
from explorer.document.subject import Subject
from explorer.scene.curve import Evaluate, adaptive_curve
from explorer.scene.primitives import Axis, Item, LegendEntry, PlaneHandle, PlaneScene, Polyline, Role, Scene
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


class GraphPicture(Picture[Curves]):
    """The graph of a function of one variable."""

    layers = (("tangent", "Tangent"), TAYLOR_LAYER)

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
            axis(function_text(subject), *_range(values, low, high)),
            axis(f"{subject.function.name}′({name})", *_range(slopes, low, high)),
            Polyline("curve", Role.CURVE, np.column_stack([ts, fs]), 2.2),
            Polyline("slope", Role.GRADIENT, np.column_stack([dts, dfs]), 2.2),
        )

    def drawn(self, subject: Subject, base: Curves) -> tuple[Scene, ...]:
        """Return the curve with what belongs to the probe, and the derivative."""
        (a,) = subject.probe
        at = subject.sample({0: np.array([a])}, 1)
        height, slope = float(at.components.ravel()[0]), float(at.entry(0, 0)[0])
        legend = [LegendEntry(function_text(subject), Role.CURVE)]
        items: list[tuple[str, Item]] = [("", base.value)]
        if subject.shows("tangent"):
            box = tuple((side.low, side.high) for side in (base.x, base.value_axis))
            line = tangent_line("tangent", np.array([a, height]), np.array([1.0, slope]), box)
            items += [("tangent", line)] if line is not None else []
            legend.append(LegendEntry(f"tangent, slope {format_number(slope)}", Role.TANGENT))
        if subject.taylor and subject.shows("taylor"):
            items.append(("taylor", _taylor(subject, base.x)))
            legend.append(taylor_entry(subject))
        items += [("", guide("foot", [(a, base.value_axis.low), (a, height)])), ("", probe_at((a, height)))]
        first = PlaneScene(
            function_text(subject),
            base.x,
            base.value_axis,
            shown(subject, items),
            PlaneHandle(0),
            tuple(legend),
        )
        items = [
            ("", base.slope),
            ("", guide("foot", [(a, base.slope_axis.low), (a, slope)])),
            ("", probe_at((a, slope))),
        ]
        second = PlaneScene(
            f"derivative {base.slope_axis.name}",
            base.x,
            base.slope_axis,
            shown(subject, items),
            PlaneHandle(0),
            (LegendEntry(base.slope_axis.name, Role.GRADIENT),),
        )
        return first, second


def _range(evaluate: Evaluate, low: float, high: float) -> tuple[float, float]:
    ts = positions((low, high), START)
    values, slopes = evaluate(ts)
    return robust_range(values, slopes * (ts[1] - ts[0]))


def _taylor(subject: Subject, x: Axis) -> Polyline:
    ts = positions((x.low, x.high), 400)
    polynomial = subject.function.taylor(subject.probe, subject.order)
    return Polyline("taylor", Role.TAYLOR, np.column_stack([ts, np.ravel(polynomial.value(ts[None, :]))]), 2.2)
