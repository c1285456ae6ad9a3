"""The list of a lesson's parts in the teacher's window: the lesson itself, and its pages, which can be dragged."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from explorer.lessons.drafts import Draft
from explorer.lessons.model import said

HEAD = -1  # the place of what stands before the pages


class PageList(QListWidget):
    """Shows the lesson's title above the titles of its pages; pages count from 0."""

    chosen = Signal()  # when another part is chosen
    moving = Signal(int)  # when the keyboard moves the page so many places
    removing = Signal()  # when the keyboard takes the page away
    dragged = Signal(int, int)  # the page that was dragged, and the place where it is to be

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self._language = language
        self._titles: dict[str, str] = {}  # by the blocks of pages
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.currentRowChanged.connect(lambda _: self.chosen.emit())
        self.model().rowsMoved.connect(self._on_rows_moved)

    @property
    def at(self) -> int:
        """The page that is chosen; HEAD where it is the lesson itself."""
        return max(self.currentRow() - 1, HEAD)

    def choose(self, at: int) -> None:
        """Choose a page."""
        self.setCurrentRow(at + 1)

    def title(self, at: int) -> str:
        """Return what stands in the list about a page."""
        return self.item(at + 1).text()

    def show_draft(self, draft: Draft, at: int) -> None:
        """Show the pages of a draft with one of them chosen."""
        blocks = draft.source.blocks
        known, self._titles = self._titles, {}
        for i, block in enumerate(blocks):
            self._titles[block] = known[block] if block in known else draft.title(i, self._language)
        head = draft.head()
        texts = [said(head.title, self._language) if head is not None else "✗"]
        texts += [f"{number}  {self._titles[block]}" for number, block in enumerate(blocks, 1)]
        with QSignalBlocker(self):
            while self.count() > len(texts):
                self.takeItem(self.count() - 1)
            for row, text in enumerate(texts):
                if row == self.count():
                    self.addItem(QListWidgetItem())
                if self.item(row).text() != text:
                    self.item(row).setText(text)
            self.setCurrentRow(at + 1)
        self.scrollToItem(self.item(at + 1))

    def _on_rows_moved(self, _parent: object, start: int, _end: int, _goal: object, row: int) -> None:
        """Tell of a page that was dragged, once the list is done with it."""
        source, goal = start - 1, max((row - 1 if row > start else row) - 1, 0)
        QTimer.singleShot(0, self, lambda: self.dragged.emit(source, goal))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the page on Alt+Up and Alt+Down, take it away on Delete; other keys as everywhere."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moving.emit(by)
        elif event.key() == Qt.Key.Key_Delete:
            self.removing.emit()
        else:
            super().keyPressEvent(event)
