"""The entries that one entry of a derivative is computed from by its rule."""

from collections.abc import Callable, Container, Iterator, Sequence

import numpy as np

from explorer.analysis.index_rules.rule import IndexRule
from explorer.graph.expr import Expr
from explorer.graph.ops import OPS

At = tuple[int, ...]
Part = tuple[Expr, At]
MOST = 2_000  # entries looked at, beyond which the others are left out


def rule_sources(rule: IndexRule, index: Sequence[int], shown: Container[Expr]) -> dict[Expr, list[At]]:
    """Return the entries of inputs and of the arrays that are `shown` of which one entry of the derivative is made."""
    pending = [(entry.node, tuple(map(int, entry.at))) for term in rule.at(index) for entry in term.entries]
    seen: dict[Part, None] = {}
    found: dict[Expr, list[At]] = {}
    while pending and len(seen) < MOST:
        part = pending.pop()
        if part in seen:
            continue
        seen[part] = None
        node, at = part
        if node.op == "input" or node in shown:
            found.setdefault(node, []).append(at)
        else:
            pending.extend(_parts(node, at))
    return {node: sorted(places) for node, places in found.items()}


def _parts(node: Expr, at: At) -> Iterator[Part]:
    """Yield the entries of its operands that one entry of a node depends on."""
    rule = _RULES.get(node.op)
    if rule is not None:
        yield from rule(node, at)
    elif OPS[node.op].elementwise:
        yield from ((a, at if a.shape else ()) for a in node.args)
    else:
        yield from ((a, place) for a in node.args for place in np.ndindex(*a.shape))


def _matmul(node: Expr, at: At) -> Iterator[Part]:
    a, b = node.args
    cut = len(a.shape) - 1
    for k in range(b.shape[0]):
        yield a, (*at[:cut], k)
        yield b, (k, *at[cut:])


def _index(node: Expr, at: At) -> Iterator[Part]:
    yield node.args[0], (*(node.data if isinstance(node.data, tuple) else ()), *at)


def _reshape(node: Expr, at: At) -> Iterator[Part]:
    (a,) = node.args
    flat = np.ravel_multi_index(at, node.shape) if at else 0
    yield a, tuple(int(i) for i in np.unravel_index(flat, a.shape)) if a.shape else ()


def _diag(node: Expr, at: At) -> Iterator[Part]:
    if at[0] == at[1]:
        yield node.args[0], at[:1]


def _trace(node: Expr, _: At) -> Iterator[Part]:
    (a,) = node.args
    yield from ((a, (k, k)) for k in range(a.shape[0]))


_RULES: dict[str, Callable[[Expr, At], Iterator[Part]]] = {
    "matmul": _matmul,
    "index": _index,
    "reshape": _reshape,
    "diag": _diag,
    "trace": _trace,
    "transpose": lambda node, at: iter([(node.args[0], at[::-1])]),
    "fill": lambda node, _: iter([(node.args[0], ())]),
    "diagonal": lambda node, at: iter([(node.args[0], (*at, *at))]),
    "stack": lambda node, at: iter([(node.args[at[0]], at[1:])]),
}
