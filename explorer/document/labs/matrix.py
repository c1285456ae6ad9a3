"""The matrix lab: the derivative of vectors and matrices as a tensor, by the lecture's two approaches side by side."""

from collections.abc import Iterator
from dataclasses import replace
from math import prod

import numpy as np

from explorer.analysis.array_derivative import Values
from explorer.analysis.entry_formulas import EntryFormulas
from explorer.api import Function
from explorer.document.edits import set_own, set_probe
from explorer.document.labs.base import Room, Stop, Visit
from explorer.document.labs.matrix_large import chosen_entry, large_result
from explorer.document.labs.matrix_study import DENOMINATOR, FORMULAS, NUMBERS, NUMERATOR, MatrixStudy
from explorer.document.labs.matrix_tables import study_tables
from explorer.document.labs.matrix_text import study_formulas, study_sentences
from explorer.document.labs.matrix_work import MatrixWork
from explorer.document.labs.result import Button, Choice, LabResult, Transport
from explorer.document.lines import write_definitions
from explorer.document.subject import Subject, regular_point
from explorer.graph.expr import Expr
from explorer.printing.plain import plain_name

BY, LAYOUT, STEP, CELLS = "matrix.by", "matrix.layout", "matrix.step", "matrix.cells"
LAYOUTS = ((NUMERATOR, "numerator"), (DENOMINATOR, "denominator"))
SHOWN = ((NUMBERS, "numbers"), (FORMULAS, "formulas"))
EXAMPLE = ("R in R^(3x2)", "K(R) = R' R")
NEEDED = (
    "The derivative of a matrix needs a function of vectors or matrices: write R in R^(3x2), and K(R) = R' R on the "
    "next line."
)
LARGEST = 1_000_000  # entries of a tensor that is made whole, twice


class MatrixRoom(Room):
    """Partial derivatives collated one by one, beside the Jacobian of what is flattened, ending in one tensor."""

    key = "matrix"
    lab = "Matrix"
    title = "Derivative of a matrix"

    def __init__(self) -> None:
        """Begin without a function."""
        self._made: MatrixWork | None = None
        self._of: tuple[object, ...] = ()

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield the derivative as far as the step has come, or what has to be written first."""
        function, subject = visit.function, visit.subject
        if function is None or subject is None or all(shape == () for _, shape in function.inputs):
            button = Button("Write the lecture's example", write_definitions(EXAMPLE, "K"), "K(R) = RᵀR by R")
            yield LabResult(self.key, sentences=(NEEDED,), buttons=(button,))
            return
        wrt = _chosen_input(visit, function)
        work, values = self._work(visit, function, subject, wrt), function.values_at(np.array(subject.probe))
        work.confirm(values, stopped)
        if prod(work.shape) > LARGEST:
            yield replace(
                large_result(work, values, visit.document.lab), choices=(_input_choice(function, str(wrt.data)),)
            )
        else:
            yield self._result(self._study(visit, function, subject, work, values, stopped))

    def _work(self, visit: Visit, function: Function, subject: Subject, wrt: Expr) -> MatrixWork:
        """Return the work on a function and an input, that of the visit before where it is the same."""
        of = (function.graph, wrt)
        if self._made is None or self._of != of:
            formulas = EntryFormulas(subject.function.derivatives)
            self._made, self._of = MatrixWork(function.graph, wrt, formulas, visit.reading.data), of
        return self._made

    def _study(
        self, visit: Visit, function: Function, subject: Subject, work: MatrixWork, values: Values, stopped: Stop
    ) -> MatrixStudy:
        lab, derivative = visit.document.lab, work.derivative
        step = int(lab.own_value(STEP, float(derivative.columns + 1)))
        return MatrixStudy(
            function, subject, work, values, derivative.value(values),
            derivative.collated(values, stopped), derivative.jacobian(values, stopped),
            min(max(step, 0), derivative.columns + 1),
            DENOMINATOR if lab.own_value(LAYOUT, NUMERATOR) == DENOMINATOR else NUMERATOR,
            FORMULAS if lab.own_value(CELLS, NUMBERS) == FORMULAS else NUMBERS,
            chosen_entry(work, lab),
        )  # fmt: skip

    def _result(self, study: MatrixStudy) -> LabResult:
        layout = Choice(LAYOUT, "layout", LAYOUTS, study.layout, lambda value: set_own({LAYOUT: str(value)}))
        cells = Choice(CELLS, "cells", SHOWN, study.cells, lambda value: set_own({CELLS: str(value)}))
        return LabResult(
            self.key,
            formulas=study_formulas(study),
            sentences=study_sentences(study),
            choices=(
                _input_choice(study.function, str(study.wrt.data)),
                layout,
                *([cells] if study.work.cells is not None else []),
            ),
            buttons=_buttons(study),
            transport=Transport(STEP, study.step, study.last, _step_title(study)),
            tables=study_tables(study),
        )


def _chosen_input(visit: Visit, function: Function) -> Expr:
    """Return the input that is chosen, else the first matrix, else the first vector."""
    offered = dict(_input_choice(function).options)
    nodes = {str(node.data): node for node in function.graph.inputs if node.data in offered}
    chosen = nodes.get(visit.document.lab.own_value(BY, ""))
    return chosen or max(nodes.values(), key=lambda node: len(node.shape))


def _input_choice(function: Function, wrt: str = "") -> Choice:
    """Offer the inputs by which the derivative has an axis at least."""
    options = tuple((name, plain_name(name)) for name, shape in function.inputs if shape or function.output_shape)
    return Choice(BY, "by", options, wrt)


def _buttons(study: MatrixStudy) -> tuple[Button, ...]:
    """Offer a point at which hardly two entries of an input are equal, and square matrices are invertible."""
    if len(set(study.subject.probe)) > 1 and np.isfinite(study.value).all():
        return ()
    edit = set_probe(regular_point([shape for _, shape in study.function.inputs]))
    return (Button("Tell the entries apart", edit, "Move the point to where the entries of an input differ"),)


def _step_title(study: MatrixStudy) -> str:
    if study.step == study.last:
        return "reshaped"
    if study.current is None:
        return f"0 of {study.columns} partials"
    entry = ",".join(str(i + 1) for i in study.current)
    f, x = study.names
    return f"∂{f}/∂{x}[{entry}]" if entry else f"∂{f}/∂{x}"
