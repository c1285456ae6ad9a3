"""What is said to somebody who starts the program for the first time: that there is a tour."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from shiboken6 import Shiboken

from ui.widgets.access import announce
from ui.widgets.focus_order import OVER
from ui.widgets.style import GAP

ABOVE = 80  # pixels between the offer and the bottom of the window


class Greeting(QFrame):
    """A line with two buttons over the lower part of a window; it goes away with the answer, and never asks again."""

    accepted = Signal()  # when the tour is wanted

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName(OVER)
        self._before: QWidget | None = window.focusWidget()  # what had the keyboard
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Welcome"))
        self._said = said = QLabel(self.tr("New here? A tour of ten minutes shows what there is."))
        self.take = QPushButton(self.tr("Take the tour"))
        self.leave = QPushButton(self.tr("Not now"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        for part in (said, self.take, self.leave):
            row.addWidget(part)
        self.take.clicked.connect(self._on_accepted)
        self.leave.clicked.connect(self.close)
        window.installEventFilter(self)
        self._place()

    def _on_accepted(self) -> None:
        self.close()
        self.accepted.emit()

    def _place(self) -> None:
        self.adjustSize()
        self.move((self._window.width() - self.width()) // 2, self._window.height() - self.height() - ABOVE)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce(self, self._said.text())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the keyboard back to what had it."""
        before = self._before
        if self.isAncestorOf(self._window.focusWidget()) and before is not None and Shiboken.isValid(before):
            before.setFocus()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
