"""A matrix of numbers as a grid of cells that can be selected and copied."""

import csv
import io

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QWidget

LARGEST = (12, 8)  # rows and columns shown before the grid scrolls
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def written(value: float) -> str:
    """Return a number with at most 6 significant digits, the way tables show it."""
    if np.isnan(value):
        return "undefined"
    return f"{value:.6g}".replace("-", "−").replace("inf", "∞")


class MatrixModel(QAbstractTableModel):
    """Numbers (rows, columns) with names along both sides."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.numbers: NDArray[np.float64] = np.zeros((0, 0))
        self.names: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    def show(self, numbers: NDArray[np.float64], rows: tuple[str, ...], columns: tuple[str, ...]) -> bool:
        """Show other numbers; return whether the layout changed."""
        same = numbers.shape == self.numbers.shape and self.names == (rows, columns)
        if same:
            self.numbers = numbers
            last = self.index(numbers.shape[0] - 1, numbers.shape[1] - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Role.DisplayRole])
        else:
            self.beginResetModel()
            self.numbers, self.names = numbers, (rows, columns)
            self.endResetModel()
        return not same

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self.numbers.shape[0]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self.numbers.shape[1]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        value = float(self.numbers[index.row(), index.column()])
        match role:
            case Role.DisplayRole:
                return written(value)
            case Role.ToolTipRole:
                return repr(value)
            case Role.TextAlignmentRole:
                return ALIGNED
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        names = self.names[1 if orientation == Qt.Orientation.Horizontal else 0]
        return names[section] if role == Role.DisplayRole and section < len(names) else None


class MatrixView(QTableView):
    """Shows a matrix as large as it is, up to a size where it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        if self.matrix.show(numbers, rows, columns):
            self.horizontalHeader().setVisible(bool(columns))
            self.verticalHeader().setVisible(bool(rows))
        self._fit()

    def sizeHint(self) -> QSize:
        rows, columns = (min(n, most) for n, most in zip(self.matrix.numbers.shape, LARGEST, strict=True))
        across, down = self.horizontalHeader(), self.verticalHeader()
        width = columns * across.defaultSectionSize() + (down.sizeHint().width() if down.isVisibleTo(self) else 0)
        height = rows * down.defaultSectionSize() + (across.sizeHint().height() if across.isVisibleTo(self) else 0)
        return QSize(width + 3, height + 3)

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

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        texts = [written(float(value)) for value in self.matrix.numbers.flat[:400]]
        texts += self.matrix.names[1]
        widest = max([metrics.horizontalAdvance(text) for text in texts], default=0)
        step = metrics.horizontalAdvance("00")
        width = max(-(-(widest + 16) // step) * step, 3 * step)
        across, down = self.horizontalHeader(), self.verticalHeader()
        height = metrics.height() + 8
        if (width, height) != (across.defaultSectionSize(), down.defaultSectionSize()):
            across.setDefaultSectionSize(width)
            down.setDefaultSectionSize(height)
        self.setMaximumWidth(self.sizeHint().width())
        self._fit_height()
        self.updateGeometry()

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
        self.setFixedHeight(hint.height() + across)
