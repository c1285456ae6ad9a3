"""A shorter form by sympy, believed only where the points agree."""

import explorer
from explorer.derivation.shortening import shortened
from explorer.symbolic.process import SymbolicProcess


class Lies(SymbolicProcess):
    """Answers with another function than was asked about."""

    def ask(self, task, question, deadline, stopped=lambda: False):
        del task, question, deadline, stopped
        return [["input", [], "x", []]]


def test_sympy_finds_what_collecting_does_not():
    derivation = explorer.steps("f(x) = sin(x)^2 + 3 cos(x)^2 + x")
    found = shortened(derivation, 20.0)
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
