"""The loops of the recurrences: linear ones, those of sine and cosine, and Riccati's.

Each has two forms of one formula: degree by degree on arrays, and, in one variable, coefficient by coefficient on
numbers, where the calls of numpy would cost many times the arithmetic. A law test holds the two together.
"""

from collections.abc import Iterable
from operator import mul

import numpy as np

from explorer.series.algebra import Algebra, Array


def linear(A: Algebra, a: Array, u: Array, weight: Array | float) -> Array:
    """Return the y with y_k = a_k + Σ_{j=1..k} w u_j y_{k-j}; w may depend on the pair (as `ratio`, which is j/k)."""
    if _is_line(A, a, u):
        line: list[float] = []
        for first, row in zip(a.tolist(), A.rows(u, weight), strict=True):
            line.append(first + _dot(row, line))
        return np.array(line)
    if a.shape != u.shape:
        a, u = np.broadcast_arrays(a, u)
    step = A.multiplier(u, weight)
    y = a.copy()[..., None]
    for k in range(1, A.order + 1):
        part = y[..., A.parts[k], :]
        part += step(k, y)
    return y[..., 0]


def coupled(A: Algebra, u: Array, values: tuple[Array, Array], sign: float) -> tuple[Array, Array]:
    """Return the s and c with E s = c E u, E c = sign s E u, s_0 and c_0 = `values`."""
    # k s_k = Σ_{j=1..k} j u_j c_{k-j},  k c_k = sign Σ_{j=1..k} j u_j s_{k-j}
    if _is_line(A, u):
        s, c = ([float(value)] for value in values)
        for row in A.rows(u, A.ratio)[1:]:
            following = _dot(row, c), sign * _dot(row, s)
            s.append(following[0])
            c.append(following[1])
        return np.array(s), np.array(c)
    y = np.zeros((*u.shape, 2))
    y[..., 0, 0], y[..., 0, 1] = values
    step, swap = A.multiplier(u, A.ratio), np.array([1.0, sign])
    for k in range(1, A.order + 1):
        y[..., A.parts[k], :] = step(k, y)[..., ::-1] * swap
    return y[..., 0], y[..., 1]


def riccati(A: Algebra, u: Array, value: Array, slope: tuple[Array, Array], square: float) -> Array:
    """Return the y with E y = v E u, v = a + b y + square y²; `slope` is (v_0, b + 2 square y_0)."""
    # k y_k = Σ_{j=1..k} j u_j v_{k-j},  v_k = (b + 2 square y_0) y_k + square Σ_{j=1..k-1} y_j y_{k-j}
    if _is_line(A, u):
        ys, vs, linear_part = [0.0], [float(slope[0])], float(slope[1])
        for row in A.rows(u, A.ratio)[1:]:
            inner = _dot(ys[1:], ys[:0:-1])
            ys.append(_dot(row, vs))
            vs.append(linear_part * ys[-1] + square * inner)
        ys[0] = float(value)
        return np.array(ys)
    y, v = np.zeros((*u.shape, 1)), np.zeros((*u.shape, 1))
    v[..., 0, 0] = slope[0]
    step, flat, factor = A.multiplier(u, A.ratio), y[..., 0], slope[1][..., None]
    for k in range(1, A.order + 1):
        part = A.parts[k]
        y[..., part, :] = step(k, v)
        left, right, starts, _ = A.pairs[k]
        products = np.add.reduceat(flat.take(left, -1) * flat.take(right, -1), starts, axis=-1)
        v[..., part, 0] = factor * flat[..., part] + square * products
    flat[..., 0] = value
    return flat


def _is_line(A: Algebra, *series: Array) -> bool:
    """Whether these are series of numbers in one variable."""
    return A.variables == 1 and all(u.ndim == 1 for u in series)


def _dot(row: Iterable[float], line: Iterable[float]) -> float:
    """Return the sum of products, to the end of the shorter one."""
    return sum(map(mul, row, line), 0.0)
