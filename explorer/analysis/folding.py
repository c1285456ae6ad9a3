"""Folding a computation graph: which nodes are drawn, and which are hidden inside those that are folded.

A folded node hides what serves it alone: its private ancestors, the nodes from which every way to an output leads
through it. These are the nodes it dominates when the graph is walked from the outputs to the inputs, so that what is
drawn is a cut through the tree of dominators. Inputs are always drawn.
Source: K. D. Cooper, T. J. Harvey, K. Kennedy, A Simple, Fast Dominance Algorithm, 2001 (without cycles one pass does).
"""

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from explorer.graph.expr import Expr

LIMIT = 60  # nodes that are drawn where nobody unfolded more


@dataclass(frozen=True, slots=True, eq=False)
class Folding:
    """The drawn nodes in the order of evaluation, the drawn operands of each, once each and in their order.

    `hidden` has the number of nodes inside each folded node, and `foldable` the nodes that can be folded or unfolded.
    """

    nodes: tuple[Expr, ...]
    operands: Mapping[Expr, tuple[Expr, ...]]
    users: Mapping[Expr, tuple[Expr, ...]]
    hidden: Mapping[Expr, int]
    foldable: frozenset[Expr]


def folded(
    nodes: Sequence[Expr],
    targets: Collection[Expr],
    fold: Collection[Expr] = (),
    unfold: Collection[Expr] = (),
    *,
    preferred: Collection[Expr] = (),
    limit: int | None = LIMIT,
) -> Folding:
    """Fold a graph, given as its nodes in the order of evaluation: to at most `limit` nodes, then as it is asked.

    Nodes nearest to the outputs are unfolded first, the `preferred` ones (those with a name of their own) last; `fold`
    and `unfold` have the last word.
    """
    inner = [node for node in nodes if node.op != "input"]
    below = _dominated(inner, targets)
    room = len(inner) if limit is None else max(limit - (len(nodes) - len(inner)), len(below[None]))
    opened = (_opened(below, room, set(preferred)) | set(unfold)) - set(fold)
    drawn = {node for node in nodes if node.op == "input"} | set(_cut(below, opened))
    shown = tuple([node for node in nodes if node in drawn])
    known = set(nodes)
    operands, hidden = {}, {}
    for node in shown:
        operands[node], hidden[node] = _inside(node, drawn, known)
    users: dict[Expr, list[Expr]] = {node: [] for node in shown}
    for node in shown:
        for operand in operands[node]:
            users[operand].append(node)
    foldable = frozenset([node for node in shown if below.get(node)])
    return Folding(shown, operands, {node: tuple(found) for node, found in users.items()}, hidden, foldable)


def _dominated(inner: Sequence[Expr], targets: Collection[Expr]) -> dict[Expr | None, list[Expr]]:
    """Return the nodes right below each in the tree of dominators; None is above the outputs."""
    users: dict[Expr, list[Expr]] = defaultdict(list)
    for node in inner:
        for operand in node.args:
            users[operand].append(node)
    above: dict[Expr, Expr | None] = {}
    depth: dict[Expr | None, int] = {None: 0}
    below: dict[Expr | None, list[Expr]] = defaultdict(list)
    for node in reversed(inner):
        found = None if node in targets else _meeting(users[node], above, depth)
        above[node] = found
        depth[node] = depth[found] + 1
        below[found].append(node)
    return below


def _meeting(users: Sequence[Expr], above: Mapping[Expr, Expr | None], depth: Mapping[Expr | None, int]) -> Expr | None:
    """Return the nearest node through which the ways from all users to the outputs lead."""
    met: Expr | None = users[0]
    for user in users[1:]:
        other: Expr | None = user
        while met is not other:
            if met is not None and depth[met] >= depth[other]:
                met = above[met]
            elif other is not None:
                other = above[other]
    return met


def _opened(below: Mapping[Expr | None, list[Expr]], room: int, preferred: Collection[Expr]) -> set[Expr]:
    """Return what is unfolded so that at most `room` nodes are drawn: nearest to the outputs first."""
    opened: set[Expr] = set()
    waiting = [(node in preferred, 0, -node.index, node) for node in below.get(None, [])]
    heapq.heapify(waiting)
    drawn = len(waiting)
    while waiting:
        _, depth, _, node = heapq.heappop(waiting)
        inside = below.get(node, [])
        if drawn + len(inside) > room:
            continue
        opened.add(node)
        drawn += len(inside)
        for part in inside:
            heapq.heappush(waiting, (part in preferred, depth + 1, -part.index, part))
    return opened


def _cut(below: Mapping[Expr | None, list[Expr]], opened: Collection[Expr]) -> Iterator[Expr]:
    pending: list[Expr] = list(below.get(None, []))
    while pending:
        node = pending.pop()
        yield node
        if node in opened:
            pending.extend(below.get(node, []))


def _inside(node: Expr, drawn: Collection[Expr], known: Collection[Expr]) -> tuple[tuple[Expr, ...], int]:
    """Return the drawn nodes that a drawn one is computed from, and how many are hidden in it."""
    operands: dict[Expr, None] = {}
    seen: set[Expr] = set()
    pending = list(reversed(node.args))
    while pending:
        part = pending.pop()
        if part in drawn:
            operands[part] = None
        elif part in known and part not in seen:
            seen.add(part)
            pending.extend(reversed(part.args))
    return tuple(operands), len(seen)
