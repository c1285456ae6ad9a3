"""Shapes of expressions: () a number, (n,) a vector, (p, q) a matrix; and how operations combine them."""

from collections.abc import Sequence
from typing import TypeAlias

Shape: TypeAlias = tuple[int, ...]


class ShapeError(ValueError):
    """Operands whose shapes do not fit together; the message says which shapes met."""


def describe(shape: Shape) -> str:
    """Return a shape in a reader's words: "a number", "3 entries", "2×3"."""
    if shape == ():
        return "a number"
    if len(shape) == 1:
        return f"{shape[0]} entries" if shape[0] != 1 else "1 entry"
    return "×".join(map(str, shape))


def elementwise(shapes: Sequence[Shape], _data: object = None) -> Shape:
    """Return the shape of an elementwise operation: equal shapes, or numbers beside one shape."""
    found: Shape = ()
    for shape in shapes:
        if not shape or shape == found:
            continue
        if found != ():
            raise ShapeError(f"{describe(found)} and {describe(shape)} cannot be combined entry by entry")
        found = shape
    return found


def matmul(left: Shape, right: Shape) -> Shape:
    """Return the shape of a matrix product; a vector is a row on the left and a column on the right."""
    if not left or not right or len(left) > 2 or len(right) > 2:
        raise ShapeError(f"a matrix product needs vectors or matrices, not {describe(left)} and {describe(right)}")
    if left[-1] != right[0]:
        raise ShapeError(f"the inner sizes of a product must agree: {describe(left)} times {describe(right)}")
    return left[:-1] + right[1:]


def square(shape: Shape) -> Shape:
    """Return `shape` if it is a square matrix's."""
    if len(shape) != 2 or shape[0] != shape[1]:
        raise ShapeError(f"a square matrix is needed here, not {describe(shape)}")
    return shape
