"""What pictures over three coordinates share: the box they are drawn in, and the plane through the probe in it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Generic, TypeVar

import numpy as np

from explorer.document.pictures.frame import Floats, input_axis
from explorer.document.subject import Subject
from explorer.scene.isosurface import slice_mesh
from explorer.scene.primitives import Axis, Mesh, Polyline, Role

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


def coordinates_of(axes: tuple[int, ...]) -> tuple[int, int, int]:
    """Return the coordinates along x, y and z of the box: those chosen, in the function's order."""
    first, second, third = sorted(axes)
    return first, second, third


def plane_of(axes: tuple[int, ...]) -> tuple[int, int]:
    """Return the coordinates of the plane through the probe: the first two chosen."""
    first, second, *_ = axes
    return first, second


def box_of(subject: Subject, coordinates: tuple[int, int, int]) -> tuple[Axis, Axis, Axis]:
    """Return the axes of the box."""
    x, y, z = (input_axis(subject, i) for i in coordinates)
    return x, y, z


def plane_in_box(axes: tuple[Axis, Axis, Axis], across: int, at: float) -> tuple[Mesh, Polyline]:
    """Return the plane where axis `across` is `at`: a faint sheet, its parameters the coordinates, and its rim."""
    x, y, z = (np.linspace(a.low, a.high, CELLS + 1) for a in axes)
    first, second = (places for i, places in enumerate((x, y, z)) if i != across)
    sheet = slice_mesh("plane", (x, y, z), np.zeros((CELLS + 1, CELLS + 1)), across, at, opacity=0.12)
    sheet = replace(sheet, values=None, parameters=np.delete(sheet.vertices, across, axis=1), lit=False)
    corners = np.array([(0, 0), (-1, 0), (-1, -1), (0, -1), (0, 0)])
    rim = np.insert(np.stack([first[corners[:, 0]], second[corners[:, 1]]], axis=1), across, at, axis=1)
    return sheet, Polyline("plane:rim", Role.PROBE, rim, 1.2, dashed=True, opacity=0.6)


def place_in(subject: Subject, coordinates: tuple[int, int, int]) -> Floats:
    """Return the probe (3,) in the box."""
    return np.array([subject.probe[i] for i in coordinates])
