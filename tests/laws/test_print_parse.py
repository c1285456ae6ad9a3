"""Printing and reading are inverse: text reads back as the identical node, LaTeX as one with the same values."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.graph.expr import Expr, Graph
from explorer.graph.ops import BINARY, OF_ORDER, OPS, UNARY
from explorer.numeric.tape import compile as compile_tape
from explorer.printing.latex import latex
from explorer.printing.text import text
from explorer.semantics.reading import read, read_expression

WRITABLE = [*UNARY.split(), *OF_ORDER.split(), *BINARY.split(), "where"]
NUMBERS = [2.0, -3.0, 0.5, 0.1, 1e-7, 3.0, 10.0, 2.5e8, 3.141592653589793]


@pytest.fixture(autouse=True, scope="module")
def _reader_has_its_stack():
    """The first reading raises the recursion limit, and hypothesis warns where that happens inside an example."""
    read_expression("x")


def _step(graph: Graph, nodes: list[Expr], op: str, picks: list[int]) -> Expr:
    operands = [nodes[pick % len(nodes)] for pick in picks[: OPS[op].arity]]
    order = picks[1] % 4 + 1 if op in OF_ORDER.split() else None
    return graph.apply(op, *operands, data=order)


@st.composite
def expressions(draw, most: int = 9) -> Expr:
    graph = Graph()
    nodes = [graph.input("x"), graph.input("y"), graph.const(draw(st.sampled_from(NUMBERS)))]
    for _ in range(draw(st.integers(1, most))):
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
        same_data = (one.data == other.data) if not hasattr(one.data, "shape") else (one.data == other.data).all()
        if one.op != other.op or len(one.args) != len(other.args) or not same_data:
            return False
        pairs.extend(zip(one.args, other.args, strict=True))
    return True


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(expressions())
def test_text_reads_back_as_the_same_node(expression):
    typed = text(expression)
    again = _read_back(typed, ["x", "y"])
    assert _same(expression, again), f"{typed}  reads as  {text(again)}"


POINTS = [np.array([0.3, -1.7, 2.0, 0.0, 5.5]), np.array([1.2, 0.4, -2.0, 3.0, 0.7])]


def _values(expression: Expr) -> np.ndarray:
    inputs = [expression.graph.input("x"), expression.graph.input("y")]
    return np.broadcast_to(compile_tape([expression], inputs).run(POINTS)[0], POINTS[0].shape)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(expressions(most=4))
def test_latex_reads_back_with_the_same_values(expression):
    typed = latex(expression)
    again = _read_back(typed, ["x", "y"])
    if not _same(expression, again):
        np.testing.assert_allclose(_values(again), _values(expression), rtol=1e-9, atol=1e-12, err_msg=typed)


ARRAYS = """
A v | v' A v | v' (A v) | (v' A)' + v | A .* A | A.^2 | v ./ v | v.^-1 | 2.^v | -v.^2 | A' A | (A A)' | 2 A v | A / x
A[1, 2] | A[1] | (A v)[1] | sum(A) | sum(v) | (ones(2)' A)' | tr(A) v | inv(A) v | A^-1 | solve(A, v) | solve(A, A)
diag(v) | diag(A) | v v' | v' v | norm(v) | norm(A) | norm(v, 1) | norm(v, inf) | det(A) | logdet(A) | max(v) | min(A)
logsumexp(v) | softmax(v) | [v, v] | [v[1], x; x, 2] | [1, 2; 3, 4] v | [1, 2] | kron(A, A) | tanh(A v + v) | vec(A)
reshape(A, 4) | reshape(v, 2, 1) | zeros(2) | ones(2) x | A^2 | A^T | sigmoid(A)[1, 1] | if(x < 2, v, 2v) | A - x A
cross([x, 1, 2], [x, x, x]) | sum(k x, k, 1, 3) | x mod 2 | 0 < x < 1 | not x < 1 | {x < 0: -x, x} | sec x | 1/3 x
(x - 1)/(x + 1)/x | x - (1 - x) | 2^-x | -2^x | (-2)^x | e^x | pi x | x^-2 | x^(1/2) | (x^2)^x | 4! | atan2(x, 2)^2
"""


@pytest.mark.parametrize("typed", [form.strip() for form in ARRAYS.replace("\n", "|").split("|") if form.strip()])
def test_text_of_what_was_typed_reads_back(typed):
    def read_with(expression):
        return read(["A in R^(2x2)", "v in R^2", f"f(x, A, v) = {expression}"])

    first = read_with(typed)
    assert first.explored is not None, [d.message for d in first.diagnostics]
    second = read_with(text(first.explored.output))
    assert second.explored is not None, [d.message for d in second.diagnostics]
    assert _same(first.explored.output, second.explored.output)
