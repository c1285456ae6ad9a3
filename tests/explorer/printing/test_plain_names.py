"""Names on axes: Greek letters and small indices."""

import pytest

from explorer.printing.plain import plain_formula, plain_name

NAMES = [("x", "x"), ("x1", "x₁"), ("x_12", "x₁₂"), ("theta2", "θ₂"), ("Phi", "Φ"), ("R12", "R₁₂"), ("R_10_2", "R₁₀,₂")]


@pytest.mark.parametrize(("name", "written"), [*NAMES, ("loss", "loss"), ("loss2", "loss₂")])
def test_name_is_written_as_on_paper(name, written):
    assert plain_name(name) == written


def test_formulas_are_written_as_by_hand():
    assert plain_formula("2*x_1^2 - sqrt(c)") == "2·x₁² − √c"
    assert plain_formula("A @ theta + exp(a27)") == "A θ + exp(a₂₇)"
    assert plain_formula("sqrt(c + 1)^10") == "sqrt(c + 1)¹⁰"
