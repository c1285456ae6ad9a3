"""A tool button whose icon is as large as the letters around it."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QToolButton, QWidget

SMALLEST = 16  # pixels


class IconButton(QToolButton):
    """Shows an icon; it grows with the font, as for a projector."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        side = max(SMALLEST, self.fontMetrics().height())
        self.setIconSize(QSize(side, side))
