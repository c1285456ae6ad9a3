"""What lies over a window while one presents: a spotlight that follows the mouse, and a pen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRadialGradient,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from explorer.scene.palette import Theme
from explorer.scene.roles import Role
from ui.classroom.strokes import Scale, Stroke, ground_at, scale_of
from ui.widgets.style import GAP, color_of

LIGHT, EDGE = 0.16, 0.75  # the spotlight's radius, of the window's height; where it begins to fade, of the radius
DARK = QColor(0, 0, 0, 178)
WATCH = 16  # milliseconds between two looks at where the mouse is
THICK = 0.004  # of the pen, of the window's height
HINT = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
SEEN = {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Paint}
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
        if self.hasFocus():
            if self._before is not None and Shiboken.isValid(self._before):
                self._before.setFocus()
            else:
                self.clearFocus()  # or some button would have it, which Space would press
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


class Pen(Overlay):
    """Draws with the left button, rubs out whole strokes with the right one; keys 1 to 4 choose the ink."""

    ended = Signal()  # when Esc puts the pen away

    def __init__(self, window: QWidget, theme: Theme, grounds: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(window)
        self._grounds = grounds  # what can be drawn on, in the order in which it counts
        self._watched: dict[QObject, QWidget] = {}  # what was drawn on, by itself and by what stands in it
        self._scales: dict[QWidget, Scale] = {}  # of what was drawn on, when it was last painted
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pen"))
        self.setAccessibleDescription(self._hint())
        self._theme = theme
        self.ink = 0  # the number of the ink
        self.strokes: list[Stroke] = []
        self._past: list[list[Stroke]] = []  # what was there before each change

    def _hint(self) -> str:
        return self.tr(
            "Draw with the left button, rub out with the right one. Ctrl+Z takes back, Delete wipes all, Esc ends."
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's inks."""
        self._theme = theme
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what was drawn on: its place, its size, and the ranges of a picture once that is painted with them."""
        ground = self._watched.get(watched)
        if ground is not None and event.type() in SEEN:
            before, self._scales[ground] = self._scales[ground], scale_of(ground, self.window())
            if event.type() != QEvent.Type.Paint or self._scales[ground] != before:
                self.update()
        return super().eventFilter(watched, event)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        if event.button() == Qt.MouseButton.LeftButton:
            ground = ground_at(self._grounds(), self, event.position())
            self._watch_ground(ground)
            stroke = Stroke(self.ink, ground)
            stroke.add(self, event.position())
            self._change([*self.strokes, stroke])
        elif event.button() == Qt.MouseButton.RightButton:
            self._rub_out(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self.strokes:
            stroke = self.strokes[-1]
            if not stroke.is_seen(self):
                return
            (before,) = stroke.places(self, -1)
            stroke.add(self, event.position())
            reach = 2 * self._width()
            touched = QRectF(before, event.position()).normalized().adjusted(-reach, -reach, reach, reach)
            self.update(touched.toAlignedRect())
        elif event.buttons() & Qt.MouseButton.RightButton:
            self._rub_out(event.position())

    def _watch_ground(self, ground: QWidget) -> None:
        if ground not in self._scales:
            self._scales[ground] = scale_of(ground, self.window())
            for part in (ground, *ground.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)):
                self._watched[part] = ground
                part.installEventFilter(self)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()  # nothing moves below what is drawn

    def _change(self, strokes: list[Stroke]) -> None:
        self._past.append(self.strokes)
        self.strokes = strokes
        self.update()

    def _rub_out(self, at: QPointF) -> None:
        kept = [stroke for stroke in self.strokes if not stroke.is_near(self, at)]
        if len(kept) < len(self.strokes):
            self._change(kept)

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
            self.ink = int(event.text()) - 1
        else:
            super().keyPressEvent(event)
        self.update()

    # Painting

    def _width(self) -> float:
        return max(THICK * self.height(), 3.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ends, joins = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        for stroke in self.strokes:
            color = color_of(self._theme.color(INKS[stroke.ink]))
            painter.setPen(QPen(color, self._width(), Qt.PenStyle.SolidLine, ends, joins))
            painter.setClipRegion(stroke.clip(self))
            places = stroke.places(self)
            if len(places) == 1:
                painter.drawPoint(places[0])
            painter.drawPolyline(places)
        painter.setClipping(False)
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
