"""A matrix of numbers as a grid of cells that can be selected and copied."""

import csv
import io
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QWidget

from explorer.document.wording import DIGITS, written
from explorer.scene.palette import RGB, blend
from ui.language.translator import number_shown, shown
from ui.widgets.style import color_of

MEASURED = 400  # numbers that decide how wide the columns are
SPARE = 4  # digits by which a column may be too wide before it shrinks
LARGEST = (12, 8)  # rows and columns shown before the grid scrolls
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MatrixModel(QAbstractTableModel):
    """Numbers (rows, columns) with names along both sides."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.numbers: NDArray[np.float64] = np.zeros((0, 0))
        self.names: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self.digits = DIGITS
        self.shade: tuple[RGB, RGB] | None = None
        self.ink = QColor(0, 0, 0)
        self.inks: Mapping[str, QColor] = {}
        self._largest = 0.0

    def show(self, numbers: NDArray[np.float64], rows: tuple[str, ...], columns: tuple[str, ...]) -> bool:
        """Show other numbers; return whether the layout changed."""
        same = numbers.shape == self.numbers.shape and self.names == (rows, columns)
        finite = np.abs(numbers[np.isfinite(numbers)])
        self._largest = float(np.max(finite, initial=0.0))
        if same:
            self.numbers = numbers
            self.refresh()
        else:
            self.beginResetModel()
            self.numbers, self.names = numbers, (rows, columns)
            self.endResetModel()
        return not same

    def refresh(self) -> None:
        """Have every cell written and painted again."""
        last = self.index(self.numbers.shape[0] - 1, self.numbers.shape[1] - 1)
        self.dataChanged.emit(self.index(0, 0), last, [Role.DisplayRole])

    def text(self, value: float) -> str:
        """Return what a cell says; a number that stands alone says it in words when it is undefined."""
        if np.isnan(value) and self.numbers.size == 1:
            return shown("undefined")
        return number_shown(written(value, self.digits))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self.numbers.shape[0]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self.numbers.shape[1]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        value = float(self.numbers[index.row(), index.column()])
        match role:
            case Role.DisplayRole:
                return self.text(value)
            case Role.ToolTipRole:
                return shown("undefined") if np.isnan(value) else number_shown(repr(value))
            case Role.BackgroundRole:
                return self._shading(value)
            case Role.TextAlignmentRole:
                return ALIGNED
        return None

    def _shading(self, value: float) -> QColor | None:
        """Return the colour behind a number: the larger its size beside the others', the stronger."""
        if self.shade is None or np.isnan(value) or value == 0 or self.numbers.size == 1:
            return None
        share = min(abs(value) / self._largest, 1.0) if self._largest > 0 else 1.0
        return color_of(blend(*self.shade, share))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        names = self.names[1 if orientation == Qt.Orientation.Horizontal else 0]
        if section >= len(names):
            return None
        if role == Role.ForegroundRole:
            return self.inks.get(names[section], self.ink)
        return shown(names[section]) if role == Role.DisplayRole else None


class MatrixView(QTableView):
    """Shows a matrix as large as it is, up to a size where it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = QSize()
        self._headed: tuple[object, tuple[int, int]] = (None, (0, 0))
        self.matrix = MatrixModel(self)
        self.setModel(self.matrix)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
            header.setMinimumSectionSize(12)

    def show_matrix(
        self, numbers: NDArray[np.float64], rows: tuple[str, ...] = (), columns: tuple[str, ...] = ()
    ) -> None:
        """Show numbers (rows, columns) with the names of rows and columns."""
        if self.matrix.names == (rows, columns) and np.array_equal(numbers, self.matrix.numbers, equal_nan=True):
            return
        if other := self.matrix.show(numbers, rows, columns):
            self.horizontalHeader().setVisible(bool(columns))
            self.verticalHeader().setVisible(bool(rows))
        self._fit(spare=0 if other else SPARE)

    def set_look(self, digits: int, shade: tuple[RGB, RGB] | None) -> None:
        """Write numbers with so many significant digits, on cells shaded from the first colour to the second."""
        if (digits, shade) != (self.matrix.digits, self.matrix.shade):
            self.matrix.digits, self.matrix.shade = digits, shade
            if self.matrix.numbers.size:
                self.matrix.refresh()
                self._fit()

    def set_inks(self, ink: QColor, inks: Mapping[str, QColor]) -> None:
        """Write the names along the sides in one colour, and some of them in colours of their own."""
        if (ink, inks) != (self.matrix.ink, self.matrix.inks):
            self.matrix.ink, self.matrix.inks = ink, inks
            for header in (self.horizontalHeader(), self.verticalHeader()):
                header.viewport().update()

    def sizeHint(self) -> QSize:
        rows, columns = (min(n, most) for n, most in zip(self.matrix.numbers.shape, LARGEST, strict=True))
        beside, above = self._headers()
        width = columns * self.horizontalHeader().defaultSectionSize() + beside
        height = rows * self.verticalHeader().defaultSectionSize() + above
        bar = self.verticalScrollBar().sizeHint().width() if self.matrix.numbers.shape[0] > LARGEST[0] else 0
        return QSize(width + bar + 3, height + 3)

    def _headers(self) -> tuple[int, int]:
        """Return how wide the rows' names are and how high the columns'; Qt asks for each name, which takes long."""
        across, down = self.horizontalHeader(), self.verticalHeader()
        key = (self.matrix.names, self.font().key(), across.isVisibleTo(self), down.isVisibleTo(self))
        if self._headed[0] != key:
            sizes = down.sizeHint().width() if key[3] else 0, across.sizeHint().height() if key[2] else 0
            self._headed = key, sizes
        return self._headed[1]

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), 120), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.selected_text())
        else:
            super().keyPressEvent(event)

    def selected_text(self) -> str:
        """Return the selected cells, or all, as tab-separated lines of full numbers."""
        cells = {(i.row(), i.column()) for i in self.selectionModel().selectedIndexes()}
        rows, columns = self.matrix.numbers.shape
        cells = cells or {(i, j) for i in range(rows) for j in range(columns)}
        out = io.StringIO()
        writer = csv.writer(out, delimiter="\t", lineterminator="\n")
        for i in sorted({row for row, _ in cells}):
            writer.writerow(
                [repr(float(self.matrix.numbers[i, j])) for j in sorted({c for _, c in cells}) if (i, j) in cells]
            )
        return out.getvalue().rstrip("\n")

    def _fit(self, spare: int = 0) -> None:
        """Make columns as wide as their numbers; those at most `spare` digits wider stay, and nothing moves."""
        metrics = self.fontMetrics()
        texts = [self.matrix.text(float(value)) for value in np.unique(self.matrix.numbers.ravel()[:MEASURED])]
        texts += self.matrix.names[1]
        widest = max([metrics.horizontalAdvance(text) for text in texts], default=0)
        step = metrics.horizontalAdvance("0")  # whole steps, so that columns do not tremble while numbers change
        width = max(-(-(widest + 10) // step) * step, 5 * step)
        across, down = self.horizontalHeader(), self.verticalHeader()
        if width < across.defaultSectionSize() <= width + spare * step:
            width = across.defaultSectionSize()
        height = metrics.height() + 8
        if (width, height) != (across.defaultSectionSize(), down.defaultSectionSize()):
            across.setDefaultSectionSize(width)
            down.setDefaultSectionSize(height)
        if (hint := self.sizeHint()) != self._hint:  # a layout that need not be made again is not
            self._hint = hint
            self.setMaximumWidth(hint.width())
            self._fit_height()
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self.matrix.numbers.size:
            self._headed = None, (0, 0)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """Leave room for the scroll bars that are needed, and for no others."""
        hint, (rows, columns) = self.sizeHint(), self.matrix.numbers.shape
        is_wide = columns > LARGEST[1] or hint.width() > self.width()
        policy = Qt.ScrollBarPolicy
        across = self.horizontalScrollBar().sizeHint().height() if is_wide else 0
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if rows > LARGEST[0] else policy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAsNeeded if is_wide else policy.ScrollBarAlwaysOff)
        if self.height() != hint.height() + across or self.minimumHeight() != self.maximumHeight():
            self.setFixedHeight(hint.height() + across)
