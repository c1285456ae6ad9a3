"""A lesson while it is written: what is changed changes, and nothing else does."""

from pathlib import Path

import msgspec
import pytest

from explorer.document.model import Document, LabSettings, Range
from explorer.lessons.codec import Flaw, split
from explorer.lessons.drafts import QUESTIONS, Draft, new_draft, split_question
from explorer.lessons.model import Page, said
from explorer.lessons.showing import documents

TOUR = Path(__file__).parents[3] / "resources" / "lessons" / "tour.lesson"
SHOWN = Document(lines=("f(x) = x^2",), probe=(1.0,), ranges=(Range("x", -1.0, 2.0),), lab=LabSettings("quotient"))


@pytest.fixture
def tour():
    return Draft(split(TOUR.read_text(encoding="utf-8")))


def test_a_lesson_is_recorded_from_nothing():
    draft = new_draft("My lesson").recorded(0, SHOWN, "First").recorded(1, Document(lines=("g(x) = x",)), "Second")
    assert draft.titles == ["First", "Second"]
    assert draft.problems() == []
    shown = documents(draft.opened("mine").lesson.pages)
    assert (shown[0].page, shown[1].page.lines) == (SHOWN, ("g(x) = x",))


def test_what_is_not_touched_stays_as_it_is_written(tour):
    page = tour.page(2)
    assert isinstance(page, Page)
    changed = tour.with_page(2, msgspec.structs.replace(page, title="Tables"), tour.question(2))
    assert changed.titles[2] == "Tables"
    before, after = tour.source.blocks, changed.source.blocks
    assert [i for i in range(len(before)) if before[i] != after[i]] == [2]
    assert changed.problems() == []
    assert changed.opened("").lesson.pages[2].ask == tour.opened("").lesson.pages[2].ask


def test_pages_are_moved_copied_and_removed(tour):
    titles = tour.titles
    assert tour.moved(0, 3).titles == [*titles[1:4], titles[0], *titles[4:]]
    assert tour.moved(7, 0).titles == [titles[7], *titles[:7]]
    assert tour.removed(1).titles == [titles[0], *titles[2:]]
    copied = tour.duplicated(1)
    assert copied.titles == [*titles[:2], titles[1], *titles[2:]]
    assert copied.problems() == []
    assert tour.moved(2, 5).moved(5, 2).text == tour.text


def test_the_answer_is_recorded(tour):
    draft = tour.shown_by(0, SHOWN, answer=True)
    assert documents(draft.opened("").lesson.pages)[0].revealed == SHOWN
    assert documents(draft.opened("").lesson.pages)[0].page == documents(tour.opened("").lesson.pages)[0].page


@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_question_is_begun_with_one_that_works(kind):
    draft = new_draft("A").recorded(0, Document(lines=("f(x, y) = x y",), probe=(1.0, 1.0)), "B")
    page = draft.page(0)
    draft = draft.with_page(0, page, QUESTIONS[kind])
    assert draft.problems() == []
    assert draft.question(0) == QUESTIONS[kind]


def test_a_broken_question_is_kept_as_it_was_typed(tour):
    broken = tour.with_page(0, tour.page(0), 'kind = "number"\nanswer = ')
    assert broken.question(0) == 'kind = "number"\nanswer =\n'
    assert isinstance(broken.page(0), Page)
    assert len(broken.opened("").flaws) == 1
    assert "page 1, line" in broken.problems()[0]


def test_a_broken_page_is_mended_in_its_text(tour):
    text = tour.source.blocks[0]
    broken = tour.with_block(0, text.replace("[page.show]", "[page.show"))
    assert isinstance(broken.page(0), Flaw)
    assert broken.titles[0].startswith("✗")
    assert broken.with_block(0, text).text == tour.text
    assert broken.shown_by(0, SHOWN) == broken


def test_a_question_is_cut_out_of_a_page():
    block = '[[page]]\ntitle = "A"\n[page.ask]\n# why\nkind = "shape"\n[page.reveal]\norder = 2\n'
    rest, question = split_question(block)
    assert question == '# why\nkind = "shape"\n'
    assert rest == '[[page]]\ntitle = "A"\n[page.reveal]\norder = 2\n'


def test_the_title_is_changed(tour):
    head = tour.head()
    changed = tour.with_head(msgspec.structs.replace(head, title="Tour"))
    assert said(changed.opened("").lesson.head.title) == "Tour"
    assert changed.source.blocks == tour.source.blocks
