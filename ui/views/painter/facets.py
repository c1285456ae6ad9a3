"""Meshes as facets for the painter: corners, normals and colours."""

from dataclasses import dataclass

import numpy as np

from explorer.scene.facets import few_facets, quadrilaterals
from explorer.scene.palette import Theme
from explorer.scene.primitives import Floats, Mesh, Polygon, SpaceScene
from ui.views.in_box import box_mesh

FREE = 3  # so many times as many facets has a surface that is no grid: thinned, it is no longer smooth


@dataclass(frozen=True, eq=False)
class Facets:
    """Facets in box coordinates: corners (F, 4, 3), unit normals (F, 3), colours (F, 3) before the light."""

    corners: Floats
    normals: Floats
    rgb: Floats


def facets_of(scene: SpaceScene, item: Mesh | Polygon, theme: Theme, most: int | None = None) -> Facets:
    """Return an item's facets; those of a surface on a grid are joined until there are about `most`."""
    mesh = box_mesh(scene, item, theme)
    known = item.parameters if isinstance(item, Mesh) else None
    if most is None:
        facets = quadrilaterals(mesh.vertices if known is None else known, mesh.faces)
    else:
        on_grid = known is not None and known.shape[1] == 2
        facets = few_facets(mesh.vertices, known, mesh.faces, most if on_grid else FREE * most)
    corners = mesh.vertices[facets]
    across = np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])
    across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-300)
    if isinstance(item, Mesh) and not item.lit:
        across[:] = 0.0
    return Facets(corners, across, mesh.rgba[facets, :3].mean(axis=1))
