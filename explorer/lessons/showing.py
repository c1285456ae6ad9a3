"""What the pages of a lesson do to the document: each page's state, and that in which its answer is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
import numpy as np
from msgspec import UNSET

from explorer.document.codec import document_of, file_of
from explorer.document.model import Document, LabSettings
from explorer.document.schema import VERSION, File3, LabFields, ViewFields
from explorer.lessons.codec import Flaw, Opened
from explorer.lessons.draws import draw, filled
from explorer.lessons.model import ClickQuestion, Lesson, Page, Show
from explorer.lessons.values import Problem, value

MERGED = ("ranges", "view", "lab")  # what a page changes in part


@dataclass(frozen=True, slots=True)
class Shown:
    """The documents of a page: while it asks, and with the answer."""

    page: Document
    revealed: Document


def documents(pages: Sequence[Page]) -> list[Shown]:
    """Return the documents of all pages; each goes on from the one before unless it writes definitions.

    Raises ValueError where a page cannot be shown.
    """
    found = []
    last = Document()
    for page in pages:
        found.append(shown_after(last, page))
        last = found[-1].revealed
    return found


def shown_after(document: Document, page: Page) -> Shown:
    """Return the documents of a page that comes after a document; raises ValueError where it cannot be shown."""
    shown = after(document, page.show)
    return Shown(shown, after(shown, with_answer(page, shown.lines)))


def with_answer(page: Page, lines: Sequence[str]) -> Show:
    """Return what a page shows with the answer; the probe goes to a place that was asked for."""
    ask, reveal = page.ask, page.reveal
    if not isinstance(ask, ClickQuestion) or not ask.places or reveal.probe is not UNSET:
        return reveal
    place = value(ask.places[0], lines)
    return reveal if isinstance(place, Problem) else msgspec.structs.replace(reveal, probe=place.ravel().tolist())


@dataclass(frozen=True, slots=True)
class Played:
    """A lesson with one student's numbers: the pages that can be shown with their documents, and why others cannot."""

    lesson: Lesson
    pages: tuple[Page, ...]
    shown: tuple[Shown, ...]
    flaws: tuple[Flaw, ...]


def played(opened: Opened, seed: str) -> Played:
    """Return a lesson as it is played; a page that cannot be shown is left out."""
    flaws = list(opened.flaws)
    try:
        numbers = draw(opened.lesson.head, seed)
    except ValueError as error:
        numbers = {}
        flaws.insert(0, Flaw(0, 1, str(error)))
    kept: list[tuple[Page, Page, Shown]] = []
    last = Document()
    for at, written in enumerate(opened.lesson.pages):
        try:
            page = filled(written, numbers)
            kept.append((written, page, shown_after(last, page)))
            last = kept[-1][2].revealed
        except (ValueError, msgspec.ValidationError) as error:
            flaws.append(Flaw(*opened.place(at), str(error)))
    lesson = msgspec.structs.replace(opened.lesson, pages=tuple(written for written, _, _ in kept))
    pages, documents_of = tuple(page for _, page, _ in kept), tuple(shown for _, _, shown in kept)
    return Played(lesson, pages, documents_of, tuple(flaws))


def after(document: Document, show: Show) -> Document:
    """Return what a page makes of a document; raises ValueError where it cannot be."""
    if show == Show():
        return document
    changes = msgspec.to_builtins(show)
    base = msgspec.to_builtins(file_of(Document() if show.definitions is not UNSET else document))
    for name in MERGED:
        if name in changes:
            changes[name] = _merged(base[name], changes[name])
    if "probe" in changes:
        lines = changes.get("definitions", base["definitions"])
        changes["probe"] = [_number(entry, lines) for entry in changes["probe"]]
    return document_of(msgspec.convert(base | changes, File3))


def _merged(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    merged = base | changes
    if "own" in changes:
        merged["own"] = base["own"] | changes["own"]
    return merged


def _number(entry: float | str, lines: Sequence[str]) -> float:
    if not isinstance(entry, str):
        return entry
    found = value(entry, lines)
    if isinstance(found, Problem) or found.shape != () or not np.isfinite(found):
        raise ValueError(f"{entry!r} in the probe is no number")
    return float(found)


def recorded(document: Document) -> Show:
    """Return what brings a document about from an empty one: the other way round."""
    file = file_of(document)
    usual = File3(nabla=VERSION, definitions=[])
    content = {
        name: value
        for name, value in msgspec.to_builtins(file).items()
        if name not in {"nabla", "folded", *MERGED} and value != getattr(usual, name)
    }
    if file.ranges:
        content["ranges"] = file.ranges
    view = msgspec.to_builtins(file.view)
    usual_view = msgspec.to_builtins(ViewFields())
    if changed := {name: value for name, value in view.items() if value != usual_view[name]}:
        content["view"] = changed
    usual_lab = msgspec.to_builtins(LabFields())
    lab = {name: value for name, value in msgspec.to_builtins(file.lab).items() if value != usual_lab[name]}
    if document.lab != LabSettings():
        content["lab"] = lab
    return msgspec.convert(content | {"definitions": list(document.lines)}, Show)
