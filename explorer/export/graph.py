"""The computation graph of the explored function in the DOT language of Graphviz, with the names of the theatre."""

from explorer.analysis.computation import computation
from explorer.analysis.folding import folded
from explorer.analysis.local import Local
from explorer.export.evaluated import Evaluated
from explorer.printing.dot import dot_of
from explorer.printing.plain import plain_formula, plain_name
from explorer.printing.text import text

LONGEST = 60  # characters of an operation


def to_dot(found: Evaluated) -> bytes:
    """Return the graph of all nodes: a box for each with its name and operation, an edge to where it is used."""
    graph = computation(found.function.graph)
    folding = folded(graph.nodes, graph.targets, limit=None)
    titles = {}
    for node in graph.nodes:
        titles[node] = plain_name(graph.names[node])
        if node.op != "input":
            operands = folding.operands[node]
            local = Local(node, operands, [graph.names[operand] for operand in operands])
            titles[node] += f" = {plain_formula(text(local.expression, LONGEST))}"
    return dot_of(titles, folding.operands, set(graph.targets)).encode()
