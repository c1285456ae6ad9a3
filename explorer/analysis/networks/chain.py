"""The chain rule through a network at one data point: every factor with its shape, and the partial products.

L = ||y - f_K||² for one point, in numerator layout. Going backward,
∂L/∂f_K = -2 (y - f_K)ᵀ (1×n_K), and ∂L/∂f_{i-1} = ∂L/∂f_i · ∂f_i/∂f_{i-1} with ∂f_i/∂f_{i-1} = diag(σ_i'(z_i)) A_{i-1}.
∂L/∂b_{i-1} = ∂L/∂f_i · diag(σ_i'(z_i)) (1×n_i), and ∂L/∂A_{i-1} = (∂L/∂b_{i-1})ᵀ f_{i-1}ᵀ, shaped like A_{i-1}.
Source: Deisenroth, Faisal & Ong, Mathematics for Machine Learning, 2020, (5.115)-(5.118).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explorer.analysis.networks.feedforward import Architecture, layers
from explorer.autodiff.reverse import pull
from explorer.graph.build import total
from explorer.graph.expr import Expr, Graph
from explorer.numeric.kernels import Array
from explorer.numeric.tape import compile as compile_tape


@dataclass(frozen=True, slots=True, eq=False)
class LayerFactors:
    """What the chain rule needs of layer i, and what it gives: arrays of the shapes that the module names.

    `output` is f_i, `adjoint` ∂L/∂f_i (n_i,), `slopes` σ_i'(z_i) (n_i,), `jacobian` ∂f_i/∂f_{i-1} (n_i, n_{i-1}),
    `by_bias` ∂L/∂b_{i-1} (n_i,) and `by_matrix` ∂L/∂A_{i-1} (n_i, n_{i-1}).
    """

    output: Array
    adjoint: Array
    slopes: Array
    jacobian: Array
    by_bias: Array
    by_matrix: Array


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """The loss at one point, the point, and the factors of layers 1 to K."""

    loss: float
    x: Array
    y: Array
    factors: tuple[LayerFactors, ...]

    def input_of(self, layer: int) -> Array:
        """Return f_{i-1}, what layer i (counted from 1) takes."""
        return self.x if layer == 1 else self.factors[layer - 2].output


def chain(architecture: Architecture, theta: Array, x: Array, y: Array) -> Chain:
    """Return the factors of the chain rule at a data point x (n_0,), y (n_K,), by reverse mode over its graph."""
    graph = Graph()
    point = [graph.input("x", x.shape), graph.input("y", y.shape)]
    weights = architecture.inputs(graph)
    made = layers(architecture, point[0], weights)
    loss = total((point[1] - made[-1].after) ** 2)
    outputs = [layer.after for layer in made]
    adjoints = pull(loss, graph.const(1.0), [*outputs, *weights])
    parts = architecture.parts(theta)
    nodes = [loss, *outputs, *[_or_zeros(a, node) for a, node in zip(adjoints, [*outputs, *weights], strict=True)]]
    value, *found = (np.array(a) for a in compile_tape(nodes, [*point, *weights]).run([x, y, *parts]))
    depth = architecture.depth
    values, by_output, by_weights = found[:depth], found[depth : 2 * depth], found[2 * depth :]
    factors = []
    for i in range(depth):
        slopes, jacobian = _layer_jacobians(architecture, i, parts[2 * i : 2 * i + 2], values[i - 1] if i else x)
        factors.append(
            LayerFactors(values[i], by_output[i], slopes, jacobian, by_weights[2 * i + 1], by_weights[2 * i])
        )
    return Chain(float(value), x, y, tuple(factors))


def _layer_jacobians(architecture: Architecture, i: int, parts: Sequence[Array], before: Array) -> tuple[Array, Array]:
    """Return σ'(z) (n,) and ∂f/∂f_before (n, n_before) of layer i, counted from 0: rows pulled back all at once."""
    graph = Graph()
    alone = Architecture(architecture.widths[i : i + 2], architecture.activations[i : i + 1])
    f = graph.input("f", before.shape)
    weights = alone.inputs(graph)
    (layer,) = layers(alone, f, weights)
    u = graph.input("u", layer.after.shape)
    rows = [
        _or_zeros(row, node)
        for row, node in zip(pull(layer.after, u, [layer.before, f]), [layer.before, f], strict=True)
    ]
    size = alone.widths[1]
    arrays = [np.eye(size), *[a[..., None] for a in (before, *parts)]]
    by_sum, by_input = compile_tape(rows, [u, f, *weights]).run(arrays)
    return np.diagonal(by_sum).copy(), np.array(by_input.T)


def _or_zeros(adjoint: Expr | None, node: Expr) -> Expr:
    return node.graph.const(np.zeros(node.shape)) if adjoint is None else adjoint


@dataclass(frozen=True, slots=True)
class Weight:
    """One weight: the layer i that it belongs to (counted from 1), its row, and its column; None for an entry of b."""

    layer: int
    row: int
    column: int | None


def weight_at(architecture: Architecture, place: int) -> Weight:
    """Return which weight stands at a place of θ."""
    part = int(np.searchsorted(architecture.starts, place, side="right")) - 1
    inside = place - architecture.starts[part]
    if part % 2:
        return Weight(part // 2 + 1, inside, None)
    row, column = divmod(inside, architecture.widths[part // 2])
    return Weight(part // 2 + 1, row, column)


def place_of(architecture: Architecture, weight: Weight) -> int:
    """Return where a weight stands in θ."""
    part = 2 * (weight.layer - 1)
    if weight.column is None:
        return architecture.starts[part + 1] + weight.row
    return architecture.starts[part] + weight.row * architecture.widths[weight.layer - 1] + weight.column


def shares_of(found: Chain, weight: Weight) -> tuple[float, float, float]:
    """Return the factors of ∂L/∂w: ∂L/∂f_i and σ_i'(z_i) of the weight's row, and the number that w multiplies."""
    factors = found.factors[weight.layer - 1]
    before = 1.0 if weight.column is None else float(found.input_of(weight.layer)[weight.column])
    return float(factors.adjoint[weight.row]), float(factors.slopes[weight.row]), before
