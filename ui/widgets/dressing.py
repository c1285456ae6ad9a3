"""The change of all windows to other colours, a little at a time: each keeps its picture until everything has them.

When the style sheet of the application changes, Qt styles each widget as often as it has ancestors, seven times on
average. A style that knows of no widget styles none, and each has its turn once.
"""

from collections import deque
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.widgets.slices import Slices
from ui.widgets.turns import Turns


class Dressing(QObject):
    """Gives every widget the style sheet of the application anew, those on the screen first."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._slices = Slices(self)

    @classmethod
    def of(cls, application: QApplication) -> "Dressing":
        """Return that of the application."""
        found = application.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if found is not None else cls(application)

    @property
    def is_idle(self) -> bool:
        """Whether everything has the style that was asked for last."""
        return self._slices.is_idle

    def flush(self) -> None:
        """Do now what is left."""
        self._slices.flush()

    def change(self, palette: QPalette, sheet: str) -> None:
        """Give everything a palette and a style sheet that differ in colours only."""
        windows = self._application.topLevelWidgets()
        seen = [window for window in windows if window.isVisible()]
        for window in seen:
            window.setUpdatesEnabled(False)  # the screen keeps what is on it
        self._put_on(palette, sheet)
        self._slices.begin(self._restyle(windows))
        if not seen:
            self.flush()

    def change_letters(self, palette: QPalette, sheet: str) -> None:
        """Give everything a style sheet with letters of another size, at once: what is laid out next measures them."""
        self.flush()
        self._put_on(palette, sheet)
        styled = list(_nested(self._application.topLevelWidgets()))
        for widget in styled:
            self._polish(widget)
        for widget in reversed(styled):  # who measures what stands inside finds it measured
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))

    def _put_on(self, palette: QPalette, sheet: str) -> None:
        self._application.style().unpolish(self._application)  # it forgets what it knew of widgets
        self._application.setPalette(palette)
        self._application.setStyleSheet(sheet)

    def _restyle(self, windows: list[QWidget]) -> Iterator[None]:
        hidden: list[QWidget] = []
        try:
            yield from self._recolor(_nested(windows, hidden))
            for window in windows:
                yield from _pictures(window)
            yield from _rehearsed(windows)
        except Exception:
            _release(windows)  # or they would never be painted again
            raise
        _release(windows)
        yield from self._recolor(_nested(hidden))

    def _recolor(self, widgets: Iterable[QWidget]) -> Iterator[None]:
        for widget in widgets:
            font = widget.font()
            self._polish(widget)
            if widget.font() != font:  # one that has letters of its own chooses them again
                QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
            widget.update()
            yield

    def _polish(self, widget: QWidget) -> None:
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # others are when they are shown
            self._application.style().polish(widget)


def _release(windows: Iterable[QWidget]) -> None:
    for window in filter(isValid, windows):
        window.setUpdatesEnabled(True)
        window.repaint()  # Qt forgets to, where a request to paint came while the window was held


def _rehearsed(windows: list[QWidget]) -> Iterator[None]:
    """Paint what is seen where nobody sees it: what is made for the first time in a colour is then there."""
    for widget in _nested(windows, []):
        if not (seen := widget.visibleRegion()).isEmpty():
            widget.render(QPixmap(seen.boundingRect().size()), QPoint(), seen, QWidget.RenderFlag(0))
        yield


def _pictures(window: QWidget) -> Iterator[None]:
    """Draw the pictures of a window's views, each in a step of its own."""
    while isValid(window) and window.isVisible() and Turns.of(window).take():
        yield


def _nested(widgets: Iterable[QWidget], hidden: list[QWidget] | None = None) -> Iterator[QWidget]:
    """Go through widgets and what they hold, each before its children; what is hidden is only noted where it can be."""
    unvisited = deque(widgets)
    while unvisited:
        widget = unvisited.popleft()
        if not isValid(widget):
            continue
        if hidden is not None and not widget.isVisible():
            hidden.append(widget)
            continue
        yield widget
        if isValid(widget):
            children = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            unvisited += [child for child in children if not child.isWindow()]
