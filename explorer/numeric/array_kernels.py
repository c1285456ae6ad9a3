"""The numpy kernels of the structural primitives: rows called as kernel(node, *operands, out), or views.

Arrays are laid out component-first (see kernels); a row of VIEWS is called as view(node, operand) and moves nothing.
"""

from collections.abc import Callable
from math import prod
from typing import Any, TypeAlias

import numpy as np

from explorer.graph.expr import Expr
from explorer.numeric.kernels import Array

ArrayKernel: TypeAlias = Callable[..., Any]
View: TypeAlias = Callable[[Expr, Array], Array]

FORMULAS = 3  # determinants and inverses up to this size are formulas, taken for all points at once


def _batch(x: Array, rank: int) -> tuple[int, ...]:
    """Return the shape of the points of an array whose components have `rank` axes."""
    return x.shape[rank:]


def _flat(node: Expr, x: Array) -> Array:
    """Return x, the operand of `node`, with its components along one axis."""
    shape = node.args[0].shape
    return x.reshape((prod(shape), *_batch(x, len(shape))))


def _unbatched(x: Array, rank: int) -> bool:
    return all(size == 1 for size in _batch(x, rank))


def _stack(_node: Expr, *operands: Array) -> None:
    *entries, out = operands
    for i, entry in enumerate(entries):
        out[i] = entry


def _sum(node: Expr, x: Array, out: Array) -> None:
    if isinstance(node.data, int):
        np.add.reduce(x, axis=node.data, out=out)
    else:
        np.add.reduce(_flat(node, x), axis=0, out=out)


def _norm(node: Expr, x: Array, out: Array) -> None:
    """Write the root of the sum of squares, scaled where squares would overflow or vanish."""
    entries = _flat(node, x)
    np.einsum("i...,i...->...", entries, entries, out=out)
    if ((out < 1e-280) | (out > 1e300)).any():
        scale = np.abs(entries).max(axis=0)
        scale = np.where((scale > 0) & (scale < np.inf), scale, 1.0)
        parts = entries / scale
        out[...] = scale * np.sqrt(np.einsum("i...,i...->...", parts, parts))
    else:
        np.sqrt(out, out)


def _logsumexp(node: Expr, x: Array, out: Array) -> None:
    """Write m + log(1 + Σ exp(x_i - m)) over all entries but the largest, m: all digits where the result is near 0."""
    entries = _flat(node, x)
    at = entries.argmax(axis=0)[None]
    largest = np.take_along_axis(entries, at, axis=0)
    weights = np.exp(entries - np.where(np.isinf(largest), 0.0, largest))
    np.put_along_axis(weights, at, 0.0, axis=0)
    np.log1p(np.add.reduce(weights, axis=0), out)
    np.copyto(out, np.where(np.isinf(largest[0]), largest[0], out + largest[0]))


def _matmul(node: Expr, a: Array, b: Array, out: Array) -> None:
    left, right = (arg.shape for arg in node.args)
    if _unbatched(a, len(left)):
        points = _batch(b, len(right))
        product = a.reshape(left) @ b.reshape(right[0], -1)  # one call of BLAS for all points
        out[...] = product.reshape(left[:-1] + right[1:] + points)
    elif _unbatched(b, len(right)):
        points = _batch(a, len(left))
        product = b.reshape(right).T @ a.reshape(*left, -1)
        out[...] = product.reshape(left[:-1] + right[1:] + points)
    else:
        rows, columns = "i" * (len(left) - 1), "k" * (len(right) - 1)
        np.einsum(f"{rows}j...,j{columns}...->{rows}{columns}...", a, b, out=out)


def _trace(_node: Expr, x: Array, out: Array) -> None:
    np.add.reduce(np.diagonal(x), axis=-1, out=out)


def _diag(_node: Expr, x: Array, out: Array) -> None:
    out[...] = 0.0
    for i, entry in enumerate(x):
        out[i, i] = entry


def _formula(a: Array) -> Array:
    """Return the determinant of 1×1, 2×2 or 3×3 matrices."""
    if len(a) == 1:
        return np.asarray(a[0, 0])
    if len(a) == 2:
        return np.asarray(a[0, 0] * a[1, 1] - a[0, 1] * a[1, 0])
    first, second, third = (_minor(a, 0, j) for j in range(3))
    return np.asarray(a[0, 0] * first - a[0, 1] * second + a[0, 2] * third)


def _minor(a: Array, i: int, j: int) -> Array:
    rows, columns = [r for r in range(3) if r != i], [c for c in range(3) if c != j]
    (p, q), (r, s) = rows, columns
    return np.asarray(a[p, r] * a[q, s] - a[p, s] * a[q, r])


def _adjugate(a: Array) -> Array:
    result = np.empty(a.shape)
    if len(a) == 1:
        result[0, 0] = 1.0
    elif len(a) == 2:
        result[0, 0], result[0, 1], result[1, 0], result[1, 1] = a[1, 1], -a[0, 1], -a[1, 0], a[0, 0]
    else:
        for i in range(3):
            for j in range(3):
                result[j, i] = _minor(a, i, j) if (i + j) % 2 == 0 else -_minor(a, i, j)
    return result


def _small_inverse(a: Array) -> Array:
    determinant = _formula(a)
    return np.asarray(_adjugate(a) / np.where(determinant == 0, np.nan, determinant))


def _points_first(a: Array) -> Array:
    return np.moveaxis(a, (0, 1), (-2, -1))


def _regular(a: Array) -> Array:
    """Return matrices (..., n, n) with those that LAPACK would refuse replaced by nan."""
    singular = np.isneginf(np.linalg.slogdet(a)[1])
    return np.where(singular[..., None, None], np.nan, a)


def _det(_node: Expr, a: Array, out: Array) -> None:
    out[...] = _formula(a) if len(a) <= FORMULAS else np.linalg.det(_points_first(a))


def _logdet(_node: Expr, a: Array, out: Array) -> None:
    if len(a) <= FORMULAS:
        np.log(np.abs(_formula(a)), out)
    else:
        out[...] = np.linalg.slogdet(_points_first(a))[1]


def _inv(_node: Expr, a: Array, out: Array) -> None:
    """Write the inverse, nan where the matrix is singular."""
    if len(a) <= FORMULAS:
        out[...] = _small_inverse(a)
    else:
        inverse = np.linalg.inv(_regular(_points_first(a)))
        out[...] = np.moveaxis(inverse, (-2, -1), (0, 1))


def _solve(node: Expr, a: Array, b: Array, out: Array) -> None:
    """Write A^-1 b, nan where A is singular."""
    columns = "k" * (len(node.shape) - 1)
    if len(a) <= FORMULAS:
        np.einsum(f"ij...,j{columns}...->i{columns}...", _small_inverse(a), b, out=out)
        return
    right = b if columns else b[:, None]
    found = np.linalg.solve(_regular(_points_first(a)), _points_first(right))
    found = np.moveaxis(found, (-2, -1), (0, 1))
    out[...] = found if columns else found[:, 0]


def _fill(node: Expr, x: Array) -> Array:
    return np.broadcast_to(x, node.shape + x.shape)


def _index(node: Expr, x: Array) -> Array:
    return x[node.data] if isinstance(node.data, tuple) else x


def _slice(node: Expr, x: Array) -> Array:
    return x[slice(*node.data)] if isinstance(node.data, tuple) else x


def _pad(node: Expr, x: Array, out: Array) -> None:
    before = node.data[0] if isinstance(node.data, tuple) else 0
    out[:before] = 0.0
    out[before : before + len(x)] = x
    out[before + len(x) :] = 0.0


def _reshape(node: Expr, x: Array) -> Array:
    return x.reshape(node.shape + _batch(x, len(node.args[0].shape)))


def _transpose(_node: Expr, x: Array) -> Array:
    return np.swapaxes(x, 0, 1)


def _diagonal(_node: Expr, x: Array) -> Array:
    return np.moveaxis(np.diagonal(x), -1, 0)


ARRAYS: dict[str, ArrayKernel] = {
    "stack": _stack,
    "pad": _pad,
    "sum": _sum,
    "largest": lambda node, x, out: np.maximum.reduce(_flat(node, x), axis=0, out=out),
    "smallest": lambda node, x, out: np.minimum.reduce(_flat(node, x), axis=0, out=out),
    "norm": _norm,
    "logsumexp": _logsumexp,
    "matmul": _matmul,
    "trace": _trace,
    "det": _det,
    "logdet": _logdet,
    "inv": _inv,
    "solve": _solve,
    "diag": _diag,
}

VIEWS: dict[str, View] = {
    "index": _index,
    "slice": _slice,
    "fill": _fill,
    "reshape": _reshape,
    "transpose": _transpose,
    "diagonal": _diagonal,
}
