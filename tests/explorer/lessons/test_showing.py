"""What pages do to the document, and how a page is recorded from one."""

import msgspec
import pytest

from explorer.document.codec import decode as decode_document
from explorer.document.codec import encode as encode_document
from explorer.document.model import Document, LabSettings, Range, View
from explorer.lessons.codec import decode, split
from explorer.lessons.draws import draw, filled
from explorer.lessons.examining import problems
from explorer.lessons.model import ClickQuestion, Head, Page, Show, said
from explorer.lessons.showing import after, documents, played, recorded
from explorer.lessons.writing import encode_page

FIRST = Show(definitions=["f(x) = x^2"], probe=[1.0], ranges={"x": (-2.0, 2.0)})


def test_a_page_goes_on_from_the_one_before():
    pages = [
        Page(title="a", show=FIRST),
        Page(title="b", show=msgspec.convert({"order": 3, "taylor": True, "lab": {"room": "error"}}, Show)),
        Page(title="c", show=msgspec.convert({"ranges": {"t": [0, 1]}, "lab": {"tolerance": 0.5}}, Show)),
        Page(title="d", show=Show(definitions=["g(x) = x"])),
    ]
    shown = [both.page for both in documents(pages)]
    assert shown[1].lines == ("f(x) = x^2",)
    assert (shown[1].order, shown[1].taylor, shown[1].lab.room) == (3, True, "error")
    assert shown[2].ranges == (Range("t", 0.0, 1.0), Range("x", -2.0, 2.0))
    assert shown[2].lab == LabSettings(room="error", tolerance=0.5)
    assert shown[3] == Document(lines=("g(x) = x",))


def test_the_answer_is_shown_and_the_next_page_goes_on_from_there():
    pages = [Page(title="a", show=FIRST, reveal=Show(taylor=True)), Page(title="b")]
    first, second = documents(pages)
    assert (first.page.taylor, first.revealed.taylor, second.page.taylor) == (False, True, True)


def test_the_place_that_a_click_asks_for_is_shown_with_the_answer():
    ask = ClickQuestion(places=["[1/2 + a]", "[9]"])
    shown = Show(definitions=["a = 1", "f(x) = a x^2"], probe=[0.0])
    pages = [Page(title="a", show=shown, ask=ask), Page(title="b", ask=ask, reveal=Show(probe=[7.0]))]
    first, second = documents(pages)
    assert (first.page.probe, first.revealed.probe, second.revealed.probe) == ((0.0,), (1.5,), (7.0,))


def test_the_probe_may_be_a_formula():
    assert after(Document(), Show(definitions=["f(x) = x", "a = 3"], probe=["a pi"])).probe == pytest.approx(
        (9.42477796,)
    )
    with pytest.raises(ValueError, match="nonsense"):
        after(Document(), Show(definitions=["f(x) = x"], probe=["nonsense("]))


def test_a_recorded_page_brings_the_document_about():
    document = Document(
        lines=("# a comment", "f(x, y) = x y"),
        probe=(1.0, 0.25),
        ranges=(Range("x", -1.0, 1.0),),
        order=4,
        taylor=True,
        hidden=frozenset({"field"}),
        shown=frozenset({"critical"}),
        view=View(contours=20, axes=(0, 1)),
        lab=LabSettings("descent", offset=(1.0, 2.0), own=(("descent.bfgs", True), ("fit.data", (1.0, 2.0)))),
    )
    page = Page(title="Recorded", show=recorded(document))
    opened = decode('lesson = 1\ntitle = "A"\n' + encode_page(page), "a")
    assert not opened.flaws
    assert documents(opened.lesson.pages)[0].page == document
    assert decode_document(encode_document(document)) == document


def test_numbers_are_drawn_from_the_seed_and_put_in_their_places():
    head = Head(lesson=1, title="A", draw={"a": "2 .. 9", "b": [0.5, 1.5], "c": "0 .. 1 step 0.25"})
    drawn = [draw(head, f"worksheet/{i}") for i in range(60)]
    assert drawn[0] == draw(head, "worksheet/0")
    assert {row["a"] for row in drawn} == set(range(2, 10))
    assert {row["b"] for row in drawn} == {0.5, 1.5}
    assert {row["c"] for row in drawn} == {0, 0.25, 0.5, 0.75, 1}
    page = Page(title="{{a}}", text=r"$\frac{{x}}{{{b}}}$", show=Show(definitions=["f(x) = {{a}} x"]))
    page = filled(page, {"a": 3.0, "b": 0.5})
    assert said(page.title) == "3"
    assert said(page.text) == r"$\frac{{x}}{0.5}$"
    assert documents([page])[0].page.lines == ("f(x) = 3 x",)


@pytest.mark.parametrize("row", ["", "1", "5 .. 1", "1 .. 2 step 0", "1..2..3", "0 .. 1e9", []])
def test_what_cannot_be_drawn_is_said(row):
    with pytest.raises(ValueError, match=r"draw\.a"):
        draw(Head(lesson=1, title="A", draw={"a": row}), "")


def test_a_page_that_cannot_be_shown_is_left_out_and_named():
    page = "[[page]]\ntitle = 'A'\n[page.show]\ndefinitions = ['f(x) = {{a}} x']\n"
    text = "lesson = 1\ntitle = 'B'\n[draw]\na = 'x .. y'\n" + page + "probe = ['zz']\n" + page
    found = played(decode(text, "b"), "")
    assert (len(found.pages), len(found.shown), len(found.lesson.pages)) == (1, 1, 1)
    assert [(flaw.page, flaw.line) for flaw in found.flaws] == [(0, 1), (1, 5)]
    assert problems(decode(text, "b"), split(text))[:2] == [
        "line 4: draw.a is a list of numbers or an interval such as 1 .. 5 or 0 .. 1 step 0.25",
        "page 1, line 9: 'zz' in the probe is no number",
    ]
