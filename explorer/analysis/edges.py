"""Where a point sits at an edge of an operation: the kink of |x|, a step of floor, the steep end of √x, 0/0.

EDGES has one row for each operation that has such points: whether the values of the operands are at one, and what to
say of it. What the derivative tables hold there is the convention of explorer.autodiff.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, reduce
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.graph.expr import Expr
from explorer.graph.walk import postorder
from explorer.numeric.point import compile_point
from explorer.printing.text import text

Floats: TypeAlias = NDArray[np.float64]
Values: TypeAlias = Mapping[Expr, float | Floats]
IsAt: TypeAlias = Callable[..., bool]

ROUNDING = 4 * np.finfo(np.float64).eps  # 0.3 / 0.1 is no whole number, and is meant to be one
SHOWN = 30  # characters of an operation that is quoted


class Edge(NamedTuple):
    """An operation that sits at an edge, what it has there, and what the derivatives take for its slope.

    In `what`, {} stands for the operation. `convention` is empty where the point is only as near to the edge as
    rounding leaves it.
    """

    node: Expr
    what: str
    convention: str

    def __str__(self) -> str:
        return self.what.format(quoted(self.node)) + (f" ({self.convention})" if self.convention else "")


class Edges:
    """The operations of a function that have edges, and which of them a point sits at."""

    def __init__(self, output: Expr, inputs: Sequence[Expr]) -> None:
        """Take the function and the nodes whose values make a point; nothing is compiled yet."""
        self._output = output
        self._inputs = inputs

    @cached_property
    def _watched(self) -> list[Expr]:
        """The operations with edges whose operands are not all constant; usually none."""
        return [
            node
            for node in postorder([self._output])
            if node.op in EDGES
            and not all(arg.is_const for arg in node.args)
            and (node.op != "mul" or any(arg.op == "div" for arg in node.args))
        ]

    @cached_property
    def _wanted(self) -> list[Expr]:
        """The nodes whose values decide: operands, the terms of operands that are sums, and conditions."""
        found = {arg: None for node in self._watched for arg in node.args}
        terms = [term for arg in found if arg.op in ("add", "sub") for term in arg.args]
        conditions = [node.args[0] for node in postorder([self._output]) if node.op == "where"]
        return list(dict.fromkeys([*found, *terms, *conditions]))

    @cached_property
    def _program(self) -> Callable[[Sequence[float | Floats]], list[float | Floats]]:
        return compile_point(self._wanted, self._inputs)

    def at(self, values: Values) -> list[Edge]:
        """Return the operations at an edge, operands first, those in branches that are not taken left out."""
        if not self._watched:
            return []
        numbers = self._program([values[node] for node in self._inputs])
        found = {node: np.asarray(number) for node, number in zip(self._wanted, numbers, strict=True)}
        hit = [node for node in self._watched if _is_at(node, found, ROUNDING)]
        if not hit:
            return []
        reached = self._reached(found, set(hit))
        return [_edge(node, found) for node in hit if node in reached]

    def _reached(self, found: Mapping[Expr, Floats], hit: set[Expr]) -> set[Expr]:
        """Return the nodes the output depends on at the point: of a `where` only the branch taken, both at its edge."""
        reached: set[Expr] = set()
        pending = [self._output]
        while pending:
            node = pending.pop()
            if node in reached:
                continue
            reached.add(node)
            pending.extend(_taken(node, found, hit))
        return reached


def _taken(node: Expr, found: Mapping[Expr, Floats], hit: set[Expr]) -> Sequence[Expr]:
    if node.op != "where" or hit.intersection(postorder([node.args[0]])):
        return node.args
    condition, if_true, if_false = node.args
    holds = found[condition] != 0
    return [condition, *([if_true] if holds.any() else []), *([] if holds.all() else [if_false])]


class _Operand(NamedTuple):
    """The value of an operand, the size of the terms it is the sum of, and how much of it may be rounding."""

    value: Floats
    size: Floats
    rounding: float

    def slack(self, least: float = 0.0) -> Floats:
        """Return by how much the value may be wrong; numbers count as large as `least`."""
        return np.asarray(self.rounding * np.maximum(self.size, least))


def _is_at(node: Expr, found: Mapping[Expr, Floats], rounding: float) -> bool:
    return EDGES[node.op].is_at(*[_operand(arg, found, rounding) for arg in node.args])


def _edge(node: Expr, found: Mapping[Expr, Floats]) -> Edge:
    row = EDGES[node.op]
    return Edge(node, row.what, row.convention if _is_at(node, found, 0.0) else "")


def _operand(node: Expr, found: Mapping[Expr, Floats], rounding: float) -> _Operand:
    terms = [np.abs(found[arg]) for arg in (node.args if node.op in ("add", "sub") else (node,))]
    return _Operand(found[node], reduce(np.maximum, terms), rounding)


def _vanishes(x: _Operand) -> NDArray[np.bool_]:
    return np.asarray(np.abs(x.value) <= x.slack())


def _is_zero(x: _Operand) -> bool:
    return bool(_vanishes(x).any())


def _is_origin(*operands: _Operand) -> bool:
    return all(bool(_vanishes(x).all()) for x in operands)


def _is_undetermined(a: _Operand, b: _Operand) -> bool:
    return bool(((a.value == 0) & (b.value == 0)).any())


def _is_zero_times_pole(a: _Operand, b: _Operand) -> bool:
    return bool((((a.value == 0) & np.isinf(b.value)) | (np.isinf(a.value) & (b.value == 0))).any())


def _is_one(x: _Operand) -> bool:
    return bool((np.abs(np.abs(x.value) - 1) <= x.slack(1.0)).any())


def _is_whole(x: _Operand) -> bool:
    return bool((np.abs(x.value - np.rint(x.value)) <= x.slack(1.0)).any())


def _is_half(x: _Operand) -> bool:
    return _is_whole(_Operand(x.value - 0.5, x.size, x.rounding))


def _is_multiple(a: _Operand, b: _Operand) -> bool:
    ratio = np.divide(a.value, b.value, out=np.full(np.broadcast(a.value, b.value).shape, 0.5), where=b.value != 0)
    return _is_whole(_Operand(ratio, np.abs(ratio), a.rounding))


def _is_tie(a: _Operand, b: _Operand) -> bool:
    return bool((np.abs(a.value - b.value) <= np.maximum(a.slack(), b.slack())).any())


def _tie_at(pick: Callable[[Floats], Floats]) -> IsAt:
    def is_at(x: _Operand) -> bool:
        extreme = pick(x.value)
        return int((np.abs(x.value - extreme) <= x.rounding * np.abs(extreme)).sum()) > 1

    return is_at


def _is_on_cut(y: _Operand, x: _Operand) -> bool:
    return bool((_vanishes(y) & (x.value <= 0)).any())


def _is_broken_power(base: _Operand, exponent: _Operand) -> bool:
    return bool((_vanishes(base) & (exponent.value != np.rint(exponent.value))).any())


class Row(NamedTuple):
    """Whether operands are at an edge of an operation, and the words for an Edge."""

    is_at: IsAt
    what: str
    convention: str = ""


KINK, STEEP = "{} has a kink there", "{} has an infinite slope there"
_KINK = (KINK, "its slope is taken as 0")
_STEP = ("{} has a step there", "its slope is taken as 0")
_STEEP = (STEEP,)
_CHANGE = ("{} changes from one operand to another there", "they share the slope equally")
_TURN = ("{} changes there", "the branch taken at the point counts")

EDGES: dict[str, Row] = {
    "abs": Row(_is_zero, *_KINK),
    "sign": Row(_is_zero, *_STEP),
    "sqrt": Row(_is_zero, *_STEEP),
    "cbrt": Row(_is_zero, *_STEEP),
    "pow": Row(_is_broken_power, "{} is not smooth there"),
    "asin": Row(_is_one, *_STEEP),
    "acos": Row(_is_one, *_STEEP),
    "acosh": Row(_is_one, *_STEEP),
    "floor": Row(_is_whole, *_STEP),
    "ceil": Row(_is_whole, *_STEP),
    "round": Row(_is_half, *_STEP),
    "mod": Row(_is_multiple, "{} has a step there", "the slope beside it counts"),
    "max": Row(_is_tie, *_CHANGE),
    "min": Row(_is_tie, *_CHANGE),
    "largest": Row(_tie_at(np.max), *_CHANGE),
    "smallest": Row(_tie_at(np.min), *_CHANGE),
    "hypot": Row(_is_origin, *_KINK),
    "norm": Row(_is_origin, *_KINK),
    "atan2": Row(_is_on_cut, "{} jumps by 2π there", "the slope beside it counts"),
    "div": Row(_is_undetermined, "{} is 0/0 there"),
    "mul": Row(_is_zero_times_pole, "{} is 0 · ∞ there"),
    "lt": Row(_is_tie, *_TURN),
    "le": Row(_is_tie, *_TURN),
    "eq": Row(_is_tie, *_TURN),
    "ne": Row(_is_tie, *_TURN),
}

NAMES = {
    "abs": "an absolute value", "sqrt": "a square root", "cbrt": "a cube root", "pow": "a power", "norm": "a norm",
    "max": "a maximum", "min": "a minimum", "largest": "a maximum", "smallest": "a minimum", "hypot": "a length",
    "atan2": "an angle", "div": "a quotient", "mul": "a product",
    "lt": "a condition", "le": "a condition", "eq": "a condition", "ne": "a condition",
}  # fmt: skip


def quoted(node: Expr) -> str:
    """Return the text of an operation, or its name where the text is long."""
    typed = f"|{text(node.args[0])}|" if node.op == "abs" else text(node)
    return typed if len(typed) <= SHOWN else NAMES.get(node.op, node.op)
