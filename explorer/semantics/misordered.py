"""Sums and products whose arguments stand in another order than term, variable, from, to."""

from collections.abc import Iterator

from explorer.diagnostics import Diagnostic, Fix
from explorer.lang.names import Known
from explorer.lang.shape_of_syntax import children
from explorer.lang.syntax import Call, Comparison, Name, Node

_ORDER = ("term", "k", "from", "to")


def misordered(body: Node, known: Known) -> Iterator[Call]:
    """Yield the calls of sum and prod that have several arguments and yet bind no variable."""
    pending = [body]
    while pending:
        node = pending.pop()
        if isinstance(node, Call) and isinstance(node.function, Name) and len(node.arguments) > 1:
            word = known.word(node.function.name)
            if word is not None and word.kind == "binder":
                yield node
                continue
        pending += children(node)[::-1]


def in_order(call: Call, text: str) -> Diagnostic:
    """Return what to write instead: the arguments that were typed, in the order in which they are read."""
    kind = call.function.name if isinstance(call.function, Name) else "sum"
    parts = _parts(call, text)
    written = f"{kind}({', '.join(parts or _ORDER)})"
    fixes = (Fix(f"write {written}", call.span, written),) if parts and "term" not in parts else ()
    message = f"`{kind}` takes the term first, then its variable and two bounds"
    return Diagnostic(message, call.span, f"write {written}", fixes=fixes)


def _parts(call: Call, text: str) -> tuple[str, ...] | None:
    """Return term, variable and bounds where the variable was typed first: (k, 1, 5, term) or (k = 1, 5, term)."""
    first, *rest = call.arguments
    typed = [text[node.span.start : node.span.end] for node in rest]
    if isinstance(first, Name):
        start = [first.name]
    elif isinstance(first, Comparison) and isinstance(first.operands[0], Name) and len(first.operands) == 2:
        low = first.operands[1].span
        start = [first.operands[0].name, text[low.start : low.end]]
    else:
        return None
    given = [*start, *typed]
    if len(given) not in (3, 4):
        return None
    variable, low_bound, high_bound, *term = given
    return (term[0] if term else "term", variable, low_bound, high_bound)
