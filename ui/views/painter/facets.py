"""Meshes as facets for the painter: two triangles to a quadrilateral, fewer facets while the camera moves.

Each facet costs a call to the painter and, in an SVG file, a line; a surface on a grid needs half as many
quadrilaterals as triangles.
"""

from dataclasses import dataclass

import numpy as np

from explorer.scene.palette import Theme
from explorer.scene.primitives import Floats, Ints, Item, Mesh, Polygon, SpaceScene
from ui.views.in_box import box_mesh


@dataclass(frozen=True, eq=False)
class Facets:
    """Facets in box coordinates: corners (F, 4, 3), unit normals (F, 3), colours (F, 3) before the light."""

    corners: Floats
    normals: Floats
    rgb: Floats


class FacetCache:
    """The facets of the items shown last, since they stay the same while only the camera moves.

    With `cells`, surfaces have no more than about so many facets a side.
    """

    def __init__(self, cells: int | None = None) -> None:
        self._cells = cells
        self._made_for: tuple[object, ...] = ()
        self._known: dict[int, tuple[Item, Facets]] = {}

    def facets(self, scene: SpaceScene, item: Mesh | Polygon, theme: Theme) -> Facets:
        """Return an item's facets."""
        made_for = (theme, scene.color_bar, scene.proportions, scene.x, scene.y, scene.z)
        if made_for != self._made_for:
            self._known.clear()
            self._made_for = made_for
        key = id(item)
        if key not in self._known:
            shown = {id(one) for one in scene.items}
            self._known = {old: made for old, made in self._known.items() if old in shown}
            self._known[key] = (item, facets_of(scene, item, theme, self._cells))
        return self._known[key][1]


def facets_of(scene: SpaceScene, item: Mesh | Polygon, theme: Theme, cells: int | None) -> Facets:
    """Return an item's facets, with `cells` no more than about so many a side."""
    mesh = box_mesh(scene, item, theme)
    known = item.parameters if isinstance(item, Mesh) else None
    faces = mesh.faces if cells is None else coarser(mesh.vertices, mesh.faces, 2 * cells**2)
    facets = quadrilaterals(mesh.vertices if known is None else known, faces)
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


def coarser(vertices: Floats, faces: Ints, most: int) -> Ints:
    """Return the mesh with no more than about `most` triangles."""
    cells = (most / 2) ** 0.5
    merged = faces
    while len(merged) > 1.1 * most and cells >= 2:
        merged = _clustered(vertices, faces, int(cells))
        # Triangles are as the square of the cells a side; a little less, so that this ends.
        cells = min((most / max(len(merged), 1)) ** 0.5, 0.9) * cells
    return merged


def _clustered(vertices: Floats, faces: Ints, cells: int) -> Ints:
    """Return the triangles left when vertices in the same of `cells` cells a side become one of them."""
    used, corner = np.unique(faces, return_inverse=True)
    places = vertices[used]
    low, high = places.min(axis=0), places.max(axis=0)
    span = float(np.max(high - low)) or 1.0
    scaled = (places - low) / span * cells
    cell = scaled.round()
    name = cell.astype(np.int64) @ (cells + 1) ** np.arange(places.shape[1])
    # Each cell keeps the vertex nearest to its middle, and so those on the mesh's edges.
    order = np.lexsort((np.sum((scaled - cell) ** 2, axis=1), name))
    _, start, group = np.unique(name[order], return_index=True, return_inverse=True)
    keeper = np.empty(len(used), np.intp)
    keeper[order] = order[start[group]]
    merged = used[keeper][corner.reshape(faces.shape)].astype(np.int32)
    distinct = (merged[:, 0] != merged[:, 1]) & (merged[:, 1] != merged[:, 2]) & (merged[:, 2] != merged[:, 0])
    return merged[distinct]
