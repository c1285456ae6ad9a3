"""Derivations of hundreds of random formulas of the language: every line by the engine, and read back by itself."""

import random

import numpy as np
import pytest

import explorer
from explorer.semantics.reading import read

ONE = ["sin", "cos", "exp", "ln", "sqrt", "tanh", "arctan", "sinh", "cosh", "abs", "tan", "erf", "cbrt", "sigmoid"]
TWO = ["+", "-", "*", "/"]
PIECES = ["{{x < y: {a}, {b}}}", "max({a}, {b})", "hypot({a}, {b})", "atan2({a}, {b})", "min({a}, {b})"]
COUNT = 260


def formula(rng: random.Random, size: int) -> str:
    """Return a random formula in x and y, as one may type it."""
    if size <= 1:
        return rng.choice(["x", "y", "x", "2", "3", "0.5", "x^2", "y^3"])
    kind = rng.random()
    left = rng.randint(1, size - 1)
    a, b = formula(rng, left), formula(rng, size - left)
    if kind < 0.55:
        return f"({a} {rng.choice(TWO)} {b})"
    if kind < 0.8:
        return f"{rng.choice(ONE)}({formula(rng, size - 1)})"
    if kind < 0.93:
        return f"({a})^{rng.choice(['2', '3', '(1/2)', '-1', 'x', '4'])}"
    return rng.choice(PIECES).format(a=a, b=b)


def texts() -> list[str]:
    rng = random.Random(20_260)
    return [f"f(x, y) = {formula(rng, rng.randint(2, 12))} + x" for _ in range(COUNT)]


@pytest.mark.parametrize("text", texts())
def test_every_line_is_the_derivative(text):
    derivation = explorer.steps(text, wrt="x")
    wrong = [line for line in derivation.lines if line.verdict == "wrong"]
    assert not wrong
    last = derivation.lines[-1]
    if last.verdict == "open":
        f = explorer.function(text)
        at = np.random.default_rng(3).uniform(0.1, 3, (40, 2))
        assert sum(bool(np.isfinite(f.jacobian(p)).all()) for p in at) < 20, "it is defined at many points"


@pytest.mark.parametrize("text", texts()[::6])
def test_lines_read_back_as_what_they_were_checked_to_be(text):
    f = explorer.function(text)
    points = np.random.default_rng(1).uniform(0.3, 2.5, (12, 2))
    slopes = np.array([f.jacobian(p)[0, 0] for p in points])
    tame = np.isfinite(slopes) & (np.abs(slopes) < 1e4)
    for line in (line for line in explorer.steps(text, wrt="x").lines if line.depth == 0):
        for side in (line.before, line.after):
            reading = read([f"g(x, y) = {side}"], echoed=False)
            assert reading.explored is not None, side
            g = explorer.function(f"g(x, y) = {side}")
            found = np.array([g.value(p) for p in points])
            both = tame & np.isfinite(found)
            np.testing.assert_allclose(found[both], slopes[both], rtol=1e-6, atol=1e-7, err_msg=side)


def test_there_are_enough_and_most_are_checked_at_every_line():
    made = [explorer.steps(text, wrt="y") for text in texts()]
    assert len(made) >= 200
    assert sum(d.checked for d in made) >= 200
