"""A form for a part of a lesson: title and text in each language, and below them what stands as code in the file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtGui import QFontDatabase, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTabWidget, QVBoxLayout, QWidget

from explorer.lessons.model import LANGUAGES, Text
from ui.settings import LANGUAGES as NAMES
from ui.widgets.line_editor import difference, utf16
from ui.widgets.menus import Menu
from ui.widgets.style import GAP

Field: TypeAlias = QLineEdit | QPlainTextEdit
CODE, BLOCK = "code", "block"  # names of fields, besides "title.en" and the like


@dataclass(frozen=True, slots=True)
class Words:
    """What a form says about its fields: names for a screen reader, placeholders, a heading, a menu's button."""

    title: str
    text: str
    heading: str
    code: str
    add: str
    block: str
    text_hint: str
    title_hint: str
    code_hint: str = ""


class TextForm(QWidget):
    """Shows texts and code, or all of it as code where it cannot be read. The history of what is typed is not here."""

    edited = Signal(str, str, str)  # a field's name, and its text before and after, when the user changes it

    def __init__(self, words: Words, templates: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.titles: dict[str, QLineEdit] = {}
        self.texts: dict[str, QPlainTextEdit] = {}
        self.tabs = QTabWidget()
        for language in LANGUAGES:
            self.tabs.addTab(self._language(language, words), NAMES[language])
        self.code, self.block = _code(words.code), _code(words.block)
        self.code.setPlaceholderText(words.code_hint)
        self.add_button = QPushButton(words.add)
        self.fields: dict[str, Field] = {f"title.{key}": field for key, field in self.titles.items()}
        self.fields |= {f"text.{key}": field for key, field in self.texts.items()}
        self.fields |= {CODE: self.code, BLOCK: self.block}
        self._known = dict.fromkeys(self.fields, "")  # what was in them last
        self._parts = QWidget()
        self._lay_out(words, templates)
        for name, field in self.fields.items():
            field.installEventFilter(self)
            field.textChanged.connect(lambda *_, name=name: self._on_changed(name))

    def _language(self, language: str, words: Words) -> QWidget:
        title, text = QLineEdit(), QPlainTextEdit()
        title.setPlaceholderText(words.title_hint)
        title.setAccessibleName(words.title)
        text.setPlaceholderText(words.text_hint)
        text.setAccessibleName(words.text)
        text.setTabChangesFocus(True)
        text.setUndoRedoEnabled(False)
        self.titles[language], self.texts[language] = title, text
        both = QWidget()
        column = QVBoxLayout(both)
        column.addWidget(title)
        column.addWidget(text, 1)
        return both

    def _lay_out(self, words: Words, templates: Mapping[str, str]) -> None:
        kinds = Menu(self)
        for kind, text in templates.items():
            kinds.addAction(kind, lambda text=text: self._add(text))
        self.add_button.setMenu(kinds)
        label = QLabel(words.heading)
        label.setObjectName("heading")
        self.inner = QVBoxLayout(self._parts)
        self.inner.setContentsMargins(0, 0, 0, 0)
        self.inner.setSpacing(GAP)
        self.inner.addWidget(self.tabs, 3)
        self.inner.addWidget(label)
        self.inner.addWidget(self.code, 2)
        self.inner.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._parts)
        column.addWidget(self.block)

    def _add(self, template: str) -> None:
        """Put what a thing of some kind is begun with into the code."""
        self.code.setPlainText(template)
        self.code.setFocus()

    def _on_changed(self, name: str) -> None:
        before, after = self._known[name], self.typed(name)
        if before != after:  # an input method tells of letters that are not there yet
            self._known[name] = after
            self.edited.emit(name, before, after)

    @property
    def is_block(self) -> bool:
        """Whether all of it is edited as code, since it cannot be read."""
        return not self.block.isHidden()

    def typed(self, name: str) -> str:
        """Return what stands in a field."""
        return _read(self.fields[name])

    def show_parts(self, title: Text, text: Text, code: str, *, afresh: bool) -> None:
        """Show other texts; unless `afresh`, those that say the same stay as they are typed."""
        self._parts.show()
        self.block.hide()
        for language in LANGUAGES:
            self._show(f"title.{language}", _in(title, language), afresh=afresh)
            self._show(f"text.{language}", _in(text, language), afresh=afresh)
        self._show(CODE, code, afresh=afresh)

    def show_block(self, block: str, *, afresh: bool) -> None:
        """Show all of it as code."""
        self.block.show()
        self._parts.hide()
        self._show(BLOCK, block, afresh=afresh)

    def _show(self, name: str, text: str, *, afresh: bool) -> None:
        if afresh or text.strip() != self.typed(name).strip():
            put(self.fields[name], text)
            self._known[name] = text

    def reveal(self, name: str) -> None:
        """Bring a field to the front, with the keyboard."""
        field = self.fields.get(name)
        if field is None:
            return
        for at, language in enumerate(LANGUAGES):
            if field in {self.titles[language], self.texts[language]}:
                self.tabs.setCurrentIndex(at)
        if isinstance(field, QPlainTextEdit):
            field.ensureCursorVisible()
        field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the window: its history knows what is typed, too."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def put(field: Field, text: str) -> None:
    """Put another text into a field without telling anyone; the cursor stands where they differ."""
    old = _read(field)
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


def _in(text: Text, language: str) -> str:
    """Return a text in one language, empty where it has none; one for all languages belongs to the first."""
    if isinstance(text, str):
        return text if language == LANGUAGES[0] else ""
    return text.get(language, "")


def _read(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _code(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    field.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
    field.setTabChangesFocus(True)
    field.setUndoRedoEnabled(False)
    return field
