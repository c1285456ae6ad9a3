"""What the rooms of one variable are drawn from: samples of f that stay while the centre moves, and polynomials."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.one_sided import Sides, sides
from explorer.analysis.remainder import ROUNDING, Remainder, remainder
from explorer.analysis.univariate import Univariate, univariate
from explorer.document.expansion import expansion
from explorer.document.labs.base import Stop
from explorer.document.pictures.frame import Floats, component_name, function_text, positions
from explorer.document.subject import Subject
from explorer.scene.curve import adaptive_curve, value_range
from explorer.scene.primitives import Axis, Polyline
from explorer.scene.ranges import robust_range
from explorer.scene.roles import Role
from explorer.scene.ticks import axis

SAMPLES = 601
HIGHEST = 20
MARGIN = 0.15  # of the range, around a curve in the plane or in space
COMPONENTS = 3  # drawn of a vector-valued function
DROWNED = 1e-9  # relative to f: rounding that counts


@dataclass(frozen=True, eq=False)
class Base:
    """What does not depend on the centre: a component over ts (N,), all drawn ones (d, N), their lines and axes.

    `path` is the curve (M, d) that two or three components trace, with its parameters.
    """

    f: Univariate
    output: int
    drawn: tuple[int, ...]
    ts: Floats
    values: Floats
    curve: Polyline
    axis: Axis
    path: Polyline | None
    path_ts: Floats
    path_axes: tuple[Axis, ...]

    @cached_property
    def own(self) -> Floats:
        """The values (N,) of the chosen component."""
        return np.asarray(self.values[self.drawn.index(self.output)])


class Bases:
    """Keeps the base of the last function, so that dragging the centre and stepping the order sample nothing."""

    def __init__(self) -> None:
        """Begin with nothing sampled."""
        self._key: tuple[object, ...] = ()
        self._base: Base | None = None

    def of(self, subject: Subject, stopped: Stop) -> Base:
        """Return the base of a function of one variable. Raises Stopped."""
        function = subject.function
        what = (function.graph, *function.parameters.values())
        key = (*what, *subject.ranges[0], subject.view.values, subject.outputs(1))
        if self._base is None or key != self._key:
            self._base, self._key = _sampled(subject, stopped), key
        return self._base


def _sampled(subject: Subject, stopped: Stop) -> Base:
    (k,), (low, high) = subject.outputs(1), subject.ranges[0]
    f = univariate(subject.function.graph, subject.function.values_at(subject.probe), k)
    drawn = _drawn(subject, k)
    ts = positions((low, high), SAMPLES)
    values = subject.components(subject.sample({0: ts}, 0))[list(drawn)]

    def graph(at: Floats) -> tuple[Floats, Floats]:
        return f.values(at, stopped), subject.sample({0: at}, 1).entry(k, 0)

    ends = subject.view.values or value_range(graph, low, high)
    xs, ys = adaptive_curve(graph, low, high, ranges=[ends])
    curve = Polyline("curve", Role.CURVE, np.column_stack([xs, ys]), 2.2)
    own_axis = axis(function_text(subject, k), *ends)
    if subject.m == 1:
        return Base(f, k, drawn, ts, values, curve, own_axis, None, xs, ())

    def trace(at: Floats) -> tuple[Floats, Floats]:
        sample = subject.sample({0: at}, 1)
        return subject.components(sample)[list(drawn)], np.stack([sample.entry(i, 0) for i in drawn])

    path_ts, along = adaptive_curve(trace, low, high)
    names = [component_name(subject, i) for i in drawn]
    axes = tuple(
        axis(name, *robust_range(part, padding=MARGIN)) for name, part in zip(names, along, strict=True)
    )  # fmt: skip
    path = Polyline("path", Role.CURVE, along.T.copy(), 2.4)
    return Base(f, k, drawn, ts, values, curve, own_axis, path, path_ts, axes)


def _drawn(subject: Subject, chosen: int) -> tuple[int, ...]:
    """Return the components that are drawn: as many as a curve in space has, the chosen one among them."""
    count = min(subject.m, COMPONENTS)
    first = min(chosen, subject.m - count)
    return tuple(range(first, first + count))


@dataclass(frozen=True, eq=False)
class Study:
    """A base with the polynomials at a centre.

    `sums` (d, order + 1, N) are the polynomials of the drawn components order by order; `remainder` is the band of the
    chosen one, or why there is none. `kinks` (d,) holds what is known of the components that have a kink at the
    centre, where the polynomials are those of the function on each side; `lacking` (d,) tells which have none.
    """

    subject: Subject
    base: Base
    center: float
    sums: Floats
    remainder: Remainder | str
    kinks: tuple[Sides | None, ...]
    lacking: NDArray[np.bool_]

    @property
    def lacks(self) -> bool:
        """Whether the chosen component has no polynomial of the order."""
        return bool(self.lacking[self.base.drawn.index(self.base.output)])

    @property
    def sides(self) -> Sides | None:
        """What is known of a kink of the chosen component at the centre."""
        return self.kinks[self.base.drawn.index(self.base.output)]

    @property
    def is_one_sided(self) -> bool:
        """Whether there is no polynomial of the chosen component at the centre but those of the two sides."""
        return self.lacks and bool(np.isfinite(self.lowers[-1]).any())

    @property
    def order(self) -> int:
        """The order of the current polynomial."""
        return int(self.sums.shape[1]) - 1

    @cached_property
    def lowers(self) -> Floats:
        """The polynomials (order + 1, N) of the chosen component, the current one last."""
        return np.asarray(self.sums[self.base.drawn.index(self.base.output)])

    @cached_property
    def errors(self) -> Floats:
        """The sizes (d, N) of f - T_k for the drawn components."""
        with np.errstate(all="ignore"):
            return np.abs(self.base.values - self.sums[:, -1])

    @cached_property
    def error(self) -> Floats:
        """The size (N,) of f - T_k for the chosen component."""
        return np.asarray(self.errors[self.base.drawn.index(self.base.output)])

    @cached_property
    def terms(self) -> Floats:
        """The sizes (order + 1, N) of the terms of the chosen component."""
        with np.errstate(all="ignore"):
            return np.abs(np.diff(self.lowers, axis=0, prepend=0.0))

    @cached_property
    def rounding(self) -> Floats:
        """How far rounding can move the polynomial (N,): the terms are large where they cancel."""
        with np.errstate(all="ignore"):
            return np.asarray(ROUNDING * np.finfo(np.float64).eps * self.terms.sum(axis=0))

    @property
    def is_rounding(self) -> bool:
        """Whether no error is left: what differs at all is no more than rounding."""
        known = np.isfinite(self.error)
        return bool(self.error[known].any() and (self.error <= self.rounding)[known].all())

    @cached_property
    def drowned(self) -> NDArray[np.bool_]:
        """Where (N,) terms that cancel leave fewer digits than f has, so that the error drawn is rounding."""
        own = np.abs(self.base.own[np.isfinite(self.base.own)])
        usual = float(np.median(own)) if own.size else 1.0
        with np.errstate(all="ignore"):
            noticed = DROWNED * (np.abs(self.base.own) + usual)
            return np.asarray((self.error <= self.rounding) & (self.rounding > noticed))


def studied(subject: Subject, base: Base, stopped: Stop, rounds: int) -> Study:
    """Return the study at the probe, its band made tight by `rounds` of splitting. Raises Stopped."""
    order, (a,), ends = min(subject.order, HIGHEST), subject.probe, subject.ranges[0]
    found = expansion(subject, order)
    with np.errstate(all="ignore"):
        sums = np.cumsum(found.terms(base.ts)[list(base.drawn)], axis=1)
    inside = ends[0] <= a <= ends[1]
    what = "the centre is outside the range"
    bound = remainder(base.f, a, ends, order, rounds, stopped) if inside else what
    return Study(subject, base, a, sums, bound, _kinks(subject, base), found.lacking[list(base.drawn)])


def _kinks(subject: Subject, base: Base) -> tuple[Sides | None, ...]:
    if not subject.is_at_edge:
        return (None,) * len(base.drawn)
    values = subject.function.values_at(subject.probe)
    return tuple(sides(univariate(subject.function.graph, values, i), subject.probe[0]) for i in base.drawn)
