"""Beside a kink tables and pictures hold what is known of each side, and no convention."""

import numpy as np
import pytest

from explorer.document.labs.result import LabResult
from explorer.document.model import Document, LabSettings
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PictureResult, PointResult
from explorer.document.wording import sentence

NAN = np.nan


def shown(text, at, kind, room="", order=2):
    lines = tuple(text.split("\n"))
    document = Document(lines, probe=at, order=order, taylor=True, lab=LabSettings(room=room))
    return [r for r in Pipeline().evaluate(Request(document, 1)) if isinstance(r, kind)][-1]


def table(text, at, key):
    point = shown(text, at, PointResult)
    return next(t for t in point.tables if t.key == key)


@pytest.mark.parametrize(
    ("text", "at", "first", "said"),
    [
        ("f(x) = |x| + 2x", (0.0,), [[NAN]], "f′: 1 to the left, 3 to the right"),
        ("f(x) = floor(x)", (1.0,), [[NAN]], "f′: 0 to the left, 0 to the right"),
        ("f(x) = x |x|", (0.0,), [[0]], "slope 0"),
        ("f(t) = [t, |t|]", (0.0,), [[1], [NAN]], "f₂′: −1 to the left, 1 to the right"),
        ("f(x, y) = |x| + y", (0.0, 1.0), [[NAN, 1]], "∂f/∂x: −1 to the left, 1 to the right"),
        ("f(x, y) = max(x, 3y)", (3.0, 1.0), [[NAN, NAN]], "∂f/∂x: 0 to the left, 1 to the right"),
        ("f(x, y) = |x y|", (0.0, 0.0), [[0, 0]], "norm 0"),
        ("f(x, y, z) = x y + |z|", (1.0, 2.0, 0.0), [[2, 1, NAN]], "∂f/∂z: −1 to the left, 1 to the right"),
        ("f(x, y) = [|x|, x y]", (0.0, 1.0), [[NAN, 0], [1, 0]], "∂f₁/∂x: −1 to the left, 1 to the right"),
    ],
)
def test_first_derivatives(text, at, first, said):
    found = table(text, at, "jacobian")
    np.testing.assert_allclose(found.numbers, first, atol=1e-12)
    facts = [sentence(fact, 4).replace("\u00a0", " ") for fact in found.facts]
    assert said in facts


@pytest.mark.parametrize(
    ("text", "at", "second"),
    [
        ("f(x) = |x|", (0.0,), [[NAN]]),
        ("f(x) = x |x|", (0.0,), [[NAN]]),
        ("f(x) = x^2 |x|", (0.0,), [[0]]),
        ("f(x, y) = x |x| + x y", (0.0, 1.0), [[NAN, 1], [1, 0]]),
        ("f(x, y) = |x| + y^2", (0.0, 1.0), [[NAN, NAN], [NAN, 2]]),
        ("f(x, y) = |x| y", (0.0, 0.0), [[0, NAN], [NAN, 0]]),
    ],
)
def test_second_derivatives(text, at, second):
    np.testing.assert_allclose(table(text, at, "hessian1").numbers, second, atol=1e-12)


def test_second_derivatives_of_each_side_are_said():
    facts = [sentence(fact, 4) for fact in table("f(x, y) = x |x| + y", (0.0, 1.0), "hessian1").facts]
    assert facts == ["∂²f/∂x²: −2 to the left, 2 to the right"]


@pytest.mark.parametrize("text", ["f(x) = |x|", "f(x) = x^2 + |x|"])
def test_the_note_states_no_convention_where_the_tables_hold_none(text):
    assert shown(text, (0.0,), PointResult).note == "f is not differentiable at x = 0: |x| has a kink there."


def test_of_very_many_entries_the_convention_stays_and_the_note_states_it():
    point = shown("x in R^70\nf(x) = sum(abs(x))", (0.0,) * 70, PointResult)
    assert "is taken as 0" in point.note
    jacobian = next(t for t in point.tables if t.key == "jacobian")
    assert np.isfinite(jacobian.numbers).all()


@pytest.mark.parametrize(
    ("text", "at", "said", "unsaid"),
    [
        ("f(x, y) = |x| + y", (0.0, 1.0), "no gradient ∇f here", "gradient"),
        ("f(x, y, z) = |x| + y z", (0.0, 1.0, 1.0), "no gradient ∇f here", "gradient"),
        ("f(x, y, z) = |x| + y z", (0.0, 1.0, 1.0), "no tangent plane here", "tangent:patch"),
        ("f(x, y) = [|x|, x y]", (0.0, 1.0), "no Jacobian here", None),
        ("f(u, v) = [u, v, |u|]", (0.0, 1.0), "no tangent plane here", "tangent:patch"),
    ],
)
def test_pictures_draw_what_exists(text, at, said, unsaid):
    scenes = shown(text, at, PictureResult).scenes
    assert said in {entry.text for scene in scenes for entry in scene.legend}
    assert unsaid not in {item.key for scene in scenes for item in scene.items}


def test_the_graph_of_the_derivative_has_a_mark_for_each_side():
    graph = shown("f(x) = |x| + 2x", (0.0,), PictureResult).scenes[1]
    (probe,) = [item for item in graph.items if item.key == "probe"]
    np.testing.assert_allclose(probe.positions, [[0, 1], [0, 3]])


def test_a_kink_across_the_drawn_plane_does_not_touch_what_is_drawn_in_it():
    smooth = shown("f(x, y, z) = x y + |z|", (1.0, 1.0, 0.0), LabResult, "error")
    assert "surely" in smooth.sentences[0]
    assert "taylor:mesh" in {item.key for item in smooth.stages[0].scene.items}
    broken = shown("f(x, y, z) = |x| + y z", (0.0, 1.0, 1.0), LabResult, "error")
    assert broken.sentences[0].startswith("There is no Taylor polynomial here: f is not differentiable at (x, y) = (0,")
    assert "along x the slope is −1 to the left, 1 to the right" in broken.sentences
    assert "taylor:mesh" not in {item.key for item in broken.stages[0].scene.items}


@pytest.mark.parametrize(
    ("text", "at", "rows"),
    [
        ("f(x) = |x| exp(x)", (0.0,), [[0, 0], [0.9, 0.9], [0.81, 1.71]]),
        ("f(x, y) = |x| + x y", (0.0, 1.0), [[0, 0], [1.8, 1.8], [0.81, 2.61]]),
    ],
)
def test_the_terms_are_those_of_the_side_of_delta(text, at, rows):
    settings = LabSettings(room="terms", offset=(0.9,) * len(at))
    document = Document((text,), probe=at, order=2, lab=settings)
    found = [r for r in Pipeline().evaluate(Request(document, 1)) if isinstance(r, LabResult)][-1]
    assert [t.key for t in found.tables] == ["terms"]  # there is no tensor
    np.testing.assert_allclose(found.tables[0].numbers[:, :2], rows, atol=1e-12)
    assert "the terms are those along δ, on its side alone" in found.sentences
    assert found.sentences[0].endswith("has a kink there.")


def test_the_terms_of_one_variable_draw_a_polynomial_for_each_side():
    found = shown("f(x) = |x|", (0.0,), LabResult, "terms")
    lines = {item.key: item.points for item in found.stages[0].scene.items if item.key.startswith("taylor")}
    np.testing.assert_allclose(lines["taylor"][:, 1], -lines["taylor"][:, 0], atol=1e-12)
    np.testing.assert_allclose(lines["taylor1"][:, 1], lines["taylor1"][:, 0], atol=1e-12)


@pytest.mark.parametrize(("text", "power"), [("f(x) = |x| exp(x)", "3"), ("f(x, y) = |x| + sin(y) exp(x)", "3")])
def test_the_residual_beside_a_kink_is_that_of_one_side(text, power):
    at = (0.0, 1.0)[: 2 if "y" in text else 1]
    found = shown(text, at, LabResult, "microscope")
    assert "the residual is that along δ, on its side alone" in found.sentences
    assert any(f"to the power {power}" in s for s in found.sentences)
    assert any(s.endswith("has a kink there.") for s in found.sentences)


def test_a_quotient_that_does_not_fall_is_not_said_to_fall():
    found = shown("f(x, y) = |x y|", (0.0, 0.0), LabResult, "microscope")
    said = [entry.text for entry in found.stages[1].scene.legend]
    assert not any("still falls" in text for text in said)
