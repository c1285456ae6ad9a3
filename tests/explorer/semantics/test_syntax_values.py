"""What people write and what it is worth: one row a case."""

import math

import numpy as np
import pytest

A = np.array([[1.0, 2.0], [3.0, 4.0]])
HEADS = {
    "x": "f(x) = ", "xy": "f(x, y) = ", "xyz": "f(x, y, z) = ",
}  # fmt: skip
AT = {"x": 0.7, "y": 1.3, "z": -0.4}
x, y, z = AT["x"], AT["y"], AT["z"]
sin, cos, exp, log, tan, pi, e = math.sin, math.cos, math.exp, math.log, math.tan, math.pi, math.e

SCALARS = [
    ("(x + 2y^3)^2", (x + 2 * y**3) ** 2), ("x^2 y + x y^2", x**2 * y + x * y**2), ("2x", 2 * x), ("x y", x * y), ("2(x+1)", 2 * (x + 1)),
    ("(x+1)(x-1)", x * x - 1), ("x sin(y)", x * sin(y)), ("3x^2y", 3 * x * x * y), ("2π x", 2 * pi * x), ("2πx", 2 * pi * x),
    ("-x^2", -x * x), ("2^-1", 0.5), ("2^-x", 2**-x), ("2^3^2", 512), ("2**3**2", 512), ("1/2x", x / 2), ("x/2y", x / 2 * y),
    ("-x y", -x * y), ("2 - -x", 2 + x), ("2*-x", -2 * x), ("x²", x * x), ("x⁻¹", 1 / x), ("x¹⁰", x**10), ("√x", x**0.5), ("∛y", y ** (1 / 3)),
    ("xsin(x)", x * sin(x)), ("sinx", sin(x)), ("xy", x * y), ("xsinx", x * sin(x)), ("xe^x", x * exp(x)), ("e^xy", exp(x) * y),
    ("sin x", sin(x)), ("sin 2x", sin(2 * x)), ("cos x sin y", cos(x) * sin(y)), ("sin x + 1", sin(x) + 1), ("sin x^2", sin(x * x)),
    ("sin^2 x", sin(x) ** 2), ("sin²(x)", sin(x) ** 2), ("sin^2(x)", sin(x) ** 2), ("sin^-1 x", math.asin(x)), ("sin(x)^2", sin(x) ** 2),
    ("sin -x", -sin(x)), ("cos x (3 + y)", cos(x) * (3 + y)), ("sin 2(x+1)", sin(2 * (x + 1))), ("sin x/2", sin(x) / 2),
    ("sin x y", sin(x * y)), ("ln x", log(x)), ("log(x)", log(x)), ("log_2(x)", math.log2(x)), ("log_3(x)", log(x, 3)), ("log10(x)", math.log10(x)),
    ("log_y(x)", log(x) / log(y)), ("|x|", x), ("|z|", -z), ("||z| - 1|", 1 + z), ("|x||z|", -x * z), ("|x| |z|", -x * z), ("2|z|", -2 * z),
    ("| |z| - 1 |", 1 + z), ("|x - |z||", x + z), ("3!", 6), ("3! x", 6 * x), ("2 3!", None), ("5. x", 5 * x), (".5x", 0.5 * x), ("1e-3 x", 0.001 * x), ("1.5E+2", 150),
    ("2e", 2 * e), ("e^(2x)", exp(2 * x)), ("x·y", x * y), ("x × y", x * y), ("x ÷ y", x / y), ("x ∗ y", x * y), ("x − y", x - y), ("ｘ＋ｙ", x + y),
    ("x\u00a0y", x * y), ("𝑥 + 𝑦", x + y), ("{x < 0: -x, x}", x), ("{z < 0: -z, z}", -z), ("piecewise(x<0: -x, x>=0: 2x)", 2 * x),
    ("if(x < y, x, y)", x), ("(x < y)", 1), ("0 < x < 1", 1), ("(x < 1) + (y < 1)", 1), ("0 < y < 1", 0), ("x < 1 and y < 1", 0),
    ("x < 1 or y < 1", 1), ("not x < 1", 0), ("x ≤ y", 1), ("x ≠ y", 1), ("(x = x)", 1), ("x == y", 0), ("sum(k^2, k, 1, 4)", 30), ("sum_(k=1)^4 k^2 + 1", 31),
    ("Σ_(k=1)^3 x^k", x + x**2 + x**3), ("∑_{k=1}^{3} k x", 6 * x), ("prod(k, k, 1, 5)", 120), ("Π_(k=1)^3 (x + k)", (x + 1) * (x + 2) * (x + 3)),
    ("sum(sum(j k, j, 1, k), k, 1, 3)", 25), ("sum(k, k, 1, 0)", 0), ("sum(1/k^2, k, 1, 100000)", 1.6449240668982423),
    ("min(x, y, z)", z), ("max(x, y)", y), ("mod(7, 3)", 1), ("-7 mod 3", None), ("floor(y)", 1), ("ceil x", 1), ("round(y)", 1), ("sign(z)", -1),
    ("root(-8, 3)", -2), ("root(-32, 5)", -2), ("root(x, 4)", x**0.25), ("cbrt(-8)", -2), ("atan2(y, x)", math.atan2(y, x)), ("hypot(3, 4)", 5),
    ("sec x", 1 / cos(x)), ("csc x", 1 / sin(x)), ("cot x", 1 / tan(x)), ("arcsin(x)", math.asin(x)), ("asin x", math.asin(x)), ("arccos(x)", math.acos(x)),
    ("arctan x", math.atan(x)), ("arccot(x)", math.atan(1 / x)), ("sinh x", math.sinh(x)), ("coth x", 1 / math.tanh(x)), ("arsinh x", math.asinh(x)),
    ("artanh x", math.atanh(x)), ("arcoth(y)", math.atanh(1 / y)), ("sigmoid(x)", 1 / (1 + exp(-x))), ("softplus(x)", log(1 + exp(x))),
    ("relu(z)", 0), ("relu(x)", x), ("leakyrelu(z)", 0.01 * z), ("leakyrelu(z, 0.1)", 0.1 * z), ("silu(x)", x / (1 + exp(-x))), ("heaviside(z)", 0),
    (r"\frac{x}{y}", x / y), (r"\frac12 x", x / 2), (r"\sqrt{x}", x**0.5), (r"\sqrt[3]{y}", y ** (1 / 3)), (r"\sin\left(x\right)", sin(x)),
    (r"\sin x \cdot \cos y", sin(x) * cos(y)), (r"x^{2} y^{10}", x**2 * y**10), (r"\left|z\right|", -z), (r"e^{-x^2}", exp(-x * x)), (r"\frac{\partial}{\partial x} x^2", 2 * x),
    (r"\begin{cases} -z & z < 0 \\ z & \text{otherwise} \end{cases}", -z), (r"\sum_{k=1}^{3} k", 6), (r"\log_{2} x", math.log2(x)), ("x^2^0.5", x ** (2**0.5)),
    ("d/dx (x^2 y)", 2 * x * y), ("d/dx x^3", 3 * x * x), ("d^2/dx^2 (x^4)", 12 * x * x), ("∂/∂y (x y^2)", 2 * x * y), ("∂²/∂x∂y (x^2 y^2)", 4 * x * y),
    ("9^9^9^9^9", math.inf), ("(10^9)!", math.inf), ("0!", 1), ("x·-y", -x * y), ("x^-2", x**-2), ("2^x y", 2**x * y), ("(x)", x), ("x'", x),
    ("[x, y][2]", y), ("3 · 4", 12), ("x*y/z", x * y / z), ("x/y/z", x / y / z), ("1 - x - y", 1 - x - y), ("abs(z)", -z), ("exp(-(x^2+y^2)/8)", exp(-(x * x + y * y) / 8)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row for row in SCALARS if row[1] is not None])
def test_a_formula_is_worth(evaluate, text, expected):
    assert evaluate("f(x, y, z) = " + text, AT) == pytest.approx(expected, rel=1e-12, nan_ok=True)


@pytest.mark.parametrize(
    "text", [text for text, expected in SCALARS if expected is not None and "∂" not in text and "d/d" not in text]
)
def test_a_formula_by_itself_is_a_function_of_its_letters(evaluate, text):
    assert evaluate(text, AT, ["x", "y", "z"]) == pytest.approx(evaluate("f(x, y, z) = " + text, AT), nan_ok=True)


SHAPES = [
    ("f(t) = [t cos t, t sin t]", {"t": 2.0}, [2 * cos(2), 2 * sin(2)]),
    ("f(t) = (t, 2t)", {"t": 2.0}, [2, 4]), ("f(t) = <t, 2t>", {"t": 2.0}, [2, 4]), ("f(t) = [t; 2t]", {"t": 2.0}, [2, 4]),
    ("f: R^2 -> R^3, (u, v) |-> [cos u, sin u, v]", {"u": 1.0, "v": 2.0}, [cos(1), sin(1), 2]),
    ("f: R → R, t ↦ t²", {"t": 3.0}, 9), ("f(t) := t + 1", {"t": 3.0}, 4),
    ("A = [1, 2; 3, 4]\nf(x in R^2) = A x", {"x": [1, 2]}, [5, 11]), ("A = [[1, 2], [3, 4]]\nx in R^2\nf(x) = x' A x", {"x": [1, 2]}, 27),
    ("x in R^2\nf(x) = x x'", {"x": [1, 2]}, [[1, 2], [2, 4]]), ("x ∈ R^2\nf(x) = x' x", {"x": [1, 2]}, 5), ("x in R²\nf(x) = x · x", {"x": [1, 2]}, 5),
    ("R in R^(3x2)\nK(R) = R' R", {"R": np.arange(6.0).reshape(3, 2)}, np.arange(6.0).reshape(3, 2).T @ np.arange(6.0).reshape(3, 2)),
    ("y = [1, 2, 3]\nPhi = [1, 0; 0, 1; 1, 1]\ntheta in R^2\nL(theta) = ||y - Phi theta||^2", {"theta": [1.0, 1.0]}, 2),
    ("y = [1, 2]\nθ ∈ R^2\nL(θ) = ‖y − θ‖^2", {"theta": [1.0, 1.0]}, 1), ("v in R^2\nf(v) = ‖v‖_1", {"v": [3, -4]}, 7),
    ("v in R^2\nf(v) = ||v||", {"v": [3, -4]}, 5), ("v in R^2\nf(v) = norm(v, inf)", {"v": [3, -4]}, 4), ("v in R^2\nf(v) = ||v||_inf", {"v": [3, -4]}, 4),
    ("X in R^(2x2)\nf(X) = ‖X‖_F", {"X": A}, 30**0.5), ("X in R^(2x2)\nf(X) = norm(X, 'fro')", {"X": A}, 30**0.5),
    ("X in R^(2x2)\nf(X) = X^-1", {"X": A}, np.linalg.inv(A)), ("X in R^(2x2)\nf(X) = X^T", {"X": A}, A.T), ("X in R^(2x2)\nf(X) = Xᵀ", {"X": A}, A.T),
    (r"X in R^(2x2)" "\n" r"f(X) = X^\top", {"X": A}, A.T), ("X in R^(2x2)\nf(X) = X^{-T}", {"X": A}, np.linalg.inv(A).T), ("X in R^(2x2)\nf(X) = X^2", {"X": A}, A @ A),
    ("X in R^(2x2)\nf(X) = X^0", {"X": A}, np.eye(2)), ("X in R^(2x2)\na = [1, 2]\nb = [3, 5]\nf(X) = a' X^-1 b", {"X": A}, [1, 2] @ np.linalg.inv(A) @ [3, 5]),
    ("X in R^(2x2)\nf(X) = tr X + det X", {"X": A}, 3), ("X in R^(2x2)\nf(X) = log(det(X' X))", {"X": A}, log(4)), ("X in R^(2x2)\nf(X) = X .* X", {"X": A}, A * A),
    ("X in R^(2x2)\nf(X) = X .^ 2 ./ X", {"X": A}, A), ("X in R^(2x2)\nf(X) = X @ X - X X", {"X": A}, 0 * A), ("X in R^(2x2)\nf(X) = vec(X)", {"X": A}, [1, 3, 2, 4]),
    ("X in R^(2x2)\nf(X) = diag(X)", {"X": A}, [1, 4]), ("v in R^2\nf(v) = diag(v)", {"v": [1, 2]}, np.diag([1, 2])), ("X in R^(2x2)\nf(X) = kron(X, I(2))", {"X": A}, np.kron(A, np.eye(2))),
    ("X in R^(2x2)\nf(X) = I(2) ⊗ X", {"X": A}, np.kron(np.eye(2), A)), ("v in R^2\nf(v) = v ⊗ v", {"v": [1, 2]}, [[1, 2], [2, 4]]), ("v in R^2\nf(v) = outer(v, v)", {"v": [1, 2]}, [[1, 2], [2, 4]]),
    ("a = [1, 2, 3]\nv in R^3\nf(v) = a × v", {"v": [0, 1, 0]}, [-3, 0, 1]), ("a = [1, 2, 3]\nv in R^3\nf(v) = dot(a, v)", {"v": [0, 1, 1]}, 5),
    ("W = [1, 2; 3, 4]\nb = [0.1, 0.2]\nx in R^2\nf(x) = tanh(W x + b)", {"x": [0.1, 0.2]}, np.tanh(A @ [0.1, 0.2] + [0.1, 0.2])),
    ("x in R^3\nf(x) = softmax(x)", {"x": [1, 2, 3]}, np.exp([1, 2, 3]) / np.exp([1, 2, 3]).sum()), ("x in R^3\nf(x) = logsumexp(x)", {"x": [1, 2, 3]}, np.log(np.exp([1, 2, 3]).sum())),
    ("x in R^3\nf(x) = sum(x) + max(x) prod(x)", {"x": [1, 2, 3]}, 24), ("x in R^3\nf(x) = x1 x2 + x_3", {"x": [1, 2, 3]}, 5), ("x in R^3\nf(x) = sum_(i=1)^3 i x_i", {"x": [1, 2, 3]}, 14),
    ("X in R^(2x2)\nf(X) = X[1, 2] + X[2][1]", {"X": A}, 5), ("A = I(2)\nf(x in R^2) = solve(A, x)", {"x": [1, 2]}, [1, 2]), ("f(t) = zeros(2) + t ones(2)", {"t": 2.0}, [2, 2]),
    (r"f(t) = \begin{bmatrix} t \\ 2t \end{bmatrix}", {"t": 2.0}, [2, 4]), (r"f(t) = \begin{pmatrix} t & 1 \\ 0 & 1 \end{pmatrix}", {"t": 2.0}, [[2, 1], [0, 1]]),
    ("x in R^2\nf(x) = {x1 < 0: x, 2x}", {"x": [1, 2]}, [2, 4]), ("A = [1, 2; 3, 4]\nx in R^2\nf(x) = ||A x||^2 + |x1|", {"x": [1, -1]}, 3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "at", "expected"), SHAPES)
def test_vectors_and_matrices_are_worth(evaluate, text, at, expected):
    at = {name: np.asarray(given, dtype=float) for name, given in at.items()}
    np.testing.assert_allclose(evaluate(text, at), expected, rtol=1e-12, atol=1e-12)


DEFINITIONS = [
    ("a = 3\nf(x) = a x", {"x": 2.0}, 6), ("f(x) = a x\na = 2 [0 .. 5 step 0.1]", {"x": 2.0}, 4), ("a = -1.5\nb = 2a\nf(x) = b x", {"x": 2.0}, -6),
    ("g(t) = [t, t^2]\nf(x, y) = x + y\nh(t) = f(g(t))", {"t": 3.0}, 12), ("g(t) = [t, t^2]\nf(x, y) = x + y\nh = f∘g", {"t": 3.0}, 12),
    ("f(x) = x + 1\nh = f∘g\nk = h∘g\ng(t) = 2t", {"t": 3.0}, 6), ("f(x) = x^2\ng(x) = f(x + 1) f(2)", {"x": 1.0}, 16), ("f(e) = e + pi", {"e": 1.0}, 1 + pi), ("f(i) = i^2", {"i": 3.0}, 9),
    ("f(x_1, x_{2}) = x1 x₂", {"x1": 2.0, "x2": 3.0}, 6), ("f(θ) = theta^2", {"theta": 3.0}, 9), ("f(x_12) = x_{12}", {"x12": 3.0}, 3), ("a = 2\nf(x) = a x\ng(a) = f(a)", {"a": 5.0}, 10),
    ("n = 4\nf(x) = sum(x, k, 1, n)", {"x": 2.0}, 8), ("f(x) = x^3\ng(x) = f'(x)", {"x": 2.0}, 12), ("f(x) = x^3\ng(x) = f''(x)", {"x": 2.0}, 12), ("f(x) = x^3\ng = f'", {"x": 2.0}, 12), ("f(t) = sin'(t)", {"t": 2.0}, cos(2)),
    ("f(x, y) = x^2 y\ng(x, y) = ∂f/∂x(x, y)", {"x": 2.0, "y": 3.0}, 12), ("f(x, y) = x^2 y\ng(x, y) = ∂²f/∂x∂y", {"x": 2.0, "y": 3.0}, 4), ("f(x) = x^2\ng(x) = df/dx", {"x": 2.0}, 4),
    ("f(x, y) = x^2 y\ng(x, y) = grad(f)(x, y)", {"x": 2.0, "y": 3.0}, [[12, 4]]), ("f(x, y) = x^2 y\ng(x, y) = ∇f(x, y)", {"x": 2.0, "y": 3.0}, [[12, 4]]), ("f(x, y) = x^2 y\ng = ∇f", {"x": 2.0, "y": 3.0}, [[12, 4]]),
    ("f(x, y) = x^2 y\ng(x, y) = hessian(f)(x, y)", {"x": 2.0, "y": 3.0}, [[6, 4], [4, 0]]), ("F(x, y) = [x y, x + y]\ng = jacobian(F)", {"x": 2.0, "y": 3.0}, [[3, 2], [1, 1]]),
    ("F(x, y) = [x y, x + y]\ng = div(F)", {"x": 2.0, "y": 3.0}, 4), ("F(x, y) = [-y, x]\ng = curl(F)", {"x": 2.0, "y": 3.0}, 2), ("F(x, y, z) = [y, z, x]\ng = ∇×F", {"x": 2.0, "y": 3.0, "z": 1.0}, [-1, -1, -1]),
    ("f(x, y) = x^2 + y^3\ng = laplacian(f)", {"x": 2.0, "y": 3.0}, 20), ("f(x, y) = x^2 y^3\ng = D(f, [1, 2])", {"x": 2.0, "y": 3.0}, 72), ("f(x) = e^x\ng = taylor(f, 0, 3)", {"x": 1.0}, 1 + 1 + 1 / 2 + 1 / 6),
    ("f(x, y) = x y + y^3\ng = taylor(f, [0, 0], 2)", {"x": 2.0, "y": 3.0}, 6), ("f(x) = x^2\na = 3\ng = taylor(f, a, 1)", {"x": 4.0}, 15), ("x in R^2\nf(x) = ||x||^2\ng(x) = grad(f)(x)", {"x": [1.0, 2.0]}, [[2, 4]]),
    ("f(x, y) = grad(x^2 y)", {"x": 2.0, "y": 3.0}, [[12, 4]]), ("f(x, y) = x^2 y\ng(t) = grad(f)(t, 1) [1, 2]", {"t": 3.0}, 24), ("f(x) = x^2\nv in R^2\ng(v) = f(v)", {"v": [1.0, 3.0]}, [1, 9]),
    ("x in R^3\nq(x) = x' x\ng(t) = q(t, 1, 2)", {"t": 3.0}, 14), ("# a comment\nf(x) = x # another\n", {"x": 2.0}, 2), ("c = 2 pi\nf(r) = c r", {"r": 1.0}, 2 * pi), ("c = 1\nf(x) = d/dx(c x^2) + d/dc(c x)", {"x": 1.0}, 3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "at", "expected"), DEFINITIONS)
def test_definitions_together_are_worth(evaluate, text, at, expected):
    np.testing.assert_allclose(evaluate(text, at), expected, rtol=1e-12, atol=1e-12)
