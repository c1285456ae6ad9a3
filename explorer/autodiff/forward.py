"""Forward mode: tangents pushed from the inputs to the outputs, each node's from its operands'."""

from collections.abc import Mapping, Sequence

from explorer.autodiff.array_rules import ARRAY_RULES
from explorer.autodiff.masks import added, times
from explorer.autodiff.rules import Partials
from explorer.graph.build import fill
from explorer.graph.expr import Expr
from explorer.graph.walk import heeding, postorder


def push(outputs: Sequence[Expr], tangents: Mapping[Expr, Expr], partials: Partials | None = None) -> list[Expr | None]:
    """Return the tangent of each output, given those of some nodes; None where it is structurally zero.

    A tangent has the shape of its node. `partials` keeps those of the nodes for further passes.
    """
    known = Partials() if partials is None else partials
    found: dict[Expr, Expr | None] = dict(tangents)
    for node in heeding(postorder(outputs)):
        if node not in found:
            found[node] = _tangent(node, [found[arg] for arg in node.args], known)
    return [found[node] for node in outputs]


def _tangent(node: Expr, tangents: Sequence[Expr | None], partials: Partials) -> Expr | None:
    if tangents.count(None) == len(tangents):
        return None
    rule = ARRAY_RULES.get(node.op)
    found = rule[0](node, tangents) if rule is not None else _elementwise(node, tangents, partials)
    return None if found is None or found.number == 0 else found


def _elementwise(node: Expr, tangents: Sequence[Expr | None], partials: Partials) -> Expr | None:
    terms = []
    for i, t in enumerate(tangents):
        slope = None if t is None else partials[node, i]
        if t is not None and slope is not None:
            terms.append(times(slope, t))
    if not terms:
        return None
    tangent = added(terms)
    return tangent if tangent.shape == node.shape else fill(tangent, node.shape)
