"""The Taylor coefficients to the left and to the right of a point: where they differ there is no Taylor polynomial."""

from dataclasses import dataclass
from math import factorial, isfinite, isnan

import numpy as np

from explorer.analysis.branches import branch, is_piecewise
from explorer.analysis.limits import CANCELLING
from explorer.analysis.univariate import Floats, Univariate
from explorer.series.expand import expand

SIDES = 8  # the orders up to which two sides are compared
ALIKE = 1e-8  # relative: coefficients of the two sides that agree
SPARE = 4  # orders beyond those asked for: each power that is cancelled costs one
SNAPPED = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """The Taylor coefficients of the pieces left and right of the centre, and the first order at which they differ.

    The j-th one-sided derivative is j! times the coefficient; not finite where a side has none.
    """

    left: Floats
    right: Floats
    order: int


def sides(f: Univariate, center: float) -> Sides | None:
    """Return the two sides of the centre where they are different functions with different derivatives."""
    if not is_piecewise(f):
        return None
    with np.errstate(all="ignore"):
        left, right = (branch(f, center, side).coefficients(center, SIDES) for side in (-1, 1))
    k = _difference(left, right)
    return Sides(left, right, k) if k < len(left) and isfinite(left[k]) and isfinite(right[k]) else None


def expanded_sides(f: Univariate, center: float, order: int) -> Sides:
    """Return the coefficients (order + 1,) of both sides, one that reads 0/0 at the centre continued to it.

    The order at which they differ, or are infinite or unknown, is more than `order` where they and f agree so far.
    """
    with np.errstate(all="ignore"):
        left, right = (_continued(branch(f, center, side), center, order + SPARE) for side in (-1, 1))
        at_center = float(f.values(center))
    jumps = abs(left[0] - at_center) > ALIKE * abs(at_center)
    return Sides(left[: order + 1], right[: order + 1], 0 if jumps else _difference(left, right))


def _continued(f: Univariate, center: float, order: int) -> Floats:
    terms = f.coefficients(center, order)
    if isnan(terms[0]):
        (series,) = expand([f.output], [f.variable], [center], order, f.fixed, rules=CANCELLING)
        terms = series.coefficients
    return terms


def _difference(left: Floats, right: Floats) -> int:
    """Return the first order at which two sides differ or are not finite, their length where there is none."""
    for k, (a, b) in enumerate(zip(left, right, strict=True)):
        if not (isfinite(a) and isfinite(b)):
            return k
        if abs(a - b) > ALIKE * np.abs([left[: k + 1], right[: k + 1]]).max():
            return k
    return len(left)


def not_smooth(found: Sides, name: str = "The function") -> str:
    """Return in a sentence what the two sides of a centre have not in common."""
    k = found.order
    a, b = (number(float(side[k]) * factorial(k)) for side in (found.left, found.right))
    what = {0: "jumps", 1: "is not differentiable", 2: "has no second derivative"}.get(
        k, f"has no derivative of order {k}"
    )
    derivative = {0: "value", 1: "slope", 2: "second derivative"}.get(k, f"derivative of order {k}")
    return f"{name} {what} at the centre: to the left the {derivative} is {a}, to the right {b}."


def number(value: float, scale: float = 0.0) -> str:
    """Return a number with six digits; what is nothing beside `scale` or 1 is 0."""
    value = 0.0 if abs(value) < SNAPPED * max(1.0, scale) else value
    return f"{value:.6g}".replace("-", "−")
