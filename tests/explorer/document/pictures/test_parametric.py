"""Parametric surfaces: tangent plane, normal and area element, colours, and the choice of three components."""

import numpy as np
import pytest

SPHERE = "f(u, v) = [2 cos u sin v, 2 sin u sin v, 2 cos v]"


def test_the_normal_is_the_cross_product_and_its_length_the_area_element(show):
    picture = show(SPHERE, probe=(0.5, 1.0))
    arrow = picture.item(picture.a, "normal")
    along = (arrow.heads - arrow.tails)[0]
    np.testing.assert_allclose(np.cross(along, arrow.tails[0]), 0, atol=1e-9)
    element = f"{4 * np.sin(1.0):.4g}"
    assert f"normal, |∂u × ∂v| = {element}" in picture.legend(picture.a)
    patch = picture.item(picture.a, "tangent:patch").points - arrow.tails[0]
    np.testing.assert_allclose(patch @ along, 0, atol=1e-9)


def test_the_area_element_is_drawn_over_the_parameters(show):
    picture = show(SPHERE, shown="area")
    heat = picture.item(picture.b, "area")
    _, _, low, high = heat.extent
    np.testing.assert_allclose(
        heat.values[:, 0], 4 * np.abs(np.sin(np.linspace(low, high, len(heat.values)))), atol=1e-9
    )
    assert picture.b.color_bar.axis.name == "|∂u × ∂v|"
    assert picture.b.color_bar.axis.low == 0


def test_height_is_a_colour_until_it_is_switched_off(show):
    assert show(SPHERE).a.color_bar.axis.name == "f₃"
    plain = show(SPHERE, hidden="height")
    assert plain.a.color_bar is None
    assert not plain.has(plain.b, "heat")


def test_the_parameter_lines_lie_on_the_surface_and_meet_at_the_probe(show):
    picture = show(SPHERE, probe=(0.5, 1.0))
    point = picture.item(picture.a, "probe").positions[0]
    for key in ("line_u", "line_v"):
        line = picture.item(picture.a, key).points
        np.testing.assert_allclose(np.linalg.norm(line[np.isfinite(line[:, 0])], axis=1), 2)
        assert np.nanmin(np.linalg.norm(line - point, axis=1)) < 0.06


def test_three_of_five_components_over_two_of_three_coordinates(show):
    view = {"picture": "parametric", "axes": (0, 2), "output": 2}
    picture = show("f(a, b, c) = [0, 0, a, c, a b c]", view=view, probe=(1.0, 2.0, 0.5), taylor=True, order=3)
    assert picture.axes(picture.a) == ["f₃", "f₄", "f₅"]
    assert picture.axes(picture.b) == ["a", "c"]
    assert "b = 2" in picture.a.caption
    assert "3 of 5 components" in picture.a.caption
    for key in ("surface", "taylor"):
        x, y, z = picture.item(picture.a, key).vertices.T
        np.testing.assert_allclose(z, 2 * x * y, atol=0.05)


@pytest.mark.parametrize("text", ["f(u, v) = [u, v, 1e300 u v]", "f(u, v) = [1e-300 u, v, u]", "f(u, v) = [1, 2, 3]"])
def test_components_of_any_size_are_drawn(show, text):
    picture = show(text, shown="area", taylor=True)
    assert np.isfinite(picture.item(picture.a, "surface").vertices).all()
    assert len(picture.item(picture.a, "surface").faces)


def test_equal_scales_may_be_given_up(show):
    text = "f(u, v) = [u, v, 10 u v]"
    for equal in (None, True):
        scene = show(text, view={"equal": equal}).a
        sizes = np.array([a.high - a.low for a in (scene.x, scene.y, scene.z)])
        np.testing.assert_allclose(sizes / scene.proportions, sizes[0])
    free = show(text, view={"equal": False}).a
    assert free.proportions == (1.0, 1.0, 0.75)
    assert free.x.high - free.x.low < 7


def test_a_surface_that_is_nowhere_defined_says_so(show):
    assert "no finite values" in show("f(u, v) = [u, v, sqrt(-1 - u^2)]").a.note
