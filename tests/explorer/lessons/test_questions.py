"""Questions as a form shows them: every cell is read and written, and what the form does not know stays."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.document.model import Document
from explorer.lessons.beginnings import QUESTIONS, begun
from explorer.lessons.codec import split
from explorer.lessons.drafts import Draft, new_draft
from explorer.lessons.list_patching import items_patched
from explorer.lessons.model import LANGUAGES
from explorer.lessons.questions import KINDS, Asked, read_question
from explorer.lessons.writing import table_rows

LESSONS = sorted((Path(__file__).parents[3] / "resources" / "lessons").glob("*.lesson"))
COMMENTED = """# why this is asked
kind = "number"  # one number
prompt.en = "How large?"
weight = 3  # of the form it is unknown
answer = "2"  # two
hints = ["Look.", {en = "Again.", ko = "다시."}]
slips = [{answer = "3", says = "No.", seen = 4}]
"""


def cells(asked):
    for field in asked.fields:
        if not field.columns:
            yield field.key
            continue
        for at in range(len(asked.rows(field))):
            yield from (f"{field.key}.{at}.{column.key}" for column in field.columns)


def written_again(asked):
    """Return a question with every cell typed once more, in each language."""
    for language in LANGUAGES:
        for name in cells(asked):
            asked = asked.with_cell(name, asked.shown(name, language), language)
    return asked


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_the_form_of_every_question_of_the_course_says_what_the_file_says(path):
    draft = Draft(split(path.read_text(encoding="utf-8")))
    for at in range(len(draft.source.blocks)):
        asked = read_question(draft.question(at))
        assert asked is not None
        assert asked.others == []
        assert written_again(asked).text == draft.question(at)


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_is_made_from_nothing(kind):
    made = Asked("", {}).with_kind(kind, "en")
    assert (made.kind, read_question(made.text)) == (kind, made)
    for field in made.fields:
        name = field.key if not field.columns else f"{field.key}.0.{field.columns[-1].key}"
        typed = {"number": "0.25", "names": "x, y"}.get(field.holds, "1")
        made = made.with_cell(name, typed)
        assert made.shown(name, "en") == typed
    assert read_question(made.text) == made
    assert read_question(made.text).with_kind(kind, "en").text == made.text


def test_of_a_comment_a_key_or_another_language_nothing_is_lost():
    made = read_question(COMMENTED)
    for name, typed, language in (
        ("answer", "5", "en"),
        ("prompt", "얼마?", "ko"),
        ("hints.1.hint", "Once more.", "en"),
        ("hints.2.hint", "A third.", "en"),
        ("slips.0.says", "Not so.", "en"),
        ("tolerance", "0,1", "en"),
    ):
        made = made.with_cell(name, typed, language)
    assert made.others == ["weight"]
    content = tomllib.loads(made.text)
    assert content["prompt"] == {"en": "How large?", "ko": "얼마?"}
    assert content["hints"] == ["Look.", {"en": "Once more.", "ko": "다시."}, "A third."]
    assert content["slips"] == [{"answer": "3", "says": "Not so.", "seen": 4}]
    assert (content["answer"], content["tolerance"], content["weight"]) == ("5", 0.1, 3)
    for remark in ("# why this is asked", "# one number", "# of the form it is unknown", "# two"):
        assert remark in made.text


LISTED = """options = [
  "a, b", # first [
  {en = "x", ko = "y"}, # second
  'c' # third
] # all
"""
ITEMS = ["a, b", {"en": "x", "ko": "y"}, "c"]


@pytest.mark.parametrize(
    ("new", "remarks"),
    [
        ([ITEMS[0], "other", ITEMS[2]], ["first [", "second", "third", "all"]),
        ([*ITEMS, "more", "and more"], ["first [", "second", "third", "all"]),
        (ITEMS[1:], ["second", "third", "all"]),
        ([ITEMS[0], ITEMS[2]], ["first [", "third", "all"]),
        (["z", *ITEMS[1:], "more"], ["first [", "second", "third", "all"]),
    ],
)
def test_items_of_a_list_change_and_the_comments_of_the_others_stay(new, remarks):
    text = items_patched(LISTED, new)
    assert tomllib.loads(text) == {"options": new}
    assert re.findall(r"# (.*)", text) == remarks


@given(st.lists(st.text(alphabet="a\"'#[],\\\n", max_size=5), max_size=4), st.data())
def test_a_list_that_is_changed_says_what_it_should_or_is_written_anew(items, data):
    new = data.draw(st.lists(st.sampled_from([*items, "x"]), max_size=5))
    text = "".join(table_rows({"hints": items})["hints"])
    assert items_patched(text, new) == "" or tomllib.loads(items_patched(text, new)) == {"hints": new}


def test_rows_go_away_and_the_right_options_stay_the_right_ones():
    made = Asked("", {}).with_kind("choice", "en").with_cell("options.2.option", "the third")
    made = made.with_cell("options.2.right", "1").without_row("options", 1)
    assert tomllib.loads(made.text)["options"] == ["this", "the third"]
    assert tomllib.loads(made.text)["answer"] == [1, 2]
    made = made.with_cell("options.0.right", "")
    assert tomllib.loads(made.text)["answer"] == 2
    assert made.with_cell("options.1.option", "").with_cell("options.0.option", "").content["options"] == ["", ""]


def test_another_kind_keeps_what_both_have():
    made = read_question(COMMENTED).with_kind("expression", "en")
    assert made.content["slips"] == [{"answer": "3", "says": "No.", "seen": 4}]
    assert (made.content["answer"], made.content["variables"], made.content["weight"]) == ("2", ["x"], 3)
    chosen = made.with_kind("choice", "en")
    assert chosen.content["answer"] == 1
    assert "slips" not in chosen.content
    assert len(chosen.content["hints"]) == 2
    assert chosen.with_kind("number", "en").content["answer"] == "2"


@pytest.mark.parametrize(
    "text",
    [
        'kind = "number"\nanswer = ',
        'kind = "riddle"\n',
        'answer = "2"\n',
        'kind = "number"\nhints = "one"\n',
        'kind = "number"\nanswer = "2"\n[[page.ask.slips]]\nanswer = "3"\n[page.ask.slips.says]\nen = "No."\n',
        'kind = "number"\nanswer = "2"\nslips = "none"\n[[page.ask.slips]]\nanswer = "3"\n',
        'kind = "number"\nslips = []\n[[page.ask.slips]]\nanswer = "3"\n',
        'kind = "number"\n[[page.ask.slips]]\nanswer = "3"\n[[page]]\ntitle = "A"\n',
        'kind = "choice"\noptions = ["a", 2]\n',
    ],
)
def test_what_a_form_cannot_show_is_left_to_the_file(text):
    assert read_question(text) is None


def test_a_number_that_is_none_yet_stays_as_it_is_typed():
    made = read_question(QUESTIONS["number"]).with_cell("tolerance", "0.1 or so")
    assert made.shown("tolerance", "en") == "0.1 or so"
    draft = new_draft("A").recorded(0, Document(lines=("f(x) = x",)), "B").asking(0, made.text)
    assert "tolerance" in draft.problems()[0]
    assert not made.with_cell("tolerance", "0.50").says("tolerance", "0.05", "en")
    assert made.with_cell("tolerance", "0.50").says("tolerance", "0.5", "en")


def test_mistakes_have_their_places():
    asked = (
        read_question(begun("expression", "en")).with_cell("answer", "2 x + sn(x)").with_cell("slips.0.answer", "x +")
    )
    draft = new_draft("A").recorded(0, Document(lines=("f(x) = x",)), "B").asking(0, asked.text)
    found = draft.mistakes(0)
    assert [(item.start, item.end) for item in found["answer"]] == [(6, 8)]
    assert [item.start for item in found["slips.0.answer"]] == [2]
    click = read_question(begun("click", "en")).with_cell("condition", "x > q").with_cell("places.0.place", "[0]")
    found = draft.asking(0, click.text).mistakes(0)
    assert [(item.start, item.end) for item in found["condition"]] == [(4, 5)]
    assert found["places.0.place"] == ()
