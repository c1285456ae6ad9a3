"""Documents to .nabla files and back: JSON with a version, one definition a line, validated as data."""

import json
import math
import re
from pathlib import Path
from stat import S_ISREG
from typing import Any

import msgspec

from explorer.document.model import Document, LabSettings, Range, View
from explorer.document.schema import FILES, MIGRATIONS, VERSION, File3, LabFields, ViewFields

SIZE_LIMIT = 5_000_000  # bytes; a document is a page of text, not a data base


class DocumentError(ValueError):
    """A file that is not a document this version can read; the message says what is wrong and where."""


class NewerVersionError(DocumentError):
    """A file that a newer version of the program has written."""


class _Version(msgspec.Struct):
    nabla: int


def encode(document: Document) -> bytes:
    """Return the file of a document: keys in fixed order, a definition a line, so that two versions diff well."""
    content = msgspec.to_builtins(file_of(document))
    for key, usual in (("view", msgspec.to_builtins(ViewFields())), ("lab", msgspec.to_builtins(LabFields()))):
        content[key] = {name: value for name, value in content[key].items() if value != usual[name]}
    rows = []
    for key, value in content.items():
        if key == "definitions":
            lines = ",\n".join("    " + json.dumps(line, ensure_ascii=False) for line in value)
            rows.append(f'  "definitions": [\n{lines}\n  ]')
        else:
            rows.append(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return ("{\n" + ",\n".join(rows) + "\n}\n").encode()


def file_of(document: Document) -> File3:
    """Return what the file of a document holds."""
    view, lab = document.view, document.lab
    fields = {name: getattr(view, name) for name in ViewFields.__struct_fields__}
    settings = {name: getattr(lab, name) for name in LabFields.__struct_fields__}
    return File3(
        nabla=VERSION,
        definitions=list(document.lines),
        explored=document.explored,
        probe=None if document.probe is None else list(document.probe),
        ranges={r.name: (r.low, r.high) for r in document.ranges},
        order=document.order,
        taylor=document.taylor,
        hidden=sorted(document.hidden),
        shown=sorted(document.shown),
        folded=sorted(document.folded),
        view=ViewFields(**fields | {"axes": None if view.axes is None else list(view.axes)}),
        lab=LabFields(
            **settings
            | {
                "offset": None if lab.offset is None else list(lab.offset),
                "own": {key: list(kept) if isinstance(kept, tuple) else kept for key, kept in lab.own},
            }
        ),
    )


def read_document(path: Path) -> Document:
    """Return the document in a file; raises OSError where it cannot be read, DocumentError where it is none."""
    status = path.stat()
    if not S_ISREG(status.st_mode):
        raise DocumentError("this is not a file")
    _check_size(status.st_size)
    with path.open("rb") as file:
        return decode(file.read(SIZE_LIMIT + 1))


def decode(data: bytes) -> Document:
    """Return the document of a file's content; raises DocumentError, and executes nothing."""
    _check_size(len(data))
    try:
        version = msgspec.json.decode(data, type=_Version).nabla
        if version > VERSION:
            raise NewerVersionError(f"the file is of version {version}; this program reads up to version {VERSION}")
        if version not in FILES:
            raise DocumentError(f"there is no version {version} of documents")
        file = msgspec.json.decode(data, type=FILES[version])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DocumentError(f"this is not a readable document: {_located(str(error), data)}") from None
    for older in range(version, VERSION):
        file = MIGRATIONS[older](file)
    return document_of(file)


def _check_size(size: int) -> None:
    if size > SIZE_LIMIT:
        raise DocumentError(f"the file has {size:,} bytes; a document has at most {SIZE_LIMIT:,}")


def _located(message: str, data: bytes) -> str:
    """Return a message with the line and column of the byte it names."""
    found = re.search(r"\(byte (\d+)\)", message)
    if found is None:
        return message
    before = data[: int(found[1])].decode(errors="replace")
    place = f"line {before.count(chr(10)) + 1}, column {len(before) - before.rfind(chr(10))}"
    return message[: found.start()] + f"({place})" + message[found.end() :]


def document_of(file: File3) -> Document:
    """Return the document of what a file holds; raises DocumentError for numbers that are not finite."""
    view: dict[str, Any] = msgspec.structs.asdict(file.view)
    view |= {"axes": None if file.view.axes is None else tuple(file.view.axes)}
    lab: dict[str, Any] = msgspec.structs.asdict(file.lab)
    lab |= {"offset": None if file.lab.offset is None else tuple(file.lab.offset)}
    own = {key: tuple(kept) if isinstance(kept, list) else kept for key, kept in file.lab.own.items()}
    lab |= {"own": tuple(sorted(own.items()))}
    document = Document(
        lines=tuple(file.definitions) or ("",),
        explored=file.explored,
        probe=None if file.probe is None else tuple(file.probe),
        ranges=tuple(Range(name, *pair) for name, pair in sorted(file.ranges.items())),
        order=file.order,
        taylor=file.taylor,
        hidden=frozenset(file.hidden),
        shown=frozenset(file.shown),
        view=View(**view),
        lab=LabSettings(**lab),
        folded=frozenset(line for line in file.folded if line < len(file.definitions)),
    )
    numbers = [*(document.probe or ()), *(end for r in document.ranges for end in (r.low, r.high))]
    numbers += [document.view.direction, document.view.step, *(document.view.values or ())]
    numbers += [document.lab.tolerance, document.lab.zoom, *(document.lab.offset or ())]
    for kept in own.values():
        numbers += kept if isinstance(kept, tuple) else () if isinstance(kept, str) else (kept,)
    if not all(map(math.isfinite, [*numbers, document.view.level or 0.0])):
        raise DocumentError("the probe, the ranges, the view and the labs must be finite numbers")
    return document
