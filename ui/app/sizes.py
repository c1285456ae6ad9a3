"""The parts of the window made larger and smaller without a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from ui.panels.view_pane import ViewPane
from ui.widgets.focus_order import parts_of
from ui.window import MainWindow

STEP = 40  # pixels


def resize_part(window: MainWindow, sign: int) -> None:
    """Make the part with the focus larger, or smaller: a panel at a side wider, one below higher, a view wider."""
    part = next((part for part in parts_of(window) if _holds(part, window.focusWidget())), None)
    if isinstance(part, QDockWidget):
        below = window.dockWidgetArea(part) == Qt.DockWidgetArea.BottomDockWidgetArea
        size = part.height() if below else part.width()
        turned = Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal
        window.resizeDocks([part], [max(size + sign * STEP, 1)], turned)
    elif isinstance(part, ViewPane):
        sizes = window.splitter.sizes()
        at = window.splitter.indexOf(part)
        window.splitter.setSizes([size + sign * (STEP if i == at else -STEP) for i, size in enumerate(sizes)])


def _holds(part: QWidget, control: QWidget | None) -> bool:
    return control is not None and (part is control or part.isAncestorOf(control))
