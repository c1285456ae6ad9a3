"""What pictures over three coordinates share: the box they are drawn in, and the plane through the probe in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

import numpy as np

from explorer.document.pictures.frame import Floats, input_axis
from explorer.document.subject import Subject
from explorer.scene.isosurface import slice_mesh
from explorer.scene.primitives import Axis, Mesh, Polyline
from explorer.scene.roles import Role

CELLS = 12  # of the plane through the probe, a side

Thing = TypeVar("Thing")


class Kept(Generic[Thing]):
    """The thing made last, kept as long as what it was made for stays the same."""

    def __init__(self) -> None:
        self._known: tuple[object, Thing] | None = None

    def get(self, key: object, make: Callable[[], Thing]) -> Thing:
        """Return the thing for a key."""
        if self._known is None or self._known[0] != key:
            self._known = key, make()
        return self._known[1]


@dataclass(frozen=True, eq=False)
class Room:
    """Three coordinates along the axes of a box, and the plane through the probe over two of them."""

    coordinates: tuple[int, int, int]
    plane: tuple[int, int]
    axes: tuple[Axis, Axis, Axis]

    @classmethod
    def of(cls, subject: Subject, chosen: tuple[int, ...]) -> "Room":
        """Return the box over the chosen coordinates in the function's order; the first two are those of the plane."""
        first, second, third = sorted(chosen)
        x, y, z = (input_axis(subject, i) for i in (first, second, third))
        return cls((first, second, third), (chosen[0], chosen[1]), (x, y, z))

    @property
    def across(self) -> int:
        """The axis of the box that the plane cuts."""
        return next(k for k, i in enumerate(self.coordinates) if i not in self.plane)

    def place(self, subject: Subject) -> Floats:
        """Return the probe (3,) in the box."""
        return np.array([subject.probe[i] for i in self.coordinates])

    def held(self, subject: Subject) -> tuple[float, ...]:
        """Return what the plane depends on besides its two coordinates."""
        return tuple(c for i, c in enumerate(subject.probe) if i not in self.plane)

    def sheet(self, subject: Subject) -> tuple[Mesh, Polyline]:
        """Return the plane: a faint sheet, its parameters the coordinates, and its rim."""
        across = self.across
        at = float(self.place(subject)[across])
        x, y, z = (np.linspace(a.low, a.high, CELLS + 1) for a in self.axes)
        first, second = (places for i, places in enumerate((x, y, z)) if i != across)
        sheet = slice_mesh("plane", (x, y, z), np.zeros((CELLS + 1, CELLS + 1)), across, at, opacity=0.12)
        sheet = replace(sheet, values=None, parameters=np.delete(sheet.vertices, across, axis=1), lit=False)
        corners = np.array([(0, 0), (-1, 0), (-1, -1), (0, -1), (0, 0)])
        rim = np.insert(np.stack([first[corners[:, 0]], second[corners[:, 1]]], axis=1), across, at, axis=1)
        return sheet, Polyline("plane:rim", Role.PROBE, rim, 1.2, dashed=True, opacity=0.6)
