"""The special functions on series of intervals: the error, gamma and Bessel functions through their own derivatives."""

from collections.abc import Callable
from math import factorial, pi, sqrt
from typing import Any, TypeAlias

import numpy as np

from explorer.series import intervals as iv
from explorer.series.algebra import algebra
from explorer.series.interval_algebra import IntervalAlgebra
from explorer.series.intervals import Array, Interval
from explorer.series.special_rules import SPECIAL_RULES as SERIES
from explorer.special.error_functions import erf, erfc
from explorer.special.gamma_functions import gamma, lgamma, polygamma

Rule: TypeAlias = Callable[..., Interval]

ACCURACY = 1e-11  # relative to the size of the functions; their kernels are tested to a tenth of it
_LOWEST = 1.4616321449683623  # where Γ and log Γ are least for x > 0 (DLMF 5.4.20)
_GAMMA_LEAST, _LGAMMA_LEAST = 0.8856031944108, -0.1214862905359  # rounded down


def _about(value: float) -> Interval:
    """Return an interval around a constant that was rounded."""
    return iv.widened(np.asarray(value), np.asarray(value), iv.KERNEL)


def _bell_integral(value: Callable[[Array], Any], sign: float) -> Rule:
    """Return the rule of a function with y' = sign (2/√π) exp(-u²)."""
    image = (iv.increasing if sign > 0 else iv.decreasing)(value, ACCURACY)

    def rule(A: IntervalAlgebra, u: Interval) -> Interval:
        minus = iv.negative(A.square(u))
        factor = _about(2 / sqrt(pi))
        bell = A.exponential(minus, iv.multiply(factor, iv.increasing(np.exp)(minus[0])))
        slope = A.product(bell, A.euler(u))
        return A.integral(slope if sign > 0 else iv.negative(slope), image(u[0]))

    return rule


def _polygamma(A: IntervalAlgebra, u: Interval, order: int) -> Interval:
    # ψ^(n)(u_0 + h) = Σ_j ψ^(n+j)(u_0) h^j / j!, each monotone for u_0 > 0
    coefficients = []
    for j in range(A.order + 1):
        left, right = (polygamma(order + j, end) for end in (u.lo[0], u.hi[0]))
        both = iv.widened(np.minimum(left, right), np.maximum(left, right), ACCURACY, 0.1 * ACCURACY)
        coefficients.append(iv.divide(both, iv.exact(float(factorial(j)))))
    return A.refuse(A.composed(u, coefficients), u.lo[0] <= 0, "a gamma function may meet one of its poles")


def _right_of_poles(u: Interval) -> Interval:
    """Return u, unknown where it reaches the poles of the gamma function."""
    return iv.choose(u.lo > 0, u, iv.unknown(()))


def _lgamma(A: IntervalAlgebra, u: Interval) -> Interval:
    # E log|Γ(u)| = ψ(u) E u
    found = iv.valley(lgamma, _LOWEST, _LGAMMA_LEAST, ACCURACY)(_right_of_poles(u[0]))
    value = iv.widened(found.lo, found.hi, 0.0, ACCURACY)
    return A.integral(A.product(_polygamma(A, u, 0), A.euler(u)), value)


def _gamma(A: IntervalAlgebra, u: Interval) -> Interval:
    value = iv.valley(gamma, _LOWEST, _GAMMA_LEAST, ACCURACY)(_right_of_poles(u[0]))
    value = iv.choose(u.lo[0] > 0, value, iv.unknown(()))
    return A.exponential(_lgamma(A, u), value)  # y' = y ψ(u)


def _bounded(name: str) -> Rule:
    """Return the rule of a function whose derivatives of every order stay within [-1, 1] on the whole real axis.

    So the j-th derivative over X lies within the radius of X around its value at the middle. True of J_n and j_n, which
    are means of cosines and of exponentials (DLMF 10.9.1, 10.54.2).
    """

    def rule(A: IntervalAlgebra, u: Interval, *order: int) -> Interval:
        x = u[0]
        finite = np.isfinite(x.lo) & np.isfinite(x.hi)
        middle = np.where(finite, (x.lo + x.hi) / 2, 0.0)
        radius = np.where(finite, np.maximum(x.hi - middle, middle - x.lo), np.inf) * (1 + iv.EPSILON)
        variable = np.stack(
            [middle, np.ones(middle.shape), *[np.zeros(middle.shape)] * (A.order - 1)][: A.order + 1], -1
        )
        found = SERIES[name](algebra(1, A.order), variable, *order)
        coefficients = []
        for j in range(A.order + 1):
            limit = 1 / factorial(j)
            around = (radius + ACCURACY) * limit
            lo, hi = found[..., j] - around, found[..., j] + around
            near = iv.common(iv.widened(lo, hi, iv.EPSILON), iv.hull(_about(-limit), _about(limit)))
            coefficients.append(near)
        return A.composed(u, coefficients)

    return rule


SPECIAL_RULES: dict[str, Rule] = {
    "erf": _bell_integral(erf, 1.0),
    "erfc": _bell_integral(erfc, -1.0),
    "gamma": _gamma,
    "lgamma": _lgamma,
    "polygamma": _polygamma,
    "sinc": _bounded("sinc"),
    "besselj": _bounded("besselj"),
    "sphericalj": _bounded("sphericalj"),
}
