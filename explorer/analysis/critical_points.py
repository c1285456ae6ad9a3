"""Critical points of a scalar function in a box: where the gradient vanishes, found and classified.

A grid proposes places where every slope changes sign or the gradient is smaller than all around; Newton's method with
the exact Hessian decides. All lengths are measured in half sides of the box, so that no unit matters.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.spectrum import Kind
from explorer.graph.expr import Stopped

Floats: TypeAlias = NDArray[np.float64]
Mask: TypeAlias = NDArray[np.bool_]
Box: TypeAlias = Sequence[tuple[float, float]]
Stop: TypeAlias = Callable[[], bool]
# field(points (n, k), order) -> values (k,), gradients (n, k) and, of order 2, Hessians (n, n, k)
Field: TypeAlias = Callable[[Floats, int], Sequence[Floats]]

GRID = {1: 513, 2: 65, 3: 21}  # samples a coordinate
STARTS = 1500  # of Newton's method, at most
STEPS = 60  # of Newton's method; at a degenerate point each only takes a share of the way
LONGEST = 0.1  # a step, in half sides
SETTLED = 1e-13  # half sides: no longer moving
TOLERANCE = 1e-9  # a gradient is zero below this share of what the curvature makes of it over half a side
SINGULAR = 1e-9  # an eigenvalue is zero below this share of the largest ...
FLAT = 1e-7  # ... and all of them are below this share of the largest where Newton's method set out
SAME = 1e-6  # half sides: two results closer to each other are one point
MOST = 200  # points returned
CONSTANT = 1e-14  # a function that rises by a smaller share of its size over the box is constant


@dataclass(frozen=True, slots=True, eq=False)
class CriticalPoint:
    """A point `at` (n,) with gradient zero, the Hessian's eigenvalues (n,), smallest first, and eigenvectors (n, n).

    Eigenvectors are columns. A point that is not `isolated` has others arbitrarily near, as on a valley's floor.
    """

    at: Floats
    value: float
    kind: Kind
    eigenvalues: Floats
    eigenvectors: Floats
    isolated: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class CriticalPoints:
    """What a search found; of a `constant` function every point is critical and none is listed.

    Of points that are not isolated some are listed; more than MOST points are not `complete`.
    """

    points: tuple[CriticalPoint, ...]
    constant: bool = False
    complete: bool = True

    @property
    def isolated(self) -> bool:
        """Whether all critical points found are isolated."""
        return not self.constant and all(point.isolated for point in self.points)


def critical_points(field: Field, box: Box, stopped: Stop | None = None) -> CriticalPoints:
    """Return the critical points in a box of one to three coordinates, the edge included, ordered by coordinates.

    Accepted is a point where the gradient is below TOLERANCE; poles, kinks and jumps are none. A wiggle finer than the
    grid (GRID samples a coordinate) can be missed. Raises Stopped when `stopped` says so, ValueError for other boxes.
    """
    unit = _Unit.of(field, box)
    grid = unit.grid()
    values, gradients = unit.evaluate(grid, 1)
    finite = np.isfinite(values)
    rise, size = np.abs(gradients[:, finite]).max(initial=0.0), np.abs(values[finite]).max(initial=0.0)
    if finite.any() and rise <= CONSTANT * size:
        return CriticalPoints((), constant=True)
    starts = _starts(grid, gradients)
    found = _newton(unit, starts, stopped or (lambda: False))
    return _classified(unit, found, stopped or (lambda: False))


@dataclass(frozen=True, slots=True, eq=False)
class _Unit:
    """A field over the cube from -1 to 1: x = middle + half u."""

    field: Field
    middle: Floats
    half: Floats

    @staticmethod
    def of(field: Field, box: Box) -> "_Unit":
        low, high = np.array(box, dtype=float).reshape(-1, 2).T
        if not (1 <= len(low) <= 3 and np.isfinite(box).all() and np.all(low < high)):
            raise ValueError("critical points are looked for in a box of one to three finite ranges")
        return _Unit(field, low / 2 + high / 2, high / 2 - low / 2)

    @property
    def cell(self) -> float:
        return 2 / (GRID[len(self.half)] - 1)

    def points(self, u: Floats) -> Floats:
        """Return points (n, ...) of the box; the ends are met exactly."""
        shape = (-1,) + (1,) * (u.ndim - 1)
        return self.middle.reshape(shape) + self.half.reshape(shape) * u

    def grid(self) -> Floats:
        n = len(self.half)
        return np.stack(np.meshgrid(*[np.linspace(-1, 1, GRID[n])] * n, indexing="ij"))

    def evaluate(self, u: Floats, order: int) -> list[Floats]:
        """Return values, and derivatives by u, at points (n, ...); a value or slope that is not finite is nan."""
        found = [np.array(a, dtype=float) for a in self.field(self.points(u), order)]
        with np.errstate(all="ignore"):
            for rank in range(1, order + 1):
                scale = self.half if rank == 1 else self.half[:, None] * self.half
                found[rank] *= scale.reshape(scale.shape + (1,) * (u.ndim - 1))
                found[rank][~np.isfinite(found[rank])] = np.nan
        return found

    def slack(self) -> float:
        """Return TOLERANCE, and more where the coordinates themselves have fewer digits."""
        return TOLERANCE + float(8 * np.finfo(float).eps * np.max(np.abs(self.middle) / self.half))


def _starts(grid: Floats, gradients: Floats) -> Floats:
    """Return places (n, k): middles of cells where every slope changes sign, and smallest gradients around."""
    n = len(grid)
    corners = [tuple(slice(c, c - 1 or None) for c in corner) for corner in product((0, 1), repeat=n)]
    with np.errstate(all="ignore"):
        low = np.fmin.reduce([gradients[(slice(None), *corner)] for corner in corners])
        high = np.fmax.reduce([gradients[(slice(None), *corner)] for corner in corners])
    crossed = np.all((low <= 0) & (high >= 0), axis=0)
    middles = grid[(slice(None), *corners[0])] / 2 + grid[(slice(None), *corners[-1])] / 2
    norm = np.abs(gradients).max(axis=0)
    norm[np.isnan(norm)] = np.inf
    least = (norm < np.inf) & (norm <= _around(norm))
    places = [middles[:, crossed], grid[:, least]]
    thinned = [place[:, :: max(1, -(-2 * place.shape[1] // STARTS))] for place in places]
    return np.concatenate(thinned, axis=1)


def _around(values: Floats) -> Floats:
    """Return the smallest value among each sample and its neighbours along the axes and diagonals."""
    for axis in range(values.ndim):
        padded = np.pad(values, [(int(a == axis),) * 2 for a in range(values.ndim)], constant_values=np.inf)
        parts = [np.take(padded, range(i, i + values.shape[axis]), axis=axis) for i in range(3)]
        values = np.minimum.reduce(parts)
    return values


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """Where Newton's method ended: places (n, k), `accepted` (k,), and the largest curvature (k,) where it set out."""

    places: Floats
    curvature: Floats
    accepted: Mask


def _newton(unit: _Unit, starts: Floats, stopped: Stop) -> _Found:
    """Return the ends of Newton's method; it steps along eigenvectors, and not at all along singular ones."""
    u = starts.copy()
    curvature = np.zeros(u.shape[1])
    zero = np.zeros(u.shape[1], dtype=bool)
    active = np.arange(u.shape[1])
    for count in range(STEPS + 1):
        if stopped():
            raise Stopped
        _, gradient, hessian = unit.evaluate(u[:, active], 2)
        largest = np.abs(hessian).max(axis=(0, 1))
        if count == 0:
            curvature = np.nan_to_num(largest)
        slope = np.abs(gradient).max(axis=0)
        zero[active] = slope <= unit.slack() * np.fmax(curvature[active], largest)
        if count == STEPS:
            break
        usable = np.isfinite(slope) & np.isfinite(largest) & (largest > 0)
        active, gradient, hessian = active[usable], gradient[:, usable], hessian[:, :, usable]
        step = _newton_step(gradient, hessian)
        u[:, active] += step
        inside = np.all(np.abs(u[:, active]) <= 1 + LONGEST, axis=0)
        zero[active] &= inside
        active = active[inside & (np.abs(step).max(axis=0, initial=0.0) > SETTLED)]
        if active.size == 0:
            break
    return _Found(np.clip(u, -1, 1), curvature, zero & np.all(np.abs(u) <= 1 + SAME, axis=0))


def _newton_step(gradient: Floats, hessian: Floats) -> Floats:
    """Return -H⁺ g (n, k), H⁺ the pseudoinverse, not longer than LONGEST."""
    if gradient.shape[1] == 0:
        return gradient
    scale = np.abs(hessian).max(axis=(0, 1))
    values, vectors = np.linalg.eigh(np.moveaxis(hessian / scale, -1, 0))
    with np.errstate(all="ignore"):
        along = np.einsum("kij,ik->kj", vectors, gradient / scale)
        singular = np.abs(values) <= 1e-12 * np.abs(values).max(axis=1, keepdims=True)
        step: Floats = -np.einsum("kij,kj->ik", vectors, np.where(singular, 0.0, along / values))
        length = np.abs(step).max(axis=0)
        step *= np.where(length > LONGEST, LONGEST / length, 1.0)
    return np.nan_to_num(step, posinf=0.0, neginf=0.0)


def _classified(unit: _Unit, found: _Found, stopped: Stop) -> CriticalPoints:
    """Return the distinct points found, with their kinds."""
    places, curvature = found.places[:, found.accepted], found.curvature[found.accepted]
    values, _, hessians = unit.evaluate(places, 2)
    kept = np.isfinite(values) & np.isfinite(hessians).all(axis=(0, 1))
    places, values, hessians = places[:, kept], values[kept], np.moveaxis(hessians[:, :, kept], -1, 0)
    eigenvalues, vectors = np.linalg.eigh(hessians / np.maximum(curvature[kept], 1e-300)[:, None, None])
    size = np.abs(eigenvalues).max(axis=1, initial=0.0)
    degenerate = (np.abs(eigenvalues).min(axis=1, initial=np.inf) <= SINGULAR * size) | (size <= FLAT)
    chosen = _distinct(places, degenerate, unit.cell)
    complete, chosen = len(chosen) <= MOST, _thinned(chosen, degenerate)
    doubtful = [i for i in chosen if degenerate[i]]
    alone = dict(zip(doubtful, _are_isolated(unit, places[:, doubtful], vectors[doubtful], stopped), strict=True))
    order = sorted(chosen, key=lambda i: tuple(np.round(places[:, i], 9)))
    made = []
    for i in order:
        kind = Kind.DEGENERATE if degenerate[i] else _kind(eigenvalues[i])
        own = hessians[i] / unit.half[:, None] / unit.half
        made.append(
            CriticalPoint(unit.points(places[:, i]), float(values[i]), kind, *np.linalg.eigh(own), alone.get(i, True))
        )
    return CriticalPoints(tuple(made), complete=complete)


def _distinct(places: Floats, degenerate: Mask, cell: float) -> list[int]:
    """Return one index for each group of results; degenerate points are found less exactly, within a cell."""
    chosen: list[int] = []
    order = np.concatenate([np.flatnonzero(~degenerate), np.flatnonzero(degenerate)])
    for i in order.tolist():
        away = np.abs(places[:, chosen] - places[:, i : i + 1]).max(axis=0)
        if not np.any(away <= np.where(degenerate[chosen] & degenerate[i], cell, SAME)):
            chosen.append(i)
    return chosen


def _thinned(chosen: list[int], degenerate: Mask) -> list[int]:
    """Return at most MOST of the indices, evenly taken; points of a plateau only fill the room that others leave."""
    kept: list[int] = []
    for group in ([i for i in chosen if not degenerate[i]], [i for i in chosen if degenerate[i]]):
        room = MOST - len(kept)
        kept += group[:: -(-len(group) // room) or 1] if room else []
    return kept


def _are_isolated(unit: _Unit, places: Floats, vectors: Floats, stopped: Stop) -> list[bool]:
    """Whether Newton's method, set out half a cell away along each eigenvector, finds no other critical point near."""
    away = unit.cell / 2 * np.concatenate([vectors, -vectors], axis=2)
    starts = np.clip(places[:, :, None] + np.moveaxis(away, 0, 1), -1, 1)
    found = _newton(unit, starts.reshape(len(places), -1), stopped)
    moved = np.abs(found.places.reshape(starts.shape) - places[:, :, None]).max(axis=0) / (unit.cell / 2)
    others = found.accepted.reshape(moved.shape) & (moved > 0.25) & (moved < 1.25)
    return [not bool(other) for other in others.any(axis=1)]


def _kind(eigenvalues: Floats) -> Kind:
    if eigenvalues[0] > 0:
        return Kind.MINIMUM
    return Kind.MAXIMUM if eigenvalues[-1] < 0 else Kind.SADDLE
