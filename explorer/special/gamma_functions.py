"""The gamma function, its logarithm, and the polygamma functions.

Near the origin a number is x = n + f with a whole n and |f| <= 1/2, and the recurrence Γ(x + 1) = x Γ(x) leads to
series in f; x - k is exact there, so that poles lose no digits. Large numbers take Stirling's series, and large
negative ones the reflection formulas. Source: NIST Digital Library of Mathematical Functions, 5.5, 5.7, 5.11, 5.15,
25.11; coefficients of 1/Γ: J. W. Wrench, Math. Comp. 22 (1968) 617.

Accuracy: gamma within 4 ulp, and 8 below -23 (reflection). lgamma within 4 ulp, for negative numbers, where it has
zeros, of max(1, |result|). polygamma of order n within n + 4 ulp, of max(1, |result|) for n = 0, and for negative
numbers of max(π^(n+1), |result|).
"""

import math
from collections.abc import Callable

import numpy as np
from numpy.polynomial.polynomial import Polynomial, polyval
from numpy.typing import NDArray

Array = NDArray[np.float64]

_NEAR = 23.5  # beyond it Stirling's series; n! is exact as long as doubles hold it
_RECIPROCAL = [  # 1 / Γ(1 + f)
    1.0, 0.5772156649015329, -0.6558780715202539, -0.04200263503409524, 0.16653861138229148, -0.04219773455554433,
    -0.009621971527876973, 0.0072189432466631, -0.0011651675918590652, -0.00021524167411495098,
    0.0001280502823881162, -2.013485478078824e-05, -1.2504934821426706e-06, 1.133027231981696e-06,
    -2.056338416977607e-07, 6.116095104481416e-09, 5.002007644469223e-09, -1.18127457048702e-09,
    1.0434267116911005e-10, 7.782263439905071e-12, -3.696805618642206e-12, 5.100370287454476e-13,
    -2.0583260535665066e-14, -5.348122539423018e-15,
]  # fmt: skip
_ZETAS = [  # 1 - γ, then ζ(k) - 1 for k = 2, 3, ...
    0.42278433509846713, 0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993,
    0.01734306198444914, 0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
    0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-05,
    3.058823630702049e-05, 1.528225940865187e-05, 7.637197637899763e-06, 3.81729326499984e-06,
    1.908212716553939e-06, 9.539620338727962e-07, 4.769329867878064e-07, 2.38450502727733e-07,
    1.1921992596531106e-07, 5.960818905125948e-08, 2.980350351465228e-08, 1.4901554828365043e-08,
    7.45071178983543e-09, 3.725334024788457e-09, 1.862659723513049e-09, 9.313274324196682e-10, 4.656629065033784e-10,
]  # fmt: skip
_DIGAMMA = [z * (-1) ** (k + 1) if k else z for k, z in enumerate(_ZETAS)]  # ψ(2 + f)
_LOGARITHM = [0.0, *[c / (k + 1) for k, c in enumerate(_DIGAMMA)]]  # log Γ(2 + f), its integral
_BERNOULLI = [
    1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510, 43867 / 798, -174611 / 330,
    854513 / 138, -236364091 / 2730,
]  # fmt: skip
_ROOT, _ROOT_REST = 2.5066282746310007, -1.8328579980459167e-16  # √(2π), and what its double leaves out
_STIRLING = [b / ((2 * k + 2) * (2 * k + 1)) for k, b in enumerate(_BERNOULLI)]
_DIGAMMA_TAIL = [b / (2 * k + 2) for k, b in enumerate(_BERNOULLI)]


def gamma(x: Array) -> Array:
    """Return Γ(x); nan at the poles -1, -2, ..., inf with the sign of the zero at 0."""
    return np.piecewise(x, [np.abs(x) < _NEAR, x >= _NEAR], [_gamma_near, _gamma_large, _gamma_reflected])


def lgamma(x: Array) -> Array:
    """Return log |Γ(x)|; inf at the poles."""
    return np.piecewise(x, [np.abs(x) < _NEAR, x >= _NEAR], [_lgamma_near, _lgamma_large, _lgamma_reflected])


def polygamma(order: int, x: Array) -> Array:
    """Return ψ^(order)(x), the derivative of that order of ψ = Γ'/Γ."""
    near = _digamma_near if order == 0 else lambda x: _by_zeta(order, x)
    large = _digamma_large if order == 0 else near
    cases: list[Callable[..., Array]] = [near, large, lambda x: _polygamma_reflected(order, x)]
    return np.piecewise(x, [np.abs(x) < _NEAR, ~(x < _NEAR), x <= -_NEAR], cases)


def _split(x: Array) -> tuple[Array, Array]:
    """Return the whole number n nearest to x, and x - n."""
    n = np.rint(x)
    return n, x - n


def _product(f: Array, first: Array, last: Array) -> Array:
    """Return Π (f + k) for k = first, ..., last, rounded once: T. J. Dekker's exact products, 1971."""
    p, lost = np.ones_like(f), np.zeros_like(f)
    for k in range(int(first.min(initial=0.0)), int(last.max(initial=0.0)) + 1):
        factor = np.where((first <= k) & (k <= last), f + k, 1.0)
        product = p * factor
        lost = lost * factor + _rounded_off(p, factor, product)
        p = product
    return np.asarray(p + lost)


def _rounded_off(a: Array, b: Array, product: Array) -> Array:
    (a1, a2), (b1, b2) = _halves(a), _halves(b)
    return np.asarray(a2 * b2 - (((product - a1 * b1) - a2 * b1) - a1 * b2))


def _halves(a: Array) -> tuple[Array, Array]:
    scaled = a * 134217729.0  # 2^27 + 1
    high = scaled - (scaled - a)
    return high, a - high


def _gamma_near(x: Array) -> Array:
    n, f = _split(x)
    above = _product(f, np.ones_like(n), n - 1)
    below = _product(f, np.minimum(n, 1), np.zeros_like(n))  # Γ(x) = Γ(1 + f) / (x (x + 1) ... f)
    y = above / (polyval(f, _RECIPROCAL) * np.where(n < 1, below, 1.0))
    return np.where(x == 0, 1 / x, np.where((f == 0) & (n < 0), np.nan, y))


def _stirling_series(x: Array) -> Array:
    return np.asarray(polyval(1 / (x * x), _STIRLING) / x)


def _stirling(x: Array) -> tuple[Array, Array]:
    """Return two numbers whose product is Γ(x), which may be too large for one."""
    half = np.power(x, 0.5 * x - 0.25)  # the exponent is exact
    factor = _ROOT + (_ROOT_REST + _ROOT * np.expm1(_stirling_series(x)))  # √(2π) exp(series), rounded once
    return half, factor * (np.exp(-x) * half)


def _gamma_large(x: Array) -> Array:
    a, b = _stirling(np.minimum(x, 200.0))
    return np.asarray(a * b)


def _sine(x: Array) -> Array:
    """Return sin(πx)."""
    n, f = _split(x)
    return np.asarray(np.where(n % 2 == 0, 1.0, -1.0) * np.sin(math.pi * f))


def _gamma_reflected(x: Array) -> Array:
    x = np.where(np.isfinite(x), np.maximum(x, -200.0 - x % 2), x)  # only the sign is left
    a, b = _stirling(-x)
    sine = _sine(x)
    return np.where(sine == 0, np.nan, -math.pi / (x * sine) / b / a)


def _lgamma_near(x: Array) -> Array:
    n, f = _split(x)
    n = np.where((n == 1) & (f > 0.4), 2.0, n)  # there log Γ(1 + f) is a difference of nearly equal numbers
    f = x - n
    y = polyval(f, _LOGARITHM)
    above = _product(f, np.full_like(n, 2.0), n - 1)
    below = _product(f, np.minimum(n, 1), np.ones_like(n))
    steps = np.where(n > 2, np.log(above), -np.log(np.abs(below)))
    return np.asarray(y + np.where(n == 2, 0.0, np.where(n == 1, -np.log1p(f), steps)))


def _lgamma_large(x: Array) -> Array:
    constant = 0.5 * math.log(2 * math.pi) - 0.5
    return np.asarray((x - 0.5) * (np.log(x) - 1) + (constant + _stirling_series(x)))


def _lgamma_reflected(x: Array) -> Array:
    return np.asarray(np.log(math.pi / np.abs(x * _sine(x))) - _lgamma_large(-x))


def _digamma_near(x: Array) -> Array:
    n, f = _split(x)
    y = polyval(f, _DIGAMMA)  # ψ(2 + f)
    for k in range(min(int(n.min(initial=0.0)), 1), max(int(n.max(initial=0.0)), 2)):
        sign = np.where((k >= 2) & (k < n), 1.0, np.where((k < 2) & (k >= n), -1.0, 0.0))
        y = np.where(sign == 0, y, y + sign / (f + k))
    return np.asarray(y)


def _digamma_large(x: Array) -> Array:
    inverse = 1 / (x * x)
    return np.asarray(np.log(x) - 0.5 / x - inverse * polyval(inverse, _DIGAMMA_TAIL))


def _by_zeta(order: int, x: Array) -> Array:
    """Return ψ^(n)(x) = (-1)^(n+1) n! ζ(n + 1, x), for x that are not far below 0."""
    sign = 1.0 if order % 2 else -1.0
    return np.asarray(sign * float(math.factorial(min(order, 170))) * _hurwitz(order + 1, x))


def _hurwitz(s: int, x: Array) -> Array:
    """Return ζ(s, x) = Σ_k (x + k)^-s by the Euler-Maclaurin formula (DLMF 25.11.28)."""
    large = 12.0 + s
    steps = np.nan_to_num(np.ceil(np.maximum(large - x, 0.0)))
    y = x + steps
    tail, rising = np.full_like(y, 0.5), float(s)
    for k, b in enumerate(_BERNOULLI, start=1):
        tail = tail + b * (rising / math.factorial(2 * k)) * y ** (1 - 2 * k)
        rising *= (s + 2 * k - 1) * (s + 2 * k)
    total = y ** float(1 - s) * (1 / (s - 1) + tail / y)
    for k in reversed(range(int(steps.max(initial=0.0)))):
        total = np.where(k < steps, total + (x + k) ** float(-s), total)
    return np.asarray(total)


def _polygamma_reflected(order: int, x: Array) -> Array:
    _, f = _split(x)
    cotangent = Polynomial([0.0, 1.0])  # in c = cot(πx): d/dx P(c) = -π (1 + c²) P'(c)
    for _ in range(order):
        cotangent = -math.pi * Polynomial([1.0, 0.0, 1.0]) * cotangent.deriv()
    mirrored = (-1) ** order * polygamma(order, 1 - x)
    return np.asarray(mirrored - math.pi * cotangent(1 / np.tan(math.pi * f)))
