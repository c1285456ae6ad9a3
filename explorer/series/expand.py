"""Expansion: the Taylor coefficients of any expressions at a point, in one pass over the graph."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import factorial, prod

import numpy as np
from numpy.typing import ArrayLike

from explorer.graph.expr import Expr
from explorer.graph.walk import heeding, postorder
from explorer.series.algebra import COEFFICIENT_LIMIT, Algebra, Array, algebra, places
from explorer.series.array_rules import ARRAY_RULES
from explorer.series.rules import RULES, Rule


@dataclass(frozen=True, slots=True)
class Series:
    """A truncated power series in δ = x - a: `coefficients` has shape (shape of the value) + (count,).

    Entry i belongs to δ^exponents[i]; exponents: (count, n), ordered by total degree.
    """

    coefficients: Array
    exponents: Array
    order: int

    def coefficient(self, multi_index: Sequence[int]) -> Array:
        """Return D^α f / α! for the multi-index α, of the value's shape; KeyError beyond the order."""
        (found,) = np.nonzero((self.exponents == np.asarray(multi_index)).all(axis=1))
        if len(found) != 1:
            raise KeyError(tuple(multi_index))
        return np.asarray(self.coefficients[..., found[0]])

    def tensor(self, k: int) -> Array:
        """Return D^k f: shape of the value + (n,) * k.

        Raises ValueError where k is beyond the order or the tensor would have more than 10^7 entries.
        """
        n = self.exponents.shape[1]
        if not 0 <= k <= self.order:
            raise ValueError(f"the series ends at order {self.order}; order {k} was asked for")
        if n == 0:
            return np.full((*self.coefficients.shape[:-1], *(0,) * k), self.coefficients[..., 0])
        if prod(self.coefficients.shape[:-1]) * n**k > COEFFICIENT_LIMIT:
            raise ValueError(f"a derivative tensor of {n}^{k} entries; the limit is {COEFFICIENT_LIMIT:,}")
        at = places(np.indices((n,) * k), n)
        factorials = np.array([float(factorial(i)) for i in range(k + 1)])
        kept = slice(int(at.min()), int(at.max()) + 1)
        scaled = self.coefficients[..., kept] * factorials[self.exponents[kept]].prod(axis=1)
        return np.asarray(scaled[..., at - kept.start])

    def value(self, delta: ArrayLike) -> Array:
        """Return the polynomial at x = a + delta; delta: (n,) + batch, result: shape of the value + batch."""
        delta = np.asarray(delta, dtype=np.float64)
        with np.errstate(all="ignore"):
            monomials = np.ones((len(self.exponents), *delta.shape[1:]))
            for axis, exponent in enumerate(self.exponents.T):
                powers = np.cumprod([np.ones(delta.shape[1:]), *[delta[axis]] * self.order], axis=0)
                monomials *= powers[exponent]
            return np.asarray(np.tensordot(self.coefficients, monomials, axes=1))

    def on_grid(self, deltas: Sequence[ArrayLike]) -> Array:
        """Return the polynomial at x = a + δ over a grid, an array (k,) a variable: shape of the value + (k, ...).

        Σ c_ij s^i t^j over all s and t is S C Tᵀ with the powers of s and t in the rows of S and T: a product of small
        matrices a variable, and not a sum of monomials a point.
        """
        found = self._dense
        rank = self.coefficients.ndim - 1
        with np.errstate(all="ignore"):
            for delta in deltas:
                powers = np.vander(np.asarray(delta, dtype=np.float64), self.order + 1, increasing=True)
                found = np.tensordot(found, powers, axes=(rank, 1))
        return found

    def along(self, directions: ArrayLike) -> Array:
        """Return the coefficients of t -> polynomial at a + t d for directions (n, N): shape of f + (N, order + 1)."""
        monomials = np.prod(np.asarray(directions, dtype=np.float64).T[:, None, :] ** self.exponents, axis=2)
        terms = self.coefficients[..., None, :] * monomials
        starts = np.searchsorted(self.exponents.sum(axis=1), np.arange(self.order + 1))
        return np.asarray(np.add.reduceat(terms, starts, axis=-1))

    def without_constant(self) -> "Series":
        """Return the series without its value at the point."""
        return Series(np.where(self.exponents.any(axis=1), self.coefficients, 0.0), self.exponents, self.order)

    def absolute(self) -> "Series":
        """Return the series of the coefficients' sizes: at |δ| it is the sum of the sizes of all terms."""
        return Series(np.abs(self.coefficients), self.exponents, self.order)

    def derivative(self, axis: int) -> "Series":
        """Return the series of ∂/∂x_axis, to an order less."""
        lower = algebra(self.exponents.shape[1], max(self.order - 1, 0)).exponents
        if self.order == 0:
            return Series(np.zeros((*self.coefficients.shape[:-1], 1)), lower, 0)
        raised = lower.copy()
        raised[:, axis] += 1
        found = self._dense[(..., *raised.T)]
        return Series(found * raised[:, axis], lower, self.order - 1)

    @property
    def _dense(self) -> Array:
        """The coefficients with an axis a variable: shape of the value + (order + 1,) * n."""
        n = self.exponents.shape[1]
        found = np.zeros((*self.coefficients.shape[:-1], *(self.order + 1,) * n))
        found[(..., *self.exponents.T)] = self.coefficients
        return found

    def truncate(self, order: int) -> "Series":
        """Return the terms up to total degree `order`."""
        if order >= self.order:
            return self
        if order < 0:
            raise ValueError(f"the order of a Taylor polynomial must be 0 or more, not {order}")
        kept = self.exponents.sum(axis=1) <= order
        return Series(self.coefficients[..., kept], self.exponents[kept], order)


def expand(
    outputs: Sequence[Expr],
    inputs: Sequence[Expr],
    at: Sequence[ArrayLike],
    order: int,
    fixed: Mapping[Expr, ArrayLike] | None = None,
    rules: Mapping[str, Rule] = RULES,
) -> list[Series]:
    """Return the Taylor series of each output at the point `at` of the inputs, to total order `order`.

    `at[i]` has the shape of `inputs[i]`; the n variables are all their entries, row-major, in order.
    `fixed` gives the values of the inputs that are not expanded in, `rules` the recurrences of the elementwise
    operations. Raises ValueError where 10^7 coefficients would not do.
    """
    points = [np.asarray(value, dtype=np.float64) for value in at]
    A = algebra(sum(prod(node.shape) for node in inputs), order)
    nodes = postorder(outputs)
    _refuse_large(nodes, A)
    found = {node: _fixed(node, value) for node, value in (fixed or {}).items()}
    found.update(_variables(inputs, points, A))
    with np.errstate(all="ignore"):
        for node in heeding(nodes):
            if node not in found:
                found[node] = _node(node, [found[arg] for arg in node.args], A, rules)
    return [Series(A.full(found[node]), A.exponents, order) for node in outputs]


def _variables(inputs: Sequence[Expr], points: Sequence[Array], A: Algebra) -> dict[Expr, Array]:
    found: dict[Expr, Array] = {}
    variable = 1
    for node, point in zip(inputs, points, strict=True):
        series = A.constant(_fixed(node, point)[..., 0])
        if A.order:
            entries = series.reshape(-1, A.count)
            entries[range(point.size), range(variable, variable + point.size)] = 1.0
        variable += point.size
        found[node] = series
    return found


def _fixed(node: Expr, value: ArrayLike) -> Array:
    point = np.asarray(value, dtype=np.float64)
    if point.shape != node.shape:
        raise ValueError(f"{node.data} has the shape {node.shape}, and its value {point.shape}")
    return point[..., None]


def _node(node: Expr, operands: list[Array], A: Algebra, rules: Mapping[str, Rule]) -> Array:
    if node.op == "const":
        return np.asarray(node.data, dtype=np.float64)[..., None]
    if node.op == "input":
        raise ValueError(f"{node.data} has no value")
    if all(u.shape[-1] == 1 for u in operands):
        A = algebra(0, 0)
    rule = rules.get(node.op)
    if rule is None:
        return ARRAY_RULES[node.op](A, node.data, *operands)
    order = () if node.data is None else (node.data,)
    return rule(A, *[_spread(u, len(node.shape)) for u in operands], *order)


def _spread(u: Array, rank: int) -> Array:
    """Return u with axes of length 1 before its coefficients, so that a number stands beside an array."""
    return u if u.ndim > rank else u.reshape((1,) * rank + u.shape[-1:])


def _refuse_large(nodes: Sequence[Expr], A: Algebra) -> None:
    entries = max((prod(node.shape) for node in nodes), default=0)
    if entries * A.count > COEFFICIENT_LIMIT:
        raise ValueError(
            f"a Taylor expansion of {entries:,} entries to order {A.order} in {A.variables} variables has "
            f"{entries * A.count:,} coefficients; the limit is {COEFFICIENT_LIMIT:,}"
        )
