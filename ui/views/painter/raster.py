"""Triangles to pixels with numpy: which pixels each covers, which is nearest, and translucent ones blended in order.

All triangles go through each step together, so a surface of tens of thousands costs a few array operations and not a
call for each. Sources: the scan conversion of Pineda 1988 and the depth buffer of Catmull 1974; what is seen through
is blended from the farthest to the nearest (Porter and Duff 1984, "over").
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.scene.primitives import Ints

Numbers = NDArray[np.float32]
Packed = NDArray[np.uint32]
_EVEN, _HALF = np.uint32(0x00FF00FF), np.uint32(0x00020002)  # every other byte, and half of what is divided by
LARGEST = 30_000.0  # pixels; a corner farther out is not drawn
EDGE_ON = 1e-4  # square pixels; a triangle with less is as near everywhere as its topmost corner


@dataclass(frozen=True, eq=False)
class Fragments:
    """What triangles cover: the pixel (F,) counted row by row, its nearness (F,), and the triangle (F,)."""

    pixel: Ints
    nearness: Numbers
    triangle: Ints


def fragments(
    corners: NDArray[np.floating[Any]], nearness: NDArray[np.floating[Any]], size: tuple[int, int]
) -> Fragments:
    """Return the pixels whose middles lie in triangles, given by corners (M, 3, 2) in pixels and nearness (M, 3).

    `size` is the picture's width and height. Nearness has to be linear over the picture: the inverse of the distance
    in perspective.
    """
    with np.errstate(invalid="ignore"):
        kept = np.flatnonzero(np.all(np.abs(corners) < LARGEST, axis=(1, 2)))
    x, y = corners.astype(np.float32).transpose(2, 1, 0).take(kept, axis=2)
    x, y, near = _from_the_top(x, y, nearness.astype(np.float32).T.take(kept, axis=1))
    triangle, row, left, right = _spans(x, y, size[1])
    first = np.clip(np.ceil(left - 0.5), 0, size[0]).astype(np.int32)
    count = np.clip(np.ceil(right - 0.5), 0, size[0]).astype(np.int32) - first
    np.maximum(count, 0, out=count)
    which = np.repeat(np.arange(len(count), dtype=np.int32), count)
    column = np.arange(len(which), dtype=np.int32) + (first - (np.cumsum(count, dtype=np.int32) - count))[which]
    across, start = _slopes(x, y, near, triangle, row)
    found = column.astype(np.float32)
    found *= across[which]
    found += start[which]
    return Fragments((row * size[0])[which] + column, found, kept.astype(np.int32)[triangle][which])


def _from_the_top(x: Numbers, y: Numbers, near: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Return places and nearness (3, M) of triangles' corners, the topmost corner first and the lowest last."""
    for one, other in ((0, 1), (1, 2), (0, 1)):
        swap = y[one] > y[other]
        for values in (x, y, near):
            values[one], values[other] = np.where(swap, values[[other, one]], values[[one, other]])
    return x, y, near


def _spans(x: Numbers, y: Numbers, height: int) -> tuple[Ints, Ints, Numbers, Numbers]:
    """Return for each row that a triangle meets the triangle, the row, and where it begins and ends there."""
    top = np.clip(np.ceil(y[0] - 0.5), 0, height).astype(np.int32)
    count = np.clip(np.ceil(y[2] - 0.5), 0, height).astype(np.int32) - top
    triangle = np.repeat(np.arange(len(count), dtype=np.int32), count)
    row = np.arange(len(triangle), dtype=np.int32) + (top - (np.cumsum(count, dtype=np.int32) - count))[triangle]
    middle = row.astype(np.float32) + np.float32(0.5)
    with np.errstate(divide="ignore", invalid="ignore"):  # level edges, of which no row is taken
        long, upper, lower = ((x[b] - x[a]) / (y[b] - y[a]) for a, b in ((0, 2), (0, 1), (1, 2)))
        one = x[0][triangle] + long[triangle] * (middle - y[0][triangle])
        before = x[0][triangle] + upper[triangle] * (middle - y[0][triangle])
        after = x[1][triangle] + lower[triangle] * (middle - y[1][triangle])
    other = np.where(middle < y[1][triangle], before, after)
    return triangle, row, np.minimum(one, other), np.maximum(one, other)


def _slopes(x: Numbers, y: Numbers, near: Numbers, triangle: Ints, row: Ints) -> tuple[Numbers, Numbers]:
    """Return for each span how nearness changes from pixel to pixel, and what it is at the middle of column 0."""
    (ax, bx), (ay, by), (an, bn) = ((v[1] - v[0], v[2] - v[0]) for v in (x, y, near))
    area = ax * by - bx * ay
    area = np.where(np.abs(area) < EDGE_ON, np.float32(np.inf), area)  # no slope is known of what has no width
    across = (an * by - bn * ay) / area
    down = (ax * bn - bx * an) / area
    origin = near[0] + across * (0.5 - x[0]) + down * (0.5 - y[0])
    return across[triangle], origin[triangle] + down[triangle] * row.astype(np.float32)


def nearest(found: Fragments, count: int) -> tuple[Numbers, Ints, Ints]:
    """Return the depth buffer (count,), 0 where nothing is, and the pixels and triangles that are seen."""
    buffer = np.zeros(count, np.float32)
    np.maximum.at(buffer, found.pixel, found.nearness)
    seen = found.nearness == buffer[found.pixel]
    return buffer, found.pixel[seen], found.triangle[seen]


def widened(buffer: Numbers, size: tuple[int, int]) -> Numbers:
    """Return for each pixel the farthest of it and its neighbours: what hides a line has to hide all of its width."""
    grid = buffer.reshape(size[1], size[0])
    rows = grid.copy()
    np.minimum(rows[1:], grid[:-1], out=rows[1:])
    np.minimum(rows[:-1], grid[1:], out=rows[:-1])
    both = rows.copy()
    np.minimum(both[:, 1:], rows[:, :-1], out=both[:, 1:])
    np.minimum(both[:, :-1], rows[:, 1:], out=both[:, :-1])
    return both.ravel()


def blended(image: Packed, found: Fragments, colors: Packed) -> Numbers:
    """Blend fragments into a picture of premultiplied ARGB, the farthest first; return their depth buffer.

    `colors` (M,) are those of the triangles, premultiplied.
    """
    buffer = np.zeros(len(image), np.float32)
    if not len(found.pixel):
        return buffer
    key = found.pixel.astype(np.int64) << 32 | found.nearness.view(np.uint32)  # positive floats sort as integers do
    order = np.argsort(key)
    pixel = found.pixel[order]
    starts = np.flatnonzero(np.concatenate([[True], pixel[1:] != pixel[:-1]]))
    layers = np.diff(np.append(starts, len(pixel)))
    place = pixel[starts]
    over = colors[found.triangle[order]].view(np.uint8).reshape(-1, 4)
    below = image[place].view(np.uint8).reshape(-1, 4).astype(np.float32)
    for layer in range(int(layers.max())):
        more = np.flatnonzero(layers > layer)
        above = over[starts[more] + layer].astype(np.float32)
        below[more] = above + below[more] * (1 - above[:, 3:] / 255)
    image[place] = np.rint(below).astype(np.uint8).view(np.uint32).ravel()
    buffer[place] = found.nearness[order[starts + layers - 1]]
    return buffer


def interpolated(
    pixel: Ints, corners: tuple[Ints, Ints, Ints], places: Numbers, values: Numbers, width: int
) -> Numbers:
    """Return values (P, k) at the middles of pixels (P,), from those (N, k) at vertices at `places` (N, 2) in pixels.

    `corners` are the three vertices (P,) of the triangle that each pixel lies in.
    """
    row, column = np.divmod(pixel, np.int32(width))
    (ax, ay), (bx, by), (cx, cy) = (places[corner].T for corner in corners)
    x, y = column + np.float32(0.5) - ax, row + np.float32(0.5) - ay
    bx, by, cx, cy = bx - ax, by - ay, cx - ax, cy - ay
    with np.errstate(divide="ignore", invalid="ignore"):
        area = bx * cy - cx * by
        to_b, to_c = (x * cy - cx * y) / area, (bx * y - x * by) / area
    to_b, to_c = (np.clip(np.nan_to_num(share), 0, 1)[:, None] for share in (to_b, to_c))  # seen edge-on
    a, b, c = (values[corner] for corner in corners)
    mixed: Numbers = a + to_b * (b - a) + to_c * (c - a)
    return mixed


def packed(rgba: Numbers) -> Packed:
    """Return colours (M, 4) in 0..1 as premultiplied ARGB in the machine's own byte order (little-endian)."""
    made = np.empty((len(rgba), 4), np.uint8)
    made[:, :3] = np.rint(np.clip(rgba[:, 2::-1] * rgba[:, 3:], 0, 1) * 255)
    made[:, 3] = np.rint(rgba[:, 3] * 255)
    return made.view("<u4").ravel().astype(np.uint32)


def halved(image: Packed, size: tuple[int, int]) -> Packed:
    """Return a picture of twice `size` (width, height) at half its resolution: edges come out smooth."""
    width, height = size
    a, b, c, d = (image.reshape(height, 2, width, 2)[:, i, :, j] for i in (0, 1) for j in (0, 1))
    # Two bytes of a pixel at a time, each with a free byte above it for the sum.
    even = (a & _EVEN) + (b & _EVEN) + (c & _EVEN) + (d & _EVEN) + _HALF
    odd = ((a >> 8) & _EVEN) + ((b >> 8) & _EVEN) + ((c >> 8) & _EVEN) + ((d >> 8) & _EVEN) + _HALF
    return (((even >> 2) & _EVEN) | (((odd >> 2) & _EVEN) << 8)).ravel()
