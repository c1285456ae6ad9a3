"""Matrices as text: what another program reads back is the same array."""

import ast
import csv
import io
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.export.matrices import FORMATS, to_csv, to_latex, to_markdown, to_matlab, to_numpy

MATRICES = st.integers(1, 4).flatmap(
    lambda columns: st.lists(st.lists(st.floats(), min_size=columns, max_size=columns), min_size=1, max_size=4)
)


def read_csv(text):
    return [[float(cell) for cell in row] for row in csv.reader(io.StringIO(text))]


def read_numpy(text):
    """Read np.array([[...]]) as Python does: literals, signs, and np.nan and np.inf by name, nothing else."""

    def value(node):
        match node:
            case ast.List(elements):
                return [value(element) for element in elements]
            case ast.UnaryOp(ast.USub(), operand):
                return -value(operand)
            case ast.Attribute(ast.Name("np"), "nan" | "inf" as name):
                return float(name)
            case ast.Constant(int() | float() as number):
                return float(number)
        raise ValueError(ast.dump(node))

    call = ast.parse(text, mode="eval").body
    assert ast.unparse(call.func) == "np.array"
    (array,) = call.args
    return value(array)


def read_matlab(text):
    """Read a MATLAB matrix literal: rows end at ;, entries at a comma, numbers as MATLAB's grammar has them."""
    inner = text[1:-1] if text.startswith("[") else text
    token = re.compile(r"-?(NaN|Inf|\d+(\.\d+)?(e[+-]?\d+)?)")
    entries = [[entry.strip() for entry in row.split(",")] for row in inner.split(";")]
    assert all(token.fullmatch(entry) for row in entries for entry in row)
    return [[float(entry) for entry in row] for row in entries]


def read_markdown(text):
    head, line, *rows = [row.strip("|").split("|") for row in text.splitlines()]
    assert set(map(str.strip, line)) == {"---:"}
    assert {len(row) for row in (head, line, *rows)} == {len(head)}
    return [[float(cell) for cell in row] for row in rows]


def read_latex(text):
    body = text.removeprefix(r"\begin{bmatrix}").removesuffix(r"\end{bmatrix}")
    plain = body.replace(r"\infty", "inf").replace(r"\text{nan}", "nan")
    plain = re.sub(r" \\cdot 10\^\{(-?\d+)\}", r"e\1", plain)
    return [[float(cell) for cell in row.split("&")] for row in plain.split(r"\\")]


READERS = {
    "csv": read_csv,
    "tsv": lambda text: read_csv(text.replace("\t", ",")),
    "numpy": read_numpy,
    "matlab": read_matlab,
    "markdown": read_markdown,
    "latex": read_latex,
}


def test_every_format_has_a_reader_here():
    assert set(READERS) == set(FORMATS)


@pytest.mark.parametrize("kind", READERS)
@given(rows=MATRICES)
def test_every_format_reads_back_to_the_same_numbers(kind, rows):
    read = np.array(READERS[kind](FORMATS[kind](rows)))
    np.testing.assert_array_equal(read, rows)
    finite_or_infinite = ~np.isnan(rows)
    np.testing.assert_array_equal(np.signbit(read)[finite_or_infinite], np.signbit(rows)[finite_or_infinite])


def test_texts_are_as_one_writes_them():
    rows = [[1, 2.5], [-3, 1e-9]]
    assert to_latex(rows) == r"\begin{bmatrix} 1 & 2.5 \\ -3 & 1 \cdot 10^{-9} \end{bmatrix}"
    assert to_csv(rows) == "1,2.5\n-3,1e-09\n"
    assert to_matlab(rows) == "[1, 2.5; -3, 1e-09]"
    assert to_numpy(rows) == "np.array([[1.0, 2.5],\n          [-3.0, 1e-09]])"
    assert to_markdown(rows) == "|   |   |\n| ---: | ---: |\n| 1 | 2.5 |\n| -3 | 1e-09 |\n"


def test_a_single_number_and_special_values():
    assert to_latex([[4.0]]) == "4"
    assert to_matlab([[4.0]]) == "4"
    assert to_latex([[np.inf, np.nan]]) == r"\begin{bmatrix} \infty & \text{nan} \end{bmatrix}"
    assert to_matlab([[np.inf, np.nan, -np.inf]]) == "[Inf, NaN, -Inf]"


def test_markdown_has_the_names_of_rows_and_columns():
    assert to_markdown([[1, 2]], ["f₁"], ["x", "|y|"]) == (
        "|   | x | \\|y\\| |\n| ---: | ---: | ---: |\n| **f₁** | 1 | 2 |\n"
    )
