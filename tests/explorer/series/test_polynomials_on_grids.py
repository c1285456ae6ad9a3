"""Polynomials over grids and along rays are what they are at the single points, and so are their derivatives."""

import numpy as np
import pytest

import explorer

F = explorer.function("f(x, y, z) = [exp(x y) + z, sin(x + y z)]")
AT = np.array([0.5, -0.25, 0.75])
GRID = (np.linspace(-1, 1, 4), np.linspace(0, 1, 3), np.array([0.2, 0.9]))


def test_over_a_grid():
    polynomial = F.taylor(AT, 5)
    points = np.stack(np.meshgrid(*GRID, indexing="ij"))
    np.testing.assert_allclose(polynomial.on_grid(*GRID), polynomial.value(points), rtol=1e-12)
    with pytest.raises(ValueError, match="3 variables"):
        polynomial.on_grid(*GRID[:2])


def test_along_rays():
    polynomial = F.taylor(AT, 5)
    directions = np.random.default_rng(1).normal(size=(3, 6))
    coefficients = polynomial.along(directions)
    assert coefficients.shape == (2, 6, 6)
    for t in (0.0, 0.3, -1.2):
        expected = polynomial.value(AT[:, None] + t * directions)
        np.testing.assert_allclose(coefficients @ t ** np.arange(6), expected, rtol=1e-10)


def test_in_some_of_the_variables_the_others_are_held():
    whole, some = F.taylor(AT, 4), F.taylor(AT, 4, wrt=["z", "x"])
    zs, xs = GRID[2], GRID[0]
    expected = whole.on_grid(xs, AT[1:2], zs)[:, :, 0, :].swapaxes(1, 2)
    np.testing.assert_allclose(some.on_grid(zs, xs), expected, rtol=1e-12)


@pytest.mark.parametrize("i", range(3))
def test_derivatives(i):
    polynomial = F.taylor(AT, 4)
    step = 1e-6 * np.eye(3)[i]
    at = np.array([0.1, 0.2, 0.3])
    slope = (np.asarray(polynomial.value(at + step)) - polynomial.value(at - step)) / 2e-6
    np.testing.assert_allclose(polynomial.derivative(i).value(at), slope, rtol=1e-7)
    assert not np.any(F.taylor(AT, 0).derivative(i).value(at))


def test_the_change_is_exact_however_small_the_way():
    change = explorer.function("f(x, y) = 10^6 + x y").taylor([1.0, 1.0], 2).change
    assert change.value(np.array([1e-15, 0.0])) == 1e-15


def test_the_sizes_of_the_terms_are_those_without_cancellation():
    polynomial = explorer.function("f(x, y) = exp(-x) + y").taylor([0.0, 0.0], 10)
    assert polynomial.sizes_on_grid([5.0], [0.0])[0, 0] == pytest.approx(
        sum(5.0**k / np.prod(range(1, k + 1)) for k in range(11))
    )
