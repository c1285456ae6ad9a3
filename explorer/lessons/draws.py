"""Numbers that differ from student to student: drawn from a seed, and put where {{name}} stands in a page."""

import hashlib
import re
from collections.abc import Mapping
from typing import Any

import msgspec

from explorer.lessons.model import Head, Lesson, Numbers, Page

_INTERVAL = re.compile(r"\s*(-?[\d.]+)\s*\.\.\s*(-?[\d.]+)\s*(?:step\s+([\d.]+)\s*)?")
_SLOT = re.compile(r"\{\{(\w+)\}\}")
MOST_VALUES = 100_000


def draw(head: Head, seed: str) -> dict[str, float]:
    """Return the numbers of one student; equal seeds give equal numbers, on every machine. Raises ValueError."""
    drawn = {}
    for name, row in head.draw.items():
        values = _values(name, row)
        digest = hashlib.sha256(f"{seed}\n{name}".encode()).digest()
        drawn[name] = values[int.from_bytes(digest, "big") % len(values)]
    return drawn


def _values(name: str, row: str | list[float]) -> list[float]:
    if not isinstance(row, str):
        if row:
            return row
        raise ValueError(f"draw.{name} is an empty list")
    found = _INTERVAL.fullmatch(row)
    try:
        low, high, step = (float(part or 1) for part in found.groups()) if found else (0.0, 0.0, 0.0)
    except ValueError:
        found = None
        low = high = step = 0.0
    if found is None or step <= 0 or high < low or (high - low) / step >= MOST_VALUES:
        raise ValueError(f"draw.{name} is a list of numbers or an interval such as 1 .. 5 or 0 .. 1 step 0.25")
    return [float(f"{low + step * i:.12g}") for i in range(int((high - low) / step + 1e-9) + 1)]


def filled(page: Page, numbers: Numbers) -> Page:
    """Return a page with the numbers in their places."""
    if not numbers:
        return page
    return msgspec.convert(_filled(msgspec.to_builtins(page), numbers), Page)


def differ(lesson: Lesson) -> bool:
    """Whether a number that is drawn stands in a page, so that it differs from student to student."""
    numbers = dict.fromkeys(lesson.head.draw, 0.0)
    return any(_filled(page, numbers) != page for page in map(msgspec.to_builtins, lesson.pages))


def in_place(text: str, numbers: Numbers) -> str:
    """Return a text with numbers in their places that is as long as it was: each letter stays where it is."""
    return _SLOT.sub(lambda slot: _as_long(numbers.get(slot[1]), slot[0]), text)


def _as_long(number: float | None, slot: str) -> str:
    return slot if number is None else f"{number:g}"[: len(slot)].ljust(len(slot))


def _filled(value: Any, numbers: Mapping[str, float]) -> Any:  # noqa: ANN401 - whatever a page holds
    match value:
        case str():
            return _SLOT.sub(lambda slot: f"{numbers[slot[1]]:g}" if slot[1] in numbers else slot[0], value)
        case list():
            return [_filled(item, numbers) for item in value]
        case dict():
            return {key: _filled(item, numbers) for key, item in value.items()}
        case _:
            return value
