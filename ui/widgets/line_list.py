"""A list of typeset lines, such as the steps of a derivation: mark, formula, name of the rule; some can be folded."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from explorer.document.labs.result import Line
from ui.widgets.style import GAP
from ui.widgets.typeset import FormulaView, ScrolledFormula, Typesetter

INDENT = 20  # pixels for a depth
RULE_SHARE = 2  # of the width, where the formula has 5
MARKS = {"ok": "✓", "wrong": "✗", "open": "…", "": ""}
FOLDS = {True: "▸", False: "▾", None: ""}


class LineList(QScrollArea):
    """Shows lines one below the other; hidden while there are none."""

    chosen = Signal(object)  # the Line that was clicked, or entered with the keyboard

    def __init__(self, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self.rows: list[LineRow] = []
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
        """Show other lines; rows that are there already show what is new in them."""
        while len(self.rows) < len(lines):
            row = LineRow(self._typesetter)
            row.chosen.connect(self.chosen)
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        for row, line in zip(self.rows, lines, strict=False):
            row.show_line(line)
        for row in self.rows[len(lines) :]:
            row.hide()
        self.setVisible(bool(lines))


class LineRow(QFrame):
    """One line; where something happens on a click it takes the focus, and Enter does the same."""

    chosen = Signal(object)  # its Line

    def __init__(self, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: Line | None = None
        self.setObjectName("row")
        self.mark = QLabel("")
        self.mark.setObjectName("mark")
        self.mark.setFixedWidth(2 * GAP)
        self.fold = QLabel("")
        self.fold.setObjectName("muted")
        self.formula = FormulaView(typesetter, 1.15)
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
        row.addWidget(ScrolledFormula(self.formula), 5)
        row.addWidget(self.rule, RULE_SHARE)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(GAP // 2, 3, GAP // 2, 3)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.note)

    def show_line(self, line: Line) -> None:
        """Show a line."""
        self.show()
        if line == self.line:
            return
        self.line = line
        self.formula.show_latex(line.latex, line.text)
        self.rule.setText(line.name)
        self.rule.setVisible(bool(line.name))
        self.note.setText(line.note)
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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if acts else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(" ".join(filter(None, (line.text or line.latex, line.name, line.note, line.mark))))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self.line is not None and self.line.edit is not None:
            self.chosen.emit(self.line)
