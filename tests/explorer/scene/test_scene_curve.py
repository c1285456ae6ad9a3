"""Curves: fine where they bend, open where they break; and the range they are shown over."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.scene.curve import adaptive_curve, value_range
from explorer.scene.ranges import robust_range


def gaps(ts, values):
    """Return the ends (before, after) of each inner gap."""
    open_at = np.flatnonzero(np.isnan(np.atleast_2d(values)).any(axis=0))
    return [(ts[i - 1], ts[i + 1]) for i in open_at if 0 < i < ts.size - 1]


@pytest.mark.parametrize("high", [7.0, 7.3])
def test_tan_is_open_at_its_poles_and_leaves_the_range_there(high):
    ts, values = adaptive_curve(lambda t: (np.tan(t), 1 / np.cos(t) ** 2), -7.0, high, ranges=[(-5, 5)])
    poles = [-1.5 * np.pi, -0.5 * np.pi, 0.5 * np.pi, 1.5 * np.pi]
    found = gaps(ts, values)
    assert len(found) == 4
    for (before, after), pole in zip(found, poles, strict=True):
        assert before < pole < after
        assert np.tan(before) > 5
        assert np.tan(after) < -5
    with np.errstate(invalid="ignore"):
        assert not np.any(np.diff(values) < -1)  # tan rises between its poles


@pytest.mark.parametrize("low", [-3.0, -3.1])
@pytest.mark.parametrize("high", [3.0, 3.1])
def test_a_reciprocal_never_crosses_zero(low, high):
    ts, values = adaptive_curve(lambda t: (1 / t, -1 / t**2), low, high)
    ((before, after),) = gaps(ts, values)
    assert before < 0 < after
    assert np.nanmin(values) < -10
    assert np.nanmax(values) > 10


def test_steps_are_flat_and_end_where_they_jump():
    ts, values = adaptive_curve(lambda t: (np.floor(t), 0 * t), -3.05, 3.05)
    found = gaps(ts, values)
    assert len(found) == 7
    for (before, after), jump in zip(found, range(-3, 4), strict=True):
        assert before < jump <= after
        assert after - before < 1e-9
    rise = np.diff(values)
    assert np.all(rise[np.isfinite(rise)] == 0)


@pytest.mark.parametrize("low", [-3.0, -3.1, -0.01])
def test_a_square_root_starts_at_zero(low):
    ts, values = adaptive_curve(lambda t: (np.sqrt(t), 0.5 / np.sqrt(t)), low, 3.0)
    drawn = np.isfinite(values)
    assert ts[drawn][0] == pytest.approx(0, abs=1e-12)
    assert values[drawn][0] == pytest.approx(0, abs=1e-6)
    assert np.all(np.isfinite(ts))


def test_a_steep_place_is_no_break():
    for function in (
        lambda t: (np.cbrt(t), 1 / (3 * np.cbrt(t) ** 2)),
        lambda t: (np.abs(t), np.sign(t)),
        lambda t: (np.tanh(40 * t), 40 / np.cosh(40 * t) ** 2),
        lambda t: (np.exp(t * t), 2 * t * np.exp(t * t)),
    ):
        ts, values = adaptive_curve(function, -3.0, 3.1)
        assert gaps(ts, values) == []
        assert np.isfinite(values).all()


@given(st.floats(0.2, 40), st.floats(0, 6))
def test_chords_stay_at_the_curve(rate, phase):
    ts, values = adaptive_curve(lambda t: (np.sin(rate * t + phase), rate * np.cos(rate * t + phase)), -3, 3)
    middle = ts[:-1] / 2 + ts[1:] / 2
    chord = values[:-1] / 2 + values[1:] / 2
    assert np.all(np.diff(ts) > 0)
    assert np.abs(np.sin(rate * middle + phase) - chord).max() < 0.003


def test_work_is_bounded_where_the_function_never_settles():
    calls = []

    def wild(t):
        calls.append(t.size)
        return np.sin(1 / t), -np.cos(1 / t) / t**2

    ts, _ = adaptive_curve(wild, -1, 1, most=1000)
    assert ts.size < 2 * 1000
    assert sum(calls) < 100_000


def test_a_curve_in_space_breaks_in_all_components_at_once():
    def helix(t):
        return np.stack([np.cos(t), np.sin(t), 1 / t]), np.stack([-np.sin(t), np.cos(t), -1 / t**2])

    ts, values = adaptive_curve(helix, -3, 3.2)
    assert values.shape == (3, ts.size)
    assert len(gaps(ts, values)) == 1
    missing = np.isnan(values)
    assert np.array_equal(missing[0], missing[2])


@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0, 5.0, 1e300, 1e-300])
def test_constants_and_nothing_are_drawn_or_not(value):
    ts, values = adaptive_curve(lambda t: (np.full(t.shape, value), np.zeros(t.shape)), 0.0, 1.0)
    assert ts.shape == values.shape
    if np.isfinite(value):
        assert np.all(values == value)
        assert (ts[0], ts[-1]) == (0, 1)
    else:
        assert np.isnan(values).all()


@pytest.mark.parametrize("ends", [(1.0, 1.0), (-1e-300, 1e-300), (-1e300, 1e300)])
def test_any_interval_is_sampled(ends):
    ts, values = adaptive_curve(lambda t: (2 * t, np.full(t.shape, 2.0)), *ends)
    assert ts[[0, -1]].tolist() == list(ends)
    assert np.array_equal(values, 2 * ts)


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=30))
def test_a_range_is_never_empty(values):
    low, high = robust_range(values)
    assert np.isfinite([low, high]).all()
    assert low < high


@given(st.lists(st.floats(-100, 100), min_size=2, max_size=40))
def test_a_range_without_poles_holds_every_value(values):
    low, high = robust_range(values, np.zeros(len(values)))
    assert low <= min(values) <= max(values) <= high


def test_poles_do_not_stretch_the_range_and_steep_functions_do():
    xs = np.linspace(-3, 3, 129)
    with np.errstate(all="ignore"):
        for values, slopes in ((1 / xs, -1 / xs**2), (1 / xs**2, -2 / xs**3)):
            low, high = robust_range(values, slopes * (xs[1] - xs[0]))
            assert 2 < high < 40
            assert low > -12
    low, high = robust_range(np.exp(2 * xs), 2 * np.exp(2 * xs) * (xs[1] - xs[0]))
    assert high > np.exp(6)
    assert robust_range(np.zeros(9)) == (-1, 1)
    assert robust_range([0.1, 0.5, 1.0])[0] < 0
    assert robust_range([0.4, 0.5, 1.0])[0] > 0.3
    assert robust_range([5.0, 5.0]) == (4.5, 5.5)


def test_the_range_reaches_to_the_ends_of_the_domain():
    def half_circle(ts):
        height = np.sqrt(1 - ts**2)
        return height, -ts / height

    low, high = value_range(half_circle, -3.0, 3.0)
    assert -0.1 < low <= 0
    assert 1 <= high < 1.1


def test_a_pole_at_the_end_of_a_domain_does_not_stretch_the_range():
    def root(ts):
        return 1 / np.sqrt(ts), -0.5 * ts**-1.5

    low, high = value_range(root, -3.0, 3.0)
    assert low <= 0.6
    assert high < 20


def test_a_first_look_takes_few_calls_and_leaves_the_same_gaps():
    calls = []

    def tangent(ts):
        calls.append(ts.size)
        return np.tan(ts), 1 / np.cos(ts) ** 2

    ts, values = adaptive_curve(tangent, -7.0, 7.0, refined=False)
    assert len(calls) == 2
    assert set(ts[np.isfinite(values)]) == set(np.linspace(-7.0, 7.0, 129))
    assert len(gaps(ts, values)) == 4
    calls.clear()
    value_range(lambda t: (np.sqrt(1 - t**2) + tangent(t)[0], tangent(t)[1]), -2.0, 2.0, refined=False)
    assert len(calls) == 2
