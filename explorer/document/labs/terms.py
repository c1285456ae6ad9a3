"""The terms D^k f(a) δ^k / k! one by one, as the lecture writes them: tensor, power of δ, contraction, running sum."""

from math import factorial

import numpy as np

from explorer.analysis.linearization import TaylorTerm, taylor_terms
from explorer.document.labs.base import Room, Stop
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import LabResult, Stage
from explorer.document.pictures.frame import Floats, input_axis
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.printing.latex_atoms import latex_name
from explorer.scene.primitives import Arrows, Item, LegendEntry, PlaneHandle, PlaneScene, Points, Polyline, Role
from explorer.scene.ticks import axis, format_number

HIGHEST = {1: 20, 2: 10, 3: 8}  # orders by the number of coordinates
OTHERWISE = 4
SHARE = 0.15  # of the ranges: the δ that a room begins with
SLIDERS = 3  # of δ, at most
WRITTEN = 12  # joined entries that are written out


class TermsRoom(Room):
    """How the value at a + δ is put together from the derivatives at a."""

    key = "terms"
    lab = "Taylor"
    title = "Terms and tensors"

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why there is nothing to show for R^n -> R^m."""
        return "" if n <= 12 else "With more than 12 coordinates the tensors are too large to be shown."

    def shown(self, subject: Subject, stopped: Stop) -> LabResult:
        """Return δ, the running sums beside f(a + δ), and the term of the current order entry by entry."""
        delta = offset(subject)
        order = min(subject.order, HIGHEST.get(subject.n, OTHERWISE))
        (k,) = subject.outputs(1)
        terms = taylor_terms(subject.function.graph, subject.function.values_at(subject.probe), delta, order)
        there = subject.function.value(np.asarray(subject.probe) + delta)
        value = float(np.ravel(there)[k])
        stages = [_sums(terms, k, value)]
        if subject.n >= 2:
            stages.insert(0, _offset_stage(subject, delta))
        sliders = tuple(
            Slider(f"offset:{i}", f"δ {name}", low - c, high - c, d)
            for i, (name, (low, high), c, d) in enumerate(
                zip(subject.labels, subject.ranges, subject.probe, delta.tolist(), strict=True)
            )
        )
        shown = (tuple(stages), _formulas(subject, terms, k), _sentences(terms, k, value), sliders[:SLIDERS])
        return LabResult(self.key, *shown, offset=tuple(delta.tolist()))


def offset(subject: Subject) -> Floats:
    """Return the δ (n,) of the labs: the chosen one where it fits, else a share of the ranges."""
    chosen = subject.lab.offset
    if chosen is not None and len(chosen) == subject.n:
        return np.array(chosen)
    return np.array([SHARE * (high - low) for low, high in subject.ranges])


def _offset_stage(subject: Subject, delta: Floats) -> Stage:
    """Draw a and a + δ in the plane of the first two coordinates; dragging moves the head."""
    i, j = subject.axes(2)
    a, d = np.array(subject.probe)[[i, j]], delta[[i, j]]
    items: tuple[Item, ...] = (
        Arrows("delta", Role.TAYLOR, a[None], (a + d)[None], 2.6),
        Points("head", Role.TAYLOR, (a + d)[None], 9.0),
        Points("probe", Role.PROBE, a[None], 11.0),
    )
    scene = PlaneScene(
        "a and a + δ", input_axis(subject, i), input_axis(subject, j), items, PlaneHandle(0, 1),
        (LegendEntry("δ, to be dragged", Role.TAYLOR, "arrow"),),
    )  # fmt: skip
    return Stage(scene, (f"offset:{i}", f"offset:{j}"), (float(a[0]), float(a[1])))


def _sums(terms: list[TaylorTerm], k: int, value: float) -> Stage:
    """Draw how far each running sum is from f(a + δ), on a logarithmic axis."""
    with np.errstate(all="ignore"):
        errors = np.abs(np.array([float(np.ravel(term.total)[k]) for term in terms]) - value)
    orders = np.arange(len(terms), dtype=np.float64)
    heights = exponents(errors)
    y = size_axis("|f(a + δ) − sum|", heights)
    places = np.column_stack([orders, heights])
    items: tuple[Item, ...] = (
        Polyline("errors", Role.TAYLOR, places, 1.6),
        Points("sums", Role.TAYLOR, places[np.isfinite(heights)], 9.0),
    )
    x = axis("order k", -0.5, max(len(terms) - 0.5, 1.5))
    return Stage(PlaneScene("the sum approaches the value", x, y, items, None, (LegendEntry(y.name, Role.TAYLOR),)))


def _formulas(subject: Subject, terms: list[TaylorTerm], k: int) -> tuple[tuple[str, str], ...]:
    """Return the current term as a contraction: multiplicity, derivative and power of δ of each distinct entry."""
    term = terms[-1]
    order, name = term.order, latex_name(subject.function.name)
    shape = r" \times ".join([str(subject.n)] * order)
    head = rf"\frac{{D^{{{order}}} {name}(a)}}{{{order}!}} \delta^{{{order}}}" if order else rf"{name}(a)"
    tensor = rf", \quad D^{{{order}}} {name}(a),\ \delta^{{{order}}} \in \mathbb{{R}}^{{{shape}}}" if order else ""
    whole = rf"{head} = {_latex(float(np.ravel(term.value)[k]))}{tensor}"
    parts = [
        rf"{entry.multiplicity} \cdot {_latex(float(np.ravel(entry.partial)[k]))} \cdot {_latex(entry.monomial)}"
        for entry in term.entries[:WRITTEN]
    ]
    if order == 0 or not parts:
        return ((whole, "term"),)
    dots = r" + \cdots" if len(term.entries) > WRITTEN else ""
    joined = rf"= \frac{{1}}{{{factorial(order)}}} \left( {' + '.join(parts)}{dots} \right)"
    names = ", ".join(rf"\partial^{{({', '.join(map(str, entry.multi_index))})}}" for entry in term.entries[:WRITTEN])
    return (
        (whole, "term"),
        (joined, "contraction"),
        (rf"\text{{times, derivative, power of }} \delta \text{{ for }} {names}{dots}", "entries"),
    )


def _sentences(terms: list[TaylorTerm], k: int, value: float) -> tuple[str, ...]:
    total = float(np.ravel(terms[-1].total)[k])
    shown = " + ".join(format_number(float(np.ravel(term.value)[k])) for term in terms[:8])
    more = " + …" if len(terms) > 8 else ""
    return (f"{shown}{more} = {format_number(total, 8)}", f"f(a + δ) = {format_number(value, 8)}")


def _latex(value: float) -> str:
    if not np.isfinite(value):
        return r"\text{undefined}"
    mantissa, _, exponent = format_number(value).replace("−", "-").partition("e")
    written = rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if exponent else mantissa
    return rf"\left({written}\right)" if value < 0 else written
