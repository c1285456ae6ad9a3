"""Pages and heads as TOML, written so that a teacher reads and edits them and two versions compare well."""

import json
import re
from collections.abc import Mapping
from typing import Any

import msgspec

from explorer.lessons.codec import PAGE, Source
from explorer.lessons.model import Head, Lesson, Page

TABLES = ("show", "ask", "reveal")  # parts of a page that stand below a line of their own
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_LITERAL = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f]*")  # what may stand between three apostrophes
_LANGUAGE = re.compile(r"[a-z]{2}")
_WIDE = 100  # letters of a list that stay in one line


def source_of(lesson: Lesson) -> Source:
    """Return the file of a lesson."""
    return Source(encode_head(lesson.head), tuple(map(encode_page, lesson.pages)))


def encode_head(head: Head) -> str:
    """Return what stands before the pages."""
    content = msgspec.to_builtins(head)
    draw = content.pop("draw", {})
    lines = _rows(content)
    if draw:
        lines += ["", "[draw]", *_rows(draw)]
    return "\n".join(lines) + "\n\n"


def encode_page(page: Page) -> str:
    """Return the block of a page."""
    content = msgspec.to_builtins(page)
    order = ("id", "title", "text")
    lines = [PAGE, *_rows({name: content[name] for name in order if name in content})]
    for table in TABLES:
        if part := content.get(table):
            lines += [f"[page.{table}]", *_rows(_first(part, "kind"))]
    return "\n".join(lines) + "\n\n"


def _first(part: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: part[key] for key in (name, *(other for other in part if other != name)) if key in part}


def _rows(content: Mapping[str, Any]) -> list[str]:
    rows = []
    for name, value in content.items():
        if isinstance(value, dict) and value and all(_LANGUAGE.fullmatch(key) for key in value):
            rows += [f"{_key(name)}.{language} = {_value(words)}" for language, words in value.items()]
        else:
            rows.append(f"{_key(name)} = {_value(value)}")
    return rows


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def _value(value: Any) -> str:  # noqa: ANN401 - whatever TOML holds
    match value:
        case str():
            return _string(value)
        case dict():
            return "{" + ", ".join(f"{_key(name)} = {_inline(item)}" for name, item in value.items()) + "}"
        case list() | tuple():
            row = "[" + ", ".join(map(_inline, value)) + "]"
            if len(row) <= _WIDE or not all(isinstance(item, str | dict) for item in value):
                return row
            return "[\n" + "".join(f"  {_inline(item)},\n" for item in value) + "]"
        case _:
            return _inline(value)


def _inline(value: Any) -> str:  # noqa: ANN401 - whatever TOML holds
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
    plain = "'''" not in text and not text.endswith("'") and _LITERAL.fullmatch(text)
    if plain and "\n" in text:
        return f"'''\n{text}'''"
    return _quoted(text)


def _quoted(text: str) -> str:
    if "\\" in text and "'" not in text and "\n" not in text and _LITERAL.fullmatch(text):
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
