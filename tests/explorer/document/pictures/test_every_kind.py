"""Every kind of picture with every layer, of functions that are hard to draw: no warning, nothing infinite, scenes."""

import numpy as np
import pytest

from explorer.scene.primitives import Arrows, Label, Mesh, PlaneScene
from explorer.scene.roles import Role

HARD = [
    "f(x) = 1/x",
    "f(x) = sqrt(-1 - x^2)",
    "f(x) = 1e300 x^3",
    "g(t) = [1/t, log t, t, t^2]",
    "f(x, y) = [x/(x^2 + y^2), log(x)]",
    "f(x, y) = [sqrt(-1 - x^2), 1]",
    "f(x, y) = [1e300 x y, 1e-300]",
    "f(x, y) = [floor(x), abs(y)]",
    "f(u, v) = [u, 1/v, sqrt(u)]",
    "f(u, v) = [1, 2, 3]",
    "f(x, y, z) = 1/(x y z)",
    "f(x, y, z) = 7",
    "f(x, y, z) = sqrt(-1 - x^2)",
    "f(x, y, z) = 1e300 x + y - 1e-300 z",
    "f(x, y, z) = [1/x, log(y)]",
    "f(x, y, z) = [1/x, log(y), z^3]",
    "f(x, y, z) = [0, 0, 0]",
    "f(a, b, c, d) = [a/b, log(c), d, a b c d]",
]


def sound(scene):
    for axis in (scene.x, scene.y):
        assert np.isfinite([axis.low, axis.high]).all()
        assert axis.low < axis.high
    if scene.color_bar is not None:
        assert scene.color_bar.axis.low < scene.color_bar.axis.high
    for item in scene.items:
        if isinstance(item, Mesh):
            assert np.isfinite(item.vertices).all()
            assert item.faces.size == 0 or item.faces.max() < len(item.vertices)
        if isinstance(item, Arrows) and item.values is not None:
            assert len(item.values) == len(item.tails) == len(item.heads)


@pytest.mark.parametrize("text", HARD)
@pytest.mark.parametrize("colored", [False, True])
def test_every_kind_with_every_layer_is_sound(show, text, colored):
    usual = show(text).result
    assert usual.kind == usual.kinds[0][0]
    for kind, _ in usual.kinds:
        view = {"picture": kind, "colored": colored}
        layers = show(text, view=view).result.layers
        picture = show(text, view=view, shown=" ".join(layer.key for layer in layers if not layer.usual), taylor=True)
        assert picture.result.kind == kind
        assert isinstance(picture.b, PlaneScene)
        for scene in picture.result.scenes:
            sound(scene)


@pytest.mark.parametrize(
    ("text", "layers"),
    [
        ("g(t) = [cos t, sin t, t]", "acceleration frame"),
        ("f(x, y) = x^2 - y^2 + x y", "steepest slices dial curvature"),
        ("f(u, v) = [u, v, u v]", ""),
        ("f(x, y) = [x^2 - y^2, 2x y]", "areas"),
        ("f(x, y, z) = [-y, x, z^2]", ""),
    ],
)
def test_what_has_another_colour_is_told_apart_without_it(show, text, layers):
    document = show(text, shown=layers, taylor=layers != "", order=2)
    quiet = {Role.CURVE, Role.SURFACE, Role.LEVEL, Role.PROBE}  # dark or light, and many or large
    for scene in (document.a, document.b):
        named = {item.role for item in scene.items if isinstance(item, Label)}
        for mark in {entry.mark for entry in scene.legend}:
            alike = {entry.role for entry in scene.legend if entry.mark == mark} - named - quiet
            assert len(alike) <= 1, (mark, alike)
