"""Derivatives put in their places: a formula of the sheet as an expression of the engine's graph, tidied on the way.

Beside the laws of the graph it uses what a person does at once and a graph may not: 0 · u is 0, whatever u is.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from explorer.derivation.sheet import is_identity, is_zero
from explorer.graph.build import reshape, transpose
from explorer.graph.expr import Expr, Graph
from explorer.graph.ops import OPS
from explorer.graph.shapes import Shape
from explorer.graph.walk import postorder


def inserted(formula: Expr, found: Mapping[Expr, Expr], graph: Graph) -> Expr:
    """Return a formula in another graph with what was found in its places."""
    made = dict(found)
    for node in postorder([formula]):
        if node in made:
            continue
        if node.op == "input":
            made[node] = graph.input(str(node.data), node.shape)
        elif node.op == "const":
            made[node] = graph.const(node.value)
        else:
            made[node] = tidied(graph, node, [made[arg] for arg in node.args])
    return made[formula]


def tidied(graph: Graph, node: Expr, args: Sequence[Expr]) -> Expr:
    """Return the operation of a node on other operands, without its zeros."""
    tidy = TIDY.get(node.op)
    shape = OPS[node.op].shape([arg.shape for arg in args], node.data)
    found = tidy(args, shape) if tidy is not None else None
    return found if found is not None else graph.apply(node.op, *args, data=node.data)


def zero(graph: Graph, shape: Shape) -> Expr:
    """Return 0, or an array of zeros."""
    return graph.const(np.zeros(shape)) if shape else graph.const(0.0)


def row(u: Expr) -> Expr:
    """Return a vector as a row matrix; one that is a product becomes the product of the transposes."""
    if u.op == "matmul" and len(u.args[0].shape) == 2:
        a, x = u.args
        return row(x) @ transpose(a)  # (A x)ᵀ -> xᵀ Aᵀ
    if u.op == "matmul" and len(u.args[1].shape) == 2:
        return row(u.args[0]) @ u.args[1]  # (xᵀ B)ᵀ is the row xᵀ B already
    if u.op == "neg":
        return -row(u.args[0])
    if u.op == "mul" and u.args[0].shape == ():
        return u.args[0] * row(u.args[1])
    return reshape(u, (1, *u.shape))


def _sum(args: Sequence[Expr], shape: Shape) -> Expr | None:
    a, b = args
    if is_zero(a) and b.shape == shape:
        return b
    return a if is_zero(b) and a.shape == shape else None


def _difference(args: Sequence[Expr], shape: Shape) -> Expr | None:
    a, b = args
    if is_zero(a) and b.shape == shape:
        return -b
    return a if is_zero(b) and a.shape == shape else None


def _product(args: Sequence[Expr], shape: Shape) -> Expr | None:
    return zero(args[0].graph, shape) if any(map(is_zero, args)) else None


def _quotient(args: Sequence[Expr], shape: Shape) -> Expr | None:
    return zero(args[0].graph, shape) if is_zero(args[0]) else None


def _matmul(args: Sequence[Expr], shape: Shape) -> Expr | None:
    a, b = args
    if is_zero(a) or is_zero(b):
        return zero(a.graph, shape)
    if is_identity(a) and b.shape == shape:
        return b  # I B -> B
    if is_identity(b) and a.shape == shape:
        return a  # A I -> A
    if b.op == "matmul" and len(a.shape) == len(b.shape) == len(b.args[0].shape) == 2:
        return _both(_both(a, b.args[0], is_left=True), b.args[1], is_left=True)  # A (B C) -> (A B) C
    for one, other, is_left in ((a, b, True), (b, a, False)):
        if one.op == "neg":
            return -_both(one.args[0], other, is_left=is_left)  # (-A) B -> -(A B)
        if one.op == "mul" and one.args[0].shape == () and one.args[1].shape == one.shape:
            return one.args[0] * _both(one.args[1], other, is_left=is_left)  # (c A) B -> c (A B)
    return None


def _both(one: Expr, other: Expr, *, is_left: bool) -> Expr:
    a, b = (one, other) if is_left else (other, one)
    found = _matmul((a, b), (a @ b).shape)
    return found if found is not None else a @ b


def _reshape(args: Sequence[Expr], shape: Shape) -> Expr | None:
    (u,) = args
    return row(u) if len(u.shape) == 1 and shape == (1, *u.shape) and not u.is_const else None


def _diagonal_matrix(u: Expr) -> Expr | None:
    """Return the matrix of numbers that diag(u) is for a vector of numbers."""
    return u.graph.const(np.diag(u.data)) if isinstance(u.data, np.ndarray) else None


TIDY: dict[str, Callable[[Sequence[Expr], Shape], Expr | None]] = {
    "add": _sum,
    "sub": _difference,
    "mul": _product,
    "div": _quotient,
    "neg": lambda args, shape: args[0] if is_zero(args[0]) else None,
    "matmul": _matmul,
    "reshape": _reshape,
    "diag": lambda args, shape: _diagonal_matrix(args[0]),
}
