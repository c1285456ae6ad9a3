"""From typed lines to results: what the window is told, for every signature and for input that goes wrong."""

import warnings
from dataclasses import replace

import numpy as np
import pytest

from explorer.analysis.verdict import Verdict
from explorer.document.edits import set_order, set_probe, set_text
from explorer.document.labs.result import LabResult
from explorer.document.model import Document, LabSettings, Range
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import FailureResult, FormulasCopy, PictureResult, PointResult, ReadResult, TrustResult
from explorer.scene.primitives import HeatMap, Mesh, PlaneScene, Polyline, SpaceScene
from explorer.scene.roles import Role

LECTURE = "f(x, y) = (x + 2y^3)^2"


def results_of(text, pipeline=None, **changes):
    document = Document(lines=tuple(text.split("\n")), **changes)
    return list((pipeline or Pipeline()).evaluate(Request(document, 1)))


def last(results, kind):
    return [r for r in results if isinstance(r, kind)][-1]


def item(scene, key):
    return next(i for i in scene.items if i.key == key)


@pytest.mark.parametrize(
    ("text", "kinds", "n", "m"),
    [
        (LECTURE, (SpaceScene, PlaneScene), 2, 1),
        ("f(x1, x2) = x1^2 x2 + x1 x2^3", (SpaceScene, PlaneScene), 2, 1),
        ("f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))", (PlaneScene, PlaneScene), 1, 1),
        ("g(t) = [t cos t, t sin t]", (PlaneScene, PlaneScene), 1, 2),
        ("h(t) = [cos t, sin t, t]", (SpaceScene, PlaneScene), 1, 3),
        ("f(u,v) = [cos u (3 + cos v), sin u (3 + cos v), sin v]", (SpaceScene, PlaneScene), 2, 3),
        ("f(x, y) = [x^2 - y^2, 2x y]", (PlaneScene, PlaneScene), 2, 2),
        ("f(x, y, z) = x y z", (SpaceScene, PlaneScene), 3, 1),
        ("f(x, y, z) = [y, z, x]", (SpaceScene, PlaneScene), 3, 3),
        ("R in R^(3x2)\nK(R) = R' R", (SpaceScene, PlaneScene), 6, 4),
        ("f(t) = [t, t^2, t^3, t^4]", (SpaceScene, PlaneScene), 1, 4),
    ],
)
def test_every_signature_gets_two_scenes_and_its_tables(text, kinds, n, m):
    results = results_of(text, taylor=True)
    assert isinstance(results[0], ReadResult)
    scenes = last(results, PictureResult).scenes
    assert tuple(map(type, scenes)) == kinds
    assert all(scene.items for scene in scenes)
    point = last(results, PointResult)
    assert len(point.at) == n
    value, jacobian, *hessians = (table for table in point.tables if table.tensor is None)
    assert value.numbers.shape == ((2, 2) if "R^(3x2)" in text else (m, 1))
    assert jacobian.numbers.shape == (m, n)
    assert [h.numbers.shape for h in hessians] == ([(m, 1)] if n == 1 else [(n, n)] * min(m, 6))
    for table in (value, jacobian, *hessians):
        assert np.shape(table.latex) == table.numbers.shape


@pytest.mark.parametrize("text", ["1", "2 + 3", "[1, 2]"])
def test_a_constant_without_arguments_is_read_and_not_drawn(text):
    assert [type(result) for result in results_of(text)] == [ReadResult]


def test_the_first_picture_comes_before_the_tables_and_the_fine_one_after():
    kinds = [(type(r), getattr(r, "fine", None)) for r in results_of(LECTURE)]
    assert kinds == [
        (ReadResult, None),
        (PictureResult, False),
        (PointResult, None),
        (PictureResult, True),
        (FormulasCopy, None),
        (TrustResult, None),
    ]


def test_derivatives_are_checked_when_the_probe_rests_and_not_while_it_moves():
    pipeline = Pipeline()
    document = Document(lines=(LECTURE,))
    moving = list(pipeline.evaluate(Request(document, 1, fine=False)))
    assert not any(isinstance(r, TrustResult) for r in moving)
    found = last(list(pipeline.evaluate(Request(document, 2))), TrustResult)
    assert found.trust.verdict is Verdict.AGREE
    assert found.at == last(moving, PointResult).at


def test_moving_the_probe_keeps_what_does_not_depend_on_it():
    pipeline = Pipeline()
    document = set_text(LECTURE)(Document())
    first = last(list(pipeline.evaluate(Request(document, 1))), PictureResult).scenes
    moved = last(list(pipeline.evaluate(Request(set_probe([0.3, -0.2])(document), 2, fine=False))), PictureResult)
    assert moved.fine
    assert item(moved.scenes[0], "surface") is item(first[0], "surface")
    assert item(moved.scenes[1], "field") is item(first[1], "field")
    np.testing.assert_allclose(item(moved.scenes[1], "probe").positions, [[0.3, -0.2]])


def test_the_probe_lies_on_the_surface_and_the_level_set_goes_through_it():
    scenes = last(results_of(LECTURE, probe=(0.4, 0.7)), PictureResult).scenes
    height = (0.4 + 2 * 0.7**3) ** 2
    np.testing.assert_allclose(item(scenes[0], "probe").positions, [[0.4, 0.7, height]])
    line = item(scenes[1], "level").points
    assert np.nanmin(np.hypot(line[:, 0] - 0.4, line[:, 1] - 0.7)) < 0.02


def test_the_taylor_surface_of_high_enough_order_is_the_surface():
    document = set_order(6)(Document(lines=(LECTURE,)))
    scene = last(list(Pipeline().evaluate(Request(document, 1))), PictureResult).scenes[0]
    mesh = item(scene, "taylor:mesh")
    x, y, z = mesh.vertices.T
    np.testing.assert_allclose(z, (x + 2 * y**3) ** 2, atol=0.02 * (scene.z.high - scene.z.low))
    assert mesh.role is Role.TAYLOR


def test_a_hidden_layer_is_not_drawn():
    scenes = last(results_of(LECTURE, hidden=frozenset({"field", "tangent"})), PictureResult).scenes
    keys = {i.key for scene in scenes for i in scene.items}
    assert not {"field", "gradient", "tangent:patch"} & keys


def test_chosen_ranges_are_kept_and_unsuitable_ones_replaced():
    ranges = (Range("x", -1, 5), Range("y", 2, 2), Range("z", 0, 1))
    shown = last(results_of(LECTURE, ranges=ranges), PictureResult).ranges
    assert shown[0] == ("x", -1, 5)
    name, low, high = shown[1]
    assert name == "y"
    assert low < high


def test_an_unfinished_formula_says_where_and_draws_nothing():
    (read,) = results_of("f(x, y) = (x + 2y^")
    assert read.name is None
    (problem, *_) = read.lines[0].diagnostics
    assert problem.is_error
    assert 10 <= problem.start <= 18


def test_one_wrong_line_leaves_the_others_working():
    results = results_of("a = 2\nb = sn(3)\nf(x) = a x")
    read = results[0]
    assert [any(d.is_error for d in line.diagnostics) for line in read.lines] == [False, True, False]
    assert last(results, PointResult).tables[1].numbers[0, 0] == 2


@pytest.mark.parametrize(
    "text",
    [
        "f(x) = 1/x",
        "f(x) = log(x)",
        "f(x) = sqrt(x)",
        "f(x) = tan(x)",
        "f(x) = sqrt(-1 - x^2)",
        "f(x) = 3",
        "f(x) = x * 1e300 * 1e300",
        "f(x, y) = 1/(x^2 + y^2 - 1)",
        "f(x, y) = sqrt(1 - x^2 - y^2)",
        "f(x, y) = log(-1 - x^2 - y^2)",
        "f(x, y) = atan2(y, x)",
        "f(x, y) = 2",
        "f(x, y) = 1e300 x",
        "f(x, y) = 1e-300 x",
        "g(t) = [1/t, log t]",
        "g(t) = [t, sqrt(-1 - t^2), 1]",
        "f(u, v) = [u, v, 1/u]",
        "f(x, y) = [log x, 1/y]",
    ],
)
def test_outside_the_domain_there_are_gaps_and_no_warnings(text):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        results = results_of(text, taylor=True)
    for scene in last(results, PictureResult).scenes:
        for axis in (scene.x, scene.y):
            assert np.isfinite([axis.low, axis.high]).all()
            assert axis.low < axis.high
        for mesh in (i for i in scene.items if isinstance(i, Mesh)):
            assert np.isfinite(mesh.vertices).all()


@pytest.mark.parametrize(("text", "pole"), [("f(x) = 1/x", 0.0), ("f(x) = tan(x)", np.pi / 2)])
def test_no_line_is_drawn_across_a_pole(text, pole):
    scene = last(results_of(text), PictureResult).scenes[0]
    points = item(scene, "curve").points
    across = (points[:-1, 0] < pole) & (points[1:, 0] > pole)
    assert not across.any() or np.isnan(points[:-1][across]).any() or np.isnan(points[1:][across]).any()
    assert scene.y.high < 100


def test_the_domain_of_a_root_begins_where_the_curve_does():
    points = item(last(results_of("f(x) = sqrt(x)"), PictureResult).scenes[0], "curve").points
    drawn = points[np.isfinite(points[:, 1])]
    assert 0 <= drawn[0, 0] < 1e-6


def test_a_stopped_request_ends_early():
    document = Document(lines=(LECTURE,))
    results = list(Pipeline().evaluate(Request(document, 1), lambda: True))
    assert not any(isinstance(r, PictureResult) and r.fine for r in results)


def test_values_on_the_heat_map_have_rows_along_y():
    scene = last(results_of("f(x, y) = x + 10 y"), PictureResult).scenes[1]
    heat = next(i for i in scene.items if isinstance(i, HeatMap))
    assert heat.values[-1, 0] > heat.values[0, -1]


def test_contours_are_where_the_function_has_that_value():
    scene = last(results_of("f(x, y) = x^2 + y^2"), PictureResult).scenes[1]
    for line in (i for i in scene.items if isinstance(i, Polyline) and i.key.startswith("contour:")):
        level = float(line.key.partition(":")[2])
        np.testing.assert_allclose(np.nanmax(np.abs((line.points**2).sum(axis=1) - level)), 0, atol=0.01)


def test_a_new_parameter_value_moves_the_picture_and_makes_no_new_formulas():
    pipeline = Pipeline()
    first = results_of("a = 2\nf(x, y) = a x^2 + y", pipeline)
    again = results_of("a = 3\nf(x, y) = a x^2 + y", pipeline)
    assert last(again, PointResult).function_number == last(first, PointResult).function_number
    assert not any(isinstance(r, FormulasCopy) for r in again)
    x, _ = last(again, PointResult).at
    assert last(again, PointResult).tables[1].numbers[0, 0] == pytest.approx(6 * x)
    assert last(again, PictureResult).scenes[0].z.high > last(first, PictureResult).scenes[0].z.high


def test_a_parameter_that_counts_terms_is_read_anew():
    pipeline = Pipeline()
    results_of("n = 2\nf(x) = sum(x^k, k, 1, n)", pipeline)
    again = results_of("n = 3\nf(x) = sum(x^k, k, 1, n)", pipeline, probe=(2.0,))
    assert last(again, PointResult).tables[0].numbers[0, 0] == 14


def test_a_point_that_does_not_come_to_the_end_still_gets_its_formulas_later():
    pipeline = Pipeline()
    document = Document(lines=(LECTURE,))
    assert not any(isinstance(r, FormulasCopy) for r in pipeline.evaluate(Request(document, 1), lambda: True))
    assert any(isinstance(r, FormulasCopy) for r in pipeline.evaluate(Request(document, 2)))


@pytest.mark.parametrize(
    ("text", "probe", "note"),
    [
        ("f(x, y) = |x| + y", (0.0, 2.0), "f is not differentiable at (x, y) = (0, 2): |x| has a kink there"),
        ("f(x) = sin(x)/x", (0.0,), "Its limit there is 1"),
        ("x in R^2\nf(x) = norm(x)", (0.0, 0.0), "f is not differentiable at (x₁, x₂) = (0, 0)"),
        ("f(x, y) = |x| + y", (1.0, 2.0), None),
    ],
)
def test_a_point_without_a_derivative_carries_a_note(text, probe, note):
    point = last(results_of(text, probe=probe), PointResult)
    assert note in point.note if note else point.note == ""


def test_what_is_too_large_to_be_drawn_finely_still_has_its_tables(monkeypatch):
    monkeypatch.setattr("explorer.document.subject.SAMPLED", 20_000)
    found = list(Pipeline().evaluate(Request(Document(lines=("f(x, y) = [x y, x, y]",)), 1)))
    (failure,) = [result for result in found if isinstance(result, FailureResult)]
    assert "too large to be drawn finely" in failure.message
    assert (failure.tables, failure.pictures) == (True, True)
    assert any(isinstance(result, PointResult) for result in found)


def test_what_has_too_many_derivatives_to_be_drawn_still_has_its_tables_and_its_room():
    document = Document(lines=("X in R^(15x15)", "f(X) = X^-1"), lab=LabSettings("matrix"))
    found = list(Pipeline().evaluate(Request(document, 1)))
    (failure,) = [result for result in found if isinstance(result, FailureResult)]
    assert failure.message == "This function is too large to be drawn: 225 coordinates and 225 components"
    assert (failure.tables, failure.pictures) == (True, False)
    assert not any(isinstance(result, PictureResult) for result in found)
    assert np.isfinite(last(found, PointResult).tables[0].numbers).all()
    assert last(found, LabResult).tables


@pytest.mark.parametrize(
    "text",
    [
        "X in R^(3x3)\nf(X) = inv(X)",
        "X in R^(4x4)\nf(X) = log(det(X))",
        "A in R^(4x2)\nf(A) = inv(A' A)",
        "A in R^(3x3)\nb in R^3\nf(A, b) = A^-1 b",
    ],
)
def test_a_function_of_matrices_is_first_seen_where_it_is_defined(text):
    point = last(results_of(text), PointResult)
    value = point.tables[0].numbers
    assert np.abs(value).max() < 100  # and not just beside a singular matrix
    assert len(set(point.at)) == len(point.at)


def test_where_equal_entries_do_no_harm_they_stay():
    assert set(last(results_of("R in R^(3x2)\nK(R) = R' R"), PointResult).at) == {0.8}


@pytest.mark.parametrize(("n", "text"), [(60, "X^-1"), (120, "X X'")])
def test_what_has_more_derivatives_than_the_limit_still_has_its_room(n, text):
    document = Document(lines=(f"X in R^({n}x{n})", f"f(X) = {text}"), lab=LabSettings("matrix"))
    found = list(Pipeline().evaluate(Request(document, 1)))
    messages = [result.message for result in found if isinstance(result, FailureResult)]
    assert f"{n**4:,} entries; the limit is 10,000,000" in messages[1]
    room = last(found, LabResult)
    assert f"({n}×{n})×({n}×{n}), {n**4:,} entries" in room.sentences[0]
    assert "the same in both" in room.sentences[1]


def test_a_large_jacobian_is_not_decomposed_at_every_step():
    point = last(results_of("X in R^(25x25)\nf(X) = X^-1"), PointResult)
    (fact,) = [fact for fact in point.tables[1].facts if fact.name == "rank, condition"]
    assert fact.missing == "625 × 625 is too large to be decomposed at every step"


@pytest.mark.parametrize("room", ["terms", "microscope"])
def test_what_moves_is_drawn_with_fewer_samples_and_finely_at_rest(room):
    document = Document(("f(x, y) = sin x cos y",), probe=(0.5, 0.5), order=3, taylor=True, lab=LabSettings(room))
    pipeline = Pipeline()
    list(pipeline.evaluate(Request(document, 0)))

    def corners(fine):
        moved = replace(document, probe=(0.6, 0.5))
        found = list(pipeline.evaluate(Request(moved, 1, fine=fine)))
        shown = [r for r in found if isinstance(r, PictureResult | LabResult)]
        scenes = [*shown[0].scenes, *(stage.scene for stage in shown[-1].stages)]
        items = [i for scene in scenes for i in scene.items if i.key in ("taylor:mesh", "tangent")]
        assert items
        return [len(item.vertices) for item in items]

    hurried, fine = corners(fine=False), corners(fine=True)
    assert all(few < many for few, many in zip(hurried, fine, strict=True)), (hurried, fine)
