"""Derivatives by a vector x of n entries, in numerator layout: of a number a row 1×n, of m entries a matrix m×n.

Only what can be said without entries has a rule here; UnsaidError asks for the derivation entry by entry.
"""

from functools import reduce
from operator import add

import numpy as np

from explorer.autodiff.rules import partial
from explorer.derivation import rules
from explorer.derivation.deriving import Deriver, RuleTable, Written
from explorer.derivation.insert import row, zero
from explorer.derivation.rules import Rule
from explorer.derivation.scalar_rules import SAID
from explorer.derivation.terms import signed_terms
from explorer.graph.build import diag, exp, reshape, transpose
from explorer.graph.expr import Expr
from explorer.graph.ops import OPS


class UnsaidError(ValueError):
    """An operation whose derivative by a vector is written entry by entry."""


def by_vector(d: Deriver, node: Expr) -> Written:
    """Return the derivative of a node by the vector that `d` differentiates by; raises UnsaidError."""
    if node is d.by:
        return Written(rules.ITSELF, d.sheet.graph.const(np.eye(node.shape[0])))
    if len(node.shape) > 1 and node.op != "reshape":
        raise UnsaidError(node.op)
    if not d.depends(node):
        return Written(rules.CONSTANT, d.shown(_no_change(d, node)))
    rule = VECTOR_RULES.get(node.op)
    return rule(d, node) if rule is not None else _elementwise(rules.VECTOR_CHAIN, d, node)


def _sum(d: Deriver, node: Expr) -> Written:
    terms = signed_terms(node)
    if any(term.shape != node.shape for term, _ in terms):
        return _elementwise(rules.SUM, d, node)
    (first, is_minus), *others = terms
    total = -d.d(first) if is_minus else d.d(first)
    for term, minus in others:
        total = total - d.d(term) if minus else total + d.d(term)
    return Written(rules.SUM, total)


def _negative(d: Deriver, node: Expr) -> Written:
    return Written(rules.FACTOR, -d.d(node.args[0]))


def _product(d: Deriver, node: Expr) -> Written:
    a, b = node.args
    if a.shape == () and not d.depends(a):
        return Written(rules.FACTOR, d.shown(a) * d.d(b))
    return _elementwise(rules.PRODUCT, d, node)


def _quotient(d: Deriver, node: Expr) -> Written:
    above, below = node.args
    if below.shape == () and not d.depends(below):
        return Written(rules.FACTOR, d.d(above) / d.shown(below))
    if node.shape or not d.depends(above):
        return _elementwise(rules.QUOTIENT, d, node)
    top = d.shown(below) * d.d(above) - d.shown(above) * d.d(below)
    return Written(rules.QUOTIENT, top / d.shown(below) ** 2)


def _power(d: Deriver, node: Expr) -> Written:
    return _elementwise(rules.CHAIN_POWER, d, node)


def _elementwise(rule: Rule, d: Deriver, node: Expr) -> Written:
    """diag(partial derivative) times the derivative of each operand."""
    if node.op not in ELEMENTWISE:
        raise UnsaidError(node.op)
    terms = []
    for i, arg in enumerate(node.args):
        slope = partial(node, i) if d.depends(arg) else None
        if slope is not None:
            terms.append(_times(d, slope, d.d(arg), node, arg))
    if not terms:
        return Written(rules.STEP, d.shown(_no_change(d, node)))
    detail = f"{SAID.get(node.op, node.op)} of u" if len(node.args) == 1 else ""
    return Written(rule, reduce(add, terms), detail)


def _no_change(d: Deriver, node: Expr) -> Expr:
    rows = node.shape[0] if node.shape else 1
    return zero(node.graph, (rows, *d.by.shape))


def _times(d: Deriver, slope: Expr, inner: Expr, node: Expr, arg: Expr) -> Expr:
    """Return the partial derivative of each entry times the derivative of what it depends on."""
    if not node.shape:
        return d.shown(slope) * inner
    if slope.number is not None and arg.shape == node.shape:
        return inner if slope.number == 1 else d.shown(slope) * inner
    spread = slope if slope.shape == node.shape else slope * node.graph.const(np.ones(node.shape))
    if arg.shape == node.shape:
        return d.shown(diag(spread)) @ inner
    return d.shown(reshape(spread, (*node.shape, 1))) @ inner


def _matmul(d: Deriver, node: Expr) -> Written:
    a, b = node.args
    if len(a.shape) == len(b.shape) == 1:
        return _inner_product(d, a, b)
    if len(a.shape) == 2 and len(b.shape) == 1 and not d.depends(a):
        return Written(rules.MATRIX_FACTOR, d.shown(a) @ d.d(b))
    if len(a.shape) == 1 and not d.depends(b):
        return Written(rules.MATRIX_FACTOR, d.shown(transpose(b)) @ d.d(a))
    raise UnsaidError(node.op)


def _inner_product(d: Deriver, a: Expr, b: Expr) -> Written:
    if a is b:
        return Written(rules.SQUARED_NORM, d.sheet.graph.const(2.0) * (d.shown(row(a)) @ d.d(a)))
    terms = [d.shown(row(other)) @ d.d(one) for one, other in ((a, b), (b, a)) if d.depends(one)]
    return Written(rules.INNER_PRODUCT if len(terms) > 1 else rules.MATRIX_FACTOR, reduce(add, terms))


def _total(d: Deriver, node: Expr) -> Written:
    (u,) = node.args
    if len(u.shape) != 1:
        raise UnsaidError(node.op)
    return Written(rules.LINEAR, d.sheet.graph.const(np.ones((1, *u.shape))) @ d.d(u))


def _norm(d: Deriver, node: Expr) -> Written:
    (u,) = node.args
    if len(u.shape) != 1:
        raise UnsaidError(node.op)
    return Written(rules.VECTOR_CHAIN, (d.shown(row(u)) @ d.d(u)) / d.shown(node), "the norm of u")


def _logsumexp(d: Deriver, node: Expr) -> Written:
    (u,) = node.args
    if len(u.shape) != 1:
        raise UnsaidError(node.op)
    return Written(rules.VECTOR_CHAIN, d.shown(row(exp(u - node))) @ d.d(u), "logsumexp of u")


def _reshape(d: Deriver, node: Expr) -> Written:
    (u,) = node.args
    if len(u.shape) != 1 or 1 not in node.shape:
        raise UnsaidError(node.op)
    return Written(rules.LINEAR, d.d(u))


ELEMENTWISE = frozenset({name for name, op in OPS.items() if op.elementwise} - {"where"})

VECTOR_RULES: RuleTable = {
    "add": _sum,
    "sub": _sum,
    "neg": _negative,
    "mul": _product,
    "div": _quotient,
    "pow": _power,
    "matmul": _matmul,
    "sum": _total,
    "norm": _norm,
    "logsumexp": _logsumexp,
    "reshape": _reshape,
}
