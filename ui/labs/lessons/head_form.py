"""The form in which a teacher edits the lesson as a whole: title, what it is about, minutes, numbers to be drawn."""

from string import ascii_lowercase

import msgspec
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from explorer.lessons.drafts import NUMBERS, Draft
from explorer.lessons.model import LANGUAGES, MOST_MINUTES
from ui.labs.lessons.text_form import BLOCK, CODE, TextForm, Words
from ui.widgets.menus import Menu

MINUTES = "minutes"


class HeadForm(TextForm):
    """Shows what stands before the pages."""

    def __init__(self, language: str = LANGUAGES[0], parent: QWidget | None = None) -> None:
        words = Words(
            title=self.tr("Title of the lesson"),
            title_hint=self.tr("Title"),
            text=self.tr("What the lesson is about"),
            text_hint=self.tr("What it is about, in a sentence"),
            code=self.tr("Numbers, as they are in the file"),
            code_hint=self.tr('a = "2 .. 9", a line for each number; pages use it as {{a}}'),
            block=self.tr("What stands before the pages, as it is in the file"),
        )
        super().__init__(words, parent)
        self.tabs.setCurrentIndex(LANGUAGES.index(language))
        self.minutes = QSpinBox()
        self.minutes.setRange(1, MOST_MINUTES)
        self.minutes.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        label = QLabel(self.tr("Minutes"))
        label.setBuddy(self.minutes)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.minutes)
        row.addStretch(1)
        heading = QLabel(self.tr("Worksheet: numbers that differ from student to student"))
        heading.setObjectName("heading")
        self.inner.addWidget(self.tabs, 3)
        self.inner.addLayout(row)
        self.inner.addWidget(heading)
        self.inner.addWidget(self.code, 2)
        self.inner.addWidget(self._add_button())
        self.minutes.setAccessibleName(label.text())
        self.setTabOrder(self.texts[LANGUAGES[-1]], self.minutes)
        self.setTabOrder(self.minutes, self.code)
        self.minutes.valueChanged.connect(lambda _: self.edited.emit(MINUTES, "", ""))

    def _add_button(self) -> QPushButton:
        ways = Menu(self)
        for way, template in NUMBERS.items():
            ways.addAction(way, lambda template=template: self._add(template))
        button = QPushButton(self.tr("Draw a number"))
        button.setMenu(ways)
        return button

    def _add(self, template: str) -> None:
        taken = {line.partition("=")[0].strip() for line in self.fields.typed(CODE).splitlines()}
        name = next((letter for letter in ascii_lowercase if letter not in taken), "a")
        self.code.appendPlainText(f"{name} = {template}")
        self.code.setFocus()

    def show_head(self, draft: Draft, *, typed_in: str = "") -> None:
        """Show it, anew unless something was just typed in a field."""
        head, afresh = draft.head(), not typed_in
        if head is None or (self.is_block and typed_in == BLOCK):
            self.show_block(draft.source.head, afresh=afresh)
            return
        self.show_parts(head.title, head.about, draft.numbers(), afresh=afresh)
        with QSignalBlocker(self.minutes):
            self.minutes.setValue(head.minutes)

    def changed(self, draft: Draft, name: str) -> Draft:
        """Return a draft with what is typed in a field."""
        head = draft.head()
        if name == BLOCK or head is None:
            return draft.with_block_of_head(self.fields.typed(BLOCK))
        if name == CODE:
            return draft.with_head(head, self.fields.typed(CODE))
        if name == MINUTES:
            return draft.with_head(msgspec.structs.replace(head, minutes=self.minutes.value()))
        part, language = name.split(".")
        return draft.with_words_of_head("about" if part == "text" else part, language, self.fields.typed(name))
