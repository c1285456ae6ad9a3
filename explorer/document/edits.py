"""Edits: pure functions from a document to the next one, the only way anything changes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from explorer.document.model import MAX_ORDER, TAYLOR, Document, LabSettings, Own, Range, View

Edit: TypeAlias = Callable[[Document], Document]

OFFSET = "offset:"  # before the number of a coordinate of the labs' δ


def set_text(text: str) -> Edit:
    """Replace all definitions by the lines of `text`."""
    lines = tuple(text.split("\n"))
    return lambda document: document if document.lines == lines else replace(document, lines=lines, folded=frozenset())


def set_probe(point: Sequence[float]) -> Edit:
    """Move the probe; one number for each scalar entry of the inputs."""
    moved = tuple(float(c) for c in point)
    return lambda document: document if document.probe == moved else replace(document, probe=moved)


def set_order(order: int) -> Edit:
    """Show the Taylor polynomial of this order, from 0 to MAX_ORDER."""
    kept = min(max(order, 0), MAX_ORDER)
    return lambda document: replace(document, order=kept, taylor=True)


def show_taylor(shown: bool) -> Edit:  # noqa: FBT001 - the value of a check box
    """Draw the Taylor approximation over the function, or not."""
    return lambda document: replace(document, taylor=shown)


def set_range(name: str, low: float, high: float) -> Edit:
    """Draw the input `name` over [low, high]."""
    kept = Range(name, min(low, high), max(low, high))

    def edit(document: Document) -> Document:
        others = tuple(r for r in document.ranges if r.name != name)
        return replace(document, ranges=tuple(sorted((*others, kept), key=lambda r: r.name)))

    return edit


def fit_ranges() -> Edit:
    """Let the pictures choose all ranges, and draw the level surface that runs through the probe."""
    return lambda document: replace(document, ranges=(), view=replace(document.view, values=None, level=None))


def show_layer(key: str, shown: bool, *, usual: bool = True) -> Edit:  # noqa: FBT001 - the value of a check box
    """Show or hide one layer of the pictures; `usual` says whether it is shown where nobody chose."""
    if key == TAYLOR:
        return show_taylor(shown)

    def edit(document: Document) -> Document:
        hidden, asked = document.hidden - {key}, document.shown - {key}
        if shown != usual:
            hidden, asked = (hidden, asked | {key}) if shown else (hidden | {key}, asked)
        return replace(document, hidden=hidden, shown=asked)

    return edit


def set_view(**changes: Any) -> Edit:  # noqa: ANN401 - the fields of View
    """Look at the function in another way: new values for some fields of View."""
    return lambda document: replace(document, view=replace(document.view, **changes))


def set_lab(**changes: Any) -> Edit:  # noqa: ANN401 - the fields of LabSettings
    """Set the labs: new values for some fields of LabSettings."""
    return lambda document: replace(document, lab=replace(document.lab, **changes))


def set_own(changes: Mapping[str, Own]) -> Edit:
    """Keep values for single rooms, under keys "room.name"."""
    return lambda document: set_lab(own=tuple(sorted((dict(document.lab.own) | dict(changes)).items())))(document)


def set_fields(changes: Mapping[str, Any], offset: Sequence[float] = ()) -> Edit:
    """Set fields of View and of LabSettings, whichever they belong to; "room.name" is a room's own.

    "offset:i" is coordinate i of the labs' δ. `offset` is the δ where none was chosen that fits.
    """

    def edit(document: Document) -> Document:
        of_view = {name: value for name, value in changes.items() if name in View.__slots__}
        of_lab = {name: value for name, value in changes.items() if name in LabSettings.__slots__}
        moved = {int(name[len(OFFSET) :]): value for name, value in changes.items() if name.startswith(OFFSET)}
        if moved:
            chosen = document.lab.offset
            usual = chosen if chosen is not None and len(chosen) == len(offset) else offset
            of_lab["offset"] = tuple(float(moved.get(i, c)) for i, c in enumerate(usual))
        own = {name: value for name, value in changes.items() if "." in name}
        kept = set_own(own)(document) if own else document
        return set_lab(**of_lab)(set_view(**of_view)(kept))

    return edit


def explore(name: str | None) -> Edit:
    """Explore the function `name`; None means the last one. The probe, the ranges and the view start afresh."""
    return lambda document: replace(document, explored=name, probe=None, ranges=(), view=View())
