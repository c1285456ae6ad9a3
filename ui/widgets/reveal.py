"""A window keeps its picture on the screen until the next one is painted, part by part, and then shows that at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.widgets.turns import Turns

PART = 24  # widgets that are painted together


def hold(window: QWidget) -> None:
    """Keep what is on the screen until the window is revealed."""
    window.setUpdatesEnabled(False)


def reveal(window: QWidget) -> Iterator[None]:
    """Paint a window that is held, and show it; each step is short."""
    if not window.isVisible():
        window.setUpdatesEnabled(True)
        return
    turns = Turns.of(window)
    while turns.take():
        yield
    parts = list(_parts(window, window, window.rect()))
    picture = QPixmap(window.size() * window.devicePixelRatio())
    picture.setDevicePixelRatio(window.devicePixelRatio())
    for part in parts:
        part.paint_to(picture, window)
        yield
    for part in parts:
        part.release()
    if isValid(window) and window.isVisible():
        _show(picture, window)
    for part in parts:  # what has changed since it was painted is painted anew
        yield
        part.repaint()
    if isValid(window):
        for widget in window.findChildren(QWidget):
            if not widget.updatesEnabled():  # it came while the parts were painted
                widget.setUpdatesEnabled(True)


def children_of(widget: QWidget) -> list[QWidget]:
    """Return the widgets that stand in one, the lowest first."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return [child for child in widget.findChildren(QWidget, options=direct) if not child.isWindow()]


@dataclass(frozen=True, slots=True)
class _Part:
    """A widget that is painted with all that it holds, or alone where that is much; `seen` is where it is seen."""

    widget: QWidget
    seen: QRect
    is_whole: bool

    def _widgets(self) -> list[QWidget]:
        if not isValid(self.widget):
            return []
        return [self.widget, *(self.widget.findChildren(QWidget) if self.is_whole else ())]

    def paint_to(self, picture: QPixmap, window: QWidget) -> None:
        """Paint what is seen of it into the picture of its window."""
        if self.seen.isEmpty() or not isValid(self.widget):
            return
        if self.is_whole:
            self.release()  # or what it holds is not painted
        place = self.seen.translated(-self.widget.mapTo(window, QPoint()))
        flags = QWidget.RenderFlag(0)
        if self.is_whole:
            flags |= QWidget.RenderFlag.DrawChildren
        if self.widget is window:
            flags |= QWidget.RenderFlag.DrawWindowBackground
        self.widget.render(picture, self.seen.topLeft(), QRegion(place), flags)

    def release(self) -> None:
        """Let it be painted on the screen again, without the painting of the whole window that Qt's own way brings."""
        for widget in self._widgets():
            widget.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)
            widget.setAttribute(Qt.WidgetAttribute.WA_ForceUpdatesDisabled, False)

    def repaint(self) -> None:
        """Paint it on the screen."""
        widgets = self._widgets()
        for widget in widgets[1:]:
            widget.update()  # what is opaque is not painted with what is behind it
        if widgets:
            hidden = QRegion() if self.is_whole else self.widget.childrenRegion()
            self.widget.repaint(QRegion(self.widget.rect()) - hidden)


def _parts(widget: QWidget, window: QWidget, around: QRect) -> Iterator[_Part]:
    """Divide a window; what lies behind comes first."""
    seen = QRect(widget.mapTo(window, QPoint()), widget.size()) & around if widget.isVisible() else QRect()
    is_whole = seen.isEmpty() or len(widget.findChildren(QWidget)) <= PART
    yield _Part(widget, seen, is_whole)
    if not is_whole:
        for child in children_of(widget):
            yield from _parts(child, window, seen)


def _show(picture: QPixmap, window: QWidget) -> None:
    store, region = window.backingStore(), QRegion(window.rect())
    store.beginPaint(region)
    painter = QPainter(store.paintDevice())
    painter.drawPixmap(0, 0, picture)
    painter.end()
    store.endPaint()
    store.flush(region)
