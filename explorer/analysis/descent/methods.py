"""How a point is moved downhill: gradient descent, momentum, Newton, Gauss-Newton and BFGS, each a step at a time.

Sources: Nocedal & Wright, Numerical Optimization, 2006, algorithms 3.1 (backtracking) and 6.1 (BFGS), sections 3.4
(Newton with other eigenvalues) and 10.3 (Gauss-Newton); Polyak 1964 (momentum).
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from explorer.numeric.kernels import Array

Value: TypeAlias = Callable[[Array], float]

SUFFICIENT = 1e-4  # of the decrease that the slope promises: what a step must bring
HALVINGS = 40
LEAST = 1e-8  # of the largest eigenvalue of a Hessian, what counts of the others
CURVED = 1e-12  # cosine between the changes of place and gradient from which on they tell of a positive curvature


@dataclass(frozen=True)
class Seen:
    """What a method may ask about a function beyond its value and gradient where it stands.

    `residuals` returns r (k,) with its Jacobian (k, n) where the function is ||r||² and a constant; None otherwise.
    """

    value: Value
    hessian: Callable[[Array], Array]
    residuals: Callable[[Array], tuple[Array, Array]] | None = None


class Method(ABC):
    """A way to the next point; it keeps what it has learned on the way, and can be copied with that."""

    uses_rate = True  # whether the step size has a say
    batches = True  # whether it may see other points of data at every step
    stuck = "no step in its direction lowers the value any further, as at a kink"  # what no next point means

    @abstractmethod
    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: Seen) -> Array | None:
        """Return the point after the one with this value and gradient; None where there is none."""


class LineSearch:
    """Backtracking along one direction after the other; each search begins with twice the last one's length."""

    def __init__(self) -> None:
        """Begin without a length; the first search begins where the step would be as long as the rate says."""
        self._length: float | None = None

    def along(
        self, value: Value, theta: Array, loss: float, slopes: Array, direction: Array, first: float
    ) -> Array | None:
        """Return the next point along a direction; the first search of all begins with `first` times it."""
        length = step_length(value, theta, loss, slopes, direction, self._length or first)
        if length is None:
            return None
        self._length = 2 * length
        moved: Array = theta + length * direction
        return moved if value(moved) < loss else None  # near a minimum a search sees no more than rounding


class GradientDescent(Method):
    """θ ← θ - η ∇L, or with a search as far along -∇L as lowers L enough."""

    def __init__(self, *, search: bool = False) -> None:
        """Take steps of η, or search along the line."""
        self._line = LineSearch() if search else None

    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: Seen) -> Array | None:
        """Step down the gradient."""
        if self._line is None:
            return theta - rate * slopes
        return self._line.along(seen.value, theta, loss, slopes, -slopes, 2 * rate)


class Momentum(Method):
    """v ← β v + ∇L, θ ← θ - η v, or with a search along -v, which forgets v where it leads uphill."""

    def __init__(self, share: float = 0.9, *, search: bool = False) -> None:
        """Start at rest; `share` is β, what is kept of the velocity."""
        self._share = share
        self._velocity: Array | float = 0.0
        self._line = LineSearch() if search else None

    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: Seen) -> Array | None:
        """Step along the velocity."""
        velocity: Array = self._share * self._velocity + slopes
        if self._line is None:
            self._velocity = velocity
            return theta - rate * velocity
        if not velocity @ slopes > 0:
            velocity = slopes
        moved = self._line.along(seen.value, theta, loss, slopes, -velocity, 2 * rate)
        self._velocity = velocity
        return moved


class Newton(Method):
    """|H| d = -∇L with the sizes of the eigenvalues of H in their place, so that d leads downhill from a saddle too."""

    uses_rate = False
    batches = False

    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: Seen) -> Array | None:
        """Step to where the quadratic approximation is least, shortened where the loss would grow."""
        hessian = seen.hessian(theta)
        if not np.isfinite(hessian).all():
            return None
        values, vectors = np.linalg.eigh(hessian)
        sizes = np.abs(values)
        sizes = np.maximum(sizes, LEAST * float(sizes.max()) or 1.0)
        direction: Array = -vectors @ (vectors.T @ slopes / sizes)
        return backtracked(seen.value, theta, loss, slopes, direction)


class PureNewton(Method):
    """H d = -∇L: the step to where the quadratic approximation has its critical point, of whatever kind."""

    uses_rate = False
    batches = False
    stuck = "the Hessian is singular here, and there is no Newton step"

    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: Seen) -> Array | None:
        """Step to the critical point of the quadratic approximation."""
        hessian = seen.hessian(theta)
        if not np.isfinite(hessian).all():
            return None
        try:
            direction = np.linalg.solve(hessian, slopes)
        except np.linalg.LinAlgError:
            return None
        return np.asarray(theta - direction)


class GaussNewton(Method):
    """||r + J d||² → min: Newton's step without the second derivatives of r; with a search shortened where L grows."""

    uses_rate = False
    batches = False

    def __init__(self, *, search: bool = False) -> None:
        """Take whole steps, or search along the line."""
        self._search = search

    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: Seen) -> Array | None:
        """Step to where the residuals, taken as linear, are least."""
        if seen.residuals is None:
            return None
        residuals, jacobian = seen.residuals(theta)
        if not (np.isfinite(residuals).all() and np.isfinite(jacobian).all()):
            return None
        direction: Array = -np.asarray(np.linalg.lstsq(jacobian, residuals, rcond=None)[0])
        return backtracked(seen.value, theta, loss, slopes, direction) if self._search else theta + direction


class BFGS(Method):
    """d = -B ∇L, where B learns the inverse of the Hessian from the changes of ∇L; step lengths by backtracking.

    B ← (I - ρ s yᵀ) B (I - ρ y sᵀ) + ρ s sᵀ with s the change of θ, y that of ∇L and ρ = 1 / (yᵀ s).
    """

    uses_rate = False
    batches = False

    def __init__(self) -> None:
        """Start without knowledge of the Hessian."""
        self._inverse: Array | None = None
        self._last: tuple[Array, Array] | None = None

    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: Seen) -> Array | None:
        """Step along minus the inverse Hessian, as far as it is known, times the gradient."""
        if self._last is not None:
            self._learn(theta - self._last[0], slopes - self._last[1])
        self._last = theta, slopes.copy()
        if self._inverse is not None:
            moved = backtracked(seen.value, theta, loss, slopes, -self._inverse @ slopes)
            if moved is not None:
                return moved
            self._inverse = None  # what it has learned leads nowhere: begin anew with the gradient
        return backtracked(seen.value, theta, loss, slopes, -slopes / max(1.0, float(np.linalg.norm(slopes))))

    def _learn(self, s: Array, y: Array) -> None:
        curvature = float(s @ y)
        if not curvature > CURVED * float(np.linalg.norm(s) * np.linalg.norm(y)):
            return
        identity = np.eye(s.size)
        before = curvature / float(y @ y) * identity if self._inverse is None else self._inverse
        left = identity - np.outer(s, y) / curvature
        self._inverse = left @ before @ left.T + np.outer(s, s) / curvature


def step_length(
    value: Value, theta: Array, loss: float, slopes: Array, direction: Array, first: float = 1.0
) -> float | None:
    """Return the largest t of first, first/2, ... for which θ + t d lowers the loss enough; None where none does."""
    slope = float(slopes @ direction)
    if not slope < 0:
        return None
    length = first
    for _ in range(HALVINGS):
        if value(theta + length * direction) <= loss + SUFFICIENT * length * slope:
            return length
        length /= 2
    return None


def backtracked(value: Value, theta: Array, loss: float, slopes: Array, direction: Array) -> Array | None:
    """Return θ + t d with the largest t of 1, 1/2, 1/4, ... that lowers the loss enough; None where none does."""
    length = step_length(value, theta, loss, slopes, direction)
    if length is None:
        return None
    moved: Array = theta + length * direction
    return moved
