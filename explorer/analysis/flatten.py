"""The same function in scalar inputs: a vector x becomes x1, x2, ... so that each entry can be moved and drawn."""

from dataclasses import replace
from itertools import product
from math import prod

from explorer.graph.build import reshape
from explorer.graph.expr import Expr
from explorer.graph.shapes import Shape
from explorer.graph.walk import substitute
from explorer.semantics.reading import FunctionGraph


def flatten(function: FunctionGraph) -> FunctionGraph:
    """Return the function with one scalar input for each entry of its inputs, in row-major order."""
    if all(node.shape == () for node in function.inputs):
        return function
    graph = function.graph
    taken = {str(node.data) for node in function.inputs} | {str(node.data) for node, _ in function.parameters}
    entries: list[Expr] = []
    replacements: dict[Expr, Expr] = {}
    for node in function.inputs:
        if node.shape == ():
            entries.append(node)
            continue
        made = [graph.input(name) for name in entry_names(str(node.data), node.shape, taken)]
        entries.extend(made)
        replacements[node] = reshape(graph.stack(made), node.shape)
    return replace(function, inputs=tuple(entries), output=substitute(function.output, replacements))


def entry_names(name: str, shape: Shape, taken: set[str]) -> list[str]:
    """Return a name for each entry of a vector or matrix: x1, R12, or R_10_2 where digits would run together."""
    between = "" if max(shape) < 10 or len(shape) == 1 else "_"
    names = [name + between + between.join(str(i + 1) for i in at) for at in product(*map(range, shape))]
    assert len(names) == prod(shape)
    while taken & set(names):
        names = [f"{entry}_" for entry in names]
    return names
