"""The tables of the matrix lab: inputs and value, the partials and the tensor they make, the flat Jacobian."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.tensor_structure import Axes, Index
from explorer.document.edits import Edit, set_own
from explorer.document.labs.matrix_study import FORMULAS, NUMERATOR, MatrixStudy
from explorer.document.table import Table
from explorer.document.tensor import Cells, Tensor, TensorView, make_tensor
from explorer.document.tensor_tables import tensor_table
from explorer.document.wording import written
from explorer.graph.shapes import Shape
from explorer.printing.latex_atoms import latex_name
from explorer.scene.roles import Role

ENTRY = "matrix.entry"
OUTPUT, INPUT = "pqrs", "ijkl"  # letters of indices
FEW = 5  # columns of inputs and value that stand side by side
FIRST, SECOND = 2, 3  # the columns of the two approaches
ROWS, WIDTH = 8, 330  # of a tensor whose blocks are all seen: rows, and about the pixels of its columns, of which
PIXELS, PADDING = 8, 14  # a letter and what is beside them take so many
MEASURED = 400  # numbers that decide how wide they are
Floats = NDArray[np.float64]


def study_tables(study: MatrixStudy) -> tuple[Table, ...]:
    """Return what stands side by side: inputs and value, the first approach, the second one."""
    return (*given_tables(study), _collated(study), _flattened(study))


def entry_text(name: str, axes: Sequence[int]) -> str:
    """Return how an entry of an array is called, with a field for each axis."""
    return f"{name}[{','.join(f'{{{axis}}}' for axis in axes)}]" if axes else name


def given_tables(study: MatrixStudy) -> list[Table]:
    """Return inputs, value, and the arrays that the rule has names for, with what belongs to the chosen entry lit."""
    lit, marked = (
        (find(study.laid_out(study.chosen)) if study.chosen is not None else {}) for find in (study.lights, study.marks)
    )
    found = [
        (f"matrix:input:{node.data}", str(node.data), np.asarray(study.values[node]), INPUT, Role.X)
        for node in study.function.graph.inputs
    ]
    found.append(("matrix:value", study.function.name, study.value, OUTPUT, Role.CURVE))
    named = study.work.named(study.values)
    found.extend((f"matrix:named:{name}", name, array, INPUT, Role.CURVE) for name, array in named.items())
    tables = []
    beside = [value for _, _, value, _, _ in found[-2 - len(named) :]]
    few = sum(value.shape[1] if value.ndim == 2 else 1 for value in beside) <= FEW
    for key, name, value, letters, role in found:
        step = (study.current,) if key == f"matrix:input:{study.wrt.data}" and study.current is not None else ()
        made = array_table(key, name, value, letters, role)
        column = int(few and not key.startswith("matrix:input"))  # beside the inputs, or below them
        made = replace(made, lit=tuple(lit.get(key, ())), marked=(*step, *marked.get(key, ())), column=column)
        tables.append(made)
    return tables


def array_table(key: str, name: str, value: Floats, letters: str, role: Role, title: str = "") -> Table:
    """Return the table of a number, vector or matrix."""
    if value.ndim == 0:
        return Table(key, title or latex_name(name), r"\mathbb{R}", role, value.reshape(1, 1), (), (), name=name)
    entry = entry_text(name, range(value.ndim))
    tensor = make_tensor(value, letters[: value.ndim], (), entry, (), groups=(value.ndim,))
    table = tensor_table(key, title or latex_name(name), tensor, role=role, name=name)
    column = TensorView(value.shape, (0,), ()) if value.ndim == 1 else None
    return replace(table, facts=(), plain=True, view=column)


def _collated(study: MatrixStudy) -> Table:
    """Return the tensor as far as its partials are collated, seen in the slice of the one that the step has added."""
    f, x = latex_name(study.function.name), latex_name(str(study.wrt.data))
    title = rf"\text{{(1) collated:}}\ \frac{{\mathrm{{d}} {f}}}{{\mathrm{{d}} {x}}}"
    remark = ""
    if study.current is not None and study.output_shape:
        f, x = study.names
        partial = f"∂{f}/∂{entry_text(x, range(len(study.current)))}".format(*(i + 1 for i in study.current))
        remark = f"new: the partial derivative {partial}"
    made = _tensor_table(study, "matrix:tensor", title)
    return replace(made, facts=(), marked=_new_entries(study), remark=remark, column=FIRST, **_looked_at(study))


def _new_entries(study: MatrixStudy) -> tuple[Index, ...]:
    """Return the entries of the partial that the step has added, as they are laid out."""
    if study.current is None:
        return ()
    return tuple(study.laid_out((*at, *study.current)) for at in np.ndindex(*study.output_shape))


def _looked_at(study: MatrixStudy) -> dict[str, Any]:
    """Return how the tensor is looked at: all partials where they are few, else the slice of one."""
    letters = max(map(len, _cell_texts(study)), default=1)
    for view in (_block_view(study), _side_view(study)):
        rows, columns = view.size
        if rows <= ROWS and columns * (PIXELS * letters + PADDING) <= WIDTH:
            return {"view": view, "plain": True}
    if study.current is None and study.chosen is not None:
        return {"view": _partial_view(study, study.chosen[len(study.output_shape) :])}
    return {"view": _partial_view(study, study.current or (0,) * len(study.wrt.shape))}


def _cell_texts(study: MatrixStudy) -> list[str]:
    """Return what is written in the cells, of very many in some."""
    if study.cells == FORMULAS and study.work.cells is not None:
        return [str(text) for text in study.work.cells.texts.flat]
    return [written(value) for value in np.unique(study.tensor)[:MEASURED].tolist()]


def _axes(study: MatrixStudy) -> tuple[Axes, Axes]:
    """Return the axes of the value and those of the input, as the tensor is laid out."""
    out, into = len(study.output_shape), len(study.wrt.shape)
    if study.layout == NUMERATOR:
        return tuple(range(out)), tuple(range(out, out + into))
    return tuple(range(into, into + out)), tuple(range(into))


def _laid_out_shape(study: MatrixStudy) -> Shape:
    return study.tensor.shape if study.layout == NUMERATOR else (*study.wrt.shape, *study.output_shape)


def _block_view(study: MatrixStudy) -> TensorView:
    """Return the view of the whole tensor in which the partial by an entry stands where the entry does in its array."""
    places, by = _axes(study)
    return TensorView(_laid_out_shape(study), (*by[:-1], *places[:1]), (*by[-1:], *places[1:]))


def _side_view(study: MatrixStudy) -> TensorView:
    """Return the view of the whole tensor in which the partials are columns side by side."""
    places, by = _axes(study)
    return TensorView(_laid_out_shape(study), places, by)


def _partial_view(study: MatrixStudy, at: Index) -> TensorView:
    """Return the view of the slice with the partial derivative by one entry, a matrix where the value is one."""
    places, by = _axes(study)
    sides = places[-2:]
    if len(sides) < 2:  # beside a vector or a number stand those of the entries beside
        sides = (*sides, *by[-(2 - len(sides)) :])
    rows, columns = (sides[:1], sides[1:]) if len(sides) > 1 else ((), sides)
    return TensorView(_laid_out_shape(study), rows, columns).showing(
        study.laid_out((*(0,) * len(study.output_shape), *at))
    )


def _flattened(study: MatrixStudy) -> Table:
    """Return the Jacobian of the flattened value, and at the last step the same numbers reshaped."""
    f, x = latex_name(study.function.name), latex_name(str(study.wrt.data))
    is_reshaped = study.step == study.last
    said = "reshaped:" if is_reshaped else "flattened:"
    title = rf"\text{{(2) {said}}}\ \frac{{\mathrm{{d}} \tilde {{{f}}}}}{{\mathrm{{d}} \tilde {{{x}}}}}"
    made = replace(_tensor_table(study, "matrix:flat", title, is_second=True), column=SECOND)
    if is_reshaped:
        return replace(made, **_looked_at(study))
    is_numerator = study.layout == NUMERATOR
    cut = len(study.output_shape if is_numerator else study.wrt.shape)
    m, n = study.jacobian.shape if is_numerator else study.jacobian.shape[::-1]
    remark = ""
    if study.current is not None:
        remark = f"new: {'column' if is_numerator else 'row'} {study.step}, the same partial flattened"
    return replace(
        made,
        view=TensorView(_laid_out_shape(study), (), ()).flattened(cut),
        shape=rf"\mathbb{{R}}^{{{m} \times {n}}}",
        marked=_new_entries(study),
        remark=remark,
        plain=True,
    )


def _tensor_table(study: MatrixStudy, key: str, title: str, *, is_second: bool = False) -> Table:
    count = min(study.step, study.columns)
    numbers = (study.jacobian if is_second else study.tensor).reshape(-1, study.columns).copy()
    numbers[:, count:] = np.nan
    tensor = laid_out_tensor(study, numbers.reshape(study.tensor.shape))
    table = tensor_table(key, title, tensor, role=Role.GRADIENT, name=key.partition(":")[2])
    lit = () if study.chosen is None else (study.laid_out(study.chosen),)
    facts = table.facts if count == study.columns and np.isfinite(study.value).all() else ()
    return replace(
        table, facts=facts, lit=lit, lights=study.lights, marks=study.marks, on_entry=_choose(study)
    )  # fmt: skip


def laid_out_tensor(study: MatrixStudy, numbers: Floats) -> Tensor:
    """Return the derivative as a tensor in the chosen layout; every entry is called as in numerator layout."""
    out, into = len(study.output_shape), len(study.wrt.shape)
    f, x = study.names
    shape_first = study.layout == NUMERATOR
    places = tuple(range(out)) if shape_first else tuple(range(into, into + out))
    by = tuple(range(out, out + into)) if shape_first else tuple(range(into))
    letters = (OUTPUT[:out], INPUT[:into])
    order = tuple(range(out + into)) if shape_first else (*range(out, out + into), *range(out))
    cells = study.work.cells if study.cells == FORMULAS else None
    if cells is not None:
        missing = np.isnan(numbers)
        texts, cases = np.where(missing, "—", cells.texts), np.where(missing, -1, cells.cases)
        cells = Cells(texts.transpose(order), cases.transpose(order))
    made = make_tensor(
        numbers.transpose(order),
        "".join(letters if shape_first else letters[::-1]),
        (),
        f"∂{entry_text(f, places)}/∂{entry_text(x, by)}",
        groups=(out, into) if shape_first else (into, out),
    )
    return replace(made, cells=cells)


def _choose(study: MatrixStudy) -> Callable[[Index], Edit]:
    return lambda index: set_own({ENTRY: tuple(map(float, study.numerator_index(index)))})


def shape_text(*shapes: Shape) -> str:
    """Return shapes side by side as (3×3)×(2×3)."""
    parts = ["×".join(map(str, shape)) or "1" for shape in shapes]
    return "×".join(f"({part})" if "×" in part else part for part in parts)
