"""Surfaces as meshes: graphs z = f(x, y) with holes and poles left open, and parametric surfaces.

Normals come from the exact derivatives. Both kinds are cut off at the range shown.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from explorer.scene.breaks import Mask, torn
from explorer.scene.clip import Box, clip_faces, clip_segments, compact, join_segments
from explorer.scene.lattice import Lattice
from explorer.scene.primitives import Floats, Ints, Mesh, Polyline, Role
from explorer.scene.vectors import unit

PARALLEL = 1e-8  # the sine of the angle under which two tangents give no normal


def surface_mesh(
    key: str,
    lattice: Lattice,
    *,
    role: Role = Role.SURFACE,
    opacity: float = 1.0,
    shade: Floats | None = None,
) -> Mesh:
    """Return the mesh of a graph, cut off at the lattice's z-range; its parameters are x and y.

    `shade` (nx, ny) are the values that colour it; by default its height does.
    """
    rows = lattice.rows
    colored = rows[:, 2] if shade is None else shade.ravel()[lattice.corner]
    normals = graph_normals(rows[:, 3], rows[:, 4])
    rows = np.concatenate([rows[:, :3], normals, colored[:, None]], axis=1)
    faces = lattice_faces(lattice)
    if lattice.is_torn:
        rows, faces = compact(rows, faces)
    whole = rows
    rows, faces = clip_faces(rows, faces, 2, *lattice.z_range)
    if rows is not whole:
        rows, faces = compact(rows, faces)
        rows[:, 3:6] = unit(rows[:, 3:6])
    points, normals = (_frozen(np.ascontiguousarray(rows[:, part])) for part in (slice(3), slice(3, 6)))
    return Mesh(key, role, points, _still(faces), normals, _frozen(rows[:, 6]), points[:, :2], opacity)


def graph_normals(fx: Floats, fy: Floats) -> Floats:
    """Return unit normals (N, 3) along (-fx, -fy, 1); undefined slopes count as level."""
    up = np.empty((3, len(fx)))
    up[0], up[1], up[2] = -np.nan_to_num(fx, nan=0.0), -np.nan_to_num(fy, nan=0.0), 1.0
    return unit(up.T)


def lattice_faces(lattice: Lattice) -> Ints:
    """Return the triangles (M, 3) over a lattice's rows, counter-clockwise seen from above."""
    if not lattice.is_torn:
        return _grid_faces(*lattice.sheet.values.shape)
    table, tears = _cell_slots(lattice)
    whole = table[tears == 0]
    # Both triangles of a cell one after the other: OpenGL looks at their corners once.
    faces = [whole[:, [0, 1, 2, 0, 2, 3]].reshape(-1, 3)]
    finite = np.isfinite(lattice.rows[:, 2])
    for code in np.unique(tears[tears > 0]):
        cells = table[tears == code]
        for outline in _pieces(int(code)):
            piece = cells[:, outline]
            piece = piece[finite[piece].all(axis=1)]
            faces += [piece[:, [0, i, i + 1]] for i in range(1, len(outline) - 1)]
    made: Ints = np.concatenate(faces)
    return made


@lru_cache(maxsize=8)
def _grid_faces(count_x: int, count_y: int) -> Ints:
    """Return the triangles over all cells of a grid: the same for all surfaces without a gap."""
    number = np.arange(count_x * count_y, dtype=np.int32).reshape(count_x, count_y)
    a, b, c, d = (corner.ravel() for corner in (number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]))
    return _still(np.stack([a, b, c, a, c, d], axis=1).reshape(-1, 3))


def _cell_slots(lattice: Lattice) -> tuple[Ints, Ints]:
    """Return each cell's rows (cells, 12), and which edges of its ring are torn, as bits (cells,).

    The first four are its corners; 4 + 2 e and 5 + 2 e are where ring edge e ends, coming from its two
    corners.
    """
    (bottom, top), (left, right) = _sides(lattice.across_ends, 2), _sides(lattice.along_ends, 1)
    count_x, count_y = lattice.sheet.values.shape
    number = np.arange(count_x * count_y, dtype=np.int32).reshape(count_x, count_y)
    corners = [number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]]
    ends = [*bottom, *right, *top[::-1], *left[::-1]]
    table = np.stack([slot.ravel() for slot in corners + ends], axis=1)
    ring = (lattice.across[:, :-1], lattice.along[1:], lattice.across[:, 1:], lattice.along[:-1])
    bits = sum((edge.ravel().astype(np.int32) << e for e, edge in enumerate(ring)), np.int32(0))
    return table, np.asarray(bits, dtype=np.int32)


def _sides(ends: Ints, axis: int) -> tuple[Ints, Ints]:
    """Return the edge ends at the lower and at the upper side of every cell."""
    return (ends[:, :, :-1], ends[:, :, 1:]) if axis == 2 else (ends[:, :-1], ends[:, 1:])


def _pieces(code: int) -> list[list[int]]:
    """Return the outlines, in slots of the cell table, of the pieces into which torn edges cut a cell.

    A piece runs from one torn edge to the next. A cell torn at one edge only holds the end of the tear: it
    is left open.
    """
    edges = [e for e in range(4) if code >> e & 1]
    if len(edges) == 1:
        return []
    pieces = []
    for this, following in zip(edges, edges[1:] + edges[:1], strict=True):
        count = (following - this) % 4
        corners = [(this + 1 + i) % 4 for i in range(count)]
        pieces.append([5 + 2 * this, *corners, 4 + 2 * following])
    return pieces


def surface_wires(
    key: str,
    lattice: Lattice,
    *,
    count: int = 12,
    role: Role = Role.GRID,
    width: float = 0.7,
    opacity: float = 0.6,
) -> Polyline:
    """Return about `count` lines of constant x and as many of constant y on a graph, following its gaps."""
    pieces = []
    size = lattice.sheet.values.shape
    number = np.arange(size[0] * size[1], dtype=np.int32).reshape(size)
    for axis, (edges, ends) in enumerate(((lattice.across, lattice.across_ends), (lattice.along, lattice.along_ends))):
        chosen = _evenly(size[1 - axis], count)
        lines = (number.T if axis == 0 else number)[chosen]
        tears = (edges.T if axis == 0 else edges)[chosen]
        stops = (ends.swapaxes(1, 2) if axis == 0 else ends)[:, chosen]
        # Each edge is one segment, or where torn one from either side that ends at the break.
        first, second = lines[:, :-1], lines[:, 1:]
        starts = np.stack([first, np.where(tears, stops[1], second)], axis=-1)
        goals = np.stack([np.where(tears, stops[0], second), second], axis=-1)
        pieces.append(np.stack([starts.ravel(), goals.ravel()]))
    a, b = np.concatenate(pieces, axis=1)
    drawn = (a != b) & np.isfinite(lattice.rows[a, 2]) & np.isfinite(lattice.rows[b, 2])
    points = lattice.rows[:, :3]
    starts, goals = clip_segments(points[a[drawn]], points[b[drawn]], 2, *lattice.z_range)
    return Polyline(key, role, _frozen(join_segments(starts, goals)), width, opacity=opacity)


def _evenly(size: int, count: int) -> Ints:
    """Return about `count` evenly spaced indices below size, the first and the last among them."""
    return np.unique(np.rint(np.linspace(0, size - 1, min(count, size))).astype(np.int32))


@dataclass(frozen=True, slots=True, eq=False)
class Parametric:
    """Points (nu, nv, 3) of a surface over the grid us by vs, with the exact tangents du and dv."""

    us: Floats
    vs: Floats
    points: Floats
    du: Floats
    dv: Floats


def parametric_mesh(
    key: str,
    patch: Parametric,
    box: Box,
    *,
    role: Role = Role.SURFACE,
    opacity: float = 1.0,
    shade: Floats | None = None,
) -> Mesh:
    """Return the mesh of a parametric surface, cut off at box = three ranges; its parameters are u and v.

    `shade` (nu, nv) are the values that colour it; by default its third coordinate does.
    """
    across, along = parametric_tears(patch, box)
    count_u, count_v = patch.points.shape[:2]
    number = np.arange(count_u * count_v, dtype=np.int32).reshape(count_u, count_v)
    corners = [number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]]
    table = np.stack([corner.ravel() for corner in corners], axis=1)
    open_cell = across[:, :-1] | along[1:] | across[:, 1:] | along[:-1]
    whole = table[~open_cell.ravel()]
    faces = whole[:, [0, 1, 2, 0, 2, 3]].reshape(-1, 3)
    points = patch.points.reshape(-1, 3)
    u, v = np.broadcast_arrays(patch.us[:, None], patch.vs[None, :])
    colored = points[:, 2] if shade is None else shade.ravel()
    rows = np.column_stack([points, _parametric_normals(patch), u.ravel(), v.ravel(), colored])
    rows, faces = compact(rows, faces)
    for column, ends in enumerate(box):
        rows, faces = compact(*clip_faces(rows, faces, column, *ends))
    columns = (rows[:, :3], unit(rows[:, 3:6]), rows[:, 8], rows[:, 6:8])
    points, normals, values, parameters = (_frozen(part) for part in columns)
    return Mesh(key, role, points, _still(faces), normals, values, parameters, opacity)


def parametric_wires(
    key: str,
    patch: Parametric,
    box: Box,
    *,
    count: int = 16,
    opacity: float = 0.6,
) -> Polyline:
    """Return about `count` lines of constant u and as many of constant v on a parametric surface."""
    starts, goals = [], []
    across, along = parametric_tears(patch, box)
    for points, tears in ((patch.points.swapaxes(0, 1), across.T), (patch.points, along)):
        chosen = _evenly(len(points), count)
        whole = ~tears[chosen]
        starts.append(points[chosen, :-1][whole])
        goals.append(points[chosen, 1:][whole])
    first, second = np.concatenate(starts), np.concatenate(goals)
    for column, ends in enumerate(box):
        first, second = clip_segments(first, second, column, *ends)
    return Polyline(key, Role.GRID, _frozen(join_segments(first, second)), 0.7, opacity=opacity)


def parametric_tears(patch: Parametric, box: Box) -> tuple[Mask, Mask]:
    """Return the torn edges (nu - 1, nv) along u and (nu, nv - 1) along v of a parametric surface."""
    p, du, dv = patch.points, patch.du, patch.dv
    u_steps, v_steps = np.diff(patch.us)[:, None], np.diff(patch.vs)[None, :]
    across = np.zeros((p.shape[0] - 1, p.shape[1]), dtype=bool)
    along = np.zeros((p.shape[0], p.shape[1] - 1), dtype=bool)
    for i, (low, high) in enumerate(box):
        across |= torn(u_steps, (p[:-1, :, i], p[1:, :, i]), (du[:-1, :, i], du[1:, :, i]), high - low)
        along |= torn(v_steps, (p[:, :-1, i], p[:, 1:, i]), (dv[:, :-1, i], dv[:, 1:, i]), high - low)
    return across, along


def _parametric_normals(patch: Parametric) -> Floats:
    """Return du x dv as unit vectors (N, 3); where it vanishes, as at a sphere's poles, a neighbour's."""
    with np.errstate(all="ignore"):
        flat_normals = np.cross(unit(patch.du.reshape(-1, 3)), unit(patch.dv.reshape(-1, 3)))
    normals = np.nan_to_num(flat_normals).reshape(patch.points.shape)
    for axis in (0, 1):
        for inwards in (slice(None, -1), slice(1, None)):
            vanish = np.linalg.norm(normals, axis=2) < PARALLEL
            if not vanish.any():
                break
            here, there = [slice(None), slice(None)], [slice(None), slice(None)]
            here[axis], there[axis] = inwards, slice(1, None) if inwards.start is None else slice(None, -1)
            taken = vanish[tuple(here)]
            normals[tuple(here)][taken] = normals[tuple(there)][taken]
    return unit(normals.reshape(-1, 3))


def _frozen(array: Floats) -> Floats:
    array.flags.writeable = False
    return array


def _still(faces: Ints) -> Ints:
    faces.flags.writeable = False
    return faces
