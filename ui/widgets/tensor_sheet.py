"""How a matrix of a tensor is painted: a heat map, lines, numbers, names along both sides, and what is pointed at."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygon

from explorer.analysis.tensor_structure import Axes, Index
from explorer.document.tensor import Tensor, TensorView
from explorer.document.wording import DIGITS, written
from explorer.scene.palette import Theme
from ui.language.translator import number_shown
from ui.widgets.heat import case_colors, cell_colors, heat
from ui.widgets.style import color_of

PAD = 6  # pixels beside a name or a number
LINED = 8  # pixels of a cell from which on there are lines between cells
FAINT = ("0", "—")  # what is written faintly
FEW = 2  # digits of numbers that are too long
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class SheetLook:
    """How tensors are painted: colours, significant digits, names in colours of their own.

    A heat map shows colours alone; where equal entries are joined, each is written once.
    """

    theme: Theme
    digits: int = DIGITS
    inks: Mapping[str, QColor] = field(default_factory=dict)
    is_heat_map: bool = False
    is_joined: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """What is painted: a view of a tensor with its look and sizes in pixels, and the rows and columns in sight."""

    tensor: Tensor
    view: TensorView
    look: SheetLook
    cell: QSize
    head: QSize
    scroll: QPoint
    rows: slice
    columns: slice

    def rect_of(self, row: int, column: int) -> QRect:
        """Return where a cell is."""
        x = self.head.width() + column * self.cell.width() - self.scroll.x()
        y = self.head.height() + row * self.cell.height() - self.scroll.y()
        return QRect(QPoint(x, y), self.cell)


def paint(
    painter: QPainter,
    sheet: Sheet,
    area: QRect,
    pointed: Index | None,
    lit: Collection[Index],
    marked: Collection[Index] = (),
) -> None:
    """Paint a sheet: outlined are the entry pointed at, those equal to it, and those lit and marked from outside."""
    numbers = sheet.view.window(sheet.tensor.numbers, sheet.rows, sheet.columns)
    written_out = np.ones(numbers.shape, dtype=np.bool_)
    if sheet.look.is_joined:
        written_out = ~sheet.view.repeated_in(sheet.tensor, sheet.rows, sheet.columns)
    painter.setClipRect(area.adjusted(sheet.head.width(), sheet.head.height(), 0, 0))
    _paint_heat(painter, sheet, np.where(written_out, numbers, np.nan))
    if sheet.cell.width() >= LINED:
        _paint_lines(painter, sheet)
    if not sheet.look.is_heat_map:
        _paint_numbers(painter, sheet, numbers, written_out)
    for index in marked:
        _mark(painter, sheet, index)
    _paint_lights(painter, sheet, pointed, lit)
    if not sheet.look.is_heat_map:
        _paint_names(painter, sheet, area)
        _paint_letters(painter, sheet)


def _paint_heat(painter: QPainter, sheet: Sheet, numbers: NDArray[np.float64]) -> None:
    cells = sheet.tensor.cells
    if cells is not None and not sheet.look.is_heat_map:
        inside = sheet.view.indices(sheet.rows, sheet.columns)
        pixels = case_colors(sheet.look.theme)[np.broadcast_to(cells.cases[inside], numbers.shape)]
    else:
        table = heat(sheet.look.theme, under_text=not sheet.look.is_heat_map)
        pixels = cell_colors(numbers, sheet.tensor.largest, table)
    height, width = pixels.shape
    image = QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32)
    corner = sheet.rect_of(sheet.rows.start, sheet.columns.start).topLeft()
    painter.drawImage(QRect(corner, QSize(width * sheet.cell.width(), height * sheet.cell.height())), image)


def _paint_lines(painter: QPainter, sheet: Sheet) -> None:
    """Draw lines between cells, stronger ones between blocks and at the ends."""
    thin, strong = QPen(color_of(sheet.look.theme.border)), QPen(color_of(sheet.look.theme.muted))
    first = sheet.rect_of(sheet.rows.start, sheet.columns.start)
    last = sheet.rect_of(sheet.rows.stop, sheet.columns.stop)
    down, across = block_length(sheet.view, sheet.view.rows), block_length(sheet.view, sheet.view.columns)
    for row in range(sheet.rows.start, sheet.rows.stop + 1):
        y = sheet.rect_of(row, 0).top() - (row > 0)
        painter.setPen(strong if row % down == 0 else thin)
        painter.drawLine(first.left(), y, last.left() - 1, y)
    for column in range(sheet.columns.start, sheet.columns.stop + 1):
        x = sheet.rect_of(0, column).left() - (column > 0)
        painter.setPen(strong if column % across == 0 else thin)
        painter.drawLine(x, first.top(), x, last.top() - 1)


def _paint_numbers(
    painter: QPainter, sheet: Sheet, numbers: NDArray[np.float64], written_out: NDArray[np.bool_]
) -> None:
    """Write the numbers, zeros faintly."""
    letters = (sheet.cell.width() - PAD) // painter.fontMetrics().horizontalAdvance("0")
    theme, cells, faint = sheet.look.theme, sheet.tensor.cells, numbers == 0
    if cells is not None:
        texts = cells.texts[sheet.view.indices(sheet.rows, sheet.columns)]
        faint = np.broadcast_to(np.isin(texts, FAINT), numbers.shape)
    for pen, chosen in ((theme.muted, faint), (theme.foreground, ~faint)):
        painter.setPen(color_of(pen))
        for row, column in np.argwhere(chosen & written_out).tolist():
            cell = sheet.rect_of(sheet.rows.start + row, sheet.columns.start + column)
            text = _text_at(sheet, row, column) or _fitting(float(numbers[row, column]), sheet.look.digits, letters)
            painter.drawText(cell.adjusted(0, 0, -PAD, 0), RIGHT, text)


def _text_at(sheet: Sheet, row: int, column: int) -> str:
    """Return what is written in the place of a number, counted from the first row and column in sight."""
    cells = sheet.tensor.cells
    if cells is None:
        return ""
    return str(cells.texts[sheet.view.index_at(sheet.rows.start + row, sheet.columns.start + column)])


def _fitting(value: float, digits: int, letters: int) -> str:
    """Return a number with so many digits, or few where it would be too long: one that is cut off would be wrong."""
    texts = (number_shown(written(value, count)) for count in (digits, FEW))
    return next((text for text in texts if len(text) <= letters), "…")


def _paint_lights(painter: QPainter, sheet: Sheet, pointed: Index | None, lit: Collection[Index]) -> None:
    for index in lit:
        _outline(painter, sheet, sheet.view.place_of(index), QPen(color_of(sheet.look.theme.warning), 2))
    if pointed is None:
        return
    if sheet.tensor.equal_to(pointed) > 1:
        equal = sheet.view.equal_in(sheet.tensor, pointed, sheet.rows, sheet.columns)
        for row, column in np.argwhere(equal).tolist():
            place = (sheet.rows.start + row, sheet.columns.start + column)
            _outline(painter, sheet, place, QPen(color_of(sheet.look.theme.accent), 2, Qt.PenStyle.DotLine))
    _outline(painter, sheet, sheet.view.place_of(pointed), QPen(color_of(sheet.look.theme.accent), 2))


def _mark(painter: QPainter, sheet: Sheet, index: Index) -> None:
    """Mark an entry with a filled corner and a dashed outline, which no light has."""
    place = sheet.view.place_of(index)
    color = color_of(sheet.look.theme.accent)
    _outline(painter, sheet, place, QPen(color, 2, Qt.PenStyle.DashLine))
    if place is not None and sheet.cell.width() >= LINED:
        corner = sheet.rect_of(*place).adjusted(1, 1, 0, 0).topLeft()
        side = sheet.cell.height() // 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(QPolygon([corner, corner + QPoint(side, 0), corner + QPoint(0, side)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _outline(painter: QPainter, sheet: Sheet, place: tuple[int, int] | None, pen: QPen) -> None:
    if place is None:
        return
    row, column = place
    if sheet.rows.start <= row < sheet.rows.stop and sheet.columns.start <= column < sheet.columns.stop:
        painter.setPen(pen)
        inside = sheet.cell.width() >= LINED  # so that the outlines of neighbours can be told apart
        painter.drawRect(sheet.rect_of(row, column).adjusted(*((1, 1, -2, -2) if inside else (-1, -1, 0, 0))))


def _paint_names(painter: QPainter, sheet: Sheet, area: QRect) -> None:
    """Write the names of rows and columns; those of several axes with their number, so that the index map is seen."""
    view, head, muted = sheet.view, sheet.head, color_of(sheet.look.theme.muted)
    painter.setClipRect(QRect(0, head.height(), head.width(), area.height()))
    for row, name in enumerate(view.names(sheet.tensor, view.rows, sheet.rows), sheet.rows.start):
        cell = sheet.rect_of(row, 0)
        text = f"{name}  {row + 1}" if view.is_numbered and len(view.rows) > 1 else name
        painter.setPen(sheet.look.inks.get(name, muted))
        painter.drawText(QRect(0, cell.top(), head.width() - PAD, cell.height()), RIGHT, text)
    painter.setClipRect(QRect(head.width(), 0, area.width(), head.height()))
    for column, name in enumerate(view.names(sheet.tensor, view.columns, sheet.columns), sheet.columns.start):
        cell = sheet.rect_of(0, column)
        text = f"{name}\n{column + 1}" if view.is_numbered and len(view.columns) > 1 else name
        painter.setPen(sheet.look.inks.get(name, muted))
        painter.drawText(QRect(cell.left(), 0, cell.width() - PAD, head.height()), RIGHT, text)


def _paint_letters(painter: QPainter, sheet: Sheet) -> None:
    """Write which indices run along rows and columns, where that is not the order of all entries."""
    view, head = sheet.view, sheet.head
    if view.is_numbered or not view.is_flat:
        return
    rows, columns = (index_letters(sheet.tensor, axes) for axes in (view.rows, view.columns))
    painter.setPen(color_of(sheet.look.theme.accent))
    painter.setClipping(False)
    painter.drawText(QRect(0, 0, head.width() - PAD, head.height()), RIGHT, rows)
    beside = sheet.rect_of(0, sheet.columns.stop)
    width = painter.fontMetrics().horizontalAdvance(columns)
    painter.drawText(QRect(beside.left() + PAD, 0, width, head.height()), RIGHT, columns)


def index_letters(tensor: Tensor, axes: Axes) -> str:
    """Return the letters of the indices along some axes: (i,p), or 1 for none."""
    letters = ",".join(tensor.letters[axis] for axis in axes)
    return f"({letters})" if len(axes) > 1 else letters or "1"


def last_name(view: TensorView, axes: Axes, count: int) -> str:
    """Return the longest name that a row of several axes can have, in digits; empty for one axis."""
    if len(axes) < 2:
        return ""
    name = f"({','.join(str(view.shape[axis]) for axis in axes)})"
    return f"{name}  {count}" if view.is_numbered else name


def block_length(view: TensorView, axes: Axes) -> int:
    """Return after how many rows or columns a block ends; without blocks, after all."""
    if not axes:
        return 1
    return view.shape[axes[-1] if view.order == "C" else axes[0]]
