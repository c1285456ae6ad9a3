"""Next step: what a student names or types, and what is said to it."""

import pytest

import explorer
from explorer.derivation.practice import judge_line, judge_rule

PRODUCT = explorer.steps("x^2 sin(3x)", wrt="x")
CURVE = explorer.steps("f(x1, x2) = x1^2 + 2x2\nx1(t) = sin(t)\nx2(t) = cos(t)", wrt="t")


@pytest.mark.parametrize("typed", ["product rule", "Product", "the product rule", "Leibniz rule"])
def test_the_rule_by_any_of_its_names(typed):
    assert judge_rule(PRODUCT, 0, typed).right


@pytest.mark.parametrize("typed", ["sum rule", "", "rule"])
def test_another_rule(typed):
    assert not judge_rule(PRODUCT, 0, typed).right


@pytest.mark.parametrize(
    "typed",
    [
        "2x sin(3x) + 3x^2 cos(3x)",
        "x (2 sin 3x + 3x cos 3x)",
        "d/dx(x^2) sin(3x) + x^2 d/dx(sin(3x))",
        "d/dx (x^2 sin(3x))",
        "2x sin(3x) + x^2 cos(3x) * d/dx(3x)",
        "= 2x sin(3x) + 3x² cos(3x)",
        "df/dx = 2x·sin(3x) + 3x^2·cos(3x)",
    ],
)
def test_any_form_of_the_line_passes(typed):
    assert judge_line(PRODUCT, 0, typed).right


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2x sin(3x) + x^2 cos(3x)", "Not equal at x = −0."),
        ("-2x sin(3x) - 3x^2 cos(3x)", "only the sign"),
        ("2x sn(3x)", "not a known function"),
        ("2x sin(3z)", "z"),
        ("", "Nothing is typed yet"),
        ("[1, 2]", "2 entries"),
        ("2x sin(3x) +", "nothing on its right"),
        ("곱의 미분", "(the variables are x)"),
        ("2x sin(3x) + C", "`C` is not defined (the variables are x)"),
        ("a" * 2000, "…"),
        ("9^9^9^9", "too few of the points"),
        ("2x sin(3x) + 3x^2 cos(3x) = 0", "yours is 0"),
    ],
)
def test_wrong_lines_are_told_what_is_wrong(typed, said):
    judged = judge_line(PRODUCT, 0, typed)
    assert not judged.right
    assert said in judged.sentence
    assert len(judged.sentence) < 200


def test_the_forgotten_inner_derivative_is_named():
    at = next(i for i, claim in enumerate(PRODUCT.claims) if claim.rule.name == "chain rule")
    assert "inner function is missing" in judge_line(PRODUCT, at, "cos(3x)").sentence
    assert judge_line(PRODUCT, at, "3 cos(3x)").right


@pytest.mark.parametrize(
    "typed",
    [
        "2 x1 cos(t) - 2 sin(t)",
        "2 sin t (cos t - 1)",
        "sin(2t) - 2 sin(t)",
        "[2 x1, 2] · [cos t, -sin t]",
        "[2x1, 2] [cos t; -sin t]",
        "∂f/∂x1 dx1/dt + ∂f/∂x2 dx2/dt",
        "[∂f/∂x1, ∂f/∂x2][dx_1/dt; dx₂/dt]",
    ],
)
def test_outer_variables_may_stay_in_a_line_of_the_chain_rule(typed):
    assert judge_line(CURVE, 0, typed).right
