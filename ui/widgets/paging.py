"""Page keys, which clickers send: where there is nothing to scroll they are for what stands around."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea

PAGING = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


def passes_on(area: QAbstractScrollArea, event: QKeyEvent) -> bool:
    """Whether a key is for what stands around an area, which turns its page or steps."""
    return event.key() in PAGING and area.verticalScrollBar().maximum() == 0
