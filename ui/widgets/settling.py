"""Layouts brought up to date at once: Qt goes from part to part, and what is painted in between overlaps."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

REQUEST = QEvent.Type.LayoutRequest.value


def settle(widget: QWidget) -> None:
    """Give the parts of a widget the places that they want now, from the innermost on; it stays as large as it is."""
    if widget.isVisible():
        for part in (*reversed(widget.findChildren(QWidget)), widget):
            QCoreApplication.sendPostedEvents(part, REQUEST)
