"""Derivatives of arrays by arrays on both routes, against numpy formulas written by hand and differenced."""

import numpy as np
import pytest

import explorer
from explorer.analysis.array_derivative import ArrayDerivative, largest_difference
from explorer.graph.expr import Stopped

A = np.array([[1.0, 2.0], [0.5, -1.0], [3.0, 0.7]])
X = np.array([[2.0, 0.3, -0.4], [0.1, 1.5, 0.6], [-0.7, 0.2, 1.8]])
Y = np.array([[0.4, 1.1, 0.2], [-0.3, 0.8, 0.5], [1.2, -0.6, 0.9]])
u, v, w = np.array([0.8, -0.5]), np.array([1.2, 0.4, -0.9]), np.array([0.3, 1.7, 0.6])
VALUES = {"A": A, "X": X, "Y": Y, "u": u, "v": v, "w": w}
SHAPES = ("A in R^(3x2)", "X in R^(3x3)", "Y in R^(3x3)", "u in R^2", "v in R^3", "w in R^3")
inv, det, norm = np.linalg.inv, np.linalg.det, np.linalg.norm


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


FUNCTIONS = [
    ("A u", "A", lambda A, u: A @ u),
    ("A u", "u", lambda A, u: A @ u),
    ("A' A", "A", lambda A: A.T @ A),
    ("A A'", "A", lambda A: A @ A.T),
    ("A' X A", "A", lambda A, X: A.T @ X @ A),
    ("A' X A", "X", lambda A, X: A.T @ X @ A),
    ("X Y", "X", lambda X, Y: X @ Y),
    ("X Y", "Y", lambda X, Y: X @ Y),
    ("X Y X", "X", lambda X, Y: X @ Y @ X),
    ("X^2", "X", lambda X: X @ X),
    ("X^3", "X", lambda X: X @ X @ X),
    ("X'", "X", lambda X: X.T),
    ("X + X'", "X", lambda X: X + X.T),
    ("2X - Y", "Y", lambda X, Y: 2 * X - Y),
    ("X .* Y", "X", lambda X, Y: X * Y),
    ("X .* X", "X", lambda X: X * X),
    ("2 inv(X)", "X", lambda X: 2 * inv(X)),
    ("inv(X) Y", "X", lambda X, Y: inv(X) @ Y),
    ("X^-1 v", "X", lambda X, v: inv(X) @ v),
    ("X^-1 v", "v", lambda X, v: inv(X) @ v),
    ("inv(X' X)", "X", lambda X: inv(X.T @ X)),
    ("v' inv(X) w", "X", lambda X, v, w: v @ inv(X) @ w),
    ("2 tr(X)", "X", lambda X: 2 * np.trace(X)),
    ("tr(X Y)", "X", lambda X, Y: np.trace(X @ Y)),
    ("tr(X' X)", "X", lambda X: np.trace(X.T @ X)),
    ("2 det(X)", "X", lambda X: 2 * det(X)),
    ("log(det(X))", "X", lambda X: np.log(det(X))),
    ("det(A' A)", "A", lambda A: det(A.T @ A)),
    ("v' X w", "X", lambda X, v, w: v @ X @ w),
    ("v' X v", "v", lambda X, v: v @ X @ v),
    ("v' X v", "X", lambda X, v: v @ X @ v),
    ("||v - A u||^2", "u", lambda A, u, v: norm(v - A @ u) ** 2),
    ("||v - A u||^2", "A", lambda A, u, v: norm(v - A @ u) ** 2),
    ("(v - A u)' X (v - A u)", "u", lambda A, X, u, v: (v - A @ u) @ X @ (v - A @ u)),
    ("(v - A u)' X (v - A u)", "A", lambda A, X, u, v: (v - A @ u) @ X @ (v - A @ u)),
    ("2 outer(v, w)", "v", lambda v, w: 2 * np.outer(v, w)),
    ("outer(v, v)", "v", lambda v: np.outer(v, v)),
    ("outer(v, w) X", "w", lambda X, v, w: np.outer(v, w) @ X),
    ("tanh(A u + v)", "A", lambda A, u, v: np.tanh(A @ u + v)),
    ("sigmoid(X v)", "X", lambda X, v: sigmoid(X @ v)),
    ("2 exp(X)", "X", lambda X: 2 * np.exp(X)),
    ("sin(A' A)", "A", lambda A: np.sin(A.T @ A)),
    ("2 diag(v)", "v", lambda v: 2 * np.diag(v)),
    ("X / ||v||", "v", lambda X, v: X / norm(v)),
    ("2 norm(X, 'fro')", "X", lambda X: 2 * norm(X)),
    ("X v / (v' v)", "v", lambda X, v: X @ v / (v @ v)),
]


def made(text, wrt, names):
    shapes = [line for line in SHAPES if line.split()[0] in names]
    function = explorer.function("\n".join([*shapes, f"f({', '.join(names)}) = {text}"]))
    node = next(node for node in function.graph.inputs if node.data == wrt)
    return ArrayDerivative(function.graph, node), function.values_at({name: VALUES[name] for name in names})


def differenced(by_hand, names, wrt):
    """Central differences with one step of Richardson's extrapolation: an error of order h^4."""

    def at(moved):
        return np.asarray(by_hand(**{name: moved if name == wrt else VALUES[name] for name in names}))

    def central(h, index):
        step = np.zeros(VALUES[wrt].shape)
        step[index] = h
        return (at(VALUES[wrt] + step) - at(VALUES[wrt] - step)) / (2 * h)

    indices = list(np.ndindex(*VALUES[wrt].shape))
    columns = [(4 * central(1e-3, index) - central(2e-3, index)) / 3 for index in indices]
    return np.stack(columns, axis=-1).reshape(columns[0].shape + VALUES[wrt].shape)


@pytest.mark.parametrize(("text", "wrt", "by_hand"), FUNCTIONS, ids=[f"{text} by {wrt}" for text, wrt, _ in FUNCTIONS])
def test_both_routes_agree_with_differences_of_a_formula_in_numpy(text, wrt, by_hand):
    names = by_hand.__code__.co_varnames[: by_hand.__code__.co_argcount]
    derivative, values = made(text, wrt, names)
    expected = differenced(by_hand, names, wrt)
    collated = derivative.collated(values, lambda: False)
    assert collated.shape == expected.shape
    np.testing.assert_allclose(derivative.value(values), by_hand(**{name: VALUES[name] for name in names}), rtol=1e-12)
    np.testing.assert_allclose(collated, expected, atol=1e-8, rtol=1e-8)
    jacobian = derivative.jacobian(values, lambda: False)
    assert jacobian.shape == (derivative.rows, derivative.columns)
    assert largest_difference(collated, jacobian.reshape(collated.shape)) < 1e-13
    last = derivative.columns - 1
    np.testing.assert_array_equal(derivative.partial(values, last), collated.reshape(-1, last + 1)[:, last].reshape(
        derivative.output_shape
    ))  # fmt: skip


def test_a_singular_matrix_has_no_inverse_and_no_derivative_of_it():
    derivative, values = made("inv(X)", "X", ("X",))
    values = {node: np.ones((3, 3)) for node in values}
    assert np.isnan(derivative.collated(values, lambda: False)).all()
    assert np.isnan(derivative.jacobian(values, lambda: False)).all()


def test_what_does_not_depend_on_the_input_has_the_derivative_zero():
    derivative, values = made("Y", "X", ("X", "Y"))
    assert not derivative.collated(values, lambda: False).any()
    assert not derivative.jacobian(values, lambda: False).any()


def test_it_ends_when_nobody_waits():
    derivative, values = made("X Y", "X", ("X", "Y"))
    with pytest.raises(Stopped):
        derivative.collated(values, lambda: True)


def test_the_difference_is_relative_to_the_largest_entry():
    assert largest_difference(np.array([10.0, np.nan]), np.array([10.1, 3.0])) == pytest.approx(0.01)
    assert largest_difference(np.array([np.nan]), np.array([1.0])) == 0.0
