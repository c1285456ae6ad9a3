"""Sweeps over a computation graph: values node by node, tangents travelling along, adjoints travelling back.

Numbers come from the engine's own forward and reverse mode, of all nodes in one run. Each node knows the terms of its
sum in the chain rule: forward, the tangent of v is the sum of ∂v/∂u · (tangent of u) over its operands u; reverse, the
adjoint of v is the sum of (adjoint of w) · ∂w/∂v over its users w.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from explorer.analysis.computation import Computation
from explorer.analysis.folding import Folding
from explorer.analysis.local import Local, Value
from explorer.autodiff.forward import push
from explorer.autodiff.reverse import pull
from explorer.graph.expr import Expr
from explorer.graph.walk import depends_on, postorder
from explorer.numeric.tape import compile  # noqa: A004 - the design's name

Locals = Callable[[Expr], Local]


class Mode(StrEnum):
    """What a sweep carries: values alone, tangents beside them, or adjoints back from an output."""

    VALUE = "value"
    FORWARD = "forward"
    REVERSE = "reverse"


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """One product of a chain-rule sum: ∂`upper`/∂`lower` (None: too large) with the derivative carried to it."""

    upper: Expr
    lower: Expr
    carried: Value
    partial: Value | None
    product: Value


@dataclass(frozen=True, eq=False)
class Sweep:
    """The numbers of one sweep: `values` of all drawn nodes, `derivatives` of those it reaches, in its `order`."""

    mode: Mode
    folding: Folding
    local: Locals
    values: Mapping[Expr, Value]
    derivatives: Mapping[Expr, Value]
    order: tuple[Expr, ...]

    def terms(self, node: Expr) -> tuple[Term, ...]:
        """Return the terms that the derivative of a node is the sum of; none at the seed of the sweep."""
        if node not in self.derivatives or self.mode == Mode.VALUE:
            return ()
        forward = self.mode == Mode.FORWARD
        edges = [(node, o) for o in self.folding.operands[node]] if forward else [(w, node) for w in self._users(node)]
        return tuple([self._term(upper, lower) for upper, lower in edges])

    def partial(self, upper: Expr, lower: Expr) -> Value | None:
        """Return the local derivative of a node by one of its operands; None where it has too many entries."""
        operands = self.folding.operands[upper]
        return self.local(upper).jacobian(operands.index(lower), [self.values[o] for o in operands])

    def _users(self, node: Expr) -> list[Expr]:
        return [user for user in self.folding.users[node] if user in self.derivatives]

    def _term(self, upper: Expr, lower: Expr) -> Term:
        operands = self.folding.operands[upper]
        i, at = operands.index(lower), [self.values[o] for o in operands]
        local = self.local(upper)
        carried = self.derivatives[lower if self.mode == Mode.FORWARD else upper]
        product = local.forward(i, carried, at) if self.mode == Mode.FORWARD else local.backward(i, carried, at)
        return Term(upper, lower, carried, local.jacobian(i, at), product)


class Sweeper:
    """Sweeps of one kind over a drawn graph, compiled once for all points.

    Forward, `seed` is the entry (node and index) of an input whose tangent is 1.
    """

    def __init__(
        self, graph: Computation, folding: Folding, mode: Mode, seed: tuple[Expr, tuple[int, ...]] | None = None
    ) -> None:
        """Differentiate; nothing is compiled yet."""
        self.graph = graph
        self.folding = folding
        self.mode = mode
        self._locals: dict[Expr, Local] = {}
        self._derivatives = self._differentiated(seed)

    def _differentiated(self, seed: tuple[Expr, tuple[int, ...]] | None) -> dict[Expr, Expr | None]:
        """Return the derivative of every node the sweep reaches; None where it is zero by structure."""
        nodes, target = self.folding.nodes, self.graph.target
        if self.mode == Mode.REVERSE:
            reached = depends_on([target], self.graph.leaves).intersection(postorder([target])) | {target}
            found = pull(target, target.graph.const(1.0), nodes)
            return {node: u for node, u in zip(nodes, found, strict=True) if node in reached}
        if self.mode == Mode.FORWARD and seed is not None:
            node, at = seed
            one = np.zeros(node.shape)
            one[at] = 1.0
            return dict(zip(nodes, push(nodes, {node: node.graph.const(one)}), strict=True))
        return {}

    @cached_property
    def _program(self) -> Callable[[Mapping[Expr, Value]], list[np.ndarray]]:
        asked = [*self.folding.nodes, *[u for u in self._derivatives.values() if u is not None]]
        function = self.graph.function
        inputs = [*function.inputs, *(node for node, _ in function.parameters)]
        program = compile(asked, inputs)
        return lambda values: program.run([values[node] for node in inputs])

    def at(self, values: Mapping[Expr, Value]) -> Sweep:
        """Return the sweep where the inputs and parameters have these values."""
        found = self._program(values)
        nodes = self.folding.nodes
        derived = iter(found[len(nodes) :])
        derivatives = {
            node: _plain(np.zeros(node.shape) if u is None else next(derived), node)
            for node, u in self._derivatives.items()
        }
        order = tuple(node for node in nodes if node in derivatives or self.mode == Mode.VALUE)
        numbers = {node: _plain(value, node) for node, value in zip(nodes, found, strict=False)}
        backward = self.mode == Mode.REVERSE
        return Sweep(self.mode, self.folding, self.local, numbers, derivatives, order[::-1] if backward else order)

    def local(self, node: Expr) -> Local:
        """Return a drawn node as a function of its drawn operands, kept for the next time."""
        if node not in self._locals:
            operands = self.folding.operands[node]
            self._locals[node] = Local(node, operands, [self.graph.names[operand] for operand in operands])
        return self._locals[node]


def _plain(value: np.ndarray, node: Expr) -> Value:
    return np.array(np.broadcast_to(value, node.shape)) if node.shape else float(value)


def sweeper(graph: Computation, folding: Folding, mode: Mode, coordinate: int = 0) -> Sweeper:
    """Return the sweeper of a mode; `coordinate` counts the entries of all inputs, in order and row-major.

    Raises ValueError where there is no such coordinate.
    """
    return Sweeper(graph, folding, mode, _entry(graph.function.inputs, coordinate))


def _entry(inputs: Sequence[Expr], coordinate: int) -> tuple[Expr, tuple[int, ...]]:
    before = 0
    for node in inputs:
        size = int(np.prod(node.shape, dtype=int))
        if before <= coordinate < before + size:
            return node, tuple(int(i) for i in np.unravel_index(coordinate - before, node.shape)) if node.shape else ()
        before += size
    raise ValueError(f"there are {before} coordinates, counted from 0; there is no number {coordinate}")
