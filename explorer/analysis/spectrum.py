"""What a Hessian says at a point: its eigenvalues, whether it is definite, and what kind of critical point it makes.

Matrices are scaled by a power of two first, so that entries like 1e300 and 1e-300 neither overflow nor vanish.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

NEGLIGIBLE = 1e-12  # of the largest eigenvalue or singular value; what is smaller counts as zero
NEAR = 1e-6  # of the length given: a critical point so close counts as reached
ROUND_OFF = 1e-15  # entries of a unit vector


class Kind(StrEnum):
    """What the Hessian's eigenvalues say of a critical point; with one of them zero they do not decide."""

    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    SADDLE = "saddle"
    DEGENERATE = "degenerate"


class Definiteness(StrEnum):
    """What the signs of the eigenvalues say about a quadratic form."""

    POSITIVE = "positive definite"
    NEGATIVE = "negative definite"
    INDEFINITE = "indefinite"
    POSITIVE_SEMI = "positive semidefinite"
    NEGATIVE_SEMI = "negative semidefinite"
    ZERO = "zero"


@dataclass(frozen=True, slots=True, eq=False)
class Spectrum:
    """Eigenvalues (n,), ascending, and unit eigenvectors as the columns of (n, n), the largest entry of each positive.

    Eigenvalues of at most NEGLIGIBLE times the largest are exactly 0.
    """

    eigenvalues: Floats
    eigenvectors: Floats

    @property
    def definiteness(self) -> Definiteness:
        """Whether the form is positive or negative definite, semidefinite, indefinite, or zero."""
        low, high = self.eigenvalues[0], self.eigenvalues[-1]
        if low < 0 < high:
            return Definiteness.INDEFINITE
        if low == high == 0:
            return Definiteness.ZERO
        if low >= 0:
            return Definiteness.POSITIVE if low > 0 else Definiteness.POSITIVE_SEMI
        return Definiteness.NEGATIVE if high < 0 else Definiteness.NEGATIVE_SEMI

    @property
    def condition(self) -> float:
        """The largest over the smallest |eigenvalue|; inf for a singular matrix, nan for the zero matrix."""
        return ratio(np.abs(self.eigenvalues))


def scaled(matrix: Floats) -> tuple[Floats, int]:
    """Return a matrix with its largest entry in [0.5, 1) and the power of two that gives the original back."""
    exponent = int(np.frexp(np.max(np.abs(matrix), initial=0.0))[1])
    return np.ldexp(matrix, -exponent), exponent


def ratio(sizes: Floats) -> float:
    """Return the largest over the smallest of non-negative numbers; inf over zero, nan where all are zero."""
    low, high = float(np.min(sizes)), float(np.max(sizes))
    if low == 0:
        return float("inf") if high > 0 else float("nan")
    with np.errstate(over="ignore"):
        return float(np.float64(high) / low)


def spectrum(hessian: Floats) -> Spectrum | None:
    """Return the spectrum of a symmetric (n, n) matrix, n >= 1; None where an entry is nan or infinite."""
    if not np.isfinite(hessian).all():
        return None
    matrix, exponent = scaled(hessian)
    values, vectors = np.linalg.eigh((matrix + matrix.T) / 2)
    values[np.abs(values) <= NEGLIGIBLE * np.max(np.abs(values))] = 0.0
    vectors[np.abs(vectors) < ROUND_OFF] = 0.0
    largest = np.argmax(np.round(np.abs(vectors), 9), axis=0)
    vectors *= np.where(vectors[largest, range(len(values))] < 0, -1.0, 1.0)
    with np.errstate(over="ignore"):
        return Spectrum(np.ldexp(values, exponent), vectors)


def critical_point(gradient: Floats, second: Spectrum | None, length: float) -> Kind | None:
    """Return what kind of critical point lies here, None where the gradient (n,) does not vanish.

    It counts as vanishing where Newton's step is shorter than NEAR * length, with nothing left along directions
    without curvature; `length` is that of the region looked at. Without a spectrum only an exact zero counts.
    """
    if not np.isfinite(gradient).all():
        return None
    if second is None:
        return Kind.DEGENERATE if not gradient.any() else None
    along = np.abs(second.eigenvectors.T @ scaled(gradient)[0])
    sizes = np.abs(second.eigenvalues)
    flat = sizes == 0
    allowed = np.where(flat, NEGLIGIBLE * np.max(sizes), NEAR * sizes)
    with np.errstate(over="ignore", under="ignore"):
        reach = np.ldexp(allowed, -scaled(gradient)[1]) * length
    if gradient.any() and (along > reach).any():
        return None
    match second.definiteness:
        case Definiteness.POSITIVE:
            return Kind.MINIMUM
        case Definiteness.NEGATIVE:
            return Kind.MAXIMUM
        case Definiteness.INDEFINITE:
            return Kind.SADDLE
    return Kind.DEGENERATE
