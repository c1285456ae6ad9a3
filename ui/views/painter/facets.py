"""Meshes as facets for the painter: two triangles to a quadrilateral, fewer facets while the camera moves.

Each facet costs a call to the painter and, in an SVG file, a line; a surface on a grid needs half as many
quadrilaterals as triangles.
"""

import numpy as np

from explorer.scene.primitives import Floats, Ints


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


def coarser(vertices: Floats, faces: Ints, cells: int) -> Ints:
    """Return fewer triangles (M, 3): vertices in the same of `cells` cells a side of the mesh become one of them."""
    used, corner = np.unique(faces, return_inverse=True)
    places = vertices[used]
    low, high = places.min(axis=0), places.max(axis=0)
    span = float(np.max(high - low)) or 1.0
    cell = ((places - low) / span * cells).round().astype(np.int64)
    name = cell @ (cells + 1) ** np.arange(places.shape[1])
    _, first, group = np.unique(name, return_index=True, return_inverse=True)
    merged = used[first[group]][corner.reshape(faces.shape)].astype(np.int32)
    distinct = (merged[:, 0] != merged[:, 1]) & (merged[:, 1] != merged[:, 2]) & (merged[:, 2] != merged[:, 0])
    return merged[distinct]
