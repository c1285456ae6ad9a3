"""A tool bar in which every button stays in sight, and what it holds beside actions."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

Style = Qt.ToolButtonStyle


class ShrinkingBar(QToolBar):
    """Buttons lose their texts one after the other where the width ends; Qt alone would hide the last ones."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._yielding: list[QToolButton] = []
        self._saved: list[int] = []  # pixels, by each button that lost its text

    def set_yielding(self, *buttons: QToolButton) -> None:
        """Name the buttons that show icon and text, and lose the text in this order."""
        self._yielding = list(buttons)
        for button in buttons:
            button.setToolButtonStyle(Style.ToolButtonTextBesideIcon)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        while len(self._saved) < len(self._yielding) and (wanted := self.sizeHint().width()) > self.width():
            self._dress(len(self._saved), Style.ToolButtonIconOnly)
            self._saved.append(wanted - self.sizeHint().width())
        while self._saved and self.sizeHint().width() + self._saved[-1] <= self.width():
            self._saved.pop()
            self._dress(len(self._saved), Style.ToolButtonTextBesideIcon)

    def _dress(self, number: int, style: Style) -> None:
        self._yielding[number].setToolButtonStyle(style)
        if layout := self.layout():
            layout.invalidate()  # by itself it would ask for the new width only after a turn of the event loop


def menu_button(text: str, menu: QMenu) -> QToolButton:
    """Return a button that opens a menu."""
    button = QToolButton()
    button.setText(f"{text} ▾")
    button.setAccessibleName(text)
    button.setToolTip(text)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    return button


def spring() -> QWidget:
    """Return what takes all room that is left."""
    made = QWidget()
    made.setSizePolicy(made.sizePolicy().Policy.Expanding, made.sizePolicy().Policy.Preferred)
    return made
