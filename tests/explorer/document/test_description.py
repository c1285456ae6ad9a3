"""What is said of points, pictures and rooms: true sentences about what is there, for every example."""

from pathlib import Path

import pytest

from explorer.document.codec import read_document
from explorer.document.description import compass, point_said, room_said, scene_said, scene_summary
from explorer.document.labs.result import LabResult
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PictureResult, PointResult

EXAMPLES = sorted((Path(__file__).parents[3] / "resources" / "examples").glob("*.nabla"))


def results(document):
    found = {}
    for result in Pipeline().evaluate(Request(document, 0)):
        found[type(result)] = result
        if isinstance(result, LabResult):
            break
    return found


def at(text, *probe, **more):
    return " ".join(point_said(results(Document(lines=tuple(text.split("\n")), probe=probe, **more))[PointResult]))


def test_a_saddle_is_called_one():
    assert "Saddle at (0, 0)." in at("f(x, y) = x^2 - y^2", 0.0, 0.0)
    assert "indefinite" in at("f(x, y) = x^2 - y^2", 0.0, 0.0)


def test_the_steepest_ascent_has_a_direction_and_a_slope():
    assert "Steepest ascent to the north-east, slope 2.24." in at("f(x, y) = x + 2y", 0.0, 0.0)
    assert "Steepest ascent to the west, slope 3." in at("f(x, y) = -3x", 0.0, 0.0)
    assert "Steepest ascent along (1, 0, 0), slope 2." in at("f(x, y, z) = 2x + 0y + 0z", 0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("right", "up", "word"),
    [(1, 0, "east"), (1, 1, "north-east"), (-1, -1, "south-west"), (0, -2, "south"), (-1, -0.01, "west")],
)
def test_compass(right, up, word):
    assert compass(right, up) == word


def test_a_graph_rises_or_falls():
    said = at("f(x) = x^2", 1.0)
    assert "the value is 1." in said
    assert "The slope is 2." in said
    assert "Increasing." in said
    assert "convex" in said
    assert "Local minimum at 0." in at("f(x) = x^2", 0.0)


def test_a_map_and_a_curve_say_what_follows_from_their_jacobian():
    assert "Det −4" in at("f(x, y) = [2x, -2y]", 1.0, 1.0)
    assert "Speed 5." in at("g(t) = [3t, 4t]", 1.0)


def test_where_a_function_has_no_value_that_is_said():
    assert "no value" in at("f(x, y) = sqrt(x) + y", -1.0, 0.0)


def scenes(text, **more):
    return results(Document(lines=tuple(text.split("\n")), **more))[PictureResult].scenes


def test_a_graph_is_told_by_its_course():
    said = scene_summary(scenes("f(x) = sin x", probe=(1.0,))[0])
    assert "a picture in the plane" in said
    assert "Highest 1 at x = " in said


def test_a_surface_is_told_by_its_highest_point_and_its_critical_points():
    space, plane = scenes("f(x, y) = x^2 + y^2", shown=frozenset({"critical"}))
    said = scene_summary(space)
    assert "a picture in space" in said
    assert "Minimum at (0, 0)." in said
    assert "and lowest, " in said
    assert "Minimum at (0, 0)." in scene_summary(plane)


def test_a_flat_surface_is_called_flat():
    assert "is 2 throughout." in scene_summary(scenes("f(x, y) = 2 + 0x + 0y")[0])


def test_a_curve_in_the_plane_has_no_course_of_a_graph():
    assert "Highest" not in scene_summary(scenes("g(t) = [cos t, sin t]")[0])


def test_a_diagram_is_told_by_its_boxes():
    document = read_document(next(path for path in EXAMPLES if path.stem == "computation_graph"))
    said = " ".join(room_said(results(document)[LabResult]))
    assert "b = exp(a)" in said
    assert "1 boxes" not in said


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_everything_an_example_shows_is_told_in_sentences(path):
    found = results(read_document(path))
    sentences = [*point_said(found[PointResult])]
    for scene in found[PictureResult].scenes:
        sentences += scene_said(scene)
    if LabResult in found:
        assert room_said(found[LabResult])
        sentences += room_said(found[LabResult])
    assert all(said.rstrip().endswith((".", "!", "?")) for said in sentences)
    assert not [said for said in sentences if "nan" in said.split() or "\u00a0" in said]
