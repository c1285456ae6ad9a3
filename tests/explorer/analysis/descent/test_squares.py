"""Functions that are written as sums of squares have residuals, others do not; ||f||² always has."""

import numpy as np
import pytest

from explorer.analysis.derivatives import Derivatives
from explorer.analysis.descent.objective import Objective, scalar_goal
from explorer.api import function
from explorer.document.subject import in_scalars

SQUARES = [
    "f(x, y) = (1 - x)^2 + 100(y - x^2)^2",
    "f(x, y) = (x^2 + 50y^2)/2 - 3",
    "f(x, y) = 7 + x^4 + 2(x y)^2",
    "f(x, y) = x x + (y - 1)(y - 1)/4",
    "f(x, y) = x^2 y^2/4 + y^2/x^2",
    "theta in R^2\nf(theta) = ||[1, 2, 3] - [1, 1; 1, 2; 1, 3] theta||^2",
    "b = 3\nf(x, y) = (1 - x)^2 + b(y - x^2)^2",
    "g(x, y) = [x - 1, y - x^2]\nf(x, y) = g(x, y)' g(x, y)",
]


def made(text, component=None):
    whole = in_scalars(function(text))
    goal, residuals = scalar_goal(whole.graph, component)
    squares = None if residuals is None else Derivatives(residuals)
    return Objective(Derivatives(goal), dict(goal.parameters), squares)


@pytest.mark.parametrize("text", SQUARES)
def test_the_residuals_squared_are_the_function_but_for_a_constant(text):
    f = made(text)
    places = np.random.default_rng(0).uniform(0.5, 2.0, (4, 2))
    offsets = [f.value(x) - float(np.sum(f.residuals(x)[0] ** 2)) for x in places]
    np.testing.assert_allclose(offsets, offsets[0], atol=1e-12)
    for x in places:
        residuals, jacobian = f.residuals(x)
        np.testing.assert_allclose(2 * residuals @ jacobian, f.gradient(x), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(
    "text", ["f(x, y) = x^2 - y^2", "f(x, y) = x^3 + y^2", "f(x, y) = x^2 - 2x y + y^2", "f(x) = 3"]
)
def test_what_is_not_written_as_squares_has_no_residuals(text):
    assert made(text).seen.residuals is None


def test_a_parameter_that_is_negative_makes_no_square():
    assert np.isnan(made("b = -2\nf(x, y) = x^2 + b y^2").residuals(np.array([1.0, 1.0]))[0]).any()


def test_of_a_vector_valued_function_the_square_or_a_component_is_descended():
    text, x = "f(x, y) = [x + y, x y, 2]", np.array([3.0, 2.0])
    whole = made(text)
    assert whole.value(x) == 25 + 36 + 4
    np.testing.assert_array_equal(whole.residuals(x)[0], [5, 6, 2])
    np.testing.assert_allclose(whole.gradient(x), [2 * 5 + 2 * 6 * 2, 2 * 5 + 2 * 6 * 3])
    assert made(text, 1).value(x) == 6
    assert made(text, 1).seen.residuals is None
