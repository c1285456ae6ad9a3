"""What screen readers are told of widgets that Qt knows no role of: those that paint themselves, and those that scroll.

A class names its role as ACCESSIBLE_ROLE; where it has a value to be read out it says it as `accessible_value`.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea, QWidget
from shiboken6 import Shiboken

AccessibleRole = QAccessible.Role
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
    if role is None and isinstance(of, QScrollArea):
        role = AccessibleRole.Grouping
    if role is None or not isinstance(of, QWidget):
        return None
    made = _Access(of, role)  # a new one each time: Qt asks again when the widget's class changes, and deletes them all
    _made[:] = [kept for kept in _made if Shiboken.isValid(kept)]
    _made.append(made)
    return made


class _Access(QAccessibleWidget):
    """Stands for one widget."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._widget = widget

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value and Shiboken.isValid(self._widget):
            return str(getattr(self._widget, "accessible_value", ""))
        return super().text(kind)
