"""The text field for definitions: plain text with underlined places; its history is the document's."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontDatabase, QHelpEvent, QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from explorer.scene.palette import Theme
from ui.widgets.style import color_of

FEWEST_LINES, MOST_LINES = 4, 12


@dataclass(frozen=True, slots=True)
class Mark:
    """An underlined place: characters [start, end) of a line, red where `is_error`, else amber; `tip` says why."""

    line: int
    start: int
    end: int
    is_error: bool
    tip: str


def _utf16(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class DefinitionEditor(QPlainTextEdit):
    """A multi-line editor that grows with its text; the keys of undo and redo pass it by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self._theme: Theme | None = None
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.document().setDocumentMargin(2)
        self._choose_font()
        self.textChanged.connect(self.updateGeometry)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The places underlined at present."""
        return self._marks

    def set_theme(self, theme: Theme) -> None:
        """Underline in another theme's colours."""
        self._theme = theme
        self._underline()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Underline these places and no others."""
        if tuple(marks) != self._marks:
            self._marks = tuple(marks)
            self._underline()

    def show_text(self, text: str) -> None:
        """Show another text; where they differ the cursor stands, and what is typed next goes there."""
        old = self.toPlainText()
        if old == text:
            return
        start, end, replacement = _difference(old, text)
        blocked = self.blockSignals(True)  # the change came from the document: it must not go back there
        cursor = self.textCursor()
        cursor.setPosition(_utf16(old[:start]))
        cursor.setPosition(_utf16(old[:end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(replacement)
        self.blockSignals(blocked)
        self.setTextCursor(cursor)
        self.updateGeometry()
        self.viewport().update()

    def go_to(self, line: int, start: int, end: int) -> None:
        """Select characters [start, end) of a line and take the focus."""
        self.setTextCursor(self._cursor(line, start, end))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def replace_range(self, line: int, start: int, end: int, replacement: str) -> None:
        """Replace characters of a line, as if typed."""
        self._cursor(line, start, end).insertText(replacement)

    def sizeHint(self) -> QSize:
        rows = sum(self._rows_of(i) for i in range(min(self.blockCount(), MOST_LINES)))
        shown = min(max(rows, FEWEST_LINES), MOST_LINES)
        return QSize(240, shown * self.fontMetrics().lineSpacing() + 2 * (self.frameWidth() + 2) + 14)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._choose_font()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            standard = QKeySequence.StandardKey
            if event.matches(standard.Undo) or event.matches(standard.Redo):
                event.ignore()  # the window's own actions undo and redo
                return False
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self._tip_at(self.cursorForPosition(event.pos()))
            QToolTip.showText(event.globalPos(), tip, self) if tip else QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _choose_font(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.window().font().pointSizeF() * 1.1)
        self.setFont(font)

    def _rows_of(self, line: int) -> int:
        layout = self.document().findBlockByNumber(line).layout()
        return max(1, layout.lineCount())

    def _cursor(self, line: int, start: int, end: int) -> QTextCursor:
        block = self.document().findBlockByNumber(min(line, self.blockCount() - 1))
        text = block.text()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + _utf16(text[:start]))
        cursor.setPosition(block.position() + _utf16(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _underline(self) -> None:
        self.setExtraSelections([self._selection(mark) for mark in self._marks])

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        length = len(self.document().findBlockByNumber(mark.line).text())
        start = min(mark.start, max(length - 1, 0))  # a place past the end is shown at the last character
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(mark.line, start, max(mark.end, start + 1))
        style = QTextCharFormat.UnderlineStyle
        look = QTextCharFormat()
        look.setUnderlineStyle(style.WaveUnderline if mark.is_error else style.DotLine)
        if self._theme is not None:
            look.setUnderlineColor(color_of(self._theme.error if mark.is_error else self._theme.warning))
        selection.format = look
        return selection

    def _tip_at(self, cursor: QTextCursor) -> str:
        line = cursor.blockNumber()
        column = cursor.positionInBlock()
        text = cursor.block().text()
        found = [
            mark.tip
            for mark in self._marks
            if mark.line == line
            and _utf16(text[: mark.start]) <= column <= _utf16(text[: max(mark.end, mark.start + 1)])
        ]
        return "\n".join(found)


def _difference(old: str, new: str) -> tuple[int, int, str]:
    """Return [start, end) of `old` and what to put there to get `new`."""
    start = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    tail = 0
    while tail < min(len(old), len(new)) - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, len(old) - tail, new[start : len(new) - tail]
