"""Level surfaces: closed where they should be, exact, with normals to the higher side, and open at holes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.scene.isosurface import Volume, cut_lines, isosurface, slice_mesh, torn_cells


def volume_of(function, side=1.5, count=33, scale=1.0):
    """Sample function(x, y, z) -> value and its three slopes."""
    axis = np.linspace(-side, side, count)
    x, y, z = np.meshgrid(axis, axis, axis, indexing="ij")
    with np.errstate(all="ignore"):
        value, *slopes = (scale * np.broadcast_to(a, x.shape) for a in function(x, y, z))
    return Volume((axis, axis, axis), value, np.stack(slopes))


def ball(x, y, z):
    return x * x + y * y + z * z, 2 * x, 2 * y, 2 * z


def torus(x, y, z):
    ring = np.hypot(x, y)
    out = (ring - 0.9) / np.maximum(ring, 1e-12)
    return (ring - 0.9) ** 2 + z * z, 2 * out * x, 2 * out * y, 2 * z


def characteristic(mesh):
    """Return V - E + F, and how often each edge is used in each direction."""
    pairs = np.concatenate([mesh.faces[:, [0, 1]], mesh.faces[:, [1, 2]], mesh.faces[:, [2, 0]]])
    edges = np.unique(np.sort(pairs, axis=1), axis=0)
    return len(mesh.vertices) - len(edges) + len(mesh.faces), pairs


def area(mesh):
    a, b, c = (mesh.vertices[mesh.faces[:, i]] for i in range(3))
    return np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2


def test_a_sphere_has_its_radius_its_normals_and_its_area():
    mesh = isosurface("i", volume_of(ball), 1.0)
    radius = np.linalg.norm(mesh.vertices, axis=1)
    assert radius == pytest.approx(np.ones(len(radius)), abs=1e-9)  # on an edge f is a quadratic, which the cubic meets
    assert (mesh.normals * mesh.vertices).sum(axis=1) == pytest.approx(radius)
    assert area(mesh) == pytest.approx(4 * np.pi, rel=0.01)
    assert characteristic(mesh)[0] == 2


def test_faces_are_seen_counter_clockwise_from_the_higher_side():
    mesh = isosurface("i", volume_of(ball), 1.0)
    a, b, c = (mesh.vertices[mesh.faces[:, i]] for i in range(3))
    assert np.all((np.cross(b - a, c - a) * (a + b + c)).sum(axis=1) > 0)


def test_a_torus_has_a_hole():
    mesh = isosurface("i", volume_of(torus), 0.16)
    assert characteristic(mesh)[0] == 0
    assert area(mesh) == pytest.approx(4 * np.pi**2 * 0.9 * 0.4, rel=0.02)


@given(st.integers(0, 2**32 - 1))
def test_noise_gives_a_surface_without_cracks(seed):
    random = np.random.default_rng(seed)
    axis = np.arange(6.0)
    values = np.pad(random.standard_normal((4, 4, 4)), 1, constant_values=-9.0)
    mesh = isosurface("i", Volume((axis, axis, axis), values, np.zeros((3, 6, 6, 6))), 0.0)
    _, pairs = characteristic(mesh)
    there = {tuple(pair) for pair in pairs.tolist()}
    assert len(there) == len(pairs)  # no edge is used twice in the same direction ...
    assert all((b, a) in there for a, b in there)  # ... and every one has a neighbour


def test_a_hole_is_left_open():
    def half(x, y, z):
        value, *slopes = ball(x, y, z)
        return np.where(x > 0.5, np.nan, value), *slopes

    mesh = isosurface("i", volume_of(half), 1.0)
    assert 0 < mesh.vertices[:, 0].max() <= 0.5
    assert np.isfinite(mesh.vertices).all()
    assert np.isfinite(mesh.normals).all()


@pytest.mark.parametrize("scale", [1e-300, 1e-10, 1e10, 1e300])
def test_no_scale_of_values_matters(scale):
    plain, scaled = isosurface("i", volume_of(ball), 1.0), isosurface("i", volume_of(ball, scale=scale), scale)
    assert scaled.vertices == pytest.approx(plain.vertices, abs=1e-9)
    assert scaled.normals == pytest.approx(plain.normals, abs=1e-9)


@pytest.mark.parametrize("value", [0.0, np.nan, np.inf, -np.inf])
def test_a_level_nowhere_reached_gives_an_empty_mesh(value):
    mesh = isosurface("i", volume_of(lambda x, _y, _z: (value + 0 * x, 0, 0, 0)), 1.0)
    assert (mesh.vertices.shape, mesh.faces.shape, mesh.normals.shape) == ((0, 3), (0, 3), (0, 3))


def test_a_level_that_is_met_at_the_samples_has_no_double_vertices():
    mesh = isosurface("i", volume_of(lambda x, _y, _z: (x, 1, 0, 0), count=9), 0.0)
    assert mesh.vertices[:, 0] == pytest.approx(np.zeros(len(mesh.vertices)), abs=1e-12)
    assert area(mesh) == pytest.approx(9.0)


@pytest.mark.parametrize("across", [0, 1, 2])
def test_a_slice_lies_in_its_plane_with_the_colours_of_its_values(across):
    axes = (np.linspace(0, 1, 4), np.linspace(0, 2, 5), np.linspace(0, 3, 6))
    u, v = np.meshgrid(*(a for i, a in enumerate(axes) if i != across), indexing="ij")
    values = u + 10 * v
    values[0, 0] = np.nan
    mesh = slice_mesh("s", axes, values, across, 0.7)
    assert np.all(mesh.vertices[:, across] == 0.7)
    rest = np.delete(mesh.vertices, across, axis=1)
    assert mesh.values == pytest.approx(rest[:, 0] + 10 * rest[:, 1])
    assert len(mesh.faces) == 2 * (u.shape[0] - 1) * (u.shape[1] - 1) - 2
    assert np.all(np.abs(mesh.normals[:, across]) == 1)


def test_planes_cut_a_sphere_in_circles():
    mesh = isosurface("i", volume_of(ball), 1.0)
    line = cut_lines("w", mesh, [np.array([]), np.array([0.6]), np.array([5.0])])
    ends = line.points[np.isfinite(line.points[:, 0])]
    assert ends[:, 1] == pytest.approx(np.full(len(ends), 0.6))
    assert np.hypot(ends[:, 0], ends[:, 2]) == pytest.approx(np.full(len(ends), 0.8), abs=5e-3)
    steps = np.linalg.norm(np.diff(line.points, axis=0), axis=1)
    assert np.nansum(steps) == pytest.approx(2 * np.pi * 0.8, rel=0.01)
    assert (line.role, cut_lines("w", mesh, [np.array([9.0])]).points.shape) == (mesh.role, (0, 3))


def test_cells_in_which_the_function_breaks_are_left_open():
    places = np.linspace(-1, 1, 21) + 0.013
    x, y, z = np.meshgrid(places, places, places, indexing="ij")
    jump = Volume((places, places, places), np.sign(x), np.zeros((3, *x.shape)))
    torn = torn_cells(jump, 2.0)
    assert torn[9].all()
    assert torn.sum() == 20 * 20
    assert len(isosurface("f", jump, 0.0).faces)
    assert not len(isosurface("f", jump, 0.0, open_cells=torn).faces)
    smooth = Volume((places, places, places), y * z, np.stack([0 * x, z, y]))
    assert not torn_cells(smooth, 2.0).any()
