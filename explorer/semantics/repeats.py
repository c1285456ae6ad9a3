"""Sums and products over a whole number: one term after another, or in plain numbers where nothing else is in them."""

import math

from explorer.graph.expr import NODE_LIMIT, Expr, Graph
from explorer.lang.shape_of_syntax import children, names_in
from explorer.lang.stream import unreadable
from explorer.lang.syntax import Node, Number, Repeated
from explorer.semantics.constants import constant_value
from explorer.semantics.lowering import Lowering
from explorer.semantics.products import multiplied

TERM_LIMIT = 100_000
_WRITTEN_OUT = 1000  # up to so many terms a sum of numbers is kept as it is written
_CHUNK = 1000
_NUMBER_COST = 1_000_000


def repeated(w: Lowering, node: Repeated) -> Expr:
    """Return a sum or product with its bounds known now."""
    low, high = w.known_whole(node.low, "a bound"), w.known_whole(node.high, "a bound")
    count = max(high - low + 1, 0)
    if count > TERM_LIMIT:
        message = f"{count:,} terms are too many" if count < 10**9 else "these are too many terms"
        raise unreadable(message, node.span, f"at most {TERM_LIMIT:,} terms are added or multiplied")
    numeric = count > _WRITTEN_OUT and _is_numeric(w, node)
    if count * _cost(node.body) > (_NUMBER_COST if numeric else NODE_LIMIT):
        raise unreadable("this takes too many operations", node.span, "use fewer terms, or vectors and matrices")
    if count == 0:
        return w.graph.const(0.0 if node.kind == "sum" else 1.0)
    return _in_numbers(w, node, range(low, high + 1)) if numeric else _in_nodes(w, node, range(low, high + 1))


def _cost(node: Node) -> int:
    """About how many operations a term takes, sums inside it included."""
    total, pending = 0, [(node, 1)]
    while pending and total <= _NUMBER_COST:
        current, factor = pending.pop()
        total += factor
        if isinstance(current, Repeated) and isinstance(current.high, Number) and isinstance(current.low, Number):
            factor *= int(min(max(current.high.value - current.low.value + 1, 1), TERM_LIMIT))
        pending += [(child, factor) for child in children(current)]
    return total


def _is_numeric(w: Lowering, node: Repeated) -> bool:
    """Whether the body has only its own variable and words of the language in it."""
    return all(name.name == node.variable or w.known.word(name.name) is not None for name in names_in(node.body))


def _in_nodes(w: Lowering, node: Repeated, terms: range) -> Expr:
    result: Expr | None = None
    for k in terms:
        term = _term(w, node, k)
        if result is None:
            result = term
        else:
            before = result
            result = w.fitted(node.span, lambda a=before, b=term: a + b if node.kind == "sum" else multiplied(a, b, ""))  # type: ignore[misc]
    return result if result is not None else w.graph.const(0.0)


def _term(w: Lowering, node: Repeated, k: int) -> Expr:
    saved = w.names.get(node.variable)
    w.names[node.variable] = w.graph.const(float(k))
    try:
        return w.lower(node.body)
    finally:
        del w.names[node.variable]
        if saved is not None:
            w.names[node.variable] = saved


def _in_numbers(w: Lowering, node: Repeated, terms: range) -> Expr:
    """Add or multiply in floating point; a term that is not a number sends the whole sum back to nodes."""
    numbers: list[float] = []
    for start in range(0, len(terms), _CHUNK):
        apart = w.apart(Graph())
        for k in terms[start : start + _CHUNK]:
            term = _term(apart, node, k)
            number = constant_value(term) if term.shape == () else None
            if number is None:
                return _in_nodes(w, node, terms)
            numbers.append(number)
    return w.graph.const(_added(numbers) if node.kind == "sum" else math.prod(numbers))


def _added(numbers: list[float]) -> float:
    try:
        return math.fsum(numbers)
    except (OverflowError, ValueError):  # infinities of both signs, or beyond the largest double
        return sum(numbers)
