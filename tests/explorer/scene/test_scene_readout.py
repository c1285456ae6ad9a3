"""The value under the mouse: linear between samples, and none outside or in a hole."""

import numpy as np
import pytest

from explorer.scene.primitives import Axis, HeatMap, PlaneScene
from explorer.scene.readout import value_under

AXIS = Axis("x", 0.0, 2.0, (), ())


def scene_of(values, extent=(0.0, 2.0, 0.0, 4.0)):
    return PlaneScene("f", AXIS, AXIS, (HeatMap("heat", np.asarray(values, dtype=float), extent),))


@pytest.mark.parametrize(("x", "y"), [(0, 0), (2, 4), (0.5, 1.0), (1.7, 3.9), (1, 2)])
def test_a_bilinear_function_is_met_exactly(x, y):
    ys, xs = np.linspace(0, 4, 5), np.linspace(0, 2, 4)
    scene = scene_of(xs[None, :] * ys[:, None] + 3 * ys[:, None])
    assert value_under(scene, x, y) == pytest.approx(x * y + 3 * y)


def test_outside_and_in_holes_there_is_no_value():
    scene = scene_of([[1, 2], [np.nan, 4]])
    assert value_under(scene, -0.1, 1) is None
    assert value_under(scene, 1, 4.1) is None
    assert value_under(scene, 1, 1) is None
    assert value_under(PlaneScene("f", AXIS, AXIS, ()), 1, 1) is None
