"""Interval arithmetic and enclosures of Taylor coefficients: every primitive is enclosed, what cannot be says why."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.graph.expr import Graph, Stopped
from explorer.graph.ops import OF_ORDER, OPS
from explorer.semantics.reading import read_expression
from explorer.series import intervals as iv
from explorer.series.enclosures import enclose
from explorer.series.expand import expand

ENDS = st.floats(-1e6, 1e6) | st.floats() | st.sampled_from([0.0, 5e-324, -1e-310, 1e308, 0.1])


def _interval(ends):
    lo, hi = sorted(ends)
    return iv.Interval(np.array(lo), np.array(hi))


INTERVALS = st.tuples(ENDS, ENDS).filter(lambda ends: not np.isnan(ends).any()).map(_interval)
EXACT = {"add": lambda a, b: a + b, "subtract": lambda a, b: a - b, "multiply": lambda a, b: a * b}


@pytest.mark.parametrize("name", EXACT)
@given(a=INTERVALS, b=INTERVALS)
def test_exact_results_lie_inside(name, a, b):
    with np.errstate(all="ignore"):
        found = getattr(iv, name)(a, b)
    assert found.lo <= found.hi
    for x in (a.lo, a.hi):
        for y in (b.lo, b.hi):
            if np.isfinite(x) and np.isfinite(y):
                exact = EXACT[name](Fraction(float(x)), Fraction(float(y)))
                assert found.lo == -np.inf or Fraction(float(found.lo)) <= exact
                assert found.hi == np.inf or exact <= Fraction(float(found.hi))


@given(a=INTERVALS, b=INTERVALS)
def test_quotients_lie_inside(a, b):
    with np.errstate(all="ignore"):
        found = iv.divide(a, b)
    if b.lo <= 0 <= b.hi:
        assert (found.lo, found.hi) == (-np.inf, np.inf)
    elif np.isfinite([a.lo, a.hi, b.lo, b.hi]).all():
        exact = Fraction(float(a.lo)) / Fraction(float(b.hi))
        assert found.lo == -np.inf or Fraction(float(found.lo)) <= exact
        assert found.hi == np.inf or exact <= Fraction(float(found.hi))


@given(a=INTERVALS, count=st.integers(1, 40))
def test_quotients_by_a_whole_number_lie_inside(a, count):
    with np.errstate(all="ignore"):
        found = iv.divide_by(a, float(count))
    for x in (a.lo, a.hi):
        if np.isfinite(x):
            exact = Fraction(float(x)) / count
            assert found.lo == -np.inf or Fraction(float(found.lo)) <= exact
            assert found.hi == np.inf or exact <= Fraction(float(found.hi))


def test_an_end_that_is_no_number_is_unknown():
    found = iv.known(np.array([np.nan, -np.inf, np.inf, 1.0]), np.array([1.0, -np.inf, np.nan, 2.0]))
    assert found.lo.tolist() == [-np.inf, -np.inf, iv.LARGEST, 1.0]
    assert found.hi.tolist() == [1.0, -iv.LARGEST, np.inf, 2.0]


@given(st.lists(st.tuples(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3)), min_size=1, max_size=30))
def test_dot_products_lie_inside(pairs):
    a, b = (iv.exact([pair[i] for pair in pairs]) for i in (0, 1))
    found = iv.dot(a, b)
    exact = sum(Fraction(x) * Fraction(y) for x, y in pairs)
    assert Fraction(float(found.lo)) <= exact <= Fraction(float(found.hi))


def test_exact_sums_are_not_widened():
    found = iv.add(iv.exact(0.5), iv.exact(0.25))
    assert found.lo == found.hi == 0.75
    wide = iv.add(iv.exact(0.1), iv.exact(0.2))
    assert wide.hi == np.nextafter(wide.lo, 1)


@given(st.floats(-50, 50), st.floats(0, 8), st.floats(0, 1))
def test_waves_hold_all_values_between(lo, width, share):
    u = iv.Interval(np.array(lo), np.array(lo + width))
    x = min(lo + share * width, lo + width)
    sin, cos = iv.wave(np.sin, np.pi / 2)(u), iv.wave(np.cos, 0.0)(u)
    assert sin.lo <= np.sin(x) <= sin.hi
    assert cos.lo <= np.cos(x) <= cos.hi
    assert width < 0.1 or sin.hi - sin.lo > 1e-4


ORDER, PIECES = 6, 12
ELEMENTWISE = sorted(name for name, op in OPS.items() if op.elementwise and op.arity == 1)
RANGES = {
    "acosh": (1.125, 3),
    "asin": (-0.75, 0.75),
    "acos": (-0.75, 0.75),
    "atanh": (-0.75, 0.75),
    "tan": (-1.25, 1.25),
}
POSITIVE = ["log", "log2", "log10", "log1p", "sqrt", "cbrt", "gamma", "lgamma", "polygamma", "abs"]
STEPS = ["floor", "ceil", "round", "sign", "not"]


def _assert_enclosed(output, variable, lo, hi, fixed=None):
    """The coefficients at random points of every piece lie inside, and every piece has finite ends."""
    edges = np.linspace(lo, hi, PIECES + 1)
    found = enclose(output, variable, (edges[:-1], edges[1:]), ORDER, fixed)
    assert np.isfinite(found.lower).all()
    assert np.isfinite(found.upper).all()
    random = np.random.default_rng(1)
    for i in range(PIECES):
        for x in (edges[i], *random.uniform(edges[i], edges[i + 1], 3), edges[i + 1]):
            (series,) = expand([output], [variable], [x], ORDER, fixed)
            values = np.moveaxis(series.coefficients, -1, 0)
            slack = 1e-12 * (np.abs(values) + 1)  # of the values compared with
            assert (found.lower[..., i] <= values + slack).all(), (x, found.lower[..., i], values)
            assert (values - slack <= found.upper[..., i]).all(), (x, found.upper[..., i], values)
    return found


@pytest.mark.parametrize("name", ELEMENTWISE)
def test_every_function_of_one_number_is_enclosed(name):
    graph = Graph()
    x = graph.input("x")
    low, high = RANGES.get(name, (0.375, 3) if name in POSITIVE else (0.125, 0.375) if name in STEPS else (-2, 2))
    data = 2 if name in OF_ORDER.split() else None
    _assert_enclosed(graph.apply(name, x, data=data), x, low, high)
    middle = (low + high) / 2
    inner = middle + (x - middle) ** 3 / (2 * (high - low) ** 2)  # a series with more than two terms
    _assert_enclosed(graph.apply(name, inner, data=data), x, low, high)


TEXTS = [
    ("x*exp(x) - x/(2 + x) + 3", -1, 1),
    ("x^5 + x^-2 + x^0.5 + x^x + 2^x", 0.5, 2),
    ("(x^2 - x)^3 + sin(x)^7", -1, 1),
    ("atan2(x, 1) + atan2(1, x) + hypot(x, 2)", -1, 1),
    ("max(x, 3) + min(x, x^2 + 2) + mod(x, 8)", 0.125, 2),
    ("where(x < 2, exp(x), 0) + where(x > -1 and not (x == 5) or x <= 0, 1/(2 + x), 0)", 0, 1),
    ("[x, x^2, sin(x)]", -1, 1),
    ("[[x, 1], [2, x]] @ [[x, x^2], [1, 3]] + [[x, 1], [2, x]]'", -1, 1),
    ("det([[x, 1, 0], [2, x^2, 1], [1, x, 3]]) + tr([[x, 1], [2, x]])", -1, 1),
    ("inv([[2 + x, 1], [1, 3]]) @ [x, 1] + solve([[2 + x, 1], [1, 3]], [1, x])", 0, 1),
    ("norm([x, 1, 2]) + max([x, 5, 7]) + min([x, 5]) + sum([x, x^2])", -1, 1),
    ("log(sum(exp([x, 1, 2x]))) + log(abs(det([[2 + x, 1], [1, 3]])))", 0, 1),
    ("tr(diag([x, x^2])) + [x, 1] @ [x^2, 3]", -1, 1),
]


@pytest.mark.parametrize(("text", "lo", "hi"), TEXTS)
def test_compositions_are_enclosed(text, lo, hi):
    f = read_expression(text, ["x"]).explored
    _assert_enclosed(f.output, f.inputs[0], lo, hi)


def test_parameters_have_their_values():
    graph = Graph()
    x, a = graph.input("x"), graph.input("a")
    _assert_enclosed(graph.apply("sin", a * x) ** a, x, 0.25, 1, {a: 1.5})


REFUSED = [
    ("abs(x)", "an absolute value has a kink"),
    ("floor(x)", "rounding jumps"),
    ("1/x", "a denominator may be 0"),
    ("log(x)", "the argument of a logarithm may be 0 or negative"),
    ("sqrt(x)", "a root or power is not smooth at 0"),
    ("tan(x + 3/2)", "the tangent has a pole"),
    ("gamma(x)", "a gamma function may meet one of its poles"),
    ("max(x, -x)", "a maximum or minimum changes"),
    ("where(x < 0, 1, x)", "a condition changes"),
    ("asin(2 + x)", "arcsin leaves its domain"),
    ("atan2(x, -1)", "an angle may jump"),
    ("x^0.3", "the base of a power may be 0 or negative"),
    ("det([[x,1,1,1,1],[1,x,1,1,1],[1,1,x,1,1],[1,1,1,x,1],[1,1,1,1,x]])", "more than 4×4"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_what_cannot_be_enclosed_is_unknown_and_says_why(text, reason):
    f = read_expression(text, ["x"]).explored
    found = enclose(f.output, f.inputs[0], ([-0.25], [0.25]), 2)
    assert np.isneginf(found.lower[1:]).all()
    assert np.isposinf(found.upper[1:]).all()
    assert reason in found.reasons[0]


@pytest.mark.parametrize("text", ["exp(abs(x))", "0*floor(x) + x", "tanh(1/x)", "sin(x)/(1 + sqrt(x))", "exp(-1/x^2)"])
def test_the_unknown_spreads(text):
    f = read_expression(text, ["x"]).explored
    found = enclose(f.output, f.inputs[0], ([-0.25], [0.25]), 3)
    assert not np.isfinite(found.lower[1:]).any()


def test_a_branch_not_taken_does_not_matter():
    f = read_expression("where(x > -1, x^2, log(x))", ["x"]).explored
    found = enclose(f.output, f.inputs[0], ([-0.5], [0.5]), 2)
    np.testing.assert_allclose([found.lower[2, 0], found.upper[2, 0]], 1, rtol=1e-15)


def test_subdivision_tightens():
    f = read_expression("sin(x)/(2 + cos(x))", ["x"]).explored
    widths = []
    for pieces in (4, 16, 64):
        edges = np.linspace(-1, 1, pieces + 1)
        found = enclose(f.output, f.inputs[0], (edges[:-1], edges[1:]), 4)
        widths.append(found.upper[4].max() - found.lower[4].min())
    assert widths[0] > widths[1] > widths[2]


def test_it_stops():
    f = read_expression("sin(x)", ["x"]).explored
    with pytest.raises(Stopped):
        enclose(f.output, f.inputs[0], ([0], [1]), 2, stopped=lambda: True)
