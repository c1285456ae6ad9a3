"""Numbers, vectors and matrices in the formulas and labels of the rooms, rounded for reading."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from explorer.graph.shapes import Shape
from explorer.scene.ticks import format_number

SHOWN = 4  # entries of a vector, or rows and columns of a matrix, that are written out


def latex_number(value: float, digits: int = 4) -> str:
    """Return a number in LaTeX with so many significant digits."""
    if not np.isfinite(value):
        return r"\text{undefined}" if np.isnan(value) else r"\infty" if value > 0 else r"-\infty"
    mantissa, _, exponent = format_number(value, digits).replace("−", "-").partition("e")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if exponent else mantissa


def latex_value(value: float | NDArray[np.float64], digits: int = 4) -> str:
    """Return a number or a small array in LaTeX; of a large one its norm."""
    array = np.asarray(value)
    if array.ndim == 0:
        return latex_number(float(array), digits)
    if max(array.shape) > SHOWN:
        return rf"\left[\ldots\right],\ \text{{norm }} {latex_number(float(np.linalg.norm(array)), digits)}"
    rows = array.reshape(len(array), -1) if array.ndim > 1 else array.reshape(-1, 1)
    body = r" \\ ".join(" & ".join(latex_number(x, digits) for x in row) for row in rows.tolist())
    return rf"\begin{{bmatrix}} {body} \end{{bmatrix}}"


def plain_value(value: float | NDArray[np.float64], digits: int = 4) -> str:
    """Return a number, a short vector or matrix in one line, or the norm of a larger one."""
    array = np.asarray(value)
    if array.ndim == 0:
        return format_number(float(array), digits)
    if array.size > SHOWN:
        return f"norm {format_number(float(np.linalg.norm(array)), digits)}"
    rows = array.reshape(len(array), -1).tolist() if array.ndim > 1 else [array.tolist()]
    return "[" + "; ".join(", ".join(format_number(x, 3) for x in row) for row in rows) + "]"


def latex_shape(shape: Sequence[int]) -> str:
    r"""Return the space of arrays of a shape: \mathbb{R}^{3 \times 2}."""
    sizes = r" \times ".join(map(str, shape))
    return rf"\mathbb{{R}}^{{{sizes}}}" if shape else r"\mathbb{R}"


def plain_shape(shape: Shape) -> str:
    """Return a shape as a label has it: 3×2, or nothing for a number."""
    return "×".join(map(str, shape))
