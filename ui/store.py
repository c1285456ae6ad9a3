"""The document and its history: the one door for every change."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from explorer.document.edits import Edit
from explorer.document.model import Document
from ui.history import History
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
        self._own: _Own | None = None
        self._silent = False  # while the history runs back by many steps
        self._history: History[Document] = History(self.show, self)
        self.stack = self._history.stack

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
        self._history.go(self._document, after, merge_key, shown(label) or self.tr("edit"))

    def end_step(self) -> None:
        """Let the next edit begin a step of its own, whatever its merge key."""
        self._history.end_step()

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
