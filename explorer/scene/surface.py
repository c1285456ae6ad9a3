"""Surfaces as meshes: graphs z = f(x, y) with holes and poles left open, and parametric surfaces.

Normals come from the exact derivatives. Both kinds are cut off at the range shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from explorer.scene.blocks import block_faces, evenly, grid_faces
from explorer.scene.breaks import Mask, torn
from explorer.scene.clip import Box, clip_faces, clip_segments, compact, join_segments
from explorer.scene.lattice import Lattice
from explorer.scene.primitives import Floats, Ints, Mesh, Polyline
from explorer.scene.roles import Role
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

    `shade` (nx, ny) are the values that colour it; by default its height does. Only cells that are not in a whole block
    can be cut, so that the few triangles and the many share all others.
    """
    rows = lattice.rows
    colored = rows[:, 2] if shade is None else shade.ravel()[lattice.corner]
    normals = graph_normals(rows[:, 3], rows[:, 4])
    rows = np.concatenate([rows[:, :3], normals, colored[:, None]], axis=1)
    blocks, covered = block_faces(_shown_cells(lattice))
    if covered.all():
        return _mesh(key, role, rows, grid_faces(*lattice.sheet.values.shape), blocks, opacity)
    rest = lattice_faces(lattice, ~covered)
    return _mesh(key, role, *_joined(rows, blocks, covered, rest, {2: lattice.z_range}), opacity)


def _mesh(key: str, role: Role, rows: Floats, faces: Ints, few: Ints, opacity: float) -> Mesh:
    """Return a mesh, and with it the coarse one of `few` faces where these are fewer.

    `rows` hold point, normal, value and parameters; parameters that are missing are the first two coordinates.
    """
    coarse = None
    if len(few) < len(faces):
        of_few, few = compact(rows, few)
        coarse = _mesh(key, role, of_few, few, few, opacity)
    points, normals = _frozen(np.ascontiguousarray(rows[:, :3])), _frozen(np.ascontiguousarray(rows[:, 3:6]))
    values, parameters = _frozen(rows[:, 6]), _frozen(rows[:, 7:]) if rows.shape[1] > 7 else points[:, :2]
    return Mesh(key, role, points, _still(faces), normals, values, parameters, opacity, coarse=coarse)


def _joined(
    rows: Floats, blocks: Ints, covered: Mask, rest: Ints, ends: Mapping[int, tuple[float, float]]
) -> tuple[Floats, Ints, Ints]:
    """Return the vertices of a surface, all its faces and the few: those its blocks cover or the blocks, and the rest.

    `ends` are the ranges shown of some columns, at which the rest is cut off.
    """
    for column, (low, high) in ends.items():
        rows, rest = clip_faces(rows, rest, column, low, high)
    rows, faces = compact(rows, np.concatenate([blocks, _cells(covered), rest]))
    rows[:, 3:6] = unit(rows[:, 3:6])
    few, many = len(blocks), len(blocks) + 2 * int(np.count_nonzero(covered))
    return rows, faces[few:], np.concatenate([faces[:few], faces[many:]])


def _shown_cells(lattice: Lattice) -> Mask:
    """Return which cells (nx - 1, ny - 1) are neither torn nor cut off at the z-range."""
    low, high = lattice.z_range
    values = lattice.sheet.values
    return _all_corners((values >= low) & (values <= high)) & ~lattice.open_cells


def _all_corners(inside: Mask) -> Mask:
    """Return the cells (nx - 1, ny - 1) of which all corners (nx, ny) are inside."""
    return inside[:-1, :-1] & inside[1:, :-1] & inside[1:, 1:] & inside[:-1, 1:]


def graph_normals(fx: Floats, fy: Floats) -> Floats:
    """Return unit normals (N, 3) along (-fx, -fy, 1); undefined slopes count as level."""
    up = np.empty((3, len(fx)))
    with np.errstate(all="ignore"):
        length = np.sqrt(fx * fx + fy * fy + 1)
        if np.isfinite(length).all():
            np.divide(fx, -length, out=up[0])
            np.divide(fy, -length, out=up[1])
            np.divide(1, length, out=up[2])
            return up.T
    up[0], up[1], up[2] = -np.nan_to_num(fx, nan=0.0), -np.nan_to_num(fy, nan=0.0), 1.0
    return unit(up.T)


def lattice_faces(lattice: Lattice, cells: Mask) -> Ints:
    """Return the triangles (M, 3) of some cells (nx - 1, ny - 1) of a lattice, counter-clockwise seen from above."""
    if not lattice.is_torn:
        return _cells(cells)
    table, tears = (part[cells.ravel()] for part in _cell_slots(lattice))
    whole = table[tears == 0]
    faces = [whole[:, [0, 1, 2, 0, 2, 3]].reshape(-1, 3)]
    finite = np.isfinite(lattice.rows[:, 2])
    for code in np.unique(tears[tears > 0]):
        torn_cells = table[tears == code]
        for outline in _pieces(int(code)):
            piece = torn_cells[:, outline]
            piece = piece[finite[piece].all(axis=1)]
            faces += [piece[:, [0, i, i + 1]] for i in range(1, len(outline) - 1)]
            faces += _wall(lattice.rims, piece[:, 0], piece[:, -1])
    made: Ints = np.concatenate(faces)
    return made


def _wall(rims: Ints, first: Ints, last: Ints) -> list[Ints]:
    """Return the triangles (M, 3) of the walls that stand on the edges of pieces from `last` to `first`."""
    tops = rims[first], rims[last]
    halves = np.stack([first, last, tops[1]], axis=1), np.stack([first, tops[1], tops[0]], axis=1)
    return [
        half[(half[:, 0] != half[:, 2]) & (half[:, 1] != half[:, 2]) & (half[:, 0] != half[:, 1])] for half in halves
    ]


def _cells(cells: Mask) -> Ints:
    """Return the triangles (M, 3) of some cells (nx - 1, ny - 1) of a grid."""
    count_x, count_y = cells.shape
    return grid_faces(count_x + 1, count_y + 1).reshape(-1, 6)[cells.ravel()].reshape(-1, 3)


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
        chosen = evenly(size[1 - axis], count)
        lines = (number.T if axis == 0 else number)[chosen]
        tears = (edges.T if axis == 0 else edges)[chosen]
        stops = (ends.swapaxes(1, 2) if axis == 0 else ends)[:, chosen]
        # Each edge is one segment, or where torn one from either side that ends at the break.
        first, second = lines[:, :-1], lines[:, 1:]
        starts = np.stack([first, np.where(tears, stops[1], second)], axis=-1)
        goals = np.stack([np.where(tears, stops[0], second), second], axis=-1)
        pieces.append(np.stack([starts.ravel(), goals.ravel()]))
    feet = np.unique(np.concatenate(pieces, axis=1))
    feet = feet[lattice.rims[feet] != feet]
    a, b = np.concatenate([*pieces, np.stack([feet, lattice.rims[feet]])], axis=1)
    drawn = (a != b) & np.isfinite(lattice.rows[a, 2]) & np.isfinite(lattice.rows[b, 2])
    points = lattice.rows[:, :3]
    starts, goals = clip_segments(points[a[drawn]], points[b[drawn]], 2, *lattice.z_range)
    return Polyline(key, role, _frozen(join_segments(starts, goals)), width, opacity=opacity)


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
    whole = ~(across[:, :-1] | along[1:] | across[:, 1:] | along[:-1])
    points = patch.points.reshape(-1, 3)
    blocks, covered = block_faces(whole & _all_corners(_inside(patch.points, box)))
    u, v = np.broadcast_arrays(patch.us[:, None], patch.vs[None, :])
    colored = points[:, 2] if shade is None else shade.ravel()
    rows = np.column_stack([points, _parametric_normals(patch), colored, u.ravel(), v.ravel()])
    rest = _cells(whole & ~covered)
    return _mesh(key, role, *_joined(rows, blocks, covered, rest, dict(enumerate(box))), opacity)


def _inside(points: Floats, box: Box) -> Mask:
    """Return which points (..., 3) lie in a box."""
    low, high = np.array(box).T
    inside: Mask = np.logical_and.reduce((points >= low) & (points <= high), axis=-1)
    return inside


def parametric_wires(
    key: str,
    patch: Parametric,
    box: Box,
    *,
    count: int = 16,
    role: Role = Role.GRID,
    opacity: float = 0.6,
) -> Polyline:
    """Return about `count` lines of constant u and as many of constant v on a parametric surface."""
    starts, goals = [], []
    across, along = parametric_tears(patch, box)
    for points, tears in ((patch.points.swapaxes(0, 1), across.T), (patch.points, along)):
        chosen = evenly(len(points), count)
        whole = ~tears[chosen]
        starts.append(points[chosen, :-1][whole])
        goals.append(points[chosen, 1:][whole])
    first, second = np.concatenate(starts), np.concatenate(goals)
    for column, ends in enumerate(box):
        first, second = clip_segments(first, second, column, *ends)
    return Polyline(key, role, _frozen(join_segments(first, second)), 0.7, opacity=opacity)


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
