"""What lowering one definition knows and keeps: the graph, the names in scope, the notes, how much work was done."""

from collections.abc import Callable, Mapping, Sequence
from math import prod
from typing import Any, TypeAlias

from explorer.diagnostics import Diagnostic, Severity, Span
from explorer.graph.expr import Expr, Graph, GraphTooLargeError
from explorer.graph.shapes import ShapeError, describe
from explorer.graph.walk import free_inputs, postorder, substitute
from explorer.lang.names import Known
from explorer.lang.shape_of_syntax import names_in
from explorer.lang.stream import UnreadableError, unreadable
from explorer.lang.syntax import Name, Node
from explorer.semantics.constants import whole
from explorer.semantics.meanings import FunctionGraph, Meanings
from explorer.semantics.products import AmbiguousError, worded
from explorer.semantics.templates import Template

STEP_LIMIT = 500_000
ENTRY_LIMIT = 10_000_000
_DERIVED_COST, _COPY_COST = 2, 5  # to differentiate or copy a node takes as long as so many operations of a sum
_SHOWN = 24

Method: TypeAlias = Callable[["Lowering", Any], Expr]


class Lowering:
    """The lowering of one definition into one graph; `methods` has one row a kind of syntax."""

    def __init__(
        self,
        text: str,
        graph: Graph,
        meanings: Meanings,
        known: Known,
        arguments: Mapping[str, Expr],
        methods: Mapping[type, Method],
    ) -> None:
        self.text = text
        self.graph = graph
        self.meanings = meanings
        self.known = known
        self.arguments = dict(arguments)
        self.names = dict(arguments)
        self.notes: list[Diagnostic] = []
        self.derived: set[Span] = set()
        self.templates: dict[str, Template] = {}
        self._methods = methods
        self._steps = 0

    def lower(self, node: Node) -> Expr:
        """Return the node `node` stands for; raises UnreadableError with a diagnostic."""
        self._steps += 1
        if self._steps > STEP_LIMIT:
            raise GraphTooLargeError("too many steps")
        value = self._methods[type(node)](self, node)
        if value.shape and prod(value.shape) > ENTRY_LIMIT:
            shown = describe(value.shape)
            raise unreadable(
                f"an array of {shown} is too large", node.span, f"at most {ENTRY_LIMIT:,} entries are computed"
            )
        return value

    def apart(self, graph: Graph) -> "Lowering":
        """Return a lowering of the same definition into another graph, without arguments."""
        return Lowering(self.text, graph, self.meanings, self.known, {}, self._methods)

    def typed(self, node: Node) -> str:
        """Return the text a node was read from, shortened."""
        text = self.text[node.span.start : node.span.end]
        return text if len(text) <= _SHOWN else text[:11] + "…" + text[-11:]

    def note(self, message: str, span: Span) -> None:
        """Say how something was read."""
        self.notes.append(Diagnostic(message, span, "", Severity.NOTE))

    def fitted(
        self, span: Span, make: Callable[[], Expr], operands: Sequence[Node] = (), values: Sequence[Expr] = ()
    ) -> Expr:
        """Return what `make` builds; operands that do not fit are named with their shapes."""
        try:
            return make()
        except AmbiguousError as error:
            raise unreadable(str(error), span, error.hint) from None
        except ShapeError as error:
            raise self._misfit(error, span, operands, values) from None

    def _misfit(
        self, error: ShapeError, span: Span, operands: Sequence[Node], values: Sequence[Expr]
    ) -> UnreadableError:
        hint = self._shape_hint(operands, values)
        if len(operands) != 2:
            return unreadable(str(error), span, hint)
        shapes = ", ".join(f"`{self.typed(o)}` {worded(v.shape)}" for o, v in zip(operands, values, strict=True))
        return unreadable(f"the shapes do not fit: {shapes}", span, hint or str(error))

    def _shape_hint(self, operands: Sequence[Node], values: Sequence[Expr]) -> str:
        """Recall that arguments are numbers unless declared, when one meets an array."""
        for operand, value in zip(operands, values, strict=True):
            if value.shape == () and isinstance(operand, Name) and operand.name in self.arguments:
                return f"is `{operand.name}` a vector? then add a line: {operand.name} in R^n"
        used = {name.name for operand in operands for name in names_in(operand)}
        numbers = [name for name, node in self.arguments.items() if node.shape == () and name in used]
        if len(operands) == 2 and numbers and any(value.shape for value in values):
            return f"arguments are numbers unless declared, for example {numbers[0]} in R^2"
        return ""

    def spend(self, operations: int, span: Span) -> None:
        """Count operations that a sum, a copy or a derivative is about to take; refuse them if they are too many."""
        self.afford(operations, span)
        self.meanings.room -= operations

    def afford(self, operations: int, span: Span) -> None:
        """Refuse operations that all lines together may not take any more."""
        if operations > self.meanings.room:
            raise unreadable("this takes too many operations", span, "use fewer terms, or vectors and matrices")

    def spend_on(self, output: Expr, span: Span) -> None:
        """Count the operations of differentiating an expression once."""
        self.spend(_DERIVED_COST * len(postorder([output])), span)

    def replaced(self, output: Expr, places: Mapping[Expr, Expr], span: Span) -> Expr:
        """Return `output` with nodes replaced: a copy of what depends on them."""
        if any(old is not new for old, new in places.items()):
            self.spend(_COPY_COST * len(postorder([output])), span)
        return substitute(output, places)

    def parameter(self, name: str) -> Expr:
        """Return the input node of a parameter, named apart from an argument of the same name."""
        return self.graph.input(f"{name}'" if name in self.arguments else name)

    def parameters_in(self, output: Expr) -> dict[Expr, Expr]:
        """Return what stands here for the parameters that data uses."""
        return {node: self.parameter(str(node.data)) for node in self.meanings.inputs_of(output)}

    def parameters_of(self, function: FunctionGraph) -> dict[Expr, Expr]:
        """Return what stands here for the parameters of a function."""
        return {node: self.parameter(str(node.data).rstrip("'")) for node, _ in function.parameters}

    def parameter_name(self, node: Expr) -> str | None:
        """Return the name of the parameter an input node stands for, or None."""
        if node in self.arguments.values():
            return None
        name = str(node.data).rstrip("'")
        return name if name in self.meanings.parameters else None

    def known_whole(self, node: Node, what: str) -> int:
        """Return a whole number known now; parameters count with the value they have."""
        value = self.lower(node)
        found = whole(self.with_parameter_values(value)) if value.shape == () else None
        if found is None:
            message = f"{what} is a whole number known when the definition is read; `{self.typed(node)}` is not"
            raise unreadable(message, node.span, "write a number or a parameter")
        return found

    def with_parameter_values(self, value: Expr) -> Expr:
        """Return a value with parameters replaced by the numbers they have now."""
        if value.number is not None:
            return value
        inputs = {node: self.parameter_name(node) for node in free_inputs([value])}
        numbers = {node: self.meanings.parameters[name].value for node, name in inputs.items() if name}
        if not numbers:
            return value
        return substitute(value, {node: self.graph.const(number) for node, number in numbers.items()})
