"""One matrix of a tensor, painted: only the entries in sight are read and written, however many there are."""

from collections.abc import Collection

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QToolTip, QWidget

from explorer.analysis.tensor_structure import Index
from explorer.document.tensor import Tensor, TensorView
from explorer.document.wording import written
from explorer.scene.palette import LIGHT
from ui.language.translator import number_shown
from ui.widgets.access import AccessibleRole
from ui.widgets.tensor_sheet import PAD, Sheet, SheetLook, last_name, paint

MEASURED = 400  # numbers that decide how wide a cell is
MOST_ROWS, HEAT_SIDE = 12, 300  # rows in sight, and pixels of a heat map, before the grid scrolls
LOW, BETWEEN = 4, 8  # pixels between the lines of rows that are low, and of others
LEAST, WIDEST = 120, 900  # pixels of width that are asked for at least and at most
WHOLE = 360  # both of them where all columns are to be seen
SMALLEST, LARGEST = 3, 16  # pixels of a cell of a heat map
RIM = 2  # pixels of the frame while it has the focus
DIMMED = 0.4  # opacity while what is shown is not what is typed
KEYS = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}


class TensorGrid(QAbstractScrollArea):
    """Shows a TensorView of a Tensor as numbers on a heat map, or as a heat map alone."""

    ACCESSIBLE_ROLE = AccessibleRole.Table

    hovered = Signal(object)  # the Index of the entry under the mouse, or of the chosen one, or None
    chosen = Signal(object)  # the Index that was clicked, or reached with the arrow keys
    copy_wanted = Signal()  # on Ctrl+C

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tensor: Tensor | None = None
        self._view = TensorView((), (), ())
        self._look = SheetLook(LIGHT)
        self._is_low = self._is_whole = False
        self._cell = QSize(40, 20)
        self._head = QSize(0, 0)
        self._under: Index | None = None  # the mouse
        self._current: Index | None = None
        self._lit: frozenset[Index] = frozenset()
        self._marked: frozenset[Index] = frozenset()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    # What is shown

    def show_view(self, tensor: Tensor, view: TensorView) -> None:
        """Show a matrix of a tensor; an entry that was chosen stays chosen where it is still there."""
        other = self._tensor is None or view != self._view or tensor.labels != self._tensor.labels
        self._tensor, self._view = tensor, view
        if self._current is not None and not _is_in(self._current, tensor.shape):
            self._current = None
        if self._under is not None and (not _is_in(self._under, tensor.shape) or view.place_of(self._under) is None):
            self._under = None
        self._fit(shrinks=other)
        self.viewport().update()

    def set_look(self, look: SheetLook) -> None:
        """Paint in another way."""
        if look != self._look:
            self._look = look
            self._fit()
            self.viewport().update()

    def set_plain(self, *, low: bool, whole: bool) -> None:
        """Make rows `low`, and ask for the width of the `whole` matrix, where that is not very much."""
        if (low, whole) != (self._is_low, self._is_whole):
            self._is_low, self._is_whole = low, whole
            self._fit()
            self.updateGeometry()

    def set_lit(self, entries: Collection[Index], marked: Collection[Index] = ()) -> None:
        """Light up entries from outside, and mark some with a corner."""
        if (both := (frozenset(entries), frozenset(marked))) != (self._lit, self._marked):
            self._lit, self._marked = both
            self.viewport().update()

    def show_cell(self, row: int, column: int) -> None:
        """Scroll until a cell is wholly in sight."""
        for bar, at, step in (
            (self.verticalScrollBar(), row, self._cell.height()),
            (self.horizontalScrollBar(), column, self._cell.width()),
        ):
            bar.setValue(min(max(bar.value(), (at + 1) * step - bar.pageStep()), at * step))

    @property
    def lit(self) -> frozenset[Index]:
        """The entries lit from outside."""
        return self._lit

    @property
    def marked(self) -> frozenset[Index]:
        """The entries marked from outside."""
        return self._marked

    @property
    def pointed(self) -> Index | None:
        """The entry under the mouse, else the chosen one."""
        return self._under if self._under is not None else self._current

    @property
    def cell(self) -> QSize:
        """The size of a cell in pixels."""
        return self._cell

    def rect_of(self, row: int, column: int) -> QRect:
        """Return where a cell is on the viewport; an empty rectangle while nothing is shown."""
        sheet = self._sheet()
        return sheet.rect_of(row, column) if sheet is not None else QRect()

    def index_under(self, at: QPoint) -> Index | None:
        """Return the entry at a place of the viewport."""
        x, y = at.x() - self._head.width(), at.y() - self._head.height()
        if self._tensor is None or x < 0 or y < 0:
            return None
        column = (x + self.horizontalScrollBar().value()) // self._cell.width()
        row = (y + self.verticalScrollBar().value()) // self._cell.height()
        rows, columns = self._view.size
        return self._view.index_at(row, column) if row < rows and column < columns else None

    def in_sight(self) -> tuple[slice, slice]:
        """Return which rows and columns are in sight, at least in part."""
        (rows, columns), area = self._view.size, self.viewport().size()
        found = []
        for bar, count, step, room in (
            (self.verticalScrollBar(), rows, self._cell.height(), area.height() - self._head.height()),
            (self.horizontalScrollBar(), columns, self._cell.width(), area.width() - self._head.width()),
        ):
            first = bar.value() // step
            found.append(slice(first, max(min(count, -(-(bar.value() + max(room, 0)) // step)), first)))
        return found[0], found[1]

    # How large it is

    def _fit(self, *, shrinks: bool = True) -> None:
        """Make cells as wide as their numbers; while only numbers change they do not become narrower."""
        if self._tensor is None:
            return
        metrics, view, tensor = self.fontMetrics(), self._view, self._tensor
        self._head, self._cell = _sizes(metrics, tensor, view, self._look.digits, self._cell.width() * (not shrinks))
        self._cell.setHeight(metrics.height() + (LOW if self._is_low else BETWEEN))
        if self._look.is_heat_map:
            (rows, columns), width = view.size, self.width() or HEAT_SIDE
            side = max(SMALLEST, min(LARGEST, HEAT_SIDE // max(rows, 1), width // max(columns, 1)))
            self._head, self._cell = QSize(0, 0), QSize(side, side)
        self._fit_bars()

    def sizeHint(self) -> QSize:
        rows, columns = self._view.size
        width = self._head.width() + columns * self._cell.width()
        height = self._head.height() + min(rows * self._cell.height(), self._most_height())
        bar = self.horizontalScrollBar().sizeHint().height() if width > self.width() else 0
        side = self.verticalScrollBar().sizeHint().width() if rows * self._cell.height() > self._most_height() else 0
        return QSize(min(width, WHOLE if self._is_whole else WIDEST) + side + 2, height + bar + 2)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), WHOLE if self._is_whole else LEAST), hint.height())

    def _most_height(self) -> int:
        return HEAT_SIDE if self._look.is_heat_map else MOST_ROWS * self._cell.height()

    def _fit_bars(self) -> None:
        (rows, columns), area, cell = self._view.size, self.viewport().size() - self._head, self._cell
        for bar, count, room, step in (
            (self.verticalScrollBar(), rows, area.height(), cell.height()),
            (self.horizontalScrollBar(), columns, area.width(), cell.width()),
        ):
            bar.setRange(0, max(count * step - room, 0))
            bar.setPageStep(max(room, step))
            bar.setSingleStep(step)
        if self.height() != self.sizeHint().height():
            self.setFixedHeight(self.sizeHint().height())
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._look.is_heat_map:
            self._fit()
        else:
            self._fit_bars()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    # How it is painted

    def paintEvent(self, event: QPaintEvent) -> None:
        if (sheet := self._sheet()) is not None:
            painter = QPainter(self.viewport())
            painter.setOpacity(1.0 if self.isEnabled() else DIMMED)
            paint(painter, sheet, self.viewport().rect(), self.pointed, self._lit, self._marked)
            if self.hasFocus():
                painter.setClipping(False)
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), RIM))
                painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _sheet(self) -> Sheet | None:
        if self._tensor is None or not self._tensor.numbers.size:
            return None
        scroll = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return Sheet(
            self._tensor, self._view, self._look, self._cell, self._head, scroll, *self.in_sight()
        )  # fmt: skip

    # What the user does

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.point_at(self.index_under(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_under(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self._choose(index)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.point_at(None)
        elif isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._all_digits(), self)
            return True
        return super().viewportEvent(event)

    def _all_digits(self) -> str:
        """Return the number under the mouse with all its digits, where not all are written."""
        if self._tensor is None or self._under is None:
            return ""
        value = float(self._tensor.numbers[self._under])
        return repr(value) if float(f"{value:.{self._look.digits}g}") != value else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = KEYS.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif step is not None and self._tensor is not None and self._tensor.numbers.size:
            self._step(*step)
        else:
            super().keyPressEvent(event)

    def point_at(self, index: Index | None) -> None:
        """Outline an entry as that under the mouse, or none."""
        if index != self._under:
            self._under = index
            self.viewport().update()
            self.hovered.emit(self.pointed)

    def _choose(self, index: Index) -> None:
        self._current = index
        self.viewport().update()
        self.hovered.emit(self.pointed)
        self.chosen.emit(index)

    def _step(self, down: int, across: int) -> None:
        rows, columns = self._view.size
        here = self._view.place_of(self._current) if self._current is not None else None
        row, column = (0, 0) if here is None else (here[0] + down, here[1] + across)
        row, column = min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)
        self._under = None
        self.show_cell(row, column)
        self._choose(self._view.index_at(row, column))


def _is_in(index: Index, shape: tuple[int, ...]) -> bool:
    return len(index) == len(shape) and all(place < size for place, size in zip(index, shape, strict=True))


def _sizes(metrics: QFontMetrics, tensor: Tensor, view: TensorView, digits: int, narrowest: int) -> tuple[QSize, QSize]:
    """Return the sizes of the corner beside the names and of a cell, as wide as the first names and numbers are."""
    counts = view.size
    names = [
        view.names(tensor, axes, slice(0, min(count, MEASURED)))
        for axes, count in zip((view.rows, view.columns), counts, strict=True)
    ]
    head = [*names[0], last_name(view, view.rows, counts[0])]
    texts = [*names[1], str(counts[1]), *_measured(tensor, digits)]
    step = metrics.horizontalAdvance("0")  # whole steps, so that columns do not tremble while numbers change
    width = -(-(max(map(metrics.horizontalAdvance, texts)) + 2 * PAD) // step) * step
    return (
        QSize(
            max(map(metrics.horizontalAdvance, head)) + 2 * PAD,
            metrics.height() * (1 + (view.is_numbered and len(view.columns) > 1)) + PAD,
        ),
        QSize(max(width, narrowest), metrics.height()),
    )


def _measured(tensor: Tensor, digits: int) -> list[str]:
    """Return what is written in some cells, and in the one with the largest number."""
    step = max(tensor.numbers.size // MEASURED, 1)
    if tensor.cells is not None:
        return [str(text) for text in np.unique(tensor.cells.texts.ravel()[::step])]
    numbers = np.unique(tensor.numbers.ravel()[::step]).tolist()
    return [number_shown(written(value, digits)) for value in (*numbers, -tensor.largest)]
