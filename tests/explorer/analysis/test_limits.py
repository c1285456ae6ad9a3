"""Functions that are 0/0 at a point: undefined there, with the limit and its derivatives where these exist."""

import mpmath
import numpy as np
import pytest

import explorer

REMOVABLE = [
    ("x/(exp(x) - 1)", 0, lambda x: x / mpmath.expm1(x)),
    ("sin(x)/x", 0, mpmath.sinc),
    ("(1 - cos(x))/x^2", 0, lambda x: (mpmath.sinc(x / 2) ** 2) / 2),
    ("(x^2 - 1)/(x - 1)", 1, lambda x: x + 1),
    ("x/x", 0, lambda x: mpmath.mpf(1)),
    ("(sqrt(1 + x) - 1)/x", 0, lambda x: 1 / (mpmath.sqrt(1 + x) + 1)),
    ("exp(sin(x)/x)", 0, lambda x: mpmath.exp(mpmath.sinc(x))),
    ("x cot(x)", 0, lambda x: mpmath.cos(x) / mpmath.sinc(x)),
    ("log(1 + x)/x", 0, lambda x: mpmath.log1p(x) / x if x else mpmath.mpf(1)),
]


@pytest.mark.parametrize(("text", "at", "exact"), REMOVABLE)
def test_the_function_is_undefined_and_its_limit_is_known(text, at, exact):
    f = explorer.function(text, inputs=["x"])
    assert np.isnan(f.value([at]))
    assert np.isnan(f.jacobian([at])).all()
    found = f.singularity([at])
    assert found.order == 0
    kind = "0 · ∞" if "cot" in text else "0/0"
    assert f"is {kind} there. Its limit there is" in found.sentence
    with mpmath.workdps(60):
        around = [exact(mpmath.mpf(at) + mpmath.mpf(10) ** -15 * k) for k in (-1, 1)]
        middle = (around[0] + around[1]) / 2
        expected = [middle, (around[1] - around[0]) / 2 * mpmath.mpf(10) ** 15]
    assert found.limit.value == pytest.approx(float(expected[0]), rel=1e-14)
    assert found.limit.derivatives[1] == pytest.approx(float(expected[1]), rel=1e-12, abs=1e-14)


def test_the_sentence_gives_the_derivatives_of_the_continued_function():
    found = explorer.function("x/(exp(x) - 1)", inputs=["x"]).singularity([0])
    assert found.limit.derivatives == pytest.approx((1, -1 / 2, 1 / 6), rel=1e-14)
    assert found.sentence == (
        "f is not defined at x = 0: x/(exp(x) - 1) is 0/0 there."
        " Its limit there is 1; continued with it, f′ = −0.5 and f″ = 0.166667."
    )


@pytest.mark.parametrize(
    ("text", "limit"),
    [("sin(x y)/(x y)", 1.0), ("x^2 y/(x^2 + y^2)", 0.0), ("x y/(x^2 + y^2)", None), ("x/(x + y)", None)],
)
def test_in_two_variables_the_lines_must_agree(text, limit):
    found = explorer.function(text, inputs=["x", "y"]).singularity([0, 0])
    assert "is 0/0 there" in found.sentence
    if limit is None:
        assert found.limit is None
        assert "tends" not in found.sentence
    else:
        assert found.limit.value == pytest.approx(limit)
        assert f"Along straight lines through the point it tends to {limit:g}." in found.sentence


@pytest.mark.parametrize("text", ["x/|x|", "|sin(x)|/x", "x floor(x)/x", "sqrt(x)/sqrt(x)"])
def test_no_limit_is_claimed_where_something_else_is_amiss(text):
    found = explorer.function(text, inputs=["x"]).singularity([0])
    assert found is None or found.limit is None


def test_a_pole_and_the_outside_of_the_domain_are_no_quotients_0_by_0():
    for text in ("1/x", "sin(x)/x^2", "log(x)", "x log(x)"):
        found = explorer.function(text, inputs=["x"]).singularity([0])
        assert found is None or found.limit is None


def test_a_branch_for_the_point_defines_the_function():
    f = explorer.function("if(x = 0, 1, sin(x)/x)", inputs=["x"])
    assert f.value([0]) == 1
    assert f.singularity([0]).limit is None


def test_components_of_a_vector():
    found = explorer.function("[sin(x)/x, 2 - x]", inputs=["x"]).singularity([0])
    assert found.limit.value.tolist() == [1, 2]
    assert "Its limit there is (1, 2)" in found.sentence
