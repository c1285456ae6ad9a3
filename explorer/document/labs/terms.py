"""The terms D^k f(a) δ^k / k! one by one, as the lecture writes them: tensor, power of δ, contraction, running sum."""

import numpy as np

from explorer.analysis.linearization import TaylorTerm, ray_terms, taylor_terms
from explorer.analysis.spectrum import spectrum
from explorer.document.expansion import lacks_polynomial
from explorer.document.labs.base import Room, Stop
from explorer.document.labs.plane import Plane, plane_choices
from explorer.document.labs.result import LabResult
from explorer.document.labs.terms_pictures import line_stage, offset_stage, space_stage, sums_stage
from explorer.document.labs.terms_tables import Contraction, sums_table
from explorer.document.pictures.frame import (
    SUBSCRIPTS,
    Floats,
    component_name,
)
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.printing.latex_atoms import latex_name
from explorer.scene.ticks import format_number

SHARE = 0.15  # of the ranges: the δ that a room begins with
SLIDERS = 3  # of δ, at most
MOST_EIGENVALUES = 6  # that are said


class TermsRoom(Room):
    """How the value at a + δ is put together from the derivatives at a."""

    key = "terms"
    lab = "Taylor"
    title = "Terms and tensors"

    def __init__(self) -> None:
        """Begin with nothing sampled."""
        self._plane = Plane()

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why there is nothing to show for R^n -> R^m."""
        return "" if n <= 12 else "With more than 12 coordinates the tensors are too large to be shown."

    def shown(self, subject: Subject, stopped: Stop) -> LabResult:
        """Return δ, the running sums beside f(a + δ), and the term of the current order entry by entry."""
        delta = offset(subject)
        order = subject.order
        (k,) = subject.outputs(1)
        lacks = bool(lacks_polynomial(subject, order)[k])
        graph, values = subject.function.graph, subject.function.values_at(subject.probe)
        terms = ray_terms(graph, values, delta, order, k) if lacks else taylor_terms(graph, values, delta, order)
        there = subject.function.value(np.asarray(subject.probe) + delta)
        value = float(np.ravel(there)[k])
        stages = [sums_stage(terms, k, value)]
        if subject.n == 1:
            stages.insert(0, line_stage(subject, delta, terms, value))
        else:
            plane = self._plane.at(subject, order, stopped)
            stages = [offset_stage(plane, delta), space_stage(plane, delta, terms, value), *stages]
        sliders = tuple(
            Slider(f"offset:{i}", f"δ {name}", low - c, high - c, d)
            for i, (name, (low, high), c, d) in enumerate(
                zip(subject.labels, subject.ranges, subject.probe, delta.tolist(), strict=True)
            )
        )
        contraction = Contraction(subject, terms[-1], k)
        return LabResult(
            self.key, tuple(stages), _formulas(subject, terms, lacks=lacks),
            (*_sentences(subject, terms, k, value, lacks=lacks), *contraction.sentences()),
            sliders[:SLIDERS], plane_choices(subject), offset=tuple(delta.tolist()),
            transport=contraction.transport(), tables=(*contraction.tables(), sums_table(terms, k, value)),
        )  # fmt: skip


def offset(subject: Subject) -> Floats:
    """Return the δ (n,) of the labs: the chosen one where it fits, else a share of the ranges."""
    chosen = subject.lab.offset
    if chosen is not None and len(chosen) == subject.n:
        return np.array(chosen)
    return np.array([SHARE * (high - low) for low, high in subject.ranges])


def _formulas(subject: Subject, terms: list[TaylorTerm], *, lacks: bool) -> tuple[tuple[str, str], ...]:
    """Return the current term as a contraction, as the lecture writes it; its numbers are in the tables."""
    order, name = terms[-1].order, latex_name(subject.function.name)
    if order == 0:
        return ((rf"\text{{order 0: the value }} {name}(a)", "term"),)
    if lacks:
        ray = rf"\frac{{\mathrm{{d}}^{{{order}}}}}{{\mathrm{{d}} t^{{{order}}}}} {name}(a + t \delta)"
        return ((rf"\frac{{1}}{{{order}!}}\, {ray} \quad \text{{at }} t = 0 \text{{, for }} t > 0", "term"),)
    shape = r" \times ".join([str(subject.n)] * order)
    term = rf"\frac{{D^{{{order}}} {name}(a)}}{{{order}!}} \delta^{{{order}}}"
    joined = rf"\sum_{{|\alpha| = {order}}} \frac{{\partial^{{\alpha}} {name}(a)}}{{\alpha!}} \delta^{{\alpha}}"
    where = rf"D^{{{order}}} {name}(a),\ \delta^{{{order}}} \in \mathbb{{R}}^{{{shape}}}"
    return ((rf"{term} = {joined}, \quad {where}", "term"),)


def _sentences(subject: Subject, terms: list[TaylorTerm], k: int, value: float, *, lacks: bool) -> tuple[str, ...]:
    total = float(np.ravel(terms[-1].total)[k])
    name = component_name(subject, k)
    if not np.isfinite(total):
        return (f"{name} has no finite Taylor polynomial of order {len(terms) - 1} at a", *_kink(subject))
    shown = _added([float(np.ravel(term.value)[k]) for term in terms[:8]])
    more = " + …" if len(terms) > 8 else ""
    said = [f"{shown}{more} = {format_number(total, 8)}", _value(name, value)]
    if lacks:
        return (*_kink(subject), "the terms are those along δ, on its side alone", *said)
    return (*said, *_curvature(subject, len(terms) - 1, k), *_kink(subject))


def _value(name: str, value: float) -> str:
    known = np.isfinite(value)
    return f"{name}(a + δ) = {format_number(value, 8)}" if known else f"{name} has no finite value at a + δ"


def _added(numbers: list[float]) -> str:
    """Return numbers as a sum: 1 + 2 − 3."""
    first, *rest = numbers
    return format_number(first) + "".join(f" {'−' if c < 0 else '+'} {format_number(abs(c))}" for c in rest)


def _kink(subject: Subject) -> tuple[str, ...]:
    """Return why f is not differentiable at a, where it is not."""
    return (subject.singularity.plain,) if subject.singularity else ()


def _curvature(subject: Subject, order: int, k: int) -> tuple[str, ...]:
    """Return the eigenvalues of the quadric and what they say, from order 2 on."""
    if order != 2 or subject.n < 2:
        return ()
    second = np.asarray(subject.function.hessian(subject.probe)).reshape(subject.m, subject.n, subject.n)[k]
    found = spectrum(second)
    if found is None:
        return ()
    if not found.eigenvalues.any():
        return ("the second derivatives vanish: the quadric is the tangent plane",)
    values = found.eigenvalues[:MOST_EIGENVALUES].tolist()
    said = ", ".join(f"λ{str(i).translate(SUBSCRIPTS)} = {format_number(v)}" for i, v in enumerate(values, 1))
    more = ", …" if len(found.eigenvalues) > MOST_EIGENVALUES else ""
    return (f"the quadric bends by {said}{more}: {found.definiteness}",)
