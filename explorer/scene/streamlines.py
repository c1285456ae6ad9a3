"""Evenly spaced streamlines of a plane field on a box.

The idea is Jobard and Lefer's (1997): a line starts only where there is room and ends where it comes too close to
another. Here lines from all places of a grid are followed at once, by the classical Runge-Kutta method on bilinear
samples, and then taken, the longest first, as far as there is room. Lengths are in sides of the box.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.scene.breaks import Mask
from explorer.scene.primitives import Arrows, Floats, Polyline
from explorer.scene.roles import Role

Complexes: TypeAlias = NDArray[np.complex128]
Indices: TypeAlias = np.ndarray[tuple[int, ...], np.dtype[np.intp]]

SEPARATION = 0.055  # between a line's start and other lines
CLOSER = 0.5  # of that: how near a line may come to others
STEP = 0.0125
STEPS = 72  # each way
SHORTEST = 0.06  # line that is drawn
RASTER = 128  # cells a side, in which is marked where lines are
LOOP = 6  # steps after which a line that meets itself has come round


@dataclass(frozen=True, slots=True, eq=False)
class PlaneField:
    """Vectors (u, v) (nx, ny), in 'ij' order, at the points of a grid, xs (nx,) by ys (ny,), evenly spaced.

    No line runs through `open_cells` (nx - 1, ny - 1), such as those on a pole.
    """

    xs: Floats
    ys: Floats
    u: Floats
    v: Floats
    open_cells: Mask | None = None


def streamlines(
    key: str, field: PlaneField, *, separation: float = SEPARATION, role: Role = Role.GRADIENT, width: float = 1.1
) -> tuple[Polyline, Arrows]:
    """Return the streamlines as one line, its pen lifted between them, and an arrow on each, along the field.

    Lines end at the edge of the box, where the field is undefined and where it vanishes.
    """
    lines = [_in_box(field, line) for line in _chosen(_Unit.of(field), separation)]
    gap = np.full((1, 2), np.nan)
    pieces = [part for line in lines for part in (line, gap)][:-1]
    middles = [(line[len(line) // 2 - 1], line[len(line) // 2 + 1]) for line in lines]
    tails, heads = (np.array([pair[i] for pair in middles]).reshape(-1, 2) for i in (0, 1))
    drawn = np.concatenate(pieces) if pieces else np.empty((0, 2))
    return Polyline(key, role, drawn, width), Arrows(f"{key}:heads", role, tails, heads, width)


@dataclass(frozen=True, slots=True, eq=False)
class _Unit:
    """A field over the unit square: samples (nx * ny,) and places are complex numbers, which numpy adds faster."""

    samples: Complexes
    shape: tuple[int, int]
    open_cells: Mask | None

    @staticmethod
    def of(field: PlaneField) -> "_Unit":
        shape = (len(field.xs), len(field.ys))
        uv = np.stack([np.broadcast_to(part, shape).ravel() for part in (field.u, field.v)]).astype(float)
        sides = np.array([np.ptp(field.xs), np.ptp(field.ys)])
        with np.errstate(all="ignore"):
            uv /= (sides / sides.max())[:, None]
            strength = np.abs(uv).max(axis=0)
            # Beside a pole its direction would be all that a mean knows: nothing counts for more than the usual.
            usual = np.quantile(strength[strength > 0], 0.5) if np.any(strength > 0) else 1.0
            uv /= np.fmax(strength, usual)
        uv[:, ~np.isfinite(strength)] = np.nan
        return _Unit(uv[0] + 1j * uv[1], shape, field.open_cells)

    def directions(self, places: Complexes) -> Complexes:
        """Return unit vectors at places (k,); nan outside the square and where there is no direction."""
        nx, ny = self.shape
        x, y = places.real * (nx - 1), places.imag * (ny - 1)
        i = np.clip(np.nan_to_num(x), 0, nx - 2).astype(np.intp)
        j = np.clip(np.nan_to_num(y), 0, ny - 2).astype(np.intp)
        s, t = x - i, y - j
        corner = i * ny + j
        a, b = self.samples[corner], self.samples[corner + ny]
        low, high = a + t * (self.samples[corner + 1] - a), b + t * (self.samples[corner + ny + 1] - b)
        found: Complexes = low + s * (high - low)
        found /= np.abs(found)
        if self.open_cells is not None:
            found[self.open_cells[i, j]] = np.nan
        return found


def _in_box(field: PlaneField, line: Floats) -> Floats:
    low, high = np.array([field.xs[0], field.ys[0]]), np.array([field.xs[-1], field.ys[-1]])
    points: Floats = low + (high - low) * line
    return points


def _chosen(unit: _Unit, separation: float) -> list[Floats]:
    """Return the lines (N, 2) that are drawn, in the unit square."""
    if min(unit.shape) < 2:
        return []
    count = int(1.5 / separation)
    seeds = (np.stack(np.meshgrid(*[np.arange(count)] * 2, indexing="ij"), axis=-1).reshape(-1, 2) + 0.5) / count
    tracks = _tracks(unit, seeds)
    lengths = np.isfinite(tracks[:, :, 0]).sum(axis=1)
    near, close = _disc(separation), _disc(CLOSER * separation)
    full, crowded = np.zeros((2, RASTER, RASTER), dtype=bool)
    lines = []
    for number in np.argsort(-lengths, kind="stable").tolist():
        i, j = _cells(seeds[number : number + 1])
        if full[i[0], j[0]] or lengths[number] * STEP < SHORTEST:
            continue
        line = _with_room(tracks[number], crowded)
        if len(line) * STEP < SHORTEST:
            continue
        lines.append(line)
        _mark(full, line, near)
        _mark(crowded, line, close)
    return lines


def _tracks(unit: _Unit, seeds: Floats) -> Floats:
    """Return the lines through seeds (k, 2) as (k, 2 STEPS + 1, 2), the seed in the middle; nan where they ended."""
    count = len(seeds)
    tracks = np.full((STEPS + 1, 2 * count), complex(np.nan, np.nan))
    tracks[0] = np.tile(seeds[:, 0] + 1j * seeds[:, 1], 2)
    sign = np.repeat([STEP, -STEP], count)
    active = np.arange(2 * count)
    with np.errstate(all="ignore"):
        for step in range(STEPS):
            reached = _runge_kutta(unit, tracks[step, active], sign[active])
            going = np.isfinite(reached)
            active = active[going]
            if active.size == 0:
                break
            tracks[step + 1, active] = reached[going]
    whole = np.concatenate([tracks[:0:-1, count:], tracks[:, :count]]).T
    return np.stack([whole.real, whole.imag], axis=2)


def _runge_kutta(unit: _Unit, at: Complexes, step: Floats) -> Complexes:
    """Return the places after a step; nan where the direction turns back: the field vanishes in between."""
    first = unit.directions(at)
    second = unit.directions(at + step / 2 * first)
    third = unit.directions(at + step / 2 * second)
    fourth = unit.directions(at + step * third)
    reached: Complexes = at + step / 6 * (first + 2 * (second + third) + fourth)
    turned = first.real * fourth.real + first.imag * fourth.imag <= 0
    outside = (reached.real < 0) | (reached.real > 1) | (reached.imag < 0) | (reached.imag > 1)
    reached[turned | outside] = np.nan
    return reached


def _with_room(track: Floats, crowded: Mask) -> Floats:
    """Return the part of a track around its middle up to where other lines, or its own other end, are too close."""
    middle = len(track) // 2
    i, j = _cells(np.nan_to_num(track))
    stops = crowded[i, j] | ~np.isfinite(track[:, 0])
    after = np.flatnonzero(stops[middle:])
    before = np.flatnonzero(stops[middle::-1])
    end = middle + (int(after[0]) if after.size else len(track) - middle)
    start = middle - (int(before[0]) if before.size else middle + 1) + 1
    line = track[start:end]
    return line[: _loop(line[:, 0], line[:, 1])]


def _loop(x: Floats, y: Floats) -> int:
    """Return after how many points a line comes back to one of its earlier places."""
    cells = np.floor(x / (CLOSER * SEPARATION)) * 4096 + np.floor(y / (CLOSER * SEPARATION))
    _, first, inverse = np.unique(cells, return_index=True, return_inverse=True)
    stays = np.concatenate([[0], np.cumsum(cells[1:] != cells[:-1])])  # the number of the visit to a cell
    again = np.flatnonzero(stays - stays[first[inverse]] > LOOP)
    return int(again[0]) + 1 if again.size else len(x)


def _cells(places: Floats) -> tuple[Indices, Indices]:
    found = np.clip(places * RASTER, 0, RASTER - 1).astype(np.intp)
    return found[:, 0], found[:, 1]


def _disc(radius: float) -> Indices:
    """Return the cells (k, 2) within a radius of the cell at 0."""
    reach = int(radius * RASTER)
    i, j = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    inside = i * i + j * j <= (radius * RASTER) ** 2
    return np.stack([i[inside], j[inside]], axis=1)


def _mark(raster: Mask, line: Floats, disc: Indices) -> None:
    i, j = _cells(line[:: max(1, int(1 / RASTER / STEP))])
    raster[
        np.clip(i[:, None] + disc[:, 0], 0, RASTER - 1),
        np.clip(j[:, None] + disc[:, 1], 0, RASTER - 1),
    ] = True
