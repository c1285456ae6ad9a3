"""What a .nabla file may hold, one struct a version, and how a file of one version becomes one of the next."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

import msgspec

from explorer.document.model import MAX_CONTOURS, MAX_ORDER

VERSION = 3
MOST_LINES, LONGEST_LINE = 10_000, 100_000
MOST_NUMBERS = 100_000  # of one setting of a room

_Line = Annotated[str, msgspec.Meta(max_length=LONGEST_LINE)]
Definitions = Annotated[list[_Line], msgspec.Meta(max_length=MOST_LINES)]
_Number = Annotated[int, msgspec.Meta(ge=0, lt=MOST_LINES)]
_Numbers = Annotated[list[_Number], msgspec.Meta(max_length=MOST_LINES)]
Name = Annotated[str, msgspec.Meta(max_length=100)]
_Point = Annotated[list[float], msgspec.Meta(max_length=MOST_LINES)]
Ranges = Annotated[dict[Name, tuple[float, float]], msgspec.Meta(max_length=MOST_LINES)]
Layers = Annotated[list[Name], msgspec.Meta(max_length=1000)]
_Data = Annotated[list[float], msgspec.Meta(max_length=MOST_NUMBERS)]
Own = Annotated[dict[Name, int | float | bool | _Line | _Data], msgspec.Meta(max_length=MOST_LINES)]
Order = Annotated[int, msgspec.Meta(ge=0, le=MAX_ORDER)]


class File1(msgspec.Struct, forbid_unknown_fields=True):
    """Version 1: before there was a choice of pictures."""

    nabla: int
    definitions: Definitions
    explored: str | None = None
    probe: _Point | None = None
    ranges: Ranges = {}
    order: Order = 2
    taylor: bool = False
    hidden: Layers = []
    folded: _Numbers = []


class ViewFields(msgspec.Struct, forbid_unknown_fields=True):
    """How the function is looked at: the fields of View."""

    picture: Name | None = None
    axes: Annotated[list[Annotated[int, msgspec.Meta(ge=0)]], msgspec.Meta(max_length=3)] | None = None
    output: Annotated[int, msgspec.Meta(ge=0)] = 0
    values: tuple[float, float] | None = None
    contours: Annotated[int, msgspec.Meta(ge=1, le=MAX_CONTOURS)] = 10
    direction: float = 45.0
    level: float | None = None
    step: float = 1.0
    equal: bool | None = None
    colored: bool = False


class LabFields2(msgspec.Struct, forbid_unknown_fields=True):
    """How the labs were set in version 2."""

    room: Name = ""
    tolerance: Annotated[float, msgspec.Meta(gt=0)] = 0.01
    offset: _Point | None = None
    zoom: float = 0.0


class File2(msgspec.Struct, forbid_unknown_fields=True):
    """Version 2: layers that are usually off, the chosen view, and the labs."""

    nabla: int
    definitions: Definitions
    explored: str | None = None
    probe: _Point | None = None
    ranges: Ranges = {}
    order: Order = 2
    taylor: bool = False
    hidden: Layers = []
    shown: Layers = []
    folded: _Numbers = []
    view: ViewFields = msgspec.field(default_factory=ViewFields)
    lab: LabFields2 = msgspec.field(default_factory=LabFields2)


class LabFields(LabFields2, forbid_unknown_fields=True):
    """How the labs are set: the fields of LabSettings."""

    own: Own = {}


class File3(msgspec.Struct, forbid_unknown_fields=True):
    """Version 3: rooms of the labs keep settings of their own."""

    nabla: int
    definitions: Definitions
    explored: str | None = None
    probe: _Point | None = None
    ranges: Ranges = {}
    order: Order = 2
    taylor: bool = False
    hidden: Layers = []
    shown: Layers = []
    folded: _Numbers = []
    view: ViewFields = msgspec.field(default_factory=ViewFields)
    lab: LabFields = msgspec.field(default_factory=LabFields)


def _with_views(file: File1) -> File2:
    return File2(**msgspec.structs.asdict(file) | {"nabla": 2})


def _with_own(file: File2) -> File3:
    lab = LabFields(**msgspec.structs.asdict(file.lab))
    return File3(**msgspec.structs.asdict(file) | {"nabla": 3, "lab": lab})


FILES: Mapping[int, type[Any]] = {1: File1, 2: File2, 3: File3}
MIGRATIONS: Mapping[int, Callable[[Any], Any]] = {1: _with_views, 2: _with_own}  # from this version to the next
