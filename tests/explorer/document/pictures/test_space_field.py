"""R^3 -> R^3: arrows in space, the field line, curl and divergence, and the plane through the probe."""

import numpy as np
import pytest

SCREW = "f(x, y, z) = [-y, x, 1/2]"


def test_arrows_in_space_point_along_the_field(show):
    picture = show("f(x, y, z) = [y, z, x]")
    arrows = picture.item(picture.a, "field")
    middle, along = (arrows.tails + arrows.heads) / 2, arrows.heads - arrows.tails
    np.testing.assert_allclose(np.cross(along, middle[:, [1, 2, 0]]), 0, atol=1e-9)
    assert arrows.values is None


def test_colours_carry_the_norm_where_they_are_asked_for(show):
    picture = show("f(x, y, z) = [y, z, x]", view={"colored": True})
    arrows = picture.item(picture.a, "field")
    np.testing.assert_allclose(arrows.values, np.linalg.norm((arrows.tails + arrows.heads) / 2, axis=1))
    assert picture.a.color_bar.axis.name == "‖f‖"


def test_curl_and_divergence_are_said_and_the_curl_is_drawn(show):
    picture = show("f(x, y, z) = [3x - y, x, z]")
    said = picture.legend(picture.a)
    assert "curl f = (0, 0, 2)" in said
    assert "div f = 4" in said
    arrow = picture.item(picture.a, "curl")
    np.testing.assert_allclose((arrow.heads - arrow.tails)[0] * [1, 1, 0], 0)
    calm = show("f(x, y, z) = [x, y, z]")
    assert "curl f = (0, 0, 0)" in calm.legend(calm.a)
    assert not calm.has(calm.a, "curl")


def test_the_field_line_of_a_screw_is_a_helix(show):
    picture = show(SCREW, probe=(1.0, 0.0, 0.0))
    x, y, z = picture.item(picture.a, "line").points.T
    np.testing.assert_allclose(np.hypot(x, y), 1, rtol=1e-3)
    np.testing.assert_allclose(np.exp(2j * z), x + 1j * y, atol=0.01)


def test_the_plane_shows_what_is_in_it_and_across_it(show):
    picture = show("f(x, y, z) = [x, y z, 10 y]", view={"axes": (0, 2, 1)}, probe=(1.0, 2.0, 0.5))
    assert picture.axes(picture.b) == ["x", "z"]
    assert picture.b.caption.endswith("y = 2")
    heat = picture.item(picture.b, "through")
    np.testing.assert_allclose(heat.values[:, 0], np.linspace(-6, 6, len(heat.values)), atol=1e-12)
    assert picture.b.color_bar.axis.name == "f₂"
    arrows = picture.item(picture.b, "field")
    middle, along = (arrows.tails + arrows.heads) / 2, arrows.heads - arrows.tails
    np.testing.assert_allclose(along[:, 0] * 20 - along[:, 1] * middle[:, 0], 0, atol=1e-9)
    assert picture.a.handle.indices == (0, 2)
    sheet = picture.item(picture.a, "plane")
    np.testing.assert_allclose(sheet.vertices[:, [0, 2]], sheet.parameters)
    np.testing.assert_allclose(sheet.vertices[:, 1], 2.0)


def test_a_weak_component_across_the_plane_is_pale(show):
    bar = show("f(x, y, z) = [-y, x, z]", probe=(0.0, 0.0, 0.1)).b.color_bar
    assert bar.axis.high > 1


@pytest.mark.parametrize("text", ["f(x, y, z) = [0, 0, 0]", "f(x, y, z) = [1e300 x, y, 1e-300]"])
def test_fields_of_any_size_are_drawn(show, text):
    picture = show(text, shown="streamlines", view={"colored": True})
    assert np.isfinite(picture.item(picture.a, "field").heads).all()


def test_a_field_that_is_nowhere_defined_says_so(show):
    picture = show("f(x, y, z) = [sqrt(-1 - x^2), y, z]", shown="streamlines")
    assert "no finite values" in picture.a.note
    assert "no finite values" in picture.b.note


def test_four_dimensional_fields_offer_it_too(show):
    kinds = [key for key, _ in show("f(a, b, c, d) = [b, a, d, c]").result.kinds]
    assert kinds[0] == "surface"
    assert {"field", "space_field", "levels"} <= set(kinds)
