"""The derivative of an array by an array on two routes: partial after partial, and row after row of a flat Jacobian.

The first pushes one entry of the input forward at a time; the second flattens the output into a vector and pulls one
of its components back at a time. They share no rule of differentiation, so that their agreement says something.
"""

from collections.abc import Mapping, Sequence
from math import prod
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.continuation import continued
from explorer.autodiff.forward import push
from explorer.autodiff.reverse import pull
from explorer.graph.build import reshape
from explorer.graph.expr import Expr, Stop, while_wanted
from explorer.graph.walk import free_inputs
from explorer.numeric.tape import Program, compile  # noqa: A004 - the seam's name in the design
from explorer.semantics.reading import FunctionGraph

Floats: TypeAlias = NDArray[np.float64]
Values: TypeAlias = Mapping[Expr, float | Floats]


class ArrayDerivative:
    """The derivative of a function by one of its inputs; each route is compiled once."""

    def __init__(self, function: FunctionGraph, wrt: Expr) -> None:
        """Differentiate the function's output by one input node."""
        output = continued(function.output)
        self.wrt = wrt
        self.output_shape = output.shape
        self.rows, self.columns = prod(output.shape), prod(wrt.shape)
        flat = reshape(output, (self.rows,)) if output.shape else output.graph.stack([output])
        self._direction = output.graph.input(f"{wrt.data}·direction", wrt.shape)
        self._weights = output.graph.input(f"{wrt.data}·weights", (self.rows,))
        self._value = _compiled(output)
        self._forward = _compiled(push([output], {wrt: self._direction})[0])
        self._reverse = _compiled(pull(flat, self._weights, [wrt])[0])

    def value(self, values: Values) -> Floats:
        """Return the function's value, of its own shape."""
        return _run(self._value, values, self.output_shape)

    def partial(self, values: Values, column: int) -> Floats:
        """Return the derivative by one entry of the input, counted row by row: an array of the output's shape."""
        direction = np.zeros(self.wrt.shape)
        direction.flat[column] = 1.0
        return _run(self._forward, {**values, self._direction: direction}, self.output_shape)

    def row(self, values: Values, number: int) -> Floats:
        """Return the derivative of one component of the value, counted row by row: an array of the input's shape."""
        weights = np.zeros(self.rows)
        weights[number] = 1.0
        return _run(self._reverse, {**values, self._weights: weights}, self.wrt.shape)

    def collated(self, values: Values, stopped: Stop) -> Floats:
        """Return all partials side by side, shape output + input. Raises Stopped."""
        found = [self.partial(values, j).ravel() for j in while_wanted(range(self.columns), stopped)]
        return self._reshaped(np.stack(found, axis=1), values)

    def jacobian(self, values: Values, stopped: Stop) -> Floats:
        """Return the Jacobian (m, n) of the output flattened row by row. Raises Stopped."""
        found = np.empty((self.rows, self.columns))
        for i in while_wanted(range(self.rows), stopped):
            found[i] = self.row(values, i).ravel()
        return self._reshaped(found, values).reshape(self.rows, self.columns)

    def _reshaped(self, flat: Floats, values: Values) -> Floats:
        """Reshape to output + input; without a value there is no derivative."""
        flat[np.isnan(self.value(values).ravel())] = np.nan
        return flat.reshape(self.output_shape + self.wrt.shape)


def _compiled(node: Expr | None) -> tuple[Program, Sequence[Expr]] | None:
    used = free_inputs([node]) if node is not None else []
    return (compile([node], used), used) if node is not None else None


def _run(compiled: tuple[Program, Sequence[Expr]] | None, values: Values, shape: tuple[int, ...]) -> Floats:
    if compiled is None:  # structurally zero
        return np.zeros(shape)
    program, used = compiled
    (found,) = program.run([values[node] for node in used])
    return np.broadcast_to(found, shape).copy()


def largest_difference(one: Floats, other: Floats) -> float:
    """Return how far two arrays of one shape differ where both are finite, relative to the largest entry."""
    both = np.isfinite(one) & np.isfinite(other)
    if not both.any():
        return 0.0
    size = float(np.abs(one[both]).max())
    return float(np.abs(one[both] - other[both]).max()) / (size or 1.0)
