"""Value, Jacobian, Hessian and higher derivatives of one function, each compiled when it is first asked for.

Two routes lead to the same numbers. Small functions have one graph an entry, so that an entry can also be printed and
structural zeros cost nothing. Large ones push a batch of basis tangents through one graph, so that the derivative of
a matrix by a matrix needs one program and not one a cell.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from math import prod
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.compressed import CompressedDerivatives
from explorer.analysis.continuation import continued
from explorer.analysis.edges import Edges
from explorer.autodiff.forward import push
from explorer.autodiff.operators import Entries, hessian, jacobian
from explorer.graph.expr import Expr
from explorer.graph.walk import free_inputs
from explorer.numeric.point import compile_point
from explorer.numeric.tape import Program, compile  # noqa: A004 - the seam's name in the design
from explorer.semantics.reading import FunctionGraph

Floats: TypeAlias = NDArray[np.float64]
Values: TypeAlias = Mapping[Expr, float | Floats]

CELL_LIMIT = 400  # entry graphs beyond this many cells cost more to build than a batch of tangents to run
WRITTEN_OUT = 16  # variables up to which the entries of a scalar function's derivatives are computed one by one
TENSOR_LIMIT = 10_000_000


class TensorTooLargeError(ValueError):
    """A derivative with more entries than the limit of the language allows."""


class Derivatives:
    """The derivatives of a function graph with respect to all of its inputs, in the order of its inputs."""

    def __init__(self, function: FunctionGraph) -> None:
        """Take the function; nothing is compiled yet."""
        self.function = function
        self.nodes = (*function.inputs, *(node for node, _ in function.parameters))
        self.size = sum(prod(node.shape) for node in function.inputs)
        self.edges = Edges(function.output, self.nodes)
        self._points: dict[int, Callable[[Sequence[float | Floats]], list[float | Floats]]] = {}
        self._grids: dict[int, Program] = {}

    @cached_property
    def jacobian(self) -> Entries:
        """The (m, n) entries of the Jacobian as scalar graphs, as they are shown."""
        return jacobian(self.function.output, self.function.inputs)

    @cached_property
    def hessian(self) -> Entries:
        """The (m, n, n) entries of the Hessian as scalar graphs, as they are shown."""
        return hessian(self.function.output, self.function.inputs, self.jacobian)

    @cached_property
    def _output(self) -> Expr:
        """The function in the form whose derivatives are right beside points where it is 0/0."""
        return continued(self.function.output)

    @cached_property
    def first(self) -> Entries:
        """The entries of the Jacobian as they are computed."""
        return self.jacobian if self._output is self.function.output else jacobian(self._output, self.function.inputs)

    @cached_property
    def second(self) -> Entries:
        """The entries of the Hessian as they are computed."""
        if self._output is self.function.output:
            return self.hessian
        return hessian(self._output, self.function.inputs, self.first)

    @cached_property
    def compressed(self) -> CompressedDerivatives:
        """The derivatives of a scalar function of many variables."""
        check_tensor_size(self.size**2)
        inputs = self.function.inputs
        return CompressedDerivatives(self._output, inputs, self.nodes[len(inputs) :])

    def has_entries(self, order: int) -> bool:
        """Whether derivatives to `order` (at most 2) are small enough to have one graph an entry."""
        return int(prod(self.function.output.shape) * self.size**order) <= CELL_LIMIT

    def outputs(self, order: int) -> list[Expr]:
        """Return the function and the entries of its derivatives up to `order` (at most 2), in a fixed order."""
        found = [self._output]
        if order >= 1:
            found.extend(self.first.cells.values())
        if order >= 2:
            found.extend(self.second.cells.values())
        return found

    def grid_program(self, order: int) -> Program:
        """Return the program that evaluates `outputs(order)` on arrays of points."""
        if order not in self._grids:
            self._grids[order] = compile(self.outputs(order), self.nodes)
        return self._grids[order]

    def value(self, values: Values) -> float | Floats:
        """Return f at a point, with the shape of its output."""
        return self._run(0, values)[0]

    def tensor(self, values: Values, order: int) -> Floats:
        """Return the derivative of `order` 1 or 2 at a point, shape (m, n) or (m, n, n); nan where f is nan."""
        if self.size > WRITTEN_OUT and self.function.output.shape == ():
            whole = self.compressed.gradient(values) if order == 1 else self.compressed.hessian(values).dense()
            return whole[None]
        if not self.has_entries(order):
            return self._pushed(values, order, self.function.inputs)
        entries = self.first if order == 1 else self.second
        found = self._run(order, values)
        skipped = 1 + (len(self.first.cells) if order == 2 else 0)
        result = np.zeros(entries.shape)
        for cell, number in zip(entries.cells, found[skipped:], strict=True):
            result[cell] = number
        result[np.isnan(np.ravel(found[0]))] = np.nan  # 1/x at -1 is no derivative of log x
        return result

    def by_input(self, values: Values, order: int, wrt: Expr) -> Floats:
        """Return the derivative of `order` 1 or 2 with respect to one input, shape output + input * order."""
        flat = self._pushed(values, order, (wrt,))
        return flat.reshape(self.function.output.shape + wrt.shape * order)

    def _run(self, order: int, values: Values) -> list[float | Floats]:
        if order not in self._points:
            self._points[order] = compile_point(self.outputs(order), self.nodes)
        return self._points[order]([values[node] for node in self.nodes])

    def _pushed(self, values: Values, order: int, wrt: Sequence[Expr]) -> Floats:
        """Push one basis tangent a batch axis through the graph: every entry of the tensor in one run."""
        sizes = [prod(node.shape) for node in wrt]
        n, m = sum(sizes), prod(self.function.output.shape)
        check_tensor_size(m * n**order)
        derivative: Expr | None = self._output
        tangents: list[Expr] = []
        for k in range(order):
            seeds = [node.graph.input(f"{node.data}·{k}", node.shape) for node in wrt]
            tangents.extend(seeds)
            derivative = derivative and push([derivative], dict(zip(wrt, seeds, strict=True)))[0]
        if derivative is None:
            return np.zeros((m,) + (n,) * order)
        arrays: dict[Expr, Floats] = {node: np.asarray(values[node]) for node in self.nodes}
        for k in range(order):
            basis = np.eye(n).reshape((n,) + (1,) * k + (n,) + (1,) * (order - 1 - k))
            starts = np.cumsum([0, *sizes])
            for i, node in enumerate(wrt):
                part = basis[starts[i] : starts[i + 1]]
                arrays[tangents[k * len(wrt) + i]] = part.reshape(node.shape + part.shape[1:])
        used = free_inputs([derivative])
        (found,) = compile([derivative], used).run([arrays[node] for node in used])
        return np.broadcast_to(found, self.function.output.shape + (n,) * order).reshape((m,) + (n,) * order).copy()


def check_tensor_size(entries: int) -> None:
    """Raise TensorTooLargeError beyond the language's limit of 10^7 entries."""
    if entries > TENSOR_LIMIT:
        raise TensorTooLargeError(f"the derivative would have {entries:,} entries; the limit is {TENSOR_LIMIT:,}")
