"""Why a lesson cannot be read is said in our own words, with line and column, in English and Korean."""

import re

import pytest

from explorer.language.voice import Voice
from explorer.lessons.codec import decode

HEAD = 'lesson = 1\ntitle = "Slopes"\n'
PAGE = '[[page]]\ntitle = "A"\n'
ASK = PAGE + "[page.ask]\n"
TYPED = re.compile(r"`[^`]*`|TOML|\[\[?[\w.]+\]\]?")
BROKEN = {  # where the mistake is, in the whole file, and what is said about it
    PAGE + "text\n": (5, 5, "="),
    PAGE + "= 3\n": (5, 1, "a line begins with a name"),
    PAGE + 'text = "one\n': (5, 12, "ends with its line"),
    PAGE + 'text = "one': (5, 12, "quotation mark"),
    PAGE + "text = 'one\n": (5, 12, "lacks ' at its end"),
    PAGE + "text = 'one": (5, 12, "lacks ' at its end"),
    PAGE + "text = '''one\ntwo\n": (6, 4, "lacks ''' at its end"),
    PAGE + 'text = """one\ntwo\n': (6, 4, "quotation mark"),
    PAGE + "text = one\n": (5, 8, "without quotation marks"),
    PAGE + "text = \n": (5, 8, "a value is missing"),
    PAGE + 'text = "\\frac12"x\n': (5, 17, "the line should end here"),
    PAGE + 'text = "\\alpha"\n': (5, 11, "backslash"),
    PAGE + 'text = "\\u12"\n': (5, 11, "hexadecimal"),
    PAGE + 'text = "\\uD800"\n': (5, 15, "no character"),
    PAGE + 'text = "a\x01"\n': (5, 10, "cannot stand here"),
    PAGE + "text = 'a\x01'\n": (5, 10, "cannot stand here"),
    PAGE + "# \x02\n": (5, 3, "cannot stand here"),
    PAGE + 'title = "B"\n': (5, 12, "has a value already"),
    PAGE + "[page.show]\norder = 2\n[page.show]\norder = 3\n": (7, 11, "`page.show` is there twice"),
    PAGE + "show = {order = 2}\n[page.show]\norder = 3\n": (6, 11, "`page.show` is there twice"),
    PAGE + "show = {order = 2}\nshow.taylor = true\n": (6, 19, "complete already"),
    PAGE + "[page.show\norder = 2\n": (5, 11, "] is missing"),
    PAGE + "[page.]\norder = 2\n": (5, 7, "a name is wanted"),
    PAGE + "[[page.ask.slips]\n": (5, 17, "]] is missing"),
    PAGE + "[page.show]\nprobe = [1, 2\n": (6, 14, "a list lacks its ]"),
    PAGE + "[page.show]\nprobe = [1 2]\n": (6, 12, "a comma between two values"),
    PAGE + "[page.show]\nranges = {x = [1, 2]\n": (6, 21, "brace"),
    PAGE + "[page.show]\nranges = {x = [1, 2], x = [3, 4]}\n": (6, 33, "`x` is complete already"),
    PAGE + "[page.show]\norder = 2020-02-30\n": (6, 9, "no such date"),
    PAGE + "[page.show]\nprobe = " + "[" * 30_000 + "\n": (None, None, "too often"),
    PAGE + "[page.show]\norder = " + "1" * 5000 + "\n": (None, None, "too many digits"),
    PAGE + "[page.show]\norder = 99\n": (6, None, "`show.order` is at most 20"),
    PAGE + "[page.show]\norder = 99999999999999999999999\n": (6, None, "at most 20"),
    PAGE + "[page.show]\nview = {contours = 0}\n": (6, None, "at least 1"),
    PAGE + "[page.show]\nranges = {x = [1, 2, 3]}\n": (6, None, "`show.ranges` has 2 entries"),
    PAGE + "[page.show]\nranges = [1, 2]\n": (6, None, "should be a table between { and }"),
    PAGE + '[page.show]\ntaylor = "yes"\n': (6, None, "should be true or false"),
    PAGE + "[page.show]\norder = 2.5\n": (6, None, "should be a whole number, and is a number"),
    PAGE + "[page.show]\norder = 12:00:00\n": (6, None, "and is a time of day"),
    PAGE + "[page.show]\nlab = {tolerance = 0}\n": (6, None, "greater than 0"),
    PAGE + "[page.show]\nview = {axes = [1, 2, 3, 4]}\n": (6, None, "more entries than 3"),
    PAGE + "[page.show]\nwiew = {step = 1}\n": (6, None, "there is no `wiew` in `show`"),
    ASK + 'kind = "number"\nansver = "1"\n': (7, None, "there is no `ansver` in `ask`"),
    ASK + 'kind = "riddle"\n': (6, None, "`riddle` is no kind of question"),
    ASK + 'answer = "2"\n': (5, None, "`kind` is missing"),
    ASK + 'kind = "number"\nanswer = 2\n': (7, None, "`ask.answer` should be a text"),
    ASK + 'kind = "number"\nanswer = ""\n': (7, None, "`ask.answer` is empty"),
    ASK + 'kind = "number"\ntolerance = 0\n': (7, None, "greater than 0"),
    ASK + 'kind = "number"\nhints = "one"\n': (7, None, "should be a list"),
    ASK + 'kind = "number"\nhints = [1]\n': (7, None, "should be a text"),
    ASK + 'kind = "number"\nslips = [{answer = "1"}]\n': (7, None, "`says` is missing"),
    ASK + 'kind = "number"\nprompt = {english = "a"}\n': (7, None, "two small letters"),
    ASK + 'kind = "shape"\n': (5, None, "`answer` is missing"),
    ASK + 'kind = "expression"\nanswer = "x"\nvariables = []\n': (8, None, "fewer entries than 1"),
    ASK + 'kind = "choice"\noptions = ["a"]\nanswer = 1\n': (7, None, "fewer entries than 2"),
    ASK + 'kind = "choice"\noptions = ["a", "b"]\nanswer = 3\n': (8, None, "from 1 to 2"),
    ASK + 'kind = "choice"\noptions = ["a", "b"]\nanswer = 1\nsays = ["a"]\n': (9, None, "for each of the options"),
    ASK + 'kind = "choice"\noptions = ["a", "b"]\nanswer = []\n': (5, None, "none of the options is right"),
    ASK + 'kind = "click"\n': (5, None, "needs `places` or a `condition`"),
    "[[page]]\ntitle = 1\n": (4, None, "`title` should be a text"),
    '[[page]]\nid = "a"\n': (3, None, "`title` is missing"),
    '[[page]]\ntitle = "' + "a" * 20_001 + '"\n': (4, None, "`title` has at most 20000 letters"),
}


@pytest.mark.parametrize("text", BROKEN, ids=lambda text: repr(text[len(PAGE) :][:24]))
def test_what_is_wrong_is_said_in_words_with_its_place_and_nothing_of_it_stays_english(text):
    line, column, words = BROKEN[text]
    (flaw,) = decode(HEAD + text, "").flaws
    assert words in flaw.message
    assert line in {None, flaw.line}
    assert column in {None, flaw.column}
    told = Voice("ko").shown(str(flaw))
    assert not re.search(r"[A-Za-z]{2,}", TYPED.sub("", told)), told


def test_mistakes_before_the_pages_are_told_in_the_same_way():
    for head in (
        "lesson = 1\n",
        "lesson = one\n",
        'lesson = 1\ntitle = "A"\nminutes = 0\n',
        "lesson = 1\ntitle = 2\n",
        "a\n",
    ):
        (flaw,) = decode(head + PAGE, "").flaws
        assert not re.search(r"[A-Za-z]{2,}", TYPED.sub("", Voice("ko").shown(str(flaw)))), flaw
