"""The Taylor approximation beside what it approximates: told from it without colours, as the legend says."""

import numpy as np
import pytest

from explorer.export.tikz import to_tikz
from explorer.scene.palette import THEMES

FIELD = "f(x, y) = [x y, x^2]"
IN_SPACE = "f(x, y, z) = [y z, x^2, x y]"
LEVELS = "f(x, y, z) = x^2 + y^2 - z^3"
SHEET = "f(u, v) = [u, v, sin(u) v]"


def mark_of(scene):
    return next(entry.mark for entry in scene.legend if entry.text.startswith("Taylor"))


@pytest.mark.parametrize("text", [FIELD, IN_SPACE])
def test_arrows_of_the_polynomial_are_dashed_and_those_of_the_field_are_not(show, text):
    picture = show(text, view={"picture": "field"} if text == FIELD else {}, taylor=True, order=1)
    assert [picture.item(picture.a, key).dashed for key in ("taylor", "field")] == [True, False]
    assert mark_of(picture.a) == "dashed_arrow"
    tikz = to_tikz(picture.a, THEMES["light"]).decode()
    legend = [line for line in tikz.splitlines() if "addlegendimage" in line]
    assert any("->, dashed, fetaylor" in line for line in legend)
    assert "\\draw[->, dashed, fetaylor" in tikz


def test_a_level_surface_of_the_polynomial_has_lines_on_it(show):
    picture = show(LEVELS, probe=(1.0, 1.0, 0.5), taylor=True, order=3)
    lines = picture.item(picture.a, "taylor:wires").points
    x, y, z = lines[np.isfinite(lines[:, 0])].T
    assert x**2 + y**2 - z**3 == pytest.approx(np.full(len(x), 2 - 0.5**3), abs=0.05)
    assert mark_of(picture.a) == "mesh"
    assert "legend image code" in to_tikz(picture.a, THEMES["light"]).decode()


def test_a_surface_of_the_polynomial_in_space_has_lines_on_it(show):
    picture = show(SHEET, probe=(1.0, 0.5), taylor=True, order=1)
    x, y, z = np.unique(picture.item(picture.a, "taylor:wires").points, axis=0).T
    plane = np.sin(1) * 0.5 + np.cos(1) * 0.5 * (x - 1) + np.sin(1) * (y - 0.5)
    drawn = np.isfinite(x)
    assert z[drawn] == pytest.approx(plane[drawn])
    assert mark_of(picture.a) == "mesh"
