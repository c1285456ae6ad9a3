"""Where pages of worksheets end: between questions, and lines between words."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QSizeF
from PySide6.QtGui import (
    QImage,
    QPagedPaintDevice,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from ui.widgets.line_breaks import keep_words

SHEET, QUESTION = 2, 4  # levels of the headings with which they begin
MARGIN = 2 / 2.54  # inches around what Qt prints
SPARE = 0.99  # of a page: what begins one keeps the room above it


@dataclass(frozen=True, slots=True)
class _Part:
    """A question, or the head of a sheet, and where it would be on a page without an end."""

    place: int
    level: int
    top: float
    bottom: float


def lay_out_on(document: QTextDocument, device: QPagedPaintDevice) -> None:
    """Put new lines and new pages into a document where they have to be when it is printed on a device."""
    document.documentLayout().setPaintDevice(device)
    frame = document.rootFrame()
    around = frame.frameFormat()
    around.setMargin(MARGIN * QImage(1, 1, QImage.Format.Format_Mono).logicalDpiX())  # which is scaled to the device
    frame.setFrameFormat(around)
    document.setTextWidth(device.width())
    keep_words(document)
    begun = _begun(list(_parts(document)), SPARE * (device.height() - 2 * MARGIN * device.logicalDpiY()))
    cursor, on_new_page = QTextCursor(document), QTextBlockFormat()
    on_new_page.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    cursor.beginEditBlock()
    for place in begun:
        cursor.setPosition(place)
        cursor.mergeBlockFormat(on_new_page)
    cursor.endEditBlock()
    document.setPageSize(QSizeF())  # or Qt would print one page


def _begun(parts: list[_Part], room: float) -> list[int]:
    """Return the places of the questions that begin a page: all but those that fit below the ones before."""
    begun, used = [], 0.0
    for at, part in enumerate(parts):
        height = part.bottom - part.top
        if part.level == SHEET:
            used = 0.0
        elif used + height > room >= height:
            begun.append(part.place)
            used = 0.0
        used += parts[at + 1].top - part.top if at + 1 < len(parts) else height
        used %= room  # of a question that is longer than a page
    return begun


def _parts(document: QTextDocument) -> Iterator[_Part]:
    layout, blocks = document.documentLayout(), list(_blocks(document))
    heads = [at for at, block in enumerate(blocks) if block.blockFormat().headingLevel() in {SHEET, QUESTION}]
    for at, following in pairwise([*heads, len(blocks)]):
        head, last = blocks[at], blocks[following - 1]
        top, bottom = layout.blockBoundingRect(head).top(), layout.blockBoundingRect(last).bottom()
        yield _Part(head.position(), head.blockFormat().headingLevel(), top, bottom)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
