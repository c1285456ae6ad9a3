"""Syntax to nodes: one method a kind of syntax; shapes are checked and named as the user knows them."""

import math
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import numpy as np

from explorer.diagnostics import Diagnostic, Severity, Span
from explorer.graph import build
from explorer.graph.expr import Expr, Graph, GraphTooLargeError
from explorer.graph.shapes import ShapeError
from explorer.graph.walk import free_inputs
from explorer.lang.names import Known
from explorer.lang.shape_of_syntax import function_valued
from explorer.lang.stream import refuse
from explorer.lang.syntax import (
    Bars, Call, Chain, Comparison, Compose, Index, Matrix, Name, Node, Number, Partial, Piecewise, Power, Prime, Repeated, Text, Unary, Vector,
)  # fmt: skip
from explorer.semantics.builders import built, constant, norm
from explorer.semantics.calculus import partial_of, template_of
from explorer.semantics.constants import whole
from explorer.semantics.meanings import FunctionGraph, Meanings
from explorer.semantics.products import AmbiguousError, divided, multiplied, power, transposed, worded
from explorer.semantics.templates import Template, applied, transplanted

STEP_LIMIT = 500_000
TERM_LIMIT = 100_000


class Lowering:
    """Lowers the body of one definition into one graph."""

    def __init__(self, text: str, graph: Graph, meanings: Meanings, known: Known, names: dict[str, Expr]) -> None:
        self.text = text
        self.graph = graph
        self.meanings = meanings
        self.known = known
        self.arguments = dict(names)
        self.names = dict(names)
        self.notes: list[Diagnostic] = []
        self.templates: dict[str, Template] = {}
        self._steps = 0

    def lower(self, node: Node) -> Expr:
        """Return the node `node` stands for; raises UnreadableError with a diagnostic."""
        self._steps += 1
        if self._steps > STEP_LIMIT:
            raise GraphTooLargeError("too many steps")
        return _METHODS[type(node)](self, node)

    def typed(self, node: Node) -> str:
        """Return the text a node was read from, shortened."""
        text = self.text[node.span.start : node.span.end]
        return text if len(text) <= 24 else text[:10] + "…" + text[-10:]

    def fitted(self, span: Span, make: Callable[[], Expr], operands: Sequence[Node] = (), values: Sequence[Expr] = ()) -> Expr:
        """Return what `make` builds; operands that do not fit are named with their shapes."""
        try:
            return make()
        except AmbiguousError as error:
            refuse(str(error), span, error.hint)
        except ShapeError as error:
            self._misfit(error, span, operands, values)

    def _misfit(self, error: ShapeError, span: Span, operands: Sequence[Node], values: Sequence[Expr]) -> NoReturn:
        if len(operands) == 2:
            shapes = ", ".join(f"`{self.typed(o)}` {worded(v.shape)}" for o, v in zip(operands, values, strict=True))
            refuse(f"the shapes do not fit: {shapes}", span, _shape_hint(self, operands, values) or str(error))
        refuse(str(error), span, _shape_hint(self, operands, values))

    def name(self, node: Name) -> Expr:
        """Return the value of a name."""
        name, graph = node.name, self.graph
        if name in self.names:
            return self.names[name]
        if name in self.meanings.parameters:
            return self.parameter(name)
        if name in self.meanings.data:
            return self._data(name)
        word = self.known.word(name)
        if word is not None and word.kind == "constant":
            return constant(graph, word.name)
        if name in self.meanings.broken:
            refuse(f"`{name}` could not be read", node.span, "its own line says why")
        if self.known.is_function(name):
            arguments = "x" if word is not None or name not in self.meanings.functions else ", ".join(self._input_names(name))
            refuse(f"`{name}` is a function and needs its arguments", node.span, f"write {name}({arguments})")
        refuse(f"`{name}` is not defined", node.span, f"add a line {name} = 1, or make it an argument")

    def _input_names(self, name: str) -> list[str]:
        return [str(i.data) for i in self.meanings.functions[name].inputs]

    def parameter(self, name: str) -> Expr:
        """Return the input node of a parameter, named apart from an argument of the same name."""
        return self.graph.input(f"{name}'" if name in self.arguments else name)

    def parameters_in(self, output: Expr) -> dict[Expr, Expr]:
        """Return where the parameters another definition uses stand in this graph."""
        inputs = [node for node in free_inputs([output]) if str(node.data).rstrip("'") in self.meanings.parameters]
        return {node: self.parameter(str(node.data).rstrip("'")) for node in inputs}

    def parameters_in_function(self, function: FunctionGraph) -> dict[Expr, Expr]:
        """Return where the parameters of a function stand in this graph."""
        return {node: self.parameter(str(node.data).rstrip("'")) for node, _ in function.parameters}

    def _data(self, name: str) -> Expr:
        output = self.meanings.data[name].output
        value = transplanted(output, self.graph, self.parameters_in(output))
        self.names[name] = value
        return value

    def number(self, node: Number) -> Expr:
        return self.graph.const(node.value)

    def quoted(self, node: Text) -> Expr:
        refuse(f"the word '{node.text}' has no place here", node.span, "quotes name a norm: norm(A, 'fro')")

    def chain(self, node: Chain) -> Expr:
        left: Node = node.first
        value = self.lower(left)
        for sign, operand in node.rest:
            other = self.lower(operand)
            value = self._combined(sign, left, operand, value, other)
            left = _until(node, operand)
        return value

    def _combined(self, sign: str, left: Node, right: Node, a: Expr, b: Expr) -> Expr:
        span = left.span.to(right.span)
        if sign in {"", "*", "·"} and a.shape == () == b.shape:
            return a * b
        return self.fitted(span, lambda: _OPERATIONS[sign](a, b), (left, right), (a, b))

    def comparison(self, node: Comparison) -> Expr:
        values = [self.lower(operand) for operand in node.operands]
        result: Expr | None = None
        for i, sign in enumerate(node.signs):
            pair = (values[i], values[i + 1])
            operands = (node.operands[i], node.operands[i + 1])
            one = self.fitted(node.span, lambda s=sign, p=pair: _COMPARISONS[s](*p), operands, pair)
            result = one if result is None else build.logical_and(result, one)
        assert result is not None
        return result

    def unary(self, node: Unary) -> Expr:
        value = self.lower(node.operand)
        if node.sign == "-":
            return -value
        if node.sign == "not":
            return build.logical_not(value)
        if node.sign == "!":
            return self._factorial(node, value)
        return transposed(value)

    def _factorial(self, node: Unary, value: Expr) -> Expr:
        if self.free(value) and "gamma" not in self.known.words:
            refuse("n! needs a number known when the definition is read", node.span, "write a number or a parameter before !")
        return built(self.graph, "factorial", [value])

    def free(self, value: Expr) -> bool:
        """Whether a value depends on inputs."""
        return value.number is None and bool(free_inputs([value]))

    def power(self, node: Power) -> Expr:
        if node.sign == "^" and isinstance(node.base, Bars) and isinstance(node.exponent, Number) and node.exponent.value == 2:
            return self._squared_norm(node.base)
        base = self.lower(node.base)
        if _is_transposed_inverse(node.exponent, self.known):
            return self.fitted(node.span, lambda: transposed(build.inv(base)), (node.base,), (base,))
        exponent = self.lower(node.exponent)
        make = power if node.sign == "^" else lambda a, b: a**b
        return self.fitted(node.span, lambda: make(base, exponent))

    def _squared_norm(self, bars: Bars) -> Expr:
        """||v||^2 is v · v: the same number, and a derivative at 0 too."""
        inner = self.lower(bars.operand)
        if bars.which not in {"2", "F"} or inner.shape == ():
            return self._normed(bars, inner) ** 2
        return inner @ inner if len(inner.shape) == 1 else build.total(inner**2)

    def bars(self, node: Bars) -> Expr:
        return self._normed(node, self.lower(node.operand))

    def _normed(self, node: Bars, inner: Expr) -> Expr:
        if node.which != "abs":
            return self.fitted(node.span, lambda: norm(inner, node.which))
        if inner.shape == ():
            return build.absolute(inner)
        refuse(f"`{self.typed(node.operand)}` {worded(inner.shape)}; |…| is for numbers", node.span, "write ||…|| for the norm, det(A) for a determinant")

    def vector(self, node: Vector) -> Expr:
        return self._stacked([self.lower(entry) for entry in node.entries], node.span)

    def matrix(self, node: Matrix) -> Expr:
        rows = [self._stacked([self.lower(entry) for entry in row], node.span) for row in node.rows]
        return self._stacked(rows, node.span)

    def _stacked(self, entries: list[Expr], span: Span) -> Expr:
        if all(entry.is_const for entry in entries) and len({entry.shape for entry in entries}) == 1:
            return self.fitted(span, lambda: self._constant_stack(entries))
        return self.fitted(span, lambda: self.graph.stack(entries))

    def _constant_stack(self, entries: list[Expr]) -> Expr:
        self.graph.stack(entries)  # checks the shapes
        return self.graph.const(np.array([entry.data for entry in entries]))

    def index(self, node: Index) -> Expr:
        base = self.lower(node.base)
        if base.shape == () and node.joined:
            self._not_a_vector(node)
        if base.shape == ():
            refuse(f"`{self.typed(node.base)}` is a number and has no entries", node.span, "only vectors and matrices are indexed")
        indices = tuple([self.known_whole(i, "an index") - 1 for i in node.indices])
        return self.fitted(node.span, lambda: base[indices])

    def _not_a_vector(self, node: Index) -> NoReturn:
        base, index = self.typed(node.base), self.typed(node.indices[0])
        refuse(f"`{base}{index}` is not defined, and `{base}` is a number, not a vector", node.span, f"write {base}^{index} for a power, {index} {base} for a product")

    def known_whole(self, node: Node, what: str) -> int:
        """Return a whole number known now; parameters count with the value they have."""
        value = self.lower(node)
        inputs = free_inputs([value]) if value.number is None else []
        if inputs and all(str(i.data).rstrip("'") in self.meanings.parameters for i in inputs):
            values = {i: self.graph.const(self.meanings.parameters[str(i.data).rstrip("'")].value) for i in inputs}
            value = transplanted(value, self.graph, values)
        found = whole(value) if value.shape == () else None
        if found is None:
            refuse(f"{what} is a whole number known when the definition is read; `{self.typed(node)}` is not", node.span, "write a number or a parameter")
        return found

    def piecewise(self, node: Piecewise) -> Expr:
        branches = [(self.lower(condition), self.lower(value)) for condition, value in node.branches]
        result = self.lower(node.otherwise) if node.otherwise is not None else None
        for condition, value in reversed(branches):
            other = result if result is not None else self._nothing(value)
            result = self.fitted(node.span, lambda c=condition, v=value, o=other: build.where(c, v, o))
        assert result is not None
        return result

    def _nothing(self, like: Expr) -> Expr:
        return build.fill(self.graph.const(math.nan), like.shape)

    def repeated(self, node: Repeated) -> Expr:
        low, high = self.known_whole(node.low, "a bound"), self.known_whole(node.high, "a bound")
        if high - low + 1 > TERM_LIMIT:
            refuse(f"{high - low + 1:.6g} terms are too many", node.span, f"at most {TERM_LIMIT:,} terms are added or multiplied")
        saved = self.names.get(node.variable)
        combine = build_sum if node.kind == "sum" else build_product
        result: Expr | None = None
        for k in range(low, high + 1):
            self.names[node.variable] = self.graph.const(float(k))
            term = self.lower(node.body)
            result = term if result is None else self.fitted(node.span, lambda r=result, t=term: combine(r, t))
        self.names.pop(node.variable, None)
        if saved is not None:
            self.names[node.variable] = saved
        return result if result is not None else self.graph.const(0.0 if node.kind == "sum" else 1.0)

    def call(self, node: Call) -> Expr:
        function = node.function
        word = self.known.word(function.name) if isinstance(function, Name) else None
        if word is None:
            template = self.template(function)
            values = [self.lower(argument) for argument in node.arguments]
            return self.fitted(node.span, lambda: applied(template, values), node.arguments[:1], values[:1])
        if word.kind == "operator":
            return self._operated(node)
        self._check_arity(node, word.name, word.arity)
        if word.name == "norm" and len(node.arguments) == 2 and isinstance(node.arguments[1], Text):
            matrix, which = self.lower(node.arguments[0]), node.arguments[1].text
            return self.fitted(node.span, lambda: norm(matrix, which))
        values = [self.lower(argument) for argument in node.arguments]
        return self.fitted(node.span, lambda: built(self.graph, word.builder, values), node.arguments, values)

    def _operated(self, node: Call) -> Expr:
        """An operator such as grad(f) that is not applied: at the arguments of this definition."""
        return partial_of(self, node)

    def _check_arity(self, node: Call, name: str, arity: tuple[int, int]) -> None:
        low, high = arity
        given = len(node.arguments)
        if low <= given <= high:
            return
        wanted = str(low) if low == high else f"{low} to {high}"
        noun = "argument" if high == 1 else "arguments"
        hint = next((f"a decimal number has a point: {a}.{b}" for a, b in _number_pairs(self, node)), self._help(name))
        refuse(f"`{name}` takes {wanted} {noun}, not {given}", node.span, hint)

    def _help(self, name: str) -> str:
        return self.known.words[name].help

    def template(self, node: Node) -> Template:
        """Return the function a node stands for."""
        return template_of(self, node)

    def function_needed(self, node: Node) -> Expr:
        """Refuse a function where a value is needed, or apply a derivative at the arguments in scope."""
        if isinstance(node, Partial):
            return partial_of(self, node)
        refuse(f"`{self.typed(node)}` is a function and needs its arguments", node.span, f"write {self.typed(node)}(x)")

    def note(self, message: str, span: Span) -> None:
        """Say how something was read."""
        self.notes.append(Diagnostic(message, span, "", Severity.NOTE))

    def is_function(self, node: Node) -> bool:
        """Whether a node stands for a function."""
        return function_valued(node, self.known)


def build_sum(a: Expr, b: Expr) -> Expr:
    """Return a + b."""
    return a + b


def build_product(a: Expr, b: Expr) -> Expr:
    """Return the product of two terms of a product."""
    return multiplied(a, b, "")


def _until(chain: Chain, operand: Node) -> Node:
    """The part of a chain up to an operand, for messages about the next."""
    return Chain(chain.first, (), chain.first.span.to(operand.span))


def _shape_hint(lowering: Lowering, operands: Sequence[Node], values: Sequence[Expr]) -> str:
    """Recall that arguments are numbers unless declared, when one meets an array."""
    for operand, value in zip(operands, values, strict=True):
        if value.shape == () and isinstance(operand, Name) and operand.name in lowering.arguments:
            return f"is `{operand.name}` a vector? then add a line: {operand.name} in R^n"
    numbers = [name for name, node in lowering.arguments.items() if node.shape == ()]
    if values and any(value.shape for value in values) and numbers:
        return f"arguments are numbers unless declared, for example {numbers[0]} in R^2"
    return ""


def _number_pairs(lowering: Lowering, node: Call) -> list[tuple[str, str]]:
    """Neighbouring arguments that may have been meant as one number with a decimal comma."""
    pairs = zip(node.arguments, node.arguments[1:], strict=False)
    typed = [(a, b) for a, b in pairs if isinstance(a, Number) and isinstance(b, Number)]
    return [(a.text, b.text) for a, b in typed if b.span.start == a.span.end + 1 and lowering.text[a.span.end] == ","]


def _is_transposed_inverse(node: Node, known: Known) -> bool:
    """Whether an exponent is the -T of X^-T."""
    return isinstance(node, Unary) and node.sign == "-" and isinstance(node.operand, Name) and node.operand.name == "T" and not known.is_known("T")


_COMPARISONS: dict[str, Callable[[Expr, Expr], Expr]] = {
    "<": build.lt,
    "<=": build.le,
    ">": lambda a, b: build.lt(b, a),
    ">=": lambda a, b: build.le(b, a),
    "==": build.eq,
    "!=": build.ne,
}
_OPERATIONS: dict[str, Callable[[Expr, Expr], Expr]] = {
    "+": build_sum,
    "-": lambda a, b: a - b,
    "/": divided,
    "./": lambda a, b: a / b,
    "and": build.logical_and,
    "or": build.logical_or,
    "mod": build.mod,
    **{sign: (lambda a, b, s=sign: multiplied(a, b, s)) for sign in ("", "*", "·", "×", "@", ".*", "⊙", "⊗")},
}
_METHODS: dict[type, Callable[[Lowering, Any], Expr]] = {
    Number: Lowering.number,
    Name: Lowering.name,
    Text: Lowering.quoted,
    Chain: Lowering.chain,
    Comparison: Lowering.comparison,
    Unary: Lowering.unary,
    Power: Lowering.power,
    Bars: Lowering.bars,
    Vector: Lowering.vector,
    Matrix: Lowering.matrix,
    Index: Lowering.index,
    Piecewise: Lowering.piecewise,
    Repeated: Lowering.repeated,
    Call: Lowering.call,
    Prime: Lowering.function_needed,
    Compose: Lowering.function_needed,
    Partial: Lowering.function_needed,
}
