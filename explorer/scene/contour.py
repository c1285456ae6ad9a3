"""Contour lines of samples on a grid: marching squares over all cells at once, then joined into lines.

Lorensen & Cline's method in the plane. Segments run with the higher side on the left, so that where one
ends at most one begins, and joining is following. Cells with four crossings are decided by their mean; where the
bilinear surface of such a cell has its saddle at the level, the lines cross there.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from explorer.scene.breaks import Mask
from explorer.scene.primitives import Floats, Label, Polyline, Role
from explorer.scene.ticks import axis

Indices: TypeAlias = np.ndarray[tuple[int, ...], np.dtype[np.intp]]

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
    usable = _usable(values, open_cells)
    size = 2 * values.size
    found = [_of_level(xs, ys, _off_samples(values, level), level, usable) for level in map(float, levels)]
    tail = np.concatenate([edges[0] + i * size for i, (edges, _) in enumerate(found)])
    head = np.concatenate([edges[1] + i * size for i, (edges, _) in enumerate(found)])
    points = np.concatenate([points for _, points in found])
    return _joined(tail, head, points, np.cumsum([len(points) for _, points in found]))


def _of_level(
    xs: Floats, ys: Floats, values: Floats, level: float, usable: Mask | None
) -> tuple[tuple[Indices, Indices], Floats]:
    """Return the grid edges where the segments of a level start and end, and their points (k, 3, 2).

    These are the start, the place where the segment crosses another one, nan where it does not, and the end.
    """
    cell, start, end = _segments(values, level, usable)
    tail, head = _edge(cell, start, values.shape), _edge(cell, end, values.shape)
    first, last = (_crossings(xs, ys, values, edge, level) for edge in (tail, head))
    return (tail, head), np.stack([first, _meetings(xs, ys, values, level, cell), last], axis=1)


def _off_samples(values: Floats, level: float) -> Floats:
    """Return the samples with lines that run along them moved beside them, into cells where they may cross others."""
    if not (values == level).any():
        return values
    moved = values.copy()
    for along in (moved, moved.T):
        with np.errstate(all="ignore"):
            before, after = along[:-2] - level, along[2:] - level
            crossed = (along[1:-1] == level) & (before * after < 0)
        along[1:-1][crossed] += BESIDE * before[crossed]
    return moved


def _meetings(xs: Floats, ys: Floats, values: Floats, level: float, cell: Indices) -> Floats:
    """Return where the segments (k,) of cells meet another, (k, 2): at the saddle of the bilinear surface, else nan."""
    found = np.full((len(cell), 2), np.nan)
    order = np.argsort(cell, kind="stable")
    twice = np.flatnonzero(np.diff(cell[order]) == 0)
    both = np.concatenate([order[twice], order[twice + 1]])  # a cell with four crossings has two segments
    i, j = np.divmod(cell[both], values.shape[1] - 1)
    with np.errstate(all="ignore"):
        corners = np.stack([values[i, j], values[i + 1, j], values[i + 1, j + 1], values[i, j + 1]]) - level
        a, b, c, d = corners / np.abs(corners).max(axis=0)
        bent = a - b + c - d
        close = np.abs((a * c - b * d) / bent) <= CROSSING * np.abs([a, b, c, d]).mean(axis=0)
        x = xs[i] + (a - d) / bent * (xs[i + 1] - xs[i])
        y = ys[j] + (a - b) / bent * (ys[j + 1] - ys[j])
    place = np.stack([x, y], axis=1)
    found[both[close]] = place[close]
    return found


def _usable(values: Floats, open_cells: Mask | None) -> Mask | None:
    """Return which cells may be drawn in (cells,); None for all."""
    finite = np.isfinite(values)
    if finite.all() and open_cells is None:
        return None
    usable = finite[:-1, :-1] & finite[1:, :-1] & finite[1:, 1:] & finite[:-1, 1:]
    if open_cells is not None:
        usable &= ~open_cells
    return usable.ravel()


def _segments(values: Floats, level: float, usable: Mask | None) -> tuple[Indices, Indices, Indices]:
    """Return the cells crossed by a level, and for each segment the ring edges where it starts and ends."""
    above = (values >= level).view(np.uint8)
    code = above[:-1, :-1] | above[1:, :-1] << 1 | above[1:, 1:] << 2 | above[:-1, 1:] << 3
    flat = code.ravel()
    mixed = (flat + np.uint8(1) & np.uint8(15)) > 1
    cell = np.flatnonzero(mixed if usable is None else mixed & usable)
    crossed = flat[cell].astype(np.intp)
    saddle = (crossed == 5) | (crossed == 10)
    if saddle.any():
        held = _centres(values, cell[saddle]) >= level
        crossed[saddle] = np.where(crossed[saddle] == 5, 16, 18) + held
    first, second = _FIRST[crossed], _SECOND[crossed]
    twice = second[:, 0] >= 0
    both = np.concatenate([first, second[twice]])
    return np.concatenate([cell, cell[twice]]), both[:, 0], both[:, 1]


def _centres(values: Floats, cell: Indices) -> Floats:
    i, j = np.divmod(cell, values.shape[1] - 1)
    mean: Floats = values[i, j] / 4 + values[i + 1, j] / 4 + values[i + 1, j + 1] / 4 + values[i, j + 1] / 4
    return mean


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


def _edge(cell: Indices, ring: Indices, shape: tuple[int, ...]) -> Indices:
    """Return grid edges, 2 * (number of the lower sample) + axis, from cells and edges of their rings."""
    i, j = np.divmod(cell, shape[1] - 1)
    i, j = i + (ring == 1), j + (ring == 2)
    edge: Indices = 2 * (i * shape[1] + j) + ring % 2
    return edge


def _crossings(xs: Floats, ys: Floats, values: Floats, edge: Indices, level: float) -> Floats:
    """Return the points (k, 2) where grid edges cross a level, by linear interpolation."""
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


def _joined(tail: Indices, head: Indices, points: Floats, stops: Indices) -> list[Floats]:
    """Return the lines of each level from segments with points (k, 3, 2) from edge `tail` to edge `head`."""
    order = np.argsort(tail)
    place = np.searchsorted(tail, head, sorter=order)
    found = order[np.minimum(place, max(len(tail) - 1, 0))]
    following = np.where((place < len(tail)) & (tail[found] == head), found, -1)
    begins = np.ones(len(tail), dtype=bool)
    begins[following[following >= 0]] = False
    chain, closes = _follow(following.tolist(), begins)
    sequence = np.array(chain, dtype=np.intp)
    # A segment's start and where it crosses another, and after a line's last segment its end and a gap.
    rows = np.concatenate([points[sequence], np.full((len(sequence), 1, 2), np.nan)], axis=1)
    wanted = np.ones((len(sequence), 4), dtype=bool)
    wanted[:, 1] = np.isfinite(rows[:, 1, 0])
    wanted[:, 2:] = np.array(closes, dtype=bool)[:, None]
    level = np.searchsorted(stops, sequence, side="right")
    made = []
    for number in range(len(stops)):
        mine = level == number
        made.append(rows[mine][wanted[mine]][:-1])
    return made


def _follow(following: list[int], begins: Mask) -> tuple[list[int], list[bool]]:
    """Return all segments line by line, open lines first, and which of them close a line."""
    waiting = np.flatnonzero(begins).tolist() + np.flatnonzero(~begins).tolist()
    done = bytearray(len(following))
    chain: list[int] = []
    closes: list[bool] = []
    for start in waiting:
        segment = start
        if done[segment]:
            continue
        while segment >= 0 and not done[segment]:
            done[segment] = 1
            chain.append(segment)
            closes.append(False)
            segment = following[segment]
        closes[-1] = True
    return chain, closes


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
