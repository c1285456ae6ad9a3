"""A tool bar that leaves no button behind its end, and what it holds beside actions."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

Style = Qt.ToolButtonStyle


class ShrinkingBar(QToolBar):
    """Buttons lose their texts where the width ends, and then go into a menu; Qt's own one is not reached by keys."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._steps: list[Callable[[bool], None]] = []  # which save width when they are taken, and give it back
        self._saved: list[int] = []  # pixels, by each step that was taken
        self._left_out: list[list[QAction]] = []  # groups, the last of the bar first

    def set_yielding(self, *buttons: QToolButton) -> None:
        """Name the buttons that show icon and text, and lose the text in this order."""
        for button in buttons:
            button.setToolButtonStyle(Style.ToolButtonTextBesideIcon)
            self._steps.append(partial(self._strip, button))

    def add_tool(self, action: QAction) -> QToolButton:
        """Add a button for an action, which may leave the bar without leaving the menus."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keys: the menus
        self.addWidget(button)
        return button

    def add_more(self, more: QToolButton) -> None:
        """Add the button of the menu of what does not fit; group after group leaves the bar, the last first."""
        groups: list[list[QAction]] = []
        for part in self.actions():
            if not groups or part.isSeparator() or isinstance(self.widgetForAction(part), Spring):
                groups.append([])
            if not isinstance(self.widgetForAction(part), Spring):
                groups[-1].append(part)
        shown = self.addWidget(more)
        shown.setVisible(False)
        self._steps += [partial(self._leave_out, group, shown) for group in reversed(groups)]
        menu = more.menu()
        menu.aboutToShow.connect(lambda: self._fill(menu))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        while len(self._saved) < len(self._steps) and (wanted := self.sizeHint().width()) > self.width():
            self._take(len(self._saved), taken=True)
            self._saved.append(wanted - self.sizeHint().width())
        while self._saved and self.sizeHint().width() + self._saved[-1] <= self.width():
            self._saved.pop()
            self._take(len(self._saved), taken=False)

    def _take(self, number: int, *, taken: bool) -> None:
        self._steps[number](taken)
        if layout := self.layout():
            layout.invalidate()  # by itself it would ask for the new width only after a turn of the event loop

    def _strip(self, button: QToolButton, taken: bool) -> None:  # noqa: FBT001 - one of the steps
        button.setToolButtonStyle(Style.ToolButtonIconOnly if taken else Style.ToolButtonTextBesideIcon)

    def _leave_out(self, group: list[QAction], more: QAction, taken: bool) -> None:  # noqa: FBT001 - likewise
        for part in group:
            part.setVisible(not taken)
        if taken:
            self._left_out.append(group)
        else:
            self._left_out.remove(group)
        more.setVisible(bool(self._left_out))

    def _fill(self, menu: QMenu) -> None:
        """Offer what was left out, in the order of the bar."""
        menu.clear()
        for group in reversed(self._left_out):
            menu.addSeparator()
            for button in map(self.widgetForAction, group):
                if isinstance(button, QToolButton):
                    opens = button.popupMode() == QToolButton.ToolButtonPopupMode.InstantPopup
                    menu.addAction(button.menu().menuAction() if opens else button.defaultAction())


def menu_button(text: str, menu: QMenu) -> QToolButton:
    """Return a button that opens a menu."""
    button = QToolButton()
    button.setText(f"{text} ▾")
    button.setAccessibleName(text)
    button.setToolTip(text)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    return button


class Spring(QWidget):
    """Takes all room that is left."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Preferred)
