"""What the rooms of the labs show: true errors, all orders so far, and sentences where there is nothing to see."""

import numpy as np
import pytest

from explorer.document.labs.result import LabResult
from explorer.document.labs.rooms import ROOMS
from explorer.document.model import Document, LabSettings, Range, View
from explorer.document.pipeline import Pipeline, Request
from explorer.scene.primitives import PlaneScene, SpaceScene

FUNCTIONS = ["f(x) = exp x", "f(x) = 1/x", "f(x) = sqrt x", "f(x) = 3", "g(t) = [t cos t, t sin t]", "f(x, y) = x y"]


def result_of(text, room, **changes):
    document = Document(lines=(text,), lab=LabSettings(room), **changes)
    return next(r for r in Pipeline().evaluate(Request(document, 1)) if isinstance(r, LabResult))


def item(scene, key):
    return next(i for i in scene.items if i.key == key)


def test_no_room_is_open_at_first():
    assert not any(isinstance(r, LabResult) for r in Pipeline().evaluate(Request(Document(lines=("f(x) = x",)), 1)))


@pytest.mark.parametrize("room", [room.key for room in ROOMS])
@pytest.mark.parametrize("text", FUNCTIONS)
def test_every_room_shows_something_or_says_why_not(room, text):
    result = result_of(text, room)
    assert result.room == room
    assert result.stages or result.sentences


def test_the_error_is_that_of_the_polynomial():
    result = result_of("f(x) = exp x", "error", order=4, probe=(0.5,))
    xs, exponents = item(result.stages[1].scene, "error").points.T
    d = xs - 0.5
    polynomial = np.exp(0.5) * sum(d**k / f for k, f in enumerate([1, 1, 2, 6, 24]))
    error = np.abs(np.exp(xs) - polynomial)
    seen = error > 1e-12
    np.testing.assert_allclose(exponents[seen], np.log10(error[seen]), atol=1e-3)


def test_an_error_that_is_rounding_is_said_to_be_and_does_not_fill_the_picture():
    result = result_of("f(h) = h", "error", order=4, probe=(0.8,))
    assert "no error is left in this range: what is drawn is rounding" in result.sentences
    scene = result.stages[1].scene
    heights = item(scene, "error").points[:, 1]
    assert np.nanmin(heights) > scene.y.low
    exact = result_of("f(x) = 3", "error", order=4, probe=(0.0,))
    assert not any("rounding" in sentence for sentence in exact.sentences)


def test_all_orders_so_far_are_there_and_the_last_term_is_their_difference():
    scene = result_of("f(x) = exp x", "error", order=3, probe=(0.0,)).stages[0].scene
    assert {f"order{i}" for i in range(3)} < {i.key for i in scene.items}
    xs, term = item(scene, "term").points.T
    np.testing.assert_allclose(term, xs**3 / 6, atol=1e-12)


def test_the_secant_goes_through_both_points_and_its_slope_is_the_quotient():
    result = result_of("f(x) = x^2", "quotient", probe=(1.0,), view=View(step=0.5))
    scene = result.stages[0].scene
    assert any("h = 0.5, slope 2.5" in entry.text for entry in scene.legend)
    (x0, y0), *_, (x1, y1) = item(scene, "secant").points
    assert (y1 - y0) / (x1 - x0) == pytest.approx(2.5)


def test_dragging_the_second_point_or_along_the_steps_sets_h():
    near, log = result_of("f(x) = x^2", "quotient", probe=(1.0,)).stages
    assert near.dragged({0: 1.25}) == {"step": 0.25}
    assert log.dragged({0: -3.0}) == {"step": 0.001}


def test_errors_fall_to_the_best_step_and_rise_again():
    scene = result_of("f(x) = exp x", "quotient", probe=(1.0,)).stages[1].scene
    steps, errors = item(scene, "error:forward").points.T
    best = steps[np.argmin(errors)]
    assert -9 < best < -7
    assert errors[-1] > errors.min() + 5 < errors[0]


def test_where_there_is_no_derivative_the_room_says_so():
    result = result_of("f(x) = sqrt x", "quotient", probe=(-1.0,))
    assert len(result.stages) == 1
    assert "no finite value" in result.sentences[0]


def test_the_true_error_stays_below_the_bound():
    scene = result_of("f(x) = sin x + x/3", "error", order=3, probe=(2.0,)).stages[1].scene
    _, error = item(scene, "error").points.T
    bound = item(scene, "bound").points[:, 1]
    assert (error <= bound + 1e-9).all()
    assert not any(i.key == "estimate" for i in scene.items)


def test_the_disc_reaches_to_the_nearest_singularity():
    result = result_of("f(x) = 1/(1 + x^2)", "convergence", probe=(0.0,))
    scene = result.stages[1].scene
    np.testing.assert_allclose(np.hypot(*item(scene, "rim").points.T), 1.0, rtol=1e-6)
    assert {tuple(np.round(p, 6)) for p in item(scene, "singularities").positions} == {(0.0, 1.0), (0.0, -1.0)}
    assert any(i.key == "place0" and i.text == "± i" for i in scene.items)
    assert "|x| < 1" in result.sentences[0] or "< 1" in result.sentences[0]


def test_the_complex_plane_stays_while_the_centre_is_dragged():
    scenes = [
        result_of("f(x) = 1/(1 + x^2)", "convergence", probe=(at,)).stages[1].scene for at in (-2.9, 0.0, 1.3, 3.0)
    ]
    assert len({(scene.x, scene.y) for scene in scenes}) == 1
    outside = result_of("f(x) = 1/(1 + x^2)", "convergence", probe=(9.0,)).stages[1].scene
    assert outside.x.high == 9.0


@pytest.mark.parametrize("text", ["f(x) = exp x", "f(x) = |x|", "f(x) = exp(-1/x^2)", "f(x) = sqrt x"])
def test_convergence_is_told_in_a_sentence_whatever_the_function(text):
    assert result_of(text, "convergence", probe=(0.0,)).sentences[0]


def test_the_terms_add_up_to_the_polynomial_at_a_plus_delta():
    lab = {"probe": (0.5, 0.25), "order": 3}
    document = Document(lines=("f(x, y) = exp(x) sin(y)",), lab=LabSettings("terms", offset=(0.1, -0.2)), **lab)
    result = next(r for r in Pipeline().evaluate(Request(document, 1)) if isinstance(r, LabResult))
    exact = np.exp(0.6) * np.sin(0.05)
    assert float(result.sentences[1].split("= ")[1].replace("−", "-")) == pytest.approx(exact, rel=1e-6)
    total = float(result.sentences[0].split("= ")[1].replace("−", "-"))
    assert total == pytest.approx(exact, abs=1e-3)
    assert result.offset == (0.1, -0.2)
    head = result.stages[0]
    assert head.dragged({0: 0.75, 1: 0.25}) == {"offset:0": 0.25, "offset:1": 0.0}


@pytest.mark.parametrize(("order", "slope"), [(0, 1), (1, 2), (2, 3)])
def test_the_residual_falls_by_one_power_more_than_the_order(order, slope):
    result = result_of("f(x, y) = exp(x) sin(y)", "microscope", probe=(0.5, 0.25), order=order)
    assert any(f"slope {slope}" in e.text or f"slope {slope - 1}.9" in e.text for e in result.stages[1].scene.legend)


def test_near_the_point_the_grid_is_what_the_jacobian_makes_of_it():
    document = Document(
        lines=("f(x, y) = [x^2 - y^2, 2x y]",), probe=(1.0, 0.5), lab=LabSettings("microscope", zoom=20.0)
    )
    result = next(r for r in Pipeline().evaluate(Request(document, 1)) if isinstance(r, LabResult))
    scene = result.stages[0].scene
    for axis in "xy":
        image, plane = item(scene, f"image_{axis}").points, item(scene, f"plane_{axis}").points
        size = np.nanmax(np.ptp(image, axis=0)) if not np.isnan(image).any() else np.nanmax(image) - np.nanmin(image)
        assert np.nanmax(np.abs(image - plane)) < 1e-4 * size


def test_what_was_shown_stays_while_a_formula_is_half_typed():
    pipeline = Pipeline()

    def rooms(text, room="terms"):
        document = Document(lines=(text,), lab=LabSettings(room))
        return [r for r in pipeline.evaluate(Request(document, 1)) if isinstance(r, LabResult)]

    assert rooms("f(x) = exp x")[-1].stages
    assert rooms("f(x) = exp(x") == []
    assert rooms("f(x) = exp(x", "error")[-1].sentences
    assert rooms("")[-1].sentences


def test_a_kink_at_the_centre_is_drawn_from_both_sides_and_said():
    result = result_of("f(x) = |x| + x^2", "error", probe=(0.0,), order=2)
    scene = result.stages[0].scene
    left, right = (item(scene, f"taylor:{side}").points for side in ("left", "right"))
    np.testing.assert_allclose(left[:, 1], -left[:, 0] + left[:, 0] ** 2, atol=1e-12)
    np.testing.assert_allclose(right[:, 1], right[:, 0] + right[:, 0] ** 2, atol=1e-12)
    assert "to the left the slope is −1, to the right 1" in result.sentences[0]
    assert not any(i.key == "taylor" for i in scene.items)
    error = item(result.stages[1].scene, "error").points[:, 1]
    assert not (error >= -13).any()  # on each side the function is its own polynomial


@pytest.mark.parametrize("room", ["quotient", "convergence"])
def test_a_kink_is_told_in_the_other_rooms_too(room):
    result = result_of("f(x) = |x|", room, probe=(0.0,))
    assert "not differentiable" in result.sentences[0]
    assert not any("best h" in sentence for sentence in result.sentences)


def test_both_slopes_at_a_kink_are_drawn_on_their_sides():
    scene = result_of("f(x) = |x|", "quotient", probe=(0.0,)).stages[0].scene
    left, right = item(scene, "tangent:left").points, item(scene, "tangent:right").points
    assert left[:, 0].max() <= 0 <= right[:, 0].min()


def test_where_terms_cancel_the_error_is_marked_as_rounding():
    places = {"probe": (0.0,), "order": 20, "ranges": (Range("x", 0.0, 1.5),)}
    scene = (result := result_of("f(x) = (1 - x)^20", "error", **places)).stages[1].scene
    assert any(i.key.startswith("drowned") for i in scene.items)
    assert any("cancel" in sentence for sentence in result.sentences)
    scene = (result := result_of("f(x) = exp(-x^2)", "error", **places)).stages[1].scene
    assert not any(i.key.startswith("drowned") for i in scene.items)
    assert not any("cancel" in sentence for sentence in result.sentences)


@pytest.mark.parametrize(("text", "kind"), [("[cos t, sin t]", PlaneScene), ("[cos t, sin t, t]", SpaceScene)])
def test_a_vector_valued_function_has_a_taylor_curve_and_the_error_of_each_component(text, kind):
    result = result_of(f"g(t) = {text}", "error", probe=(1.0,), order=3)
    curve, graphs, errors = (stage.scene for stage in result.stages)
    assert isinstance(curve, kind)
    points = item(curve, "taylor").points
    near = np.linalg.norm(points[:, :2] - [np.cos(1), np.sin(1)], axis=1) < 0.1
    assert near.any()
    np.testing.assert_allclose(np.linalg.norm(points[near, :2], axis=1), 1.0, atol=1e-4)
    assert {f"order{i}" for i in range(3)} < {i.key for i in curve.items}
    assert "g₁" in graphs.y.name
    assert any(i.key == "error1" for i in errors.items)
    chosen = result_of(f"g(t) = {text}", "error", probe=(1.0,), order=3, view=View(output=1))
    assert "g₂" in chosen.stages[1].scene.y.name
    assert [c.field for c in chosen.choices] == ["output", "examples"]


def test_the_tight_bound_waits_until_nothing_moves():
    text = "f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))"
    document = Document(lines=(text,), probe=(0.5,), order=4, lab=LabSettings("error"))
    counts = [
        sum(isinstance(r, LabResult) for r in Pipeline().evaluate(Request(document, 1, fine))) for fine in (False, True)
    ]
    assert counts == [1, 2]


def test_where_f_has_no_value_is_said():
    result = result_of("f(x) = log(x)", "error", probe=(1.0,))
    assert any("has no value for −3 ≤ x" in sentence for sentence in result.sentences)


def test_estimates_that_see_no_radius_do_not_contradict_a_known_one():
    text = "f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))"
    assert not any("∞" in sentence for sentence in result_of(text, "convergence", probe=(1.0,)).sentences)
