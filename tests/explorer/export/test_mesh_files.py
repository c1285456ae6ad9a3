"""Surfaces read back by trimesh: the same vertices, in the function's coordinates."""

import io

import numpy as np
import pytest
import trimesh

from explorer.export.writers import WRITERS
from explorer.scene.palette import THEMES
from explorer.scene.primitives import Mesh

LIGHT = THEMES["light"]


def own_mesh(found):
    (mesh,) = [item for item in found.picture.scenes[0].items if isinstance(item, Mesh) and item.key == "surface"]
    return mesh


def loaded(found, key):
    file = io.BytesIO(WRITERS[key](found.picture.scenes[0], LIGHT))
    apart = {"split_objects": True, "group_material": False} if key == "obj" else {}
    return trimesh.load(file, file_type=key, process=False, **apart)


@pytest.mark.parametrize("key", ["stl", "ply"])
def test_one_body(surface, key):
    mesh, made = own_mesh(surface), loaded(surface, key)
    assert len(made.faces) == len(mesh.faces)
    assert np.allclose(made.triangles, mesh.vertices[mesh.faces], rtol=1e-5, atol=1e-5)
    x, y, z = made.vertices[::500].T
    heights = [surface.subject.function.value(at) for at in zip(x, y, strict=True)]
    assert np.allclose(z, heights, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("key", ["glb", "obj"])
def test_every_surface_is_an_object(surface, key):
    made, mesh = loaded(surface, key), own_mesh(surface)
    assert set(made.geometry) == {"surface", "tangent:patch"}
    assert np.allclose(made.geometry["surface"].vertices, mesh.vertices, rtol=1e-5, atol=1e-5)
    assert len(made.geometry["surface"].faces) == len(mesh.faces)


def test_a_glb_stands_upright_and_has_the_colours_of_the_picture(surface):
    made = loaded(surface, "glb")
    seen = made.to_geometry()
    mesh = own_mesh(surface)
    plane = made.geometry["tangent:patch"]
    assert np.isclose(seen.bounds[1][1], max(mesh.vertices[:, 2].max(), plane.vertices[:, 2].max()))
    low, high = np.argmin(mesh.values), np.argmax(mesh.values)
    colors = made.geometry["surface"].visual.vertex_colors
    assert colors[low][2] > colors[low][1]  # viridis begins violet and ends yellow
    assert colors[high][1] > colors[high][2]


def test_a_closed_surface_is_written_too(torus):
    made = loaded(torus, "stl")
    assert np.allclose(made.bounds, [[-4, -4, -1], [4, 4, 1]], atol=0.01)


def test_a_picture_without_a_surface_is_told(curve):
    assert not curve.picture.scenes[0].has_surface
    scene = curve.picture.scenes[0]
    with pytest.raises(ValueError, match="no surface"):
        WRITERS["glb"](scene, LIGHT)


def test_a_very_small_surface_keeps_its_digits(evaluated):
    found = evaluated("f(x, y) = 1e-12 x y")
    assert np.allclose(loaded(found, "obj").geometry["surface"].vertices, own_mesh(found).vertices, rtol=1e-8, atol=0)
