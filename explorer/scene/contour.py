"""Contour lines of samples on a grid: marching squares over all cells at once, then joined into lines.

Lorensen & Cline's method in the plane. Segments run with the higher side on the left, so that where one
ends at most one begins, and joining is following. Cells with four crossings are decided by their mean; where the
bilinear surface of such a cell has its saddle at the level, the lines cross there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from explorer.scene.breaks import Mask, rounding
from explorer.scene.primitives import Floats, Label, Polyline
from explorer.scene.roles import Role
from explorer.scene.ticks import axis

Indices: TypeAlias = np.ndarray[tuple[int, ...], np.dtype[np.intp]]
Ranks: TypeAlias = NDArray[np.integer[Any]]
Number = TypeVar("Number", bound=np.number[Any])

CANDIDATES = 24  # places on a level's lines that a label may take
CROSSING = 0.03  # of a cell's values: lines whose saddle is as near to the level as this cross in it
BESIDE = 1e-9  # of a cell: how far a line along samples is moved, so that it runs through cells
APART = 0.14  # of the picture: labels closer to each other than this are left out


def contour_levels(low: float, high: float, count: int = 10) -> tuple[tuple[float, ...], tuple[str, ...]]:
    """Return about `count` good numbers strictly between low and high, and their texts."""
    found = axis("", low, high, count + 1)
    pairs = [pair for pair in zip(found.ticks, found.tick_labels, strict=True) if low < pair[0] < high]
    return tuple(level for level, _ in pairs), tuple(text for _, text in pairs)


def contours(
    key: str,
    lines: Sequence[Floats],
    levels: Sequence[float],
    *,
    role: Role = Role.CONTOUR,
    width: float = 1.0,
    colored: bool = False,
) -> tuple[Polyline, ...]:
    """Return a polyline for every level that has lines; with `colored`, the level is its value."""
    return tuple(
        Polyline(f"{key}:{level:.12g}", role, line, width, value=level if colored else None)
        for line, level in zip(lines, levels, strict=True)
        if len(line)
    )


def contour_lines(
    xs: Floats, ys: Floats, values: Floats, levels: Sequence[float], open_cells: Mask | None = None
) -> list[Floats]:
    """Return for each level its lines (N, 2), joined, a row of nan between one and the next.

    `values` (nx, ny) are in 'ij' order. Cells with a value that is not finite, and `open_cells` (nx - 1, ny
    - 1), are left empty.
    """
    if min(values.shape) < 2 or not len(levels):
        return [np.empty((0, 2)) for _ in levels]
    order = np.argsort(levels, kind="stable")
    rising = np.asarray(levels, dtype=float)[order]
    near = rounding(values)
    for level in rising:
        values = _off_samples(values, level, near)
    found = _segments(values, rising, _usable(values, open_cells))
    first, last = (_crossings(xs, ys, values, edge, rising[found.level]) for edge in (found.tail, found.head))
    points = np.stack([first, _meetings(xs, ys, values, rising, found), last], axis=1)
    made = _joined(found, points, 2 * values.size, len(rising))
    return [made[place] for place in np.argsort(order)]


@dataclass(frozen=True, slots=True, eq=False)
class _Segments:
    """Segments (k,) of contour lines: cell, number of the level, and the grid edges where they start and end.

    `pairs` (2, m) are the segments of cells in which a level has two.
    """

    cell: Indices
    level: Indices
    tail: Indices
    head: Indices
    pairs: Indices


def _ranks(values: Floats, rising: Floats) -> Ranks:
    """Return how many of the levels each sample reaches; nan reaches none."""
    ranks = np.zeros(values.shape, np.uint8 if len(rising) < 256 else np.int32)
    for level in rising:
        ranks += (values >= level).view(np.uint8)
    return ranks


def _off_samples(values: Floats, level: float, near: float) -> Floats:
    """Return the samples with lines that run along them moved beside them, into cells where they may cross others.

    What is as `near` to the level as rounding leaves it is on it, or no place of a plateau would be clear of its lines.
    """
    on_level = (values >= level - near) & (values <= level + near)
    if not on_level.any():
        return values
    moved = np.where(on_level, level, values)
    for along in (moved, moved.T):
        with np.errstate(all="ignore"):
            before, after = along[:-2] - level, along[2:] - level
            crossed = (along[1:-1] == level) & (before * after < 0)
        along[1:-1][crossed] += BESIDE * before[crossed]
    return moved


def _meetings(xs: Floats, ys: Floats, values: Floats, rising: Floats, found: _Segments) -> Floats:
    """Return where segments (k,) meet another, (k, 2): at the saddle of the cell's bilinear surface, else nan."""
    meetings = np.full((len(found.cell), 2), np.nan)
    both = found.pairs.ravel()
    i, j = np.divmod(found.cell[both], values.shape[1] - 1)
    with np.errstate(all="ignore"):
        corners = _corners(values, found.cell[both]) - rising[found.level[both]]
        a, b, c, d = corners / np.abs(corners).max(axis=0)
        bent = a - b + c - d
        close = np.abs((a * c - b * d) / bent) <= CROSSING * np.abs([a, b, c, d]).mean(axis=0)
        x = xs[i] + (a - d) / bent * (xs[i + 1] - xs[i])
        y = ys[j] + (a - b) / bent * (ys[j + 1] - ys[j])
    place = np.stack([x, y], axis=1)
    meetings[both[close]] = place[close]
    return meetings


def _corners(values: NDArray[Number], cell: Indices) -> NDArray[Number]:
    """Return the values (4, k) at the corners (0,0), (1,0), (1,1), (0,1) of cells."""
    i, j = np.divmod(cell, values.shape[1] - 1)
    return np.stack([values[i, j], values[i + 1, j], values[i + 1, j + 1], values[i, j + 1]])


def _usable(values: Floats, open_cells: Mask | None) -> Mask | None:
    """Return which cells may be drawn in (cells,); None for all."""
    finite = np.isfinite(values)
    if finite.all() and open_cells is None:
        return None
    usable = finite[:-1, :-1] & finite[1:, :-1] & finite[1:, 1:] & finite[:-1, 1:]
    if open_cells is not None:
        usable &= ~open_cells
    return usable.ravel()


def _segments(values: Floats, rising: Floats, usable: Mask | None) -> _Segments:
    """Return the segments of all levels: of a cell, those of the levels between its lowest and its highest corner."""
    ranks = _ranks(values, rising)
    lower, upper = np.minimum(ranks[:-1], ranks[1:]), np.maximum(ranks[:-1], ranks[1:])
    low = np.minimum(lower[:, :-1], lower[:, 1:]).ravel()
    count = np.maximum(upper[:, :-1], upper[:, 1:]).ravel() - low
    cells = np.flatnonzero(count if usable is None else count * usable)
    times = count[cells].astype(np.intp)
    cell = np.repeat(cells, times)
    level = low[cell] + np.arange(len(cell)) - np.repeat(np.cumsum(times) - times, times)
    order = np.argsort(level, kind="stable")  # lines are followed in memory too
    cell, level = cell[order], level[order]
    case = _BITS @ (_corners(ranks, cell) > level)
    saddle = (case == 5) | (case == 10)
    if saddle.any():
        held = (_corners(values, cell[saddle]) / 4).sum(axis=0) >= rising[level[saddle]]
        case[saddle] = np.where(case[saddle] == 5, 16, 18) + held
    first, second = _FIRST[case], _SECOND[case]
    twice = np.flatnonzero(second[:, 0] >= 0)
    ring = np.concatenate([first, second[twice]])
    every = np.concatenate([np.arange(len(cell)), twice])
    tail, head = (_edge(cell[every], ring[:, end], values.shape) for end in (0, 1))
    return _Segments(cell[every], level[every], tail, head, np.stack([twice, len(cell) + np.arange(len(twice))]))


def _tables() -> tuple[Indices, Indices]:
    """Return the segments (start edge, end edge) of each case, the first and where there is one the second.

    Bit k of a case says that corner k of (0,0), (1,0), (1,1), (0,1) is above; ring edge k joins corners k
    and k + 1. A segment starts where the ring leaves the higher side and ends where it enters. The saddles
    5 and 10 stand at 16 and 18 with a lower and at 17 and 19 with a higher middle.
    """
    first, second = np.full((20, 2), -1), np.full((20, 2), -1)
    for case in range(1, 15):
        up = [bool(case >> k & 1) for k in range(4)]
        leaves = [k for k in range(4) if up[k] and not up[(k + 1) % 4]]
        enters = [k for k in range(4) if not up[k] and up[(k + 1) % 4]]
        first[case] = leaves[0], enters[0]
    first[16:], second[16:] = [(0, 3), (0, 1), (1, 0), (3, 0)], [(2, 1), (2, 3), (3, 2), (1, 2)]
    return first, second


_FIRST, _SECOND = _tables()
_BITS = 1 << np.arange(4)


def _edge(cell: Indices, ring: Indices, shape: tuple[int, ...]) -> Indices:
    """Return grid edges, 2 * (number of the lower sample) + axis, from cells and edges of their rings."""
    i, j = np.divmod(cell, shape[1] - 1)
    i, j = i + (ring == 1), j + (ring == 2)
    edge: Indices = 2 * (i * shape[1] + j) + ring % 2
    return edge


def _crossings(xs: Floats, ys: Floats, values: Floats, edge: Indices, level: Floats) -> Floats:
    """Return the points (k, 2) where grid edges cross levels (k,), by linear interpolation."""
    sample, axis_number = np.divmod(edge, 2)
    i, j = np.divmod(sample, values.shape[1])
    across = axis_number == 0
    i2, j2 = i + across, j + ~across
    low, high = values[i, j] / 2, values[i2, j2] / 2
    with np.errstate(all="ignore"):
        share = np.clip(np.nan_to_num((level / 2 - low) / (high - low)), 0.0, 1.0)
    x = xs[i] + share * (xs[i2] - xs[i])
    y = ys[j] + share * (ys[j2] - ys[j])
    return np.stack([x, y], axis=1)


def _joined(found: _Segments, points: Floats, edges: int, count: int) -> list[Floats]:
    """Return the lines of each of `count` levels from segments with points (k, 3, 2) on a grid of so many edges."""
    tail, head = (end + found.level * edges for end in (found.tail, found.head))
    order = np.argsort(tail)
    place = order[np.minimum(np.searchsorted(tail, head, sorter=order), max(len(tail) - 1, 0))]
    following = np.where(tail[place] == head, place, -1)
    sequence, closes = _follow(following)
    # A segment's start and where it crosses another, and after a line's last segment its end and a gap.
    rows = np.concatenate([points[sequence], np.full((len(sequence), 1, 2), np.nan)], axis=1)
    wanted = np.ones((len(sequence), 4), dtype=bool)
    wanted[:, 1] = np.isfinite(rows[:, 1, 0])
    wanted[:, 2:] = closes[:, None]
    level = found.level[sequence]
    made = []
    for number in range(count):
        mine = level == number
        made.append(rows[mine][wanted[mine]][:-1])
    return made


def _follow(following: Indices) -> tuple[Indices, Mask]:
    """Return all segments line by line, open lines first, and which of them end a line.

    `following` is the segment after each, -1 where a line ends.
    """
    begins = np.ones(len(following), dtype=bool)
    begins[following[following >= 0]] = False
    after = following.tolist()
    chain: list[int] = []
    ends: list[int] = []
    for start in np.flatnonzero(begins).tolist():
        segment = start
        while segment >= 0:
            chain.append(segment)
            segment = after[segment]
        ends.append(len(chain) - 1)
    closed = np.ones(len(following), dtype=bool)
    closed[chain] = False
    for start in np.flatnonzero(closed).tolist():
        if after[start] < 0:
            continue
        segment = start
        while after[segment] >= 0:  # until it comes back to where it has been
            chain.append(segment)
            after[segment], segment = -1, after[segment]
        ends.append(len(chain) - 1)
    closes = np.zeros(len(chain), dtype=bool)
    closes[ends] = True
    return np.array(chain, dtype=np.intp), closes


def contour_labels(
    key: str, lines: Sequence[Floats], texts: Sequence[str], most: int = 8, role: Role = Role.CONTOUR
) -> tuple[Label, ...]:
    """Return labels on at most `most` of the levels, on their lines and away from each other."""
    drawn = [(line, text) for line, text in zip(lines, texts, strict=True) if len(line)]
    if not drawn:
        return ()
    drawn = drawn[:: -(-len(drawn) // most)]
    everything = np.concatenate([line for line, _ in drawn])
    size = np.maximum(np.nanmax(everything, axis=0) - np.nanmin(everything, axis=0), 1e-300)
    centre = (np.nanmax(everything, axis=0) + np.nanmin(everything, axis=0)) / 2
    placed: list[Floats] = []
    labels = []
    for line, text in drawn:
        points = line[np.isfinite(line[:, 0])]
        points = points[:: max(1, len(points) // CANDIDATES)]
        places = (points - centre) / size
        # The first label goes to the middle of the picture, the others away from those before.
        away = np.array([np.linalg.norm(places - other, axis=1) for other in placed])
        room = away.min(axis=0) if placed else 1.0 - np.linalg.norm(places, axis=1)
        room = room - 0.5 * (np.abs(places).max(axis=1) > 0.45)
        best = int(room.argmax())
        if placed and room[best] < APART:
            continue
        placed.append(places[best])
        outermost = points[[points[:, 1].argmin(), points[:, 0].argmax(), points[:, 0].argmin(), points[:, 1].argmax()]]
        labels.append(Label(f"{key}:{text}", role, points[best], text, (0.0, 0.0), outermost))
    return tuple(labels)


def lifted(line: Floats, height: float) -> Floats:
    """Return a line of the plane (N, 2) at a height in space (N, 3)."""
    return np.column_stack([line, np.where(np.isfinite(line[:, 0]), height, np.nan)])
