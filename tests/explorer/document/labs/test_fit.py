"""The room of least squares: what it shows, what can be done in it, and what it says of data that are not good."""

import numpy as np
import pytest

import explorer
from explorer.document.codec import decode, encode
from explorer.document.data import read_text
from explorer.document.edits import set_own
from explorer.document.labs.fit_data import add_point, bring, move_point, remove_point, weigh_point
from explorer.document.labs.fit_settings import fit_settings
from explorer.document.labs.result import LabResult
from explorer.document.model import Document, LabSettings
from explorer.document.pipeline import Pipeline, Request
from explorer.scene.primitives import PlaneScene, SpaceScene

THREE = "x,y\n0,1\n1,3\n2,2"


def document(text=THREE, lines=("f(x) = x",), **own):
    start = Document(lines=lines, lab=LabSettings("fit"))
    return set_own({f"fit.{key}": value for key, value in own.items()})(bring(read_text(text))(start))


def shown(made):
    return next(r for r in Pipeline().evaluate(Request(made, 1)) if isinstance(r, LabResult))


def table(result, key):
    return next(t for t in result.tables if t.name == key)


def item(scene, key):
    return next(i for i in scene.items if i.key == key)


def button(result, title):
    return next(b for b in result.buttons if b.title == title)


def said(result):
    return " · ".join(result.sentences)


def test_the_lectures_chain_rule_with_every_shape_and_number():
    result = shown(document(start=(1.0, 1.0)))
    np.testing.assert_array_equal(table(result, "Phi").numbers, [[1, 0], [1, 1], [1, 2]])
    np.testing.assert_array_equal(table(result, "e").numbers[:, 2], [0, 1, -1])
    by_e, by_theta = table(result, "dL/de"), table(result, "de/dtheta")
    np.testing.assert_array_equal(by_e.numbers, [[0, 2, -2]])
    np.testing.assert_array_equal(by_e.numbers @ by_theta.numbers, table(result, "dL/dtheta").numbers)
    np.testing.assert_array_equal(table(result, "dL/dtheta").numbers, [[0, 2]])
    shapes = [table(result, key).shape for key in ("dL/de", "de/dtheta", "dL/dtheta")]
    assert shapes == [rf"\mathbb{{R}}^{{{r} \times {c}}}" for r, c in ((1, 3), (3, 2), (1, 2))]
    np.testing.assert_allclose(table(result, "theta").numbers[:, 1], [1.5, 0.5])
    assert "L = 2" in result.formulas[0][1]
    assert r"\underset{1 \times 3}{\frac{\partial L}{\partial e}}" in result.formulas[1][0]


def test_the_pictures_show_points_residuals_the_fit_and_the_path_to_the_solution():
    result = shown(document(step=300))
    data, loss = (stage.scene for stage in result.stages)
    xs, best = item(data, "solution").points.T
    np.testing.assert_allclose(best, 1.5 + 0.5 * xs)
    np.testing.assert_allclose(item(data, "fit").points[:, 1], best, atol=1e-5)
    ends = item(data, "residuals").points.reshape(3, 3, 2)
    np.testing.assert_array_equal(ends[:, 1], [[0, 1], [1, 3], [2, 2]])
    np.testing.assert_allclose(item(loss, "path").points[-1], [1.5, 0.5], atol=1e-5)
    assert result.transport.at == result.transport.last


@pytest.mark.parametrize("weighting", ["1", "1 + x", "y^2"])
def test_what_is_written_has_the_same_loss_gradient_and_fit(weighting):
    made = document(start=(0.25, -1.0), weighting=weighting)
    result = shown(made)
    written = button(result, "Write").edit(made)
    loss = explorer.function(written.text, explored="L")
    np.testing.assert_allclose(loss.jacobian(written.probe), table(result, "dL/dtheta").numbers)
    assert written.probe == (0.25, -1.0)
    best = table(result, "theta").numbers[:, 1]
    np.testing.assert_allclose(loss.jacobian(best), 0, atol=1e-12)
    fitted = explorer.function(written.text, explored="fit")
    assert fitted.value({"x": 2.0}) == pytest.approx(best @ [1, 2])
    assert written.explored == "L"


def test_many_points_are_written_as_what_qr_makes_of_them():
    rng = np.random.default_rng(0)
    made = document("\n".join(f"{x},{2 * x + rng.normal()}" for x in range(500)))
    result = shown(made)
    loss = explorer.function(button(result, "Write").edit(made).text, explored="L")
    np.testing.assert_allclose(loss.jacobian((0.0, 0.0)), table(result, "dL/dtheta").numbers, rtol=1e-10)


def test_features_are_any_expressions_and_may_use_the_documents_lines():
    lines = ("a = 2 [0 .. 5]", "g(t) = sin(a t)", "f(x) = x")
    result = shown(document(features="1, g(x), max(x, 1)", lines=lines))
    np.testing.assert_allclose(table(result, "Phi").numbers[:, 1], np.sin([0.0, 2.0, 4.0]))
    assert table(result, "Phi").column_names == ("1", "g(x)", "max(x, 1)")
    degree = next(c for c in result.choices if c.field == "fit.degree")
    assert degree.value == -1
    squared = shown(degree.edit(2)(document()))
    np.testing.assert_array_equal(table(squared, "Phi").numbers, [[1, 0, 0], [1, 1, 1], [1, 2, 4]])


@pytest.mark.parametrize("features", ["1, x^", "1, q(x)", ",", "1, z", "[", "1, log(0 x - 1)"])
def test_features_that_cannot_be_used_are_told_beside_their_field(features):
    result = shown(document(features=features))
    entry = next(e for e in result.entries if e.field == "fit.features")
    assert entry.text == features
    assert entry.problem or "undefined" in said(result)
    assert not result.stages


def test_several_inputs_named_by_the_header_and_any_column_observed():
    text = "height (cm),weight,age\n1,2,9\n2,1,8\n3,5,13\n4,4,15\n5,9,22"
    result = shown(document(text))
    assert next(e for e in result.entries if e.field == "fit.features").text == "1, height_cm, weight"
    assert isinstance(result.stages[0].scene, SpaceScene)
    other = next(c for c in result.choices if c.field == "fit.target").edit(0)(document(text))
    assert fit_settings(other.lab).target == "height_cm"
    four = shown(document("1,2,3,4\n2,3,5,1\n4,4,4,4\n1,0,1,0\n5,5,2,2"))
    np.testing.assert_array_equal(table(four, "Phi").numbers[0], [1, 1, 2, 3])
    assert isinstance(four.stages[0].scene, PlaneScene)


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ("t,h", ("t", "h")),
        ("y,x", ("y", "x")),
        ("x_1,x1", ("x1", "y")),
        ("x,x", ("x", "x2")),
        ("∇,size (m²)", ("x", "size_m2")),
        ("sin,theta", ("sin", "theta")),
    ],
)
def test_columns_are_called_in_formulas_as_in_the_header_where_they_can_be(header, names):
    made = document(f"{header}\n1,2\n2,3\n3,5")
    settings = fit_settings(made.lab)
    assert (*settings.names, settings.target) == names
    result = shown(made)
    assert "reverse mode" in said(result)
    explorer.function(button(result, "Write").edit(made).text, explored="fit")


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("look", ["contours", "surface", "steps"])
@pytest.mark.parametrize("text", ["1,1e300\n2,3\n3,4", "1e200,1\n2,3", "0,0\n0,0", "1e-200,1\n2e-200,3", "1,2"])
def test_huge_tiny_and_few_numbers_are_fitted_or_left_out_without_a_warning(text, look):
    for start in ((), (1e300, -1e300)):
        assert len(shown(document(text, loss=look, start=start, rate=1e9)).stages) == 2


def test_one_column_is_taken_over_its_rows():
    assert fit_settings(document("5\n6\n8").lab).inputs.tolist() == [[1.0], [2.0], [3.0]]


def test_the_points_are_moved_added_removed_and_weighed():
    made = document()
    made = move_point(fit_settings(made.lab), {2: 1.5, 3: 4.0})(made)
    made = add_point(fit_settings(made.lab), (3.0, 0.5))(made)
    made = weigh_point(fit_settings(made.lab), 3, 4.0)(made)
    made = remove_point(fit_settings(made.lab), 0)(made)
    made = decode(encode(made))
    settings = fit_settings(made.lab)
    assert settings.kept.values.tolist() == [[1.5, 4.0], [2.0, 2.0], [3.0, 0.5]]
    assert settings.factors.tolist() == [1.0, 1.0, 4.0]
    np.testing.assert_array_equal(table(shown(made), "e").numbers[:, 3], [1.0, 1.0, 4.0])


def test_a_descent_that_diverges_is_stopped_and_said():
    result = shown(document(rate=1.0))
    assert "the descent diverges and was stopped after step" in said(result)
    assert "η has to be below 0.1" in said(result)
    assert result.transport.last < 50
    assert shown(document(rate=1.0, step=10_000)).transport.at == result.transport.last


def test_how_a_descent_ends_is_said():
    assert "arrives at step 1" in said(shown(document(features="x")))
    assert "still on its way at step 300" in said(shown(document(rate=1e-4)))


def test_the_slider_shows_the_rate_however_unusual():
    for rate in (1e-12, 1e12):
        slider = shown(document(rate=rate)).sliders[0]
        assert slider.low <= slider.value <= slider.high
        assert 10**slider.value == pytest.approx(rate)


def test_the_weighted_loss_is_that_of_the_identity():
    result = shown(document(weighting="1 + x", start=(1.0, 1.0)))
    assert "(5.108)" in said(result)
    e, phi, w = np.array([0.0, 1.0, -1.0]), np.array([[1, 0], [1, 1], [1, 2]]), np.diag([1.0, 2.0, 3.0])
    np.testing.assert_allclose(table(result, "dL/dtheta").numbers, -2 * e[None] @ w @ phi)


def test_fewer_points_than_features_and_dependent_ones_are_said():
    assert "fewer points than features: 3 < 5" in said(shown(document(features="1, x, x^2, x^3, x^4")))
    assert "rank 2 of 3" in said(shown(document(features="1, x, 2x + 1")))
    assert "normal equations themselves" in said(shown(document("2000,1\n2001,2\n2002,4", features="1, x, x^2")))


@pytest.mark.parametrize("weighting", ["-1", "1/0 x", "log x"])
def test_weights_that_are_none_are_said(weighting):
    result = shown(document(weighting=weighting))
    assert "negative" in said(result) or "undefined" in said(result)


def test_gaps_and_mistakes_in_a_file_are_said_in_the_room():
    result = shown(document("x;y\n0;1\n1;\n2;drei\n3;4,5\n4;5"))
    assert "1 missing value" in said(result)
    assert "“drei” is not a number" in said(result)
    np.testing.assert_array_equal(table(result, "Phi").numbers[:, 1], [0, 3, 4])


@pytest.mark.parametrize("look", ["contours", "surface", "steps"])
@pytest.mark.parametrize("features", ["x", "1, x", "1, x, x^2, x^3", "0 x", "0 x, 0 x"])
def test_the_loss_is_drawn_for_any_number_of_features(look, features):
    result = shown(document(features=features, loss=look, step=3))
    assert len(result.stages) == 2
    assert len(result.tables[0].numbers) == features.count(",") + 1


def test_what_a_file_holds_may_be_nonsense():
    own = (("fit.chosen", 99), ("fit.start", (1.0,)), ("fit.step", -3), ("fit.target", 7), ("fit.weights", (1.0,)))
    lab = LabSettings("fit", own=(*own, ("fit.rate", -1.0), ("fit.across", 9), ("fit.up", 9), ("fit.loss", "?")))
    assert shown(Document(lab=lab)).stages
