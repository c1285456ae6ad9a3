"""Meshes of surfaces: gaps are gaps, cuts are clean, normals are exact."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.scene.camera import Camera
from explorer.scene.clip import clip_faces, clip_line, clip_polygon, join_segments
from explorer.scene.lattice import Sheet, lattice, shown_range
from explorer.scene.primitives import SpaceScene
from explorer.scene.surface import (
    Parametric,
    parametric_mesh,
    parametric_wires,
    surface_mesh,
    surface_wires,
)
from explorer.scene.ticks import axis

XS = np.linspace(-3, 3, 48)  # zero is not among them


def quiet(function):
    def wrapped(x, y):
        with np.errstate(all="ignore"):
            return tuple(
                np.array(np.broadcast_to(a, np.broadcast_shapes(np.shape(x), np.shape(y)))) for a in function(x, y)
            )

    return wrapped


@quiet
def reciprocal(x, y):
    return 1 / x, -1 / x**2, 0.0 * y


@quiet
def steps(x, y):
    return np.floor(x), 0.0 * x, 0.0 * y


@quiet
def dome(x, y):
    z = np.sqrt(1 - x * x - y * y)
    return z, -x / z, -y / z


@quiet
def ring_pole(x, y):
    d = x * x + y * y - 1
    return 1 / d, -2 * x / d**2, -2 * y / d**2


@quiet
def angle(x, y):
    r = x * x + y * y
    return np.arctan2(y, x), -y / r, x / r


@quiet
def bump(x, y):
    z = np.exp(-((x - 1) ** 2) - (y + 0.5) ** 2)
    return z, -2 * (x - 1) * z, -2 * (y + 0.5) * z


def made(function, z_range, xs=XS, *, refined=True):
    values = function(xs[:, None], xs[None, :])
    return lattice(Sheet(xs, xs, *values), z_range, function if refined else None)


def edges(mesh):
    corners = mesh.vertices[mesh.faces]
    return np.concatenate([corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [2, 0]]])


def area_below(mesh):
    a, b, c = (mesh.vertices[mesh.faces[:, i], :2] for i in range(3))
    ab, ac = b - a, c - a
    return (ab[:, 0] * ac[:, 1] - ab[:, 1] * ac[:, 0]) / 2


@pytest.mark.parametrize("refined", [True, False])
@pytest.mark.parametrize("xs", [XS, np.linspace(-3, 3, 49)], ids=["pole between", "pole on a sample"])
def test_no_face_and_no_wire_crosses_a_pole(refined, xs):
    cut = made(reciprocal, (-5.0, 5.0), xs, refined=refined)
    x = edges(surface_mesh("s", cut))[:, :, 0]
    assert np.all(x.min(axis=1) * x.max(axis=1) >= 0)
    wires = surface_wires("w", cut).points[:, 0]
    with np.errstate(invalid="ignore"):
        assert not np.any(wires[:-1] * wires[1:] < 0)


def test_a_pole_is_drawn_up_to_the_range():
    mesh = surface_mesh("s", made(reciprocal, (-5.0, 5.0)))
    assert mesh.vertices[:, 2].min() == -5
    assert mesh.vertices[:, 2].max() == 5
    near = np.abs(mesh.vertices[:, 0]).min()
    assert near == pytest.approx(0.2, abs=0.03)


def test_steps_end_where_they_jump():
    mesh = surface_mesh("s", made(steps, (-4.0, 4.0)))
    z = mesh.vertices[mesh.faces][:, :, 2]
    assert np.all(np.ptp(z, axis=1) == 0)  # no riser
    for level in range(-3, 2):
        x = mesh.vertices[mesh.vertices[:, 2] == level, 0]
        assert x.min() == pytest.approx(level, abs=1e-6)
        assert x.max() == pytest.approx(level + 1, abs=1e-6)
    assert area_below(mesh).sum() == pytest.approx(36, rel=1e-5)


def test_a_domain_edge_is_found_between_samples():
    mesh = surface_mesh("s", made(dome, (0.0, 1.2)))
    radius = np.hypot(*mesh.vertices[:, :2].T)
    assert radius.max() == pytest.approx(1, abs=1e-6)
    assert area_below(mesh).sum() == pytest.approx(np.pi, rel=0.01)
    coarse = surface_mesh("s", made(dome, (0.0, 1.2), refined=False))
    assert 0 < area_below(coarse).sum() < area_below(mesh).sum()


@pytest.mark.parametrize("count", [20, 33, 129])
def test_the_range_reaches_the_edge_of_the_domain(count):
    xs = np.linspace(-3, 3, count)
    sheet = Sheet(xs, xs, *dome(xs[:, None], xs[None, :]))
    low, high = shown_range(sheet, dome)
    assert -0.15 < low < 0
    assert 0.9 < high < 1.2
    ring = Sheet(xs, xs, *ring_pole(xs[:, None], xs[None, :]))
    low, high = shown_range(ring, ring_pole)
    assert -12 < low < -1
    assert 1 < high < 12


def test_a_ring_of_poles_stays_open():
    segment = edges(surface_mesh("s", made(ring_pole, (-5.0, 5.0))))
    inside = np.hypot(segment[:, :, 0], segment[:, :, 1]) < 1
    assert not np.any(inside[:, 0] != inside[:, 1])


def test_a_branch_cut_is_a_clean_cut():
    mesh = surface_mesh("s", made(angle, (-4.0, 4.0)))
    assert np.ptp(mesh.vertices[mesh.faces][:, :, 2], axis=1).max() < np.pi
    assert area_below(mesh).sum() == pytest.approx(36, rel=0.01)


@pytest.mark.parametrize("function", [reciprocal, dome, ring_pole, angle, bump, steps])
def test_faces_look_up_and_do_not_overlap(function):
    mesh = surface_mesh("s", made(function, (-0.8, 0.9)))
    area = area_below(mesh)
    assert area.min() >= -1e-12
    assert area.sum() <= 36 + 1e-9


@pytest.mark.parametrize("function", [reciprocal, dome, ring_pole, angle, bump])
def test_vertices_stay_in_the_range_and_normals_are_exact(function):
    mesh = surface_mesh("s", made(function, (-0.7, 0.9)))
    assert mesh.vertices[:, 2].min() >= -0.7
    assert mesh.vertices[:, 2].max() <= 0.9
    assert np.linalg.norm(mesh.normals, axis=1) == pytest.approx(np.ones(len(mesh.normals)))
    assert np.array_equal(mesh.parameters, mesh.vertices[:, :2])
    sampled = np.isin(mesh.vertices[:, 0], XS) & np.isin(mesh.vertices[:, 1], XS)
    _, fx, fy = function(*mesh.vertices[sampled, :2].T)
    exact = np.stack([-fx, -fy, np.ones(fx.shape)], axis=1)
    exact /= np.linalg.norm(exact, axis=1, keepdims=True)
    assert mesh.normals[sampled] == pytest.approx(exact, abs=1e-9)


def test_the_peak_projects_where_it_should():
    xs = np.linspace(-3, 3, 121)
    mesh = surface_mesh("s", made(bump, (0.0, 1.0), xs))
    scene = SpaceScene("", axis("x", -3, 3), axis("y", -3, 3), axis("z", 0, 1), (mesh,))
    camera = Camera().fit(scene.proportions, 1.5)
    vertex = mesh.vertices[mesh.vertices[:, 2].argmax()]
    ends = scene.to_box(np.array([vertex, [1.0, -0.5, 1.0]]))
    pixels, _ = camera.project(ends, 900, 600)
    assert pixels[0] == pytest.approx(pixels[1], abs=1)


def test_a_shade_colours_the_vertices():
    x, _ = np.meshgrid(XS, XS, indexing="ij")
    mesh = surface_mesh("s", made(bump, (0.0, 0.5)), shade=2 * x)
    assert mesh.values == pytest.approx(2 * mesh.vertices[:, 0])


@pytest.mark.parametrize("scale", [1e-300, 1.0, 1e300])
def test_any_scale_gives_the_same_picture(scale):
    def scaled(x, y):
        return tuple(scale * a for a in bump(x, y))

    mesh = surface_mesh("s", made(scaled, (0.0, 0.5 * scale)))
    plain = surface_mesh("s", made(bump, (0.0, 0.5)))
    assert len(mesh.faces) == pytest.approx(len(plain.faces), abs=4)
    scene = SpaceScene("", axis("x", -3, 3), axis("y", -3, 3), axis("z", 0, 0.5 * scale), ())
    normals = scene.normals_to_box(mesh.normals)
    assert np.linalg.norm(normals, axis=1) == pytest.approx(np.ones(len(normals)))
    assert normals[:, 2].min() > 0


@pytest.mark.parametrize(
    ("function", "z_range"),
    [(bump, (-1.0, 1.0)), (bump, (0.1, 0.5)), (ring_pole, (-5.0, 5.0)), (steps, (-4.0, 4.0)), (dome, (0.0, 1.2))],
    ids=["whole", "cut off", "a pole", "torn", "a hole"],
)
def test_fewer_triangles_cover_the_same_surface(function, z_range):
    mesh = surface_mesh("s", made(function, z_range, np.linspace(-3, 3, 150)))
    assert mesh.coarse is not None
    assert len(mesh.coarse.faces) < 0.5 * len(mesh.faces)
    assert area_below(mesh.coarse).min() > -1e-12
    assert area_below(mesh.coarse).sum() == pytest.approx(area_below(mesh).sum())
    known = {tuple(row) for row in np.concatenate([mesh.vertices, mesh.normals], axis=1)}
    assert known.issuperset(map(tuple, np.concatenate([mesh.coarse.vertices, mesh.coarse.normals], axis=1)))
    assert len(np.unique(mesh.coarse.faces)) == len(mesh.coarse.vertices)


def test_a_parametric_surface_has_fewer_triangles_too():
    us = np.linspace(0, 2 * np.pi, 131)
    mesh = parametric_mesh("t", torus(us, us), [(-5, 3), (-5, 5), (-2, 2)])
    assert mesh.coarse is not None
    assert len(mesh.coarse.faces) < 0.5 * len(mesh.faces)
    assert area_below(replace(mesh, vertices=mesh.parameters)).sum() == pytest.approx(
        area_below(replace(mesh.coarse, vertices=mesh.coarse.parameters)).sum()
    )


def test_a_surface_of_few_triangles_has_no_fewer():
    assert surface_mesh("s", made(bump, (0.1, 0.5))).coarse is None


@pytest.mark.parametrize("value", [5.0, np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (9, 1), (9, 9)])
def test_constants_and_nothing(value, shape):
    sheet = Sheet(
        np.arange(shape[0] * 1.0), np.arange(shape[1] * 1.0), np.full(shape, value), np.zeros(shape), np.zeros(shape)
    )
    cut = lattice(sheet, (4.0, 6.0))
    mesh, wires = surface_mesh("s", cut), surface_wires("w", cut)
    expected = 2 * (shape[0] - 1) * (shape[1] - 1) if value == 5 else 0
    assert len(mesh.faces) == expected
    assert mesh.vertices.shape[1] == wires.points.shape[1] == 3
    assert (len(wires.points) > 0) == (value == 5 and shape != (1, 1))


def torus(us, vs, ring=3.0):
    u, v = us[:, None], vs[None, :]
    w = ring + np.cos(v)
    points = np.stack(np.broadcast_arrays(np.cos(u) * w, np.sin(u) * w, np.sin(v) + 0 * u), axis=-1)
    du = np.stack(np.broadcast_arrays(-np.sin(u) * w, np.cos(u) * w, 0 * u * v), axis=-1)
    dv = np.stack(np.broadcast_arrays(-np.cos(u) * np.sin(v), -np.sin(u) * np.sin(v), np.cos(v) + 0 * u), axis=-1)
    return Parametric(us, vs, points, du, dv)


def test_a_torus_has_radial_normals_and_its_parameters():
    us = vs = np.linspace(0, 2 * np.pi, 41)
    mesh = parametric_mesh("t", torus(us, vs), [(-5, 5), (-5, 5), (-2, 2)])
    assert len(mesh.faces) == 2 * 40 * 40
    u, v = mesh.parameters.T
    radial = np.stack([np.cos(u) * np.cos(v), np.sin(u) * np.cos(v), np.sin(v)], axis=1)
    assert np.abs((mesh.normals * radial).sum(axis=1)) == pytest.approx(np.ones(len(u)))


def test_a_parametric_surface_is_cut_off_at_the_box():
    us = vs = np.linspace(0, 2 * np.pi, 41)
    box = [(-2.5, 3.1), (-1.0, 4.0), (-0.5, 0.7)]
    mesh = parametric_mesh("t", torus(us, vs), box)
    wires = parametric_wires("w", torus(us, vs), box)
    for points in (mesh.vertices, wires.points[np.isfinite(wires.points[:, 0])]):
        assert len(points) > 0
        for i, (low, high) in enumerate(box):
            assert low <= points[:, i].min() < points[:, i].max() <= high


def test_a_sphere_has_normals_at_its_poles_and_holes_stay_open():
    us, vs = np.linspace(0, 2 * np.pi, 33), np.linspace(0, np.pi, 17)
    u, v = np.meshgrid(us, vs, indexing="ij")
    points = np.stack([np.cos(u) * np.sin(v), np.sin(u) * np.sin(v), np.cos(v)], axis=-1)
    du = np.stack([-np.sin(u) * np.sin(v), np.cos(u) * np.sin(v), 0 * v], axis=-1)
    dv = np.stack([np.cos(u) * np.cos(v), np.sin(u) * np.cos(v), -np.sin(v)], axis=-1)
    mesh = parametric_mesh("t", Parametric(us, vs, points, du, dv), [(-1.1, 1.1)] * 3)
    assert np.abs((mesh.normals * mesh.vertices).sum(axis=1)).min() > 0.95
    holed = points.copy()
    holed[10, 8] = np.nan
    mesh = parametric_mesh("t", Parametric(us, vs, holed, du, dv), [(-1.1, 1.1)] * 3)
    assert np.isfinite(mesh.vertices).all()
    assert len(mesh.faces) == 2 * (32 * 16 - 4)


@given(st.lists(st.tuples(*[st.floats(-1, 1)] * 3), min_size=3, max_size=12), st.floats(-0.5, 0), st.floats(0.1, 0.5))
def test_clipping_keeps_to_the_range_and_loses_nothing(points, low, high):
    rows = np.array(points)
    faces = np.array([[0, i, i + 1] for i in range(1, len(rows) - 1)], dtype=np.int32)
    cut, kept = clip_faces(rows, faces, 2, low, high)
    used = cut[kept.ravel(), 2]
    assert np.all((used >= low) & (used <= high))
    below = clip_faces(rows, faces, 2, -2.0, low)
    above = clip_faces(rows, faces, 2, high, 2.0)
    parts = [area3(cut, kept), area3(*below), area3(*above)]
    assert sum(parts) == pytest.approx(area3(rows, faces), abs=1e-6) or np.any(np.isin(rows[:, 2], (low, high)))


def area3(rows, faces):
    a, b, c = (rows[faces[:, i]] for i in range(3))
    return np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2


def test_lines_and_polygons_are_clipped():
    line = np.array([[0, -2.0], [0, 2.0], [np.nan, np.nan], [1, 0.0], [1, 0.5], [2, 3.0], [3, 4.0]])
    cut = clip_line(line, 1, -1.0, 1.0)
    assert cut[[0, 1]].tolist() == [[0, -1], [0, 1]]
    assert np.isnan(cut[2]).all()
    assert cut[3:] == pytest.approx(np.array([[1, 0], [1, 0.5], [1.2, 1.0]]))
    square = np.array([[-1.0, -1], [1, -1], [1, 1], [-1, 1]])
    assert clip_polygon(square, 0, -0.5, 3.0)[:, 0].min() == -0.5
    assert len(clip_polygon(square, 0, 2.0, 3.0)) == 0
    assert join_segments(np.empty((0, 2)), np.empty((0, 2))).shape == (0, 2)


@quiet
def explosion(x, y):
    z = np.exp(np.exp(x * x + y * y + 3))
    slope = 2 * z * np.exp(x * x + y * y + 3)
    return z, x * slope, y * slope


def test_where_a_function_explodes_it_leaves_the_range_on_a_smooth_rim():
    sheet = Sheet(XS, XS, *explosion(XS[:, None], XS[None, :]))
    top = 1e30
    mesh = surface_mesh("s", lattice(sheet, (0.0, top), explosion))
    rim = mesh.vertices[np.isclose(mesh.vertices[:, 2], top)]
    radius = np.sqrt(np.log(np.log(top)) - 3)
    assert len(rim) > 10
    np.testing.assert_allclose(np.hypot(rim[:, 0], rim[:, 1]), radius, rtol=1e-2)


def test_contours_run_through_the_cells_in_which_a_function_leaves_the_range():
    sheet = Sheet(XS, XS, *explosion(XS[:, None], XS[None, :]))
    assert not lattice(sheet, (0.0, 1e30), explosion).open_cells[15:32, 15:32].any()


def test_a_wall_stands_upright_where_a_function_explodes():
    sheet = Sheet(XS, XS, *explosion(XS[:, None], XS[None, :]))
    mesh = surface_mesh("s", lattice(sheet, (0.0, 1e30), explosion))
    low, high = mesh.vertices[mesh.faces].min(axis=1), mesh.vertices[mesh.faces].max(axis=1)
    tall = high[:, 2] - low[:, 2] > 0.5e30
    assert tall.sum() > 50
    edges = np.linalg.norm(mesh.vertices[mesh.faces][tall][:, :, :2], axis=2)
    assert np.ptp(edges, axis=1).max() < 0.04  # corners are equally far from the middle of the circle


def test_wires_climb_the_wall():
    sheet = Sheet(XS, XS, *explosion(XS[:, None], XS[None, :]))
    points = surface_wires("w", lattice(sheet, (0.0, 1e30), explosion)).points
    rises = np.abs(np.diff(points[:, 2]))
    steps = np.linalg.norm(np.diff(points[:, :2], axis=0), axis=1)[rises > 0.5e30]
    assert len(steps) > 10
    assert steps.max() < 0.03  # a cell is 0.13 wide
