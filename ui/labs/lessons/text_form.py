"""A form for a part of a lesson: title and text in each language, and what stands as code in the file."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from explorer.lessons.model import LANGUAGES, Text
from ui.labs.lessons.typed_fields import TypedFields, code_field, reveal
from ui.settings import LANGUAGES as NAMES
from ui.widgets.style import GAP

CODE, BLOCK = "code", "block"  # names of fields, besides "title.en" and the like


@dataclass(frozen=True, slots=True)
class Words:
    """What a form says about its fields: names for a screen reader, and placeholders."""

    title: str
    text: str
    code: str
    block: str
    text_hint: str
    title_hint: str
    code_hint: str = ""


class TextForm(QWidget):
    """Shows texts and code, or all of it as code where it cannot be read. The history of what is typed is not here."""

    edited = Signal(str, str, str)  # a field's name, and its text before and after, when the user changes it

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.titles: dict[str, QLineEdit] = {}
        self.texts: dict[str, QPlainTextEdit] = {}
        self.tabs = QTabWidget()
        for language in LANGUAGES:
            self.tabs.addTab(self._language(language, words), NAMES[language])
        self.code, self.block = code_field(words.code), code_field(words.block)
        self.code.setPlaceholderText(words.code_hint)
        self.fields = TypedFields(self)
        for language in LANGUAGES:
            self.fields.add(f"title.{language}", self.titles[language])
            self.fields.add(f"text.{language}", self.texts[language])
        self.fields.add(CODE, self.code)
        self.fields.add(BLOCK, self.block)
        self.fields.edited.connect(self.edited)
        self._parts = QWidget()
        self.inner = QVBoxLayout(self._parts)
        self.inner.setContentsMargins(0, 0, 0, 0)
        self.inner.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._parts)
        column.addWidget(self.block)

    def _language(self, language: str, words: Words) -> QWidget:
        title, text = QLineEdit(), QPlainTextEdit()
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

    @property
    def is_block(self) -> bool:
        """Whether all of it is edited as code, since it cannot be read."""
        return not self.block.isHidden()

    def show_parts(self, title: Text, text: Text, code: str, *, afresh: bool) -> None:
        """Show other texts; unless `afresh`, those that say the same stay as they are typed."""
        self._parts.show()
        self.block.hide()
        for language in LANGUAGES:
            self._show(f"title.{language}", _in(title, language), afresh=afresh)
            others = (_in(title, other) for other in LANGUAGES if other != language)
            self.titles[language].setPlaceholderText(next(filter(None, others), self._words.title_hint))
            self._show(f"text.{language}", _in(text, language), afresh=afresh)
        self._show(CODE, code, afresh=afresh)

    def show_block(self, block: str, *, afresh: bool) -> None:
        """Show all of it as code."""
        self.block.show()
        self._parts.hide()
        self._show(BLOCK, block, afresh=afresh)

    def _show(self, name: str, text: str, *, afresh: bool) -> None:
        if afresh or text.strip() != self.fields.typed(name).strip():
            self.fields.show(name, text)

    def reveal(self, name: str) -> None:
        """Bring a field to the front, with the keyboard."""
        field = self.fields.by_name.get(name)
        if field is None:
            return
        for at, language in enumerate(LANGUAGES):
            if field in {self.titles[language], self.texts[language]}:
                self.tabs.setCurrentIndex(at)
        reveal(field)


def _in(text: Text, language: str) -> str:
    """Return a text in one language, empty where it has none; one for all languages belongs to the first."""
    if isinstance(text, str):
        return text if language == LANGUAGES[0] else ""
    return text.get(language, "")
