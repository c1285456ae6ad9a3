"""Least squares: the lecture's example step by step, gradients equal to the engine's, solutions and descents."""

import numpy as np
import pytest

import explorer
from explorer.analysis.least_squares import LeastSquares


def problem(n=8, d=3, seed=0, *, weighted=True):
    rng = np.random.default_rng(seed)
    weights = rng.uniform(0, 3, n) if weighted else np.ones(n)
    return LeastSquares(rng.normal(size=(n, d)), rng.normal(size=n), weights)


def rows(matrix):
    return "[" + ", ".join(str(row) for row in np.asarray(matrix).tolist()) + "]"


def test_the_lectures_example_step_by_step():
    # (3) Example: Least-Square Loss. ∂L/∂θ = ∂L/∂e ∂e/∂θ = 2 eᵀ (-Φ) = -2 (yᵀ - θᵀΦᵀ) Φ
    phi, y, theta = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]]), np.array([1.0, 3.0, 2.0]), np.array([1.0, 1.0])
    given = LeastSquares(phi, y, np.ones(3))
    np.testing.assert_array_equal(given.residuals(theta), [0.0, 1.0, -1.0])
    assert given.loss(theta) == 2.0
    by_e = given.by_residuals(theta)
    np.testing.assert_array_equal(by_e, [[0.0, 2.0, -2.0]])
    assert by_e.shape == (1, 3)
    np.testing.assert_array_equal(by_e @ -phi, [[0.0, 2.0]])
    np.testing.assert_array_equal(given.gradient(theta), [[0.0, 2.0]])
    np.testing.assert_array_equal(given.gradient(theta), -2 * (y - theta @ phi.T)[None] @ phi)
    np.testing.assert_allclose(given.solution.theta, [1.5, 0.5])  # ΦᵀΦ = [[3, 3], [3, 5]], Φᵀy = [6, 7]


@pytest.mark.parametrize("weighted", [False, True])
def test_loss_and_gradient_are_the_engines(weighted):
    given, theta = problem(weighted=weighted), np.array([0.3, -1.2, 0.7])
    weights = f"W = diag({given.weights.tolist()})" if weighted else "W = I(8)"
    lines = [f"Phi = {rows(given.phi)}", f"y = {given.y.tolist()}", weights]
    lines.append("L(theta in R^3) = (y - Phi theta)' W (y - Phi theta)")
    engine = explorer.function("\n".join(lines))
    assert given.loss(theta) == pytest.approx(engine.value(theta))
    np.testing.assert_allclose(given.gradient(theta), engine.jacobian(theta), rtol=1e-12)
    np.testing.assert_allclose(2 * given.gram, engine.hessian(theta), rtol=1e-12)


def test_the_reduced_problem_has_the_same_loss():
    given = problem(50, 4)
    r, z, rest = given.reduced
    for theta in np.random.default_rng(1).normal(size=(5, 4)):
        left = z - r @ theta
        assert left @ left + rest == pytest.approx(given.loss(theta))


def test_the_solution_solves_the_normal_equations():
    given = problem(40, 5)
    found = given.solution
    np.testing.assert_allclose(given.gram @ found.theta, given.moment, atol=1e-12)
    assert found.rank == 5
    assert found.condition == pytest.approx(np.linalg.cond(np.sqrt(given.weights)[:, None] * given.phi))


def test_badly_scaled_powers_are_solved_where_the_normal_equations_fail():
    xs = np.linspace(1990, 2020, 31)
    phi = xs[:, None] ** np.arange(4)
    wanted = np.array([1.0, -2.0, 3.0, 0.5])
    found = LeastSquares(phi, phi @ wanted, np.ones(31)).solution
    assert found.rank == 4
    assert found.condition > 1e15
    np.testing.assert_allclose(phi @ found.theta, phi @ wanted, rtol=1e-12)


@pytest.mark.parametrize(("n", "d"), [(2, 3), (1, 4), (3, 3)])
def test_fewer_points_than_features_or_dependent_ones_give_the_shortest_solution(n, d):
    given = problem(n, d, weighted=False)
    phi = given.phi.copy()
    phi[:, -1] = 2 * phi[:, 0]
    found = LeastSquares(phi, given.y, given.weights).solution
    best, *_ = np.linalg.lstsq(phi, given.y)
    assert found.rank == min(n, d - 1)
    assert found.condition == np.inf
    np.testing.assert_allclose(found.theta, best, atol=1e-10)


def test_features_of_nothing_but_zeros_have_the_solution_zero():
    found = LeastSquares(np.zeros((3, 2)), np.ones(3), np.ones(3)).solution
    assert (found.rank, found.theta.tolist()) == (0, [0.0, 0.0])


def test_a_descent_below_the_largest_rate_arrives_and_one_above_diverges_and_ends():
    given = problem(30, 2)
    start = np.array([3.0, -2.0])
    good = given.descent(start, 0.9 * given.largest_rate, 5000, lambda: False)
    assert good.arrived
    np.testing.assert_allclose(good.path[-1], given.solution.theta, atol=1e-8)
    np.testing.assert_allclose(good.path[1], start - 0.9 * given.largest_rate * given.gradient(start)[0])
    assert (np.diff(good.losses) <= 1e-12).all()
    bad = given.descent(start, 1.1 * given.largest_rate, 5000, lambda: False)
    assert bad.diverged
    assert len(bad.path) == len(bad.losses) < 5000
    assert np.isfinite(bad.path).all()


def test_a_descent_can_be_stopped():
    given = problem(30, 2)
    assert len(given.descent(np.zeros(2), 1e-9, 1000, lambda: True).path) == 1
