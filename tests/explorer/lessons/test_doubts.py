"""What can be read and does nothing: each doubt has its page and its line, and the page is opened all the same."""

import re
from pathlib import Path

import pytest

from explorer.language.voice import Voice
from explorer.lessons.codec import decode, split
from explorer.lessons.doubts import doubts
from explorer.lessons.drafts import Draft

LESSONS = sorted((Path(__file__).parents[3] / "resources" / "lessons").glob("*.lesson"))
BEGINNING = """lesson = 1
title = "A"
[[page]]
title = "First"
text = '''
ranges, hidden, hints: words of the text
'''
[page.show]
definitions = ["f(x) = x"]
ranges = {x = [-1, 1]}
hidden = ["tangent"]
lab = {room = "quotient"}
"""
CASES = {
    '[page.reveal]\nhidden = ["tangnt"]\n': (14, "layer `tangnt`; did you mean `tangent`?"),
    '[page.reveal]\nshown = [\n  "secant",\n  "qqq",\n]\n': (16, "there is no layer `qqq`"),
    '[page.reveal]\nlab = {room = "quotent"}\n': (14, "room `quotent`; did you mean `quotient`?"),
    '[page.reveal]\nview = {picture = "surfac"}\n': (14, "picture `surfac`; did you mean `surface`?"),
    '[page.reveal]\nlab = {own = {"steps.bi" = "x"}}\n': (
        14,
        "no room has a setting `steps.bi`; did you mean `steps.by`?",
    ),
    '[page.reveal.lab.own]\n"steps.by" = "x"\n"zzz" = 1\n': (15, "no room has a setting `zzz`"),
    '[page.reveal]\nlab = {own = {"identities.card" = 5.99}}\n': (
        14,
        "`identities.card` should be a text between quotation marks, and is a number",
    ),
    '[page.reveal.lab.own]\n"theatre.at" = 1.5\n': (14, "should be a whole number, and is a number"),
    '[page.reveal.lab.own]\n"fit.start" = 1\n"fit.rate" = 1\n': (14, "should be a list between [ and ]"),
    '[page.reveal.lab.own]\n"descent.most" = true\n': (14, "should be a number, and is true or false"),
    "[page.reveal]\nranges = {x = [2, -2]}\n": (14, "the range of `x` is empty: it goes from 2 to -2"),
    "[page.reveal]\nranges = {x = [1, 1]}\n": (14, "it goes from 1 to 1"),
    "[page.reveal]\nview = {values = [3, 0]}\n": (14, "the range of values is empty"),
    '[page.ask]\nkind = "number"\nhints = ["a", " "]\n': (15, "hint 2 is empty"),
    '[page.ask]\nkind = "choice"\noptions = ["a", {ko = ""}]\nanswer = 1\n': (15, "option 2 is empty"),
    '[page.ask]\nkind = "number"\nanswer = "1"\nslips = [{answer = "2", says = {ko = " "}}]\n': (
        16,
        "nothing is said about the wrong answer `2`",
    ),
}


@pytest.mark.parametrize("text", CASES)
def test_a_doubt_is_told_with_its_line_and_the_page_is_opened(text):
    whole = BEGINNING + text
    opened = decode(whole, "")
    assert (len(opened.lesson.pages), opened.flaws) == (1, ())
    line, words = CASES[text]
    (flaw,) = doubts(opened, split(whole))
    assert (flaw.page, flaw.line) == (1, line)
    assert words in flaw.message
    assert str(flaw) in Draft(split(whole)).problems()
    told = Voice("ko").shown(str(flaw))
    assert not re.search("[A-Za-z]{2,}", re.sub("`[^`]*`", "", told)), told


def test_a_right_option_that_is_not_there_leaves_its_page_out_and_no_other():
    more = '[[page]]\ntitle = "Last"\n'
    opened = decode(BEGINNING + '[page.ask]\nkind = "choice"\noptions = ["a", "b"]\nanswer = [1, 5]\n' + more, "")
    (flaw,) = opened.flaws
    assert (flaw.page, flaw.line, len(opened.lesson.pages)) == (1, 16, 1)


def test_a_condition_that_cannot_be_read_is_told():
    asked = '[page.ask]\nkind = "click"\ncondition = "x > "\n'
    (told,) = Draft(split(BEGINNING + asked)).problems()
    assert told.startswith("page 1, line 15: `x > ` cannot be read: ")


@pytest.mark.parametrize("typed", ["f(1", "f(1, 2) + sin(", "2 x^(1 + ", "[1, 2; 3"])
def test_a_bracket_that_is_left_open_is_told_in_the_language_of_the_rest(typed):
    asked = f'[page.ask]\nkind = "number"\nanswer = "{typed}"\n'
    (told,) = Draft(split(BEGINNING + asked)).problems()
    said = Voice("ko").shown(told)
    assert not re.search("[A-Za-z]{2,}", re.sub("`[^`]*`", "", said)), said


def test_a_wrong_answer_that_passes_is_told():
    asked = '[page.ask]\nkind = "vector"\nanswer = "[4, 1]"\nslips = [{answer = "[4; 1]", says = "No."}]\n'
    told = "page 1, line 16: the wrong answer `[4; 1]` passes"
    assert Draft(split(BEGINNING + asked)).problems() == [told]
    drawn = BEGINNING.replace("[[page]]", "[draw]\na = [4]\n[[page]]") + asked.replace("[4;", "[{{a}};")
    assert Draft(split(drawn)).problems() == []  # other students have other numbers


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_nothing_is_doubtful_about_the_course(path):
    text = path.read_text(encoding="utf-8")
    assert doubts(decode(text, path.stem), split(text)) == []
