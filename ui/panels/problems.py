"""What there is to say about the definitions: one finding a row, each a click away from its place."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from explorer.diagnostics import Diagnostic
from ui.widgets.style import GAP

MOST = 20  # rows; a hundred findings would help nobody


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic (its span within the line) and the line it is about."""

    line: int
    diagnostic: Diagnostic


class Problems(QWidget):
    """Lists findings; a click or Enter asks to go to the place, a button offers the change that mends it."""

    chosen = Signal(object)  # the Finding that was clicked
    fix_chosen = Signal(object, object)  # the Finding, and the Fix of it that was accepted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is listed."""
        return self._findings

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """List these findings and no others."""
        findings = findings[:MOST]
        if findings == self._findings:
            return
        self._findings = findings
        while (item := self._column.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for finding in findings:
            self._column.addWidget(self._row(finding))
        self.setVisible(bool(findings))

    def _row(self, finding: Finding) -> "FindingRow":
        row = FindingRow(finding, self)
        row.chosen.connect(lambda: self.chosen.emit(finding))
        row.fix_chosen.connect(lambda fix: self.fix_chosen.emit(finding, fix))
        return row


class FindingRow(QFrame):
    """One finding: the message, the hint, and a button for each fix."""

    chosen = Signal()  # on a click, Enter or Space
    fix_chosen = Signal(object)  # the Fix whose button was pressed

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        found = finding.diagnostic
        self.setObjectName("finding")
        self.setProperty("severity", str(found.severity))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{self.tr('Line')} {finding.line + 1}: {found.message} {found.hint}".strip())
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP // 2, GAP // 2, GAP // 2)
        column.setSpacing(2)
        column.addWidget(_label(found.message, "problem" if found.is_error else "note"))
        if found.hint:
            column.addWidget(_label(found.hint, "muted"))
        for fix in found.fixes:
            button = QPushButton(fix.title)
            button.clicked.connect(lambda _checked=False, fix=fix: self.fix_chosen.emit(fix))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
