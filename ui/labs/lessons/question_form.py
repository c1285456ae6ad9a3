"""The form of a question: its kind is chosen, and each kind has its fields; or all of it as it is in the file."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.diagnostics import Diagnostic
from explorer.lessons.model import LANGUAGES
from explorer.lessons.questions import Asked, read_question
from explorer.scene.palette import Theme
from ui import assets
from ui.labs.lessons.question_fields import QuestionFields
from ui.labs.lessons.typed_fields import reveal
from ui.widgets.icon_button import IconButton
from ui.widgets.style import GAP

ASK, IN = "ask.", "@"  # before the name of a cell in the history, and before the language of what it says


class QuestionForm(QWidget):
    """Shows a question in one language; `code` is the field with all of it as it is in the file."""

    edited = Signal(str, str, str)  # the name of a cell, and its text before and after, when the user types in it
    opened = Signal(bool)  # when there is something below the kind, or no more
    reveal_dropped = Signal()  # when nothing more is to be shown with the answer
    replaced = Signal(str)  # another question in the place of this one, when the user has changed more than a text

    def __init__(self, code: QPlainTextEdit, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        self._text = ""
        self._asked: Asked | None = None
        self._language = LANGUAGES[0]
        self.kinds = _Kinds()
        self.kinds.setAccessibleName(self.tr("Kind of question"))
        self.file_button = QPushButton(self.tr("As it is in the file"))
        self.file_button.setObjectName("fix")
        self.file_button.setCheckable(True)
        self.file_button.setAutoDefault(False)
        self.others = QLabel("")
        self.others.setObjectName("muted")
        self.others.setWordWrap(True)
        self.revealed = QLabel("")
        self.revealed.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.revealed.setTextFormat(Qt.TextFormat.PlainText)
        self.revealed.setWordWrap(True)
        self.drop_button = IconButton()
        self.drop_button.setObjectName("small")
        said = self.tr("Show nothing more with the answer")
        self.drop_button.setAccessibleName(said)
        self.drop_button.setToolTip(said)
        self.drop_button.clicked.connect(self.reveal_dropped)
        self._reveal = QWidget()
        self.fields = QuestionFields(theme, self.file_button)
        self._faces = QStackedWidget()
        self._lay_out()
        self._lay_out_reveal()
        for kind, name in self._names().items():
            self.kinds.addItem(name, kind)
        self.kinds.activated.connect(lambda _: self._on_kind())
        self.file_button.toggled.connect(lambda _: self._show_face())
        self.fields.edited.connect(self._on_edited)
        self.fields.row_dropped.connect(self._on_row_dropped)
        self.set_theme(theme)

    def _names(self) -> Mapping[str, str]:
        return {
            "": self.tr("No question"),
            "number": self.tr("A number"),
            "vector": self.tr("A vector"),
            "matrix": self.tr("A matrix"),
            "shape": self.tr("A shape"),
            "expression": self.tr("An expression"),
            "click": self.tr("A place to click on"),
            "choice": self.tr("A choice"),
        }

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Question"))
        heading.setObjectName("heading")
        heading.setBuddy(self.kinds)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, GAP // 2)
        top.addWidget(heading)
        top.addWidget(self.kinds)
        top.addStretch(1)
        top.addWidget(self.file_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GAP, 0)
        column.addWidget(self.fields)
        column.addWidget(self.others)
        column.addWidget(self._reveal)
        column.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(inside)
        inside.setObjectName("column")
        self._faces.addWidget(scrolled)
        self._faces.addWidget(self.code)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, GAP // 2, 0, 0)
        whole.addLayout(top)
        whole.addWidget(self._faces, 1)

    def _lay_out_reveal(self) -> None:
        heading = QLabel(self.tr("Shown with the answer"))
        heading.setObjectName("heading")
        beside = QHBoxLayout()
        beside.addWidget(self.revealed, 1)
        beside.addWidget(self.drop_button, 0, Qt.AlignmentFlag.AlignTop)
        below = QVBoxLayout(self._reveal)
        below.setContentsMargins(0, GAP // 2, 0, 0)
        below.addWidget(heading)
        below.addLayout(beside)

    @property
    def is_open(self) -> bool:
        """Whether there is anything below the kind."""
        return not self._faces.isHidden()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self.fields.set_theme(theme)
        self.drop_button.setIcon(assets.icon("remove", theme.muted, theme.window))

    def show_reveal(self, text: str) -> None:
        """Show what is shown with the answer, as it is in the file."""
        self.revealed.setText(text)
        self._reveal.setVisible(bool(text))

    def show_question(self, text: str, language: str, *, afresh: bool) -> None:
        """Show a question; unless `afresh`, cells that say the same stay as they are typed."""
        if not afresh and self.code.isVisible():
            self.file_button.setChecked(True)  # whoever mends it there goes on there
        afresh = afresh or language != self._language
        self._text, self._language = text, language
        self._asked = asked = read_question(text)
        self.file_button.setEnabled(asked is not None)
        tip = "" if asked is not None else self.tr("As this question is written, only the file can show it.")
        self.file_button.setToolTip(tip)
        self.kinds.setCurrentIndex(max(self.kinds.findData(asked.kind if asked is not None else ""), 0))
        if asked is not None:
            self.fields.show_question(asked, language, afresh=afresh)
            more = ", ".join(asked.others)
            self.others.setText(self.tr("In the file there is also: {0}").format(more))
            self.others.setVisible(bool(more))
        self._show_face()

    def show_mistakes(self, found: Mapping[str, Sequence[Diagnostic]]) -> None:
        """Underline what is wrong with formulas, by the names of their cells."""
        self.fields.show_mistakes(found)

    def changed(self, question: str, name: str) -> str:
        """Return a question with what is typed in a cell."""
        cell, _, language = name.removeprefix(ASK).partition(IN)
        asked = read_question(question)
        return question if asked is None else asked.with_cell(cell, self.fields.typed(cell), language).text

    def reveal(self, name: str) -> None:
        """Bring a cell to the front, with the keyboard; without a name the whole in the file."""
        self.file_button.setChecked(not name)
        if name:
            self.fields.reveal(name.removeprefix(ASK).partition(IN)[0])
        else:
            reveal(self.code)

    def _show_face(self) -> None:
        as_file = self._asked is None or self.file_button.isChecked()
        self._faces.setCurrentIndex(int(as_file))
        is_open = as_file or bool(self._asked and self._asked.kind)
        if is_open is self._faces.isHidden():
            self._faces.setVisible(is_open)
            self.opened.emit(is_open)

    def _on_kind(self) -> None:
        kind = self.kinds.currentData()
        asked = self._asked or Asked("", {})
        if kind != asked.kind or self._asked is None:
            self.replaced.emit(asked.with_kind(kind, self._language).text if kind else "")

    def _on_edited(self, cell: str, before: str, after: str) -> None:
        self.edited.emit(f"{ASK}{cell}{IN}{self._language}", before, after)

    def _on_row_dropped(self, key: str, at: int) -> None:
        if self._asked is not None:
            self.replaced.emit(self._asked.without_row(key, at).text)


class _Kinds(QComboBox):
    """A list of kinds; a wheel that was meant to scroll does not choose another one."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
