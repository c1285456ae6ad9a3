"""The lessons there are to choose from: those of the program, and those for every user of the machine."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from explorer.lessons.class_book import read_results
from explorer.lessons.codec import SUFFIX, LessonError, Opened, read_lesson, read_whole
from explorer.lessons.model import Lesson
from ui import assets

LAST = 100  # a part after all others


@dataclass(frozen=True, slots=True)
class Shelf:
    """Lessons in the order in which they are shown, and what is said about files that are none."""

    lessons: list[Opened] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_shelf() -> Shelf:
    """Read all lessons; it takes a while, and is done in a thread."""
    shelf = Shelf()
    for path in assets.lessons():
        try:
            shelf.lessons.append(read_lesson(path))
        except (OSError, LessonError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            shelf.problems.append(f"{path.name} could not be opened: {reason}")
    shelf.lessons.sort(key=_place)
    return shelf


def _place(opened: Opened) -> tuple[int, str]:
    """Return where a lesson stands: the tour first, then the parts, then worksheets."""
    head = opened.lesson.head
    return (LAST if head.draw and not head.part else head.part, opened.lesson.key)


def lesson_of(files: Sequence[Path], shelf: Shelf) -> Lesson | None:
    """Return the lesson whose results are in files: a lesson file beside them, else one of the shelf."""
    for file in files:
        try:
            key = read_results(file).lesson
        except (OSError, ValueError):
            continue
        with suppress(OSError, LessonError):
            return read_whole(file.with_name(f"{Path(key).name}.{SUFFIX}"))
        return next((opened.lesson for opened in shelf.lessons if opened.lesson.key == key), None)
    return None
