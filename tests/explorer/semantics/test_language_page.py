"""The page that describes the language, construct by construct: each spelling is read and worth what it should be."""

import math

import numpy as np
import pytest

x, y, t, u, v = 0.7, 1.3, 0.5, 0.6, -0.4
AT = {
    "x": x,
    "y": y,
    "t": t,
    "u": u,
    "v": v,
    "theta": 0.3,
    "x1": 2.0,
    "x2": 3.0,
    "r": 2.0,
    "e": 5.0,
    "i": 6.0,
    "pi": 7.0,
}
A = np.array([[1.0, 2.0], [3.0, 4.0]])
W = np.array([2.0, -1.0])
R = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
sin, cos, exp, log = math.sin, math.cos, math.exp, math.log

DEFINED = [
    ("f(x, y) = (x + 2y^3)^2", (x + 2 * y**3) ** 2),
    ("f: R^2 -> R^3, (u, v) |-> [cos u, sin u, v]", [cos(u), sin(u), v]),
    ("f: R^2 → R^3, (u, v) ↦ [cos u, sin u, v]", [cos(u), sin(u), v]),
    ("g(t) = [t cos t, t sin t]", [t * cos(t), t * sin(t)]),
    ("g(t) = (t cos t, t sin t)", [t * cos(t), t * sin(t)]),
    ("g(t) = <t, 2t>", [t, 2 * t]),
    ("g(t) = [t; 2t]", [t, 2 * t]),
    ("f(x, y) = x y\ng(t) = [t, t^2]\nh(t) = f(g(t))", t**3),
    ("h = f∘g\nf(x, y) = x y\ng(t) = [t, t^2]\nk = h", t**3),
    ("a = 2\nf(x) = a x", 2 * x),
    ("f(x) = a x\na = 2 [0 .. 5 step 0.1]", 2 * x),
    ("f(x1, x2) = x_1 + x_{1} x₂", 8),
    ("f(theta) = θ + \\theta", 0.6),
    ("f(e, i, pi) = e + i + pi", 18),
    ("f(x) = e^x + pi + π", exp(x) + 2 * math.pi),
    ("f(x) = x # a comment", x),
]
EXPRESSIONS = [
    ("x - y + x*y/2", x - y + x * y / 2),
    ("x^2**2", x**4),
    ("x · y × 2 ÷ y ∗ 3 − 1", 6 * x - 1),
    ("ｘ＋２", x + 2),
    ("x\u00a0y", x * y),
    ("-x^2", -x * x),
    ("2^-1 x", x / 2),
    ("x² + x⁻¹ + x¹⁰", x * x + 1 / x + x**10),
    ("√x + ∛y", x**0.5 + y ** (1 / 3)),
    ("2x + x y + 2(x+1) + (x+1)(x-1)", 2 * x + x * y + 2 * x + 2 + x * x - 1),
    ("x sin(y) + 3x^2y + 2π x", x * sin(y) + 3 * x * x * y + 2 * math.pi * x),
    ("1/2x", x / 2),
    ("xsin(x) + sinx", x * sin(x) + sin(x)),
    ("arctan(x) + relu(x) + atan2(y, x)", math.atan(x) + x + math.atan2(y, x)),
    ("xy", x * y),
    ("x(x+1)", x * (x + 1)),
    ("sin x + sin 2x + cos x sin y + sin x^2", sin(x) + sin(2 * x) + cos(x) * sin(y) + sin(x * x)),
    ("sin^2 x + sin²(x)", 2 * sin(x) ** 2),
    ("sin^-1 x", math.asin(x)),
    ("|x-y| + 2|x| + |x||y|", y - x + 2 * x + x * y),
    ("sin|x| + ||x|-|y||", sin(x) + y - x),
    ("|x-|y|| + |x|^2", y - x + x * x),
    ("abs(x) + 3! + floor(y) + ceil(y) + round(y)", x + 10),
    ("sign x + min(x, y) + max(x, y) + mod(7, 4) + 7 mod 4", 1 + x + y + 6),
    ("5. + .5 + 1e-3 + 1.5E+10", 15000000005.501),
    ("tan x + sec x + csc x + cot x", math.tan(x) + 1 / cos(x) + 1 / sin(x) + 1 / math.tan(x)),
    ("asin x + arcsin(x) + acos(x) + atan x", 2 * math.asin(x) + math.acos(x) + math.atan(x)),
    (
        "sinh x + cosh x + tanh x + arsinh x + artanh x",
        math.sinh(x) + math.cosh(x) + math.tanh(x) + math.asinh(x) + math.atanh(x),
    ),
    (
        "exp(x) + ln x + log x + log10(x) + log2 x + log_3(x)",
        exp(x) + 2 * log(x) + math.log10(x) + math.log2(x) + log(x, 3),
    ),
    ("sqrt(x) + cbrt x + root(x, 4) + hypot(3, 4)", x**0.5 + x ** (1 / 3) + x**0.25 + 5),
    ("sigmoid(x) + softplus(x) + silu(x) + leakyrelu(-x)", (1 + x) / (1 + exp(-x)) + log(1 + exp(x)) - 0.01 * x),
    ("heaviside(x)", 1),
    ("{x < 0: -x, x}", x),
    ("piecewise(x<0: -x, x>=0: x)", x),
    ("if(x > 1, x, y)", y),
    ("0 < x < 1", 1),
    ("(x ≤ 1) + (x ≥ 1) + (x ≠ 1) + (x != x)", 2),
    ("(x = x) + (x == y)", 1),
    ("x < 1 and not y < 1 or x > 5", 1),
    ("sum(k^2, k, 1, 3) + sum_(k=1)^3 k^2 + Σ_(k=1)^3 k", 34),
    ("prod(k, k, 1, 4) + Π_(k=1)^3 x", 24 + x**3),
    ("d/dx (x^3) + ∂/∂x (x y)", 3 * x * x + y),
    ("d/dx[x^2]", [2 * x]),
    ("d^2/dxdy (x^2 y^2) + d²/(dx dy) (x y)", 4 * x * y + 1),
    ("d/dx d/dy (x^2 y^2)", 4 * x * y),
    ("∂²/∂x∂y (x^2 y^2)", 4 * x * y),
    (r"\frac{x}{2} + \dfrac12 + \sqrt[3]{y} + \sqrt x", x / 2 + 0.5 + y ** (1 / 3) + x**0.5),
    (r"\sin \left( x \right) \cdot x^{2}", sin(x) * x * x),
    (r"\begin{bmatrix} x & 1 \\ 0 & y \end{bmatrix}", [[x, 1], [0, y]]),
    (r"\begin{pmatrix} x \\ y \end{pmatrix}", [x, y]),
    (r"\frac{\partial}{\partial x} x^2", 2 * x),
    (r"\|[x, y]\| + \lVert x \rVert + \lvert x \rvert", math.hypot(x, y) + 2 * x),
    (r"\left\{ \begin{array}{ll} -x & x < 0 \\ x & x \ge 0 \end{array} \right.", x),
    (r"\mathrm{sin}(x) + \operatorname{relu}(x)", sin(x) + x),
    (r"\begin{cases} -x, & \text{if } x < 0, \\ x, & \text{otherwise}. \end{cases}", x),
    (r"2\,x\;y\quad x", 2 * x * y * x),
    (r"\max\{x, y\} + \max(x, y)", 2 * y),
    (r"\frac{\mathrm{d}}{\mathrm{d}x} x^2", 2 * x),
    (r"\Bigl( x \Bigr) + \bigl| y \bigr|", x + y),
    (r"\frac{x}{0.5} + \frac{12}{25}", 2 * x + 0.48),
    (r"\left. x \right.", x),
    (r"\vec{x} + \mathbf{y} + \mathbf x", 2 * x + y),
    (r"\lfloor y \rfloor + \left\lceil y \right\rceil", 3),
    ("x′ + (x)'", 2 * x),
    ("∇·[x^2, y] + ∇·(x, y)", 2 * x + 3),
    ("∇²(x^2 + y^2)", 4),
]
FUNCTIONS = [
    ("f(x) = x^3\ng(x) = f'(x) + f''(x) + f′′(x)", 3 * x * x + 12 * x),
    ("f(x, y) = x^2 y\ng(x, y) = ∂f/∂x + ∂f/∂y(x, y)", 2 * x * y + x * x),
    ("f(x, y) = x^2 y\ng(x, y) = f_x(x, y) + f_xy", 2 * x * y + 2 * x),
    ("f(x, y) = x^2 y\ng(x, y) = ∂f(x, y)/∂x", 2 * x * y),
    ("f(x) = x^2\ng(x) = df(x)/dx + d f/dx", 4 * x),
    ("f(x, y) = x^2 y\ng(x, y) = grad(f)(x, y) + ∇f(x, y)", [[4 * x * y, 2 * x * x]]),
    ("F(x, y) = [x y, x]\nG = jacobian(F)", [[y, x], [1, 0]]),
    ("F(x, y) = [x y, x]\nG = J_F", [[y, x], [1, 0]]),
    ("f(x, y) = x^2 y\ng(x, y) = H_f(x, y)", [[2 * y, 2 * x], [2 * x, 0]]),
    ("f(x, y) = x^2 y\ng = hessian(f)", [[2 * y, 2 * x], [2 * x, 0]]),
    ("F(x, y) = [x y, y]\ng = div(F)", y + 1),
    ("f(x, y) = x^2 y\ng = laplacian(f)", 2 * y),
    ("f(x, y) = x^2 y\ng(x, y) = Δf(x, y)", 2 * y),
    ("F(x, y) = [x y, y]\ng = curl(F)", -x),
    ("f(x, y) = x^2 y\ng = D(f, [1, 1])", 2 * x),
    ("f(x) = exp(x)\ng = taylor(f, 0, 2)", 1 + x + x * x / 2),
    ("f(x, y) = x^2 y\ng(x, y) = \\frac{\\partial^2 f}{\\partial x \\partial y}(x, y)", 2 * x),
    ("$f(x) = x^2$", x * x),
    (r"\[ f(x) = x^2. \]", x * x),
    (r"\begin{align} f(x) &= x^2 \end{align}", x * x),
    (r"f\colon \mathbb R^2 \to \mathbb{R}, (x, y) \mapsto x y", x * y),
]
ARRAYS = [
    ("A = [[1, 2], [3, 4]]\nf(w in R^2) = A w + A @ w", 2 * A @ W),
    ("w in R^2\nf(w) = A^-1 w\nA = [1, 2; 3, 4]", np.linalg.solve(A, W)),
    ("R in R^(3x2)\nK(R) = R' R", R.T @ R),
    ("R in R^(3x2)\nK(R) = R^T R + Rᵀ R + R^⊤ R", 3 * R.T @ R),
    ("w ∈ R^2\nf(w) = ||w||^2 + ‖w‖ + ‖w‖_1 + norm(w, inf)", 5 + 5**0.5 + 3 + 2),
    ("w in R^2\nf(w) = w ⊙ w .* w ./ w .^ 2", W),
    ("A in R^(2x2)\nf(A) = A[1, 2] + tr(A) + det(A) + norm(A, 'fro') + ‖A‖_F", 2 + 5 - 2 + 2 * 30**0.5),
    ("i = 2\nf(w in R^2) = w_i + w[1] + w_1", 3),
    ("w in R^2\nf(w) = sum(w) + max(w) + dot(w, w) + w · w", 1 + 2 + 10),
    ("w in R^2\nf(w) = w ⊗ w + outer(w, w)", 2 * np.outer(W, W)),
    (
        "A in R^(2x2)\nf(A) = inv(A) + diag([1, 2]) + I(2) + zeros(2, 2) + ones(2, 2)",
        np.linalg.inv(A) + np.diag([1, 2]) + np.eye(2) + 1,
    ),
    ("A in R^(2x2)\nf(A) = vec(A)", [1, 3, 2, 4]),
    ("A in R^(2x2)\nf(A) = kron(A, A)", np.kron(A, A)),
    ("w in R^2\nf(w) = solve([1, 2; 3, 4], w)", np.linalg.solve(A, W)),
    ("M = [1, 2; 3, 4]\nb = [1, 1]\nf(w in R^2) = tanh(M w + b)", np.tanh(A @ W + 1)),
    ("w in R^2\nf(w) = softmax(w)", np.exp(W) / np.exp(W).sum()),
    ("w in R^2\nf(w) = w^\\top w + w^{T} w", 10),
    ("w in R^2\nf(w) = |w_1| + |w_2|", 3),
    ("\\mathbf{b} = [1, 2]\nf(t) = t \\mathbf{b}", [t, 2 * t]),
]
SHAPED = {"w": W, "R": R, "A": A}


def check(evaluate, text, expected):
    np.testing.assert_allclose(evaluate(text, {**AT, **SHAPED}), expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(("text", "expected"), DEFINED)
def test_a_definition_is_worth(evaluate, text, expected):
    check(evaluate, text, expected)


@pytest.mark.parametrize(("text", "expected"), EXPRESSIONS)
def test_an_expression_of_the_page_is_worth(evaluate, text, expected):
    check(evaluate, f"f(x, y) = {text}", expected)


@pytest.mark.parametrize(("text", "expected"), FUNCTIONS)
def test_calculus_of_the_page_is_worth(evaluate, text, expected):
    check(evaluate, text, expected)


@pytest.mark.parametrize(("text", "expected"), ARRAYS)
def test_linear_algebra_of_the_page_is_worth(evaluate, text, expected):
    check(evaluate, text, expected)
