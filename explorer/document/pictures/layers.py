"""Layers: what a picture is made of, a row each, switched on and off one by one.

A layer has a part that stays while the probe moves and a part that follows it. The still parts are made once and come
first, so that a renderer that compares items by identity repaints only what moved.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeAlias, TypeVar

from explorer.document.model import View
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.scene.primitives import Arrows, ColorBar, Item, Label, LegendEntry, Polyline
from explorer.scene.roles import Role

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


def in_directions(marks: Marks, axes: Sequence[int]) -> Marks:
    """Give what runs along the two axes drawn the colours of their coordinates: the first two have one, as in tables.

    `axes` are the coordinates drawn along the first and the second axis, in whose colours `marks` are.
    """
    own = (Role.X, Role.Y)
    roles = {role: own[i] if i < len(own) else Role.CURVE for role, i in zip(own, axes, strict=True)}
    if all(role == meant for role, meant in roles.items()):
        return marks

    def dyed(items: tuple[Item, ...]) -> tuple[Item, ...]:
        kinds = (Polyline, Arrows, Label)
        return tuple(
            replace(item, role=roles.get(item.role, item.role)) if isinstance(item, kinds) else item for item in items
        )

    def told(legend: tuple[LegendEntry, ...]) -> tuple[LegendEntry, ...]:
        return tuple(replace(entry, role=roles.get(entry.role, entry.role)) for entry in legend)

    return replace(
        marks, a=dyed(marks.a), b=dyed(marks.b), legend_a=told(marks.legend_a), legend_b=told(marks.legend_b)
    )


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
