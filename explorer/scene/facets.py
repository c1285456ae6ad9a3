"""Meshes as quadrilaterals: two triangles to one, and in files of vector graphics a block of cells to one.

A facet costs a call to the painter and a line of an SVG file; a surface on a grid needs half as many quadrilaterals as
triangles, and a file is still smooth with a few thousand of them.
"""

import numpy as np

from explorer.scene.primitives import Floats, Ints

CLUSTERS = (64, 48, 40, 32, 26, 20, 16, 12, 8)  # cells a side


def quadrilaterals(positions: Floats, faces: Ints) -> Ints:
    """Return facets (F, 4): triangles (M, 3) with the same longest edge are joined, others repeat their last corner.

    `positions` (N, k) are those in which the cells of a grid have their diagonals as longest edges.
    """
    faces = _longest_edge_last(positions, faces)
    low, high = np.sort(faces[:, 1:], axis=1).T.astype(np.int64)
    edge = low * (len(positions) + 1) + high
    order = np.argsort(edge, kind="stable")
    same = np.zeros(len(faces) + 1, bool)
    same[1:-1] = edge[order[1:]] == edge[order[:-1]]
    # The first of each run of two is joined with its successor; an edge with more triangles keeps them single.
    run = same[1:] & ~same[:-1]
    run[:-1] &= ~(same[1:-1] & same[2:])
    first = np.flatnonzero(run)
    a, b = faces[order[first]], faces[order[first + 1]]
    joined = np.stack([a[:, 0], a[:, 1], b[:, 0], a[:, 2]], axis=1)
    single = np.ones(len(faces), bool)
    single[first] = single[first + 1] = False
    rest = faces[order[single]]
    return np.concatenate([joined, np.concatenate([rest, rest[:, 2:]], axis=1)])


def _longest_edge_last(positions: Floats, faces: Ints) -> Ints:
    """Return the triangles turned such that their corners 1 and 2 bound the longest edge."""
    corners = positions[faces]
    lengths = np.stack(
        [np.sum((corners[:, (i + 1) % 3] - corners[:, (i + 2) % 3]) ** 2, axis=1) for i in range(3)], axis=1
    )
    apex = np.argmax(lengths, axis=1)
    turn = (apex[:, None] + np.arange(3)) % 3
    return np.take_along_axis(faces, turn, axis=1)


def thinned(positions: Floats, facets: Ints, most: int) -> Ints:
    """Return facets (F, 4) of a grid with blocks of whole cells joined, so that there are about `most` of them.

    `positions` (N, 2) are those in which the cells are rectangles of one size. Cells cut off at an edge stay as they
    are.
    """
    across, up = _block(len(facets) / max(most, 1))
    if across * up == 1:
        return facets
    corners = positions[facets]
    low = corners.min(axis=1)
    size = corners.max(axis=1) - low
    cell = np.median(size, axis=0)
    if not np.all(cell > 0):
        return facets
    at = np.rint((corners - low[:, None]) / cell).astype(int)
    turn = np.argsort(np.array([0, 1, 3, 2])[np.clip(at[..., 0] + 2 * at[..., 1], 0, 3)], axis=1)
    distinct = np.sort(at[..., 0] + 2 * at[..., 1], axis=1) == np.arange(4)
    whole = np.all(distinct, axis=1) & np.all(np.abs(size - cell) < 1e-6 * cell, axis=1)
    column, row = np.rint((low - low[whole].min(axis=0, initial=np.inf)) / cell).astype(np.int64).T
    block = (row // up) * (column.max(initial=0) // across + 1) + column // across
    order = np.lexsort((column, row, block))
    order = order[whole[order]]
    _, first, count = np.unique(block[order], return_index=True, return_counts=True)
    full = order[first[count == across * up][:, None] + np.arange(across * up)].reshape(-1, up, across)
    turned = np.take_along_axis(facets, turn, axis=1)
    ends = (full[:, 0, 0], full[:, 0, -1], full[:, -1, -1], full[:, -1, 0])
    joined = np.stack([turned[cells, corner] for corner, cells in enumerate(ends)], axis=1)
    rest = np.ones(len(facets), bool)
    rest[full] = False
    made: Ints = np.concatenate([joined, facets[rest]])
    return made


def few_facets(vertices: Floats, parameters: Floats | None, faces: Ints, most: int) -> Ints:
    """Return facets (F, 4) for the triangles of a mesh: all of them, or about `most` where there are more."""
    on_grid = parameters is not None and parameters.shape[1] == 2
    if on_grid and parameters is not None:
        return thinned(parameters, quadrilaterals(parameters, faces), most)
    if len(faces) > most:
        fewer = (_clustered(vertices, faces, cells) for cells in CLUSTERS)
        faces = next((few for few in fewer if 0 < len(few) <= most), faces)
    return quadrilaterals(vertices, faces)


def _clustered(vertices: Floats, faces: Ints, cells: int) -> Ints:
    """Return the triangles with all vertices in one of `cells` cells a side taken for the one next to their middle.

    Source: Rossignac and Borrel 1993, "Multi-resolution 3D approximations".
    """
    low, size = vertices.min(axis=0), np.ptp(vertices, axis=0)
    at = np.minimum((vertices - low) / np.where(size > 0, size, 1.0) * cells, cells - 1).astype(np.int64)
    _, cluster = np.unique(at @ np.array([1, cells, cells**2]), return_inverse=True)
    count = np.bincount(cluster)
    middle = np.stack([np.bincount(cluster, column) / count for column in vertices.T], axis=1)
    away = np.sum((vertices - middle[cluster]) ** 2, axis=1)
    order = np.lexsort((away, cluster))
    chosen = order[np.cumsum(count) - count].astype(np.int32)
    few = chosen[cluster[faces]]
    distinct = (few[:, 0] != few[:, 1]) & (few[:, 1] != few[:, 2]) & (few[:, 2] != few[:, 0])
    _, first = np.unique(np.sort(few[distinct], axis=1), axis=0, return_index=True)
    made: Ints = few[distinct][np.sort(first)]
    return made


def _block(wanted: float) -> tuple[int, int]:
    """Return how many cells, across and up, make a block of at least `wanted` of them, as square as can be."""
    up = max(1, int(np.floor(np.sqrt(wanted))))
    return max(1, int(np.ceil(wanted / up))), up


def vertex_normals(vertices: Floats, faces: Ints) -> Floats:
    """Return unit normals (N, 3) averaged over the triangles at each vertex, weighted by their areas."""
    a, b, c = (vertices[faces[:, corner]] for corner in range(3))
    across = np.cross(b - a, c - a)
    normals = np.zeros_like(vertices)
    for corner in range(3):
        np.add.at(normals, faces[:, corner], across)
    unit: Floats = normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-300)
    return unit
