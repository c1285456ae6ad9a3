"""Surfaces of a space scene as files of 3-D programs, in the coordinates of the function.

GLB and OBJ hold every surface as an object of its own, GLB in its colours; STL and PLY, which know one body, hold the
surfaces of the function.
"""

from typing import Any

import numpy as np

from explorer.scene.facets import vertex_normals
from explorer.scene.palette import Theme, mesh_colors
from explorer.scene.primitives import Mesh, Polygon, SpaceScene
from explorer.scene.roles import Role

# glTF looks along -z with y up: (x, y, z) stands as (x, z, -y). Source: Khronos, glTF 2.0, 3.4.
UPRIGHT = np.array([[1.0, 0, 0, 0], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1]])


def to_glb(scene: SpaceScene, theme: Theme) -> bytes:
    """Return binary glTF: every surface with the colours of the theme, upright."""
    import trimesh  # noqa: PLC0415 - only a mesh needs it

    made: Any = trimesh.Scene()
    for item in _surfaces(scene):
        made.add_geometry(_geometry(scene, item, theme), geom_name=item.key, node_name=item.key, transform=UPRIGHT)
    return bytes(made.export(file_type="glb"))


def to_obj(scene: SpaceScene, _theme: Theme) -> bytes:
    """Return Wavefront OBJ with an object a surface and its normals, z up; with nine digits, however small it is."""
    lines, start = ["# Function Explorer"], 1
    for item in _surfaces(scene):
        normals = vertex_normals(item.vertices, item.faces) if item.normals is None else item.normals
        lines.append(f"o {item.key.replace(' ', '_')}")
        lines += [f"v {x:.9g} {y:.9g} {z:.9g}" for x, y, z in item.vertices.tolist()]
        lines += [f"vn {x:.6g} {y:.6g} {z:.6g}" for x, y, z in normals.tolist()]
        lines += [f"f {a}//{a} {b}//{b} {c}//{c}" for a, b, c in (item.faces + start).tolist()]
        start += len(item.vertices)
    return ("\n".join(lines) + "\n").encode()


def to_stl(scene: SpaceScene, theme: Theme) -> bytes:
    """Return binary STL of the function's surfaces, z up."""
    return bytes(_body(scene, theme).export(file_type="stl"))


def to_ply(scene: SpaceScene, theme: Theme) -> bytes:
    """Return binary PLY of the function's surfaces with their colours, z up."""
    return bytes(_body(scene, theme).export(file_type="ply"))


def _body(scene: SpaceScene, theme: Theme) -> Any:  # noqa: ANN401 - likewise
    import trimesh  # noqa: PLC0415 - likewise

    surfaces = _surfaces(scene)
    own = [item for item in surfaces if item.role == Role.SURFACE] or surfaces
    return trimesh.util.concatenate([_geometry(scene, item, theme) for item in own])


def _surfaces(scene: SpaceScene) -> list[Mesh]:
    """Return the meshes that have faces, and filled outlines as fans of triangles."""
    found = []
    for item in scene.items:
        if isinstance(item, Polygon) and len(item.points) > 2:
            last = np.arange(2, len(item.points), dtype=np.int32)
            faces = np.stack([np.zeros_like(last), last - 1, last], axis=1)
            found.append(Mesh(item.key, item.role, item.points, faces, opacity=item.opacity))
        elif isinstance(item, Mesh) and len(item.faces):
            found.append(item)
    if not any(isinstance(item, Mesh) for item in scene.items) or not found:
        raise ValueError("there is no surface in this picture")
    return found


def _geometry(scene: SpaceScene, item: Mesh, theme: Theme) -> Any:  # noqa: ANN401 - likewise
    import trimesh  # noqa: PLC0415 - likewise

    rgba = np.rint(255 * mesh_colors(item, theme, scene.color_bar)).astype(np.uint8)
    return trimesh.Trimesh(
        np.array(item.vertices), np.array(item.faces), vertex_normals=item.normals, vertex_colors=rgba, process=False
    )
