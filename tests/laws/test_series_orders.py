"""Series to the orders promised: 20 in one variable and 10 in two, every primitive, arrays included.

A function of u = a + polynomial(x, y) has the coefficients of Σ_k c_k (u - a)^k, with the c_k by mpmath.
The references are sums of products at 80 digits; errors are relative to the largest coefficient of the same degree.
"""

import mpmath
import numpy as np
import pytest

from explorer.graph import build
from explorer.graph.expr import Graph
from explorer.graph.ops import OPS
from explorer.series.expand import expand
from tests.laws.test_series_oracles import OF_ORDER, UNARY, _reference

ORDER = 10
INNER = {(1, 0): 1.0, (0, 1): -0.5, (1, 1): 0.75, (0, 2): 0.25}  # the polynomial: x - y/2 + 3xy/4 + y²/4
FIRST = {**{name: points[len(points) // 2] for name, (_, points) in UNARY.items()}, "acosh": 1.5, "gamma": 2.5}


def product(a, b):
    found = {}
    for (i, j), s in a.items():
        for (k, m), t in b.items():
            if i + j + k + m <= ORDER:
                found[i + k, j + m] = found.get((i + k, j + m), 0) + s * t
    return found


def composed(coefficients):
    """Return Σ_k c_k INNER^k as {exponents: coefficient}."""
    found, power = {}, {(0, 0): mpmath.mpf(1)}
    for c in coefficients:
        for at, value in power.items():
            found[at] = found.get(at, 0) + c * value
        power = product(power, INNER)
    return found


def check(series, expected):
    sizes = [max((abs(c) for at, c in expected.items() if sum(at) == k), default=0) for k in range(ORDER + 1)]
    for at, c in zip(map(tuple, series.exponents), series.coefficients, strict=True):
        degree = sum(at)
        beside = max(sizes[max(degree - 1, 0) : degree + 2])
        assert abs(mpmath.mpf(float(c)) - expected.get(at, 0)) <= 1e-12 * beside, at


def inner(graph, first):
    x, y = graph.input("x"), graph.input("y")
    return [x, y], first + (x - y / 2 + 0.75 * x * y + y**2 / 4)


@pytest.mark.parametrize("name", UNARY)
def test_functions_of_one_number_to_order_10_in_two_variables(name):
    function, _ = UNARY[name]
    inputs, u = inner(Graph(), FIRST[name])
    (series,) = expand([u.graph.apply(name, u)], inputs, [0.0, 0.0], ORDER)
    with mpmath.workdps(80):
        check(series, composed(_reference(function, FIRST[name], ORDER)))


@pytest.mark.parametrize("name", OF_ORDER)
def test_functions_with_an_order_to_order_10_in_two_variables(name):
    function, _ = OF_ORDER[name]
    inputs, u = inner(Graph(), 1.0)
    (series,) = expand([u.graph.apply(name, u, data=2)], inputs, [0.0, 0.0], ORDER)
    with mpmath.workdps(80):
        coefficients = [function(2, mpmath.mpf(1), k) / mpmath.factorial(k) for k in range(ORDER + 1)]
        check(series, composed(coefficients))


@pytest.mark.parametrize("name", ["mul", "div", "pow", "atan2", "hypot"])
def test_two_operands_to_order_10_in_two_variables(name):
    """Of x and y themselves: the mixed coefficients are mixed derivatives."""
    exact = {"mul": lambda x, y: x * y, "div": lambda x, y: x / y, "pow": lambda x, y: x**y, "atan2": mpmath.atan2,
             "hypot": mpmath.hypot}[name]  # fmt: skip
    graph = Graph()
    x, y = graph.input("x"), graph.input("y")
    (series,) = expand([graph.apply(name, x, y)], [x, y], [1.3, 0.7], ORDER)
    with mpmath.workdps(120):
        expected = {}
        for at in map(tuple, series.exponents.tolist()):
            if sum(at) in (0, 1, 2, 3, 6, 10):
                slope = mpmath.diff(exact, (mpmath.mpf(1.3), mpmath.mpf(0.7)), at) if sum(at) else exact(1.3, 0.7)
                expected[at] = slope / mpmath.factorial(at[0]) / mpmath.factorial(at[1])
    for degree in (0, 1, 2, 3, 6, 10):
        row = {at: c for at, c in expected.items() if sum(at) == degree}
        size = max(map(abs, row.values()))
        for at, c in row.items():
            assert abs(float(series.coefficient(at)) - c) <= 1e-12 * max(size, 1e-6), at


MATRIX = np.array([[2.0, 0.3, -1.0], [0.5, 1.5, 0.2], [0.1, -0.4, 3.0]])
SLOPES = np.array([[0.5, -1.0, 0.25], [0.0, 0.5, 0.5], [1.0, 0.25, -0.5]])
RIGHT = np.array([1.0, -2.0, 0.5])


def matrix_terms(order):
    """Return the coefficients of MATRIX + SLOPES sin t, and of the vector RIGHT exp t, at t = 0."""
    sine = mpmath.taylor(mpmath.sin, 0, order)
    a = [mpmath.matrix(SLOPES.tolist()) * c for c in sine]
    a[0] = a[0] + mpmath.matrix(MATRIX.tolist())
    return a, [mpmath.matrix(RIGHT.tolist()) / mpmath.factorial(k) for k in range(order + 1)]


def solved(a, b):
    """Return the coefficients of A⁻¹ b: A_0 y_k = b_k - Σ_{j>0} A_j y_{k-j}."""
    inverse, y = a[0] ** -1, []
    for k in range(len(a)):
        rest = b[k]
        for j in range(1, k + 1):
            rest = rest - a[j] * y[k - j]
        y.append(inverse * rest)
    return y


def multiplied(a, b):
    return [sum((a[j] * b[k - j] for j in range(1, k + 1)), a[0] * b[k]) for k in range(len(a))]


def determinant(a):
    """Return the coefficients of det A by Cauchy's formula on a circle."""
    turns = [mpmath.expjpi(mpmath.mpf(2 * m) / 128) for m in range(128)]
    values = []
    for turn in turns:
        at = mpmath.matrix(MATRIX.tolist()) + mpmath.sin(turn) * mpmath.matrix(SLOPES.tolist())
        values.append(mpmath.det(at))
    return [sum(v * turns[-k * m % 128] for m, v in enumerate(values)).real / 128 for k in range(len(a))]


def test_inverse_solve_determinant_and_products_to_order_20():
    order = 20
    graph = Graph()
    t = graph.input("t")
    a, b = graph.const(MATRIX) + graph.const(SLOPES) * build.sin(t), graph.const(RIGHT) * build.exp(t)
    outputs = [build.inv(a), build.solve(a, b), build.det(a), build.logdet(a), a @ a, a @ b]
    found = [s.coefficients for s in expand(outputs, [t], [0.0], order)]
    with mpmath.workdps(80):
        a_terms, b_terms = matrix_terms(order)
        one = [mpmath.eye(3) * (k == 0) for k in range(order + 1)]
        inverse, det = solved(a_terms, one), determinant(a_terms)
        slope = multiplied(inverse, [(k + 1) * m for k, m in enumerate([*a_terms[1:], a_terms[0] * 0])])
        traces = [m[0, 0] + m[1, 1] + m[2, 2] for m in slope]  # (log det A)' = tr(A⁻¹ A')
        logdet = [mpmath.log(det[0]), *[traces[k - 1] / k for k in range(1, order + 1)]]
        expected = [inverse, solved(a_terms, b_terms), [[d] for d in det], [[d] for d in logdet],
                    multiplied(a_terms, a_terms), multiplied(a_terms, b_terms)]  # fmt: skip
        for got, exact in zip(found, expected, strict=True):
            rows = got.reshape(-1, order + 1)
            exact_rows = [[mpmath.mpf(e) for e in m] for m in exact]
            for k in range(order + 1):
                size = max(max(map(abs, r)) for r in exact_rows[max(k - 1, 0) : k + 2])
                for ours, theirs in zip(rows[:, k], exact_rows[k], strict=True):
                    assert abs(mpmath.mpf(float(ours)) - theirs) <= 1e-12 * size, k


def structural(graph, x, y):
    a = graph.stack([graph.stack([2 + x, y]), graph.stack([x * y, 3 - y])])
    v = graph.stack([1 + x, build.exp(y)])
    return {
        "stack": v, "index": a[1, 0], "fill": build.fill(x, (2,)), "reshape": build.reshape(a, (4,)),
        "transpose": build.transpose(a), "sum": build.total(a, 1), "largest": build.largest(v),
        "smallest": build.smallest(a), "norm": build.norm(v), "logsumexp": build.logsumexp(v), "matmul": a @ v,
        "trace": build.trace(a), "det": build.det(a), "logdet": build.logdet(a), "inv": build.inv(a),
        "solve": build.solve(a, v), "diag": build.diag(v), "diagonal": build.diagonal(a),
        "slice": graph.apply("slice", a, data=(1, 2)), "pad": graph.apply("pad", v, data=(1, 0)),
    }  # fmt: skip


def test_structural_primitives_to_order_10_in_two_variables():
    """Each is what its formula in the entries says."""
    graph = Graph()
    x, y = graph.input("x"), graph.input("y")
    nodes = structural(graph, x, y)
    assert set(nodes) == {name for name, op in OPS.items() if not op.elementwise} - {"input", "const"}
    p, q, r, s = 2 + x, y, x * y, 3 - y
    v, w = 1 + x, build.exp(y)
    d = p * s - q * r
    formulas = {
        "stack": [v, w], "index": [r], "fill": [x, x], "reshape": [p, q, r, s], "transpose": [p, r, q, s],
        "sum": [p + q, r + s], "largest": [w], "smallest": [r], "norm": [build.sqrt(v * v + w * w)],
        "logsumexp": [build.log(build.exp(v) + build.exp(w))], "matmul": [p * v + q * w, r * v + s * w],
        "trace": [p + s], "det": [d], "logdet": [build.log(d)], "inv": [s / d, -q / d, -r / d, p / d],
        "solve": [(s * v - q * w) / d, (p * w - r * v) / d], "diag": [v, 0 * x, 0 * x, w], "diagonal": [p, s],
        "slice": [r, s], "pad": [0 * x, v, w],
    }  # fmt: skip
    for name, node in nodes.items():
        (series,) = expand([node], [x, y], [0.1, 0.3], ORDER)
        expected = [other.coefficients for other in expand(formulas[name], [x, y], [0.1, 0.3], ORDER)]
        found = series.coefficients.reshape(len(expected), -1)
        np.testing.assert_allclose(found, expected, rtol=1e-11, atol=1e-14, err_msg=name)
