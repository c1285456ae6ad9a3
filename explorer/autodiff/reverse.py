"""Reverse mode: adjoints pulled from an output back to the nodes it depends on, each node's from its users'."""

from collections import defaultdict
from collections.abc import Sequence

from explorer.autodiff.array_rules import ARRAY_RULES, scattered
from explorer.autodiff.masks import added, guarded, times, within
from explorer.autodiff.rules import Partials
from explorer.graph.build import total
from explorer.graph.expr import Expr
from explorer.graph.walk import depends_on, heeding, postorder


def pull(output: Expr, adjoint: Expr, wrt: Sequence[Expr], partials: Partials | None = None) -> list[Expr | None]:
    """Return the adjoint of each node in `wrt`, given that of `output`; None where it is structurally zero.

    `adjoint` has the shape of `output`, and each result that of its node. `partials` keeps those of the nodes for
    further passes.
    """
    known = Partials() if partials is None else partials
    needed = depends_on([output], wrt)
    terms: dict[Expr, list[Expr]] = defaultdict(list, {output: [adjoint]})
    entries: dict[Expr, dict[tuple[int, ...], list[Expr]]] = defaultdict(lambda: defaultdict(list))
    found: dict[Expr, Expr] = {}
    for node in heeding(postorder([output])[::-1]):
        if node not in needed:
            continue
        if node in entries:  # all entries taken from one node go back into it together
            cells = {at: added(parts) for at, parts in entries[node].items()}
            terms[node].append(scattered(node, cells))
        if terms[node]:
            found[node] = u = (guarded if node.args else added)(terms[node])
            _spread(node, u, needed, terms, entries, known)
    return [found.get(node) for node in wrt]


def _spread(
    node: Expr,
    u: Expr,
    needed: set[Expr],
    terms: dict[Expr, list[Expr]],
    entries: dict[Expr, dict[tuple[int, ...], list[Expr]]],
    partials: Partials,
) -> None:
    """Hand the adjoint u of a node on to its operands."""
    for i, operand in enumerate(node.args):
        if operand not in needed:
            continue
        if node.op == "index" and isinstance(node.data, tuple):
            entries[operand][node.data].append(u)
            continue
        part = _to_operand(node, i, u, partials)
        if part is not None:
            terms[operand].append(part)


def _to_operand(node: Expr, i: int, u: Expr, partials: Partials) -> Expr | None:
    rule = ARRAY_RULES.get(node.op)
    if rule is not None:
        return within(u, lambda core: rule[1](node, i, core))
    slope = partials[node, i]
    if slope is None:
        return None
    product = times(u, slope)
    return within(product, total) if product.shape != node.args[i].shape else product
