"""Names on axes: Greek letters and small indices."""

import pytest

from explorer.printing.plain import plain_formula, plain_latex, plain_name

NAMES = [("x", "x"), ("x1", "x₁"), ("x_12", "x₁₂"), ("theta2", "θ₂"), ("Phi", "Φ"), ("R12", "R₁₂"), ("R_10_2", "R₁₀,₂")]


@pytest.mark.parametrize(("name", "written"), [*NAMES, ("loss", "loss"), ("loss2", "loss₂")])
def test_name_is_written_as_on_paper(name, written):
    assert plain_name(name) == written


def test_formulas_are_written_as_by_hand():
    assert plain_formula("2*x_1^2 - sqrt(c)") == "2·x₁² − √c"
    assert plain_formula("A @ theta + exp(a27)") == "A θ + exp(a₂₇)"
    assert plain_formula("sqrt(c + 1)^10") == "sqrt(c + 1)¹⁰"


@pytest.mark.parametrize(
    ("latex", "written"),
    [
        (r"T_{2}(x) = 0.5 - \textcolor{#000001}{0.4\,(x - 0.8)^{2}}", "T₂(x) = 0.5 − 0.4(x − 0.8)²"),
        (r"\frac{1}{2} + \frac{\sin 1}{6}\,(x - 1)^{3} + \cdots", "1/2 + (sin 1)/6(x − 1)³ + …"),
        (r"3 \cdot 10^{-5}\,x^{10}", "3·10⁻⁵ x¹⁰"),
        (r"T_{2}(\theta) = \begin{bmatrix} 1 \\ \theta^{2} \end{bmatrix}", "T₂(θ) = [1; θ²]"),
        (r"\left(1 + \sqrt{\frac{e}{2}}\right)\,x_{1}^{2}", "(1 + √(e/2)) x₁²"),
        (
            r"T_{1}(x)\text{ does not exist at }x = 0\text{: }-x\ \text{ to the left}",
            "T₁(x) does not exist at x = 0: −x to the left",
        ),
        (r"\mathbf{\Phi}\boldsymbol{\theta} \in \mathbb{R}^n", "Φθ ∈ Rⁿ"),
        (r"\frac{\partial L}{\partial \boldsymbol{\theta}} = -2\mathbf{e}^\top \mathbf{\Phi}", "∂L/∂θ = −2eᵀ Φ"),
        (r"\nabla f(1, 0) = \begin{pmatrix} 1 & 0 \\ 2 & x_0^2 \end{pmatrix}", "∇f(1, 0) = [1, 0; 2, x₀²]"),
        (r"\lim_{h \to 0} \tfrac{1}{2} \|\tilde{\mathbf{A}}\|^2", "lim_(h → 0) 1/2 ‖A\u0303‖²"),
        (r"x^{a + b} \unknown{y}", "x^(a + b) unknown{y}"),
    ],
)
def test_latex_is_written_as_by_hand_until_it_is_typeset(latex, written):
    assert plain_latex(latex) == written
