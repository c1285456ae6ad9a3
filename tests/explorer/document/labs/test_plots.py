"""The logarithmic axes of the rooms."""

import numpy as np
import pytest

from explorer.document.labs.plots import DECADES, size_axis


@pytest.mark.parametrize("low", np.linspace(-7.7, -6.9, 6))
def test_an_axis_of_sizes_stands_still_while_what_it_shows_moves_within_a_decade(low):
    axis = size_axis("error", np.linspace(low, -1.5, 40))
    assert (axis.low, axis.high) == (-8.0, -1.0)


def test_an_axis_of_sizes_holds_all_of_them_but_the_highest_poles():
    exponents = np.append(np.linspace(-3.0, 0.0, 200), 40.0)
    axis = size_axis("error", exponents)
    assert axis.low <= -3.0
    assert 0.0 <= axis.high <= 2.0
    assert size_axis("error", np.append(np.zeros(99), -300.0)).low >= -DECADES - 2
    assert size_axis("error", np.array([np.nan])).low < 0
