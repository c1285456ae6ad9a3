"""What `steps` promises, and what it says where there is nothing to derive."""

from dataclasses import replace

import numpy as np
import pytest

import explorer
from explorer.derivation.checking import Verdict
from explorer.derivation.claims import verdicts


def test_a_line_is_rule_before_after_checked():
    rule, before, after, checked = explorer.steps("x^2 sin(3x)", wrt="x").lines[0]
    assert rule == "product rule"
    assert before == "d/dx(x^2*sin(3*x))"
    assert after == "d/dx(x^2)*sin(3*x) + x^2*(d/dx(sin(3*x)))"
    assert checked is True


def test_a_wrong_line_is_found():
    derivation = explorer.steps("x^2 sin(3x)", wrt="x")
    claim = derivation.claims[0]
    tampered = replace(claim, after=claim.after + 1e-3 * derivation.sheet.graph.input("x"))
    found = verdicts(derivation.sheet, [claim, tampered], derivation.points)
    assert found == [Verdict.EQUAL, Verdict.WRONG]


def test_large_terms_that_cancel_make_no_line_wrong():
    derivation = explorer.steps("f(x) = (x + exp(x)) - exp(x)", wrt="x")
    assert derivation.checked
    tampered = replace(derivation.claims[-1], after=derivation.sheet.graph.const(1.01))
    assert verdicts(derivation.sheet, [tampered], derivation.points) == [Verdict.WRONG]


def test_a_function_that_is_nowhere_defined_is_not_called_checked():
    derivation = explorer.steps("sqrt(-1 - x^2)", wrt="x")
    assert not derivation.checked
    assert {line.verdict for line in derivation.lines} >= {"open"}


@pytest.mark.parametrize(
    ("text", "wrt", "said"),
    [
        ("f(x, y) = x y", "z", "`f` has no variable `z`"),
        ("x in R^2\nf(x) = x1 x2", "x3", "`f` has no variable `x3`"),
        ("R in R^(2x2)\nf(R) = tr(R)", "R", "`R` is a matrix"),
        ("f(x) = sn(x)", "x", "not a known function"),
        ("f(x) = x +", "x", ""),
        ("a = 2", "x", "there is no function here"),
        ("", "x", "there is no function here"),
    ],
)
def test_bad_input_is_said_clearly(text, wrt, said):
    with pytest.raises(explorer.ExpressionError) as caught:
        explorer.steps(text, wrt=wrt)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("text", "wrt", "output", "symbol"),
    [
        ("f(x, y) = [x^2 y, sin(x y), y^3]", "x", 1, r"\frac{\partial f_2}{\partial x}"),
        ("R in R^(3x2)\nK(R) = R'R", "R[1, 2]", 1, r"\frac{\partial K_{12}}{\partial R_{12}}"),
    ],
)
def test_an_entry_of_the_value_has_its_name(text, wrt, output, symbol):
    derivation = explorer.steps(text, wrt=wrt, output=output)
    assert derivation.symbol[0] == symbol
    assert derivation.checked


def test_an_output_that_is_not_there():
    with pytest.raises(ValueError, match="2 outputs"):
        explorer.steps("f(x) = [x, x^2]", wrt="x", output=2)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("|x|", "derivative of the absolute value"),
        ("max(x, x^2)", "piece by piece"),
        ("{x < 0: -x, x^2}", "piece by piece"),
        ("floor(x) x", "product rule"),
        ("x^x", "general power"),
        ("2^x", "chain rule"),
        ("1 / (1 + x^2)", "quotient rule"),
        ("x / 3", "constant factor"),
    ],
)
def test_kinks_pieces_and_powers(text, rule):
    derivation = explorer.steps(text)
    assert derivation.lines[0].rule == rule
    assert derivation.checked


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("|x|", "not where it is 0"),
        ("|sin(x)|", "the absolute value of u, not where it is 0"),
        ("max(x, x^2)", "not where two pieces meet"),
        ("{x < 0: -x, x^2}", "not where two pieces meet"),
        ("floor(x)", "not where it jumps"),
    ],
)
def test_where_a_rule_does_not_hold_is_said(text, said):
    assert explorer.steps(text).lines[0].detail == said


def test_entries_of_vectors_are_named_in_three_ways():
    results = {explorer.steps("x in R^2\nf(x) = x1 x2^2", wrt=name).result for name in ("x2", "x_2", "x[2]")}
    assert results == {"2*x1*x2"}


def test_one_entry_of_a_jacobian():
    derivation = explorer.steps("f(x, y) = [x y, sin(x)]", wrt="x", output=1)
    assert derivation.result == "cos(x)"


def test_the_vector_form_of_the_product_rule():
    text = "x in R^3\na in R^3\np(x, a) = sin(a' x) ||x||^2"
    derivation = explorer.steps(text, wrt="x")
    assert derivation.lines[0].rule == "product rule"
    assert derivation.checked
    at = {"x": [1.0, 2.0, 0.5], "a": [0.3, -1.0, 2.0]}
    f = explorer.function(text)
    np.testing.assert_allclose(derivation.value(at), f.derivative(at, wrt="x").reshape(1, 3), rtol=1e-12)


def test_a_function_of_a_vector_in_its_entries_has_a_row_of_partial_derivatives():
    derivation = explorer.steps("x in R^2\nf(x) = exp(x1 x2^2)", wrt="x")
    assert derivation.lines[0].after == "[[∂f/∂x1, ∂f/∂x2]]"
    assert derivation.checked


@pytest.mark.parametrize("text", ["A in R^(2x2)\nf(t, A) = det(t A)", "A in R^(2x2)\nf(t, A) = tr(inv(A + t I(2)))"])
def test_matrices_by_a_number(text):
    derivation = explorer.steps(text, wrt="t")
    assert not [line for line in derivation.lines if line.verdict == "wrong"]
    assert derivation.checked


def test_what_nobody_would_write_out_is_said_and_has_its_value():
    text = "f(x) = " + "sin(" * 180 + "x" + ")" * 180
    wide = "f(x) = prod(sin(k x) + x^k, k, 1, 400)"
    assert explorer.steps(text).checked
    derivation = explorer.steps(wide)
    assert derivation.note
    slope = explorer.function(wide).jacobian([0.3])[0, 0]
    assert derivation.value({"x": 0.3}) == pytest.approx(slope, rel=1e-9)


def test_a_gradient_of_a_hundred_entries_asks_for_one():
    text = "x in R^100\nf(x) = sum((x[2:] - x[:99] .^ 2) .^ 2)"
    with pytest.raises(explorer.ExpressionError, match="too long to read"):
        explorer.steps(text, wrt="x")
    assert explorer.steps(text, wrt="x[1]").checked


def test_parameters_keep_their_values():
    derivation = explorer.steps("a = 2\nf(x) = a x^3")
    assert derivation.result == "3*a*x^2"
    assert derivation.value({"x": 2.0}) == pytest.approx(24.0)
