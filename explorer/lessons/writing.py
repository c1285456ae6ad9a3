"""Pages and heads as TOML, written so that a teacher reads and edits them and two versions compare well."""

import json
import re
from collections.abc import Mapping
from typing import Any, TypeAlias

import msgspec

from explorer.lessons.codec import PAGE, Source
from explorer.lessons.model import Head, Lesson, Page

Rows: TypeAlias = dict[str, list[str]]  # the lines of each key of a table
TABLES = ("show", "ask", "reveal")  # parts of a page that stand below a line of their own
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_LITERAL = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f]*")  # what may stand between three apostrophes
_HEADER = re.compile(r"^\s*\[+\s*page\b", re.MULTILINE)  # what would begin a page, or a part of one
_LANGUAGE = re.compile(r"[a-z]{2}")
_WIDE = 100  # letters of a list that stay in one line


def source_of(lesson: Lesson) -> Source:
    """Return the file of a lesson."""
    return Source(encode_head(lesson.head), tuple(map(encode_page, lesson.pages)))


def encode_head(head: Head) -> str:
    """Return what stands before the pages."""
    top, draw = head_rows(head)
    lines = [row for rows in top.values() for row in rows]
    if draw:
        lines += ["\n", "[draw]\n", *(row for rows in draw.values() for row in rows)]
    return "".join(lines) + "\n"


def head_rows(head: Head) -> tuple[Rows, Rows]:
    """Return the lines of a head by key: those above, and those of the numbers to be drawn."""
    content = msgspec.to_builtins(head)
    draw = content.pop("draw", {})
    return table_rows(content), table_rows(draw)


def encode_page(page: Page) -> str:
    """Return the block of a page."""
    lines = [PAGE + "\n"]
    for table, rows in page_rows(page).items():
        if rows:
            lines += [f"[page.{table}]\n"] if table else []
            lines += [row for its in rows.values() for row in its]
    return "".join(lines) + "\n"


def page_rows(page: Page) -> dict[str, Rows]:
    """Return the lines of a page by table and key; those above all tables under an empty name."""
    content = msgspec.to_builtins(page)
    top = _first({name: value for name, value in content.items() if name not in TABLES}, "id")
    return {"": table_rows(top)} | {table: table_rows(_first(content.get(table) or {}, "kind")) for table in TABLES}


def _first(part: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: part[key] for key in (name, *(other for other in part if other != name)) if key in part}


def table_rows(content: Mapping[str, Any]) -> Rows:
    """Return the lines of a table by key."""
    rows: Rows = {}
    for name, value in content.items():
        if isinstance(value, dict) and value and all(_LANGUAGE.fullmatch(key) for key in value):
            rows[name] = [f"{_key(name)}.{language} = {_value(words)}\n" for language, words in value.items()]
        else:
            rows[name] = [f"{_key(name)} = {_value(value)}\n"]
    return rows


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def _value(value: Any) -> str:  # noqa: ANN401 - whatever TOML holds
    match value:
        case str():
            return _string(value)
        case dict():
            return "{" + ", ".join(f"{_key(name)} = {inline(item)}" for name, item in value.items()) + "}"
        case list() | tuple():
            row = "[" + ", ".join(map(inline, value)) + "]"
            if len(row) <= _WIDE or not all(isinstance(item, str | dict) for item in value):
                return row
            return "[\n" + "".join(f"  {inline(item)},\n" for item in value) + "]"
        case _:
            return inline(value)


def inline(value: Any) -> str:  # noqa: ANN401 - whatever TOML holds
    """Return a value in one line."""
    match value:
        case bool():
            return "true" if value else "false"
        case float():
            return repr(value)  # also inf and nan are TOML
        case str():
            return _quoted(value)
        case list() | tuple() | dict():
            return _value(value).replace("\n", "")
        case _:
            return str(value)


def _string(text: str) -> str:
    """Return a text of several lines, or with backslashes, as it is read; any other between quotes."""
    plain = "'''" not in text and not text.endswith("'") and _LITERAL.fullmatch(text) and not _HEADER.search(text)
    if plain and "\n" in text:
        return f"'''\n{text}'''"
    return _quoted(text)


def _quoted(text: str) -> str:
    if "\\" in text and "'" not in text and "\n" not in text and _LITERAL.fullmatch(text):
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
