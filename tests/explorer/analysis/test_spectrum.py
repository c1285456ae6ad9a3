"""Eigenvalues, definiteness and critical points, against mpmath and against functions whose answer is known."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

import explorer
from explorer.analysis.spectrum import Definiteness, Kind, critical_point, spectrum

SYMMETRIC = st.integers(1, 6).flatmap(
    lambda n: arrays.arrays(np.float64, (n, n), elements=st.floats(-100, 100, width=16)).map(lambda a: a + a.T)
)


@given(SYMMETRIC)
def test_eigenvalues_and_vectors_are_those_of_mpmath(matrix):
    found = spectrum(matrix)
    exact = sorted(float(v) for v in mpmath.eigsy(mpmath.matrix(matrix.tolist()), eigvals_only=True))
    size = np.abs(exact).max()
    np.testing.assert_allclose(found.eigenvalues, exact, rtol=0, atol=2e-12 * size)
    np.testing.assert_allclose(matrix @ found.eigenvectors, found.eigenvectors * found.eigenvalues, atol=1e-11 * size)
    np.testing.assert_allclose(found.eigenvectors.T @ found.eigenvectors, np.eye(len(matrix)), atol=1e-12)


@given(SYMMETRIC, st.sampled_from([1e-300, 1e-150, 1e150, 1e300]))
def test_scale_changes_the_eigenvalues_only(matrix, factor):
    one, other = spectrum(matrix), spectrum(matrix * factor)
    assert other.definiteness is one.definiteness
    # Scaling rounds each entry; the smallest eigenvalue feels that `condition` times as much.
    assert other.condition == pytest.approx(one.condition, rel=1e-9 + 1e-14 * one.condition, nan_ok=True)
    size = np.abs(one.eigenvalues).max()
    np.testing.assert_allclose(other.eigenvalues / factor, one.eigenvalues, rtol=1e-9, atol=1e-13 * size)


@pytest.mark.parametrize(
    ("diagonal", "kind"),
    [
        ((1, 2), Definiteness.POSITIVE),
        ((-1, -2), Definiteness.NEGATIVE),
        ((-1, 2), Definiteness.INDEFINITE),
        ((0, 2), Definiteness.POSITIVE_SEMI),
        ((-3, 0), Definiteness.NEGATIVE_SEMI),
        ((0, 0), Definiteness.ZERO),
        ((1, 1e-11), Definiteness.POSITIVE),
        ((1, -1e-13), Definiteness.POSITIVE_SEMI),
    ],
)
def test_definiteness_is_that_of_the_signs_above_the_stated_tolerance(diagonal, kind):
    turn = np.array([[3, -4], [4, 3]]) / 5
    assert spectrum(turn @ np.diag(diagonal) @ turn.T).definiteness is kind


def test_largest_entry_of_an_eigenvector_is_positive_so_that_dragging_does_not_flip_it():
    found = spectrum(np.array([[2.0, -1.0], [-1.0, 2.0]])).eigenvectors
    assert (found[np.abs(found).argmax(axis=0), range(2)] > 0).all()


@pytest.mark.parametrize("entry", [np.nan, np.inf, -np.inf])
def test_there_is_no_spectrum_of_what_is_not_finite(entry):
    assert spectrum(np.array([[1.0, entry], [entry, 1.0]])) is None


@pytest.mark.parametrize(
    ("text", "at", "kind"),
    [
        ("x^2 + 3y^2", (0, 0), Kind.MINIMUM),
        ("-x^2 - 3y^2 + x y", (0, 0), Kind.MAXIMUM),
        ("x^2 - y^2", (0, 0), Kind.SADDLE),
        ("x^3 - 3x y^2", (0, 0), Kind.DEGENERATE),
        ("x^4 + y^4", (0, 0), Kind.DEGENERATE),
        ("x^2 + 0y", (0, 5), Kind.DEGENERATE),
        ("x^2 + y^2", (1e-7, 0), Kind.MINIMUM),
        ("x^2 + y^2", (1e-3, 0), None),
        ("1e6 x^2 + y^2", (0, 0.01), None),
        ("1e300 (x^2 + y^2)", (0, 0), Kind.MINIMUM),
        ("1e-300 (x^2 + y^2)", (0.1, 0), None),
        ("x + 2y", (0, 0), None),
        ("x^4 + y^4", (1e-3, 0), None),
        ("sin x sin y", (1.5707963, 1.5707963), Kind.MAXIMUM),
        ("|x|^1.5 + y^2", (0, 0), Kind.DEGENERATE),
        ("log x + y^2", (-1, 0), None),
    ],
)
def test_critical_points_of_known_functions(text, at, kind):
    f = explorer.function(text, inputs=["x", "y"])
    assert critical_point(f.jacobian(at)[0], spectrum(f.hessian(at)), 4.0) is kind
