"""Gradient and Hessian of a scalar function of many variables; of the Hessian, the entries that can differ from zero.

The graph tells which entries those are (explorer.autodiff.sparsity); columns that share no row are summed, so that a
banded Hessian of any size takes as many Hessian-vector products as its band is wide, all of them in one run.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explorer.autodiff.forward import push
from explorer.autodiff.operators import gradient
from explorer.autodiff.sparsity import Pattern, column_groups, pattern
from explorer.graph.expr import Expr
from explorer.numeric.tape import Program, compile  # noqa: A004 - the seam's name in the design

Floats: TypeAlias = NDArray[np.float64]
Places: TypeAlias = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class SparseMatrix:
    """The entries of a matrix of `shape` that can differ from zero: values[k] stands at (rows[k], columns[k])."""

    rows: Places
    columns: Places
    values: Floats
    shape: tuple[int, int]

    def dense(self) -> Floats:
        """Return the whole matrix."""
        found = np.zeros(self.shape)
        found[self.rows, self.columns] = self.values
        return found


class CompressedDerivatives:
    """Value, gradient and Hessian of a scalar function, each compiled when it is first asked for."""

    def __init__(self, output: Expr, inputs: Sequence[Expr], parameters: Sequence[Expr]) -> None:
        """Take a scalar node, the inputs to differentiate by, and the other inputs it depends on."""
        self.output = output
        self.inputs = tuple(inputs)
        self.nodes = (*inputs, *parameters)
        ends = np.cumsum([prod(node.shape) for node in inputs])
        self.size = int(ends[-1]) if len(ends) else 0
        self._parts = [slice(int(end) - prod(node.shape), int(end)) for node, end in zip(inputs, ends, strict=True)]

    def gradient(self, values: Mapping[Expr, ArrayLike]) -> Floats:
        """Return the gradient (n,); nan where the function is."""
        value, *slopes = self._first.run([values[node] for node in self.nodes])
        return self._joined(slopes, self._slopes, ()) if not np.isnan(value) else np.full(self.size, np.nan)

    def hessian(self, values: Mapping[Expr, ArrayLike]) -> SparseMatrix:
        """Return the entries of the Hessian (n, n) that can differ from zero; nan where the function is."""
        return self.evaluate(values)[2]

    def evaluate(self, values: Mapping[Expr, ArrayLike]) -> tuple[float, Floats, SparseMatrix]:
        """Return value, gradient (n,) and Hessian (n, n), all of them from one run."""
        program, bends, seeds = self._second
        given = [np.asarray(values[node])[..., None] for node in self.nodes]
        found = iter(program.run([*given, *seeds]))
        value = float(next(found)[0])
        slopes = [next(found)[..., 0] for slope in self._slopes if slope is not None]
        products = self._joined(list(found), bends, (self._seeds.shape[1],))
        rows, columns, places = self._places
        entries = products.take(places)
        first = self._joined(slopes, self._slopes, ())
        if np.isnan(value):  # 1/x at -1 is no derivative of log x
            first[:] = entries[:] = np.nan
        return value, first, SparseMatrix(rows, columns, entries, (self.size, self.size))

    @cached_property
    def _slopes(self) -> list[Expr | None]:
        return gradient(self.output, self.inputs)

    @cached_property
    def _first(self) -> Program:
        return compile([self.output, *_known(self._slopes)], self.nodes)

    @cached_property
    def _second(self) -> tuple[Program, list[Expr | None], list[Floats]]:
        """The program, the products for each input (None: zero), and the directions that are given to it."""
        directions = [node.graph.input(f"{node.data}·", node.shape) for node in self.inputs]
        pushed = iter(push([*_known(self._slopes)], dict(zip(self.inputs, directions, strict=True))))
        bends = [None if slope is None else next(pushed) for slope in self._slopes]
        outputs = [self.output, *_known(self._slopes), *_known(bends)]
        seeds = [
            self._seeds[part].reshape(*node.shape, -1) for node, part in zip(self.inputs, self._parts, strict=True)
        ]
        return compile(outputs, [*self.nodes, *directions]), bends, seeds

    @cached_property
    def _pattern(self) -> Pattern:
        """Which entries of the Hessian (n, n) can differ from zero."""
        whole = np.zeros((self.size, self.size), dtype=bool)
        for slope, part in zip(self._slopes, self._parts, strict=True):
            if slope is not None:
                whole[part] = pattern(slope, self.inputs)
        return whole

    @cached_property
    def _groups(self) -> Places:
        """The number of each column's group."""
        return column_groups(self._pattern)

    @cached_property
    def _seeds(self) -> Floats:
        """The directions (n, groups): each is the sum of the basis vectors of its group."""
        return np.eye(int(self._groups.max(initial=0)) + 1)[self._groups]

    @cached_property
    def _places(self) -> tuple[Places, Places, Places]:
        """Rows and columns of the entries, and where each stands in H S: in the column of its group."""
        rows, columns = np.nonzero(self._pattern)
        return rows, columns, rows * self._seeds.shape[1] + self._groups[columns]

    def _joined(self, found: Sequence[Floats], nodes: Sequence[Expr | None], batch: tuple[int, ...]) -> Floats:
        """Return one array (n,) + batch of what was computed for each input, 0 where nothing was."""
        result = np.zeros((self.size, *batch))
        values = iter(found)
        for node, part in zip(nodes, self._parts, strict=True):
            if node is not None:
                result[part] = next(values).reshape(-1, *batch)
        return result


def _known(nodes: Sequence[Expr | None]) -> Iterator[Expr]:
    return (node for node in nodes if node is not None)
