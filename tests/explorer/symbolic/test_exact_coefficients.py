"""Exact Taylor coefficients: against published series and numbers, with a time limit, never unchecked."""

from fractions import Fraction
from math import factorial

import numpy as np
import pytest
import sympy

import explorer
from explorer.analysis.univariate import univariate
from explorer.graph.expr import Graph
from explorer.graph.ops import OPS
from explorer.semantics.reading import read_expression
from explorer.series.expand import expand
from explorer.symbolic.exact_coefficients import ExactCoefficients
from explorer.symbolic.exact_series import RULES, exact_coefficients, said
from explorer.symbolic.to_sympy import UnsayableError


def _exact(text, center, order):
    f = read_expression(text, ["x"]).explored
    return exact_coefficients(f.output, f.inputs[0], center, order)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("exp(x)", [Fraction(1, factorial(n)) for n in range(9)]),
        ("tan(x)", [0, 1, 0, Fraction(1, 3), 0, Fraction(2, 15), 0, Fraction(17, 315), 0]),
        ("sech(x)", [1, 0, Fraction(-1, 2), 0, Fraction(5, 24), 0, Fraction(-61, 720), 0, Fraction(277, 8064)]),
        ("asin(x)", [0, 1, 0, Fraction(1, 6), 0, Fraction(3, 40), 0, Fraction(15, 336), 0]),
        ("sqrt(1 + x)", [1, Fraction(1, 2), Fraction(-1, 8), Fraction(1, 16), Fraction(-5, 128)]),
        ("1/(1 - x - x^2)", [1, 1, 2, 3, 5, 8, 13, 21, 34]),
        ("exp(x)/(1 - x)", [1, 2, Fraction(5, 2), Fraction(8, 3), Fraction(65, 24)]),
        ("0.1 x^3 + 0.3", [Fraction(3, 10), 0, 0, Fraction(1, 10), 0]),
        ("sinc(x)", [1, 0, Fraction(-1, 6), 0, Fraction(1, 120)]),
    ],
)
def test_fractions(text, expected):
    assert [Fraction(int(c.p), int(c.q)) for c in _exact(text, 0.0, len(expected) - 1)] == expected


def test_values_of_functions_stay_exact():
    assert _exact("sin(x)", 1.0, 3) == [sympy.sin(1), sympy.cos(1), -sympy.sin(1) / 2, -sympy.cos(1) / 6]
    assert _exact("sqrt(x)", 2.0, 1) == [sympy.sqrt(2), sympy.sqrt(2) / 4]
    assert _exact("cos(x)", np.pi, 2) == [-1, 0, sympy.Rational(1, 2)]
    lecture = _exact("sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))", 0.0, 2)
    assert sympy.simplify(lecture[2] - (1 - 2 * sympy.sin(1))) == 0


PLACES = {"acosh": 2.0, "log": 2.0, "asin": 0.5, "acos": 0.5, "atanh": 0.5}


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_row_agrees_with_the_series_of_numbers(name):
    graph = Graph()
    x = graph.input("x")
    others = [1 / (3 + x), x * x][: OPS[name].arity - 1]
    node = graph.apply(name, x, *others)
    center = PLACES.get(name, 0.75)
    (series,) = expand([node], [x], [center], 5)
    found = [float(sympy.N(c, 30)) for c in exact_coefficients(node, x, center, 5)]
    np.testing.assert_allclose(found, series.coefficients, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize(
    ("text", "center"),
    [("abs(x)", 0.0), ("1/x", 0.0), ("log(x)", -1.0), ("sqrt(x)", 0.0), ("floor(x)", 0.5), ("where(x < 0, 1, 2)", 0.0)],
)
def test_what_has_no_exact_coefficients_is_refused(text, center):
    with pytest.raises(UnsayableError):
        _exact(text, center, 3)


def test_numbers_as_the_reader_sees_them():
    assert said(sympy.Rational(-1, 6)) == {
        "latex": r"\frac{1}{6}",
        "negative": True,
        "is_sum": False,
        "value": pytest.approx(-1 / 6),
    }
    both = said(1 - 2 * sympy.sin(1))
    assert both["is_sum"]
    assert both["value"] == pytest.approx(1 - 2 * np.sin(1))
    sign = -1 if both["negative"] else 1
    assert sign * sympy.N(sympy.sympify(1 - 2 * sympy.sin(1)) * sign) == pytest.approx(both["value"])


@pytest.fixture
def finder():
    made = ExactCoefficients()
    yield made
    made.close()


def _find(finder, text, center, order, seconds=60):
    f = explorer.function(text, inputs=None)
    line = univariate(f.graph, dict(f.graph.parameters))
    numbers = line.coefficients(center, order)
    return finder.find(line.output, line.variable, center, numbers, seconds, line.fixed)


def test_the_process_answers_in_time_and_is_checked(finder):
    text = "a = 0.5\nf(x) = exp(a x) det([[x, 1], [2, x]])"
    found = _find(finder, text, 0.0, 4)
    assert [c.latex for c in found] == ["2", "1", r"\frac{3}{4}", r"\frac{11}{24}", r"\frac{23}{192}"]
    assert [c.negative for c in found] == [True, True, False, False, False]
    assert _find(finder, text, 0.0, 4, 0.0) is None
    assert _find(finder, "f(x) = gamma(x)", 1.0, 3) is None
    wrong = [{"latex": "1", "negative": False, "is_sum": False, "value": 1.0}] * 3
    finder._process.ask = lambda *_: wrong  # noqa: SLF001
    assert _find(finder, "f(x) = x^2", 1.0, 2) is None


def test_orders_and_expressions_too_large_are_not_asked_for(finder):
    finder._process.ask = None  # noqa: SLF001 - would raise if called
    assert _find(finder, "f(x) = sin(x)", 0.0, 99) is None
    assert _find(finder, "f(x) = sin(x)", np.inf, 3) is None


@pytest.mark.parametrize("value", [sympy.cos(3), -sympy.cos(3), sympy.log(sympy.Rational(1, 2)), 1 - sympy.exp(2)])
def test_a_minus_is_written_once(value):
    written = said(value)
    assert not written["latex"].lstrip().startswith("-")
    assert written["value"] == pytest.approx(float(value))
