"""From which corner a scene in space is looked at: the usual one, unless it shows the surface edge-on or from below.

The plane z = x - y is a line for who stands at the usual corner, and z = -y shows its lower side.
"""

from dataclasses import replace

import numpy as np

from explorer.scene.camera import POSITIONS, Camera
from explorer.scene.primitives import Mesh, MeshHandle, SpaceScene

USUAL = POSITIONS["corner"][0]
CORNERS = (USUAL, 30.0, 120.0, -150.0)  # azimuths in degrees, the most familiar first
POOR, GOOD = 0.2, 0.3  # how much of a surface has to be turned to the eye to stay at a corner, to go to one
BELOW = -0.05  # of a graph: what is turned away from the eye on the whole is seen from below
SAMPLES = 1000  # normals that are looked at


def well_seen(camera: Camera, scene: SpaceScene) -> Camera:
    """Return the camera at a corner from which the scene's surface is seen, its own or the usual one where possible."""
    mesh = _surface(scene)
    if mesh is None or mesh.normals is None or not len(mesh.normals):
        return camera
    sizes = np.array([axis.high - axis.low for axis in (scene.x, scene.y, scene.z)]) / scene.proportions
    with np.errstate(all="ignore"):
        normals = mesh.normals[:: max(len(mesh.normals) // SAMPLES, 1)] * (sizes / sizes.max())
        normals = normals / np.linalg.norm(normals, axis=1)[:, None]
        normals = normals[np.isfinite(normals).all(axis=1)]
    if not len(normals):
        return camera
    is_graph = bool((normals[:, 2] >= 0).all())

    def shown(azimuth: float) -> float:
        turned = normals @ replace(camera, azimuth=azimuth).axes()[2]
        return 0.0 if is_graph and np.mean(turned) < BELOW else float(np.mean(np.abs(turned)))

    if camera.azimuth in CORNERS and shown(camera.azimuth) >= POOR and shown(USUAL) < GOOD:
        return camera
    found = {azimuth: shown(azimuth) for azimuth in CORNERS}
    good = (azimuth for azimuth in CORNERS if found[azimuth] >= GOOD)
    return replace(camera, azimuth=next(good, max(CORNERS, key=found.__getitem__)))


def _surface(scene: SpaceScene) -> Mesh | None:
    """Return the surface that the picture is about."""
    key = scene.handle.key if isinstance(scene.handle, MeshHandle) else ""
    return next((item for item in scene.items if isinstance(item, Mesh) and item.key == key), None)
