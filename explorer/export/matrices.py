"""A matrix of numbers as text for other programs; every number is written so that reading it gives the same float."""

import csv
import io
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike


def number(value: float) -> str:
    """Return the shortest text that reads back as the same float, without a trailing ".0"."""
    text = repr(float(value))
    return text.removesuffix(".0")


def to_csv(matrix: ArrayLike) -> str:
    """Return the rows of a matrix as comma-separated lines; nan and inf by these names."""
    return _separated(matrix, ",")


def to_tsv(matrix: ArrayLike) -> str:
    """Return the rows of a matrix as lines separated by tabs, as spreadsheets paste them."""
    return _separated(matrix, "\t")


def to_latex(matrix: ArrayLike) -> str:
    """Return a matrix as a LaTeX bmatrix (amsmath); a single number stands alone."""
    rows = _rows(matrix)
    if rows.shape == (1, 1):
        return _latex_number(rows[0, 0])
    body = r" \\ ".join(" & ".join(_latex_number(x) for x in row) for row in rows)
    return rf"\begin{{bmatrix}} {body} \end{{bmatrix}}"


def to_numpy(matrix: ArrayLike) -> str:
    """Return an expression that makes the same array where numpy is imported as np: whole numbers stay floats."""
    names = {"nan": "np.nan", "inf": "np.inf", "-inf": "-np.inf"}
    rows = [", ".join(names.get(text, text) for text in map(repr, map(float, row))) for row in _rows(matrix)]
    return "np.array([" + ",\n          ".join(f"[{row}]" for row in rows) + "])"


def to_matlab(matrix: ArrayLike) -> str:
    """Return a matrix as MATLAB, Octave and Julia read it; a single number stands alone."""
    names = {"nan": "NaN", "inf": "Inf", "-inf": "-Inf"}
    rows = [", ".join(names.get(number(x), number(x)) for x in row) for row in _rows(matrix)]
    return rows[0] if _rows(matrix).shape == (1, 1) else f"[{'; '.join(rows)}]"


def to_markdown(matrix: ArrayLike, rows: Sequence[str] = (), columns: Sequence[str] = ()) -> str:
    """Return a matrix as a table of GitHub's Markdown, under the names of its columns and beside those of its rows."""
    numbers = [[number(x) for x in row] for row in _rows(matrix)]
    head = [name.replace("|", r"\|") for name in columns] or [" "] * len(numbers[0])
    body = [[f"**{name}**", *cells] for name, cells in zip(rows, numbers, strict=True)] if rows else numbers
    lines = [[" ", *head] if rows else head, ["---:"] * len(body[0]), *body]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


FORMATS: dict[str, Callable[[ArrayLike], str]] = {
    "latex": to_latex,
    "markdown": to_markdown,
    "csv": to_csv,
    "tsv": to_tsv,
    "numpy": to_numpy,
    "matlab": to_matlab,
}


def _separated(matrix: ArrayLike, separator: str) -> str:
    out = io.StringIO()
    rows = ([number(x) for x in row] for row in _rows(matrix))
    csv.writer(out, delimiter=separator, lineterminator="\n").writerows(rows)
    return out.getvalue()


def _rows(matrix: ArrayLike) -> np.ndarray:
    array = np.asarray(matrix, dtype=np.float64)
    return array.reshape(-1, array.shape[-1]) if array.ndim > 1 else array.reshape(1, -1)


def _latex_number(value: float) -> str:
    text = number(value)
    if text in ("inf", "-inf", "nan"):
        return text.replace("inf", r"\infty").replace("nan", r"\text{nan}")
    mantissa, _, exponent = text.partition("e")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if exponent else text
