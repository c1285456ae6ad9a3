"""Residuals of Taylor polynomials along a direction, their slopes, and the terms of the multivariate polynomial."""

from itertools import product
from math import factorial

import numpy as np
import pytest

import explorer
from explorer.analysis.linearization import residuals, taylor_terms
from explorer.graph.expr import Stopped

CASES = [
    ("f(x, y) = (x + 2y^3)^2", [1.0, 0.5], [0.6, 0.8]),
    ("f(x, y) = sin(x) exp(x y)", [0.3, -0.4], [1.0, -2.0]),
    ("f(x, y) = [x cos(y), x sin(y)]", [1.2, 0.7], [0.3, 0.5]),
    ("f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))", [0.4], [1.0]),
    ("f(t) = [cos(t), sin(t), t]", [0.5], [1.0]),
    ("X in R^(2x2)\nf(X) = inv(X)", [2.0, 0.5, -0.3, 1.5], [0.5, 0.2, -0.1, 0.4]),
]


@pytest.mark.parametrize(("text", "at", "direction"), CASES)
@pytest.mark.parametrize("order", [0, 1, 2, 3])
def test_the_measured_slope_is_one_more_than_the_order(text, at, direction, order):
    f = explorer.function(text)
    found = residuals(f.graph, f.values_at(at), direction, order)
    assert found.expected == order + 1
    assert found.slope == pytest.approx(order + 1, abs=0.12)
    assert not found.reason
    with np.errstate(all="ignore"):
        points = np.array(at)[:, None] + found.steps * np.array(direction)[:, None]
    polynomial = f.taylor(at, order).value(points)
    values = np.stack([f.value(p.reshape(f.inputs[0][1]) if f.inputs[0][1] else p) for p in points.T], axis=-1)
    left = np.linalg.norm((values - polynomial).reshape(-1, len(found.steps)), axis=0)
    np.testing.assert_allclose(found.residuals, left, atol=2 * found.rounding.max(), rtol=1e-6)
    np.testing.assert_allclose(found.relative, found.residuals / found.distances**order)


def test_a_vanishing_term_is_expected_and_seen():
    f = explorer.function("f(x) = sin(x)")
    found = residuals(f.graph, f.values_at([0]), [1], 1)
    assert found.expected == 3
    assert found.slope == pytest.approx(3, abs=0.05)


def test_where_only_rounding_remains_no_slope_is_claimed():
    f = explorer.function("f(x, y) = x^2 - 3 x y + 0.1")
    found = residuals(f.graph, f.values_at([0.7, 0.3]), [1, 1], 2)
    assert found.slope is None
    assert found.expected is None
    assert found.reason == "what remains is rounding"
    assert (found.residuals <= found.rounding).all()


def test_a_kink_shows_as_slope_one():
    f = explorer.function("f(x) = abs(x)")
    found = residuals(f.graph, f.values_at([0]), [1], 1)
    assert found.slope == pytest.approx(1)
    assert found.expected is None


def test_outside_the_domain_nothing_is_measured():
    f = explorer.function("f(x) = log(x)")
    found = residuals(f.graph, f.values_at([-1]), [1], 1)
    assert found.slope is None
    assert "no finite coefficients" in found.reason


def test_beyond_the_end_of_the_domain_the_residual_is_nan():
    f = explorer.function("f(x) = sqrt(1 - x)")
    found = residuals(f.graph, f.values_at([0.5]), [1], 1)
    assert np.isnan(found.residuals[-1])
    assert found.slope == pytest.approx(2, abs=0.05)


@pytest.mark.parametrize("direction", [[0.0, 0.0], [np.inf, 1.0], [1.0]])
def test_bad_directions_are_refused(direction):
    f = explorer.function("f(x, y) = x y")
    with pytest.raises(ValueError, match=r"direction|numbers"):
        residuals(f.graph, f.values_at([1, 1]), direction, 1)


def test_a_newer_request_stops_it():
    f = explorer.function("f(x, y) = x y")
    with pytest.raises(Stopped):
        residuals(f.graph, f.values_at([1, 1]), [1, 1], 1, stopped=lambda: True)


@pytest.mark.parametrize(("text", "at", "delta"), CASES)
def test_terms_are_contractions_of_symmetric_tensors(text, at, delta):
    f = explorer.function(text)
    terms = taylor_terms(f.graph, f.values_at(at), delta, 4)
    n = len(at)
    for k, term in enumerate(terms):
        assert term.tensor.shape == (*f.output_shape, *(n,) * k)
        for index in product(range(n), repeat=k):
            assert term.power[index] == pytest.approx(np.prod([delta[i] for i in index]))
        contraction = np.tensordot(term.tensor, term.power, axes=k) / factorial(k)
        np.testing.assert_allclose(contraction, term.value, rtol=1e-12, atol=1e-13)
        np.testing.assert_allclose(
            sum(entry.contribution for entry in term.entries), term.value, rtol=1e-12, atol=1e-13
        )
        assert sum(entry.multiplicity for entry in term.entries) == n**k
        for entry in term.entries:
            axes = [i for i, e in enumerate(entry.multi_index) for _ in range(e)]
            np.testing.assert_array_equal(entry.partial, term.tensor[(..., *axes)])
        polynomial = f.taylor(at, k).value(np.array(at) + np.array(delta))
        np.testing.assert_allclose(term.total, polynomial, rtol=1e-12, atol=1e-13)


def test_the_lecture_example_of_a_second_order_term():
    f = explorer.function("f(x, y) = x^2 + 2 x y + y^3")
    second = taylor_terms(f.graph, f.values_at([1, 2]), [0.5, -0.25], 3)[2]
    np.testing.assert_array_equal(second.tensor, [[2, 2], [2, 12]])
    assert [(e.multi_index, e.multiplicity) for e in second.entries] == [((2, 0), 1), ((1, 1), 2), ((0, 2), 1)]
    assert second.value == pytest.approx((2 * 0.25 + 2 * 2 * -0.125 + 12 * 0.0625) / 2)


def test_large_tensors_are_left_out_and_the_sum_stays():
    f = explorer.function("x in R^20\nf(x) = exp(sum(x)/20)")
    terms = taylor_terms(f.graph, f.values_at([np.zeros(20)]), np.ones(20), 4)
    assert terms[3].tensor is not None
    assert terms[4].tensor is None
    assert terms[4].entries == ()
    np.testing.assert_allclose([t.value for t in terms], [1 / factorial(k) for k in range(5)])


def test_values_whose_squares_overflow_have_a_slope():
    f = explorer.function("f(x, y) = 1e200 x^2 + 1e200 y^3")
    found = residuals(f.graph, f.values_at([0.5, 0.5]), [0.3, 0.2], 2)
    assert found.slope == pytest.approx(3, abs=0.01)
