"""Small data sets for networks: classes in the plane and a noisy sine, each made from a seed.

Circles, moons and spirals are the usual toys of the field; a class is a target of -1 or 1.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import pi

import numpy as np

from explorer.numeric.kernels import Array

MOST_POINTS = 5000  # of a set that is made
SIGNS = ("−1", "+1")  # the names of the classes of such a set


@dataclass(frozen=True, slots=True, eq=False)
class DataSet:
    """N points x (d, N) with their targets y (m, N), a column each, and the names of coordinates and targets.

    `classes` are the names of the classes where the targets say to which of them a point belongs: -1 or 1 (or 0 or 1)
    for two of them, a row of these for each where there are more; () where the targets are values. `remarks` say what
    was done to the data.
    """

    x: Array
    y: Array
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    classes: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """The number N of points."""
        return int(self.x.shape[1])

    @property
    def targets(self) -> tuple[float, float]:
        """The least and the largest target: those of the two classes where there are classes."""
        return float(self.y.min()), float(self.y.max())

    @property
    def middle(self) -> float:
        """Where a network's value changes from one class to the other."""
        return sum(self.targets) / 2

    @property
    def labels(self) -> Array:
        """The number of each point's class, counted from 0, (N,)."""
        return np.asarray(self.classified(self.y))

    def classified(self, values: Array) -> Array:
        """Return the number of the class (N,) that a network's values (m, N) speak for."""
        return np.asarray(np.argmax(values, axis=0) if len(self.y) > 1 else (values[0] > self.middle).astype(np.intp))


def from_zero(data: DataSet) -> DataSet:
    """Return the classes with the targets 0 and 1, for a network whose last layer has no negative values."""
    if not data.classes or data.targets != (-1.0, 1.0):
        return data
    names = ("0", "1") if data.classes == SIGNS else data.classes
    return replace(data, y=(data.y + 1) / 2, classes=names)


Maker = Callable[[int, np.random.Generator], tuple[Array, Array]]  # count, random numbers -> places (2, N), signs (N,)


def _signs(count: int) -> Array:
    return np.where(np.arange(count) % 2 == 0, -1.0, 1.0)


def _lines(count: int, random: np.random.Generator) -> tuple[Array, Array]:
    signs, along = _signs(count), random.uniform(-1.4, 1.4, count)
    return np.stack([along, 0.5 * along + 0.45 * signs]), signs


def _circles(count: int, random: np.random.Generator) -> tuple[Array, Array]:
    signs, angle = _signs(count), random.uniform(0, 2 * pi, count)
    radius = np.where(signs > 0, 0.5, 1.2)
    return radius * np.stack([np.cos(angle), np.sin(angle)]), signs


def _moons(count: int, random: np.random.Generator) -> tuple[Array, Array]:
    signs, angle = _signs(count), random.uniform(0, pi, count)
    moon = np.stack([np.cos(angle) - 0.5, np.sin(angle) - 0.25])
    return signs * moon, signs


def _spirals(count: int, random: np.random.Generator) -> tuple[Array, Array]:
    signs, along = _signs(count), np.sqrt(random.uniform(0.03, 1, count))
    angle = 1.5 * 2 * pi * along * 0.9
    return signs * 1.4 * along * np.stack([np.cos(angle), np.sin(angle)]), signs


def _xor(count: int, random: np.random.Generator) -> tuple[Array, Array]:
    places = random.uniform(0.12, 1.3, (2, count)) * random.choice([-1.0, 1.0], (2, count))
    return places, np.sign(places[0] * places[1])


CLASSES: dict[str, Maker] = {
    "lines": _lines,
    "circles": _circles,
    "moons": _moons,
    "spirals": _spirals,
    "xor": _xor,
}
SINE = "sine"
DATA_SETS = (*CLASSES, SINE)


def data_set(name: str, count: int, noise: float, seed: int) -> DataSet:
    """Return the data set `name` of DATA_SETS: the same for the same seed; `noise` is a standard deviation."""
    count = min(max(count, 4), MOST_POINTS)
    random = np.random.default_rng(seed)
    if name == SINE:
        x = np.sort(random.uniform(-3, 3, (1, count)), axis=1)
        return DataSet(x, np.sin(2 * x) + noise * random.standard_normal((1, count)), ("x",), ("y",))
    places, signs = CLASSES[name](count, random)
    places = places + noise * random.standard_normal(places.shape)
    return DataSet(places, signs[None], ("x1", "x2"), ("y",), SIGNS)
