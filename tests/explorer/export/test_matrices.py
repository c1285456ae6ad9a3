"""Matrices as text: what another program reads back is the same array."""

import csv
import io

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from explorer.export.matrices import to_csv, to_latex, to_numpy

MATRICES = st.integers(1, 4).flatmap(
    lambda columns: st.lists(st.lists(st.floats(), min_size=columns, max_size=columns), min_size=1, max_size=4)
)


@given(MATRICES)
def test_csv_reads_back_to_the_same_numbers(rows):
    read = [[float(cell) for cell in row] for row in csv.reader(io.StringIO(to_csv(rows)))]
    np.testing.assert_array_equal(read, rows)


@given(MATRICES)
def test_numpy_text_makes_the_same_array(rows):
    made = eval(to_numpy(rows), {"np": np})  # noqa: S307 - our own text, read as a user's script would read it
    np.testing.assert_array_equal(made, rows)


def test_latex_of_a_matrix_of_a_number_and_of_special_values():
    assert to_latex([[1, 2.5], [-3, 1e-9]]) == (r"\begin{bmatrix} 1 & 2.5 \\ -3 & 1 \cdot 10^{-9} \end{bmatrix}")
    assert to_latex([[4.0]]) == "4"
    assert to_latex([[np.inf, np.nan]]) == r"\begin{bmatrix} \infty & \text{nan} \end{bmatrix}"
