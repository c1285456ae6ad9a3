"""The form in which a teacher edits a page: title and text in each language, the question as it is in the file."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTabWidget, QVBoxLayout, QWidget

from explorer.lessons.codec import Flaw
from explorer.lessons.drafts import QUESTIONS
from explorer.lessons.model import LANGUAGES, Page, Text
from ui.settings import LANGUAGES as NAMES
from ui.widgets.menus import Menu
from ui.widgets.style import GAP

PAUSE = 300  # milliseconds of quiet after which what is typed counts


class PageForm(QWidget):
    """Shows a page, or the text of one that cannot be read; what is typed is told after a moment."""

    edited = Signal()  # when something else is typed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.titles: dict[str, QLineEdit] = {}
        self.texts: dict[str, QPlainTextEdit] = {}
        self.tabs = QTabWidget()
        for language in LANGUAGES:
            self.tabs.addTab(self._language(language), NAMES[language])
        self.question = _code(self.tr("Question, as it is in the file"))
        self.add_button = QPushButton(self.tr("Write a question"))
        self.block = _code(self.tr("The page, as it is in the file"))
        self._form = QWidget()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.edited)
        self._lay_out()
        for field in self.titles.values():
            field.textEdited.connect(lambda _: self._soon.start())
        for text in (*self.texts.values(), self.question, self.block):
            text.textChanged.connect(self._soon.start)

    def _language(self, language: str) -> QWidget:
        title, text = QLineEdit(), QPlainTextEdit()
        title.setPlaceholderText(self.tr("Title"))
        title.setAccessibleName(self.tr("Title of the page"))
        text.setPlaceholderText(self.tr("Text in Markdown, with formulas between dollar signs"))
        text.setAccessibleName(self.tr("Text of the page"))
        text.setTabChangesFocus(True)
        self.titles[language], self.texts[language] = title, text
        both = QWidget()
        column = QVBoxLayout(both)
        column.addWidget(title)
        column.addWidget(text, 1)
        return both

    def _lay_out(self) -> None:
        kinds = Menu(self)
        for kind, text in QUESTIONS.items():
            kinds.addAction(kind, lambda text=text: self.question.setPlainText(text))
        self.add_button.setMenu(kinds)
        label = QLabel(self.tr("Question"))
        label.setObjectName("heading")
        inner = QVBoxLayout(self._form)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        inner.addWidget(self.tabs, 3)
        inner.addWidget(label)
        inner.addWidget(self.question, 2)
        inner.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        column.addWidget(self.block)

    @property
    def is_block(self) -> bool:
        """Whether the text of the page is edited, since it cannot be read."""
        return not self.block.isHidden()

    def flush(self) -> None:
        """Tell at once what was typed last."""
        if self._soon.isActive():
            self._soon.stop()
            self.edited.emit()

    def show_page(self, page: Page | Flaw, question: str, block: str) -> None:
        """Show another page."""
        blocked = [widget.blockSignals(True) for widget in (*self.texts.values(), self.question, self.block)]
        self._form.setVisible(isinstance(page, Page))
        self.block.setVisible(not isinstance(page, Page))
        self.block.setPlainText(block)
        self.question.setPlainText(question)
        if isinstance(page, Page):
            for language in LANGUAGES:
                self.titles[language].setText(_in(page.title, language))
                self.texts[language].setPlainText(_in(page.text, language))
        for widget, before in zip((*self.texts.values(), self.question, self.block), blocked, strict=True):
            widget.blockSignals(before)

    def title(self) -> Text:
        """Return the title as it is typed."""
        return _text({language: field.text() for language, field in self.titles.items()})

    def text(self) -> Text:
        """Return the text as it is typed."""
        return _text({language: field.toPlainText() for language, field in self.texts.items()})


def _in(text: Text, language: str) -> str:
    """Return a text in one language, empty where it has none; one for all languages belongs to the first."""
    if isinstance(text, str):
        return text if language == LANGUAGES[0] else ""
    return text.get(language, "")


def _text(texts: dict[str, str]) -> Text:
    """Return what was typed in each language; a single text where there is but one of the first."""
    typed = {language: text for language, text in texts.items() if text.strip()}
    if not typed:
        return ""
    return typed[LANGUAGES[0]] if list(typed) == [LANGUAGES[0]] else typed


def _code(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    field.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
    field.setTabChangesFocus(True)
    return field
