"""The identity lab: cards tested for chosen sizes, and identities typed by the user."""

import pytest

from explorer.document.edits import set_lab, set_own
from explorer.document.labs.identities import read_sizes
from explorer.document.labs.result import LabResult
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request


def shown(key, **own):
    document = set_lab(room=key)(Document(lines=("f(x) = x",)))
    document = set_own({f"identities.{name}": value for name, value in own.items()})(document)
    results = Pipeline().evaluate(Request(document, 1, fine=True), lambda: False)
    return [result for result in results if isinstance(result, LabResult)][-1]


@pytest.mark.parametrize("number", [f"5.{n}" for n in range(99, 109)])
def test_every_card_is_shown_with_its_lines_tested(number):
    result = shown("identities", card=number, n=4.0, m=2.0, draws=50.0)
    assert result.lines
    assert {line.mark for line in result.lines} == {"ok"}
    assert all(line.latex and line.name for line in result.lines)
    assert any("50 random draws" in sentence for sentence in result.sentences)


@pytest.mark.parametrize(
    ("number", "kind", "marks", "said"),
    [
        ("5.103", "singular", {"open", "ok"}, "have no inverse"),
        ("5.107", "symmetric", {"ok"}, "every line is equal"),
        ("5.108", "unconditional", {"ok", "wrong"}, "2 of 4 lines do not hold"),
        ("5.104", "nonsense", {"ok"}, "every line is equal"),
    ],
)
def test_a_card_is_tried_where_its_condition_matters(number, kind, marks, said):
    result = shown("identities", card=number, kind=kind)
    assert {line.mark for line in result.lines} <= marks
    assert any(said in sentence for sentence in result.sentences)


def test_an_identity_of_ones_own_is_tested():
    result = shown("own_identity", left="tr(A B)", right="tr(B A)")
    assert result.lines[0].mark == "ok"
    assert not result.tables


def test_a_wrong_one_has_a_counterexample_in_tables():
    result = shown("own_identity", left="A B", right="B A", sizes="A 2x2")
    assert result.lines[0].mark == "wrong"
    assert [table.name for table in result.tables] == ["A", "B", "left side", "right side"]
    assert result.tables[0].numbers.shape == (2, 2)


@pytest.mark.parametrize(
    ("own", "at"),
    [
        ({"left": "A +"}, 0),
        ({"left": ""}, 0),
        ({"right": "A sn(x)"}, 1),
        ({"sizes": "A three"}, 2),
        ({"left": "A", "right": "A", "sizes": "A 90x90", "draws": 1000.0}, 2),
        ({"left": "A B", "right": "A B", "sizes": "A 2x3, B 2x2"}, 0),
    ],
)
def test_what_is_wrong_is_said_at_its_entry(own, at):
    result = shown("own_identity", **own) if at == 2 or "right" in own else shown("own_identity", **own, right="A")
    problems = [entry.problem for entry in result.entries]
    assert problems[at]
    assert sum(map(bool, problems)) == 1


def test_sizes_are_read():
    assert read_sizes("X 3x2, a 3; c = 1, B 2×2") == {"X": (3, 2), "a": (3,), "c": (), "B": (2, 2)}
    assert read_sizes("  ") == {}


def test_a_gradient_in_closed_form_is_shown_with_its_condition():
    result = shown("closed_form")
    assert [line.text for line in result.lines] == ["-(x - A s)' (W + W') A", "-2 (x - A s)' W A"]
    assert [line.mark for line in result.lines] == ["ok", "ok"]


@pytest.mark.parametrize(("text", "wrt", "at"), [("A +", "A", 0), ("a' b", "X", 1), ("A B", "A", 1)])
def test_what_has_no_closed_form_says_why(text, wrt, at):
    document = set_own({"closed.text": text, "closed.wrt": wrt})(
        set_lab(room="closed_form")(Document(lines=("f(x) = x",)))
    )
    result = [r for r in Pipeline().evaluate(Request(document, 1), lambda: False) if isinstance(r, LabResult)][-1]
    assert [bool(entry.problem) for entry in result.entries] == [i == at for i in range(3)]
