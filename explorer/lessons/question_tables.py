"""A question in the file whose lists may be tables, a line [[page.ask.slips]] above each item: read and changed."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from explorer.lessons.patching import patched
from explorer.lessons.writing import Rows, table_rows

_HEADER = re.compile(r"[ \t]*\[\[[ \t]*page[ \t]*\.[ \t]*ask[ \t]*\.[ \t]*(\w+)[ \t]*\]\][ \t]*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class _Table:
    """An item of the list `key`: the comments above its first line, this line, and what stands below it."""

    key: str
    top: str
    body: str

    @property
    def item(self) -> dict[str, Any]:
        """What the table says; raises tomllib.TOMLDecodeError."""
        return tomllib.loads(self.body)

    def with_item(self, item: Mapping[str, Any]) -> "_Table":
        """Return the table with another item in it; keys that say the same stay as they are written."""
        rows = {key: rows_of(key, item.get(key)) for key in {**self.item, **item}}
        return replace(self, body="".join(patched(self.body.splitlines(keepends=True), rows)))

    @property
    def text(self) -> str:
        """All of it."""
        return self.top + self.body


def read_content(text: str) -> dict[str, Any] | None:
    """Return what a question says; None where it cannot be read, or has other tables than lists of items."""
    try:
        head, tables = _split(text)
        content = tomllib.loads(head)
        for table in tables:
            content.setdefault(table.key, []).append(table.item)
        return content if tomllib.loads(f"[page.ask]\n{text}")["page"]["ask"] == content else None
    except (tomllib.TOMLDecodeError, RecursionError, AttributeError):  # the last where the key has a value as well
        return None


def with_values(text: str, changed: Mapping[str, Any]) -> str:
    """Return the text of a question with other values of some keys, None for none; all else stays as it is written."""
    head, tables = _split(text)
    tabled = {table.key for table in tables}
    rows = {key: rows_of(key, value) for key, value in changed.items() if key not in tabled}
    head = "".join(patched(head.splitlines(keepends=True), rows))
    for key in tabled & changed.keys():
        is_apart = any(part.endswith("\n\n") for part in (head, *(table.body for table in tables)))
        tables = _with_items(tables, key, changed[key] or [], "\n" if is_apart else "")
    return head + "".join(table.text for table in tables)


def rows_of(key: str, value: Any) -> list[str]:  # noqa: ANN401 - whatever TOML holds
    """Return the lines of a key with its value; none without one."""
    rows: Rows = table_rows({key: value}) if value is not None else {}
    return rows.get(key, [])


def _split(text: str) -> tuple[str, list[_Table]]:
    """Return what stands before the tables, and these; raises tomllib.TOMLDecodeError."""
    if "page" not in tomllib.loads(text):
        return text, []  # such a line may stand in a text, too
    lines = text.splitlines(keepends=True)
    headers = [(at, found[1]) for at, line in enumerate(lines) if (found := _HEADER.fullmatch(line.rstrip()))]
    since = [0, *(at + 1 for at, _ in headers)]
    starts = [at - _comments(lines[before:at]) for before, (at, _) in zip(since, headers, strict=False)]
    stops = [*starts[1:], len(lines)]
    tables = [
        _Table(key, "".join(lines[start : header + 1]), "".join(lines[header + 1 : stop]))
        for (header, key), start, stop in zip(headers, starts, stops, strict=True)
    ]
    return "".join(lines[: starts[0]] if starts else lines), tables


def _comments(lines: list[str]) -> int:
    """Return how many lines at the end are comments, and not the end of a text."""
    count = next((at for at, line in enumerate(reversed(lines)) if not line.lstrip().startswith("#")), len(lines))
    try:
        tomllib.loads("".join(lines[: len(lines) - count]))
    except tomllib.TOMLDecodeError:
        return 0
    return count


def _with_items(tables: list[_Table], key: str, new: Sequence[Any], between: str) -> list[_Table]:
    """Return the tables with others of a key; as they are where a new item is none that a table can hold."""
    if not all(isinstance(item, dict) for item in new):
        return tables
    own = [table for table in tables if table.key == key]
    first = next((at for at, (table, item) in enumerate(zip(own, new, strict=False)) if table.item != item), len(new))
    gone = len(own) - len(new)
    if gone > 0 and [table.item for table in own[first + gone :]] == [*new[first:]]:
        del own[first : first + gone]
    made = [table.with_item(item) for table, item in zip(own, new, strict=False)]
    for item in new[len(own) :]:
        made[-1] = replace(made[-1], body=_ended(made[-1].body) + between)
        body = "".join(row for part in item for row in rows_of(part, item[part]))
        made.append(_Table(key, f"[[page.ask.{key}]]\n", body))
    at = next(at for at, table in enumerate(tables) if table.key == key)
    others = [table for table in tables[at:] if table.key != key]
    return [*tables[:at], *made, *others]


def _ended(body: str) -> str:
    return body if not body or body.endswith("\n") else body + "\n"
