"""From sympy back to the graph: one row for each kind of expression; what the graph cannot say is refused."""

from collections.abc import Mapping
from functools import reduce
from math import e, pi
from operator import add, mul
from typing import Any, TypeAlias

import sympy

from explorer.graph.expr import Expr, Graph
from explorer.symbolic.to_sympy import OPAQUE, UnsayableError, exact

Symbolic: TypeAlias = Any
Made: TypeAlias = dict[Symbolic, Expr]


def from_sympy(found: Symbolic, graph: Graph, symbols: Mapping[str, Expr]) -> Expr:
    """Return a sympy expression as a node of `graph`; `symbols` gives the nodes that sympy's symbols stand for.

    Raises UnsayableError for complex, infinite or piecewise results and functions that are not primitives.
    """
    made: Made = {}
    for part in sympy.postorder_traversal(found):
        if part not in made:
            made[part] = _node(part, graph, symbols, made)
    return made[found]


def _node(part: Symbolic, graph: Graph, symbols: Mapping[str, Expr], made: Made) -> Expr:
    if part.is_Symbol:
        return symbols[part.name]
    if part.is_Number or part.is_NumberSymbol:
        return _number(part, graph)
    if part.is_Add:
        return _sum([made[term] for term in part.as_ordered_terms()])
    if part.is_Mul:
        return _product(part, graph, made)
    if part.is_Pow:
        return _power(part, graph, made)
    name = part.func.__name__
    if name in OPAQUE:
        return graph.apply(name, *[made[arg] for arg in part.args])
    if name in OF_ORDER:
        return _of_order(OF_ORDER[name], part, made)
    op = NAMES.get(name)
    if op is None:
        raise UnsayableError(name)
    return _nested(graph, op, [made[arg] for arg in part.args])


def _of_order(op: str, part: Symbolic, made: Made) -> Expr:
    order, x = part.args
    if not (order.is_Integer and order >= 0):
        raise UnsayableError(str(order))
    return made[x].graph.apply(op, made[x], data=int(order))


def _nested(graph: Graph, op: str, args: list[Expr]) -> Expr:
    return reduce(lambda a, b: graph.apply(op, a, b), args) if op in ("max", "min") else graph.apply(op, *args)


def _number(value: Symbolic, graph: Graph) -> Expr:
    if value in (sympy.pi, sympy.E):
        return graph.const(pi if value == sympy.pi else e)
    if not (value.is_Rational or value.is_Float) or not value.is_finite:
        raise UnsayableError(str(value))
    if value.is_Rational and exact(float(value)) != value:
        return graph.const(float(value.p)) / float(value.q)
    return graph.const(float(value))


def _sum(terms: list[Expr]) -> Expr:
    """Add terms, beginning with one that has no minus where there is one."""
    first = next((i for i, term in enumerate(terms) if not _is_negative(term)), 0)
    return reduce(add, [terms[first], *terms[:first], *terms[first + 1 :]])


def _is_negative(node: Expr) -> bool:
    while node.op in ("mul", "div"):
        node = node.args[0]
    return node.op == "neg" or (node.number is not None and node.number < 0)


def _product(part: Symbolic, graph: Graph, made: Made) -> Expr:
    """Write a product as c * factors / (d * divisors)."""
    coefficient, factors = part.as_coeff_mul()
    above, below = ([f for f in factors if _divides(f) == turned] for turned in (False, True))
    p, q = (coefficient.p, coefficient.q) if coefficient.is_Rational else (1, 1)
    if not coefficient.is_Rational:
        raise UnsayableError(str(coefficient))
    numerator = [made[f] for f in above]
    denominator = [_power(f**-1, graph, made) if (f**-1).is_Pow else made[f**-1] for f in below]
    top = _scaled(graph, abs(p), numerator)
    bottom = _scaled(graph, q, denominator) if q != 1 or denominator else None
    quotient = top if bottom is None else top / bottom
    return quotient if p > 0 else -quotient


def _divides(factor: Symbolic) -> bool:
    return bool(factor.is_Pow and factor.exp.is_Rational and factor.exp < 0 and factor.base != sympy.E)


def _scaled(graph: Graph, c: int, factors: list[Expr]) -> Expr:
    if not factors:
        return graph.const(float(c))
    product = reduce(mul, factors)
    return product if c == 1 else c * product


def _power(part: Symbolic, graph: Graph, made: Made) -> Expr:
    base, exponent = part.base, part.exp
    if exponent == sympy.Rational(1, 2):
        return graph.apply("sqrt", made[base])
    if exponent.is_Rational and exponent < 0:
        turned = part.func(base, -exponent)
        return 1 / (_power(turned, graph, made) if turned.is_Pow else made[turned])
    power = _number(exponent, graph) if exponent.is_Rational else made[exponent]
    return made[base] ** power


NAMES = {
    "Abs": "abs", "sign": "sign", "exp": "exp", "log": "log", "sin": "sin", "cos": "cos", "tan": "tan",
    "asin": "asin", "acos": "acos", "atan": "atan", "sinh": "sinh", "cosh": "cosh", "tanh": "tanh", "sech": "sech",
    "asinh": "asinh", "acosh": "acosh", "atanh": "atanh", "floor": "floor", "ceiling": "ceil",
    "atan2": "atan2", "Max": "max", "Min": "min", "erf": "erf", "erfc": "erfc", "gamma": "gamma", "sinc": "sinc",
}  # fmt: skip
OF_ORDER = {"polygamma": "polygamma", "besselj": "besselj", "jn": "sphericalj"}
