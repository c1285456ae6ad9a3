"""A question as a form shows it: the fields of each kind, and changes of one of them in the text of the file."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from explorer.lessons.beginnings import begun
from explorer.lessons.model import LANGUAGES, Text, reworded
from explorer.lessons.question_tables import read_content, with_values
from explorer.lessons.writing import table_rows

TEXT, FORMULA, NUMBER, NAMES, FLAG = "text", "formula", "number", "names", "flag"
Row: TypeAlias = dict[str, Any]  # an item of a list, its parts by the keys of the columns


@dataclass(frozen=True, slots=True)
class Field:
    """What a question has under a key, and what that holds; of a list, each item has its columns."""

    key: str
    holds: str = TEXT
    columns: tuple["Field", ...] = ()
    optional: bool = True  # emptied, it is not written at all


PROMPT, EXPLAIN = Field("prompt"), Field("explain")
ANSWER, VARIABLES = Field("answer", FORMULA, optional=False), Field("variables", NAMES, optional=False)
TOLERANCE, WITHIN, CONDITION = Field("tolerance", NUMBER), Field("within", NUMBER), Field("condition", FORMULA)
PLACES, HINTS = Field("places", columns=(Field("place", FORMULA),)), Field("hints", columns=(Field("hint"),))
SLIPS = Field("slips", columns=(Field("answer", FORMULA), Field("says")))
OPTIONS = Field("options", columns=(Field("right", FLAG), Field("option"), Field("says")))
ARRAY = (PROMPT, ANSWER, TOLERANCE, SLIPS, HINTS, EXPLAIN)
KINDS: Mapping[str, tuple[Field, ...]] = {
    "number": ARRAY,
    "vector": ARRAY,
    "matrix": ARRAY,
    "shape": (PROMPT, ANSWER, HINTS, EXPLAIN),
    "expression": (PROMPT, ANSWER, VARIABLES, SLIPS, HINTS, EXPLAIN),
    "click": (PROMPT, PLACES, WITHIN, CONDITION, HINTS, EXPLAIN),
    "choice": (PROMPT, OPTIONS, HINTS, EXPLAIN),
}
_RECORDS, _CHOICE = "slips", "options"  # lists of tables; and three lists side by side
_NEEDED = {"answer", "variables", "places", "options"}  # what a question of a kind that has it cannot do without


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands in the file, and what that says. Cells are named `answer`, or `slips.0.says`."""

    text: str
    content: Mapping[str, Any]
    _lists: dict[str, list[Row]] = dataclasses.field(
        default_factory=dict, compare=False, repr=False
    )  # those asked for already

    @property
    def kind(self) -> str:
        """The kind; empty where nothing is asked."""
        return str(self.content.get("kind", ""))

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of the form, from above."""
        return KINDS.get(self.kind, ())

    @property
    def others(self) -> list[str]:
        """The keys that the form does not show."""
        return [key for key in self.content if key not in {"kind", *_keys(self.kind)}]

    def rows(self, field: Field) -> list[Row]:
        """Return the items of a list, which are not to be changed."""
        if field.key not in self._lists:
            self._lists[field.key] = self._read_rows(field)
        return self._lists[field.key]

    def _read_rows(self, field: Field) -> list[Row]:
        items = self.content.get(field.key, [])
        if field.key == _RECORDS:
            return [dict(item) for item in items]
        if field.key != _CHOICE:
            return [{field.columns[0].key: item} for item in items]
        right, says = _right(self.content), self.content.get("says", [])
        options, says = _filled(items, len(says)), _filled(says, len(items))
        return [
            {"right": number in right, "option": option, "says": said}
            for number, (option, said) in enumerate(zip(options, says, strict=True), 1)
        ]

    def formulas(self) -> Iterator[tuple[str, str]]:
        """Yield the cells that hold formulas, with these."""
        for field in self.fields:
            if field.holds == FORMULA:
                yield field.key, self.shown(field.key, LANGUAGES[0])
            for column in field.columns:
                if column.holds == FORMULA:
                    for at, row in enumerate(self.rows(field)):
                        yield f"{field.key}.{at}.{column.key}", shown(column, row.get(column.key), LANGUAGES[0])

    def shown(self, name: str, language: str) -> str:
        """Return what stands in a cell, a text in one language; nothing in one that is not there."""
        field, at, column = self._place(name)
        if at < 0:
            return shown(field, self.content.get(field.key), language)
        rows = self.rows(field)
        return shown(column, rows[at].get(column.key), language) if at < len(rows) else ""

    def says(self, name: str, typed: str, language: str) -> bool:
        """Whether what is typed in a cell says what the file has there already."""
        field, _, column = self._place(name)
        stored = self._value(name, typed, language)
        return shown(column if field.columns else field, stored, language) == self.shown(name, language)

    def _value(self, name: str, typed: str, language: str) -> Any:  # noqa: ANN401 - whatever TOML holds
        """Return what the file says once something is typed in a cell."""
        field, at, column = self._place(name)
        if at < 0:
            return _value(field, typed, self.content.get(field.key), language)
        rows = self.rows(field)
        return _value(column, typed, rows[at].get(column.key) if at < len(rows) else None, language)

    def with_cell(self, name: str, typed: str, language: str = LANGUAGES[0]) -> "Asked":
        """Return the question with another text in a cell; one below a list is another item of it."""
        field, at, column = self._place(name)
        value = self._value(name, typed, language)
        if at < 0:
            return self._with({field.key: None if field.optional and value in ("", {}, []) else value})
        rows = [*self.rows(field)]
        rows += [_blank(field) for _ in range(at + 1 - len(rows))]
        rows[at] = rows[at] | {column.key: value}
        return self._with_rows(field, rows)

    def without_row(self, key: str, at: int) -> "Asked":
        """Return the question without an item of a list."""
        field = self._field(key)
        rows = self.rows(field)
        return self._with_rows(field, rows[:at] + rows[at + 1 :])

    def with_kind(self, kind: str, language: str) -> "Asked":
        """Return a question of another kind: what both kinds have stays, and what the form does not know."""
        if kind == self.kind:
            return self
        begin = read_content(begun(kind, language)) or {}
        if not self.kind:
            return Asked(begun(kind, language), begin)
        mine, theirs = _keys(self.kind), _keys(kind)
        kept = {key: self.content[key] for key in theirs if key in self.content}
        if (kind == "choice") != (self.kind == "choice") or kind == "shape":  # answers of another sort
            kept.pop("answer", None)
        started = {key: begin[key] for key in theirs & _NEEDED if key in begin and key not in kept}
        return self._with({"kind": kind} | dict.fromkeys(mine - theirs) | kept | started)

    def _with_rows(self, field: Field, rows: list[Row]) -> "Asked":
        while rows and _is_blank(field, rows[-1]):
            rows.pop()
        if field.key == _RECORDS:
            return self._with({field.key: rows or None})
        if field.key != _CHOICE:
            return self._with({field.key: [row[field.columns[0].key] for row in rows] or None})
        says = [row["says"] for row in rows]
        changed: Row = {"options": [row["option"] for row in rows], "says": says if any(says) else None}
        right = [number for number, row in enumerate(rows, 1) if row["right"]]
        if set(right) != _right(self.content):
            changed["answer"] = right[0] if len(right) == 1 else right
        return self._with(changed)

    def _with(self, changed: Mapping[str, Any]) -> "Asked":
        """Return it with other values of some keys, without those that have none; all else stays as it is written."""
        wanted = {key: value for key, value in {**self.content, **changed}.items() if value is not None}
        text = with_values(self.text, changed)
        if read_content(text) != wanted:
            text = "".join(line for lines in table_rows(wanted).values() for line in lines)
        return Asked(text, wanted)

    def _field(self, key: str) -> Field:
        return next(field for field in self.fields if field.key == key)

    def _place(self, name: str) -> tuple[Field, int, Field]:
        """Return the field of a cell, its row or -1, and its column."""
        key, _, rest = name.partition(".")
        field = self._field(key)
        if not rest:
            return field, -1, field
        at, _, column = rest.partition(".")
        return field, int(at), next(part for part in field.columns if part.key == column)


def read_question(text: str) -> Asked | None:
    """Return a question as a form shows it; None where it is written in a way that only the file can show."""
    content = read_content(text)
    if content is None or (text.strip() and content.get("kind") not in KINDS):
        return None
    made = Asked(text, content)
    return made if all(_fits(field, content) for field in made.fields) else None


def shown(field: Field, value: Any, language: str) -> str:  # noqa: ANN401 - whatever TOML holds
    """Return a value as it stands in a field."""
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else ""
        case Mapping():
            return str(value.get(language, ""))
        case list():
            return ", ".join(map(str, value))
        case str() if field.holds == TEXT and language != LANGUAGES[0]:
            return ""  # what is written for all languages is written in the first one
        case _:
            return str(value)


def _value(field: Field, typed: str, old: Any, language: str) -> Any:  # noqa: ANN401 - whatever TOML holds
    match field.holds:
        case "text":
            return reworded("" if old is None else old, language, typed)
        case "number":
            return _number(typed)
        case "names":
            return _parts(typed)
        case "flag":
            return bool(typed)
        case _:
            return typed


def _number(typed: str) -> float | str:
    """Return a number; what is none yet stays as it is typed, and the problems say so."""
    try:
        return float(typed.strip().replace("−", "-").replace(",", "."))
    except ValueError:
        return typed.strip()


def _parts(typed: str) -> list[str]:
    """Return what stands between the commas outside of brackets."""
    parts, depth = [""], 0
    for letter in typed:
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and depth <= 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts if part.strip()]


def _keys(kind: str) -> set[str]:
    """Return the keys that the form of a kind shows."""
    keys = {field.key for field in KINDS.get(kind, ())}
    return keys | {"answer", "says"} if kind == "choice" else keys


def _right(content: Mapping[str, Any]) -> set[int]:
    answer = content.get("answer", [])
    return set(answer) if isinstance(answer, list) else {answer}


def _filled(items: Sequence[Text], count: int) -> list[Text]:
    return [*items, *[""] * (count - len(items))]


def _blank(field: Field) -> Row:
    return {column.key: False if column.holds == FLAG else "" for column in field.columns}


def _is_blank(field: Field, row: Row) -> bool:
    return not any(row.values()) and len(row) <= len(field.columns)


_SORTS: Mapping[str, tuple[type, ...]] = {
    TEXT: (str, dict),
    FORMULA: (str, int, float),
    NUMBER: (str, int, float),
    FLAG: (bool,),
}


def _fits(field: Field, content: Mapping[str, Any]) -> bool:
    """Whether a value is of the sort that its field shows."""
    value = content.get(field.key)
    if value is None:
        return True
    if field.holds == NAMES:
        return _are(value, str)
    if field.key == _RECORDS:
        return _are(value, dict) and all(_fits(column, item) for item in value for column in field.columns)
    if field.key == _CHOICE:
        answer, says = content.get("answer", []), content.get("says", [])
        return _are(value, (str, dict)) and _are(says, (str, dict)) and (type(answer) is int or _are(answer, int))
    if field.columns:
        return _are(value, _SORTS[field.columns[0].holds])
    return isinstance(value, _SORTS[field.holds])


def _are(value: Any, sort: type | tuple[type, ...]) -> bool:  # noqa: ANN401 - whatever TOML holds
    return isinstance(value, list) and all(isinstance(item, sort) for item in value)
