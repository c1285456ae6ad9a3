"""Documents to .nabla files and back: JSON with a version, one definition a line, validated as data."""

import json
import math
from dataclasses import asdict
from typing import Annotated, Any

import msgspec

from explorer.document.model import MAX_CONTOURS, MAX_ORDER, Document, Range, View

VERSION = 1
SIZE_LIMIT = 5_000_000  # bytes; a document is a page of text, not a data base


class DocumentError(ValueError):
    """A file that is not a document this version can read; the message says what is wrong and where."""


class _ViewFile(msgspec.Struct, forbid_unknown_fields=True):
    """How the function is looked at: the fields of View."""

    picture: Annotated[str, msgspec.Meta(max_length=100)] | None = None
    axes: Annotated[list[Annotated[int, msgspec.Meta(ge=0)]], msgspec.Meta(max_length=3)] | None = None
    output: Annotated[int, msgspec.Meta(ge=0)] = 0
    values: tuple[float, float] | None = None
    contours: Annotated[int, msgspec.Meta(ge=1, le=MAX_CONTOURS)] = 10
    direction: float = 45.0
    level: float | None = None
    step: float = 1.0
    equal: bool | None = None
    colored: bool = False


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """The schema of version 1."""

    nabla: int
    definitions: Annotated[list[Annotated[str, msgspec.Meta(max_length=100_000)]], msgspec.Meta(max_length=10_000)]
    explored: str | None = None
    probe: Annotated[list[float], msgspec.Meta(max_length=10_000)] | None = None
    ranges: dict[str, tuple[float, float]] = {}
    order: Annotated[int, msgspec.Meta(ge=0, le=MAX_ORDER)] = 2
    taylor: bool = False
    hidden: list[str] = []
    shown: list[str] = []
    view: _ViewFile = msgspec.field(default_factory=_ViewFile)
    folded: Annotated[list[Annotated[int, msgspec.Meta(ge=0, lt=10_000)]], msgspec.Meta(max_length=10_000)] = []


def encode(document: Document) -> bytes:
    """Return the file of a document: keys in fixed order, a definition a line, so that two versions diff well."""
    content: dict[str, Any] = {"nabla": VERSION, "definitions": list(document.lines)} | asdict(document)
    del content["lines"]
    content["ranges"] = {r.name: [r.low, r.high] for r in document.ranges}
    content["hidden"] = sorted(document.hidden)
    content["shown"] = sorted(document.shown)
    content["view"] = {key: value for key, value in asdict(document.view).items() if value != getattr(View(), key)}
    content["folded"] = sorted(document.folded)
    for key in ("shown", "view", "folded"):  # files that do not use them stay readable by programs that know none
        if not content[key]:
            del content[key]
    rows = []
    for key, value in content.items():
        if key == "definitions":
            lines = ",\n".join("    " + json.dumps(line, ensure_ascii=False) for line in value)
            rows.append(f'  "definitions": [\n{lines}\n  ]')
        else:
            rows.append(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return ("{\n" + ",\n".join(rows) + "\n}\n").encode()


def decode(data: bytes) -> Document:
    """Return the document of a file; raises DocumentError, and executes nothing."""
    if len(data) > SIZE_LIMIT:
        raise DocumentError(f"the file has {len(data):,} bytes; a document has at most {SIZE_LIMIT:,}")
    try:
        version = msgspec.json.decode(data, type=_Version).nabla
        if version > VERSION:
            raise DocumentError(f"the file is of version {version}; this program reads up to version {VERSION}")
        file = msgspec.json.decode(data, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DocumentError(f"this is not a readable document: {error}") from None
    view = file.view
    numbers = [*(file.probe or ()), *(x for pair in file.ranges.values() for x in pair)]
    numbers += [view.direction, view.step, *(view.values or ()), *([] if view.level is None else [view.level])]
    if not all(map(math.isfinite, numbers)):
        raise DocumentError("the probe, the ranges and the view must be finite numbers")
    return Document(
        lines=tuple(file.definitions) or ("",),
        explored=file.explored,
        probe=None if file.probe is None else tuple(file.probe),
        ranges=tuple(Range(name, *pair) for name, pair in sorted(file.ranges.items())),
        order=file.order,
        taylor=file.taylor,
        hidden=frozenset(file.hidden),
        shown=frozenset(file.shown),
        view=View(**msgspec.structs.asdict(view) | {"axes": None if view.axes is None else tuple(view.axes)}),
        folded=frozenset(line for line in file.folded if line < len(file.definitions)),
    )


class _Version(msgspec.Struct):
    nabla: int
