"""The trust check: it agrees where the derivatives are right, and says so where they are not."""

import numpy as np
import pytest

import explorer
from explorer.analysis.trust import STEPS, TrustCheck
from explorer.analysis.verdict import Verdict
from explorer.document.subject import in_scalars
from explorer.graph.expr import Stopped


def trust(text, at, length=4.0):
    f = in_scalars(explorer.function(text))
    return TrustCheck(f.derivatives).check(f.values_at(at), length)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("f(x) = sin(x)", [0.3]),
        ("f(x) = x^2", [0]),
        ("f(x) = 3", [1]),
        ("f(x) = log x", [1e-4]),
        ("f(x, y) = (x + 2y^3)^2", [1, 0.5]),
        ("f(x, y) = 1e300 x^2 y", [0.8, 0.8]),
        ("f(x, y) = 1e-300 x^2 y", [0.8, 0.8]),
        ("f(x, y) = [exp(x) sin y, gamma(x + 3), x^y]", [0.5, 0.7]),
        ("R in R^(3x2)\nK(R) = R' R", [1, 2, 3, 4, 5, 6]),
        ("a = 3\nf(x, y) = a x^2 + y", [1, 2]),
        ("f(x) = |x|^1.5", [0]),
    ],
)
def test_the_four_ways_agree(text, at):
    found = trust(text, at)
    assert found.verdict is Verdict.AGREE
    assert [way.name for way in found.ways] == ["forward mode", "reverse mode", "power series", "central differences"]
    assert max(way.first for way in found.ways[:3]) < 1e-12


@pytest.mark.parametrize(
    ("text", "at"),
    [("f(x) = |x|", [0]), ("f(x, y) = max(x, y)", [1, 1]), ("f(x) = relu(x)", [0]), ("f(x) = floor(x)", [1])],
)
def test_a_kink_or_a_jump_is_no_derivative(text, at):
    assert trust(text, at).verdict is Verdict.KINK


@pytest.mark.parametrize(
    ("text", "at", "why"),
    [
        ("f(x) = log x", [-1], "no finite value"),
        ("f(x) = 1/x", [0], "no finite value"),
        ("f(x) = sqrt x", [0], "not finite"),
        ("x in R^30\nf(x) = 2x", [1] * 30, "more than 400 entries"),
    ],
)
def test_what_cannot_be_checked_says_why(text, at, why):
    found = trust(text, at)
    assert found.verdict is Verdict.UNCHECKED
    assert why in found.reason


def test_wrong_derivatives_are_found_out(monkeypatch):
    f = in_scalars(explorer.function("f(x, y) = sin(x) y"))
    right = f.derivatives.tensor
    monkeypatch.setattr(f.derivatives, "tensor", lambda values, order: right(values, order) * (1 + 1e-6))
    assert TrustCheck(f.derivatives).check(f.values_at([1, 2]), 4.0).verdict is Verdict.DISAGREE


def test_error_against_the_step_is_a_v():
    found = trust("f(x) = sin(x)", [0.3])
    np.testing.assert_allclose(found.steps, 4 * STEPS)
    best = int(np.argmin(found.errors))
    assert 4 * 1e-7 < found.steps[best] < 4 * 1e-4
    assert found.errors[best] < 1e-10
    # Truncation: the error is h² |f'''| / 6, so ten times the step makes a hundred times the error.
    assert found.errors[0] / found.errors[4] == pytest.approx(100, rel=0.1)
    assert found.errors[-1] > 1e4 * found.errors[best]


@pytest.mark.parametrize("calls", range(2))
def test_a_check_stops_when_a_newer_point_waits(calls):
    f = in_scalars(explorer.function("f(x, y) = sin(x) y"))
    answers = iter([False] * calls + [True] * 100)
    with pytest.raises(Stopped):
        TrustCheck(f.derivatives).check(f.values_at([1, 2]), 4.0, lambda: next(answers))
