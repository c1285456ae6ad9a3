"""A history of states: a step knows the state before and the one after, and steps of one gesture are one."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

_State = TypeVar("_State")


class History(Generic[_State]):
    """Keeps the steps between states; `show` makes a state the current one, and undo and redo come this way, too."""

    def __init__(self, show: Callable[[_State], None], parent: QObject) -> None:
        self.show = show
        self.stack = QUndoStack(parent)
        self._step = 0

    def go(self, before: _State, after: _State, merge_key: str | None, label: str) -> None:
        """Go to another state; steps in a row with the same `merge_key` are one to undo, until `end_step`."""
        key = None if merge_key is None else (merge_key, self._step)
        last = self.stack.command(self.stack.index() - 1)
        if isinstance(last, _Change) and self._goes_on(last, key, after):
            last.after = after
            self.show(after)
        else:
            self.stack.push(_Change(self, before, after, key, label))

    def end_step(self) -> None:
        """Let the next change begin a step of its own, whatever its merge key."""
        self._step += 1

    def _goes_on(self, last: "_Change", key: tuple[str, int] | None, after: _State) -> bool:
        """Say whether a change only carries the last one on, as each step of a drag does.

        The stack would do the same, but PySide keeps the shell of each command that it is given.
        """
        is_newest = self.stack.index() == self.stack.count() and not self.stack.isClean()
        return is_newest and key is not None and last.key == key and not last.goes_back_to(after)


class _Change(QUndoCommand):
    def __init__(
        self,
        history: History[Any],
        before: Any,  # noqa: ANN401 - a state of whatever kind
        after: Any,  # noqa: ANN401 - likewise
        key: tuple[str, int] | None,
        label: str,
    ) -> None:
        super().__init__(label)
        self._history = history
        self._before = before
        self.after = after
        self.key = key

    def id(self) -> int:
        return -1 if self.key is None else 1

    def redo(self) -> None:
        self._history.show(self.after)

    def undo(self) -> None:
        self._history.end_step()
        self._history.show(self._before)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.key != self.key:
            return False
        self.after = other.after
        self.setObsolete(self.goes_back_to(self.after))
        return True

    def goes_back_to(self, state: Any) -> bool:  # noqa: ANN401 - likewise
        """Say whether a state is the one before the change."""
        return bool(state == self._before)
