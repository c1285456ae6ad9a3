"""Which entries of a derivative can differ from zero, seen from the graph alone; and groups of columns made from that.

A pattern of a node is a boolean array, its shape + (n,): whether an entry depends on variable k. Columns of a matrix
that share no row are found together by one product with the sum of their basis vectors.
Source: A. Curtis, M. Powell, J. Reid, On the estimation of sparse Jacobian matrices, 1974; A. Griewank, A. Walther,
Evaluating Derivatives, 2008, chapters 7 and 8.
"""

from collections.abc import Callable, Sequence
from math import prod
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.autodiff.rules import PARTIALS
from explorer.graph.expr import Expr
from explorer.graph.ops import OPS
from explorer.graph.walk import heeding, postorder

Pattern: TypeAlias = NDArray[np.bool_]


def pattern(output: Expr, wrt: Sequence[Expr]) -> Pattern:
    """Return the (m, n) pattern of the Jacobian: m entries of `output` by the n entries of all of `wrt`, row-major."""
    n = sum(prod(node.shape) for node in wrt)
    found: dict[Expr, Pattern] = {}
    start = 0
    for node in wrt:
        size = prod(node.shape)
        found[node] = np.eye(size, n, start, dtype=bool).reshape(*node.shape, n)
        start += size
    for node in heeding(postorder([output])):
        if node not in found:
            found[node] = _pattern(node, [found[arg] for arg in node.args], n)
    return np.broadcast_to(found[output], (*output.shape, n)).reshape(-1, n)


def _pattern(node: Expr, operands: Sequence[Pattern], n: int) -> Pattern:
    if not any(p.any() for p in operands):
        return np.zeros((1,) * len(node.shape) + (n,), dtype=bool)
    if OPS[node.op].elementwise:
        return _elementwise(node, operands)
    whole = [np.broadcast_to(p, (*a.shape, n)) for a, p in zip(node.args, operands, strict=True)]
    rule = ROWS.get(node.op)
    if rule is not None:
        return rule(node, *whole)
    return np.broadcast_to(_any(*whole), (*node.shape, n))  # each entry may depend on every entry


def _elementwise(node: Expr, operands: Sequence[Pattern]) -> Pattern:
    rank = len(node.shape) + 1
    found: Pattern = np.zeros((1,) * rank, dtype=bool)
    for p, slope in zip(operands, PARTIALS[node.op], strict=True):
        if slope is not None:
            found = np.logical_or(found, p.reshape((1,) * (rank - p.ndim) + p.shape))
    return found


def _any(*patterns: Pattern) -> Pattern:
    return np.asarray(np.concatenate([p.reshape(-1, p.shape[-1]) for p in patterns]).any(axis=0))


def _stack(_node: Expr, *entries: Pattern) -> Pattern:
    return np.stack(entries)


def _pad(node: Expr, p: Pattern) -> Pattern:
    before = node.data[0] if isinstance(node.data, tuple) else 0
    found = np.zeros((*node.shape, p.shape[-1]), dtype=bool)
    found[before : before + len(p)] = p
    return found


def _diag(_node: Expr, p: Pattern) -> Pattern:
    found = np.zeros((len(p), *p.shape), dtype=bool)
    found[range(len(p)), range(len(p))] = p
    return found


ROWS: dict[str, Callable[..., Pattern]] = {  # the primitives that move entries without mixing them
    "stack": _stack,
    "index": lambda node, p: p[node.data],
    "slice": lambda node, p: p[slice(*node.data)],
    "pad": _pad,
    "fill": lambda node, p: np.broadcast_to(p, (*node.shape, p.shape[-1])),
    "reshape": lambda node, p: p.reshape(*node.shape, p.shape[-1]),
    "transpose": lambda node, p: p.swapaxes(0, 1),
    "sum": lambda node, p: _any(p) if node.data is None else p.any(axis=node.data),
    "diag": _diag,
    "diagonal": lambda node, p: p[range(len(p)), range(len(p))],
}


def column_groups(found: Pattern) -> NDArray[np.intp]:
    """Return the number of the group of each column, so that the columns of a group share no row; greedily."""
    taken: list[Pattern] = []
    groups = np.zeros(found.shape[1], dtype=np.intp)
    for j, column in enumerate(found.T):
        free = (k for k, rows in enumerate(taken) if not (rows & column).any())
        groups[j] = k = next(free, len(taken))
        if k == len(taken):
            taken.append(column.copy())
        else:
            taken[k] |= column
    return groups
