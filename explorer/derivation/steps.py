"""The door: `steps` turns a text into the derivation of a derivative of it, every line checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from explorer.derivation import rules
from explorer.derivation.checking import Points
from explorer.derivation.claims import Claim, claims_of
from explorer.derivation.collect import collected, length
from explorer.derivation.derivation import Derivation
from explorer.derivation.deriving import Deriver, TooManyStepsError
from explorer.derivation.factors import Layer, in_entries, layers_of
from explorer.derivation.problem import Typed, refused, typed, unknown_variable, variables_named, with_output
from explorer.derivation.products import Chain
from explorer.derivation.scalar_rules import by_number
from explorer.derivation.sheet import Sheet
from explorer.derivation.vector_rules import UnsaidError, by_vector
from explorer.graph.entries import TooManyEntriesError, restacked, written_out
from explorer.graph.expr import Expr, GraphTooLargeError, Stop
from explorer.graph.walk import free_inputs, postorder
from explorer.semantics.meanings import FunctionGraph

ENTRIES = 64  # of a value that is written out entry by entry
WRITTEN_OUT = 400  # operations
SHORTER = 0.75  # of the operations, to which a common factor in front must bring a sum to be worth it
TOO_LONG = "the derivation would be longer than anybody reads; its value is known all the same"


def steps(
    text: str,
    wrt: str = "x",
    *,
    output: int | None = None,
    explored: str | None = None,
    stopped: Stop = lambda: False,
) -> Derivation:
    """Return the derivation of the derivative of the explored (else the last) function of a text.

    `wrt` names a variable, an entry of one ("x2", "R[1,2]"), a vector, several ("x, y"), or "" for all: a row or
    matrix then. `output` picks one entry of the function's value, counted row-major from 0. A function that is a
    composition, also by definitions such as f(x1, x2), x1(t), x2(t), is derived by the chain rule as a product of
    matrices. Raises ExpressionError, ValueError where there is no such output, Stopped where `stopped` says so.
    """
    return derivation_of(typed(text, explored, stopped), wrt, output=output, stopped=stopped)


def derivation_of(found: Typed, wrt: str, *, output: int | None = None, stopped: Stop = lambda: False) -> Derivation:
    """Return the derivation of the explored function of a text that was read, as `steps` does."""
    composition = layers_of(found) if output is None else None
    if composition is not None:
        layers, name = composition
        wanted = _innermost(layers[-1], wrt)
        if wanted:
            return _along_chain(found, layers, name, wanted, stopped)
    named = variables_named(with_output(found.function, output), wrt)
    if named is None:
        raise unknown_variable(found, wrt)
    function, variables = named
    if not variables:
        raise refused(found.text, f"`{function.name}` is constant", "a function of at least one variable is needed")
    if any(len(node.shape) > 1 for node in variables):
        matrix = next(node for node in variables if len(node.shape) > 1)
        hint = f"name an entry of it, such as {matrix.data}[1, 1]"
        raise refused(found.text, f"`{matrix.data}` is a matrix: its derivation is that of its entries", hint)
    return _of_function(found, function, variables, stopped)


def variable_choices(found: Typed) -> tuple[str, ...]:
    """Return what the derivative may be asked by: variables, all of them, vectors, their entries; those of `steps`."""
    composition = layers_of(found)
    inputs = found.function.inputs if composition is None else composition[0][-1].inputs
    names = [str(node.data) for node in inputs if len(node.shape) <= 1]
    together = [", ".join(names)] if 1 < len(names) == len(inputs) and not any(n.shape for n in inputs) else []
    entries: list[str] = []
    for node in inputs if composition is None else ():
        places = list(np.ndindex(*node.shape))[:ENTRIES] if node.shape else []
        entries += [f"{node.data}[{', '.join(str(i + 1) for i in at)}]" for at in places]
    return (*names, *together, *entries)


def _innermost(layer: Layer, wrt: str) -> tuple[str, ...]:
    """Return the names of the innermost variables that are asked for; empty where another variable is."""
    names = [str(node.data) for node in layer.inputs]
    wanted = [part.strip() for part in wrt.strip("() ").split(",") if part.strip()]
    if not wanted:
        return tuple(names)
    return tuple(wanted) if all(name in names for name in wanted) else ()


def _of_function(found: Typed, function: FunctionGraph, variables: tuple[Expr, ...], stopped: Stop) -> Derivation:
    single = variables[0] if len(variables) == 1 else None
    if single is not None and single.shape:
        try:
            return _single(found, function, single, stopped)
        except UnsaidError:
            single = None
    if single is not None:
        return _single(found, function, single, stopped)
    layer = Layer((function.output,), variables, (function.name,), len(variables) < len(function.inputs))
    return _written(found, function, in_entries([layer], function), stopped)


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    """What is derived: the function, by what, on which sheet."""

    found: Typed
    function: FunctionGraph
    by: tuple[Expr, ...]
    sheet: Sheet
    stopped: Stop
    chain: Chain | None = None

    def finished(self, claims: tuple[Claim, ...], formula: Expr, outputs: Sequence[Expr], note: str = "") -> Derivation:
        """Return the derivation with the points at which it is checked."""
        given = {node: value for node, value in self.function.parameters if node not in self.by}
        derived = {} if self.chain is None else self.chain.inner
        used = dict.fromkeys([*self.by, *free_inputs([*outputs, *derived.values()])])
        inputs = tuple([node for node in used if node not in given and node not in derived])
        points = Points(self.sheet, inputs, given, derived, self.stopped)
        names = tuple([str(node.data) for node in self.by])
        text, name = self.found.text, self.function.name
        return Derivation(text, name, names, self.sheet, claims, formula, points, inputs, given, self.chain, note)

    def simplified(self, claims: tuple[Claim, ...], result: Expr, outputs: Sequence[Expr]) -> Derivation:
        """Add the line that tidies up, where there is something to tidy."""
        gathered, factored = (_collected(result, factored=factored) for factored in (False, True))
        best = min((result, gathered), key=length)
        if length(factored) <= SHORTER * length(best):
            best = factored
        formula, last = self.sheet.copy(best), claims[-1].after
        if self.sheet.text(formula) == self.sheet.text(last):
            return self.finished(claims, last, outputs)
        line = Claim(rules.SIMPLIFY, last, formula, claims[0].target)
        return self.finished((*claims, line), formula, outputs)


def _single(found: Typed, function: FunctionGraph, by: Expr, stopped: Stop) -> Derivation:
    """Return the derivation by one number, or by one vector as a whole."""
    output = function.output if by.shape else _in_numbers(function.output)
    if by.shape and _is_in_entries(output, by):
        raise UnsaidError(output.op)
    sheet = Sheet(partial=len(function.inputs) > 1 or bool(by.shape), names=found.names)
    task = _Task(found, function, (by,), sheet, stopped)
    d = Deriver(sheet, by, by_vector if by.shape else by_number, stopped)
    try:
        step = d.find(output)
    except (TooManyStepsError, GraphTooLargeError):
        place = sheet.derivative(output, by)
        claims = (Claim(rules.CONSTANT, place, place, place),)
        return task.finished(claims, place, (output,), TOO_LONG)
    return task.simplified(tuple(claims_of(d, output, 0, set())), step.result, (output,))


def _is_in_entries(output: Expr, by: Expr) -> bool:
    """Whether a function of a vector is written in its entries: x1^2 x2."""
    return any(node.op == "index" and by in node.args for node in postorder([output]))


def _in_numbers(output: Expr) -> Expr:
    """Return the output with small arrays written out entry by entry, as one does by hand."""
    if prod(output.shape) > ENTRIES:
        return output
    try:
        entries = written_out(output, WRITTEN_OUT)
    except (TooManyEntriesError, GraphTooLargeError):
        return output
    return restacked(entries)


def _along_chain(
    found: Typed, layers: Sequence[Layer], name: str, wanted: tuple[str, ...], stopped: Stop
) -> Derivation:
    """Return the derivation of a composition: in whole vectors where that can be said, else in entries."""
    inner = layers[-1]
    columns = tuple([node for node in inner.inputs if node.data in wanted])
    function = found.meanings.functions[name]
    held = len(columns) < len(inner.inputs)
    chosen = [*layers[:-1], Layer(inner.outputs, columns, inner.names, held)]
    whole = all(len(layer.outputs) == len(layer.inputs) == 1 and layer.inputs[0].shape for layer in chosen)
    spoken = [_is_in_entries(layer.outputs[0], layer.inputs[0]) for layer in chosen]
    if whole and not any(spoken):
        try:
            return _written(found, function, chosen, stopped)
        except UnsaidError:
            whole = False
    entries = in_entries(layers, function)
    flat = in_entries([Layer(inner.outputs, columns, inner.names)], function)[0].inputs
    last = entries[-1]
    return _written(found, function, [*entries[:-1], Layer(last.outputs, flat, last.names, held)], stopped)


def _written(found: Typed, function: FunctionGraph, layers: Sequence[Layer], stopped: Stop) -> Derivation:
    """Return the derivation of a table of derivatives, or of a product of such tables."""
    inputs = layers[-1].inputs
    sheet = Sheet(partial=layers[-1].sign == "∂", names=found.names)
    try:
        chain = Chain(sheet, function.name, layers, stopped)
    except (TooManyStepsError, GraphTooLargeError):
        message = f"the derivation by all of {', '.join(str(node.data) for node in inputs[:3])}, … is too long to read"
        raise refused(found.text, message, "choose one variable, and one entry of the value") from None
    task = _Task(found, function, inputs, sheet, stopped, chain)
    return task.simplified(tuple(chain.lines()), chain.result(), chain.whole)


def _collected(result: Expr, *, factored: bool) -> Expr:
    """Return a number, or each entry of a table of numbers, tidied."""
    if result.op != "stack":
        return collected(result, factored=factored) if result.shape == () else result
    return result.graph.apply("stack", *[_collected(arg, factored=factored) for arg in result.args])
