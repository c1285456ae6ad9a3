"""What the matrix lab looks at: one function, one input, the derivative on both routes, the step and the layout."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.array_derivative import ArrayDerivative
from explorer.analysis.entry_formulas import EntryFormulas
from explorer.analysis.tensor_structure import Index
from explorer.api import Function
from explorer.document.subject import Subject
from explorer.graph.expr import Expr
from explorer.graph.shapes import Shape
from explorer.printing.plain import plain_name

Floats: TypeAlias = NDArray[np.float64]
NUMERATOR, DENOMINATOR = "numerator", "denominator"


@dataclass(frozen=True, slots=True, eq=False)
class MatrixStudy:
    """The derivative of `function` by `wrt` at the subject's probe.

    `tensor` has the shape of the output with that of the input behind it, `jacobian` is (m, n) of both flattened.
    """

    function: Function
    subject: Subject
    wrt: Expr
    derivative: ArrayDerivative
    formulas: EntryFormulas
    sources: Mapping[tuple[int, int], tuple[int, ...]]
    values: Mapping[Expr, float | Floats]
    value: Floats
    tensor: Floats
    jacobian: Floats
    step: int
    layout: str
    chosen: Index | None  # of the tensor in numerator layout

    @property
    def output_shape(self) -> Shape:
        """The shape of the value."""
        return self.function.output_shape

    @property
    def columns(self) -> int:
        """How many entries the input has."""
        return self.derivative.columns

    @property
    def last(self) -> int:
        """The last step: every partial is there, and the Jacobian is reshaped."""
        return self.columns + 1

    @property
    def current(self) -> Index | None:
        """The entry of the input whose partial the step has added; None before the first and after the last."""
        found = np.unravel_index(self.step - 1, self.wrt.shape) if 1 <= self.step <= self.columns else None
        return tuple(int(i) for i in found) if found is not None else None

    @property
    def start(self) -> int:
        """The number of the input's first entry among all coordinates."""
        nodes = self.function.graph.inputs
        return sum(prod(node.shape) for node in nodes[: nodes.index(self.wrt)])

    @property
    def names(self) -> tuple[str, str]:
        """The names of the function and of the input, as tables write them."""
        return plain_name(self.function.name), plain_name(str(self.wrt.data))

    def place(self, index: Index) -> tuple[int, int]:
        """Return row and column of the Jacobian of all coordinates in which an entry of the tensor stands."""
        cut = len(self.output_shape)
        return flat_number(index[:cut], self.output_shape), self.start + flat_number(index[cut:], self.wrt.shape)

    def numerator_index(self, index: Index) -> Index:
        """Return the index in numerator layout of an entry of the tensor as it is laid out."""
        cut = len(self.wrt.shape)
        return index if self.layout == NUMERATOR else (*index[cut:], *index[:cut])

    def laid_out(self, index: Index) -> Index:
        """Return the index in the chosen layout of an entry in numerator layout."""
        cut = len(self.output_shape)
        return index if self.layout == NUMERATOR else (*index[cut:], *index[:cut])

    def lights(self, index: Index) -> dict[str, list[Index]]:
        """Return the entries of inputs and value that belong to an entry as it is laid out, by the tables' keys."""
        at = self.numerator_index(index)
        cut = len(self.output_shape)
        found: dict[str, list[Index]] = {"matrix:value": [at[:cut]]}
        for coordinate in self.sources.get(self.place(at), ()):
            name, where = self.coordinate(coordinate)
            found.setdefault(f"matrix:input:{name}", []).append(where)
        return found

    def coordinate(self, number: int) -> tuple[str, Index]:
        """Return the input that a coordinate belongs to, by name, and its index there."""
        for node in self.function.graph.inputs:
            if number < prod(node.shape):
                return str(node.data), tuple(int(i) for i in np.unravel_index(number, node.shape))
            number -= prod(node.shape)
        raise ValueError(f"{number} is not a coordinate of {self.function.name}")


def flat_number(index: Index, shape: Shape) -> int:
    """Return the number of an entry, counted row by row from 0."""
    return int(np.ravel_multi_index(index, shape)) if shape else 0
