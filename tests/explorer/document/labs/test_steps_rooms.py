"""The rooms of the steps: lines that fold, a variable to choose, answers that are judged."""

from dataclasses import replace

import numpy as np
import pytest

from explorer.document.labs import shorter_form
from explorer.document.labs.derivations import derive
from explorer.document.labs.result import LabResult
from explorer.document.labs.steps import TURNED, WHOLE
from explorer.document.model import Document, LabSettings
from explorer.document.pipeline import Pipeline, Request
from explorer.graph.expr import Graph, Stopped
from explorer.symbolic.wire import decode, encode

LECTURE = "f(x, y) = (x + 2y^3)^2"
CURVE = "f(x1, x2) = x1^2 + 2x2\nx1(t) = sin(t)\nx2(t) = cos(t)"


def document(text, room, **own):
    kept = tuple(sorted((f"steps.{name}", value) for name, value in own.items()))
    return Document(lines=tuple(text.split("\n")), lab=LabSettings(room, own=kept))


def result_of(shown):
    return [r for r in Pipeline().evaluate(Request(shown, 1)) if isinstance(r, LabResult)][-1]


def test_sub_steps_are_folded_and_a_click_opens_them():
    shown = document(LECTURE, "steps", by="y")
    result = result_of(shown)
    inner = next(line for line in result.lines if line.folded)
    assert inner.name == "sum rule"
    opened = result_of(inner.edit(shown))
    assert len(opened.lines) == len(result.lines) + 2
    assert [line.folded for line in opened.lines if line.name == "sum rule"] == [False]
    assert len(dict(inner.edit(shown).lab.own)[TURNED]) == 1
    again = next(line for line in opened.lines if line.folded is False and line.name == "sum rule")
    assert dict(again.edit(inner.edit(shown)).lab.own)[TURNED] == ()


def test_an_opened_line_stays_open_where_an_edit_leaves_it_as_it_is():
    shown = document("f(x) = x^2 + sin(x^2) exp(x^3)", "steps")
    inner = next(line for line in result_of(shown).lines if line.folded)
    edited = replace(inner.edit(shown), lines=("f(x) = cos(x) + sin(x^2) exp(x^3) + ln(x^3) + x^2",))
    assert [line.text for line in result_of(edited).lines if line.depth and line.folded is False] == [inner.text]


class Sympy:
    """In the place of the process: answers as it does, and remembers what it was asked."""

    def __init__(self, answer=None):
        self.asked = []
        self._answer = answer

    def ask(self, task, question, deadline, stopped):  # noqa: ARG002 - as that of a SymbolicProcess
        self.asked.append(task)
        return self._answer and self._answer(question["nodes"])


def one_less_square(rows):
    """Answer as sympy does to 1 - 4 cos(x) sin(x): 1 - 2 sin(2x)."""
    graph = Graph()
    x = decode(rows, graph).graph.input("x")
    return encode(graph.const(1.0) - graph.const(2.0) * graph.apply("sin", graph.const(2.0) * x))


def results_of(pipeline, shown, *, stopped=lambda: False, fine=True):
    return [r for r in pipeline.evaluate(Request(shown, 1, fine), stopped) if isinstance(r, LabResult)]


def texts(result):
    return [line.text for line in result.lines]


@pytest.fixture
def hurried(monkeypatch):
    monkeypatch.setattr(shorter_form, "QUIET", 0.0)


@pytest.mark.usefixtures("hurried")
def test_a_shorter_form_comes_after_the_derivation_and_stays():
    sympy = Sympy(one_less_square)
    pipeline, shown = Pipeline(sympy), document("f(x) = sin(x)^2 + 3 cos(x)^2 + x", "steps")
    first, last = results_of(pipeline, shown)
    assert first.ongoing
    assert not last.ongoing
    assert [line.name for line in last.lines] == [*(line.name for line in first.lines), "simplify"]
    assert last.lines[-1].mark == "ok"
    assert last.formulas[0][1] == "df/dx = 1 − 2·sin(2·x)"
    (later,) = results_of(pipeline, shown, fine=False)
    assert texts(later) == texts(last)
    assert sympy.asked == ["shorter"]


@pytest.mark.usefixtures("hurried")
def test_while_something_moves_or_another_edit_waits_sympy_is_left_alone():
    sympy = Sympy(one_less_square)
    pipeline, shown = Pipeline(sympy), document("f(x) = sin(x)^2 + 3 cos(x)^2 + x", "steps")
    (moving,) = results_of(pipeline, shown, fine=False)
    assert not moving.ongoing
    over = []
    frames = pipeline.evaluate(Request(shown, 2), lambda: bool(over))
    assert next(r for r in frames if isinstance(r, LabResult)).ongoing
    over.append(True)
    assert [r for r in frames if isinstance(r, LabResult)] == []
    assert sympy.asked == []
    assert len(results_of(pipeline, shown)) == 2


@pytest.mark.usefixtures("hurried")
def test_without_a_shorter_form_the_derivation_stays_as_it_is():
    first, last = results_of(Pipeline(Sympy()), document("f(x) = sin(x)^2 + 3 cos(x)^2 + x", "steps"))
    assert texts(last) == texts(first)


def test_all_open_and_folded_again():
    shown = document(LECTURE, "steps")
    (button,) = result_of(shown).buttons
    opened = button.edit(shown)
    assert dict(opened.lab.own)[WHOLE] is True
    assert not [line for line in result_of(opened).lines if line.folded]
    (back,) = result_of(opened).buttons
    assert back.edit(opened).lab.own_value(WHOLE, usual=True) is False


def test_the_variable_is_chosen():
    result = result_of(document(LECTURE, "steps"))
    assert [value for value, _ in result.choices[0].options] == ["x", "y", "x, y"]
    by_y = result_of(document(LECTURE, "steps", by="y"))
    assert by_y.formulas[0][1] == "∂f/∂y = 12·(x + 2·y³)·y²"


@pytest.mark.parametrize("by", ["nonsense", "", "R[9, 9]"])
def test_a_variable_that_is_not_there_leaves_the_first(by):
    assert result_of(document(LECTURE, "steps", by=by)).formulas[0][1].startswith("∂f/∂x")


def test_the_chain_rule_begins_with_its_product():
    result = result_of(document(CURVE, "steps"))
    assert [line.mark for line in result.lines] == ["ok"] * len(result.lines)
    assert result.lines[0].name == "chain rule: (1×2)(2×1)"
    assert result.lines[-1].strong


@pytest.mark.parametrize("room", ["steps", "next"])
def test_lines_stay_while_a_formula_is_half_typed(room):
    pipeline = Pipeline()
    assert results_of(pipeline, document("f(x) = x^2 sin x", room))[-1].lines
    assert results_of(pipeline, document("f(x) = x^2 sin x + ln(", room)) == []
    assert results_of(pipeline, document("f(x) = x^2", room))[-1].lines


def test_a_mistake_in_another_line_does_no_harm():
    shown = replace(document("f(x) = x^2\ng(x) = sn(", "steps"), explored="f")
    assert result_of(shown).formulas[0][1] == "df/dx = 2·x"


def test_reading_a_long_text_is_given_up_too():
    with pytest.raises(Stopped):
        derive(document("f(x) = sum(sin(k x)^k, k, 1, 5000)", "steps"), 1, lambda: True)


def test_what_explodes_says_so_and_keeps_its_value():
    found = derive(document("f(x) = sum(cos(k x), k, 1, 1200)", "steps"), 1).derivation
    assert "longer than anybody reads" in found.note
    k = np.arange(1, 1201)
    assert found.value({"x": 0.5}) == pytest.approx(-(k * np.sin(0.5 * k)).sum(), rel=1e-9)


@pytest.mark.parametrize("room", ["steps", "next"])
@pytest.mark.parametrize("text", ["", "f(x) = x +", "a = 2", "R in R^(2x2)\nf(R) = R' R", "f(x) = 3"])
def test_there_is_always_something_to_read(room, text):
    result = result_of(document(text, room))
    assert result.sentences or result.lines


def test_practice_asks_judges_and_goes_on():
    shown = document("f(x) = x^2 sin(3x)", "next")
    result = result_of(shown)
    assert result.lines[-1].text.endswith("= ?")
    assert not result.buttons[0].enabled
    right = result_of(document("f(x) = x^2 sin(3x)", "next", answer="x (2 sin(3x) + 3x cos(3x))"))
    assert right.buttons[0].enabled
    assert right.lines[-1].mark == "ok"
    assert not right.entries[0].problem
    following = result_of(right.buttons[0].edit(shown))
    assert len(following.lines) == 2
    assert following.entries[0].text == ""


def test_practice_says_what_is_wrong():
    result = result_of(document("f(x) = x^2 sin(3x)", "next", answer="2x cos(3x)"))
    assert result.entries[0].problem.startswith("Not equal at x = ")
    assert result.lines[-1].mark == "wrong"
    assert not result.buttons[0].enabled
    named = result_of(document("f(x) = x^2 sin(3x)", "next", rule="product rule"))
    assert named.buttons[0].enabled
    assert "Yes: product rule." in named.sentences
    assert named.formulas[0][0].endswith("(f\\, g)' = f'\\, g + f\\, g'")


def test_an_answer_is_judged_though_the_visit_that_derived_the_lines_is_long_over():
    pipeline, shown = Pipeline(), document("f(x) = x^2 sin(3x)", "next")
    first = Request(shown, 1)
    over = []
    assert list(pipeline.evaluate(first, lambda: bool(over)))
    over.append(first)
    answered = document("f(x) = x^2 sin(3x)", "next", answer="2x cos(3x)")
    results = [r for r in pipeline.evaluate(Request(answered, 2)) if isinstance(r, LabResult)]
    assert results[-1].entries[0].problem.startswith("Not equal")


def test_practice_of_another_function_begins_with_its_first_line():
    result = result_of(document("f(x) = x^2 sin(3x)", "next"))
    shown = result.buttons[1].edit(document("f(x) = x^2 sin(3x)", "next"))
    assert len(result_of(shown).lines) == 2
    other = replace(shown, lines=("f(x) = exp(x) + x^2",))
    assert len(result_of(other).lines) == 1
    following = result_of(other).buttons[1].edit(other)
    assert len(result_of(following).lines) == 2


def test_practice_ends():
    result = result_of(document("f(x) = x^2", "next", at=1.0))
    assert result.sentences == ("That was the last line.",)
    assert [button.title for button in result.buttons] == ["Start over"]
