"""Samples of z = f(x, y) on a grid, torn where the function breaks, with the edges of its domain found."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from explorer.scene.breaks import Mask, torn
from explorer.scene.primitives import Floats, Ints
from explorer.scene.ranges import robust_range

Values: TypeAlias = tuple[Floats, Floats, Floats]
Refine: TypeAlias = Callable[[Floats, Floats], Values]
Slots: TypeAlias = tuple[np.ndarray[tuple[int, ...], np.dtype[np.intp]], ...]

HALVINGS = 22
MOST_ENDS = 20_000  # a function torn everywhere is left as sampled
MOST_RIM = 8_000  # edges on which the way out of the range is searched
RIM = 0.02  # of the range shown: how far beyond it the search for its rim may end
FOOT = 0.05  # of the range shown: how far a function has gone up or down where its way out of the range begins
FAR = 10.0  # ranges beyond the range shown, where a straight line from a sample says nothing about the way there


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """Values and exact slopes (nx, ny) of f at the points of a grid, xs (nx,) by ys (ny,), in 'ij' order."""

    xs: Floats
    ys: Floats
    values: Floats
    fx: Floats
    fy: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Lattice:
    """A sheet cut along the grid's torn edges.

    `rows` (N, 5) are x, y, z, fx, fy: first the nx * ny samples, then the points found on torn edges.
    `across` (nx - 1, ny) and `along` (nx, ny - 1) mark the torn edges in x and in y, and where the function leaves the
    z-range too steeply to be cut off along straight lines, those on which it leaves; `across_ends` (2, nx - 1, ny) and
    `along_ends` are the rows where the function ends on such an edge, coming from its lower and from its upper sample.
    Where it leaves too steeply that is the foot of a wall, and `rims` (N,) is the row at its top; of all other rows it
    is the row itself. `corner` (N,) is the sample that a row belongs to. `open_cells` (nx - 1, ny - 1) have a torn
    edge: no contour line runs through them.
    """

    sheet: Sheet
    z_range: tuple[float, float]
    rows: Floats
    corner: Ints
    across: Mask
    along: Mask
    across_ends: Ints
    along_ends: Ints
    open_cells: Mask
    rims: Ints

    @property
    def is_torn(self) -> bool:
        """Whether any edge is torn, as all are that a value is missing at."""
        return bool(self.across.any() or self.along.any())


def lattice(sheet: Sheet, z_range: tuple[float, float], refine: Refine | None = None) -> Lattice:
    """Return the lattice of a sheet shown between z_range = (low, high).

    `refine(x, y)` evaluates value, fx, fy at points (k,); with it the edges of holes and breaks are found
    by halving, without it they follow the grid.
    """
    count_x, count_y = sheet.values.shape
    span = z_range[1] - z_range[0]
    v, fx, fy = sheet.values, sheet.fx, sheet.fy
    across = torn(np.diff(sheet.xs)[:, None], (v[:-1], v[1:]), (fx[:-1], fx[1:]), span)
    along = torn(np.diff(sheet.ys)[None, :], (v[:, :-1], v[:, 1:]), (fy[:, :-1], fy[:, 1:]), span)
    number = np.arange(count_x * count_y, dtype=np.int32).reshape(count_x, count_y)
    across_ends, along_ends = np.stack([number[:-1], number[1:]]), np.stack([number[:, :-1], number[:, 1:]])
    x, y = np.broadcast_arrays(sheet.xs[:, None], sheet.ys[None, :])
    rows = np.stack([a.ravel() for a in (x, y, v, fx, fy)]).T  # most is done column by column
    open_cells = across[:, :-1] | across[:, 1:] | along[:-1] | along[1:]
    explodes = False
    if refine is not None:
        leaves_across, leaves_along = _leaving(v, z_range)
        explodes = bool(leaves_across.any() or leaves_along.any())
        across, along = across | leaves_across, along | leaves_along
    corner = number.ravel()
    cut = Lattice(sheet, z_range, rows, corner, across, along, across_ends, along_ends, open_cells, corner)
    return _with_ends(cut, refine, explodes=explodes) if refine is not None and cut.is_torn else cut


def _leaving(values: Floats, z_range: tuple[float, float]) -> tuple[Mask, Mask]:
    """Return the edges in x and in y on which a function leaves the range, where it does so too steeply; else none."""
    low, high = z_range
    span = high - low
    inside = (values >= low) & (values <= high)
    far = (values > high + FAR * span) | (values < low - FAR * span)
    across, along = inside[:-1] != inside[1:], inside[:, :-1] != inside[:, 1:]
    explodes = (across & (far[:-1] | far[1:])).any() or (along & (far[:, :-1] | far[:, 1:])).any()
    few = np.count_nonzero(across) + np.count_nonzero(along) <= MOST_RIM
    return (across, along) if explodes and few else (np.zeros_like(across), np.zeros_like(along))


def shown_range(sheet: Sheet, refine: Refine | None = None) -> tuple[float, float]:
    """Return the automatic z-range of a sheet: robust against poles, and reaching to the edges of the domain.

    The coarse samples of sqrt(1 - x^2 - y^2) do not reach down to 0, but the ends found between them do.
    """
    with np.errstate(all="ignore"):
        rises = np.fmax(np.abs(sheet.fx) * _step(sheet.xs), np.abs(sheet.fy) * _step(sheet.ys))
    low, high = robust_range(sheet.values, rises)
    if refine is None or np.isfinite(sheet.values).all():
        return low, high
    span = (high / 2 - low / 2) * 2
    ends = lattice(sheet, (low - span, high + span), refine).rows[sheet.values.size :, 2]
    ends = ends[(ends >= low - span) & (ends <= high + span)]
    first, last = float(ends.min(initial=low)), float(ends.max(initial=high))
    pad = 0.05 * (last - first)
    return (first - pad if first < low else low), (last + pad if last > high else high)


def _step(points: Floats) -> float:
    return float(abs(points[1] - points[0])) if points.size > 1 else 0.0


def _with_ends(cut: Lattice, refine: Refine, *, explodes: bool) -> Lattice:
    """Return the lattice with the ends of its torn edges found, and where it `explodes` the feet of its walls."""
    finite = np.isfinite(cut.sheet.values)
    starts_x, limits_x, slots_x = _torn_ends(finite, cut.across, cut.across_ends, axis=0)
    starts_y, limits_y, slots_y = _torn_ends(finite, cut.along, cut.along_ends, axis=1)
    starts, limits = np.concatenate([starts_x, starts_y]), np.concatenate([limits_x, limits_y])
    if not 0 < len(starts) <= MOST_ENDS:
        return cut
    axes = np.repeat([0, 1], [len(starts_x), len(starts_y)])
    ends = _advance(refine, cut.rows[starts], cut.rows[limits, :2], axes, cut.z_range)
    fresh = np.arange(len(starts), dtype=np.int32) + np.int32(len(cut.rows))
    across_ends, along_ends = cut.across_ends.copy(), cut.along_ends.copy()
    across_ends[slots_x], along_ends[slots_y] = fresh[: len(starts_x)], fresh[len(starts_x) :]
    rows, corner = np.concatenate([cut.rows, ends]), np.concatenate([cut.corner, starts])
    rims = np.arange(len(rows), dtype=np.int32)
    found = replace(cut, rows=rows, corner=corner, across_ends=across_ends, along_ends=along_ends, rims=rims)
    return _with_walls(found, refine, fresh) if explodes else found


def _with_walls(cut: Lattice, refine: Refine, ends: Ints) -> Lattice:
    """Return the lattice with the rows at which it ends moved to the feet of the walls on which it leaves the range."""
    low, high = cut.z_range
    starts = cut.rows[cut.corner[ends]]
    rims = cut.rows[ends]
    leaves = (starts[:, 2] >= low) & (starts[:, 2] <= high) & ((rims[:, 2] < low) | (rims[:, 2] > high))
    feet, starts, rims = ends[leaves], starts[leaves], rims[leaves]
    rows, tops = cut.rows.copy(), np.arange(len(feet), dtype=np.int32) + np.int32(len(cut.rows))
    rows[feet] = _feet(refine, starts, rims, FOOT * (high - low))
    to_rim = cut.rims.copy()
    to_rim[feet] = tops
    return replace(
        cut, rows=np.concatenate([rows, rims]), rims=np.concatenate([to_rim, tops]),
        corner=np.concatenate([cut.corner, cut.corner[feet]]),
    )  # fmt: skip


def _feet(refine: Refine, starts: Floats, rims: Floats, rise: float) -> Floats:
    """Return the last rows (k, 5) from starts to rims that are at most `rise` above or below the start, by halving."""
    at, limits = starts.copy(), rims[:, :2].copy()
    for _ in range(HALVINGS):
        middle = at[:, :2] / 2 + limits / 2
        there = np.stack([*np.broadcast_arrays(*middle.T, *refine(middle[:, 0], middle[:, 1]))], axis=1)
        before = (np.abs(there[:, 2] - starts[:, 2]) <= rise)[:, None]
        at, limits = np.where(before, there, at), np.where(before, limits, middle)
    return at


def _torn_ends(finite: Mask, edges: Mask, ends: Ints, axis: int) -> tuple[Ints, Ints, Slots]:
    """Return for each finite end of a torn edge its sample, the sample opposite, and its place in `ends`."""
    lower, upper = (finite[:-1], finite[1:]) if axis == 0 else (finite[:, :-1], finite[:, 1:])
    slots: Slots = np.nonzero(np.stack([edges & lower, edges & upper]))
    opposite = ends[::-1][slots]
    return ends[slots], opposite, slots


def _advance(refine: Refine, starts: Floats, limits: Floats, axes: Ints, z_range: tuple[float, float]) -> Floats:
    """Return the last rows (k, 5) from starts (k, 5) towards limits (k, 2) before a break, by halving.

    Stops where the function has left the z-range, not far from it, since it is cut there.
    """
    low, high = z_range
    span = high - low
    at, limits = starts.copy(), limits.copy()
    pick = np.arange(len(at))
    for _ in range(HALVINGS):
        pick = pick[(at[pick, 2] >= low) & (at[pick, 2] <= high)]
        if len(pick) == 0:
            break
        here, slope = at[pick], 3 + axes[pick]
        middle = here[:, :2] / 2 + limits[pick] / 2
        there = np.stack([*np.broadcast_arrays(*middle.T, *refine(middle[:, 0], middle[:, 1]))], axis=1)
        step = (middle - here[:, :2])[np.arange(len(pick)), axes[pick]]
        slopes = (here[np.arange(len(pick)), slope], there[np.arange(len(pick)), slope])
        stops = torn(step, (here[:, 2], there[:, 2]), slopes, span)
        stops |= (there[:, 2] > high + RIM * span) | (there[:, 2] < low - RIM * span)
        at[pick[~stops]] = there[~stops]
        limits[pick[stops]] = middle[stops]
    return at
