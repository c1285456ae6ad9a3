"""What kind of thing a piece of syntax stands for, before anything is computed: functions or values; free names."""

from collections.abc import Callable, Iterator
from typing import Any

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
    Slice,
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


_CHILDREN: dict[type, Callable[[Any], tuple[Node, ...]]] = {
    Chain: lambda n: (n.first, *[operand for _, operand in n.rest]),
    Comparison: lambda n: n.operands,
    Unary: lambda n: (n.operand,),
    Bars: lambda n: (n.operand,),
    Partial: lambda n: (n.operand,),
    Prime: lambda n: (n.function,) if n.nth is None else (n.function, n.nth),
    Power: lambda n: (n.base, n.exponent),
    Call: lambda n: (n.function, *n.arguments),
    Vector: lambda n: n.entries,
    Matrix: lambda n: tuple([entry for row in n.rows for entry in row]),
    Slice: lambda n: tuple([end for end in (n.low, n.high) if end is not None]),
    Index: lambda n: (n.base, *n.indices),
    Compose: lambda n: (n.outer, n.inner),
    Repeated: lambda n: (n.low, n.high, n.body),
    Piecewise: lambda n: tuple(
        [part for pair in n.branches for part in pair] + [n.otherwise] * (n.otherwise is not None)
    ),
}


def children(node: Node) -> tuple[Node, ...]:
    """Return the nodes directly below a node, in reading order."""
    below = _CHILDREN.get(type(node))
    return below(node) if below is not None else ()


def names_in(node: Node) -> Iterator[Name]:
    """Yield every name a node uses and does not bind itself, in reading order."""
    bound: frozenset[str] = frozenset()
    pending: list[Node | frozenset[str]] = [node]  # between nodes, what is bound from there on
    while pending:
        current = pending.pop()
        if isinstance(current, Name):
            if current.name not in bound:
                yield current
        elif isinstance(current, frozenset):
            bound = current
        elif isinstance(current, Repeated):
            pending += (bound, current.body, bound | {current.variable}, current.high, current.low)
        else:
            pending += children(current)[::-1]
