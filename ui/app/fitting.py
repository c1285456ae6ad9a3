"""A small window: the panels share one place, one view is shown at a time, an open room has the window to itself."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QLayout

from ui.store import Store
from ui.window import MainWindow

LEAST = QSize(480, 320)
NARROW = 860  # pixels of width below which panels and views do not stand side by side
LOW = 560  # pixels of height below which a room does not stand below the views
SIDE = 230  # pixels of the panels' width in a narrow window

Area = Qt.DockWidgetArea


class Fitting(QObject):
    """Watches the size of one window, and arranges what is in it anew where it becomes small or large enough."""

    def __init__(self, window: MainWindow, store: Store) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._narrow = False
        self._room = ""  # the room that has the window to itself
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fit)
        store.changed.connect(lambda *_: self._give_height())
        window.installEventFilter(self)
        if layout := window.layout():
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it may become too small, and is fit
        window.setMinimumSize(LEAST)
        window.brought_back.connect(self._later.start)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._later.start()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Arrange the window as its size asks for, once nothing fills all of it."""
        if self._window.is_alone and not self._room:
            return
        narrow = self._window.width() < NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            self._place_sides()
            self._window.keep_to_one_view(narrow)
        self._give_height()

    def undo(self) -> None:
        """Arrange everything as in a large window, which is what is remembered."""
        self._later.stop()
        if self._narrow:
            self._narrow = False
            self._place_sides()
            self._window.keep_to_one_view(False)
        self._take_back()

    def _place_sides(self) -> None:
        """Put what is known of the point behind the definitions, or on its own side again."""
        window = self._window
        definitions, point = (window.findChild(QDockWidget, name) for name in ("definitions", "point"))
        if definitions is None or point is None:
            return
        hidden = point.isHidden()
        if self._narrow:
            window.tabifyDockWidget(definitions, point)
            window.resizeDocks([definitions], [SIDE], Qt.Orientation.Horizontal)
            definitions.raise_()
        else:
            window.addDockWidget(Area.RightDockWidgetArea, point)
        point.setHidden(hidden)

    def _give_height(self) -> None:
        """Let the open room fill a low window, once: whoever wants the views back has them."""
        room = self._store.document.lab.room
        low = self._window.height() < LOW
        if self._room and not (room and low):
            self._take_back()
        elif room and low and not self._room and not self._window.is_alone:
            self._room = room
            self._window.toggle_large()

    def _take_back(self) -> None:
        if self._room:
            self._room = ""
            if self._window.is_alone and self._window.splitter.isHidden():
                self._window.bring_back()
