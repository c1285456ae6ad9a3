"""The error of difference quotients against the step h: truncation on the right, round-off on the left.

Forward (f(a+h) - f(a)) / h, central (f(a+h) - f(a-h)) / 2h, and complex-step Im f(a+ih) / h, against the derivative
from the power series. With ε the unit of rounding and E = ε (|f| + |a f'|) the error of one value, a quotient whose
first missing term is C h^q is wrong by about C h^q + E / h, which is least at h = (E / (q C))^(1 / (q+1)): ε^(1/2) for
forward and ε^(1/3) for central differences, up to the scale of f. The complex step subtracts nothing and has no
second branch. Source: Press et al., Numerical Recipes, 3rd ed., 5.7; Squire & Trapp, SIAM Review 40 (1998) 110.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from explorer.analysis.complex_values import complex_values, obstacle
from explorer.analysis.univariate import Floats, Univariate
from explorer.graph.expr import Stop, Stopped

EPSILON = float(np.finfo(np.float64).eps) / 2  # of one rounding, relative
TERMS = 12  # of the power series, among which the first missing term of a quotient is looked for
SMALLEST, LARGEST = -16, 0  # the exponents of the steps, relative to the scale of a
PER_DECADE = 8


class Quotient(StrEnum):
    """The three difference quotients."""

    FORWARD = "forward"
    CENTRAL = "central"
    COMPLEX = "complex step"


@dataclass(frozen=True, slots=True, eq=False)
class ErrorCurve:
    """The error of one quotient: absolute errors (k,) at the steps, and the branches that the theory expects (k,).

    `best` is the step of the least error seen, `expected` the best step by theory, None where no term is missing
    (the quotient of a polynomial of low degree) or no branch of round-off exists.
    """

    quotient: Quotient
    errors: Floats
    truncation: Floats
    round_off: Floats
    power: int | None  # of h in the truncation error
    best: float | None
    best_error: float | None
    expected: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Differences:
    """Steps h (k,), the exact derivative, a curve for each quotient, and why one or all of them are left out."""

    steps: Floats
    exact: float
    curves: tuple[ErrorCurve, ...]
    reason: str = ""


def default_steps(at: float) -> Floats:
    """Return steps from 10^-16 to 1, relative to |at| where that is more than 1, eight a decade."""
    count = (LARGEST - SMALLEST) * PER_DECADE + 1
    return np.asarray(np.logspace(SMALLEST, LARGEST, count) * max(1.0, abs(at)))


def quotients(f: Univariate, at: float, step: float) -> dict[Quotient, float]:
    """Return the three difference quotients at one step, nan where f is undefined or has no continuation."""
    around = f.values(np.array([at, at + step, at - step]))
    with np.errstate(all="ignore"):
        found = {
            Quotient.FORWARD: float((around[1] - around[0]) / step),
            Quotient.CENTRAL: float((around[1] - around[2]) / (2 * step)),
        }
    complex_step = _complex_step(f, at, np.array([step]))
    return found | {Quotient.COMPLEX: np.nan if isinstance(complex_step, str) else float(complex_step[0])}


def differences(f: Univariate, at: float, steps: Floats | None = None, stopped: Stop = lambda: False) -> Differences:
    """Return the errors of the difference quotients of f at a point over steps h > 0.

    Where f has no finite derivative there, no curves and the reason. Raises Stopped.
    """
    h = default_steps(at) if steps is None else np.asarray(steps, dtype=np.float64)
    terms = f.coefficients(at, TERMS)
    if not np.isfinite(terms[:2]).all():
        what = "derivative" if np.isfinite(terms[0]) else "value"
        return Differences(h, float("nan"), (), f"the function has no finite {what} here")
    value, slope = float(terms[0]), float(terms[1])
    noise = EPSILON * (abs(value) + abs(at * slope))
    if stopped():
        raise Stopped
    with np.errstate(all="ignore"):
        right, left = f.values(at + h, stopped), f.values(at - h, stopped)
        curves = [
            _curve(Quotient.FORWARD, h, (right - value) / h - slope, terms, noise),
            _curve(Quotient.CENTRAL, h, (right - left) / (2 * h) - slope, terms, noise),
        ]
        step = _complex_step(f, at, h)
        if isinstance(step, str):
            return Differences(h, slope, tuple(curves), f"no complex step: {step}")
        curves.append(_curve(Quotient.COMPLEX, h, step - slope, terms, noise))
    return Differences(h, slope, tuple(curves))


def _complex_step(f: Univariate, at: float, h: Floats) -> Floats | str:
    reason = obstacle([f.output], f.moving)
    if reason is not None:
        return reason
    with np.errstate(all="ignore"):
        (found,) = complex_values([f.output], {f.variable: at + 1j * h, **f.fixed})
        return np.asarray(np.where(np.isnan(found.real), np.nan, found.imag / h))


def _curve(quotient: Quotient, h: Floats, difference: Floats, terms: Floats, noise: float) -> ErrorCurve:
    errors = np.abs(difference)
    seen = np.isfinite(errors)
    told = seen & (difference != -terms[1])  # a quotient of 0 may be all that rounding leaves: right by chance
    counted = told if told.any() else seen
    least = int(np.argmin(np.where(counted, errors, np.inf)))
    power, factor = _first_missing(quotient, terms)
    noise = 0.0 if quotient is Quotient.COMPLEX else noise
    return ErrorCurve(
        quotient,
        errors,
        truncation=factor * h**power if power is not None else np.zeros(h.shape),
        round_off=noise / h,
        power=power,
        best=float(h[least]) if seen.any() else None,
        best_error=float(errors[least]) if seen.any() else None,
        expected=float((noise / (power * factor)) ** (1 / (power + 1))) if power is not None and noise > 0 else None,
    )


def _first_missing(quotient: Quotient, terms: Floats) -> tuple[int | None, float]:
    """Return the power q and the factor C of the truncation error C h^q; a quotient drops the terms from h^2 on."""
    missing = range(2, len(terms)) if quotient is Quotient.FORWARD else range(3, len(terms), 2)
    for j in missing:
        if terms[j] != 0 and np.isfinite(terms[j]):
            return j - 1, abs(float(terms[j]))
    return None, 0.0
