"""Forms that keep more digits: the same values everywhere, special values included, and the digits they are for."""

import mpmath
import numpy as np
import pytest

from explorer.graph import build
from explorer.graph.expr import Graph
from explorer.graph.walk import postorder
from explorer.numeric.accurate import MINUS_ONE, ONE_MINUS, SQUARES, accurate
from explorer.numeric.kernels import ELEMENTWISE
from explorer.numeric.point import compile_point
from explorer.numeric.tape import compile as compile_tape

SPECIAL = np.array([0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, -3.0, 1e-300, 1e300, -1e300, np.inf, -np.inf, np.nan])
TYPED = {
    "1 - x^2": lambda x: 1 - x**2,
    "x^2 - 1": lambda x: x**2 - 1,
    "1 - tanh(x)^2": lambda x: 1 - build.tanh(x) ** 2,
    "1 - sin(x)^2": lambda x: 1 - build.sin(x) ** 2,
    "1 - cos(x)^2": lambda x: 1 - build.cos(x) ** 2,
    "1 - exp(x)": lambda x: 1 - build.exp(x),
    "exp(x) - 1": lambda x: build.exp(x) - 1,
    "-1 + exp(x)": lambda x: -1 + build.exp(x),
    "1 - cos(x)": lambda x: 1 - build.cos(x),
    "cosh(x) - 1": lambda x: build.cosh(x) - 1,
    "1 - sigmoid(x)": lambda x: 1 - build.sigmoid(x),
    "1 - erf(x)": lambda x: 1 - build.erf(x),
    "1 - erfc(x)": lambda x: 1 - build.erfc(x),
    "log(1 + x)": lambda x: build.log(1 + x),
    "log(x + 1)": lambda x: build.log(x + 1),
    "log(1 + exp(x))": lambda x: build.log(1 + build.exp(x)),
}
EXACT = {
    "1 - x^2": lambda x: 1 - x * x, "x^2 - 1": lambda x: x * x - 1, "1 - tanh(x)^2": lambda x: mpmath.sech(x) ** 2,
    "1 - sin(x)^2": lambda x: mpmath.cos(x) ** 2, "1 - cos(x)^2": lambda x: mpmath.sin(x) ** 2,
    "1 - exp(x)": lambda x: -mpmath.expm1(x), "exp(x) - 1": mpmath.expm1, "-1 + exp(x)": mpmath.expm1,
    "1 - cos(x)": lambda x: 2 * mpmath.sin(x / 2) ** 2, "cosh(x) - 1": lambda x: 2 * mpmath.sinh(x / 2) ** 2,
    "1 - sigmoid(x)": lambda x: 1 / (1 + mpmath.exp(x)), "1 - erf(x)": mpmath.erfc, "1 - erfc(x)": mpmath.erf,
    "log(1 + x)": mpmath.log1p, "log(x + 1)": mpmath.log1p, "log(1 + exp(x))": lambda x: mpmath.log1p(mpmath.exp(x)),
}  # fmt: skip
LOSING = {
    "1 - x^2": 1 - 7e-10, "x^2 - 1": -1 - 7e-10, "1 - tanh(x)^2": 18.0, "1 - sin(x)^2": 1.5707963,
    "1 - cos(x)^2": 1e-7, "1 - exp(x)": 1e-12, "exp(x) - 1": 1e-12, "-1 + exp(x)": -1e-12, "1 - cos(x)": 1e-7,
    "cosh(x) - 1": 1e-7, "1 - sigmoid(x)": 35.0, "1 - erf(x)": 5.5, "1 - erfc(x)": 1e-12, "log(1 + x)": 1e-12,
    "log(x + 1)": 1e-12, "log(1 + exp(x))": 800.0,
}  # fmt: skip


def as_typed(node, x, points):
    """Evaluate a graph node by node, without any change of form."""
    found = {x: points}
    with np.errstate(all="ignore"):
        for part in postorder([node]):
            if part.op == "const":
                found[part] = np.asarray(part.data)
            elif part is not x:
                out = np.empty(points.shape)
                ELEMENTWISE[part.op](*[found[arg] for arg in part.args], out)
                found[part] = out
    return found[node]


@pytest.fixture
def x():
    return Graph().input("x")


@pytest.mark.parametrize("typed", TYPED)
def test_the_value_at_special_points_is_that_of_what_was_typed(x, typed):
    node = TYPED[typed](x)
    (form,) = accurate([node])
    assert form is not node
    found, expected = as_typed(form, x, SPECIAL), as_typed(node, x, SPECIAL)
    overflowed = np.isinf(expected) & np.isfinite(SPECIAL)  # exp(1e300) is no double; log(1 + exp(1e300)) is
    np.testing.assert_allclose(found[~overflowed], expected[~overflowed], rtol=1e-14, atol=1e-15)
    np.testing.assert_array_equal(compile_tape([node], [x]).run([SPECIAL])[0], found)


@pytest.mark.parametrize("typed", TYPED)
def test_the_digits_are_kept(x, typed):
    node, at = TYPED[typed](x), LOSING[typed]
    with mpmath.workdps(50):
        expected = float(EXACT[typed](mpmath.mpf(at)))
    assert as_typed(node, x, np.array([at]))[0] != pytest.approx(expected, rel=1e-12, abs=0)
    assert compile_tape([node], [x]).run([at])[0] == pytest.approx(expected, rel=1e-15, abs=0)
    assert compile_point([node], [x])([at])[0] == pytest.approx(expected, rel=1e-15, abs=0)


def test_every_form_is_tried():
    ops = {f"1 - {op}(x)^2" for op in SQUARES} | {f"1 - {op}(x)" for op in ONE_MINUS if op != "pow"}
    assert ops | {f"{op}(x) - 1" for op in MINUS_ONE if op != "pow"} <= set(TYPED)


def test_what_has_no_such_form_stays_itself(x):
    for node in (2 - x**2, 1 - x**3, build.exp(x) - 2, build.log(2 + x), build.exp(x) * build.sin(x)):
        assert accurate([node])[0] is node


def test_forms_within_forms_and_in_vectors():
    graph = Graph()
    v = graph.input("v", (3,))
    node = build.log(1 + (build.exp(v) - 1)) * (1 - build.tanh(v) ** 2)
    at = np.array([1e-12, -3.0, 20.0])
    with mpmath.workdps(50):
        expected = [float(mpmath.mpf(a) * mpmath.sech(mpmath.mpf(a)) ** 2) for a in at]
    np.testing.assert_allclose(compile_tape([node], [v]).run([at])[0], expected, rtol=1e-14)
    np.testing.assert_allclose(compile_point([node], [v])([at])[0], expected, rtol=1e-14)
