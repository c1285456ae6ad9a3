"""Whether the derivatives at a point can be trusted: four independent ways to them, compared.

Forward mode, reverse mode and the power series share no code beyond the graph, and differ by rounding only. Central
differences know nothing but values of f; their error against the step h is a V: truncation h² on the right,
cancellation ε/h on the left (Griewank & Walther, Evaluating Derivatives, 2nd ed., 1.1; Press et al., Numerical
Recipes, 5.7).
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.derivatives import CELL_LIMIT, Derivatives, Values
from explorer.analysis.verdict import Trust, Verdict, Way
from explorer.autodiff.operators import Entries, jacobian
from explorer.graph.expr import Stop, Stopped
from explorer.numeric.point import PointFunction, compile_point
from explorer.numeric.tape import Program, compile  # noqa: A004 - the seam's name in the design
from explorer.series.expand import expand

Floats = NDArray[np.float64]

EXACT = 1e-9  # relative; the exact ways differ by rounding only
APPROXIMATE = 1e-5  # relative; what the best step of a central difference has to reach
STEPS = 10.0 ** -np.arange(1, 16.25, 0.25)  # of the length of the region looked at
SECOND_STEPS = 10.0 ** -np.arange(3.0, 9.0)  # likewise, for differences of first derivatives
KINK_STEPS = (20, 12)  # of STEPS: 10^-6 and 10^-4
KINK = 1e-4  # relative; slopes to the left and right of a smooth function approach each other


class TrustCheck:
    """Compares the derivatives of one function of scalar inputs; what is compiled is kept for the next point."""

    def __init__(self, derivatives: Derivatives) -> None:
        """Take the function's derivatives; nothing is compiled yet."""
        self._derivatives = derivatives
        self._inputs = derivatives.function.inputs
        self._output = derivatives.function.output

    def check(self, values: Values, length: float, stopped: Stop = lambda: False) -> Trust:
        """Compare at a point; `length` is that of the region looked at, which the steps are shares of.

        Raises Stopped as soon as `stopped` says so.
        """
        if not self._derivatives.has_entries(1):
            return Trust(Verdict.UNCHECKED, reason=f"more than {CELL_LIMIT} entries")
        with np.errstate(all="ignore"):
            value = np.ravel(self._derivatives.value(values))
            first = self._derivatives.tensor(values, 1)
            if not np.isfinite(value).all():
                return Trust(Verdict.UNCHECKED, reason="the function has no finite value here")
            if not np.isfinite(first).all():
                return Trust(Verdict.UNCHECKED, reason="the first derivatives are not finite here")
            return self._compared(values, value, first, length, stopped)

    def _compared(self, values: Values, value: Floats, first: Floats, length: float, stopped: Stop) -> Trust:
        second = self._derivatives.tensor(values, 2) if self._derivatives.has_entries(2) else None
        if second is not None and not np.isfinite(second).all():
            second = None
        scales = _scales(value, first, second, length)
        steps = STEPS * length
        central, kink = self._differences(values, value, steps, scales[0], stopped)
        errors = np.max(np.abs(central - first) / scales[0], axis=(1, 2), initial=0.0)
        bends = None if second is None else self._second(values, second, scales[1], length, stopped)
        forward = _difference(self._at(self._forward, values), first, scales[0])
        _heed(stopped)
        reverse = _difference(self._at(self._reverse, values), first, scales[0])
        _heed(stopped)
        ways = (
            Way("forward mode", forward),
            Way("reverse mode", reverse),
            self._by_series(values, first, second, scales),
            Way("central differences", _smallest(errors), bends),
        )
        return Trust(_verdict(ways, is_kink=kink), ways, steps, errors)

    def _by_series(self, values: Values, first: Floats, second: Floats | None, scales: Sequence[Floats]) -> Way:
        n = len(self._inputs)
        fixed = {node: values[node] for node in self._derivatives.nodes[n:]}
        order = 1 if second is None else 2
        (series,) = expand([self._output], self._inputs, [values[node] for node in self._inputs], order, fixed)
        slopes = _difference(series.tensor(1).reshape(-1, n), first, scales[0])
        if second is None:
            return Way("power series", slopes)
        return Way("power series", slopes, _difference(series.tensor(2).reshape(-1, n, n), second, scales[1]))

    @cached_property
    def _forward(self) -> tuple[Entries, PointFunction]:
        return self._compiled(forward=True)

    @cached_property
    def _reverse(self) -> tuple[Entries, PointFunction]:
        return self._compiled(forward=False)

    @cached_property
    def _values(self) -> Program:
        return compile([self._output], self._derivatives.nodes)

    def _compiled(self, *, forward: bool) -> tuple[Entries, PointFunction]:
        entries = jacobian(self._output, self._inputs, forward=forward)
        return entries, compile_point(list(entries.cells.values()), self._derivatives.nodes)

    def _at(self, way: tuple[Entries, PointFunction], values: Values) -> Floats:
        entries, run = way
        result = np.zeros(entries.shape)
        found = run([values[node] for node in self._derivatives.nodes])
        for cell, number in zip(entries.cells, found, strict=True):
            result[cell] = number
        return result

    def _around(self, values: Values, steps: Floats) -> list[float | Floats]:
        """Return each node's values where one coordinate is moved by a step: shape (2, n, k), the sides being +, -."""
        at = np.array([float(values[node]) for node in self._inputs])
        sides = np.array([1.0, -1.0])[:, None, None]
        moved = at[:, None, None, None] + np.eye(len(at))[:, None, :, None] * sides * steps
        given = dict(zip(self._inputs, moved, strict=True))
        return [given.get(node, values[node]) for node in self._derivatives.nodes]

    def _differences(
        self, values: Values, value: Floats, steps: Floats, scale: Floats, stopped: Stop
    ) -> tuple[Floats, bool]:
        """Return the central differences (k, m, n), and whether the two sides keep different slopes."""
        n, k = len(self._inputs), len(steps)
        (found,) = self._values.run(self._around(values, steps), stopped=stopped)
        found = np.broadcast_to(found, (*self._output.shape, 2, n, k)).reshape(-1, 2, n, k)
        right, left = found[:, 0], found[:, 1]
        gaps = np.abs(right + left - 2 * value[:, None, None]) / steps / scale[..., None]  # (m, n, k)
        near, far = gaps[..., KINK_STEPS[0]], gaps[..., KINK_STEPS[1]]
        kink = bool(((near > KINK) & (near > far / 2)).any())
        return np.moveaxis((right - left) / (2 * steps), 2, 0), kink

    def _second(self, values: Values, second: Floats, scale: Floats, length: float, stopped: Stop) -> float:
        """Return how far differences of the first derivatives are from the second, at the best of a few steps."""
        steps = SECOND_STEPS * length
        n, k = len(self._inputs), len(steps)
        program = self._derivatives.grid_program(1)
        _, *found = program.run(self._around(values, steps), stopped=stopped)
        central = np.zeros((k, *second.shape))
        for (i, j), entry in zip(self._derivatives.jacobian.cells, found, strict=True):
            right, left = np.broadcast_to(entry, (2, n, k))
            central[:, i, j] = ((right - left) / (2 * steps)).T
        return min(_difference(one, second, scale) for one in central)


def _heed(stopped: Stop) -> None:
    if stopped():
        raise Stopped


def _scales(value: Floats, first: Floats, second: Floats | None, length: float) -> tuple[Floats, Floats]:
    """Return the sizes (m, 1) and (m, 1, 1) that differences of first and second derivatives are judged by.

    Where a derivative vanishes, rounding is judged by the function's other derivatives across the region.
    """
    sizes = [np.abs(value) / length, np.max(np.abs(first), axis=1)]
    if second is not None:
        sizes.append(np.max(np.abs(second), axis=(1, 2)) * length)
    size = np.maximum.reduce(sizes)
    size = np.where(size > 0, size, 1.0)[:, None]
    return size, size[..., None] / length


def _difference(one: Floats, other: Floats, scale: Floats) -> float:
    """Return the largest relative difference; entries that are both nan or the same infinity do not differ."""
    same = (one == other) | (np.isnan(one) & np.isnan(other))
    relative = np.where(same, 0.0, np.abs(one - other) / scale)
    return float(np.max(np.where(np.isnan(relative), np.inf, relative), initial=0.0))


def _smallest(errors: Floats) -> float:
    finite = errors[np.isfinite(errors)]
    return float(np.min(finite)) if finite.size else float("inf")


def _verdict(ways: Sequence[Way], *, is_kink: bool) -> Verdict:
    exact = max(max(way.first, way.second or 0.0) for way in ways[:3])
    differences = max(ways[3].first, ways[3].second or 0.0)
    if is_kink:
        return Verdict.KINK
    if exact > EXACT:
        return Verdict.DISAGREE
    return Verdict.AGREE if differences <= APPROXIMATE else Verdict.EXACT
