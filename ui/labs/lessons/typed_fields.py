"""Fields in which a teacher types, by name: what changes in one is told, and undo is left to the window's history."""

from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtGui import QFontDatabase, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.line_editor import LineEditor, difference, utf16

Typed: TypeAlias = QLineEdit | QPlainTextEdit


class TypedFields(QObject):
    """Knows what was in each field last."""

    edited = Signal(str, str, str)  # a field's name, and its text before and after, when the user changes it

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.by_name: dict[str, Typed] = {}
        self._known: dict[str, str] = {}

    def add(self, name: str, field: Typed) -> None:
        """Have what is typed in a field told under a name."""
        self.by_name[name] = field
        self._known[name] = read(field)
        field.installEventFilter(self)
        field.textChanged.connect(lambda *_: self._on_changed(name))

    def drop(self, name: str) -> None:
        """Forget a field."""
        self.by_name.pop(name).removeEventFilter(self)

    def typed(self, name: str) -> str:
        """Return what stands in a field."""
        return read(self.by_name[name])

    def show(self, name: str, text: str) -> None:
        """Put a text into a field without telling anyone."""
        put(self.by_name[name], text)
        self._known[name] = text

    def _on_changed(self, name: str) -> None:
        if name not in self.by_name:
            return
        before, after = self._known[name], self.typed(name)
        if before != after:  # an input method tells of letters that are not there yet
            self._known[name] = after
            self.edited.emit(name, before, after)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the window: its history knows what is typed, too."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def put(field: Typed, text: str) -> None:
    """Put another text into a field without telling anyone; the cursor stands where they differ."""
    if isinstance(field, LineEditor):
        field.show_text(text)
        return
    old = read(field)
    if old == text:
        return
    start, end, replacement = difference(old, text)
    first, last = utf16(old[:start]), utf16(old[:end])
    with QSignalBlocker(field):
        if isinstance(field, QLineEdit):
            field.setText(text)
            field.setCursorPosition(first + utf16(replacement))
            return
        cursor = field.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(replacement)
        field.setTextCursor(cursor)


def read(field: Typed) -> str:
    """Return what stands in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def reveal(field: QWidget) -> None:
    """Bring the cursor of a field into sight, with the keyboard."""
    if isinstance(field, QPlainTextEdit):
        field.ensureCursorVisible()
    field.setFocus()


def code_field(name: str) -> QPlainTextEdit:
    """Return a field for what stands in a file."""
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    field.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
    field.setTabChangesFocus(True)
    field.setUndoRedoEnabled(False)
    return field
