"""Long work of the GUI thread, done a little at a time: the window hears and paints in between."""

import time
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

SLICE = 0.003  # seconds of work, after which the window has its turn; a step that has begun is ended


class Slices(QObject):
    """Takes the steps of one piece of work at a time; newer work takes the place of what is left of the older."""

    finished = Signal()  # when the last step is done, not when work is given up

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._work)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is left to be done."""
        return self._steps is None

    def begin(self, steps: Iterable[object]) -> None:
        """Do other steps from the next turn of the event loop on."""
        self._steps = iter(steps)
        self._turn.start()

    def flush(self) -> None:
        """Do now what is left."""
        self._work(float("inf"))

    def stop(self) -> None:
        """Give up what is left."""
        self._steps = None
        self._turn.stop()

    def _work(self, seconds: float = SLICE) -> None:
        end = time.perf_counter() + seconds
        steps = self._steps
        while steps is not None and self._steps is steps:  # a step may begin other work
            try:
                next(steps)
            except StopIteration:
                self.stop()
                self.finished.emit()
                return
            if time.perf_counter() >= end:
                return
