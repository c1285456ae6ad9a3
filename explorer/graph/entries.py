"""The entries of a shaped expression as scalar expressions: ||x||^2 becomes x1^2 + x2^2, as one writes it out by hand.

Used where entries are shown or where few numbers are computed at a time; large arrays keep their shaped nodes.
A norm stays whole on its entries, because the derivative of a written-out root of squares is nan at 0, and not 0.
"""

from collections.abc import Callable
from functools import reduce
from math import prod
from operator import add
from typing import Any, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from explorer.graph.build import absolute, log, maximum, minimum
from explorer.graph.expr import Expr, Graph
from explorer.graph.ops import OPS
from explorer.graph.walk import heeding, postorder

Entries: TypeAlias = NDArray[Any]  # of Expr; its shape is the node's

SURELY = 20  # times the limit: even where most entries are zero there are too many


class TooManyEntriesError(ValueError):
    """Writing the entries out would take more operations than was allowed."""


def written_out(output: Expr, limit: int) -> Entries:
    """Return the entries of `output` as an object array of scalar nodes; raises TooManyEntriesError beyond `limit`."""
    start = len(output.graph)
    made: dict[Expr, Entries] = {}
    for node in heeding(postorder([output])):
        if _multiplications(node) > SURELY * limit:  # before they fill the graph
            raise TooManyEntriesError(f"more than {limit} operations")
        made[node] = _entries(node, [made[a] for a in node.args])
        if len(output.graph) - start > limit:
            raise TooManyEntriesError(f"more than {limit} operations")
    return made[output]


def _multiplications(node: Expr) -> int:
    return prod(node.shape) * node.args[1].shape[0] if node.op == "matmul" else 0


def _entries(node: Expr, args: list[Entries]) -> Entries:
    if node.shape == () and not any(a.shape for a in args):
        return _array(node.graph.apply(node.op, *[cast("Expr", a[()]) for a in args], data=node.data) if args else node)
    if OPS[node.op].elementwise:
        return _elementwise(node, args)
    rule = RULES.get(node.op)
    found = rule(node, args) if rule is not None else None
    return _indexed(node, args) if found is None else found


def _elementwise(node: Expr, args: list[Entries]) -> Entries:
    spread = np.broadcast_arrays(*args)
    result = np.empty(node.shape, dtype=object)
    for at in np.ndindex(*node.shape):
        result[at] = node.graph.apply(node.op, *[cast("Expr", a[at]) for a in spread], data=node.data)
    return result


def _indexed(node: Expr, args: list[Entries]) -> Entries:
    """Keep the operation whole on its written-out operands, and take its entries."""
    whole = node.graph.apply(node.op, *map(restacked, args), data=node.data) if args else node
    result = np.empty(node.shape, dtype=object)
    for at in np.ndindex(*node.shape):
        result[at] = whole[at] if at else whole
    return result


def restacked(entries: Entries) -> Expr:
    """Return the node with these entries: a number, a vector, or a matrix of rows."""
    if entries.ndim == 0:
        return cast("Expr", entries[()])
    graph = cast("Expr", entries.flat[0]).graph
    return graph.stack([restacked(row) if isinstance(row, np.ndarray) else row for row in entries])


def _array(value: Expr) -> Entries:
    result = np.empty((), dtype=object)
    result[()] = value
    return result


def _total(terms: list[Expr], graph: Graph) -> Expr:
    """Add terms; those with the factor 0 are left out, as one does by hand."""
    kept = [t for t in terms if t.number != 0]
    return reduce(add, kept) if kept else graph.const(0.0)


def _product(a: Expr, b: Expr) -> Expr:
    return a.graph.const(0.0) if 0 in (a.number, b.number) else a * b


def _matmul(node: Expr, args: list[Entries]) -> Entries:
    a, b = args
    left = a.reshape(1, -1) if a.ndim == 1 else a
    right = b.reshape(-1, 1) if b.ndim == 1 else b
    result = np.empty((left.shape[0], right.shape[1]), dtype=object)
    for i, j in np.ndindex(*result.shape):
        result[i, j] = _total([_product(x, y) for x, y in zip(left[i], right[:, j], strict=True)], node.graph)
    return result.reshape(node.shape)


def _sum(node: Expr, args: list[Entries]) -> Entries:
    (a,) = args
    if node.data is None:
        return _array(_total(list(a.flat), node.graph))
    rows = np.moveaxis(a, node.data, -1) if isinstance(node.data, int) else a
    result = np.empty(node.shape, dtype=object)
    for at in np.ndindex(*node.shape):
        result[at] = _total(list(rows[at]), node.graph)
    return result


def _det(_node: Expr, args: list[Entries]) -> Entries | None:
    (a,) = args
    return _array(_expanded(a)) if len(a) <= 3 else None


def _expanded(a: Entries) -> Expr:
    """Return the determinant by Laplace expansion along the first row."""
    if len(a) == 1:
        return cast("Expr", a[0, 0])
    graph = a[0, 0].graph
    minors = [_expanded(np.delete(a[1:], j, axis=1)) for j in range(len(a))]
    terms = [
        _product(x, m) if j % 2 == 0 else -_product(x, m) for j, (x, m) in enumerate(zip(a[0], minors, strict=True))
    ]
    return _total(terms, graph)


def _taken(entries: Entries, node: Expr) -> Entries:
    found = entries[node.data if isinstance(node.data, tuple) else ()]
    return _array(found) if isinstance(found, Expr) else found


def _stack(node: Expr, args: list[Entries]) -> Entries:
    result = np.empty(node.shape, dtype=object)
    for i, entry in enumerate(args):
        result[i] = entry[()] if entry.ndim == 0 else entry
    return result


def _padded(node: Expr, args: list[Entries]) -> Entries:
    before = node.data[0] if isinstance(node.data, tuple) else 0
    result = np.full(node.shape, node.graph.const(0.0), dtype=object)
    result[before : before + len(args[0])] = args[0]
    return result


RULES: dict[str, Callable[[Expr, list[Entries]], Entries | None]] = {
    "stack": _stack,
    "index": lambda node, args: _taken(args[0], node),
    "slice": lambda node, args: args[0][slice(*node.data)] if isinstance(node.data, tuple) else None,
    "pad": _padded,
    "fill": lambda node, args: np.full(node.shape, args[0][()], dtype=object),
    "reshape": lambda node, args: args[0].reshape(node.shape),
    "transpose": lambda _, args: args[0].T,
    "sum": _sum,
    "matmul": _matmul,
    "largest": lambda _, args: _array(reduce(maximum, args[0].flat)),
    "smallest": lambda _, args: _array(reduce(minimum, args[0].flat)),
    "trace": lambda node, args: _array(_total(list(np.diagonal(args[0])), node.graph)),
    "det": _det,
    "logdet": lambda node, args: _array(log(absolute(_expanded(args[0])))) if len(args[0]) <= 3 else None,
    "diagonal": lambda _, args: np.diagonal(args[0]),
}
