"""Names on axes: Greek letters and small indices."""

import pytest

from explorer.printing.plain import plain_name

NAMES = [("x", "x"), ("x1", "x₁"), ("x_12", "x₁₂"), ("theta2", "θ₂"), ("Phi", "Φ"), ("R12", "R₁₂"), ("R_10_2", "R₁₀,₂")]


@pytest.mark.parametrize(("name", "written"), [*NAMES, ("loss", "loss"), ("loss2", "loss₂")])
def test_name_is_written_as_on_paper(name, written):
    assert plain_name(name) == written
