"""The tables at the probe: value, Jacobian and Hessians with their shapes, as numbers and as formulas."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.spectrum import Spectrum, critical_point, spectrum
from explorer.document import facts
from explorer.document.at_edges import is_looked_at, known_bends, known_slopes, of_sides, slopes_latex
from explorer.document.expansion import expansion, lacks_polynomial
from explorer.document.formulas import SHOWN_HESSIANS, Formulas
from explorer.document.point_tensors import first_tensors, second_tensors
from explorer.document.polynomial import NEWEST, Center, expansion_latex, taylor_latex
from explorer.document.results import PointResult
from explorer.document.subject import Subject, highest_order
from explorer.document.table import Table
from explorer.graph.shapes import Shape
from explorer.printing.latex_atoms import latex_name
from explorer.printing.plain import plain_name
from explorer.scene.roles import Role
from explorer.semantics.flatten import entry_names

Floats = NDArray[np.float64]

MOVING_HESSIAN = 100_000  # entries of all slices that are computed at every step of the probe
LARGEST_HESSIAN = 1_000_000  # that are computed when it rests
EXPANDED = 1_000_000  # entries of the highest derivative of a polynomial that is written out at every step


def point_result(
    subject: Subject, formulas: Formulas, inputs: Sequence[tuple[str, Shape]], *, fine: bool = True
) -> PointResult:
    """Return every table and the Taylor polynomial at the probe; `inputs` are those of the function as written.

    While it moves, which is not `fine`, very many second derivatives are left out.
    """
    derivatives = subject.function.derivatives
    values = subject.function.values_at(subject.probe)
    m, n = subject.m, subject.n
    value = np.asarray(derivatives.value(values), dtype=np.float64).reshape(m)
    first = derivatives.tensor(values, 1)
    second = derivatives.tensor(values, 2) if m * n * n <= (LARGEST_HESSIAN if fine else MOVING_HESSIAN) else None
    found = subject.singularity
    if found is not None:
        first = known_slopes(subject, first, range(m), range(n))
        if second is not None:
            second = np.stack([known_bends(subject, hessian, k, range(n)) for k, hessian in enumerate(second)])
    maker = _Tables(subject, formulas, is_smooth=found is None, is_defined=bool(np.isfinite(value).all()))
    spectra = [spectrum(part) for part in second[:SHOWN_HESSIANS]] if second is not None else []
    tables = (
        maker.value(value),
        maker.first(first, second, spectra),
        *first_tensors(subject, first, inputs),
        *maker.second(second, spectra),
        *second_tensors(subject, second),
    )
    order, highest = subject.order, highest_order(n)
    formula, marked = _polynomial(subject)
    note = "" if found is None else found.plain if is_looked_at(subject) else str(found)
    at = (formulas.number, subject.names, subject.probe)
    return PointResult(*at, tables, formula, order, highest, note, marked, subject.expansion)


def _polynomial(subject: Subject) -> list[str]:
    """Return the Taylor polynomial as LaTeX, and with its newest terms marked."""
    center = Center(subject.names, subject.probe)
    if subject.n == 1 and subject.is_at_edge:
        found = expansion(subject, subject.order)
        is_vector = subject.function.output_shape != ()
        return [expansion_latex(found, center, ink, is_vector=is_vector) for ink in ("", NEWEST)]
    if subject.m * subject.n**subject.order > EXPANDED:
        return ["", ""]
    polynomial = subject.polynomial(subject.order)
    missing = np.flatnonzero(lacks_polynomial(subject, subject.order)).tolist()
    lacking = {k: slopes_latex(subject, k) for k in missing}
    return [taylor_latex(polynomial, center, ink, lacking) for ink in ("", NEWEST)]


class _Tables:
    """Makes the tables of one point; the titles are those of the lecture, for every signature."""

    def __init__(self, subject: Subject, formulas: Formulas, *, is_smooth: bool, is_defined: bool) -> None:
        self.subject = subject
        self.is_smooth = is_smooth
        self.is_defined = is_defined
        self.formulas = formulas
        self.name = latex_name(subject.function.name)
        self.shape = subject.function.output_shape
        named = entry_names(subject.function.name, self.shape, set()) if self.shape else [subject.function.name]
        self.components = tuple(named)

    def value(self, value: Floats) -> Table:
        rows, columns = self.shape if len(self.shape) == 2 else (len(value), 1)
        shape = r"\mathbb{R}" if self.shape == () else _space(*self.shape)
        names = self._component_labels() if len(self.shape) == 1 else ()
        found = self._table("value", f"{self.name}(a)", shape, value.reshape(rows, columns), "Value")
        said = facts.of_value(value) if self.is_smooth else ()  # else the note says it
        return replace(found, row_names=names, facts=tuple(said))

    def first(self, first: Floats, second: Floats | None, spectra: Sequence[Spectrum | None]) -> Table:
        subject = self.subject
        m, n = first.shape
        own = spectra[0] if spectra else None
        has_kind = m == 1 and self.is_smooth and self.is_defined
        kind = critical_point(first[0], own, subject.length) if has_kind else None
        if n == 1:
            title, name = f"{self.name}'(a)", "Derivative"
            bend = None if second is None else second[:, 0, 0]
            found = facts.of_slope(float(first[0, 0]), kind) if m == 1 else facts.of_velocity(first[:, 0], bend)
        elif m == 1:
            title, name = rf"\nabla {self.name}(a)", "Gradient"
            found = facts.of_gradient(first[0], kind)
        else:
            title, name = f"J_{{{self.name}}}(a)", "Jacobian"
            found = facts.of_jacobian(first)
        table = self._table("jacobian", title, _space(m, n), first, name)
        rows = self._component_labels() if m > 1 else ()
        said = tuple(of_sides(subject, 1, range(m))) or tuple(found)
        return replace(
            table,
            row_names=rows,
            column_names=subject.labels,
            facts=said,
            remark=_left_out(m, n) if second is None else "",
        )

    def second(self, second: Floats | None, spectra: Sequence[Spectrum | None]) -> list[Table]:
        if second is None:
            return []
        m, n = second.shape[:2]
        if n == 1:
            table = self._table("hessian1", f"{self.name}''(a)", _space(m, 1), second[:, :, 0], "Second derivative")
            found = tuple(of_sides(self.subject, 2, range(m))) or tuple(facts.of_bend(second[0]) if m == 1 else ())
            rows = self._component_labels() if m > 1 else ()
            return [replace(table, row_names=rows, column_names=self.subject.labels, facts=found)]
        return [self._hessian(second[k], spectra[k], k) for k in range(len(spectra))]

    def _hessian(self, second: Floats, found: Spectrum | None, k: int) -> Table:
        m, n, labels = self.subject.m, self.subject.n, self.subject.labels
        title = f"H_{{{latex_name(self.components[k])}}}(a)"
        name = "Hessian" if m == 1 else f"Hessian of {plain_name(self.components[k])}"
        table = self._table(f"hessian{k + 1}", title, _space(n, n), second, name)
        has_vectors = found is not None and found.eigenvalues.any()
        vectors = (facts.eigenvector_table(found, f"eigenvectors{k + 1}", labels),) if found and has_vectors else ()
        is_last = k + 1 == SHOWN_HESSIANS < m
        return replace(
            table,
            row_names=labels,
            column_names=labels,
            facts=tuple(of_sides(self.subject, 2, (k,))) or tuple(facts.of_spectrum(found, second)),
            details=vectors,
            remark=f"The first {SHOWN_HESSIANS} of {m} slices; the tensor below has them all." if is_last else "",
        )

    def _table(self, key: str, title: str, shape: str, numbers: Floats, name: str) -> Table:
        """Return one table with its numbers and, where they are known, its formulas."""
        written = self.formulas.table(key)
        role = {"v": Role.CURVE, "j": Role.GRADIENT, "h": Role.TANGENT}[key[0]]
        return Table(key, title, shape, role, numbers, written.latex, written.text, name=name)

    def _component_labels(self) -> tuple[str, ...]:
        return tuple(map(plain_name, self.components))


def _left_out(m: int, n: int) -> str:
    if m * n * n <= LARGEST_HESSIAN:
        return f"The {m} × {n} × {n} second derivatives are computed when the point rests."
    return f"The {m} × {n} × {n} second derivatives are too many to be shown."


def _space(*sizes: int) -> str:
    return r"\mathbb{R}^{" + r" \times ".join(map(str, sizes)) + "}"
