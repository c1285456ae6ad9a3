"""Backpropagation written out by hand in numpy, every derivative from a formula: the independent judge."""

import numpy as np


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


SIGMA = {
    "tanh": (np.tanh, lambda z: 1 / np.cosh(z) ** 2),
    "sigmoid": (_sigmoid, lambda z: _sigmoid(z) * _sigmoid(-z)),
    "relu": (lambda z: np.maximum(z, 0), lambda z: (z > 0).astype(float)),
    "softplus": (lambda z: np.logaddexp(0, z), _sigmoid),
    "silu": (lambda z: z * _sigmoid(z), lambda z: _sigmoid(z) * (1 + z * _sigmoid(-z))),
    "sin": (np.sin, np.cos),
    "identity": (lambda z: z, np.ones_like),
}


def backprop(activations, parts, x, y):
    """Return the mean squared loss over the columns of x and y, and its gradient as one vector."""
    outputs, sums = [x], []
    for i, name in enumerate(activations):
        sums.append(parts[2 * i] @ outputs[-1] + parts[2 * i + 1][:, None])
        outputs.append(SIGMA[name][0](sums[-1]))
    count = x.shape[1]
    adjoint = -2 * (y - outputs[-1]) / count
    slopes = []
    for i in reversed(range(len(activations))):
        delta = adjoint * SIGMA[activations[i]][1](sums[i])
        slopes = [(delta @ outputs[i].T).ravel(), delta.sum(axis=1), *slopes]
        adjoint = parts[2 * i].T @ delta
    return np.sum((y - outputs[-1]) ** 2) / count, np.concatenate(slopes)
