"""Lines of a laid out text: none begins within a word, which Qt allows before and behind every picture in it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

PICTURE, NEW_LINE, NO_BREAK = "\ufffc", "\u2028", "\xa0"
PASSES = 8  # over a text: each mends the first line of a paragraph that is wrong, and foresees the others


def keep_words(document: QTextDocument) -> None:
    """Begin a new line before each word that a line broke beside a picture: a formula keeps its particle or stop.

    A word that is wider than its line stays broken. Laid out once for all places, or a little more often.
    """
    for _ in range(PASSES):
        document.size()  # lay out
        places = [place for block in _blocks(document) for place in _wanted(block)]
        if not places:
            return
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for place in places:
            cursor.setPosition(place)
            cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(NEW_LINE, cursor.charFormat())
        cursor.endEditBlock()


def broken_words(block: QTextBlock) -> Iterator[tuple[int, int]]:
    """Go through the words of a paragraph that a line breaks beside a picture, as (begin, place of the break)."""
    text = block.text()
    if PICTURE not in text:
        return
    for before, line in pairwise(_starts(block)):
        around = text[line - 1 : line + 1]
        begin = _begin_of_word(text, line)
        if PICTURE in around and not any(map(_is_gap, around)) and begin > before:
            yield begin, line


def _wanted(block: QTextBlock) -> Iterator[int]:
    """Go through the places of the blanks of a paragraph that are to become new lines."""
    first = next(broken_words(block), None)
    if first is None:
        return
    begin, _ = first
    yield block.position() + begin - 1
    text, room = block.text(), block.layout().lineAt(0).width()
    advances = _advances(block)
    used = 0.0
    for start, end in _words(text, begin):
        width = sum(advances[start:end])
        if start > begin and text[start - 1] == NEW_LINE:
            used = 0.0
        elif used > 0 and used + width > room:
            if PICTURE in text[start:end] and end - start > 1:
                yield block.position() + start - 1
            used = 0.0
        used += width + sum(advances[end : end + 1])


def _words(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """Go through where words begin and end."""
    start = begin
    for at in range(begin, len(text) + 1):
        if at == len(text) or _is_gap(text[at]):
            if at > start:
                yield start, at
            start = at + 1


def _begin_of_word(text: str, at: int) -> int:
    while at > 0 and not _is_gap(text[at - 1]):
        at -= 1
    return at


def _is_gap(letter: str) -> bool:
    return letter.isspace() and letter != NO_BREAK


def _advances(block: QTextBlock) -> Sequence[float]:
    """Return how wide each letter of a paragraph is."""
    layout, widths = block.layout(), list[float]()
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        start = line.textStart()
        ends = [
            line.cursorToX(start + at)[0]  # type: ignore[index] # a pair, which the stubs have as an object
            for at in range(line.textLength() + 1)
        ]
        widths += [right - left for left, right in pairwise(ends)]
    return widths


def _starts(block: QTextBlock) -> list[int]:
    layout = block.layout()
    return [layout.lineAt(index).textStart() for index in range(layout.lineCount())]


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
