"""What the window knows of layers: their names and states, and the numbers that can be slid. Loads no engine."""

from collections.abc import Callable
from dataclasses import dataclass

from explorer.document.edits import Edit
from explorer.scene.roles import Role


@dataclass(frozen=True, slots=True)
class Slider:
    """A number for the user to slide: the field it sets, its name, range and value.

    With `power_of_ten` the range and the value are exponents, and the field is set to the power. In a room `edit` makes
    of a number what else is to be done instead.
    """

    field: str
    title: str
    low: float
    high: float
    value: float
    whole: bool = False
    power_of_ten: bool = False
    edit: Callable[[float], Edit] | None = None


@dataclass(frozen=True, slots=True)
class LayerState:
    """A layer as the window offers it; `shown` says whether it is on."""

    key: str
    title: str
    role: Role
    usual: bool
    shown: bool
    views: tuple[int, ...]
    slider: Slider | None = None
