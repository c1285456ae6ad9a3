"""A scroll area whose content may be higher in one width than in another."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea, QWidget


class SteadyArea(QScrollArea):
    """Fits its content once for each size of it.

    What is low enough beside the scroll bar and too high without it has no width that suits: Qt would give it one width
    within the other until the stack is full.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_fitting = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Resize or watched is not self.widget():
            return super().eventFilter(watched, event)
        if self._is_fitting:
            return False
        self._is_fitting = True
        handled = super().eventFilter(watched, event)
        self._is_fitting = False
        return handled
