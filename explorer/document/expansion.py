"""The Taylor polynomial at the probe as it is drawn and written: beside a kink that of each side, or none.

What the derivative tables hold at a kink is a convention (explorer.autodiff), and a polynomial made of it is not f's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.one_sided import Sides, expanded_sides
from explorer.analysis.univariate import univariate
from explorer.document.subject import Subject

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Expansion:
    """The Taylor coefficients (m, order + 1) of a function of one variable to the left and right of a centre.

    They differ at kinks only, and are nan where they are not known. `ends` (m,) is the order from which on a component
    has no polynomial.
    """

    center: float
    left: Floats
    right: Floats
    ends: NDArray[np.int64]

    @property
    def order(self) -> int:
        """The order up to which the coefficients go."""
        return int(self.left.shape[1]) - 1

    @cached_property
    def lacking(self) -> NDArray[np.bool_]:
        """Which components (m,) have no polynomial of this order."""
        return np.asarray(self.ends <= self.order)

    def terms(self, ts: Floats) -> Floats:
        """Return the terms (m, order + 1, N) at ts (N,), each side with its own."""
        return self._terms(ts - self.center)

    def changes(self, deltas: Floats) -> Floats:
        """Return T(a + δ) - T(a), shape (m, N), at δ (N,), exact however small δ is; nan for a component that jumps."""
        with np.errstate(all="ignore"):
            found = self._terms(deltas)[:, 1:].sum(axis=1)
        found[self.ends == 0] = np.nan
        return np.asarray(found)

    def _terms(self, deltas: Floats) -> Floats:
        powers = deltas ** np.arange(self.order + 1)[:, None]
        with np.errstate(all="ignore"):
            left, right = (np.where(c[:, :, None] == 0, 0.0, c[:, :, None] * powers) for c in (self.left, self.right))
        return np.asarray(np.where(deltas <= 0, left, right))

    def values(self, ts: Floats) -> Floats:
        """Return the polynomials (m, N) at ts (N,)."""
        with np.errstate(all="ignore"):
            return np.asarray(self.terms(ts).sum(axis=1))

    def halves(self, ts: Floats) -> tuple[Floats, ...]:
        """Return ts in pieces over which each polynomial is one line: all of them, or those of either side."""
        if not self.lacking.any():
            return (ts,)
        sides = (ts[ts < self.center], ts[ts > self.center])
        return (np.append(sides[0], self.center), np.concatenate([[np.nextafter(self.center, np.inf)], sides[1]]))


def expansion(subject: Subject, order: int) -> Expansion:
    """Return the expansion at the probe of a function of one variable."""
    (a,), m = subject.probe, subject.m
    terms = subject.polynomial(order).terms
    c = np.array([np.ravel(coefficient) for _, coefficient in terms]).T
    infinite = ~np.isfinite(c)
    ends = np.where(infinite.any(axis=1), infinite.argmax(axis=1), order + 1)
    if not subject.is_at_edge:
        return Expansion(a, c, c, ends)
    left, right = c.copy(), c.copy()
    for k in range(m):
        f = univariate(subject.function.graph, subject.function.values_at(subject.probe), k)
        found = expanded_sides(f, a, order)
        ends[k] = _end(subject, k, c[k], found)
        if ends[k] > order and np.isfinite([found.left, found.right]).all():
            left[k] = right[k] = found.left
        elif ends[k] <= order:
            is_known = found.order <= ends[k]
            left[k], right[k] = (found.left, found.right) if is_known else (np.nan, np.nan)
    return Expansion(a, left, right, ends)


def _end(subject: Subject, k: int, own: Floats, found: Sides) -> int:
    """Return the order from which on a component has no polynomial, where it has `own` coefficients by convention."""
    order, kink = len(own) - 1, subject.singularity
    missing = kink.order if kink is not None and k in kink.components else order + 1
    known = min(found.order, order + 1)
    sides = np.array([found.left[: known + 1], found.right[: known + 1]])
    if np.isnan(sides).any():  # no side says anything from there on
        return missing
    is_known = np.isfinite(own).all() and np.allclose(own[:known], found.left[:known])
    return min(known, missing) if is_known or known < missing else known  # else the sides know more


def lacks_polynomial(subject: Subject, order: int, axes: Sequence[int] = ()) -> NDArray[np.bool_]:
    """Return which components (m,) have no Taylor polynomial of an order at the probe, as far as it is known.

    With `axes` it is one in these coordinates, the others held.
    """
    seen = subject.over(axes) if axes else subject
    if not subject.is_at_edge:
        return np.zeros(subject.m, dtype=bool)
    if seen.n == 1:
        return expansion(seen, order).lacking
    kink = seen.singularity
    found = np.zeros(subject.m, dtype=bool)
    if kink is not None and kink.order <= order:
        found[list(kink.components)] = True
    return found
