"""What a room of the labs sends to the window: scenes with what happens in them, formulas, lines, tables, settings.

Loads no engine: the window comes first.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from explorer.document.edits import Edit
from explorer.document.pictures.states import Slider
from explorer.document.table import Table

if TYPE_CHECKING:
    from explorer.document.data import Data
    from explorer.scene.primitives import Item, Scene

DISPLAYED = r"\displaystyle "  # in front of LaTeX: fractions as large as on a blackboard

OnClick: TypeAlias = Callable[[float, float], Edit | None]  # a place in data coordinates -> what is done there
OnHover: TypeAlias = Callable[[float, float], "tuple[Item, ...]"]  # -> what is drawn on top while the mouse is there
OnDrag: TypeAlias = Callable[[Mapping[int, float]], Edit]  # the handle's coordinates that have moved


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values of a setting, for the user to pick: the field it sets, its name, (value, text) pairs.

    `edit` makes of a value what else is to be done instead.
    """

    field: str
    title: str
    options: tuple[tuple[object, str], ...]
    value: object
    edit: Callable[[object], Edit] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A text the user types into a setting; `problem` says what is wrong with it, `width` is in letters."""

    field: str
    title: str
    text: str
    problem: str = ""
    hint: str = ""
    width: int = 24


@dataclass(frozen=True, slots=True)
class Button:
    """Something to be done with a click: what is written on it, and the edit that it makes."""

    title: str
    edit: Edit
    tip: str = ""
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class DataRequest:
    """Data for the user to bring, from a file or from the clipboard.

    `use` makes an edit of them, or says why not; it is called in the thread that reads them.
    """

    title: str
    use: "Callable[[Data], Edit | str]"
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Transport:
    """A place in a sequence of steps, from 0 to `last`, to be stepped, scrubbed and played: the field it sets.

    `title` says in words where it stands; `beat` is the time of a step while playing, in milliseconds.
    """

    field: str
    at: int
    last: int
    title: str = ""
    beat: int = 700


@dataclass(frozen=True, slots=True)
class Line:
    """A typeset line of a list, such as a step: LaTeX with plain text, and the name of the rule that leads to it.

    `mark` is "ok", "wrong", "open" or "" for none; `depth` indents; `folded` says whether lines below it are out of
    sight (None: there are none); a click makes the `edit`. `note` stands below it over the whole width.
    """

    latex: str
    text: str
    name: str = ""
    mark: str = ""
    depth: int = 0
    folded: bool | None = None
    edit: Edit | None = None
    strong: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """One picture of a room; dragging in it sets the fields named by `drags`, or moves the probe where there are none.

    `drags` names a field of View or LabSettings for each coordinate of the scene's handle. It is set to the place less
    `origin`, or with `powers` to ten to the power of the place, as along a logarithmic axis. `on_drag` makes any other
    edit of a drag, `on_click` and `on_double_click` of a click; `share` is the part of the width it asks for.
    """

    scene: "Scene"
    drags: tuple[str, ...] = ()
    origin: tuple[float, ...] = (0.0,)
    powers: bool = False
    on_click: OnClick | None = None
    on_double_click: OnClick | None = None
    on_hover: OnHover | None = None
    on_drag: OnDrag | None = None
    share: float = 1.0

    def dragged(self, moved: Mapping[int, float]) -> dict[str, float]:
        """Return the new values of fields where the handle's coordinates have moved."""
        found = {}
        for i, place in moved.items():
            if i < len(self.drags):
                value = 10.0 ** min(place, 300.0) if self.powers else place - self.origin[i]
                found[self.drags[i]] = float(f"{value:.6g}")
        return found


@dataclass(frozen=True, slots=True, eq=False)
class LabResult:
    """What a room shows: pictures side by side, formulas (LaTeX) with plain text, sentences, and what can be set.

    `lines` and `tables` stand beside the pictures; `rooms` are all there are, as (key, title, lab); `offset` is the δ
    that the room shows. While `ongoing` another result follows by itself, as in a training.
    """

    room: str
    stages: tuple[Stage, ...] = ()
    formulas: tuple[tuple[str, str], ...] = ()
    sentences: tuple[str, ...] = ()
    sliders: tuple[Slider, ...] = ()
    choices: tuple[Choice, ...] = ()
    rooms: tuple[tuple[str, str, str], ...] = ()
    offset: tuple[float, ...] = ()
    entries: tuple[Entry, ...] = ()
    buttons: tuple[Button, ...] = ()
    data: DataRequest | None = None
    transport: Transport | None = None
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    ongoing: bool = False
