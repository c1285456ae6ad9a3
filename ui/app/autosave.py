"""The autosave journal of one window: written shortly after each burst of edits, taken away when the window closes.

A journal whose lock nobody holds was left by a program that was killed: it is offered at the next start.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, QTimer

from explorer.document.codec import DocumentError
from explorer.document.model import Document
from explorer.document.recovery import Journal, decode_journal, encode_journal
from ui.exporters import ExportError, write
from ui.store import Store

PAUSE, LONGEST = 300, 1200  # milliseconds of quiet before a journal is written, and of work without one
SUFFIX, LOCK, DAMAGED = ".journal", ".lock", ".damaged"


def journal_folder() -> Path:
    """Return where journals are kept."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(data) / "journals"


class Autosave(QObject):
    """Writes the journal of one store; `path` tells which file the document belongs to.

    The journal is written by a thread of its own: a slow disk must not hold up typing.
    """

    def __init__(self, store: Store, path: Callable[[], str], folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._path = path
        self.file = folder / f"{uuid4().hex}{SUFFIX}"
        self._lock = QLockFile(str(self.file) + LOCK)
        self._lock.setStaleLockTime(0)
        self._writer: ThreadPoolExecutor | None = None
        self._quiet = QTimer(self, singleShot=True, interval=PAUSE)
        self._overdue = QTimer(self, singleShot=True, interval=LONGEST)
        self._quiet.timeout.connect(self.flush)
        self._overdue.timeout.connect(self.flush)
        store.changed.connect(self._on_changed)

    def flush(self, *, wait: bool = False) -> None:
        """Write the journal now, or take it away where there is nothing unsaved; `wait` until it is on the disk."""
        self._quiet.stop()
        self._overdue.stop()
        if self._writer is None:
            with suppress(OSError):  # a home may be read-only: then nothing is kept, and everything else works
                self.file.parent.mkdir(parents=True, exist_ok=True)
            self._lock.tryLock(0)
            self._writer = ThreadPoolExecutor(1, "autosave")
        unsaved = Journal(self._store.own, self._path()) if not self._store.is_saved else None
        writing = self._writer.submit(_kept, self.file, unsaved)
        if wait:
            writing.result()

    def close(self) -> None:
        """Take the journal away: the window closes, and what was to be saved is."""
        self._quiet.stop()
        self._overdue.stop()
        self._store.changed.disconnect(self._on_changed)
        if self._writer is not None:
            self._writer.shutdown()
            self.file.unlink(missing_ok=True)
            self._lock.unlock()

    def _on_changed(self, old: Document, new: Document) -> None:
        self._quiet.start()
        if not self._overdue.isActive():
            self._overdue.start()


def _kept(file: Path, journal: Journal | None) -> None:
    if journal is None:
        file.unlink(missing_ok=True)
        return
    try:
        write(file, encode_journal(journal))
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

    def take_away(self) -> None:
        """Forget it: its document is open again, or not wanted."""
        self.file.unlink(missing_ok=True)


def leftovers(folder: Path) -> list[Leftover]:
    """Return what programs that were killed left behind, oldest first; damaged journals are set aside."""
    found: list[tuple[float, Leftover]] = []
    for file in folder.glob(f"*{SUFFIX}"):
        lock = QLockFile(str(file) + LOCK)
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            continue  # its program is alive
        try:
            found.append((file.stat().st_mtime, Leftover(file, decode_journal(file.read_bytes()))))
        except DocumentError:
            file.replace(file.with_suffix(DAMAGED))
        except OSError:
            continue  # another start was quicker
        finally:
            lock.unlock()
    return [leftover for _, leftover in sorted(found, key=lambda pair: pair[0])]
