"""Meshes as facets for the painter: two triangles to a quadrilateral.

Each facet costs a call to the painter and, in an SVG file, a line; a surface on a grid needs half as many
quadrilaterals as triangles.
"""

from dataclasses import dataclass

import numpy as np

from explorer.scene.palette import Theme
from explorer.scene.primitives import Floats, Ints, Mesh, Polygon, SpaceScene
from ui.views.in_box import box_mesh


@dataclass(frozen=True, eq=False)
class Facets:
    """Facets in box coordinates: corners (F, 4, 3), unit normals (F, 3), colours (F, 3) before the light."""

    corners: Floats
    normals: Floats
    rgb: Floats


def facets_of(scene: SpaceScene, item: Mesh | Polygon, theme: Theme) -> Facets:
    """Return an item's facets."""
    mesh = box_mesh(scene, item, theme)
    known = item.parameters if isinstance(item, Mesh) else None
    facets = quadrilaterals(mesh.vertices if known is None else known, mesh.faces)
    corners = mesh.vertices[facets]
    across = np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])
    across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-300)
    if isinstance(item, Mesh) and not item.lit:
        across[:] = 0.0
    return Facets(corners, across, mesh.rgba[facets, :3].mean(axis=1))


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
