"""The tables of the matrix lab: inputs and value, the partials and the tensor they make, the flat Jacobian."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.tensor_structure import Index
from explorer.document.edits import Edit, set_own
from explorer.document.labs.matrix_study import NUMERATOR, MatrixStudy
from explorer.document.table import Table
from explorer.document.tensor import Tensor, first_view, make_tensor
from explorer.document.tensor_tables import tensor_table
from explorer.graph.shapes import Shape
from explorer.printing.latex_atoms import latex_name
from explorer.scene.primitives import Role

ENTRY = "matrix.entry"
OUTPUT, INPUT = "pqrs", "ijkl"  # letters of indices
Floats = NDArray[np.float64]


def study_tables(study: MatrixStudy) -> tuple[Table, ...]:
    """Return what stands side by side: inputs and value, the first approach, the second one."""
    return (*_given(study), *_collated(study), _flattened(study))


def entry_text(name: str, axes: Sequence[int]) -> str:
    """Return how an entry of an array is called, with a field for each axis."""
    return f"{name}[{','.join(f'{{{axis}}}' for axis in axes)}]" if axes else name


def _given(study: MatrixStudy) -> list[Table]:
    lit = study.lights(study.laid_out(study.chosen)) if study.chosen is not None else {}
    tables = []
    for node in study.function.graph.inputs:
        key, value = f"matrix:input:{node.data}", np.asarray(study.values[node])
        shown = (study.current,) if node is study.wrt and study.current is not None else ()
        tables.append(_array_table(key, str(node.data), value, INPUT, (*shown, *lit.get(key, ())), Role.X))
    tables.append(
        _array_table("matrix:value", study.function.name, study.value, OUTPUT, lit.get("matrix:value", ()), Role.CURVE)
    )
    return tables


def _array_table(key: str, name: str, value: Floats, letters: str, lit: Sequence[Index], role: Role) -> Table:
    if value.ndim == 0:
        return Table(key, latex_name(name), r"\mathbb{R}", role, value.reshape(1, 1), (), (), name=name)
    entry = entry_text(name, range(value.ndim))
    tensor = make_tensor(value, letters[: value.ndim], (), entry, (), groups=(value.ndim,))
    return replace(tensor_table(key, latex_name(name), tensor, role=role, name=name), facts=(), lit=tuple(lit))


def _collated(study: MatrixStudy) -> list[Table]:
    """Return the partial of the step, and the tensor as far as it is collated."""
    f, x = latex_name(study.function.name), latex_name(str(study.wrt.data))
    count = min(study.step, study.columns)
    numbers = study.tensor.reshape(-1, study.columns).copy()
    numbers[:, count:] = np.nan
    whole = numbers.reshape(study.tensor.shape)
    tables = []
    if study.current is not None and study.output_shape:
        place = "".join(str(i + 1) for i in study.current)
        part = study.tensor.reshape(-1, study.columns)[:, study.step - 1].reshape(study.output_shape)
        title = rf"\text{{(1)}}\ \frac{{\partial {f}}}{{\partial {x}_{{{place}}}}}"
        made = _array_table("matrix:partial", study.function.name, part, OUTPUT, (), Role.GRADIENT)
        tables.append(replace(made, title=title, name="Partial derivative", column=1))
    title = rf"\text{{(1) collated:}}\ \frac{{\mathrm{{d}} {f}}}{{\mathrm{{d}} {x}}}"
    made = _tensor_table(study, "matrix:tensor", title, whole, is_whole=count == study.columns)
    view = made.view
    if view is not None and study.current is not None:
        index = study.laid_out((*(0,) * len(study.output_shape), *study.current))
        view = view.showing(index)
    return [*tables, replace(made, view=view, column=1)]


def _flattened(study: MatrixStudy) -> Table:
    """Return the Jacobian of the flattened value, and at the last step the same numbers reshaped."""
    f, x = latex_name(study.function.name), latex_name(str(study.wrt.data))
    is_reshaped = study.step == study.last
    numbers = study.jacobian.copy()
    numbers[:, min(study.step, study.columns) :] = np.nan
    whole = numbers.reshape(study.tensor.shape)
    said = "reshaped:" if is_reshaped else "flattened:"
    title = rf"\text{{(2) {said}}}\ \frac{{\mathrm{{d}} \tilde {{{f}}}}}{{\mathrm{{d}} \tilde {{{x}}}}}"
    made = _tensor_table(study, "matrix:flat", title, whole, is_whole=study.step >= study.columns)
    if not is_reshaped and made.view is not None:
        cut = len(study.output_shape if study.layout == NUMERATOR else study.wrt.shape)
        m, n = study.jacobian.shape if study.layout == NUMERATOR else study.jacobian.shape[::-1]
        shape = rf"\mathbb{{R}}^{{{m} \times {n}}}"
        made = replace(made, view=made.view.flattened(cut), shape=shape)
    return replace(made, column=2)


def _tensor_table(study: MatrixStudy, key: str, title: str, numbers: Floats, *, is_whole: bool) -> Table:
    tensor = laid_out_tensor(study, numbers)
    table = tensor_table(key, title, tensor, role=Role.GRADIENT, name=key.partition(":")[2])
    view = first_view(tensor.shape)
    lit = () if study.chosen is None else (study.laid_out(study.chosen),)
    return replace(
        table, facts=table.facts if is_whole else (), view=view, lit=lit, lights=study.lights, on_entry=_choose(study)
    )


def laid_out_tensor(study: MatrixStudy, numbers: Floats) -> Tensor:
    """Return the derivative as a tensor in the chosen layout; every entry is called as in numerator layout."""
    out, into = len(study.output_shape), len(study.wrt.shape)
    f, x = study.names
    shape_first = study.layout == NUMERATOR
    places = tuple(range(out)) if shape_first else tuple(range(into, into + out))
    by = tuple(range(out, out + into)) if shape_first else tuple(range(into))
    letters = (OUTPUT[:out], INPUT[:into])
    turned = numbers if shape_first else np.moveaxis(numbers, range(out), range(-out, 0)) if out else numbers
    return make_tensor(
        turned,
        "".join(letters if shape_first else letters[::-1]),
        (),
        f"∂{entry_text(f, places)}/∂{entry_text(x, by)}",
        groups=(out, into) if shape_first else (into, out),
    )


def _choose(study: MatrixStudy) -> Callable[[Index], Edit]:
    return lambda index: set_own({ENTRY: tuple(map(float, study.numerator_index(index)))})


def shape_text(*shapes: Shape) -> str:
    """Return shapes side by side as (3×3)×(2×3)."""
    parts = ["×".join(map(str, shape)) or "1" for shape in shapes]
    return "×".join(f"({part})" if "×" in part else part for part in parts)
