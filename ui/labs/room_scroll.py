"""The open room in a window that is too low for all of it: what does not fit is scrolled to."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LEAST = 200  # pixels of a room that are seen
SLACK = 8  # pixels that a room can do without, rather than be scrolled


class RoomScroll(QScrollArea):
    """Shows a widget that asks for no more height than there is; it is seen whenever the widget is."""

    def __init__(self, room: QWidget) -> None:
        super().__init__()
        self._most = 10_000
        self._room = room
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hidden = room.isHidden()
        self.setWidget(room)
        self.setAccessibleName(self.tr("The open room"))
        self.setObjectName("scrolled")
        room.setHidden(hidden)  # a scroll area shows what it is given
        self.setHidden(hidden)
        room.installEventFilter(self)

    def limit(self, height: int) -> None:
        """Ask for at most so much height."""
        if height != self._most:
            self._most = max(height, LEAST)
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.setHidden(self._room.isHidden())
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the room what is seen, or what it needs at least: a resizable widget would get what it likes best."""
        seen, least = self.viewport().size(), self._room.minimumSizeHint().height()
        fits = least - seen.height() <= SLACK
        self._room.resize(seen.width(), seen.height() if fits else least)

    def minimumSizeHint(self) -> QSize:
        least = self._room.minimumSizeHint()
        return QSize(least.width(), min(least.height(), self._most))

    def sizeHint(self) -> QSize:
        return self._room.sizeHint().expandedTo(self.minimumSizeHint())
