"""What screen readers are told of widgets that paint themselves: a role, the name, the description and the value.

Qt knows the roles of its own controls only. A class that paints itself names its role as ACCESSIBLE_ROLE; where it has
a value to be read out it says it as `accessible_value`.
"""

from typing import Any, cast

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface, QAccessibleObject, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

AccessibleRole = QAccessible.Role
_made: dict[int, list["_Access"]] = {}  # by the address of the widget: what was made is kept as long as it lives
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
    (address,) = Shiboken.getCppPointer(of)
    if address not in _made:
        _made[address] = []
        of.destroyed.connect(lambda: _made.pop(address, None))
    made = _Access(of, role)  # a new one each time: Qt asks again when the widget's class changes, and deletes them all
    _made[address].append(made)
    return made


class _Access(QAccessibleObject):
    """Stands for one widget that paints itself; what it consists of is its own affair."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget)
        self._widget = widget
        self._role = role

    def role(self) -> QAccessible.Role:
        return self._role

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._widget.accessibleName()
        if kind == QAccessible.Text.Description:
            return self._widget.accessibleDescription() or self._widget.toolTip()
        if kind == QAccessible.Text.Value:
            return str(getattr(self._widget, "accessible_value", ""))
        return ""

    def state(self) -> QAccessible.State:
        widget, state = self._widget, cast("Any", QAccessible.State())
        state.focusable, state.focused = widget.focusPolicy() != Qt.FocusPolicy.NoFocus, widget.hasFocus()
        state.invisible, state.disabled = not widget.isVisible(), not widget.isEnabled()
        return cast("QAccessible.State", state)

    def parent(self) -> QAccessibleInterface:
        return cast("QAccessibleInterface", _interface(self._widget.parentWidget()))

    def rect(self) -> QRect:
        return QRect(self._widget.mapToGlobal(QPoint(0, 0)), self._widget.size())

    def window(self) -> QWindow:
        return self._widget.window().windowHandle()

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        return NOTHING

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return NOTHING

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def focusChild(self) -> QAccessibleInterface:
        return NOTHING


NOTHING = cast("QAccessibleInterface", None)  # what Qt means by no object


def _interface(widget: QWidget | None) -> QAccessibleInterface | None:
    return QAccessible.queryAccessibleInterface(widget) if widget is not None else None
