"""Where answers are given: a line to type in, options to choose, or a place in the picture."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from explorer.lessons.model import (
    ChoiceQuestion,
    ClickQuestion,
    ExpressionQuestion,
    MatrixQuestion,
    NumberQuestion,
    Question,
    ShapeQuestion,
    VectorQuestion,
    said,
)
from explorer.scene.ticks import format_number
from ui.labs.lessons.html import inline
from ui.store import Store
from ui.widgets.rich_text import RichText
from ui.widgets.style import GAP
from ui.widgets.typeset import Typesetter

PLACEHOLDERS: dict[type[Question], str] = {  # how an answer may look, which is no answer to a question of ours
    NumberQuestion: "1.5   1/3   sqrt(2)",
    VectorQuestion: "[1, 2]",
    MatrixQuestion: "[1, 2; 3, 4]",
    ShapeQuestion: "4x7   (4x7)x2",
    ExpressionQuestion: "2 x sin(y)",
}


class LineAnswer(QLineEdit):
    """A number, a vector, a matrix, a shape or a formula, typed."""

    submitted = Signal(str)  # on Enter

    def __init__(self, ask: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(PLACEHOLDERS.get(type(ask), ""))
        self.setAccessibleName(self.tr("Your answer"))
        self.returnPressed.connect(lambda: self.submitted.emit(self.text()))

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where there is nothing typed to be taken back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undone = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            if undone or (event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    @property
    def is_worth_seeing(self) -> bool:
        """Whether there is something to look back at when the question is done."""
        return bool(self.text().strip())

    def typed(self) -> str:
        """Return the answer as it is judged."""
        return self.text()

    def show_typed(self, typed: str) -> None:
        """Show an answer that was given before."""
        self.setText(typed)


class ChoiceAnswer(QWidget):
    """Options, of which one or several are chosen."""

    submitted = Signal(str)  # never by itself: a choice is checked with the button, or Enter

    def __init__(
        self, ask: ChoiceQuestion, language: str, typesetter: Typesetter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        one = len(ask.right) == 1
        group = QButtonGroup(self) if one else None  # Tab would find only one box of a group
        self.buttons: list[QRadioButton | QCheckBox] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        for number, option in enumerate(ask.options, 1):
            button = QRadioButton() if one else QCheckBox()
            button.setAccessibleName(said(option, language))
            if group is not None:
                group.addButton(button, number)
            self.buttons.append(button)
            row = QHBoxLayout()
            row.setSpacing(GAP // 2)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(_Option(said(option, language), button, typesetter), 1)
            column.addLayout(row)

    @property
    def is_worth_seeing(self) -> bool:
        """Whether there is something to look back at when the question is done: the other options."""
        return True

    @property
    def chosen(self) -> QRadioButton | QCheckBox:
        """The first option that is chosen, or that can be."""
        return next((button for button in self.buttons if button.isChecked()), self.buttons[0])

    def typed(self) -> str:
        """Return the numbers of the options that are chosen, from 1."""
        return " ".join(str(number) for number, button in enumerate(self.buttons, 1) if button.isChecked())

    def show_typed(self, typed: str) -> None:
        """Show an answer that was given before."""
        for number, button in enumerate(self.buttons, 1):
            button.setChecked(str(number) in typed.split())


class _Option(RichText):
    """The text of an option, as high as it is; a click chooses it."""

    def __init__(self, text: str, button: QRadioButton | QCheckBox, typesetter: Typesetter) -> None:
        super().__init__(typesetter)
        self._button = button
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(1)
        self.document().documentLayout().documentSizeChanged.connect(lambda size: self._fit(size.height()))
        self.show_html(lambda formula: f"<p>{inline(text, formula)}</p>")

    def _fit(self, height: float) -> None:
        self.setFixedHeight(max(round(height), self.fontMetrics().height() + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.document().size().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return False
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._button.click()


class PlaceAnswer(QLabel):
    """Tells where the probe is, which is the answer."""

    submitted = Signal(str)  # never by itself: the place is checked with the button

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.setObjectName("muted")
        self.setWordWrap(True)
        store.changed.connect(self._on_document_changed)
        self._on_document_changed()

    def _on_document_changed(self) -> None:
        probe: Sequence[float] = self._store.document.probe or ()
        place = ", ".join(format_number(c, 3) for c in probe)
        self.setText(
            self.tr(
                "Click into the picture, drag the point, or go there (F6) and use the arrow keys: it is at ({0})."
            ).format(place)
        )

    @property
    def is_worth_seeing(self) -> bool:
        """Whether there is something to look back at when the question is done: the picture shows it."""
        return False

    def typed(self) -> str:
        """Return nothing: the player knows the place."""
        return ""

    def show_typed(self, typed: str) -> None:
        """Show nothing: the probe is where it was."""


AnyAnswer = LineAnswer | ChoiceAnswer | PlaceAnswer


def answer_for(ask: Question, language: str, typesetter: Typesetter, store: Store) -> AnyAnswer:
    """Return the widget in which a question is answered."""
    if isinstance(ask, ChoiceQuestion):
        return ChoiceAnswer(ask, language, typesetter)
    return PlaceAnswer(store) if isinstance(ask, ClickQuestion) else LineAnswer(ask)
