"""The same function in scalar inputs: a vector x becomes x1, x2, ... so that each entry can be moved and drawn."""

from dataclasses import replace
from itertools import product
from typing import cast

from explorer.graph.build import reshape
from explorer.graph.entries import TooManyEntriesError, written_out
from explorer.graph.expr import Expr
from explorer.graph.shapes import Shape
from explorer.graph.walk import substitute
from explorer.semantics.reading import FunctionGraph

WRITTEN_OUT = 2_000  # operations up to which entries are written out one by one


def flatten(function: FunctionGraph) -> FunctionGraph:
    """Return the function with one scalar input for each entry of its inputs, in row-major order.

    Small ones are written out entry by entry, so that their derivatives read as one writes them by hand.
    """
    scalar = _with_scalar_inputs(function)
    try:
        entries = written_out(scalar.output, WRITTEN_OUT)
    except TooManyEntriesError:
        return scalar
    if entries.ndim == 0:
        return replace(scalar, output=cast("Expr", entries[()]))
    return replace(scalar, output=reshape(scalar.graph.stack(list(entries.flat)), entries.shape))


def _with_scalar_inputs(function: FunctionGraph) -> FunctionGraph:
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
    while taken & set(names):
        names = [f"{entry}_" for entry in names]
    return names
