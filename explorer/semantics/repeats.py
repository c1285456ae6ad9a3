"""Sums and products over a whole number: one term after another, or in plain numbers where nothing else is in them."""

import math
from collections.abc import Iterator

import numpy as np

from explorer.graph.expr import Expr, Graph
from explorer.lang.shape_of_syntax import children, names_in
from explorer.lang.stream import UnreadableError, unreadable
from explorer.lang.syntax import Node, Number, Repeated
from explorer.numeric.tape import compile as compile_program
from explorer.semantics.constants import constant_value
from explorer.semantics.lowering import Lowering
from explorer.semantics.meanings import WORK_LIMIT
from explorer.semantics.products import multiplied

TERM_LIMIT = 100_000
_WRITTEN_OUT = 100  # up to so many terms a sum of numbers is kept as it is written
_CHUNK = 1000
_PRODUCT = 8  # a factor takes as long as so many terms
_INNER_TERMS = 50  # assumed of a sum inside whose bounds depend on the outer one


def repeated(w: Lowering, node: Repeated) -> Expr:
    """Return a sum or product with its bounds known now."""
    low, high = w.known_whole(node.low, "a bound"), w.known_whole(node.high, "a bound")
    count = max(high - low + 1, 0)
    if count > TERM_LIMIT:
        message = f"{count:,} terms are too many" if count < 10**9 else "these are too many terms"
        raise unreadable(message, node.span, f"at most {TERM_LIMIT:,} terms are added or multiplied")
    if count == 0:
        return w.graph.const(0.0 if node.kind == "sum" else 1.0)
    if count > _WRITTEN_OUT:
        found = _at_once(w, node, range(low, high + 1))
        if found is not None:
            return found
    weight = count * (_PRODUCT if node.kind == "prod" else 1)
    w.afford(weight * _cost(node.body), node.span)
    w.spend(weight * _cost(node.body, into_sums=False), node.span)
    numeric = count > _WRITTEN_OUT and _is_numeric(w, node)
    return _in_numbers(w, node, range(low, high + 1)) if numeric else _in_nodes(w, node, range(low, high + 1))


def _at_once(w: Lowering, node: Repeated, terms: range) -> Expr | None:
    """Return a sum whose terms are all the same, or all numbers; None where its terms have to be written out."""
    used = {name.name for name in names_in(node.body)}
    if node.variable not in used:
        term = w.lower(node.body)
        if node.kind == "sum" or term.shape == ():
            return term * len(terms) if node.kind == "sum" else term ** len(terms)
        return None
    if not _is_numeric(w, node) or any(isinstance(part, Repeated) for part in _parts(node.body)):
        return None
    graph = Graph()
    k = graph.input(node.variable)
    apart = w.apart(graph)
    apart.names[node.variable] = k
    try:
        body = apart.lower(node.body)
    except UnreadableError:  # a factorial or an index of k needs k as a number
        return None
    if body.shape != ():
        return None
    (values,) = compile_program([body], [k]).run([np.arange(terms.start, terms.stop, dtype=np.float64)])
    numbers = np.broadcast_to(values, (len(terms),)).tolist()
    return w.graph.const(_added(numbers) if node.kind == "sum" else math.prod(numbers))


def _parts(node: Node) -> Iterator[Node]:
    pending = [node]
    while pending:
        current = pending.pop()
        yield current
        pending += children(current)


def _cost(node: Node, *, into_sums: bool = True) -> int:
    """About how many operations a term takes, with the sums inside it, which count themselves, or without."""
    total, pending = 0, [(node, 1)]
    while pending and total <= WORK_LIMIT:
        current, factor = pending.pop()
        total += factor
        if isinstance(current, Repeated):
            factor *= _terms(current) if into_sums else 0
        pending += [(child, factor) for child in children(current)]
    return total


def _terms(node: Repeated) -> int:
    if not isinstance(node.high, Number) or not isinstance(node.low, Number):
        return _INNER_TERMS
    return int(min(max(node.high.value - node.low.value + 1, 1), TERM_LIMIT))


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
        apart = w.apart(Graph(stopped=w.graph.stopped))
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
