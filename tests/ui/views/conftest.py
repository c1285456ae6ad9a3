"""Scenes that the tests of the views share."""

import numpy as np
import pytest

from explorer.scene.primitives import (
    Arrows,
    Axis,
    ColorBar,
    CurveHandle,
    HeatMap,
    LegendEntry,
    Mesh,
    MeshHandle,
    PlaneHandle,
    PlaneScene,
    Points,
    Polyline,
    SpaceScene,
)
from explorer.scene.roles import Role
from explorer.scene.ticks import axis


def paraboloid(count: int = 41, key: str = "f", height: float = 0.8) -> Mesh:
    """Return height − (x² + y²)/2 on [−1, 1]², whose peak is at parameters (0, 0)."""
    s = np.linspace(-1, 1, count)
    x, y = (grid.ravel() for grid in np.meshgrid(s, s, indexing="ij"))
    index = np.arange(count**2, dtype=np.int32).reshape(count, count)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    faces = np.concatenate([np.stack([a, b, c], axis=1), np.stack([a, c, d], axis=1)])
    vertices = np.stack([x, y, height - (x * x + y * y) / 2], axis=1)
    return Mesh(key, Role.SURFACE, vertices, faces, parameters=np.stack([x, y], axis=1))


def space(*items: object, **fields: object) -> SpaceScene:
    return SpaceScene("", axis("x", -1, 1), axis("y", -1, 1), axis("z", -1, 1), items, **fields)


@pytest.fixture
def surface_scene() -> SpaceScene:
    probe = Points("probe", Role.PROBE, np.array([[0.0, 0.0, 0.8]]))
    return space(paraboloid(), probe, handle=MeshHandle("f", (0, 1)))


@pytest.fixture
def marker_scene() -> SpaceScene:
    return space(Points("bright", Role.TAYLOR, np.array([[0.3, -0.6, 0.4]])))


@pytest.fixture
def contour_scene() -> PlaneScene:
    values = np.add.outer(np.linspace(-2, 2, 30) ** 2, np.linspace(-2, 2, 40) ** 2)
    circle = np.linspace(0, 2 * np.pi, 90)
    items = (
        HeatMap("values", values, (-2.0, 2.0, -2.0, 2.0)),
        Polyline("level", Role.LEVEL, np.stack([np.cos(circle), np.sin(circle)], axis=1)),
        Points("probe", Role.PROBE, np.array([[1.0, 0.0]])),
    )
    legend = (LegendEntry("level set", Role.LEVEL), LegendEntry("probe", Role.PROBE, "point"))
    return PlaneScene("circles", axis("x", -2, 2), axis("y", -2, 2), items, PlaneHandle(0, 1), legend)


@pytest.fixture
def curve_scene() -> PlaneScene:
    x = np.linspace(-1, 1, 101)
    points = np.stack([x, x**2], axis=1)
    across = Axis("x", -1.0, 1.0, (-1.0, 0.0, 1.0), ("−1", "0", "1"))
    items = (Polyline("curve", Role.CURVE, points),)
    return PlaneScene("x²", across, axis("f(x)", 0, 1), items, CurveHandle(3, points, x))


@pytest.fixture
def sheet_scene() -> SpaceScene:
    """Return a level sheet whose values run from 0 at x = −1 to 1, not lit, and two arrows with values 0 and 1."""
    vertices = np.array([(-1.0, -1.0, 0.0), (1.0, -1.0, 0.0), (1.0, 1.0, 0.0), (-1.0, 1.0, 0.0)])
    faces = np.array([(0, 1, 2), (0, 2, 3)], np.int32)
    sheet = Mesh("sheet", Role.SURFACE, vertices, faces, values=np.full(4, 0.5), lit=False)
    tails = np.array([(-0.9, 0.0, 0.6), (-0.9, -1.0, -0.6)])
    arrows = Arrows("arrows", Role.GRADIENT, tails, tails + np.array([1.8, 0.0, 0.0]), 6.0, values=np.array([0.0, 1.0]))
    return space(sheet, arrows, color_bar=ColorBar(axis("value", 0, 1), "viridis"))
