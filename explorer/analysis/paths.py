"""Integral curves: steepest ascent and descent, and field lines, followed with the exact field.

A curve is followed by its arc length, measured in sides of the box, with Dormand and Prince's embedded Runge-Kutta
pair of orders 5 and 4 (1980): steps are even in the picture, however strong the field is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import hypot, isfinite, nan
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.graph.expr import Stopped

Floats: TypeAlias = NDArray[np.float64]
Box: TypeAlias = Sequence[tuple[float, float]]
Vectors: TypeAlias = Callable[[Floats], Floats]  # a point (n,) -> the field there (n,)
Stop: TypeAlias = Callable[[], bool]

TOLERANCE = 2e-6  # sides of the box: the error of a step
LONGEST, SHORTEST = 0.04, 1e-5  # steps, in sides
SMOOTH = 0.02  # sides: between places farther apart there is one more
STEPS = 600  # tried, at most
LENGTH = 12.0  # sides
CLOSED = 2e-3  # sides: how near to its start a curve must return to be closed

NODES = np.array(
    [
        [1 / 5, 0, 0, 0, 0, 0],
        [3 / 40, 9 / 40, 0, 0, 0, 0],
        [44 / 45, -56 / 15, 32 / 9, 0, 0, 0],
        [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729, 0, 0],
        [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656, 0],
        [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
    ]
)
DIFFERENCE = np.array([71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40])


class End(StrEnum):
    """Why a curve ends."""

    BOX = "box"
    ZERO = "zero"
    UNDEFINED = "undefined"
    CLOSED = "closed"
    LONG = "long"


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """A curve (N, n) from its start on, and why it ends; `ZERO` is where the field vanishes or turns back at once."""

    points: Floats
    end: End


def integral_curve(
    vectors: Vectors, start: Floats, box: Box, *, backwards: bool = False, stopped: Stop | None = None
) -> Path:
    """Return the integral curve of a field from a point (n,) of the box, or the one that leads to it.

    With the gradient as field it is the path of steepest ascent, backwards that of steepest descent. It ends with the
    last point in the box; after STEPS steps or LENGTH sides it is `LONG`. Raises Stopped when `stopped` says so.
    """
    low, high = np.array(box, dtype=float).T
    sides = high - low
    sign = -1.0 if backwards else 1.0

    lengths = sides.tolist()

    def direction(u: Floats) -> Floats:
        # In Python's own numbers: for two or three of them an array takes ten times as long.
        found = vectors(low + sides * u).tolist()
        largest = max(map(abs, found))
        if largest == 0 or not all(map(isfinite, found)):
            return np.full(len(lengths), 0.0 if largest == 0 else nan)
        scaled = [v / largest / side for v, side in zip(found, lengths, strict=True)]
        size = sign * hypot(*scaled)
        return np.array([v / size for v in scaled])

    with np.errstate(all="ignore"):
        first = (np.asarray(start, dtype=float) - low) / sides
    if not np.all((first >= 0) & (first <= 1)):
        return Path(np.array(start, dtype=float)[None], End.BOX)
    places, end = _followed(direction, first, stopped or (lambda: False))
    points = low + sides * np.array(places)
    points[0] = start
    return Path(np.clip(points, low, high), end)


def field_line(vectors: Vectors, through: Floats, box: Box, stopped: Stop | None = None) -> Floats:
    """Return the field line (N, n) through a point, in the field's direction, as far as both ways lead."""
    after = integral_curve(vectors, through, box, stopped=stopped)
    if after.end == End.CLOSED:
        return after.points
    before = integral_curve(vectors, through, box, backwards=True, stopped=stopped)
    return np.concatenate([before.points[:0:-1], after.points])


def _followed(direction: Vectors, start: Floats, stopped: Stop) -> tuple[list[Floats], End]:
    """Return the places of a curve in the unit cube, and why it ends."""
    places, length, step = [start], 0.0, LONGEST / 4
    heading = direction(start)
    if not heading.any() or not np.isfinite(heading).all():
        return places, End.UNDEFINED if np.isnan(heading).any() else End.ZERO
    for _ in range(STEPS):
        if stopped():
            raise Stopped
        place, after, error = _step(direction, places[-1], heading, step)
        turned = bool(after @ heading < 0)
        shorter = _shorter(step, error, turned=turned)
        if shorter < step:
            step = shorter
            continue
        if turned or not after.any() or np.isnan(after).any():
            return places, End.UNDEFINED if np.isnan(after).any() else End.ZERO
        if not np.all((place >= 0) & (place <= 1)):
            share = _share_inside(places[-1], place)
            return [*places, _step(direction, places[-1], heading, share * step)[0]], End.BOX
        length += step
        if length > 10 * step and length > 50 * CLOSED and _passes(start, places[-1], place):
            return [*places, start], End.CLOSED
        if step > SMOOTH:  # the middle of the cubic with both headings
            places.append((places[-1] + place) / 2 + step / 8 * (heading - after))
        places.append(place)
        heading = after
        if length > LENGTH:
            break
        step = min(LONGEST, step * min(3.0, 0.9 * (TOLERANCE / max(error, 1e-300)) ** 0.2))
    return places, End.LONG


def _shorter(step: float, error: float, *, turned: bool) -> float:
    """Return the step to try instead of one with this error, the same where it is good or as short as it may be.

    No smooth curve turns back within a step: where one does the field vanishes, or jumps, in between.
    """
    if turned:
        return step if step <= 10 * SHORTEST else step / 4
    if error <= TOLERANCE:
        return step
    share = max(0.2, 0.9 * (TOLERANCE / error) ** 0.2) if error < np.inf else 0.2
    return max(SHORTEST, step * share)


def _step(direction: Vectors, place: Floats, heading: Floats, step: float) -> tuple[Floats, Floats, float]:
    """Return the next place, the direction there, and the estimated error, inf where a stage is undefined."""
    stages = np.zeros((7, len(place)))
    stages[0] = heading
    reached = place
    for i, row in enumerate(NODES):
        reached = place + step * (row[: i + 1] @ stages[: i + 1])
        stages[i + 1] = direction(reached)
    error = float(step * np.linalg.norm(DIFFERENCE @ stages))
    return reached, stages[6], error if np.isfinite(error) else np.inf


def _share_inside(inside: Floats, outside: Floats) -> float:
    """Return which share of the step from a place inside the unit cube to one outside is inside."""
    move = outside - inside
    with np.errstate(all="ignore"):
        shares = np.where(move > 0, (1 - inside) / move, np.where(move < 0, -inside / move, np.inf))
    return min(1.0, float(shares.min()))


def _passes(start: Floats, place: Floats, following: Floats) -> bool:
    """Whether the step from one place to the next passes the start."""
    move = following - place
    share = np.clip((start - place) @ move / max(float(move @ move), 1e-300), 0.0, 1.0)  # at a zero it may stand still
    return bool(np.linalg.norm(place + share * move - start) < CLOSED)
