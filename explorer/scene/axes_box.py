"""The labelled box around a scene in space: three walls behind it, their grid, and where numbers stand.

Everything is in box coordinates and the same for both renderers. The walls are those turned away from the
eye, so they are behind whatever the box contains. Numbers stand at edges of the box's silhouette, so
nothing in the box hides them: those of x and y at the lower one of the two edges to choose from, those of z
at the left one.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np

from explorer.scene.camera import Camera
from explorer.scene.primitives import Axis, Floats, SpaceScene

SHORTEST = 12.0  # pixels that an axis must take on the screen to be labelled
SPACING = 15.0  # pixels between the middles of neighbouring numbers
SIDEWAYS = 1e-9  # how far a face must be turned to the eye to be seen


@dataclass(frozen=True, slots=True, eq=False)
class BoxLabel:
    """A text beside `position` (3,), on the side that the unit vector `outward` (3,) projects to.

    `axis` is 0, 1 or 2 for x, y, z.
    """

    axis: int
    text: str
    position: Floats
    outward: Floats


@dataclass(frozen=True, slots=True, eq=False)
class AxesBox:
    """Walls (3, 4, 3), grid lines (K, 2, 3) and edges (9, 2, 3); the axes' numbers and names."""

    walls: Floats
    grid: Floats
    edges: Floats
    ticks: tuple[BoxLabel, ...]
    names: tuple[BoxLabel, ...]


def axes_box(scene: SpaceScene, camera: Camera, width: float, height: float, spacing: float = SPACING) -> AxesBox:
    """Return the box as seen by a camera in a view of width x height pixels.

    Axes seen end-on have no numbers; numbers closer than `spacing` pixels are thinned out.
    """
    half = np.array(scene.proportions) / 2
    wall = np.where(camera.eye() >= 0, -1.0, 1.0)
    axes = (scene.x, scene.y, scene.z)
    ticks: list[BoxLabel] = []
    names: list[BoxLabel] = []
    for i, axis in enumerate(axes):
        found = _labelled_edge(i, half, camera, (width, height))
        if found is None:
            continue
        edge, outward = found
        pixels, _ = camera.project(edge, width, height)
        length = float(np.linalg.norm(pixels[1] - pixels[0]))
        if not length > SHORTEST:
            continue
        names.append(BoxLabel(i, axis.name, edge.mean(axis=0), outward))
        every = _thinning(len(axis.ticks), axis, length, spacing)
        for tick, text in _kept(axis, every):
            place = edge[0] + _share(axis, tick) * (edge[1] - edge[0])
            ticks.append(BoxLabel(i, text, place, outward))
    return AxesBox(_walls(wall, half), _grid(axes, wall, half), _edges(wall, half), tuple(ticks), tuple(names))


def _share(axis: Axis, tick: float) -> float:
    """Return how far along the axis a number lies, from 0 to 1."""
    return (tick / 2 - axis.low / 2) / (axis.high / 2 - axis.low / 2)


def _thinning(count: int, axis: Axis, length: float, spacing: float) -> int:
    """Return n such that every n-th number keeps its distance on an edge of `length` pixels."""
    if count < 2:
        return 1
    apart = length * (_share(axis, axis.ticks[1]) - _share(axis, axis.ticks[0]))
    return next((n for n in (1, 2, 5, 10) if n * apart >= spacing), count)


def _kept(axis: Axis, every: int) -> list[tuple[float, str]]:
    """Return every n-th number and its text, zero among them where it is on the axis."""
    zero = next((i for i, tick in enumerate(axis.ticks) if tick == 0), 0)
    numbered = list(zip(axis.ticks, axis.tick_labels, strict=True))
    return numbered[zero % every :: every]


def _labelled_edge(i: int, half: Floats, camera: Camera, size: tuple[float, float]) -> tuple[Floats, Floats] | None:
    """Return the silhouette edge (2, 3) that carries the numbers of axis i, and the unit vector outwards.

    A silhouette edge lies between a face towards the eye and one away from it; an axis that leads straight away from
    the eye has none.
    """
    j, k = (n for n in range(3) if n != i)
    candidates = []
    for signs in product((-1.0, 1.0), repeat=2):
        if _faces(camera, j, signs[0] * half[j]) != _faces(camera, k, signs[1] * half[k]):
            outward = np.zeros(3)
            outward[[j, k]] = signs
            edge = np.stack([outward * half, outward * half])
            edge[:, i] = -half[i], half[i]
            candidates.append((edge, outward / np.sqrt(2)))
    if not candidates:
        return None
    pixels, _ = camera.project(np.array([edge.mean(axis=0) for edge, _ in candidates]), *size)
    rank = pixels[:, 0] if i == 2 else -pixels[:, 1]
    return candidates[int(np.argmin(rank))]


def _faces(camera: Camera, axis: int, place: float) -> bool:
    """Whether the face of the box at `place` on an axis looks towards the eye."""
    toward = camera.axes()[2][axis] if camera.orthographic else camera.eye()[axis] - place
    return bool(toward * np.sign(place) > SIDEWAYS)


def _walls(wall: Floats, half: Floats) -> Floats:
    """Return the corners of the three walls in order around each (3, 4, 3)."""
    walls = np.empty((3, 4, 3))
    for i in range(3):
        j, k = (n for n in range(3) if n != i)
        walls[i, :, i] = wall[i] * half[i]
        walls[i, :, j] = np.array([-1, 1, 1, -1]) * half[j]
        walls[i, :, k] = np.array([-1, -1, 1, 1]) * half[k]
    return walls


def _grid(axes: tuple[Axis, ...], wall: Floats, half: Floats) -> Floats:
    """Return a line (2, 3) on each wall for every number of the two axes along it."""
    lines = []
    for i, j in product(range(3), range(3)):
        if i == j:
            continue
        k = 3 - i - j
        for tick in axes[j].ticks:
            line = np.tile(wall * half, (2, 1))
            line[:, j] = (2 * _share(axes[j], tick) - 1) * half[j]
            line[:, k] = -half[k], half[k]
            lines.append(line)
    return np.array(lines).reshape(-1, 2, 3)


def _edges(wall: Floats, half: Floats) -> Floats:
    """Return the nine edges (9, 2, 3) of the box that belong to a wall."""
    edges = []
    for i in range(3):
        j, k = (n for n in range(3) if n != i)
        for sj, sk in product((-1.0, 1.0), repeat=2):
            if sj != wall[j] and sk != wall[k]:
                continue
            edge = np.empty((2, 3))
            edge[:, i] = -half[i], half[i]
            edge[:, j], edge[:, k] = sj * half[j], sk * half[k]
            edges.append(edge)
    return np.array(edges)
