"""Every formula and worked example of the lecture has a page in the lessons, where what the lecture says is right."""

import functools
from pathlib import Path

import pytest

from explorer.lessons.codec import decode, read_text
from explorer.lessons.judging import judge
from explorer.lessons.model import said
from explorer.lessons.showing import documents

LESSONS = Path(__file__).parents[2] / "resources" / "lessons"
PARTS = 8

EXAMPLES = [  # of the lecture, part and page, what is written there, the answer that the lecture leads to
    ("average slope between x and x + h", 1, "quotient", r"\frac{f(x + h) - f(x)}{h}", "4"),
    ("limit of the difference quotient", 1, "shrink", r"h \to 0", "2"),
    ("derivative, the direction of ascent", 1, "derivative", r"\lim_{h \to 0}", "[1]"),
    ("sum rule", 1, "sum", "f'(x) + g'(x)", "3x^2 - sin x"),
    ("product rule", 1, "product", r"f'(x)\,g(x) + f(x)\,g'(x)", "2x sin x + x^2 cos x"),
    ("quotient rule", 1, "quotient-rule", r"f'(x)\,g(x) - f(x)\,g'(x)", "(1 + x^2 - x 2x)/(1 + x^2)^2"),
    ("chain rule", 1, "chain", r"g'(f(x))\,f'(x)", "4(2x + 1)^3 2"),
    ("Taylor polynomial of degree n", 1, "taylor", r"\frac{f^{(k)}(x_0)}{k!}\,(x - x_0)^k", "1 + x + x^2/2!"),
    ("Taylor series", 1, "series", r"T_\infty", "1"),
    ("analytic functions", 1, "analytic", "e^{-1/x^2}", "1"),
    ("optimization and the loss", 1, "why", "optimization", "1"),
    ("partial derivative", 2, "partial", r"f(x_1 + h, x_2, \dots, x_n)", "2"),
    ("∂/∂x (x + 2y^3)^2", 2, "worked-x", "(x + 2y^3)^2", "2(x + 2y^3)"),
    ("∂/∂y (x + 2y^3)^2", 2, "worked-y", r"\frac{\partial}{\partial y}(x + 2y^3)", "12(x + 2y^3)y^2"),
    ("gradient as a row", 2, "row", r"\nabla_{\mathbf{x}} f", "1x5"),
    ("∇(x1^2 x2 + x1 x2^3)", 2, "second", "x_1^2 x_2 + x_1 x_2^3", "(2x1 x2 + x2^3, x1^2 + 3x1 x2^2)"),
    (
        "sum and product rule with ∂",
        2,
        "product",
        r"\frac{\partial f}{\partial \mathbf{x}}\, g",
        "2x e^x + (x^2 + y) e^x",
    ),
    ("chain rule with ∂", 2, "chain", r"\frac{\partial g}{\partial f}", "cos(x y) [y, x]"),
    ("df/dt along a curve", 2, "curve", r"x_1'(t) \\ x_2'(t)", "1x1"),
    ("x1^2 + 2x2 with sin and cos", 2, "curve-worked", "x_1^2 + 2x_2", "2sin(t)(cos(t) - 1)"),
    ("the same, expanded", 2, "curve-worked", r"x_1 = \sin t", "2sin(t)cos(t) - 2sin t"),
    ("x1 and x2 of s and t", 2, "two-times", r"\frac{\partial x_1}{\partial s}", "2(s + t) 1 + 2t"),
    ("vector-valued function as a column", 3, "stack", r"f_m(\mathbf{x})", "[1; 0]"),
    ("Jacobian", 3, "shape", r"\frac{\partial f_m}{\partial x_n}", "3x2"),
    ("Jacobian of Ax", 3, "linear", r"\frac{\partial f_i}{\partial x_j} = A_{ij}", "[2, 1; 1, -1]"),
    ("A is m×n", 3, "linear-shape", r"\mathbf{A}\mathbf{x}", "4x3"),
    ("h = f ∘ g", 3, "compose", r"\exp(x_1 x_2^2)", "2x1"),
    ("∂f/∂x of exp(x1 x2^2)", 3, "compose-outer", "x_1 x_2^2", "[exp(x1 x2^2) x2^2, 2exp(x1 x2^2) x1 x2]"),
    ("∂g/∂t of (t cos t, t sin t)", 3, "compose-inner", r"t \cos t", "[cos(t) - t sin(t); sin(t) + t cos(t)]"),
    ("dh/dt as row times column", 3, "compose-product", r"\sin t + t \cos t", "-pi^3/8"),
    ("least-squares loss, its shapes", 3, "loss-shapes", r"\|\mathbf{e}\|^2", "N x D"),
    ("∂L/∂e", 3, "loss-error", r"\mathbf{e}^\top \mathbf{e}", "2e'"),
    ("∂L/∂θ", 3, "loss-gradient", r"-\mathbf{\Phi}", "-2(y' - theta' Phi') Phi"),
    ("dA/dB of two matrices", 4, "tensor", r"\frac{\partial A_{ij}}{\partial B_{kl}}", "(2x3)x(4x5)"),
    ("first approach: 4×2 by 3", 4, "approach-1", r"\mathbb{R}^{4 \times 2}", "4x2x3"),
    ("second approach: flattened to 8", 4, "approach-2", r"\tilde{\mathbf{A}}", "8x3"),
    ("df/dA of Ax, its shape", 4, "vector-by-matrix", r"\mathbf{A}\mathbf{x}", "m x (m x n)"),
    ("∂f_i/∂A_iq", 4, "entry", r"\sum_{j=1}^{n} A_{ij} x_j", "1"),
    ("∂f_i/∂A, a sheet", 4, "sheet", r"\mathbf{x}^\top", "[0, 0; 5, 7]"),
    ("dK/dR of R'R", 4, "gram", r"\mathbf{R}^\top \mathbf{R}", "(2x2)x(3x2)"),
    ("∂K_pq/∂R with p = q", 4, "diagonal", "K_{11}", "2 [1, 0; 3, 0; 5, 0]"),
    ("∂K_pq/∂R with p ≠ q", 4, "off-diagonal", "K_{12}", "[2, 1; 4, 3; 6, 5]"),
    ("∂K_pq/∂R_ij, all cases", 4, "cases", r"2R_{iq} & j = p", "6"),
    ("(5.99)", 5, "5.99", r"\mathbf{f}(\mathbf{X})^\top", "1"),
    ("(5.100)", 5, "5.100", r"\mathrm{tr}", "I(2)"),
    ("(5.101)", 5, "5.101", r"\det(\mathbf{f}(\mathbf{X}))", "[4, -3; -2, 1]"),
    ("(5.102)", 5, "5.102", r"-\mathbf{f}(\mathbf{X})^{-1}", "-x^-1 1 x^-1"),
    ("(5.103)", 5, "5.103", r"\mathbf{a}^\top \mathbf{X}^{-1} \mathbf{b}", "-(X^-1)' a b' (X^-1)'"),
    ("(5.104)", 5, "5.104", r"\mathbf{x}^\top\mathbf{a}", "a'"),
    ("(5.105)", 5, "5.105", r"\mathbf{a}^\top\mathbf{x}", "1"),
    ("(5.106)", 5, "5.106", r"\mathbf{a}^\top \mathbf{X}\, \mathbf{b}", "a b'"),
    ("(5.107)", 5, "5.107", r"\mathbf{x}^\top \mathbf{B}\, \mathbf{x}", "x'(B + B')"),
    ("(5.108)", 5, "5.108", r"\mathbf{W}", "-2(x - A s)' W A"),
    ("a network as a composition", 6, "deep", r"f_K \circ f_{K-1}", "13"),
    ("the loss by the parameters", 6, "loss", r"\mathbf{f}_K(\boldsymbol{\theta}, \mathbf{x})", "1x13"),
    ("computation graph", 6, "graph", r"a = x^2,\; b = e^a,\; c = a + b", "1"),
    ("∂d/∂c", 6, "local-d", r"\frac{\partial b}{\partial a} = e^a", "1/(2sqrt(c))"),
    ("∂e/∂c", 6, "local-e", r"\cos c", "-sin(c)"),
    ("∂f/∂c", 6, "back-c", r"\frac{\partial e}{\partial c}", "1·1/(2sqrt(c)) + 1·(-sin(c))"),
    ("∂f/∂a", 6, "back-a", r"\frac{\partial c}{\partial a}", "g exp(a) + g·1"),
    ("∂f/∂x", 6, "back-x", r"\cdot 2x", "-1.36"),
    ("why backward", 6, "costs", "million parameters", "1000"),
    ("elementary functions with a kink", 6, "kinks", "differentiable", "1"),
    ("second derivatives", 7, "second", r"\partial x\, \partial y", "6x y^2"),
    ("the order does not matter", 7, "order", "twice", "6"),
    ("Hessian", 7, "hessian", r"\frac{\partial^2 f}{\partial x_n^2}", "[2, 6; 6, 6]"),
    ("Hessian tensor m×n×n", 7, "tensor", "tensor", "2x3x3"),
    ("Newton's method", 7, "newton", r"\mathbf{H}^{-1}", "2/3"),
    ("linearization", 8, "plane", r"(\nabla_{\mathbf{x}} f)(\mathbf{x}_0)", "13 + 6(x - 1) + 14(y - 2)"),
    ("multivariate Taylor series, δ^2", 8, "delta2", r"D_{\mathbf{x}}^k f(\mathbf{x}_0)", "[1, 2; 2, 4]"),
    ("δ^3 = δ ⊗ δ ⊗ δ", 8, "delta3", r"\boldsymbol{\delta} \otimes \boldsymbol{\delta}", "2x2x2"),
    ("the term of second order", 8, "second-term", r"\frac{1}{2!}\, D^2 f", "9"),
    ("a partial sum as an approximation", 8, "t2", "T_2", "1/2 (2d1^2 + 4d1 d2 + 12d2^2)"),
]


@functools.cache
def pages(part):
    path = LESSONS / f"part{part}.lesson"
    lesson = decode(read_text(path), path.stem).lesson
    return {page.id: (page, shown.page) for page, shown in zip(lesson.pages, documents(lesson.pages), strict=True)}


@pytest.mark.parametrize(
    ("part", "name", "written", "answer"), [row[1:] for row in EXAMPLES], ids=[r[0] for r in EXAMPLES]
)
def test_a_page_has_it_and_agrees_with_the_lecture(part, name, written, answer):
    page, document = pages(part)[name]
    assert written in said(page.text)
    judged = judge(page.ask, answer, document)
    assert judged.right, judged.sentence


@pytest.mark.parametrize("part", range(1, PARTS + 1))
def test_each_part_ends_with_questions_for_review(part):
    assert sum(name.startswith("review") for name in pages(part)) >= 2
