"""Products and sums of derivatives in which a branch that is not taken stays out.

where(c, u, 0) times a partial is where(c, u * partial, 0): outside its branch a partial may be nan or inf, and
0 * nan would poison the sum. Masks are therefore peeled off, the product is taken inside, and they are put back.
"""

from collections.abc import Callable, Sequence
from functools import reduce
from typing import TypeAlias

from explorer.graph.build import logical_and, logical_not, logical_or, where
from explorer.graph.expr import Expr

Mask: TypeAlias = tuple[Expr, bool]  # the condition, and whether the value counts where it holds

DEPTH = 16  # masks within masks before they are joined into one condition


def times(outer: Expr, inner: Expr) -> Expr:
    """Return outer * inner, the masks of both around the product; a fraction's denominator stays below."""
    if outer.op != "where" and inner.op != "where":
        return _product(outer, inner)
    outer_masks, a = _peeled(outer)
    inner_masks, b = _peeled(inner)
    return _wrapped(list(dict.fromkeys(outer_masks + inner_masks)), _product(a, b))


def within(u: Expr, step: Callable[[Expr], Expr]) -> Expr:
    """Return the linear map `step` of u, taken inside masks that hold or fail for all entries at once."""
    masks, core = _peeled(u)
    if all(condition.shape == () for condition, _ in masks):
        return _wrapped(masks, step(core))
    return step(u)


def added(terms: Sequence[Expr]) -> Expr:
    """Return the sum; where(c, u, 0) + where(c, 0, v) becomes where(c, u, v)."""
    return reduce(_merged, terms)


def guarded(terms: Sequence[Expr]) -> Expr:
    """Return the sum of `terms`, masked where every one of them is, so that products stay inside."""
    sums = added(terms)
    if sums.op == "where" or not all(map(_is_masked, terms)):
        return sums
    masks = [_peeled(term)[0] for term in terms]
    return where(reduce(logical_or, [_joined(mask) for mask in masks]), sums, 0.0)


def _is_masked(u: Expr) -> bool:
    return u.op == "where" and (u.args[1].number == 0 or u.args[2].number == 0)


def _peeled(u: Expr) -> tuple[list[Mask], Expr]:
    masks: list[Mask] = []
    while _is_masked(u):
        condition, a, b = u.args
        masks.append((condition, b.number == 0))
        u = a if b.number == 0 else b
    return masks, u


def _wrapped(masks: Sequence[Mask], u: Expr) -> Expr:
    if len(masks) > DEPTH:
        masks = [(_joined(masks), True)]
    for condition, holds in reversed(masks):
        u = where(condition, u, 0.0) if holds else where(condition, 0.0, u)
    return u


def _joined(masks: Sequence[Mask]) -> Expr:
    return reduce(logical_and, [c if holds else logical_not(c) for c, holds in masks])


def _product(a: Expr, b: Expr) -> Expr:
    if a.number == 1:
        return b
    if a.op == "neg":
        return -_product(a.args[0], b)
    if b.op == "neg":
        return -_product(a, b.args[0])
    if b.op == "div":
        return _quotient(_product(a, b.args[0]), b.args[1])  # a * (n / d) -> (a n) / d
    if a.op == "div" and b.number is None:
        return _quotient(a.args[0] * b, a.args[1])  # (n / d) * b -> (n b) / d
    return a * b


def _quotient(n: Expr, d: Expr) -> Expr:
    """Return n / d with powers of one base joined; a function with x^j below the bar is undefined at x = 0 anyway."""
    k, x, i = _monomial(n)
    factor, base, j = _monomial(d)
    if factor == 1 and x is base and i < j:
        return k / x ** (j - i)  # (k x^i) / x^j -> k / x^(j - i)
    if n.op == "div":
        inner, x, i = _monomial(n.args[1])
        if inner == factor == 1 and x is base:
            return n.args[0] / x ** (i + j)  # (n / x^i) / x^j -> n / x^(i + j)
    return n / d


def _monomial(node: Expr) -> tuple[float, Expr, float]:
    """Return k, x, i where `node` is written as k x^i with a whole i > 0."""
    k = node.args[0].number if node.op == "mul" else None
    rest = node if k is None else node.args[1]
    i = rest.args[1].number if rest.op == "pow" else None
    found = (rest.args[0], i) if i is not None and i % 1 == 0 and i > 0 else (rest, 1.0)
    return (1.0 if k is None else k, *found)


def _merged(a: Expr, b: Expr, depth: int = DEPTH) -> Expr:
    if a.op != "where" or b.op != "where" or a.args[0] is not b.args[0] or depth == 0:
        return b if a.number == 0 else a + b
    condition, *_ = a.args
    branches = [_merged(x, y, depth - 1) for x, y in zip(a.args[1:], b.args[1:], strict=True)]
    return where(condition, branches[0], branches[1])
