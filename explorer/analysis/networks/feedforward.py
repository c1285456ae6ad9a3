"""Feedforward networks f_0 = x, f_i = σ_i(A_{i-1} f_{i-1} + b_{i-1}) as graphs of matrices.

θ = (A_0, b_0, ..., A_{K-1}, b_{K-1}) is kept as one vector, each matrix row-major. Source: Deisenroth, Faisal & Ong,
Mathematics for Machine Learning, 2020, section 5.6.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from math import prod, sqrt

import numpy as np

from explorer.graph.build import maximum, outer, sigmoid, sin, softplus, tanh
from explorer.graph.expr import Expr, Graph
from explorer.graph.shapes import Shape
from explorer.numeric.kernels import Array

ACTIVATIONS: dict[str, Callable[[Expr], Expr]] = {
    "tanh": tanh,
    "sigmoid": sigmoid,
    "relu": lambda x: maximum(x, 0.0),
    "softplus": softplus,
    "silu": lambda x: x * sigmoid(x),
    "sin": sin,
    "identity": lambda x: x,
}
HALVED = ("relu", "softplus", "silu")  # lose half of what comes in: their weights start √2 times larger


@dataclass(frozen=True)
class Architecture:
    """The widths n_0, ..., n_K of a network's layers and their activations σ_1, ..., σ_K (names of ACTIVATIONS)."""

    widths: tuple[int, ...]
    activations: tuple[str, ...]

    @property
    def depth(self) -> int:
        """The number K of layers."""
        return len(self.activations)

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """The shapes of A_0, b_0, ..., A_{K-1}, b_{K-1}."""
        return tuple(shape for n, m in pairwise(self.widths) for shape in ((m, n), (m,)))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where A_0, b_0, ... begin in θ; at the end the number of weights."""
        return (0, *accumulate(map(prod, self.shapes)))

    @property
    def size(self) -> int:
        """The number of weights."""
        return self.starts[-1]

    @property
    def names(self) -> tuple[str, ...]:
        """The names A_0, b_0, ... of the weights, in the order of θ."""
        return tuple(f"{letter}_{i}" for i in range(self.depth) for letter in "Ab")

    def parts(self, theta: Array) -> list[Array]:
        """Return A_0, b_0, ..., A_{K-1}, b_{K-1} as views of θ."""
        return [
            theta[start:stop].reshape(shape)
            for (start, stop), shape in zip(pairwise(self.starts), self.shapes, strict=True)
        ]

    def inputs(self, graph: Graph) -> list[Expr]:
        """Return the weights as inputs of a graph."""
        return [graph.input(name, shape) for name, shape in zip(self.names, self.shapes, strict=True)]

    def initial(self, seed: int) -> Array:
        """Return weights to start from, the same for the same seed: Glorot's uniform ones, He's behind relu; b = 0.

        Source: Glorot & Bengio, AISTATS 2010; He et al., ICCV 2015.
        """
        random = np.random.default_rng(seed)
        theta = np.zeros(self.size)
        for i, weights in enumerate(self.parts(theta)[::2]):
            m, n = weights.shape
            half = self.activations[i] in HALVED
            bound = sqrt(6 / n) if half else sqrt(6 / (n + m))
            weights[...] = random.uniform(-bound, bound, weights.shape)
        return theta


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer in a graph: z_i = A_{i-1} f_{i-1} + b_{i-1} and f_i = σ_i(z_i)."""

    before: Expr
    after: Expr


def layers(architecture: Architecture, x: Expr, weights: Sequence[Expr]) -> list[Layer]:
    """Return the layers of a network of x: (n_0,) one point, or (n_0, N) points in columns."""
    made: list[Layer] = []
    f = x
    for i, activation in enumerate(architecture.activations):
        a, b = weights[2 * i], weights[2 * i + 1]
        shift = b if len(x.shape) == 1 else outer(b, x.graph.const(np.ones(x.shape[1])))
        z = a @ f + shift
        f = ACTIVATIONS[activation](z)
        made.append(Layer(z, f))
    return made
