"""The document and its history: the one door for every change."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from explorer.document.edits import Edit
from explorer.document.model import Document


class Store(QObject):
    """Holds the document; `apply` is the only way it changes, and every change can be undone."""

    changed = Signal(object, object)  # (old, new) whenever another document is the current one

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._step = 0
        self.stack = QUndoStack(self)

    @property
    def document(self) -> Document:
        """The current document."""
        return self._document

    def apply(self, edit: Edit, merge_key: str | None = None, label: str = "") -> None:
        """Make an edit; edits in a row with the same `merge_key` are one step to undo, until `end_step`."""
        after = edit(self._document)
        if after != self._document:
            key = None if merge_key is None else (merge_key, self._step)
            self.stack.push(_Change(self, self._document, after, key, label or self.tr("edit")))

    def end_step(self) -> None:
        """Let the next edit begin a step of its own, whatever its merge key."""
        self._step += 1

    def replace(self, document: Document) -> None:
        """Begin with another document and an empty history."""
        self.stack.clear()
        self.end_step()
        self.show(document)

    def show(self, document: Document) -> None:
        """Make a document the current one without a trace in the history; undo and redo come this way."""
        old, self._document = self._document, document
        if old != document:
            self.changed.emit(old, document)


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
        self.setObsolete(self.after == self._before)
        return True
