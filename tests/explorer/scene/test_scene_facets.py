"""Facets of surfaces: joined and thinned they cover the same area, and keep what is cut off or torn."""

import numpy as np
import pytest

from explorer.scene.facets import few_facets, quadrilaterals, thinned


def grid(columns, rows):
    """Return the vertices (N, 2) and triangles of a grid over the unit square."""
    u, v = np.meshgrid(np.linspace(0, 1, columns + 1), np.linspace(0, 1, rows + 1), indexing="ij")
    index = np.arange(u.size, dtype=np.int32).reshape(u.shape)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    return np.column_stack([u.ravel(), v.ravel()]), np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])


def area(vertices, facets):
    x, y = np.moveaxis(vertices[facets][..., :2], -1, 0)
    return float(np.abs((x * np.roll(y, -1, axis=1) - y * np.roll(x, -1, axis=1)).sum(axis=1) / 2).sum())


@pytest.mark.parametrize(
    ("columns", "rows", "most"), [(12, 12, 36), (13, 11, 40), (128, 128, 3600), (5, 40, 17), (2, 2, 1)]
)
def test_a_thinned_grid_covers_the_same_area(columns, rows, most):
    vertices, faces = grid(columns, rows)
    facets = quadrilaterals(vertices, faces)
    few = thinned(vertices, facets, most)
    assert area(vertices, few) == pytest.approx(1.0)
    assert len(few) < len(facets)
    assert len(few) <= most + 2 * (columns + rows)  # what is left over at the edges stays single


def test_a_grid_that_is_small_enough_stays_as_it_is():
    vertices, faces = grid(6, 6)
    facets = quadrilaterals(vertices, faces)
    assert thinned(vertices, facets, 36) is facets


def test_holes_and_cells_that_are_cut_off_stay(rng):
    vertices, faces = grid(20, 20)
    facets = quadrilaterals(vertices, faces)
    hole = rng.random(len(facets)) < 0.1
    kept = facets[~hole]
    kept[:7, 3] = kept[:7, 2]  # triangles
    few = thinned(vertices, kept, 60)
    assert area(vertices, few) == pytest.approx(area(vertices, kept))
    assert {tuple(row) for row in kept[:7]} <= {tuple(row) for row in few}


@pytest.fixture
def rng():
    return np.random.default_rng(1)


def test_a_surface_that_is_no_grid_keeps_its_shape():
    angles, faces = grid(120, 60)
    u, v = angles[:, 0] * 2 * np.pi, (angles[:, 1] - 0.5) * np.pi
    sphere = np.column_stack([np.cos(v) * np.cos(u), np.cos(v) * np.sin(u), np.sin(v)])
    few = few_facets(sphere, None, faces, 2000)
    assert 300 < len(few) <= 2000
    middles = sphere[few].mean(axis=1)
    assert np.abs(np.linalg.norm(middles, axis=1) - 1).max() < 0.1
    assert np.allclose(np.ptp(sphere[few].reshape(-1, 3), axis=0), 2, atol=0.1)
