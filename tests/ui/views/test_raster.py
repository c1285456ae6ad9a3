"""Triangles to pixels: what is covered, what is nearest, and what is seen through."""

import numpy as np
import pytest

from ui.views.painter.raster import blended, fragments, halved, interpolated, nearest, packed, widened

SIZE = (30, 20)
SQUARE = np.array([[[2.0, 3], [12, 3], [12, 13]], [[2, 3], [12, 13], [2, 13]]])


def covered(corners: np.ndarray, near: float = 1.0) -> np.ndarray:
    found = fragments(corners, np.full(corners.shape[:2], near), SIZE)
    counts = np.zeros(SIZE[0] * SIZE[1], int)
    np.add.at(counts, found.pixel, 1)
    return counts.reshape(SIZE[1], SIZE[0])


def test_triangles_that_share_an_edge_cover_each_pixel_once():
    expected = np.zeros((20, 30), int)
    expected[3:13, 2:12] = 1
    assert (covered(SQUARE) == expected).all()
    assert (covered(SQUARE[:, ::-1]) == expected).all()


def test_what_reaches_out_of_the_picture_is_cut():
    assert (covered(SQUARE * 100 - 500) == 1).all()
    assert not covered(SQUARE - 100).any()


@pytest.mark.parametrize("bad", [np.nan, np.inf, 1e9])
def test_a_corner_that_is_nowhere_draws_nothing(bad):
    corners = SQUARE.copy()
    corners[0, 1, 0] = bad
    assert covered(corners).sum() == covered(SQUARE[1:]).sum()


@pytest.mark.parametrize("aside", [0.0, 1e-30, 1e-7])
def test_a_triangle_seen_edge_on_is_as_near_as_its_corners(aside):
    corners = np.array([[[15.0 + aside, 2], [20, 7.25], [25, 12.5]]])
    found = fragments(corners, np.array([[1.0, 0.2, 0.7]]), SIZE)
    assert np.isin(found.nearness, np.float32([1.0, 0.2, 0.7])).all()


def test_nearness_is_linear_over_the_picture():
    corners = np.array([[[0.5, 0.5], [20.5, 0.5], [0.5, 10.5]]])
    found = fragments(corners, 1 + corners[..., 0] + 2 * corners[..., 1], SIZE)
    row, column = np.divmod(found.pixel, SIZE[0])
    assert found.nearness == pytest.approx(1 + (column + 0.5) + 2 * (row + 0.5), rel=1e-5)


def test_values_are_interpolated_between_the_vertices():
    places = np.array([[0.5, 0.5], [20.5, 0.5], [0.5, 10.5]], np.float32)
    pixel = fragments(places[None], np.ones((1, 3)), SIZE).pixel
    a, b, c = (np.full(len(pixel), i) for i in range(3))
    row, column = np.divmod(pixel, SIZE[0])
    found = interpolated(pixel, (a, b, c), places, places, SIZE[0])
    assert found == pytest.approx(np.stack([column + 0.5, row + 0.5], axis=1), abs=1e-4)


def test_the_nearest_triangle_is_seen():
    found = fragments(np.concatenate([SQUARE, SQUARE]), np.repeat([[1.0], [2.0]], 2, axis=0) * np.ones(3), SIZE)
    buffer, pixel, triangle = nearest(found, SIZE[0] * SIZE[1])
    assert len(pixel) == 100
    assert set(triangle.tolist()) == {2, 3}
    assert np.unique(buffer).tolist() == [0.0, 2.0]
    assert np.count_nonzero(widened(buffer, SIZE)) == 64


def test_translucent_layers_are_blended_from_the_farthest():
    red, blue = (packed(np.array([rgba])) for rgba in ([1.0, 0, 0, 0.5], [0, 0, 1.0, 0.5]))
    for near, expected in (((1.0, 2.0), (64, 128)), ((2.0, 1.0), (128, 64))):
        image = np.zeros(SIZE[0] * SIZE[1], np.uint32)
        corners = np.concatenate([SQUARE[:1], SQUARE[:1]])
        buffer = blended(image, fragments(corners, np.array(near)[:, None] * np.ones(3), SIZE), np.append(red, blue))
        blue_byte, _, red_byte, alpha = image[[4 * SIZE[0] + 10]].view(np.uint8).tolist()
        assert (red_byte, blue_byte) == pytest.approx(expected, abs=2)
        assert alpha == pytest.approx(191, abs=2)
        assert buffer.max() == 2.0


def test_half_the_resolution_has_smooth_edges():
    white = packed(np.ones((1, 4)))
    image = np.zeros((4, 4), np.uint32)
    image[:, 1:] = white
    assert (halved(image.ravel(), (2, 2)).reshape(2, 2).view(np.uint8)[:, 3::4] == [[128, 255]] * 2).all()
