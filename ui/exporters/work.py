"""An export that takes a while: made in a thread, with progress, and it can be cancelled."""

import threading
from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

from explorer.graph.expr import Stopped

Progress: TypeAlias = Callable[[int, int], None]  # what is done, of how much; raises Stopped when it is cancelled
Make: TypeAlias = Callable[[Progress], Any]


class Work(QObject):
    """Runs `make` in a thread; what it returns or raises comes back in the thread that made the Work."""

    progressed = Signal(int, int)  # what is done, of how much
    made = Signal(object)  # what `make` returned
    failed = Signal(str)  # what went wrong, for the user
    ended = Signal()  # after any of these, and when it was cancelled
    _returned = Signal(object)  # sent by the thread: a result or an exception

    def __init__(self, make: Make, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._cancelled = threading.Event()
        self._returned.connect(self._on_returned, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="export", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Stop at the next step; nothing is made."""
        self._cancelled.set()

    def wait(self) -> None:
        """Wait until the thread has ended."""
        if self._thread.is_alive():
            self._thread.join()

    def discard(self) -> None:
        """Stop, say nothing more of it, and be deleted."""
        self.made.disconnect()
        self.cancel()
        self.wait()
        self.deleteLater()

    def _progress(self, done: int, total: int) -> None:
        if self._cancelled.is_set():
            raise Stopped
        self.progressed.emit(done, total)

    def _run(self) -> None:
        try:
            result = self._make(self._progress)
        except Exception as error:  # noqa: BLE001 - it is told in the window, and must not end the thread unseen
            result = error
        self._returned.emit(result)

    def _on_returned(self, result: object) -> None:
        self._thread.join()
        if not self._cancelled.is_set() and not isinstance(result, Stopped):
            self._tell(result)
        self.ended.emit()

    def _tell(self, result: object) -> None:
        if isinstance(result, (ValueError, OSError)):
            self.failed.emit(str(result))
        elif isinstance(result, Exception):
            self.failed.emit(f"This could not be exported ({type(result).__name__}: {result}).")
        else:
            self.made.emit(result)
