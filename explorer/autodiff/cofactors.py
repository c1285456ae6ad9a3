"""The cofactors of a matrix, which are the derivative of its determinant, without a division by the determinant."""

from functools import reduce
from operator import add

import numpy as np

from explorer.graph.build import det, diag, eq, fill, inv, trace, transpose, where
from explorer.graph.expr import Expr

MINORS = 4  # up to this size the cofactors are written as minors


def cofactors(a: Expr) -> Expr:
    """Return the matrix of cofactors of a square matrix, finite and right at singular matrices also."""
    n = a.shape[0]
    if n <= MINORS:
        indices = range(n)
        return a.graph.stack([a.graph.stack([_cofactor(a, i, j) for j in indices]) for i in indices])
    y = det(a)
    # LU factors make det(A) A^-T accurate close to singular matrices (G. W. Stewart, On the adjugate matrix, 1998);
    # where a pivot is exactly 0 the inverse does not exist, and the polynomial takes over.
    return where(eq(y, 0), transpose(_adjugate(a)), y * transpose(inv(a)))


def _cofactor(a: Expr, i: int, j: int) -> Expr:
    n = a.shape[0]
    rows, columns = [r for r in range(n) if r != i], [c for c in range(n) if c != j]
    minor = _determinant(a, rows, columns)
    return minor if (i + j) % 2 == 0 else -minor


def _determinant(a: Expr, rows: list[int], columns: list[int]) -> Expr:
    """Return the minor of `a` on some rows and columns by expansion along its first row."""
    if not rows:
        return a.graph.const(1.0)
    if len(rows) == 1:
        return a[rows[0], columns[0]]
    terms = []
    for k, column in enumerate(columns):
        rest = [c for c in columns if c != column]
        term = a[rows[0], column] * _determinant(a, rows[1:], rest)
        terms.append(term if k % 2 == 0 else -term)
    return reduce(add, terms)


def _adjugate(a: Expr) -> Expr:
    """Return the adjugate as a polynomial in A: Faddeev and LeVerrier's recurrence."""
    # M_1 = I,  c_k = -tr(A M_k) / k,  M_{k+1} = A M_k + c_k I;  adj(A) = (-1)^(n-1) M_n
    n = a.shape[0]
    m = a.graph.const(np.eye(n))
    for k in range(1, n):
        product = a @ m if k > 1 else a
        m = product + diag(fill(-(trace(product) / k), (n,)))
    return m if n % 2 else -m
