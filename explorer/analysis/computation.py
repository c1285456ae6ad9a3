"""The computation graph of a function as it is shown: its nodes in the order of evaluation, with the names a, b, c, ...

The nodes are the engine's own. Constants are no nodes but stand in the operations that use them, as in a = x² or
b = 2a. Source of the names: the lecture's example, M. P. Deisenroth, A. A. Faisal, C. S. Ong, Mathematics for Machine
Learning, 5.6.2.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from string import ascii_lowercase

from explorer.autodiff.operators import entries_of
from explorer.graph.expr import Expr, GraphTooLargeError
from explorer.graph.walk import depends_on, postorder, substitute
from explorer.semantics.meanings import FunctionGraph

ENTRIES = 64  # outputs that are drawn beside each other; of more than these only the chosen one is


@dataclass(frozen=True, slots=True, eq=False)
class Computation:
    """The nodes of a graph, operands before what uses them; `target` is the chosen output, a number."""

    function: FunctionGraph
    nodes: tuple[Expr, ...]
    targets: tuple[Expr, ...]
    target: Expr
    names: Mapping[Expr, str]
    given: Mapping[Expr, str]

    def named(self, first: Sequence[Expr]) -> "Computation":
        """Return the graph with the first letters for some nodes, and the following ones for the others."""
        ends = {node: name for node, name in self.names.items() if node in self.targets}
        order = list(dict.fromkeys([*first, *self.nodes]))
        return replace(self, names=_named(order, ends, self.given, self.function.name))

    @property
    def leaves(self) -> tuple[Expr, ...]:
        """The inputs and parameters that the outputs depend on."""
        return tuple([node for node in self.nodes if node.op == "input"])


def computation(function: FunctionGraph, output: int = 0, given: Mapping[Expr, str] | None = None) -> Computation:
    """Return the graph of all outputs, or of one where there are many; `output` counts its entries row-major.

    `given` are names that the text has for some nodes. Raises ValueError where there is no such output.
    """
    entries = entries_of(function.output)
    if not 0 <= output < len(entries):
        raise ValueError(f"{function.name} has {len(entries)} outputs, counted from 0; there is no number {output}")
    target = entries[output]
    taken_apart = len(entries) <= ENTRIES and not any(_is_entry_of(e, function.output) for e in entries)
    targets = tuple(dict.fromkeys(entries if taken_apart else [target]))
    order = postorder(targets)
    varying = depends_on(targets, [node for node in order if node.op == "input"]) | set(targets)
    nodes = tuple([node for node in order if node in varying])
    ends = {node: output_name(function, i) for i, node in reversed(list(enumerate(entries))) if node in targets}
    kept = dict(given or {})
    return Computation(function, nodes, targets, target, _named(nodes, ends, kept, function.name), kept)


def names_in(functions: Iterable[FunctionGraph], function: FunctionGraph) -> dict[Expr, str]:
    """Return the names that a text has for nodes of a function's graph: those of its other functions."""
    found: dict[Expr, str] = {}
    for other in functions:
        if other.name == function.name:
            continue
        try:
            node = substitute(other.output, {}, function.graph)
        except GraphTooLargeError:
            break
        if node.op not in {"input", "const"}:
            found.setdefault(node, other.name)
    return found


def output_name(function: FunctionGraph, i: int) -> str:
    """Return f for a number, f_2 for an entry of a vector, f_12 or f_10_2 for one of a matrix."""
    shape = function.output.shape
    if not shape:
        return function.name
    if len(shape) == 1:
        return f"{function.name}_{i + 1}"
    between = "" if max(shape) < 10 else "_"
    return f"{function.name}_{i // shape[1] + 1}{between}{i % shape[1] + 1}"


def _is_entry_of(entry: Expr, output: Expr) -> bool:
    return entry.op == "index" and entry.args[0] is output


def _named(
    nodes: Sequence[Expr], ends: Mapping[Expr, str], given: Mapping[Expr, str], function: str
) -> dict[Expr, str]:
    names = {node: str(node.data) for node in nodes if node.op == "input"}
    taken = {function, *names.values(), *ends.values()}
    for node in nodes:
        if node not in names and node in ends:
            names[node] = ends[node]
    for node in nodes:
        if node not in names and (name := given.get(node)) and name not in taken:
            names[node] = name
            taken.add(name)
    letters = (name for name in _letters() if name not in taken)
    return names | {node: next(letters) for node in nodes if node not in names}


def _letters() -> Iterator[str]:
    """Yield a, b, ..., z, a1, b1, ..., z1, a2, ..."""
    return (f"{letter}{number}" for number in chain([""], count(1)) for letter in ascii_lowercase)
