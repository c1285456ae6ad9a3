"""Edges of derivatives as users meet them: typed functions, special functions near 0, identities of the lecture."""

import mpmath
import numpy as np
import pytest

import explorer
from explorer.graph.build import norm, sinc
from explorer.graph.entries import written_out
from explorer.graph.expr import Graph
from explorer.series.expand import expand


@pytest.mark.parametrize("at", [0.0, 1e-300, 1e-9, 1e-4, 0.5, 3.0, 30.0, -2.0])
def test_sinc_and_its_derivatives_near_0(at):
    f = explorer.function("f(x) = sinc(x)")
    first, second = f.jacobian([at])[0, 0], f.hessian([at])[0, 0]
    with mpmath.workdps(60):
        x = mpmath.mpf(at)
        slope = -x / 3 if abs(at) < 1e-12 else (mpmath.cos(x) - mpmath.sinc(x)) / x
        bend = mpmath.mpf(-1) / 3 if abs(at) < 1e-12 else -(mpmath.sinc(x) + 2 * slope / x)
    assert first == pytest.approx(float(slope), rel=1e-14)
    assert second == pytest.approx(float(bend), rel=1e-13)


def test_sinc_has_all_derivatives_at_0():
    x = Graph().input("x")
    (series,) = expand([sinc(x)], [x], [0.0], 8)
    expected = [(-1) ** (k // 2) / float(mpmath.factorial(k + 1)) if k % 2 == 0 else 0.0 for k in range(9)]
    np.testing.assert_allclose(series.coefficients, expected, rtol=1e-15)


@pytest.mark.parametrize(
    "text", ["log(x)", "log2(x)", "log10(x)", "sqrt(x)", "arcsin(x - 2)", "artanh(x - 2)", "x^0.5"]
)
def test_no_derivative_where_the_function_is_undefined(text):
    f = explorer.function(text, inputs=["x"])
    assert np.isnan(f.value([-1.0]))
    assert np.isnan(f.jacobian([-1.0])).all()
    assert np.isnan(f.hessian([-1.0])).all()


def test_an_undefined_component_leaves_the_others_alone():
    f = explorer.function("f(x, y) = [log(x), x y, if(x > 0, log(x), 3x)]")
    found = f.jacobian([-1.0, 2.0])
    assert np.isnan(found[0]).all()
    assert found[1:].tolist() == [[2, -1], [3, 0]]


@pytest.mark.parametrize("text", ["norm([x, y])", "||[x, y]||", "hypot(x, y)", "|x| + |y|", "max(x, y) - min(x, y)"])
def test_kinks_have_slope_0_in_every_form(text):
    f = explorer.function(f"f(x, y) = {text}")
    assert f.jacobian([0.0, 0.0]).tolist() == [[0, 0]]


def test_a_norm_written_out_keeps_its_slope_at_0():
    v = Graph().input("v", (3,))
    out = written_out(norm(v), 1000)[()]
    (series,) = expand([out], [v], [np.zeros(3)], 1)
    assert series.tensor(1).tolist() == [0, 0, 0]


@pytest.mark.parametrize("at", [-700.0, -40.0, -1.0, 1.0, 40.0, 700.0])
def test_the_slope_of_the_sigmoid_keeps_its_digits(at):
    with mpmath.workdps(400):
        expected = 1 / (2 + mpmath.exp(at) + mpmath.exp(-at))
    assert explorer.function("f(x) = sigmoid(x)").jacobian([at])[0, 0] == pytest.approx(float(expected), rel=1e-15)


SPECIAL = {
    "erf(x)": mpmath.erf, "erfc(x)": mpmath.erfc, "gamma(x)": mpmath.gamma, "lgamma(x)": mpmath.loggamma,
    "beta(x, 2)": lambda x: mpmath.beta(x, 2), "sinc(x)": mpmath.sinc, "x!": mpmath.factorial,
    "gelu(x)": lambda x: x * mpmath.ncdf(x), "digamma(x)": mpmath.digamma,
    "besselj0(x)": lambda x: mpmath.besselj(0, x), "besselj1(x)": lambda x: mpmath.besselj(1, x),
    "besselj(5, x)": lambda x: mpmath.besselj(5, x), "polygamma(2, x)": lambda x: mpmath.polygamma(2, x),
    "sphericalj(2, x)": lambda x: mpmath.sqrt(mpmath.pi / 2 / x) * mpmath.besselj(mpmath.mpf(5) / 2, x),
}  # fmt: skip


@pytest.mark.parametrize("text", SPECIAL)
@pytest.mark.parametrize("at", [0.3, 1.7, 4.5])
def test_special_functions_typed(text, at):
    f = explorer.function(text, inputs=["x"])
    with mpmath.workdps(40):
        value, first, second = (mpmath.diff(SPECIAL[text], mpmath.mpf(at), k) for k in range(3))
    assert f.value([at]) == pytest.approx(float(value), rel=1e-14)
    assert f.jacobian([at])[0, 0] == pytest.approx(float(first), rel=1e-13)
    assert f.hessian([at])[0, 0] == pytest.approx(float(second), rel=1e-12)


RANDOM = np.random.default_rng(3)
X, Y, A, B, W = RANDOM.normal(size=(3, 3)), RANDOM.normal(size=3), *RANDOM.normal(size=(3, 3, 3))
W = W + W.T
INVERSE = np.linalg.inv(X)


def derivative(text, at, wrt="X"):
    shapes = ["X in R^(3x3)", "y in R^3", "A in R^(3x3)", "B in R^(3x3)", "W in R^(3x3)", "s in R^3"]
    used = [line for line in shapes if line[0] in at]
    f = explorer.function("\n".join([*used, f"f({', '.join(at)}) = {text}"]))
    return np.asarray(f.derivative(at, wrt=wrt))


def test_identities_of_traces_transposes_determinants_and_inverses():
    """(5.99)-(5.102) with f(X) = X A X."""
    inner = derivative("X A X", {"X": X, "A": A})
    value = X @ A @ X
    inverse = np.linalg.inv(value)
    close = {"rtol": 1e-9, "atol": 1e-9}
    np.testing.assert_allclose(derivative("(X A X)'", {"X": X, "A": A}), inner.swapaxes(0, 1), **close)
    np.testing.assert_allclose(derivative("tr(X A X)", {"X": X, "A": A}), np.einsum("iikl", inner), **close)
    by_det = np.linalg.det(value) * np.einsum("ij,jikl", inverse, inner)
    np.testing.assert_allclose(derivative("det(X A X)", {"X": X, "A": A}), by_det, **close)
    by_inverse = -np.einsum("ia,abkl,bj->ijkl", inverse, inner, inverse)
    np.testing.assert_allclose(derivative("inv(X A X)", {"X": X, "A": A}), by_inverse, rtol=1e-7, atol=1e-8)


def test_identities_of_linear_and_quadratic_forms():
    """(5.103)-(5.108)."""
    at = {"X": X, "y": Y, "s": Y[::-1].copy()}
    s = at["s"]
    np.testing.assert_allclose(derivative("y' inv(X) s", at), -INVERSE.T @ np.outer(Y, s) @ INVERSE.T, rtol=1e-9)
    np.testing.assert_allclose(derivative("y' X s", at), np.outer(Y, s), rtol=1e-13)
    np.testing.assert_allclose(derivative("y' s", {"y": Y, "s": s}, "s"), Y, rtol=1e-14)
    np.testing.assert_allclose(derivative("s' y", {"y": Y, "s": s}, "s"), Y, rtol=1e-14)
    np.testing.assert_allclose(derivative("s' B s", {"B": B, "s": s}, "s"), s @ (B + B.T), rtol=1e-12)
    found = derivative("(y - A s)' W (y - A s)", {"y": Y, "A": A, "W": W, "s": s}, "s")
    np.testing.assert_allclose(found, -2 * (Y - A @ s) @ W @ A, rtol=1e-12)
