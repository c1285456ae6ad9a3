"""Formulas of single entries of a Jacobian, and the coordinates they depend on, with and without the whole Jacobian."""

import numpy as np
import pytest

import explorer
from explorer.analysis.derivatives import CELL_LIMIT, Derivatives
from explorer.analysis.entry_formulas import EntryFormulas
from explorer.numeric.point import compile_point
from explorer.printing.text import text
from explorer.semantics.flatten import flatten


def formulas_of(lines):
    function = explorer.function(lines)
    derivatives = Derivatives(flatten(function.graph))
    return EntryFormulas(derivatives), derivatives


def test_a_component_and_its_derivative_are_written_out():
    formulas, _ = formulas_of("R in R^(3x2)\nK(R) = R' R")
    assert text(formulas.component(1)) == "R11*R12 + R21*R22 + R31*R32"
    assert text(formulas.entry(1, 4)) == "R32"
    assert text(formulas.entry(0, 2)) == "2*R21"
    assert formulas.entry(0, 1) is None  # structurally zero


def test_the_sources_are_the_coordinates_in_the_formula():
    formulas, _ = formulas_of("R in R^(3x2)\nK(R) = R' R")
    assert formulas.sources(1, 4) == (5,)
    assert formulas.sources(0, 1) == ()
    found = formulas.all_sources()
    assert found[1, 4] == (5,)
    assert (0, 1) not in found
    assert all(found[at] == formulas.sources(*at) for at in found)


def test_a_parameter_is_no_source():
    formulas, _ = formulas_of("a = 2\nf(x, y) = a x^2 y")
    assert formulas.sources(0, 0) == (0, 1)


@pytest.mark.parametrize("n", [4, 25])
def test_entries_are_those_of_the_jacobian_however_many_there_are(n):
    formulas, derivatives = formulas_of(f"x in R^{n}\nf(x) = (x' x) x")
    assert formulas.is_small == (n * n <= CELL_LIMIT)
    at = np.linspace(-1.0, 2.0, n)
    inputs = derivatives.function.inputs
    jacobian = 2 * np.outer(at, at) + (at @ at) * np.eye(n)
    for row, column in ((0, 0), (1, n - 1), (n - 1, 2)):
        (found,) = compile_point([formulas.entry(row, column)], inputs)(at.tolist())
        assert found == pytest.approx(jacobian[row, column])
    assert bool(formulas.all_sources()) == formulas.is_small
    assert formulas.sources(1, 2) == (1, 2)
