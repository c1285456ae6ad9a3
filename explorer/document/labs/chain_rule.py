"""The chain rule as a product of matrices with their shapes, while a point runs along the inner function's curve."""

from collections.abc import Iterator, Mapping
from math import pi

import numpy as np
from numpy.typing import NDArray

from explorer.derivation.along import Along
from explorer.derivation.derivation import Derivation
from explorer.derivation.products import Chain
from explorer.document.edits import Edit, set_fields
from explorer.document.labs.base import Stop, Visit
from explorer.document.labs.derivations import DerivationRoom, Shown
from explorer.document.labs.numerals import latex_value, plain_value
from explorer.document.labs.result import DISPLAYED, LabResult, OnDrag, Stage, Transport
from explorer.document.labs.steps import point_of
from explorer.document.pictures.trace import fitting
from explorer.printing.plain import plain_formula, plain_name
from explorer.scene.contour import contour_labels, contour_levels, contour_lines, contours
from explorer.scene.primitives import Arrows, CurveHandle, Item, Label, LegendEntry, PlaneScene, Points, Polyline
from explorer.scene.ranges import robust_range
from explorer.scene.roles import Role
from explorer.scene.tangent import tangent_line
from explorer.scene.ticks import axis, format_number

STEP = "steps.moment"
LAST = 120  # moments that the point stops at along the curve
FIRST = 45  # where it stands at first
SAMPLES, GRID = 600, 72
MARGIN = 0.4  # of the range, around the curve
USUAL = (-pi, pi)
NEEDED = (
    "The chain rule needs an inner function: write f(x1, x2) = …, then x1(t) = … and x2(t) = …, each on a line of "
    "its own, or h = f∘g."
)
READABLE = 600  # letters of LaTeX of the Jacobians in symbols
Floats = NDArray[np.float64]


class ChainRuleRoom(DerivationRoom):
    """A composition at one moment after the other: factors with numbers, the way in the plane, and its value."""

    key = "chain"
    title = "Along the curve"

    def derived(self, visit: Visit, shown: Shown, derivation: Derivation, stopped: Stop) -> Iterator[LabResult]:
        """Yield the composition at the chosen moment, or what has to be written first."""
        chain = derivation.chain
        if chain is None or len(chain.layers) < 2:
            yield self.says(NEEDED)
        elif len(chain.inputs) > 1 or chain.inputs[0].shape:
            formula = product(chain, derivation)
            words = "The point runs along a curve where one number is chosen to differentiate by."
            yield LabResult(self.key, formulas=(formula,), sentences=(words,), choices=shown.choices)
        else:
            yield self._moment(visit, shown, derivation, chain)

    def _moment(self, visit: Visit, shown: Shown, derivation: Derivation, chain: Chain) -> LabResult:
        (variable,) = chain.inputs
        point = point_of(visit, derivation) or {}
        held = {node: float(np.asarray(point.get(str(node.data), 0.5))) for node in derivation.inputs}
        along = Along(derivation, chain, variable, held)
        low, high = _interval(visit, str(variable.data))
        at = min(max(int(visit.document.lab.own_value(STEP, float(FIRST))), 0), LAST)
        t = low + (high - low) * at / LAST
        moments = np.linspace(low, high, SAMPLES + 1)
        stages = [Stage(_values(along, moments, t, derivation), on_drag=_to_moment(low, high))]
        if len(chain.layers[0].inputs) == 2:
            stages.insert(0, Stage(_way(along, moments, t), on_drag=_to_moment(low, high)))
        factors = along.factors(t)
        numbers = " ".join(map(latex_value, factors))
        slope = along.values(np.array([t]))[1][0]
        name = plain_name(str(variable.data))
        latex = f"{DISPLAYED}{derivation.symbol[0]} = {numbers} = {latex_value(float(slope))}"
        product_text = " · ".join(map(plain_value, factors))
        text = f"{plain_formula(derivation.symbol[1])} = {product_text} = {format_number(float(slope))}"
        formulas = (product(chain, derivation), (latex, text))
        title = f"{name} = {format_number(t, 4)}"
        transport = Transport(STEP, at, LAST, title, 60)
        return LabResult(self.key, tuple(stages), formulas, choices=shown.choices, transport=transport)


def product(chain: Chain, derivation: Derivation) -> tuple[str, str]:
    """Return the product of the named Jacobians, each over its shape, and of the Jacobians: as LaTeX and as text."""
    factors = [
        rf"\underbrace{{{chain.sheet.latex(factor.name)}}}_{{{m} \times {n}}}"
        for factor, (m, n) in ((f, f.layer.sizes) for f in chain.factors)
    ]
    latex = rf"{DISPLAYED}{derivation.symbol[0]} = {' '.join(factors)}"
    found = [chain.sheet.latex(chain.sheet.copy(factor.found)) for factor in chain.factors]
    entries = r" \, ".join(one if one.startswith(r"\begin") else rf"\left({one}\right)" for one in found)
    return latex + (f" = {entries}" if len(entries) <= READABLE else ""), derivation.lines[0].after


def _interval(visit: Visit, name: str) -> tuple[float, float]:
    subject = visit.subject
    return subject.ranges[0] if subject is not None and subject.names == (name,) else USUAL


def _to_moment(low: float, high: float) -> OnDrag:
    def edit(moved: Mapping[int, float]) -> Edit:
        (t,) = moved.values()
        return set_fields({STEP: float(round((t - low) / (high - low) * LAST))})

    return edit


def _way(along: Along, moments: Floats, t: float) -> PlaneScene:
    """Draw the contours of the outer function, the way of the point, its velocity and the gradient."""
    way, _ = along.way(moments)
    (place,), (velocity,) = (np.array(a).T for a in along.way(np.array([t])))
    names = [plain_name(str(node.data)) for node in along.chain.layers[0].inputs]
    x, y = (axis(name, *robust_range(line, padding=MARGIN)) for name, line in zip(names, way, strict=True))
    xs, ys = np.linspace(x.low, x.high, GRID), np.linspace(y.low, y.high, GRID)
    heights = np.broadcast_to(along.outer(xs[:, None], ys[None, :]), (GRID, GRID))
    levels, texts = contour_levels(*robust_range(along.values(moments)[0], padding=MARGIN))  # those the way meets
    lines = contour_lines(xs, ys, heights, levels)
    gradient = along.factors(t)[0][0]
    items: list[Item] = [*contours("level", lines, levels), *contour_labels("level_label", lines, texts)]
    items.append(Polyline("way", Role.CURVE, way.T.copy(), 2.2))
    legend = [LegendEntry(f"({', '.join(names)}) along the way", Role.CURVE)]
    nabla = f"∇{along.chain.layers[0].names[0]}"
    for key, role, vector, sign, said in (
        ("velocity", Role.TANGENT, velocity, "v", "velocity v, the right factor"),
        ("gradient", Role.GRADIENT, gradient, nabla, f"{nabla}, the left factor"),
    ):
        if np.isfinite(vector).all() and np.isfinite(place).all():
            tip = place + fitting(vector, (x, y))
            items += [Arrows(key, role, place[None], tip[None], 2.4), Label(f"{key} name", role, tip, sign)]
            legend.append(LegendEntry(said, role, "arrow"))
    items.append(Points("point", Role.PROBE, place[None], 10.0))
    title = f"{plain_name(along.chain.layers[0].names[0])}({', '.join(names)})"
    handle = CurveHandle(0, way.T.copy(), moments)
    return PlaneScene(title, x, y, tuple(items), handle, tuple(legend), equal=True)


def _values(along: Along, moments: Floats, t: float, derivation: Derivation) -> PlaneScene:
    """Draw the value of the composition over the moments, with its tangent."""
    values, _ = along.values(moments)
    (value,), (slope,) = along.values(np.array([t]))
    name = plain_name(str(along.variable.data))
    what = f"{plain_name(derivation.name)}({name})"
    x, y = axis(name, float(moments[0]), float(moments[-1])), axis(what, *robust_range(values))
    line = np.column_stack([moments, values])
    items: list[Item] = [Polyline("values", Role.CURVE, line, 2.2)]
    box = ((x.low, x.high), (y.low, y.high))
    tangent = tangent_line("tangent", np.array([t, value]), np.array([1.0, slope]), box)
    if tangent is not None:
        items.append(tangent)
    items.append(Points("point", Role.PROBE, np.array([[t, value]]), 10.0))
    legend = (LegendEntry(what, Role.CURVE), LegendEntry(f"slope {format_number(float(slope))}", Role.TANGENT))
    return PlaneScene(f"{what} and its slope", x, y, tuple(items), CurveHandle(0, line, moments), legend)
