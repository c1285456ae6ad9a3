"""The range of values to show when the user has chosen none."""

import numpy as np
from numpy.typing import ArrayLike

from explorer.scene.primitives import Floats
from explorer.scene.ticks import LARGEST, proper_range

CORE = (0.07, 0.93)  # the quantiles between which the body of the values lies
TAIL = 2.5  # values farther than this many bodies from the body are exceptional ...
STEEP = 0.3  # ... and belong to a pole if they change by this share of the full range in one step
KEPT = 0.5  # bodies shown on either side of the body when there is a pole
NEAR_ZERO = 0.15  # of the range: zero no farther away is shown, since domains and minima often end there


def robust_range(values: ArrayLike, rises: ArrayLike | None = None, padding: float = 0.05) -> tuple[float, float]:
    """Return low < high around the finite values, padded; without most of the tails where there are poles.

    `rises`, of the values' shape, are the changes over one step by the exact slopes: they tell a pole from
    a steep slope that should be seen whole. Without them long tails alone make a pole. No finite value
    gives (-1, 1).
    """
    given = np.asarray(values, dtype=float).ravel()
    finite = np.isfinite(given) & (np.abs(given) <= LARGEST)
    shown = given[finite]
    if shown.size == 0:
        return -1.0, 1.0
    low, high = float(shown.min()), float(shown.max())
    steep = np.full(shown.shape, np.inf) if rises is None else np.abs(np.asarray(rises, dtype=float).ravel()[finite])
    low, high = _without_poles(shown, steep, low, high)
    if proper_range(low, high) != (low, high):
        return proper_range(low, high)
    low, high = _with_zero(low, high)
    pad = padding * (high / 2 - low / 2) * 2
    return max(low - pad, -LARGEST), min(high + pad, LARGEST)


def _with_zero(low: float, high: float) -> tuple[float, float]:
    near = NEAR_ZERO * (high / 2 - low / 2) * 2
    return (0.0 if 0 < low < near else low), (0.0 if -near < high < 0 else high)


def _without_poles(
    shown: Floats,
    steep: Floats,
    low: float,
    high: float,
) -> tuple[float, float]:
    first, last = (float(q) for q in np.quantile(shown, CORE))
    body = last - first
    if not 0 < body < np.inf:
        return low, high
    limit = STEEP * (high - low)
    if last + TAIL * body < high and steep[shown.argmax()] > limit:
        high = last + KEPT * body
    if first - TAIL * body > low and steep[shown.argmin()] > limit:
        low = first - KEPT * body
    return low, high
