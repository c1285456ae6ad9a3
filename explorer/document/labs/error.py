"""Taylor polynomials and their errors: all orders so far, the term that is new, |f - T_k| below Lagrange's bound."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.remainder import Remainder, remainder
from explorer.analysis.univariate import Univariate, univariate
from explorer.api import TaylorPolynomial
from explorer.document.labs.base import Room, Stop
from explorer.document.labs.plots import exponents, runs, size_axis
from explorer.document.labs.result import LabResult, Stage
from explorer.document.pictures.frame import Floats, function_text, input_axis, positions, probe_at
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.scene.curve import adaptive_curve, value_range
from explorer.scene.primitives import Axis, Item, LegendEntry, PlaneHandle, PlaneScene, Polygon, Polyline, Role
from explorer.scene.ticks import axis, format_number

SAMPLES = 601
HIGHEST = 20
FAINT = 0.25  # opacity of the orders below the current one


@dataclass(frozen=True, eq=False)
class _Study:
    """What both pictures are drawn from: samples (N,) of f and of the polynomials, and the remainder or why none."""

    subject: Subject
    output: int
    f: Univariate
    ts: Floats
    lowers: list[Floats]
    error: Floats
    remainder: Remainder | str

    @property
    def order(self) -> int:
        """The order of the current polynomial."""
        return len(self.lowers) - 1

    @property
    def band_name(self) -> str:
        """What the band of the remainder is called."""
        sure = isinstance(self.remainder, Remainder) and self.remainder.is_bound
        return "Lagrange's bound" if sure else "bound, where dashed estimated"


class ErrorRoom(Room):
    """The stepper: f with its Taylor polynomials in one variable, and the error of the current one."""

    key = "error"
    lab = "Taylor"
    title = "Polynomials and error"

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why there is nothing to show for R^n -> R^m."""
        return "" if n == 1 else "This room is for functions of one variable."

    def shown(self, subject: Subject, stopped: Stop) -> LabResult:
        """Return the polynomials up to the current order, and the error over the range with its bound."""
        study = _studied(subject, stopped)
        stages = (Stage(_polynomials(study)), Stage(_errors(study)))
        exponent = float(np.log10(subject.lab.tolerance))
        slider = Slider("tolerance", "ε", -15.0, 1.0, exponent, power_of_ten=True)
        return LabResult(self.key, stages, sentences=_sentences(study), sliders=(slider,))


def _studied(subject: Subject, stopped: Stop) -> _Study:
    order = min(subject.order, HIGHEST)
    (k,), (a,), ends = subject.outputs(1), subject.probe, subject.ranges[0]
    f = univariate(subject.function.graph, subject.function.values_at(subject.probe), k)
    polynomial = subject.function.taylor(subject.probe, order)
    ts = positions(ends, SAMPLES)
    lowers = [_values(polynomial.truncate(i), subject, ts)[k] for i in range(order + 1)]
    with np.errstate(all="ignore"):
        error = np.abs(f.values(ts, stopped) - lowers[-1])
    inside = ends[0] <= a <= ends[1]
    bound = remainder(f, a, ends, order, stopped=stopped) if inside else "the centre is outside the range"
    return _Study(subject, k, f, ts, lowers, error, bound)


def _values(polynomial: TaylorPolynomial, subject: Subject, ts: Floats) -> Floats:
    return np.asarray(polynomial.value(ts[None, :])).reshape(subject.m, ts.size)


def _polynomials(study: _Study) -> PlaneScene:
    """Draw f, the lower orders faintly, the current one strongly in its band, and the term that came last."""
    subject, ts, lowers, order = study.subject, study.ts, study.lowers, study.order

    def values(at: Floats) -> tuple[Floats, Floats]:
        return study.f.values(at), subject.sample({0: at}, 1).entry(study.output, 0)

    low, high = subject.ranges[0]
    ends = subject.view.values or value_range(values, low, high)
    xs, fs = adaptive_curve(values, low, high, ranges=[ends])
    items: list[Item] = [*_band(study, ends)]
    items += [
        Polyline(f"order{i}", Role.TAYLOR, np.column_stack([ts, lower]), 1.2, opacity=FAINT)
        for i, lower in enumerate(lowers[:-1])
    ]
    items.append(Polyline("curve", Role.CURVE, np.column_stack([xs, fs]), 2.2))
    name = function_text(subject, study.output)
    legend = [LegendEntry(name, Role.CURVE), LegendEntry(f"Taylor, order {order}", Role.TAYLOR)]
    if order > 0:
        term = lowers[-1] - lowers[-2]
        items.append(Polyline("term", Role.X, np.column_stack([ts, term]), 1.4, dashed=True))
        legend.append(LegendEntry(f"its term of order {order} alone", Role.X, "dashed"))
    if isinstance(study.remainder, Remainder):
        legend.append(LegendEntry("where f can be", Role.TANGENT, "area"))
    items.append(Polyline("taylor", Role.TAYLOR, np.column_stack([ts, lowers[-1]]), 2.4))
    (a,) = subject.probe
    items.append(probe_at((a, float(study.f.values(a)))))
    x, y = input_axis(subject, 0), axis(name, *ends)
    return PlaneScene(f"Taylor polynomials to order {order}", x, y, tuple(items), PlaneHandle(0), tuple(legend))


def _band(study: _Study, ends: tuple[float, float]) -> list[Polygon]:
    """Return the polynomial's band as filled outlines, cut off at the picture's range."""
    if not isinstance(study.remainder, Remainder):
        return []
    lower, upper = study.remainder.band(study.ts)
    with np.errstate(all="ignore"):
        bottom, top = (np.clip(study.lowers[-1] + part, *ends) for part in (lower, upper))
    outlines: list[Polygon] = []
    for low, high in runs(study.ts, np.isfinite(bottom) & np.isfinite(top)):
        inside = (study.ts >= low) & (study.ts <= high)
        way = np.column_stack([study.ts[inside], top[inside]])
        back = np.column_stack([study.ts[inside], bottom[inside]])[::-1]
        outlines.append(Polygon(f"band{len(outlines)}", Role.TANGENT, np.concatenate([way, back]), 0.14))
    return outlines


def _errors(study: _Study) -> PlaneScene:
    """Draw |f - T_k| on a logarithmic axis below its bound, with where it is below the tolerance."""
    subject, ts = study.subject, study.ts
    x, tolerance = input_axis(subject, 0), subject.lab.tolerance
    drawn = exponents(study.error)
    y = size_axis(f"|{subject.function.name} − T{study.order}|", drawn)
    items: list[Item] = [*_below(ts, study.error <= tolerance, y)]
    across = np.array([(x.low, np.log10(tolerance)), (x.high, np.log10(tolerance))])
    items.append(Polyline("tolerance", Role.LEVEL, across, 1.4, dashed=True))
    legend = [LegendEntry(y.name, Role.TAYLOR)]
    if isinstance(study.remainder, Remainder):
        items += _bound(study, study.remainder)
        legend.append(LegendEntry(study.band_name, Role.TANGENT))
    items.append(Polyline("error", Role.TAYLOR, np.column_stack([ts, drawn]), 2.2))
    legend.append(LegendEntry(f"ε = {format_number(tolerance)}", Role.LEVEL, "dashed"))
    legend.append(LegendEntry("where the error is below ε", Role.LEVEL, "area"))
    return PlaneScene("error", x, y, tuple(items), PlaneHandle(0), tuple(legend))


def _bound(study: _Study, found: Remainder) -> list[Polyline]:
    """Return the size of the band, as a line where it is a true bound and dashed where it is an estimate."""
    lower, upper = found.band(study.ts)
    with np.errstate(all="ignore"):
        size = exponents(np.maximum(np.abs(lower), np.abs(upper)) + found.rounding(study.ts))
    sure = found.sure(study.ts)
    parts = (("bound", sure, False), ("estimate", ~sure, True))
    return [
        Polyline(key, Role.TANGENT, np.column_stack([study.ts, np.where(where, size, np.nan)]), 1.8, dashed=dashed)
        for key, where, dashed in parts
        if where.any()
    ]


def _below(ts: Floats, holds: NDArray[np.bool_], y: Axis) -> list[Polygon]:
    corners = [np.array([(a, y.low), (b, y.low), (b, y.high), (a, y.high)]) for a, b in runs(ts, holds)]
    return [Polygon(f"below{i}", Role.LEVEL, outline, 0.15) for i, outline in enumerate(corners)]


def _sentences(study: _Study) -> tuple[str, ...]:
    eps, name = study.subject.lab.tolerance, study.subject.labels[0]
    seen = runs(study.ts, study.error <= eps)
    said = [f"{_number(a)} ≤ {name} ≤ {_number(b)}" for a, b in seen[:3]]
    where = "for " + ", ".join(said) if said else "nowhere here"
    sentences = [f"|f − T{study.order}| ≤ {format_number(eps)} {where}"]
    if isinstance(study.remainder, str):
        return (*sentences, f"no bound: {study.remainder}")
    low, high = study.remainder.below(eps)
    word = "surely" if study.remainder.is_bound else "by estimate"
    sentences.append(f"{word} for {_number(low)} ≤ {name} ≤ {_number(high)}")
    return (*sentences, f"estimated: {study.remainder.reason}") if study.remainder.reason else tuple(sentences)


def _number(value: float) -> str:
    return format_number(value, 3)
