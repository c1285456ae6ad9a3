"""The rooms of the steps: lines that fold, a variable to choose, answers that are judged."""

import pytest

from explorer.document.labs.result import LabResult
from explorer.document.labs.steps import TURNED, WHOLE
from explorer.document.model import Document, LabSettings
from explorer.document.pipeline import Pipeline, Request

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
    assert dict(inner.edit(shown).lab.own)[TURNED] == (1.0,)


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
    assert not right.entries[0].problem
    following = result_of(right.buttons[0].edit(shown))
    assert len(following.lines) == 2
    assert following.entries[0].text == ""


def test_practice_says_what_is_wrong():
    result = result_of(document("f(x) = x^2 sin(3x)", "next", answer="2x cos(3x)"))
    assert result.entries[0].problem.startswith("Not equal at x = ")
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


def test_practice_ends():
    result = result_of(document("f(x) = x^2", "next", at=1.0))
    assert result.sentences == ("That was the last line.",)
    assert [button.title for button in result.buttons] == ["Start over"]
