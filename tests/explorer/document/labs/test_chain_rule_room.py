"""The chain rule along a curve: factors, pictures and slope agree with each other at every moment."""

import numpy as np
import pytest

import explorer
from explorer.document.labs.result import LabResult
from explorer.document.model import Document, LabSettings
from explorer.document.pipeline import Pipeline, Request

CURVE = "f(x1, x2) = x1^2 + 2x2\nx1(t) = sin(t)\nx2(t) = cos(t)"
COMPOSED = "f: R^2 -> R, x |-> exp(x1 x2^2)\ng(t) = [t cos(t), t sin(t)]\nh = f∘g"
SURFACE = "f(x1, x2) = x1^2 + 2x2\nx1(s, t) = s t\nx2(s, t) = s + t^2"


def result_of(text, moment=30.0, **own):
    kept = (("steps.moment", moment), *((f"steps.{name}", value) for name, value in own.items()))
    document = Document(lines=tuple(text.split("\n")), lab=LabSettings("chain", own=tuple(sorted(kept))))
    return [r for r in Pipeline().evaluate(Request(document, 1)) if isinstance(r, LabResult)][-1]


def item(scene, key):
    return next(i for i in scene.items if i.key == key)


@pytest.mark.parametrize("moment", [0.0, 30.0, 77.0, 120.0, 1e6, -5.0])
def test_the_point_is_on_the_way_and_the_slope_is_that_of_the_value(moment):
    way, values = [stage.scene for stage in result_of(CURVE, moment).stages]
    (place,) = item(way, "point").positions
    assert np.hypot(*place) == pytest.approx(1.0)
    ((t, value),) = item(values, "point").positions
    assert value == pytest.approx(np.sin(t) ** 2 + 2 * np.cos(t))
    np.testing.assert_allclose(place, [np.sin(t), np.cos(t)], atol=1e-12)


def test_the_product_of_the_factors_is_the_derivative():
    result = result_of(COMPOSED, 70.0)
    ((t, _),) = item(result.stages[1].scene, "point").positions
    slope = explorer.function(COMPOSED).jacobian([t])[0, 0]
    assert float(result.formulas[1][1].split("= ")[-1].replace("−", "-")) == pytest.approx(slope, rel=1e-3)
    assert r"_{1 \times 2}" in result.formulas[0][0]
    assert r"_{2 \times 1}" in result.formulas[0][0]
    assert r"\cos t - t \sin t \\" in result.formulas[0][0]


def test_dragging_the_point_changes_the_moment():
    result = result_of(CURVE)
    values = result.stages[1]
    low, high = values.scene.x.low, values.scene.x.high
    document = values.on_drag({0: (low + high) / 2})(Document())
    assert dict(document.lab.own)["steps.moment"] == 60.0


@pytest.mark.parametrize(
    ("text", "said"),
    [("f(x) = sin(x)", "needs an inner function"), ("", ""), (SURFACE, "one number is chosen")],
)
def test_what_is_not_a_curve_is_said(text, said):
    result = result_of(text, by="s, t")
    assert not result.stages
    assert said in " ".join(result.sentences)


def test_one_of_two_variables_moves_and_the_other_is_held():
    assert len(result_of(SURFACE, by="s").stages) == 2


@pytest.mark.parametrize(
    "text",
    ["f(x) = x^2\ng(x) = ln x\nh(x) = f(g(x))", "f(a, b, c) = a b c\nk(t) = [t, t^2, 1/t]\nh(t) = f(k(t))"],
)
def test_other_numbers_of_inner_variables_have_one_picture(text):
    assert len(result_of(text).stages) == 1
