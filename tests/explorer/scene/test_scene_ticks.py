"""Laws of axes and of written numbers."""

import math

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explorer.scene.ticks import LARGEST, axis, coordinate_text, format_number, log_axis, renumbered

ends = st.floats(-1e12, 1e12)
any_float = st.floats(allow_nan=True, allow_infinity=True)


def number(text: str) -> float:
    """Read a tick's text back."""
    mantissa, _, power = text.replace("−", "-").partition("·10")
    plain = power.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))
    return float(f"{mantissa}e{plain}" if plain else mantissa)


@given(any_float, any_float, st.integers(1, 12))
@example(1e-300, 1e-300, 6)
@example(-1e300, 1e300, 6)
@example(5.0, 5.0, 6)
@example(3.0, -3.0, 6)
@example(math.nan, math.inf, 6)
@example(0.0, 5e-324, 6)
@example(1e308, -1e308, 1)
@example(6e299, math.inf, 6)
@example(math.nan, -6e299, 6)
def test_an_axis_is_proper_and_its_ticks_lie_in_it(low, high, count):
    found = axis("x", low, high, count)
    assert -LARGEST <= found.low < found.high <= LARGEST
    assert np.isfinite(found.ticks).all()
    assert all(found.low <= tick <= found.high for tick in found.ticks)
    assert list(found.ticks) == sorted(set(found.ticks))
    assert len(found.ticks) == len(found.tick_labels) <= count + 1


@given(ends, st.floats(1e-6, 1e6), st.integers(2, 10))
def test_ticks_are_read_back_evenly_spaced_and_written_alike(low, width, count):
    found = axis("x", low, low + width, count)
    read = [number(text) for text in found.tick_labels]
    assert read == pytest.approx(found.ticks, rel=1e-9, abs=1e-5 * (found.high - found.low))
    assert len(set(found.tick_labels)) == len(found.tick_labels)
    if len(read) > 2:
        steps = np.diff(found.ticks)
        assert steps == pytest.approx(np.full(steps.shape, steps[0]), rel=1e-3)
    decimals = {len(text.partition("·")[0].partition(".")[2]) for text in found.tick_labels if text != "0"}
    assert len(decimals) <= 1
    assert "-" not in "".join(found.tick_labels)


def test_powers_of_ten_along_a_logarithmic_axis():
    found = log_axis("h", -16.2, 0.5)
    assert found.ticks == (-15.0, -12.0, -9.0, -6.0, -3.0, 0.0)
    assert found.tick_labels == ("10⁻¹⁵", "10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "1")
    assert log_axis("e", 2, 2).ticks


def test_everyday_axes_read_as_expected():
    assert axis("x", -3, 3).tick_labels == ("−3", "−2", "−1", "0", "1", "2", "3")
    assert axis("x", 0, 1, 4).tick_labels == ("0", "0.25", "0.50", "0.75", "1.00")
    assert axis("x", 0, 3e7, 3).tick_labels == ("0", "1·10⁷", "2·10⁷", "3·10⁷")
    assert axis("x", 1e6, 1e6 + 1, 4).tick_labels[1] == "1000000.25"


def test_multiples_of_pi_where_asked():
    full = axis("t", 0, 2 * math.pi, multiples_of_pi=True)
    assert full.tick_labels == ("0", "π/3", "2π/3", "π", "4π/3", "5π/3", "2π")
    assert full.ticks[-1] == pytest.approx(2 * math.pi)
    assert "−π/2" in axis("t", -3, 3, 4, multiples_of_pi=True).tick_labels
    assert axis("t", 0, 0.1, multiples_of_pi=True).tick_labels[1] == "0.02"


@given(st.floats(-1e307, 1e307), st.integers(1, 15))
def test_a_written_number_reads_back_to_its_digits(value, digits):
    text = format_number(value, digits)
    assert float(text.replace("−", "-")) == pytest.approx(value, rel=0.51 * 10.0 ** (1 - digits), abs=5e-324)
    assert "-" not in text


def test_special_numbers_are_written():
    written = [format_number(v) for v in (0.0, -0.0, math.nan, math.inf, -math.inf, 1 / 3, -2.5, 123456.7, 1.5e-7)]
    assert written == ["0", "0", "nan", "∞", "−∞", "0.3333", "−2.5", "123457", "1.5e−7"]


def test_a_short_logarithmic_axis_has_numbers_between_the_powers_of_ten():
    found = log_axis("h", -3.1, -1.9)
    assert found.tick_labels == ("10⁻³", "2·10⁻³", "5·10⁻³", "10⁻²")
    assert found.ticks == pytest.approx([-3, -2.69897, -2.30103, -2])
    assert log_axis("h", 0.2, 0.8).tick_labels == ("2", "5")


def test_another_range_of_an_axis_is_numbered_as_before():
    assert renumbered(log_axis("h", -16, 0), -8, -2).tick_labels[0] == "10⁻⁸"
    assert renumbered(axis("x", 0, 1), 0, 2) == axis("x", 0, 2)


def test_coordinates_along_a_logarithmic_axis_are_powers_of_ten():
    assert coordinate_text(log_axis("h", -16, 0), -7.23, 500) == "5.89e−8"
    assert coordinate_text(axis("x", -1, 1), 0.12345, 500) == "0.123"


def test_a_coordinate_that_rounds_to_zero_has_no_sign():
    of = axis("y", -3.0, 3.0)
    assert [coordinate_text(of, value, 450.0) for value in (-0.0045, -0.0, 0.0, -0.0151)] == [
        "0.00",
        "0.00",
        "0.00",
        "−0.02",
    ]
    assert coordinate_text(axis("y", -1e-5, 1e-5), -0.0, 450.0) == "0"
