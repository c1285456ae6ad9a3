"""Every kernel within 4 ulp of mpmath over its domain, huge and tiny arguments included.

Functions with zeros at numbers that are not doubles are measured in ulp of their amplitude there, as the docstrings of
explorer.special say; trigonometric functions of huge arguments are measured in ulp of the result.
"""

import mpmath
import numpy as np
import pytest

from explorer.graph.ops import OPS
from explorer.numeric.kernels import ELEMENTWISE

RANDOM = np.random.default_rng(20)
COUNT = 60


def uniform(low, high):
    return RANDOM.uniform(low, high, COUNT)


def sizes(low, high):
    """Numbers of both signs with decimal exponents between two limits."""
    return 10 ** RANDOM.uniform(low, high, COUNT) * RANDOM.choice([-1.0, 1.0], COUNT)


ALL = np.concatenate([uniform(-5, 5), sizes(-300, 300), sizes(-3, 3)])
POSITIVE = np.abs(ALL)
UNIT = np.concatenate([uniform(-1, 1), sizes(-300, 0), 1 - np.abs(sizes(-15, -1))])
EXPONENTS = np.concatenate([uniform(-700, 700), sizes(-300, 0), uniform(-2, 2)])
TURNS = np.concatenate([uniform(-20, 20), sizes(-300, 0), sizes(0, 15)])
OSCILLATING = np.concatenate([uniform(-40, 40), sizes(-6, 8), uniform(-3, 3)])
PLUS = np.concatenate([uniform(1e-3, 40), np.abs(sizes(-20, 15)), uniform(0.5, 3)])


def log_gamma(x):
    return mpmath.log(abs(mpmath.gamma(x))) if x < 1e4 else mpmath.loggamma(x)


def spherical(n, x):
    return (-1) ** (n * (x < 0)) * mpmath.sqrt(mpmath.pi / 2 / abs(x)) * mpmath.besselj(n + mpmath.mpf(1) / 2, abs(x))


REFERENCES = {
    "sqrt": (mpmath.sqrt, POSITIVE), "exp": (mpmath.exp, EXPONENTS), "log": (mpmath.log, POSITIVE),
    "cbrt": (lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)), ALL), "abs": (abs, ALL), "neg": (lambda x: -x, ALL),
    "log2": (lambda x: mpmath.log(x, 2), POSITIVE), "log10": (mpmath.log10, POSITIVE),
    "sin": (mpmath.sin, TURNS), "cos": (mpmath.cos, TURNS), "tan": (mpmath.tan, TURNS),
    "asin": (mpmath.asin, UNIT), "acos": (mpmath.acos, UNIT), "atan": (mpmath.atan, ALL),
    "sinh": (mpmath.sinh, EXPONENTS), "cosh": (mpmath.cosh, EXPONENTS), "tanh": (mpmath.tanh, ALL),
    "asinh": (mpmath.asinh, ALL), "acosh": (mpmath.acosh, 1 + POSITIVE), "atanh": (mpmath.atanh, UNIT),
    "sigmoid": (lambda x: 1 / (1 + mpmath.exp(-x)), EXPONENTS),
    "softplus": (lambda x: mpmath.log1p(mpmath.exp(x)), EXPONENTS),
    "floor": (mpmath.floor, ALL), "ceil": (mpmath.ceil, ALL), "round": (mpmath.nint, ALL), "sign": (mpmath.sign, ALL),
    "erf": (mpmath.erf, ALL), "erfc": (mpmath.erfc, np.concatenate([uniform(-6, 6), uniform(0, 27), sizes(-300, 0)])),
    "gamma": (mpmath.gamma, np.concatenate([uniform(-23, 24), uniform(23, 171), sizes(-300, 0)])),
    "lgamma": (log_gamma, np.concatenate([np.abs(ALL), uniform(0.5, 3)])), "sinc": (mpmath.sinc, TURNS),
}  # fmt: skip
OF_ORDER = {
    "besselj": (mpmath.besselj, OSCILLATING, lambda n, x: np.sqrt(2 / np.pi / x) if x > max(n, 1) else 0.0),
    "sphericalj": (spherical, OSCILLATING, lambda n, x: 1 / x if x > n else 0.0),
    "polygamma": (mpmath.polygamma, PLUS, lambda n, x: 1.0 if n == 0 else 0.0),
}
STEPS = {"not"}  # 0 or 1, exactly


def test_every_unary_kernel_is_measured():
    unary = {name for name, op in OPS.items() if op.elementwise and op.arity == 1}
    assert unary == set(REFERENCES) | set(OF_ORDER) | STEPS


def furthest(found, expected, amplitudes) -> float:
    """Return the largest error, in units of the last place of the result or, where it is larger, of its amplitude."""
    errors = []
    for ours, theirs, amplitude in zip(found, expected, amplitudes, strict=True):
        spacing = np.spacing(max(abs(float(theirs)), amplitude, 5e-324))
        errors.append(float(abs(mpmath.mpf(float(ours)) - theirs) / mpmath.mpf(float(spacing))))
    return max(errors)


def computed(kernel, points, *order) -> np.ndarray:
    out = np.empty(points.shape)
    with np.errstate(all="ignore"):
        kernel(*order, points, out)
    return out


@pytest.mark.parametrize("name", REFERENCES)
def test_within_4_ulp(name):
    function, points = REFERENCES[name]
    with mpmath.workdps(40):
        expected = [function(mpmath.mpf(float(x))) for x in points]
        assert furthest(computed(ELEMENTWISE[name], points), expected, np.zeros(points.shape)) <= 4


@pytest.mark.parametrize("name", OF_ORDER)
@pytest.mark.parametrize("order", [0, 1, 2, 3, 10])
def test_functions_with_an_order(name, order):
    function, points, amplitude = OF_ORDER[name]
    amplitudes = [amplitude(order, abs(x)) for x in points]
    with mpmath.workdps(40):
        expected = [function(order, mpmath.mpf(float(x))) for x in points]
        allowed = 4 if order <= 3 else order + 4
        assert furthest(computed(ELEMENTWISE[name], points, order), expected, amplitudes) <= allowed


@pytest.mark.parametrize("name", ["lgamma", "polygamma"])
def test_negative_numbers_where_the_function_has_zeros(name):
    points = np.concatenate([uniform(-22, 0), uniform(-300, -22)])
    with mpmath.workdps(40):
        if name == "lgamma":
            found, expected = computed(ELEMENTWISE[name], points), [log_gamma(mpmath.mpf(x)) for x in points]
            assert furthest(found, expected, np.ones(points.shape)) <= 4
        for order in (0, 1, 2) if name == "polygamma" else ():
            expected = [mpmath.polygamma(order, mpmath.mpf(x)) for x in points]
            found = computed(ELEMENTWISE[name], points, order)
            assert furthest(found, expected, np.full(points.shape, np.pi ** (order + 1))) <= order + 4


def test_gamma_of_large_negative_numbers():
    points = uniform(-183, -23)
    with mpmath.workdps(40):
        expected = [mpmath.gamma(mpmath.mpf(x)) for x in points]
        assert furthest(computed(ELEMENTWISE["gamma"], points), expected, np.zeros(points.shape)) <= 8


def test_gamma_of_whole_numbers_is_exact():
    found = computed(ELEMENTWISE["gamma"], np.arange(1.0, 24.0))
    assert found.tolist() == [float(mpmath.factorial(n)) for n in range(23)]


def test_poles_and_limits():
    at = np.array([-2.0, 0.0, -0.0, 200.0, -250.5, np.inf, np.nan])
    nan, inf = np.nan, np.inf
    np.testing.assert_array_equal(computed(ELEMENTWISE["gamma"], at), [nan, inf, -inf, inf, 0.0, inf, nan])
    np.testing.assert_array_equal(computed(ELEMENTWISE["lgamma"], at[[0, 1, 5, 6]]), [inf, inf, inf, nan])
    np.testing.assert_array_equal(computed(ELEMENTWISE["erf"], np.array([-inf, inf, nan])), [-1, 1, nan])
    np.testing.assert_array_equal(computed(ELEMENTWISE["erfc"], np.array([-inf, inf, nan])), [2, 0, nan])
    for order in (0, 1, 2, 5):
        assert np.isnan(computed(ELEMENTWISE["polygamma"], np.array([nan]), order))
        assert np.isnan(computed(ELEMENTWISE["besselj"], np.array([nan]), order))
    assert computed(ELEMENTWISE["sinc"], np.array([0.0])) == 1


PAIRS = {
    "atan2": mpmath.atan2, "hypot": mpmath.hypot, "div": lambda a, b: a / b, "mul": lambda a, b: a * b,
    "pow": lambda a, b: abs(a) ** b,
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_two_operands_within_4_ulp(name):
    a, b = np.concatenate([uniform(-5, 5), sizes(-100, 100)]), np.concatenate([uniform(-5, 5), sizes(-100, 100)])
    if name == "pow":
        a, b = np.abs(a), np.concatenate([uniform(-5, 5), uniform(-3, 3)])
    out = np.empty(a.shape)
    ELEMENTWISE[name](a, b, out)
    with mpmath.workdps(260 if name == "pow" else 60):
        expected = [PAIRS[name](mpmath.mpf(float(x)), mpmath.mpf(float(y))) for x, y in zip(a, b, strict=True)]
        assert furthest(out, expected, np.zeros(a.shape)) <= 4
