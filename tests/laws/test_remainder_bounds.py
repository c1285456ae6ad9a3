"""The Lagrange band contains the true error of the Taylor polynomial, computed with 100 digits, at random points."""

import mpmath
import numpy as np
import pytest
import sympy

import explorer
from explorer.analysis.remainder import remainder
from explorer.analysis.univariate import univariate
from explorer.symbolic.to_sympy import to_sympy

POINTS = 12  # for each function and order; the constants of the functions are exact in binary
ORDERS = (0, 1, 2, 5, 11)
DIGITS = 100
NOTHING = mpmath.mpf(10) ** -85  # an error of 0 comes out smaller
CIRCLE, TURNS = mpmath.mpf(1) / 16, 96  # nearer than any singularity of the functions below

FUNCTIONS = [
    ("exp(x)", 0.5, (-2, 3)),
    ("exp(-x^2)", 0.0, (-2, 2)),
    ("sin(x)", 0.25, (-4, 4)),
    ("cos(3x)", 0.5, (-2, 2)),
    ("tan(x)", 0.0, (-1.25, 1.25)),
    ("sinh(x)", 0.5, (-2, 2)),
    ("cosh(x)", 0.0, (-3, 3)),
    ("tanh(x)", 0.25, (-1.5, 1.5)),
    ("sech(x)", 0.0, (-1.5, 1.5)),
    ("asin(x)", 0.0, (-0.875, 0.875)),
    ("acos(x)", 0.25, (-0.75, 0.875)),
    ("atan(x)", 0.0, (-2, 2)),
    ("asinh(x)", 0.5, (-1, 2)),
    ("acosh(x)", 2.0, (1.25, 4)),
    ("atanh(x)", 0.0, (-0.75, 0.75)),
    ("log(1 + x)", 0.0, (-0.75, 2)),
    ("log(x)", 1.0, (0.25, 4)),
    ("log2(x)", 2.0, (0.5, 4)),
    ("log10(x)", 1.0, (0.5, 4)),
    ("log1p(x)", 0.0, (-0.5, 3)),
    ("expm1(x)", 0.0, (-2, 2)),
    ("sqrt(1 + x)", 0.0, (-0.75, 3)),
    ("cbrt(x)", 1.0, (0.25, 3)),
    ("x^2.5", 1.0, (0.25, 3)),
    ("x^-3", 1.0, (0.5, 2)),
    ("x^x", 1.0, (0.5, 2)),
    ("2^x", 0.0, (-2, 2)),
    ("x^7 - 3x^4 + x", 0.5, (-1, 2)),
    ("1/(1 + x^2)", 0.0, (-2, 2)),
    ("1/(2 - x)", 0.0, (-2, 1.5)),
    ("x/(1 + x^4)", 0.25, (-1, 1)),
    ("(1 + x)/(3 + x^2)", 0.0, (-2, 2)),
    ("erf(x)", 0.25, (-1.5, 1.5)),
    ("erfc(x)", 0.5, (-1, 2)),
    ("gamma(x)", 1.5, (0.75, 3)),
    ("lgamma(x)", 2.0, (0.75, 4)),
    ("digamma(x)", 1.5, (0.75, 3)),
    ("besselj(2, x)", 1.0, (-2, 4)),
    ("sinc(x)", 0.5, (-3, 3)),
    ("sigmoid(x)", 0.0, (-2, 2)),
    ("softplus(x)", 0.5, (-2, 2)),
    ("abs(x) + x^2", 0.5, (0, 2)),
    ("max(x, -x) sin(x)", 1.0, (0.25, 2)),
    ("hypot(x, 2)", 0.5, (-2, 2)),
    ("atan2(x, 2)", 0.0, (-2, 2)),
    ("exp(sin(x)) cos(x^2)", 0.5, (-0.5, 1.5)),
    ("sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))", 0.0, (-0.75, 0.75)),
    ("exp(-1/x^2)", 1.0, (0.5, 1.5)),
    ("det([[x, 1], [2, exp(x)]])", 0.0, (-1, 1)),
    ("log(sum([exp(x), exp(2x), 1]))", 0.0, (-1, 1)),
    ("norm([x, sin(x), 1])", 0.5, (-1, 1)),
    ("sin(x)^3/(2 + cos(x))", 0.25, (-1, 1.5)),
]

SPOKEN = {
    "Abs": lambda x: x,  # the intervals lie on its right side
    "Max": lambda x, y: x,
    "cbrt": mpmath.cbrt,
    "sigmoid": lambda x: 1 / (1 + mpmath.exp(-x)),
    "softplus": lambda x: mpmath.log(1 + mpmath.exp(x)),
    "lgamma": mpmath.loggamma,
    "polygamma": lambda n, x: mpmath.psi(int(n), x),
    "sinc": mpmath.sinc,
}


def reference(f):
    x = sympy.Symbol("x", real=True)
    return sympy.lambdify(x, to_sympy(f.output), [SPOKEN, "mpmath"])


def coefficients(exact, center, order):
    """Return Taylor coefficients by Cauchy's formula on a circle."""
    turns = [mpmath.expjpi(mpmath.mpf(2 * m) / TURNS) for m in range(TURNS)]
    values = [exact(center + CIRCLE * turn) for turn in turns]
    return [
        mpmath.re(sum(v * turns[-k * m % TURNS] for m, v in enumerate(values))) / TURNS / CIRCLE**k
        for k in range(order + 1)
    ]


def count_outside(text, center, interval, orders, points, seed=0):
    """Return how many of the random points the band misses, of how many where it claims to be a bound."""
    f = univariate(explorer.function(text, inputs=["x"]).graph, {})
    exact = reference(f)
    missed = sure = 0
    xs = np.random.default_rng(seed).uniform(*interval, points)
    with mpmath.workdps(DIGITS):
        terms = coefficients(exact, mpmath.mpf(center), max(orders))
        values = [exact(mpmath.mpf(x)) for x in xs]
        for order in orders:
            found = remainder(f, center, interval, order)
            lower, upper = found.band(xs)
            for x, value, low, high, is_sure in zip(xs, values, lower, upper, found.sure(xs), strict=True):
                error = value - mpmath.polyval(terms[order::-1], mpmath.mpf(x) - center)
                error = error if abs(error) > NOTHING else 0
                sure += bool(is_sure)
                missed += bool(is_sure) and not low <= error <= high
    return missed, sure


@pytest.mark.parametrize(("text", "center", "interval"), FUNCTIONS, ids=[row[0] for row in FUNCTIONS])
def test_the_band_contains_the_true_error(text, center, interval):
    missed, sure = count_outside(text, center, interval, ORDERS, POINTS)
    assert sure == POINTS * len(ORDERS)
    assert missed == 0


MANY = 10_000  # points for each function, in floating point: the error up to what rounding can move it
VALUES = 256 * np.finfo(float).eps  # relative: how far f itself may be from exact


@pytest.mark.parametrize(("text", "center", "interval"), FUNCTIONS, ids=[row[0] for row in FUNCTIONS])
@pytest.mark.parametrize("order", [1, 4, 8])
def test_the_band_contains_the_error_at_many_points(text, center, interval, order):
    f = univariate(explorer.function(text, inputs=["x"]).graph, {})
    xs = np.random.default_rng(order).uniform(*interval, MANY)
    found = remainder(f, center, interval, order)
    lower, upper = found.band(xs)
    values = f.values(xs)
    error = values - np.polynomial.polynomial.polyval(xs - center, found.coefficients)
    conditioned = np.abs(xs) * np.abs(np.gradient(values[at := np.argsort(xs)], xs[at]))[np.argsort(at)]
    slack = found.rounding(xs) + VALUES * (np.abs(values) + conditioned)
    assert found.sure(xs).all()
    assert (lower - slack <= error).all()
    assert (error <= upper + slack).all()
    assert (np.abs(error) > 1e3 * slack).any() or not (upper - lower).any()  # the slack does not decide it
