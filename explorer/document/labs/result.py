"""What a room of the labs sends to the window: scenes with what is dragged in them, formulas, sentences, settings.

Loads no engine: the window comes first.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.document.pictures.states import Slider
from explorer.scene.primitives import Scene


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values of a setting, for the user to pick: the field it sets, its name, (value, text) pairs."""

    field: str
    title: str
    options: tuple[tuple[object, str], ...]
    value: object


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """One picture of a room; dragging in it sets the fields named by `drags`, or moves the probe where there are none.

    `drags` names a field of View or LabSettings for each coordinate of the scene's handle. It is set to the place less
    `origin`, or with `powers` to ten to the power of the place, as along a logarithmic axis.
    """

    scene: Scene
    drags: tuple[str, ...] = ()
    origin: tuple[float, ...] = (0.0,)
    powers: bool = False

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

    `rooms` are all there are, as (key, title); `offset` is the δ that the room shows.
    """

    room: str
    stages: tuple[Stage, ...] = ()
    formulas: tuple[tuple[str, str], ...] = ()
    sentences: tuple[str, ...] = ()
    sliders: tuple[Slider, ...] = ()
    choices: tuple[Choice, ...] = ()
    rooms: tuple[tuple[str, str], ...] = ()
    offset: tuple[float, ...] = ()
