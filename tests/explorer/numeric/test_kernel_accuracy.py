"""Every kernel within 4 ulp of mpmath over its domain, huge and tiny arguments included.

Functions with zeros at numbers that are not doubles are measured in ulp of their amplitude there, as the docstrings of
explorer.special say; trigonometric functions of huge arguments are measured in ulp of the result.
"""

import contextlib
import math

import mpmath
import numpy as np
import pytest

from explorer.graph.expr import Graph
from explorer.graph.ops import OPS
from explorer.numeric.kernels import ELEMENTWISE, power
from explorer.numeric.point import compile_point
from explorer.numeric.scalar import ELEMENTWISE as SOURCE
from explorer.numeric.scalar import FUNCTIONS
from explorer.numeric.scalar import power as power_source
from explorer.numeric.tape import compile as compile_tape

RANDOM = np.random.default_rng(20)
COUNT = 60


def uniform(low, high):
    return RANDOM.uniform(low, high, COUNT)


def sizes(low, high):
    """Numbers of both signs with decimal exponents between two limits."""
    return 10 ** RANDOM.uniform(low, high, COUNT) * RANDOM.choice([-1.0, 1.0], COUNT)


def beside(*centres):
    """Numbers on both sides of `centres`, down to the next double."""
    return np.concatenate([c + max(abs(c), 1.0) * sizes(-15.9, -1) for c in centres])


TINY = np.array([5e-324, -5e-324, 1e-310, 2.3e-308, -1e-300, 1e-160])
HUGE = np.array([1e22, 1e300, -1e300, 1.7976931348623157e308, -1e155])
ALL = np.concatenate([uniform(-5, 5), sizes(-307, 308), sizes(-3, 3), TINY, HUGE])
POSITIVE = np.concatenate([np.abs(ALL), beside(1.0)])
UNIT = np.concatenate([uniform(-1, 1), sizes(-307, 0), 1 - np.abs(sizes(-15.9, -1)), TINY])
EXPONENTS = np.concatenate([uniform(-700, 700), sizes(-307, 0), uniform(-2, 2), uniform(-745, -708), TINY])
ZEROS = np.pi / 2 * RANDOM.integers(-(10**6), 10**6, COUNT)  # nearly zeros and poles of sin, cos and tan
TURNS = np.concatenate([uniform(-20, 20), sizes(-307, 308), beside(np.pi, np.pi / 2), ZEROS, TINY, HUGE])
OSCILLATING = np.concatenate([uniform(-40, 40), sizes(-6, 8), uniform(-3, 3)])
PLUS = np.concatenate([uniform(1e-3, 40), np.abs(sizes(-20, 15)), uniform(0.5, 3)])
ERROR = np.concatenate([uniform(-6, 6), uniform(0, 26.5), sizes(-307, 0), beside(0.5, 0.6, 1.0), TINY])
HYPERBOLIC = np.concatenate([uniform(-710, 710), sizes(-307, 2), TINY])
GAMMA = np.concatenate([uniform(-23, 24), uniform(23, 171), sizes(-307, 0), beside(-3.0, -20.0)])
LOG_GAMMA = np.concatenate([np.abs(sizes(-307, 305)), uniform(0.5, 3), uniform(1, 200), beside(1.0, 2.0)])


def log_gamma(x):
    return mpmath.log(abs(mpmath.gamma(x))) if x < 1e4 else mpmath.loggamma(x)


def spherical(n, x):
    return (-1) ** (n * (x < 0)) * mpmath.sqrt(mpmath.pi / 2 / abs(x)) * mpmath.besselj(n + mpmath.mpf(1) / 2, abs(x))


REFERENCES = {
    "sqrt": (mpmath.sqrt, POSITIVE), "exp": (mpmath.exp, EXPONENTS), "log": (mpmath.log, POSITIVE),
    "expm1": (mpmath.expm1, EXPONENTS), "log1p": (mpmath.log1p, np.concatenate([np.abs(ALL), beside(0.0), -UNIT**2])),
    "cbrt": (lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)), ALL), "abs": (abs, ALL), "neg": (lambda x: -x, ALL),
    "log2": (lambda x: mpmath.log(x) / mpmath.log(2), POSITIVE), "log10": (mpmath.log10, POSITIVE),
    "sin": (mpmath.sin, TURNS), "cos": (mpmath.cos, TURNS), "tan": (mpmath.tan, TURNS),
    "asin": (mpmath.asin, UNIT), "acos": (mpmath.acos, UNIT), "atan": (mpmath.atan, ALL),
    "sinh": (mpmath.sinh, HYPERBOLIC), "cosh": (mpmath.cosh, HYPERBOLIC), "sech": (mpmath.sech, HYPERBOLIC),
    "tanh": (mpmath.tanh, np.concatenate([uniform(-25, 25), sizes(-307, 2), TINY])),
    "asinh": (mpmath.asinh, ALL), "acosh": (mpmath.acosh, 1 + np.abs(sizes(-15.9, 308))), "atanh": (mpmath.atanh, UNIT),
    "sigmoid": (lambda x: 1 / (1 + mpmath.exp(-x)), EXPONENTS),
    "softplus": (lambda x: mpmath.log1p(mpmath.exp(x)), np.concatenate([EXPONENTS, np.abs(HUGE)])),
    "floor": (mpmath.floor, ALL), "ceil": (mpmath.ceil, ALL), "round": (mpmath.nint, ALL), "sign": (mpmath.sign, ALL),
    "erf": (mpmath.erf, ERROR), "erfc": (mpmath.erfc, ERROR), "gamma": (mpmath.gamma, GAMMA),
    "lgamma": (log_gamma, LOG_GAMMA), "sinc": (mpmath.sinc, TURNS),
}  # fmt: skip
OSCILLATE = {"sin", "cos", "tan", "sinc"}
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
        spacing = math.ulp(max(abs(float(theirs)), amplitude))
        errors.append(float(abs(mpmath.mpf(float(ours)) - theirs) / mpmath.mpf(spacing)))
    return max(errors)


def computed(kernel, points, *order) -> np.ndarray:
    out = np.empty(points.shape)
    with np.errstate(all="ignore"):
        kernel(*order, points, out)
    return out


@pytest.mark.parametrize("name", REFERENCES)
def test_within_4_ulp(name):
    function, points = REFERENCES[name]
    with mpmath.workdps(400 if name in OSCILLATE else 50):
        expected = [function(mpmath.mpf(float(x))) for x in points]
        assert furthest(computed(ELEMENTWISE[name], points), expected, np.zeros(points.shape)) <= 4


@pytest.mark.parametrize("name", REFERENCES)
def test_the_source_for_one_point_within_4_ulp(name):
    function, points = REFERENCES[name]
    call = eval(f"lambda x: {SOURCE[name].format('x')}", dict(FUNCTIONS))  # noqa: S307 - the product's own template
    kept, found = [], []
    for x in points.tolist():
        with contextlib.suppress(ValueError, OverflowError, ZeroDivisionError):  # there the tape computes
            found.append(call(x))
            kept.append(x)
    assert len(kept) > len(points) / 2
    with mpmath.workdps(400 if name in OSCILLATE else 50):
        expected = [function(mpmath.mpf(x)) for x in kept]
        assert furthest(np.array(found), expected, np.zeros(len(kept))) <= 4


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
    reach = 300 if name in ("atan2", "hypot") else 150
    a, b = (np.concatenate([uniform(-5, 5), sizes(-reach, reach), 1e-310 * sizes(-5, 5)]) for _ in range(2))
    if name == "pow":
        a = np.abs(np.concatenate([uniform(-5, 5), sizes(-300, 300), beside(1.0)]))
        b = np.concatenate([uniform(-5, 5), uniform(-1, 1), uniform(-600, 600) / np.log(a[-COUNT:])])
    out = np.empty(a.shape)
    with np.errstate(all="ignore"):
        ELEMENTWISE[name](a, b, out)
    with mpmath.workdps(700 if name == "atan2" else 60):
        expected = [PAIRS[name](mpmath.mpf(float(x)), mpmath.mpf(float(y))) for x, y in zip(a, b, strict=True)]
        kept = [i for i, e in enumerate(expected) if abs(e) < 1.7e308]
        assert len(kept) > len(a) / 2
        assert furthest(out[kept], [expected[i] for i in kept], np.zeros(len(kept))) <= 4


ROWS = [[0.0, -40.0], [3e-17, -38.0], [1.0, 2.0, -3.0], [700.0, 709.0], [1e300, 1e300], [-1e300, -1e299], [-2000.0] * 3,
        [1e-300, 2e-300], [3e200, 4e200], [5e-324, 0.0], [1e154, 1e-154, 1e155], [1e-162, 1e-170, 3e-160]]  # fmt: skip


@pytest.mark.parametrize("name", ["norm", "logsumexp"])
def test_norm_and_logsumexp_within_4_ulp(name):
    exact = {
        "norm": lambda row: mpmath.sqrt(mpmath.fsum(x * x for x in row)),
        "logsumexp": lambda row: max(row) + mpmath.log1p(mpmath.fsum(mpmath.exp(x - max(row)) for x in row) - 1),
    }[name]
    for row in ROWS:
        v = Graph().input("v", (len(row),))
        node = v.graph.apply(name, v)
        with mpmath.workdps(700):
            expected = [exact([mpmath.mpf(x) for x in row])]
            for found in (compile_tape([node], [v]).run([row]), compile_point([node], [v])([row])):
                assert furthest(found, expected, [0.0]) <= 4, row


def test_logsumexp_of_infinities():
    for row, expected in (
        ([-np.inf] * 2, -np.inf),
        ([np.inf, 1.0], np.inf),
        ([-np.inf, 3.0], 3.0),
        ([np.nan, 1], np.nan),
    ):
        v = Graph().input("v", (2,))
        (found,) = compile_tape([v.graph.apply("logsumexp", v)], [v]).run([np.array(row, dtype=float)])
        np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize("exponent", [-6.0, -3.0, -2.0, -1.5, -0.5, 0.5, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0])
def test_powers_by_multiplication_within_4_ulp(exponent):
    largest = 300 / max(abs(exponent), 1.0)
    points = np.abs(np.concatenate([uniform(-5, 5), sizes(-largest, largest)]))
    kernel, source = power(exponent), power_source("x", exponent, lambda name: f"({name} * {name})")
    assert kernel is not None
    assert source is not None
    call = eval(f"lambda x: {source}", dict(FUNCTIONS))  # noqa: S307 - the product's own template
    with mpmath.workdps(60):
        expected = [mpmath.mpf(float(x)) ** mpmath.mpf(exponent) for x in points]
        assert furthest(computed(kernel, points), expected, np.zeros(points.shape)) <= 4
        assert furthest(np.array([call(float(x)) for x in points]), expected, np.zeros(points.shape)) <= 4
