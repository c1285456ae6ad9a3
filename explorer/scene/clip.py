"""Cutting meshes and lines off at planes, with clean edges.

Attributes of a vertex stand in one row (N, k), its coordinates among them, and are interpolated together.
Triangles are cut as by Sutherland and Hodgman (1974), all at once.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from explorer.scene.breaks import Mask
from explorer.scene.primitives import Floats, Ints

Box: TypeAlias = Sequence[tuple[float, float]]  # the range shown of each coordinate


def clip_faces(rows: Floats, faces: Ints, column: int, low: float, high: float) -> tuple[Floats, Ints]:
    """Return the part of a mesh, rows (N, k) and faces (M, 3), with low <= column <= high."""
    rows, faces = _clip_side(rows, faces, column, low, 1.0)
    return _clip_side(rows, faces, column, high, -1.0)


def compact(rows: Floats, faces: Ints) -> tuple[Floats, Ints]:
    """Return a mesh without the vertices that no face uses and without faces that use a vertex twice."""
    a, b, c = faces.T
    whole = (a != b) & (b != c) & (c != a)
    if not whole.all():
        faces = faces[whole]
    used = np.zeros(len(rows), dtype=bool)
    used[faces.ravel()] = True
    if used.all():
        return rows, faces
    number = np.cumsum(used, dtype=np.int32) - np.int32(1)
    return rows[used], number[faces]


def _clip_side(rows: Floats, faces: Ints, column: int, bound: float, sign: float) -> tuple[Floats, Ints]:
    """Keep sign * (column - bound) >= 0."""
    inside = sign * rows[:, column] >= sign * bound
    if inside.all():
        return rows, faces
    held = inside[faces]
    count = held.sum(axis=1)
    one, two = count == 1, count == 2
    # Turn each cut face so that its odd corner, the only one inside or the only one outside, comes first.
    single, double = _first(faces[one], held[one]), _first(faces[two], ~held[two])
    pairs = np.concatenate([single[:, [0, 1]], single[:, [0, 2]], double[:, [0, 1]], double[:, [0, 2]]])
    cut, number = _cut(rows, pairs, column, bound)
    number = number + np.int32(len(rows))
    s01, s02, d01, d02 = np.split(number, np.cumsum([len(single), len(single), len(double)]))
    made = [
        faces[count == 3],
        np.stack([single[:, 0], s01, s02], axis=1),
        np.stack([d01, double[:, 1], double[:, 2]], axis=1),
        np.stack([d01, double[:, 2], d02], axis=1),
    ]
    return np.concatenate([rows, cut]), np.concatenate(made).astype(np.int32)


def _first(faces: Ints, odd: Mask) -> Ints:
    """Return faces rotated so that the corner marked in `odd` (M, 3) comes first."""
    start = odd.argmax(axis=1)
    turned: Ints = np.take_along_axis(faces, (start[:, None] + np.arange(3)) % 3, axis=1)
    return turned


def _cut(rows: Floats, pairs: Ints, column: int, bound: float) -> tuple[Floats, Ints]:
    """Return a row where each distinct edge in `pairs` (M, 2) crosses the bound, and each pair's row."""
    ordered = np.sort(pairs.astype(np.int64), axis=1)
    keys, number = np.unique(ordered[:, 0] * len(rows) + ordered[:, 1], return_inverse=True)
    start, end = rows[keys // len(rows)], rows[keys % len(rows)]
    made = between(start, end, crossing(start[:, column], end[:, column], bound))
    made[:, column] = bound
    return made, number.astype(np.int32)


def crossing(start: Floats, end: Floats, bound: float | Floats) -> Floats:
    """Return how far from start to end a bound is, from 0 to 1; halves keep differences finite."""
    with np.errstate(all="ignore"):
        share = (bound / 2 - start / 2) / (end / 2 - start / 2)
    return np.clip(np.nan_to_num(share, nan=0.0), 0.0, 1.0)


def between(start: Floats, end: Floats, share: Floats) -> Floats:
    """Return the rows a share (N,) of the way from start to end (N, k)."""
    part = share[:, None]
    made: Floats = start * (1 - part) + end * part
    return made


def clip_segments(starts: Floats, ends: Floats, column: int, low: float, high: float) -> tuple[Floats, Floats]:
    """Return the parts of segments (N, k) with low <= column <= high; those entirely outside are left out."""
    for bound, sign in ((low, 1.0), (high, -1.0)):
        first = sign * starts[:, column] >= sign * bound
        second = sign * ends[:, column] >= sign * bound
        kept = first | second
        starts, ends, first, second = starts[kept], ends[kept], first[kept], second[kept]
        if first.all() and second.all():
            continue
        at = between(starts, ends, crossing(starts[:, column], ends[:, column], bound))
        at[:, column] = bound
        starts = np.where(first[:, None], starts, at)
        ends = np.where(second[:, None], ends, at)
    return starts, ends


def join_segments(starts: Floats, ends: Floats) -> Floats:
    """Return segments (N, k) in order as one line, with a row of nan where the next does not go on."""
    count, width = starts.shape
    if count == 0:
        return np.empty((0, width))
    goes_on = np.zeros(count, dtype=bool)
    goes_on[:-1] = np.all(starts[1:] == ends[:-1], axis=1)
    fresh = ~np.concatenate([[False], goes_on[:-1]])
    lift = np.full((count, width), np.nan)
    slots = np.stack([starts, ends, lift], axis=1)
    wanted = np.stack([fresh, np.ones(count, dtype=bool), ~goes_on], axis=1)
    line: Floats = slots[wanted]
    return line[:-1]


def finite_rows(points: Floats) -> Mask:
    """Return which rows (N,) of points (N, k) are finite."""
    drawn: Mask = np.all(np.isfinite(points), axis=1)
    return drawn


def clip_line(points: Floats, column: int, low: float, high: float) -> Floats:
    """Return the part of a line (N, k), pen lifted at nan, with low <= column <= high."""
    drawn = finite_rows(points)
    both = drawn[:-1] & drawn[1:]
    return join_segments(*clip_segments(points[:-1][both], points[1:][both], column, low, high))


def clip_polygon(outline: Floats, column: int, low: float, high: float) -> Floats:
    """Return the part of a convex polygon (N, k) with low <= column <= high; maybe nothing."""
    for bound, sign in ((low, 1.0), (high, -1.0)):
        if len(outline) == 0:
            break
        following = np.roll(outline, -1, axis=0)
        inside = sign * outline[:, column] >= sign * bound
        crosses = inside != np.roll(inside, -1)
        cut = between(outline, following, crossing(outline[:, column], following[:, column], bound))
        cut[:, column] = bound
        slots = np.stack([outline, cut], axis=1)
        outline = slots[np.stack([inside, crosses], axis=1)]
    return outline


def in_box(points: Floats, box: Box) -> Floats:
    """Return the part of a line (N, d), pen lifted at nan, that lies in the box."""
    for column, (low, high) in enumerate(box):
        points = clip_line(points, column, low, high)
    return points
