"""What kind of thing a piece of syntax stands for, before anything is computed: functions or values; free names."""

from collections.abc import Iterator

from explorer.lang.names import Known
from explorer.lang.syntax import (
    Bars,
    Call,
    Chain,
    Comparison,
    Compose,
    Index,
    Matrix,
    Name,
    Node,
    Partial,
    Piecewise,
    Power,
    Prime,
    Repeated,
    Unary,
    Vector,
)  # fmt: skip


def function_valued(node: Node, known: Known) -> bool:
    """Whether a node stands for a function (f, f', f∘g, grad(f)) and so may be followed by arguments."""
    if isinstance(node, Name):
        return known.is_function(node.name)
    if isinstance(node, Prime | Compose):
        return True
    if isinstance(node, Partial):
        return function_valued(node.operand, known)
    if isinstance(node, Call) and isinstance(node.function, Name):
        word = known.word(node.function.name)
        return (
            word is not None
            and word.kind == "operator"
            and bool(node.arguments)
            and function_valued(node.arguments[0], known)
        )
    return False


def children(node: Node) -> tuple[Node, ...]:
    """Return the nodes directly below a node."""
    match node:
        case Chain(first, rest):
            return (first, *[operand for _, operand in rest])
        case Comparison(operands):
            return operands
        case Unary(_, operand) | Bars(operand) | Prime(operand) | Partial(operand):
            return (operand,)
        case Power(base, exponent):
            return (base, exponent)
        case Call(function, arguments):
            return (function, *arguments)
        case Vector(entries):
            return entries
        case Matrix(rows):
            return tuple([entry for row in rows for entry in row])
        case Index(base, indices):
            return (base, *indices)
        case Compose(outer, inner):
            return (outer, inner)
        case Repeated(_, body, _, low, high):
            return (low, high, body)
        case Piecewise(branches, otherwise):
            parts = [part for branch in branches for part in branch]
            return (*parts, otherwise) if otherwise is not None else tuple(parts)
        case _:
            return ()


def names_in(node: Node) -> Iterator[Name]:
    """Yield every name a node uses and does not bind itself, in reading order."""
    pending: list[tuple[Node, frozenset[str]]] = [(node, frozenset())]
    while pending:
        current, bound = pending.pop()
        if isinstance(current, Name):
            if current.name not in bound:
                yield current
            continue
        inner = bound | {current.variable} if isinstance(current, Repeated) else bound
        below = children(current)
        scopes = [inner if isinstance(current, Repeated) and child is current.body else bound for child in below]
        pending.extend(reversed(list(zip(below, scopes, strict=True))))
