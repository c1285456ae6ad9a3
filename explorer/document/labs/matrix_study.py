"""What the matrix lab looks at: one function, one input, the derivative on both routes, the step and the layout."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.tensor_structure import Index
from explorer.api import Function
from explorer.document.labs.matrix_work import Found, MatrixWork
from explorer.document.subject import Subject
from explorer.graph.expr import Expr
from explorer.graph.shapes import Shape
from explorer.printing.plain import plain_name

Floats: TypeAlias = NDArray[np.float64]
NUMERATOR, DENOMINATOR = "numerator", "denominator"
NUMBERS, FORMULAS = "numbers", "formulas"


@dataclass(frozen=True, slots=True, eq=False)
class MatrixStudy:
    """The derivative of `function` by `wrt` at the subject's probe.

    `tensor` has the shape of the output with that of the input behind it, `jacobian` is (m, n) of both flattened.
    `chosen` is an index of the tensor in numerator layout; `cells` says what is written in those of the tensor.
    """

    function: Function
    subject: Subject
    work: MatrixWork
    values: Mapping[Expr, float | Floats]
    value: Floats
    tensor: Floats
    jacobian: Floats
    step: int
    layout: str
    cells: str
    chosen: Index | None

    @property
    def wrt(self) -> Expr:
        """The input that is differentiated by."""
        return self.work.wrt

    @property
    def output_shape(self) -> Shape:
        """The shape of the value."""
        return self.function.output_shape

    @property
    def columns(self) -> int:
        """How many entries the input has."""
        return self.work.derivative.columns

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
    def names(self) -> tuple[str, str]:
        """The names of the function and of the input, as tables write them."""
        return plain_name(self.function.name), plain_name(str(self.wrt.data))

    def numerator_index(self, index: Index) -> Index:
        """Return the index in numerator layout of an entry of the tensor as it is laid out."""
        cut = len(self.wrt.shape)
        return index if self.layout == NUMERATOR else (*index[cut:], *index[:cut])

    def laid_out(self, index: Index) -> Index:
        """Return the index in the chosen layout of an entry in numerator layout."""
        cut = len(self.output_shape)
        return index if self.layout == NUMERATOR else (*index[cut:], *index[:cut])

    def lights(self, index: Index) -> Found:
        """Return the entries that an entry, as it is laid out, is computed from, by the tables' keys."""
        return self.work.sources(self.numerator_index(index))

    def marks(self, index: Index) -> Found:
        """Return what is differentiated by what in an entry as it is laid out, by the tables' keys."""
        at, cut = self.numerator_index(index), len(self.output_shape)
        return {"matrix:value": [at[:cut]], f"matrix:input:{self.wrt.data}": [at[cut:]]}
