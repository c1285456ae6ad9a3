"""Enclosures: intervals that surely hold f^(j)(x) / j! for every x of a piece, by one pass over the graph."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import ArrayLike

from explorer.graph.expr import Expr, Stop, Stopped
from explorer.graph.walk import postorder
from explorer.series import intervals as iv
from explorer.series.algebra import COEFFICIENT_LIMIT
from explorer.series.interval_algebra import IntervalAlgebra
from explorer.series.interval_array_rules import ARRAY_RULES
from explorer.series.interval_rules import RULES
from explorer.series.intervals import Array, Interval


@dataclass(frozen=True, slots=True, eq=False)
class Enclosure:
    """Ends of intervals around f^(j) / j! on pieces: (order + 1,) + shape of f + (pieces,).

    They are infinite where nothing is known; `reasons` says why, by piece.
    """

    lower: Array
    upper: Array
    reasons: Mapping[int, str]


def enclose(
    output: Expr,
    variable: Expr,
    pieces: tuple[ArrayLike, ArrayLike],
    order: int,
    fixed: Mapping[Expr, ArrayLike] | None = None,
    stopped: Stop = lambda: False,
) -> Enclosure:
    """Return enclosures of the Taylor coefficients of f to `order` over intervals of a scalar variable.

    `pieces` are the lower and the upper ends (N,), `fixed` the values of the other inputs. Each coefficient is enclosed
    over the piece, and again as c_j(m) + (j + 1) c_{j+1}(X) (X - m) around its middle, which is the tighter the smaller
    the piece (the mean value form). Raises Stopped, and ValueError beyond 10^7 numbers.
    """

    def moving(t: Interval) -> dict[Expr, Interval]:
        ones = np.ones(t.shape)
        return {variable: Interval(np.stack([t.lo, ones]), np.stack([t.hi, ones]))}

    return _enclosed(output, moving, pieces, order, fixed or {}, stopped)


def enclose_rays(
    output: Expr,
    rays: Mapping[Expr, tuple[float, Interval]],
    pieces: tuple[ArrayLike, ArrayLike],
    order: int,
    fixed: Mapping[Expr, ArrayLike] | None = None,
    stopped: Stop = lambda: False,
) -> Enclosure:
    """Return enclosures of the Taylor coefficients of t -> f(a + t d) to `order`, for all directions d of a box.

    `rays` gives for each scalar input that moves its a and the box's side (N,), a side a piece; the rest is as in
    `enclose`: what holds for every direction of a box holds at every point of the cone that it spans.
    """

    def moving(t: Interval) -> dict[Expr, Interval]:
        found = {}
        for node, (start, side) in rays.items():
            both = side.each(lambda end: np.concatenate([end, end]))
            place = iv.add(iv.exact(start), iv.multiply(t, both))
            found[node] = Interval(np.stack([place.lo, both.lo]), np.stack([place.hi, both.hi]))
        return found

    return _enclosed(output, moving, pieces, order, fixed or {}, stopped)


def _enclosed(
    output: Expr,
    moving: Callable[[Interval], dict[Expr, Interval]],
    pieces: tuple[ArrayLike, ArrayLike],
    order: int,
    fixed: Mapping[Expr, ArrayLike],
    stopped: Stop,
) -> Enclosure:
    """Enclose over pieces of t, from the series of the inputs over them, and around their middles."""
    lo, hi = (np.atleast_1d(np.asarray(end, dtype=np.float64)) for end in pieces)
    middle = np.clip((lo + hi) / 2, lo, hi)
    count = len(lo)
    A = IntervalAlgebra(order + 1, 2 * count)
    doubled = Interval(np.concatenate([lo, middle]), np.concatenate([hi, middle]))
    with np.errstate(all="ignore"):
        found = A.full(_walk(A, output, moving(doubled), fixed, stopped))
        found = found.each(lambda end: np.broadcast_to(end, (*end.shape[:-1], 2 * count)))
        whole, center = found[..., :count], found[..., count:]
        k = np.arange(1.0, order + 2).reshape(-1, *(1,) * (whole.lo.ndim - 1))
        way = iv.subtract(Interval(lo, hi), iv.exact(middle))
        around = iv.add(center[:-1], iv.multiply(iv.multiply(iv.exact(k), whole[1:]), way))
        best = iv.common(whole[:-1], around)
    return Enclosure(best.lo, best.hi, {piece: text for piece, text in A.reasons.items() if piece < count})


def _walk(
    A: IntervalAlgebra,
    output: Expr,
    moving: Mapping[Expr, Interval],
    fixed: Mapping[Expr, ArrayLike],
    stopped: Stop,
) -> Interval:
    nodes = postorder([output])
    largest = max(prod(node.shape) for node in nodes)
    if largest * (A.order + 1) * A.pieces > COEFFICIENT_LIMIT:
        raise ValueError(
            f"enclosures of {largest:,} entries on {A.pieces:,} pieces are more than {COEFFICIENT_LIMIT:,}"
        )
    found = {**moving, **{node: _constant(value) for node, value in fixed.items()}}
    for node in nodes:
        if node in found:
            continue
        if stopped():
            raise Stopped
        if node.op == "input":
            raise ValueError(f"{node.data} has no value")
        found[node] = _constant(node.value) if node.is_const else _node(A, node, [found[arg] for arg in node.args])
    return found[output]


def _constant(value: ArrayLike) -> Interval:
    return iv.exact(np.asarray(value, dtype=np.float64)[None, ..., None])


def _node(A: IntervalAlgebra, node: Expr, operands: list[Interval]) -> Interval:
    if all(len(u.lo) == 1 for u in operands):
        A = IntervalAlgebra(0, A.pieces, A.reasons)
    rule = RULES.get(node.op)
    if rule is None:
        return ARRAY_RULES[node.op](A, node, *operands)
    order = () if node.data is None else (node.data,)
    rank = len(node.shape) + 2
    spread = [u.each(lambda end: end.reshape(len(end), *(1,) * (rank - end.ndim), *end.shape[1:])) for u in operands]
    return rule(A, *spread, *order)
