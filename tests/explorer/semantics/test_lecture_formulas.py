"""The lecture's formulas as a student types them: each is read without an error, and a function is explored."""

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


@pytest.mark.parametrize("text", TYPED)
def test_formula_of_the_lecture_is_read(text):
    reading = read(text.split("\n"))
    assert [item.message for item in reading.diagnostics if item.is_error] == []
    assert reading.explored is not None
