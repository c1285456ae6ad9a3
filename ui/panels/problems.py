"""What there is to say about a definition: one finding a row, each a click away from its place."""

import html
import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from explorer.diagnostics import Diagnostic
from ui.language.translator import worded
from ui.widgets.access import AccessibleRole
from ui.widgets.style import GAP

MOST = 20  # rows; a hundred findings would help nobody


class Problems(QWidget):
    """Lists diagnostics; a click or Enter asks to go to the place, a button offers a change that mends it."""

    chosen = Signal(object)  # the Diagnostic that was clicked
    fix_chosen = Signal(object)  # the Fix that was accepted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Diagnostic, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)

    @property
    def rows(self) -> "tuple[FindingRow, ...]":
        """The rows, one a finding."""
        widgets = (item.widget() for i in range(self._column.count()) if (item := self._column.itemAt(i)) is not None)
        return tuple(widget for widget in widgets if isinstance(widget, FindingRow))

    def show_findings(self, found: tuple[Diagnostic, ...]) -> None:
        """List these diagnostics and no others."""
        found = found[:MOST]
        if found == self._found:
            return
        self._found = found
        while (item := self._column.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for diagnostic in found:
            self._column.addWidget(self._row(diagnostic))
        self.setVisible(bool(found))

    def retell(self) -> None:
        """List the same diagnostics in the language and notation of now."""
        found, self._found = self._found, ()
        self.show_findings(found)

    def _row(self, found: Diagnostic) -> "FindingRow":
        row = FindingRow(found, self)
        row.chosen.connect(lambda: self.chosen.emit(found))
        row.fix_chosen.connect(self.fix_chosen)
        return row


class FindingRow(QFrame):
    """One finding: the message, a button for each fix, and the hint where no button says it."""

    ACCESSIBLE_ROLE = AccessibleRole.ListItem

    chosen = Signal()  # on a click, Enter or Space
    fix_chosen = Signal(object)  # the Fix whose button was pressed

    def __init__(self, found: Diagnostic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("finding")
        self.setProperty("severity", str(found.severity))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        message, hint = worded(found.message), worded(found.hint)
        self.setAccessibleName(f"{message} {hint}".strip())
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP // 2, GAP // 2, GAP // 2)
        column.setSpacing(GAP // 2)
        column.addWidget(Paragraph(message, "problem" if found.is_error else "note"))
        if found.hint and not found.fixes:
            column.addWidget(Paragraph(hint, "muted"))
        for fix in found.fixes:
            button = FixButton(worded(fix.title), hint)
            button.clicked.connect(lambda _checked=False, fix=fix: self.fix_chosen.emit(fix))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def accessible_press(self) -> None:
        """Do what a click does."""
        self.chosen.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class FixButton(QPushButton):
    """A button that shortens its text where there is too little room."""

    def __init__(self, title: str, hint: str) -> None:
        super().__init__(title)
        self._title = title
        self.setObjectName("fix")
        self.setAccessibleName(title)
        self.setToolTip(f"{title}\n{hint}".strip())

    def sizeHint(self) -> QSize:
        chrome = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        return QSize(self.fontMetrics().horizontalAdvance(self._title) + chrome, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(48, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 20 if self.width() < self.sizeHint().width() else self.width()
        self.setText(self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room))


class Paragraph(QLabel):
    """Wrapped text that is as high as it needs at the width it has; what stands in `backticks` is set as typed text."""

    def __init__(self, text: str, name: str) -> None:
        marked = re.sub("`([^`]+)`", r'<span style="font-family: monospace; font-weight: 600">\1</span>', escaped(text))
        super().__init__(marked)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        return False  # layouts inside layouts do not pass it on faithfully; a label's policy comes back with each font

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(self.width(), 60)))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


def escaped(text: str) -> str:
    """Return a text in which nothing is taken for a tag."""
    return html.escape(text, quote=False)
