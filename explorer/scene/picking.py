"""What lies on a line of sight: a mesh's point under the mouse, a curve's nearest point, what hides a label."""

from typing import TypeAlias

import numpy as np

from explorer.scene.camera import Camera
from explorer.scene.primitives import CurveHandle, Floats, Ints, Mesh, SpaceScene

Solids: TypeAlias = list[tuple[Floats, Ints]]  # solid meshes: vertices (N, 3) in box coordinates, and faces
SKIN = 0.02  # in the box: what lies on a mesh is not hidden by it


def pick_mesh(
    scene: SpaceScene, mesh: Mesh, camera: Camera, x: float, y: float, width: float, height: float
) -> Floats | None:
    """Return the parameters (k,) of the mesh's nearest point under a pixel; None where there is none."""
    if mesh.parameters is None:
        return None
    hit = _under(scene, mesh, camera, (x, y), (width, height))
    return None if hit is None else np.asarray(hit[1] @ mesh.parameters[mesh.faces[hit[0]]])


def place_under(
    scene: SpaceScene, mesh: Mesh, camera: Camera, x: float, y: float, width: float, height: float
) -> Floats | None:
    """Return the mesh's nearest point (3,) under a pixel, in data coordinates; None where there is none."""
    hit = _under(scene, mesh, camera, (x, y), (width, height))
    return None if hit is None else np.asarray(hit[1] @ mesh.vertices[mesh.faces[hit[0]]])


def _under(
    scene: SpaceScene, mesh: Mesh, camera: Camera, pixel: tuple[float, float], size: tuple[float, float]
) -> tuple[int, Floats] | None:
    origin, direction = camera.ray(*pixel, *size)
    return nearest_hit(scene.to_box(mesh.vertices), mesh.faces, origin, direction)


def solids(scene: SpaceScene) -> Solids:
    """Return the meshes that hide what is behind them, in box coordinates."""
    meshes = (item for item in scene.items if isinstance(item, Mesh) and item.opacity >= 1.0)
    return [(scene.to_box(mesh.vertices), mesh.faces) for mesh in meshes]


def hidden(solid: Solids, camera: Camera, point: Floats) -> bool:
    """Return whether the camera sees a solid mesh in front of a point (3,) in box coordinates."""
    away = camera.eye() - point
    toward = camera.axes()[2] if camera.orthographic else away / max(float(np.linalg.norm(away)), 1e-12)
    eye = point + float(away @ toward) * toward
    for vertices, faces in solid:
        hit = nearest_hit(vertices, faces, eye, -toward)
        if hit is not None and float((hit[1] @ vertices[faces[hit[0]]] - point) @ toward) > SKIN:
            return True
    return False


def nearest_hit(vertices: Floats, faces: Ints, origin: Floats, direction: Floats) -> tuple[int, Floats] | None:
    """Return the face that a ray meets first, if any, and the point's barycentric weights (3,).

    In coordinates with the ray as third axis, a face is hit where the triangle of its first two coordinates
    holds the origin (Woop, Benthin & Wald, "Watertight ray/triangle intersection", JCGT 2013), so no face
    slips between two.
    """
    if len(faces) == 0:
        return None
    seen = (vertices - origin) @ _basis(direction).T
    near = _around_axis(seen, faces)
    corners = seen[faces[near]]
    a, b, depth = corners[..., 0], corners[..., 1], corners[..., 2]
    following, last = [1, 2, 0], [2, 0, 1]
    weights = a[:, following] * b[:, last] - b[:, following] * a[:, last]
    total = weights.sum(axis=1)
    inside = ((weights >= 0).all(axis=1) | (weights <= 0).all(axis=1)) & (total != 0)
    weights = weights[inside] / total[inside, None]
    distance = (weights * depth[inside]).sum(axis=1)
    distance = np.where(distance > 0, distance, np.inf)
    if not np.isfinite(distance).any():
        return None
    first = int(distance.argmin())
    return int(near[inside][first]), weights[first]


def _basis(direction: Floats) -> Floats:
    """Return rows (3, 3): two unit vectors across a unit direction, and the direction."""
    helper = np.eye(3)[np.abs(direction).argmin()]
    across = np.cross(direction, helper)
    across /= np.linalg.norm(across)
    return np.stack([across, np.cross(direction, across), direction])


def _around_axis(seen: Floats, faces: Ints) -> Ints:
    """Return the faces whose first two coordinates both take either sign: all others pass the axis by."""
    side = (seen[:, 0] >= 0).astype(np.int8) + np.int8(4) * (seen[:, 1] >= 0).astype(np.int8)
    total = side[faces[:, 0]] + side[faces[:, 1]] + side[faces[:, 2]]
    mixed = (total % 4 % 3 != 0) & (total >= 4) & (total < 12)
    return np.flatnonzero(mixed).astype(np.int32)


def nearest_point(projected: Floats, x: float, y: float, reach: float) -> int | None:
    """Return which of projected points (N, 2) is nearest to a pixel, None where none is within `reach` pixels."""
    if not len(projected):
        return None
    distances = np.hypot(projected[:, 0] - x, projected[:, 1] - y)
    distances[~np.isfinite(distances)] = np.inf
    nearest = int(np.argmin(distances))
    return nearest if distances[nearest] <= reach else None


def nearest_on_curve(handle: CurveHandle, projected: Floats, x: float, y: float) -> float | None:
    """Return the parameter of the curve's nearest point to a pixel; None if nothing of it is on the screen.

    `projected` (N, 2) are the handle's points in pixels, nan where there is a gap.
    """
    if len(projected) == 0:
        return None
    away = projected - (x, y)
    start, side = away[:-1], np.diff(projected, axis=0)
    with np.errstate(all="ignore"):
        share = np.clip(np.nan_to_num(-(start * side).sum(axis=1) / (side * side).sum(axis=1)), 0.0, 1.0)
        distance = ((start + share[:, None] * side) ** 2).sum(axis=1)
        single = (away**2).sum(axis=1)
    nearest = int(np.argmin(np.nan_to_num(distance, nan=np.inf))) if len(distance) else 0
    alone = int(np.argmin(np.nan_to_num(single, nan=np.inf)))
    if len(distance) and distance[nearest] <= single[alone]:
        first, second = handle.parameters[nearest : nearest + 2]
        return float(first + share[nearest] * (second - first))
    return float(handle.parameters[alone]) if np.isfinite(single[alone]) else None
