"""Lesson files: read page by page; what is broken is named with its line; written so that they are read the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.lessons.codec import LessonError, decode, read_lesson, split
from explorer.lessons.model import Page, said
from explorer.lessons.writing import encode_page, source_of

HEAD = 'lesson = 1\ntitle = "Slopes"\n\n'
GOOD = """[[page]]
id = "slope"
title.en = "The slope"
title.ko = "기울기"
text = '''
With $f(x) = \\frac{1}{x}$.
'''
[page.show]
definitions = ["f(x) = x^2"]
probe = [1]
[page.ask]
kind = "number"
answer = "2"

"""
LAST = '[[page]]\ntitle = "End"\n'


def broken(block):
    return decode(HEAD + GOOD + block + LAST, "slopes")


def test_a_lesson_is_read():
    lesson = decode(HEAD + GOOD + LAST, "slopes").lesson
    assert [said(page.title) for page in lesson.pages] == ["The slope", "End"]
    assert said(lesson.pages[0].title, "ko") == "기울기"
    assert said(lesson.pages[1].title, "ko") == "End"
    assert r"\frac{1}{x}" in said(lesson.pages[0].text)
    assert lesson.questions == 1


@pytest.mark.parametrize(
    ("block", "line", "words"),
    [
        ('[[page]]\ntitle = "A"\ntext = "\n', 20, "no valid TOML: a text between"),
        ('[[page]]\ntitle = "A"\n[page.show]\norder = 99\n', 21, "at most 20"),
        ('[[page]]\ntitle = "A"\n[page.show]\nview = {contours = 0}\n', 21, "at least 1"),
        ('[[page]]\ntitle = "A"\n[page.ask]\nkind = "number"\nansver = "1"\n', 22, "ansver"),
        ('[[page]]\ntitle = "A"\n[page.ask]\nkind = "riddle"\n', 21, "riddle"),
        ('[[page]]\ntitle = "A"\n[page.ask]\nkind = "choice"\noptions = ["a", "b"]\nanswer = 3\n', 23, "from 1 to 2"),
        ('[[page]]\ntext = "no title"\n', 18, "title"),
        ('[[page]]\nid = "slope"\ntitle = "A"\n', 18, "slope"),
    ],
)
def test_a_broken_page_is_named_with_its_line_and_the_others_are_opened(block, line, words):
    opened = broken(block)
    assert [said(page.title) for page in opened.lesson.pages] == ["The slope", "End"]
    (flaw,) = opened.flaws
    assert flaw.page == 2
    assert abs(flaw.line - line) <= 1
    assert words in flaw.message


@pytest.mark.parametrize(
    ("head", "line"),
    [("", 1), ("lesson = 1\n", 1), ("lesson = \n", 1), ("lesson = 1\ntitle = 'A'\nminutes = 0\n", 3)],
)
def test_a_broken_head_is_named_and_the_pages_are_opened(head, line):
    opened = decode(head + GOOD, "slopes")
    assert [(flaw.page, flaw.line) for flaw in opened.flaws] == [(0, line)]
    assert str(opened.flaws[0]).startswith(f"line {line}, column 10: " if head == "lesson = \n" else f"line {line}: ")
    assert (opened.lesson.head.title, len(opened.lesson.pages)) == ("slopes", 1)
    with pytest.raises(LessonError, match="line"):
        decode(head, "slopes")


def test_a_lesson_of_a_later_version_is_refused_even_where_it_has_other_fields():
    with pytest.raises(LessonError, match="version 2"):
        decode("lesson = 2\nheading = 'A'\n" + GOOD, "slopes")


def test_a_file_that_is_no_text_is_no_lesson(tmp_path):
    path = tmp_path / "a.lesson"
    path.write_bytes(b"\xff\xfe\x00lesson")
    with pytest.raises(LessonError, match="UTF-8"):
        read_lesson(path)
    with pytest.raises(LessonError, match="file"):
        read_lesson(tmp_path)


def test_the_parts_of_a_file_are_the_whole_file():
    text = HEAD + "# a note\n" + GOOD + "# another\n" + LAST
    source = split(text)
    assert source.text == text
    assert text.splitlines()[source.line_of(1) - 1] == "[[page]]"
    assert source.line_of(1) == text.count("\n") - 1


def test_a_lesson_that_is_written_is_read_the_same():
    lesson = decode(HEAD + GOOD + LAST, "slopes").lesson
    assert decode(source_of(lesson).text, "slopes").lesson == lesson


@given(st.text(max_size=60).filter(lambda text: ("[[page]]" not in text and text.isprintable()) or "\n" in text))
def test_any_text_is_written_and_read_the_same(text):
    if "[[page]]" in text or "\r" in text:
        return
    page = Page(title=text, text={"en": text + "\n", "ko": "'" + text})
    opened = decode(HEAD + encode_page(page), "slopes")
    assert not opened.flaws
    assert opened.lesson.pages == (page,)
