"""The derivatives of the structural primitives: one row for each, (jvp, vjp).

jvp(y, tangents) returns the tangent of the node y from those of its operands (None: structurally zero).
vjp(y, i, u) returns the adjoint of operand i from the adjoint u of y.
Source: K. B. Petersen, M. S. Pedersen, The Matrix Cookbook, 2012; M. Giles, An extended collection of matrix
derivative results for forward and reverse mode, 2008.

Conventions where a function has no derivative: the norm's is 0 at 0; entries that tie for the largest or smallest
share it equally. det has its derivative, the matrix of cofactors, at singular matrices also.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from operator import add
from typing import TypeAlias

import numpy as np

from explorer.autodiff.cofactors import cofactors
from explorer.graph.build import (
    diag,
    diagonal,
    eq,
    exp,
    fill,
    inv,
    lt,
    outer,
    padded,
    part,
    reshape,
    solve,
    total,
    trace,
    transpose,
    where,
)
from explorer.graph.expr import Expr
from explorer.graph.shapes import Shape

Tangents: TypeAlias = Sequence[Expr | None]
Jvp: TypeAlias = Callable[[Expr, Tangents], Expr]
Vjp: TypeAlias = Callable[[Expr, int, Expr], Expr]
OneJvp: TypeAlias = Callable[[Expr, Expr, Expr], Expr]  # (x, y, tangent or adjoint)


def _one(jvp: OneJvp, vjp: OneJvp) -> tuple[Jvp, Vjp]:
    """Return the row of a primitive of one operand x, from rules called with (x, y, tangent or adjoint)."""

    def push(y: Expr, tangents: Tangents) -> Expr:
        (t,) = _known(tangents)
        return jvp(y.args[0], y, t)

    return push, lambda y, _, u: vjp(y.args[0], y, u)


def _known(tangents: Tangents) -> list[Expr]:
    return [t for t in tangents if t is not None]


def scattered(x: Expr, entries: Mapping[tuple[int, ...], Expr]) -> Expr:
    """Return an array of the shape of x that is 0 but for the given entries (or rows)."""
    return _scattered(x, x.shape, entries)


def _scattered(x: Expr, shape: Shape, entries: Mapping[tuple[int, ...], Expr]) -> Expr:
    parts: list[Expr] = []
    for i in range(shape[0]):
        whole = [entry for at, entry in entries.items() if at == (i,)]
        inner = {at[1:]: entry for at, entry in entries.items() if at[0] == i and len(at) > 1}
        if inner:
            whole.append(_scattered(x, shape[1:], inner))
        parts.append(reduce(add, whole) if whole else x.graph.const(np.zeros(shape[1:])))
    return _stacked(parts)


def _stacked(parts: Sequence[Expr]) -> Expr:
    graph = parts[0].graph
    if all(part.is_const for part in parts):
        return graph.const(np.array([part.data for part in parts]))
    return graph.stack(parts)


def _stack_jvp(y: Expr, tangents: Tangents) -> Expr:
    zero = y.graph.const(np.zeros(y.shape[1:]))
    return _stacked([zero if t is None else t for t in tangents])


def _spread_along(x: Expr, axis: int | None, u: Expr) -> Expr:
    """Return u, the adjoint of a sum of x along an axis, repeated along that axis."""
    if u.shape == ():
        return fill(u, x.shape)
    ones = x.graph.const(np.ones(x.shape[axis or 0]))
    return outer(ones, u) if axis == 0 else outer(u, ones)


def _place(y: Expr) -> tuple[int, ...]:
    return y.data if isinstance(y.data, tuple) else ()


def _ends(y: Expr) -> tuple[int, int]:
    """Return (start, stop) of a slice, (before, after) of a pad."""
    first, second = y.data if isinstance(y.data, tuple) else (0, 0)
    return first, second


def _length(x: Expr) -> int:
    return x.shape[0]


def _axis(y: Expr) -> int | None:
    return y.data if isinstance(y.data, int) else None


def _ties(y: Expr) -> Expr:
    return eq(y.args[0], y)


def _extreme(missed: Callable[[Expr, Expr], Expr]) -> tuple[Jvp, Vjp]:
    """Return the row of `largest` or `smallest`; `missed` says which entries of x are not y."""

    def shared(x: Expr, y: Expr, t: Expr) -> Expr:
        return where(missed(x, y), 0.0, t * (_ties(y) / total(_ties(y))))

    return _one(lambda x, y, t: total(shared(x, y, t)), shared)


def _matmul_jvp(y: Expr, tangents: Tangents) -> Expr:
    (a, b), (da, db) = y.args, tangents
    terms = [*([] if da is None else [da @ b]), *([] if db is None else [a @ db])]
    return reduce(add, terms)


def _matmul_vjp(y: Expr, i: int, u: Expr) -> Expr:
    a, b = y.args
    if y.shape == ():
        return u * (b if i == 0 else a)
    if i == 0:
        return outer(u, b) if len(b.shape) == 1 else u @ transpose(b) if len(a.shape) == 2 else b @ u
    return outer(a, u) if len(a.shape) == 1 else transpose(a) @ u


def _det_jvp(x: Expr, _y: Expr, t: Expr) -> Expr:
    return total(cofactors(x) * t)  # d det A = tr(adj(A) dA) = Σ cof(A) ⊙ dA


def _solve_jvp(y: Expr, tangents: Tangents) -> Expr:
    (a, _), (da, db) = y.args, tangents
    terms = [*([] if db is None else [db]), *([] if da is None else [-(da @ y)])]
    return solve(a, reduce(add, terms))  # A dy = db - dA y


def _solve_vjp(y: Expr, i: int, u: Expr) -> Expr:
    w = solve(transpose(y.args[0]), u)  # db = A^-T u, dA = -A^-T u yᵀ
    if i == 1:
        return w
    return -outer(w, y) if len(y.shape) == 1 else -(w @ transpose(y))


ARRAY_RULES: dict[str, tuple[Jvp, Vjp]] = {
    "stack": (_stack_jvp, lambda y, i, u: u[i]),
    "index": _one(lambda x, y, t: t[_place(y)], lambda x, y, u: scattered(x, {_place(y): u})),
    "slice": _one(lambda x, y, t: part(t, *_ends(y)), lambda x, y, u: padded(u, _ends(y)[0], _length(x) - _ends(y)[1])),
    "pad": _one(lambda x, y, t: padded(t, *_ends(y)), lambda x, y, u: part(u, _ends(y)[0], _ends(y)[0] + _length(x))),
    "fill": _one(lambda x, y, t: fill(t, y.shape), lambda x, y, u: total(u)),
    "reshape": _one(lambda x, y, t: reshape(t, y.shape), lambda x, y, u: reshape(u, x.shape)),
    "transpose": _one(lambda x, y, t: transpose(t), lambda x, y, u: transpose(u)),
    "sum": _one(lambda x, y, t: total(t, _axis(y)), lambda x, y, u: _spread_along(x, _axis(y), u)),
    "largest": _extreme(lt),
    "smallest": _extreme(lambda x, y: lt(-x, -y)),
    "norm": _one(
        lambda x, y, t: where(eq(y, 0), 0.0, total(x * t) / y),
        lambda x, y, u: where(eq(y, 0), 0.0, u * x / y),
    ),
    "logsumexp": _one(lambda x, y, t: total(exp(x - y) * t), lambda x, y, u: u * exp(x - y)),
    "matmul": (_matmul_jvp, _matmul_vjp),
    "trace": _one(lambda x, y, t: trace(t), lambda x, y, u: diag(fill(u, x.shape[:1]))),
    "det": _one(_det_jvp, lambda x, y, u: u * cofactors(x)),
    "logdet": _one(  # d log|det A| = tr(A^-1 dA)
        lambda x, y, t: total(transpose(inv(x)) * t), lambda x, y, u: u * transpose(inv(x))
    ),
    "inv": _one(  # d A^-1 = -A^-1 dA A^-1
        lambda x, y, t: -(y @ t @ y), lambda x, y, u: -(transpose(y) @ u @ transpose(y))
    ),
    "solve": (_solve_jvp, _solve_vjp),
    "diag": _one(lambda x, y, t: diag(t), lambda x, y, u: diagonal(u)),
    "diagonal": _one(lambda x, y, t: diagonal(t), lambda x, y, u: diag(u)),
}
