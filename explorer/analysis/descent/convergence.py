"""How fast a descent comes to its limit: the order p and the rate C of e_{k+1} ~ C e_k^p, and what κ predicts.

Source: Nocedal & Wright, Numerical Optimization, 2006, section 3.3; Polyak 1964 for momentum.
"""

from dataclasses import dataclass

import numpy as np

from explorer.analysis.descent.objective import Objective
from explorer.analysis.descent.run import Descent, End
from explorer.analysis.spectrum import Kind
from explorer.numeric.kernels import Array

EPS = float(np.finfo(np.float64).eps)
AWAY = 10.0  # times the way that it has come: how far the limit of a descent may still be
POLISHING = 200  # Newton steps to the limit: at a degenerate point each takes a share of the way only
SINGULAR = 1e-9  # of the largest eigenvalue: one below is 0
NEAR = 0.1  # of the first error: what is below it counts as close to the limit
FEWEST, FEW, MANY = 4, 6, 40  # errors from which the order is measured; of more than many the last half
SLACK = 64.0  # roundings of the limit's coordinates that errors must exceed
COARSE = 1e-7  # likewise at a degenerate limit, which is found less exactly


@dataclass(frozen=True, eq=False)
class Limit:
    """Where a descent leads: a critical point `at` (n,), its value, its Hessian's eigenvalues (n,), smallest first.

    At one that is not `regular` Newton's method itself is slow, as at the minimum of x⁴.
    """

    at: Array
    value: float
    eigenvalues: Array
    regular: bool = True

    @property
    def kind(self) -> Kind:
        """What the eigenvalues say of it."""
        size = float(np.abs(self.eigenvalues).max())
        if not (self.regular and size > 0) or np.abs(self.eigenvalues).min() <= SINGULAR * size:
            return Kind.DEGENERATE
        if self.eigenvalues[0] > 0:
            return Kind.MINIMUM
        return Kind.MAXIMUM if self.eigenvalues[-1] < 0 else Kind.SADDLE

    @property
    def condition(self) -> float:
        """The condition number κ = λ_max / λ_min of a minimum, inf where λ_min is 0, nan where it is negative."""
        low, high = float(self.eigenvalues[0]), float(self.eigenvalues[-1])
        if self.kind == Kind.DEGENERATE:
            return np.inf if high > 0 else np.nan
        return high / low if low > 0 else np.nan

    @property
    def critical_step(self) -> float:
        """The step 2 / λ_max beyond which gradient descent cannot come to rest here."""
        return 2 / float(self.eigenvalues[-1]) if self.eigenvalues[-1] > 0 else np.inf

    @property
    def best_step(self) -> float:
        """The step 2 / (λ_min + λ_max) with the least factor per step, (κ - 1) / (κ + 1)."""
        return 2 / float(self.eigenvalues[0] + self.eigenvalues[-1])

    @property
    def best_factor(self) -> float:
        """(κ - 1) / (κ + 1)."""
        return 1.0 if np.isinf(self.condition) else (self.condition - 1) / (self.condition + 1)

    def descent_factor(self, rate: float) -> float:
        """Return max |1 - η λ|: by how much each step of gradient descent multiplies the error in the end."""
        return float(np.abs(1 - rate * self.eigenvalues).max())

    def momentum_factor(self, rate: float, share: float) -> float:
        """Return the largest |z| with z² - (1 + β - η λ) z + β = 0: the same for momentum."""
        half = (1 + share - rate * self.eigenvalues) / 2
        root = np.sqrt((half**2 - share).astype(np.complex128))
        return float(np.maximum(np.abs(half + root), np.abs(half - root)).max())

    def gauss_newton_factor(self, objective: Objective) -> float:
        """Return the largest |z| of the eigenvalues of 1 - (2 JᵀJ)⁻¹ H: 0 where the residuals are 0."""
        _, jacobian = objective.residuals(self.at)
        with np.errstate(all="ignore"):
            part = 2 * jacobian.T @ jacobian
            try:
                left = np.linalg.solve(part, part - objective.hessian(self.at))
            except np.linalg.LinAlgError:
                return np.nan
        return float(np.abs(np.linalg.eigvals(left)).max()) if np.isfinite(left).all() else np.nan


@dataclass(frozen=True)
class Order:
    """The measured order p and rate C with their standard errors (nan from two steps alone), from so many steps."""

    order: float
    order_error: float
    rate: float
    rate_error: float
    steps: int


def limit(descent: Descent) -> Limit | None:
    """Return the critical point that a descent leads to, found from its last point; None where it leads to none.

    Newton's method takes it there, along no direction in which the Hessian is 0. A descent that has not come to rest is
    only believed to lead to a point that is no higher, and not much farther away than it has already come.
    """
    if descent.end in {End.DIVERGED, End.ENDLESS, End.UNDEFINED, End.ROUGH}:
        return None
    objective, last = descent.objective, descent.points[-1]
    found, regular = _polished(objective, last)
    if found is None:
        return None
    away, come = float(np.linalg.norm(found - last)), float(np.linalg.norm(last - descent.points[0]))
    value, gradient = objective.value(found), float(np.linalg.norm(objective.gradient(found)))
    flat = gradient <= max(1e-6 * descent.steepest, SLACK * EPS)
    low = value <= descent.values[-1] + SLACK * EPS * max(1.0, abs(descent.values[-1]))
    if not (flat and low and (away <= AWAY * come or descent.end == End.SETTLED)):
        return None
    hessian = objective.hessian(found)
    return Limit(found, value, np.asarray(np.linalg.eigvalsh(hessian)), regular) if np.isfinite(hessian).all() else None


def _polished(objective: Objective, start: Array) -> tuple[Array | None, bool]:
    """Return where Newton's method comes to rest, None where it does not, and whether it came there fast."""
    x, length = start, np.inf
    for _ in range(POLISHING):
        gradient, hessian = objective.gradient(x), objective.hessian(x)
        if not (np.isfinite(gradient).all() and np.isfinite(hessian).all()):
            return None, False
        step = np.linalg.lstsq(hessian, gradient, rcond=8 * EPS)[0]
        x, length = x - step, float(np.linalg.norm(step))
        if length <= 4 * EPS * float(np.linalg.norm(x)) + 1e-300:
            return np.asarray(x), True
    rests = length <= COARSE * (1 + float(np.linalg.norm(x)))
    return (np.asarray(x) if rests else None), False


def errors(points: Array, at: Limit) -> Array:
    """Return the distances e_k (k,) of points (k, n) from a limit."""
    return np.asarray(np.linalg.norm(points - at.at, axis=1))


def resolution(at: Limit, first: float) -> float:
    """Return below which distance from a limit, of a descent that began at distance `first`, there is but rounding."""
    sizes = np.abs(at.eigenvalues)
    share = COARSE if at.kind == Kind.DEGENERATE else (SLACK + float(sizes.max() / sizes.min())) * EPS
    return share * max(float(np.linalg.norm(at.at)), NEAR * first)


def measured(distances: Array, least: float) -> Order | None:
    """Return order and rate from the errors close to the limit and above `least`; None where they do not fall.

    p is the slope of log e_{k+1} against log e_k, log C that of log e_k against k; of few errors p is that of the last
    three, and uncertain by how far it is from that of the three before. Where errors rise and fall each is taken as the
    largest that is still to come.
    """
    low = np.flatnonzero(~(distances > least))
    e = distances[: int(low[0])] if low.size else distances
    if len(e) < 3:
        return None
    close = int(np.count_nonzero(np.cumsum(e[::-1] > NEAR * e[0]) == 0))
    kept = len(e) // 2 if len(e) > MANY else max(close, FEWEST)
    logs = np.log(np.maximum.accumulate(e[::-1])[::-1][-kept:])
    if not logs[-1] < logs[0]:
        return None
    slope, slope_error = _slope(np.arange(len(logs), dtype=np.float64), logs)
    order, order_error = _slope(logs[:-1], logs[1:])
    if not slope < 0:
        return None
    if len(logs) <= FEW:
        falls = np.diff(logs)
        with np.errstate(all="ignore"):
            by_three = falls[1:] / falls[:-1]
        order = float(by_three[-1])
        order_error = float(np.fmax(order_error, abs(order - by_three[-2]))) if len(by_three) > 1 else np.nan
    rate = float(np.exp(slope))
    return Order(order, order_error, rate, rate * slope_error, len(logs) - 1)


def _slope(x: Array, y: Array) -> tuple[float, float]:
    """Return the slope of the line of least squares, and its standard error."""
    across = x - x.mean()
    size = float(across @ across)
    if not size > 0:
        return np.nan, np.nan
    slope = float(across @ (y - y.mean())) / size
    left = y - y.mean() - slope * across
    return slope, float(np.sqrt(left @ left / (len(x) - 2) / size)) if len(x) > 2 else np.nan
