"""The loss L(θ) = 1/N Σ_j ||y_j - f_K(θ, x_j)||² of a network, its gradient and its Hessian, by the engine.

The loss is one graph over the matrices X (n_0, N) and Y (n_K, N); reverse mode makes the gradient's graph of it, and a
tape computes both in memory of its own.
"""

import numpy as np

from explorer.analysis.networks.feedforward import Architecture, layers
from explorer.autodiff.operators import gradient, hvp
from explorer.graph.build import total
from explorer.graph.expr import Expr, Graph, Stop, Stopped
from explorer.numeric.kernels import Array
from explorer.numeric.tape import Bound
from explorer.numeric.tape import compile as compile_tape


class Objective:
    """The mean squared error of a network over `count` points, which `take` fills in; θ and gradients are (size,)."""

    def __init__(self, architecture: Architecture, count: int) -> None:
        """Build and differentiate the loss, and take memory for it."""
        self.architecture = architecture
        graph = Graph()
        self._x = np.zeros((architecture.widths[0], count))
        self._y = np.zeros((architecture.widths[-1], count))
        data = [graph.input("X", self._x.shape), graph.input("Y", self._y.shape)]
        self._weights = architecture.inputs(graph)
        output = layers(architecture, data[0], self._weights)[-1].after
        self._loss = total((data[1] - output) ** 2) / count
        self._data = data
        self._theta = np.zeros(architecture.size)
        self._gradient = np.zeros(architecture.size)
        arrays = [self._x, self._y, *architecture.parts(self._theta)]
        slopes = [_known(slope, node) for slope, node in zip(self._slopes(), self._weights, strict=True)]
        inputs = [*data, *self._weights]
        self._both = compile_tape([self._loss, *slopes], inputs).bound(arrays)
        self._alone = compile_tape([self._loss], inputs).bound(arrays)
        self._curvature: Bound | None = None
        self._direction = np.zeros(architecture.size)

    def take(self, x: Array, y: Array) -> None:
        """Take the points x (n_0, N) with the targets y (n_K, N)."""
        self._x[...] = x
        self._y[...] = y

    def loss(self, theta: Array) -> float:
        """Return L(θ)."""
        self._theta[...] = theta
        return float(self._alone.run()[0])

    def loss_and_gradient(self, theta: Array) -> tuple[float, Array]:
        """Return L(θ) and its gradient (size,), which changes with the next call."""
        self._theta[...] = theta
        loss, *slopes = self._both.run()
        for part, slope in zip(self.architecture.parts(self._gradient), slopes, strict=True):
            part[...] = slope
        return float(loss), self._gradient

    def hessian(self, theta: Array, stopped: Stop = lambda: False) -> Array:
        """Return the Hessian (size, size) of L at θ, a column a product with a unit vector; raises Stopped."""
        self._theta[...] = theta
        bound = self._curvature = self._curvature or self._products()
        found = np.empty((theta.size, theta.size))
        for j in range(theta.size):
            if stopped():
                raise Stopped
            self._direction[...] = 0.0
            self._direction[j] = 1.0
            for part, column in zip(self.architecture.parts(found[j]), bound.run(), strict=True):
                part[...] = column
        return (found + found.T) / 2

    def _slopes(self) -> list[Expr | None]:
        return gradient(self._loss, self._weights)

    def _products(self) -> Bound:
        """Return the program of the Hessian times a direction."""
        graph = self._loss.graph
        names = [f"d{name}" for name in self.architecture.names]
        direction = [graph.input(name, node.shape) for name, node in zip(names, self._weights, strict=True)]
        columns = hvp(self._loss, self._weights, direction)
        outputs = [_known(column, node) for column, node in zip(columns, self._weights, strict=True)]
        parts = self.architecture.parts
        arrays = [self._x, self._y, *parts(self._theta), *parts(self._direction)]
        return compile_tape(outputs, [*self._data, *self._weights, *direction]).bound(arrays)


def _known(slope: Expr | None, node: Expr) -> Expr:
    return node.graph.const(np.zeros(node.shape)) if slope is None else slope


class Prediction:
    """The values f_K(θ, x) of a network at any points."""

    def __init__(self, architecture: Architecture) -> None:
        """Build the network as a graph of one point."""
        self.architecture = architecture
        graph = Graph()
        x = graph.input("x", architecture.widths[:1])
        weights = architecture.inputs(graph)
        self._program = compile_tape([layers(architecture, x, weights)[-1].after], [x, *weights])

    def __call__(self, theta: Array, x: Array) -> Array:
        """Return the values (n_K, ...) at points x (n_0, ...)."""
        ones = (1,) * (x.ndim - 1)
        weights = [part.reshape(*part.shape, *ones) for part in self.architecture.parts(theta)]
        return np.asarray(self._program.run([x, *weights])[0])


def gradient_check(objective: Objective, theta: Array, most: int, stopped: Stop = lambda: False) -> tuple[float, int]:
    """Return the largest error of the gradient against central differences, relative to its largest entry.

    At most `most` entries are checked, spread over all weights; their number comes second. Raises Stopped.
    """
    slopes = objective.loss_and_gradient(theta)[1].copy()
    chosen = np.unique(np.linspace(0, theta.size - 1, min(most, theta.size)).round().astype(np.intp))
    step = np.cbrt(np.finfo(np.float64).eps)
    worst = 0.0
    for i in chosen:
        if stopped():
            raise Stopped
        moved, h = theta.copy(), step * max(1.0, abs(float(theta[i])))
        moved[i] = theta[i] + h
        above = objective.loss(moved)
        moved[i] = theta[i] - h
        worst = max(worst, abs((above - objective.loss(moved)) / (2 * h) - float(slopes[i])))
    scale = float(np.abs(slopes).max(initial=0.0))
    return (worst / scale if scale > 0 else worst), len(chosen)
