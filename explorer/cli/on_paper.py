"""The command `worksheets`: a PDF with a sheet for each student, with the numbers the program draws under that name."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from explorer.cli.progress import ProgressLine
from explorer.cli.rendering import Desktop
from explorer.cli.results import UsageError
from explorer.export.files import write_whole
from explorer.export.options import Options
from explorer.language.voice import Voice
from explorer.lessons.codec import read_whole
from explorer.lessons.sheets import MOST_STUDENTS, sheets, students_of, words_of


def save(arguments: argparse.Namespace, desktop: Callable[[Options], Desktop] | None, voice: Voice) -> str:
    """Write the sheets, and return the name of their file; raises OSError and ValueError where that cannot be done."""
    if desktop is None:
        raise UsageError("worksheets need the desktop part: run function-explorer, not python -m explorer")
    lesson = read_whole(Path(arguments.lesson))
    students = _students(arguments.names)
    spoken = voice if arguments.language in {None, voice.code} else Voice(arguments.language)
    words = words_of(lesson, spoken.code, spoken.worded)
    out = Path(arguments.out)
    line = ProgressLine(shown=arguments.progress or sys.stderr.isatty())
    line.show(out.name)
    try:
        made = desktop(Options(voice=spoken)).worksheets(
            sheets(lesson, students, spoken.code),
            len(students),
            words,
            line.count,
            with_answers=arguments.answers,
        )
    finally:
        line.clear()
    out.parent.mkdir(parents=True, exist_ok=True)
    return str(write_whole(out, made))


def _students(names: str) -> list[str]:
    """Return the names in a file, or those of standard input."""
    try:
        text = sys.stdin.read() if names == "-" else Path(names).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{names} is not UTF-8 text: save it as such, with a name in each line") from None
    found = students_of(text)
    if not found:
        raise UsageError(f"there is no name in {names}: each line is to hold one")
    if len(found) > MOST_STUDENTS:
        raise UsageError(f"{names} holds {len(found)} names; at most {MOST_STUDENTS} fit into a file")
    return found
