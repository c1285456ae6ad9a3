"""The simplifier's process: time limits, a process that dies, closing, and that no answer is believed unchecked."""

import subprocess
import sys
import threading

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from explorer.graph import build as b
from explorer.graph.expr import Graph
from explorer.graph.ops import OPS
from explorer.graph.walk import free_inputs
from explorer.printing.text import text
from explorer.series.expand import expand
from explorer.symbolic.simplifier import Simplifier
from explorer.symbolic.wire import operations


def _agree(original, simpler):
    inputs = free_inputs([original])
    rng = np.random.default_rng(1)
    for _ in range(5):
        at = [rng.uniform(-2, 2, node.shape) for node in inputs]
        first, second = (series.coefficients for series in expand([original, simpler], inputs, at, 0))
        if not np.allclose(first, second, rtol=1e-9, equal_nan=True):
            return False
    return True


@pytest.fixture
def simplifier():
    made = Simplifier(_agree)
    yield made
    made.close()


def _identity(graph):
    x = graph.input("x")
    return b.sin(x) ** 2 + b.cos(x) ** 2 + x


def test_shorter_equal_forms_in_the_same_graph(simplifier):
    graph = Graph()
    x, v = graph.input("x"), graph.input("v", (2,))
    found = simplifier.simplify([_identity(graph), b.sin(x), v[0] * v[1] + v[0] * b.cos(v[1])], 60)
    assert found[0] is x + 1
    assert found[1] is None
    assert found[2] is not None
    assert text(found[2]) == "v[1]*(v[2] + cos(v[2]))"


def test_an_answer_that_fails_the_check_is_not_given():
    simplifier = Simplifier(lambda _original, _simpler: False)
    assert simplifier.simplify([_identity(Graph())], 60) == [None]
    simplifier.close()


def test_no_time_gives_nothing_and_the_next_question_is_answered(simplifier):
    assert simplifier.simplify([_identity(Graph())], 0.001) == [None]
    assert simplifier.simplify([_identity(Graph())], 60) != [None]


def test_a_process_that_dies_is_replaced(simplifier):
    simplifier.simplify([_identity(Graph())], 60)
    worker = simplifier._process._worker  # noqa: SLF001
    worker._process.kill()  # noqa: SLF001
    worker._process.wait()  # noqa: SLF001
    assert simplifier.simplify([_identity(Graph())], 60) == [None]
    assert simplifier.simplify([_identity(Graph())], 60) != [None]


def test_closing_ends_the_process_and_its_thread_at_once():
    simplifier = Simplifier(_agree)
    graph = Graph()
    x, y = graph.input("x"), graph.input("y")
    slow = b.sin(x)
    for i in range(40):
        slow = slow * b.cos(x + y * i) + b.sin(y) ** 2 / (x + i)
    answers = []
    asking = threading.Thread(target=lambda: answers.append(simplifier.simplify([_identity(graph), slow], 600)))
    asking.start()
    while simplifier._process._worker is None:  # noqa: SLF001
        asking.join(0.01)
    process = simplifier._process._worker._process  # noqa: SLF001
    simplifier.close()
    asking.join(30)
    assert not asking.is_alive()
    assert process.returncode is not None
    assert answers[0][1] is None
    assert not [t for t in threading.enumerate() if t.name == "symbolic answers"]
    assert simplifier.simplify([_identity(graph)], 60) == [None]
    simplifier.close()


def test_large_and_shaped_expressions_are_not_asked():
    simplifier = Simplifier(_agree)
    graph = Graph()
    x, v = graph.input("x"), graph.input("v", (100,))
    z = x
    for _ in range(200):
        z = b.sin(z) * (z + 1)
    assert simplifier.simplify([z, v + v * v, b.norm(v) * b.norm(v) + x], 60) == [None, None, None]
    assert simplifier._process._worker is None  # noqa: SLF001


def test_the_process_ends_when_its_input_ends():
    command = [sys.executable, "-m", "explorer.symbolic"]
    ended = subprocess.run(command, input=b"", capture_output=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")


def test_importing_does_not_load_sympy():
    code = "import sys, explorer.symbolic.simplifier, explorer.symbolic.worker, explorer.series.expand; "
    code += "import explorer.printing.text, explorer.printing.latex; sys.exit('sympy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0


WORDS = ["neg", "sqrt", "exp", "log", "sin", "cos", "tan", "atan", "sinh", "tanh", "abs", "sign", "sigmoid"]
WORDS += ["add", "sub", "mul", "div", "pow", "max", "where", "lt", "hypot"]


@pytest.fixture
def trusting():
    """A simplifier that believes every answer, so that the test sees what sympy and the bridge make of it."""
    made = Simplifier(lambda _original, _simpler: True)
    yield made
    made.close()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(st.data())
def test_simplified_equals_the_original_at_random_points(trusting, data):
    graph = Graph()
    nodes = [graph.input("x"), graph.input("y"), graph.const(2.0), graph.const(0.5)]
    for _ in range(data.draw(st.integers(2, 6))):
        op = data.draw(st.sampled_from(WORDS))
        nodes.append(graph.apply(op, *[data.draw(st.sampled_from(nodes)) for _ in range(OPS[op].arity)]))
    (found,) = trusting.simplify([nodes[-1]], 1.0)
    if found is None:
        return
    assert operations(found) < operations(nodes[-1])
    rng = np.random.default_rng(0)
    for at in rng.uniform(-2, 2, (8, 2)):
        first, second = (s.coefficients[0] for s in expand([nodes[-1], found], nodes[:2], at, 0))
        if np.isfinite(first) and abs(first) < 1e8:  # a shorter form may be defined where the longer one is not
            np.testing.assert_allclose(
                second, first, rtol=1e-6, atol=1e-7, err_msg=f"{text(nodes[-1])} -> {text(found)}"
            )
