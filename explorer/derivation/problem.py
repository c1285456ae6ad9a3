"""What is to be derived: a text read, the function in it, and the variables that it is differentiated by."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import prod

from explorer.autodiff.operators import entries_of
from explorer.diagnostics import Diagnostic, ExpressionError, Span
from explorer.graph.expr import Expr, Stop
from explorer.lang.names import Known
from explorer.lang.syntax import Definition
from explorer.semantics.flatten import entry_names, flatten
from explorer.semantics.meanings import FunctionGraph, Meanings
from explorer.semantics.reading import read_with_meanings

_ENTRY = re.compile(r"(?P<name>[^\W\d_]+\w*?)(?:_?\[?)(?P<at>\d+(?:\s*,\s*\d+)?)\]?")


@dataclass(frozen=True, slots=True, eq=False)
class Typed:
    """A text that was read: the meanings of its names, its explored function and how that was defined."""

    text: str
    meanings: Meanings
    function: FunctionGraph
    definition: Definition | None
    known: Known

    @property
    def names(self) -> dict[Expr, str]:
        """The names of arrays of numbers."""
        return {data.output: data.name for data in self.meanings.data.values()}


def typed(text: str, explored: str | None = None, stopped: Stop = lambda: False, *, strict: bool = True) -> Typed:
    """Read a text; raises ExpressionError, and Stopped where `stopped` says so, as later work on its graph does.

    Where it is not `strict`, errors in lines that the explored function does without are passed over.
    """
    reading, lines, meanings = read_with_meanings(text.split("\n"), explored, echoed=False, stopped=stopped)
    errors = tuple(item for item in reading.diagnostics if item.is_error)
    if reading.explored is None or (errors and strict):
        nothing = Diagnostic("there is no function here", Span(0, len(text)), "write f(x) = ... or an expression")
        raise ExpressionError(text, errors or reading.diagnostics or (nothing,))
    line = lines[reading.explored.line]
    return Typed(text, meanings, meanings.functions[reading.explored.name], line.definition, line.known)


def refused(text: str, message: str, hint: str) -> ExpressionError:
    """Return the error that says why there is nothing to derive."""
    return ExpressionError(text, (Diagnostic(message, Span(0, len(text)), hint),))


def variables_named(function: FunctionGraph, wrt: str) -> tuple[FunctionGraph, tuple[Expr, ...]] | None:
    """Return the function, in scalar inputs where an entry is named, with the inputs that `wrt` names; None: unknown.

    "" means all inputs; "x, y" both; "x2", "x_2" and "x[2]" an entry of x, "R12" and "R[1,2]" one of a matrix.
    """
    names = _split(wrt)
    inputs = {str(node.data): node for node in function.inputs}
    parameters = {str(node.data): node for node, _ in function.parameters}
    if not names:
        return function, function.inputs
    if all(name in inputs or name in parameters for name in names):
        return function, tuple([inputs.get(name) or parameters[name] for name in names])
    flat = flatten(function)
    places = {str(node.data): node for node in flat.inputs} | parameters
    wanted = [name if name in places else _entry_name(function.inputs, name) for name in names]
    if any(name not in places for name in wanted):
        return None
    return flat, tuple([places[name] for name in wanted if name is not None])


def _split(wrt: str) -> list[str]:
    parts, depth = [""], 0
    for character in wrt.strip().removeprefix("(").removesuffix(")"):
        depth += {"[": 1, "]": -1}.get(character, 0)
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts if part.strip()]


def _entry_name(inputs: Sequence[Expr], typed_name: str) -> str | None:
    """Return the name that an entry has in scalar inputs: x2 for x[2]."""
    match = _ENTRY.fullmatch(typed_name.replace("{", "").replace("}", ""))
    node = next((node for node in inputs if match and node.data == match["name"] and node.shape), None)
    if match is None or node is None:
        return None
    digits = [int(i) for i in match["at"].split(",")]
    if len(digits) == 1 and len(node.shape) == 2 and len(match["at"]) == 2:
        digits = [int(digit) for digit in match["at"]]
    if len(digits) != len(node.shape) or any(not 1 <= i <= n for i, n in zip(digits, node.shape, strict=True)):
        return None
    flat = 0
    for i, n in zip(digits, node.shape, strict=True):
        flat = flat * n + i - 1
    return entry_names(str(node.data), node.shape, {str(other.data) for other in inputs})[flat]


def unknown_variable(found: Typed, wrt: str) -> ExpressionError:
    """Return the error for a variable that the function does not have."""
    function = found.function
    names = ", ".join(str(node.data) for node in function.inputs)
    array = next((node for node in function.inputs if node.shape), None)
    hint = f"its variables are {names}" if names else "it has no variables"
    if array is not None:
        first = ", ".join("1" for _ in array.shape)
        hint += f"; {array.data}[{first}] is an entry of {array.data}"
    return refused(found.text, f"`{function.name}` has no variable `{wrt}`", hint)


def with_output(function: FunctionGraph, output: int | None) -> FunctionGraph:
    """Return one entry of a function, counted row-major from 0, or all of it; raises ValueError."""
    if output is None or function.output.shape == ():
        return function
    size = prod(function.output.shape)
    if not 0 <= output < size:
        raise ValueError(f"{function.name} has {size} outputs, counted from 0; there is no number {output}")
    name = entry_names(function.name, function.output.shape, set())[output]
    return replace(function, name=name, output=entries_of(function.output)[output])
