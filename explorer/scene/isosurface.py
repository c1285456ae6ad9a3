"""Level surfaces of samples on a grid in space: marching cubes over all cells at once (Lorensen & Cline 1987).

Which triangles a cell gets is not typed but traced: every face of a cell carries the segments of marching squares, the
higher corners kept apart where a face has two of them, and the segments join into loops round the cell. Both cells of a
face trace the same segments, so that the surface has no cracks. Also slices: planes across a grid, coloured by value.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from explorer.scene.breaks import Mask, rounding, torn
from explorer.scene.clip import between, compact, crossing, join_segments
from explorer.scene.primitives import Floats, Ints, Mesh, Polyline
from explorer.scene.roles import Role

CORNERS = tuple((i, j, k) for i in (0, 1) for j in (0, 1) for k in (0, 1))
EDGES = tuple((a, b) for a in range(8) for b in range(8) if a < b and (a ^ b) in (1, 2, 4))
# Each face as a ring of corners (numbers 4 i + 2 j + k), counter-clockwise seen from outside.
FACES = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))
NEWTON = 3  # steps towards where the cubic through values and slopes of an edge meets the level

Axes: TypeAlias = tuple[Floats, Floats, Floats]


@dataclass(frozen=True, slots=True, eq=False)
class Volume:
    """Values (nx, ny, nz) and exact gradients (3, nx, ny, nz) of f on the grid of three axes, in 'ijk' order."""

    axes: Axes
    values: Floats
    gradients: Floats


def torn_cells(volume: Volume, span: float) -> Mask:
    """Return which cells (nx - 1, ny - 1, nz - 1) have an edge on which f breaks; `span` is the length of its range."""
    found = np.zeros(tuple(n - 1 for n in volume.values.shape), dtype=bool)
    for along, places in enumerate(volume.axes):
        step = np.diff(places).reshape([-1 if i == along else 1 for i in range(3)])
        values, slopes = (np.moveaxis(a, along, 0) for a in (volume.values, volume.gradients[along]))
        edges = torn(np.moveaxis(step, along, 0), (values[:-1], values[1:]), (slopes[:-1], slopes[1:]), span)
        edges = edges[:, :-1] | edges[:, 1:]
        found |= np.moveaxis(edges[:, :, :-1] | edges[:, :, 1:], 0, along)
    return found


def isosurface(
    key: str,
    volume: Volume,
    level: float,
    *,
    role: Role = Role.LEVEL,
    opacity: float = 1.0,
    open_cells: Mask | None = None,
) -> Mesh:
    """Return the surface f = level; normals point to higher values, and seen from there faces are counter-clockwise.

    Cells with a value that is not finite, and `open_cells`, are left open. Vertices lie on the grid's edges, where the
    cubic with the values and slopes of an edge's ends meets the level.
    """
    cell, code = _crossed(volume.values, level, open_cells)
    faces, edge_cells = _faces(cell, code)
    numbers, vertex = _numbered(edge_cells, faces, volume.values.shape)
    points, normals = _vertices(volume, numbers, level)
    triangles = vertex.astype(np.int32).reshape(-1, 3)
    rows, triangles = compact(np.concatenate([points, normals], axis=1), triangles)
    return Mesh(key, role, rows[:, :3].copy(), triangles, rows[:, 3:].copy(), opacity=opacity)


def cut_lines(key: str, mesh: Mesh, cuts: Sequence[Floats], *, width: float = 1.0, opacity: float = 0.8) -> Polyline:
    """Return the lines in which planes cut a mesh: those where coordinate i is one of cuts[i]."""
    corners = mesh.vertices[mesh.faces]
    starts, ends = [np.empty((0, 3))], [np.empty((0, 3))]
    for column, places in enumerate(cuts):
        for place in places.tolist():
            above = corners[:, :, column] >= place
            cut = corners[above.any(axis=1) & ~above.all(axis=1)]
            leaves, enters = (_on_side(cut, column, place, sign) for sign in (1, -1))
            starts.append(leaves)
            ends.append(enters)
    return Polyline(key, mesh.role, join_segments(np.concatenate(starts), np.concatenate(ends)), width, opacity=opacity)


def _on_side(corners: Floats, column: int, place: float, sign: int) -> Floats:
    """Return where triangles (M, 3, 3) leave what is above a plane, going round, or enter it if `sign` is -1."""
    following = np.roll(corners, -1, axis=1)
    above, then = (part[:, :, column] >= place for part in (corners, following))
    side = (above & ~then if sign > 0 else then & ~above).argmax(axis=1)
    row = np.arange(len(corners))
    first, last = corners[row, side], following[row, side]
    return between(first, last, crossing(first[:, column], last[:, column], place))


def slice_mesh(key: str, axes: Axes, values: Floats, across: int, at: float, *, opacity: float = 1.0) -> Mesh:
    """Return the plane where coordinate `across` is `at`, coloured by values on the grid of the two other axes.

    `values` are in the order of the axes, without `across`; cells with a value that is not finite are left open.
    """
    first, second = (a for i, a in enumerate(axes) if i != across)
    u, v = np.meshgrid(first, second, indexing="ij")
    points = np.insert(np.stack([u.ravel(), v.ravel()], axis=1), across, at, axis=1)
    number = np.arange(u.size, dtype=np.int32).reshape(u.shape)
    ring = [number[:-1, :-1].ravel(), number[1:, :-1].ravel(), number[1:, 1:].ravel(), number[:-1, 1:].ravel()]
    table = np.stack(ring, axis=1)
    table = table[np.isfinite(values).ravel()[table].all(axis=1)]
    faces = np.concatenate([table[:, [0, 1, 2]], table[:, [0, 2, 3]]])
    normals = np.zeros((u.size, 3))
    normals[:, across] = 1.0
    rows, faces = compact(np.column_stack([points, normals, values.ravel()]), faces)
    return Mesh(key, Role.SURFACE, rows[:, :3].copy(), faces, rows[:, 3:6].copy(), rows[:, 6].copy(), opacity=opacity)


def _crossed(values: Floats, level: float, open_cells: Mask | None) -> tuple[Ints, Ints]:
    """Return the cells (k, 3) that the level crosses and their cases: bit c is set where corner c is above."""
    above = values >= level - rounding(values)
    finite = np.isfinite(values)
    code = np.zeros(tuple(n - 1 for n in values.shape), dtype=np.uint8)
    whole: Mask = np.ones(code.shape, dtype=bool) if open_cells is None else ~open_cells
    for bit, corner in enumerate(CORNERS):
        part = tuple(slice(c, c - 1 or None) for c in corner)
        code |= above[part].view(np.uint8) << np.uint8(bit)
        whole &= finite[part]
    cell = np.argwhere((code > 0) & (code < 255) & whole)
    return cell.astype(np.int32), code[tuple(cell.T)].astype(np.int32)


def _faces(cell: Ints, code: Ints) -> tuple[Ints, Ints]:
    """Return the cell edges (M, 3) that the triangles' corners lie on, and their cells (M, 3)."""
    triangles = TRIANGLES[code]
    used = triangles[:, :, 0] >= 0
    owner = np.broadcast_to(np.arange(len(cell))[:, None], used.shape)[used]
    return triangles[used], cell[owner]


def _numbered(cell: Ints, edges: Ints, shape: tuple[int, ...]) -> tuple[Ints, Ints]:
    """Return the used grid edges, as 3 * (number of the lower sample) + axis, and each corner's place there."""
    starts = np.array([CORNERS[a] for a, _ in EDGES])[edges] + cell[:, None, :]
    along = np.array([{4: 0, 2: 1, 1: 2}[a ^ b] for a, b in EDGES])[edges]
    sample = (starts[..., 0] * shape[1] + starts[..., 1]) * shape[2] + starts[..., 2]
    number = 3 * sample + along
    used = np.zeros(3 * int(np.prod(shape)), dtype=bool)
    used[number.ravel()] = True
    place = np.cumsum(used) - 1
    return np.flatnonzero(used).astype(np.int32), place[number]


def _vertices(volume: Volume, numbers: Ints, level: float) -> tuple[Floats, Floats]:
    """Return points and unit normals (k, 3) on grid edges."""
    sample, along = np.divmod(numbers, 3)
    shape = volume.values.shape
    here = np.stack(np.unravel_index(sample, shape))
    there = here + (np.arange(3)[:, None] == along)
    start, end = (np.stack([a[i] for a, i in zip(volume.axes, at, strict=True)]) for at in (here, there))
    slopes = [volume.gradients[(slice(None), *at)] for at in (here, there)]
    row = np.arange(len(along))
    step = (end - start)[along, row]
    ends = [volume.values[tuple(at)] for at in (here, there)]
    with np.errstate(all="ignore"):
        share = _share(ends[0], ends[1], slopes[0][along, row] * step, slopes[1][along, row] * step, level)
        mixed = np.nan_to_num(slopes[0]) * (1 - share) + np.nan_to_num(slopes[1]) * share
        mixed /= np.maximum(np.abs(mixed).max(axis=0, initial=0.0), 1e-300)
        normals = mixed / np.maximum(np.linalg.norm(mixed, axis=0), 1e-300)
    points = start + (end - start) * share
    return points.T, normals.T


def _share(v0: Floats, v1: Floats, s0: Floats, s1: Floats, level: float) -> Floats:
    """Return how far along edges, from 0 to 1, the cubic of Hermite through values and slopes meets the level.

    Newton's method from the chord's crossing; where the cubic does not go from one side to the other it is the chord's.
    """
    linear = np.clip(np.nan_to_num((level / 2 - v0 / 2) / (v1 / 2 - v0 / 2), nan=0.5), 0.0, 1.0)
    size = v1 - v0
    goal, a, b = (level - v0) / size, s0 / size, s1 / size
    t = linear.copy()
    for _ in range(NEWTON):
        # p(t) = (3 - 2 t) t^2 + a t (1 - t)^2 - b t^2 (1 - t), and p'(t)
        value = (3 - 2 * t) * t * t + a * t * (1 - t) ** 2 - b * t * t * (1 - t)
        slope = 6 * t * (1 - t) + a * (1 - t) * (1 - 3 * t) - b * t * (2 - 3 * t)
        t = t - (value - goal) / slope
    good = np.isfinite(t) & (t >= 0) & (t <= 1) & (np.abs(t - linear) < 0.5)
    return np.where(good, t, linear)


def _table() -> Ints:
    """Return the triangles (256, most, 3) of each case, as numbers of cell edges; -1 fills the rest."""
    cases = [_traced(case) for case in range(256)]
    most = max(len(case) for case in cases)
    table = np.full((256, most, 3), -1, dtype=np.int32)
    for case, triangles in enumerate(cases):
        if triangles:
            table[case, : len(triangles)] = triangles
    return table


def _traced(case: int) -> list[tuple[int, int, int]]:
    """Return the triangles of a case: fans of the loops that its faces' segments join into."""
    following: dict[int, int] = {}
    for ring in FACES:
        following |= _segments(ring, case)
    triangles = []
    while following:
        loop = [next(iter(following))]
        while following[loop[-1]] != loop[0]:
            loop.append(following[loop[-1]])
        for edge in loop:
            del following[edge]
        fans = [_fan(loop[i:] + loop[:i]) for i in range(len(loop))]
        best: list[tuple[int, int, int]] = min(fans, key=_on_faces)
        triangles += best
    return triangles


def _fan(loop: list[int]) -> list[tuple[int, int, int]]:
    return [(loop[0], loop[i], loop[i + 1]) for i in range(1, len(loop) - 1)]


def _on_faces(fan: list[tuple[int, int, int]]) -> int:
    """Return how many diagonals of a fan lie in a face of the cell, where the neighbour's triangles meet them too."""
    rings = [set(ring) for ring in FACES]
    ends = [{*EDGES[fan[0][0]], *EDGES[triangle[1]]} for triangle in fan[1:]]
    return sum(any(pair <= ring for ring in rings) for pair in ends)


def _segments(ring: Sequence[int], case: int) -> dict[int, int]:
    """Return the segments of a face from edge to edge: each goes round one run of higher corners."""
    up = [bool(case >> corner & 1) for corner in ring]
    edges = [EDGES.index((min(a, b), max(a, b))) for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)]
    enters = [i for i in range(4) if not up[i] and up[(i + 1) % 4]]
    segments = {}
    for enter in enters:
        leave = next(i % 4 for i in range(enter + 1, enter + 5) if up[i % 4] and not up[(i + 1) % 4])
        segments[edges[leave]] = edges[enter]
    return segments


TRIANGLES = _table()
