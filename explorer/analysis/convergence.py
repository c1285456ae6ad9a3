"""Where the Taylor series of a function of one variable converges, and whether to the function: an honest verdict.

Three sources are compared: the singularities that the graph shows in the complex plane, the coefficients, and the
partial sums beside the values of f. The coefficients are used only as far as rounding leaves them (`trusted`).
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf, isfinite

import numpy as np

from explorer.analysis.branches import branch, is_piecewise
from explorer.analysis.limits import CANCELLING
from explorer.analysis.one_sided import ALIKE, SIDES, Sides, not_smooth, number, sides
from explorer.analysis.radius import Radius, estimate
from explorer.analysis.singularities import Search, Singularity, is_analytic, singularities
from explorer.analysis.univariate import Floats, Univariate
from explorer.graph.expr import Stop, Stopped
from explorer.series.enclosures import enclose
from explorer.series.expand import expand

ORDER = 60
DIGITS = 1e-4  # relative: what a coefficient must be known to, beside its neighbours
AROUND = 4
LEAST = 1e-300  # coefficients that wide are 0
AGREE = 0.1  # relative: the coefficients and the graph may differ by this much at least
SEEN = (
    1e-3  # relative: a singularity of the graph that is not confirmed is one that the coefficients see as near as this
)
BEYOND = 1.3  # times an estimated radius: where f is analytic so far out, the estimate is none
WITHIN = 0.98  # of the distance of a singularity: f has to be analytic so far out
RIM = 4096  # points on those circles
INSIDE = 0.5  # of the radius: where partial sums are compared with f
SHARES = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
WIDEST = 4.0  # of an endless radius, in the size of the centre
BISECTIONS = 48
ROUNDING = 64 * float(np.finfo(np.float64).eps)
TOLERANCE = 1e-9  # relative: a sum that misses f by more is not that of f
SAME_DISTANCE = 1e-6


class Verdict(StrEnum):
    """What the series at a centre does."""

    ENTIRE = "converges everywhere"
    DISC = "converges in a disc"
    ELSEWHERE = "converges to something else"
    PIECE = "converges to the function on a part of its disc"
    NOT_SMOOTH = "is not smooth at the centre"
    UNDEFINED = "has no Taylor series at the centre"
    OPEN = "its radius is not known"


@dataclass(frozen=True, slots=True)
class Reach:
    """A place up to which partial sums were seen to be f, and whether they are something else beyond it."""

    place: float
    broken: bool


@dataclass(frozen=True, slots=True, eq=False)
class Convergence:
    """The verdict with its sentence, the radius with its uncertainty, and what it rests on.

    `nearest` are the singularities on the rim of the disc, one of each conjugate pair; `trusted` is the number of
    coefficients that rounding leaves right; `reach` is how far to the left and right the sum was seen to be f. `entire`
    says that the function is made of entire operations alone.
    """

    verdict: Verdict
    sentence: str
    radius: float | None = None
    uncertainty: float | None = None
    nearest: tuple[Singularity, ...] = ()
    singularities: tuple[Singularity, ...] = ()
    estimate: Radius | None = None
    trusted: int = 0
    reach: tuple[Reach, Reach] | None = None
    sides: Sides | None = None
    entire: bool = False


def convergence(f: Univariate, center: float, stopped: Stop = lambda: False) -> Convergence:
    """Return where the Taylor series of f at a centre converges, and to what. Raises Stopped."""
    with np.errstate(all="ignore"):
        kink = sides(f, center)
        if kink is not None:
            return Convergence(Verdict.NOT_SMOOTH, not_smooth(kink), sides=kink)
        smooth = branch(f, center)
        terms, continued = _coefficients(f, center)
        if terms is None:
            return _undefined(f, center)
        if stopped():
            raise Stopped
        count = trusted(smooth, center, terms, stopped)
        coefficients = estimate(terms[:count])
        guess = coefficients.best.value if coefficients is not None and isfinite(coefficients.best.value) else 1.0
        search = singularities(smooth, center, float(np.clip(guess, 1e-3, 1e3)), stopped)
        radius, uncertainty, nearest = _combined(smooth, center, search, coefficients)
        reach = _reach(f, center, terms[:count], radius)
    found = Convergence(
        Verdict.OPEN, "", radius, uncertainty, nearest, search.found, coefficients, count, reach, None, search.entire
    )
    return _judged(f, center, found, continued=continued)


def trusted(f: Univariate, center: float, terms: Floats, stopped: Stop = lambda: False) -> int:
    """Return how many of the coefficients are more than rounding: enclosures at the centre alone say so."""
    found = enclose(f.output, f.variable, ([center], [center]), len(terms) - 1, f.fixed, stopped)
    if found.reasons:
        return len(terms)
    width, size = (found.upper - found.lower)[..., 0], np.abs(terms)
    for k in range(len(terms)):
        beside = size[max(0, k - AROUND) : k + AROUND + 1].max()
        if not width[k] <= DIGITS * beside + LEAST:
            return k
    return len(terms)


def _coefficients(f: Univariate, center: float) -> tuple[Floats | None, bool]:
    """Return the coefficients, where f is 0/0 those of its continuation, and whether they are."""
    terms = f.coefficients(center, ORDER)
    if np.isfinite(terms).all():
        return terms, False
    (series,) = expand([f.output], [f.variable], [center], ORDER, f.fixed, rules=CANCELLING)
    terms = series.coefficients
    known = len(terms) if np.isfinite(terms).all() else int(np.argmin(np.isfinite(terms)))
    return (terms[:known], True) if known > ORDER // 2 else (None, False)


def _undefined(f: Univariate, center: float) -> Convergence:
    value = float(f.values(center))
    if isfinite(value):
        sentence = "Not all derivatives are finite at the centre, so there is no Taylor series there."
    else:
        sentence = "The function is not defined at the centre, so there is no Taylor series there."
    return Convergence(Verdict.UNDEFINED, sentence)


def _combined(
    f: Univariate, center: float, search: Search, coefficients: Radius | None
) -> tuple[float | None, float | None, tuple[Singularity, ...]]:
    """Return the radius, its uncertainty, and the singularities on the rim where they agree with it."""
    best = None if coefficients is None else coefficients.best
    if search.entire:
        return inf, 0.0, ()
    if not search.found:
        beyond = WIDEST * max(1.0, abs(center)) if best is None else BEYOND * best.value
        if isfinite(beyond) and is_analytic(f, center, beyond, RIM):
            return inf, 0.0, ()
        return (None, None, ()) if best is None else (best.value, best.uncertainty, ())
    nearest = search.found[0].distance
    rim = tuple(s for s in search.found if s.distance <= nearest * (1 + SAME_DISTANCE))
    if rim[0].confirmed and is_analytic(f, center, WITHIN * nearest, RIM):
        return nearest, 0.0, rim  # f is analytic up to there, so its series is that of f, and ends there
    if best is None:
        return nearest, AGREE * nearest, rim
    near = max(3 * best.uncertainty, AGREE * nearest)
    if rim[0].confirmed and abs(best.value - nearest) <= near:
        return nearest, 0.0, rim
    near = max(3 * best.uncertainty, SEEN * best.value)
    on_rim = tuple(s for s in search.found if abs(s.distance - best.value) <= near)[:1]
    return (on_rim[0].distance, 0.0, on_rim) if on_rim else (best.value, best.uncertainty, ())


def _reach(f: Univariate, center: float, terms: Floats, radius: float | None) -> tuple[Reach, Reach] | None:
    """Return how far to the left and right partial sums were seen to be f; None where nothing was compared."""
    if radius is None or radius == 0 or not terms.size:
        return None
    length = INSIDE * min(radius, WIDEST * max(1.0, abs(center)))
    return _seen(f, center, terms, -length), _seen(f, center, terms, length)


def _seen(f: Univariate, center: float, terms: Floats, length: float) -> Reach:
    good = 0.0
    for share in SHARES:
        if not _is_sum(f, center, terms, share * length):
            return Reach(center + _break(f, center, terms, good, share * length), broken=True)
        good = share * length
    return Reach(center + good, broken=False)


def _break(f: Univariate, center: float, terms: Floats, good: float, bad: float) -> float:
    """Return where the sum ceases to be f, by bisection."""
    for _ in range(BISECTIONS):
        middle = (good + bad) / 2
        good, bad = (middle, bad) if _is_sum(f, center, terms, middle) else (good, middle)
    return good


def _is_sum(f: Univariate, center: float, terms: Floats, way: float) -> bool:
    """Whether the partial sum is f, up to rounding and the terms that are missing; also where f is undefined."""
    value = float(f.values(center + way))
    parts = terms * way ** np.arange(len(terms))
    slack = ROUNDING * np.abs(parts).sum() + TOLERANCE * abs(value) + np.abs(parts[-2:]).max() * len(parts)
    return bool(np.isnan(value) or abs(parts.sum() - value) <= slack)


def _judged(f: Univariate, center: float, found: Convergence, *, continued: bool) -> Convergence:
    if found.reach is not None and any(end.broken for end in found.reach):
        return _elsewhere(f, center, found)
    lead = "Continued through the centre, where it reads 0/0, the function is analytic. " if continued else ""
    verdict, sentence = _converging(found)
    return replace(found, verdict=verdict, sentence=lead + sentence)


def _converging(found: Convergence) -> tuple[Verdict, str]:
    if found.radius is None:
        return Verdict.OPEN, "Too few coefficients are known to say where the series converges."
    if found.radius == inf:
        doubt = "" if found.entire else ", as far as its coefficients and the complex plane around show"
        return Verdict.ENTIRE, f"The series converges to the function everywhere{doubt}."
    sentence = f"The series converges to the function for |x − a| < {number(found.radius)}."
    if found.nearest:
        points = " and ".join(_complex(s.place) for s in found.nearest[:2])
        return Verdict.DISC, f"{sentence} The nearest singularity in the complex plane is at {points}."
    return Verdict.DISC, f"{sentence} The radius is an estimate from the coefficients."


def _elsewhere(f: Univariate, center: float, found: Convergence) -> Convergence:
    places = [number(end.place, abs(center)) for end in found.reach or () if end.broken]
    if is_piecewise(f) and not _sits_at_edge(f, center):
        sentence = f"The series is that of one piece of the function, and something else beyond {' and '.join(places)}."
        return replace(found, verdict=Verdict.PIECE, sentence=sentence)
    sentence = "All derivatives exist at the centre, but the series converges to something else than the function."
    return replace(found, verdict=Verdict.ELSEWHERE, sentence=sentence)


def _sits_at_edge(f: Univariate, center: float) -> bool:
    """Whether the function at the centre is another than those beside it, as far as their coefficients show."""
    at, *beside = (branch(f, center, side).coefficients(center, SIDES) for side in (0, -1, 1))
    return not all(np.allclose(at, other, rtol=ALIKE, atol=0) for other in beside)


def _complex(z: complex) -> str:
    if z.imag == 0:
        return number(z.real)
    imaginary = f"{number(abs(z.imag))}i" if abs(z.imag) != 1 else "i"
    return f"{number(z.real)} ± {imaginary}" if z.real else f"±{imaginary}"
