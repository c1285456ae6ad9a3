"""The remainder band: where it is a bound, where an estimate and why, the region below ε, rounding."""

import numpy as np
import pytest

import explorer
from explorer.analysis.remainder import remainder
from explorer.analysis.univariate import along, univariate
from explorer.graph.expr import Stopped


def _line(text):
    f = explorer.function(text, inputs=["x"])
    return univariate(f.graph, dict(f.graph.parameters))


def _remainder(text, center, interval, order, **more):
    return remainder(_line(text), center, interval, order, **more)


def test_the_band_of_the_sine_is_close_to_the_error():
    found = _remainder("sin(x)", 0.0, (-3, 3), 3)
    assert found.is_bound
    assert found.bounded == (-3, 3)
    x = np.linspace(0.1, 3, 50)
    lower, upper = found.band(x)
    error = np.sin(x) - (x - x**3 / 6)
    assert (lower <= error).all()
    assert (error <= upper).all()
    assert (upper - lower <= x**4 * (1 / 24 + 1e-3)).all()  # |f''''| is at most 1
    assert np.isnan(found.band(3.5)).all()
    assert found.band(0.0) == (0.0, 0.0)


def test_a_polynomial_of_its_own_degree_has_no_remainder():
    found = _remainder("x^3 - 2x", 1.0, (-2, 2), 3)
    lower, upper = found.band(np.linspace(-2, 2, 9))
    assert not lower.any()
    assert not upper.any()
    assert found.below(1e-300) == (-2, 2)


def test_the_region_below_eps_lies_inside_the_true_one():
    found = _remainder("exp(x)", 0.0, (-2, 2), 4)
    low, high = found.below(1e-3)
    x = np.linspace(low, high, 1001)
    error = np.exp(x) - sum(x**k / np.prod(range(1, k + 1)) for k in range(5))
    assert np.abs(error).max() <= 1e-3
    assert high > 0.58  # the true end is at 0.633
    assert low < -0.6
    assert found.below(1e9) == (-2, 2)


def test_behind_a_kink_it_is_an_estimate_that_says_why():
    found = _remainder("abs(x)", 1.0, (-1, 2), 2)
    assert not found.is_bound
    assert found.reason == "an absolute value has a kink inside the interval"
    low, high = found.bounded
    assert 0 <= low < 0.05
    assert high == 2
    np.testing.assert_array_equal(found.sure([-0.5, low, 1.5]), [False, True, True])
    lower, upper = found.band(-1.0)
    assert lower <= -2
    assert upper >= 2


@pytest.mark.parametrize("text", ["abs(x)", "max(x, x^2)", "where(x < 0, x, 2x)"])
def test_a_kink_at_the_centre_has_no_bound_but_an_estimate_that_holds_the_error(text):
    found = _remainder(text, 0.0, (-1, 1), 1)
    assert not found.sure([-0.5, 0.5]).all()
    assert "the function changes at the centre" in found.reason
    x = np.linspace(-1, 1, 41)
    error = _line(text).values(x) - np.polynomial.polynomial.polyval(x, found.coefficients)
    lower, upper = found.band(x)
    assert (lower <= error).all()
    assert (error <= upper).all()


def test_a_pole_ends_the_bound():
    found = _remainder("1/x", 1.0, (-1, 3), 2)
    assert found.reason == "a denominator may be 0"
    assert 0 < found.bounded[0] < 0.1
    assert np.isfinite(found.band(0.5)).all()


@pytest.mark.parametrize(("text", "center"), [("log(x)", -1.0), ("sqrt(x)", 0.0), ("1/x", 0.0), ("x", 5.0)])
def test_a_centre_without_a_polynomial_is_said(text, center):
    found = _remainder(text, center, (-2, 2), 2)
    assert isinstance(found, str)


def test_functions_with_a_region_without_values():
    found = _remainder("sqrt(x)", 1.0, (-1, 3), 1)
    assert not found.is_bound
    assert 0 <= found.bounded[0] < 0.1
    assert np.isfinite(found.band(-0.5)).all()


def test_rounding_is_known():
    found = _remainder("sin(x)", 0.0, (-40, 40), 100)
    x = np.array([30.0])
    terms = found.coefficients
    computed = np.polynomial.polynomial.polyval(x, terms)
    lower, upper = found.band(x)
    assert abs(np.sin(x) - computed) > max(abs(lower), abs(upper))  # the terms reach 10^12 and cancel
    assert abs(np.sin(x) - computed) < found.rounding(x) + max(abs(lower), abs(upper))
    assert 2 < found.digits(x) < 5
    assert found.digits(1.0) > 14


@pytest.mark.parametrize(
    ("text", "center", "interval"), [("exp(-1/x^2)", 1.0, (0.5, 2)), ("x/(1 + x^4)", 0.0, (-1, 1))]
)
def test_loose_pieces_are_split_until_the_band_is_tight(text, center, interval):
    found = _remainder(text, center, interval, 8)
    for side in (found.left, found.right):
        sizes = np.maximum.accumulate([abs(_line(text).coefficients(end, 9)[-1]) for end in side.ends])
        hull = np.maximum(-side.lower, side.upper)
        assert (hull >= sizes * (1 - 1e-9)).all()
        assert hull[-1] < 2 * sizes[-1]


def test_the_bound_comes_close_to_a_pole():
    found = _remainder("1/x", 1.0, (-1, 3), 2)
    assert 0 < found.bounded[0] < 2e-4
    assert found.bounded[0] < _remainder("1/x", 1.0, (-1, 3), 2, rounds=0).bounded[0] / 50


def test_along_a_line_in_the_plane():
    f = explorer.function("f(x, y) = exp(x) sin(y)")
    line = along(f.graph, f.values_at([0.5, 1]), [0.5, -1])
    found = remainder(line, 0.0, (-1, 1), 3)
    assert found.is_bound
    t = np.linspace(-1, 1, 21)
    polynomial = f.taylor([0.5, 1], 3).value(np.array([0.5 + 0.5 * t, 1 - t]))
    error = np.exp(0.5 + 0.5 * t) * np.sin(1 - t) - polynomial
    lower, upper = found.band(t)
    assert (lower - 1e-14 <= error).all()
    assert (error <= upper + 1e-14).all()


def test_a_newer_request_stops_it():
    with pytest.raises(Stopped):
        _remainder("abs(x)", 1.0, (-1, 2), 2, stopped=lambda: True)


def test_a_centre_at_the_end_of_the_interval_has_one_side():
    found = _remainder("exp(x)", 0.0, (0, 1), 2)
    lower, upper = found.band([0.0, 0.5])
    assert lower[0] == upper[0] == 0
    assert lower[1] <= np.exp(0.5) - 1.625 <= upper[1]
    assert np.isnan(found.band(-0.5)).all()
