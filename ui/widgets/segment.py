"""A button as wide as its text, of which several stand side by side."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

EDGE = 5  # pixels beside the text


class Segment(QToolButton):
    """A tool button that asks for no more than its text needs, and for no less."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setObjectName("segment")

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * EDGE, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
