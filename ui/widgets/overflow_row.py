"""A row of buttons of which those that do not fit into the width are found in a menu at its end."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from ui.widgets.icon_button import IconButton
from ui.widgets.menus import Menu

SPACE = 2  # pixels between two buttons


class OverflowRow(QWidget):
    """Shows actions as buttons with icon and text, as many as fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QToolButton] = []
        self._widths: list[int] = []  # of the buttons, as they were arranged last
        self.more = IconButton(self)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(Menu(self.more))
        self.more.setToolTip(self.tr("More layers"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_actions(self, actions: Sequence[QAction], icon_size: QSize) -> None:
        """Show other actions."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for action in actions:
            button = QToolButton(self)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(icon_size)
            button.setDefaultAction(action)
            button.ensurePolished()  # or its size would be that of another font
            self.buttons.append(button)
        self._arrange()

    def set_more_icon(self, icon: QIcon) -> None:
        """Draw the button of the menu with the icon of another theme."""
        self.more.setIcon(icon)

    def sizeHint(self) -> QSize:
        width = sum(button.sizeHint().width() + SPACE for button in self.buttons)
        return QSize(width, self.more.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.more.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()
            self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self._widths != self._wanted():  # another text, or language
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _wanted(self) -> list[int]:
        """Return how wide the buttons are with their texts."""
        return [button.sizeHint().width() for button in self.buttons]

    def _arrange(self) -> None:
        self._widths = widths = self._wanted()
        fits = sum(widths) + SPACE * len(widths) <= self.width()
        room = self.width() if fits else self.width() - self.more.sizeHint().width()
        left, menu = 0, self.more.menu()
        menu.clear()
        for button, width in zip(self.buttons, widths, strict=True):
            shown = left + width <= room and menu.isEmpty()
            button.setVisible(shown)
            if shown:
                button.setGeometry(left, 0, width, self.height())
                left += width + SPACE
            else:
                menu.addAction(button.defaultAction())
        self.more.setVisible(not menu.isEmpty())
        self.more.setGeometry(left, 0, self.more.sizeHint().width(), self.height())
