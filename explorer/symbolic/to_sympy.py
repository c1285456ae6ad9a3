"""From the graph to sympy: one row for each operation. This module imports sympy, so only the worker imports it.

A node is an object array of sympy expressions of its own shape. Operations that sympy would take apart
(comparisons, branches, sigmoid) go over as functions it knows nothing about; their operands are simplified
all the same.
"""

from collections.abc import Callable
from functools import partial, reduce
from math import e, pi
from typing import Any, TypeAlias

import numpy as np
import sympy

from explorer.graph.expr import Expr
from explorer.graph.ops import OPS
from explorer.graph.walk import postorder

Symbolic: TypeAlias = Any  # a sympy expression
Array: TypeAlias = np.ndarray

OPAQUE = ("cbrt", "round", "sigmoid", "softplus", "not", "lt", "le", "eq", "ne", "and", "or", "where", "mod", "lgamma")


class UnsayableError(ValueError):
    """An expression that the other side has no words for."""


def to_sympy(output: Expr) -> Symbolic:
    """Return a scalar expression as sympy's, over real symbols; the entries of x are named x[1], x[2] ..."""
    made: dict[Expr, Array] = {}
    for node in postorder([output]):
        made[node] = _node(node, [made[arg] for arg in node.args])
    return made[output][()]


def exact(value: float) -> Symbolic:
    """Return the number that a double was typed as: 0.1 is 1/10, and 3.141592653589793 is π."""
    if not np.isfinite(value):
        raise UnsayableError("not a finite number")
    if abs(value) in (pi, e):
        return sympy.sign(value) * (sympy.pi if abs(value) == pi else sympy.E)
    return sympy.Rational(repr(value))


def opaque(op: str) -> Callable[..., Symbolic]:
    """Return the function that stands for an operation sympy shall not look into."""
    function: Callable[..., Symbolic] = sympy.Function(op, real=True)
    return function


def _node(node: Expr, args: list[Array]) -> Array:
    if node.op == "input":
        return _symbols(str(node.data), node.shape)
    if node.op == "const":
        return _entrywise(lambda value: exact(float(value)), [np.asarray(node.data)])
    if OPS[node.op].elementwise:
        rule = ELEMENTWISE[node.op]
        return _entrywise(rule if node.data is None else partial(rule, node.data), args)
    return STRUCTURAL[node.op](node, *args)


def _symbols(name: str, shape: tuple[int, ...]) -> Array:
    made = np.empty(shape, dtype=object)
    for at in np.ndindex(*shape):
        label = name if not at else f"{name}[{', '.join(str(i + 1) for i in at)}]"
        made[at] = sympy.Symbol(label, real=True)
    return made


def _entrywise(function: Callable[..., Symbolic], args: list[Array]) -> Array:
    spread = np.broadcast_arrays(*args)
    made = np.empty(spread[0].shape, dtype=object)
    for at in np.ndindex(*made.shape):
        made[at] = function(*[arg[at] for arg in spread])
    return made


def _scalar(value: Symbolic) -> Array:
    made = np.empty((), dtype=object)
    made[()] = value
    return made


def _stack(_: Expr, *args: Array) -> Array:
    made = np.empty((len(args), *args[0].shape), dtype=object)
    for i, arg in enumerate(args):
        made[i] = arg[()] if not arg.shape else arg
    return made


def _array(entry: Symbolic) -> Array:
    return entry if isinstance(entry, np.ndarray) else _scalar(entry)


def _matrix(a: Array) -> Symbolic:
    return sympy.Matrix(a.tolist())


def _solve(_: Expr, a: Array, b: Array) -> Array:
    found = _matrix(a).LUsolve(_matrix(b.reshape(len(b), -1)))
    return np.array(found.tolist(), dtype=object).reshape(b.shape)


def _norm(_: Expr, a: Array) -> Array:
    return _scalar(sympy.sqrt(sum(x**2 for x in a.flat)))


ELEMENTWISE: dict[str, Callable[..., Symbolic]] = {
    **{op: opaque(op) for op in OPAQUE},
    "neg": lambda x: -x,
    "abs": sympy.Abs,
    "sign": sympy.sign,
    "sqrt": sympy.sqrt,
    "exp": sympy.exp,
    "log": sympy.log,
    "expm1": lambda x: sympy.exp(x) - 1,
    "log1p": lambda x: sympy.log(1 + x),
    "log2": lambda x: sympy.log(x, 2),
    "log10": lambda x: sympy.log(x, 10),
    "sin": sympy.sin,
    "cos": sympy.cos,
    "tan": sympy.tan,
    "asin": sympy.asin,
    "acos": sympy.acos,
    "atan": sympy.atan,
    "sinh": sympy.sinh,
    "cosh": sympy.cosh,
    "tanh": sympy.tanh,
    "sech": sympy.sech,
    "asinh": sympy.asinh,
    "acosh": sympy.acosh,
    "atanh": sympy.atanh,
    "floor": sympy.floor,
    "ceil": sympy.ceiling,
    "erf": sympy.erf,
    "erfc": sympy.erfc,
    "gamma": sympy.gamma,
    "sinc": sympy.sinc,
    "polygamma": sympy.polygamma,
    "besselj": sympy.besselj,
    "sphericalj": sympy.jn,
    "add": lambda x, y: x + y,
    "sub": lambda x, y: x - y,
    "mul": lambda x, y: x * y,
    "div": lambda x, y: x / y,
    "pow": lambda x, y: x**y,
    "atan2": sympy.atan2,
    "hypot": lambda x, y: sympy.sqrt(x**2 + y**2),
    "max": sympy.Max,
    "min": sympy.Min,
}


def _pad(node: Expr, a: Array) -> Array:
    before, after = node.data if isinstance(node.data, tuple) else (0, 0)
    around = [(before, after)] + [(0, 0)] * (a.ndim - 1)
    return np.pad(a, around, constant_values=sympy.Integer(0))


STRUCTURAL: dict[str, Callable[..., Array]] = {
    "stack": _stack,
    "index": lambda node, a: _array(a[node.data]),
    "slice": lambda node, a: a[slice(*node.data)],
    "pad": _pad,
    "fill": lambda node, a: np.full(node.shape, a[()], dtype=object),
    "reshape": lambda node, a: a.reshape(node.shape),
    "transpose": lambda _, a: a.T,
    "sum": lambda node, a: _array(a.sum(axis=node.data)),
    "largest": lambda _, a: _scalar(reduce(sympy.Max, a.flat)),
    "smallest": lambda _, a: _scalar(reduce(sympy.Min, a.flat)),
    "norm": _norm,
    "logsumexp": lambda _, a: _scalar(sympy.log(sum(sympy.exp(x) for x in a.flat))),
    "matmul": lambda _, a, b: _array(a @ b),
    "trace": lambda _, a: _array(np.trace(a)),
    "det": lambda _, a: _scalar(_matrix(a).det(method="berkowitz")),
    "logdet": lambda _, a: _scalar(sympy.log(sympy.Abs(_matrix(a).det(method="berkowitz")))),
    "inv": lambda _, a: np.array(_matrix(a).inv().tolist(), dtype=object),
    "solve": _solve,
    "diag": lambda _, a: np.where(np.eye(len(a), dtype=bool), a, sympy.Integer(0)),
    "diagonal": lambda _, a: np.diagonal(a),
}
