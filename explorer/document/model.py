"""The document: everything a user can change and a file keeps, frozen, free of theme and window."""

from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

MAX_ORDER = 20
MAX_CONTOURS = 60
Own: TypeAlias = float | bool | str | tuple[float, ...]
OwnValue = TypeVar("OwnValue", bound=Own)
TAYLOR = "taylor"  # the layer that `Document.taylor` shows, in every picture that has one


@dataclass(frozen=True, slots=True)
class Range:
    """The interval an input is drawn over."""

    name: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class View:
    """How the explored function is looked at, where the user chose it; None lets the pictures choose.

    `picture` is the kind drawn (a key of pictures.choose), `axes` the coordinates along its axes, `output` the
    component it shows where it shows one, `values` the range of the value axis. `contours` is the number of contour
    lines, `direction` the angle of the directional derivative in degrees, `level` the value of a level surface, `step`
    the h of the secant; `equal` asks for one scale on all axes, `colored` for arrows whose colour, not length, carries
    the norm.
    """

    picture: str | None = None
    axes: tuple[int, ...] | None = None
    output: int = 0
    values: tuple[float, float] | None = None
    contours: int = 10
    direction: float = 45.0
    level: float | None = None
    step: float = 1.0
    equal: bool | None = None
    colored: bool = False


@dataclass(frozen=True, slots=True)
class LabSettings:
    """How the rooms of the labs are set; None lets a room choose.

    `room` is the key of the room that is open, "" while none is. `tolerance` is the error that counts as small,
    `offset` the δ from the probe, one number for each coordinate, `zoom` how often the microscope has halved its range.
    `own` is what single rooms keep, as pairs ("room.name", value) sorted by name.
    """

    room: str = ""
    tolerance: float = 0.01
    offset: tuple[float, ...] | None = None
    zoom: float = 0.0
    own: tuple[tuple[str, Own], ...] = ()

    def own_value(self, key: str, usual: OwnValue) -> OwnValue:
        """Return what a room keeps under a key, or the usual value where it keeps nothing of that kind."""
        kept: object = dict(self.own).get(key, usual)
        if isinstance(usual, float) and type(kept) is int:
            kept = float(kept)
        return kept if type(kept) is type(usual) else usual


@dataclass(frozen=True, slots=True)
class Document:
    """Definitions as typed, the point being looked at, and how it is looked at.

    `probe` holds one number for each scalar entry of the explored function's inputs; None lets the pipeline choose.
    `ranges` holds what the user chose; an input without one gets a range that suits the function.
    `hidden` holds layers that are usually shown and `shown` those that usually are not; `folded` holds the numbers of
    lines that are defined but out of sight.
    """

    lines: tuple[str, ...] = ("",)
    explored: str | None = None
    probe: tuple[float, ...] | None = None
    ranges: tuple[Range, ...] = field(default=())
    order: int = 2
    taylor: bool = False
    hidden: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()
    view: View = View()
    lab: LabSettings = LabSettings()
    folded: frozenset[int] = frozenset()

    @property
    def text(self) -> str:
        """The definitions as one text."""
        return "\n".join(self.lines)

    def range_of(self, name: str) -> Range | None:
        """Return the range the user chose for an input."""
        return next((r for r in self.ranges if r.name == name), None)
