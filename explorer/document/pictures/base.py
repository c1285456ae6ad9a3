"""What all pictures share: a part that stays while the probe moves, kept a resolution, and layers drawn over it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic

from explorer.document.pictures.frame import component_name
from explorer.document.pictures.layers import Base, Here, Layer, Marks, Stop, joined
from explorer.document.pictures.states import LayerState
from explorer.document.subject import Subject
from explorer.scene.primitives import Scene


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """The linked scenes, and the layers they could show."""

    scenes: tuple[Scene, ...]
    layers: tuple[LayerState, ...]


class Picture(ABC, Generic[Base, Here]):
    """The two linked scenes of one function over one set of ranges.

    A kind of picture is a subclass: `sampled` makes what does not depend on the probe, `at_probe` what is known there,
    `composed` the scenes from what the layers drew.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    dimensions: ClassVar[int] = 2  # coordinates along the axes; the others are held at the probe
    outputs: ClassVar[int] = 0  # components drawn, in a row, of more there may be; 0 where all are
    valued: ClassVar[bool] = False  # whether view A has an axis of values
    layers: ClassVar[tuple[Layer[Any, Any], ...]] = ()

    def __init__(self, subject: Subject) -> None:
        """Remember what is drawn; nothing is sampled yet."""
        self.axes = subject.axes(self.dimensions)
        self.shown = subject.outputs(self.outputs or subject.m)
        self._key = self._still(subject)
        self._bases: dict[int, Base] = {}
        self._marks: dict[tuple[int, str], tuple[object, Marks]] = {}
        self._last = Drawn((), ())
        self._last_for: tuple[object, ...] = ()

    @classmethod
    @abstractmethod
    def suits(cls, n: int, m: int) -> bool:
        """Whether a function R^n -> R^m can be drawn so."""

    @classmethod
    def leads(cls, n: int, m: int) -> bool:
        """Whether it comes before other kinds that suit R^n -> R^m."""
        return True

    @abstractmethod
    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Base:
        """Return what does not depend on the probe: samples, meshes, axes."""

    @abstractmethod
    def at_probe(self, subject: Subject, base: Base) -> Here:
        """Return what is known at the probe."""

    @abstractmethod
    def composed(self, here: Here, marks: Marks) -> tuple[Scene, ...]:
        """Return view A and view B with what the layers drew."""

    @property
    def output(self) -> int:
        """The first component drawn."""
        return self.shown[0]

    def choices(self, subject: Subject) -> tuple[str, ...]:
        """Return the names of the components, or groups of them, that could be drawn instead."""
        firsts = range(subject.m - len(self.shown) + 1)
        return tuple(", ".join(component_name(subject, first + i) for i in range(len(self.shown))) for first in firsts)

    def draws(self, subject: Subject) -> bool:
        """Whether this picture's fixed part serves the subject too: only the probe along the drawn axes has moved."""
        return self._key == self._still(subject)

    def is_sampled(self, resolution: int) -> bool:
        """Whether the fixed part has been sampled at this resolution."""
        return resolution in self._bases

    def drawn(self, subject: Subject, resolution: int, stopped: Stop, *, fine: bool = True) -> Drawn:
        """Return view A and view B, sampled at least at `resolution` points an axis; asked again, the same objects."""
        best = max((*self._bases, resolution))
        if best not in self._bases:
            self._bases[best] = self.sampled(subject, best, stopped)
        shown = [layer for layer in self.layers if subject.shows(layer.key, usual=layer.usual)]
        slow = fine and any(layer.slow for layer in shown)
        chosen = (subject.order, subject.taylor, subject.hidden, subject.asked, subject.view)
        is_whole = subject.fine or not subject.taylor  # polynomials are drawn with fewer samples while something moves
        key = (best, slow, subject.probe, *chosen, is_whole)
        if key != self._last_for:
            self._last, self._last_for = self._drawn(subject, best, shown, stopped, slow=slow), key
        return self._last

    def _drawn(
        self, subject: Subject, best: int, shown: Sequence[Layer[Base, Here]], stopped: Stop, *, slow: bool
    ) -> Drawn:
        here = self.at_probe(subject, self._bases[best])
        still = [self._still_marks(layer, subject, best, stopped) for layer in shown if slow or not layer.slow]
        moving = [layer.moving(here) for layer in shown if layer.moving is not None]
        return Drawn(self.composed(here, joined([*still, *moving])), self._states(here, subject))

    def _states(self, here: Here, subject: Subject) -> tuple[LayerState, ...]:
        return tuple(
            LayerState(
                layer.key,
                layer.title,
                layer.role,
                layer.usual,
                subject.shows(layer.key, usual=layer.usual),
                layer.views,
                layer.slider(here) if layer.slider is not None else None,
            )
            for layer in self.layers
        )

    def _still_marks(self, layer: Layer[Base, Here], subject: Subject, resolution: int, stopped: Stop) -> Marks:
        """Return the still part of a layer, made anew only where what it depends on has changed."""
        if layer.still is None:
            return Marks()
        followed = layer.follows(subject.view) if layer.follows is not None else None
        known = self._marks.get((resolution, layer.key))
        if known is None or known[0] != followed:
            known = followed, layer.still(subject, self._bases[resolution], stopped)
            self._marks[resolution, layer.key] = known
        return known[1]

    def _still(self, subject: Subject) -> tuple[object, ...]:
        axes = subject.axes(self.dimensions)
        held = tuple(c for i, c in enumerate(subject.probe) if i not in axes)
        parameters = tuple(sorted(subject.function.parameters.items()))
        view = (axes, subject.outputs(self.outputs or subject.m), subject.view.values, subject.view.equal)
        return (subject.view.picture, subject.function.graph.name, parameters, subject.ranges, held, view)
