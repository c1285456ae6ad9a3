"""The symbolic process: questions that are given up do not make the next one wait for sympy to load."""

import time
from math import inf

import pytest

from explorer.graph import build as b
from explorer.graph.expr import Graph
from explorer.symbolic.process import SymbolicProcess
from explorer.symbolic.wire import encode


@pytest.fixture
def process():
    made = SymbolicProcess()
    yield made
    made.close()


def quick():
    x = Graph().input("x")
    return {"nodes": encode(b.sin(x) ** 2 + b.cos(x) ** 2 + x)}


def slow():
    graph = Graph()
    x, y = graph.input("x"), graph.input("y")
    made = b.sin(x)
    for i in range(40):
        made = made * b.cos(x + y * i) + b.sin(y) ** 2 / (x + i)
    return {"nodes": encode(made)}


def ask(process, question, stopped=lambda: False):
    return process.ask("shorter", question, time.monotonic() + 60, stopped)


def test_a_question_given_up_while_sympy_loads_leaves_the_process(process):
    assert ask(process, slow(), lambda: True) is None
    first = process._worker  # noqa: SLF001 - which process answers cannot be seen otherwise
    assert ask(process, quick()) is not None  # the slow one before it is left out
    assert process._worker is first  # noqa: SLF001 - likewise


def test_the_next_question_goes_to_the_process_that_was_started_ahead(process):
    assert ask(process, quick()) is not None
    first = process._worker  # noqa: SLF001 - likewise
    ahead = []

    def is_given_up():
        ahead.append(process._next)  # noqa: SLF001 - likewise
        return ahead[-1] is not None and ahead[-1].loaded < inf

    assert ask(process, slow(), is_given_up) is None
    assert process._worker is None  # noqa: SLF001 - likewise
    assert ask(process, quick()) is not None
    assert process._worker is ahead[-1] is not first  # noqa: SLF001 - likewise
    assert process._next not in (None, ahead[-1])  # noqa: SLF001 # for the next time


def test_closing_ends_both_processes(process):
    assert ask(process, quick()) is not None
    assert ask(process, slow(), lambda: process._next is not None) is None  # noqa: SLF001 - likewise
    assert ask(process, quick()) is not None
    workers = [process._worker, process._next]  # noqa: SLF001 - likewise
    process.close()
    assert all(worker._process.returncode is not None for worker in workers)  # noqa: SLF001 - likewise
    assert ask(process, quick()) is None
