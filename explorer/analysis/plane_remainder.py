"""The remainder of a Taylor polynomial in two variables: a true bound around the centre from interval enclosures.

Along a ray t -> a + t d the remainder is that of one variable, f(a + t d) - T_k(a + t d) = c_(k+1)(τ, d) t^(k+1) for
a τ between 0 and t, where c_j(t, d) are the Taylor coefficients of the ray. The directions d on the rim of a rectangle
around a are covered by boxes, and each box with an interval of t is enclosed: a cone of the plane. The hull of a box's
enclosures from the centre outwards bounds the factor. The bound is one of the exact polynomial.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap

import numpy as np
from numpy.typing import ArrayLike

from explorer.analysis.edges import Edges
from explorer.analysis.univariate import Floats, Values
from explorer.graph.expr import Expr, Stop
from explorer.graph.walk import depends_on
from explorer.series.enclosures import enclose_rays
from explorer.series.intervals import Interval

SECTORS = 16  # of the directions, on each of the four sides
RINGS = 24  # from the centre to the rim
FIRST = 1e-2  # of the way to the rim: the ring at the centre, from where they grow evenly
SLACK = 1e-12  # relative, by which boxes overlap, so that rounding leaves no point between two
_GROWN = "the enclosures of the derivatives grow beyond the range of numbers"


@dataclass(frozen=True, slots=True, eq=False)
class PlaneRemainder:
    """What |f - T_k| can be around a centre (2,), as far as a rectangle that reaches `half` (2,) to every side.

    `rims` (R,) are the outer ends of rings as shares of the way to the rim, `sizes` (S, R) how large the factor of
    t^(k+1) can be up to a ring in a sector, infinite where nothing is known; `reason` says why where that is so.
    """

    center: Floats
    half: Floats
    order: int
    rims: Floats
    sizes: Floats
    reason: str

    def bound(self, xs: ArrayLike, ys: ArrayLike) -> Floats:
        """Return a bound (nx, ny) of |f - T_k| over a grid; infinite where none is known."""
        dx, dy = np.asarray(xs)[:, None] - self.center[0], np.asarray(ys)[None, :] - self.center[1]
        share, sector = _located(dx / self.half[0], dy / self.half[1], len(self.sizes) // 4)
        ring = np.searchsorted(self.rims, share)
        sizes = self.sizes[sector, np.minimum(ring, len(self.rims) - 1)]
        with np.errstate(all="ignore"):
            found = sizes * share ** (self.order + 1)
        return np.where((ring < len(self.rims)) & (share > 0), found, np.where(share == 0, 0.0, np.inf))

    def reach(self, eps: float) -> Floats:
        """Return for each sector (S,) how far the bound stays within eps, as a share of the way to the rim."""
        starts = np.concatenate([[0.0], self.rims[:-1]])
        with np.errstate(all="ignore"):
            ways = (eps / self.sizes) ** (1 / (self.order + 1))  # the size of a ring allows so much
        ways = np.where(self.sizes > 0, ways, np.inf)
        ends = np.minimum(ways, self.rims)
        whole = np.logical_and.accumulate(ways >= self.rims, axis=1)
        before = np.concatenate([np.ones((len(whole), 1), dtype=bool), whole[:, :-1]], axis=1)
        return np.asarray(np.where(before & (ends >= starts), ends, 0.0).max(axis=1))

    def radius(self, eps: float, *, square: bool) -> float:
        """Return half the side of the largest square, or the radius of the largest disc, about the centre below eps.

        |f - T_k| < eps on it. It is a length in the units of both axes, and reaches no farther than the rectangle.
        """
        low, high = _sides(len(self.sizes) // 4)
        least = np.where((low <= 0) & (high >= 0), 0.0, np.minimum(np.abs(low), np.abs(high))) * self.half[:, None]
        lengths = least.max(axis=0) if square else np.hypot(*least)
        return float((self.reach(eps) * lengths).min()) if lengths.size else 0.0

    def outline(self, eps: float) -> Floats:
        """Return the corners (S + 1, 2) of a region around the centre on which |f - T_k| < eps, the first one again."""
        reach = self.reach(eps)
        corners = _corners(len(self.sizes) // 4) * np.minimum(reach, np.roll(reach, 1))[:, None]
        found = self.center + corners * self.half
        return np.concatenate([found, found[:1]])


def plane_remainders(
    output: Expr,
    variables: tuple[Expr, Expr],
    values: Values,
    half: Sequence[float],
    highest: int,
    stopped: Stop = lambda: False,
    counts: tuple[int, int] = (SECTORS, RINGS),
) -> tuple[PlaneRemainder, ...] | str:
    """Return the remainders of T_0 to T_highest of a scalar expression, or why there are no bounds.

    `values` are those of all inputs: the two variables at the centre, the others held. The rectangle reaches `half` to
    either side of the centre; `counts` are the sectors a side and the rings. Raises Stopped.
    """
    center = np.array([float(values[node]) for node in variables])
    sides = np.asarray(half, dtype=np.float64)
    if not (np.isfinite(center).all() and np.isfinite(sides).all() and (sides > 0).all()):
        return "the centre or the range is not finite"
    moving = depends_on([output], variables)
    edges = [edge for edge in Edges(output, list(values)).at(values) if edge.node in moving]
    if edges:
        return f"at the centre {edges[0]}"
    sectors, rings = counts
    low, high = (end * sides[:, None] for end in _sides(sectors))
    steps = np.linspace(0.0, 1.0, rings + 1)
    shares = FIRST * steps + (1 - FIRST) * steps**2
    rays = {
        node: (float(at), Interval(np.repeat(lo, rings), np.repeat(hi, rings)))
        for node, at, lo, hi in zip(variables, center, low, high, strict=True)
    }
    pieces = np.tile(shares[:-1] * (1 - SLACK), 4 * sectors), np.tile(shares[1:] * (1 + SLACK), 4 * sectors)
    fixed = {node: value for node, value in values.items() if node not in variables}
    try:
        found = enclose_rays(output, rays, pieces, highest + 1, fixed, stopped)
    except ValueError as error:
        return f"a bound is too much to compute: {error}"
    most = np.maximum(np.maximum(-found.lower, found.upper), 0.0).reshape(highest + 2, 4 * sectors, rings)
    sizes = np.maximum.accumulate(most, axis=2)
    reasons = [_reason(factors, found.reasons) for factors in most]
    return tuple(
        PlaneRemainder(center, sides, order, shares[1:], sizes[order + 1], reasons[order + 1])
        for order in range(highest + 1)
    )


def _reason(factors: Floats, reasons: Mapping[int, str]) -> str:
    """Return why nothing is known of a factor (S, R) on the ring nearest to the centre where that is so."""
    unknown = np.flatnonzero(~np.isfinite(factors.ravel()))
    nearest = unknown[np.argsort(unknown % factors.shape[1], kind="stable")[:1]]
    return "".join(reasons.get(int(piece), _GROWN) for piece in nearest)


def _corners(sectors: int) -> Floats:
    """Return where the sectors begin (4 sectors, 2) on the rim of the square [-1, 1]², anticlockwise from (1, -1)."""
    way = np.linspace(-1.0, 1.0, sectors, endpoint=False)
    ones = np.ones(sectors)
    sides = ((ones, way), (-way, ones), (-ones, -way), (way, -ones))
    return np.concatenate(list(starmap(lambda x, y: np.stack([x, y], axis=1), sides)))


def _sides(sectors: int) -> tuple[Floats, Floats]:
    """Return the lower and the upper ends (2, 4 sectors) of the boxes that cover the rim of the square [-1, 1]²."""
    begin = _corners(sectors)
    end = np.roll(begin, -1, axis=0)
    return np.minimum(begin, end).T - SLACK, np.maximum(begin, end).T + SLACK


def _located(u: Floats, v: Floats, sectors: int) -> tuple[Floats, np.ndarray]:
    """Return how far points of the square [-1, 1]² are on their way to its rim, and in which sector."""
    u, v = np.broadcast_arrays(u, v)
    share = np.maximum(np.abs(u), np.abs(v))
    with np.errstate(all="ignore"):
        x, y = u / share, v / share
    right, top, left = (x >= 1) & (y < 1), (y >= 1) & (x > -1), (x <= -1) & (y > -1)
    side = np.where(right, 0, np.where(top, 1, np.where(left, 2, 3)))
    along = np.choose(side, [y, -x, -y, x])
    within = np.clip(np.floor((np.nan_to_num(along) + 1) / 2 * sectors), 0, sectors - 1)
    return share, (side * sectors + within).astype(np.intp)
