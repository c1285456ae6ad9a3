"""A list of typeset lines, such as the steps of a derivation: mark, formula, name of the rule; some can be folded."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from explorer.document.labs.result import Line
from explorer.export.lines import FORMATS, line_latex
from explorer.printing.listing import MARKS
from ui.language.translator import formula_shown, shown
from ui.widgets.access import AccessibleRole
from ui.widgets.menus import Menu
from ui.widgets.steady_area import SteadyArea
from ui.widgets.style import GAP
from ui.widgets.typeset import FormulaView, ScrolledFormula, Typesetter

INDENT = 20  # pixels for a depth
AT_ONCE = 6  # lines that are written before the window does something else
RULE_SHARE = 2 / 7  # of the width
LINES: dict[int, int] = {  # key: lines further
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -(10**6),
    Qt.Key.Key_End: 10**6,
}
FOLDS = {True: "▸", False: "▾", None: ""}


class LineList(SteadyArea):
    """Shows lines one below the other; hidden while there are none."""

    ACCESSIBLE_ROLE = AccessibleRole.Grouping

    chosen = Signal(object)  # the Line that was clicked, or entered with the keyboard

    def __init__(self, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self.rows: list[LineRow] = []
        self._lines: tuple[Line, ...] = ()
        self._shown = 0  # how many of them are shown
        self._at = 0  # the line that the Tab key comes to; the arrow keys go to the others
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.setInterval(0)
        self._more.timeout.connect(self._show_more)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("column")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, GAP, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.setWidget(inner)
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(420, 200)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; rows that are there already show what is new in them.

        Of many lines the first are shown at once, and the others a few at a time, so that nothing has to wait.
        """
        self._lines = tuple(lines)
        self._shown = 0
        for row in self.rows[len(lines) :]:
            row.clear()
        self._show_more()
        self._come_to(min(self._at, max(self._shown - 1, 0)))
        self.setVisible(bool(lines))

    def _show_more(self) -> None:
        """Show lines until some have taken work, and go on when the window has done what else there is."""
        worked = 0
        while self._shown < len(self._lines) and worked < AT_ONCE:
            if self._shown == len(self.rows):
                self._add_row()
            worked += self.rows[self._shown].show_line(self._lines[self._shown])
            self._shown += 1
        if self._shown < len(self._lines):
            self._more.start()

    def _add_row(self) -> None:
        row = LineRow(self._typesetter)
        row.chosen.connect(self.chosen)
        row.menu_wanted.connect(self._pop_up)
        row.reached.connect(lambda row=row: self._come_to(self.rows.index(row)))
        row.left.connect(lambda by, row=row: self._go_to(self.rows.index(row) + by))
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)

    def _come_to(self, at: int) -> None:
        self._at = at
        for i, row in enumerate(self.rows):
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if i == at else Qt.FocusPolicy.ClickFocus)

    def _go_to(self, at: int) -> None:
        if self._shown:
            row = self.rows[min(max(at, 0), self._shown - 1)]
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(row, 0, 0)

    def menu(self, line: Line) -> Menu:
        """Return the menu of a line: copy it, or all that are in the list."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy this line as LaTeX"), lambda: _copy(line_latex(_said(line))))
        menu.addAction(self.tr("Copy this line as text"), lambda: _copy(_said(line).text))
        menu.addSeparator()
        for title, write in FORMATS.values():
            menu.addAction(self.tr("Copy all lines as {0}").format(title), self._copying(write))
        return menu

    def _copying(self, write: Callable[[Sequence[Line]], str]) -> Callable[[], None]:
        return lambda: _copy(write([_said(line) for line in self._lines]))

    def _pop_up(self, line: Line, at: QPoint) -> None:
        self.menu(line).popup(at)


def _said(line: Line) -> Line:
    """Return a line as the user reads it."""
    return replace(line, latex=formula_shown(line.latex), text=shown(line.text), name=shown(line.name))


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


class LineRow(QFrame):
    """One line; where something happens on a click Enter does the same, and the arrow keys go on."""

    ACCESSIBLE_ROLE = AccessibleRole.ListItem

    chosen = Signal(object)  # its Line
    reached = Signal()  # when it gets the focus
    left = Signal(int)  # how many lines further the focus is to go
    menu_wanted = Signal(object, QPoint)  # its Line, and where on the screen, on a right click or with the menu key

    def __init__(self, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: Line | None = None
        self.setObjectName("row")
        self.mark = QLabel("")
        self.mark.setObjectName("mark")
        self.fold = QLabel("")
        self.fold.setObjectName("muted")
        self.formula = FormulaView(typesetter, 1.15, keeps=False)
        self.rule = QLabel("")
        self.rule.setObjectName("muted")
        self.rule.setWordWrap(True)
        self.note = QLabel("")
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.mark)
        row.addWidget(self.fold)
        self._scrolled = ScrolledFormula(self.formula, takes_focus=False)
        row.addWidget(self._scrolled, 1)
        row.addWidget(self.rule)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(GAP // 2, 3, GAP // 2, 3)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rule.setFixedWidth(round(RULE_SHARE * self.width()))  # one below the other at every depth
        self.mark.setFixedWidth(max(2 * GAP, self.mark.fontMetrics().horizontalAdvance(MARKS["open"])))

    def show_line(self, line: Line) -> bool:
        """Show a line; whether that is another one than before."""
        self.show()
        if line == self.line:
            return False
        self.line = line
        self.formula.show_latex(line.latex, line.text)
        self.rule.setText(shown(line.name))
        self.rule.setVisible(bool(line.name))
        self.note.setText(shown(line.note))
        self.note.setVisible(bool(line.note))
        self.mark.setText(MARKS[line.mark])
        self.fold.setText(FOLDS[line.folded])
        self._column.setContentsMargins(GAP // 2 + INDENT * line.depth, 3, GAP // 2, 3)
        for widget, name, value in ((self.mark, "state", line.mark), (self, "strong", line.strong)):
            if widget.property(name) != value:
                widget.setProperty(name, value)
                widget.style().polish(widget)
        acts = line.edit is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if acts else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(
            " ".join(
                filter(None, (shown(line.text) or line.latex, shown(line.name), shown(line.note), shown(line.mark)))
            )
        )
        return True

    def clear(self) -> None:
        """Show nothing, and let nothing be typeset."""
        self.hide()
        if not self.formula.is_typeset:
            self.line = None
            self.formula.show_latex("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._choose()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.line is not None:
            self.menu_wanted.emit(self.line, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.line is not None:
            _copy(line_latex(_said(self.line)))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose()
        elif (lines := LINES.get(event.key())) is not None:
            self.left.emit(lines)
        elif not self._scrolled.scroll_by_key(event.key()):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def accessible_press(self) -> None:
        """Do what a click does."""
        self._choose()

    def _choose(self) -> None:
        if self.line is not None and self.line.edit is not None:
            self.chosen.emit(self.line)
