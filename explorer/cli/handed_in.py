"""The command `results`: what students handed in, checked against the lesson, a row a student."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from explorer.language.voice import Voice
from explorer.language.width import columns, padded
from explorer.lessons import results
from explorer.lessons.codec import read_lesson
from explorer.lessons.model import Lesson

HEAD = ("student", "right", "questions", "shown", "tries", "hints", "file")
TITLES = {"right": "answered right", "shown": "answers shown"}  # where people read the head
FORMATS = ("text", "csv")


def table(lesson_file: Path, files: Sequence[Path], kind: str, voice: Voice) -> tuple[str, list[str]]:
    """Return a table of the results in files, as text or CSV, and what is wrong with the others.

    Every answer is judged again, with the student's own numbers. Raises OSError and LessonError for the lesson.
    """
    lesson = read_lesson(lesson_file).lesson
    rows: list[Sequence[object]] = [HEAD]
    wrong: list[str] = []
    for file in files:
        try:
            rows.append(_row(lesson, file))
        except (OSError, ValueError) as error:
            wrong.append(f"{file}: {voice.worded(str(error.strerror if isinstance(error, OSError) else error))}")
    return (_as_csv(rows) if kind == "csv" else _as_text(rows, voice)) if len(rows) > 1 else "", wrong


def _row(lesson: Lesson, file: Path) -> Sequence[object]:
    with file.open("rb") as opened:
        found = results.decode(opened.read(results.SIZE_LIMIT + 1))
    if found.lesson != lesson.key:
        raise ValueError(f"these are results of another lesson, {found.lesson}")
    verdicts = results.confirmed(found, lesson)
    right = sum(judged and not row.shown for judged, row in zip(verdicts, found.rows, strict=True))
    counts = [sum(row.shown for row in found.rows), *(sum(getattr(row, n) for row in found.rows) for n in HEAD[4:6])]
    return (found.student, right, lesson.questions, *counts, file.name)


def _as_csv(rows: Sequence[Sequence[object]]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().rstrip("\n")


def _as_text(rows: Sequence[Sequence[object]], voice: Voice) -> str:
    head, *others = [[str(cell) for cell in row] for row in rows]
    texts = [[voice.worded(TITLES.get(name, name)) for name in head], *others]
    widths = [max(map(columns, column)) for column in zip(*texts, strict=True)]
    return "\n".join("  ".join(map(padded, row, widths)).rstrip() for row in texts)
