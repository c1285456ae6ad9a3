"""Every derivative of the lecture's parts 1 to 5 and 7 that can be derived, from the text as a student types it."""

import numpy as np
import pytest

import explorer
from tests.lecture import COMPOSED, CUBIC, CURVE, LOSS, OUTER, SQUARE

SURFACE = f"{OUTER}\nx1(s, t) = s t\nx2(s, t) = s + t^2"


def rules(derivation):
    return [line.rule for line in derivation.lines if line.depth == 0]


@pytest.mark.parametrize(
    ("text", "wrt", "rule", "result"),
    [
        ("f(x) = x^2 sin(x)", "x", "product rule", "2*x*sin(x) + x^2*cos(x)"),
        ("f(x) = sin(x) / x", "x", "quotient rule", "(cos(x)*x - sin(x))/x^2"),
        ("f(x) = x^3 + exp(x)", "x", "sum rule", "3*x^2 + exp(x)"),
        ("f(x) = sin(x^2)", "x", "chain rule", "2*cos(x^2)*x"),
        (SQUARE, "x", "chain rule", "2*(x + 2*y^3)"),
        (SQUARE, "y", "chain rule", "12*(x + 2*y^3)*y^2"),
        (CUBIC, "x1, x2", "entry by entry", "[[2*x2*x1 + x2^3, x1^2 + 3*x1*x2^2]]"),
        (CURVE, "t", "chain rule", "2*sin(t)*(cos(t) - 1)"),
        (SURFACE, "s", "chain rule", "2*s*t^2 + 2"),
        (SURFACE, "t", "chain rule", "2*t*(s^2 + 2)"),
        ("A in R^(2x3)\nx in R^3\nf(A, x) = A x", "x", "constant factor", "A"),
        (LOSS + "e in R^3\nL(e) = ||e||^2\ne(theta) = y - Phi theta", "theta", "chain rule", "LOSS"),
        (LOSS + "L(theta) = ||y - Phi theta||^2", "theta", "chain rule", "LOSS"),
        ("A in R^(2x3)\nx in R^3\nf(A, x) = A x", "A[1, 2]", "linear map", "[x2, 0]"),
        ("R in R^(3x2)\nK(R) = R'R", "R[1, 2]", "linear map", "[[0, R11], [R11, 2*R12]]"),
        ("x in R^3\na in R^3\nf(x, a) = x' a", "x", "constant factor", "a'"),
        ("x in R^3\na in R^3\nf(x, a) = a' x", "x", "constant factor", "a'"),
        ("x in R^2\nB in R^(2x2)\nf(x, B) = x' B x", "x", "product rule", "x' @ B' + x' @ B"),
        (
            "s in R^2\nx in R^2\nA in R^(2x2)\nW = [2, 1; 1, 3]\nf(x, s, A) = (x - A s)' W (x - A s)",
            "s",
            "product rule",
            "-2*((x - A @ s)' @ W @ A)",
        ),
    ],
)
def test_examples(text, wrt, rule, result):
    derivation = explorer.steps(text, wrt=wrt)
    assert derivation.checked
    assert derivation.lines[0].rule == rule
    assert derivation.result == result.replace("LOSS", "-2*((y - Phi @ theta)' @ Phi)")


def test_the_chain_rule_along_a_curve_is_a_product_of_matrices():
    derivation = explorer.steps(CURVE, wrt="t")
    named, entries, filled, composed, multiplied, simple = [line for line in derivation.lines if line.depth == 0]
    assert (named.before, named.after, named.detail) == ("df/dt", "∂f/∂x @ (dx/dt)", "(1×2)(2×1)")
    assert entries.after == "[[∂f/∂x1, ∂f/∂x2]] @ [[dx1/dt], [dx2/dt]]"
    assert filled.after == "[[2*x1, 2]] @ [[cos(t)], [-sin(t)]]"
    assert composed.after == "[[2*sin(t), 2]] @ [[cos(t)], [-sin(t)]]"
    assert multiplied.after == "2*sin(t)*cos(t) + 2*(-sin(t))"
    assert simple.rule == "simplify"


def test_a_composition_has_the_factors_of_the_lecture():
    lines = explorer.steps(COMPOSED, wrt="t").lines
    factors = "[[exp(x1*x2^2)*x2^2, 2*exp(x1*x2^2)*(x1*x2)]] @ [[cos(t) - t*sin(t)], [sin(t) + t*cos(t)]]"
    assert factors in [line.after for line in lines]
    assert lines[0].before == "dh/dt"
    assert all(line.checked for line in lines)


@pytest.mark.parametrize("last", ["h = f∘g", "h(t) = f(g(t))", "h(t) = (f∘g)(t)", "h(t) = f(t cos(t), t sin(t))"])
def test_compositions_as_they_may_be_typed(last):
    text = COMPOSED.replace("h = f∘g", last)
    derivation = explorer.steps(text, wrt="t")
    assert derivation.lines[0].detail == "(1×2)(2×1)"
    slope = explorer.function(text).jacobian([0.7])[0, 0]
    assert derivation.value({"t": 0.7}) == pytest.approx(slope, rel=1e-12)


def test_all_variables_together_are_a_row_of_two():
    derivation = explorer.steps(SURFACE, wrt="s, t")
    assert derivation.lines[0].detail == "(1×2)(2×2)"
    assert derivation.result == "[[2*s*t^2 + 2, 2*s^2*t + 4*t]]"
    np.testing.assert_allclose(derivation.value({"s": 2.0, "t": 3.0}), [[38.0, 36.0]])


def test_three_functions_are_three_matrices():
    text = "f(x1, x2) = x1 x2\ng(u, v) = [u + v, u v]\nk(t) = [t^2, sin t]\nh = f∘g∘k"
    derivation = explorer.steps(text, wrt="t")
    assert derivation.checked
    assert derivation.lines[0].detail == "(1×2)(2×2)(2×1)"


def test_functions_of_the_same_variable_get_apart():
    derivation = explorer.steps("f(x) = x^2\ng(x) = sin x\nh(x) = f(g(x))", wrt="x")
    assert [line.after for line in derivation.lines if line.depth == 0] == [
        "df/du*(du/dx)",
        "2*u*cos(x)",
        "2*sin(x)*cos(x)",
    ]


def test_the_computation_graphs_example():
    derivation = explorer.steps("sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))")
    assert derivation.checked
    told = [line.before for line in derivation.lines if line.rule != "insert"]
    assert len(told) == len(set(told)), "nothing is derived twice"


def test_a_second_derivative_is_that_of_the_first():
    derivation = explorer.steps("f(x, y) = ∂/∂x ((x + 2y^3)^2)", wrt="y")
    assert derivation.checked
    assert derivation.result == "12*y^2"
