"""Pictures that are painted anew one after the other, each in a turn of the event loop of its own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Turns(QObject):
    """The turns of the views of one window: together they would hold it for as long as all of them take."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._asked: dict[int, tuple[QWidget, Callable[[], None]]] = {}
        self._is_first = True
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._next)
        self._turn.start()

    @classmethod
    def of(cls, view: QWidget) -> "Turns":
        """Return those of a view's window."""
        window = view.window()
        found = window.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if found is not None else cls(window)

    def ask(self, view: QWidget, paint: Callable[[], None]) -> None:
        """Let a view paint its picture when it is its turn; once, however often it asks before."""
        self._asked[id(view)] = view, paint
        self._turn.start()

    def ask_first(self, view: QWidget, paint: Callable[[], None]) -> bool:
        """Let a view that is new paint its picture when it is its turn; return whether it is to wait for that.

        What is in a window from the first does not: nobody wants to see it empty.
        """
        if not self._is_first:
            self.ask(view, paint)
        return not self._is_first

    def take(self) -> bool:
        """Paint the next picture now; return whether there was one."""
        was_asked = bool(self._asked)
        if was_asked:
            self._next()
        return was_asked

    def _next(self) -> None:
        self._is_first = False
        view, paint = self._asked.pop(next(iter(self._asked), 0), (None, None))
        if not self._asked:
            self._turn.stop()
        if view is not None and paint is not None and isValid(view):
            paint()
