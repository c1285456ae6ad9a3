"""Higher dimensions through chosen axes and components: what is drawn, what is offered, and how it is named."""

import numpy as np
import pytest

from explorer.scene.roles import Role


def test_of_many_components_of_a_curve_three_in_a_row_are_drawn(show):
    text = "f(t) = [t, t^2, t^3, t^4, t^5]"
    assert show(text).axes(show(text).a) == ["f₁", "f₂", "f₃"]
    picture = show(text, view={"output": 2}, probe=(0.5,))
    assert picture.axes(picture.a) == ["f₃", "f₄", "f₅"]
    np.testing.assert_allclose(picture.item(picture.a, "probe").positions, [[0.125, 0.0625, 0.03125]])
    assert picture.result.outputs == 3
    assert picture.a.caption == "f₃, f₄, f₅ of 5 components"
    assert picture.result.output_names[1] == "f₂, f₃, f₄"
    assert picture.result.output == 2


def test_the_speed_is_that_of_all_components(show):
    picture = show("f(t) = [t, 2t, 2t, 4t]", probe=(1.0,))
    assert "velocity, speed 5" in picture.legend(picture.a)


def test_a_matrix_names_its_entries(show):
    picture = show("R in R^(3x2)\nK(R) = R' R", view={"output": 1})
    assert picture.result.output_names == ("K₁₁", "K₁₂", "K₂₁", "K₂₂")
    assert picture.a.z.name == "K₁₂(R₁₁, R₁₂, …, R₃₂)"
    assert "gradient ∇K₁₂" in picture.legend(picture.b)


def test_a_surface_of_a_chosen_component_over_chosen_axes(show):
    view = {"picture": "surface", "axes": (0, 2), "output": 1}
    picture = show("f(x, y, z) = [x, x y z, z]", view=view, probe=(1.0, 2.0, 3.0))
    assert picture.axes(picture.a) == ["x", "z", "f₂(x, y, z)"]
    np.testing.assert_allclose(picture.item(picture.a, "probe").positions, [[1.0, 3.0, 6.0]])
    heights = picture.item(picture.a, "surface")
    np.testing.assert_allclose(heights.values, 2 * heights.vertices[:, 0] * heights.vertices[:, 1], atol=1e-9)
    assert picture.result.outputs == 3


@pytest.mark.parametrize("output", [0, 5, 99])
def test_a_component_that_is_not_there_is_the_last_there_is(show, output):
    picture = show("f(x, y) = [x, y]", view={"picture": "surface", "output": output})
    assert picture.result.output == min(output, 1)


@pytest.mark.parametrize("text", ["f(x, y, z) = x y z^2", "f(x, y, z) = [x, y z, z]"])
def test_a_coordinate_keeps_its_colour_whichever_axis_it_is_drawn_along(show, text):
    kind = "surface" if "[" not in text else "parametric"

    def roles(axes):
        picture = show(text, view={"picture": kind, "axes": axes}, probe=(1.0, 0.5, 0.8), shown="slices")
        return picture.item(picture.a, "tangent:x").role, picture.item(picture.a, "tangent:y").role

    assert roles((0, 1)) == (Role.X, Role.Y)
    assert roles((1, 0)) == (Role.Y, Role.X)
    assert roles((2, 1)) == (Role.CURVE, Role.Y)
