"""How fast f(a + δ) comes near its Taylor polynomial as δ shrinks, and the terms D^k f(a) δ^k / k! one by one.

Along a direction |f(a + tδ) - T_k(a + tδ)| falls as t^(k+1) where the next derivative does not vanish: a line of slope
k + 1 on log axes, which ends where rounding takes over.
"""

from dataclasses import dataclass
from math import factorial, prod

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explorer.analysis.one_sided import expanded_sides
from explorer.analysis.univariate import Floats, Univariate, Values, along, entry, line, parts
from explorer.graph.expr import Expr, Stop, Stopped
from explorer.numeric.tape import compile  # noqa: A004 - the seam's name in the design
from explorer.semantics.reading import FunctionGraph
from explorer.series.expand import Series, expand

STEPS = np.logspace(-8.0, 0.0, 65)
AHEAD = 8  # orders beyond k in which the first term of the remainder is looked for
ROUNDING = 4.0  # units of rounding for each term
CLEAR = 30.0  # times its rounding a residual must be to count for the slope
DECADES = 1.5  # of the smallest clear steps, which the slope is measured on
FEWEST = 5
VANISHING = 1e-13  # relative to the terms below it

TENSOR_CELLS = 20_000  # entries of a derivative tensor that is shown whole
JOINED_CELLS = 2_000  # likewise of its distinct entries


@dataclass(frozen=True, slots=True, eq=False)
class Residuals:
    """|f - T_k| along a direction: at t (K,), distances |tδ| (K,), residuals (K,) over all components, rounding (K,).

    `slope` is measured on the points `used` (K,); None where there are too few, and `reason` says so. `expected` is the
    order of the first term that does not vanish beyond k, None where none was found up to order `searched`.
    """

    order: int
    steps: Floats
    distances: Floats
    residuals: Floats
    rounding: Floats
    used: NDArray[np.bool_]
    slope: float | None
    expected: int | None
    searched: int
    reason: str

    @property
    def relative(self) -> Floats:
        """|f - T_k| / |δ|^k, which tends to 0 as the definition of the derivative asks (k = 1)."""
        return np.asarray(self.residuals / self.distances**self.order)


def residuals(
    function: FunctionGraph,
    values: Values,
    direction: ArrayLike,
    order: int,
    steps: Floats = STEPS,
    stopped: Stop = lambda: False,
    *,
    sided: bool = False,
) -> Residuals:
    """Return the residuals of T_order along a direction that is not 0. Raises Stopped, and ValueError for a bad one.

    Where it is `sided`, as beside a kink, T_order is that of the function on the side of the direction.
    """
    length = float(np.linalg.norm(np.asarray(direction, dtype=np.float64)))
    if not 0 < length < np.inf:
        raise ValueError("a direction must be finite and not 0")
    output, t = line(function, values, direction)
    terms = _ray(output, t, order + AHEAD, sided=sided)
    if stopped():
        raise Stopped
    (found,) = compile([output], [t]).run([steps], stopped=stopped)
    found = np.broadcast_to(found, (*output.shape, len(steps))).reshape(len(terms), len(steps))
    with np.errstate(all="ignore"):
        powers = steps ** np.arange(order + 1)[:, None]
        left = _norms(found - terms[:, : order + 1] @ powers)
        noise = np.abs(found) + np.abs(terms[:, : order + 1]) @ powers + _moved(function, values)[:, None]
        rounding = ROUNDING * np.finfo(np.float64).eps * _norms(noise)
    used, slope, reason = _measured(steps, left, rounding)
    if not np.isfinite(terms[:, : order + 1]).all():
        used, slope, reason = (
            np.zeros(len(steps), dtype=np.bool_),
            None,
            "the Taylor polynomial has no finite coefficients here",
        )
    searched = order + AHEAD if np.isfinite(terms).all() else order
    expected = _first_left(terms, order)
    return Residuals(order, steps, steps * length, left, rounding, used, slope, expected, searched, reason)


def _ray(output: Expr, t: Expr, order: int, *, sided: bool) -> Floats:
    """Return the Taylor coefficients (m, order + 1) at t = 0, or those of the function where t > 0."""
    if not sided:
        (series,) = expand([output], [t], [0.0], order)
        return np.asarray(series.coefficients.reshape(-1, order + 1))
    components = [Univariate(entry(output, k), t, {}) for k in range(prod(output.shape))]
    return np.array([expanded_sides(component, 0.0, order).right for component in components])


def _norms(columns: Floats) -> Floats:
    """Return the norms of columns; their largest entries are divided out, so that squares stay finite."""
    largest = np.abs(columns).max(axis=0)
    scaled = np.where(largest > 0, columns / np.where(largest > 0, largest, 1.0), 0.0)
    return np.asarray(largest * np.linalg.norm(scaled, axis=0))


def _moved(function: FunctionGraph, values: Values) -> Floats:
    """Return how much f changes per relative change of the point, (m,): Σ |a_i ∂f/∂x_i|."""
    series = _series(function, values, 1)
    size = prod(function.output.shape)
    slopes = series.tensor(1).reshape(size, -1) if series.order else np.zeros((size, 0))
    point = np.concatenate([np.ravel(values[node]) for node in function.inputs])
    return np.asarray(np.nan_to_num(np.abs(slopes) @ np.abs(point), posinf=0.0))


def _first_left(terms: Floats, order: int) -> int | None:
    """Return the order of the first term beyond `order` that does not vanish."""
    sizes = np.abs(terms).max(axis=0)  # norms of large terms would overflow
    if not np.isfinite(sizes).all():
        return None
    scale = sizes.max()
    return next((k for k in range(order + 1, terms.shape[1]) if sizes[k] > VANISHING * scale), None)


def _measured(steps: Floats, left: Floats, rounding: Floats) -> tuple[NDArray[np.bool_], float | None, str]:
    clear = np.isfinite(left) & (left > CLEAR * rounding)
    if not clear.any():
        undefined = not np.isfinite(left).any()
        return clear, None, "f is not defined beside the point" if undefined else "what remains is rounding"
    first = int(np.argmax(clear))
    used = clear & (steps <= steps[first] * 10**DECADES)
    if used.sum() < FEWEST:
        return used, None, "too little remains above rounding to measure a slope"
    return used, float(np.polyfit(np.log(steps[used]), np.log(left[used]), 1)[0]), ""


@dataclass(frozen=True, slots=True, eq=False)
class JoinedEntry:
    """The equal entries of D^k f that belong to one multi-index α: how many, ∂^α f, δ^α and what they add to the sum.

    `partial` and `contribution` have the shape of f; contribution = multiplicity · ∂^α f · δ^α / k!.
    """

    multi_index: tuple[int, ...]
    multiplicity: int
    partial: Floats
    monomial: float
    contribution: Floats


@dataclass(frozen=True, slots=True, eq=False)
class TaylorTerm:
    """D^k f(a) δ^k / k!, with `value` and the running sum `total` up to it, of the shape of f.

    `tensor` D^k f is of the shape of f + (n,)·k and `power` δ ⊗ ... ⊗ δ of (n,)·k; both are None, and `entries` empty,
    where they have too many entries to be shown.
    """

    order: int
    tensor: Floats | None
    power: Floats | None
    entries: tuple[JoinedEntry, ...]
    value: Floats
    total: Floats


def taylor_terms(function: FunctionGraph, values: Values, delta: ArrayLike, order: int) -> list[TaylorTerm]:
    """Return the terms of the Taylor polynomial at a + δ, of orders 0 to `order`. Raises ValueError for too many."""
    flat = np.concatenate([np.ravel(part) for part in parts(function, delta)])
    series = _series(function, values, order)
    with np.errstate(all="ignore"):
        monomials = np.prod(flat**series.exponents, axis=1)
        degrees = series.exponents.sum(axis=1)
        terms: list[TaylorTerm] = []
        total = np.zeros(function.output.shape)
        for k in range(order + 1):
            chosen = np.flatnonzero(degrees == k)
            value = np.asarray(series.coefficients[..., chosen] @ monomials[chosen])
            total = total + value
            terms.append(_term(series, k, chosen, monomials, flat, value, total))
    return terms


def ray_terms(
    function: FunctionGraph, values: Values, delta: ArrayLike, order: int, component: int
) -> list[TaylorTerm]:
    """Return the terms of t -> f(a + t δ) at t = 1 of one component, from its derivatives at 0 on the side of δ.

    Beside a kink they take the place of D^k f(a) δ^k / k!, which does not exist; other components are nan.
    """
    found = expanded_sides(along(function, values, delta, component), 0.0, order).right
    terms = []
    with np.errstate(all="ignore"):
        totals = np.cumsum(found)
    for k, pair in enumerate(zip(found.tolist(), totals.tolist(), strict=True)):
        value, total = (np.full(function.output.shape, np.nan) for _ in range(2))
        value.flat[component], total.flat[component] = pair
        terms.append(TaylorTerm(k, None, None, (), value, total))
    return terms


def _term(
    series: Series, k: int, chosen: NDArray[np.intp], monomials: Floats, delta: Floats, value: Floats, total: Floats
) -> TaylorTerm:
    m = prod(value.shape)
    whole = m * len(delta) ** k <= TENSOR_CELLS
    power = np.ones(())
    for _ in range(k if whole else 0):
        power = np.multiply.outer(power, delta)
    entries = (
        [_entry(series, int(i), float(monomials[i]), k) for i in chosen] if m * len(chosen) <= JOINED_CELLS else []
    )
    return TaylorTerm(k, series.tensor(k) if whole else None, power if whole else None, tuple(entries), value, total)


def _entry(series: Series, place: int, monomial: float, k: int) -> JoinedEntry:
    index = tuple(int(e) for e in series.exponents[place])
    factorials = prod(factorial(e) for e in index)
    coefficient = np.asarray(series.coefficients[..., place])
    return JoinedEntry(index, factorial(k) // factorials, coefficient * factorials, monomial, coefficient * monomial)


def _series(function: FunctionGraph, values: Values, order: int) -> Series:
    fixed = {node: values[node] for node, _ in function.parameters}
    points = [values[node] for node in function.inputs]
    (series,) = expand([function.output], list(function.inputs), points, order, fixed)
    return series
