"""Sparse Hessians: the pattern holds every entry that is not zero, and the compressed products give its values."""

import numpy as np
import pytest

import explorer
from explorer.autodiff.sparsity import column_groups, pattern

TEXTS = {
    "banded": "x in R^20\nf(x) = sum(100 (x[2:] - x[:19].^2).^2 + (1 - x[:19]).^2)",
    "diagonal": "x in R^20\nf(x) = sum(exp(x) .* sin(x))",
    "arrow": "x in R^20\nf(x) = x[1] sum(sin(x)) + x[20]^3",
    "dense": "x in R^20\nf(x) = exp(-||x||^2 / 10)",
    "blocks": "X in R^(5x4)\nf(X) = sum(X[1:2] .* X[2:3] .* X[4:5]) + ||X'||_F",
    "matrix": "X in R^(5x5)\nf(X) = tr(X X) + X[1, 2] det(X)",
    "linear": "x in R^20\nf(x) = sum(3 x)",
    "two inputs": "u in R^12\nv in R^12\nf(u, v) = sum(u.^2 .* v) + max(u)",
    "branches": "x in R^20\nf(x) = sum(if(x > 0, x.^3, x[1] x))",
}


def point(f: explorer.Function) -> np.ndarray:
    return np.random.default_rng(3).normal(size=f.size)


@pytest.mark.parametrize("name", TEXTS)
def test_the_hessian_is_that_of_the_series(name: str) -> None:
    f = explorer.function(TEXTS[name])
    at = point(f)
    expected = f.taylor(at, 2).tensor(2)
    found = f.sparse_hessian(at)
    np.testing.assert_allclose(found.dense(), expected, rtol=1e-10, atol=1e-10)
    np.testing.assert_array_equal(f.hessian(at), found.dense())


@pytest.mark.parametrize(("name", "count"), [("banded", 20 + 2 * 19), ("diagonal", 20), ("linear", 0)])
def test_only_what_can_differ_from_zero_is_kept(name: str, count: int) -> None:
    found = explorer.function(TEXTS[name]).sparse_hessian(np.ones(20))
    assert len(found.values) == count


@pytest.mark.parametrize("name", TEXTS)
def test_the_gradient_is_that_of_the_series(name: str) -> None:
    f = explorer.function(TEXTS[name])
    at = point(f)
    np.testing.assert_allclose(f.jacobian(at)[0], f.taylor(at, 1).tensor(1), rtol=1e-10, atol=1e-12)
    value, slope, _ = f.derivatives.compressed.evaluate(f.values_at(at))
    assert value == pytest.approx(f.value(at), rel=1e-13)
    np.testing.assert_allclose(slope, f.jacobian(at)[0], rtol=1e-13, atol=1e-14)


def test_a_band_takes_as_many_products_as_it_is_wide() -> None:
    f = explorer.function(TEXTS["banded"].replace("20", "1000").replace("19", "999"))
    graph = f.graph
    whole = np.abs(np.subtract.outer(np.arange(1000), np.arange(1000))) <= 1
    assert column_groups(whole).max() == 2
    assert not (pattern(graph.output, graph.inputs) != np.ones((1, 1000), dtype=bool)).any()
    assert len(f.sparse_hessian(np.ones(1000)).values) == 2998


def test_derivatives_are_undefined_where_the_function_is() -> None:
    f = explorer.function("x in R^20\nf(x) = sum(log(x))")
    at = np.ones(20)
    at[3] = -1
    assert np.isnan(f.jacobian(at)).all()
    assert np.isnan(f.sparse_hessian(at).values).all()
    assert np.isnan(f.hessian(at)).any()


def test_a_vector_valued_function_has_no_matrix_for_a_hessian() -> None:
    with pytest.raises(ValueError, match="not a scalar function"):
        explorer.function("x in R^20\nf(x) = 2x").sparse_hessian(np.ones(20))
