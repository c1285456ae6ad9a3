"""The matrix lab: the derivative of vectors and matrices as a tensor, by the lecture's two approaches side by side."""

from collections.abc import Iterator
from math import prod

import numpy as np

from explorer.analysis.array_derivative import ArrayDerivative, largest_difference
from explorer.analysis.entry_formulas import EntryFormulas
from explorer.api import Function
from explorer.document.edits import set_own, set_probe
from explorer.document.labs.base import Room, Stop, Visit
from explorer.document.labs.matrix_study import DENOMINATOR, NUMERATOR, Floats, MatrixStudy
from explorer.document.labs.matrix_tables import ENTRY, shape_text, study_tables
from explorer.document.labs.result import Button, Choice, LabResult, Transport
from explorer.document.lines import write_definitions
from explorer.document.subject import Subject
from explorer.graph.expr import Expr
from explorer.graph.shapes import Shape
from explorer.printing.latex import latex
from explorer.printing.latex_atoms import latex_name
from explorer.printing.plain import plain_formula, plain_name
from explorer.printing.text import text

BY, LAYOUT, STEP = "matrix.by", "matrix.layout", "matrix.step"
NONE: tuple[float, ...] = ()
LAYOUTS = ((NUMERATOR, "numerator"), (DENOMINATOR, "denominator"))
EXAMPLE = ("R in R^(3x2)", "K(R) = R' R")
NEEDED = (
    "The derivative of a matrix needs a function of vectors or matrices: write R in R^(3x2), and K(R) = R' R on the "
    "next line."
)
LARGEST = 100_000  # entries of a tensor that is made whole, twice
FORMULA = 400  # letters of an entry's formula, beyond which parts of it are left out


class MatrixRoom(Room):
    """Partial derivatives collated one by one, beside the Jacobian of what is flattened, ending in one tensor."""

    key = "matrix"
    lab = "Matrix"
    title = "Derivative of a matrix"

    def __init__(self) -> None:
        """Begin without a function."""
        self._made: tuple[ArrayDerivative, EntryFormulas, dict[tuple[int, int], tuple[int, ...]]] | None = None
        self._of: tuple[object, ...] = ()

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield the derivative as far as the step has come, or what has to be written first."""
        function, subject = visit.function, visit.subject
        if function is None or subject is None or all(shape == () for _, shape in function.inputs):
            button = Button("Write the lecture's example", write_definitions(EXAMPLE, "K"), "K(R) = RᵀR by R")
            yield LabResult(self.key, sentences=(NEEDED,), buttons=(button,))
            return
        wrt = _chosen_input(visit, function)
        entries = prod(function.output_shape) * prod(wrt.shape)
        if entries > LARGEST:
            yield self._too_large(function, wrt, entries)
            return
        yield self._result(visit, self._study(visit, function, subject, wrt, stopped))

    def _too_large(self, function: Function, wrt: Expr, entries: int) -> LabResult:
        shape = shape_text(function.output_shape, wrt.shape)
        said = (
            f"The derivative by {plain_name(str(wrt.data))} is {shape}, {entries:,} entries; the two approaches are "
            f"shown up to {LARGEST:,}. Its slices are in the tables at the point."
        )
        return LabResult(self.key, sentences=(said,), choices=(_input_choice(function, str(wrt.data)),))

    def _study(self, visit: Visit, function: Function, subject: Subject, wrt: Expr, stopped: Stop) -> MatrixStudy:
        lab = visit.document.lab
        of = (function.graph, wrt)
        if self._made is None or self._of != of:
            formulas = EntryFormulas(subject.function.derivatives)
            self._made, self._of = (ArrayDerivative(function.graph, wrt), formulas, formulas.all_sources()), of
        derivative, formulas, sources = self._made
        values = function.values_at(np.array(subject.probe))
        shape = function.output_shape + wrt.shape
        entry = tuple(int(i) for i in lab.own_value(ENTRY, NONE))
        fits = len(entry) == len(shape) and all(0 <= i < size for i, size in zip(entry, shape, strict=True))
        step = int(lab.own_value(STEP, float(derivative.columns + 1)))
        return MatrixStudy(
            function, subject, wrt, derivative, formulas, sources, values, derivative.value(values),
            derivative.collated(values, stopped), derivative.jacobian(values, stopped),
            min(max(step, 0), derivative.columns + 1),
            DENOMINATOR if lab.own_value(LAYOUT, NUMERATOR) == DENOMINATOR else NUMERATOR,
            entry if entry and fits else None,
        )  # fmt: skip

    def _result(self, visit: Visit, study: MatrixStudy) -> LabResult:
        layout = Choice(LAYOUT, "layout", LAYOUTS, study.layout, lambda value: set_own({LAYOUT: str(value)}))
        return LabResult(
            self.key,
            formulas=_formula(study),
            sentences=_sentences(study),
            choices=(_input_choice(study.function, str(study.wrt.data)), layout),
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
    """Offer a point at which no two entries of an input are equal, and square matrices are invertible."""
    if len(set(study.subject.probe)) > 1 and np.isfinite(study.value).all():
        return ()
    told_apart = [_distinct(node.shape) for node in study.function.graph.inputs]
    edit = set_probe([float(x) for part in told_apart for x in part.flat])
    return (Button("Tell the entries apart", edit, "Move the point to where all entries of an input differ"),)


def _distinct(shape: Shape) -> Floats:
    """Return 1, 2, 3, ... row by row, of a square matrix with a diagonal that outweighs the rest."""
    found = np.arange(1.0, prod(shape) + 1).reshape(shape)
    if len(shape) == 2 and shape[0] == shape[1]:
        found = found / prod(shape) + np.diag(np.arange(1.0, shape[0] + 1))
    return found


def _step_title(study: MatrixStudy) -> str:
    if study.step == study.last:
        return "reshaped"
    if study.current is None:
        return f"0 of {study.columns} partials"
    entry = ",".join(str(i + 1) for i in study.current)
    f, x = study.names
    return f"∂{f}/∂{x}[{entry}]" if entry else f"∂{f}/∂{x}"


def _sentences(study: MatrixStudy) -> tuple[str, ...]:
    said = [_shape_sentence(study)]
    if not np.isfinite(study.value).all():
        said.append(_undefined_sentence(study))
    elif study.step == study.last:
        difference = largest_difference(study.tensor, study.jacobian.reshape(study.tensor.shape))
        how = "exactly" if difference == 0 else f"up to a relative difference of {difference:.0e}"
        said.append(f"both approaches end in the same tensor, {how}")
    if study.chosen is None:
        said.append("point at an entry to see what it comes from, click it for its formula")
    return tuple(said)


def _undefined_sentence(study: MatrixStudy) -> str:
    """Say why there is no derivative, where an input at the probe is a singular matrix."""
    f = study.names[0]
    for node in study.function.graph.inputs:
        value = np.asarray(study.values[node])
        is_square = value.ndim == 2 and value.shape[0] == value.shape[1] and np.isfinite(value).all()
        if is_square and (rank := int(np.linalg.matrix_rank(value))) < len(value):
            name = plain_name(str(node.data))
            return f"{f} is undefined here: {name} is singular, of rank {rank} and not {len(value)}; move the point"
    return f"{f} is undefined here, and so is its derivative; move the point"


def _shape_sentence(study: MatrixStudy) -> str:
    f, x = study.names
    out, into = study.output_shape, study.wrt.shape
    m, n = study.jacobian.shape
    ways = {NUMERATOR: (shape_text(out, into), f"{m}×{n}"), DENOMINATOR: (shape_text(into, out), f"{n}×{m}")}
    other = DENOMINATOR if study.layout == NUMERATOR else NUMERATOR
    first = f"the shape of {f} first" if study.layout == NUMERATOR else f"the shape of {x} first"
    return (
        f"{study.layout} layout, {first}: {ways[study.layout][0]}, flat {ways[study.layout][1]}; in {other} layout "
        f"{ways[other][0]}, flat {ways[other][1]}, the transpose"
    )


def _formula(study: MatrixStudy) -> tuple[tuple[str, str], ...]:
    """Return the formula of the chosen entry, with that of the component it is the derivative of."""
    if study.chosen is None:
        return ()
    row, column = study.place(study.chosen)
    cut = len(study.output_shape)
    f, x = latex_name(study.function.name), latex_name(study.subject.names[column])
    place = ",".join(str(i + 1) for i in study.chosen[:cut])
    component = f"{f}_{{{place}}}" if place else f
    spoken = f"{study.names[0]}[{place}]" if place else study.names[0]
    by = study.subject.labels[column]
    value = _written(study.formulas.component(row))
    entry = _written(study.formulas.entry(row, column))
    return (
        (rf"{component} = {value[0]}", f"{spoken} = {value[1]}"),
        (rf"\frac{{\partial {component}}}{{\partial {x}}} = {entry[0]}", f"∂{spoken}/∂{by} = {entry[1]}"),
    )


def _written(node: Expr | None) -> tuple[str, str]:
    """Return a formula as LaTeX and as text; parts that are too long are left out."""
    return (latex(node, FORMULA), plain_formula(text(node, FORMULA))) if node is not None else ("0", "0")
