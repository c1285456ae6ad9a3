"""Where the theatre stands in a sweep: which nodes have their values, which their derivatives, and whose turn it is."""

from collections.abc import Collection
from dataclasses import dataclass

from explorer.analysis.sweeps import Mode, Sweep
from explorer.graph.expr import Expr


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Step `at` of 0 to `last`: the values come first, in reverse mode the adjoints after them.

    `known` nodes have values, `reached` ones derivatives too, and the `current` one was the last to get one; `turned`
    says whether the sweep goes back already.
    """

    at: int
    last: int
    current: Expr | None
    known: Collection[Expr]
    reached: Collection[Expr]
    turned: bool


def place_of(sweep: Sweep, at: int | None) -> Place:
    """Return where a sweep stands after `at` steps; None is where all values are known and the way back begins."""
    nodes = sweep.folding.nodes
    inner = [node for node in nodes if node.op != "input"]
    back = sweep.order if sweep.mode == Mode.REVERSE else ()
    last = len(inner) + len(back)
    at = len(inner) if at is None else min(max(at, 0), last)
    known = {node for node in nodes if node.op == "input"} | set(inner[:at])
    steps = at - len(inner)
    if steps > 0:
        return Place(at, last, back[steps - 1], known, set(back[:steps]), turned=True)
    reached = known if sweep.mode == Mode.FORWARD else set()
    return Place(at, last, inner[at - 1] if at else None, known, reached, turned=False)
