"""Lesson files: TOML, a block a page. A page that cannot be read is named with its line, and the others are opened."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from stat import S_ISREG
from typing import Any, TypeVar

import msgspec

from explorer.lessons import reasons
from explorer.lessons.model import MOST_PAGES, VERSION, Head, Lesson, Page

SUFFIX = "lesson"
SIZE_LIMIT = 2_000_000  # bytes
PAGE = "[[page]]"  # the line that begins a page
_VERSION = re.compile(r"^\s*lesson\s*=\s*(\d{1,9})\b", re.MULTILINE)
_COPY = re.compile(r"\s*\(\d+\)$")  # what is put behind the name of a file that is there already
_PAGE = re.compile(r"\s*\[\[\s*page\s*\]\]\s*(?:#.*)?")

_Made = TypeVar("_Made")


class LessonError(ValueError):
    """A file that is no lesson; the message says what is wrong and where."""


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a lesson file in parts: what stands before the pages, and a block a page, as the teacher wrote it."""

    head: str
    blocks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole file."""
        return self.head + "".join(self.blocks)

    def line_of(self, page: int) -> int:
        """Return the line, from 1, in which a page, from 0, begins."""
        return 1 + self.head.count("\n") + sum(block.count("\n") for block in self.blocks[:page])


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a page, counted from 1, is left out, and the line of the file where that shows; page 0 is the head."""

    page: int
    line: int
    message: str
    column: int = 0  # from 1, where it is known

    def __str__(self) -> str:
        page, line, column, message = self.page, self.line, self.column, self.message
        if page == 0:
            return f"line {line}, column {column}: {message}" if column else f"line {line}: {message}"
        if column:
            return f"page {page}, line {line}, column {column}: {message}"
        return f"page {page}, line {line}: {message}"


@dataclass(frozen=True, slots=True)
class Opened:
    """A lesson with the pages that could be read, and what is wrong with the others.

    `places` has for each page its number in the file, from 1, and the line in which it begins.
    """

    lesson: Lesson
    flaws: tuple[Flaw, ...] = ()
    places: tuple[tuple[int, int], ...] = ()

    def place(self, at: int) -> tuple[int, int]:
        """Return the number of a page in the file, and the line in which it begins; its place where that is unknown."""
        return self.places[at] if at < len(self.places) else (at + 1, 1)


def split(text: str) -> Source:
    """Return the parts of a file; each line [[page]] begins one."""
    head: list[str] = []
    blocks: list[list[str]] = []
    for line in text.splitlines(keepends=True):
        if _PAGE.fullmatch(line.rstrip()):
            blocks.append([])
        (blocks[-1] if blocks else head).append(line)
    return Source("".join(head), tuple("".join(block) for block in blocks))


def read_lesson(path: Path) -> Opened:
    """Return the lesson in a file; raises OSError where it cannot be read, LessonError where it is none."""
    return decode(read_text(path), key_of(path))


def read_whole(path: Path) -> Lesson:
    """Return the lesson in a file, to judge by; raises OSError, and LessonError where any of it cannot be read."""
    opened = read_lesson(path)
    if opened.flaws:
        raise LessonError(str(opened.flaws[0]))
    return opened.lesson


def key_of(path: Path) -> str:
    """Return the key of the lesson in a file: its name, the same however a system spells it, or a browser counts it."""
    return _COPY.sub("", unicodedata.normalize("NFC", path.stem)) or path.stem


def read_text(path: Path) -> str:
    """Return the text of a lesson file; raises OSError, and LessonError where it cannot be one."""
    status = path.stat()
    if not S_ISREG(status.st_mode):
        raise LessonError("this is not a file")
    if status.st_size > SIZE_LIMIT:
        raise LessonError(f"the file has {status.st_size:,} bytes; a lesson has at most {SIZE_LIMIT:,}")
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise LessonError("this is not a text in UTF-8") from None


def decode(text: str, key: str) -> Opened:
    """Return the lesson of a file's text; raises LessonError where there is nothing in it that can be read."""
    source = split(text)
    if len(source.blocks) > MOST_PAGES:
        raise LessonError(f"the file has {len(source.blocks):,} pages; a lesson has at most {MOST_PAGES}")
    pages: list[Page] = []
    flaws: list[Flaw] = []
    places: list[tuple[int, int]] = []
    version = _VERSION.search(source.head)
    if version is not None and int(version[1]) > VERSION:
        raise LessonError(f"the lesson is of version {int(version[1])}; this program reads up to version {VERSION}")
    head = _read_block(source.head, Head, 1)
    if isinstance(head, Flaw):
        if not source.blocks:
            raise LessonError(str(head))
        flaws.append(head)
        head = Head(VERSION, key)
    ids: set[str] = set()
    for at in range(len(source.blocks)):
        page = page_of(source, at)
        if isinstance(page, Page) and page.id in ids:
            page = Flaw(at + 1, source.line_of(at), f"another page has the id {page.id!r}")
        if isinstance(page, Flaw):
            flaws.append(page)
        else:
            pages.append(page)
            places.append((at + 1, source.line_of(at)))
            ids |= {page.id} - {""}
    return Opened(Lesson(key, head, tuple(pages)), tuple(flaws), tuple(places))


def page_of(source: Source, at: int) -> Page | Flaw:
    """Return a page, counted from 0, or why it cannot be read."""
    found = _read_block(source.blocks[at], Page, source.line_of(at), "page")
    return replace(found, page=at + 1) if isinstance(found, Flaw) else found


def _read_block(block: str, kind: type[_Made], first: int, table: str = "") -> _Made | Flaw:
    """Return what a block holds, or a flaw of page 0; `first` is the number of its first line in the file."""
    try:
        content: Mapping[str, Any] = tomllib.loads(block)
        return msgspec.convert(content[table][0] if table else content, kind)
    except msgspec.ValidationError as error:
        line = first + line_of_field(reasons.field_of(str(error)), block)
        return Flaw(0, line, reasons.of_field(str(error), table or "lesson"))
    except (ValueError, RecursionError) as error:  # besides what is no TOML, a number of thousands of digits
        reason, line, column = _without_place(str(error), block)
        return Flaw(0, first + line - 1, f"this is no valid TOML: {reasons.of_toml(reason)}", column)


def _without_place(message: str, block: str) -> tuple[str, int, int]:
    """Return a message of the TOML reader, and the line and the column of the block that it names."""
    found = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)", message)
    if found is None:
        return message, 1, 0
    if found[1]:
        return message[: found.start()], int(found[1]), int(found[2])
    lines = block.rstrip().splitlines() or [""]
    return message[: found.start()], len(lines), len(lines[-1]) + 1


def line_of_field(path: str, block: str) -> int:
    """Return how many lines below the block's first one a field stands, or a word in it, or what holds it."""
    lines, names = block.splitlines(), re.findall(r"[^\W\d]\w*", path)
    tables = (at for at, line in enumerate(lines) if names and re.match(rf"\s*\[page\.{names[0]}\]", line))
    first = next(tables, 0)
    for name in reversed(names):
        key = re.escape(name)
        patterns = (rf"^\s*\[*(?:\w+\.)*{key}\b", rf"[{{,.\s\"]{key}\"?\s*=", rf"[\"']{key}[\"']")
        for pattern in patterns:  # first as a key of its own, last as a word
            for at in range(first, len(lines)):
                if re.search(pattern, lines[at]):
                    return at
    return first
