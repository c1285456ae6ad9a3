"""The rooms of one variable with every function of the lecture, at good points and bad: pictures and sentences."""

import re
import warnings

import numpy as np
import pytest

from explorer.document.labs.result import LabResult
from explorer.document.model import Document, LabSettings
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import FailureResult, PictureResult
from explorer.scene.primitives import Polyline
from explorer.scene.roles import Role
from tests.pipelines import pipeline_of

ROOMS = ("quotient", "error", "convergence", "terms", "microscope")
LECTURE = {
    "(5.1) powers": "f(x) = x^4 + 2x - 1",
    "(5.1) sine and cosine": "f(x) = sin x + cos x",
    "(5.1) product": "u(x) = x^2\nv(x) = exp x\nf(x) = u(x) v(x)",
    "(5.1) quotient": "f(x) = sin(x)/(2 + cos x)",
    "(5.1) chain": "g(x) = (2x + 1)^4\nf(x) = g(sin x)",
    "(5.2) along a curve": "f(x1, x2) = x1^2 + 2x2\nh(t) = f(sin t, cos t)",
    "(5.3) composition": "f(x1, x2) = exp(x1 x2^2)\ng(t) = [t cos t, t sin t]\nh(t) = f(t cos t, t sin t)",
    "(5.3) spiral": "g(t) = [t cos t, t sin t]",
    "(5.3) helix": "g(t) = [cos t, sin t, t]",
    "(5.3) line": "A = [1, 2, 3, 4]\ng(t) = A t",
    "(5.4) matrix": "g(t) = [cos t, -sin t; sin t, cos t]",
    "(5.6) graph": "f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))",
    "(5.6) neuron": "a = 2\nb = -1\nf(x) = tanh(a x + b)",
    "(5.6) sigmoid": "f(x) = 1/(1 + exp(-x))",
}
HARD = {
    "kink": "f(x) = |x|",
    "relu": "f(x) = relu(x)",
    "step": "f(x) = floor(x)",
    "root": "f(x) = sqrt x",
    "logarithm": "f(x) = log x",
    "pole": "f(x) = 1/x",
    "flat": "f(x) = {x = 0: 0, exp(-1/x^2)}",
    "0/0": "f(x) = sin(x)/x",
    "nowhere": "f(x) = log(-1 - x^2)",
    "huge": "f(x) = exp(exp(x^2))",
    "constant": "f(x) = 3",
}
NONSENSE = re.compile(r"nan|inf\b|None|\[\]|  |−−|\+ −")


def shown(text, key, at, order):
    document = Document(tuple(text.split("\n")), probe=(at,), order=order, taylor=True, lab=LabSettings(key))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        results = list(pipeline_of(text).evaluate(Request(document, 1)))
    assert not any(isinstance(r, FailureResult) for r in results)
    return [r for r in results if isinstance(r, LabResult)][-1]


@pytest.mark.parametrize("at", [0.0, 1.0])
@pytest.mark.parametrize("order", [0, 3, 20])
@pytest.mark.parametrize("key", ROOMS)
@pytest.mark.parametrize("text", [*LECTURE.values(), *HARD.values()], ids=[*LECTURE, *HARD])
def test_every_room_shows_every_function_and_says_something_sensible(text, key, order, at):
    result = shown(text, key, at, order)
    assert result.stages or "no value at the" in result.sentences[0]
    assert result.sentences
    for sentence in (*result.sentences, *[e.text for stage in result.stages for e in stage.scene.legend]):
        assert not NONSENSE.search(sentence), sentence
    for stage in result.stages:
        for axis in (stage.scene.x, stage.scene.y):
            assert np.isfinite([axis.low, axis.high]).all()
            assert axis.low < axis.high


@pytest.mark.parametrize("text", LECTURE.values(), ids=LECTURE)
def test_the_bound_of_every_function_of_the_lecture_contains_its_error(text):
    result = shown(text, "error", 0.5, 4)
    scene = result.stages[-1].scene
    lines = {item.key: item.points for item in scene.items if item.key in {"error", "bound", "rounding"}}
    if "bound" not in lines:
        assert any("no bound" in sentence for sentence in result.sentences)
        return
    error, bound = lines["error"][:, 1], lines["bound"][:, 1]
    rounding = lines["rounding"][:, 1] + 1 if "rounding" in lines else -13.0
    known = np.isfinite(bound) & (error > rounding) & (error > scene.y.low)  # 0 is drawn at the bottom
    assert (error[known] <= bound[known] + 1e-9).all()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("f(x) = 1/(2 - x)", "falls as 2⁻ᵏ"),
        ("f(x) = 1/(1 - 4x)", "grows as 0.25⁻ᵏ"),
        ("f(x) = log(2 + x)", "falls as 2⁻ᵏ"),
    ],
)
def test_the_line_over_the_coefficients_has_the_slope_of_the_radius(text, said):
    document = Document((text,), probe=(0.0,), lab=LabSettings(room="convergence"))
    shown = [r for r in Pipeline().evaluate(Request(document, 1)) if isinstance(r, LabResult)][-1]
    scene = shown.stages[0].scene
    assert said in [entry.text for entry in scene.legend]
    items = {item.key: item for item in scene.items}
    orders, sizes = items["trusted"].positions.T
    line = np.interp(orders, *items["slope"].points.T)
    late = orders >= orders[-1] / 2 + 1
    assert (line[late] >= sizes[late] - 1e-9).all()  # it lies on the largest of the later ones
    assert np.min(line[late] - sizes[late]) < 1e-6 + 0.05


def test_lines_of_one_picture_are_told_apart_without_colours():
    layers = frozenset({"tangent", "secant", "taylor"})
    document = Document(
        lines=("f(x) = sin x",), probe=(1.0,), shown=layers, taylor=True, lab=LabSettings(room="quotient")
    )
    found = {type(result): result for result in Pipeline().evaluate(Request(document, 0))}
    scenes = [found[PictureResult].scenes[0], *(stage.scene for stage in found[LabResult].stages)]
    for scene in scenes:
        marks = [entry.mark for entry in scene.legend if entry.role != Role.CURVE]
        assert len(marks) == len(set(marks)) >= 2
        drawn = {item.mark for item in scene.items if isinstance(item, Polyline) and item.role != Role.CURVE}
        assert set(marks) <= drawn
