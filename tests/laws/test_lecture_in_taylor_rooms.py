"""Every function of the lecture and of the examples in every Taylor room: nothing fails, and the numbers are right."""

import re
from dataclasses import replace
from math import prod
from pathlib import Path

import numpy as np
import pytest

from explorer.analysis.linearization import AHEAD
from explorer.api import Function
from explorer.document.codec import read_document
from explorer.document.labs.result import LabResult
from explorer.document.labs.rooms import ROOMS
from explorer.document.model import Document
from explorer.document.pipeline import Request
from explorer.document.results import FailureResult, PointResult
from explorer.document.subject import in_scalars
from explorer.scene.primitives import PlaneScene
from explorer.semantics.reading import read
from tests.explorer.semantics.test_lecture_formulas import TYPED
from tests.pipelines import pipeline_of

EXAMPLES = sorted((Path(__file__).parents[2] / "resources" / "examples").glob("*.nabla"))
FUNCTIONS = {
    **{text.replace("\n", "; "): Document(tuple(text.split("\n"))) for text in TYPED},
    **{path.stem: read_document(path) for path in EXAMPLES},
}
TAYLOR = {room.key: room for room in ROOMS if room.lab == "Taylor"}
ORDER = 3


def components(function, at):
    return np.ravel(np.asarray(function.value(at)))


def running_sum(document, result, function, at):
    """The first term is the value at a, the terms add up, and with what is missing they make the value at a + δ."""
    table = next(table for table in result.tables if table.key == "terms")
    k = min(document.view.output, prod(function.output_shape) - 1)
    here = components(function, at)[k]
    there = components(function, np.asarray(at) + result.offset)[k]
    term, total, missing = table.numbers.T
    scale = 1e-9 * (1 + abs(here) + np.abs(term).max())
    assert term[0] == pytest.approx(here, abs=scale)
    np.testing.assert_allclose(np.cumsum(term), total, atol=scale)
    if np.isfinite(there):
        np.testing.assert_allclose(total + missing, there, atol=scale)


def measured_power(_document, result, _function, _at):
    """The residual falls as the first missing term says; or there is none, or too little is left to be measured."""
    said = " ".join(result.sentences)
    found = re.search(r"to the power ([\d.]+), as the first missing term says: (\d+)", said)
    if found is None:
        assert "rounding" in said or f"no term up to order {ORDER + AHEAD} is missing" in said
    else:
        assert float(found[1]) == pytest.approx(int(found[2]), abs=0.25)


def lowest_orders(_document, result, function, at):
    """Of a function R -> R the polynomials of orders 0 and 1 are the value and the tangent."""
    if len(at) > 1 or function.output_shape:
        return
    lines = {i.key: i.points for stage in result.stages for i in stage.scene.items if i.key in ("order0", "order1")}
    value, slope = float(components(function, at)[0]), float(function.jacobian(at)[0, 0])
    ways = lines["order0"][:, 0] - at[0]
    np.testing.assert_allclose(lines["order0"][:, 1], value, atol=1e-9 * (1 + abs(value)))
    np.testing.assert_allclose(lines["order1"][:, 1], value + slope * ways, atol=1e-6 * (1 + abs(slope)))


def exact_slope(document, result, function, at):
    """The exact derivative beside the quotients is the one of the tables."""
    k = min(document.view.output, prod(function.output_shape) - 1)
    said = float(result.formulas[0][1].rpartition(" = ")[2].replace("−", "-"))
    assert said == pytest.approx(float(function.jacobian(at)[k, 0]), rel=1e-3, abs=1e-9)


def nothing_more(_document, _result, _function, _at):
    """The convergence has tests against published radii of its own."""


CHECKS = {
    "quotient": exact_slope,
    "error": lowest_orders,
    "convergence": nothing_more,
    "terms": running_sum,
    "microscope": measured_power,
}


@pytest.mark.parametrize("room", TAYLOR)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_room_shows_pictures_with_right_numbers_or_says_why_not(name, room):
    document = replace(FUNCTIONS[name], order=ORDER, taylor=True, lab=replace(FUNCTIONS[name].lab, room=room))
    found = list(pipeline_of(name).evaluate(Request(document, 1)))
    assert not [result.message for result in found if isinstance(result, FailureResult)]
    (at,) = [result.at for result in found if isinstance(result, PointResult)]
    function = in_scalars(Function(read(document.lines, document.explored).explored))
    result = [r for r in found if isinstance(r, LabResult)][-1]
    assert result.sentences
    assert not any("nan" in sentence.split() for sentence in result.sentences)
    is_defined = np.isfinite(components(function, at)).all()
    why_not = TAYLOR[room].why_not(len(at), prod(function.output_shape))
    assert bool(result.stages) == (not why_not and is_defined)
    for scene in (stage.scene for stage in result.stages):
        axes = (scene.x, scene.y) if isinstance(scene, PlaneScene) else (scene.x, scene.y, scene.z)
        assert all(np.isfinite([a.low, a.high]).all() and a.low < a.high for a in axes)
        assert scene.items
    if result.stages:
        CHECKS[room](document, result, function, at)
