"""A small circle with an arrow: a direction in the plane, turned with the mouse, the arrow keys or the wheel."""

from math import atan2, cos, degrees, hypot, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.access import AccessibleRole

SNAP = 5.0  # degrees; with Shift the dial turns by single ones
TURNS = {Qt.Key.Key_Left: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Right: -1, Qt.Key.Key_Down: -1}
LINES = 3.2  # height in lines of text


class DirectionDial(QWidget):
    """Shows an angle, counted from the first axis against the clock, and what it is compared with."""

    ACCESSIBLE_ROLE = AccessibleRole.Dial

    turned = Signal(float)  # degrees in [0, 360), while the user turns the arrow
    released = Signal()  # when a turn has ended

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._angle = 0.0
        self._steepest: float | None = None
        self._color = QColor(0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def accessible_value(self) -> str:
        """What a screen reader reads out."""
        return f"{self._angle:g}°"

    @property
    def angle(self) -> float:
        """The angle shown, in degrees."""
        return self._angle

    def show_angle(self, angle: float, steepest: float | None) -> None:
        """Show a direction, and as a tick at the rim that of the gradient, where there is one."""
        if (angle, steepest) != (self._angle, self._steepest):
            self._angle, self._steepest = angle, steepest
            self.update()

    def set_color(self, color: QColor) -> None:
        """Draw the gradient's tick in a colour."""
        self._color = color
        self.update()

    def sizeHint(self) -> QSize:
        side = round(LINES * self.fontMetrics().height())
        return QSize(side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._turn_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._turn_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sign = TURNS.get(Qt.Key(event.key()))
        if sign is None:
            super().keyPressEvent(event)
            return
        self._turn_by(sign, event.modifiers())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self._turn_by(1 if event.angleDelta().y() > 0 else -1, event.modifiers())
            event.accept()
        else:
            event.ignore()

    def _turn_by(self, sign: int, modifiers: Qt.KeyboardModifier) -> None:
        step = _step(modifiers)
        self.turned.emit((round((self._angle + sign * step) / step) * step) % 360)

    def _turn_to(self, event: QMouseEvent) -> None:
        at = event.position() - QPointF(self.rect().center())
        if hypot(at.x(), at.y()) >= 2:
            step = _step(event.modifiers())
            self.turned.emit((round(degrees(atan2(-at.y(), at.x())) / step) * step) % 360)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        center, radius = QRectF(self.rect()).center(), side / 2 - 3
        ink, quiet = self.palette().color(QPalette.ColorRole.WindowText), self.palette().color(QPalette.ColorRole.Mid)
        painter.setPen(QPen(self.palette().link().color(), 2.5) if self.hasFocus() else QPen(quiet, 1.5))
        painter.drawEllipse(center, radius, radius)
        painter.setPen(QPen(quiet, 1))
        painter.drawLine(center - QPointF(radius, 0), center + QPointF(radius, 0))
        painter.drawLine(center - QPointF(0, radius), center + QPointF(0, radius))
        if self._steepest is not None:
            out = _toward(self._steepest)
            painter.setPen(QPen(self._color, max(3.0, side / 16), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(center + out * (radius * 0.72), center + out * radius)
        self._paint_arrow(painter, center, radius * 0.9, ink)

    def _paint_arrow(self, painter: QPainter, center: QPointF, length: float, ink: QColor) -> None:
        out = _toward(self._angle)
        side = QPointF(-out.y(), out.x())
        head = max(6.0, length / 3)
        tip, neck = center + out * length, center + out * (length - head)
        painter.setPen(QPen(ink, max(1.5, length / 14), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(center, neck)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF([tip, neck + side * (head * 0.45), neck - side * (head * 0.45)]))


def _toward(angle: float) -> QPointF:
    """Return the unit vector of an angle on the screen, where y grows downwards."""
    return QPointF(cos(radians(angle)), -sin(radians(angle)))


def _step(modifiers: Qt.KeyboardModifier) -> float:
    return 1.0 if modifiers & Qt.KeyboardModifier.ShiftModifier else SNAP
