"""Graphs as lists of numbers and words, to be sent to another process as JSON."""

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np

from explorer.graph.expr import Expr, Graph
from explorer.graph.walk import postorder

Sent: TypeAlias = Any  # the data of a node, as JSON has it
Rows: TypeAlias = list[list[Any]]  # one [op, places of the operands, data, shape] for each node; the last is the output


_MANY = 10**9  # counting stops there: a graph of 200 nodes may stand for 2^200 operations


def encode(output: Expr) -> Rows:
    """Return the nodes of an expression, operands first."""
    place: dict[Expr, int] = {}
    rows: Rows = []
    for node in postorder([output]):
        place[node] = len(rows)
        data = node.data.tolist() if isinstance(node.data, np.ndarray) else node.data
        rows.append([node.op, [place[arg] for arg in node.args], data, list(node.shape)])
    return rows


def decode(rows: Rows, graph: Graph) -> Expr:
    """Return the expression made again in `graph`; raises ValueError or LookupError for rows that say nothing."""
    nodes: list[Expr] = []
    for op, args, data, shape in rows:
        nodes.append(_node(graph, op, [nodes[i] for i in args], data, tuple(shape)))
    return nodes[-1]


def _node(graph: Graph, op: str, args: Sequence[Expr], data: Sent, shape: tuple[int, ...]) -> Expr:
    if op == "input":
        return graph.input(data, shape)
    if op == "const":
        return graph.const(data)
    return graph.apply(op, *args, data=tuple(data) if isinstance(data, list) else data)


def operations(output: Expr) -> int:
    """Return how many operations an expression has written out, shared parts counted each time; at most 10^9."""
    count: dict[Expr, int] = {}
    for node in postorder([output]):
        count[node] = min(sum(count[arg] for arg in node.args) + (1 if node.args else 0), _MANY)
    return count[output]
