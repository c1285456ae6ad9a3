"""The room of descent: paths from the probe, what is said of them, and functions of every kind."""

from dataclasses import replace

import numpy as np
import pytest

from explorer.document.edits import set_fields, set_lab, set_probe
from explorer.document.labs.descent import DescentRoom
from explorer.document.labs.descent_settings import EXAMPLES, KINDS, last_frame, show_example, step_of
from explorer.document.labs.result import LabResult
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.scene.primitives import PlaneScene, SpaceScene

ALL = {f"descent.{key}": True for key in KINDS}


def opened(text, **own):
    document = set_lab(room="descent")(Document(lines=tuple(text.split("\n"))))
    return set_fields({**ALL, **{f"descent.{name}": value for name, value in own.items()}})(document)


def shown(document, pipeline=None, *, fine=True):
    results = (pipeline or Pipeline()).evaluate(Request(document, 1, fine))
    return [result for result in results if isinstance(result, LabResult)]


def notes(result):
    return dict(zip(KINDS, [line.note for line in result.lines], strict=True))


def item(stage, key):
    return next(item for item in stage.scene.items if item.key == key)


def test_paths_lead_from_the_probe_to_the_minimum_on_contours_and_surface():
    document = set_probe((-1.2, 1.0))(show_example(0)(opened("f(x) = x")))
    (result,) = shown(document)
    space, plane, curve = result.stages
    assert (type(space.scene), type(plane.scene)) == (SpaceScene, PlaneScene)
    for key in ("newton", "gauss", "bfgs"):
        path = item(plane, f"path {key}").points
        np.testing.assert_allclose(path[0], (-1.2, 1.0))
        np.testing.assert_allclose(path[-1], (1.0, 1.0), atol=1e-6)
        assert "at a minimum, (1, 1)" in notes(result)[key]
    x, y, z = item(space, "path bfgs").points.T
    np.testing.assert_allclose(z, (1 - x) ** 2 + 100 * (y - x**2) ** 2, atol=0.5, rtol=0.05)
    errors = item(curve, "curve newton").points
    assert errors[0, 1] == pytest.approx(np.log10(2.2))
    assert "(κ − 1)/(κ + 1) = 0.9992" in result.formulas[0][1]


def test_the_measured_rate_stands_beside_what_the_hessian_says():
    (result,) = shown(opened("f(x, y) = (x^2 + 25y^2)/2", rate=0.04, plot="rate"))
    assert "p = 1.0000, e × 0.96 a step; from the Hessian × 0.96" in notes(result)["descent"]
    stage = result.stages[-1]
    assert item(stage, "critical").points[0, 0] == pytest.approx(np.log10(2 / 25))
    assert item(stage, "measured descent").positions[0, 1] == pytest.approx(0.96, rel=1e-3)
    assert stage.dragged({0: -1.0}) == {"descent.rate": 0.1}
    (beyond,) = shown(opened("f(x, y) = (x^2 + 25y^2)/2", rate=0.09))
    assert "diverges, and is stopped" in notes(beyond)["descent"]
    assert any("above the critical step" in sentence for sentence in beyond.sentences)


def test_the_transport_shows_the_first_steps():
    document = opened("f(x, y) = (x^2 + 25y^2)/2", frame=3)
    (result,) = shown(document)
    assert (result.transport.at, result.transport.title) == (3, "step 3 of 200")
    assert len(item(result.stages[1], "path descent").points) == 4
    whole = result.buttons[0].edit(document)
    assert shown(whole)[0].transport.title == "step 200 of 200"


@pytest.mark.parametrize("steps", [0, 1, 60, 61, 100, 5000, 100_000])
def test_the_transport_reaches_every_number_of_steps_in_few_places(steps):
    last = last_frame(steps)
    assert step_of(last) >= steps
    assert last == 0 or step_of(last - 1) < steps
    assert last < 200
    assert np.all(np.diff([step_of(k) for k in range(last + 1)]) > 0)


def test_a_click_on_a_method_hides_it():
    document = opened("f(x, y) = x^2 + y^2")
    (result,) = shown(document)
    hidden = result.lines[2].edit(document)
    (after,) = shown(hidden)
    assert notes(after)["newton"] == "not shown: a click shows it"
    assert not any("newton" in item.key for item in after.stages[1].scene.items)
    assert shown(after.lines[2].edit(hidden))[0].lines[2].mark == "ok"


def test_many_steps_come_after_a_few_and_not_while_something_is_dragged():
    document = opened("f(x, y) = (1 - x)^2 + 100(y - x^2)^2", most=3000.0, rate=1e-4)
    assert [result.transport.title for result in shown(document)] == ["step 500 of 500", "step 3,000 of 3,000"]
    assert len(shown(document, fine=False)) == 1
    pipeline = Pipeline()
    shown(document, pipeline)
    scrubbed = set_fields({"descent.frame": 70})(document)
    assert [result.transport.last for result in shown(scrubbed, pipeline)] == [last_frame(3000)]


def test_steps_and_pictures_are_kept_while_only_the_transport_moves():
    pipeline = Pipeline()
    document = opened("f(x, y) = x^2 + 2y^2", rate=0.1)
    room = pipeline._labs._rooms  # noqa: SLF001 - whether anything is computed again cannot be seen otherwise
    shown(document, pipeline)
    before = room["descent"]._studies._descents["descent"]  # noqa: SLF001 - likewise
    shown(set_fields({"descent.frame": 2})(document), pipeline)
    assert room["descent"]._studies._descents["descent"] is before  # noqa: SLF001 - likewise


SAID = [
    ("f(x, y) = x^2 - y^2", "newton", "at a saddle point, (0, 0)", "Newton seeks where the gradient is 0"),
    ("f(x, y) = x^2 - y^2", "gauss", "needs a sum of squares", ""),
    ("f(x, y) = x^2 - y^2", "descent", "runs downhill without end", ""),
    ("f(x, y) = 3", "bfgs", "0 steps", "everywhere where f is constant"),
    ("f(x) = |x|", "descent", "jumps to and fro", ""),
    ("f(x) = |x|", "bfgs", "at a kink, 0", ""),
    ("f(x) = x^4", "newton", "e × 0.6667 a step", ""),
    ("f(x) = log(x)", "descent", "leaves the domain: f has no finite value at −0.45", ""),
    ("f(x, y) = sqrt(-1 - x^2)", "newton", "nowhere to start from", "no value at the start"),
    ("f(x, y) = [x^2 - y, x + y - 1]", "gauss", "at a minimum, (0.618, 0.382)", "‖f‖²"),
    ("b = -2\nf(x, y) = x^2 + b y^2", "gauss", "needs a sum of squares", ""),
    ("b = 2\nf(x, y) = x^2 + b y^2", "gauss", "1 step, at a minimum", ""),
    ("f(x, y, z) = x^2 + 2y^2 + 30z^2", "newton", "at a minimum, (0, 0, 0)", ""),
    ("f(x) = exp(1000x)", "descent", "diverges", ""),
    ("x in R^20\nf(x) = ||x||^4", "bfgs", "(0, 0, 0, 0, …)", ""),
]


@pytest.mark.parametrize(("text", "method", "note", "sentence"), SAID)
def test_what_happens_is_said(text, method, note, sentence):
    result = shown(opened(text))[-1]
    assert note in notes(result)[method]
    assert sentence in " ".join(result.sentences)
    assert result.stages


def test_too_many_variables_are_refused():
    (result,) = shown(opened("x in R^300\nf(x) = ||x||^2"))
    assert "up to 100 variables" in result.sentences[0]


@pytest.mark.parametrize("plot", ["error", "value", "gradient", "order", "rate"])
@pytest.mark.parametrize("text", ["f(x) = (x - 1)^2 + 3", "f(x, y) = [x, y]", "f(x, y, z) = x y z", "f(x, y) = 0"])
@pytest.mark.parametrize("search", [True, False])
def test_every_plot_of_every_kind_of_function_is_drawn(text, plot, search):
    result = shown(opened(text, plot=plot, search=search, frame=1))[-1]
    assert all(np.isfinite([stage.scene.x.low, stage.scene.y.high]).all() for stage in result.stages)


def test_a_component_can_be_descended():
    document = opened("f(x, y) = [x^2 + y^2, x]")
    (result,) = shown(document)
    chosen = set_fields({result.choices[0].field: "0"})(document)
    assert "f₁, one of its components" in shown(chosen)[0].sentences[0]


def test_in_more_variables_the_paths_are_seen_over_two_of_them_beside_the_values():
    document = set_probe((1.0, -1.0, 0.5))(opened("f(x, y, z) = x^2 + 2y^2 + 30z^2 + x y"))
    (result,) = shown(set_fields({"plane.axes": "0,2"})(document))
    plane, values, curve = (stage.scene for stage in result.stages)
    assert (plane.x.name, plane.y.name, plane.caption) == ("x", "z", "y = −1")
    np.testing.assert_allclose(item(result.stages[0], "path newton").points, [(1.0, 0.5), (0.0, 0.0)], atol=1e-12)
    assert (values.title, curve.title) == ("value above the limit's", "distance from the limit")


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_test_functions_are_written_and_descended(number):
    document = show_example(number)(replace(opened("g(x) = x"), lines=("g(x) = x",)))
    (result,) = shown(document)
    assert document.lines[0] == "g(x) = x"
    assert document.probe == EXAMPLES[number][3]
    assert any(choice.field == "examples" and choice.value == number for choice in result.choices)


def test_a_stopped_room_shows_nothing_more():
    pipeline, document = Pipeline(), opened("f(x, y) = (1 - x)^2 + 100(y - x^2)^2", most=100_000.0, rate=1e-5)
    asked = []

    def stopped():
        asked.append(None)
        return len(asked) > 3000

    results = [r for r in pipeline.evaluate(Request(document, 1), stopped) if isinstance(r, LabResult)]
    assert len(results) <= 1
    assert len(asked) < 3100


def test_the_room_is_in_the_lab_of_fits_and_networks():
    assert (DescentRoom.lab, DescentRoom.title) == ("Fit & Network", "Descent")


def test_of_many_variables_a_few_steps_are_seen_first():
    document = opened("x in R^50\nf(x) = ||x||^2 + sum(x)", rate=0.1)
    titles = [result.transport.title for result in shown(document)]
    assert titles[0] == "step 20 of 20"
    assert titles[-1].endswith("of 200")


def test_fewer_steps_than_are_known_are_not_at_the_end():
    pipeline, document = Pipeline(), opened("f(x, y) = x^2 + 2y^2", rate=0.2)
    assert "at a minimum" in notes(shown(document, pipeline)[-1])["descent"]
    fewer = set_fields({"descent.most": 5.0})(document)
    assert notes(shown(fewer, pipeline)[-1])["descent"].startswith("5 steps, on its way to (0, 0)")
