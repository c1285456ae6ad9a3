"""The lecture's parts 1 to 5 and 7, formula after formula: what it says, typed as a student would, holds.

Each row is an equation of the lecture in its order: definitions, the head of a function with the arguments that both
sides have, the left side and the right side. Both are read, computed and compared at random points.
"""

from itertools import pairwise

import numpy as np
import pytest

import explorer
from tests.lecture import COMPOSED, CUBIC, CURVE, LOSS, OUTER, SQUARE

F, G = "f(x) = x^2 sin(x)", "g(x) = exp(x) + 2"
VECTORS = "x in R^3\na = [1, -2, 3]\n"
MATRICES = "X in R^(2x2)\nA = [2, 1; -1, 3]\n"
GRID = "[x1, x2; x1 x2, x3; x3^2, 1; x2 x3, x1 + x2]"
FORMS = "a = [1, 2]\nb = [3, -4]\n"

PART_1 = [
    ("f(x) = x^3", "(x)", "(f(x + 10^-6) - f(x - 10^-6))/(2·10^-6)", "f'(x)"),
    ("f(x) = x^3", "(x, h)", "(f(x + h) - f(x))/h", "3x^2 + 3x h + h^2"),
    ("f(x) = x^3", "(x)", "f'(x)", "df/dx"),
    ("f(x) = exp(x) sin(x)\nx_0 = 0.3\nn = 4", "(x)", "sum_(k=0)^n f^(k)(x_0)/k! (x - x_0)^k", "taylor(f, 0.3, 4)"),
    ("f(x) = x^4 - 2x", "(x)", "sum_(k=0)^4 f^(k)(1)/k! (x - 1)^k", "f(x)"),
    ("f(x) = sin x", "(x)", "taylor(f, 0, 8)", "x - x^3/3! + x^5/5! - x^7/7!"),
    (f"{F}\n{G}", "(x)", "(f(x) g(x))'", "f'(x) g(x) + f(x) g'(x)"),
    (f"{F}\n{G}", "(x)", "(f(x)/g(x))'", "(f'(x) g(x) - f(x) g'(x))/(g(x))^2"),
    (f"{F}\n{G}", "(x)", "(f(x) + g(x))'", "f'(x) + g'(x)"),
    (f"{F}\n{G}", "(x)", "(g(f(x)))'", "g'(f(x)) f'(x)"),
]
PART_2 = [
    (CUBIC, "(x1, x2)", "(f(x1, x2 + 10^-6) - f(x1, x2 - 10^-6))/(2·10^-6)", "∂f/∂x2"),
    (SQUARE, "(x, y)", "∂f/∂x", "2(x + 2y^3) ∂(x + 2y^3)/∂x"),
    (SQUARE, "(x, y)", "∂f/∂x", "2(x + 2y^3)"),
    (SQUARE, "(x, y)", "∂f/∂y", "2(x + 2y^3) ∂(x + 2y^3)/∂y"),
    (SQUARE, "(x, y)", "∂f/∂y", "12(x + 2y^3) y^2"),
    (CUBIC, "(x1, x2)", "∇f(x1, x2)", "[2x1 x2 + x2^3, x1^2 + 3x1 x2^2]'"),
    (CUBIC, "(x1, x2)", "∇f(x1, x2)", "[∂f/∂x1, ∂f/∂x2]'"),
    (f"{VECTORS}f(x) = a' x\ng(x) = x' x", "(x)", "∂/∂x (f(x) g(x))", "∂f/∂x g(x) + f(x) ∂g/∂x"),
    (f"{VECTORS}f(x) = a' x\ng(x) = x' x", "(x)", "∂/∂x (f(x) + g(x))", "∂f/∂x + ∂g/∂x"),
    (f"{VECTORS}f(x) = x' x\ng(u) = sin(u)", "(x)", "∂/∂x (g(f(x)))", "g'(f(x)) ∂f/∂x"),
    (
        f"{CURVE}\nh(t) = f(x1(t), x2(t))",
        "(t)",
        "h'(t)",
        "∇f(x1(t), x2(t)) [x1'(t), x2'(t)]",
    ),
    (f"{OUTER}\nh(t) = f(sin(t), cos(t))", "(t)", "h'(t)", "2sin(t) cos(t) - 2sin t"),
    (f"{OUTER}\nh(t) = f(sin(t), cos(t))", "(t)", "h'(t)", "2sin(t)(cos(t) - 1)"),
    (
        "f(u, v) = u^2 v\nx1(s, t) = s t\nx2(s, t) = s + t^2\nh(s, t) = f(x1(s, t), x2(s, t))",
        "(s, t)",
        "∇h(s, t)",
        "∇f(x1(s, t), x2(s, t)) [∂x1/∂s, ∂x1/∂t; ∂x2/∂s, ∂x2/∂t]",
    ),
]
PART_3 = [
    ("f(x1, x2) = [x1 x2, sin(x1), x2^3]", "(x1, x2)", "∂f/∂x2", "[x1, 0, 3x2^2]"),
    ("f(x1, x2) = [x1 x2, sin(x1), x2^3]", "(x1, x2)", "jacobian(f)(x1, x2)", "[x2, x1; cos(x1), 0; 0, 3x2^2]"),
    ("A in R^(3x2)\nx in R^2", "(A, x)", "∂/∂x (A x)", "A"),
    ("A in R^(3x2)\nx in R^2", "(A, x)", "(A x)[2]", "sum_(j=1)^2 A_{2j} x_j"),
    ("A in R^(3x2)\nx in R^2", "(A, x)", "∂/∂x_2 (sum_(j=1)^2 A_{1j} x_j)", "A_{12}"),
    (
        COMPOSED,
        "(t)",
        "h'(t)",
        "∇f(g(t)) [cos(t) - t sin(t), sin(t) + t cos(t)]",
    ),
    (
        "g(t) = [t cos(t), t sin(t)]\nh(t) = exp(t cos(t) (t sin(t))^2)",
        "(t)",
        "h'(t)",
        "[h(t) (t sin t)^2, 2h(t) t cos(t) t sin(t)]' g'(t)",
    ),
    (f"{LOSS}e(theta) = y - Phi theta", "(theta)", "∂/∂theta ||y - Phi theta||^2", "2 (e(theta))' (-Phi)"),
    (f"{LOSS}e(theta) = y - Phi theta", "(theta)", "∂e/∂theta", "-Phi"),
    ("e in R^3", "(e)", "∂/∂e ||e||^2", "2e'"),
    (LOSS, "(theta)", "∂/∂theta ||y - Phi theta||^2", "-2 (y' - theta' Phi') Phi"),
]
PART_5 = [
    (MATRICES, "(X)", "∂/∂X tr(X A X)", "(A X + X A)'"),
    (MATRICES, "(X)", "∂/∂X det(X)", "det(X) inv(X)'"),
    (f"{MATRICES}{FORMS}", "(X)", "∂/∂X (a' X^-1 b)", "-(X^-1)' a b' (X^-1)'"),
    (f"{FORMS}x in R^2", "(x)", "∂/∂x (x' a)", "a'"),
    (f"{FORMS}x in R^2", "(x)", "∂/∂x (a' x)", "a'"),
    (f"{MATRICES}{FORMS}", "(X)", "∂/∂X (a' X b)", "a b'"),
    ("B = [1, 2; -3, 4]\nx in R^2", "(x)", "∂/∂x (x' B x)", "x' (B + B')"),
    (
        "x = [1, 2]\nA = [1, 2; 3, 4]\nW = [2, 1; 1, 3]\ns in R^2",
        "(s)",
        "∂/∂s ((x - A s)' W (x - A s))",
        "-2 (x - A s)' W A",
    ),
]
PART_7 = [
    ("f(x, y) = x^3 y^2 + sin(x y)", "(x, y)", "∂/∂x (∂f/∂y)", "∂/∂y (∂f/∂x)"),
    ("f(x, y) = x^3 y^2 + sin(x y)", "(x, y)", "hessian(f)(x, y)", "(hessian(f)(x, y))'"),
    (
        "f(x, y) = x^3 y^2 + sin(x y)",
        "(x, y)",
        "hessian(f)(x, y)",
        "[∂/∂x (∂f/∂x), ∂/∂x (∂f/∂y); ∂/∂x (∂f/∂y), ∂/∂y (∂f/∂y)]",
    ),
    ("f(x, y) = x^2 + 2x y + y^3", "(x, y)", "taylor(f, [1, 2], 3)", "f(x, y)"),
]


@pytest.mark.parametrize(("definitions", "arguments", "left", "right"), PART_1 + PART_2 + PART_3 + PART_5 + PART_7)
def test_what_the_lecture_says_holds_as_it_is_typed(definitions, arguments, left, right):
    sides = [explorer.function(f"{definitions}\nside{arguments} = {text}") for text in (left, right)]
    rng = np.random.default_rng(7)
    for _ in range(8):
        at = {name: rng.uniform(0.4, 1.4, shape) for name, shape in sides[0].inputs}
        a, b = (np.squeeze(side.value(at)) for side in sides)  # a row may be typed as a column laid down
        assert np.isfinite(a).all()
        np.testing.assert_allclose(a, b, rtol=1e-8, atol=1e-8)


def test_1_the_difference_quotient_goes_to_the_derivative():
    quotient = explorer.function("f(x) = exp(x)\nh = 1\nq(x) = (f(x + h) - f(x))/h")
    slope = explorer.function("exp(x)").jacobian([0.5])[0, 0]
    errors = [abs(quotient.with_parameters(h=10.0**-k).value([0.5]) - slope) for k in range(6)]
    assert all(later < 0.2 * before for before, later in pairwise(errors))


def test_1_a_taylor_series_converges_where_the_function_is_analytic():
    polynomial = explorer.function("exp(x)").taylor([0.0], order=20)
    errors = [abs(polynomial.truncate(n).value([1.0]) - np.e) for n in (2, 6, 12)]
    assert errors[0] > errors[1] > errors[2]
    assert polynomial.value([1.0]) == pytest.approx(np.e, rel=1e-14)
    assert [polynomial.coefficient((k,)) for k in range(4)] == pytest.approx([1, 1, 1 / 2, 1 / 6])


@pytest.mark.parametrize(
    ("text", "at", "shape"),
    [
        (SQUARE, [1, 2], (1, 2)),
        ("x in R^5\nf(x) = x' x", [1, 2, 3, 4, 5], (1, 5)),
        ("g(t) = [t cos(t), t sin(t)]", [1], (2, 1)),
        ("A = [1, 2, 3; 4, 5, 6]\nx in R^3\nf(x) = A x", [1, 2, 3], (2, 3)),
        (LOSS + "L(theta) = ||y - Phi theta||^2", [1, 2], (1, 2)),
        (LOSS + "e(theta) = y - Phi theta", [1, 2], (3, 2)),
        ("e in R^3\nL(e) = ||e||^2", [1, 2, 3], (1, 3)),
    ],
)
def test_2_and_3_gradients_are_rows_and_jacobians_m_by_n(text, at, shape):
    assert explorer.function(text).jacobian(at).shape == shape


def test_4_a_matrix_by_a_vector_by_both_approaches():
    f = explorer.function(f"x in R^3\nA(x) = {GRID}")
    at = np.array([2.0, 3.0, 5.0])
    tensor = f.derivative(at)
    assert tensor.shape == (4, 2, 3)
    collated = [explorer.function(f"x in R^3\nA(x) = ∂/∂x_{i} ({GRID})").value(at) for i in (1, 2, 3)]
    np.testing.assert_allclose(tensor, np.stack(collated, axis=-1))
    flat = explorer.function("x in R^3\na(x) = [x1, x2, x1 x2, x3, x3^2, 1, x2 x3, x1 + x2]")
    assert flat.jacobian(at).shape == (8, 3)
    np.testing.assert_allclose(tensor, flat.jacobian(at).reshape(4, 2, 3))


def test_4_a_linear_map_by_its_matrix():
    at = {"A": np.arange(6.0).reshape(2, 3), "x": np.array([7.0, 8.0, 9.0])}
    found = explorer.function("A in R^(2x3)\nx in R^3\nf(A, x) = A x").derivative(at, wrt="A")
    assert found.shape == (2, 2, 3)
    for i in range(2):
        for k in range(2):
            np.testing.assert_array_equal(found[i, k], at["x"] if i == k else np.zeros(3))


def test_4_a_gram_matrix_by_its_factor():
    r = np.random.default_rng(1).standard_normal((3, 2))
    found = explorer.function("R in R^(3x2)\nK(R) = R^T R").derivative({"R": r})
    assert found.shape == (2, 2, 3, 2)
    for p, q, i, j in np.ndindex(*found.shape):
        rule = 2 * r[i, q] if j == p == q else r[i, q] if j == p else r[i, p] if j == q else 0.0
        assert found[p, q, i, j] == pytest.approx(rule, abs=1e-14)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("d/dt ((F + t G)')", "(d/dt (F + t G))'"),
        ("d/dt (tr(F + t G))", "tr(d/dt (F + t G))"),
        ("d/dX (a' X^-1 b)", "-(X^-1)' a b' (X^-1)'"),
        ("d/dX det(X)", "det(X) (X^-1)'"),
        ("d/dx (x' a)", "a'"),
        ("d/dx (a' x)", "a'"),
        ("d/dX (a' X b)", "a b'"),
        ("d/dx (x' B x)", "x' (B + B')"),
    ],
)
def test_5_identities_as_they_are_typed_in_the_lab(left, right):
    found = explorer.check_identity(left, right)
    assert found.holds, found.sentence


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("f(X) = (X A X)'", "X A X", lambda f, d: np.transpose(d, (1, 0, 2, 3))),
        ("f(X) = tr(X A X)", "X A X", lambda f, d: np.einsum("iikl->kl", d)),
        (
            "f(X) = det(X A X)",
            "X A X",
            lambda f, d: np.linalg.det(f) * np.einsum("ij,jikl->kl", np.linalg.inv(f), d),
        ),
        (
            "f(X) = (X A X)^-1",
            "X A X",
            lambda f, d: -np.einsum("ij,jmkl,mn->inkl", np.linalg.inv(f), d, np.linalg.inv(f)),
        ),
    ],
)
def test_5_functions_of_a_matrix_by_a_matrix(text, inner, outer):
    x = np.array([[1.0, 2.0], [-0.5, 1.5]])
    whole, part = explorer.function(f"{MATRICES}{text}"), explorer.function(f"{MATRICES}f(X) = {inner}")
    expected = outer(part.value({"X": x}), part.derivative({"X": x}))
    np.testing.assert_allclose(whole.derivative({"X": x}), expected, rtol=1e-12)


def test_7_the_hessian_of_a_vector_valued_function_is_a_tensor():
    f = explorer.function("f(x, y) = [x^2 y, sin(x y), y^3]")
    found = f.hessian([0.7, 1.3])
    assert found.shape == (3, 2, 2)
    np.testing.assert_allclose(found, np.swapaxes(found, 1, 2))
    np.testing.assert_allclose(found[0], [[2 * 1.3, 2 * 0.7], [2 * 0.7, 0]])
