"""What screen readers are told of widgets that Qt knows no role of: painted ones, rows, and what scrolls.

A class names its role as ACCESSIBLE_ROLE; where it has a value to be read out it says it as `accessible_value`, and
what pressing it does is `accessible_press`. Only classes of our own are stood for, and never those of Qt: Qt also asks
while one of its own widgets is being made, and whoever keeps it then keeps something else than what is made.
"""

from typing import Any
from weakref import ref

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken

AccessibleRole = QAccessible.Role
PRESS = QAccessibleWidget.pressAction()
_made: list["_Access"] = []  # what Qt was given: it deletes them, and calls them until then
_installed: list[bool] = []


def install_roles() -> None:
    """Let screen readers hear the roles; once for the whole program."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_access)


def announce(widget: QWidget, text: str) -> None:
    """Have a text read out where a screen reader listens, once it has finished what it says."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def _access(_: str, of: QObject) -> "_Access | None":
    role = getattr(type(of), "ACCESSIBLE_ROLE", None)
    if role is None or not isinstance(of, QWidget):
        return None
    made = _Access(of, role)  # a new one each time: Qt asks again when the widget's class changes, and deletes them all
    _made[:] = [kept for kept in _made if Shiboken.isValid(kept)]
    _made.append(made)
    return made


class _Access(QAccessibleWidget):
    """Stands for one widget, without keeping it: Qt lets go of what stands for a widget late, or never."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._of = ref(widget)

    @property
    def _widget(self) -> Any:  # noqa: ANN401 - of a class of our own, with what its role asks for
        """The widget while it is there, else None."""
        widget = self._of()
        return widget if widget is not None and Shiboken.isValid(widget) else None

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value and self._widget is not None:
            return str(getattr(self._widget, "accessible_value", ""))
        return super().text(kind)

    def actionNames(self) -> list[str]:
        return [*([PRESS] if hasattr(self._widget, "accessible_press") else []), *super().actionNames()]

    def doAction(self, action: str) -> None:
        if action == PRESS and self._widget is not None:
            self._widget.accessible_press()
        else:
            super().doAction(action)
