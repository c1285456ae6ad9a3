"""The matrix lab where the tensor is too large to be made whole: the slices through one of its entries."""

from collections.abc import Callable
from dataclasses import replace
from math import prod

import numpy as np

from explorer.analysis.array_derivative import Values, largest_difference
from explorer.analysis.tensor_structure import Index
from explorer.document.edits import Edit, set_own
from explorer.document.labs.matrix_tables import ENTRY, INPUT, OUTPUT, array_table, shape_text
from explorer.document.labs.matrix_text import entry_formula, rule_formula
from explorer.document.labs.matrix_work import MatrixWork
from explorer.document.labs.result import LabResult
from explorer.document.model import LabSettings
from explorer.document.pictures.states import Slider
from explorer.document.table import Table
from explorer.printing.latex_atoms import latex_name
from explorer.printing.plain import plain_name
from explorer.scene.roles import Role

NONE: tuple[float, ...] = ()


def chosen_entry(work: MatrixWork, lab: LabSettings) -> Index | None:
    """Return the entry that was clicked, in numerator layout, if it is one of this derivative."""
    entry = tuple(int(i) for i in lab.own_value(ENTRY, NONE))
    fits = len(entry) == len(work.shape) and all(0 <= i < size for i, size in zip(entry, work.shape, strict=True))
    return entry if entry and fits else None


def large_result(work: MatrixWork, values: Values, lab: LabSettings) -> LabResult:
    """Return the slices of both approaches that meet in one entry, and the size of the whole."""
    index = chosen_entry(work, lab) or (0,) * len(work.shape)
    out, into = index[: len(work.output_shape)], index[len(work.output_shape) :]
    partial = work.derivative.partial(values, _flat(into, work.wrt.shape))
    row = work.derivative.row(values, _flat(out, work.output_shape))
    rule = rule_formula(work)
    formulas = (*((rule,) if rule is not None else ()), entry_formula(work, index, float(partial[out])))
    return LabResult(
        "matrix",
        formulas=tuple((made.latex, made.text) for made in formulas),
        sentences=(_size_sentence(work), _meeting_sentence(work, partial, row, index)),
        sliders=tuple(_slider(work, index, axis) for axis in range(len(index))),
        tables=_tables(work, values, index, (partial, row)),
    )


def _flat(index: Index, shape: tuple[int, ...]) -> int:
    return int(np.ravel_multi_index(index, shape)) if shape else 0


def _tables(work: MatrixWork, values: Values, index: Index, slices: tuple[np.ndarray, np.ndarray]) -> tuple[Table, ...]:
    cut = len(work.output_shape)
    out, into = index[:cut], index[cut:]
    f, x = latex_name(work.function.name), latex_name(str(work.wrt.data))
    given = array_table(
        f"matrix:input:{work.wrt.data}", str(work.wrt.data), np.asarray(values[work.wrt]), INPUT, Role.X
    )
    places = [",".join(str(i + 1) for i in at) for at in (out, into)]
    above = f"{f}_{{{places[0]}}}" if out else f
    titles = (
        rf"\text{{(1)}}\ \frac{{\partial {f}}}{{\partial {x}_{{{places[1]}}}}}",
        rf"\text{{(2)}}\ \frac{{\partial {above}}}{{\partial {x}}}",
    )
    parts = (("matrix:partial", slices[0], OUTPUT, out, into), ("matrix:row", slices[1], INPUT, into, out))
    made = []
    for column, (title, (key, numbers, letters, at, others)) in enumerate(zip(titles, parts, strict=True), 1):
        table = array_table(key, work.function.name, numbers, letters, Role.GRADIENT, title)
        is_first = key == "matrix:partial"
        edit = _moved(is_first=is_first, others=others)
        made.append(replace(table, column=column, plain=False, lit=(at,), on_entry=edit))
    return (replace(given, marked=(into,)), *made)


def _moved(*, is_first: bool, others: Index) -> Callable[[Index], Edit]:
    """Return the edit that goes to the entry clicked in one of the two slices."""
    return lambda at: set_own({ENTRY: tuple(map(float, (*at, *others) if is_first else (*others, *at)))})


def _slider(work: MatrixWork, index: Index, axis: int) -> Slider:
    cut = len(work.output_shape)
    letter = OUTPUT[axis] if axis < cut else INPUT[axis - cut]

    def edit(value: float) -> Edit:
        return set_own({ENTRY: tuple(map(float, (*index[:axis], round(value) - 1, *index[axis + 1 :])))})

    return Slider(f"matrix.index.{letter}", letter, 1, work.shape[axis], index[axis] + 1, whole=True, edit=edit)


def _size_sentence(work: MatrixWork) -> str:
    f, x = plain_name(work.function.name), plain_name(str(work.wrt.data))
    return (
        f"the derivative of {f} by {x} is {shape_text(work.output_shape, work.wrt.shape)}, {prod(work.shape):,} "
        "entries: too many to be made whole, so two slices of it are shown, each by one approach"
    )


def _meeting_sentence(work: MatrixWork, partial: np.ndarray, row: np.ndarray, index: Index) -> str:
    cut = len(work.output_shape)
    one, other = np.asarray(partial[index[:cut]]), np.asarray(row[index[cut:]])
    if not np.isfinite(one):
        return "the derivative is undefined here; move the point"
    difference = largest_difference(one, other)
    how = "exactly" if difference == 0 else f"up to a relative difference of {difference:.0e}"
    return f"the entry in which they meet is the same in both, {how}"
