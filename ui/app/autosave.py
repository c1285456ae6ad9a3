"""The autosave journal of one window: written shortly after each burst of edits, taken away when the window closes.

A journal whose lock nobody holds was left by a program that was killed: it is offered at the next start.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar
from uuid import uuid4

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, QTimer

from explorer.document.model import Document
from explorer.document.recovery import Journal, decode_journal, encode_journal
from ui.app.lessons import Lessons
from ui.exporters import ExportError, write
from ui.store import Store

if TYPE_CHECKING:
    from explorer.lessons.recovery import DraftJournal

PAUSE, LONGEST = 300, 1200  # milliseconds of quiet before a journal is written, and of work without one
SUFFIX, LESSON_SUFFIX, LOCK, DAMAGED = ".journal", ".lesson-journal", ".lock", ".damaged"

Make: TypeAlias = Callable[[], bytes]
_Journal = TypeVar("_Journal")


def journal_folder() -> Path:
    """Return where journals are kept."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(data) / "journals"


class Keeper(QObject):
    """Keeps a journal of what is unsaved; `unsaved` returns what makes its content, None where there is nothing.

    The journal is written by a thread of its own: a slow disk must not hold up typing.
    """

    def __init__(self, unsaved: Callable[[], Make | None], folder: Path, suffix: str, parent: QObject | None) -> None:
        super().__init__(parent)
        self._unsaved = unsaved
        self.file = folder / f"{uuid4().hex}{suffix}"
        self._lock = QLockFile(str(self.file) + LOCK)
        self._lock.setStaleLockTime(0)
        self._writer: ThreadPoolExecutor | None = None
        self._quiet = QTimer(self, singleShot=True, interval=PAUSE)
        self._overdue = QTimer(self, singleShot=True, interval=LONGEST)
        self._quiet.timeout.connect(self.flush)
        self._overdue.timeout.connect(self.flush)

    def touch(self) -> None:
        """Have the journal written soon: something was changed."""
        self._quiet.start()
        if not self._overdue.isActive():
            self._overdue.start()

    def flush(self, *, wait: bool = False) -> None:
        """Write the journal now, or take it away where there is nothing unsaved; `wait` until it is on the disk."""
        self._quiet.stop()
        self._overdue.stop()
        if self._writer is None:
            with suppress(OSError):  # a home may be read-only: then nothing is kept, and everything else works
                self.file.parent.mkdir(parents=True, exist_ok=True)
            self._lock.tryLock(0)
            self._writer = ThreadPoolExecutor(1, "autosave")
        writing = self._writer.submit(_kept, self.file, self._unsaved())
        if wait:
            writing.result()

    def close(self) -> None:
        """Take the journal away: the window closes, and what was to be saved is."""
        self._quiet.stop()
        self._overdue.stop()
        if self._writer is not None:
            self._writer.shutdown()
            self.file.unlink(missing_ok=True)
            self._lock.unlock()


class Autosave(Keeper):
    """Writes the journal of one store; `path` tells which file the document belongs to."""

    def __init__(self, store: Store, path: Callable[[], str], folder: Path, parent: QObject | None = None) -> None:
        super().__init__(self._journal, folder, SUFFIX, parent)
        self._store = store
        self._path = path
        store.changed.connect(self._on_changed)

    def _journal(self) -> Make | None:
        if self._store.is_saved:
            return None
        return partial(encode_journal, Journal(self._store.own, self._path()))

    def close(self) -> None:
        """Take the journal away: the window closes, and what was to be saved is."""
        self._store.changed.disconnect(self._on_changed)
        super().close()

    def _on_changed(self, old: Document, new: Document) -> None:
        self.touch()


class LessonKeeper(Keeper):
    """Writes the journal of the lesson that is being written in a window."""

    def __init__(self, lessons: Lessons, folder: Path, parent: QObject) -> None:
        super().__init__(lambda: lessons.unsaved, folder, LESSON_SUFFIX, parent)
        self._lessons = lessons
        lessons.written.connect(self.touch)

    def close(self) -> None:
        """Take the journal away: the window closes, and what was to be saved is."""
        self._lessons.written.disconnect(self.touch)
        super().close()


def _kept(file: Path, make: Make | None) -> None:
    if make is None:
        file.unlink(missing_ok=True)
        return
    try:
        write(file, make())
    except ExportError:
        return  # no room for a journal: the document itself can still be saved elsewhere


@dataclass(frozen=True, slots=True)
class Leftover:
    """A journal that a program which was killed left behind."""

    file: Path
    journal: Journal

    @property
    def name(self) -> str:
        """What its document is called; "" where it had no file."""
        return Path(self.journal.path).name if self.journal.path else ""


@dataclass(frozen=True, slots=True)
class LeftLesson:
    """The journal of a lesson that a program which was killed left behind."""

    file: Path
    journal: "DraftJournal"

    @property
    def name(self) -> str:
        """What its file is called, or would be."""
        return Path(self.journal.path).name if self.journal.path else f"{self.journal.key or 'lesson'}.lesson"


def leftovers(folder: Path) -> list[Leftover]:
    """Return what programs that were killed left behind, oldest first; damaged journals are set aside."""
    return [Leftover(file, journal) for file, journal in _left(folder, SUFFIX, decode_journal)]


def left_lessons(folder: Path) -> list[LeftLesson]:
    """Return the lessons that were being written in programs that were killed, in the same way."""

    def decode(data: bytes) -> "DraftJournal":
        from explorer.lessons.recovery import decode_draft  # noqa: PLC0415 - the window comes first

        return decode_draft(data)

    return [LeftLesson(file, journal) for file, journal in _left(folder, LESSON_SUFFIX, decode)]


def _left(folder: Path, suffix: str, decode: Callable[[bytes], _Journal]) -> list[tuple[Path, _Journal]]:
    found: list[tuple[float, Path, _Journal]] = []
    for file in folder.glob(f"*{suffix}"):
        lock = QLockFile(str(file) + LOCK)
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            continue  # its program is alive
        try:
            found.append((file.stat().st_mtime, file, decode(file.read_bytes())))
        except ValueError:
            file.replace(file.with_suffix(DAMAGED))
        except OSError:
            continue  # another start was quicker
        finally:
            lock.unlock()
    return [(file, journal) for _, file, journal in sorted(found, key=lambda each: each[0])]
