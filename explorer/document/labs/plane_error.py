"""The error of a Taylor polynomial over the plane of two coordinates: sampled, bounded, and how far it is below ε."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.analysis.plane_remainder import PlaneRemainder
from explorer.document.labs.plane import PlaneTaylor
from explorer.document.pictures.frame import SUBSCRIPTS, Floats
from explorer.scene.contour import contour_lines
from explorer.scene.lattice import Lattice

ROUNDING = 4 * float(np.finfo(np.float64).eps)  # of the sum of the terms' sizes
RAYS, RADII, FINER = 96, 61, 17  # along which the error is sampled, to find how far it is below ε
SMALLEST = 1e-6  # of the range, from where it is
CIRCLE = 97


@dataclass(frozen=True, eq=False)
class PlaneError:
    """f - T_k (nx, ny) over a grid, and the bound of its size or why there is none.

    `square` says whether squares are looked at, or discs.
    """

    plane: PlaneTaylor
    grid: Lattice
    differences: Floats
    bound: PlaneRemainder | str
    eps: float
    square: bool

    @property
    def name(self) -> str:
        """The error as axes write it."""
        return f"|{self.plane.section.name} − T{str(self.plane.order).translate(SUBSCRIPTS)}|"

    @cached_property
    def sizes(self) -> Floats:
        """|f - T_k| over the grid."""
        return np.abs(self.differences)

    @cached_property
    def rounding(self) -> Floats:
        """How far rounding can move f - T_k over the grid."""
        sheet = self.grid.sheet
        with np.errstate(all="ignore"):
            return np.asarray(ROUNDING * (self.plane.sizes(sheet.xs, sheet.ys) + np.abs(sheet.values)))

    @cached_property
    def rim(self) -> Floats:
        """The lines (N, 2) where |f - T_k| is ε: where the difference is ε or -ε, and not across a break of f."""
        levels, sheet = (self.eps, -self.eps), self.grid.sheet
        found = contour_lines(sheet.xs, sheet.ys, self.differences, levels, self.grid.open_cells)
        lines = [line for line in found if len(line)]
        return np.concatenate([lines[0], np.full((1, 2), np.nan), *lines[1:]]) if lines else np.empty((0, 2))

    @cached_property
    def surely(self) -> float:
        """Half the side of the largest square about the centre, or the disc's radius, that is surely below ε."""
        return 0.0 if isinstance(self.bound, str) else self.bound.radius(self.eps, square=self.square)

    @cached_property
    def sampled(self) -> float:
        """Likewise up to where the error is below ε where it was sampled, on squares or circles about the centre."""
        radii = min(reaches(self.plane)) * np.geomspace(SMALLEST, 1.0, RADII)
        first = 0.0
        for _ in range(2):
            above = np.flatnonzero(~(self._largest(radii) < self.eps))
            if not above.size:
                return float(radii[-1])
            if above[0] == 0:
                return 0.0
            first = float(radii[above[0] - 1])
            radii = np.linspace(first, float(radii[above[0]]), FINER)
        return first

    @property
    def outline(self) -> Floats:
        """The largest square or disc (N, 2), the sure one where there is one."""
        if self.square:
            around = np.array([(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0)])
        else:
            turns = np.linspace(0, 2 * np.pi, CIRCLE)
            around = np.column_stack([np.cos(turns), np.sin(turns)])
        return np.asarray(self.plane.center + (self.surely or self.sampled) * around)

    def _largest(self, radii: Floats) -> Floats:
        """Return the largest error on the square or circle of each radius."""
        x, y = (c + d[:, None] * radii for c, d in zip(self.plane.center, self._directions, strict=True))
        powers = np.vander(radii, self.plane.order + 1, increasing=True)
        with np.errstate(all="ignore"):
            found = np.abs(self.plane.section.heights(x, y) - self._rays @ powers.T)
        return np.asarray(np.where(np.isnan(found), np.inf, found).max(axis=0))

    @cached_property
    def _directions(self) -> Floats:
        turns = 2 * np.pi * np.arange(RAYS) / RAYS
        directions = np.stack([np.cos(turns), np.sin(turns)])
        return directions / np.abs(directions).max(axis=0) if self.square else directions

    @cached_property
    def _rays(self) -> Floats:
        return self.plane.rays(self._directions)


def reaches(plane: PlaneTaylor) -> tuple[float, float]:
    """Return how far the picture reaches from the centre along each axis."""
    ranges = (plane.subject.ranges[i] for i in plane.section.axes)
    first, second = (max(abs(low - c), abs(high - c)) for (low, high), c in zip(ranges, plane.center, strict=True))
    return float(first), float(second)
