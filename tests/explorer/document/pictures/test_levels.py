"""R^3 -> R: the level surface with its gradient and tangent plane, slices, and the plane through the probe."""

import numpy as np
import pytest

from explorer.document.edits import set_probe
from explorer.document.model import Document
from explorer.document.pipeline import Request
from explorer.document.results import PictureResult

SPHERE = "f(x, y, z) = x^2 + y^2 + z^2"


def slider(picture, key):
    return next(layer.slider for layer in picture.result.layers if layer.key == key)


def test_the_level_surface_runs_through_the_probe_until_a_level_is_chosen(show):
    for view, level in (({}, 3.0), ({"level": 4.0}, 4.0)):
        picture = show(SPHERE, probe=(1.0, 1.0, 1.0), view=view)
        mesh = picture.item(picture.a, "level")
        np.testing.assert_allclose((mesh.vertices**2).sum(axis=1), level, rtol=1e-3)
        assert slider(picture, "levels").value == level
        assert f"level surface f(x, y, z) = {level:g}" in picture.legend(picture.a)
    assert slider(picture, "levels").field == "level"
    assert (picture.a.handle.key, picture.a.handle.indices) == ("level", (0, 1, 2))
    np.testing.assert_allclose(mesh.parameters, mesh.vertices)


def test_the_gradient_is_the_normal_of_the_tangent_plane(show):
    picture = show("f(x, y, z) = x^2 + 2y^2 + x z", probe=(1.0, 0.5, 0.5))
    arrow = picture.item(picture.a, "gradient")
    along = (arrow.heads - arrow.tails)[0]
    np.testing.assert_allclose(np.cross(along, [2.5, 2.0, 1.0]), 0, atol=1e-9)
    patch = picture.item(picture.a, "tangent:patch").points - np.array([1.0, 0.5, 0.5])
    np.testing.assert_allclose(patch @ [2.5, 2.0, 1.0], 0, atol=1e-9)


def test_no_surface_is_drawn_where_the_function_jumps_over_the_level(show):
    picture = show("f(x, y, z) = 1/(x^2 + y^2 + z^2 - 4)", view={"level": -1.0})
    radius = np.linalg.norm(picture.item(picture.a, "level").vertices, axis=1)
    np.testing.assert_allclose(radius, np.sqrt(3), rtol=0.02)


def test_slices_run_through_the_probe_and_have_the_functions_values(show):
    picture = show(SPHERE, shown="slices", probe=(1.0, -1.0, 0.5))
    for across, at in enumerate((1.0, -1.0, 0.5)):
        sheet = picture.item(picture.a, f"slice{across}")
        np.testing.assert_allclose(sheet.vertices[:, across], at)
        np.testing.assert_allclose(sheet.values, (sheet.vertices**2).sum(axis=1))
        assert not sheet.lit
    assert picture.a.color_bar.axis.name == "f(x, y, z)"


def test_the_plane_of_view_b_is_the_chosen_one_and_what_is_held_is_said(show):
    picture = show(SPHERE, view={"axes": (2, 0, 1)}, probe=(0.5, 1.0, 2.0))
    assert picture.axes(picture.b) == ["z", "x"]
    assert picture.axes(picture.a) == ["x", "y", "z"]
    assert "y = 1" in picture.b.caption
    heat = picture.item(picture.b, "heat")
    assert heat.values[0, 0] == pytest.approx(9 + 9 + 1)
    line = picture.item(picture.b, "level").points
    np.testing.assert_allclose(np.nanmax(np.abs((line**2).sum(axis=1) - 4.25)), 0, atol=0.02)


def test_of_four_coordinates_three_are_drawn_and_of_two_components_one(show):
    view = {"picture": "levels", "axes": (0, 1, 3), "output": 1}
    picture = show("f(a, b, c, d) = [a, a + b + 10c + d]", view=view, probe=(0.1, 0.2, 0.3, 0.4))
    assert picture.axes(picture.a) == ["a", "b", "d"]
    assert "c = 0.3" in picture.a.caption
    np.testing.assert_allclose(picture.item(picture.a, "level").vertices.sum(axis=1), 0.7, atol=1e-9)
    assert show("f(a, b, c, d) = a b c d").result.kind == "surface"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("f(x, y, z) = sqrt(-1 - x^2 - y^2 - z^2)", "no finite values over these ranges"),
        ("f(x, y, z) = 2", "f(x, y, z) = 2 everywhere in these ranges"),
    ],
)
def test_what_cannot_be_drawn_is_said(show, text, note):
    picture = show(text, shown="slices")
    assert picture.a.note == note


def test_a_level_that_is_not_reached_is_said(show):
    assert show(SPHERE, view={"level": -1.0}).a.note == "f(x, y, z) = −1 nowhere in these ranges"


@pytest.mark.parametrize("text", ["f(x, y, z) = 1e300 x", "f(x, y, z) = 1e-300 (x + y)", "f(x, y, z) = log(x) y / z"])
def test_scales_and_domains(show, text):
    picture = show(text, shown="slices", probe=(1.5, 0.5, 0.5))
    for key in ("level", "slice1", "slice2"):
        mesh = picture.item(picture.a, key)
        assert len(mesh.faces)
        assert np.isfinite(mesh.vertices).all()


def test_a_slice_that_lies_in_the_level_surface_is_left_out(show):
    def drawn(**more):
        return {item.key for item in show("f(x, y, z) = y^2", probe=(1.0, 0.5, 0.5), shown="slices", **more).a.items}

    assert {"level", "slice0", "slice2"} <= drawn()
    assert "slice1" not in drawn()
    assert "slice1" in drawn(hidden="levels")


def test_a_move_within_the_plane_keeps_the_plane_and_one_across_does_not(pipeline):
    document = Document(lines=("f(x, y, z) = x y z",), probe=(1.0, 1.0, 1.0))

    def plane(edited):
        results = list(pipeline.evaluate(Request(edited, 1)))
        scene = [result for result in results if isinstance(result, PictureResult)][-1].scenes[1]
        return next(item for item in scene.items if item.key == "heat")

    first = plane(document)
    assert plane(set_probe([0.5, 0.2, 1.0])(document)) is first
    across = plane(set_probe([0.5, 0.2, 2.0])(document))
    np.testing.assert_allclose(across.values, 2 * first.values)


def test_colours_of_the_plane_mean_one_thing_at_a_time(show):
    picture = show(SPHERE, view={"colored": True})
    assert picture.item(picture.b, "field").values is not None
    assert picture.b.color_bar.axis.name == "‖∇f‖"
    assert not picture.has(picture.b, "heat")
    assert show(SPHERE).b.color_bar.axis.name == "f(x, y, z)"


def test_sampling_over_space_can_be_stopped(pipeline):
    asked = []

    def stopped():
        asked.append(True)
        return len(asked) > 2

    results = list(pipeline.evaluate(Request(Document(lines=("f(x, y, z) = x y z",)), 1), stopped))
    assert not any(isinstance(result, PictureResult) and result.fine for result in results)


def test_a_function_that_is_constant_but_for_rounding_is_said_to_be(show):
    picture = show("f(x, y, z) = (x + 0.1)/(x + 0.1) + (y + 0.3)(1/(y + 0.3)) + z - z", probe=(1.0, 0.5, 0.5))
    assert picture.a.note == "f(x, y, z) = 2 everywhere in these ranges"
    assert not len(picture.item(picture.a, "level").faces)


def test_the_rounding_of_a_constant_draws_neither_level_set_nor_arrows(show):
    picture = show("X in R^(2x2)\nf(X) = tr(X^-1 X)", probe=(2.0, 1.0, 0.5, 1.0), view={"picture": "surface"})
    drawn = {item.key for item in picture.b.items}
    assert "gradient" not in drawn
    assert not any(key.startswith("level") for key in drawn)
    assert not len(picture.item(picture.b, "field").tails)
