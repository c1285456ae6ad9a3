"""Every rewriting law at special values: what the graph makes of an operation has the value of the operation itself."""

from itertools import product

import numpy as np
import pytest

from explorer.graph import build
from explorer.graph.expr import Graph
from explorer.graph.rewrite import LAWS
from explorer.graph.walk import postorder
from explorer.numeric.kernels import ELEMENTWISE

SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, -2.0, 3.0, 1e-300, -1e-200, 1e200, -1e300, np.inf, -np.inf, np.nan]
X, Y = (axis.ravel() for axis in np.meshgrid(SPECIAL, SPECIAL))


class Pair:
    """A node, as the graph simplifies it, and the values it has without any simplification."""

    def __init__(self, node, values):
        self.node, self.values = node, values


def applied(op, *operands):
    values = np.empty(X.shape)
    with np.errstate(all="ignore"):
        ELEMENTWISE[op](*[operand.values for operand in operands], values)
    return Pair(operands[0].node.graph.apply(op, *[operand.node for operand in operands]), values)


def forms():
    graph = Graph()
    x, y = Pair(graph.input("x"), X), Pair(graph.input("y"), Y)

    def c(value):
        return Pair(graph.const(value), np.full(X.shape, value))

    quotient, square = applied("div", x, y), applied("pow", x, c(2.0))
    return {
        "x": x, "y": y, "-x": applied("neg", x), "-y": applied("neg", y), "2x": applied("mul", c(2.0), x),
        "-3y": applied("mul", c(-3.0), y), "0.1x": applied("mul", c(0.1), x), "x^2": square,
        "x^3": applied("pow", x, c(3.0)), "x^-1": applied("pow", x, c(-1.0)), "2x^2": applied("mul", c(2.0), square),
        "1/x": applied("div", c(1.0), x), "x/y": quotient, "-(x/y)": applied("neg", quotient),
        "6x/y": applied("div", applied("mul", c(6.0), x), y), "-2/y": applied("div", c(-2.0), y),
        "|x|": applied("abs", x), "x+y": applied("add", x, y), "x-y": applied("sub", x, y), "exp x": applied("exp", x),
        "x y": applied("mul", x, y), "x<y": applied("lt", x, y),
        **{str(v): c(v) for v in (0.0, 1.0, -1.0, 2.0, 6.0, 0.1)},
    }  # fmt: skip


def evaluated(node, inputs):
    """Evaluate a graph node by node, as it is."""
    found = dict(inputs)
    with np.errstate(all="ignore"):
        for part in postorder([node]):
            if part in found:
                continue
            if part.is_const:
                found[part] = np.full(X.shape, part.data)
                continue
            values = np.empty(X.shape)
            ELEMENTWISE[part.op](*[found[arg] for arg in part.args], values)
            found[part] = values
    return found[node]


def check(made):
    inputs = {node: X if node.data == "x" else Y for node in postorder([made.node]) if node.op == "input"}
    found = evaluated(made.node, inputs)
    same = np.isclose(found, made.values, rtol=1e-14, atol=0, equal_nan=True)
    assert same.all(), (made.node, X[~same], Y[~same], found[~same], made.values[~same])


@pytest.mark.parametrize("op", ["add", "sub", "mul", "div", "pow"])
def test_laws_of_two_operands(op):
    made = [applied(op, a, b) for a, b in product(forms().values(), repeat=2)]
    assert sum(pair.node.op != op for pair in made) > 20  # laws were applied
    for pair in made:
        check(pair)


def test_laws_of_negation():
    for form in forms().values():
        check(applied("neg", form))
        check(applied("neg", applied("neg", form)))


def test_laws_of_powers_of_an_absolute_value():
    all_forms = forms()
    for n in (2.0, 4.0, 3.0, -2.0, 0.0, 0.5):
        exponent = Pair(all_forms["x"].node.graph.const(n), np.full(X.shape, n))
        check(applied("pow", all_forms["|x|"], exponent))
        check(applied("pow", all_forms["x^2"], exponent))


def test_laws_of_branches():
    all_forms = forms()
    for condition in ("x<y", "1.0", "0.0", "x"):
        for a, b in product(("x", "y", "0.0", "1/x"), repeat=2):
            check(applied("where", all_forms[condition], all_forms[a], all_forms[b]))


def test_every_law_is_of_an_operation_tried_here():
    assert set(LAWS) <= {"add", "sub", "mul", "div", "pow", "neg", "where"}


def test_what_would_change_the_domain_stays():
    x, y = Graph().input("x"), None
    y = x.graph.input("y")
    for node, op in ((x / x, "div"), (0 * x, "mul"), (x - x, "sub"), (0 * (x / y), "mul"), (x**0.5 * x**0.5, "pow")):
        assert node.op == op
    assert (build.sqrt(x) ** 2).op == "pow"
    assert (x**-1 * x).op == "mul"


@pytest.mark.parametrize("entry", SPECIAL)
def test_the_square_of_a_norm(entry):
    v = Graph().input("v", (2,))
    node = build.norm(v) ** 2
    assert node.op == "sum"
    at = np.array([entry, 0.5])
    with np.errstate(all="ignore"):
        assert np.sum(at**2) == pytest.approx(np.linalg.norm(at) ** 2, nan_ok=True)
