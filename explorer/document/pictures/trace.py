"""What the layers of a curve are drawn from: the samples that stay, and what is known at the probe."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.document.pictures.frame import Floats
from explorer.document.subject import Subject
from explorer.scene.primitives import Axis, Polyline

LONGEST = 0.25  # of the picture, for velocity and acceleration


@dataclass(frozen=True, eq=False)
class Path:
    """The curve's samples with gaps: parameters (N,), values (k, N) of the drawn components, and their axes."""

    shown: tuple[int, ...]
    ts: Floats
    values: Floats
    t: Axis
    axes: tuple[Axis, ...]
    line: Polyline
    components: tuple[Polyline, ...]


@dataclass(frozen=True, eq=False)
class AtPath:
    """The curve at the probe: point and velocity (k,) in the drawn components, and the speed in all."""

    subject: Subject
    path: Path
    point: Floats
    velocity: Floats
    speed: float

    @property
    def dimension(self) -> int:
        """How many components are drawn: 2 in the plane, 3 in space."""
        return len(self.point)

    @cached_property
    def derivatives(self) -> tuple[Floats, Floats, Floats]:
        """The first three derivatives (k,) of the drawn components by the parameter."""
        shown, function = list(self.path.shown), self.subject.function
        first, second, third = (np.ravel(function.derivative(self.subject.probe, k))[shown] for k in (1, 2, 3))
        return first, second, third

    @property
    def sides(self) -> Floats:
        """How far the axes of the drawn components reach (k,)."""
        return np.array([a.high - a.low for a in self.path.axes])


def fitting(vector: Floats, axes: Sequence[Axis]) -> Floats:
    """Return the vector, shortened where it is longer than LONGEST."""
    sizes = np.array([a.high - a.low for a in axes[: len(vector)]])
    longest = float(np.max(np.abs(vector) / sizes))
    return vector * min(1.0, LONGEST / longest) if 0 < longest < np.inf else np.nan_to_num(vector, posinf=0, neginf=0)
