"""What a Jacobian or a gradient says as a linear map: length, direction, rank, condition, determinant, volume."""

from math import atan2, degrees

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.spectrum import NEGLIGIBLE, ratio, scaled

Floats = NDArray[np.float64]

EPSILON = float(np.finfo(np.float64).eps)


def norm(vector: Floats) -> float:
    """Return the Euclidean norm, without overflow on the way; nan and inf where an entry is."""
    if not np.isfinite(vector).all():
        return float("nan") if np.isnan(vector).any() else float("inf")
    entries, exponent = scaled(vector)
    with np.errstate(over="ignore"):
        return float(np.ldexp(np.sqrt(np.sum(entries**2)), exponent))


def unit(vector: Floats) -> Floats | None:
    """Return the vector divided by its norm; None for the zero vector and for one that is not finite."""
    if not np.isfinite(vector).all() or not vector.any():
        return None
    entries = scaled(vector)[0]
    return np.asarray(entries / np.sqrt(np.sum(entries**2)))


def angle(vector: Floats) -> float:
    """Return the angle of a vector (2,) from the first axis, in degrees in (-180, 180]."""
    return degrees(atan2(vector[1], vector[0]))


def singular_values(matrix: Floats) -> Floats | None:
    """Return the singular values of (m, n), descending; those of at most NEGLIGIBLE times the largest are exactly 0.

    None where an entry is nan or infinite.
    """
    if not np.isfinite(matrix).all():
        return None
    entries, exponent = scaled(matrix)
    values = np.linalg.svd(entries, compute_uv=False)
    values[values <= NEGLIGIBLE * values[0]] = 0.0
    with np.errstate(over="ignore"):
        return np.asarray(np.ldexp(values, exponent))


def rank(values: Floats) -> int:
    """Return the rank, given the singular values."""
    return int(np.count_nonzero(values))


def condition(values: Floats) -> float:
    """Return the condition number, given the singular values; inf where columns or rows depend on each other."""
    return ratio(values)


def determinant(matrix: Floats) -> tuple[float, int]:
    """Return the determinant of a finite (n, n) matrix as d, e with det = d * 2^e, which no size makes overflow.

    It is 0 where it is no more than rounding (Hadamard's bound). Up to 3 x 3 it is the sum of products that one writes
    by hand, so that small integers stay exact.
    """
    n = len(matrix)
    entries, exponent = scaled(matrix)
    bound = float(np.prod(np.sqrt(np.sum(entries**2, axis=1))))
    found = _by_hand(entries) if n <= 3 else float(np.linalg.det(entries))
    return (0.0, 0) if abs(found) <= n * EPSILON * bound else (found, n * exponent)


def _by_hand(a: Floats) -> float:
    if len(a) == 1:
        return float(a[0, 0])
    if len(a) == 2:
        return float(a[0, 0] * a[1, 1] - a[0, 1] * a[1, 0])
    minors = (a[1, 1] * a[2, 2] - a[1, 2] * a[2, 1], a[1, 0] * a[2, 2] - a[1, 2] * a[2, 0])
    return float(a[0, 0] * minors[0] - a[0, 1] * minors[1] + a[0, 2] * (a[1, 0] * a[2, 1] - a[1, 1] * a[2, 0]))


def volume_factor(values: Floats) -> float:
    """Return sqrt(det JᵀJ), given the n singular values of J (m, n) with m >= n: how much lengths or areas grow."""
    with np.errstate(over="ignore", under="ignore"):
        return float(np.prod(values))


def curl(jacobian: Floats) -> Floats:
    """Return the curl of a field, given its Jacobian: (1,) in the plane, (3,) in space."""
    J = jacobian
    with np.errstate(over="ignore", invalid="ignore"):
        pairs = [(J[1, 0], J[0, 1])] if len(J) == 2 else [(J[2, 1], J[1, 2]), (J[0, 2], J[2, 0]), (J[1, 0], J[0, 1])]
        return np.array([_sum(np.array([here, -there])) for here, there in pairs])


def divergence(jacobian: Floats) -> float:
    """Return the trace of a square Jacobian, the divergence of the field."""
    with np.errstate(over="ignore", invalid="ignore"):
        return _sum(np.diagonal(jacobian))


def _sum(terms: Floats) -> float:
    """Return a sum, and 0 where it is no more than what rounding leaves of terms that cancel."""
    total = float(terms.sum())
    return 0.0 if abs(total) <= len(terms) * np.finfo(float).eps * float(np.abs(terms).sum()) else total


def curvature(velocity: Floats, acceleration: Floats) -> float:
    """Return the curvature of a curve, given its first two derivatives (m,); nan where it stands still.

    It is |v|⁻³ sqrt(|v|²|a|² - (v·a)²) (do Carmo, Differential Geometry of Curves and Surfaces, 1-5), computed from the
    part of a across v.
    """
    along = unit(velocity)
    if along is None or not np.isfinite(acceleration).all():
        return float("nan")
    speed = norm(velocity)
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        across = acceleration - (acceleration @ along) * along
        return float(np.float64(norm(across)) / speed / speed)


def along(jacobian: Floats, direction: Floats) -> Floats:
    """Return the directional derivatives D_u f = J u, shape (m,), for a unit vector u (n,); mere rounding is 0."""
    return _product(jacobian, direction)


def second_along(hessian: Floats, direction: Floats) -> float:
    """Return the second directional derivative uᵀ H u; mere rounding is 0."""
    weights = np.outer(direction, direction).ravel()
    return float(_product(hessian.reshape(1, -1), weights)[0])


def _product(matrix: Floats, vector: Floats) -> Floats:
    """Return matrix times vector, with 0 for sums that are no more than the rounding of their terms.

    What the vector takes nothing of does not count, where it is undefined either.
    """
    taken = vector != 0
    matrix, vector = matrix[:, taken], vector[taken]
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        found = matrix @ vector
        rounding = len(vector) * EPSILON * (np.abs(matrix) @ np.abs(vector))
        return np.where(np.abs(found) <= rounding, 0.0, found)
