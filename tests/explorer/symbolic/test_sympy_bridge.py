"""To sympy and back: values are kept, every primitive has a row, and what cannot be said is refused."""

import math

import numpy as np
import pytest
import sympy

from explorer.graph import build as b
from explorer.graph.expr import Graph
from explorer.graph.ops import OF_ORDER, OPS
from explorer.printing.text import text
from explorer.series.expand import expand
from explorer.symbolic.from_sympy import from_sympy
from explorer.symbolic.to_sympy import ELEMENTWISE, OPAQUE, STRUCTURAL, UnsayableError, to_sympy
from explorer.symbolic.wire import decode, encode, operations
from explorer.symbolic.worker import shortest

MATRIX = np.array([[2.0, 0.5], [-1.0, 1.5]])
VECTOR = np.array([0.2, -0.4])


def _value(node, inputs, at):
    return expand([node], inputs, at, 0)[0].coefficients[..., 0]


def test_every_primitive_has_one_row():
    assert set(ELEMENTWISE) == {name for name, op in OPS.items() if op.elementwise}
    assert set(STRUCTURAL) == {name for name, op in OPS.items() if not op.elementwise} - {"input", "const"}


@pytest.mark.parametrize("name", sorted(set(ELEMENTWISE) - {"acosh"}))
def test_elementwise_round_trip_keeps_the_value(name):
    graph = Graph()
    x, y, z = (graph.input(n) for n in "xyz")
    order = 2 if name in OF_ORDER.split() else None
    node = graph.apply(name, *(x, y, z)[: OPS[name].arity], data=order)
    back = from_sympy(to_sympy(node), graph, {"x": x, "y": y, "z": z})
    at = [0.3, 0.7, 1.4]
    np.testing.assert_allclose(_value(back, [x, y, z], at), _value(node, [x, y, z], at), rtol=1e-15)
    if name in OPAQUE:
        assert back is node


@pytest.mark.parametrize("name", STRUCTURAL)
def test_structural_operations_have_the_value(name):
    graph = Graph()
    a, v = graph.input("A", (2, 2)), graph.input("v", (2,))
    operands = {"stack": (v, v), "fill": (v[0],), "matmul": (a, v), "solve": (a, v), "diag": (v,)}.get(name, (a,))
    data = {"index": (1,), "fill": (2, 3), "reshape": (4,), "sum": 1, "slice": (0, 1), "pad": (2, 0)}.get(name)
    node = graph.apply(name, *operands, data=data)
    entry = node if node.shape == () else node[tuple(size - 1 for size in node.shape)]
    found = to_sympy(entry)
    symbols = {f"A[{i + 1}, {j + 1}]": MATRIX[i, j] for i in range(2) for j in range(2)}
    symbols |= {f"v[{i + 1}]": VECTOR[i] for i in range(2)}
    number = float(found.subs({s: sympy.Float(symbols[s.name], 30) for s in found.free_symbols}))
    assert math.isclose(number, float(_value(entry, [a, v], [MATRIX, VECTOR])), rel_tol=1e-13)


def test_numbers_are_what_was_typed():
    graph = Graph()
    x = graph.input("x")
    assert to_sympy(0.1 * x) == sympy.Rational(1, 10) * sympy.Symbol("x", real=True)
    assert to_sympy(x * math.pi).has(sympy.pi)
    for value in (0.1, 2.5, -7.0, 1e-9, 123456.789, math.pi, -math.e):
        assert from_sympy(to_sympy(graph.const(value)), graph, {}).number == value
    assert text(from_sympy(sympy.Rational(1, 3), graph, {})) == "1/3"


def test_what_the_graph_cannot_say_is_refused():
    graph = Graph()
    s = sympy.Symbol("x", real=True)
    refused = [sympy.I * s, sympy.oo, sympy.zoo, sympy.nan, sympy.Piecewise((s, s > 0), (0, True)), sympy.zeta(s)]
    for found in refused:
        with pytest.raises(UnsayableError):
            from_sympy(found, graph, {"x": graph.input("x")})
    with pytest.raises(UnsayableError):
        to_sympy(graph.const(math.inf))


def test_wire_keeps_every_node():
    graph = Graph()
    x, a = graph.input("x"), graph.input("A", (2, 2))
    node = b.solve(a @ graph.const([[1.0, 0.1], [2.0, 3.0]]), graph.stack([x, 1e-300 * x]))[1] + b.total(a, 0)[0] / 3
    assert decode(encode(node), graph) is node
    assert decode(encode(node), Graph()).op == node.op


def test_operations_count_shared_parts_each_time():
    x = Graph().input("x")
    z = b.sin(x)
    assert operations(z * (z + 1)) == 4


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda x, y: b.sin(x) ** 2 + b.cos(x) ** 2, "1"),
        (lambda x, y: 2 * (2 * b.sin(x) * b.cos(x)), "2*sin(2*x)"),
        (lambda x, y: (x + y) ** 2 - x**2 - y**2, "2*x*y"),
        (lambda x, y: b.exp(x) * b.exp(y), "exp(x + y)"),
        (lambda x, y: x * y + x * b.sigmoid(y), "x*(y + sigmoid(y))"),
        (lambda x, y: (x**2 - 1) / (x - 1), "x + 1"),
        (lambda x, y: x / 3 + x / 6, "x/2"),
    ],
)
def test_shorter_forms(build, expected):
    graph = Graph()
    found = shortest(build(graph.input("x"), graph.input("y")))
    assert found is not None
    assert text(found) == expected


def test_a_short_form_stays():
    graph = Graph()
    x = graph.input("x")
    assert shortest(b.sin(x) * x) is None
    v = graph.input("v", (2,))
    assert shortest(v[0] * b.exp(v[1])) is None
