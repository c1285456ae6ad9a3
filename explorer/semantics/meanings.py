"""What the lines of a text mean once they are read: functions, parameters, data; the frozen results of reading."""

from dataclasses import dataclass, field

from explorer.diagnostics import Diagnostic
from explorer.graph.expr import Expr, Graph

INKS = ("#000001", "#000002")  # stand for the colours of the x- and the y-direction, which the reader's theme knows
WORK_LIMIT = 60_000  # operations of all lines together that nobody typed one by one; a fraction of a second


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number with a slider."""

    name: str
    value: float
    low: float
    high: float
    step: float


@dataclass(frozen=True, slots=True)
class FunctionGraph:
    """A function in the graph of its text: inputs in order, the parameters it uses with their values, one output."""

    name: str
    graph: Graph
    inputs: tuple[Expr, ...]
    parameters: tuple[tuple[Expr, float], ...]
    output: Expr
    line: int


@dataclass(frozen=True, slots=True)
class Data:
    """A named value: numbers, or an expression in parameters."""

    name: str
    output: Expr


@dataclass(frozen=True, slots=True)
class LineReading:
    """How one line was read; kind is function, data, parameter, shape, comment, empty or error.

    `shown` is what is to be seen in the place of its LaTeX where that differs: the explored function with its first
    two coordinates in the colours INKS, a parameter with its interval.
    """

    text: str
    name: str | None
    kind: str
    latex: str
    diagnostics: tuple[Diagnostic, ...]
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a whole text was read; `diagnostics` have their places in the lines joined by newlines."""

    lines: tuple[LineReading, ...]
    functions: dict[str, FunctionGraph]
    parameters: tuple[Parameter, ...]
    explored: FunctionGraph | None
    diagnostics: tuple[Diagnostic, ...]
    data: dict[str, Expr] = field(default_factory=dict)  # named values, in the graph of the functions


@dataclass(slots=True)
class Meanings:
    """What names mean so far, while the lines of a text are lowered in the order of their dependences."""

    functions: dict[str, FunctionGraph] = field(default_factory=dict)
    parameters: dict[str, Parameter] = field(default_factory=dict)
    data: dict[str, Data] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    graph: Graph = field(default_factory=Graph)  # one of all lines, so that a chain of definitions is copied nowhere
    room: int = WORK_LIMIT
    _inputs: dict[Expr, tuple[Expr, ...]] = field(default_factory=dict)

    def inputs_of(self, output: Expr) -> tuple[Expr, ...]:
        """Return the input nodes a definition depends on, oldest first; what earlier ones use is not walked again."""
        found: set[Expr] = set()
        seen: set[Expr] = set()
        pending = [output]
        while pending:
            node = pending.pop()
            if node.op == "input" or node in self._inputs:
                found.update(self._inputs.get(node, (node,)))
            elif node not in seen:
                seen.add(node)
                pending += node.args
        self._inputs[output] = tuple(sorted(found, key=lambda node: node.index))
        return self._inputs[output]
