"""Changes to a block of a lesson file that leave everything else in it as it is written: comments, order, quotes."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from explorer.lessons.list_patching import items_patched

_BRACKETS = {"'''": "'''", '"""': '"""', "[": "]", "{": "}"}  # what a value of several lines begins and ends with


@dataclass(frozen=True, slots=True)
class _Statement:
    """A key with its value: the lines from `start` to `stop`, and what they say."""

    start: int
    stop: int
    content: Mapping[str, Any]

    @property
    def key(self) -> str:
        """The first part of the key."""
        return next(iter(self.content))


def patched(lines: list[str], rows: Mapping[str, list[str]]) -> list[str]:
    """Return lines of one table with other rows in the place of those that each key had; without rows, without it.

    A key whose rows say the same as before stays as it is written. The comment at the end of a line stays, too.
    """
    found = list(_statements(lines))
    changed = {key for key, new in rows.items() if _said(new) != _merged(s.content for s in found if s.key == key)}
    result, at, placed = [], 0, set()
    for statement in found:
        if statement.key not in changed:
            continue
        result += lines[at : statement.start]
        own = lines[statement.start : statement.stop]
        if kept := _items_kept(own, rows[statement.key]):
            result += kept
        elif statement.key not in placed:
            result += _with_comment(rows[statement.key], _comment(own))
        placed.add(statement.key)
        at = statement.stop
    result += lines[at:]
    more = [row for key, new in rows.items() if key in changed - placed for row in new]
    end = max((at for at, line in enumerate(result, 1) if line.strip()), default=0)
    return [*result[:end], *more, *result[end:]]


def _statements(lines: list[str]) -> Iterator[_Statement]:
    at = 0
    while at < len(lines):
        stop, content = _read(lines, at)
        if content:
            yield _Statement(at, stop, content)
        at = stop


def _read(lines: list[str], at: int) -> tuple[int, Mapping[str, Any]]:
    """Return where the statement ends that begins in a line, and what it says; nothing of what cannot be read."""
    _, _, value = lines[at].partition("=")
    ends = [end for begin, end in _BRACKETS.items() if begin in value]
    for stop in range(at + 1, len(lines) + 1):
        if stop == at + 1 or any(end in lines[stop - 1] for end in ends):
            try:
                return stop, tomllib.loads("".join(lines[at:stop]))
            except tomllib.TOMLDecodeError:
                if not ends:
                    break
    return at + 1, {}


def _items_kept(lines: list[str], rows: list[str]) -> list[str]:
    """Return a statement with other items in its list, where both it and the rows in its place have one."""
    new = _said(rows)
    return items_patched("".join(lines), new).splitlines(keepends=True) if isinstance(new, list) else []


def _said(rows: list[str]) -> Any:  # noqa: ANN401 - whatever TOML holds
    return _merged([tomllib.loads("".join(rows))] if rows else [])


def _merged(contents: Any) -> Any:  # noqa: ANN401 - likewise
    """Return the value of the one key that tables have, their parts together; None where there is none."""
    whole: Any = None
    for content in contents:
        value = next(iter(content.values()))
        whole = whole | value if isinstance(whole, dict) and isinstance(value, dict) else value
    return whole


def _comment(lines: list[str]) -> str:
    """Return the comment at the end of a statement, with the space before it."""
    last = lines[-1].rstrip("\n")
    if "#" not in last:
        return ""
    text = "".join(lines)
    content = tomllib.loads(text)
    for at in (at for at, letter in enumerate(last) if letter == "#"):
        before = text[: len(text) - len(lines[-1])] + last[:at]
        try:
            if tomllib.loads(before) == content:
                return last[len(last[:at].rstrip()) :]
        except tomllib.TOMLDecodeError:
            continue
    return ""


def _with_comment(rows: list[str], comment: str) -> list[str]:
    return [*rows[:-1], rows[-1].rstrip("\n") + comment + "\n"] if rows and comment else rows
