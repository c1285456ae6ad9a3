"""The command `results`: what students handed in, checked against the lesson, a row a student."""

from collections.abc import Sequence
from pathlib import Path

from explorer.language.voice import Voice
from explorer.language.width import columns, padded
from explorer.lessons.class_book import HEAD, as_csv, read_class, table_rows
from explorer.lessons.codec import read_whole

TITLES = {"right": "answered right", "shown": "answers shown"}  # where people read the head
FORMATS = ("text", "csv")


def table(lesson_file: Path, files: Sequence[Path], kind: str, voice: Voice) -> tuple[str, list[str]]:
    """Return a table of the results in files, as text or CSV, and what is wrong with the others.

    Every answer is judged again, with the student's own numbers. Raises OSError and LessonError for the lesson.
    """
    book = read_class(read_whole(lesson_file), files)
    wrong = [f"{file}: {voice.worded(reason)}" for file, reason in book.refused]
    rows = table_rows(book)
    if kind == "text":
        notes = [voice.worded(str(row[len(HEAD) - 1])) for row in rows]
        shown = len(HEAD) - (not any(notes[1:]))
        rows = [[*row[: len(HEAD) - 1], note][:shown] for row, note in zip(rows, notes, strict=True)]
    return (as_csv(rows) if kind == "csv" else _as_text(rows, voice)) if book.entries else "", wrong


def _as_text(rows: Sequence[Sequence[object]], voice: Voice) -> str:
    head, *others = [[str(cell) for cell in row] for row in rows]
    texts = [[voice.worded(TITLES.get(name, name)) for name in head], *others]
    widths = [max(map(columns, column)) for column in zip(*texts, strict=True)]
    return "\n".join("  ".join(map(padded, row, widths)).rstrip() for row in texts)
