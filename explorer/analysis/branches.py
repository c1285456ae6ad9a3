"""The analytic function that a piecewise one is on one side of a point: |x| is -x to the left of 0 and x to the right.

BRANCHES has one row for each primitive that has no analytic continuation: what it is where the values of its operands
are known. After that only analytic operations remain.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.univariate import Univariate
from explorer.graph.expr import Expr, Graph
from explorer.graph.walk import postorder
from explorer.numeric.tape import compile  # noqa: A004 - the seam's name in the design

Floats: TypeAlias = NDArray[np.float64]
Branch: TypeAlias = Callable[[Expr, list[Expr], list[Floats], Floats], Expr]

NEAR = 1e-6  # of a side's point from the centre, relative to coordinates beyond 1


def branch(f: Univariate, center: float, side: int = 0) -> Univariate:
    """Return the analytic function that f is at the centre (0), or close beside it to the left (-1) or right (1).

    It has a graph of its own, in which the fixed inputs are numbers.
    """
    at = center + side * NEAR * max(1.0, abs(center))
    nodes = postorder([f.output])
    given = [node for node in nodes if node.op == "input"]
    known = {f.variable: np.asarray(at), **{node: np.asarray(value) for node, value in f.fixed.items()}}
    with np.errstate(all="ignore"):
        found = compile(nodes, given).run([known[node] for node in given])
    values: Mapping[Expr, Floats] = dict(zip(nodes, found, strict=True))
    graph = Graph(stopped=f.output.graph.stopped)
    made: dict[Expr, Expr] = {}
    for node in nodes:
        made[node] = _made(graph, node, f, made, values)
    variable = made.get(f.variable)
    return Univariate(made[f.output], graph.input("x") if variable is None else variable, {})


def is_piecewise(f: Univariate) -> bool:
    """Whether f holds an operation that changes from one analytic function to another."""
    return any(node.op in BRANCHES for node in f.moving)


def _made(graph: Graph, node: Expr, f: Univariate, made: Mapping[Expr, Expr], values: Mapping[Expr, Floats]) -> Expr:
    if node is f.variable:
        return graph.input("x")
    if node.op == "input" or node.is_const:
        return graph.const(values[node])
    args = [made[arg] for arg in node.args]
    row = BRANCHES.get(node.op)
    if row is not None:
        return row(node, args, [values[arg] for arg in node.args], values[node])
    return graph.apply(node.op, *args, data=node.data)


def _held(_node: Expr, args: list[Expr], _values: list[Floats], value: Floats) -> Expr:
    return args[0].graph.const(value)


def _chosen(takes_first: Floats, first: Expr, second: Expr, value: Floats) -> Expr:
    """Return `first` where the condition holds and `second` elsewhere, without a choice that is left open."""
    mask = np.broadcast_to(takes_first, value.shape)
    if mask.all():
        return _filled(first, value)
    if not mask.any():
        return _filled(second, value)
    graph = first.graph
    entries = [_entry(first if mask[at] else second, at) for at in np.ndindex(*value.shape)]
    return graph.apply("reshape", graph.stack(entries), data=value.shape)


def _filled(node: Expr, value: Floats) -> Expr:
    return node if node.shape == value.shape else node.graph.apply("fill", node, data=value.shape)


def _entry(node: Expr, at: tuple[int, ...]) -> Expr:
    return node[at] if node.shape else node


def _larger(sign: float) -> Branch:
    def row(_node: Expr, args: list[Expr], values: list[Floats], value: Floats) -> Expr:
        return _chosen(np.asarray(sign * values[0] >= sign * values[1]), args[0], args[1], value)

    return row


def _extreme(pick: Callable[[Floats], np.intp]) -> Branch:
    def row(_node: Expr, args: list[Expr], values: list[Floats], _value: Floats) -> Expr:
        return _entry(args[0], tuple(int(i) for i in np.unravel_index(pick(values[0]), values[0].shape)))

    return row


def _where(_node: Expr, args: list[Expr], values: list[Floats], value: Floats) -> Expr:
    return _chosen(np.asarray(values[0] != 0), args[1], args[2], value)


def _mod(_node: Expr, args: list[Expr], values: list[Floats], value: Floats) -> Expr:
    whole = np.floor(values[0] / values[1])
    return _filled(args[0] - args[0].graph.const(whole) * args[1], value)


def _abs(_node: Expr, args: list[Expr], values: list[Floats], value: Floats) -> Expr:
    return _chosen(np.asarray(values[0] >= 0), args[0], -args[0], value)


BRANCHES: dict[str, Branch] = {
    **dict.fromkeys(("sign", "floor", "ceil", "round", "not", "lt", "le", "eq", "ne", "and", "or"), _held),
    "abs": _abs,
    "max": _larger(1.0),
    "min": _larger(-1.0),
    "mod": _mod,
    "where": _where,
    "largest": _extreme(np.argmax),
    "smallest": _extreme(np.argmin),
}
