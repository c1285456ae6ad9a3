"""A lesson while it is written: what is changed changes, and nothing else does."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.document.model import Document, LabSettings, Range
from explorer.lessons.beginnings import QUESTIONS, begun
from explorer.lessons.codec import Flaw, split
from explorer.lessons.drafts import Draft, new_draft, split_question
from explorer.lessons.model import LANGUAGES, Page, names, said
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


def test_pages_keep_their_names_wherever_they_are_moved_to():
    draft = new_draft("A").recorded(0, SHOWN, "First").recorded(1, SHOWN, "Second").duplicated(0)
    kept = names(draft.opened("").lesson.pages)
    assert len(set(kept)) == 3
    assert names(draft.moved(0, 2).opened("").lesson.pages) == [*kept[1:], kept[0]]


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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_question_is_begun_with_one_that_works(kind, language):
    question = begun(kind, language)
    draft = new_draft("A").recorded(0, Document(lines=("f(x, y) = x y",), probe=(1.0, 1.0)), "B")
    page = draft.page(0)
    draft = draft.with_page(0, page, question)
    assert draft.problems() == []
    assert draft.question(0) == question
    assert said(draft.whole_page(0).ask.prompt, language).isascii() == (language == "en")


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


COMMENTED = """# our course
lesson = 1  # the format
title.en = "Slopes"  # short
title.ko = "기울기"
minutes = 7  # in class

[draw]
a = "2 .. 9"  # never 1

[[page]]  # the first one
# id stays
id = "one"
title = "A # b"  # the title
text = '''
Words # not a comment
and more.'''  # the text
# what is shown
[page.show]  # at once
definitions = [
  "f(x) = x^2",  # a parabola
]
probe = [1]  # the point
order = 2  # to be changed
[page.ask]  # the question
kind = "number"  # a number
answer = "2"
[page.reveal]
# nothing yet

[[page]]  # the second
title = "Second"
"""
REMARKS = [line.partition("  # ")[2] for line in COMMENTED.splitlines() if "  # " in line]


def test_comments_are_kept():
    draft = Draft(split(COMMENTED))
    assert (len(draft.source.blocks), draft.problems()) == (2, [])
    page, head = draft.page(0), draft.head()
    assert isinstance(page, Page)
    assert draft.question(0).startswith("kind")  # the comment beside [page.ask] does not hide it
    same = draft.with_page(0, page, draft.question(0)).with_head(head)
    assert same.text == draft.text
    words = {"en": "Other\nwords", "ko": "다른 말"}
    edited = draft.with_page(0, msgspec.structs.replace(page, title="New", text=words), draft.question(0))
    edited = edited.with_head(msgspec.structs.replace(head, title={"en": "Other", "ko": "기울기"}))
    assert edited.titles == ["New", "Second"]
    assert edited.page(0).text == words
    assert said(edited.head().title) == "Other"
    for remark in [*REMARKS, "# our course", "# id stays", "# what is shown", "# nothing yet"]:
        assert remark in edited.text or remark == "short", remark
    recorded = edited.shown_by(0, Document(lines=("f(x) = x^2",), probe=(1.0,), order=3), answer=True)
    recorded = recorded.shown_by(0, Document(lines=("f(x) = x^2",), probe=(1.0,), order=3))
    assert documents(recorded.opened("").lesson.pages)[0].page.order == 3
    assert recorded.problems() == []
    for remark in ("a parabola", "the point", "to be changed", "# nothing yet", "a number"):
        assert remark in recorded.text, remark


def test_a_question_can_be_taken_away_and_written_again():
    draft = Draft(split(COMMENTED))
    page, question = draft.page(0), draft.question(0)
    without = draft.with_page(0, page, "")
    assert without.opened("").lesson.pages[0].ask is None
    again = without.with_page(0, page, question)
    assert again.opened("").lesson == draft.opened("").lesson
    assert "at once" in again.text


def test_a_page_written_in_another_way_is_edited_all_the_same():
    text = COMMENTED.replace("[page.ask]  # the question", "[page.show.ranges]\nx = [-1, 1]\n[page.ask]")
    draft = Draft(split(text))
    page = draft.page(0)
    shown = msgspec.structs.replace(page.show, ranges={"x": (-2.0, 2.0)})
    edited = draft.with_page(0, msgspec.structs.replace(page, show=shown, title="New"), draft.question(0))
    assert edited.page(0) == msgspec.structs.replace(page, show=shown, title="New")
    assert edited.opened("").lesson.pages[0].ask == draft.opened("").lesson.pages[0].ask


def test_a_comment_beside_the_question_stays_when_that_changes():
    draft = Draft(split(COMMENTED))
    edited = draft.asking(0, draft.question(0).replace('"2"', '"3"'))
    assert "[page.ask]  # the question\n" in edited.text
    assert edited.text == draft.text.replace('answer = "2"', 'answer = "3"')


@settings(max_examples=20)
@given(st.lists(st.text(alphabet="a가'\"\\[]\n #=.", max_size=30), min_size=2, max_size=4))
def test_words_that_are_typed_on_and_on_are_written_as_if_each_was_the_first(texts):
    draft = Draft(split(COMMENTED)).with_words(0, "text", "en", "[page.ask]\nis a line, and so is\n[[page]]")
    for text in texts:
        for part, language in (("text", "en"), ("text", "en"), ("text", "ko"), ("title", "en")):
            before = draft
            draft = draft.with_words(0, part, language, text)
            assert draft == Draft(before.source).with_words(0, part, language, text)
            assert draft.page(0) == Draft(draft.source).page(0)
            assert draft.question(0) == before.question(0)


def test_a_key_in_a_text_has_nothing_read_again(monkeypatch):
    draft = Draft(split(COMMENTED)).with_words(0, "text", "en", "a")
    monkeypatch.setattr("explorer.lessons.drafts.page_of", None)
    monkeypatch.setattr("explorer.lessons.drafts.patched", None)
    draft = draft.with_words(0, "text", "en", "ab")
    assert draft.title(0) == "A # b"
    assert said(draft.page(0).text) == "ab"
    assert "# the text" in draft.text
