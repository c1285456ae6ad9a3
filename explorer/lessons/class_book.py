"""What a class handed in: every file checked and judged again, a row a file, and what is odd about it."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from explorer.lessons import draws, results
from explorer.lessons.model import Lesson, names
from explorer.lessons.results import Results

HEAD = ("student", "right", "questions", "shown", "tries", "hints", "file", "notes")
COMPUTED = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet computes
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One file that was handed in; `notes` say what is odd about it, `verdicts` what came out for each question."""

    file: str
    found: Results
    verdicts: tuple[bool, ...]
    notes: tuple[str, ...] = ()

    @property
    def right(self) -> int:
        """How many questions were answered right without the answer being shown."""
        return sum(self.by_question().values())

    def by_question(self) -> dict[str, bool]:
        """Return whether each question was answered right without the answer being shown."""
        pairs = zip(self.found.rows, self.verdicts, strict=True)
        return {row.page: right and not row.shown for row, right in pairs}

    def total(self, what: str) -> int:
        """Return the sum over all questions of "shown", "tries" or "hints"."""
        return sum(getattr(row, what) for row in self.found.rows)


@dataclass(frozen=True, slots=True)
class ClassBook:
    """All that was handed in for a lesson, and what is wrong with the other files: a file and a reason each."""

    lesson: Lesson
    entries: tuple[Entry, ...] = ()
    refused: tuple[tuple[Path, str], ...] = ()

    @property
    def questions(self) -> list[str]:
        """The names of the pages that ask something."""
        pairs = zip(names(self.lesson.pages), self.lesson.pages, strict=True)
        return [name for name, page in pairs if page.ask is not None]


def read_results(file: Path) -> Results:
    """Return what is handed in in a file; raises OSError, and ValueError where it is none or was changed."""
    results.check_size(file.stat().st_size)
    return results.decode(file.read_bytes())


def read_class(lesson: Lesson, files: Iterable[Path], progress: Progress = lambda done, of: None) -> ClassBook:
    """Return what files hand in, by student; each answer is judged again, with the student's own numbers."""
    entries: list[Entry] = []
    refused: list[tuple[Path, str]] = []
    wanted = list(dict.fromkeys(files))
    for at, file in enumerate(wanted):
        progress(at, len(wanted))
        try:
            entries.append(_entry(lesson, file))
        except (OSError, ValueError) as error:
            reason = error.strerror or str(error) if isinstance(error, OSError) else str(error)
            refused.append((file, str(reason)))
    return ClassBook(lesson, tuple(_noted(entries, drawn=draws.differ(lesson))), tuple(refused))


def _entry(lesson: Lesson, file: Path) -> Entry:
    found = read_results(file)
    if found.lesson != lesson.key:
        raise ValueError(f"these are results of another lesson, {found.lesson}")
    return Entry(file.name, found, tuple(results.confirmed(found, lesson)))


def _noted(entries: Sequence[Entry], *, drawn: bool) -> Iterable[Entry]:
    """Say what is odd: a student with several files, numbers of another student, questions the lesson has not."""
    times = Counter(results.seed_of("", entry.found.student) for entry in entries)
    for entry in sorted(entries, key=lambda entry: (natural(entry.found.student), entry.file)):
        notes = _notes(entry.found, times[results.seed_of("", entry.found.student)], drawn=drawn)
        yield replace(entry, notes=tuple(notes))


def natural(text: str) -> list[str | tuple[int, str]]:
    """Return what texts are sorted by so that "Student 2" comes before "Student 10"."""
    parts = re.split(r"(\d+)", text.casefold())  # text and number in turn
    numbers = [part.lstrip("0") for part in parts]
    return [(len(numbers[i]), numbers[i]) if i % 2 else part for i, part in enumerate(parts)]


def _notes(found: Results, times: int, *, drawn: bool) -> Iterable[str]:
    if times > 1:
        yield f"{times} files of this student"
    if drawn and found.seed != results.seed_of(found.lesson, found.student):
        yield "not the numbers of this student"


def table_rows(book: ClassBook) -> list[Sequence[object]]:
    """Return the book as a table: a head, and a row a file, at its end 1 or 0 for each question."""
    questions = book.questions
    rows: list[Sequence[object]] = [(*HEAD, *questions)]
    for entry in book.entries:
        counts = [entry.total(what) for what in HEAD[3:6]]
        verdicts = entry.by_question()
        each = [int(verdicts[name]) if name in verdicts else "" for name in questions]
        rows.append(
            (entry.found.student, entry.right, len(questions), *counts, entry.file, "; ".join(entry.notes), *each)
        )
    return rows


def as_csv(rows: Sequence[Sequence[object]]) -> str:
    """Return a table as CSV in which spreadsheets compute nothing: names and files come from strangers."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(map(_inert, row) for row in rows)
    return written.getvalue().rstrip("\n")


def _inert(cell: object) -> object:
    """Return a cell that is no formula to a spreadsheet (OWASP, "CSV Injection")."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(COMPUTED) else cell
