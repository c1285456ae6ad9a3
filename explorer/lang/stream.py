"""The tokens of one line as the parser walks over them: brackets matched beforehand, notes collected."""

import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from explorer.diagnostics import Diagnostic, Fix, Severity, Span
from explorer.lang.names import Known
from explorer.lang.syntax import Node
from explorer.lang.tokens import NESTING_LIMIT, TOO_DEEP, Token

NOTES_LIMIT = 200  # of one line; nobody reads more
LEVEL_LIMIT = 3 * NESTING_LIMIT  # a bracket with a sum of products in it is three levels
FRAMES = 10_000  # what a text at these limits needs; plain Python calls take no room on the C stack
_PAIRS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉"}
_CLOSERS = {close: opening for opening, close in _PAIRS.items()}


class UnreadableError(Exception):
    """The line cannot be read; caught at the door of the parser, which returns the diagnostic."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def unreadable(message: str, span: Span, hint: str = "", fix: Fix | None = None) -> UnreadableError:
    """Return the exception that stops reading the line with an error."""
    return UnreadableError(Diagnostic(message, span, hint, Severity.ERROR, (fix,) if fix else ()))


@dataclass(slots=True)
class Brackets:
    """By the place of each opening bracket: where it ends, what follows its first comma, and which are ranges.

    Places are characters, so that they stay true when a word is split into several tokens.
    """

    ends: dict[int, int] = field(default_factory=dict)
    second: dict[int, tuple[Token, Token]] = field(default_factory=dict)
    ranges: set[int] = field(default_factory=set)


def match_brackets(tokens: Sequence[Token]) -> Brackets:
    """Match brackets in one pass; raises UnreadableError naming the first bracket without a partner."""
    found = Brackets()
    open_now: list[Token] = []
    for at, token in enumerate(tokens):
        if token.kind != "op":
            continue
        if token.text in _PAIRS:
            open_now.append(token)
            if len(open_now) > NESTING_LIMIT:
                raise too_deep(token.span)
        elif token.text in _CLOSERS:
            found.ends[_opening(open_now, token).start] = token.end
        elif open_now and token.text == ",":
            found.second.setdefault(open_now[-1].start, (tokens[at + 1], tokens[min(at + 2, len(tokens) - 1)]))
        elif open_now and token.text == "..":
            found.ranges.add(open_now[-1].start)
    if open_now and not _is_left_brace(tokens, open_now):
        bracket = open_now[-1]
        raise unreadable(
            f"`{bracket.text}` is never closed", bracket.span, f"add `{_PAIRS[bracket.text]}` where it ends"
        )
    return found


def _is_left_brace(tokens: Sequence[Token], open_now: Sequence[Token]) -> bool:
    r"""Whether all that is open is the \left\{ before an environment, which \right. closes without a brace."""
    at = next(at for at, token in enumerate(tokens) if token is open_now[0])
    return (
        len(open_now) == 1 and tokens[at].text == "{" and tokens[at + 1].kind == "begin" and tokens[-2].kind == "finish"
    )


def _opening(open_now: list[Token], closer: Token) -> Token:
    if not open_now:
        raise unreadable(
            f"`{closer.text}` closes nothing", closer.span, f"delete it, or add `{_CLOSERS[closer.text]}` before it"
        )
    opening = open_now.pop()
    wanted = _PAIRS[opening.text]
    if wanted != closer.text:
        raise unreadable(
            f"`{opening.text}` is closed by `{closer.text}`", opening.span.to(closer.span), f"write `{wanted}` instead"
        )
    return opening


def make_room() -> None:
    """Let the interpreter recurse as deep as the limits above allow; never lowers what is set."""
    if sys.getrecursionlimit() < FRAMES:
        sys.setrecursionlimit(FRAMES)


def too_deep(span: Span) -> UnreadableError:
    """Return the error about what is nested beyond the limit."""
    return unreadable(TOO_DEEP[0], span, TOO_DEEP[1])


class Stream(ABC):
    """A position among the tokens of one line, and what is known there."""

    def __init__(self, text: str, tokens: Sequence[Token], known: Known) -> None:
        self.text = text
        self.tokens = list(tokens)
        self.known = known
        self.at = 0
        self.levels = 0
        self.bars = 0  # open | and ‖ since the last bracket
        self.angles = 0  # open <, where > closes
        self.inside = 0  # open brackets, where = compares
        self.stops: frozenset[str] = frozenset()
        self.notes: list[Diagnostic] = []
        self.splits: dict[tuple[str, frozenset[str]], tuple[str, ...] | None] = {}
        self.unsplit = 0  # how many of them are no names side by side
        self.brackets = match_brackets(tokens)

    @abstractmethod
    def expression(self, power: int = 0) -> Node:
        """Read an expression whose operators bind at least as tightly as `power`."""

    @abstractmethod
    def continued(self, left: Node, power: int = 0) -> Node:
        """Read on after the operand `left`."""

    @property
    def here(self) -> Token:
        """The next token."""
        return self.tokens[self.at]

    def ahead(self, count: int = 1) -> Token:
        """Return a later token, the last one beyond the end."""
        return self.tokens[min(self.at + count, len(self.tokens) - 1)]

    def take(self) -> Token:
        """Return the next token and step over it."""
        token = self.tokens[self.at]
        self.at = min(self.at + 1, len(self.tokens) - 1)
        return token

    def accept(self, *signs: str) -> Token | None:
        """Step over the next token if it is one of these signs."""
        return self.take() if self.here.is_op(*signs) else None

    def expect(self, sign: str, opened: Token, what: str) -> Token:
        """Step over `sign`, which closes `opened`."""
        if self.here.is_op(sign):
            return self.take()
        here = self.here
        if here.kind == "end":
            raise unreadable(f"{what} is never closed", opened.span, f"add `{sign}` where it ends")
        hint = "a comma separates entries" if here.is_op("&") else f"close it with `{sign}` first"
        if here.is_op(".."):
            hint = "the range of a parameter stands in square brackets: [0 .. 5]"
        raise unreadable(f"`{self.raw(here)}` is not expected here, inside {what}", here.span, hint)

    def insert(self, tokens: Sequence[Token]) -> None:
        """Put tokens in the place of the next one (the pieces of a word that was split)."""
        self.tokens[self.at : self.at + 1] = tokens

    def raw(self, token: Token) -> str:
        """Return a token as it was typed."""
        return self.text[token.start : token.end]

    def note(self, message: str, span: Span, fix: Fix | None = None) -> None:
        """Say how something was read."""
        if len(self.notes) > NOTES_LIMIT:
            return
        if len(self.notes) == NOTES_LIMIT:
            message, fix = "from here on the readings of this line are not explained one by one", None
        hint, fixes = (f"or write {fix.replacement}", (fix,)) if fix else ("", ())
        self.notes.append(Diagnostic(message, span, hint, Severity.NOTE, fixes))

    def typed(self, span: Span) -> str:
        """Return the text at a span."""
        return self.text[span.start : span.end]

    def since(self, start: int) -> Span:
        """The span from a character to the end of the token before the next."""
        return Span(start, self.tokens[self.at - 1].end if self.at else start)

    @contextmanager
    def enclosed(self) -> Iterator[None]:
        """Read inside brackets: bars and angles outside do not matter, `=` compares."""
        saved = self.bars, self.angles, self.stops
        self.bars = self.angles = 0
        self.stops = frozenset()
        self.inside += 1
        yield
        self.bars, self.angles, self.stops = saved
        self.inside -= 1

    @contextmanager
    def binding(self, name: str) -> Iterator[None]:
        """Read where one more variable is known."""
        known = self.known
        self.known = known.with_variables((name,))
        yield
        self.known = known
