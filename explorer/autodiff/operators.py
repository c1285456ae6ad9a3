"""Jacobians and Hessians as entries: one scalar graph a cell, structural zeros left out. Numerator layout."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

import numpy as np

from explorer.autodiff.forward import push
from explorer.autodiff.reverse import pull
from explorer.autodiff.rules import Partials
from explorer.graph.expr import Expr
from explorer.graph.shapes import Shape


@dataclass(frozen=True, slots=True)
class Entries:
    """An array of scalar expressions; a cell that is missing is structurally zero."""

    shape: Shape
    cells: Mapping[tuple[int, ...], Expr]


def gradient(output: Expr, wrt: Sequence[Expr]) -> list[Expr | None]:
    """Return the derivatives of a scalar by each of `wrt`, each of its node's shape; None where structurally zero."""
    return pull(output, output.graph.const(1.0), wrt)


def jacobian(output: Expr, wrt: Sequence[Expr], *, forward: bool | None = None) -> Entries:
    """Return the (m, n) Jacobian: m entries of `output` by the n entries of all of `wrt`, each flattened row-major.

    Forward mode makes it column by column, reverse mode row by row; without `forward` it is the one with less to do.
    """
    components = entries_of(output)
    m, n = len(components), sum(prod(node.shape) for node in wrt)
    by_columns = n <= m if forward is None else forward
    cells = _by_columns(components, wrt) if by_columns else _by_rows(components, wrt)
    return Entries((m, n), dict(sorted(cells)))


def hessian(output: Expr, wrt: Sequence[Expr], first: Entries | None = None) -> Entries:
    """Return the (m, n, n) second derivatives of the m entries of `output`; symmetric cells are the same node.

    `first` is its Jacobian, where that is known already.
    """
    slopes = first if first is not None else jacobian(output, wrt, forward=False)
    m, n = slopes.shape
    cells: dict[tuple[int, ...], Expr] = {}
    partials = Partials()
    for j, tangents in enumerate(_basis(wrt)):
        above = [at for at in slopes.cells if at[1] <= j]
        for (k, i), entry in zip(above, push([slopes.cells[at] for at in above], tangents, partials), strict=True):
            if entry is not None:
                cells[k, i, j] = cells[k, j, i] = entry
    return Entries((m, n, n), dict(sorted(cells.items())))


def hvp(output: Expr, wrt: Sequence[Expr], direction: Sequence[Expr]) -> list[Expr | None]:
    """Return the Hessian of a scalar times a direction, one part of the shape of each of `wrt`."""
    slopes = gradient(output, wrt)
    found = iter(push([s for s in slopes if s is not None], dict(zip(wrt, direction, strict=True))))
    return [None if slope is None else next(found) for slope in slopes]


def entries_of(node: Expr) -> list[Expr]:
    """Return the scalar entries of a node, row-major."""
    return [node[at] if at else node for at in product(*map(range, node.shape))]


def _by_columns(components: Sequence[Expr], wrt: Sequence[Expr]) -> Iterator[tuple[tuple[int, int], Expr]]:
    for j, tangents in enumerate(_basis(wrt)):
        for i, entry in enumerate(push(components, tangents)):
            if entry is not None:
                yield (i, j), entry


def _by_rows(components: Sequence[Expr], wrt: Sequence[Expr]) -> Iterator[tuple[tuple[int, int], Expr]]:
    for i, component in enumerate(components):
        for j, entry in _flat_gradient(component, wrt).items():
            yield (i, j), entry


def _flat_gradient(component: Expr, wrt: Sequence[Expr]) -> dict[int, Expr]:
    """Return the derivatives of a scalar by the entries of `wrt`, counted through; structural zeros are missing."""
    found: dict[int, Expr] = {}
    start = 0
    for node, adjoint in zip(wrt, gradient(component, wrt), strict=True):
        if adjoint is not None:
            found.update(enumerate(entries_of(adjoint), start))
        start += prod(node.shape)
    return {i: entry for i, entry in found.items() if entry.number != 0}


def _basis(wrt: Sequence[Expr]) -> Iterator[dict[Expr, Expr]]:
    """Yield the tangents that move one entry of one node, for each entry."""
    for node in wrt:
        if node.shape == ():
            yield {node: node.graph.const(1.0)}
            continue
        for at in np.ndindex(*node.shape):
            seed = np.zeros(node.shape)
            seed[at] = 1.0
            yield {node: node.graph.const(seed)}
