"""Clicks with the right button on a picture that is shifted by dragging with the same button."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

CLICK = 5  # pixels the mouse may move between press and release


class MenuClick(QObject):
    """Watches a widget for clicks with the right button, and for the menu key."""

    wanted = Signal(QPoint)  # where on the screen

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._pressed = QPoint()  # where the right button went down
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell a click and the key; a drag shifts the picture."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.RightButton:
            at = event.globalPosition().toPoint()
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = at
            elif event.type() == QEvent.Type.MouseButtonRelease and (at - self._pressed).manhattanLength() < CLICK:
                self.wanted.emit(at)
        elif isinstance(event, QContextMenuEvent) and event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.wanted.emit(event.globalPos())
        return super().eventFilter(watched, event)
