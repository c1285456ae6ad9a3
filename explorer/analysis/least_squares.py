"""Weighted linear least squares as in the lecture: e = y - Φθ, L = eᵀWe with W = diag(w), ∂L/∂θ = -2 eᵀWΦ (5.108).

With all weights 1 this is L = ||e||². Source: Å. Björck, Numerical Methods for Least Squares Problems, SIAM 1996.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Stop: TypeAlias = Callable[[], bool]

GROWTH = 1e8  # of the loss over that at the start, from which on a descent diverges
FLAT = 1e-10  # of the gradient at the start: so small a gradient is that of the minimum


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """The θ (D,) of least loss; where the `rank` is below D there are many, and this is the shortest of them.

    `condition` is the ratio of the extreme singular values of √W Φ, `scaled` that with columns of equal length.
    """

    theta: Floats
    rank: int
    condition: float
    scaled: float


@dataclass(frozen=True, slots=True, eq=False)
class Descent:
    """Gradient descent θ ← θ - η ∂L/∂θᵀ: `path` (steps + 1, D), `losses` (steps + 1,), and why it ended."""

    path: Floats
    losses: Floats
    diverged: bool
    arrived: bool


@dataclass(frozen=True, eq=False)
class LeastSquares:
    """The problem of features Φ (N, D), observations y (N,) and weights w (N,), none of them negative."""

    phi: Floats
    y: Floats
    weights: Floats

    def residuals(self, theta: Floats) -> Floats:
        """Return e = y - Φθ, (N,)."""
        with np.errstate(all="ignore"):
            return np.asarray(self.y - self.phi @ theta)

    def loss(self, theta: Floats) -> float:
        """Return L = eᵀWe."""
        with np.errstate(all="ignore"):
            return float(self.weights @ self.residuals(theta) ** 2)

    def by_residuals(self, theta: Floats) -> Floats:
        """Return ∂L/∂e = 2 eᵀW, (1, N)."""
        return np.asarray(2 * self.weights * self.residuals(theta))[None]

    def gradient(self, theta: Floats) -> Floats:
        """Return ∂L/∂θ = ∂L/∂e ∂e/∂θ = -2 eᵀWΦ, (1, D)."""
        with np.errstate(all="ignore"):
            return self.by_residuals(theta) @ -self.phi

    @cached_property
    def gram(self) -> Floats:
        """The matrix ΦᵀWΦ (D, D) of the normal equations."""
        return self.phi.T @ (self.weights[:, None] * self.phi)

    @cached_property
    def moment(self) -> Floats:
        """The right side ΦᵀWy (D,) of the normal equations."""
        return self.phi.T @ (self.weights * self.y)

    @cached_property
    def reduced(self) -> tuple[Floats, Floats, float]:
        """R (k, D), z (k,) and a rest with L(θ) = ||z - Rθ||² + rest, by QR of √W Φ; k is at most D."""
        root = np.sqrt(self.weights)
        q, r = np.linalg.qr(root[:, None] * self.phi)
        z = q.T @ (root * self.y)
        left = root * self.y - q @ z
        return r, z, float(left @ left)

    @cached_property
    def largest_rate(self) -> float:
        """The η below which gradient descent converges: 2 / λ with λ the largest eigenvalue of the Hessian 2 ΦᵀWΦ."""
        r, _, _ = self.reduced
        largest = float(np.linalg.norm(r, 2)) if r.size else 0.0
        return 1 / largest**2 if largest > 0 else inf

    @cached_property
    def solution(self) -> Solution:
        """The solution, by the singular values of R with columns of equal length, which decide the rank."""
        r, z, _ = self.reduced
        lengths = np.linalg.norm(r, axis=0)
        scales = np.where(lengths > 0, lengths, 1.0)
        u, values, rows = np.linalg.svd(r / scales)
        least = max(self.phi.shape) * np.finfo(float).eps * values[0]
        rank = int(np.sum(values > least))
        theta = rows[:rank].T @ (u[:, :rank].T @ z / values[:rank]) / scales
        free = rows[rank:].T / scales[:, None]  # what can be added to θ and changes no Φθ
        if free.shape[1]:
            basis, _ = np.linalg.qr(free)
            theta = theta - basis @ (basis.T @ theta)
        full = rank == self.phi.shape[1]
        plain = np.linalg.svd(r, compute_uv=False)
        condition = _ratio(plain[0], plain[-1]) if full else inf
        return Solution(theta, rank, condition, _ratio(values[0], values[-1]) if full else inf)

    def descent(self, start: Floats, rate: float, most: int, stopped: Stop) -> Descent:
        """Go down from `start` (D,) at most so many steps; where the loss grows beyond all bounds the path ends."""
        r, z, rest = self.reduced
        path, losses = [start], [self.loss(start)]
        limit = GROWTH * max(losses[0], rest, np.finfo(float).tiny)
        flat = 0.0
        with np.errstate(all="ignore"):
            for _ in range(most):
                slope = -2 * ((z - r @ path[-1]) @ r)
                size = float(np.abs(slope).max(initial=0.0))
                flat = flat or FLAT * size
                if size <= flat:
                    return Descent(np.array(path), np.array(losses), diverged=False, arrived=True)
                there = path[-1] - rate * slope
                left = z - r @ there
                loss = float(left @ left) + rest
                if not loss <= limit:
                    return Descent(np.array(path), np.array(losses), diverged=True, arrived=False)
                if stopped():
                    break
                path.append(there)
                losses.append(loss)
        return Descent(np.array(path), np.array(losses), diverged=False, arrived=False)


def _ratio(largest: float, least: float) -> float:
    return float(largest / least) if least > 0 else inf
