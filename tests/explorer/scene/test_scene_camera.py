"""The camera: pixels, rays and matrices agree, and the labelled box stands behind what it holds."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.scene.axes_box import axes_box
from explorer.scene.camera import FARTHEST, NEAREST, POSITIONS, Camera
from explorer.scene.primitives import SpaceScene
from explorer.scene.ticks import axis

WIDTH, HEIGHT = 900.0, 600.0

cameras = st.builds(
    Camera,
    azimuth=st.floats(-180, 180),
    elevation=st.floats(-90, 90),
    distance=st.floats(2, 10),
    fov=st.floats(10, 60),
    orthographic=st.booleans(),
    target=st.tuples(*[st.floats(-0.3, 0.3)] * 3),
)
box_points = st.tuples(*[st.floats(-0.5, 0.5)] * 3).map(lambda p: np.array([p]))


def scene(proportions=(1.0, 1.0, 0.75)):
    return SpaceScene("", axis("x", -3, 3), axis("y", -2, 2), axis("z", 0, 10), (), proportions=proportions)


@given(cameras, box_points)
def test_the_ray_through_a_projected_point_meets_it(camera, point):
    pixels, depth = camera.project(point, WIDTH, HEIGHT)
    assert depth[0] > 0
    origin, direction = camera.ray(*pixels[0], WIDTH, HEIGHT)
    away = point[0] - origin
    assert np.linalg.norm(direction) == pytest.approx(1)
    assert np.linalg.norm(np.cross(away, direction)) < 1e-9
    assert away @ -camera.axes()[2] == pytest.approx(depth[0], abs=1e-9)


@given(cameras, box_points)
def test_the_matrices_place_points_where_project_does(camera, point):
    pixels, _ = camera.project(point, WIDTH, HEIGHT)
    clip = camera.projection(WIDTH / HEIGHT) @ camera.view() @ np.append(point[0], 1.0)
    x, y, z = clip[:3] / clip[3]
    assert pixels[0] == pytest.approx([(x + 1) * WIDTH / 2, (1 - y) * HEIGHT / 2], abs=1e-6)
    assert -1 <= z <= 1


@given(st.floats(-180, 180), st.floats(-90, 90), st.booleans(), st.floats(0.2, 5), st.floats(0.3, 2))
def test_a_fitted_box_fills_the_view_and_stays_inside(azimuth, elevation, orthographic, aspect, height):
    camera = Camera(azimuth, elevation, orthographic=orthographic).fit((1, 1, height), aspect, margin=0.8)
    corners = np.array(list(product((-0.5, 0.5), (-0.5, 0.5), (-height / 2, height / 2))))
    pixels, _ = camera.project(corners, 1000 * aspect, 1000)
    filled = np.abs(pixels - (500 * aspect, 500)) / (500 * aspect, 500)
    assert filled.max() == pytest.approx(0.8)


def test_points_behind_the_eye_have_no_pixel():
    camera = Camera(azimuth=0, elevation=0, distance=1)
    pixels, depth = camera.project(np.array([[2.0, 0, 0]]), WIDTH, HEIGHT)
    assert depth[0] == pytest.approx(-1)
    assert np.isnan(pixels).all()


def test_orbiting_stops_at_the_poles_and_goes_round():
    camera = Camera(azimuth=170, elevation=80)
    assert camera.orbit(0, 1000).elevation == 90
    assert camera.orbit(0, -10000).elevation == -90
    assert -180 <= camera.orbit(-1000, 0).azimuth <= 180
    front = np.array([[0.0, -0.5, 0.0]])
    start = Camera(azimuth=-90, elevation=0)
    before, _ = start.project(front, WIDTH, HEIGHT)
    after, _ = start.orbit(20, 0).project(front, WIDTH, HEIGHT)
    assert after[0, 0] > before[0, 0]  # what is near follows the mouse


def test_zooming_is_limited_and_undone_by_its_inverse():
    camera = Camera(distance=3)
    assert camera.zoom(2).zoom(0.5) == camera
    assert camera.zoom(1e9).distance == NEAREST
    assert camera.zoom(1e-9).distance == FARTHEST
    assert camera.zoom(0.0) == camera
    assert camera.zoom(float("nan")) == camera


def test_a_view_squeezed_to_nothing_does_no_harm():
    for width, height in ((0, 0), (1, 0), (0, 1), (1, 1)):
        camera = Camera().fit((1, 1, 0.75), width / max(height, 1))
        assert NEAREST <= camera.distance <= FARTHEST
        assert np.isfinite(camera.projection(width / max(height, 1))).all()
        assert np.isfinite(camera.ray(0, 0, width, height)[1]).all()
        assert axes_box(scene(), camera, width, height).ticks == ()


def test_the_eye_may_be_inside_the_box():
    camera = Camera(distance=NEAREST)
    assert axes_box(scene(), camera, WIDTH, HEIGHT).walls.shape == (3, 4, 3)


def test_the_top_view_is_a_map():
    camera = Camera().at("top")
    pixels, _ = camera.project(np.array([[0.0, 0, 0], [0.3, 0, 0], [0, 0.3, 0]]), WIDTH, HEIGHT)
    right, up = pixels[1] - pixels[0], pixels[2] - pixels[0]
    assert right[0] > 1
    assert right[1] == pytest.approx(0, abs=1e-9)
    assert up[1] < -1
    assert up[0] == pytest.approx(0, abs=1e-9)


@given(cameras)
def test_walls_are_behind_the_box_and_numbers_outside(camera):
    camera = replace(camera, target=(0.0, 0.0, 0.0))
    found = axes_box(scene(), camera, WIDTH, HEIGHT)
    assert found.walls.shape == (3, 4, 3)
    assert found.edges.shape == (9, 2, 3)
    away = found.walls.mean(axis=1) @ -camera.axes()[2]
    assert np.all(away >= -1e-9)
    half = np.array([0.5, 0.5, 0.375])
    for label in (*found.ticks, *found.names):
        on_rim = np.isclose(np.abs(label.position), half)
        assert on_rim.sum() >= 2  # on an edge of the box
        assert label.position @ label.outward > 0
        assert label.outward[label.axis] == 0


@given(cameras)
def test_numbers_stand_outside_the_box_on_the_screen(camera):
    camera = replace(camera, target=(0.0, 0.0, 0.0), distance=max(camera.distance, 1.5))  # outside the box
    found = axes_box(scene(), camera, WIDTH, HEIGHT)
    corners = np.array(list(product((-0.5, 0.5), (-0.5, 0.5), (-0.375, 0.375))))
    for label in found.names:
        ends = np.stack([label.position, label.position + 0.1 * label.outward])
        (start, end), _ = camera.project(ends, WIDTH, HEIGHT)
        across = end - start
        if np.linalg.norm(across) < 1e-6:
            continue
        # Along the outward direction nothing of the box lies farther out than its silhouette edge, but for the
        # part of that direction that runs along the edge itself.
        tangent = np.zeros(3)
        tangent[label.axis] = 1.0
        (first, second), _ = camera.project(np.stack([label.position, label.position + tangent]), WIDTH, HEIGHT)
        along = (second - first) / np.linalg.norm(second - first)
        normal = across - (across @ along) * along
        pixels, _ = camera.project(corners, WIDTH, HEIGHT)
        assert ((pixels - start) @ normal).max() <= 1e-6 * np.linalg.norm(normal) + 1e-9


def test_the_grid_lies_on_the_walls_at_the_numbers():
    drawn = scene()
    found = axes_box(drawn, Camera(), WIDTH, HEIGHT)
    count = 2 * sum(len(a.ticks) for a in (drawn.x, drawn.y, drawn.z))
    assert len(found.grid) == count
    data = drawn.from_box(found.grid)
    for line in data:
        held = np.ptp(line, axis=0) < 1e-9
        ends = [np.isclose(line[0, i], (a.low, a.high)).any() for i, a in enumerate((drawn.x, drawn.y, drawn.z))]
        ticks = [np.isclose(line[0, i], a.ticks).any() for i, a in enumerate((drawn.x, drawn.y, drawn.z))]
        assert held.sum() == 2  # it runs along one axis ...
        assert (held & ends).any()  # ... on a wall ...
        assert (held & ticks).any()  # ... at a number


def test_an_axis_seen_end_on_has_no_numbers():
    camera = replace(Camera(), orthographic=True)
    for position, hidden in (("front", 1), ("side", 0), ("top", 2)):
        assert position in POSITIONS
        found = axes_box(scene(), camera.at(position), WIDTH, HEIGHT)
        assert {label.axis for label in found.names} == {0, 1, 2} - {hidden}
        assert {label.axis for label in found.ticks} == {0, 1, 2} - {hidden}


def test_from_above_numbers_stand_beside_what_the_box_holds():
    found = axes_box(scene(), Camera().at("top"), WIDTH, HEIGHT)
    assert {label.axis for label in found.ticks} == {0, 1}
    assert {label.position[2] for label in found.ticks} == {0.375}  # in perspective the floor lies within the top


def test_numbers_are_thinned_out_in_a_small_view():
    many = axes_box(scene(), Camera(), 900, 600)
    few = axes_box(scene(), Camera(), 120, 80)
    assert 0 < len(few.ticks) < len(many.ticks)
    assert "0" in [label.text for label in few.ticks if label.axis == 0]
