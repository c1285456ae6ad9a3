"""What a page says that can be read and yet does nothing: names that there are not, empty ranges, empty hints."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from functools import cache

from msgspec import UNSET

from explorer.document.labs.own_keys import KINDS
from explorer.lessons.codec import Flaw, Opened, Source, line_of_field
from explorer.lessons.model import ChoiceQuestion, LabState, Page, Show, Text, said
from explorer.lessons.reasons import of_type

_TYPES = {str: "str", int: "int", float: "float", bool: "bool", list: "array", tuple: "array"}


def doubts(opened: Opened, source: Source) -> list[Flaw]:
    """Return what is doubtful about pages that can be read, with the line in which it stands."""
    found = []
    for at, page in enumerate(opened.lesson.pages):
        number, line = opened.place(at)
        block = source.blocks[number - 1]
        found += [Flaw(number, line + line_of_field(path, block), why) for path, why in doubts_of(page)]
    return found


def doubts_of(page: Page) -> Iterator[tuple[str, str]]:
    """Yield what is doubtful about a page, behind the path of the field, or of the word in it."""
    for table, show in (("show", page.show), ("reveal", page.reveal)):
        yield from ((f"{table}.{field}", why) for field, why in _of_show(show))
    if page.ask is not None:
        for number, hint in enumerate(page.ask.hints, 1):
            if _is_blank(hint):
                yield "ask.hints", f"hint {number} is empty"
    for slip in getattr(page.ask, "slips", ()):
        if _is_blank(slip.says):
            yield "ask.slips", f"nothing is said about the wrong answer `{slip.answer}`"
    if isinstance(page.ask, ChoiceQuestion):
        for number, option in enumerate(page.ask.options, 1):
            if _is_blank(option):
                yield "ask.options", f"option {number} is empty"


def _of_show(show: Show) -> Iterator[tuple[str, str]]:
    rooms, pictures, layers = _known()
    if show.lab is not UNSET:
        yield from _of_lab(show.lab, rooms)
    for field, named in (("hidden", show.hidden), ("shown", show.shown)):
        for name, also in _unknown([] if named is UNSET else named, layers):
            yield f"{field}.{name}", f"there is no layer `{name}`{also}"
    for name, (low, high) in ({} if show.ranges is UNSET else show.ranges).items():
        if not low < high:
            yield "ranges", f"the range of `{name}` is empty: it goes from {low:g} to {high:g}"
    view = {} if show.view is UNSET else show.view
    picture, values = view.get("picture"), view.get("values")
    if isinstance(picture, str):
        for name, also in _unknown([picture], pictures):
            yield f"view.{name}", f"there is no picture `{name}`{also}"
    if isinstance(values, list) and not values[0] < values[1]:
        yield "view.values", f"the range of values is empty: it goes from {values[0]:g} to {values[1]:g}"


def _of_lab(lab: LabState, rooms: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield what no room would look at, and what it would not take."""
    for name, also in _unknown([lab.room] if lab.room else [], rooms):
        yield f"lab.{name}", f"there is no room `{name}`{also}"
    own = {} if lab.own is UNSET else lab.own
    for name, also in _unknown(own, KINDS):
        yield f"lab.own.{name}", f"no room has a setting `{name}`{also}"
    for name, value in own.items():
        wanted, got = _TYPES[KINDS.get(name, type(value))], _TYPES[type(value)]
        if got != wanted and (got, wanted) != ("int", "float"):
            yield f"lab.own.{name}", of_type(name, wanted, got)


def _unknown(names: Collection[str], known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the names that are not known, with the one that may be meant."""
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, 1)
            yield name, f"; did you mean `{near[0]}`?" if near else ""


def _is_blank(text: Text) -> bool:
    return not said(text).strip()


@cache
def _known() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the names of all rooms, pictures and layers."""
    from explorer.document.labs.rooms import TITLES  # noqa: PLC0415 - a second's work, which threads do
    from explorer.document.pictures.choose import KINDS  # noqa: PLC0415 - likewise

    layers = frozenset(layer.key for kind in KINDS for layer in kind.layers)
    return frozenset(key for key, *_ in TITLES), frozenset(kind.key for kind in KINDS), layers
