"""The curves of descents: errors, values and slopes from step to step, the order, and the factor a step against η."""

from collections.abc import Callable, Sequence
from math import log10

import numpy as np

from explorer.analysis.descent.convergence import Limit
from explorer.document.labs.descent_settings import KINDS, RATE, RATES, DescentSettings
from explorer.document.labs.descent_study import Study
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import Stage
from explorer.document.pictures.frame import Floats, guide
from explorer.scene.primitives import Item, LegendEntry, PlaneHandle, PlaneScene, Points, Polyline
from explorer.scene.roles import Role
from explorer.scene.ticks import axis, format_number, log_axis

DRAWN = 1500  # points of a curve
DOTS, FEW = 60, 9  # steps up to which each has a dot, and the dots that tell a longer curve from the others
WIDE = 1.5  # decades to either side of the steps that matter
ALONG = 400  # places along η
HIGHEST = 2.0  # factor a step that is drawn


def plot_stage(studies: Sequence[Study], shown: DescentSettings, at: int) -> Stage:
    """Draw the chosen curves, a guide where the transport stands."""
    if shown.plot == "rate" and (found := _minimum(studies)) is not None:
        return _factors(found, studies, shown)
    if shown.plot == "order":
        return _orders(studies, at)
    curves = {"value": _values, "gradient": _slopes}.get(shown.plot, _errors)
    return _against_steps(studies, shown, at, curves)


def _errors(study: Study) -> Floats | None:
    return study.errors


def _values(study: Study) -> Floats | None:
    """Return f(x_k) less the value at the limit; without one less the lowest value."""
    values = np.array(study.descent.values[: study.steps + 1])
    with np.errstate(all="ignore"):
        return np.asarray(values - (study.limit.value if study.limit is not None else values.min()))


def _slopes(study: Study) -> Floats | None:
    return np.array(study.descent.slopes[: study.steps + 1])


TITLES: dict[Callable[[Study], Floats | None], tuple[str, str]] = {
    _errors: ("distance from the limit", "eₖ = ‖xₖ − x*‖"),
    _values: ("value above the limit's", "f(xₖ) − f(x*)"),
    _slopes: ("length of the gradient", "‖∇f(xₖ)‖"),
}


def _against_steps(
    studies: Sequence[Study], shown: DescentSettings, at: int, curve: Callable[[Study], Floats | None]
) -> Stage:
    title, name = TITLES[curve]
    items: list[Item] = []
    legend, drawn = [], []
    promised: list[LegendEntry] = []
    for study in studies:
        found = curve(study)
        if found is None:
            continue
        kind = KINDS[study.key]
        heights = exponents(found)
        chosen = np.unique(np.linspace(0, study.steps, min(study.steps + 1, DRAWN)).astype(np.intp))
        line = np.column_stack([chosen, heights[chosen]])
        items.append(Polyline(f"curve {study.key}", kind.role, line, 2.0))
        dots = line if study.steps <= DOTS else line[np.linspace(0, len(line) - 1, FEW).astype(np.intp)]
        items.append(Points(f"dots {study.key}", kind.role, dots[np.isfinite(dots[:, 1])], 6.0, kind.marker))
        legend.append(LegendEntry(kind.title, kind.role, kind.marker))
        drawn.append(heights)
        factor = study.predicted(shown)
        if curve is _errors and study.order is not None and factor is not None and 0 < factor < 1:
            items.append(_promised(study, factor, heights))
            promised = [LegendEntry("as the Hessian says", Role.CONTOUR, "dashed")]
    y = size_axis(name, *(drawn or [np.zeros(1)]))
    last = max([study.steps for study in studies], default=1)
    if at < last:
        items.append(guide("here", [(at, y.low), (at, y.high)]))
    note = "" if drawn else "no descent leads to a limit"
    return Stage(
        PlaneScene(title, axis("k", 0.0, max(last, 1)), y, tuple(items), None, (*legend, *promised), note=note)
    )


def _promised(study: Study, factor: float, heights: Floats) -> Polyline:
    """Return the line with the slope that the Hessian promises, through the middle of where the rate was measured."""
    steps = study.order.steps if study.order is not None else 0
    finite = np.flatnonzero(np.isfinite(heights))
    last = int(finite[-1])
    middle = max(last - steps // 2, 0)
    ends = np.array([max(last - 2 * steps, 0), last], dtype=np.float64)
    line = np.column_stack([ends, heights[middle] + (ends - middle) * log10(factor)])
    return Polyline(f"promised {study.key}", KINDS[study.key].role, line, 1.6, dashed=True, opacity=0.8)


def _orders(studies: Sequence[Study], at: int) -> Stage:
    """Draw each error against the one before: points on a line of slope p."""
    items: list[Item] = []
    legend, drawn = [], []
    for study in studies:
        if study.errors is None or study.steps < 1:
            continue
        kind, heights = KINDS[study.key], exponents(study.errors)
        chosen = np.unique(np.linspace(0, study.steps - 1, min(study.steps, DRAWN)).astype(np.intp))
        places = np.column_stack([heights[chosen], heights[chosen + 1]])
        items.append(Points(f"pairs {study.key}", kind.role, places, 6.0, kind.marker))
        drawn.append(heights)
        if study.order is not None:
            legend.append(
                LegendEntry(f"{kind.title}: p = {format_number(study.order.order, 3)}", kind.role, kind.marker)
            )
        else:
            legend.append(LegendEntry(kind.title, kind.role, kind.marker))
        if at < study.steps:
            items.append(
                Points(f"here {study.key}", kind.role, np.array([[heights[at], heights[at + 1]]]), 9.0, kind.marker)
            )
    note = "" if drawn else "no descent leads to a limit"
    x, y = (size_axis(name, *(drawn or [np.zeros(1)])) for name in ("eₖ", "eₖ₊₁"))
    for p in (1, 2):
        ends = np.array([x.low, min(x.high, 0.0)])
        items.insert(0, Polyline(f"slope {p}", Role.CONTOUR, np.column_stack([ends, p * ends]), 1.0, dashed=True))
    legend.append(LegendEntry("slopes 1 and 2", Role.CONTOUR, "dashed"))
    return Stage(PlaneScene("order of convergence", x, y, tuple(items), None, tuple(legend), note=note))


def _minimum(studies: Sequence[Study]) -> Limit | None:
    found = [study.limit for study in studies if study.limit is not None and np.isfinite(study.limit.condition)]
    return found[0] if found else None


def _factors(found: Limit, studies: Sequence[Study], shown: DescentSettings) -> Stage:
    """Draw by how much a step multiplies the error near a minimum, against η, which is dragged here."""
    middle, here = log10(found.critical_step), log10(shown.rate)
    x = log_axis("η", max(min(middle, here) - WIDE, RATES[0]), min(max(middle, here) + WIDE / 2, RATES[1]))
    places = np.linspace(x.low, x.high, ALONG)
    lines = {"descent": [found.descent_factor(10**p) for p in places]}
    if "momentum" in shown.methods:
        lines["momentum"] = [found.momentum_factor(10**p, shown.share) for p in places]
    items: list[Item] = []
    legend = []
    for key, line in lines.items():
        drawn = np.where(np.array(line) <= HIGHEST, line, np.nan)
        curve = Polyline(f"factor {key}", KINDS[key].role, np.column_stack([places, drawn]), 2.0, key != "descent")
        items.append(curve)
        legend.append(LegendEntry(f"{KINDS[key].title}, from the Hessian", curve.role, curve.mark))
    marks = [
        ("critical", middle, Role.TAYLOR, f"critical step 2/λ_max = {format_number(found.critical_step, 3)}"),
        ("best", log10(found.best_step), Role.LEVEL, f"best: (κ − 1)/(κ + 1) = {format_number(found.best_factor)}"),
    ]
    items.append(Polyline("one", Role.CONTOUR, np.array([(x.low, 1.0), (x.high, 1.0)]), 1.0, dashed=True))
    for key, place, role, words in marks:
        upright = Polyline(
            key, role, np.array([(place, 0.0), (place, 1.2)]), 1.6, key == "critical", dotted=key == "best"
        )
        items.append(upright)
        legend.append(LegendEntry(words, role, upright.mark))
    items.append(guide("eta", [(here, 0.0), (here, 1.2)]))
    for study in studies:
        if study.key in lines and study.order is not None and not shown.search:
            measured = np.array([[here, study.order.rate]])
            kind = KINDS[study.key]
            items.append(Points(f"measured {study.key}", kind.role, measured, 9.0, kind.marker))
            legend.append(LegendEntry(f"measured {format_number(study.order.rate)}", kind.role, kind.marker))
    scene = PlaneScene("factor a step", x, axis("factor", 0.0, 1.2), tuple(items), PlaneHandle(0), tuple(legend))
    return Stage(scene, (RATE,), powers=True)
