"""The lecture's formulas as a student types them: each is read without an error, and a function is explored."""

import numpy as np
import pytest

from explorer.semantics.reading import read

TYPED = [
    "f(x) = x^3 - 2x\nq(x) = (f(x + 0.1) - f(x))/0.1",
    "f(x) = exp(x)\nT(x) = taylor(f, 0, 4)",
    "f(x) = x^2\ng(x) = sin x\nh(x) = f(x) g(x)\nd(x) = h'(x)",
    "f(x) = x^2\ng(x) = sin x\nh(x) = (f(x)/g(x))'",
    "f(x) = x^2\ng(x) = sin x\nh(x) = g(f(x))\nk(x) = h'(x)",
    "f(x,y) = (x+2y^3)^2\ng(x,y) = ∂f/∂x",
    "f(x,y) = (x+2y³)²\ng(x,y) = ∇f(x,y)",
    "f(x1,x2) = x1^2 x2 + x1 x2^3\nJ(x1,x2) = grad(f)(x1,x2)",
    "f(x_1,x_2) = x_1^2 + 2x_2\nx(t) = [sin(t), cos(t)]\nh(t) = f(x(t))\nd(t) = h'(t)",
    "f(x₁,x₂) = x₁² + 2x₂\ng(s,t) = f(s t, s + t)",
    "A = [1,2;3,4;5,6]\nx in R^2\nf(x) = A x",
    "A in R^(2x3)\nx in R^3\nf(A,x) = A x",
    "f(x1,x2) = exp(x1 x2^2)\ng(t) = [t cos(t), t sin(t)]\nh = f∘g",
    "f(x) = exp(x1 x2^2)\nx in R^2",
    "x in R^2\nf(x) = exp(x_1 x_2^2)",
    "theta in R^2\ny = [1,2,3]\nPhi = [1,0;1,1;1,2]\nL(theta) = ||y - Phi theta||^2",
    "θ ∈ R^2\ny = [1,2,3]\nΦ = [1,0;1,1;1,2]\ne(θ) = y - Φ θ\nL(θ) = ‖e(θ)‖²",
    "R in R^(3x2)\nK(R) = R' R",
    "R in R^(3x2)\nf(R) = R^T R",
    "X in R^(2x2)\nf(X) = tr(X)",
    "X in R^(2x2)\nf(X) = det(X)",
    "X in R^(2x2)\nf(X) = X^-1",
    "a = [1,2]\nb = [3,4]\nX in R^(2x2)\nf(X) = a' X^-1 b",
    "a=[1,2]\nx in R^2\nf(x) = x' a",
    "a=[1,2]\nx in R^2\nf(x) = aᵀ x",
    "a=[1,2]\nb=[3,4]\nX in R^(2x2)\nf(X)=a' X b",
    "B=[1,2;3,4]\nx in R^2\nf(x) = x' B x",
    "x=[1,2]\nA=[1,2;3,4]\nW=[2,1;1,3]\ns in R^2\nf(s) = (x - A s)' W (x - A s)",
    "A0 = [1,2;3,4]\nb0=[0.1,0.2]\nx in R^2\nf1(x) = tanh(A0 x + b0)\nA1=[[1,-1]]\nfK(x) = sigmoid(A1 f1(x))",
    "f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))",
    "a(x) = x^2\nb(x) = exp(a(x))\nc(x) = a(x)+b(x)\nd(x) = √c(x)\ne(x) = cos(c(x))\nf(x) = d(x) + e(x)",
    "f(x,y) = x^2 y\nH(x,y) = hessian(f)(x,y)",
    "f(x,y) = sin(x) y\ng(x,y) = f(1,2) + grad(f)(1,2) [x-1, y-2]",
    "f(x,y) = x^2 + 2x y + y^3\nT(x,y) = taylor(f, [1,2], 3)",
    "f(x,y) = \\left(x+2y^{3}\\right)^{2}",
    "f(x)=\\sqrt{x^{2}+\\exp \\left(x^{2}\\right)}+\\cos \\left(x^{2}+\\exp \\left(x^{2}\\right)\\right)",
    "T(x) = \\sum_{k=0}^{5} \\frac{x^k}{k!}",
    "L(\\theta)=\\|y-\\Phi\\theta\\|^{2}\ntheta in R^2\ny=[1,2]\nPhi=[1,0;1,1]",
]


PASTED = [  # as they stand in a LaTeX source, each with its value at a point
    ([r"f: \mathbb{R}^2 \mapsto \mathbb{R}, (x, y) \mapsto x y"], {"x": 2, "y": 3}, 6),
    ([r"$$f: \mathbb{R}^2 \to \mathbb{R}, \ (x, y) \mapsto x^2 y$$"], {"x": 2, "y": 3}, 12),
    (["f(x) = x^2", r"q(x) = \frac{f(x + 0.5) - f(x)}{0.5}"], {"x": 1}, 2.5),
    (["f(x) = x^2", r"g(x) = \frac{\mathrm{d}f}{\mathrm{d}x}"], {"x": 3}, 6),
    (["f(x) = x^2", r"\frac{\mathrm{d}f}{\mathrm{d}x}(x)"], {"x": 3}, 6),
    (["f(x) = x^4", r"T(x) := \sum_{k=0}^3 \frac{f^{(k)}(1)}{k!} (x - 1)^k"], {"x": 2}, 15),
    (["f(x) = x^4", "n = 3", "x_0 = 1", r"T_n(x) := \sum_{k=0}^n \frac{f^{(k)}(x_0)}{k!} (x - x_0)^k"], {"x": 2}, 15),
    (["f(x) = x^4", "g(x) = f^(3)(x) + f^{(0)}(x)"], {"x": 2}, 64),
    (["f(x) = x^2", "g(x) = x^3", "h(x) = (f(x)g(x))'"], {"x": 2}, 80),
    (["f(x) = x^2", "g(x) = x^3", r"h(x) = \left(\frac{g(x)}{f(x)}\right)'"], {"x": 2}, 1),
    (["f(x) = x^2", "g(x) = x^3", "h(x) = (g(f(x)))'"], {"x": 2}, 192),
    (["f(x,y) = (x + 2y^3)^2", r"g(x,y) = \frac{\partial f(x,y)}{\partial x}"], {"x": 1, "y": 1}, 6),
    ([r"g(x,y) = 2(x+2y^3) \frac{\partial x + 2y^3}{\partial y}"], {"x": 1, "y": 1}, 36),
    ([r"g(x,y) = \frac{\partial (x + 2y^3)}{\partial y}"], {"x": 1, "y": 1}, 6),
    (["g(x,y) = ∂(x + 2y^3)/∂y"], {"x": 1, "y": 1}, 6),
    ([r"g(x_1,x_2) = \left(2x_1x_2 + x_2^3 \quad x_1^2 + 3x_1x_2^2\right)"], {"x1": 1, "x2": 2}, [12, 13]),
    (["x in R^2", "f(x) = x_1^2 x_2", r"g(x) = \nabla_{\mathbf{x}} f"], {"x": [3, 2]}, [[12, 9]]),
    (["x in R^2", "f(x) = x_1^2 x_2", r"g(x) = \frac{\mathrm{d}f}{\mathrm{d}\mathbf{x}}"], {"x": [3, 2]}, [[12, 9]]),
    (["x in R^2", "f(x) = x_1^2 x_2", r"g(x) = \frac{\partial f}{\partial x_1}"], {"x": [3, 2]}, 12),
    (["x in R^2", "f(x) = x_1^2 x_2", "g(x) = ∂f/∂x"], {"x": [3, 2]}, [[12, 9]]),
    (
        [
            "x in R^2",
            "f(x) = x_1^2 x_2",
            "x_0 = [1, 1]",
            r"g(x) = f(\mathbf{x}_0) + (\nabla_{\mathbf{x}} f)(\mathbf{x}_0)(\mathbf{x} - \mathbf{x}_0)",
        ],
        {"x": [2, 3]},
        5,
    ),
    (["f(x, y) = x^2 y", r"g(x, y) = \nabla_{(x, y)} f"], {"x": 3, "y": 2}, [[12, 9]]),
    (["f(x, y) = x^2 y", "H(x, y) = H_x f"], {"x": 3, "y": 2}, [[4, 6], [6, 0]]),
    (["f(x, y) = x^2 y", r"H(x, y) = \mathsf{H}_{\mathsf{x}}f"], {"x": 3, "y": 2}, [[4, 6], [6, 0]]),
    (
        ["A = [1,2;3,4]", "x in R^2", r"f(x) = \begin{pmatrix} A_{11} & A_{12} \\ A_{21} & A_{22} \end{pmatrix} x"],
        {"x": [1, 1]},
        [3, 7],
    ),
    (["A = [1,2;3,4]", "x in R^2", r"f(x) = \sum_{j=1}^2 A_{2j} x_j"], {"x": [1, 1]}, 7),
    (["R in R^(3x2)", r"f(R) = \sum_{k=1}^3 R_{k1} R_{k2}"], {"R": [[1, 2], [3, 4], [5, 6]]}, 44),
    (["R in R^(3x2)", "p = 1", "q = 2", r"f(R) = \sum_{k=1}^{3} R_{kp} R_{kq}"], {"R": [[1, 2], [3, 4], [5, 6]]}, 44),
    ([r"\mathbf{a} = \begin{pmatrix} 1 & 2 \end{pmatrix}^\mathsf{T}", "f(t) = t a"], {"t": 2}, [2, 4]),
    ([r"h(t) = \begin{pmatrix} 1 & t \end{pmatrix} \begin{pmatrix} \cos(t) \\ \sin(t) \end{pmatrix}"], {"t": 0}, 1),
    (
        [
            "X in R^(2x2)",
            "a=[1,2]",
            "b=[3,4]",
            r"f(X) = \frac{\partial \boldsymbol{a}^{\top} \boldsymbol{X} \boldsymbol{b}}{\partial \boldsymbol{X}}",
        ],
        {"X": [[1, 0], [0, 1]]},
        [[3, 4], [6, 8]],
    ),
    (["x in R^2", "B=[1,2;3,4]", r"f(x) = \frac{\partial x^{\top} B x}{\partial x}"], {"x": [1, 2]}, [[12, 21]]),
    ([r"f(x) = x^{2} \tag{5.99}"], {"x": 3}, 9),
]


@pytest.mark.parametrize(("lines", "at", "expected"), PASTED)
def test_formula_pasted_from_a_source_has_its_value(evaluate, lines, at, expected):
    assert np.asarray(evaluate("\n".join(lines), at)) == pytest.approx(np.asarray(expected, dtype=float))


@pytest.mark.parametrize(("lines", "at", "expected"), PASTED)
def test_its_echo_typed_in_again_has_that_value(evaluate, lines, at, expected):
    again = "\n".join([*lines[:-1], read(lines).lines[-1].latex])
    assert np.asarray(evaluate(again, at)) == pytest.approx(np.asarray(expected, dtype=float))


def test_a_prime_that_is_a_derivative_is_shown_as_one():
    line = read(["h(x) = (x^2 sin x)'"]).lines[0]
    assert line.latex.endswith(r"\right)'")
    assert "derivative by x" in line.diagnostics[0].message


@pytest.mark.parametrize("text", TYPED)
def test_formula_of_the_lecture_is_read(text):
    reading = read(text.split("\n"))
    assert [item.message for item in reading.diagnostics if item.is_error] == []
    assert reading.explored is not None
