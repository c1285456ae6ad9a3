"""Matrix expressions as sums of products: transposes at the factors, numbers in front, like terms together.

A sum in a product stays a factor, so that (x - A s)ᵀ W A is not multiplied out. A vector is a column.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import copysign
from typing import NamedTuple, TypeAlias, Union

import numpy as np

from explorer.graph.build import det, inv
from explorer.graph.expr import Expr
from explorer.graph.walk import postorder

Scalars: TypeAlias = tuple[tuple[Expr, float], ...]  # numbers with their powers, oldest first
Sum: TypeAlias = tuple["Term", ...]


class Factor(NamedTuple):
    """A matrix or a column, or a sum of products, transposed or not."""

    what: Union[Expr, "Sum"]
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """number · scalars · chain; an empty chain is the identity matrix."""

    number: float
    scalars: Scalars
    chain: tuple[Factor, ...]


def normal_form(node: Expr, symmetric: frozenset[str] = frozenset()) -> Sum:
    """Return a vector or matrix as a sum of products; `symmetric` names matrices that equal their transposes."""
    reader = _Reader(symmetric)
    for each in postorder([node]):
        reader.read(each)
    return reader.sums[node]


def turned(terms: Sum, symmetric: frozenset[str] = frozenset()) -> Sum:
    """Return the transpose of a sum of products."""
    return collected([replace(t, chain=tuple([_flip(f, symmetric) for f in reversed(t.chain)])) for t in terms])


def _flip(factor: Factor, symmetric: frozenset[str]) -> Factor:
    if isinstance(factor.what, tuple):
        return Factor(turned(factor.what, symmetric))
    return factor if _is_symmetric(factor.what, symmetric) else Factor(factor.what, not factor.turned)


def _is_symmetric(node: Expr, symmetric: frozenset[str]) -> bool:
    if node.op in {"inv", "neg"}:
        return _is_symmetric(node.args[0], symmetric)
    if node.op in {"add", "sub"}:
        return all(_is_symmetric(arg, symmetric) for arg in node.args)
    if node.op == "matmul" and len(node.shape) == 2:
        a, b = node.args
        return (a.op == "transpose" and a.args[0] is b) or (b.op == "transpose" and b.args[0] is a)
    return node.op == "diag" or (node.op == "input" and str(node.data) in symmetric)


def collected(terms: list[Term]) -> Sum:
    """Return terms with equal ones added, and what all begin or end with taken out."""
    numbers: dict[tuple[Scalars, tuple[Factor, ...]], float] = defaultdict(float)
    for term in terms:
        numbers[term.scalars, term.chain] += term.number
    found = [Term(number, scalars, chain) for (scalars, chain), number in numbers.items() if number]
    return _shared(found) if len(found) > 1 else tuple(found)


def _shared(terms: list[Term]) -> Sum:
    """Return B x + Bᵀ x as (B + Bᵀ) x: one term where all have the numbers in front and an end in common."""
    first = terms[0]
    chains = [list(term.chain) for term in terms]
    before: list[Factor] = []
    after: list[Factor] = []
    while all(chains) and all(chain[-1] == chains[0][-1] for chain in chains):
        after.insert(0, chains[0][-1])
        chains = [chain[:-1] for chain in chains]
    while all(chains) and all(chain[0] == chains[0][0] for chain in chains):
        before.append(chains[0][0])
        chains = [chain[1:] for chain in chains]
    if any(term.scalars != first.scalars for term in terms) or not (before or after):
        return tuple(terms)
    number = first.number if all(abs(term.number) == abs(first.number) for term in terms) else 1.0
    inner = [Term(term.number / number, (), tuple(chain)) for term, chain in zip(terms, chains, strict=True)]
    inner.sort(key=lambda t: (any(f.turned for f in t.chain), t.number < 0))
    return (Term(number, first.scalars, (*before, Factor(tuple(inner)), *after)),)


class _Reader:
    """Sums of products of the nodes of a graph, each from those of its operands."""

    def __init__(self, symmetric: frozenset[str]) -> None:
        self.sums: dict[Expr, Sum] = {}
        self._symmetric = symmetric

    def read(self, node: Expr) -> None:
        """Enter a node; numbers are taken apart where they stand before a matrix."""
        if node.shape != ():
            self.sums[node] = collected(list(self._rows(node)))

    def _rows(self, node: Expr) -> Sum:
        row = _ROWS.get(node.op)
        found = row(self, node) if row is not None else None
        return _atom(node) if found is None else found

    def sums_of_inverse(self, node: Expr) -> Sum:
        """Return the inverse of an operand, that of a transpose as the transpose of an inverse."""
        if node.op == "transpose":
            return turned(_atom(inv(node.args[0])), self._symmetric)
        return _atom(inv(node))

    def turned(self, node: Expr) -> Sum:
        """Return the transpose of an operand that was read."""
        return turned(self.sums[node], self._symmetric)


def _atom(node: Expr) -> Sum:
    return (Term(1.0, (), (Factor(node),)),)


def _negative(r: _Reader, node: Expr) -> Sum:
    return _scaled(r.sums[node.args[0]], -1.0, {})


def _added(r: _Reader, node: Expr) -> Sum | None:
    a, b = node.args
    if a.shape != b.shape:
        return None
    return (*r.sums[a], *(r.sums[b] if node.op == "add" else _scaled(r.sums[b], -1.0, {})))


def _times(r: _Reader, node: Expr) -> Sum | None:
    for number, matrix in (node.args, node.args[::-1]):
        front = _uniform(number)
        if front is not None and matrix.shape == node.shape:
            return _scaled(r.sums[matrix], *front)
    return None


def _divided(r: _Reader, node: Expr) -> Sum | None:
    above, below = node.args
    if below.shape != ():
        return None
    number, powers = _taken_apart(below)
    return _scaled(r.sums[above], 1 / number, {x: -power for x, power in powers.items()})


def _matmul(r: _Reader, node: Expr) -> Sum:
    a, b = node.args
    return _multiplied(r.turned(b), r.sums[a]) if len(a.shape) == 1 else _multiplied(r.sums[a], r.sums[b])


def _reshaped(r: _Reader, node: Expr) -> Sum | None:
    (x,) = node.args
    if sorted([*node.shape, 1][:2]) != sorted([*x.shape, 1][:2]):
        return None
    is_row = any(len(each.shape) == 2 and each.shape[0] == 1 for each in (node, x))
    return r.turned(x) if is_row else r.sums[x]


def _diagonal(_: _Reader, node: Expr) -> Sum | None:
    front = _uniform(node.args[0])
    return None if front is None else _scaled((Term(1.0, (), ()),), *front)


_ROWS: dict[str, Callable[[_Reader, Expr], Sum | None]] = {
    "const": lambda _, node: _of_const(node),
    "neg": _negative,
    "add": _added,
    "sub": _added,
    "mul": _times,
    "div": _divided,
    "matmul": _matmul,
    "solve": lambda r, node: _multiplied(r.sums_of_inverse(node.args[0]), r.sums[node.args[1]]),
    "inv": lambda r, node: r.sums_of_inverse(node.args[0]),
    "transpose": lambda r, node: r.turned(node.args[0]),
    "reshape": _reshaped,
    "diag": _diagonal,
}


def _multiplied(left: Sum, right: Sum) -> Sum:
    if not left or not right:
        return ()
    a, b = _as_one(left), _as_one(right)
    powers: dict[Expr, float] = defaultdict(float, a.scalars)
    for x, power in b.scalars:
        powers[x] += power
    return (Term(a.number * b.number, _sorted(powers), a.chain + b.chain),)


def _as_one(terms: Sum) -> Term:
    """Return a sum as one product: of itself, with what its terms have in front in common taken out."""
    if len(terms) == 1:
        return terms[0]
    first, *others = terms
    if any(abs(t.number) != abs(first.number) or t.scalars != first.scalars for t in others):
        return Term(1.0, (), (Factor(terms),))
    return Term(
        abs(first.number), first.scalars, (Factor(tuple([Term(copysign(1.0, t.number), (), t.chain) for t in terms])),)
    )


def _scaled(terms: Sum, number: float, powers: Mapping[Expr, float]) -> Sum:
    found = []
    for term in terms:
        joined: dict[Expr, float] = defaultdict(float, term.scalars)
        for x, power in powers.items():
            joined[x] += power
        found.append(Term(term.number * number, _sorted(joined), term.chain))
    return tuple(found)


def _sorted(powers: Mapping[Expr, float]) -> Scalars:
    return tuple(sorted([(x, p) for x, p in powers.items() if p], key=lambda pair: pair[0].index))


def _of_const(node: Expr) -> Sum:
    a = np.asarray(node.data, dtype=np.float64)
    if not a.any():
        return ()
    if a.ndim == 2 and a.shape[0] == a.shape[1] and np.array_equal(a, a[0, 0] * np.eye(len(a))):
        return (Term(float(a[0, 0]), (), ()),)
    return (Term(1.0, (), (Factor(node),)),)


def _uniform(node: Expr) -> tuple[float, dict[Expr, float]] | None:
    """Return the number that a node is, or has in every entry; None for others."""
    if node.shape == ():
        return _taken_apart(node)
    if node.op == "fill":
        return _taken_apart(node.args[0])
    if node.op == "const":
        a = np.asarray(node.data, dtype=np.float64)
        return (float(a.flat[0]), {}) if (a == a.flat[0]).all() else None
    if node.op == "mul":
        parts = [_uniform(arg) for arg in node.args]
        if parts[0] is not None and parts[1] is not None:
            powers: dict[Expr, float] = defaultdict(float, parts[0][1])
            for x, power in parts[1][1].items():
                powers[x] += power
            return parts[0][0] * parts[1][0], powers
    return None


def _taken_apart(node: Expr) -> tuple[float, dict[Expr, float]]:
    """Return a number as a product: a constant, and the powers of what else there is."""
    number, powers = 1.0, defaultdict[Expr, float](float)
    pending = [(node, 1.0)]
    while pending:
        x, power = pending.pop()
        if x.op == "const":
            number *= float(np.asarray(x.data)) ** power
        elif x.op == "neg":
            number *= (-1.0) ** power
            pending.append((x.args[0], power))
        elif x.op in {"mul", "div"}:
            pending += [(x.args[0], power), (x.args[1], power if x.op == "mul" else -power)]
        elif x.op == "pow" and x.args[1].is_const and float(np.asarray(x.args[1].data)).is_integer():
            pending.append((x.args[0], power * float(np.asarray(x.args[1].data))))
        elif x.op == "exp" and x.args[0].op == "logdet":
            powers[det(x.args[0].args[0])] += power
        else:
            powers[x] += power
    return number, powers
