"""The corner from which a surface is seen: the usual one, unless it would be a line from there."""

import numpy as np
import pytest

from explorer.scene.camera import Camera
from explorer.scene.lattice import Sheet, lattice
from explorer.scene.primitives import MeshHandle, SpaceScene
from explorer.scene.surface import surface_mesh
from explorer.scene.ticks import axis
from explorer.scene.viewpoint import USUAL, well_seen

XS = np.linspace(-3, 3, 30)


def surface(a, b, curved=0.0):
    """Return the graph of a x + b y + curved (x^2 + y^2) in its box."""
    x, y = XS[:, None], XS[None, :]
    z = a * x + b * y + curved * (x * x + y * y)
    sheet = Sheet(XS, XS, z, *np.broadcast_arrays(a + 2 * curved * x + 0 * y, b + 2 * curved * y + 0 * x))
    reach = float(np.abs(z).max())
    mesh = surface_mesh("surface", lattice(sheet, (-reach, reach)))
    ends = (axis("x", -3, 3), axis("y", -3, 3), axis("z", -reach, reach))
    return SpaceScene("f", *ends, (mesh,), MeshHandle("surface", (0, 1)))


def shown(scene, camera):
    """The pixels that the surface spans across its thinnest direction."""
    (mesh,) = scene.items
    pixels, _ = camera.project(scene.to_box(mesh.vertices), 600, 600)
    return np.linalg.svd(pixels - pixels.mean(axis=0), compute_uv=False)[1] / np.sqrt(len(pixels))


@pytest.mark.parametrize("slopes", [(1, -1), (0, -1), (1, -2), (1e6, -1e6)])
def test_a_plane_that_would_be_a_line_is_seen_from_another_corner(slopes):
    scene = surface(*slopes)
    camera = well_seen(Camera(), scene)
    assert camera.azimuth != USUAL
    assert shown(scene, camera) > 2 * shown(scene, Camera())
    assert well_seen(camera, scene) == camera


@pytest.mark.parametrize("slopes", [(1, 1), (-1, 0), (-1, 1), (0, 0, 1), (1, -1, 1)])
def test_what_is_well_seen_from_the_usual_corner_is_seen_from_there(slopes):
    scene = surface(*slopes)
    assert well_seen(Camera(), scene).azimuth == USUAL
    assert well_seen(Camera(azimuth=120.0), scene).azimuth == USUAL


def test_without_a_surface_or_its_normals_the_camera_stays():
    scene = surface(1, -1)
    empty = SpaceScene("f", scene.x, scene.y, scene.z, ())
    assert well_seen(Camera(), empty) == Camera()
