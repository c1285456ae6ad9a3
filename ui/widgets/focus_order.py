"""Where the Tab key goes: part after part of a window, and within a part as one reads, whatever was made when."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDockWidget, QFrame, QMainWindow, QScrollArea, QSplitter, QToolBar, QWidget

ROW = 12  # pixels of height within which controls stand in one row
MARGIN = 4  # pixels around a control that is scrolled into sight
OVER = "over"  # the name of what lies over a window, and is gone to last
TOGETHER = "together"  # the name of what is gone through as a whole, whatever stands beside it
AREAS = Qt.DockWidgetArea


def parts_of(window: QMainWindow) -> list[QWidget]:
    """Return the parts of a window in the order in which they are gone through: bars, left, middle, right, below."""
    docks = sorted(window.findChildren(QDockWidget), key=lambda dock: _rank(window, dock))
    left, right, below = (
        [dock for dock in docks if window.dockWidgetArea(dock) == area]
        for area in (AREAS.LeftDockWidgetArea, AREAS.RightDockWidgetArea, AREAS.BottomDockWidgetArea)
    )
    middle = window.centralWidget()
    views = [middle.widget(i) for i in range(middle.count())] if isinstance(middle, QSplitter) else [middle]
    lying_over = window.findChildren(QFrame, OVER, Qt.FindChildOption.FindDirectChildrenOnly)
    parts = [*window.findChildren(QToolBar), *left, *views, *right, *below, window.statusBar(), *lying_over]
    return [part for part in parts if part is not None and part.isVisible()]


def _rank(window: QMainWindow, dock: QDockWidget) -> tuple[int, str]:
    """Return where a panel begins; one behind a tab where the one before it does: Qt hides it far above the window."""
    return max(one.y() for one in (dock, *window.tabifiedDockWidgets(dock))), dock.objectName()


def give_focus(control: QWidget, reason: Qt.FocusReason) -> None:
    """Give a control the focus; a panel behind a tab comes to the front with it, and what is scrolled into sight."""
    control.setFocus(reason)
    holder: QWidget | None = control
    while holder is not None:
        if isinstance(holder, QScrollArea) and holder is not control:
            holder.ensureWidgetVisible(control, 0, MARGIN)
        if isinstance(holder, QDockWidget):
            holder.raise_()
        holder = holder.parentWidget()


def controls_in(part: QWidget, current: QWidget | None = None) -> list[QWidget]:
    """Return what can have the focus in a part, row by row from left to right, and the control that has it.

    What is scrolled together, and what is named so, is gone through together.
    """
    standing: dict[QWidget, None] = {}
    for widget in (part, *part.findChildren(QWidget)):
        if widget is current or _takes_focus(widget):
            standing[_together_with(widget, part) or widget] = None
    found: list[QWidget] = []
    for widget in _as_one_reads(standing, part):
        if widget is part or not _is_together(widget):
            found.append(widget)
        else:
            found += [widget] if widget is current or _takes_focus(widget) else []
            found += [inner for inner in controls_in(widget, current) if inner is not widget]
    return found


def _together_with(widget: QWidget, part: QWidget) -> QWidget | None:
    """Return the outermost part of a part within which a widget is gone through."""
    found, around = None, widget.parentWidget() if widget is not part else None
    while around is not None and around is not part:
        if _is_together(around):
            found = around
        around = around.parentWidget()
    return found


def _is_together(widget: QWidget) -> bool:
    return isinstance(widget, QScrollArea) or widget.objectName() == TOGETHER


def _as_one_reads(widgets: Iterable[QWidget], part: QWidget) -> list[QWidget]:
    found = [(widget, _place(widget, part)) for widget in widgets]
    found.sort(key=lambda pair: pair[1].y())
    rows: list[list[tuple[int, QWidget]]] = []
    top = 0
    for widget, place in found:
        if not rows or place.y() - top > ROW:
            rows.append([])
            top = place.y()
        rows[-1].append((place.x(), widget))
    return [widget for row in rows for _, widget in sorted(row, key=lambda pair: pair[0])]


def _takes_focus(widget: QWidget) -> bool:
    tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabbed) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _place(widget: QWidget, part: QWidget) -> QPoint:
    return widget.mapTo(part, QPoint(0, min(widget.height(), 2 * ROW) // 2))


def next_control(parts: Sequence[QWidget], current: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return the control after or before the current one, around the end; None where there is none.

    The current one may just have been disabled or hidden: the next one is that beside it.
    """
    controls = [control for part in parts for control in controls_in(part, current)]
    if current not in controls:
        return controls[0 if forward else -1] if controls else None
    at = controls.index(current)
    others = [control for control in (*controls[at + 1 :], *controls[:at]) if _takes_focus(control)]
    if not others:
        return current if _takes_focus(current) else None
    return others[0 if forward else -1]


def next_part(parts: Sequence[QWidget], current: QWidget | None) -> QWidget | None:
    """Return the first control of the part after the one with the focus; of a part with a `view` that."""
    seen = [(part, controls) for part in parts if (controls := controls_in(part, current))]
    here = next((i for i, (_, controls) in enumerate(seen) if current in controls), -1)
    if not seen:
        return None
    part, controls = seen[(here + 1) % len(seen)]
    view = getattr(part, "view", None)
    return view if view in controls else controls[0]
