"""Parts of vectors, x[2:n]: the derivative stays a few operations on whole vectors, however long they are."""

import numpy as np
import pytest

import explorer
from explorer.autodiff.operators import gradient
from explorer.graph.walk import postorder

ROSENBROCK = "x in R^{n}\nf(x) = sum(100 (x[2:] - x[:{m}].^2).^2 + (1 - x[:{m}]).^2)"


def rosenbrock(n: int) -> explorer.Function:
    return explorer.function(ROSENBROCK.format(n=n, m=n - 1))


def test_the_gradient_and_hessian_are_rosenbrocks() -> None:
    x = np.random.default_rng(1).normal(size=7)
    p, q = x[:-1], x[1:]
    slope = np.zeros(7)
    slope[:-1] = -400 * p * (q - p**2) - 2 * (1 - p)
    slope[1:] += 200 * (q - p**2)
    bend = np.diag([*(1200 * p**2 - 400 * q + 2), 0.0]) + np.diag([0.0, *[200.0] * 6])
    bend += np.diag(-400 * p, 1) + np.diag(-400 * p, -1)
    f = rosenbrock(7)
    np.testing.assert_allclose(f.jacobian(x)[0], slope, rtol=1e-13)
    np.testing.assert_allclose(f.hessian(x), bend, rtol=1e-13)
    np.testing.assert_allclose(f.taylor(x, 2).tensor(2), bend, rtol=1e-12)


def test_the_graphs_do_not_grow_with_the_vector() -> None:
    sizes = []
    for n in (10, 1000):
        graph = rosenbrock(n).graph
        sizes.append(len(postorder(gradient(graph.output, graph.inputs))))
    assert sizes[0] == sizes[1] < 40


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("f(x) = x[2:9]", "there is no part 2:9"),
        ("f(x) = x[3:2]", "there is no part 3:2"),
        ("f(x) = x[1:2, 3]", "a part is taken of the entries of a vector"),
        ("f(x) = x[1:2:3]", "`:` is not expected here"),
        ("f(x) = pad(x, 0 - 1, 2)", "zeros are put around"),
    ],
)
def test_a_part_that_is_not_there_is_named(text: str, message: str) -> None:
    with pytest.raises(explorer.ExpressionError, match=message):
        explorer.function(f"x in R^6\n{text}")
