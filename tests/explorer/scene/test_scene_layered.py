"""Layered drawings: layers from left to right, no box over another, edges that end at boxes and run round them."""

import numpy as np
import pytest

from explorer.scene.layered import layered

LECTURE = [(0, 1), (1, 2), (1, 3), (2, 3), (3, 4), (3, 5), (4, 6), (5, 6), (0, 6)]


def test_edges_lead_to_the_right_from_box_to_box():
    widths = [1, 2, 3, 2, 1, 1, 1]
    drawing = layered(widths, LECTURE)
    assert set(drawing.routes) == set(LECTURE)
    for (start, end), route in drawing.routes.items():
        np.testing.assert_allclose(route[0], drawing.centers[start] + [widths[start] / 2, 0])
        np.testing.assert_allclose(route[-1], drawing.centers[end] - [widths[end] / 2, 0])
        assert np.all(np.diff(route[:, 0]) > 0)


def random_edges(count, seed):
    rng = np.random.default_rng(seed)
    return {(int(rng.integers(max(0, j - 8), j)), j) for j in range(1, count) for _ in range(2)}


@pytest.mark.parametrize("seed", range(3))
def test_no_box_lies_on_another_and_no_edge_runs_through_one(seed):
    widths = np.random.default_rng(seed).uniform(1, 6, 60)
    drawing = layered(widths, random_edges(60, seed))
    x, y = drawing.centers.T
    beside = np.abs(x[:, None] - x) >= (widths[:, None] + widths) / 2 - 1e-9
    above = np.abs(y[:, None] - y) >= 1
    assert np.all(beside | above | np.eye(60, dtype=bool))
    for (start, end), route in drawing.routes.items():
        for node in set(range(60)) - {start, end}:
            inside = (np.abs(route[:, 0] - x[node]) < widths[node] / 2) & (np.abs(route[:, 1] - y[node]) < 0.4)
            assert not inside.any()


def test_everything_is_inside_the_size():
    drawing = layered([2.0] * 40, random_edges(40, 5))
    points = np.concatenate([*drawing.routes.values(), drawing.centers])
    assert np.all(points >= 0)
    assert np.all(points <= drawing.size)


def test_an_edge_past_the_boxes_takes_no_more_height_than_its_line():
    drawing = layered([2.0] * 3, [(0, 1), (1, 2), (0, 2)])
    lowest, highest = (pick(*drawing.centers[:, 1]) + side for pick, side in ((min, -0.5), (max, 0.5)))
    heights = np.concatenate(list(drawing.routes.values()))[:, 1]
    assert drawing.size[1] == pytest.approx(max(highest, heights.max()) - min(lowest, heights.min()))


def test_odd_graphs():
    assert layered([], []).centers.shape == (0, 2)
    assert layered([3.0], []).size == (3.0, 1.0)
    alone = layered([1.0, 1.0, 1.0], [(0, 1)])
    assert len({tuple(center) for center in alone.centers.tolist()}) == 3
    apart = layered([1.0] * 4, [(0, 1), (2, 3)])
    assert np.abs(np.diff(apart.centers[[0, 2], 1])) >= 1


@pytest.mark.parametrize("edges", [[(0, 0)], [(0, 1), (1, 0)], [(0, 1), (1, 2), (2, 1)]])
def test_cycles_are_refused_and_end_nothing(edges):
    with pytest.raises(ValueError, match="cycle"):
        layered([1.0] * 3, edges)


def test_the_same_graph_is_always_drawn_in_the_same_way():
    one, other = (layered([1.0] * 80, random_edges(80, 1)) for _ in range(2))
    np.testing.assert_array_equal(one.centers, other.centers)
