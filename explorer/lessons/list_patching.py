"""Changes to the items of a list in a lesson file: the others stay as they are written, with their comments."""

import re
import tomllib
from itertools import pairwise
from typing import Any, TypeAlias

from explorer.lessons.writing import inline

Spans: TypeAlias = list[tuple[int, int]]  # where each item begins and ends
_LONG = 100  # letters of a line that had better be several
_DOUBLE = r'"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*"'
_SINGLE = r"'''.*?'''|'[^'\n]*'"
_TOKEN = re.compile(rf"{_DOUBLE}|{_SINGLE}|#[^\n]*|[\[\]{{}},]", re.DOTALL)


def items_patched(text: str, new: list[Any]) -> str:
    """Return a statement `key = [...]` with other items in its list; nothing where that has to be written anew."""
    try:
        (key, old), *others = tomllib.loads(text).items()
    except tomllib.TOMLDecodeError:
        return ""
    if others or not isinstance(old, list) or not old or not new:
        return ""
    spans = _items(text)
    if len(spans) != len(old):
        return ""
    if len(new) < len(old):
        made = _without(text, spans, old, new)
    else:
        made = _with_more(text, spans, new[len(old) :]) if len(new) > len(old) else text
        for (start, end), before, after in reversed([*zip(spans, old, new, strict=False)]):
            made = made if before == after else made[:start] + inline(after) + made[end:]
    if "#" not in text and max(map(len, made.splitlines())) > _LONG:
        return ""  # nothing is lost
    try:
        return made if tomllib.loads(made) == {key: new} else ""
    except tomllib.TOMLDecodeError:
        return ""


def _items(text: str) -> Spans:
    """Return where the items of the outermost list stand, without the comments between them."""
    bare = _TOKEN.sub(lambda found: " " * len(found[0]) if found[0].startswith("#") else found[0], text)
    cuts, depth = list[int](), 0
    for found in _TOKEN.finditer(bare, bare.index("=")):
        opens, closes = found[0] in {"[", "{"}, found[0] in {"]", "}"}
        depth += opens - closes
        if depth == 1 and (found[0] == "," or (opens and not cuts)):
            cuts.append(found.end())
        elif depth == 0 and closes:
            cuts.append(found.end())
            break
    spans = []
    for start, end in pairwise(cuts):
        part = bare[start : end - 1]
        if part.strip():
            spans.append((start + len(part) - len(part.lstrip()), start + len(part.rstrip())))
    return spans


def _with_more(text: str, spans: Spans, more: list[Any]) -> str:
    """Return the text with items behind the last one: below it, where each stands in a line of its own."""
    end = spans[-1][1]
    line = text[text.rfind("\n", 0, spans[-1][0]) + 1 : spans[-1][0]]
    if "\n" not in text.strip() or line.strip():
        return text[:end] + "".join(f", {inline(item)}" for item in more) + text[end:]
    stop = text.index("\n", end)
    has_comma = text[end:stop].lstrip().startswith(",")
    behind = text[end:stop] if has_comma else "," + text[end:stop]
    return text[:end] + behind + "".join(f"\n{line}{inline(item)}," for item in more) + text[stop:]


def _without(text: str, spans: Spans, old: list[Any], new: list[Any]) -> str:
    """Return the text without the items that are missing in a row; the text as it is where that is not all."""
    first = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(new))
    after = first + len(old) - len(new)
    if old[after:] != new[first:]:
        return text
    if after < len(old):
        return text[: spans[first][0]] + text[spans[after][0] :]
    return text[: spans[first - 1][1]] + text[spans[-1][1] :]
