"""What the user has done in lessons, in a file of the user's own; nothing is sent anywhere."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from explorer.lessons.progress import Course, decode, encode, merged
from ui.exporters import ExportError, write

NAME, DAMAGED = "lessons.json", ".damaged"


def progress_file() -> Path:
    """Return where the progress is kept."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(data) / NAME


class KeptProgress:
    """The courses of all lessons, for all windows; a change is written by a thread, since a disk may be slow.

    Another program may write into the same file: what it has added is kept.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._courses = _read(file)
        self._writer: ThreadPoolExecutor | None = None

    def course(self, key: str) -> Course:
        """Return how far a lesson is."""
        return self._courses.get(key, Course())

    def keep(self, key: str, course: Course, *, afresh: bool = False) -> None:
        """Remember how far a lesson is; `afresh` where earlier answers are to be forgotten."""
        if course == self._courses.get(key):
            return
        self._courses[key] = course
        if self._writer is None:
            self._writer = ThreadPoolExecutor(1, "lessons")
        self._writer.submit(_write, self._file, key, course, afresh=afresh)

    def close(self) -> None:
        """Finish writing."""
        if self._writer is not None:
            self._writer.shutdown()
            self._writer = None


def _read(file: Path) -> dict[str, Course]:
    try:
        return decode(file.read_bytes())
    except OSError:
        return {}
    except ValueError:
        with suppress(OSError):
            file.replace(file.with_suffix(DAMAGED))  # it is put aside, for whoever can mend it
        return {}


def _write(file: Path, key: str, course: Course, *, afresh: bool) -> None:
    courses = _read(file)
    if not afresh and key in courses:
        course = merged(course, courses[key])
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write(file, encode(courses | {key: course}))
    except (OSError, ExportError):
        return  # no room for it, or no right to write: the lesson itself goes on
