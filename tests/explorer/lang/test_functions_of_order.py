"""Functions that books write with their order are read where the name is not declared otherwise."""

import pytest

from explorer.printing.text import text
from explorer.semantics.reading import read, read_expression

FORMS = {
    "J_2(x)": "besselj(2, x)",
    r"J_{2}\left(x\right)": "besselj(2, x)",
    "j_4(x)": "sphericalj(4, x)",
    "j1(x)": "besselj(1, x)",
    "ψ(x)": "polygamma(0, x)",
    r"\psi^{(2)}\left(x\right)": "polygamma(2, x)",
    r"\Gamma\left(x\right)": "gamma(x)",
    r"\ln \left| \Gamma\left(x\right) \right|": "lgamma(x)",
}


@pytest.mark.parametrize("typed", FORMS)
def test_the_order_is_read(typed):
    for reading in (read([f"f(x) = {typed}"]), read_expression(typed)):
        assert reading.explored is not None, reading.diagnostics
        again = read([f"f(x) = {FORMS[typed]}"]).explored
        assert text(reading.explored.output) == text(again.output)


@pytest.mark.parametrize("name", ["psi", "J_2", "j_2"])
def test_a_declared_name_keeps_its_meaning(name):
    reading = read([f"f(x, {name}) = {name}(x + 1)"])
    assert reading.explored is not None
    assert reading.explored.output.op == "mul"


def test_notes_of_one_line_are_limited_and_the_last_says_so():
    notes = read(["f(x) = " + "xsinx " * 1000]).diagnostics
    assert len(notes) < 300
    assert "not explained" in notes[-1].message
