"""The lessons there are to choose from: those of the program, and those for every user of the machine."""

from dataclasses import dataclass, field

from explorer.lessons.codec import LessonError, Opened, read_lesson
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
