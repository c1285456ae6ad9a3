"""What is said of points, pictures and rooms: true sentences about what is there, for every example."""

import math
import re
from pathlib import Path

import numpy as np
import pytest

import explorer
from explorer.document.codec import read_document
from explorer.document.description import compass, point_said, room_news, room_said, scene_said, scene_summary
from explorer.document.edits import set_own
from explorer.document.labs.result import LabResult
from explorer.document.model import Document, LabSettings, Range
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PictureResult, PointResult
from explorer.language.voice import Voice

KOREAN = Voice("ko")
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
    assert "Highest about 1 near x = −4.7." in said  # samples do not hit −3π/2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("f(x) = |x| + max(0, x - 1)", "Lowest about 0 near x = 0."),  # a kink between two samples
        ("f(x) = {x = 0: 0, exp(-1/x^2)}", "Lowest about 0 near x = 0."),  # the middle of where it is flat
        ("f(x) = x", "Highest 3 at x = 3."),  # at the end it is exact
        ("L(x, y) = (x - 1/3)^2 + y^2", "It is lowest near (0.3, 0): about 0."),
        ("f(x, y) = x + y", "is highest at (3, 3): 6."),
    ],
)
def test_what_is_sampled_is_said_to_be_about(text, said):
    assert said in scene_summary(scenes(text)[0])


def test_no_digit_of_a_title_is_taken_for_an_index():
    document = Document(lines=("f(x1, x2) = sin(x1) x2",), lab=LabSettings(room="error"))
    titles = " ".join(scene_summary(stage.scene) for stage in results(document)[LabResult].stages)
    assert "f(x₁, x₂)" in titles
    assert "order ₂" not in titles


def test_a_surface_is_told_by_its_highest_point_and_its_critical_points():
    space, plane = scenes("f(x, y) = x^2 + y^2", shown=frozenset({"critical"}))
    said = scene_summary(space)
    assert "a picture in space" in said
    assert "Local minimum at (0, 0)." in said
    assert "It is lowest near (0, 0): about 0." in said
    assert "Local minimum at (0, 0)." in scene_summary(plane)


def test_where_a_function_has_no_value_the_picture_has_a_hole_of_that_size():
    x, y = np.meshgrid(*(np.linspace(-3, 3, 1001),) * 2)
    share = round(100 * float(np.mean(x * x + y * y > 4)))
    for scene in scenes("f(x, y) = sqrt(4 - x^2 - y^2)"):
        (percent,) = numbers(
            re.search(rf"In about ({NUMBER}) % of the picture f\(x, y\) has no value", scene_summary(scene))[1]
        )
        assert percent == pytest.approx(share, abs=1)
    assert not any("no value" in scene_summary(scene) for scene in scenes("f(x, y) = x y"))


def test_a_graph_with_gaps_is_told_piece_by_piece():
    summary = scene_summary(scenes("f(x) = sqrt(x^2 - 1)")[0])
    assert "The graph has 2 pieces, for x in [−" in summary
    assert "pieces" not in scene_summary(scenes("f(x) = x^2")[0])


def test_of_a_curve_it_is_told_where_it_begins_and_ends():
    closed = scenes("g(t) = [cos t, sin t]", ranges=(Range("t", 0.0, 2 * math.pi),))[0]
    assert "The curve ends where it begins, at (1, 0)." in scene_summary(closed)
    cusp = scenes("g(t) = [t^2, t^3]", ranges=(Range("t", -1.0, 2.0),))[0]
    assert "The curve goes from (1, −1) to (4, 8)." in scene_summary(cusp)
    helix = scenes("h(t) = [cos(pi t), sin(pi t), t]", ranges=(Range("t", 0.0, 1.0),))[0]
    assert "The curve goes from (1, 0, 0) to (−1, 0, 1)." in scene_summary(helix)


def test_what_is_as_high_elsewhere_is_not_called_the_only_place():
    summary = scene_summary(scenes("f(x, y) = x^2 - y^2")[0])
    assert "is highest near (−3, 0): about 9. It is about as high in other places, too." in summary
    assert "other places" not in scene_summary(scenes("f(x, y) = x + 2y")[0])
    assert "about as high" in scene_summary(scenes("f(x) = x^2")[0])
    assert "about as low" not in scene_summary(scenes("f(x) = x^2")[0])


def test_a_flat_surface_is_called_flat():
    assert "is 2 throughout." in scene_summary(scenes("f(x, y) = 2 + 0x + 0y")[0])


def test_a_curve_in_the_plane_has_no_course_of_a_graph():
    assert "Highest" not in scene_summary(scenes("g(t) = [cos t, sin t]")[0])


def test_a_diagram_is_told_by_its_boxes():
    document = read_document(next(path for path in EXAMPLES if path.stem == "computation_graph"))
    said = " ".join(room_said(results(document)[LabResult]))
    assert "b = exp(a)" in said
    assert "1 boxes" not in said


def test_of_a_room_that_goes_a_step_only_what_is_new_is_news():
    document = read_document(next(path for path in EXAMPLES if path.stem == "forward_mode"))
    before, now = (results(set_own({"theatre.at": step})(document))[LabResult] for step in (2, 3))
    news = " ".join(room_news(before, now))
    assert f"Step {now.transport.at} of" in news
    assert "Click a node" not in news
    assert room_news(now, now) == ()


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
    in_korean = [KOREAN.shown(said) for said in sentences]
    assert not [said for said in in_korean if re.search(r"[.!?](?=[가-힣])|[a-z]{3,} (?:of|at|is) ", said)]
    assert all(said.rstrip().endswith((".", "!", "?")) for said in in_korean)


NUMBER = r"[−-]?\d+(?:\.\d+)?(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"
POWERS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")


def numbers(text):
    """Return the numbers of a sentence."""
    return [float(found.translate(POWERS).replace("·10", "e")) for found in re.findall(NUMBER, text)]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_is_said_of_slopes_is_what_differences_of_values_say(path):
    document = read_document(path)
    found = results(document)[PointResult]
    said, at = " ".join(point_said(found)), np.array(found.at)
    if not (slope := re.search(rf"(?:The slope is|slope) ({NUMBER})\.", said)):
        return
    f = explorer.function("\n".join(document.lines))
    if len(f.inputs) != len(at):
        return  # matrices
    steps = np.diag(1e-5 * (1 + np.abs(at)))
    gradient = np.array([float(f.value(at + h)) - float(f.value(at - h)) for h in steps]) / (2 * np.diag(steps))
    (size,) = numbers(slope[1])
    assert size == pytest.approx(gradient[0] if len(at) == 1 else np.linalg.norm(gradient), rel=6e-3, abs=1e-6)
    if toward := re.search(r"Steepest ascent to the ([a-z-]+)", said):
        assert toward[1] == compass(*gradient.tolist())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_place_of_a_surface_is_higher_or_lower_than_is_said(path):
    document = read_document(path)
    scene = results(document)[PictureResult].scenes[0]
    place = rf"(?:at|near) \({NUMBER}, {NUMBER}\): (?:about )?({NUMBER})\."
    as_high = r"(?:It is about as high in other places, too\. )?"
    said = re.search(rf"is highest {place} {as_high}It is lowest {place}", scene_summary(scene))
    f = explorer.function("\n".join(document.lines))
    if said is None or len(f.inputs) != 2:
        return
    high, low = numbers(said[1])[0], numbers(said[2])[0]
    axes = (np.linspace(axis.low, axis.high, 151) for axis in (scene.x, scene.y))
    values = np.asarray(f.sample(dict(zip((name for name, _ in f.inputs), axes, strict=True)), order=0).value)
    assert np.nanmax(values) == pytest.approx(high, abs=0.02 * (high - low))
    assert np.nanmin(values) == pytest.approx(low, abs=0.02 * (high - low))


def test_terms_that_cancel_leave_no_rounding_in_what_is_said():
    assert "Div 0. Curl 0." in at("f(x, y) = [x / (x^2 + y^2), y / (x^2 + y^2)]", 0.9, 0.6)
