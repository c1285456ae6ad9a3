"""Formulas on the screen: LaTeX is typeset in a process of its own, kept, and painted in the colour of the moment."""

import math
import threading
import time
from collections import OrderedDict
from weakref import WeakValueDictionary

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontInfo,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.language.translator import formula_shown, worded
from ui.widgets.access import AccessibleRole
from ui.widgets.formulas import SIZE, Formula, FormulaProcess

KEPT = 2 << 20  # letters of SVG that are kept for formulas which may be asked for again
SMALLEST = 0.75  # of its size, to which a formula shrinks before it has to be scrolled
STAND_IN = 80  # pixels that the text before a formula asks for at least
WAITING = 0.6  # its opacity
STAYS = 600  # milliseconds that a formula stays for another one that is still to be typeset
RIM = 2.0  # pixels of the line around what has the focus
SIDES: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
LINE, ROW = 1.25, 1.0  # ems of height of one line, and of a row of a matrix
FRACTION = 0.35  # ems by which each is higher with a fraction
INK = 'fill="black"'
PATIENCE = 0.5  # the longest that a formula waits for pictures, in seconds
QUIET = 0.1  # seconds without a picture waited for, after which none is likely to come: nothing is dragged
STOP_TIMEOUT = 5.0


class _Kept:
    """The formulas typeset last, as many as there is room for, and every other one that is still on the screen."""

    def __init__(self) -> None:
        self._tried: OrderedDict[str, Formula | None] = OrderedDict()
        self._shown: WeakValueDictionary[str, Formula] = WeakValueDictionary()
        self._letters = 0

    def __contains__(self, latex: str) -> bool:
        return latex in self._tried or latex in self._shown

    def get(self, latex: str) -> Formula | None:
        """Return a formula; None where it is not known, or cannot be typeset."""
        return self._tried.get(latex) or self._shown.get(latex)

    def add(self, latex: str, formula: Formula | None) -> None:
        """Keep what was made of a formula, and let go the oldest ones that there is no room for."""
        self._tried[latex] = formula
        self._letters += _letters(latex, formula)
        if formula is not None:
            self._shown[latex] = formula
        while self._letters > KEPT and len(self._tried) > 1:
            self._letters -= _letters(*self._tried.popitem(last=False))


def _letters(latex: str, formula: Formula | None) -> int:
    return len(latex) + (len(formula.svg) if formula is not None else 0)


class Typesetter(QObject):
    """Has formulas typeset, one after the other; of one asker's requests only the newest is worked on."""

    ready = Signal(str)  # the LaTeX that can now be had from `found`

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formulas = _Kept()
        self._process = FormulaProcess()
        self._wanted: OrderedDict[int, str] = OrderedDict()
        self._first: dict[int, None] = {}  # who of those that wait is in sight
        self._changed = threading.Condition()
        self._free = -math.inf  # since when no picture is waited for; inf while one is
        self._closed = False
        self._thread: threading.Thread | None = None

    def found(self, latex: str) -> Formula | None:
        """Return a formula that has been typeset; None if it has not, or could not be."""
        return self._formulas.get(latex)

    def knows(self, latex: str) -> bool:
        """Whether the formula has been tried."""
        return latex in self._formulas

    def ask(self, asker: QObject, latex: str, *, first: bool = False) -> None:
        """Have a formula typeset, `first` before those that are not; `ready` tells when.

        It replaces what the same asker still waits for.
        """
        with self._changed:
            if self._closed:
                return
            self._wanted[id(asker)] = latex
            if first:
                self._first[id(asker)] = None
            self._changed.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="typesetting", daemon=True)
            self._thread.start()

    def forget(self, asker: QObject) -> None:
        """Let go what an asker still waits for."""
        with self._changed:
            self._wanted.pop(id(asker), None)
            self._first.pop(id(asker), None)

    def give_way(self, waited: bool) -> None:  # noqa: FBT001 - a slot
        """Begin no formula while pictures are waited for, one after the other when something is dragged.

        Typesetting takes a processor for as long as several pictures take.
        """
        with self._changed:
            self._free = math.inf if waited else time.monotonic()
            self._changed.notify()

    def close(self) -> None:
        """Stop the thread and wait for it."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._process.close()
        if self._thread is not None:
            self._thread.join(STOP_TIMEOUT)

    def _work(self) -> None:
        while (latex := self._next()) is not None:
            if latex not in self._formulas:
                self._formulas.add(latex, self._process.typeset(latex))
            if not self._closed:
                self.ready.emit(latex)

    def _next(self) -> str | None:
        with self._changed:
            while True:
                self._changed.wait_for(lambda: self._closed or self._wanted)
                latest = time.monotonic() + PATIENCE
                while not self._closed and (left := min(self._free + QUIET, latest) - time.monotonic()) > 0:
                    self._changed.wait(left)
                if self._closed:
                    return None
                if self._wanted:  # all may have been forgotten meanwhile
                    asker = next(iter(self._first or self._wanted))
                    self._first.pop(asker, None)
                    return self._wanted.pop(asker)


class FormulaView(QWidget):
    """Shows one formula; until it is typeset, the one before, and where it cannot be, plain text."""

    ACCESSIBLE_ROLE = AccessibleRole.Equation

    resized = Signal()  # when another formula takes more or less room

    def __init__(
        self,
        typesetter: Typesetter,
        scale: float = 1.0,
        parent: QWidget | None = None,
        *,
        keeps: bool = True,
        stays: int = STAYS,
    ) -> None:
        """Make the view; with `keeps` the last formula stays until the next is typeset, else its text stands in.

        It stays for so many milliseconds at most: what is read beside another function, or numbers that move, is not
        to be that of before.
        """
        super().__init__(parent)
        self._keeps = keeps
        self._held = 0.0  # the height of the formula before
        self._staying = QTimer(self)
        self._staying.setSingleShot(True)
        self._staying.setInterval(stays)
        self._staying.timeout.connect(self._on_stayed)
        self._typesetter = typesetter
        self._scale = scale
        self._asked = ("", "")
        self._latex = ""
        self._text = ""
        self._formula: Formula | None = None
        self._color: QColor | None = None
        self._is_first = False  # whether it is typeset before what is not in sight
        self._painted = QSvgRenderer(self)
        self._painted_as: tuple[Formula, tuple[str, ...]] | None = None
        self._inks: dict[str, QColor] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        typesetter.ready.connect(self._on_ready)

    @property
    def latex(self) -> str:
        """The formula asked for."""
        return self._latex

    @property
    def is_typeset(self) -> bool:
        """Whether the formula asked for is the one on the screen."""
        return self._formula is not None and self._formula is self._typesetter.found(self._latex)

    def show_latex(self, latex: str, text: str = "") -> None:
        """Show a formula; `text` stands in for it where it cannot be typeset."""
        self._asked = (latex, text)
        latex, text = formula_shown(latex), worded(text)
        if (latex, text) == (self._latex, self._text):
            return
        self._latex, self._text = latex, text
        self._is_first = False
        self.setAccessibleName(text or latex)
        if not latex:
            self._typesetter.forget(self)
            self._set_formula(None)
        elif self._typesetter.knows(latex):
            self._set_formula(self._typesetter.found(latex))
        else:
            if not self._keeps or self._formula is None:
                self._set_formula(None)  # the text may be another one, and the formula higher
            elif not self._staying.isActive():
                self._staying.start()
            self._typesetter.ask(self, latex)

    def retell(self) -> None:
        """Show the formula in the language and notation of now."""
        self.show_latex(*self._asked)

    def set_color(self, color: QColor) -> None:
        """Paint the formula in a colour; without one it has that of text."""
        if color != self._color:
            self._color = color
            self.update()

    def set_inks(self, inks: dict[str, QColor]) -> None:
        """Paint what the LaTeX has in some colours in those of the theme."""
        self._inks = inks
        self.update()

    def sizeHint(self) -> QSize:
        em = self._em()
        if self._formula is not None:
            ratio = em / SIZE
            return QSize(round(self._formula.width * ratio) + 2, round(self._formula.height * ratio) + 2)
        metrics = QFontMetricsF(self.font())
        width, height = metrics.horizontalAdvance(self._shown_text()), metrics.height()
        if self._is_waiting:  # about as high as it will be, and in the room there is
            width, height = min(width, STAND_IN), max(height, _expected(self._latex) * em, self._held * em / SIZE)
        return QSize(round(width) + 2, round(height) + 2)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(round(SMALLEST * hint.width()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self._color or self.palette().windowText().color()
        if self._latex and not self._is_first and not self._typesetter.knows(self._latex):
            self._is_first = True
            self._typesetter.ask(self, self._latex, first=True)
        if self._formula is None:
            self._paint_text(painter, color)
            return
        self._prepare(self._formula, color)
        width, height = self._formula.width, self._formula.height
        ratio = min(self._em() / SIZE, self.width() / width, self.height() / height)
        top = (self.height() - height * ratio) / 2
        self._painted.render(painter, QRectF(0, top, width * ratio, height * ratio))

    def _paint_text(self, painter: QPainter, color: QColor) -> None:
        text = self._shown_text()
        if self._is_waiting:
            painter.setOpacity(1.0 if self._keeps else WAITING)
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(color)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    @property
    def _is_waiting(self) -> bool:
        """Whether text stands in for a formula that is still to be typeset."""
        return bool(self._latex) and self._formula is None and not self._typesetter.knows(self._latex)

    def _shown_text(self) -> str:
        return self._text or self._latex

    def _em(self) -> float:
        return QFontInfo(self.font()).pixelSize() * self._scale

    def _prepare(self, formula: Formula, color: QColor) -> None:
        colors = (color.name(), *[ink.name() for ink in self._inks.values()])
        if self._painted_as != (formula, colors):
            svg = formula.svg.replace(INK, f'fill="{colors[0]}"')
            for written, shown in zip(self._inks, colors[1:], strict=True):
                svg = svg.replace(f'fill="{written}"', f'fill="{shown}"')
            self._painted.load(QByteArray(svg.encode()))
            self._painted_as = (formula, colors)

    def _on_ready(self, latex: str) -> None:
        if latex == self._latex:
            self._set_formula(self._typesetter.found(latex))

    def _on_stayed(self) -> None:
        if self._latex and self._formula is not None and not self.is_typeset:
            self._held = self._formula.height
            self._set_formula(None)

    def _set_formula(self, formula: Formula | None) -> None:
        if formula is not None:
            self._staying.stop()
        self._formula = formula
        self.updateGeometry()
        self.update()
        self.resized.emit()


def _expected(latex: str) -> float:
    """Return about how high a formula will be, in ems."""
    rows = latex.count(r"\\") + 1 if r"\begin" in latex else 1
    return rows * ((LINE if rows == 1 else ROW) + FRACTION * (r"\frac" in latex))


class ScrolledFormula(QScrollArea):
    """A formula as high as it is, and where it is too wide scrolled sideways, by the arrow keys, too."""

    ACCESSIBLE_ROLE = AccessibleRole.Grouping

    def __init__(self, formula: FormulaView, parent: QWidget | None = None, *, takes_focus: bool = True) -> None:
        """Show a formula; without `takes_focus` whoever has the focus passes on the keys."""
        super().__init__(parent)
        self._formula = formula
        self._takes_focus = takes_focus
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(formula)
        formula.setAutoFillBackground(False)
        formula.resized.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.horizontalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()  # the wheel is for whatever the formula stands in

    def scroll_by_key(self, key: int) -> bool:
        """Scroll where an arrow key asks for it; whether there is more to be seen at all."""
        bar, side = self.horizontalScrollBar(), SIDES.get(key)
        if side is None or bar.maximum() == 0:
            return False
        bar.setValue(bar.value() + side * bar.pageStep() // 4)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.scroll_by_key(event.key()):
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), RIM))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _fit(self) -> None:
        needed = self._formula.minimumSizeHint()
        wide = needed.width() > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        policy = Qt.FocusPolicy.StrongFocus if wide and self._takes_focus else Qt.FocusPolicy.NoFocus
        if policy != self.focusPolicy():
            self.setFocusPolicy(policy)
            self.setAccessibleName(self.tr("Formula, wider than its place"))
        self.setFixedHeight(needed.height() + bar)
