"""Batches of points that broadcast together: which axes a node varies along, and the tiles a run is cut into.

A mask is an integer whose bit k says that a node varies along batch axis k. sin(x) on the grid x: (512, 1),
y: (1, 512) has one bit set, and is computed for 512 points and not for 512².
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import prod
from types import EllipsisType
from typing import TypeAlias

Batch: TypeAlias = tuple[int, ...]
Tile: TypeAlias = tuple[slice, ...]

WHOLE = slice(None)


@dataclass(frozen=True, slots=True)
class Grid:
    """The common batch shape of a run, cut into tiles of at most `points` points (but whole runs of the last axes)."""

    batch: Batch
    points: int

    def mask(self, batch: Batch) -> int:
        """Return the axes along which an array with this batch shape, padded to the common rank, varies."""
        return sum(1 << k for k, size in enumerate(batch) if size != 1)

    def shape(self, mask: int) -> Batch:
        """Return the batch shape of a node that varies along the axes of `mask`."""
        return tuple([size if mask >> k & 1 else 1 for k, size in enumerate(self.batch)])

    def is_small(self, mask: int) -> bool:
        """Whether a node that varies along these axes is computed once, before the tiles."""
        return prod(self.shape(mask)) <= self.points

    def lengths(self, tile: Tile) -> Batch:
        """Return how many points a tile has along each axis."""
        return tuple([len(range(*s.indices(n))) for s, n in zip(tile, self.batch, strict=True)])

    def tile_shape(self, lengths: Batch, mask: int) -> Batch:
        """Return the batch shape of a node in a tile with these lengths."""
        return tuple([n if mask >> k & 1 else 1 for k, n in enumerate(lengths)])

    def within(self, tile: Tile, mask: int) -> tuple[EllipsisType | slice, ...]:
        """Return the index that takes the tile out of an array that varies along the axes of `mask`."""
        return (..., *[s if mask >> k & 1 else WHOLE for k, s in enumerate(tile)])

    def tiles(self) -> Iterator[Tile]:
        """Yield tiles that cover the batch; all but the last along an axis have one shape."""
        axis, inner = self._cut()
        step = max(1, self.points // max(1, inner))
        starts = range(0, self.batch[axis], step)
        tail = (WHOLE,) * (len(self.batch) - axis - 1)
        for outer in product(*map(range, self.batch[:axis])):
            head = [slice(i, i + 1) for i in outer]
            for start in starts:
                yield (*head, slice(start, min(start + step, self.batch[axis])), *tail)

    def _cut(self) -> tuple[int, int]:
        """Return the axis that is cut, and the number of points in one slice of it."""
        inner = 1
        for axis in range(len(self.batch) - 1, 0, -1):
            if inner * self.batch[axis] > self.points:
                return axis, inner
            inner *= self.batch[axis]
        return 0, inner
