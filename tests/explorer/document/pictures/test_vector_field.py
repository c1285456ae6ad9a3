"""A vector field in the plane: arrows, field line, divergence, curl, and its linear part around the probe."""

import numpy as np
import pytest

from explorer.document.edits import set_probe, set_view
from explorer.document.model import Document, View
from explorer.document.pipeline import Request
from explorer.document.results import PictureResult
from explorer.scene.primitives import HeatMap

FIELD = {"picture": "field"}


def test_arrows_point_along_the_field_and_their_colours_are_the_norms(show):
    picture = show("f(x, y) = [-y, x]", view={**FIELD, "colored": True})
    arrows = picture.item(picture.a, "field")
    middle, along = (arrows.tails + arrows.heads) / 2, arrows.heads - arrows.tails
    np.testing.assert_allclose(np.sum(middle * along, axis=1), 0, atol=1e-9)
    np.testing.assert_allclose(arrows.values, np.hypot(*middle.T))
    np.testing.assert_allclose(np.ptp(np.hypot(*along.T)), 0, atol=1e-9)
    assert picture.a.color_bar.axis.name == "‖f‖"


def test_without_colours_the_length_is_what_grows(show):
    picture = show("f(x, y) = [x, 0]", view=FIELD)
    arrows = picture.item(picture.a, "field")
    assert arrows.values is None
    assert picture.a.color_bar is None
    length = np.hypot(*(arrows.heads - arrows.tails).T)
    strong = np.abs((arrows.heads + arrows.tails)[:, 0] / 2) > 2
    assert length[strong].min() > length[~strong].max()


def test_the_field_line_through_the_probe_of_a_rotation_is_a_circle(show):
    picture = show("f(x, y) = [-y, x]", view=FIELD, probe=(1.0, 0.5))
    line = picture.item(picture.a, "line").points
    np.testing.assert_allclose(np.hypot(*line.T), np.hypot(1, 0.5), rtol=1e-4)


@pytest.mark.parametrize(
    ("text", "divergence", "curl"),
    [
        ("f(x, y) = [3x, y]", 4.0, 0.0),
        ("f(x, y) = [-y, x]", 0.0, 2.0),
        ("f(x, y) = [-y/(x^2+y^2), x/(x^2+y^2)]", 0.0, 0.0),
    ],
)
def test_divergence_and_curl_are_said_and_drawn(show, text, divergence, curl):
    picture = show(text, view=FIELD, shown="curl", probe=(0.7, 0.4))
    said = picture.legend(picture.b)
    assert f"div f = {divergence:g}" in said
    assert f"curl f = {curl:g}" in said
    heats = {item.key: item.values for item in picture.b.items if isinstance(item, HeatMap)}
    for key, value in (("div", divergence), ("curl", curl)):
        np.testing.assert_allclose(heats[key][np.isfinite(heats[key])], value, atol=1e-12)


def test_the_linear_part_around_the_probe_follows_the_jacobian(show):
    picture = show("f(x, y) = [x^2, x + y]", view=FIELD, probe=(1.0, 0.5))
    arrows = picture.item(picture.b, "around")
    ways, moves = arrows.tails - (1.0, 0.5), arrows.heads - arrows.tails
    expected = ways @ np.array([[2.0, 0.0], [1.0, 1.0]]).T
    np.testing.assert_allclose(moves, expected * np.abs(moves).max() / np.abs(expected).max(), atol=1e-12)


def test_a_field_in_four_coordinates_is_drawn_over_two_of_them(show):
    text = "f(a, b, c, d) = [d, c, b, a]"
    picture = show(text, view={**FIELD, "axes": (0, 3)}, probe=(1.0, 2.0, 0.5, -1.0))
    assert picture.axes(picture.a) == ["a", "d"]
    assert "b = 2" in picture.a.caption
    line = picture.item(picture.a, "line").points
    np.testing.assert_allclose(line[:, 0] ** 2 - line[:, 1] ** 2, 0, atol=1e-4)


@pytest.mark.parametrize("text", ["f(x, y) = [0, 0]", "f(x, y) = [1e300 x, 1e300]", "f(x, y) = [1e-300 x, 1e-300 y]"])
def test_fields_of_any_size_are_drawn(show, text):
    picture = show(text, view=FIELD, shown="curl streamlines")
    assert np.isfinite(picture.item(picture.a, "field").heads).all()
    assert picture.has(picture.a, "vector") == ("[0, 0]" not in text)


def test_a_field_that_is_nowhere_defined_says_so(show):
    picture = show("f(x, y) = [sqrt(-1 - x^2), y]", view=FIELD, shown="streamlines curl")
    assert "no finite values" in picture.a.note


def test_only_what_moves_is_made_anew(pipeline):
    document = Document(lines=("f(x, y) = [x, x y]",), view=View(picture="field"))

    def scenes(edited):
        results = list(pipeline.evaluate(Request(edited, 1)))
        return [result for result in results if isinstance(result, PictureResult)][-1].scenes

    def item(scene, key):
        return next(item for item in scene.items if item.key == key)

    first, moved = scenes(document), scenes(set_probe([0.1, 0.2])(document))
    colored = scenes(set_view(colored=True)(document))
    assert item(first[0], "field") is item(moved[0], "field")
    assert item(first[1], "div") is item(moved[1], "div") is item(colored[1], "div")
    assert item(first[0], "field") is not item(colored[0], "field")


def test_a_divergence_that_does_not_vary_is_pale(show):
    constant = show("f(x, y) = [x, y]", view=FIELD).b.color_bar.axis
    assert constant.high == -constant.low > 2 * 2
    varying = show("f(x, y) = [x^2, y]", view=FIELD).b.color_bar.axis
    assert varying.high < 1.2 * 7


def test_a_pole_between_the_arrows_does_not_make_the_others_vanish(show):
    picture = show("f(x, y) = [1/x, 0]", view=FIELD)
    arrows = picture.item(picture.a, "field")
    middles = np.unique(np.round((arrows.tails + arrows.heads)[:, 0] / 2, 6))
    assert middles.size >= 16
