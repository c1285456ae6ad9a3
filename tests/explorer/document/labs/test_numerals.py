"""Numbers and arrays in formulas and labels: rounded, undefined ones said, large arrays by their norm."""

import numpy as np
import pytest

from explorer.document.labs.numerals import latex_number, latex_shape, latex_value, plain_shape, plain_value


@pytest.mark.parametrize(
    ("value", "latex"),
    [
        (0.25, "0.25"),
        (-1.23456, "-1.235"),
        (1.5e-9, r"1.5 \cdot 10^{-9}"),
        (float("nan"), r"\text{undefined}"),
        (float("inf"), r"\infty"),
        (float("-inf"), r"-\infty"),
    ],
)
def test_numbers(value, latex):
    assert latex_number(value) == latex


def test_small_arrays_are_written_out_and_large_ones_by_their_norm():
    assert latex_value(np.array([1.0, 2.0])) == r"\begin{bmatrix} 1 \\ 2 \end{bmatrix}"
    assert latex_value(np.eye(2)) == r"\begin{bmatrix} 1 & 0 \\ 0 & 1 \end{bmatrix}"
    assert r"\text{norm } 5" in latex_value(np.full(25, 1.0))
    assert plain_value(np.array([[1.0, 2.0], [3.0, 4.0]])) == "[1, 2; 3, 4]"
    assert plain_value(np.full(25, 1.0)) == "norm 5"
    assert plain_value(-0.5) == "−0.5"


def test_shapes():
    assert latex_shape(()) == r"\mathbb{R}"
    assert latex_shape((3, 2)) == r"\mathbb{R}^{3 \times 2}"
    assert plain_shape((3, 2)) == "3×2"
