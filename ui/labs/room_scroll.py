"""The open room in a window that is too low for all of it: what does not fit is scrolled to."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.widgets.access import AccessibleRole
from ui.widgets.paging import passes_on

LEAST = 80  # pixels of a room's height that are seen
NARROWEST = 340  # pixels of its width, beside a lesson in a small window
SLACK = 8  # pixels that a room can do without, rather than be scrolled


class RoomScroll(QScrollArea):
    """Shows a widget that asks for no more height than there is; it is seen whenever the widget is."""

    ACCESSIBLE_ROLE = AccessibleRole.Grouping

    def __init__(self, room: QWidget) -> None:
        super().__init__()
        self._most = 10_000
        self._room = room
        self.setFrameShape(QFrame.Shape.NoFrame)
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

    def settle(self) -> None:
        """Have what stands around it know at once how much it asks for."""
        part = self.parentWidget()
        while part is not None and not part.isWindow():
            if column := part.layout():
                column.activate()
            part = part.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.setHidden(self._room.isHidden())
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if passes_on(self, event) or event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()  # they step in the room, which is as wide as there is place
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Give the room what is seen, or what it needs at least: a resizable widget would get what it likes best."""
        seen, least = self.viewport().size(), self._room.minimumSizeHint()
        width, height = max(seen.width(), least.width()), least.height()
        layout = self._room.layout()
        if layout is not None and layout.hasHeightForWidth():
            height = max(height, layout.minimumHeightForWidth(width))  # rows that go on in another one
        self._room.resize(width, seen.height() if height - seen.height() <= SLACK else height)

    def minimumSizeHint(self) -> QSize:
        least = self._room.minimumSizeHint()
        return QSize(min(least.width(), NARROWEST), min(least.height(), self._most))

    def sizeHint(self) -> QSize:
        return self._room.sizeHint().expandedTo(self.minimumSizeHint())
