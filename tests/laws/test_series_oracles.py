"""Taylor coefficients of every elementary function against mpmath's, at working precision 60 digits."""

import mpmath
import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from explorer.autodiff.operators import hessian, jacobian
from explorer.graph import build
from explorer.graph.expr import Expr, Graph
from explorer.graph.ops import OPS
from explorer.graph.walk import postorder
from explorer.series.array_rules import ARRAY_RULES
from explorer.series.expand import expand
from explorer.series.rules import RULES


def _sigmoid(x):
    return 1 / (1 + mpmath.exp(-x))


def _softplus(x):
    return mpmath.log(1 + mpmath.exp(x))


def _log2(x):
    return mpmath.log(x) / mpmath.log(2)


def _spherical(n, x):
    sign = -1 if x < 0 and n % 2 else 1
    return sign * mpmath.sqrt(mpmath.pi / 2 / abs(x)) * mpmath.besselj(n + mpmath.mpf(1) / 2, abs(x))


UNARY = {
    "erf": (mpmath.erf, [-3.0, 0.0, 1e-6, 0.3, 2.0]),
    "erfc": (mpmath.erfc, [-3.0, 0.3, 2.0, 5.0]),
    "gamma": (mpmath.gamma, [-2.5, -0.3, 0.1, 1.0, 2.5, 20.0]),
    "lgamma": (mpmath.loggamma, [0.1, 1.5, 20.0, 1000.0]),
    "sinc": (mpmath.sinc, [-2.0, 0.0, 1e-6, 1.0, 20.0]),
    "exp": (mpmath.exp, [-30.0, -1.3, 0.0, 0.7, 30.0]),
    "expm1": (mpmath.expm1, [-30.0, -1e-6, 0.0, 0.7, 30.0]),
    "log1p": (mpmath.log1p, [-0.9, 0.0, 1e-6, 5.0, 1e6]),
    "sech": (mpmath.sech, [-3.0, 0.0, 1e-6, 0.3, 15.0]),
    "log": (mpmath.log, [1e-3, 0.9, 1.0, 5.0, 1e6]),
    "log2": (_log2, [0.01, 1.0, 7.0]),
    "log10": (mpmath.log10, [0.01, 1.0, 7.0]),
    "sqrt": (mpmath.sqrt, [1e-3, 1.0, 2.5, 1e3]),
    "cbrt": (mpmath.cbrt, [1e-3, 1.0, 2.5, 1e3]),
    "sin": (mpmath.sin, [-2.0, 0.0, 1e-6, 1.0, 20.0]),
    "cos": (mpmath.cos, [-2.0, 0.0, 1e-6, 1.0, 20.0]),
    "tan": (mpmath.tan, [-1.0, 0.0, 1e-6, 0.4, 1.5]),
    "asin": (mpmath.asin, [-0.9, 0.0, 1e-6, 0.3, 0.999]),
    "acos": (mpmath.acos, [-0.9, 0.0, 1e-6, 0.3, 0.999]),
    "atan": (mpmath.atan, [-3.0, 0.0, 1e-6, 0.3, 50.0]),
    "sinh": (mpmath.sinh, [-3.0, 0.0, 1e-6, 0.3, 20.0]),
    "cosh": (mpmath.cosh, [-3.0, 0.0, 1e-6, 0.3, 20.0]),
    "tanh": (mpmath.tanh, [-3.0, 0.0, 1e-6, 0.3, 15.0]),
    "asinh": (mpmath.asinh, [-3.0, 0.0, 1e-6, 0.3, 20.0]),
    "acosh": (mpmath.acosh, [1.001, 1.5, 20.0]),
    "atanh": (mpmath.atanh, [-0.9, 0.0, 1e-6, 0.3, 0.999]),
    "sigmoid": (_sigmoid, [-30.0, -3.0, 0.0, 1e-6, 0.3, 20.0]),
    "softplus": (_softplus, [-30.0, -3.0, 0.0, 1e-6, 0.3, 20.0]),
}

PIECEWISE = {"abs", "sign", "floor", "ceil", "round", "not", "neg"}


def test_every_primitive_has_one_row():
    assert set(RULES) | set(ARRAY_RULES) == set(OPS) - {"input", "const"}
    assert not set(RULES) & set(ARRAY_RULES)


def test_every_smooth_unary_primitive_is_compared():
    unary = {name for name, op in OPS.items() if op.elementwise and op.arity == 1}
    assert unary == set(UNARY) | PIECEWISE | set(OF_ORDER)


def _by_circle(function, at: float, order: int) -> list[mpmath.mpf]:
    """Return Taylor coefficients by Cauchy's formula on a circle halfway to the nearest pole of Γ."""
    with mpmath.workdps(60):
        at = mpmath.mpf(at)
        radius = abs(at - min(mpmath.nint(at), 0)) / 2
        turns = [mpmath.expjpi(mpmath.mpf(2 * m) / 256) for m in range(256)]
        values = [function(at + radius * turn) for turn in turns]
        return [
            sum(v * turns[-k * m % 256] for m, v in enumerate(values)).real / 256 / radius**k for k in range(order + 1)
        ]


def _reference(function, at: float, order: int) -> list[mpmath.mpf]:
    if function in (mpmath.gamma, mpmath.loggamma):
        return _by_circle(function, at, order)
    with mpmath.workdps(150):  # numerical differentiation to order 20 loses most of them
        return mpmath.taylor(function, mpmath.mpf(at), order)


def _compare(got: np.ndarray, expected: list[mpmath.mpf], tolerance: float = 1e-12) -> None:
    for k, (ours, theirs) in enumerate(zip(got, expected, strict=True)):
        beside = max(abs(c) for c in expected[max(k - 1, 0) : k + 2])
        if theirs == 0 or abs(theirs) < beside * mpmath.mpf(10) ** -40:
            assert ours == 0, k  # a coefficient that vanishes vanishes exactly
        else:
            assert abs(mpmath.mpf(float(ours)) / theirs - 1) < tolerance, (k, ours, theirs)


@pytest.mark.parametrize("name", UNARY)
def test_unary_coefficients_to_order_20(name):
    function, points = UNARY[name]
    g = Graph()
    x = g.input("x")
    for at in points:
        (series,) = expand([g.apply(name, x)], [x], [at], 20)
        _compare(series.coefficients, _reference(function, at, 20))


OF_ORDER = {
    "polygamma": (lambda n, x, k: mpmath.polygamma(n + k, x), [-2.5, 0.1, 1.0, 30.0]),
    "besselj": (lambda n, x, k: mpmath.besselj(n, x, derivative=k), [-2.0, 0.0, 1e-6, 1.0, 20.0]),
    "sphericalj": (lambda n, x, k: mpmath.diff(lambda s: _spherical(n, s), x, k), [-2.0, 1e-6, 1.0, 20.0]),
}


@pytest.mark.parametrize("name", OF_ORDER)
@pytest.mark.parametrize("order", [0, 3])
def test_coefficients_of_functions_with_an_order(name, order):
    function, points = OF_ORDER[name]
    g = Graph()
    x = g.input("x")
    for at in points:
        (series,) = expand([g.apply(name, x, data=order)], [x], [at], 8)
        with mpmath.workdps(60):
            expected = [function(order, mpmath.mpf(at), k) / mpmath.factorial(k) for k in range(9)]
        slopes = [abs(c) * mpmath.factorial(k) for k, c in enumerate(expected)]
        amplitude = max(slopes)  # the functions oscillate: single coefficients may be near 0
        for k, (ours, theirs) in enumerate(zip(series.coefficients, expected, strict=True)):
            beside = max(abs(c) for c in expected[max(k - 1, 0) : k + 2])
            tolerance = 1e-12 * (beside if name == "polygamma" else amplitude / mpmath.factorial(k))
            assert abs(mpmath.mpf(float(ours)) - theirs) <= tolerance, (at, k)


def _mp_pow(r):
    return lambda x: x ** mpmath.mpf(r)


@pytest.mark.parametrize("exponent", [2.0, 7.0, -1.0, -3.0, 40.0, 0.5, -0.5, 2.5, 1 / 3])
def test_power_coefficients(exponent):
    g = Graph()
    x = g.input("x")
    for at in (0.3, 1.0, 2.5):
        (series,) = expand([x**exponent], [x], [at], 20)
        _compare(series.coefficients, _reference(_mp_pow(exponent), at, 20))


BINARY = {
    "add": lambda x, y: x + y,
    "sub": lambda x, y: x - y,
    "mul": lambda x, y: x * y,
    "div": lambda x, y: x / y,
    "pow": lambda x, y: x**y,
    "atan2": mpmath.atan2,
    "hypot": mpmath.hypot,
}


@pytest.mark.parametrize("name", BINARY)
def test_binary_coefficients_along_a_curve(name):
    """Both operands vary: f(sin t + 2, e^t), to order 12."""
    g = Graph()
    t = g.input("t")
    first, second = g.apply("sin", t) + 2, g.apply("exp", t)
    for at in (0.0, 0.4):
        (series,) = expand([g.apply(name, first, second)], [t], [at], 12)
        expected = _reference(lambda s: BINARY[name](mpmath.sin(s) + 2, mpmath.exp(s)), at, 12)
        got = series.coefficients
        scale = max(abs(c) for c in expected)
        for ours, theirs in zip(got, expected, strict=True):
            assert abs(float(ours) - theirs) < 1e-13 * scale


def _two(g: Graph) -> tuple[Expr, Expr]:
    return g.input("x"), g.input("y")


def test_mixed_coefficients_to_order_10_in_two_variables():
    g = Graph()
    x, y = _two(g)
    f = g.apply("sin", x) * g.apply("exp", x * y)
    (series,) = expand([f], [x, y], [0.3, 0.7], 10)
    with mpmath.workdps(100):
        for alpha in [(0, 0), (1, 0), (0, 1), (3, 2), (5, 5), (10, 0), (0, 10), (2, 8)]:
            expected = mpmath.diff(lambda a, b: mpmath.sin(a) * mpmath.exp(a * b), (0.3, 0.7), alpha)
            expected /= mpmath.factorial(alpha[0]) * mpmath.factorial(alpha[1])
            assert abs(float(series.coefficient(alpha)) / expected - 1) < 1e-12, alpha


SMOOTH = {
    "neg": 1, "exp": 1, "sin": 1, "cos": 1, "atan": 1, "tanh": 1, "asinh": 1, "sigmoid": 1, "softplus": 1, "abs": 1,
    "add": 2, "sub": 2, "mul": 2, "div": 2, "hypot": 2, "max": 2, "min": 2, "atan2": 2, "pow": 2, "sqrt": 1, "log": 1,
    "where": 3,
}  # fmt: skip


def _steps(draw, graph: Graph) -> Expr:
    x, y, v, a = graph.input("x"), graph.input("y"), graph.input("v", (2,)), graph.input("A", (2, 2))
    made = a @ v
    nodes = [x, y, graph.const(2.0), build.norm(v), build.det(a), made[0], build.solve(a, v)[1], build.logdet(a)]
    nodes += [build.logsumexp(build.sin(v)), build.largest(v * x), build.trace(build.inv(a)), v @ made]
    for _ in range(draw(st.integers(1, 6))):
        op = draw(st.sampled_from(sorted(SMOOTH)))
        nodes.append(graph.apply(op, *[draw(st.sampled_from(nodes)) for _ in range(SMOOTH[op])]))
    return nodes[-1]


def _turns_at_the_origin(output, inputs, at):
    """Whether an atan2 of the expression is taken at (0, 0), where it has no derivative."""
    angles = [node for node in postorder([output]) if node.op == "atan2"]
    pairs = [expand(list(node.args), inputs, at, 0) for node in angles]
    return any(y.coefficients[0] == 0 == x.coefficients[0] for y, x in pairs)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_first_and_second_derivatives_are_those_of_the_derivative_graphs(data):
    graph = Graph()
    output = _steps(data.draw, graph)
    inputs = [graph.input("x"), graph.input("y"), graph.input("v", (2,)), graph.input("A", (2, 2))]
    at = [0.4, 1.3, np.array([0.7, -0.2]), np.array([[2.0, 0.5], [-0.3, 1.1]])]
    assume(not _turns_at_the_origin(output, inputs, at))
    (series,) = expand([output], inputs, at, 2)
    for k, entries in ((1, jacobian(output, inputs)), (2, hessian(output, inputs))):
        expected = np.zeros(entries.shape)
        values = expand(list(entries.cells.values()), inputs, at, 0)
        for place, value in zip(entries.cells, values, strict=True):
            expected[place] = value.coefficients[0]
        found = series.tensor(k)
        scale = np.abs(found[np.isfinite(found)]).max(initial=1.0)
        known = np.isfinite(found) & np.isfinite(expected[0])  # at infinite slopes they may say inf and nan
        assert (np.isfinite(found) == np.isfinite(expected[0])).all() or not np.isfinite(series.tensor(0))
        np.testing.assert_allclose(found[known], expected[0][known], rtol=1e-9, atol=1e-11 * scale)


COMPARED = {name: points for name, (_, points) in UNARY.items()} | {"atan2": [0.7], "hypot": [0.7], "div": [0.7]}


@pytest.mark.parametrize("name", COMPARED)
def test_numbers_and_arrays_have_the_same_coefficients(name):
    g = Graph()
    number, vector = g.input("x"), g.input("v", (1,))
    for at in COMPARED[name]:
        found = []
        for x in (number, vector):
            inner = at + x - x**2 / 4 + x**5 / 3
            operands = (inner, 2 + x**3)[: OPS[name].arity]
            (series,) = expand([g.apply(name, *operands)], [x], [np.zeros(x.shape)], 20)
            found.append(series.coefficients.ravel())
        one, other = found
        beside = np.lib.stride_tricks.sliding_window_view(np.pad(np.abs(one), 2), 5).max(axis=1)
        # Where terms cancel a coefficient is as exact as those beside it; which sums round how depends on the machine.
        known = np.isfinite(one)
        assert np.array_equal(one[~known], other[~known], equal_nan=True)
        assert (np.abs(one - other)[known] <= 1000 * np.spacing(beside[known])).all()
