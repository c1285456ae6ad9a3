"""Walks over a graph, always loops: which nodes an expression uses, and the same expression over other inputs.

Walks raise Stopped where their graph is not wanted any longer.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from explorer.graph.expr import Expr, Graph, while_wanted


def postorder(outputs: Iterable[Expr]) -> list[Expr]:
    """Return every node the outputs need, operands before the operations that use them."""
    found: dict[int, Expr] = {}
    pending = list(outputs)
    while pending:
        node = pending.pop()
        if node.index not in found:
            found[node.index] = node
            pending.extend(node.args)
    return [found[i] for i in sorted(found)]


def heeding(nodes: Sequence[Expr]) -> Iterator[Expr]:
    """Return nodes of one graph for a loop that does much a node: Stopped is raised where they are not wanted."""
    return while_wanted(nodes, nodes[0].graph.stopped) if nodes else iter(())


def free_inputs(outputs: Iterable[Expr]) -> list[Expr]:
    """Return the input nodes the outputs depend on, oldest first."""
    return [node for node in postorder(outputs) if node.op == "input"]


def depends_on(outputs: Iterable[Expr], inputs: Iterable[Expr]) -> set[Expr]:
    """Return the nodes among those the outputs need that depend on one of `inputs`."""
    reached = set(inputs)
    for node in postorder(outputs):
        if not reached.isdisjoint(node.args):
            reached.add(node)
    return reached


def substitute(output: Expr, replacements: Mapping[Expr, Expr], graph: Graph | None = None) -> Expr:
    """Return `output` with nodes replaced, rebuilt in `graph`, or in its own where none is given."""
    made = {old: new for old, new in replacements.items() if old is not new}
    if graph is None or graph is output.graph:
        return _replaced(output, made)
    for node in heeding(postorder([output])):
        if node in made:
            continue
        if node.op == "input":
            made[node] = graph.input(str(node.data), node.shape)
        elif node.op == "const":
            made[node] = graph.const(node.value)
        else:
            made[node] = graph.apply(node.op, *[made[a] for a in node.args], data=node.data)
    return made[output]


def _replaced(output: Expr, made: dict[Expr, Expr]) -> Expr:
    """Rebuild only what depends on a replaced node."""
    for node in heeding(postorder([output])) if made else ():
        if node not in made and any(a in made for a in node.args):
            made[node] = node.graph.apply(node.op, *[made.get(a, a) for a in node.args], data=node.data)
    return made.get(output, output)
