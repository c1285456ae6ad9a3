"""The radius of convergence of a power series, estimated from finitely many of its coefficients.

* Root test: 1/R = lim sup |c_n|^(1/n), by a fit of log |c_n| = const - n log R + s log n to the largest coefficients of
  short blocks, so that zeros and the oscillation of a conjugate pair of singularities do not count.
* Ratio test: R = lim |c_(n-1) / c_n|, over the coefficients that are there (every second one of an even function).
* Domb-Sykes: c_n / c_(n-1) = (1/R) (1 + (α - 1)/n + ...) extrapolated to 1/n = 0 (Domb & Sykes 1957), and for a
  conjugate pair R e^(±iθ) the same with the ratios of Mercer & Roberts (SIAM J. Appl. Math. 50, 1990, appendix).

For an entire function the estimates grow with n without end; then the radius is infinite.
"""

from dataclasses import dataclass
from math import inf, isfinite

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

FIRST = 0.2  # of the coefficients are too early to say anything
FEWEST = 12  # nonzero coefficients that an estimate needs
BLOCK = 4  # coefficients of which the largest counts in the root test
NOISE = 1e-11  # relative to the coefficients around: smaller ones are 0 with rounding
REACH = 6  # how far around is looked for that
UNDERFLOW = 1e-280
GROWTH = 1.12  # of the radius from the first half of the coefficients to the second: beyond it, without end
STEADY = 0.05  # relative uncertainty up to which an extrapolation is preferred to the root test


@dataclass(frozen=True, slots=True)
class Estimate:
    """A radius with its uncertainty, both in units of x."""

    value: float
    uncertainty: float


@dataclass(frozen=True, slots=True)
class Radius:
    """The radius (inf for an entire function or a polynomial), the three tests, and what they were read from.

    `stride` is the distance of the coefficients that are not 0 (2 for even and odd series), `angle` the direction of
    the nearest singularity in radians from the positive axis, its conjugate being at -angle; None where none was found.
    """

    best: Estimate
    root: Estimate | None
    ratio: Estimate | None
    domb_sykes: Estimate | None
    stride: int
    angle: float | None
    polynomial: bool = False


def estimate(coefficients: Floats) -> Radius | None:
    """Return the radius read from c_0 ... c_K, None where they are too few or not finite."""
    c = np.asarray(coefficients, dtype=np.float64)
    if not np.isfinite(c).all():
        return None
    c = _without_noise(_before_underflow(c))
    places = np.flatnonzero(c)
    late = places[places >= max(4, int(FIRST * len(c)))]
    if not late.size and len(c) > FEWEST:
        endless = Estimate(inf, 0.0)
        return Radius(endless, endless, endless, None, 1, None, polynomial=True)
    if len(late) < FEWEST // 2 or late[-1] < FEWEST:
        return None
    stride = _stride(late)
    root = _root(c, late)
    if root is None or not isfinite(root.value):
        return None if root is None else Radius(root, root, None, None, stride, None)
    regular = c[late[0] :: stride]
    regular = regular[: int((late[-1] - late[0]) // stride) + 1]
    ratio, domb, angle = _extrapolated(regular, late, stride)
    steady = domb is not None and domb.uncertainty <= STEADY * domb.value
    best = domb if steady and domb is not None else root
    return Radius(best, root, ratio, domb, stride, angle if steady else None)


def _before_underflow(c: Floats) -> Floats:
    """Return the coefficients before those that are too small to be exact, or 0 because of it."""
    small = (np.abs(c) < UNDERFLOW) & (c != 0)
    return c[: int(np.argmax(small))] if small.any() else c


def _without_noise(c: Floats) -> Floats:
    """Return the coefficients with those at 0 that are only rounding beside their neighbours on both sides."""
    size, kept = np.abs(c), c.copy()
    for k in range(1, len(c) - 1):
        left, right = size[max(0, k - REACH) : k], size[k + 1 : k + 1 + REACH]
        i, j = int(left.argmax()) + max(0, k - REACH), int(right.argmax()) + k + 1
        if size[i] > 0 and size[j] > 0 and size[k] > 0:
            share = (k - i) / (j - i)
            between = np.log(size[i]) * (1 - share) + np.log(size[j]) * share
            if np.log(size[k]) < between + np.log(NOISE):
                kept[k] = 0.0
    return kept


def _stride(places: NDArray[np.intp]) -> int:
    return int(np.gcd.reduce(np.diff(places))) if len(places) > 2 else 1


def _root(c: Floats, late: NDArray[np.intp]) -> Estimate | None:
    """Return the root test; infinite where the second half of the coefficients has a clearly larger radius."""
    logs = np.log(np.abs(c[late]))
    slope = np.polyfit(late, logs, 1)[0]
    levelled = logs - slope * late
    width = BLOCK * _stride(late)
    chosen = [
        int(block[np.argmax(levelled[block])])
        for start in range(int(late[0]), int(late[-1]) + 1, width)
        if (block := np.flatnonzero((late >= start) & (late < start + width))).size
    ]
    if len(chosen) < FEWEST // 2:
        chosen = list(range(len(late)))
    n, values = late[chosen].astype(np.float64), logs[chosen]
    half = len(n) // 2
    early, last, whole = (
        _fitted(n[part], values[part]) for part in (slice(half + 1), slice(half - 1, None), slice(None))
    )
    plain = [np.exp(-np.polyfit(n[part], values[part], 1)[0]) for part in (slice(half + 1), slice(half - 1, None))]
    if plain[1] > GROWTH * plain[0] and last > GROWTH * early:
        return Estimate(inf, 0.0)
    return Estimate(whole, max(abs(last - early), abs(whole - last)))


def _fitted(n: Floats, values: Floats) -> float:
    design = np.stack([np.ones(len(n)), n, np.log(n)], axis=1)
    fit = np.linalg.lstsq(design, values, rcond=None)[0]
    return float(np.exp(-fit[1]))


def _extrapolated(
    b: Floats, late: NDArray[np.intp], stride: int
) -> tuple[Estimate | None, Estimate | None, float | None]:
    """Return the ratio test, Domb-Sykes and the angle of the nearest singularity."""
    if (b == 0).any() or len(b) < FEWEST // 2:
        return None, None, None
    n = (late[0] + stride * np.arange(len(b)))[1:] / stride
    ratios = b[1:] / b[:-1]
    raw = np.abs(ratios[-1]) ** (-1 / stride)
    if (np.sign(ratios) == np.sign(ratios[-1])).all():
        found = _limit(n, ratios, stride)
        spread = np.inf if found is None else abs(raw - found.value)
        direction = 0.0 if ratios[-1] > 0 else np.pi / stride
        return Estimate(float(raw), float(spread)), found, direction
    if len(b) < FEWEST:
        return None, None, None
    return None, *_pair(b, n, stride)


def _pair(b: Floats, n: Floats, stride: int) -> tuple[Estimate | None, float | None]:
    """Return radius and angle of a conjugate pair: B_n² = (b_(n+1) b_(n-1) - b_n²) / (b_n b_(n-2) - b_(n-1)²)."""
    with np.errstate(all="ignore"):
        square = (b[3:] * b[1:-2] - b[2:-1] ** 2) / (b[2:-1] * b[:-3] - b[1:-2] ** 2)
        size = np.sqrt(square)
        cosine = (b[1:-2] / b[2:-1] * size + b[3:] / b[2:-1] / size) / 2
    good = np.isfinite(size) & (size > 0)
    if good.sum() < FEWEST // 2:
        return None, None
    found = _limit(n[1:-1][good], size[good], stride)
    angle = float(np.arccos(np.clip(np.median(cosine[good][-FEWEST // 2 :]), -1, 1))) / stride
    return found, angle


def _limit(n: Floats, ratios: Floats, stride: int) -> Estimate | None:
    """Return the radius R of ratios → 1/R^stride, extrapolated in 1/n; its uncertainty is what one term moves."""
    last = slice(len(n) // 2, None)
    x, y = 1 / n[last], np.abs(ratios[last])
    if len(x) < 5:
        return None
    ends = [np.polynomial.polynomial.polyfit(x, y, degree)[0] for degree in (1, 2, 3)]
    if min(ends) <= 0:
        return None
    radii = [float(end ** (-1 / stride)) for end in ends]
    spread = abs(radii[1] - radii[0]) + abs(radii[2] - radii[1])
    return Estimate(radii[1], max(spread, 1e-15 * radii[1]))
