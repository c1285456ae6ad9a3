"""The lines of the definitions as the column of rows has them: of many lines only those near the screen have a row."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from typing import overload

from ui.panels.definitions.row import DefinitionRow


class Slot:
    """One line and its place in the column; `row` shows it, once it is made."""

    def __init__(self, text: str) -> None:
        self.row: DefinitionRow | None = None
        self.in_sight = True  # whether it is shown at all, wherever the column is scrolled to
        self.top = self.height = 0  # pixels, as they were laid out last
        self.is_placed = False
        self.guess = 0  # pixels that the line is thought to be high without a row
        self._text = text

    @property
    def text(self) -> str:
        """The line."""
        return self._text if self.row is None else self.row.text

    def show_text(self, text: str) -> None:
        """Show another line."""
        self._text = text
        self.fill()

    def fill(self) -> None:
        """Let the row, if there is one, show the line."""
        if self.row is not None and self.row.text != self._text:
            self.row.show_text(self._text)


class Rows(Sequence[DefinitionRow]):
    """The rows of all lines; one that is asked for is made."""

    def __init__(self, slots: Sequence[Slot], make: Callable[[int], DefinitionRow]) -> None:
        self._slots = slots
        self._make = make

    def __len__(self) -> int:
        return len(self._slots)

    @overload
    def __getitem__(self, at: int) -> DefinitionRow: ...
    @overload
    def __getitem__(self, at: slice) -> list[DefinitionRow]: ...
    def __getitem__(self, at: int | slice) -> DefinitionRow | list[DefinitionRow]:
        places = range(len(self._slots))[at]
        return self._at(places) if isinstance(places, int) else [self._at(place) for place in places]

    def _at(self, place: int) -> DefinitionRow:
        row = self._slots[place].row
        return row if row is not None else self._make(place)

    def __contains__(self, row: object) -> bool:
        return row is not None and any(slot.row is row for slot in self._slots)

    def index(self, row: object, start: int = 0, stop: int | None = None) -> int:
        """Return the number of a row."""
        return next(place for place, slot in enumerate(self._slots) if slot.row is row)

    def made(self) -> Iterator[tuple[int, DefinitionRow]]:
        """Go through the rows that there are, with their numbers."""
        return ((place, slot.row) for place, slot in enumerate(self._slots) if slot.row is not None)


def common_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return how many lines at the beginning, and how many of the others at the end, are the same."""
    least = min(len(old), len(new))
    start = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), least)
    tail = 0
    while tail < least - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, tail


def chosen(slots: Sequence[Slot], lines: Sequence[str]) -> list[Slot | None]:
    """Return a slot for each line: the one that shows it already, else one that is left over, else None."""
    by_text: defaultdict[str, deque[Slot]] = defaultdict(deque)
    for slot in slots:
        by_text[slot.text].append(slot)
    found = [by_text[line].popleft() if by_text[line] else None for line in lines]
    taken = {id(slot) for slot in found}
    left = iter([slot for slot in slots if id(slot) not in taken])
    return [slot if slot is not None else next(left, None) for slot in found]
