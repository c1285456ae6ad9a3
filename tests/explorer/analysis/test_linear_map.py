"""Norm, direction, rank, condition, determinant, curl and curvature, against numpy, fractions and known curves."""

from fractions import Fraction
from math import prod

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

import explorer
from explorer.analysis import linear_map

ENTRIES = st.floats(-100, 100, width=16)
MATRICES = st.tuples(st.integers(1, 5), st.integers(1, 5)).flatmap(
    lambda shape: arrays.arrays(np.float64, shape, elements=ENTRIES)
)
SQUARE = st.integers(1, 6).flatmap(lambda n: arrays.arrays(np.float64, (n, n), elements=ENTRIES))


@given(MATRICES)
def test_singular_values_rank_and_condition_are_those_of_numpy(matrix):
    values = linear_map.singular_values(matrix)
    expected = np.linalg.svd(matrix, compute_uv=False)
    np.testing.assert_allclose(values, expected, rtol=1e-9, atol=2e-12 * expected[0])
    assert linear_map.rank(values) == np.linalg.matrix_rank(matrix, rtol=1e-12)
    if np.count_nonzero(values) == len(values):
        np.testing.assert_allclose(linear_map.condition(values), expected[0] / expected[-1], rtol=1e-3)


def exact_determinant(matrix):
    """Return the determinant of the very numbers the floats are, by elimination in fractions."""
    rows, found = [[Fraction(x) for x in row] for row in matrix.tolist()], Fraction(1)
    while rows:
        pivot = next((i for i, row in enumerate(rows) if row[0]), None)
        if pivot is None:
            return Fraction(0)
        if pivot:
            rows[0], rows[pivot], found = rows[pivot], rows[0], -found
        first, *others = rows
        found *= first[0]
        rows = [[b - row[0] / first[0] * a for a, b in zip(first[1:], row[1:], strict=True)] for row in others]
    return found


@given(SQUARE, st.sampled_from([1.0, 1e-200, 1e200]))
def test_determinant_is_the_exact_one_at_every_scale(matrix, factor):
    matrix = matrix * factor
    mantissa, exponent = linear_map.determinant(matrix)
    bound = prod(sum(map(abs, map(Fraction, row))) for row in matrix.tolist())
    found = Fraction(mantissa) * Fraction(2) ** exponent
    assert abs(found - exact_determinant(matrix)) <= bound / 10**13


def test_small_determinants_are_exact_and_singular_ones_zero():
    assert linear_map.determinant(np.array([[1.0, 2.0], [3.0, 4.0]])) == (-2 / 64, 6)
    for n in (3, 5):
        assert linear_map.determinant(np.arange(1.0, n * n + 1).reshape(n, n))[0] == 0


@pytest.mark.parametrize("factor", [1.0, 1e-310, 1e-200, 1e200, 1e307])
def test_norm_and_direction_at_every_scale(factor):
    vector = np.array([3.0, -4.0]) * factor
    assert linear_map.norm(vector) == pytest.approx(5 * factor, rel=1e-12)
    np.testing.assert_allclose(linear_map.unit(vector), [0.6, -0.8], rtol=1e-12)
    assert linear_map.angle(vector) == pytest.approx(-53.13010235415598)


def test_norm_and_direction_of_what_is_not_finite_or_zero():
    assert np.isnan(linear_map.norm(np.array([1, np.nan])))
    assert linear_map.norm(np.array([1, -np.inf])) == np.inf
    for vector in ([0.0, 0.0], [np.nan, 1.0], [np.inf, 1.0]):
        assert linear_map.unit(np.array(vector)) is None
    assert linear_map.singular_values(np.array([[np.nan]])) is None


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("[3cos t, 3sin t]", 0.7, 1 / 3),
        ("[cos t, sin t, t]", 0.7, 0.5),
        ("[t, t^2]", 0.0, 2.0),
        ("[1e200 t, 1e200 t^2]", 0.0, 2e-200),
        ("[2t, 3t]", 1.0, 0.0),
    ],
)
def test_curvature_of_known_curves(text, at, expected):
    f = explorer.function(text, inputs=["t"])
    first, second = f.jacobian([at])[:, 0], f.hessian([at])[:, 0, 0]
    assert linear_map.curvature(first, second) == pytest.approx(expected, abs=1e-15)


def test_curvature_is_undefined_where_the_curve_stands_still():
    assert np.isnan(linear_map.curvature(np.zeros(2), np.ones(2)))


def test_divergence_and_curl_of_known_fields():
    turning = explorer.function("[-y, x]", inputs=["x", "y"]).jacobian([1, 2])
    assert linear_map.divergence(turning) == 0
    assert linear_map.curl(turning).tolist() == [2]
    field = explorer.function("[y z, x^2, x y z]", inputs=["x", "y", "z"]).jacobian([1, 2, 3])
    assert linear_map.divergence(field) == 2
    assert linear_map.curl(field).tolist() == [3, 2 - 6, 2 - 3]


def test_area_factor_of_the_sphere():
    f = explorer.function("[cos u cos v, sin u cos v, sin v]", inputs=["u", "v"])
    values = linear_map.singular_values(f.jacobian([0.4, 1.1]))
    assert linear_map.volume_factor(values) == pytest.approx(np.cos(1.1))


@given(st.floats(-180, 180))
def test_directional_derivatives_are_those_of_the_function_along_the_line(degrees):
    f = explorer.function("x^2 y + sin y", inputs=["x", "y"])
    along = explorer.function("(1 + t c)^2 (2 + t s) + sin(2 + t s)", inputs=["t", "c", "s"])
    u = np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
    at = [0.0, *u]
    assert linear_map.along(f.jacobian([1, 2]), u)[0] == pytest.approx(along.jacobian(at)[0, 0], abs=1e-12)
    assert linear_map.second_along(f.hessian([1, 2]), u) == pytest.approx(along.hessian(at)[0, 0], abs=1e-12)


def test_what_cancels_along_a_direction_is_zero_and_not_rounding():
    half = np.array([np.sqrt(0.5), np.sqrt(0.5)])
    assert linear_map.along(np.array([[1.6, -1.6], [1.6, 1.6]]), half)[0] == 0
    assert linear_map.second_along(np.diag([2.0, -2.0]), half) == 0
    assert linear_map.along(np.array([[1e300, 1e300]]), half)[0] == pytest.approx(np.sqrt(2) * 1e300)
    assert np.isnan(linear_map.along(np.array([[np.inf, -np.inf]]), half)[0])
