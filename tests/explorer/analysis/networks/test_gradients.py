"""The engine's gradient of a network's loss against backpropagation written by hand."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from explorer.analysis.networks.chain import chain, place_of, shares_of, weight_at
from explorer.analysis.networks.feedforward import ACTIVATIONS, Architecture
from explorer.analysis.networks.objective import Objective, Prediction, gradient_check
from explorer.graph.expr import Stopped

_spec = importlib.util.spec_from_file_location("backprop", Path(__file__).with_name("backprop.py"))
assert _spec is not None
assert _spec.loader is not None
by_hand = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(by_hand)


def drawn(architecture, count, seed=3):
    random = np.random.default_rng(seed)
    theta = random.normal(size=architecture.size) / 2
    x = random.normal(size=(architecture.widths[0], count))
    return theta, x, random.normal(size=(architecture.widths[-1], count))


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("widths", [(2, 5, 1), (1, 4, 3, 2), (3, 2)])
def test_loss_and_gradient_are_those_of_backpropagation_by_hand(activation, widths):
    architecture = Architecture(widths, (activation,) * (len(widths) - 2) + ("identity",))
    theta, x, y = drawn(architecture, 7)
    objective = Objective(architecture, 7)
    objective.take(x, y)
    loss, slopes = objective.loss_and_gradient(theta)
    expected, by_formula = by_hand.backprop(architecture.activations, architecture.parts(theta), x, y)
    assert loss == pytest.approx(expected, rel=1e-13)
    np.testing.assert_allclose(slopes, by_formula, rtol=1e-11, atol=1e-13)
    assert objective.loss(theta) == loss


def test_other_points_and_other_weights_need_no_other_program():
    architecture = Architecture((2, 3, 1), ("tanh", "sigmoid"))
    objective = Objective(architecture, 5)
    for seed in range(3):
        theta, x, y = drawn(architecture, 5, seed)
        objective.take(x, y)
        expected, by_formula = by_hand.backprop(architecture.activations, architecture.parts(theta), x, y)
        loss, slopes = objective.loss_and_gradient(theta)
        assert loss == pytest.approx(expected)
        np.testing.assert_allclose(slopes, by_formula, rtol=1e-11, atol=1e-14)


def test_the_hessian_is_the_jacobian_of_the_gradient():
    architecture = Architecture((2, 3, 1), ("tanh", "identity"))
    theta, x, y = drawn(architecture, 6)
    objective = Objective(architecture, 6)
    objective.take(x, y)

    def slopes(moved):
        return by_hand.backprop(architecture.activations, architecture.parts(moved), x, y)[1]

    h = 1e-6
    columns = [(slopes(theta + h * unit) - slopes(theta - h * unit)) / (2 * h) for unit in np.eye(theta.size)]
    np.testing.assert_allclose(objective.hessian(theta), np.array(columns), atol=1e-7)
    with pytest.raises(Stopped):
        objective.hessian(theta, lambda: True)


def test_the_check_against_differences_finds_a_wrong_gradient():
    architecture = Architecture((2, 3, 1), ("tanh", "tanh"))
    theta, x, y = drawn(architecture, 6)
    objective = Objective(architecture, 6)
    objective.take(x, y)
    error, count = gradient_check(objective, theta, 1000)
    assert error < 1e-8
    assert count == architecture.size
    assert gradient_check(objective, theta, 4)[1] == 4
    right = objective.loss_and_gradient

    def wrong(at):
        loss, slopes = right(at)
        return loss, slopes + 0.1

    objective.loss_and_gradient = wrong
    assert gradient_check(objective, theta, 1000)[0] > 0.01


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_factors_of_the_chain_multiply_to_the_gradient(activation):
    architecture = Architecture((2, 4, 3, 2), (activation, activation, "identity"))
    theta, x, y = drawn(architecture, 1)
    found = chain(architecture, theta, x[:, 0], y[:, 0])
    loss, by_formula = by_hand.backprop(architecture.activations, architecture.parts(theta), x, y)
    assert found.loss == pytest.approx(loss)
    row = -2 * (y[:, 0] - found.factors[-1].output)  # ∂L/∂f_K, 1×n_K
    for i in reversed(range(architecture.depth)):
        factors = found.factors[i]
        a, slope, by_a, by_b = architecture.parts(theta)[2 * i], factors.slopes, factors.by_matrix, factors.by_bias
        np.testing.assert_allclose(factors.adjoint, row, rtol=1e-11)
        np.testing.assert_allclose(factors.jacobian, np.diag(slope) @ a, rtol=1e-12)
        np.testing.assert_allclose(by_b, row @ np.diag(slope), rtol=1e-11, atol=1e-15)
        np.testing.assert_allclose(by_a, np.outer(by_b, found.input_of(i + 1)), rtol=1e-11, atol=1e-15)
        row = row @ factors.jacobian
    gradients = [part.ravel() for f in found.factors for part in (f.by_matrix, f.by_bias)]
    np.testing.assert_allclose(np.concatenate(gradients), by_formula, rtol=1e-10, atol=1e-13)


def test_every_place_of_theta_is_one_weight_whose_factors_multiply_to_its_derivative():
    architecture = Architecture((2, 3, 2), ("tanh", "tanh"))
    theta, x, y = drawn(architecture, 1)
    found = chain(architecture, theta, x[:, 0], y[:, 0])
    slopes = by_hand.backprop(architecture.activations, architecture.parts(theta), x, y)[1]
    for place in range(architecture.size):
        weight = weight_at(architecture, place)
        assert place_of(architecture, weight) == place
        adjoint, slope, before = shares_of(found, weight)
        assert adjoint * slope * before == pytest.approx(slopes[place], rel=1e-10, abs=1e-14)


def test_predictions_are_those_of_the_loss():
    architecture = Architecture((2, 4, 2), ("relu", "identity"))
    theta, x, y = drawn(architecture, 9)
    objective = Objective(architecture, 9)
    objective.take(x, y)
    values = Prediction(architecture)(theta, x.reshape(2, 3, 3))
    assert values.shape == (2, 3, 3)
    assert np.sum((values.reshape(2, 9) - y) ** 2) / 9 == pytest.approx(objective.loss(theta))
