"""Edits of the definitions line by line: each keeps the folded lines folded and the explored function explored."""

from collections.abc import Sequence
from dataclasses import replace

from explorer.document.edits import Edit, explore
from explorer.document.model import Document
from explorer.lang.heads import head
from explorer.lang.tokens import tokenize, without_comment


def defined_name(line: str) -> str:
    """Return the name of the function that a line defines, as far as its beginning tells; "" if none."""
    tokens, problems = tokenize(without_comment(line))
    found = head(tokens) if not problems else None
    return found.name if found is not None and found.kind in {"function", "value"} else ""


def set_line(number: int, text: str) -> Edit:
    """Replace the text of one line; where it defines the explored function, that goes by its new name."""

    def edit(document: Document) -> Document:
        if document.lines[number] == text:
            return document
        lines = (*document.lines[:number], text, *document.lines[number + 1 :])
        explored = document.explored
        if explored is not None and defined_name(document.lines[number]) == explored:
            explored = defined_name(text) or None
        return replace(document, lines=lines, explored=explored)

    return edit


def replace_lines(start: int, stop: int, texts: Sequence[str]) -> Edit:
    """Put `texts` in the place of the lines [start, stop); without any line left, an empty one remains."""

    def edit(document: Document) -> Document:
        new = tuple(texts)
        lines = (*document.lines[:start], *new, *document.lines[stop:]) or ("",)
        shift = len(new) - (stop - start)
        kept = {i for i in document.folded if i < min(stop, start + len(new))}
        kept |= {i + shift for i in document.folded if i >= stop}
        return _with_lines(document, lines, frozenset(i for i in kept if i < len(lines)))

    return edit


def insert_lines(number: int, texts: Sequence[str]) -> Edit:
    """Put new lines before line `number`."""
    return replace_lines(number, number, texts)


def remove_lines(start: int, stop: int) -> Edit:
    """Take the lines [start, stop) away."""
    return replace_lines(start, stop, ())


def duplicate_line(number: int) -> Edit:
    """Put a copy of a line below it."""
    return lambda document: replace_lines(number + 1, number + 1, (document.lines[number],))(document)


def move_line(number: int, goal: int) -> Edit:
    """Move a line so that it becomes line `goal`."""

    def edit(document: Document) -> Document:
        order = list(range(len(document.lines)))
        order.insert(min(max(goal, 0), len(order) - 1), order.pop(number))
        lines = tuple(document.lines[i] for i in order)
        folded = frozenset(place for place, i in enumerate(order) if i in document.folded)
        return document if lines == document.lines else replace(document, lines=lines, folded=folded)

    return edit


def fold_lines(numbers: Sequence[int], folded: bool) -> Edit:  # noqa: FBT001 - the value of a switch
    """Keep lines defined but out of sight, or bring them back."""

    def edit(document: Document) -> Document:
        chosen = frozenset(numbers)
        return replace(document, folded=document.folded | chosen if folded else document.folded - chosen)

    return edit


def write_definitions(texts: Sequence[str], explored: str | None = None) -> Edit:
    """Write definitions, each over the line that defines the same name, else at the end.

    `explored` is the function to look at from then on.
    """

    def edit(document: Document) -> Document:
        lines = list(document.lines)
        while lines and not lines[-1].strip():
            lines.pop()
        for text in texts:
            name = defined_name(text)
            place = next(
                (i for i, line in enumerate(lines) if line == text or (name and defined_name(line) == name)), None
            )
            if place is None:
                lines.append(text)
            else:
                lines[place] = text
        written = replace(document, lines=tuple(lines) or ("",), folded=document.folded & set(range(len(lines))))
        return written if explored is None else explore(explored)(written)

    return edit


def _with_lines(document: Document, lines: tuple[str, ...], folded: frozenset[int]) -> Document:
    explored = document.explored
    if explored is not None and explored not in map(defined_name, lines):
        explored = None
    return replace(document, lines=lines, folded=folded, explored=explored)
