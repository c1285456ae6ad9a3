"""The table of primitives: the name, arity and shape rule of every operation a graph may hold.

Each reader of the graph (partials, kernels, series, printers, sympy) has a table of its own with one row for each
name here; a law test fails when a row is missing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from typing import TypeAlias

import numpy as np

from explorer.graph import shapes
from explorer.graph.shapes import Shape, ShapeError

Data: TypeAlias = float | int | str | tuple[int, ...] | np.ndarray | None
ShapeRule: TypeAlias = Callable[[Sequence[Shape], Data], Shape]


@dataclass(frozen=True, slots=True)
class Op:
    """A primitive: `arity` operands (None: any number), and the shape of its result."""

    name: str
    arity: int | None
    shape: ShapeRule
    elementwise: bool = False


def _of_order(given: Sequence[Shape], data: Data) -> Shape:
    if not isinstance(data, int) or data < 0:
        raise ShapeError("the order must be a whole number from 0 on, known when the definition is read")
    return shapes.elementwise(given)


def _number(_given: Sequence[Shape], _data: Data) -> Shape:
    return ()


def _stack(given: Sequence[Shape], _data: Data) -> Shape:
    if any(shape != given[0] for shape in given):
        met = ", ".join(dict.fromkeys(map(shapes.describe, given)))
        raise ShapeError(f"the entries of a vector or matrix must have one shape, not {met}")
    if len(given[0]) > 1:
        raise ShapeError("a matrix cannot be an entry of a vector")
    return (len(given), *given[0])


def _index(given: Sequence[Shape], data: Data) -> Shape:
    at = data if isinstance(data, tuple) else ()
    (shape,) = given
    if len(at) > len(shape) or not at:
        raise ShapeError(f"{shapes.describe(shape)} cannot be indexed with {len(at)} indices")
    for i, size in zip(at, shape, strict=False):
        if not 0 <= i < size:
            raise ShapeError(f"index {i + 1} is outside 1 to {size}")
    return shape[len(at) :]


def _slice(given: Sequence[Shape], data: Data) -> Shape:
    (shape,) = given
    start, stop = data if isinstance(data, tuple) else (0, 0)
    if not shape or not 0 <= start < stop <= shape[0]:
        raise ShapeError(f"{shapes.describe(shape)} has no part {start + 1}:{stop}")
    return (stop - start, *shape[1:])


def _pad(given: Sequence[Shape], data: Data) -> Shape:
    (shape,) = given
    before, after = data if isinstance(data, tuple) else (-1, -1)
    if not shape or before < 0 or after < 0:
        raise ShapeError(f"zeros are put around the entries of a vector or the rows of a matrix, {before} and {after}")
    return (before + shape[0] + after, *shape[1:])


def _sum(given: Sequence[Shape], data: Data) -> Shape:
    (shape,) = given
    if data is None:
        return ()
    if not isinstance(data, int) or not 0 <= data < len(shape):
        raise ShapeError(f"{shapes.describe(shape)} has no axis {data}")
    return shape[:data] + shape[data + 1 :]


def _filled(given: Sequence[Shape], data: Data) -> Shape:
    if given[0] != () or not isinstance(data, tuple):
        raise ShapeError(f"only a number can be spread over a shape, not {shapes.describe(given[0])}")
    return data


def _reshape(given: Sequence[Shape], data: Data) -> Shape:
    if not isinstance(data, tuple) or prod(data) != prod(given[0]):
        raise ShapeError(f"{shapes.describe(given[0])} cannot be rearranged to {data}")
    return data


def _transpose(given: Sequence[Shape], _data: Data) -> Shape:
    (shape,) = given
    if len(shape) != 2:
        raise ShapeError(f"only a matrix can be transposed, not {shapes.describe(shape)}")
    return shape[::-1]


def _matmul(given: Sequence[Shape], _data: Data) -> Shape:
    return shapes.matmul(*given)


def _square_to_number(given: Sequence[Shape], _data: Data) -> Shape:
    shapes.square(given[0])
    return ()


def _square(given: Sequence[Shape], _data: Data) -> Shape:
    return shapes.square(given[0])


def _solve(given: Sequence[Shape], _data: Data) -> Shape:
    shapes.square(given[0])
    return shapes.matmul(*given)


def _diag(given: Sequence[Shape], _data: Data) -> Shape:
    (shape,) = given
    if len(shape) != 1:
        raise ShapeError(f"a diagonal matrix is made from a vector, not {shapes.describe(shape)}")
    return shape * 2


def _diagonal(given: Sequence[Shape], _data: Data) -> Shape:
    return (shapes.square(given[0])[0],)


def _rows(arity: int | None, rule: ShapeRule, names: str, *, elementwise: bool = False) -> list[Op]:
    return [Op(name, arity, rule, elementwise) for name in names.split()]


UNARY = """neg abs sign sqrt cbrt exp expm1 log log1p log2 log10 sin cos tan asin acos atan sinh cosh tanh sech
           asinh acosh atanh floor ceil round sigmoid softplus not erf erfc gamma lgamma
           sinc"""  # sinc(x) = sin(x) / x, and 1 at 0
OF_ORDER = "polygamma besselj sphericalj"  # data: the order; polygamma of order 0 is digamma
BINARY = "add sub mul div pow atan2 hypot max min mod lt le eq ne and or"

OPS: dict[str, Op] = {
    op.name: op
    for op in [
        Op("input", 0, _number),  # a free variable; data is its name, its shape is given to Graph.input
        Op("const", 0, _number),  # a number or an array of numbers; its shape is its own
        *_rows(1, shapes.elementwise, UNARY, elementwise=True),
        *_rows(1, _of_order, OF_ORDER, elementwise=True),
        *_rows(2, shapes.elementwise, BINARY, elementwise=True),
        Op("where", 3, shapes.elementwise, elementwise=True),  # condition (0 or 1), value if true, value if false
        Op("stack", None, _stack),  # numbers to a vector, vectors to the rows of a matrix
        Op("index", 1, _index),  # data: 0-based indices; a matrix with one index gives that row
        Op("slice", 1, _slice),  # data: (start, stop), 0-based; entries of a vector, rows of a matrix
        Op("pad", 1, _pad),  # data: (before, after); zeros around the entries of a vector, the rows of a matrix
        Op("fill", 1, _filled),  # data: the shape a number is repeated over
        Op("reshape", 1, _reshape),  # data: the new shape; entries in row-major order
        Op("transpose", 1, _transpose),
        Op("sum", 1, _sum),  # data: an axis, or None for all entries
        Op("largest", 1, _number),
        Op("smallest", 1, _number),
        Op("norm", 1, _number),  # the Euclidean norm of all entries (Frobenius for a matrix)
        Op("logsumexp", 1, _number),
        Op("matmul", 2, _matmul),
        Op("trace", 1, _square_to_number),
        Op("det", 1, _square_to_number),
        Op("logdet", 1, _square_to_number),  # log |det A|
        Op("inv", 1, _square),
        Op("solve", 2, _solve),  # solve(A, b) = A^-1 b
        Op("diag", 1, _diag),  # a vector on the diagonal of a matrix
        Op("diagonal", 1, _diagonal),  # the diagonal of a matrix as a vector
    ]
}
