"""A shorter form by sympy, believed only where the points agree."""

import explorer
from explorer.derivation.shortening import shortened
from explorer.graph.expr import Graph
from explorer.symbolic.process import SymbolicProcess
from explorer.symbolic.wire import encode


class Lies(SymbolicProcess):
    """Answers with another function than was asked about."""

    def ask(self, task, question, deadline, stopped=lambda: False):
        del task, question, deadline, stopped
        return [["input", [], "x", []]]


def test_sympy_finds_what_collecting_does_not():
    derivation = explorer.steps("f(x) = sin(x)^2 + 3 cos(x)^2 + x")
    found = shortened(derivation, 100.0)  # however busy the machine is
    assert len(found.lines) == len(derivation.lines) + 1
    assert found.lines[-1].rule == "simplify"
    assert found.checked
    assert len(found.result) < len(derivation.result)


def test_a_wrong_answer_is_not_believed():
    derivation = explorer.steps("f(x) = sin(x)^2 + 3 cos(x)^2 + x")
    assert shortened(derivation, 5.0, Lies()) is derivation


def test_a_matrix_and_no_time_leave_it_as_it_is():
    row = explorer.steps("x^2 y", wrt="x, y")
    assert shortened(row, 5.0, Lies()) is row
    short = explorer.steps("sin(x)^2 + 3cos(x)^2")
    assert shortened(short, 0.0) is short


def test_the_entries_of_a_row_are_made_shorter_one_by_one():
    row = explorer.steps("f(x, y) = sin(x y)^2 + 3 cos(x y)^2", wrt="x, y")

    class Sympy(SymbolicProcess):
        def ask(self, task, question, deadline, stopped=lambda: False):
            del task, question, deadline, stopped
            graph = Graph()
            x, y = graph.input("x"), graph.input("y")
            self.asked = getattr(self, "asked", 0) + 1
            other = y if self.asked == 1 else x
            return encode(graph.const(-2.0) * other * graph.apply("sin", graph.const(2.0) * x * y))

    found = shortened(row, 5.0, Sympy())
    assert found.result == "[[-2*y*sin(2*x*y), -2*x*sin(2*x*y)]]"
    assert found.checked
