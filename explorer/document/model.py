"""The document: everything a user can change and a file keeps, frozen, free of theme and window."""

from dataclasses import dataclass, field

MAX_ORDER = 20


@dataclass(frozen=True, slots=True)
class Range:
    """The interval an input is drawn over."""

    name: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Document:
    """Definitions as typed, the point being looked at, and how it is looked at.

    `probe` holds one number for each scalar entry of the explored function's inputs; None lets the pipeline choose.
    `ranges` holds what the user chose; an input without one gets a range that suits the function.
    `hidden` holds layers of the pictures, `folded` the numbers of lines that are defined but out of sight.
    """

    lines: tuple[str, ...] = ("",)
    explored: str | None = None
    probe: tuple[float, ...] | None = None
    ranges: tuple[Range, ...] = field(default=())
    order: int = 2
    taylor: bool = False
    hidden: frozenset[str] = frozenset()
    folded: frozenset[int] = frozenset()

    @property
    def text(self) -> str:
        """The definitions as one text."""
        return "\n".join(self.lines)

    def range_of(self, name: str) -> Range | None:
        """Return the range the user chose for an input."""
        return next((r for r in self.ranges if r.name == name), None)
