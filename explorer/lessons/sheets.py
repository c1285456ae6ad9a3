"""Worksheets on paper: the questions of a lesson with each student's own numbers, and the answers for the teacher."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from explorer.lessons.codec import Opened
from explorer.lessons.judging import solution
from explorer.lessons.model import ChoiceQuestion, ClickQuestion, Lesson, said
from explorer.lessons.results import seed_of, tidy
from explorer.lessons.showing import played

MOST_STUDENTS = 500


@dataclass(frozen=True, slots=True)
class Task:
    """One question: title, text, prompt, options to choose from, and its answer, all in Markdown."""

    title: str
    text: str
    prompt: str
    options: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one student gets."""

    student: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What the program says on the sheets."""

    title: str
    name: str
    answer: str
    answers: str


def words_of(lesson: Lesson, language: str, worded: Callable[[str], str]) -> Words:
    """Return what is said on the sheets of a lesson in a language, into which `worded` translates."""
    return Words(said(lesson.head.title, language), worded("Name"), worded("Answer"), worded("answers"))


def students_of(text: str) -> list[str]:
    """Return the names in a text, one a line, as in a column of a table; each once."""
    names = dict.fromkeys(tidy(line) for line in text.splitlines())
    return [name for name in names if name]


def sheets(lesson: Lesson, students: Sequence[str], language: str) -> Iterable[Sheet]:
    """Yield a sheet for each student, with the numbers that the program draws under that name, too."""
    for student in students:
        found = played(Opened(lesson), seed_of(lesson.key, student))
        tasks = []
        for page, shown in zip(found.pages, found.shown, strict=True):
            ask = page.ask
            if ask is None or isinstance(ask, ClickQuestion):  # there is nothing to click on
                continue
            options = tuple(said(option, language) for option in ask.options) if isinstance(ask, ChoiceQuestion) else ()
            texts = (said(page.title, language), said(page.text, language), said(ask.prompt, language))
            tasks.append(Task(*texts, options, solution(ask, shown.page, language)))
        yield Sheet(student, tuple(tasks))
