"""Series of the structural primitives against mpmath along a line, and at the edges of domains."""

import math

import mpmath
import numpy as np
import pytest

from explorer.graph import build
from explorer.graph.expr import Graph
from explorer.series import expand as expansion
from explorer.series.algebra import Algebra, algebra
from explorer.series.expand import expand

ORDER = 6
BASE = np.array([[2.0, 0.3, -1.0], [0.5, 1.5, 0.2], [0.1, -0.4, 3.0]])
SLOPE = np.array([[1.0, -2.0, 0.5], [0.0, 1.0, 1.0], [2.0, 0.5, -1.0]])


def _mp_matrix(t, base=BASE, slope=SLOPE):
    return mpmath.matrix(base.tolist()) + mpmath.sin(t) * mpmath.matrix(slope.tolist())


def _entries(a):
    return [a[i, j] for i in range(a.rows) for j in range(a.cols)]


def _logsumexp(a):
    return mpmath.log(mpmath.fsum(mpmath.exp(e) for e in _entries(a)))


SCALAR = {
    "det": mpmath.det,
    "logdet": lambda a: mpmath.log(abs(mpmath.det(a))),
    "trace": lambda a: a[0, 0] + a[1, 1] + a[2, 2],
    "norm": lambda a: mpmath.sqrt(mpmath.fsum(e**2 for e in _entries(a))),
    "logsumexp": _logsumexp,
    "sum": lambda a: mpmath.fsum(_entries(a)),
    "largest": lambda a: a[2, 2],
    "smallest": lambda a: a[0, 2],
}


def _matrix(g: Graph, t, base=BASE, slope=SLOPE):
    return g.const(base) + g.const(slope) * build.sin(t)


@pytest.mark.parametrize("name", SCALAR)
def test_numbers_made_from_a_matrix(name):
    g = Graph()
    t = g.input("t")
    (series,) = expand([g.apply(name, _matrix(g, t))], [t], [0.1], ORDER)
    with mpmath.workdps(60):
        expected = mpmath.taylor(lambda s: SCALAR[name](_mp_matrix(s)), 0.1, ORDER)
    np.testing.assert_allclose(series.coefficients, [float(c) for c in expected], rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("wide", [False, True])
def test_inverse_solve_and_products(wide):
    """With few coefficients products are matrices; with many (4 idle variables) sums over pairs."""
    g = Graph()
    t, idle = g.input("t"), g.input("v", (4,))
    a = _matrix(g, t)
    b = g.stack([t, t**2, build.cos(t)])
    outputs = [
        build.inv(a),
        build.solve(a, b),
        a @ b,
        b @ a,
        a @ build.transpose(a),
        b @ b,
        build.solve(a, a @ a),
    ]
    inputs, at = ([t, idle], [0.1, np.zeros(4)]) if wide else ([t], [0.1])
    found = expand(outputs, inputs, at, ORDER)
    along = [
        np.nonzero((found[0].exponents == [k] + [0] * (found[0].exponents.shape[1] - 1)).all(1))[0][0]
        for k in range(ORDER + 1)
    ]

    def reference(s):
        m, v = _mp_matrix(s), mpmath.matrix([s, s**2, mpmath.cos(s)])
        return [m**-1, m**-1 * v, m * v, v.T * m, m * m.T, v.T * v, m]

    with mpmath.workdps(50):
        for i, series in enumerate(found):
            got = series.coefficients[..., along].reshape(-1, ORDER + 1)
            for j, row in enumerate(got):
                expected = mpmath.taylor(lambda s, i=i, j=j: _entries(reference(s)[i])[j], 0.1, ORDER)
                np.testing.assert_allclose(row, [float(c) for c in expected], rtol=1e-11, atol=1e-12)


def test_movement_keeps_coefficients():
    g = Graph()
    x = g.input("x", (2, 3))
    at = np.arange(6.0).reshape(2, 3)
    moved = [
        build.transpose(x),
        build.reshape(x, (3, 2)),
        x[1],
        x[1, 2],
        build.total(x, 0),
        build.diag(x[0]),
        build.diagonal(x @ build.transpose(x)),
        g.stack([x[0], x[1] * x[0], g.const([1.0, 2.0, 3.0])]),
        build.fill(x[0, 1], (2, 2)),
    ]
    delta = np.linspace(-0.5, 0.6, 6)
    y = at + delta.reshape(2, 3)
    expected = [y.T, y.reshape(3, 2), y[1], y[1, 2], y.sum(0), np.diag(y[0]), np.diagonal(y @ y.T)]
    expected += [np.stack([y[0], y[1] * y[0], [1, 2, 3]]), np.full((2, 2), y[0, 1])]
    for series, value in zip(expand(moved, [x], [at], 2), expected, strict=True):
        np.testing.assert_allclose(series.value(delta), value, atol=1e-13)


@pytest.mark.parametrize("size", [2, 3, 4, 5, 6])
def test_determinant_at_a_singular_matrix(size):
    """At rank size - 2 the first derivatives vanish, and the second are those of the polynomial."""
    rng = np.random.default_rng(size)
    base = rng.normal(size=(size, size - 2)) @ rng.normal(size=(size - 2, size)) if size > 2 else np.zeros((2, 2))
    slope = rng.normal(size=(size, size))
    g = Graph()
    t = g.input("t")
    (series,) = expand([build.det(g.const(base) + g.const(slope) * t)], [t], [0.0], size)
    with mpmath.workdps(40):
        points = [mpmath.mpf(k) for k in range(size + 1)]
        values = [mpmath.det(mpmath.matrix(base.tolist()) + p * mpmath.matrix(slope.tolist())) for p in points]
        powers = mpmath.matrix(size + 1, size + 1)
        for i, p in enumerate(points):
            for k in range(size + 1):
                powers[i, k] = p**k
        expected = mpmath.lu_solve(powers, mpmath.matrix(values))
    np.testing.assert_allclose(series.coefficients, [float(c) for c in expected], rtol=1e-10, atol=1e-12)


def test_determinant_of_whole_numbers_is_exact():
    g = Graph()
    a = g.input("A", (3, 3))
    (series,) = expand([build.det(a)], [a], [[[1, 2, 3], [4, 5, 6], [7, 8, 10]]], 3)
    assert series.coefficients[0] == -3
    assert (series.coefficients == np.round(series.coefficients)).all()
    np.testing.assert_array_equal(series.tensor(1).reshape(3, 3)[0], [2, 2, -3])


def test_tensor_is_symmetric_and_has_the_factorials():
    g = Graph()
    x, y = g.input("x"), g.input("y")
    (series,) = expand([x**3 * y**2], [x, y], [1.0, 2.0], 5)
    assert series.tensor(0) == 4
    np.testing.assert_array_equal(series.tensor(1), [12, 4])
    np.testing.assert_array_equal(series.tensor(2), [[24, 12], [12, 2]])
    third = series.tensor(3)
    assert third[0, 0, 0] == 24
    assert third[0, 1, 0] == third[1, 0, 0] == third[0, 0, 1] == 24
    assert third[1, 0, 1] == 6
    assert series.truncate(2).order == 2
    np.testing.assert_allclose(series.value([0.5, -1.0]), 1.5**3)


def test_whole_powers_at_zero():
    g = Graph()
    x = g.input("x")
    for n in (1.0, 2.0, 5.0, 40.0):
        (series,) = expand([x**n], [x], [0.0], 45)
        expected = np.zeros(46)
        expected[int(n)] = 1
        np.testing.assert_array_equal(series.coefficients, expected)


def test_powers_at_a_singular_end():
    g = Graph()
    x, y = g.input("x"), g.input("y")
    root, cube, shifted = expand([x**0.5, x**2.5, build.sqrt(x**2 + y)], [x, y], [0.0, 0.0], 3)
    along = [0, 1, 3, 6]
    np.testing.assert_array_equal(root.coefficients[along], [0, np.inf, -np.inf, np.inf])
    np.testing.assert_array_equal(cube.coefficients[along], [0, 0, 0, np.inf])
    assert shifted.coefficients[0] == 0


def test_power_of_two_variables_at_a_zero_base():
    g = Graph()
    x, y = g.input("x"), g.input("y")
    (series,) = expand([x**y], [x, y], [0.0, 2.0], 3)
    np.testing.assert_array_equal(series.coefficients[:6], [0, 0, 0, 1, 0, 0])
    assert math.isnan(series.coefficient((2, 1)))
    assert series.coefficient((1, 2)) == 0
    (negative,) = expand([x**y], [x, y], [-2.0, 3.0], 1)
    np.testing.assert_array_equal(negative.coefficients, [-8, 12, np.nan])


def test_outside_the_domain_everything_is_nan():
    g = Graph()
    x = g.input("x")
    for name, at in [
        ("sqrt", -1.0),
        ("log", -2.0),
        ("asin", 2.0),
        ("acosh", 0.5),
        ("acosh", -3.0),
        ("atanh", 4.0),
    ]:
        (series,) = expand([g.apply(name, x)], [x], [at], 4)
        assert np.isnan(series.coefficients).all(), name


def test_kinks_are_the_mean_of_both_sides():
    g = Graph()
    x, y = g.input("x"), g.input("y")
    outputs = [
        build.absolute(x),
        build.maximum(x, y),
        build.hypot(x, y),
        build.floor(x),
        build.norm(g.stack([x, y])),
    ]
    found = [s.coefficients for s in expand(outputs, [x, y], [0.0, 0.0], 1)]
    np.testing.assert_array_equal(found, [[0, 0, 0], [0, 0.5, 0.5], [0, 0, 0], [0, 0, 0], [0, 0, 0]])
    (largest,) = expand([build.largest(g.stack([x, y, x * y]))], [x, y], [2.0, 1.0], 2)
    np.testing.assert_array_equal(largest.coefficients, [2, 1, 1, 0, 0.5, 0])


def test_a_branch_not_taken_does_not_poison():
    g = Graph()
    x = g.input("x")
    f = build.where(build.lt(x, 0), 0, build.sqrt(x))
    (series,) = expand([f], [x], [-1.0], 5)
    np.testing.assert_array_equal(series.coefficients, np.zeros(6))


def test_parameters_are_fixed():
    g = Graph()
    x, a = g.input("x"), g.input("a")
    (series,) = expand([build.exp(a * x)], [x], [0.0], 4, fixed={a: 2.0})
    np.testing.assert_allclose(series.coefficients, [1, 2, 2, 4 / 3, 2 / 3], rtol=1e-15)


def test_constants_have_full_series():
    g = Graph()
    x = g.input("x")
    (series,) = expand([build.exp(g.const([0.0, 1.0]))], [x], [3.0], 2)
    np.testing.assert_allclose(series.coefficients, [[1, 0, 0], [np.e, 0, 0]])
    (nothing,) = expand([g.const(3.0)], [], [], 2)
    assert nothing.tensor(2).shape == (0, 0)


def test_sparse_and_dense_recurrences_agree(monkeypatch):
    g = Graph()
    x = g.input("x", (3,))
    ops = ["exp", "sin", "tanh", "log", "sqrt", "atan"]
    outputs = [g.apply(op, x * build.sin(x[0]) + 1.5) for op in ops] + [x[0] ** x[1]]
    at = np.array([0.5, 0.7, 0.9])
    dense = expand(outputs, [x], [at], 4)
    monkeypatch.setattr("explorer.series.algebra._DENSE_COUNT", 0)
    monkeypatch.setattr("explorer.series.algebra._GATHERED", 50)
    for a, b in zip(dense, expand(outputs, [x], [at], 4), strict=True):
        np.testing.assert_allclose(a.coefficients, b.coefficients, rtol=1e-13, atol=1e-15)


def test_exponents_are_graded_and_products_go_where_they_belong():
    table: Algebra = algebra(3, 5)
    assert (np.diff(table.degree) >= 0).all()
    assert len({tuple(e) for e in table.exponents.tolist()}) == table.count == math.comb(8, 3)
    pairs = np.repeat(np.arange(table.count), np.diff(table.first_pair))
    np.testing.assert_array_equal(table.exponents[table.left] + table.exponents[table.right], table.exponents[pairs])
    assert len(table.left) == math.comb(5 + 6, 6)


def test_too_much_is_refused_early():
    g = Graph()
    v = g.input("v", (60,))
    with pytest.raises(ValueError, match="limit is 10,000,000"):
        expand([v], [v], [np.zeros(60)], 10)
    w = g.input("w", (3000,))
    with pytest.raises(ValueError, match="limit is 10,000,000"):
        expand([w], [w], [np.zeros(3000)], 2)
    with pytest.raises(ValueError, match="order"):
        expansion.expand([v], [v], [np.zeros(60)], -1)


def test_large_first_order_expansions_stay_small():
    g = Graph()
    v = g.input("v", (1000,))
    (series,) = expand([build.total(v**2 * v)], [v], [np.ones(1000)], 1)
    np.testing.assert_array_equal(series.tensor(1), np.full(1000, 3.0))


def test_values_of_the_wrong_shape_are_refused():
    g = Graph()
    x, v = g.input("x"), g.input("v", (2,))
    with pytest.raises(ValueError, match="v has the shape"):
        expand([v[0] * x], [x, v], [1.0, np.zeros(3)], 1)
    with pytest.raises(ValueError, match="v has the shape"):
        expand([v[0] * x], [x], [1.0], 1, fixed={v: 2.0})
    with pytest.raises(ValueError, match="has no value"):
        expand([v[0] * x], [x], [1.0], 1)


def test_nan_stays_nan_beside_a_number():
    g = Graph()
    x = g.input("x")
    (series,) = expand([build.maximum(build.log(x), 2.0)], [x], [-1.0], 2)
    assert np.isnan(series.coefficients).all()


def test_tensor_places_are_those_of_the_exponents():
    g = Graph()
    x = g.input("x", (4,))
    (series,) = expand([build.exp(x @ g.const([1.0, 2.0, 3.0, 5.0]))], [x], [np.zeros(4)], 4)
    slopes = np.array([1.0, 2.0, 3.0, 5.0])
    expected = np.ones(())
    for k in range(5):
        np.testing.assert_allclose(series.tensor(k), expected, rtol=1e-14)
        expected = np.multiply.outer(expected, slopes)
