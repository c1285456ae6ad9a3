"""The derivatives at the probe that have more than two axes: (m × n) × (p × q) by matrices, and m × n × n Hessians."""

from collections.abc import Sequence
from math import prod

import numpy as np
from numpy.typing import NDArray

from explorer.document.subject import Subject
from explorer.document.table import Table
from explorer.document.tensor import make_tensor
from explorer.document.tensor_tables import tensor_table
from explorer.graph.shapes import Shape
from explorer.printing.latex_atoms import latex_name
from explorer.printing.plain import plain_name
from explorer.scene.roles import Role
from explorer.semantics.flatten import entry_names

Floats = NDArray[np.float64]

OUTPUT, INPUT = "pqrs", "ijkl"  # letters of indices
NAMED = 3  # coordinates that a title names


def first_tensors(subject: Subject, first: Floats, inputs: Sequence[tuple[str, Shape]]) -> list[Table]:
    """Return the derivative by each input for which it is more than a matrix, from the Jacobian (m, n).

    Its shape is that of the output with that of the input behind it; by scalar inputs alone, all of them are one axis.
    """
    output = subject.function.output_shape
    if all(shape == () for _, shape in inputs):
        return [_by_scalars(subject, first)] if len(output) == 2 and subject.n > 1 else []
    tables, start = [], 0
    for name, shape in inputs:
        part = first[:, start : start + prod(shape)]
        start += prod(shape)
        if len(shape) == 2 or len(output) + len(shape) > 2:
            tables.append(_by_array(subject, part.reshape(output + shape), name, shape))
    return tables


def _by_scalars(subject: Subject, first: Floats) -> Table:
    output = subject.function.output_shape
    letters = (*OUTPUT[:2], INPUT[0])
    tensor = make_tensor(
        first.reshape(*output, -1), letters, (*_output_labels(subject), subject.labels), f"∂{_output(subject)}/∂{{2}}",
        groups=(2, 1), kinds=(0, 0, 1),
    )  # fmt: skip
    names = ", ".join(map(latex_name, subject.names[:NAMED])) + (r", \dots" if subject.n > NAMED else "")
    title = rf"\frac{{\partial {latex_name(subject.function.name)}}}{{\partial ({names})}}(a)"
    return tensor_table("jacobian-tensor", title, tensor, role=Role.GRADIENT, name="Derivative")


def _by_array(subject: Subject, numbers: Floats, name: str, shape: Shape) -> Table:
    output = subject.function.output_shape
    labels = tuple(map(plain_name, entry_names(name, shape, set()))) if len(shape) == 1 else ()
    places = ",".join(f"{{{axis}}}" for axis in range(len(output), numbers.ndim))
    by = f"{{{len(output)}}}" if labels else f"{plain_name(name)}[{places}]"
    tensor = make_tensor(
        numbers,
        (*OUTPUT[: len(output)], *INPUT[: len(shape)]),
        (*_output_labels(subject), *((labels,) if labels else ((),) * len(shape))),
        f"∂{_output(subject)}/∂{by}",
        groups=(len(output), len(shape)),
    )
    title = rf"\frac{{\partial {latex_name(subject.function.name)}}}{{\partial {latex_name(name)}}}(a)"
    said = f"Derivative by {plain_name(name)}"
    return tensor_table(f"jacobian-{name}", title, tensor, role=Role.GRADIENT, name=said)


def second_tensors(subject: Subject, second: Floats | None) -> list[Table]:
    """Return the second derivatives (m, n, n) of a function with several components as one tensor."""
    n, output = subject.n, subject.function.output_shape
    if second is None or subject.m == 1 or n == 1:
        return []
    numbers = second.reshape(*output, n, n)
    first = len(output)
    tensor = make_tensor(
        numbers,
        (*OUTPUT[:first], *INPUT[:2]),
        (*_output_labels(subject), subject.labels, subject.labels),
        f"∂²{_output(subject)}/∂{{{first}}}∂{{{first + 1}}}",
        [(first, first + 1)],
        groups=(first, 1, 1),
        kinds=(*(0 for _ in output), 1, 1),
    )
    title = f"H_{{{latex_name(subject.function.name)}}}(a)"
    return [tensor_table("hessian-tensor", title, tensor, name="All second derivatives")]


def _output(subject: Subject) -> str:
    """Return how an entry of the value is called, with a field for each of its axes."""
    if len(subject.function.output_shape) == 2:
        return f"{plain_name(subject.function.name)}[{{0}},{{1}}]"
    return "{0}" if subject.function.output_shape else plain_name(subject.function.name)


def _output_labels(subject: Subject) -> tuple[tuple[str, ...], ...]:
    """Return the names of the components along the axis of a vector; rows and columns of a matrix have none."""
    shape = subject.function.output_shape
    if len(shape) == 1:
        return (tuple(map(plain_name, entry_names(subject.function.name, shape, set()))),)
    return ((),) * len(shape)
