"""The left edge of a row: it says what the row is, marks the explored function, and is the handle to move it by."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from explorer.scene.palette import Theme
from ui.widgets.style import color_of

WIDTH = 26


class Gutter(QAbstractButton):
    """A click asks to explore the row's function; dragging moves the row; the right button opens its menu."""

    dragged = Signal(int)  # vertical place on the screen, while the row is dragged
    dropped = Signal()  # when it is let go
    cancelled = Signal()  # on Escape while it is dragged
    menu_wanted = Signal(QPoint)  # place on the screen, on the right button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._kind = ""
        self._press: QPoint | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCheckable(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.explored = False
        self.show_kind("", "", explored=False)

    @property
    def is_dragging(self) -> bool:
        """Whether the row is being dragged."""
        return self._dragging

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self.update()

    def show_kind(self, kind: str, name: str, *, explored: bool) -> None:
        """Show what the row is."""
        self._kind, self.explored = kind, explored
        if explored:
            said = self.tr("{0} is explored; drag to move the line").format(name)
        elif kind == "function":
            said = self.tr("Explore {0}; drag to move the line").format(name)
        else:
            said = self.tr("Drag to move the line")
        if said != self.toolTip():
            self.setToolTip(said)
            self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        side = round(WIDTH * self._unit())
        return QSize(side, side)

    def _unit(self) -> float:
        return self.fontMetrics().height() / 16

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.globalPosition().toPoint()
        if self._press is None:
            return
        if not self._dragging and (here - self._press).manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.grabKeyboard()
        if self._dragging:
            self.dragged.emit(here.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging = self._dragging
        self._end()
        if was_dragging:
            self.dropped.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._dragging and event.key() == Qt.Key.Key_Escape:
            self._end()
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def _end(self) -> None:
        if self._dragging:
            self.releaseKeyboard()
            self.unsetCursor()
            self.setDown(False)
        self._press, self._dragging = None, False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._unit()
        centre = QPointF(self.width() / 2 + 2, 13 * unit)
        hovered = self.underMouse() or self._dragging
        if hovered:
            self._dots(painter, centre, unit, color_of(self._theme.muted))
        self._marker(painter, centre, unit, hovered=hovered)

    def _dots(self, painter: QPainter, centre: QPointF, unit: float, color: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for row in (-1, 0, 1):
            painter.drawEllipse(QPointF(5, centre.y() + 4 * unit * row), 1.1 * unit, 1.1 * unit)

    def _marker(self, painter: QPainter, centre: QPointF, unit: float, *, hovered: bool) -> None:
        theme = self._theme
        if theme is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        accent, quiet = color_of(theme.accent), color_of(theme.muted)
        if self._kind == "function":
            painter.setPen(QPen(accent if self.explored or hovered else quiet, 1.5 * unit))
            painter.drawEllipse(centre, 5 * unit, 5 * unit)
            if self.explored:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(accent)
                painter.drawEllipse(centre, 2.8 * unit, 2.8 * unit)
        elif self._kind == "error":
            painter.setPen(QPen(color_of(theme.error), 1.8 * unit))
            painter.drawLine(centre - QPointF(0, 5 * unit), centre + QPointF(0, unit))
            painter.drawPoint(centre + QPointF(0, 4.5 * unit))
