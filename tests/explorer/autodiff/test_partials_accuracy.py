"""Every row of the table of partials, as it is computed, against mpmath: within 1e-12 of the value over the domain."""

import mpmath
import numpy as np
import pytest

from explorer.autodiff.rules import PARTIALS, partial
from explorer.graph.expr import Graph
from explorer.numeric.tape import compile as compile_tape

mp = mpmath
RANDOM = np.random.default_rng(11)
COUNT = 40


def uniform(low, high):
    return RANDOM.uniform(low, high, COUNT)


def sizes(low, high):
    return 10 ** RANDOM.uniform(low, high, COUNT) * RANDOM.choice([-1.0, 1.0], COUNT)


ALL = np.concatenate([sizes(-300, 300), sizes(-3, 3)])
SQUARABLE = np.concatenate([sizes(-150, 150), sizes(-3, 3)])
POSITIVE = np.abs(ALL)
ENDS = (1 - np.abs(sizes(-15.5, -1))) * RANDOM.choice([-1.0, 1.0], COUNT)
UNIT = np.concatenate([sizes(-300, 0), uniform(-1, 1), ENDS])
EXPONENTS = np.concatenate([uniform(-700, 700), sizes(-300, 0), uniform(-5, 5)])
TURNS = np.concatenate([uniform(-40, 40), sizes(-300, 0)])
BELL = np.concatenate([uniform(-26, 26), sizes(-300, 0)])


def sinc_slope(x):
    return -x / 3 if abs(x) < 1e-15 else (mp.cos(x) - mp.sin(x) / x) / x


def bell(x):
    return 2 * mp.exp(-x * x) / mp.sqrt(mp.pi)


UNARY = {
    "neg": (lambda x: -1, ALL), "abs": (mp.sign, ALL), "sqrt": (lambda x: 1 / (2 * mp.sqrt(x)), POSITIVE),
    "cbrt": (lambda x: 1 / (3 * mp.cbrt(abs(x)) ** 2), ALL), "exp": (mp.exp, EXPONENTS), "expm1": (mp.exp, EXPONENTS),
    "log": (lambda x: 1 / x, POSITIVE), "log1p": (lambda x: 1 / (1 + x), np.concatenate([POSITIVE, -(UNIT**2)])),
    "log2": (lambda x: 1 / (x * mp.log(2)), POSITIVE), "log10": (lambda x: 1 / (x * mp.log(10)), POSITIVE),
    "sin": (mp.cos, TURNS), "cos": (lambda x: -mp.sin(x), TURNS),
    "tan": (lambda x: mp.sec(x) ** 2, np.concatenate([TURNS, np.pi / 2 + sizes(-12, -1)])),
    "asin": (lambda x: 1 / mp.sqrt(1 - x * x), UNIT), "acos": (lambda x: -1 / mp.sqrt(1 - x * x), UNIT),
    "atan": (lambda x: 1 / (1 + x * x), SQUARABLE), "sinh": (mp.cosh, EXPONENTS), "cosh": (mp.sinh, EXPONENTS),
    "tanh": (lambda x: mp.sech(x) ** 2, np.concatenate([uniform(-350, 350), sizes(-300, 0)])),
    "sech": (lambda x: -mp.sech(x) * mp.tanh(x), EXPONENTS),
    "asinh": (lambda x: 1 / mp.sqrt(1 + x * x), SQUARABLE),
    "acosh": (lambda x: 1 / mp.sqrt(x * x - 1), 1 + np.abs(sizes(-15, 300))),
    "atanh": (lambda x: 1 / (1 - x * x), UNIT), "sigmoid": (lambda x: 1 / (2 + mp.exp(x) + mp.exp(-x)), EXPONENTS),
    "softplus": (lambda x: 1 / (1 + mp.exp(-x)), EXPONENTS), "erf": (bell, BELL), "erfc": (lambda x: -bell(x), BELL),
    "gamma": (lambda x: mp.gamma(x) * mp.digamma(x), np.concatenate([uniform(0, 170), uniform(-20, 0)])),
    "lgamma": (mp.digamma, np.concatenate([np.abs(sizes(-300, 300)), uniform(0, 50)])),
    "sinc": (sinc_slope, TURNS), "polygamma": (lambda x: mp.polygamma(2, x), np.abs(np.concatenate([sizes(-3, 3)]))),
    "besselj": (lambda x: (mp.besselj(1, x) - mp.besselj(3, x)) / 2, np.concatenate([uniform(-2, 2), sizes(-9, 0)])),
    "sphericalj": (lambda x: mp.diff(spherical, x), np.abs(np.concatenate([uniform(-2, 2), sizes(-2, 0)]))),
}  # fmt: skip
ORDERS = {"polygamma": 1, "besselj": 2, "sphericalj": 2}


def spherical(x):
    return mp.sqrt(mp.pi / 2 / x) * mp.besselj(mp.mpf(5) / 2, x)


A, B = np.concatenate([sizes(-150, 150), sizes(-3, 3)]), np.concatenate([sizes(-150, 150), sizes(-3, 3)])
BASES = np.abs(np.concatenate([sizes(-60, 60), sizes(-3, 3)]))
EXPONENT = np.concatenate([uniform(-5, 5), uniform(1, 3)])
BINARY = {
    "add": (lambda a, b: 1, lambda a, b: 1), "sub": (lambda a, b: 1, lambda a, b: -1),
    "mul": (lambda a, b: b, lambda a, b: a), "div": (lambda a, b: 1 / b, lambda a, b: -a / b**2),
    "atan2": (lambda a, b: b / (a * a + b * b), lambda a, b: -a / (a * a + b * b)),
    "hypot": (lambda a, b: a / mp.hypot(a, b), lambda a, b: b / mp.hypot(a, b)),
    "pow": (lambda a, b: b * a ** (b - 1), lambda a, b: a**b * mp.log(a)),
    "max": (lambda a, b: a > b, lambda a, b: a < b), "min": (lambda a, b: a < b, lambda a, b: a > b),
    "mod": (lambda a, b: 1, lambda a, b: -mp.floor(a / b)),
}  # fmt: skip
STEPS = {"sign", "floor", "ceil", "round", "not", "lt", "le", "eq", "ne", "and", "or", "where"}


def test_every_row_is_measured():
    assert set(PARTIALS) == set(UNARY) | set(BINARY) | STEPS


def furthest(found, expected):
    """Return the largest relative error; results that are no normal doubles are left out."""
    errors = [0.0]
    for ours, theirs in zip(found, expected, strict=True):
        if mp.mpf("2.3e-308") < abs(theirs) < mp.mpf("1.7e308"):
            errors.append(float(abs(mp.mpf(float(ours)) - theirs) / abs(theirs)))
        elif theirs == 0:
            errors.append(abs(float(ours)))
    return max(errors)


@pytest.mark.parametrize("name", UNARY)
def test_partial_of_one_operand(name):
    exact, points = UNARY[name]
    x = Graph().input("x")
    slope = partial(x.graph.apply(name, x, data=ORDERS.get(name)), 0)
    (found,) = compile_tape([slope], [x]).run([points])
    with mp.workdps(60 if name not in ("asinh", "acosh", "atan") else 350):
        expected = [mp.mpf(exact(mp.mpf(float(p)))) for p in points]
    assert furthest(np.broadcast_to(found, points.shape), expected) <= 1e-12


@pytest.mark.parametrize("name", BINARY)
@pytest.mark.parametrize("i", [0, 1])
def test_partials_of_two_operands(name, i):
    graph = Graph()
    a, b = graph.input("a"), graph.input("b")
    at = (BASES, EXPONENT) if name == "pow" else (A, B)
    slope = partial(graph.apply(name, a, b), i)
    (found,) = compile_tape([slope], [a, b]).run(at)
    with mp.workdps(350):
        expected = [mp.mpf(BINARY[name][i](*map(mp.mpf, map(float, pair)))) for pair in zip(*at, strict=True)]
    assert furthest(np.broadcast_to(found, A.shape), expected) <= 1e-12
