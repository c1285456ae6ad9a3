"""Quotients that are 0/0 at a point: value, slope and bend beside it, down to the smallest distances."""

import mpmath
import numpy as np
import pytest

import explorer
from explorer.analysis.continuation import continued
from explorer.graph.expr import Graph

QUOTIENTS = {
    "x/(exp(x) - 1)": lambda x: x / mpmath.expm1(x),
    "(exp(x) - 1)/x": lambda x: mpmath.expm1(x) / x,
    "(exp(x) - 1 - x)/x^2": lambda x: (mpmath.exp(x) - 1 - x) / x**2,
    "sin(x)/x": mpmath.sinc,
    "x/sin(x)": lambda x: 1 / mpmath.sinc(x),
    "(1 - cos(x))/x^2": lambda x: (1 - mpmath.cos(x)) / x**2,
    "tan(x)/x": lambda x: mpmath.tan(x) / x,
    "log(1 + x)/x": lambda x: mpmath.log1p(x) / x,
    "sin(3x) exp(2x)/(3x)": lambda x: mpmath.sinc(3 * x) * mpmath.exp(2 * x),
    "x cot(x)": lambda x: mpmath.cos(x) / mpmath.sinc(x),
    "exp(sin(x)/x)": lambda x: mpmath.exp(mpmath.sinc(x)),
}
BESIDE = [1e-300, 1e-12, -1e-9, 1e-6, -1e-4, 1e-3, 0.01, -0.03, 0.1, 0.2, 0.2499, 0.2501, -0.3, 0.6, 1.5]


@pytest.mark.parametrize("text", QUOTIENTS)
def test_value_slope_and_bend_beside_the_point(text):
    f = explorer.function(text, inputs=["x"])
    for at in BESIDE:
        with mpmath.workdps(80):
            near = mpmath.mpf(at) if abs(at) > 1e-15 else mpmath.mpf(1e-15)
            expected = [c * mpmath.factorial(k) for k, c in enumerate(mpmath.taylor(QUOTIENTS[text], near, 2))]
        found = [f.value([at]), f.jacobian([at])[0, 0], f.hessian([at])[0, 0]]
        assert found == pytest.approx([float(e) for e in expected], rel=1e-12, abs=1e-15), at


@pytest.mark.parametrize("text", QUOTIENTS)
def test_the_function_stays_undefined_at_the_point(text):
    f = explorer.function(text, inputs=["x"])
    assert np.isnan(f.value([0.0]))
    assert np.isnan(f.jacobian([0.0])).all()
    sample = f.sample({"x": np.array([-1e-8, 0.0, 1e-8])}, order=2)
    assert np.isnan(sample.value).tolist() == [False, True, False]
    assert np.isnan(sample.hessian).ravel().tolist() == [False, True, False]


def test_through_another_function_of_two_variables():
    """The sombrero, whose Hessian at the centre is -1/3 times the identity."""
    f = explorer.function("sin(sqrt(x^2 + y^2))/sqrt(x^2 + y^2)", inputs=["x", "y"])
    for at in ([1e-5, 1e-5], [1e-7, 0.0], [0.0, -1e-3]):
        np.testing.assert_allclose(f.hessian(at), -np.eye(2) / 3, atol=1e-6)
        np.testing.assert_allclose(f.jacobian(at)[0], -np.array(at) / 3, rtol=1e-6)


def test_the_formulas_shown_stay_those_of_the_typed_function():
    f = explorer.function("sin(x)/x", inputs=["x"])
    ops = {node.op for node in f.derivatives.jacobian.cells[0, 0].args}
    assert "where" not in ops
    assert f.graph.output.op == "div"


@pytest.mark.parametrize(
    "text", ["1/x", "(x - y)/(x + y)", "x/(1 + x^2)", "|x|/x", "sqrt(x)/x", "cos(x)/x", "x^2/(exp(x) + 1)", "x/(y x)"]
)
def test_other_quotients_are_left_alone(text):
    f = explorer.function(text, inputs=["x", "y"])
    assert continued(f.graph.output) is f.graph.output


def test_a_pole_of_higher_order_is_left_alone():
    x = Graph().input("x")
    quotient = x / x**3
    assert continued(quotient) is quotient
