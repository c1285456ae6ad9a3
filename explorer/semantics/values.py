"""Values: numbers, names, arithmetic, comparisons, vectors, norms, indices, pieces; a function a kind of syntax."""

import math
from collections.abc import Callable, Mapping
from functools import partial

import numpy as np

from explorer.diagnostics import Span
from explorer.graph import build
from explorer.graph.expr import Expr
from explorer.lang.stream import UnreadableError, unreadable
from explorer.lang.syntax import (
    Bars,
    Chain,
    Comparison,
    Index,
    Matrix,
    Name,
    Node,
    Number,
    Piecewise,
    Power,
    Slice,
    Text,
    Unary,
    Vector,
)
from explorer.semantics.builders import built, constant, norm
from explorer.semantics.differential import differentiated
from explorer.semantics.lowering import Lowering, Method
from explorer.semantics.products import divided, multiplied, power, transposed, worded


def _number(w: Lowering, node: Number) -> Expr:
    return w.graph.const(node.value)


def _name(w: Lowering, node: Name) -> Expr:
    name = node.name
    if name in w.names:
        return w.names[name]
    if name in w.meanings.parameters:
        return w.parameter(name)
    if name in w.meanings.data:
        output = w.meanings.data[name].output
        w.names[name] = w.replaced(output, w.parameters_in(output), node.span)
        return w.names[name]
    word = w.known.word(name)
    if word is not None and word.kind == "constant":
        return constant(w.graph, word.name)
    raise _no_value(w, node)


def _no_value(w: Lowering, node: Name) -> UnreadableError:
    name = node.name
    if name in w.meanings.broken:
        return unreadable(f"`{name}` could not be read", node.span, "its own line says why")
    if w.known.is_function(name):
        function = w.meanings.functions.get(name)
        arguments = ", ".join([str(i.data) for i in function.inputs]) if function is not None else "x"
        hint = f"write {name}({arguments})"
        if w.text[node.span.end :].lstrip().startswith("^"):
            hint += f", a power as {name}({arguments})^2"
        return unreadable(f"`{name}` is a function and needs its arguments", node.span, hint)
    return unreadable(f"`{name}` is not defined", node.span, f"add a line {name} = 1, or make it an argument")


def _quoted(_w: Lowering, node: Text) -> Expr:
    raise unreadable(f"the word '{node.text}' has no place here", node.span, "quotes name a norm: norm(A, 'fro')")


def _chain(w: Lowering, node: Chain) -> Expr:
    left: Node = node.first
    value = w.lower(left)
    for sign, operand in node.rest:
        other = w.lower(operand)
        value = _combined(w, sign, left, operand, value, other)
        left = Chain(node.first, (), node.first.span.to(operand.span))
    return value


def _combined(w: Lowering, sign: str, left: Node, right: Node, a: Expr, b: Expr) -> Expr:
    if sign in {"", "*", "·"} and a.shape == () == b.shape:
        return a * b
    return w.fitted(left.span.to(right.span), lambda: _OPERATIONS[sign](a, b), (left, right), (a, b))


def _comparison(w: Lowering, node: Comparison) -> Expr:
    values = [w.lower(operand) for operand in node.operands]
    found = [_compared(w, node, i, values[i], values[i + 1]) for i in range(len(node.signs))]
    result = found[0]
    for one in found[1:]:
        result = w.fitted(node.span, partial(build.logical_and, result, one))
    return result


def _compared(w: Lowering, node: Comparison, i: int, a: Expr, b: Expr) -> Expr:
    return w.fitted(node.span, lambda: _COMPARISONS[node.signs[i]](a, b), node.operands[i : i + 2], (a, b))


def _unary(w: Lowering, node: Unary) -> Expr:
    value = w.lower(node.operand)
    if node.sign == "-":
        return -value
    if node.sign == "not":
        return build.logical_not(value)
    if node.sign == "'":
        return transposed(value) if value.shape else _prime_of_number(w, node, value)
    return w.fitted(node.span, lambda: built(w.graph, "factorial", [value]))


def _prime_of_number(w: Lowering, node: Unary, value: Expr) -> Expr:
    """(f(x) g(x))' is a derivative where there is one number to differentiate by; else a transpose without effect."""
    arguments = list(w.arguments.items())
    typed = w.typed(node.operand)
    if isinstance(node.operand, Name) or len(arguments) != 1 or arguments[0][1].shape:
        w.note(f"`{typed}` is a number, so the prime (transpose) changes nothing", node.span)
        return value
    ((name, variable),) = arguments
    w.note(f"`{w.typed(node)}` is read as the derivative by {name}", node.span)
    w.derived.add(node.span)
    w.spend_on(value, node.span)
    return w.fitted(node.span, lambda: differentiated(value, variable))


def _power(w: Lowering, node: Power) -> Expr:
    if (
        node.sign == "^"
        and isinstance(node.base, Bars)
        and isinstance(node.exponent, Number)
        and node.exponent.value == 2
    ):
        return _squared(w, node.base)
    base = w.lower(node.base)
    exponent = w.lower(node.exponent)
    make = power if node.sign == "^" else _entrywise_power
    return w.fitted(node.span, lambda: make(base, exponent))


def _entrywise_power(base: Expr, exponent: Expr) -> Expr:
    return base**exponent


def _squared(w: Lowering, bars: Bars) -> Expr:
    """Return ||v||^2 as v · v: the same number, and it has a derivative at 0 too."""
    inner = w.lower(bars.operand)
    if bars.which not in {"2", "F"} or inner.shape == ():
        return _normed(w, bars, inner) ** 2
    return inner @ inner if len(inner.shape) == 1 else build.total(inner**2)


def _bars(w: Lowering, node: Bars) -> Expr:
    return _normed(w, node, w.lower(node.operand))


def _normed(w: Lowering, node: Bars, inner: Expr) -> Expr:
    if node.which != "abs":
        return w.fitted(node.span, lambda: norm(inner, node.which))
    if inner.shape == ():
        return build.absolute(inner)
    message = f"|…| is for numbers; `{w.typed(node.operand)}` {worded(inner.shape)}"
    raise unreadable(message, node.span, "write ||…|| for the norm, det(A) for a determinant")


def _vector(w: Lowering, node: Vector) -> Expr:
    return _stacked(w, [w.lower(entry) for entry in node.entries], node.span)


def _matrix(w: Lowering, node: Matrix) -> Expr:
    return _stacked(w, [_stacked(w, [w.lower(entry) for entry in row], node.span) for row in node.rows], node.span)


def _stacked(w: Lowering, entries: list[Expr], span: Span) -> Expr:
    stacked = w.fitted(span, lambda: w.graph.stack(entries))
    if all(entry.is_const for entry in entries):
        return w.graph.const(np.array([entry.data for entry in entries], dtype=np.float64))
    return stacked


def _index(w: Lowering, node: Index) -> Expr:
    base = w.lower(node.base)
    if base.shape == ():
        raise _not_indexed(w, node)
    if any(isinstance(i, Slice) for i in node.indices):
        return _part(w, base, node)
    wanted = node.indices
    if node.joined and len(wanted) == 1 and len(base.shape) == 2 and isinstance(wanted[0], Number):
        wanted = _digits(wanted[0])  # A_12 of a matrix
    indices = tuple([w.known_whole(i, "an index") - 1 for i in wanted])
    if len(indices) <= len(base.shape) and any(not 0 <= i < n for i, n in zip(indices, base.shape, strict=False)):
        last = " or ".join(str(n) for n in base.shape[: len(indices)])
        raise unreadable("there is no such entry", node.span, f"indices go from 1 to {last}")
    return w.fitted(node.span, lambda: base[indices])


def _part(w: Lowering, base: Expr, node: Index) -> Expr:
    part, *others = node.indices
    if others or not isinstance(part, Slice):
        hint = "A[2:3] has the rows 2 and 3"
        raise unreadable("a part is taken of the entries of a vector or of the rows of a matrix", node.span, hint)
    size = base.shape[0]
    low = w.known_whole(part.low, "an index") if part.low is not None else 1
    high = w.known_whole(part.high, "an index") if part.high is not None else size
    if not 1 <= low <= high <= size:
        raise unreadable(f"there is no part {low}:{high}", part.span, f"it begins and ends within 1:{size}")
    return build.part(base, low - 1, high)


def _digits(index: Number) -> tuple[Number, ...]:
    """The 1 and 2 of A_12; an index of more digits needs a comma."""
    return tuple([Number(digit, index.span) for digit in index.text]) if len(index.text) == 2 else (index,)


def _not_indexed(w: Lowering, node: Index) -> UnreadableError:
    base, first = w.typed(node.base), node.indices[0]
    index = first.text if isinstance(first, Number) else first.name if isinstance(first, Name) else w.typed(first)
    if not node.joined:
        return unreadable(
            f"`{base}` is a number and has no entries", node.span, "only vectors and matrices are indexed"
        )
    hint = f"write {base.rstrip('_')}^{index} for a power, {index} {base.rstrip('_')} for a product"
    return unreadable(f"`{w.typed(node)}` is not defined, and `{base.rstrip('_')}` is not a vector", node.span, hint)


def _piecewise(w: Lowering, node: Piecewise) -> Expr:
    branches = [(w.lower(condition), w.lower(value)) for condition, value in node.branches]
    result = w.lower(node.otherwise) if node.otherwise is not None else _nothing(branches[-1][1])
    for (condition, value), (_, piece) in zip(reversed(branches), reversed(node.branches), strict=True):
        operands = (piece, node.otherwise) if node.otherwise is not None else ()
        values = (value, result) if operands else ()
        result = w.fitted(node.span, lambda c=condition, v=value, r=result: build.where(c, v, r), operands, values)  # type: ignore[misc]
    return result


def _nothing(like: Expr) -> Expr:
    """Where no condition holds and nothing else is given, there is no value."""
    return build.fill(like.graph.const(math.nan), like.shape)


_COMPARISONS: dict[str, Callable[[Expr, Expr], Expr]] = {
    "<": build.lt,
    "<=": build.le,
    ">": lambda a, b: build.lt(b, a),
    ">=": lambda a, b: build.le(b, a),
    "==": build.eq,
    "!=": build.ne,
}
_OPERATIONS: dict[str, Callable[[Expr, Expr], Expr]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "/": divided,
    "./": lambda a, b: a / b,
    "and": build.logical_and,
    "or": build.logical_or,
    "mod": build.mod,
    "": lambda a, b: multiplied(a, b, ""),
    "*": lambda a, b: multiplied(a, b, "*"),
    "·": lambda a, b: multiplied(a, b, "·"),
    "×": lambda a, b: multiplied(a, b, "×"),
    "@": lambda a, b: multiplied(a, b, "@"),
    ".*": lambda a, b: multiplied(a, b, ".*"),
    "⊙": lambda a, b: multiplied(a, b, ".*"),
    "⊗": lambda a, b: multiplied(a, b, "⊗"),
}
VALUES: Mapping[type, Method] = {
    Number: _number,
    Name: _name,
    Text: _quoted,
    Chain: _chain,
    Comparison: _comparison,
    Unary: _unary,
    Power: _power,
    Bars: _bars,
    Vector: _vector,
    Matrix: _matrix,
    Index: _index,
    Piecewise: _piecewise,
}
