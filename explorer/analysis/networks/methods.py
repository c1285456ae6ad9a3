"""How weights are moved: as points in descent, and by two methods for many of them, Adam and L-BFGS.

Sources: Kingma & Ba, Adam, ICLR 2015; Nocedal & Wright, Numerical Optimization, 2006, algorithm 7.4 (L-BFGS).
"""

import numpy as np

from explorer.analysis.descent.methods import GradientDescent, Method, Momentum, Newton, Seen, backtracked
from explorer.numeric.kernels import Array

PAIRS = 10  # that L-BFGS remembers
NEWTON_SIZE = 100  # weights: each step solves a system of so many equations


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
        return backtracked(seen.value, theta, loss, slopes, direction)

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


METHODS: dict[str, type[Method]] = {
    "descent": GradientDescent,
    "momentum": Momentum,
    "adam": Adam,
    "lbfgs": LBFGS,
    "newton": Newton,
}
