"""Where the lessons stand in a window: above the definitions, or in a small window in the place of tables."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.widgets.style import GAP
from ui.window import SIDE_WIDTHS, MainWindow

WIDTH, SHARE = 340, 0.22  # pixels of the lessons' width at least, and their share of the window's
SMALL_WIDTH, SMALL_HEIGHT = 1000, 620  # pixels of a window below which there is no room for a column more
WAITING_WIDTH = 240  # pixels of the dock while there are no lessons in it yet
TINY_WIDTH, TINY = 850, 300  # and below which one column beside the pictures is enough, and its width

SETTLING = 20  # milliseconds after a change of size, in which the panels find their own places

Area, Corner = Qt.DockWidgetArea, Qt.Corner


class _Size(Enum):
    """How much room a window has for lessons."""

    TINY = auto()
    SMALL = auto()
    LARGE = auto()


def _size_of(window: QWidget) -> _Size:
    if window.width() < TINY_WIDTH:
        return _Size.TINY
    return _Size.SMALL if window.width() < SMALL_WIDTH or window.height() < SMALL_HEIGHT else _Size.LARGE


class LessonDock(QDockWidget):
    """Holds the lessons' panel; the window keeps its size when it comes and goes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None  # what had the keyboard
        self._hidden: list[QDockWidget] = []  # what had to give way
        self._is_restyled = False  # whether letters have changed since the lessons got their width
        self._size: _Size | None = None  # of the window for which the lessons are placed
        self._later = QTimer(self, singleShot=True, interval=SETTLING)
        self._later.timeout.connect(self._fit)
        window.installEventFilter(self)
        self.setWindowTitle(self.tr("Lessons"))
        self.setObjectName("lessons")
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setTitleBarWidget(QWidget())  # the panel has a head of its own
        around = QWidget()
        self._column = QVBoxLayout(around)
        self._column.setContentsMargins(GAP // 2, GAP // 2, 0, GAP // 2)
        self._waiting: QLabel | None = QLabel(self.tr("The lessons are being read…"))
        self._waiting.setObjectName("muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setWordWrap(True)
        self._waiting.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._waiting.setMinimumWidth(WAITING_WIDTH)
        self._column.addWidget(self._waiting)
        self.setWidget(around)
        self.hide()

    def fill(self, panel: QWidget) -> bool:
        """Show the panel, once it is there; return whether the keyboard waits for it."""
        waited = False
        self._column.addWidget(panel)
        panel.show()  # before the other goes, for the keyboard to find it
        if self._waiting is not None:
            waited = self._window.focusWidget() is self._waiting
            self._waiting.hide()
            self._waiting.deleteLater()
            self._waiting = None
        return waited

    def bring(self) -> None:
        """Show the lessons where there is room, or bring them to the front."""
        self._remember(self._window.focusWidget())
        if self.isHidden():
            size = self._window.size()
            self._place()
            self._keep(size.width(), size.height())
        self.raise_()
        if self._waiting is not None:
            self._waiting.setFocus()

    def _remember(self, focused: QWidget | None) -> None:
        """Remember what has the keyboard, unless that is here."""
        if focused is not None and not self.isAncestorOf(focused):
            self._before = focused

    def give_focus_back(self) -> None:
        """Let the keyboard go on where it was before the lessons."""
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.setFocus()

    def leave(self) -> None:
        """Show the lessons no more."""
        if not self.isHidden():
            size = self._window.size()
            had_focus = self.isAncestorOf(self._window.focusWidget())
            self.hide()
            self._clear()
            self._keep(size.width(), size.height())
            if had_focus:
                self.give_focus_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in {QEvent.Type.Resize, QEvent.Type.StyleChange}:
            self._is_restyled |= event.type() == QEvent.Type.StyleChange  # letters may have become larger, or smaller
            self._later.start()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Place the lessons anew where the window became small or large; give them their width with other letters."""
        is_restyled, self._is_restyled = self._is_restyled, False
        if self.isHidden() or self._window.is_alone:
            return
        if _size_of(self._window) is self._size:
            if is_restyled and self._size is _Size.LARGE:
                self._widen()
        else:
            focused = self._window.focusWidget()
            self._clear()
            self._place()
            self.raise_()
            _focus(focused)

    def _clear(self) -> None:
        """Give what had to give way its place back."""
        for dock in self._hidden:
            dock.show()
        self._hidden = []
        self._window.room.set_tight(False)
        for corner in (Corner.BottomLeftCorner, Corner.BottomRightCorner):
            self._window.setCorner(corner, Area.BottomDockWidgetArea)

    def _place(self) -> None:
        window, self._size = self._window, _size_of(self._window)
        definitions, point = (window.findChild(QDockWidget, name) for name in ("definitions", "point"))
        if definitions is None or point is None:
            return
        if self._size is _Size.TINY:
            self._hidden = [dock for dock in (definitions, point) if dock.isVisible()]
            for dock in self._hidden:
                dock.hide()
            window.addDockWidget(Area.LeftDockWidgetArea, self)
            window.setCorner(Corner.BottomLeftCorner, Area.LeftDockWidgetArea)
            self.show()
            window.resizeDocks([self], [TINY], Qt.Orientation.Horizontal)
            window.room.set_tight(True)
            return
        if self._size is _Size.SMALL:
            window.addDockWidget(Area.RightDockWidgetArea, self)
            window.tabifyDockWidget(point, self)
            window.setCorner(Corner.BottomRightCorner, Area.RightDockWidgetArea)
            self.show()
            return
        window.addDockWidget(Area.LeftDockWidgetArea, self)
        window.splitDockWidget(self, definitions, Qt.Orientation.Vertical)
        window.setCorner(Corner.BottomLeftCorner, Area.LeftDockWidgetArea)
        self.show()
        self._widen()
        window.resizeDocks([self, definitions], [3, 1], Qt.Orientation.Vertical)

    def _widen(self) -> None:
        """Give the lessons their width in a large window, and the panel on the other side its own."""
        window, docks = self._window, list[QDockWidget]([self])
        widths = [max(WIDTH, round(SHARE * window.width()))]
        point = window.findChild(QDockWidget, "point")
        if point is not None and not window.is_large:  # for a projector's letters the window knows better
            docks, widths = [*docks, point], [*widths, SIDE_WIDTHS[1]]
        window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)

    def _keep(self, width: int, height: int) -> None:
        """Give the window its size back: a room that got narrower may have asked for more height than there is."""
        if not self._window.isMaximized():
            QTimer.singleShot(0, self._window, lambda: self._window.resize(width, height))


def _focus(widget: QWidget | None) -> None:
    """Give a widget the keyboard again, if it is still to be seen."""
    if widget is not None and widget.isVisible():
        widget.setFocus()
