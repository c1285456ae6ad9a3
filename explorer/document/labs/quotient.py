"""The difference quotient: the secant turning into the tangent, and the error of the quotients against the step."""

import math
from dataclasses import replace

import numpy as np

from explorer.analysis.differences import Differences, ErrorCurve, Quotient, differences, quotients
from explorer.analysis.one_sided import not_smooth, sides
from explorer.analysis.univariate import Univariate, univariate
from explorer.document.edits import set_view
from explorer.document.labs.base import Room, Stop
from explorer.document.labs.error import component_choice, spoken_name
from explorer.document.labs.plots import LEAST, exponents, size_axis
from explorer.document.labs.result import LabResult, Stage
from explorer.document.pictures.approximation import tangents
from explorer.document.pictures.frame import Floats, function_text, guide, input_axis, probe_at
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.scene.curve import adaptive_curve, value_range
from explorer.scene.primitives import Item, LegendEntry, PlaneHandle, PlaneScene, Points, Polyline
from explorer.scene.roles import Role
from explorer.scene.tangent import tangent_line
from explorer.scene.ticks import axis, format_number, log_axis

LOOKS = {
    Quotient.FORWARD: (Role.LEVEL, "line"),
    Quotient.CENTRAL: (Role.Y, "dashed"),
    Quotient.COMPLEX: (Role.GRADIENT, "dotted"),
}


class QuotientRoom(Room):
    """The derivative as the limit of slopes of secants, and how well a computer can take that limit."""

    key = "quotient"
    lab = "Taylor"
    title = "Difference quotient"

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why there is nothing to show for R^n -> R^m."""
        return "" if n == 1 else "The difference quotient is for functions of one variable."

    def shown(self, subject: Subject, stopped: Stop) -> LabResult:
        """Return the secant with step h, and the errors of forward, central and complex-step differences."""
        (k,) = subject.outputs(1)
        f = univariate(subject.function.graph, subject.function.values_at(subject.probe), k)
        (a,) = subject.probe
        h = subject.view.step or LEAST
        found = differences(f, a, stopped=stopped)
        at_h = quotients(f, a, h)
        kink = sides(f, a)
        if kink is not None and kink.order <= 1:  # what the series has there is a convention and no derivative
            found = Differences(found.steps, float("nan"), (), not_smooth(kink, spoken_name(subject, k)))
        stages = [Stage(_secant(subject, f, k, h, at_h[Quotient.FORWARD]), ("step",), (a,))]
        if found.curves:
            stages.append(Stage(_errors(subject, found, abs(h)), ("step",), powers=True))
        sentences = [found.reason] if found.reason else []
        sentences += [_best(curve) for curve in found.curves if curve.best is not None]
        formulas, choices = _formulas(subject, h, at_h, found), component_choice(subject)
        sliders = (_step_slider(found, h),)
        return LabResult(self.key, tuple(stages), formulas, tuple(sentences), sliders, choices)


def _step_slider(found: Differences, h: float) -> Slider:
    """Return the slider of the size of h, which keeps its sign."""
    low, high = exponents(found.steps)[[0, -1]].tolist()
    at = min(max(float(np.log10(abs(h))), low), high)
    return Slider(
        "step", "|h|", low, high, at, power_of_ten=True, edit=lambda size: set_view(step=math.copysign(size, h))
    )


def _secant(subject: Subject, f: Univariate, k: int, h: float, slope: float) -> PlaneScene:
    """Draw the curve with the secant through a and a + h, the triangle of its slope, and the tangents."""
    (a,), (low, high) = subject.probe, subject.ranges[0]

    def values(ts: Floats) -> tuple[Floats, Floats]:
        return f.values(ts), subject.sample({0: ts}, 1).entry(k, 0)

    ends = subject.view.values or value_range(values, low, high)
    ts, fs = adaptive_curve(values, low, high, ranges=[ends])
    here, there = f.values(np.array([a, a + h])).tolist()
    box = ((low, high), ends)
    lines, entries = tangents(subject, k, here, box)
    items: list[Item] = [Polyline("curve", Role.CURVE, np.column_stack([ts, fs]), 2.2), *lines]
    legend = [LegendEntry(function_text(subject, k), Role.CURVE), *entries]
    secant = tangent_line("secant", np.array([a, here]), np.array([1.0, slope]), box, Role.LEVEL)
    if secant is not None:
        corners = np.array([(a, here), (a + h, here), (a + h, there)])
        items += [Polyline("triangle", Role.LEVEL, corners, 1.2, dashed=True), replace(secant, dotted=True)]
        items.append(Points("end", Role.LEVEL, np.array([[a + h, there]]), 8.0))
        words = f"secant, h = {format_number(h)}, slope {format_number(slope)}"
        legend.append(LegendEntry(words, Role.LEVEL, "dotted"))
    items.append(probe_at((a, here)))
    y = axis(function_text(subject, k), *ends)
    return PlaneScene("secant and tangent", input_axis(subject, 0), y, tuple(items), PlaneHandle(0), tuple(legend))


def _errors(subject: Subject, found: Differences, h: float) -> PlaneScene:
    """Draw the errors of the quotients against h, both axes logarithmic, the best step of each marked."""
    steps = exponents(found.steps)
    drawn = {c.quotient: exponents(c.errors) for c in found.curves}
    at = float(np.clip(np.log10(h), steps[0], steps[-1]))
    x, y = log_axis("h", float(steps[0]), float(steps[-1])), size_axis("error", *drawn.values())
    items: list[Item] = [guide("h", [(at, y.low), (at, y.high)])]
    legend = []
    for curve in found.curves:
        (role, mark), points = LOOKS[curve.quotient], np.column_stack([steps, drawn[curve.quotient]])
        line = Polyline(f"error:{curve.quotient}", role, points, 2.0, dashed=mark == "dashed", dotted=mark == "dotted")
        items.append(line)
        legend.append(LegendEntry(str(curve.quotient), role, mark))
        if curve.best and curve.best_error is not None:
            place = np.array([[np.log10(curve.best), np.log10(max(curve.best_error, LEAST))]])
            items.append(Points(f"best:{curve.quotient}", role, place, 9.0))
    title = f"error of the quotient for {subject.function.name}′"
    return PlaneScene(title, x, y, tuple(items), PlaneHandle(0), tuple(legend))


def _best(curve: ErrorCurve) -> str:
    if not curve.best_error:
        return f"{curve.quotient}: exact to the last digit at h = {format_number(curve.best or 0.0, 2)}"
    expected = f", expected near {format_number(curve.expected, 2)}" if curve.expected is not None else ""
    error = format_number(curve.best_error or 0.0, 2)
    return f"{curve.quotient}: best h = {format_number(curve.best or 0.0, 2)}{expected}, error {error}"


def _formulas(
    subject: Subject, h: float, at_h: dict[Quotient, float], found: Differences
) -> tuple[tuple[str, str], ...]:
    name = subject.function.name
    number = {quotient: _latex_number(value) for quotient, value in at_h.items()}
    latex = (
        rf"h = {_latex_number(h)}: \quad \frac{{{name}(a + h) - {name}(a)}}{{h}} = {number[Quotient.FORWARD]}, \quad "
        rf"\frac{{{name}(a + h) - {name}(a - h)}}{{2h}} = {number[Quotient.CENTRAL]}, \quad "
        rf"{name}'(a) = {_latex_number(found.exact)}"
    )
    return ((latex, f"{name}'(a) = {format_number(found.exact)}"),)


def _latex_number(value: float) -> str:
    if not np.isfinite(value):
        return r"\text{undefined}" if np.isnan(value) else r"\infty" if value > 0 else r"-\infty"
    mantissa, _, exponent = format_number(value, 8).replace("−", "-").partition("e")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if exponent else mantissa
