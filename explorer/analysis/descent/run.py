"""A descent step by step: the points that a method visits, and why there are no more of them."""

from enum import StrEnum

import numpy as np

from explorer.analysis.descent.methods import Method
from explorer.analysis.descent.objective import Objective
from explorer.graph.expr import Stop, Stopped
from explorer.numeric.kernels import Array

FAR = 1e6  # sides of the box: a point so far away does not come back
STILL = 4 * float(np.finfo(np.float64).eps)  # relative: a step that cannot be seen in the coordinates
FLAT = 1e-6  # of the gradient at the start: below this a point that stands still is critical
ROUNDED = 1e-14  # likewise, of a gradient that is 0 but for rounding


class End(StrEnum):
    """Why a descent has ended."""

    SETTLED = "settled"  # the gradient is 0 but for rounding
    STILL = "still"  # steps are too small to be seen though the gradient is not small
    STUCK = "stuck"  # the method finds no next point
    DIVERGED = "diverged"  # far away, or beyond all numbers, and not lower
    ENDLESS = "endless"  # far away and ever lower
    UNDEFINED = "undefined"  # the next point is outside the domain, or at a pole
    ROUGH = "rough"  # the value is there, but no derivative


class Descent:
    """A method on its way from a start: points, values and lengths of the gradients, the start's first."""

    def __init__(self, objective: Objective, method: Method, start: Array, rate: float, reach: float) -> None:
        """Begin at `start` (n,); `reach` is the size of what is looked at."""
        self.objective = objective
        self.method = method
        self._rate = rate
        self._far = FAR * max(reach, float(np.linalg.norm(start)))
        self.end: End | None = None
        self.points: list[Array] = []
        self.values: list[float] = []
        self.slopes: list[float] = []
        self.steepest = 0.0  # the largest length of a gradient
        self._gradient: Array = np.empty(0)
        self.outside: Array | None = None  # the point without a value, where there was one
        self._take(np.array(start, dtype=np.float64))

    @property
    def steps(self) -> int:
        """How many steps are done."""
        return len(self.points) - 1

    def advance(self, most: int, stopped: Stop = lambda: False) -> None:
        """Go on until `most` steps are done or the descent ends; raises Stopped, and can then go on from there."""
        while self.end is None and self.steps < most:
            if stopped():
                raise Stopped
            self._step()

    def _step(self) -> None:
        at = self.points[-1]
        with np.errstate(all="ignore"):
            moved = self.method.next(at, self.values[-1], self._gradient, self._rate, self.objective.seen)
            if moved is None:
                self.end = End.SETTLED if self._is_flat(FLAT) else End.STUCK
            elif not np.any(np.abs(moved - at) > STILL * np.maximum(np.abs(at), 1e-300)):
                self.end = End.SETTLED if self._is_flat(FLAT) else End.STILL
            else:
                self._take(moved)

    def _take(self, x: Array) -> None:
        """Go to a point and look round there."""
        value = self.objective.value(x)
        if not np.isfinite(value):
            self.outside = x
            self.end = self._lost(value) if self._is_far(x) else End.UNDEFINED
            if self.points:
                return
        self.points.append(x)
        self.values.append(value)
        self._gradient = self.objective.gradient(x)
        with np.errstate(all="ignore"):
            self.slopes.append(float(np.linalg.norm(self._gradient)))
        self.steepest = max(self.steepest, self.slopes[-1])
        if self.end is not None:
            return
        if np.isnan(self._gradient).any():
            self.end = End.ROUGH
        elif self._is_far(x) or np.isinf(self.slopes[-1]):
            self.end = self._lost(value)
        elif self.slopes[-1] == 0 or (self.steps > 0 and self._is_flat(ROUNDED)):
            self.end = End.SETTLED

    def _is_far(self, x: Array) -> bool:
        with np.errstate(all="ignore"):
            return not np.linalg.norm(x) <= self._far

    def _lost(self, value: float) -> End:
        return End.ENDLESS if self.values and value < self.values[0] else End.DIVERGED

    def _is_flat(self, share: float) -> bool:
        """Whether the gradient is that small beside what it was."""
        return self.slopes[-1] <= share * self.steepest
