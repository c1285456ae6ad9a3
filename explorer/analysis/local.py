"""One node as a function of the nodes it is drawn below: its operation, and its derivatives by each of them.

A folded node is several operations; its local derivative is then the chain rule's product over what it hides.
Shapes: the derivative of a node by an operand has the shape of the node followed by that of the operand.
"""

from collections.abc import Sequence
from functools import cached_property
from math import prod
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.autodiff.forward import push
from explorer.autodiff.reverse import pull
from explorer.graph.expr import Expr, Graph
from explorer.numeric.tape import compile  # noqa: A004 - the design's name

Value: TypeAlias = float | NDArray[np.float64]

LARGEST = 10_000  # entries of a local derivative that is computed as a whole
ADJOINT = "\ue000"  # names the adjoint of the node in the formulas, where no name of a user can be
TANGENTS = [chr(0xE200 + i) for i in range(0x400)]  # likewise the tangents of the operands, in their order


class Local:
    """A node over placeholders for its operands, in a graph of its own that is made for it."""

    def __init__(self, node: Expr, operands: Sequence[Expr], names: Sequence[str]) -> None:
        """Take a node, the nodes it is drawn below, and their names; other inputs may not occur in it."""
        graph = Graph()
        self.inputs = tuple([graph.input(name, node.shape) for name, node in zip(names, operands, strict=True)])
        self.expression = _rebuilt(node, dict(zip(operands, self.inputs, strict=True)), graph)

    @property
    def is_scalar(self) -> bool:
        """Whether the node and all operands are numbers."""
        return self.expression.shape == () and all(node.shape == () for node in self.inputs)

    @cached_property
    def partials(self) -> tuple[Expr | None, ...]:
        """The derivatives by each operand as formulas where the node is a number; None: zero by structure."""
        return tuple(pull(self.expression, self.expression.graph.const(1.0), self.inputs))

    @cached_property
    def products(self) -> tuple[Expr | None, ...]:
        """The adjoint of each operand as a formula in that of the node, the input ADJOINT of the node's shape."""
        return tuple(pull(self.expression, self._adjoint, self.inputs))

    @cached_property
    def pushed(self) -> tuple[Expr | None, ...]:
        """What the tangent of each operand, the input of TANGENTS with its number, gives to the node's, as formulas."""
        return tuple([push([self.expression], {node: self._tangent(i)})[0] for i, node in enumerate(self.inputs)])

    def _tangent(self, i: int) -> Expr:
        return self.expression.graph.input(TANGENTS[i % len(TANGENTS)], self.inputs[i].shape)

    @property
    def _adjoint(self) -> Expr:
        return self.expression.graph.input(ADJOINT, self.expression.shape)

    def jacobian(self, i: int, values: Sequence[Value]) -> Value | None:
        """Return the derivative by operand i where the operands have `values`; None where it has too many entries."""
        shape = (*self.expression.shape, *self.inputs[i].shape)
        if prod(shape) > LARGEST:
            return None
        size = prod(self.inputs[i].shape)
        basis = np.eye(size).reshape(*self.inputs[i].shape, size)
        found = self._pushed(i, basis, values)
        if found is None:
            return _value(np.zeros(shape), shape)
        return _value(np.broadcast_to(found, (*self.expression.shape, size)), shape)

    def forward(self, i: int, tangent: Value, values: Sequence[Value]) -> Value:
        """Return what the tangent of operand i gives to that of the node."""
        found = self._pushed(i, np.asarray(tangent), values)
        return _value(np.zeros(self.expression.shape) if found is None else found, self.expression.shape)

    def backward(self, i: int, adjoint: Value, values: Sequence[Value]) -> Value:
        """Return what the adjoint of the node gives to that of operand i."""
        product, shape = self.products[i], self.inputs[i].shape
        if product is None or not np.any(adjoint):  # where a branch is not taken its derivative may be nan
            return _value(np.zeros(shape), shape)
        (found,) = compile([product], [*self.inputs, self._adjoint]).run([*values, adjoint])
        return _value(found, shape)

    def _pushed(self, i: int, tangent: NDArray[np.float64], values: Sequence[Value]) -> NDArray[np.float64] | None:
        found = self.pushed[i]
        if found is None or not tangent.any():
            return None
        arrays = [np.asarray(value) for value in values]
        return compile([found], [*self.inputs, self._tangent(i)]).run([*arrays, tangent])[0]


def _rebuilt(node: Expr, made: dict[Expr, Expr], graph: Graph) -> Expr:
    """Return a node in `graph`, walking down no further than to the nodes that are `made` already."""
    inside: dict[int, Expr] = {}
    pending = [node]
    while pending:
        part = pending.pop()
        if part not in made and part.index not in inside:
            inside[part.index] = part
            pending.extend(part.args)
    for index in sorted(inside):
        part = inside[index]
        if part.op == "const":
            made[part] = graph.const(part.value)
        elif part.op == "input":
            made[part] = graph.input(str(part.data), part.shape)
        else:
            made[part] = graph.apply(part.op, *[made[arg] for arg in part.args], data=part.data)
    return made[node]


def _value(found: NDArray[np.float64], shape: tuple[int, ...]) -> Value:
    return np.array(found).reshape(shape) if shape else float(found.reshape(()))
