"""What all pictures share: a part that stays while the probe moves, kept a resolution, and a part that follows it."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Generic, TypeAlias, TypeVar

from explorer.document.subject import Subject
from explorer.scene.primitives import Scene

Layer: TypeAlias = tuple[str, str]
Stop: TypeAlias = Callable[[], bool]
Base = TypeVar("Base")


class Picture(ABC, Generic[Base]):
    """The two linked scenes of one function over one set of ranges."""

    layers: tuple[Layer, ...] = ()
    axes: tuple[int, ...] = (0,)

    def __init__(self, subject: Subject) -> None:
        """Remember what is drawn; nothing is sampled yet."""
        self._key = self._still(subject)
        self._bases: dict[int, Base] = {}

    def draws(self, subject: Subject) -> bool:
        """Whether this picture's fixed part serves the subject too: only the probe along the drawn axes has moved."""
        return self._key == self._still(subject)

    def is_sampled(self, resolution: int) -> bool:
        """Whether the fixed part has been sampled at this resolution."""
        return resolution in self._bases

    def scenes(self, subject: Subject, resolution: int, stopped: Stop) -> tuple[Scene, ...]:
        """Return view A and view B, sampled at least at `resolution` points an axis."""
        best = max((*self._bases, resolution))
        if best not in self._bases:
            self._bases[best] = self.sampled(subject, best, stopped)
        return self.drawn(subject, self._bases[best])

    @abstractmethod
    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Base:
        """Return what does not depend on the probe: samples, meshes, contour lines."""

    @abstractmethod
    def drawn(self, subject: Subject, base: Base) -> tuple[Scene, ...]:
        """Return the scenes at the subject's probe."""

    def _still(self, subject: Subject) -> tuple[object, ...]:
        held = tuple(c for i, c in enumerate(subject.probe) if i not in self.axes)
        parameters = tuple(sorted(subject.function.parameters.items()))
        return (subject.function.graph.name, parameters, subject.ranges, held)
