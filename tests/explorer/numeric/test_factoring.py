"""The form for many points: the same values, with less to do."""

import numpy as np
import pytest

from explorer.autodiff.operators import hessian, jacobian
from explorer.graph.build import cos, exp, log, sin, tanh, where
from explorer.graph.expr import Expr, Graph
from explorer.graph.walk import postorder
from explorer.numeric.factoring import factored
from explorer.numeric.tape import MANY_POINTS, compile  # noqa: A004 - the design's name

FUNCTIONS = {
    "polynomial": lambda x, y: (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2,
    "separable": lambda x, y: sin(x) * cos(y) * exp(-(x**2 + y**2) / 8),
    "quotient": lambda x, y: x * y * (x**2 - y**2) / (1 + x**2 + y**2),
    "mixed": lambda x, y: log(1 + x**2 + y**2) * tanh(x * y) / (1 + exp(-x)),
    "branches": lambda x, y: where(x.graph.apply("lt", x, y), x * y * exp(x), y / (x - 4) + y / (x - 4) ** 2),
    "small numbers": lambda x, y: 1e-50 * x**2 * y * (1e-50 * y**3),
    "long sum": lambda x, y: sum((x + k) ** 2 * sin(k * y) for k in range(1, 60)),
}


def derivatives(name: str) -> tuple[list[Expr], list[Expr]]:
    graph = Graph()
    wrt = [graph.input("x"), graph.input("y")]
    f = FUNCTIONS[name](*wrt)
    return [f, *jacobian(f, wrt).cells.values(), *hessian(f, wrt).cells.values()], wrt


def over_the_grid(outputs: list[Expr]) -> int:
    """Return how many operations depend on both inputs."""
    inputs = {node: {node.data} for node in postorder(outputs) if node.op == "input"}
    for node in postorder(outputs):
        inputs.setdefault(node, set()).update(*[inputs[arg] for arg in node.args])
    return sum(len(names) == 2 for names in inputs.values())


@pytest.mark.parametrize("name", FUNCTIONS)
def test_factored_derivatives_have_the_same_values(name: str) -> None:
    outputs, wrt = derivatives(name)
    x, y = np.linspace(-3, 3, 41)[:, None], np.linspace(-2, 5, 37)[None, :]
    expected = compile(outputs, wrt).run([x, y])
    found = compile(*factored(outputs, dict(zip(wrt, (1, 2), strict=True)))).run([x, y])
    np.testing.assert_array_equal(found[0], expected[0])  # the function itself is left as it is
    for a, b in zip(found, expected, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-12, atol=1e-13 * np.nanmax(np.abs(b)))


@pytest.mark.parametrize("name", ["separable", "mixed", "quotient"])
def test_less_is_left_to_do(name: str) -> None:
    outputs, wrt = derivatives(name)
    found, _ = factored(outputs, dict(zip(wrt, (1, 2), strict=True)))
    assert over_the_grid(found) < 0.75 * over_the_grid(outputs)


def test_a_factor_is_not_cancelled_away() -> None:
    graph = Graph()
    x, y = wrt = [graph.input("x"), graph.input("y")]
    outputs = [x, (x * y) / x + (x * x * y) / x, x * y / x**2 + y / x]
    found = compile(*factored(outputs, dict(zip(wrt, (1, 2), strict=True)))).run([0.0, 2.0])
    assert np.isnan(found[1])
    assert not np.isfinite(found[2])


def test_the_function_keeps_its_value_at_a_pole() -> None:
    graph = Graph()
    x, y = wrt = [graph.input("x"), graph.input("y")]
    f = 1 / x * y - 1 / x * (y / 2)  # inf - inf
    outputs = [f, *jacobian(f, wrt).cells.values()]
    (value, *_) = compile(*factored(outputs, dict(zip(wrt, (1, 2), strict=True)))).run([0.0, 3.0])
    assert np.isnan(value)


def test_many_points_and_few_agree() -> None:
    outputs, wrt = derivatives("mixed")
    program = compile(outputs, wrt)
    x = np.linspace(-2, 2, 400)
    whole = program.run([x[:, None], x[None, :]])
    assert MANY_POINTS <= 400**2
    for k in (0, 199, 399):
        for a, b in zip(whole, program.run([x[k], x]), strict=True):
            np.testing.assert_allclose(a[k], b, rtol=1e-12, atol=1e-13)


def test_long_sums_and_products_take_linear_time() -> None:
    graph = Graph()
    x, y = wrt = [graph.input("x"), graph.input("y")]
    total, product = x, y
    for k in range(3000):
        total = total + sin(k * x) * y
        product = product * sin(k * y)
    outputs = [x, total, product]
    found, _ = factored(outputs, dict(zip(wrt, (1, 2), strict=True)))
    assert over_the_grid(found) <= over_the_grid(outputs)
