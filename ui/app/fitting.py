"""A small window: the panels share one place, one view is shown at a time, an open room has the window to itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QTabBar

from ui.store import Store
from ui.widgets.style import growth
from ui.window import SIDE_WIDTHS, MainWindow

NARROW = 860  # pixels of width below which panels and views do not stand side by side
SPREAD = 0.6  # by how much of what letters grow that width grows
SIDE = 230  # pixels of the panels' width in a narrow window
PANELS = ("definitions", "point", "history")

Area = Qt.DockWidgetArea


class Fitting(QObject):
    """Watches the size of one window, and arranges what is in it anew where it becomes small or large enough."""

    def __init__(self, window: MainWindow, store: Store) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._narrow = False
        self._hidden: list[QDockWidget] = []  # the panels that gave way to a room
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fit)
        store.changed.connect(lambda *_: self._give_height())
        window.installEventFilter(self)
        window.brought_back.connect(self._later.start)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._later.start()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Arrange the window as its size asks for, once nothing fills all of it."""
        if self._window.is_alone:
            return
        narrow = self._window.width() < NARROW * self._spread
        if narrow is not self._narrow:
            self._place_sides(narrow=narrow)
        self._give_height()

    @property
    def _spread(self) -> float:
        """How many times as wide as usual letters make what they stand in."""
        return 1.0 + SPREAD * (growth(projector=False) - 1.0)

    def undo(self) -> None:
        """Arrange everything as in a large window, which is what is remembered."""
        self._later.stop()
        self._take_back()
        if self._narrow:
            self._place_sides(narrow=False)

    def _place_sides(self, *, narrow: bool) -> None:
        """Put what is known of the point behind the definitions, or on its own side again."""
        self._narrow = narrow
        window = self._window
        definitions, point = (window.findChild(QDockWidget, name) for name in PANELS[:2])
        if definitions is None or point is None:
            return
        hidden = point.isHidden()
        if narrow:
            window.tabifyDockWidget(definitions, point)
            window.resizeDocks([definitions], [round(SIDE * self._spread)], Qt.Orientation.Horizontal)
            definitions.raise_()
        else:
            window.addDockWidget(Area.RightDockWidgetArea, point)
            window.resizeDocks([definitions, point], SIDE_WIDTHS, Qt.Orientation.Horizontal)
            self._put_tabs_away()
        point.setHidden(hidden)
        window.splitter.keep_to_one(narrow)

    def _put_tabs_away(self) -> None:
        """Take tabs that belong to no panels any more out of sight: Qt leaves some where they were."""
        docks = self._window.findChildren(QDockWidget)
        if not any(self._window.tabifiedDockWidgets(dock) for dock in docks):
            for bar in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
                bar.move(-2 * bar.width(), -2 * bar.height())  # as Qt does itself: hidden ones it would not show again

    def _give_height(self) -> None:
        """Hide the panels in a low window while a room is open there, once: whoever wants one back has it."""
        window = self._window
        if not (self._store.document.lab.room and window.is_low):
            self._take_back()
        elif not self._hidden and not window.is_alone and not self._has_lessons():
            panels = [window.findChild(QDockWidget, name) for name in PANELS]
            self._hidden = [panel for panel in panels if panel is not None and not panel.isHidden()]
            for panel in self._hidden:
                panel.hide()

    def _has_lessons(self) -> bool:
        lessons = self._window.findChild(QDockWidget, "lessons")
        return lessons is not None and not lessons.isHidden()

    def _take_back(self) -> None:
        for panel in self._hidden:
            panel.show()
        self._hidden = []
