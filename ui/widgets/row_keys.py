"""What keys in one line ask of the list of lines, as rows of data."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_Key = Qt.Key

ALWAYS = {
    (_Key.Key_Up, _ALT): "move up",
    (_Key.Key_Down, _ALT): "move down",
    (_Key.Key_D, _CONTROL): "duplicate",
    (_Key.Key_H, _CONTROL): "fold",
    (_Key.Key_M, _CONTROL): "explore",
    (_Key.Key_Backspace, _CONTROL | _SHIFT): "remove",
    (_Key.Key_Space, _CONTROL): "complete",
    (_Key.Key_Home, _CONTROL): "first",
    (_Key.Key_End, _CONTROL): "last",
    (_Key.Key_Return, _NONE): "enter",
    (_Key.Key_Return, _SHIFT): "enter",
    (_Key.Key_Return, _CONTROL): "enter",
}
KEYS_IN_WORDS = (
    ("Enter", "a new line"),
    ("Alt+Up, Alt+Down", "move the line"),
    ("Ctrl+D", "duplicate the line"),
    ("Ctrl+H", "hide the line; it stays defined"),
    ("Ctrl+M", "explore the function of this line"),
    ("Ctrl+Shift+Backspace", "remove the line"),
    ("Ctrl+Space", "complete the word"),
    ("Shift+Up, Shift+Down", "select lines"),
)


def intent_of(event: QKeyEvent, editor: QPlainTextEdit) -> str:
    """Return what a key in `editor` asks of its owner; "" where the line answers it by itself."""
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = _Key.Key_Return if key == _Key.Key_Enter else key
    always = ALWAYS.get((key, modifiers))
    if always is not None:
        return always
    selected = bool(getattr(editor, "rows_selected", False))
    standard = QKeySequence.StandardKey
    if event.matches(standard.Copy) and (selected or not editor.textCursor().hasSelection()):
        return "copy"
    if event.matches(standard.Cut) and (selected or not editor.textCursor().hasSelection()):
        return "cut"
    if event.matches(standard.SelectAll) and (selected or _all_selected(editor.textCursor())):
        return "select all"
    if key in {_Key.Key_Up, _Key.Key_Down} and modifiers in {_NONE, _SHIFT}:
        return _vertical(key, editor, extends=modifiers == _SHIFT, selected=selected)
    if key in {_Key.Key_Backspace, _Key.Key_Delete} and modifiers in {_NONE, _SHIFT}:
        return _removal(key, editor, selected=selected)
    if selected and key == _Key.Key_Escape:
        return "deselect"
    return ""


def _all_selected(cursor: QTextCursor) -> bool:
    return cursor.selectionEnd() - cursor.selectionStart() == cursor.document().characterCount() - 1


def _vertical(key: Qt.Key, editor: QPlainTextEdit, *, extends: bool, selected: bool) -> str:
    up = key == _Key.Key_Up
    if extends and selected:
        return "select up" if up else "select down"
    cursor = editor.textCursor()
    moved = cursor.movePosition(QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down)
    if moved:
        return ""
    if extends:
        return "select up" if up else "select down"
    return "previous" if up else "next"


def _removal(key: Qt.Key, editor: QPlainTextEdit, *, selected: bool) -> str:
    if selected:
        return "remove selected"
    cursor = editor.textCursor()
    if key == _Key.Key_Delete:
        return "remove forwards" if editor.document().isEmpty() else ""
    return "remove backwards" if cursor.atStart() and not cursor.hasSelection() else ""
