"""Products, powers and transposes with the shapes they have on paper.

A vector is a column; x' is a row, a 1×n matrix. A row times a vector is a number; a vector times a row is the
outer product.
"""

import numpy as np

from explorer.graph import build
from explorer.graph.expr import Expr
from explorer.graph.shapes import Shape, ShapeError, describe
from explorer.semantics.constants import whole

_POWER_LIMIT = 64
KRON_LIMIT = 1000  # rows and columns


def worded(shape: Shape) -> str:
    """Return "is a number", "has 3 entries", "is 2×3"."""
    return f"has {describe(shape)}" if len(shape) == 1 else f"is {describe(shape)}"


class AmbiguousError(ShapeError):
    """An operation whose operands allow several readings; `hint` names them."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def transposed(x: Expr) -> Expr:
    """Return x': a row for a vector, the vector back for a row made from it."""
    if x.shape == ():
        return x
    if len(x.shape) == 1:
        return build.reshape(x, (1, *x.shape))
    return _entries(x) if x.shape[0] == 1 else build.transpose(x)


def _is_row_of_vector(x: Expr) -> bool:
    return x.op == "reshape" and len(x.args[0].shape) == 1 and x.shape[0] == 1


def _entries(row: Expr) -> Expr:
    """The entries of a 1×n matrix as a vector."""
    return row.args[0] if _is_row_of_vector(row) else row[0]


def multiplied(a: Expr, b: Expr, sign: str) -> Expr:
    """Return the product written with `sign`: "", "*", "·", "×", "@", ".*", "⊙", "⊗"."""
    if sign in {".*", "⊙"}:
        return a * b
    if sign == "⊗":
        return tensor_product(a, b)
    if a.shape == () or b.shape == ():
        return a * b
    if len(a.shape) == 1 and len(b.shape) == 1:
        return _vectors(a, b, sign)
    if len(a.shape) == 1:
        if b.shape[0] != 1:
            raise AmbiguousError(
                "a vector is a column, and a column cannot stand before a matrix", "write x' A for a row times a matrix"
            )
        return build.outer(a, _entries(b))
    if a.shape[0] == 1 and len(b.shape) == 1:
        return _entries(a) @ b
    if _is_row_of_vector(a) and a.shape[1] == b.shape[0]:
        return build.reshape(_entries(a) @ b, (1, b.shape[1]))
    return a @ b


def _vectors(a: Expr, b: Expr, sign: str) -> Expr:
    if sign in {"·", "@"}:
        return a @ b
    if sign == "×":
        return cross(a, b)
    hint = "write x · y for the dot product, x .* y for entry by entry, x y' for the outer product"
    raise AmbiguousError("two vectors side by side have several products", hint)


def cross(a: Expr, b: Expr) -> Expr:
    """Return the cross product of two vectors with 3 entries."""
    if a.shape != (3,) or b.shape != (3,):
        raise ShapeError("a cross product needs two vectors with 3 entries")
    return a.graph.stack([a[(i + 1) % 3] * b[(i + 2) % 3] - a[(i + 2) % 3] * b[(i + 1) % 3] for i in range(3)])


def tensor_product(a: Expr, b: Expr) -> Expr:
    """Return x ⊗ y: the outer product of vectors, the Kronecker product of matrices."""
    if len(a.shape) == 1 and len(b.shape) == 1:
        return build.outer(a, b)
    return kron(a, b)


def kron(a: Expr, b: Expr) -> Expr:
    """Return the Kronecker product: (P A Q) ⊙ (R B S) with constant 0/1 matrices that repeat rows and columns."""
    if len(a.shape) != 2 or len(b.shape) != 2:
        raise ShapeError("a Kronecker product needs two matrices")
    (p, q), (r, s) = a.shape, b.shape
    if p * r > KRON_LIMIT or q * s > KRON_LIMIT:
        raise ShapeError(f"a Kronecker product of {describe(a.shape)} and {describe(b.shape)} is too large")
    const = a.graph.const
    spread = const(np.kron(np.eye(p), np.ones((r, 1)))) @ a @ const(np.kron(np.eye(q), np.ones((1, s))))
    tiled = const(np.kron(np.ones((p, 1)), np.eye(r))) @ b @ const(np.kron(np.ones((1, q)), np.eye(s)))
    return spread * tiled


def divided(a: Expr, b: Expr) -> Expr:
    """Return a / b for a number b."""
    if b.shape != ():
        raise AmbiguousError(
            f"only numbers divide; the divisor {worded(b.shape)}",
            "write ./ to divide entry by entry, A^-1 for an inverse",
        )
    return a / b


def power(base: Expr, exponent: Expr) -> Expr:
    """Return base ^ exponent: of numbers, or the matrix power for whole exponents."""
    if exponent.shape != ():
        raise AmbiguousError(
            f"an exponent is a number; this one {worded(exponent.shape)}", "write .^ for entry by entry"
        )
    if base.shape == ():
        return base**exponent
    if len(base.shape) == 1:
        raise AmbiguousError(
            f"a vector has no power; the base {worded(base.shape)}",
            "write x .^ 2 entry by entry, ||x||^2 or x' x for a number",
        )
    return _matrix_power(base, whole(exponent))


def _matrix_power(base: Expr, n: int | None) -> Expr:
    if base.shape[0] != base.shape[1]:
        raise ShapeError(f"only a square matrix has powers; the base {worded(base.shape)}")
    if n is None or abs(n) > _POWER_LIMIT:
        raise AmbiguousError(
            f"a matrix power needs a whole exponent up to {_POWER_LIMIT}", "write .^ for powers entry by entry"
        )
    if n == 0:
        return base.graph.const(np.eye(base.shape[0]))
    factor = build.inv(base) if n < 0 else base
    result, square, left = None, factor, abs(n)
    while left:
        if left & 1:
            result = square if result is None else result @ square
        left >>= 1
        square = square @ square if left else square
    return result if result is not None else factor
