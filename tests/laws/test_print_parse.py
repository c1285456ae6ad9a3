"""Printing and reading are inverse: the text of an expression reads back as the identical node."""

import pytest
from explorer.semantics.reading import read_expression
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.graph.expr import Expr, Graph
from explorer.graph.ops import BINARY, OPS, UNARY
from explorer.printing.text import text

WRITABLE = [*UNARY.split(), *BINARY.split(), "where"]
NUMBERS = [2.0, -3.0, 0.5, 0.1, 1e-7, 3.0, 10.0, 2.5e8, 3.141592653589793]


def _step(graph: Graph, nodes: list[Expr], op: str, picks: list[int]) -> Expr:
    operands = [nodes[pick % len(nodes)] for pick in picks[: OPS[op].arity]]
    return graph.apply(op, *operands)


@st.composite
def expressions(draw) -> Expr:
    graph = Graph()
    nodes = [graph.input("x"), graph.input("y"), graph.const(draw(st.sampled_from(NUMBERS)))]
    for _ in range(draw(st.integers(1, 9))):
        op = draw(st.sampled_from(WRITABLE))
        nodes.append(_step(graph, nodes, op, draw(st.lists(st.integers(0, 99), min_size=3, max_size=3))))
    return nodes[-1]


def _read_back(typed: str, graph_inputs: list[str]) -> Expr:
    function = read_expression(typed, graph_inputs).explored
    assert function is not None, typed
    return function.output


def _same(a: Expr, c: Expr) -> bool:
    """Whether two nodes of different graphs are the same expression, without recursion."""
    pairs, seen = [(a, c)], set()
    while pairs:
        one, other = pairs.pop()
        if (one, other) in seen:
            continue
        seen.add((one, other))
        same_data = (
            (one.data == other.data) if not hasattr(one.data, "shape") else (one.data == other.data).all()
        )
        if one.op != other.op or len(one.args) != len(other.args) or not same_data:
            return False
        pairs.extend(zip(one.args, other.args, strict=True))
    return True


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(expressions())
def test_text_reads_back_as_the_same_node(expression):
    typed = text(expression)
    again = _read_back(typed, ["x", "y"])
    assert _same(expression, again), f"{typed}  reads as  {text(again)}"


@pytest.mark.parametrize(
    "typed",
    [
        "[x, y]",
        "[[1, 2], [3, 4]] @ [x, y]",
        "norm([x, y])",
        "det([[x, y], [y, 2]])",
        "[x, y] .* [y, x]",
        "[x, x*y]'",
    ],
)
def test_text_of_arrays_reads_back(typed):
    first = _read_back(typed, ["x", "y"])
    assert _same(first, _read_back(text(first), ["x", "y"]))
