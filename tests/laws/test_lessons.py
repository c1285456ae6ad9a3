"""Every lesson is played through as a student would, with right and wrong answers, in both languages."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from explorer.document.labs.result import LabResult
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import FailureResult, PictureResult, ReadResult
from explorer.lessons.beginnings import QUESTIONS
from explorer.lessons.codec import decode, read_text, split
from explorer.lessons.draws import draw, filled
from explorer.lessons.examining import problems
from explorer.lessons.judging import judge, solution, typed_solution
from explorer.lessons.model import LANGUAGES, ChoiceQuestion, ClickQuestion, NumberQuestion, said
from explorer.lessons.showing import documents
from explorer.lessons.writing import source_of
from ui.labs.lessons.answers import PLACEHOLDERS
from ui.widgets.formulas import typeset
from ui.widgets.markdown import to_html

LESSONS = sorted((Path(__file__).parents[2] / "resources" / "lessons").glob("*.lesson"))
CASES = [(path, seed) for path in LESSONS for seed in ("", "student 7") if not seed or "[draw]" in read_text(path)]
PARTS = 8
DISPLAY = r"\displaystyle "  # before what stands in a line of its own
LONGEST = 90  # words of a page's text


@pytest.fixture(params=LESSONS, ids=lambda path: path.stem, scope="module")
def path(request):
    return request.param


@pytest.fixture
def opened(path):
    return decode(read_text(path), path.stem)


@pytest.fixture(params=CASES, ids=lambda case: f"{case[0].stem}{case[1] and ' of a student'}")
def lesson(request):
    """A lesson; a worksheet with the numbers of two students."""
    path, seed = request.param
    written = decode(read_text(path), path.stem).lesson
    numbers = draw(written.head, seed)
    return replace(written, pages=tuple(filled(page, numbers) for page in written.pages))


def texts(lesson):
    """Return everything that is said in a lesson, as (where, text)."""
    found = [("title", lesson.head.title), ("about", lesson.head.about)]
    for page in lesson.pages:
        asked = [page.ask.prompt, *page.ask.hints, page.ask.explain] if page.ask else []
        asked += [slip.says for slip in getattr(page.ask, "slips", [])]
        if isinstance(page.ask, ChoiceQuestion):
            asked += [*page.ask.options, *page.ask.says]
        found += [(page.id, text) for text in (page.title, page.text, *asked) if text != ""]
    return found


def test_there_is_a_lesson_for_each_part_and_a_tour():
    heads = [decode(read_text(path), path.stem).lesson.head for path in LESSONS]
    assert sorted(head.part for head in heads if not head.draw) == list(range(PARTS + 1))


def test_a_lesson_has_no_flaws(path, opened):
    assert problems(opened, split(read_text(path))) == []


def test_a_lesson_that_is_written_is_read_the_same(lesson):
    assert decode(source_of(lesson).text, lesson.key).lesson == lesson


def test_everything_is_said_in_every_language(lesson):
    formula = re.compile(r"(?:\$[^$]*\$|[\s\d.,()])*")
    for where, text in texts(lesson):
        if isinstance(text, str):
            assert formula.fullmatch(text), f"{where}: {text}"
        else:
            assert tuple(text) == LANGUAGES, where
            assert all(text.values()), where
            korean = re.sub(r"\$\$[^$]*\$\$|\$[^$]*\$|`[^`]*`", "", text["ko"])
            assert not korean.strip() or re.search("[가-힣]", korean) or not re.search("[a-z]{3}", korean), text["ko"]


def test_pages_are_short_and_have_names(lesson):
    for page in lesson.pages:
        assert page.id
        assert len(re.sub(r"\$\$[^$]*\$\$|\$[^$]*\$", "", said(page.text)).split()) <= LONGEST, page.id
        assert len(said(page.title).split()) <= 8, page.id


def test_all_formulas_are_typeset(lesson):
    formulas = set()
    for _, text in texts(lesson):
        for language in LANGUAGES:
            to_html(said(text, language), lambda latex, alone: formulas.add(alone * DISPLAY + latex) or "")
    assert [latex for latex in sorted(formulas) if typeset(latex) is None] == []


def test_all_marks_of_markdown_are_understood(lesson):
    for name, text in texts(lesson):
        for language in LANGUAGES:
            assert "*" not in re.sub(r"<code>.*?</code>", "", to_html(said(text, language), lambda _l, _a: "")), name


def test_right_answers_pass_and_wrong_ones_get_help(lesson):
    for page, shown in zip(lesson.pages, documents(lesson.pages), strict=True):
        ask = page.ask
        if ask is None:
            continue
        right = typed_solution(ask, shown.page)
        for language in LANGUAGES:
            assert judge(ask, right, shown.page, language).right, page.id
            for wrong in ("", "x +", "-987.5", "[1, 2, 3, 4, 5, 6, 7]", "99", "q" * 3_000):
                judged = judge(ask, wrong, shown.page, language)
                assert not judged.right, f"{page.id}: {wrong}"
                assert judged.sentence, page.id
        if isinstance(ask, ChoiceQuestion):
            wrong = set(range(1, len(ask.options) + 1)) - ask.right
            assert not any(judge(ask, str(number), shown.page).right for number in wrong)
        if not isinstance(ask, ClickQuestion):
            assert solution(ask, shown.page, "ko"), page.id


def test_likely_slips_are_answered_by_what_is_said_about_them(lesson):
    for page, shown in zip(lesson.pages, documents(lesson.pages), strict=True):
        for slip in getattr(page.ask, "slips", []):
            typed = slip.answer if "f(" not in slip.answer else "13.61"
            judged = judge(page.ask, typed, shown.page)
            assert judged.sentence == said(slip.says), f"{page.id}: {slip.answer}"


def test_every_page_is_shown(lesson):
    """Each page's document, and the one with its answer, is read and drawn, and its room opens."""
    pipeline = Pipeline()
    for page, shown in zip(lesson.pages, documents(lesson.pages), strict=True):
        for document in dict.fromkeys((shown.page, shown.revealed)):
            seen = {}
            for result in pipeline.evaluate(Request(document, 1)):
                seen[type(result)] = result
                if isinstance(result, LabResult):
                    break  # a network would go on learning
            assert FailureResult not in seen, page.id
            assert ReadResult in seen, page.id
            assert seen[ReadResult].name is not None, page.id
            if document.lab.room:
                result = seen[LabResult]
                assert result.room == document.lab.room
                assert result.stages or result.lines or result.tables or result.formulas, page.id
            else:
                assert seen[PictureResult].scenes, page.id
                assert document is not shown.page or not told(page, document, seen[PictureResult].scenes), page.id


def told(page, document, scenes):
    """Return what legends of pictures tell of the number that is asked for."""
    ask = page.ask
    if not isinstance(ask, NumberQuestion) or page.read or not re.search("[a-z]", ask.answer):
        return []
    legends = [entry.text for scene in scenes for entry in scene.legend]
    numbers = [float(found) for text in legends for found in re.findall(r"-?\d+(?:\.\d+)?", text.replace("−", "-"))]
    return [number for number in numbers if judge(ask, f"{number}", document).right]


def test_files_are_diffed_well(path):
    """No line is so long that a change in it could not be seen."""
    assert max(map(len, read_text(path).splitlines())) <= 420


def test_what_the_description_of_the_format_shows_works():
    description = (LESSONS[0].parent / "README.md").read_text(encoding="utf-8")
    example = description.split("```toml\n")[1].split("```\n")[0]
    assert problems(decode(example, "slopes"), split(example)) == []
    for kind in re.findall(
        r"`(\w+)`", "".join(line.split("|")[1] for line in description.split("\n") if "| `" in line)
    ):
        assert kind in QUESTIONS


def test_what_stands_in_an_empty_field_is_no_answer(lesson):
    for page, shown in zip(lesson.pages, documents(lesson.pages), strict=True):
        for example in PLACEHOLDERS.get(type(page.ask), "").split("   "):
            assert not example or not judge(page.ask, example, shown.page).right, (page.id, example)
