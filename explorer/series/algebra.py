"""Truncated power series in n variables to total order K, packed by graded multi-index.

A series is the last axis of an array: entry i is the coefficient of x^exponents[i], and (for n = 2) the
exponents are (0,0), (1,0), (0,1), (2,0), (1,1), (0,2), ... A last axis of length 1 is a constant, whatever
the algebra. The degree-k part of a series y is written y_k; it is the slice `parts[k]`.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain, combinations_with_replacement
from math import comb
from typing import NamedTuple, TypeAlias

import numpy as np

Array: TypeAlias = np.ndarray
Step: TypeAlias = Callable[[int, Array], Array]

COEFFICIENT_LIMIT = 10_000_000
_DENSE_COUNT = 160  # up to this many coefficients a product by a fixed series is a matrix
_DENSE_CELLS = 1_000_000
_GATHERED = 1 << 22  # numbers gathered at a time in a product


class Pairs(NamedTuple):
    """The pairs whose product has one degree: (left, right), where those of each coefficient begin, and which run."""

    left: Array
    right: Array
    starts: Array
    run: slice


class Algebra:
    """The multiplication tables of one (number of variables, order); get it from `algebra`."""

    def __init__(self, variables: int, order: int) -> None:
        self.variables = variables
        self.order = order if variables else 0
        self.exponents = _exponents(variables, self.order)
        self.count = len(self.exponents)
        self.degree = self.exponents.sum(axis=1)
        self.parts = [slice(_below(k, variables), _below(k + 1, variables)) for k in range(self.order + 1)]
        self.left, self.right, target = _pairs(self.exponents, self.degree)
        self.first_pair = np.searchsorted(target, np.arange(self.count + 1))
        self.ratio = self.degree[self.left] / np.maximum(self.degree[target], 1)
        self.pairs = [self._pairs_of(part) for part in self.parts]
        self._cells = target * self.count + self.right
        self._inverse_degree = 1 / np.maximum(self.degree, 1)

    def constant(self, value: Array) -> Array:
        """Return the full series of constants `value`: shape of value + (count,)."""
        full = np.zeros((*value.shape, self.count))
        full[..., 0] = value
        return full

    def full(self, u: Array) -> Array:
        """Return u with all its coefficients, also where it is a constant."""
        return u if u.shape[-1] == self.count else self.constant(u[..., 0])

    def add(self, a: Array, b: Array, sign: float = 1.0) -> Array:
        """Return a + sign * b."""
        if a.shape[-1] == b.shape[-1]:
            total: Array = a + b if sign == 1.0 else a - b
            return total
        return np.asarray(self.full(a) + sign * self.full(b))

    def product(self, a: Array, b: Array) -> Array:
        """Return the truncated product, entry by entry: (ab)_k = Σ_{j=0..k} a_j b_{k-j}."""
        if a.shape[-1] == 1 or b.shape[-1] == 1:
            return np.asarray(a * b)
        width = max(a.size, b.size) // self.count
        parts = [
            np.add.reduceat(a.take(self.left[pairs], -1) * b.take(self.right[pairs], -1), starts, axis=-1)
            for pairs, starts in self._ranges(width)
        ]
        return parts[0] if len(parts) == 1 else np.concatenate(parts, axis=-1)

    def matmul(self, a: Array, b: Array) -> Array:
        """Return the truncated product of matrices of series, (p, q, count) and (q, r, count)."""
        front, behind = np.moveaxis(a, -1, 0), np.moveaxis(b, -1, 0)
        if a.shape[-1] == 1 or b.shape[-1] == 1:
            return np.moveaxis(front @ behind, 0, -1)
        width = max(a.size, b.size, a.shape[0] * b.shape[1]) // self.count
        parts = [
            np.add.reduceat(front[self.left[pairs]] @ behind[self.right[pairs]], starts, axis=0)
            for pairs, starts in self._ranges(width)
        ]
        return np.moveaxis(np.concatenate(parts), 0, -1)

    def _pairs_of(self, part: slice) -> Pairs:
        begin, end = int(self.first_pair[part.start]), int(self.first_pair[part.stop])
        return Pairs(self.left[begin:end], self.right[begin:end], self.first_pair[part] - begin, slice(begin, end))

    def euler(self, u: Array) -> Array:
        """Return E u = Σ_i x_i ∂u/∂x_i, that is (E u)_k = k u_k."""
        return np.asarray(u * self.degree)

    def integral(self, du: Array, value: Array) -> Array:
        """Return y with E y = du and y_0 = value; y is nan where its value is."""
        y = self.full(du) * self._inverse_degree
        y[..., 0] = value
        y[np.isnan(value)] = np.nan
        return np.asarray(y)

    def multiplier(self, u: Array, weight: Array | float) -> Step:
        """Return step(k, y) = Σ_{j=1..k} w u_j y_{k-j}; w may depend on the pair (as `ratio`, which is j/k).

        y has shape (shape of u without its last axis) + (count, channels), and is known below degree k.
        """
        values = u.take(self.left, -1) * weight
        shape = values.shape[:-1]
        if self.count <= _DENSE_COUNT and values[..., 0].size * self.count**2 <= _DENSE_CELLS:
            matrix = np.zeros((*shape, self.count**2))
            matrix[..., self._cells] = values
            return self._dense_step(matrix.reshape(*shape, self.count, self.count))
        values[..., self.first_pair[:-1]] = 0.0
        return self._sparse_step(values[..., None])

    def rows(self, u: Array, weight: Array | float) -> list[list[float]]:
        """Return the lower triangular matrix of w u_j for a series u of numbers; row i belongs to coefficient i."""
        matrix = np.zeros(self.count**2)
        matrix[self._cells] = u.take(self.left) * weight
        rows: list[list[float]] = matrix.reshape(self.count, self.count).tolist()
        return rows

    def _dense_step(self, matrix: Array) -> Step:
        parts = self.parts

        def step(k: int, y: Array) -> Array:
            part = parts[k]
            product: Array = matrix[..., part, : part.start] @ y[..., : part.start, :]
            return product

        def step_of_number(k: int, y: Array) -> Array:  # the same with half of numpy's overhead
            part = parts[k]
            product: Array = matrix[part, : part.start].dot(y[: part.start])
            return product

        return step if matrix.ndim > 2 else step_of_number

    def _sparse_step(self, values: Array) -> Step:
        def step(k: int, y: Array) -> Array:
            _, right, starts, run = self.pairs[k]
            return np.add.reduceat(values[..., run, :] * y[..., right, :], starts, axis=-2)

        return step

    def _ranges(self, width: int) -> Iterator[tuple[slice, Array]]:
        """Yield runs of pairs, so few that `width` numbers for each of them are gathered at a time."""
        if width * len(self.left) <= _GATHERED:
            yield slice(None), self.first_pair[:-1]
            return
        limit = max(_GATHERED // width, 1)
        begin = 0
        while begin < self.count:
            end = int(np.searchsorted(self.first_pair, self.first_pair[begin] + limit, side="right")) - 1
            end = max(end, begin + 1)
            first = self.first_pair[begin]
            yield slice(first, self.first_pair[end]), self.first_pair[begin:end] - first
            begin = end


@lru_cache(maxsize=16)
def algebra(variables: int, order: int) -> Algebra:
    """Return the algebra of series in `variables` to `order`.

    Raises ValueError where its series or its multiplication table would have more than 10^7 entries.
    """
    if order < 0:
        raise ValueError(f"the order of a Taylor expansion must be 0 or more, not {order}")
    pairs, count = comb(order + 2 * variables, order), comb(order + variables, order)
    if pairs > COEFFICIENT_LIMIT or count * variables > 2 * COEFFICIENT_LIMIT:
        raise ValueError(
            f"a Taylor expansion of order {order} in {variables} variables has {count:,} coefficients and "
            f"{pairs:,} products of them; the limit is {COEFFICIENT_LIMIT:,} products"
        )
    return Algebra(variables, order)


def places(axes: Array, variables: int) -> Array:
    """Return where the coefficients of ∂^k / ∂x_i1 ... ∂x_ik are, for axes (k, ...) of 0-based i1, ..., ik.

    The sum of `_pairs` over i, with t_i = the number of axes from i on, taken axis by axis from the largest
    down.
    """
    found = np.zeros(axes.shape[1:], dtype=np.intp)
    for m, axis in enumerate(-np.sort(-axes, axis=0), start=1):
        gained = [_below(m, variables - i) - _below(m - 1, variables - i) for i in range(variables)]
        found += np.cumsum(gained, dtype=np.intp)[axis]
    return found


def _below(degree: int, variables: int) -> int:
    """Return how many multi-indices have a total less than `degree`."""
    return comb(degree - 1 + variables, variables) if degree > 0 else 0


def _exponents(variables: int, order: int) -> Array:
    """Return all multi-indices with total up to `order`, in graded order: (count, variables)."""
    parts = []
    for degree in range(order + 1):
        count = comb(degree + variables - 1, degree) if variables else 1
        factors = chain.from_iterable(combinations_with_replacement(range(variables), degree))
        chosen = np.fromiter(factors, dtype=np.intp, count=count * degree).reshape(count, degree)
        part = np.zeros((count, variables), dtype=np.intp)
        for factor in chosen.T:
            part[np.arange(count), factor] += 1
        parts.append(part)
    return np.concatenate(parts)


def _pairs(exponents: Array, degree: Array) -> tuple[Array, Array, Array]:
    """Return (left, right, target): all pairs of coefficients, with their product's place, sorted by target.

    The place of a multi-index is Σ_i C(t_i - 1 + n - i, n - i), with t_i the sum of its exponents from i on:
    that many multi-indices agree with it before i and come earlier.
    """
    count, n = exponents.shape
    room = np.searchsorted(degree, degree[-1] - degree, side="right")  # a coefficient's partners are a prefix
    left = np.repeat(np.arange(count), room)
    right = np.arange(len(left)) - np.repeat(np.cumsum(room) - room, room)
    tails = np.cumsum(exponents[:, ::-1], axis=1)[:, ::-1]
    target = np.zeros(len(left), dtype=np.intp)
    for i in range(n):
        earlier = np.array([_below(t, n - i) for t in range(int(degree[-1]) + 1)])
        target += earlier[tails[left, i] + tails[right, i]]
    order = np.argsort(target, kind="stable")
    return left[order], right[order], target[order]
