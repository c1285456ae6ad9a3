"""The file a student hands in: answers with a checksum, which shows accidental changes. It keeps no secret."""

import hashlib
import unicodedata

import msgspec

from explorer.lessons.codec import Opened
from explorer.lessons.judging import judge
from explorer.lessons.model import Lesson, Text, names, said
from explorer.lessons.progress import Answer, Course
from explorer.lessons.showing import played

VERSION = 1
SIZE_LIMIT = 2_000_000  # bytes


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question: the page's name and title, and what became of it."""

    page: str
    title: str
    typed: str
    right: bool
    shown: bool
    tries: int
    hints: int


class Results(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is handed in: who worked through which lesson, with which numbers, and every question."""

    results: int
    lesson: str
    title: str
    student: str
    seed: str
    rows: list[Row]
    checksum: str = ""

    @property
    def right(self) -> int:
        """How many questions were answered right without the answer being shown."""
        return sum(row.right and not row.shown for row in self.rows)


def seed_of(worksheet: str, student: str) -> str:
    """Return the seed from which a student's numbers are drawn: the same for every spelling with other spaces."""
    return f"{unicodedata.normalize('NFC', worksheet)}/{tidy(student).casefold()}"


def tidy(student: str) -> str:
    """Return a name without needless spaces, its letters composed."""
    return unicodedata.normalize("NFC", " ".join(student.split()))


def begun(worksheet: str, student: str) -> Course:
    """Return the beginning of a worksheet under a student's name, with numbers of that student's own."""
    name = tidy(student)
    return Course(seed=seed_of(worksheet, name), student=name)


def results_of(lesson: Lesson, course: Course, language: str = "en") -> Results:
    """Return what a student hands in, with its checksum."""
    rows = []
    for name, page in zip(names(lesson.pages), lesson.pages, strict=True):
        if page.ask is not None:
            answer = course.answer(name)
            rows.append(_row(name, page.title, answer, language))
    made = Results(VERSION, lesson.key, said(lesson.head.title, language), course.student, course.seed, rows)
    return msgspec.structs.replace(made, checksum=checksum(made))


def _row(name: str, title: Text, answer: Answer, language: str) -> Row:
    return Row(name, said(title, language), answer.typed, answer.right, answer.shown, answer.tries, answer.hints)


def checksum(results: Results) -> str:
    """Return the checksum of everything else in the file."""
    return hashlib.sha256(msgspec.json.encode(msgspec.structs.replace(results, checksum=""))).hexdigest()


def encode(results: Results) -> bytes:
    """Return the file."""
    return msgspec.json.format(msgspec.json.encode(results), indent=1) + b"\n"


def check_size(size: int) -> None:
    """Raise ValueError where a file of this size cannot be one of results."""
    if size > SIZE_LIMIT:
        raise ValueError(f"the file has {size:,} bytes; results have at most {SIZE_LIMIT:,}")


def decode(data: bytes) -> Results:
    """Return what a file hands in; raises ValueError where it is none, or was changed since it was written."""
    check_size(len(data))
    try:
        found = msgspec.json.decode(data, type=Results)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"this is no file of results: {error}") from None
    if checksum(found) != found.checksum:
        raise ValueError("the file was changed after it was written: its checksum differs")
    return found


def confirmed(results: Results, lesson: Lesson) -> list[bool]:
    """Return for each row whether its answer is right when it is judged again, with the student's own numbers."""
    found = played(Opened(lesson), results.seed)
    by_name = dict(zip(names(found.lesson.pages), zip(found.pages, found.shown, strict=True), strict=True))
    verdicts = []
    for row in results.rows:
        page, documents_of = by_name.get(row.page, (None, None))
        if page is None or page.ask is None or documents_of is None:
            verdicts.append(False)
        else:
            verdicts.append(judge(page.ask, row.typed, documents_of.page).right)
    return verdicts
