"""The recurrences of the special functions: error, gamma and Bessel functions, through their own derivatives."""

from collections.abc import Callable
from math import factorial, pi, sqrt
from typing import Any, TypeAlias

import numpy as np

from explorer.series.algebra import Algebra, Array
from explorer.series.powers import exponential
from explorer.special.bessel_functions import besselj, sinc, sphericalj
from explorer.special.error_functions import erf, erfc
from explorer.special.gamma_functions import gamma, lgamma, polygamma

Value: TypeAlias = Callable[..., Any]
Rule: TypeAlias = Callable[..., Array]


def composed(A: Algebra, u: Array, coefficients: list[Array]) -> Array:
    """Return Σ_j c_j (u - u_0)^j, the series of a function whose Taylor coefficients at u_0 are c_j."""
    rest = A.full(u).copy()
    rest[..., 0] = 0.0
    y = A.constant(coefficients[-1])
    for c in reversed(coefficients[:-1]):  # Horner
        y = A.product(y, rest)
        y[..., 0] += c
    return y


def _bell_integral(value: Value, sign: float) -> Rule:
    """Return the rule of a function with y' = sign (2/√π) exp(-u²)."""

    def rule(A: Algebra, u: Array) -> Array:
        first = u[..., 0]
        bell = exponential(A, -A.product(u, u), sign * 2 / sqrt(pi) * np.exp(-first * first))
        return A.integral(A.product(bell, A.euler(u)), value(first))

    return rule


def _polygamma(A: Algebra, u: Array, order: int) -> Array:
    # ψ^(n)(u_0 + h) = Σ_j ψ^(n+j)(u_0) h^j / j!
    return composed(A, u, [polygamma(order + j, u[..., 0]) / factorial(j) for j in range(A.order + 1)])


def _lgamma(A: Algebra, u: Array) -> Array:
    # E log|Γ(u)| = ψ(u) E u
    return A.integral(A.product(_polygamma(A, u, 0), A.euler(u)), lgamma(u[..., 0]))


def _gamma(A: Algebra, u: Array) -> Array:
    return exponential(A, _lgamma(A, u), gamma(u[..., 0]))  # y' = y ψ(u)


def _ladder(value: Value, down: Value, up: Value) -> Rule:
    """Return the rule of a family of functions with y_n' = down(n) y_{n-1} - up(n) y_{n+1}."""

    def rule(A: Algebra, u: Array, order: int) -> Array:
        values = [value(n, u[..., 0]) for n in range(order + A.order + 1)]
        weights, coefficients = {order: 1.0}, []  # of the j-th derivative over j!
        for j in range(A.order + 1):
            coefficients.append(np.asarray(sum(w * values[n] for n, w in weights.items())))
            slope: dict[int, float] = {}
            for n, w in weights.items():
                for m, factor in ((n - 1, down(n)), (n + 1, -up(n))):
                    if factor:
                        slope[m] = slope.get(m, 0.0) + w * factor / (j + 1)
            weights = slope
        return composed(A, u, coefficients)

    return rule


_besselj = _ladder(besselj, lambda n: 0.5 if n else 0.0, lambda n: 0.5 if n else 1.0)  # DLMF 10.6.1
_sphericalj = _ladder(
    lambda n, x: sinc(x) if n == 0 else sphericalj(n, x),
    lambda n: n / (2 * n + 1),
    lambda n: (n + 1) / (2 * n + 1),
)  # DLMF 10.51.1


SPECIAL_RULES: dict[str, Rule] = {
    "erf": _bell_integral(erf, 1.0),
    "erfc": _bell_integral(erfc, -1.0),
    "gamma": _gamma,
    "lgamma": _lgamma,
    "polygamma": _polygamma,
    "sinc": lambda A, u: _sphericalj(A, u, 0),
    "besselj": _besselj,
    "sphericalj": _sphericalj,
}
