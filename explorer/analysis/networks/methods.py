"""How weights are moved: gradient descent, momentum, Adam, L-BFGS and Newton's method, each a step at a time.

Sources: Kingma & Ba, Adam, ICLR 2015; Nocedal & Wright, Numerical Optimization, 2006, algorithms 7.4 (L-BFGS), 3.1
(backtracking) and 3.3 (Newton with an added multiple of the identity).
"""

from abc import ABC, abstractmethod
from collections.abc import Callable

import numpy as np

from explorer.analysis.networks.objective import Objective
from explorer.graph.expr import Stop
from explorer.numeric.kernels import Array

SUFFICIENT = 1e-4  # of the decrease that the slope promises: what a step must bring
HALVINGS = 40
PAIRS = 10  # that L-BFGS remembers
NEWTON_SIZE = 100  # weights: each step solves a system of so many equations


class Method(ABC):
    """A way to the next weights; it keeps what it has learned on the way, and can be copied with that."""

    uses_rate = True  # whether the learning rate has a say
    batches = True  # whether it may see other points at every step

    @abstractmethod
    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: "Seen") -> Array | None:
        """Return the weights after those with this loss and gradient; None where no step lowers the loss."""


class Seen:
    """What a method may ask about the loss beyond its value and gradient."""

    def __init__(self, objective: Objective, stopped: Stop) -> None:
        """Ask `objective`, and give up as soon as `stopped` says so."""
        self.loss = objective.loss
        self._objective = objective
        self._stopped = stopped

    def hessian(self, theta: Array) -> Array:
        """Return the Hessian at θ; raises Stopped."""
        return self._objective.hessian(theta, self._stopped)


class GradientDescent(Method):
    """θ ← θ - η ∇L."""

    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: Seen) -> Array | None:
        """Step down the gradient."""
        return theta - rate * slopes


class Momentum(Method):
    """v ← 0.9 v + ∇L, θ ← θ - η v."""

    def __init__(self) -> None:
        """Start at rest."""
        self._velocity: Array | float = 0.0

    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: Seen) -> Array | None:
        """Step along the velocity."""
        self._velocity = 0.9 * self._velocity + slopes
        return theta - rate * self._velocity


class Adam(Method):
    """m ← 0.9 m + 0.1 ∇L, v ← 0.999 v + 0.001 (∇L)², θ ← θ - η m̂ / (√v̂ + 10⁻⁸), corrected for their start at 0."""

    def __init__(self) -> None:
        """Start with no moments."""
        self._first: Array | float = 0.0
        self._second: Array | float = 0.0
        self._steps = 0

    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: Seen) -> Array | None:
        """Step along the mean gradient over its root mean square."""
        self._steps += 1
        self._first = 0.9 * self._first + 0.1 * slopes
        self._second = 0.999 * self._second + 0.001 * slopes**2
        mean = self._first / (1 - 0.9**self._steps)
        return theta - rate * mean / (np.sqrt(self._second / (1 - 0.999**self._steps)) + 1e-8)


class LBFGS(Method):
    """The quasi-Newton method that knows the Hessian by its last ten steps; step lengths by backtracking."""

    uses_rate = False
    batches = False

    def __init__(self) -> None:
        """Start without knowledge of the Hessian."""
        self._pairs: list[tuple[Array, Array]] = []  # (change of θ, change of ∇L)
        self._last: tuple[Array, Array] | None = None

    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: Seen) -> Array | None:
        """Step along minus the inverse Hessian times the gradient."""
        if self._last is not None:
            s, y = theta - self._last[0], slopes - self._last[1]
            if s @ y > 1e-12 * (y @ y):
                self._pairs = [*self._pairs[1 - PAIRS :], (s, y)]
        self._last = theta, slopes.copy()
        direction = -self._inverse_times(slopes)
        return backtracked(seen.loss, theta, loss, slopes, direction)

    def _inverse_times(self, slopes: Array) -> Array:
        q = slopes.copy()
        shares = []
        for s, y in reversed(self._pairs):
            shares.append(s @ q / (s @ y))
            q -= shares[-1] * y
        if self._pairs:
            s, y = self._pairs[-1]
            q *= s @ y / (y @ y)
        else:
            q /= max(1.0, float(np.linalg.norm(q)))
        for (s, y), share in zip(self._pairs, reversed(shares), strict=True):
            q += (share - y @ q / (s @ y)) * s
        return q


class Newton(Method):
    """(H + τI) d = -∇L with the least τ of 0, 10⁻³, 10⁻², ... for which H + τI is positive definite."""

    uses_rate = False
    batches = False

    def next(self, theta: Array, loss: float, slopes: Array, rate: float, seen: Seen) -> Array | None:
        """Step to where the quadratic approximation is least, shortened where the loss would grow."""
        hessian = seen.hessian(theta)
        if not np.isfinite(hessian).all():
            return None
        lowest = float(np.linalg.eigvalsh(hessian)[0])
        shift = 0.0
        while lowest + shift <= 1e-8:
            shift = max(1e-3, 10 * shift)
        direction: Array = -np.asarray(np.linalg.solve(hessian + shift * np.eye(theta.size), slopes), dtype=np.float64)
        return backtracked(seen.loss, theta, loss, slopes, direction)


def backtracked(
    loss_at: Callable[[Array], float], theta: Array, loss: float, slopes: Array, direction: Array
) -> Array | None:
    """Return θ + t d with the largest t of 1, 1/2, 1/4, ... that lowers the loss enough; None where none does."""
    slope = float(slopes @ direction)
    if not slope < 0:
        return None
    length = 1.0
    for _ in range(HALVINGS):
        moved: Array = theta + length * direction
        if loss_at(moved) <= loss + SUFFICIENT * length * slope:
            return moved
        length /= 2
    return None


METHODS: dict[str, type[Method]] = {
    "descent": GradientDescent,
    "momentum": Momentum,
    "adam": Adam,
    "lbfgs": LBFGS,
    "newton": Newton,
}
