"""What lies over a window while one presents: a spotlight that follows the mouse, and a pen."""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QRadialGradient,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from explorer.scene.palette import Theme
from explorer.scene.roles import Role
from ui.widgets.style import GAP, color_of

LIGHT, EDGE = 0.16, 0.75  # the spotlight's radius, of the window's height; where it begins to fade, of the radius
DARK = QColor(0, 0, 0, 178)
WATCH = 16  # milliseconds between two looks at where the mouse is
THICK = 0.004  # of the pen, of the window's height
REACH = 10.0  # pixels from a stroke within which it is rubbed out
HINT = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
INKS = (Role.TAYLOR, Role.X, Role.GRADIENT, Role.TEXT)  # of the keys 1 to 4


class Overlay(QWidget):
    """Covers its window, and stays over all of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = window.focusWidget()  # what had the keyboard
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self.raise_()
        return super().eventFilter(watched, event)

    def put_away(self) -> None:
        """Take it away; what had the keyboard before has it again."""
        if self.hasFocus() and self._before is not None and Shiboken.isValid(self._before):
            self._before.setFocus()
        self.hide()
        self.deleteLater()


class Spotlight(Overlay):
    """Darkens everything but what is near the mouse; clicks and keys go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._at = self.mapFromGlobal(QCursor.pos())
        self._watch = QTimer(self, interval=WATCH)
        self._watch.timeout.connect(self._follow)
        self._watch.start()

    @property
    def radius(self) -> float:
        """The radius of the light in pixels."""
        return max(LIGHT * self.height(), 60.0)

    def _follow(self) -> None:
        at = self.mapFromGlobal(QCursor.pos())
        if at != self._at:
            before, self._at = self._lit(), at
            self.update(before.united(self._lit()))

    def _lit(self) -> QRect:
        reach = round(self.radius) + 2
        return QRect(self._at - QPoint(reach, reach), self._at + QPoint(reach, reach))

    def paintEvent(self, event: QPaintEvent) -> None:
        light = QRadialGradient(QPointF(self._at), self.radius)
        light.setColorAt(0.0, QColor(0, 0, 0, 0))
        light.setColorAt(EDGE, QColor(0, 0, 0, 0))
        light.setColorAt(1.0, DARK)
        painter = QPainter(self)
        painter.fillRect(event.rect(), light)


class Black(Overlay):
    """Hides everything, so that one looks at who speaks; any key or click ends it."""

    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAccessibleName(self.tr("Black screen"))
        self.setAccessibleDescription(self.tr("Any key brings the picture back."))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.ended.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), Qt.GlobalColor.black)


@dataclass(slots=True)
class Stroke:
    """A line that was drawn, its points in shares of the window's width and height."""

    color: QColor
    points: list[QPointF] = field(default_factory=list)


class Pen(Overlay):
    """Draws with the left button, rubs out whole strokes with the right one; keys 1 to 4 choose the ink."""

    ended = Signal()  # when Esc puts the pen away

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pen"))
        self.setAccessibleDescription(self._hint())
        self._inks = [color_of(theme.color(role)) for role in INKS]
        self._theme = theme
        self.ink = self._inks[0]
        self.strokes: list[Stroke] = []
        self._past: list[list[Stroke]] = []  # what was there before each change

    def _hint(self) -> str:
        return self.tr(
            "Draw with the left button, rub out with the right one. Ctrl+Z takes back, Delete wipes all, Esc ends."
        )

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        if event.button() == Qt.MouseButton.LeftButton:
            self._change([*self.strokes, Stroke(self.ink, [self._share(event.position())])])
        elif event.button() == Qt.MouseButton.RightButton:
            self._rub_out(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self.strokes:
            before = self._place(self.strokes[-1].points[-1])
            self.strokes[-1].points.append(self._share(event.position()))
            reach = 2 * self._width()
            touched = QRectF(before, event.position()).normalized().adjusted(-reach, -reach, reach, reach)
            self.update(touched.toAlignedRect())
        elif event.buttons() & Qt.MouseButton.RightButton:
            self._rub_out(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()  # nothing moves below what is drawn

    def _change(self, strokes: list[Stroke]) -> None:
        self._past.append(self.strokes)
        self.strokes = strokes
        self.update()

    def _rub_out(self, at: QPointF) -> None:
        kept = [stroke for stroke in self.strokes if not self._is_near(stroke, at)]
        if len(kept) < len(self.strokes):
            self._change(kept)

    def _is_near(self, stroke: Stroke, at: QPointF) -> bool:
        near = QPainterPath()
        near.addEllipse(at, REACH, REACH)
        line = QPainterPath()
        line.addPolygon(QPolygonF([self._place(point) for point in stroke.points]))
        return near.intersects(line) or any((self._place(p) - at).manhattanLength() <= REACH for p in stroke.points)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Take the key that undoes: what was drawn last is meant, and not what was done in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and _undoes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the pen's own keys; all others are the window's, so that a clicker goes on working."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.ended.emit()
        elif _undoes(event):
            self.strokes = self._past.pop() if self._past else self.strokes
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._change([])
        elif event.text() in ("1", "2", "3", "4"):
            self.ink = self._inks[int(event.text()) - 1]
        else:
            super().keyPressEvent(event)
        self.update()

    # Painting

    def _share(self, at: QPointF) -> QPointF:
        return QPointF(at.x() / max(self.width(), 1), at.y() / max(self.height(), 1))

    def _place(self, share: QPointF) -> QPointF:
        return QPointF(share.x() * self.width(), share.y() * self.height())

    def _width(self) -> float:
        return max(THICK * self.height(), 3.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ends, joins = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        for stroke in self.strokes:
            painter.setPen(QPen(stroke.color, self._width(), Qt.PenStyle.SolidLine, ends, joins))
            places = [self._place(point) for point in stroke.points]
            if len(places) == 1:
                painter.drawPoint(places[0])
            painter.drawPolyline(places)
        if not self.strokes:
            self._paint_hint(painter)

    def _paint_hint(self, painter: QPainter) -> None:
        text = self._hint()
        widest = QRect(0, 0, self.width() - 8 * GAP, self.height())
        size = self.fontMetrics().boundingRect(widest, HINT, text).size()
        box = QRect(0, 0, size.width() + 4 * GAP, size.height() + 2 * GAP)
        box.moveCenter(QPoint(self.width() // 2, self.height() - 8 * GAP))
        painter.setPen(color_of(self._theme.border))
        painter.setBrush(color_of(self._theme.panel))
        painter.drawRoundedRect(box, GAP, GAP)
        painter.setPen(color_of(self._theme.foreground))
        painter.drawText(box, HINT, text)


def _undoes(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
