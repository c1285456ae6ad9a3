"""Files that are dropped on a window."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrops(QObject):
    """Takes files with one of the suffixes wherever they are dropped on a widget; others fall through."""

    dropped = Signal(object)  # the list of the files' paths

    def __init__(self, widget: QWidget, suffixes: Collection[str], *, folders: bool = False) -> None:
        super().__init__(widget)
        self._suffixes = suffixes
        self._folders = folders
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def _wanted(self, data: QMimeData) -> list[Path]:
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        return [path for path in paths if path.suffix.lower() in self._suffixes or (self._folders and path.is_dir())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped here."""
        if not isinstance(event, QDropEvent):  # what enters, too, is one
            return super().eventFilter(watched, event)
        wanted = self._wanted(event.mimeData())
        if not wanted:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(wanted)
        return True
