"""The document and its history: the one door for every change."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from explorer.document.edits import Edit
from explorer.document.model import Document
from ui.language.translator import shown


@dataclass(frozen=True, slots=True)
class _Own:
    """The user's own document while another is shown: where it stands in the history, and whether it was saved."""

    document: Document
    index: int
    saved: bool


class Store(QObject):
    """Holds the document; `apply` is the only way it changes, and every change can be undone."""

    changed = Signal(object, object)  # (old, new) whenever another document is the current one
    returned = Signal()  # when the user's own document, which was set aside, is the current one again

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._step = 0
        self._own: _Own | None = None
        self._silent = False  # while the history runs back by many steps
        self.stack = QUndoStack(self)

    @property
    def document(self) -> Document:
        """The current document."""
        return self._document

    @property
    def own(self) -> Document:
        """The user's own document: the current one unless it was set aside."""
        return self._document if self._own is None else self._own.document

    @property
    def is_saved(self) -> bool:
        """Whether the user's own document is as it was saved."""
        return self.stack.isClean() if self._own is None else self._own.saved

    @property
    def is_aside(self) -> bool:
        """Whether the user's own document is set aside."""
        return self._own is not None

    def set_aside(self) -> None:
        """Keep the user's own document: all edits from now on, as the pages of a lesson make them, are passing."""
        if self._own is None:
            self.end_step()
            self._own = _Own(self._document, self.stack.index(), self.stack.isClean())

    def take_back(self) -> None:
        """Make the user's own document the current one again; what was done since it was set aside is forgotten."""
        own, self._own = self._own, None
        if own is None:
            return
        self.end_step()
        if self.stack.index() >= own.index:
            old, self._silent = self._document, True
            self.stack.setIndex(own.index)
            nothing = QUndoCommand()
            nothing.setObsolete(True)
            self.stack.push(nothing)  # it is not kept, but what could be done again is let go
            self._silent = False
            self._tell(old)
        self.returned.emit()

    def apply(self, edit: Edit, merge_key: str | None = None, label: str = "") -> None:
        """Make an edit; edits in a row with the same `merge_key` are one step to undo, until `end_step`."""
        after = edit(self._document)
        if after == self._document:
            return
        key = None if merge_key is None else (merge_key, self._step)
        last = self.stack.command(self.stack.index() - 1)
        if isinstance(last, _Change) and self._goes_on(last, key, after):
            last.after = after
            self.show(after)
        else:
            self.stack.push(_Change(self, self._document, after, key, shown(label) or self.tr("edit")))

    def _goes_on(self, last: "_Change", key: tuple[str, int] | None, after: Document) -> bool:
        """Say whether an edit only carries the last one on, as each step of a drag does.

        The stack would do the same, but PySide keeps the shell of each command that it is given.
        """
        is_newest = self.stack.index() == self.stack.count() and not self.stack.isClean()
        return is_newest and key is not None and last.key == key and not last.goes_back_to(after)

    def end_step(self) -> None:
        """Let the next edit begin a step of its own, whatever its merge key."""
        self._step += 1

    def replace(self, document: Document) -> None:
        """Begin with another document and an empty history."""
        was_aside, self._own = self.is_aside, None
        self.stack.clear()
        self.end_step()
        self.show(document)
        if was_aside:
            self.returned.emit()

    def show(self, document: Document) -> None:
        """Make a document the current one without a trace in the history; undo and redo come this way."""
        old, self._document = self._document, document
        self._tell(old)

    def _tell(self, old: Document) -> None:
        if old != self._document and not self._silent:
            self.changed.emit(old, self._document)


class _Change(QUndoCommand):
    def __init__(
        self, store: Store, before: Document, after: Document, key: tuple[str, int] | None, label: str
    ) -> None:
        super().__init__(label)
        self._store = store
        self._before = before
        self.after = after
        self.key = key

    def id(self) -> int:
        return -1 if self.key is None else 1

    def redo(self) -> None:
        self._store.show(self.after)

    def undo(self) -> None:
        self._store.end_step()
        self._store.show(self._before)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.key != self.key:
            return False
        self.after = other.after
        self.setObsolete(self.goes_back_to(self.after))
        return True

    def goes_back_to(self, document: Document) -> bool:
        """Say whether a document is the one before the change."""
        return document == self._before
