"""A function as a sum of squares, f = ||r||² and a constant: the residuals r for Gauss-Newton, as f is written."""

from collections.abc import Sequence

import numpy as np

from explorer.graph.build import reshape, sqrt
from explorer.graph.entries import TooManyEntriesError, written_out
from explorer.graph.expr import Expr
from explorer.graph.walk import depends_on

MOST = 2_000  # residuals of one norm that are written out


def residuals(output: Expr, inputs: Sequence[Expr]) -> Expr | None:
    """Return the residuals as a vector (k,); None where the scalar `output` is not written as a sum of squares.

    Factors of the squares may hold parameters: where one is negative there its residual is nan.
    """
    variable = depends_on([output], inputs)
    found: list[Expr] = []
    pending = [(output.graph.const(1.0), output)]
    while pending:
        factor, term = pending.pop()
        if term not in variable:
            continue  # a constant moves no minimum
        parts = _summands(factor, term, variable)
        roots = _roots(term) if parts is None else ()
        if roots is None or (factor.number is not None and factor.number < 0):
            return None
        found += [sqrt(factor) * root for root in roots]
        pending += reversed(parts or [])
    return output.graph.stack(found) if found else None


def norm_squared(vector: Expr) -> Expr:
    """Return ||v||², the sum of the squares of all entries."""
    return vector.graph.apply("sum", vector**2) if vector.shape else vector**2


def entries(vector: Expr) -> Expr:
    """Return all entries of an array as a vector (k,)."""
    return reshape(vector, (int(np.prod(vector.shape)),))


def _summands(factor: Expr, term: Expr, variable: set[Expr]) -> list[tuple[Expr, Expr]] | None:
    """Return the summands of a term with their factors, None where it is no sum and no multiple of one."""
    args = term.args
    if term.op == "add" and term.shape == ():
        return [(factor, args[0]), (factor, args[1])]
    if term.op == "sub" and term.shape == ():
        return [(factor, args[0]), (-factor, args[1])]
    if term.op == "neg":
        return [(-factor, args[0])]
    if term.op == "mul" and (args[0] not in variable or args[1] not in variable):
        constant, other = args if args[0] not in variable else args[::-1]
        return [(factor * constant, other)]
    if term.op == "div" and args[1] not in variable:
        return [(factor / args[1], args[0])]
    return None


def _roots(term: Expr) -> list[Expr] | None:
    """Return what is squared in a term, one or several numbers; None where it is not a square."""
    if term.op == "sum" and term.data is None:
        return _of_entries(_root(term.args[0]))
    if term.op == "matmul" and term.shape == () and term.args[0] is term.args[1]:
        return _of_entries(term.args[0])
    root = _root(term)
    return None if root is None else [root]


def _of_entries(root: Expr | None) -> list[Expr] | None:
    try:
        return None if root is None else list(written_out(root, MOST).flat)
    except TooManyEntriesError:
        return None


def _root(term: Expr) -> Expr | None:
    """Return u where a term is u², entry by entry; of a product or quotient of squares that of the roots."""
    if term.op == "pow":
        power = term.args[1].number
        return term.args[0] ** (power / 2) if power is not None and power > 0 and power % 2 == 0 else None
    if term.op in {"mul", "div"}:
        if term.op == "mul" and term.args[0] is term.args[1]:
            return term.args[0]
        first, second = (_root(part) for part in term.args)
        if first is not None and second is not None:
            return first * second if term.op == "mul" else first / second
    return None
