"""Interval arithmetic with outward rounding: arrays of lower and upper ends that enclose every real result.

Sums of two are rounded outward by the sign of their exact rounding error (Knuth's TwoSum), so that what is exact stays
exact. Products and longer sums are widened by the bound of their rounding errors, elementary functions by more than
the 4 units in the last place that numpy's kernels keep within. Where nothing is known an interval is [-∞, ∞]; an
operation that meets nan gives that. Source: R. E. Moore, R. B. Kearfott & M. J. Cloud, Introduction to Interval
Analysis, 2009; N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2002, chapters 3 and 4.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

Array: TypeAlias = np.ndarray
Function: TypeAlias = Callable[[Array], Any]

EPSILON = float(np.finfo(np.float64).eps)  # two units of rounding
TINY = float(np.finfo(np.float64).smallest_subnormal)
LARGEST = float(np.finfo(np.float64).max)
KERNEL = 6 * EPSILON  # relative; numpy's elementary functions are right within 4 ulp
FORMULA = 24 * EPSILON  # relative; a formula of a few of them


@dataclass(frozen=True, slots=True, eq=False)
class Interval:
    """The numbers from `lo` to `hi`, entry by entry."""

    lo: Array
    hi: Array

    def __getitem__(self, at: Any) -> "Interval":  # noqa: ANN401 - whatever indexes an array
        return Interval(self.lo[at], self.hi[at])

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of both arrays."""
        return tuple(self.lo.shape)

    @property
    def magnitude(self) -> Array:
        """The largest absolute value."""
        return np.asarray(np.maximum(np.abs(self.lo), np.abs(self.hi)))

    def each(self, change: Callable[[Array], Array]) -> "Interval":
        """Return the interval with both arrays rearranged by `change`."""
        return Interval(change(self.lo), change(self.hi))

    def contains(self, value: float) -> Array:
        """Return where `value` lies in the interval."""
        return (self.lo <= value) & (value <= self.hi)


def exact(value: Any) -> Interval:  # noqa: ANN401 - whatever is an array of numbers
    """Return the interval that holds one number alone."""
    number = np.asarray(value, dtype=np.float64)
    return known(number, number)


def known(lo: Array, hi: Array) -> Interval:
    """Return an interval with ends that are no numbers taken as unknown, and none beyond the numbers inside out."""
    # minimum and maximum pass nan on, and fmax and fmin take the other number
    return Interval(np.fmax(np.minimum(lo, LARGEST), -np.inf), np.fmin(np.maximum(hi, -LARGEST), np.inf))


def unknown(shape: tuple[int, ...]) -> Interval:
    """Return intervals about which nothing is known."""
    return Interval(np.full(shape, -np.inf), np.full(shape, np.inf))


def choose(where: Array, a: Interval, b: Interval) -> Interval:
    """Return a where the condition holds, and b elsewhere."""
    return Interval(np.where(where, a.lo, b.lo), np.where(where, a.hi, b.hi))


def hull(a: Interval, b: Interval) -> Interval:
    """Return the smallest interval around both."""
    return Interval(np.minimum(a.lo, b.lo), np.maximum(a.hi, b.hi))


def common(a: Interval, b: Interval) -> Interval:
    """Return the part that both have, of two enclosures of the same number."""
    return Interval(np.maximum(a.lo, b.lo), np.minimum(a.hi, b.hi))


def widened(lo: Array, hi: Array, relative: float, absolute: float = TINY) -> Interval:
    """Return an interval with its ends moved outward by a part of their size."""
    return known(lo - (relative * np.abs(lo) + absolute), hi + (relative * np.abs(hi) + absolute))


def negative(a: Interval) -> Interval:
    """Return -a."""
    return Interval(-a.hi, -a.lo)


def add(a: Interval, b: Interval) -> Interval:
    """Return a + b; exact sums are not widened."""
    return known(_sum_rounded(a.lo, b.lo, -1.0), _sum_rounded(a.hi, b.hi, 1.0))


def _sum_rounded(a: Array, b: Array, side: float) -> Array:
    # s + e = a + b exactly (Knuth); where e points to the side that s must not fall short of, s moves there
    s = a + b
    t = s - a
    e = (a - (s - t)) + (b - t)
    return np.where(e * side > 0, np.nextafter(s, side * np.inf), np.where(np.isnan(e) & np.isfinite(s), np.nan, s))


def subtract(a: Interval, b: Interval) -> Interval:
    """Return a - b."""
    return add(a, negative(b))


def products(a: Interval, b: Interval) -> Interval:
    """Return the least and largest product of ends, not rounded outward: one step of `multiply` and `dot`."""
    ends = (a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi)
    return Interval(
        np.minimum(np.minimum(ends[0], ends[1]), np.minimum(ends[2], ends[3])),
        np.maximum(np.maximum(ends[0], ends[1]), np.maximum(ends[2], ends[3])),
    )


def multiply(a: Interval, b: Interval) -> Interval:
    """Return a b; a product with 0 is 0."""
    p = products(a, b)
    some = (a.magnitude != 0) & (b.magnitude != 0)
    return known(p.lo - EPSILON * np.abs(p.lo) - TINY * some, p.hi + EPSILON * np.abs(p.hi) + TINY * some)


def dot(a: Interval, b: Interval) -> Interval:
    """Return Σ a_j b_j over the first axis."""
    if len(a.lo) == 1:
        return multiply(a[0], b[0])
    p = products(a, b)
    some = ((a.magnitude != 0) & (b.magnitude != 0)).sum(axis=0)
    slack = (len(p.lo) + 2) * EPSILON * p.magnitude.sum(axis=0) + 2 * TINY * some
    return known(p.lo.sum(axis=0) - slack, p.hi.sum(axis=0) + slack)


def total(a: Interval, axis: int) -> Interval:
    """Return the sum along an axis; of one entry, that entry."""
    if a.shape[axis] == 1:
        return a.each(lambda end: end.squeeze(axis))
    slack = a.shape[axis] * EPSILON * a.magnitude.sum(axis=axis)
    return known(a.lo.sum(axis=axis) - slack, a.hi.sum(axis=axis) + slack)


def divide(a: Interval, b: Interval) -> Interval:
    """Return a / b; unknown where b may be 0."""
    ends = (a.lo / b.lo, a.lo / b.hi, a.hi / b.lo, a.hi / b.hi)
    lo = np.minimum(np.minimum(ends[0], ends[1]), np.minimum(ends[2], ends[3]))
    hi = np.maximum(np.maximum(ends[0], ends[1]), np.maximum(ends[2], ends[3]))
    some = a.magnitude != 0
    found = known(lo - EPSILON * np.abs(lo) - TINY * some, hi + EPSILON * np.abs(hi) + TINY * some)
    return choose(b.contains(0.0), unknown(()), found)


def divide_by(a: Interval, count: float) -> Interval:
    """Return a / count for a positive number, as recurrences do: quicker than `divide`."""
    lo, hi = a.lo / count, a.hi / count
    return known(
        lo - (EPSILON * np.abs(lo) + TINY * (a.lo != 0)),
        hi + (EPSILON * np.abs(hi) + TINY * (a.hi != 0)),
    )


def square(a: Interval) -> Interval:
    """Return a²."""
    least = np.where(a.contains(0.0), 0.0, np.minimum(np.abs(a.lo), np.abs(a.hi)))
    most = a.magnitude
    lo, hi = least * least, most * most
    return known(np.maximum(lo - EPSILON * lo - TINY, 0.0), hi + EPSILON * hi + TINY * (most != 0))


def increasing(f: Function, relative: float = KERNEL, absolute: float = TINY) -> Callable[[Interval], Interval]:
    """Return the image under an increasing function that is computed within a relative and absolute error."""
    return lambda a: widened(f(a.lo), f(a.hi), relative, absolute)


def decreasing(f: Function, relative: float = KERNEL, absolute: float = TINY) -> Callable[[Interval], Interval]:
    """Return the image under a decreasing function."""
    return lambda a: widened(f(a.hi), f(a.lo), relative, absolute)


def valley(f: Function, bottom: float, least: float, relative: float = KERNEL) -> Callable[[Interval], Interval]:
    """Return the image under a function that falls to the value `least` at `bottom` and then rises."""

    def image(a: Interval) -> Interval:
        left, right = f(a.lo), f(a.hi)
        found = widened(np.minimum(left, right), np.maximum(left, right), relative)
        lo = np.where(a.contains(bottom), least, np.maximum(found.lo, least))
        return Interval(lo, found.hi)

    return image


def hill(f: Function, top: float, most: float, relative: float = KERNEL) -> Callable[[Interval], Interval]:
    """Return the image under a function that rises to the value `most` at `top` and then falls, staying positive."""

    def image(a: Interval) -> Interval:
        left, right = f(a.lo), f(a.hi)
        found = widened(np.minimum(left, right), np.maximum(left, right), relative)
        hi = np.where(a.contains(top), most, np.minimum(found.hi, most))
        return Interval(np.maximum(found.lo, 0.0), hi)

    return image


def reaches(a: Interval, first: float, period: float) -> Array:
    """Return where the interval may hold one of first + n period; rounding makes it say so beside one."""
    lo, hi = (a.lo - first) / period, (a.hi - first) / period
    slack = 4 * EPSILON * (2 + np.abs(a.lo) + np.abs(a.hi))
    return np.asarray(~(np.floor(hi + slack) < np.ceil(lo - slack)))


def wave(f: Function, top: float) -> Callable[[Interval], Interval]:
    """Return the image under a function of period 2π between -1 and 1 with a maximum at `top` and a minimum at π on."""

    def image(a: Interval) -> Interval:
        left, right = f(a.lo), f(a.hi)
        found = widened(np.minimum(left, right), np.maximum(left, right), KERNEL)
        hi = np.where(reaches(a, top, 2 * np.pi), 1.0, np.minimum(found.hi, 1.0))
        return Interval(np.where(reaches(a, top + np.pi, 2 * np.pi), -1.0, np.maximum(found.lo, -1.0)), hi)

    return image


def whole_power(a: Interval, n: int) -> Interval:
    """Return a^n for a whole number n >= 0."""
    if n == 0:
        return exact(np.ones(a.shape))
    lo, hi = np.power(a.lo, float(n)), np.power(a.hi, float(n))
    if n % 2:
        found = widened(lo, hi, KERNEL)
        return Interval(np.where(a.lo == 0, 0.0, found.lo), np.where(a.hi == 0, 0.0, found.hi))
    found = widened(np.minimum(lo, hi), np.maximum(lo, hi), KERNEL)
    most = np.where(a.magnitude == 0, 0.0, found.hi)
    return Interval(np.where(a.contains(0.0), 0.0, np.maximum(found.lo, 0.0)), most)
