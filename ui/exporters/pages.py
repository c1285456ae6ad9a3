"""A report as the pages of a PDF: its blocks one below the other, formulas and pictures as vectors."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtSvg import QSvgRenderer

from explorer.export.report import Block, Formula, Grid, Heading, Paragraph, PictureBlock, Typeset
from ui.exporters.devices import DOTS_PER_INCH, Paint, copyable_pdf

MARGIN = 18.0  # millimetres
PIXELS = {1: 27, 2: 19, 0: 14}  # of letters: titles, headings, text
GAP = 8.0
PICTURE = 0.82  # width of a picture, to that of the page: two have room below each other
PROPORTION = 2 / 3  # height to width of a picture
FORMULA = 0.8  # size of typeset formulas
SMALLEST = 0.55  # of its size, to which a formula may shrink; a longer one is written as text
INK, QUIET, LINE = QColor("#1b2028"), QColor("#5a6472"), QColor("#c9d0d9")
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class _Part:
    """Something on a page: its height, what draws it in a rectangle, and whether it must not end a page."""

    height: float
    draw: Callable[[QPainter, QRectF], None]
    holds_on: bool = False


def report_pages(report: Sequence[Block], pictures: Sequence[Paint], typeset: Typeset, title: str) -> bytes:
    """Return a report on A4 pages; `pictures` paint the views."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(round(DOTS_PER_INCH))
    device.setTitle(title)
    device.setCreator("Function Explorer")
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    size = QPageSize(QPageSize.PageSizeId.A4)
    device.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    page = device.pageLayout().paintRectPixels(round(DOTS_PER_INCH)).size()
    parts = [part for block in report for part in _parts(block, page.width(), pictures, typeset)]
    painter = QPainter(device)
    try:
        _lay_out(painter, device, parts, QSizeF(page))
    finally:
        painter.end()
    buffer.close()
    return copyable_pdf(bytes(data.data()))


def _lay_out(painter: QPainter, device: QPdfWriter, parts: Sequence[_Part], page: QSizeF) -> None:
    """Draw parts from top to bottom, and begin a page where one, with those it holds on to, has no room."""
    top = 0.0
    for i, part in enumerate(parts):
        needed, last = part.height, i
        while parts[last].holds_on and last + 1 < len(parts):
            last += 1
            needed += GAP + parts[last].height
        if top and top + min(needed, page.height()) > page.height():
            device.newPage()
            top = 0.0
        painter.save()
        part.draw(painter, QRectF(0, top, page.width(), part.height))
        painter.restore()
        top += part.height + GAP


def _parts(block: Block, width: float, pictures: Sequence[Paint], typeset: Typeset) -> list[_Part]:
    match block:
        case Heading(text, level):
            return [_heading(text, level)]
        case Paragraph(text):
            return [_text(text, width)]
        case Formula(latex, text):
            svg = typeset(latex)
            return [(svg and _formula(svg, width)) or _text(text, width)]
        case PictureBlock(index, _):
            return [_picture(pictures[index], width)]
        case Grid():
            return _rows(block, width)


def _font(level: int = 0) -> QFont:
    font = QFont()
    font.setPixelSize(PIXELS[level])
    font.setWeight(QFont.Weight.DemiBold if level else QFont.Weight.Normal)
    return font


def _heading(text: str, level: int) -> _Part:
    font = _font(level)
    above = 2 * GAP if level > 1 else 0.0
    height = QFontMetricsF(font).height() + above + GAP

    def draw(painter: QPainter, rect: QRectF) -> None:
        painter.setFont(font)
        painter.setPen(INK)
        painter.drawText(rect.adjusted(0, above, 0, 0), WRAP, text)
        if level > 1:
            painter.setPen(QPen(LINE, 1.0))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    return _Part(height, draw, holds_on=True)


def _text(text: str, width: float) -> _Part:
    font = _font()
    height = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), WRAP, text).height()

    def draw(painter: QPainter, rect: QRectF) -> None:
        painter.setFont(font)
        painter.setPen(INK)
        painter.drawText(rect, WRAP, text)

    return _Part(height, draw)


def _formula(svg: str, width: float) -> _Part | None:
    """Return a formula, a little smaller where it would be too wide, None where it would become too small."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = QSizeF(renderer.defaultSize()) * FORMULA
    share = min(1.0, width / max(size.width(), 1.0))
    if share < SMALLEST:
        return None
    size *= share

    def draw(painter: QPainter, rect: QRectF) -> None:
        renderer.render(painter, QRectF(rect.topLeft() + QPointF(0, GAP / 2), size))

    return _Part(size.height() + GAP, draw, holds_on=True)


def _picture(paint: Paint, width: float) -> _Part:
    size = QSizeF(PICTURE * width, PICTURE * width * PROPORTION)
    return _Part(size.height(), lambda painter, rect: paint(painter, QRectF(rect.topLeft(), size)))


def _rows(grid: Grid, width: float) -> list[_Part]:
    """Return the lines of a table; columns that do not fit continue below."""
    metrics = QFontMetricsF(_font())
    cell = max([metrics.horizontalAdvance(t) for row in (*grid.cells, grid.columns) for t in row]) + 3 * GAP
    side = max([metrics.horizontalAdvance(t) for t in grid.rows], default=0.0) + GAP * bool(grid.rows)
    fitting = max(1, int((width - side) // cell))
    parts = []
    count = len(grid.cells[0])
    for start in range(0, count, fitting):
        chosen = slice(start, start + fitting)
        heads = [("", grid.columns[chosen])] if grid.columns else []
        names = grid.rows or ("",) * len(grid.cells)
        lines = [*heads, *((name, row[chosen]) for name, row in zip(names, grid.cells, strict=True))]
        height = metrics.height() * 1.25
        parts += [
            _line(name, texts, side, cell, height, strong=not (heads and i == 0))
            for i, (name, texts) in enumerate(lines)
        ]
    return parts


def _line(name: str, texts: Sequence[str], side: float, cell: float, height: float, *, strong: bool) -> _Part:
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip

    def draw(painter: QPainter, rect: QRectF) -> None:
        painter.setFont(_font())
        painter.setPen(QUIET)
        painter.drawText(QRectF(0, rect.top(), side, height), right, name)
        for i, text in enumerate(texts):
            left = side + i * cell
            painter.setPen(INK if strong else QUIET)
            painter.drawText(QRectF(left, rect.top(), cell - GAP, height), right, text)

    return _Part(height - GAP, draw)
