"""The Lagrange remainder of a Taylor polynomial as a band: a true bound from interval enclosures, or an estimate.

f(x) - T_k(x) = f^(k+1)(ξ) / (k+1)! (x - a)^(k+1) for a ξ between a and x. On a subdivision from the centre outwards the
hull of the enclosures of f^(k+1)/(k+1)! up to the piece that holds x bounds the factor. The bound is one of the exact
polynomial; the polynomial as computed differs from it by rounding, which `Remainder.rounding` bounds.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explorer.analysis.branches import branch, is_piecewise
from explorer.analysis.pieces import ROUNDS, Pieces, enclosed
from explorer.analysis.univariate import Floats, Univariate
from explorer.graph.expr import Stop, Stopped
from explorer.series import intervals as iv

Flags: TypeAlias = NDArray[np.bool_]

PIECES = 128  # a side, before any is split
SAFETY = 2.0  # an estimate is the largest sampled size of the factor times this
SAMPLES = 48  # a side, of the derivative in an estimate
ROUNDING = 4.0  # units of rounding for each term of the polynomial
SAME = 1e-9  # relative: coefficients that differ by less are equal
_CHANGES = "the function changes at the centre from one piece to another"
_NONE = Pieces(np.empty(0), np.empty(0), np.empty(0), np.empty(0), ())
_GROWN = "the enclosures of the derivative grow beyond the range of numbers"
FIRST = 1e-3  # of the interval: the length of the piece beside the centre, from where they grow evenly


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """The pieces on one side of the centre, outwards: their outer ends (N,), and hulls (N,) of f^(k+1)/(k+1)! so far.

    Up to `sure` pieces the hulls are true bounds, beyond them estimates.
    """

    ends: Floats
    lower: Floats
    upper: Floats
    sure: int


@dataclass(frozen=True, slots=True, eq=False)
class Remainder:
    """What f - T_k can be around a centre; `reason` says why the band is an estimate where it is one."""

    center: float
    order: int
    coefficients: Floats
    left: Side
    right: Side
    reason: str

    @property
    def bounded(self) -> tuple[float, float]:
        """The interval around the centre on which the band is a true bound; the centre alone where it is none."""
        return _sure_end(self.left, self.center), _sure_end(self.right, self.center)

    @property
    def is_bound(self) -> bool:
        """Whether the band is a true bound everywhere."""
        return all(side.sure == len(side.ends) for side in (self.left, self.right))

    def band(self, points: ArrayLike) -> tuple[Floats, Floats]:
        """Return the lower and upper end of f - T_k at points; nan outside the interval."""
        x = np.asarray(points, dtype=np.float64)
        lower, upper = np.full(x.shape, np.nan), np.full(x.shape, np.nan)
        with np.errstate(all="ignore"):
            way = iv.subtract(iv.exact(x), iv.exact(self.center))
            power = iv.whole_power(way, self.order + 1)
            for side, there in ((self.left, x < self.center), (self.right, x >= self.center)):
                if not side.ends.size:  # the centre is an end of the interval
                    lower, upper = (np.where(there & (x == self.center), 0.0, part) for part in (lower, upper))
                    continue
                inside, piece = _located(side, self.center, x)
                hull = iv.Interval(side.lower[piece], side.upper[piece])
                found = iv.multiply(hull, power)
                lower = np.where(there & inside, found.lo, lower)
                upper = np.where(there & inside, found.hi, upper)
        return lower, upper

    def sure(self, points: ArrayLike) -> Flags:
        """Return where the band is a true bound."""
        low, high = self.bounded
        x = np.asarray(points, dtype=np.float64)
        return np.asarray((low <= x) & (x <= high))

    def below(self, eps: float) -> tuple[float, float]:
        """Return the largest interval around the centre on which the band stays within ±eps."""
        return _reach(self.left, self.center, self.order, eps), _reach(self.right, self.center, self.order, eps)

    def digits(self, points: ArrayLike) -> Floats:
        """Return how many decimal digits of the polynomial's value rounding leaves, 0 to 16: few where terms cancel."""
        x = np.asarray(points, dtype=np.float64)
        with np.errstate(all="ignore"):
            value = np.abs(np.polynomial.polynomial.polyval(x - self.center, self.coefficients))
            return np.clip(-np.log10(self.rounding(x) / value), 0.0, 16.0)

    def rounding(self, points: ArrayLike) -> Floats:
        """Return how far rounding can move f - T_k as computed: below this an error on a plot says nothing."""
        way = np.abs(np.asarray(points, dtype=np.float64) - self.center)
        terms = np.abs(self.coefficients[: self.order + 1])
        with np.errstate(all="ignore"):
            size = np.polynomial.polynomial.polyval(way, terms)
        return np.asarray(ROUNDING * np.finfo(np.float64).eps * size)


def remainder(
    f: Univariate,
    center: float,
    interval: tuple[float, float],
    order: int,
    rounds: int = ROUNDS,
    stopped: Stop = lambda: False,
) -> Remainder | str:
    """Return the band of f - T_order over an interval that holds the centre, or why there is no polynomial.

    `rounds` of splitting make the band tight; with 0 it comes at once, for a centre that is being dragged. Raises
    Stopped.
    """
    low, high = interval
    if not low <= center <= high or not np.isfinite([low, high, center]).all():
        return "the centre is outside the interval"
    coefficients = f.coefficients(center, order)
    if not np.isfinite(coefficients).all():
        return "the Taylor polynomial has no finite coefficients at this centre"
    ends = [_graded(center, end) for end in (low, high)]
    reasons: list[str] = []
    pieces = enclosed(f, center, ends, order + 1, rounds, stopped) if low < high else [_NONE] * 2
    left, right = (_side(f, center, found, order, reasons, stopped) for found in pieces)
    return Remainder(center, order, coefficients, left, right, reasons[0] if reasons else "")


def _graded(center: float, end: float) -> Floats:
    """Return the outer ends of the pieces on one side: small beside the centre, where the band is narrow."""
    if end == center:
        return np.empty(0)
    steps = np.linspace(0.0, 1.0, PIECES + 1)[1:]
    share = FIRST * steps + (1 - FIRST) * steps**2
    ends = center + (end - center) * share
    ends[-1] = end
    return np.asarray(ends)


def _side(f: Univariate, center: float, pieces: Pieces, order: int, reasons: list[str], stopped: Stop) -> Side:
    ends = pieces.ends
    if not ends.size:
        return Side(ends, ends, ends, 0)
    changes = is_piecewise(f) and not _continues(f, center, order, 1 if ends[-1] > center else -1)
    lower, upper = np.minimum.accumulate(pieces.lower), np.maximum.accumulate(pieces.upper)
    sure = 0 if changes else pieces.known
    if sure < len(lower):
        reasons.append(_CHANGES if changes else pieces.reasons[sure] or _GROWN)
        size = _estimated(f, center, pieces.ends, order, sure, stopped)
        size = np.maximum(size, max(-lower[sure - 1], upper[sure - 1]) if sure else 0.0)
        known = np.arange(len(lower)) < sure
        lower, upper = np.where(known, lower, -size), np.where(known, upper, size)
    return Side(pieces.ends, lower, upper, sure)


def _continues(f: Univariate, center: float, order: int, side: int) -> bool:
    """Whether the function on one side has the Taylor polynomial of the centre, which the theorem asks for."""
    beside, at = branch(f, center, side).coefficients(center, order), f.coefficients(center, order)
    return bool(np.allclose(beside, at, rtol=SAME, atol=SAME * np.abs(at).max()))


def _estimated(f: Univariate, center: float, ends: Floats, order: int, first: int, stopped: Stop) -> Floats:
    """Return an estimated size of the factor on each piece from `first` on, 0 on the others.

    The largest sampled |f^(k+1)| / (k+1)! so far or, where f is not smooth and the theorem does not hold, the largest
    sampled |f - T_k| / |x - a|^(k+1); times the safety factor.
    """
    polynomial = f.coefficients(center, order)
    sizes = np.zeros(len(ends))
    way = ends - center
    with np.errstate(all="ignore"):
        error = np.abs(f.values(ends, stopped) - np.polynomial.polynomial.polyval(way, polynomial))
        rounding = ROUNDING * np.finfo(np.float64).eps * np.polynomial.polynomial.polyval(abs(way), abs(polynomial))
        seen = np.where(error > rounding, error / np.abs(way) ** (order + 1), 0.0)
    for i in np.unique(np.linspace(first, len(ends) - 1, min(SAMPLES, len(ends) - first)).astype(int)):
        if stopped():
            raise Stopped
        sizes[i] = np.abs(f.coefficients(float(ends[i]), order + 1)[-1])
    largest = np.maximum(*[np.where(np.isfinite(found), found, 0.0) for found in (sizes, seen)])
    return np.asarray(SAFETY * np.maximum.accumulate(largest))


def _sure_end(side: Side, center: float) -> float:
    return float(side.ends[side.sure - 1]) if side.sure else center


def _located(side: Side, center: float, x: Floats) -> tuple[Flags, NDArray[np.intp]]:
    way = np.abs(side.ends - center)
    piece = np.searchsorted(way, np.abs(x - center))
    return np.asarray(piece < len(way)), np.minimum(piece, len(way) - 1)


def _reach(side: Side, center: float, order: int, eps: float) -> float:
    start = center
    for end, lower, upper in zip(side.ends, side.lower, side.upper, strict=True):
        size = max(-lower, upper)
        way = (eps / size) ** (1 / (order + 1)) if size > 0 else np.inf
        if way < abs(end - center):
            return float(max(start, center + way) if end > center else min(start, center - way))
        start = float(end)
    return start
