"""Layers: what a picture is made of, a row each, switched on and off one by one.

A layer has a part that stays while the probe moves and a part that follows it. The still parts are made once and come
first, so that a renderer that compares items by identity repaints only what moved.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from explorer.document.model import View
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.scene.primitives import ColorBar, Item, LegendEntry, Role

Base = TypeVar("Base")
Here = TypeVar("Here")
Stop: TypeAlias = Callable[[], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """What layers add to view A and to view B: items, back to front, lines of the legends, and what colours mean."""

    a: tuple[Item, ...] = ()
    b: tuple[Item, ...] = ()
    legend_a: tuple[LegendEntry, ...] = ()
    legend_b: tuple[LegendEntry, ...] = ()
    bar_a: ColorBar | None = None
    bar_b: ColorBar | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Layer(Generic[Base, Here]):
    """One layer of a picture: its still part is made from a Base, its moving part from what is Here, at the probe.

    `usual` says whether it is shown where nobody chose, `role` which colour stands for it, `views` in which views
    (0, 1) it appears. `follows` is what of the View the still part depends on; a `slow` one is left out of the first
    picture.
    """

    key: str
    title: str
    role: Role
    still: Callable[[Subject, Base, Stop], Marks] | None = None
    moving: Callable[[Here], Marks] | None = None
    usual: bool = True
    views: tuple[int, ...] = (0, 1)
    slider: Callable[[Here], Slider] | None = None
    follows: Callable[[View], object] | None = None
    slow: bool = False


def joined(marks: Iterable[Marks]) -> Marks:
    """Return everything in `marks`, in its order; of colour bars the last ones."""
    given = list(marks)
    return Marks(
        tuple(item for mark in given for item in mark.a),
        tuple(item for mark in given for item in mark.b),
        tuple(line for mark in given for line in mark.legend_a),
        tuple(line for mark in given for line in mark.legend_b),
        next((mark.bar_a for mark in reversed(given) if mark.bar_a), None),
        next((mark.bar_b for mark in reversed(given) if mark.bar_b), None),
    )
