"""The process that typesets: it answers as its own functions do, once it has ended another takes its place."""

import threading

import pytest

from ui.widgets.formulas import FormulaProcess, typeset

FRACTION = r"\frac{1}{2}"


@pytest.fixture
def process():
    made = FormulaProcess()
    yield made
    made.close()


def children(process):
    return process._child  # noqa: SLF001 - which process answers cannot be seen otherwise


def test_the_process_typesets_what_a_call_does_and_stays_for_the_next_formula(process):
    assert process.typeset(FRACTION) == typeset(FRACTION)
    first = children(process)
    assert process.typeset("x") == typeset("x")
    assert process.typeset("\\bad{") is None
    assert children(process) is first


def test_a_process_that_is_gone_is_followed_by_another(process):
    assert process.typeset("x") is not None
    children(process)._process.kill()  # noqa: SLF001 - likewise
    children(process)._process.wait()  # noqa: SLF001 - likewise
    assert process.typeset("x") is None
    assert process.typeset("x") is not None


def test_closing_gives_up_the_formula_under_way_and_ends_the_process(process):
    assert process.typeset("x") is not None
    child, found = children(process), []
    long = "+".join(f"x_{{{i}}}" for i in range(700))
    asking = threading.Thread(target=lambda: found.append(process.typeset(long)))
    asking.start()
    process.close()
    asking.join(10)
    assert found == [None]
    assert child._process.returncode is not None  # noqa: SLF001 - likewise
    assert process.typeset("x") is None


def test_without_a_process_formulas_are_typeset_all_the_same(monkeypatch):
    def refuse(*_):
        raise OSError

    monkeypatch.setattr("explorer.symbolic.child.Child", refuse)
    process = FormulaProcess()
    assert process.typeset(FRACTION) == typeset(FRACTION)
    process.close()
