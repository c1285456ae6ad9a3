"""Cells of a grid and blocks of them as triangles: a surface that moves is drawn with the few, at rest with all."""

from functools import lru_cache

import numpy as np

from explorer.scene.breaks import Mask
from explorer.scene.primitives import Ints

BLOCKS = 48  # along each side of a grid, where it has as many cells


@lru_cache(maxsize=8)
def grid_faces(count_x: int, count_y: int) -> Ints:
    """Return the triangles over all cells of a grid of samples, two a cell, counter-clockwise seen from above."""
    return _two_each(_number(count_x, count_y))


def block_faces(whole: Mask) -> tuple[Ints, Mask]:
    """Return the triangles of those blocks of which all cells are `whole` (nx - 1, ny - 1), and which cells they cover.

    The triangles join the same samples as those of `grid_faces`.
    """
    count_x, count_y = whole.shape[0] + 1, whole.shape[1] + 1
    xs, ys = _ends(count_x), _ends(count_y)
    full = np.logical_and.reduceat(np.logical_and.reduceat(whole, xs[:-1], axis=0), ys[:-1], axis=1)
    faces = _all_blocks(count_x, count_y)
    if full.all():
        return faces, np.ones_like(whole)
    covered = np.repeat(np.repeat(full, np.diff(xs), axis=0), np.diff(ys), axis=1)
    return faces.reshape(-1, 6)[full.ravel()].reshape(-1, 3), covered


@lru_cache(maxsize=8)
def _all_blocks(count_x: int, count_y: int) -> Ints:
    return _two_each(_number(count_x, count_y)[np.ix_(_ends(count_x), _ends(count_y))])


def _number(count_x: int, count_y: int) -> Ints:
    """Return the number of each sample (nx, ny)."""
    return np.arange(count_x * count_y, dtype=np.int32).reshape(count_x, count_y)


def _ends(count: int) -> Ints:
    """Return the samples along an axis at which blocks end."""
    return evenly(count, BLOCKS + 1)


def _two_each(number: Ints) -> Ints:
    """Return two triangles for each cell between samples; OpenGL, given both in turn, looks at their corners once."""
    a, b, c, d = (part.ravel() for part in (number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]))
    faces: Ints = np.stack([a, b, c, a, c, d], axis=1).reshape(-1, 3)
    faces.flags.writeable = False
    return faces


def evenly(size: int, count: int) -> Ints:
    """Return about `count` evenly spaced indices below size, the first and the last among them."""
    return np.unique(np.rint(np.linspace(0, size - 1, min(count, size))).astype(np.int32))
