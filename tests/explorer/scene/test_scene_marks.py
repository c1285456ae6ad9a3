"""Arrows, tangents, Taylor surfaces, and what lies under the mouse."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.scene.camera import Camera
from explorer.scene.field import LONGEST, field_arrows, field_grid
from explorer.scene.lattice import Sheet, lattice
from explorer.scene.picking import hidden, nearest_hit, nearest_on_curve, pick_mesh, solids
from explorer.scene.primitives import CurveHandle, SpaceScene
from explorer.scene.roles import Role
from explorer.scene.surface import surface_mesh
from explorer.scene.tangent import spanned_patch, spanning_arrows, tangent_line, tangent_plane, taylor_surface
from explorer.scene.ticks import axis

BOX = [(-3.0, 3.0), (-2.0, 2.0), (-1.0, 4.0)]


def in_box(points, box=BOX, slack=1e-9):
    return all(
        low - slack <= points[:, i].min() and points[:, i].max() <= high + slack for i, (low, high) in enumerate(box)
    )


def test_arrows_grow_with_the_norm_and_point_along_it():
    xs, ys = field_grid(-3, 3, 12), field_grid(-2, 2, 8)
    gx, gy = np.broadcast_arrays(2 * xs[:, None], 6 * ys[None, :])
    found = field_arrows("g", (xs, ys), (gx, gy))
    steps = found.heads - found.tails
    middles = (found.heads + found.tails) / 2
    exact = middles * (2, 6)
    turned = steps[:, 0] * exact[:, 1] - steps[:, 1] * exact[:, 0]
    assert np.abs(turned).max() < 1e-9
    assert np.all((steps * exact).sum(axis=1) > 0)
    lengths = np.hypot(*(steps / (0.5, 0.5)).T)
    assert lengths.max() == pytest.approx(LONGEST)
    order = np.linalg.norm(exact, axis=1).argsort()
    assert np.all(np.diff(lengths[order]) > -1e-9)


def test_zero_and_undefined_vectors_have_no_arrow():
    xs = np.arange(3.0)
    gx = np.array([[0.0, 1, np.nan], [np.inf, 2, 0], [1e300, 1e-300, 1]])
    found = field_arrows("g", (xs, xs), (gx, 0 * xs[None, :]))
    assert 0 < len(found.heads) <= 5
    assert np.isfinite(found.heads).all()
    assert len(field_arrows("g", (xs, xs), (np.zeros((3, 3)),) * 2).heads) == 0
    assert len(field_arrows("g", (xs[:1], xs[:1]), (np.ones((1, 1)),) * 2).heads) == 1


@given(st.tuples(st.floats(-3, 3), st.floats(-2, 2)), st.floats(-1, 4), st.tuples(st.floats(-9, 9), st.floats(-9, 9)))
def test_a_tangent_plane_lies_in_its_plane_and_in_the_box(at, height, slopes):
    point = np.array([*at, height])
    found = tangent_plane("t", point, np.array(slopes), BOX)
    if not found:
        return
    patch, rim, along_x, along_y = found
    for drawn in (patch.points, rim.points, along_x.points, along_y.points):
        if len(drawn):
            assert in_box(drawn)
            assert (drawn - point) @ np.array([-slopes[0], -slopes[1], 1.0]) == pytest.approx(
                np.zeros(len(drawn)), abs=1e-8
            )
    assert along_x.points[:, 1] == pytest.approx(np.full(len(along_x.points), at[1]))
    assert (along_x.role, along_y.role) == (Role.X, Role.Y)


def test_where_nothing_is_defined_nothing_is_drawn():
    point = np.array([0.0, 0.0, np.nan])
    assert tangent_plane("t", point, np.zeros(2), BOX) == ()
    assert tangent_plane("t", np.zeros(3), np.array([np.inf, 0]), BOX) == ()
    assert tangent_plane("t", np.zeros(3), np.array([1.7e308, 1.7e308]), BOX) == ()
    assert tangent_line("t", point, np.ones(3), BOX) is None
    assert tangent_line("t", np.zeros(3), np.zeros(3), BOX) is None
    assert tangent_line("t", np.array([0.0, 9, 0]), np.array([1.0, 0, 0]), BOX) is None
    assert spanning_arrows("t", point, np.eye(3)[:2]) == ()


def test_a_tangent_line_reaches_across_the_box():
    line = tangent_line("t", np.array([0.0, 1.0]), np.array([1.0, 1.0]), [(-3, 3), (-1, 3)])
    assert line.points == pytest.approx(np.array([[-2, -1], [2, 3]]))
    steep = tangent_line("t", np.zeros(2), np.array([1.0, 1e300]), [(-3, 3), (-1, 3)])
    assert steep.points[:, 1] == pytest.approx([-1, 3])


def test_a_jacobian_spans_its_patch():
    columns = np.array([[0.0, 1, 1], [1, 0, 1.0]])
    patch, *_ = spanned_patch("t", np.zeros(3), columns, [(-9, 9)] * 3)
    assert patch.points == pytest.approx(np.array([[-1, -1, -2], [-1, 1, 0], [1, 1, 2], [1, -1, 0]]))
    arrows = spanning_arrows("t", np.ones(3), columns)
    assert [a.role for a in arrows] == [Role.X, Role.Y]
    assert arrows[0].heads - arrows[0].tails == pytest.approx(columns[:1])


def plane_of(function, count=65):
    xs = np.linspace(-3, 3, count)
    x, y = np.meshgrid(xs, xs, indexing="ij")
    return Sheet(xs, xs, *function(x, y))


def test_a_taylor_surface_is_cut_off_and_translucent():
    sheet = plane_of(lambda x, y: (x * x + y, 2 * x, 1 + 0 * y))
    mesh, wires = taylor_surface("t", sheet, (-1.0, 4.0))
    assert mesh.role == wires.role == Role.TAYLOR
    assert mesh.opacity < 1
    drawn = wires.points[np.isfinite(wires.points[:, 0])]
    for points in (mesh.vertices, drawn):
        assert -1 <= points[:, 2].min() < points[:, 2].max() <= 4


def surface_scene():
    mesh = surface_mesh("s", lattice(plane_of(lambda x, y: (x * x + y * y / 2, 2 * x, y)), (0.0, 10.0)))
    return SpaceScene("", axis("x", -3, 3), axis("y", -3, 3), axis("z", 0, 10), (mesh,)), mesh


@given(st.floats(-1.5, 1.5), st.floats(-1.5, 1.5), st.booleans())
def test_picking_where_a_point_projects_finds_it(x, y, orthographic):
    scene, mesh = surface_scene()
    camera = Camera(azimuth=-60, elevation=80, orthographic=orthographic).fit(scene.proportions, 1.5)
    point = np.array([[x, y, x * x + y * y / 2]])
    (pixel,), _ = camera.project(scene.to_box(point), 900, 600)
    found = pick_mesh(scene, mesh, camera, *pixel, 900, 600)
    assert found == pytest.approx([x, y], abs=0.02)


def test_picking_takes_what_is_in_front_and_nothing_beside():
    scene, mesh = surface_scene()
    camera = Camera(azimuth=0, elevation=0).fit(scene.proportions, 1.5)
    (pixel,), _ = camera.project(scene.to_box(np.array([[2.0, 0.0, 4.0]])), 900, 600)
    found = pick_mesh(scene, mesh, camera, *pixel, 900, 600)
    assert found == pytest.approx([2, 0], abs=0.02)  # and not (-2, 0), which is behind
    assert pick_mesh(scene, mesh, camera, 1.0, 1.0, 900, 600) is None


@pytest.mark.parametrize("orthographic", [False, True])
def test_a_surface_hides_what_is_behind_it_and_not_what_lies_on_it(orthographic):
    scene, _ = surface_scene()
    camera = Camera(azimuth=-60, elevation=60, orthographic=orthographic).fit(scene.proportions, 1.5)
    above, on, below = (scene.to_box(np.array([0.0, 0.0, z])) for z in (9.0, 0.0, -1.0))
    assert [hidden(solids(scene), camera, place) for place in (above, on, below)] == [False, False, True]


def test_a_ray_through_a_shared_edge_hits():
    vertices = np.array([[0.0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]])
    faces = np.array([[0, 1, 2], [0, 2, 3]], dtype=np.int32)
    down = np.array([0.0, 0.0, -1.0])
    for place in (0.25, 0.5, 0.75):
        face, weights = nearest_hit(vertices, faces, np.array([place, place, 5.0]), down)
        assert weights @ vertices[faces[face]] == pytest.approx([place, place, 0])
    assert nearest_hit(vertices, faces, np.array([0.5, 0.5, -5.0]), down) is None
    assert nearest_hit(vertices, faces[:0], np.zeros(3), down) is None


@given(st.integers(0, 2**32 - 1))
def test_the_nearest_hit_is_that_of_every_face_tried(seed):
    random = np.random.default_rng(seed)
    vertices = random.uniform(-1, 1, (30, 3))
    faces = random.permuted(np.tile(np.arange(30, dtype=np.int32), (20, 1)), axis=1)[:, :3]
    origin, direction = np.array([0.1, -0.2, 3.0]), np.array([0.0, 0.0, -1.0])
    hits = [nearest_hit(vertices, faces[i : i + 1], origin, direction) for i in range(20)]
    heights = [(w @ vertices[faces[i]])[2] for i, hit in enumerate(hits) if hit for w in [hit[1]]]
    found = nearest_hit(vertices, faces, origin, direction)
    assert (found is None) == (not heights)
    if found:
        assert (found[1] @ vertices[faces[found[0]]])[2] == pytest.approx(max(heights))


def test_the_nearest_place_on_a_curve_is_between_samples():
    ts = np.array([0.0, 1.0, 2.0, 3.0, 4.0])
    pixels = np.array([[0.0, 0], [10, 0], [np.nan, np.nan], [30, 0], [40, 0]])
    handle = CurveHandle(0, pixels, ts)
    assert nearest_on_curve(handle, pixels, 2.5, 7.0) == pytest.approx(0.25)
    assert nearest_on_curve(handle, pixels, 19.0, 1.0) == pytest.approx(1.0)
    assert nearest_on_curve(handle, pixels, 33.0, 1.0) == pytest.approx(3.3)
    nothing = np.full((5, 2), np.nan)
    assert nearest_on_curve(handle, nothing, 0.0, 0.0) is None
    assert nearest_on_curve(CurveHandle(0, pixels[:1], ts[:1]), pixels[:1], 5.0, 0.0) == 0.0
    assert nearest_on_curve(CurveHandle(0, pixels[:0], ts[:0]), pixels[:0], 5.0, 0.0) is None
