"""How tests write lessons: buttons are pressed, and texts are put into fields."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def press(editor, name):
    QTest.mouseClick(editor.buttons[name], Qt.MouseButton.LeftButton)


def typed(field, text):
    field.setPlainText(text) if hasattr(field, "setPlainText") else field.setText(text)
