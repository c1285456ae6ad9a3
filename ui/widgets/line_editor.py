"""The text field of one definition: it colours, underlines and matches brackets; its history is the document's."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontDatabase,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from explorer.scene.palette import Theme
from explorer.scene.roles import Role
from ui.widgets.brackets import pair_at
from ui.widgets.ink import stretches
from ui.widgets.paging import PAGING
from ui.widgets.row_keys import intent_of
from ui.widgets.style import color_of


@dataclass(frozen=True, slots=True)
class Mark:
    """An underlined place: characters [start, end), red where `is_error`, else amber; `tip` says why."""

    start: int
    end: int
    is_error: bool
    tip: str


def utf16(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def code_points(text: str, units: int) -> int:
    """Return how many characters the first `units` of Qt's are."""
    if text.isascii():
        return min(units, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass"))


def frame_height(field: QPlainTextEdit) -> int:
    """Return what border and padding add to the height of a text."""
    around = field.contentsMargins()  # the width of the frame is that at the sides
    return around.top() + around.bottom()


class Colouring(QSyntaxHighlighter):
    """Colours the tokens of a line."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: Mapping[str, QTextCharFormat] = {}
        self._roles: Mapping[str, Role] = {}
        self._own: frozenset[str] = frozenset()

    def set_formats(self, formats: Mapping[str, QTextCharFormat]) -> None:
        """Colour in another theme."""
        self._formats = formats
        self.rehighlight()

    def set_names(self, roles: Mapping[str, Role], own: frozenset[str]) -> None:
        """Give names their colours; nothing happens where they have them already."""
        changed = own ^ self._own if own is not self._own else frozenset()
        other_roles = roles != self._roles
        self._roles, self._own = roles, own
        text = self.document().toPlainText()
        if other_roles or (changed and (not text.isascii() or "_" in text or any(name in text for name in changed))):
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if not self._formats:
            return
        for part in stretches(text, self._roles, self._own):
            start = utf16(text[: part.start])
            self.setFormat(start, utf16(text[part.start : part.end]), self._formats[part.ink])


class LineEditor(QPlainTextEdit):
    """One definition; it grows with its text, and leaves to its owner what concerns more than one line."""

    wanted = Signal(str)  # an intent of row_keys.py, when a key asks for something beyond this line
    replacing = Signal(str)  # what was typed or pasted while whole rows are selected
    lines_put_in = Signal(str, int)  # what would be the text with several pasted lines, and how much is behind them
    resized = Signal()  # when the text needs more or fewer rows
    focused = Signal()  # when it gets the focus

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self._theme: Theme | None = None
        self._rows = 0
        self.rows_selected = False
        self.takes_key: Callable[[QKeyEvent], bool] = lambda _: False  # a popup's keys come before the line's
        self.setObjectName("line")
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.colouring = Colouring(self.document())
        self._choose_font()
        self.textChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._decorate)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The places underlined at present."""
        return self._marks

    @property
    def column(self) -> int:
        """How many characters stand before the cursor."""
        return code_points(self.toPlainText(), self.textCursor().position())

    @property
    def is_composing(self) -> bool:
        """Whether an input method has a text that is not finished."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def set_theme(self, theme: Theme, formats: Mapping[str, QTextCharFormat]) -> None:
        """Colour with other inks, and underline in another theme."""
        self._theme = theme
        self.colouring.set_formats(formats)
        self._decorate()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Underline these places and no others."""
        if tuple(marks) != self._marks:
            self._marks = tuple(marks)
            self._decorate()

    def show_text(self, text: str) -> None:
        """Show another text without telling anyone; the cursor stands where they differ."""
        old = self.toPlainText()
        if old == text:
            return
        start, end, replacement = difference(old, text)
        blocked = self.blockSignals(True)  # the change came from the document: it must not go back there
        cursor = self.textCursor()
        cursor.setPosition(utf16(old[:start]))
        cursor.setPosition(utf16(old[:end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(replacement)
        self.blockSignals(blocked)
        self.setTextCursor(cursor)
        self._fit()
        self._decorate()

    def go_to(self, start: int, end: int) -> None:
        """Select characters [start, end) and take the focus."""
        self.setTextCursor(self._cursor(start, end))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def replace_range(self, start: int, end: int, replacement: str) -> None:
        """Replace characters, as if typed."""
        self._cursor(start, end).insertText(replacement)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A style sheet keeps the application's font from widgets that have one of their own; its change tells of it.
        is_other = self.font().pointSizeF() != QApplication.font().pointSizeF()
        if event.type() == QEvent.Type.StyleChange and is_other:
            self._choose_font()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._decorate()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._decorate()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave files to the window, which opens them: their addresses are no formulas."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            standard = QKeySequence.StandardKey
            if event.key() in PAGING or event.matches(standard.Undo) or event.matches(standard.Redo):
                event.ignore()  # the window's own actions undo and redo
                return False
            if intent_of(event, self):
                event.accept()
                return True
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab and self.takes_key(event):
            return True  # before it moves the focus
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.takes_key(event):
            return
        intent = intent_of(event, self)
        if event.key() in PAGING:
            event.ignore()  # one line has no pages: what stands around it scrolls, turns its page or steps
        elif intent:
            self.wanted.emit(intent)
        elif self.rows_selected and _is_text(event):
            self.replacing.emit(event.text())
        else:
            if self.rows_selected and event.text() == "" and event.key() not in _MODIFIERS:
                self.wanted.emit("deselect")
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.rows_selected and event.commitString():
            self.replacing.emit(event.commitString())
            return
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = "\n".join(source.text().strip("\r\n").splitlines())
        if self.rows_selected:
            self.replacing.emit(text)
        elif "\n" in text:  # they become rows: they need not be laid out and coloured here first
            whole, cursor = self.toPlainText(), self.textCursor()
            start, end = (code_points(whole, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
            self.lines_put_in.emit(whole[:start] + text + whole[end:], len(whole) - end)
        elif text:
            self.textCursor().insertText(text)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self._tip_at(self.cursorForPosition(event.pos()).position())
            QToolTip.showText(event.globalPos(), tip, self) if tip else QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _choose_font(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(QApplication.font().pointSizeF())
        self.setFont(font)
        self._rows = 0
        self._fit()

    def _fit(self) -> None:
        """Be as high as the text, wrapped at the width of the moment."""
        layout = self.document().documentLayout()
        height, block = 0.0, self.document().firstBlock()
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        wanted = round(height + 2 * self.document().documentMargin()) + frame_height(self) + 2
        if wanted != self._rows:
            self._rows = wanted
            self.setFixedHeight(wanted)
            self.resized.emit()

    def _cursor(self, start: int, end: int) -> QTextCursor:
        text = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(utf16(text[:start]))
        cursor.setPosition(utf16(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _decorate(self) -> None:
        """Underline the marks, and show the brackets that belong together."""
        selections = [self._selection(mark) for mark in self._marks]
        if self._theme is not None and self.window().focusWidget() is self:
            pair = pair_at(self.toPlainText(), self.column)
            look = QTextCharFormat()
            theme = self._theme
            look.setBackground(color_of(theme.hover))
            look.setForeground(color_of(theme.accent if len(pair) > 1 else theme.error))
            look.setFontWeight(700)
            selections += [_extra(self._cursor(place, place + 1), look) for place in pair]
        if selections or self.extraSelections():
            self.setExtraSelections(selections)

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        length = len(self.toPlainText())
        start = min(mark.start, max(length - 1, 0))  # a place past the end is shown at the last character
        style = QTextCharFormat.UnderlineStyle
        look = QTextCharFormat()
        look.setUnderlineStyle(style.WaveUnderline if mark.is_error else style.DotLine)
        if self._theme is not None:
            look.setUnderlineColor(color_of(self._theme.error if mark.is_error else self._theme.warning))
        return _extra(self._cursor(start, min(max(mark.end, start + 1), length)), look)

    def _tip_at(self, position: int) -> str:
        column = code_points(self.toPlainText(), position)
        found = [mark.tip for mark in self._marks if mark.start <= column <= max(mark.end, mark.start + 1)]
        return "\n".join(found)


_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}


def _is_text(event: QKeyEvent) -> bool:
    return event.text().isprintable() and bool(event.text())


def _extra(cursor: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format = look
    return selection


def difference(old: str, new: str) -> tuple[int, int, str]:
    """Return [start, end) of `old` and what to put there to get `new`."""
    start = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    tail = 0
    while tail < min(len(old), len(new)) - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, len(old) - tail, new[start : len(new) - tail]
