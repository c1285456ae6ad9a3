"""The steps of a sweep over a function's computation graph as data: names, operations, values, derivatives, sums."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import overload

from explorer.analysis.computation import computation
from explorer.analysis.folding import folded
from explorer.analysis.local import Value
from explorer.analysis.sweeps import Mode, Sweep, sweeper
from explorer.graph.expr import Expr
from explorer.graph.shapes import Shape
from explorer.printing.text import text
from explorer.semantics.meanings import FunctionGraph


@dataclass(frozen=True, slots=True, eq=False)
class Contribution:
    """One product of a chain-rule sum, partial · factor, through the node `via`.

    Reverse: `factor` is the adjoint of `via`, a user of the step's node, and `partial` is ∂via/∂node. Forward: `factor`
    is the tangent of `via`, an operand, and `partial` is ∂node/∂via. `partial` has the shape of what is above followed
    by that of what is below, and is None where that is more than 10,000 entries.
    """

    via: str
    factor: Value
    partial: Value | None
    product: Value


@dataclass(frozen=True, eq=False)
class TraceStep:
    """One node of the graph as a sweep comes to it, with its `operation` in the language of the definitions.

    `adjoint` (reverse) is the derivative of the output by the node, `tangent` (forward) that of the node by the chosen
    coordinate; both have the node's shape, and are None in the other modes.
    """

    name: str
    operation: str
    shape: Shape
    value: Value
    operands: tuple[str, ...]
    adjoint: Value | None
    tangent: Value | None
    _sweep: Sweep
    _node: Expr
    _names: Mapping[Expr, str]

    @cached_property
    def partials(self) -> Mapping[str, Value | None]:
        """The local derivatives by operand, shape + operand's shape; None where one has more than 10,000 entries."""
        operands = self._sweep.folding.operands[self._node]
        found = {self._names[operand]: self._sweep.partial(self._node, operand) for operand in operands}
        return MappingProxyType(found)

    @cached_property
    def formulas(self) -> Mapping[str, str]:
        """The local derivatives of a number by numbers as formulas in the operands; "0" where zero by structure."""
        local = self._sweep.local(self._node)
        if not local.is_scalar:
            return MappingProxyType({})
        shown = ["0" if partial is None else text(partial) for partial in local.partials]
        return MappingProxyType(dict(zip(self.operands, shown, strict=True)))

    @cached_property
    def contributions(self) -> tuple[Contribution, ...]:
        """The products whose sum the adjoint or tangent is; none where the sweep begins."""
        found = []
        for term in self._sweep.terms(self._node):
            via = term.lower if term.upper is self._node else term.upper
            found.append(Contribution(self._names[via], term.carried, term.partial, term.product))
        return tuple(found)


class Trace(Sequence[TraceStep]):
    """The steps of a sweep in its order: towards the outputs, or in reverse mode back to the inputs."""

    def __init__(self, mode: Mode, target: str, steps: Sequence[TraceStep]) -> None:
        """Take the steps; `target` is the name of the output whose adjoints they hold."""
        self.mode = mode
        self.target = target
        self._steps = tuple(steps)
        self._by_name = {step.name: step for step in steps}

    def __repr__(self) -> str:
        return f"<Trace {self.mode} of {self.target}: {', '.join(self._by_name)}>"

    def __len__(self) -> int:
        return len(self._steps)

    @overload
    def __getitem__(self, at: int) -> TraceStep: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[TraceStep, ...]: ...
    def __getitem__(self, at: int | slice) -> TraceStep | tuple[TraceStep, ...]:
        return self._steps[at]

    def __iter__(self) -> Iterator[TraceStep]:
        return iter(self._steps)

    def step(self, name: str) -> TraceStep:
        """Return the step of a node; KeyError where the sweep does not come to one of that name."""
        return self._by_name[name]


def trace(
    function: FunctionGraph,
    values: Mapping[Expr, Value],
    mode: Mode,
    output: int = 0,
    coordinate: int = 0,
    given: Mapping[Expr, str] | None = None,
) -> Trace:
    """Return the steps of a sweep where the inputs and parameters have `values`; nothing is folded.

    `given` are names that the text has for some nodes.
    """
    graph = computation(function, output, given)
    sweep = sweeper(graph, folded(graph.nodes, graph.targets, limit=None), mode, coordinate).at(values)
    return Trace(mode, graph.names[graph.target], [_step(sweep, node, graph.names) for node in sweep.order])


def _step(sweep: Sweep, node: Expr, names: Mapping[Expr, str]) -> TraceStep:
    operation = str(node.data) if node.op == "input" else text(sweep.local(node).expression)
    derivative = sweep.derivatives.get(node)
    return TraceStep(
        names[node],
        operation,
        node.shape,
        sweep.values[node],
        tuple([names[operand] for operand in sweep.folding.operands[node]]),
        derivative if sweep.mode == Mode.REVERSE else None,
        derivative if sweep.mode == Mode.FORWARD else None,
        sweep,
        node,
        names,
    )
