"""Taylor polynomials and their errors: all orders so far, the term that is new, and |f - T_k| on a logarithmic axis."""

import numpy as np
from numpy.typing import NDArray

from explorer.api import TaylorPolynomial
from explorer.document.labs.base import Room, Stop
from explorer.document.labs.result import LabResult, Stage
from explorer.document.pictures.frame import Floats, function_text, input_axis, positions, probe_at
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.scene.curve import adaptive_curve, value_range
from explorer.scene.primitives import Axis, Item, LegendEntry, PlaneHandle, PlaneScene, Polygon, Polyline, Role
from explorer.scene.ticks import axis, format_number, log_axis

SAMPLES = 601
HIGHEST = 20
FAINT = 0.25  # opacity of the orders below the current one
LEAST_ERROR = 1e-18  # drawn where an error is 0
DECADES = 18.0  # shown below the largest error at most


class ErrorRoom(Room):
    """The stepper: f with its Taylor polynomials in one variable, and the error of the current one."""

    key = "error"
    lab = "Taylor"
    title = "Polynomials and error"

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why there is nothing to show for R^n -> R^m."""
        return (
            "" if n == 1 else "This room is for functions of one variable; the terms of others have a room beside it."
        )

    def shown(self, subject: Subject, stopped: Stop) -> LabResult:
        """Return the polynomials up to the current order, and the error over the range."""
        order = min(subject.order, HIGHEST)
        polynomial = subject.function.taylor(subject.probe, order)
        ts = positions(subject.ranges[0], SAMPLES)
        values = _component(subject, subject.components(subject.sample({0: ts}, 0)))
        lowers = [_component(subject, _values(polynomial.truncate(k), subject, ts)) for k in range(order + 1)]
        error = np.abs(values - lowers[-1])
        stages = (Stage(_polynomials(subject, ts, lowers)), Stage(_errors(subject, ts, error)))
        small = _share_below(ts, error, subject.lab.tolerance)
        sentences = (f"|f − T{order}| ≤ {format_number(subject.lab.tolerance)} {small}",)
        exponent = float(np.log10(subject.lab.tolerance))
        slider = Slider("tolerance", "ε", -15.0, 1.0, exponent, power_of_ten=True)
        return LabResult(self.key, stages, sentences=sentences, sliders=(slider,))


def _component(subject: Subject, values: Floats) -> Floats:
    (k,) = subject.outputs(1)
    found: Floats = values[k]
    return found


def _values(polynomial: TaylorPolynomial, subject: Subject, ts: Floats) -> Floats:
    return np.asarray(polynomial.value(ts[None, :])).reshape(subject.m, ts.size)


def _polynomials(subject: Subject, ts: Floats, lowers: list[Floats]) -> PlaneScene:
    """Draw f, the lower orders faintly, the current one strongly, and the term that came last by itself."""
    order = len(lowers) - 1
    (k,) = subject.outputs(1)

    def values(at: Floats) -> tuple[Floats, Floats]:
        sample = subject.sample({0: at}, 1)
        return _component(subject, subject.components(sample)), sample.entry(k, 0)

    low, high = subject.ranges[0]
    ends = subject.view.values or value_range(values, low, high)
    xs, fs = adaptive_curve(values, low, high, ranges=[ends])
    items: list[Item] = [
        Polyline(f"order{i}", Role.TAYLOR, np.column_stack([ts, lower]), 1.2, opacity=FAINT)
        for i, lower in enumerate(lowers[:-1])
    ]
    items.append(Polyline("curve", Role.CURVE, np.column_stack([xs, fs]), 2.2))
    legend = [LegendEntry(function_text(subject, k), Role.CURVE), LegendEntry(f"Taylor, order {order}", Role.TAYLOR)]
    if order > 0:
        term = lowers[-1] - lowers[-2]
        items.append(Polyline("term", Role.X, np.column_stack([ts, term]), 1.4, dashed=True))
        legend.append(LegendEntry(f"its term of order {order} alone", Role.X, "dashed"))
    items.append(Polyline("taylor", Role.TAYLOR, np.column_stack([ts, lowers[-1]]), 2.4))
    (a,) = subject.probe
    (height,) = values(np.array([a]))[0]
    items.append(probe_at((a, float(height))))
    y = axis(function_text(subject, k), *ends)
    return PlaneScene(
        f"Taylor polynomials to order {order}", input_axis(subject, 0), y, tuple(items), PlaneHandle(0), tuple(legend)
    )


def _errors(subject: Subject, ts: Floats, error: Floats) -> PlaneScene:
    """Draw |f - T_k| on a logarithmic axis, with where it is below the tolerance."""
    x = input_axis(subject, 0)
    with np.errstate(divide="ignore"):
        exponents = np.log10(np.where(error > 0, error, LEAST_ERROR))
    y = _error_axis(exponents, f"|{subject.function.name} − T{subject.order}|")
    tolerance = float(np.log10(subject.lab.tolerance))
    items: list[Item] = [*_below(ts, error <= subject.lab.tolerance, y)]
    items.append(
        Polyline("tolerance", Role.LEVEL, np.array([(x.low, tolerance), (x.high, tolerance)]), 1.4, dashed=True)
    )
    items.append(Polyline("error", Role.TAYLOR, np.column_stack([ts, exponents]), 2.2))
    legend = (
        LegendEntry(y.name, Role.TAYLOR),
        LegendEntry(f"ε = {format_number(subject.lab.tolerance)}", Role.LEVEL, "dashed"),
        LegendEntry("where the error is below ε", Role.LEVEL, "area"),
    )
    return PlaneScene("error", x, y, tuple(items), PlaneHandle(0), legend)


def _error_axis(exponents: Floats, name: str) -> Axis:
    finite = exponents[np.isfinite(exponents)]
    high = float(np.quantile(finite, 0.98)) if finite.size else 0.0
    low = float(finite.min()) if finite.size else -1.0
    return log_axis(name, max(low, high - DECADES) - 0.5, high + 0.5)


def _runs(ts: Floats, holds: NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Return the intervals of neighbouring samples that all hold."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], holds.astype(np.int8), [0]])))
    return [(float(ts[a]), float(ts[b - 1])) for a, b in edges.reshape(-1, 2)]


def _below(ts: Floats, holds: NDArray[np.bool_], y: Axis) -> list[Polygon]:
    corners = [np.array([(a, y.low), (b, y.low), (b, y.high), (a, y.high)]) for a, b in _runs(ts, holds)]
    return [Polygon(f"below{i}", Role.LEVEL, outline, 0.15) for i, outline in enumerate(corners)]


def _share_below(ts: Floats, error: Floats, tolerance: float) -> str:
    """Return in words where the error is below the tolerance."""
    runs = _runs(ts, error <= tolerance)
    if not runs:
        return "nowhere in the range"
    return "for " + ", ".join(f"{format_number(a, 3)} ≤ x ≤ {format_number(b, 3)}" for a, b in runs[:3])
