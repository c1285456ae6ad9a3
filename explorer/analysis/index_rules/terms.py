"""A tangent in index notation: its entry at letters is a sum of products of Kronecker deltas and entries.

The tangent of RᵀR along the unit matrix E_ij is E_ijᵀR + RᵀE_ij; its entry (p, q) is δ_jp R_iq + δ_jq R_ip.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import TypeAlias

import numpy as np

from explorer.graph.build import inv, where
from explorer.graph.expr import Expr
from explorer.graph.walk import depends_on

Letter: TypeAlias = str | int  # a letter for an index, or its value counted from 0
Place: TypeAlias = tuple[Letter, ...]
MOST_TERMS, MOST_NODES = 64, 300  # beyond which nobody reads the sum


class NoRuleError(ValueError):
    """A derivative that is not written as a sum of a few products of entries."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The entry of an array at an index, to a power of 1 or -1."""

    node: Expr
    at: Place = ()
    power: int = 1


@dataclass(frozen=True, slots=True)
class Term:
    """A number times entries, where pairs of indices are equal (else 0), summed over the letters of `sums`."""

    factor: float = 1.0
    entries: tuple[Entry, ...] = ()
    equal: frozenset[tuple[Letter, Letter]] = frozenset()
    sums: Mapping[str, int] = field(default_factory=dict)  # letter -> how far it runs

    def times(self, other: "Term") -> "Term":
        """Return the product of two terms."""
        return Term(
            self.factor * other.factor,
            self.entries + other.entries,
            self.equal | other.equal,
            {**self.sums, **other.sums},
        )


class Indexed:
    """Writes entries of one tangent; `direction` is the node that stands for the unit array at `into`."""

    def __init__(self, tangent: Expr, direction: Expr, into: Place) -> None:
        """Take the tangent; raises NoRuleError for one of too many operations."""
        self._direction, self._into = direction, into
        self._moving = depends_on([tangent], [direction])
        if len(self._moving) > MOST_NODES:
            raise NoRuleError(f"{len(self._moving)} operations")
        self._letters = 0

    def terms(self, node: Expr, at: Place) -> list[Term]:
        """Return the entry of a node at an index; raises NoRuleError where that is no sum of a few products."""
        if node is self._direction:
            return [Term(equal=frozenset(zip(at, self._into, strict=True)))]
        if node not in self._moving:
            return [Term(entries=(Entry(node, at),))]
        rule = _RULES.get(node.op)
        if rule is None:
            raise NoRuleError(node.op)
        found = rule(self, node, at)
        if len(found) > MOST_TERMS:
            raise NoRuleError(f"{len(found)} terms")
        return found

    def new_letter(self) -> str:
        """Return a letter for a sum."""
        self._letters += 1
        return f"k{self._letters}"


Rule: TypeAlias = Callable[[Indexed, Expr, Place], list[Term]]


def _scaled(terms: list[Term], by: float) -> list[Term]:
    return [replace(term, factor=term.factor * by) for term in terms]


def _multiplied(one: list[Term], other: list[Term]) -> list[Term]:
    return [a.times(b) for a, b in product(one, other)]


def _summed(terms: list[Term], letter: str, size: int) -> list[Term]:
    return [replace(term, sums={**term.sums, letter: size}) for term in terms]


def _of(node: Expr, at: Place) -> Place:
    """Return the index of an operand of an elementwise operation: a number stands beside every entry."""
    return at if node.shape else ()


def _add(work: Indexed, node: Expr, at: Place) -> list[Term]:
    a, b = node.args
    sign = -1.0 if node.op == "sub" else 1.0
    return [*work.terms(a, _of(a, at)), *_scaled(work.terms(b, _of(b, at)), sign)]


def _mul(work: Indexed, node: Expr, at: Place) -> list[Term]:
    a, b = node.args
    return _multiplied(work.terms(a, _of(a, at)), work.terms(b, _of(b, at)))


def _div(work: Indexed, node: Expr, at: Place) -> list[Term]:
    a, b = node.args  # only what is above the line moves: a tangent is linear
    return _multiplied(work.terms(a, _of(a, at)), [Term(entries=(Entry(b, _of(b, at), -1),))])


def _product_of(work: Indexed, left: tuple[Expr, Place], right: tuple[Expr, Place], size: int) -> list[Term]:
    """Return the sum over k of left at (…, k) times right at (k, …)."""
    k = work.new_letter()
    (a, before), (b, after) = left, right
    return _summed(_multiplied(work.terms(a, (*before, k)), work.terms(b, (k, *after))), k, size)


def _matmul(work: Indexed, node: Expr, at: Place) -> list[Term]:
    a, b = node.args
    cut = len(a.shape) - 1
    return _product_of(work, (a, at[:cut]), (b, at[cut:]), b.shape[0])


def _solve(work: Indexed, node: Expr, at: Place) -> list[Term]:
    a, b = node.args
    return _product_of(work, (inv(a), at[:1]), (b, at[1:]), b.shape[0])


def _trace(work: Indexed, node: Expr, _: Place) -> list[Term]:
    (a,) = node.args
    k = work.new_letter()
    return _summed(work.terms(a, (k, k)), k, a.shape[0])


def _sum(work: Indexed, node: Expr, at: Place) -> list[Term]:
    (a,) = node.args
    axes = range(len(a.shape)) if node.data is None else (node.data,)
    letters = {axis: work.new_letter() for axis in axes if isinstance(axis, int)}
    rest = iter(at)
    found = work.terms(a, tuple(letters[i] if i in letters else next(rest) for i in range(len(a.shape))))
    for axis, letter in letters.items():
        found = _summed(found, letter, a.shape[axis])
    return found


def _reshape(work: Indexed, node: Expr, at: Place) -> list[Term]:
    (a,) = node.args
    if [n for n in a.shape if n > 1] != [n for n in node.shape if n > 1]:
        raise NoRuleError("reshape")
    kept = iter([letter for letter, n in zip(at, node.shape, strict=True) if n > 1])
    return work.terms(a, tuple(next(kept) if n > 1 else 0 for n in a.shape))


def _index(work: Indexed, node: Expr, at: Place) -> list[Term]:
    first = node.data if isinstance(node.data, tuple) else ()
    return work.terms(node.args[0], (*first, *at))


def _diag(work: Indexed, node: Expr, at: Place) -> list[Term]:
    one, other = at
    return [replace(term, equal=term.equal | {(one, other)}) for term in work.terms(node.args[0], (one,))]


def _where(work: Indexed, node: Expr, at: Place) -> list[Term]:
    """Multiply a branch beside zeros with 1 where it is taken, unless that is everywhere but at 0, as for a norm."""
    condition, *branches = node.args
    taken = [not (branch.is_const and not np.any(branch.value)) for branch in branches]
    if sum(taken) != 1:
        raise NoRuleError("where")
    (branch,) = [branch for branch, is_taken in zip(branches, taken, strict=True) if is_taken]
    found = work.terms(branch, _of(branch, at))
    if condition.op == "eq" and condition.args[1].number == 0:
        return found
    mask = where(condition, *(float(is_taken) for is_taken in taken))
    return _multiplied(found, [Term(entries=(Entry(mask, _of(mask, at)),))])


_RULES: dict[str, Rule] = {
    "add": _add,
    "sub": _add,
    "neg": lambda work, node, at: _scaled(work.terms(node.args[0], at), -1.0),
    "mul": _mul,
    "div": _div,
    "matmul": _matmul,
    "solve": _solve,
    "transpose": lambda work, node, at: work.terms(node.args[0], at[::-1]),
    "trace": _trace,
    "sum": _sum,
    "reshape": _reshape,
    "index": _index,
    "fill": lambda work, node, _: work.terms(node.args[0], ()),
    "diag": _diag,
    "diagonal": lambda work, node, at: work.terms(node.args[0], (*at, *at)),
    "where": _where,
}
