"""What stands below the tables: the sentences and numbers that follow from value, Jacobian and Hessian."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from explorer.analysis import linear_map
from explorer.analysis.spectrum import NEAR, NEGLIGIBLE, Definiteness, Kind, Spectrum
from explorer.document.table import Fact, Table
from explorer.scene.roles import Role

Floats = NDArray[np.float64]

DECOMPOSED = 100_000_000  # multiplications of a decomposition, about: half a second
NOT_FINITE = "not every entry is finite"
RANK_TIP = f"A singular value of at most {NEGLIGIBLE:g} times the largest counts as zero."
EIGENVALUE_TIP = f"An eigenvalue of at most {NEGLIGIBLE:g} times the largest counts as zero."
CRITICAL_TIP = (
    f"The gradient counts as zero where Newton's step is shorter than {NEAR:g} of the shortest range drawn; "
    "the signs of the Hessian's eigenvalues then decide."
)
KINDS = {
    Kind.MINIMUM: "local minimum",
    Kind.MAXIMUM: "local maximum",
    Kind.SADDLE: "saddle",
    Kind.DEGENERATE: "degenerate, the second derivatives do not decide",
}


def of_value(value: Floats) -> Iterator[Fact]:
    """Yield why a value is not a number."""
    if np.isnan(value).any():
        yield Fact("", words="The function has no value here.", strong=True)
    elif np.isinf(value).any():
        yield Fact("", words="Infinite: a pole, or a size beyond 10³⁰⁸.", strong=True)


def of_slope(slope: float, kind: Kind | None) -> Iterator[Fact]:
    """Yield what the derivative of a function of one variable says."""
    if kind is not None:
        yield Fact("critical point", words=KINDS[kind], tip=CRITICAL_TIP, strong=True)
    elif np.isfinite(slope):
        words = "increasing" if slope > 0 else "decreasing" if slope < 0 else "slope 0"
        yield Fact("", words=words)
        yield Fact("slope angle", (float(np.degrees(np.arctan(slope))),), unit="°")
    else:
        yield Fact("slope", missing="it is not finite")


def of_bend(second: Floats) -> Iterator[Fact]:
    """Yield what the second derivative (1, 1) of a function of one variable says."""
    bend = float(second[0, 0])
    if not np.isfinite(bend):
        yield Fact("", missing="it is not finite")
    else:
        yield Fact(
            "", words="convex here" if bend > 0 else "concave here" if bend < 0 else "neither convex nor concave"
        )


def of_gradient(gradient: Floats, kind: Kind | None) -> Iterator[Fact]:
    """Yield norm, direction and kind of critical point for a gradient (n,), n >= 2."""
    if kind is not None:
        yield Fact("critical point", words=KINDS[kind], tip=CRITICAL_TIP, strong=True)
    if not np.isfinite(gradient).all():
        yield Fact("norm", missing=f"{NOT_FINITE}")
        return
    yield Fact("norm", (linear_map.norm(gradient),), tip="‖∇f(a)‖, the slope in the steepest direction")
    direction = linear_map.unit(gradient)
    if direction is not None and kind is None:
        if len(gradient) == 2:
            tip = "The direction of steepest ascent, from the first axis"
            yield Fact("direction", (linear_map.angle(direction),), unit="°", tip=tip)
        elif len(gradient) <= 4:
            yield Fact("direction", tuple(map(float, direction)), tip="The unit vector of steepest ascent")


def of_spectrum(spectrum: Spectrum | None, hessian: Floats) -> Iterator[Fact]:
    """Yield eigenvalues with what their signs say, and condition and determinant, of a Hessian (n, n), n >= 2."""
    if spectrum is None:
        yield Fact("eigenvalues", missing=f"{NOT_FINITE}")
        return
    words = str(spectrum.definiteness)
    yield Fact("eigenvalues", tuple(map(float, spectrum.eigenvalues)), words, tip=EIGENVALUE_TIP)
    if spectrum.definiteness is Definiteness.ZERO:
        return
    yield _condition(spectrum.condition, EIGENVALUE_TIP)
    yield determinant(hessian)


def of_jacobian(jacobian: Floats) -> Iterator[Fact]:
    """Yield rank and condition, and for square ones determinant, divergence and curl, of (m, n) with m, n >= 2."""
    m, n = jacobian.shape
    if m * n * min(m, n) > DECOMPOSED:
        yield Fact("rank, condition", missing=f"{m:,} × {n:,} is too large to be decomposed at every step")
        return
    values = linear_map.singular_values(jacobian)
    if values is None:
        yield Fact("rank, condition", missing=f"{NOT_FINITE}")
        return
    if m == n:
        yield determinant(jacobian)
    rank = linear_map.rank(values)
    yield Fact("rank", (float(rank),), unit="" if rank == min(m, n) else f" of {min(m, n)}", tip=RANK_TIP)
    yield _condition(linear_map.condition(values), RANK_TIP)
    if m > n:
        tip = "√det(JᵀJ): how much a small piece of the domain grows"
        yield Fact("area factor" if n == 2 else "volume factor", (linear_map.volume_factor(values),), tip=tip)
    if m == n:
        yield Fact("div", (linear_map.divergence(jacobian),), tip="The trace of J, of f as a vector field")
    if m == n and n <= 3:
        yield Fact("curl", tuple(map(float, linear_map.curl(jacobian))), tip="Of f as a vector field")


def of_velocity(velocity: Floats, acceleration: Floats | None) -> Iterator[Fact]:
    """Yield speed and curvature of a curve from its first and second derivatives (m,)."""
    yield Fact("speed", (linear_map.norm(velocity),), tip="The length of the velocity f′(a)")
    if acceleration is None:
        return
    bend = linear_map.curvature(velocity, acceleration)
    why = NOT_FINITE if velocity.any() else "the curve stands still"
    yield Fact("curvature", (bend,)) if np.isfinite(bend) else Fact("curvature", missing=why)


def eigenvector_table(spectrum: Spectrum, key: str, names: tuple[str, ...]) -> Table:
    """Return the unit eigenvectors as columns, each named by its eigenvalue's number."""
    n = len(spectrum.eigenvalues)
    columns = tuple(f"v{''.join('₀₁₂₃₄₅₆₇₈₉'[int(digit)] for digit in str(i + 1))}" for i in range(n))
    shape = rf"\mathbb{{R}}^{{{n} \times {n}}}"
    return Table(key, "V", shape, Role.TANGENT, spectrum.eigenvectors, (), (), names, columns, "Eigenvectors")


def determinant(matrix: Floats) -> Fact:
    """Return the determinant of a square matrix, or in words what a float cannot hold."""
    if not np.isfinite(matrix).all():
        return Fact("det", missing=f"{NOT_FINITE}")
    mantissa, exponent = linear_map.determinant(matrix)
    with np.errstate(over="ignore", under="ignore"):
        found = float(np.ldexp(mantissa, exponent))
    tip = "What is no more than rounding, by Hadamard's bound, counts as zero."
    if np.isinf(found) or (found == 0 and mantissa != 0):
        return Fact("det", missing=f"its size is {'below 10⁻³⁰⁸' if found == 0 else 'beyond 10³⁰⁸'}")
    return Fact("det", (found,), tip=tip)


def _condition(number: float, tip: str) -> Fact:
    if np.isnan(number):
        return Fact("condition", missing="the matrix is zero", tip=tip)
    if np.isinf(number):
        return Fact("condition", (number,), "singular", tip=tip)
    return Fact("condition", (number,), tip=f"The largest over the smallest, in size. {tip}")
