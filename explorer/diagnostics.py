"""What a layer tells the user, as values: a message, the place it is about, and what to type instead."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic stands in the way: an error stops a definition, a note explains a reading."""

    ERROR = "error"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of characters [start, end) in the text the user typed."""

    start: int
    end: int

    def shifted(self, offset: int) -> "Span":
        """Return the same range seen from a text that begins `offset` characters earlier."""
        return Span(self.start + offset, self.end + offset)

    def to(self, other: "Span") -> "Span":
        """Return the range from the start of this one to the end of `other`."""
        return Span(self.start, max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Fix:
    """A change the user can accept with one click: replace the text at `span`."""

    title: str
    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to tell the user about one place of the text; each fix is one way out of it."""

    message: str
    span: Span
    hint: str = ""
    severity: Severity = Severity.ERROR
    fixes: tuple[Fix, ...] = ()

    @property
    def start(self) -> int:
        """First character the message is about."""
        return self.span.start

    @property
    def end(self) -> int:
        """One past the last character the message is about."""
        return self.span.end

    @property
    def is_error(self) -> bool:
        """Whether the definition can't be used because of this."""
        return self.severity is Severity.ERROR

    def shifted(self, offset: int) -> "Diagnostic":
        """Return the same diagnostic seen from a text that begins `offset` characters earlier."""
        fixes = tuple([Fix(fix.title, fix.span.shifted(offset), fix.replacement) for fix in self.fixes])
        return Diagnostic(self.message, self.span.shifted(offset), self.hint, self.severity, fixes)


def with_caret(text: str, diagnostic: Diagnostic, said: Callable[[str], str] = str) -> str:
    """Return the message above its line of `text`, the place underlined with carets, and the hint.

    `said` says message and hint in the reader's language.
    """
    start = min(diagnostic.start, len(text))
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    line = text[begin : stop if stop >= 0 else len(text)]
    width = max(1, min(diagnostic.end, begin + len(line)) - start)
    rows = [said(diagnostic.message), f"  {line}", "  " + " " * (start - begin) + "^" * width]
    return "\n".join([*rows, f"  {said(diagnostic.hint)}"] if diagnostic.hint else rows)


class ExpressionError(ValueError):
    """Text that could not be read or used; `diagnostics` says where and what to type instead."""

    def __init__(self, text: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Keep the typed `text` and at least one error about it."""
        super().__init__(text, diagnostics)
        self.text = text
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        """Show each error with its line and a caret."""
        return self.told(str)

    def told(self, said: Callable[[str], str]) -> str:
        """Return each error with its line and a caret, `said` in the reader's language."""
        return "\n".join(with_caret(self.text, item, said) for item in self.diagnostics if item.is_error)
