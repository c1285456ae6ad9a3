"""Fields of several lines that are as high as what stands in them, and one of these for a formula."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from explorer.diagnostics import Diagnostic
from explorer.scene.palette import Theme
from ui.language.translator import worded
from ui.widgets.ink import inks
from ui.widgets.line_editor import LineEditor, Mark, frame_height
from ui.widgets.style import with_hangul

MARGIN = 4  # pixels around a text; the style sheet leaves them to the field, which has to know its height
MOST_LINES = 8


class GrownText(QPlainTextEdit):
    """A text of one line or more; from so many lines on it is scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grown")
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        lines = max(round(self.document().size().height()), 1)
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        height = min(lines, MOST_LINES) * self.fontMetrics().lineSpacing() + 2 * MARGIN + frame_height(self)
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)


class FormulaLine(LineEditor):
    """The line of a formula."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grown")
        self.document().setDocumentMargin(1)  # its letters are taller: so it is as high as other fields

    def _choose_font(self) -> None:
        super()._choose_font()
        self.setFont(with_hangul(self.font()))

    def _fit(self) -> None:
        super()._fit()
        least = QFontMetrics(QApplication.font()).lineSpacing() + 2 * MARGIN + frame_height(self)
        if self.minimumHeight() < least:  # an empty one is as high as other fields, too
            self.setFixedHeight(least)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what has several lines for one formula."""
        self.textCursor().insertText(" ".join(source.text().split()))


class FormulaField(QWidget):
    """A formula, coloured, its mistakes underlined and said below it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = FormulaLine()
        self.problem = QLabel("")
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.problem)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme's colours."""
        self.line.set_theme(theme, inks(theme))

    def show_mistakes(self, found: Sequence[Diagnostic]) -> None:
        """Underline what is wrong with the formula, and say it."""
        told = ["; ".join(map(worded, filter(None, (item.message, item.hint)))) for item in found]
        self.line.show_marks(
            [Mark(item.start, item.end, item.is_error, tip) for item, tip in zip(found, told, strict=True)]
        )
        text = "\n".join(told)
        self.problem.setText(text)
        self.line.setAccessibleDescription(text)
        self.problem.setVisible(bool(text))
