"""The laws by which a node is simplified as it is made, one a line.

Every law keeps the value, up to the rounding of the last digit, and the domain: x/x stays (it is not 1 at 0), 0*x
stays (it is not 0 at infinity), x - x stays, and x * (y / z) stays, where x * y may overflow. Infinities and nan come
out the same; but a constant factor moves, and where it alone makes the difference between a double and none, inf does
not. The sign of a zero is no part of the value: 0 + x -> x. Structural zeros of derivatives never get here: autodiff
does not build them.
"""

import operator
from collections.abc import Callable
from fractions import Fraction
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from explorer.graph.shapes import Shape

if TYPE_CHECKING:
    from explorer.graph.expr import Expr, Graph
    from explorer.graph.ops import Data

Law: TypeAlias = "Callable[[Graph, tuple[Expr, ...], Shape], Expr | None]"


def simplify(graph: "Graph", op: str, args: "tuple[Expr, ...]", data: "Data", shape: Shape) -> "Expr | None":
    """Return the simpler node that `op` on `args` is equal to, or None where no law applies."""
    if args[0].op == args[-1].op == "const" and op in FOLDED and all(a.number is not None for a in args):
        return _folded(graph, op, [a.data for a in args])
    law = LAWS.get(op)
    if law is not None:
        return law(graph, args, shape)
    movement = MOVEMENTS.get(op)
    return movement(graph, args[0], data) if movement is not None else None


THIRD = Fraction(1, 3)  # no float is equal to it: "do not fold"

EXACT = 2.0**53  # sums and products of whole numbers below it are not rounded

FOLDED: dict[str, Callable[..., Any]] = {
    "add": operator.add, "sub": operator.sub, "mul": operator.mul, "div": operator.truediv, "neg": operator.neg,
    "pow": lambda a, b: a**b if b.denominator == 1 and abs(b) <= 64 else THIRD,
}  # fmt: skip


def _folded(graph: "Graph", op: str, numbers: "list[Data]") -> "Expr | None":
    """Fold constants when nothing is rounded, so that 1/3 stays 1/3 for the printers and sympy."""
    if op == "neg" and isinstance(numbers[0], float):
        return graph.const(-numbers[0])  # exact at every size: -(c * x) -> (-c) * x relies on it
    if op in ("add", "sub", "mul") and all(isinstance(n, float) and n.is_integer() for n in numbers):
        whole = FOLDED[op](*numbers)
        if abs(whole) < EXACT:
            return graph.const(whole)
    if not all(isinstance(n, float) and isfinite(n) and (n == 0 or 1e-60 < abs(n) < 1e60) for n in numbers):
        return None
    try:
        exact = FOLDED[op](*[Fraction(n) for n in numbers if isinstance(n, float)])
        value = float(exact)
    except (ZeroDivisionError, OverflowError):
        return None
    return graph.const(value) if Fraction(value) == exact else None


def _add(_graph: "Graph", args: "tuple[Expr, ...]", shape: Shape) -> "Expr | None":
    a, b = args
    if a.number == 0 and b.shape == shape:
        return b  # 0 + x -> x
    if b.number == 0 and a.shape == shape:
        return a  # x + 0 -> x
    if a is b:
        return 2 * a  # x + x -> 2 * x
    opposite = _opposite(b)
    if opposite is not None:
        return a - opposite  # x + (-y) -> x - y
    return b - a.args[0] if a.op == "neg" else None  # -x + y -> y - x


def _sub(_graph: "Graph", args: "tuple[Expr, ...]", shape: Shape) -> "Expr | None":
    a, b = args
    if b.number == 0 and a.shape == shape:
        return a  # x - 0 -> x
    if a.number == 0 and b.shape == shape:
        return -b  # 0 - x -> -x
    opposite = _opposite(b)
    if opposite is not None:
        return a + opposite  # x - (-y) -> x + y
    return -(a.args[0] + b) if a.op == "neg" else None  # -x - y -> -(x + y)


def _opposite(node: "Expr") -> "Expr | None":
    """Return y where `node` is written as -y, -c * y or a negative number."""
    if node.op == "neg":
        return node.args[0]
    factor = node.args[0].number if _has_factor(node) else node.number
    return -node if factor is not None and factor < 0 else None


def _mul(graph: "Graph", args: "tuple[Expr, ...]", shape: Shape) -> "Expr | None":
    a, b = args
    if b.number is not None and a.number is None:
        return b * a  # x * c -> c * x
    if a.number is not None:
        return _scaled(graph, a, b, shape)
    return a**2 if a is b else _signs_in_front(a, b)  # x * x -> x ^ 2


def _signs_in_front(a: "Expr", b: "Expr") -> "Expr | None":
    if a.op == "neg":
        return -(a.args[0] * b)  # (-x) * y -> -(x * y)
    if b.op == "neg":
        return -(a * b.args[0])  # x * (-y) -> -(x * y)
    if _has_factor(a) and not _has_factor(a.args[1]):  # only the outermost, or long products take quadratic time
        return a.args[0] * (a.args[1] * b)  # (c * x) * y -> c * (x * y)
    if _has_factor(b) and not _has_factor(b.args[1]):
        return b.args[0] * (a * b.args[1])  # x * (c * y) -> c * (x * y)
    if b.op == "div" and b.args[0].number is not None:  # for other numerators x * y may overflow where y / z does not
        return (b.args[0] * a) / b.args[1]  # x * (c / z) -> (c * x) / z
    if a.op == "div" and a.args[0].number is not None:
        return (a.args[0] * b) / a.args[1]  # (c / z) * y -> (c * y) / z
    return _joined_powers(a, b) if a.op == "pow" or b.op == "pow" else None


def _joined_powers(a: "Expr", b: "Expr") -> "Expr | None":
    (x, m), (y, n) = _as_power(a), _as_power(b)
    return x ** (m + n) if x is y else None  # x^m * x^n -> x^(m + n)


def _as_power(node: "Expr") -> "tuple[Expr, float]":
    exponent = _whole_exponent(node)
    return (node.args[0], exponent) if exponent is not None else (node, 1.0)


def _whole_exponent(node: "Expr") -> float | None:
    """Return n where `node` is x^n with a whole n > 0: only these keep value and domain when powers are joined."""
    n = node.args[1].number if node.op == "pow" else None
    return n if n is not None and n > 0 and n.is_integer() else None


def _scaled(graph: "Graph", c: "Expr", x: "Expr", shape: Shape) -> "Expr | None":
    if c.number == 1 and x.shape == shape:
        return x  # 1 * x -> x
    if c.number == -1 and x.shape == shape:
        return -x  # -1 * x -> -x
    if x.op == "neg":
        return -c * x.args[0]  # c * (-x) -> (-c) * x
    if _has_factor(x):
        product = _folded(graph, "mul", [c.data, x.args[0].data])
        return product * x.args[1] if product is not None else None  # a * (c * x) -> (a c) * x
    if x.op == "div" and c.number and c.number.is_integer():  # 0 * (x / y) stays: it is nan where x / y is infinite
        return (c * x.args[0]) / x.args[1]  # 2 * (x / y) -> (2 * x) / y
    return None


def _has_factor(node: "Expr") -> bool:
    return node.op == "mul" and node.args[0].number is not None


def _div(graph: "Graph", args: "tuple[Expr, ...]", shape: Shape) -> "Expr | None":
    a, b = args
    if b.number == 1 and a.shape == shape:
        return a  # x / 1 -> x
    if a.op == "neg":
        return -(a.args[0] / b)  # (-x) / y -> -(x / y)
    if b.op == "neg":
        return -(a / b.args[0])  # x / (-y) -> -(x / y)
    if b.op == "mul" and _has_factor(b) and (_has_factor(a) or a.number is not None):
        c, x = (a.args[0], a.args[1]) if _has_factor(a) else (a, graph.const(1.0))
        ratio = _folded(graph, "div", [c.data, b.args[0].data])
        if ratio is not None and ratio.number is not None and ratio.number.is_integer():
            return (ratio * x) / b.args[1]  # (6 * x) / (2 * y) -> (3 * x) / y
    return None


def _pow(graph: "Graph", args: "tuple[Expr, ...]", shape: Shape) -> "Expr | None":
    a, b = args
    if b.number == 1 and a.shape == shape:
        return a  # x ^ 1 -> x
    if _whole_exponent(a) is not None and b.number is not None and b.number > 0 and b.number.is_integer():
        return a.args[0] ** (a.args[1] * b)  # (x^m)^n -> x^(m n)
    if a.op == "abs" and b.number is not None and b.number > 0 and b.number % 2 == 0:
        return a.args[0] ** b  # |x| ^ 2 -> x ^ 2, which is smooth at 0
    if b.number == 2 and a.op == "norm":
        return graph.apply("sum", a.args[0] ** 2)  # ||x|| ^ 2 -> sum(x ^ 2), which is smooth at 0
    if b.number == 0:
        return graph.apply("fill", 1.0, data=shape)  # x ^ 0 -> 1, as IEEE 754 has it
    return None


def _neg(_graph: "Graph", args: "tuple[Expr, ...]", _shape: Shape) -> "Expr | None":
    (a,) = args
    if a.op == "neg":
        return a.args[0]  # -(-x) -> x
    if _has_factor(a):
        return -a.args[0] * a.args[1]  # -(c * x) -> (-c) * x
    opposite = _opposite(a.args[0]) if a.op == "div" else None
    return opposite / a.args[1] if opposite is not None else None  # -((-c x) / y) -> (c x) / y


def _where(_graph: "Graph", args: "tuple[Expr, ...]", shape: Shape) -> "Expr | None":
    condition, a, b = args
    if a is b and a.shape == shape:
        return a  # where(c, x, x) -> x
    if condition.number is not None:
        taken = a if condition.number != 0 else b
        return taken if taken.shape == shape else None  # where(1, x, y) -> x
    return None


LAWS: dict[str, Law] = {
    "add": _add,
    "sub": _sub,
    "mul": _mul,
    "div": _div,
    "pow": _pow,
    "neg": _neg,
    "where": _where,
}


def _index(graph: "Graph", a: "Expr", data: "Data") -> "Expr | None":
    at = data if isinstance(data, tuple) else ()
    if a.op == "stack":
        entry = a.args[at[0]]
        return entry[at[1:]] if at[1:] else entry  # [x, y][0] -> x
    if isinstance(a.data, np.ndarray):
        return graph.const(a.data[at])
    if a.op == "slice" and isinstance(a.data, tuple):
        return a.args[0][(at[0] + a.data[0], *at[1:])]  # x[2:4][1] -> x[2]
    if a.op == "fill":
        rest = a.shape[len(at) :]
        return graph.apply("fill", a.args[0], data=rest) if rest else a.args[0]
    if a.op == "transpose" and len(at) == 2:
        return a.args[0][at[::-1]]  # A'[i, j] -> A[j, i]
    if a.op == "reshape" and len(at) == len(a.shape):
        flat = int(np.ravel_multi_index(at, a.shape))
        inner = a.args[0]
        return inner[tuple(int(i) for i in np.unravel_index(flat, inner.shape))] if inner.shape else inner
    return None


def _slice(graph: "Graph", a: "Expr", data: "Data") -> "Expr | None":
    start, stop = data if isinstance(data, tuple) else (0, 0)
    if (start, stop) == (0, a.shape[0]):
        return a  # x[1:n] -> x
    if a.op == "slice" and isinstance(a.data, tuple):
        return graph.apply("slice", a.args[0], data=(a.data[0] + start, a.data[0] + stop))
    if a.op == "stack":
        return graph.stack(a.args[start:stop])
    if a.op == "fill":
        return graph.apply("fill", a.args[0], data=(stop - start, *a.shape[1:]))
    return graph.const(a.data[start:stop]) if isinstance(a.data, np.ndarray) else None


def _pad(graph: "Graph", a: "Expr", data: "Data") -> "Expr | None":
    before, after = data if isinstance(data, tuple) else (0, 0)
    if before == after == 0:
        return a
    if isinstance(a.data, np.ndarray):
        return graph.const(np.pad(a.data, [(before, after)] + [(0, 0)] * (a.data.ndim - 1)))
    return None


def _reshape(graph: "Graph", a: "Expr", data: "Data") -> "Expr | None":
    if data == a.shape:
        return a
    if isinstance(a.data, np.ndarray) and isinstance(data, tuple):
        return graph.const(a.data.reshape(data))
    if a.op == "reshape":
        return graph.apply("reshape", a.args[0], data=data)
    return None


def _transpose(graph: "Graph", a: "Expr", _data: "Data") -> "Expr | None":
    if a.op == "transpose":
        return a.args[0]  # (A')' -> A
    return graph.const(a.data.T) if isinstance(a.data, np.ndarray) else None


def _fill(graph: "Graph", a: "Expr", data: "Data") -> "Expr | None":
    if data == ():
        return a
    return graph.const(np.full(data, a.number)) if a.number is not None and isinstance(data, tuple) else None


MOVEMENTS: "dict[str, Callable[[Graph, Expr, Data], Expr | None]]" = {
    "index": _index,
    "slice": _slice,
    "pad": _pad,
    "reshape": _reshape,
    "transpose": _transpose,
    "fill": _fill,
}
