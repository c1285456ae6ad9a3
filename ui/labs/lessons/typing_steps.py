"""What is typed in a row and is one step to undo: until a pause, the end of a line, or another kind of change."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE = 1500  # milliseconds without a key after which what is typed is another step


class TypingSteps:
    """Makes steps of what is typed; `end_step` ends the step so far."""

    def __init__(self, end_step: Callable[[], None], parent: QObject) -> None:
        self._end_step = end_step
        self._pause = QTimer(parent, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(end_step)

    def take(self, field: str, before: str, after: str, go: Callable[[str], None]) -> None:
        """Have a change of a field's text made by `go` with the key by which it is merged with the one before.

        What is pasted or cut is a step of its own, and a line that ends ends one.
        """
        grown = len(after) - len(before)
        is_alone = abs(grown) > 1
        if is_alone:
            self._end_step()
        go(f"{field} {(grown > 0) - (grown < 0)}")
        if is_alone or after.count("\n") != before.count("\n"):
            self._end_step()
        self._pause.start()
