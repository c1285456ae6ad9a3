"""One row per primitive for a single point: Python source for a number, or entry by entry for an array.

ELEMENTWISE rows are templates of source with {0}, {1}, ... for the operands' names. ARRAYS rows are called as
row(node, *entries) with object arrays of names and return an object array of source. Where Python raises instead of
returning nan or inf the caller falls back to the tape, so rows need only be right where they return.
"""

import math
import re
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.graph.expr import Expr
from explorer.numeric.array_kernels import FORMULAS
from explorer.numeric.kernels import POWERS, Array
from explorer.special.bessel_functions import besselj, sphericalj
from explorer.special.gamma_functions import gamma, lgamma, polygamma

Names: TypeAlias = NDArray[np.object_]  # of str
Row: TypeAlias = Callable[..., Any]


def sigmoid(x: float) -> float:
    """Return 1 / (1 + exp(-x)), accurate for large |x| also."""
    return math.exp(min(x, 0.0)) / (1.0 + math.exp(-abs(x))) if not math.isnan(x) else x


def softplus(x: float) -> float:
    """Return log(1 + exp(x)), without overflow."""
    return max(x, 0.0) + math.log1p(math.exp(-abs(x))) if not math.isnan(x) else x


def sinc(x: float) -> float:
    """Return sin(x) / x, and 1 at 0."""
    return math.sin(x) / x if x else 1.0


def _of_array(function: Callable[..., Array]) -> Callable[..., float]:
    """Return a function of arrays as one of a number; an order, where there is one, comes first."""

    def scalar(*operands: float) -> float:
        with np.errstate(all="ignore"):
            return float(function(*operands[:-1], np.array(operands[-1])))

    return scalar


ELEMENTWISE: dict[str, str] = {
    "neg": "-{0}",
    "abs": "abs({0})",
    "sign": "(1.0 if {0} > 0.0 else -1.0 if {0} < 0.0 else 0.0 if {0} == 0.0 else {0})",
    "sqrt": "sqrt({0})",
    "cbrt": "cbrt({0})",
    "exp": "exp({0})",
    "expm1": "expm1({0})",
    "log": "log({0})",
    "log1p": "log1p({0})",
    "log2": "log2({0})",
    "log10": "log10({0})",
    "sin": "sin({0})",
    "cos": "cos({0})",
    "tan": "tan({0})",
    "asin": "asin({0})",
    "acos": "acos({0})",
    "atan": "atan({0})",
    "sinh": "sinh({0})",
    "cosh": "cosh({0})",
    "tanh": "tanh({0})",
    "sech": "1.0 / cosh({0})",
    "asinh": "asinh({0})",
    "acosh": "acosh({0})",
    "atanh": "atanh({0})",
    "floor": "copysign(floor({0}), {0})",  # math.floor returns an integer, and 0 for -0.0
    "ceil": "copysign(ceil({0}), {0})",
    "round": "copysign(round({0}), {0})",
    "sigmoid": "sigmoid({0})",
    "softplus": "softplus({0})",
    "not": "(0.0 if {0} else 1.0)",
    "erf": "erf({0})",
    "erfc": "erfc({0})",
    "gamma": "gamma_function({0})",  # math.gamma and math.lgamma are less accurate
    "lgamma": "log_gamma({0})",
    "polygamma": "polygamma({data}, {0})",
    "sinc": "sinc({0})",
    "besselj": "besselj({data}, {0})",
    "sphericalj": "sphericalj({data}, {0})",
    "add": "{0} + {1}",
    "sub": "{0} - {1}",
    "mul": "{0} * {1}",
    "div": "{0} / {1}",
    "pow": "pow({0}, {1})",  # math.pow: the operator ** makes complex numbers of negative ones
    "atan2": "atan2({0}, {1})",
    "hypot": "hypot({0}, {1})",
    "max": "({0} if {0} >= {1} or {0} != {0} else {1})",
    "min": "({0} if {0} <= {1} or {0} != {0} else {1})",
    "mod": "{0} % {1}",
    "lt": "(1.0 if {0} < {1} else 0.0)",
    "le": "(1.0 if {0} <= {1} else 0.0)",
    "eq": "(1.0 if {0} == {1} else 0.0)",
    "ne": "(1.0 if {0} != {1} else 0.0)",
    "and": "(1.0 if {0} and {1} else 0.0)",
    "or": "(1.0 if {0} or {1} else 0.0)",
    "where": "({1} if {0} else {2})",
}

_CALLED = re.compile(r"\b(?!if|else|or|and)[a-z]\w*(?=\()")  # the functions the templates call

FUNCTIONS: dict[str, Callable[..., float]] = {
    name: vars(math)[name] for name in _CALLED.findall(" ".join(ELEMENTWISE.values())) if name in vars(math)
}
FUNCTIONS |= {"abs": abs, "round": round, "sigmoid": sigmoid, "softplus": softplus, "sinc": sinc}
FUNCTIONS |= {"gamma_function": _of_array(gamma), "log_gamma": _of_array(lgamma), "polygamma": _of_array(polygamma)}
FUNCTIONS |= {"besselj": _of_array(besselj), "sphericalj": _of_array(sphericalj)}


def power(name: str, exponent: float, square: Callable[[str], str]) -> str | None:
    """Return source for name^exponent by the multiplications and roots that the tape makes, or None.

    square(name) gives the square of what is called `name` a name.
    """
    n = abs(exponent)
    if n % 0.5 != 0 or not 0 < n <= POWERS:
        return None
    factors = [f"sqrt({name})"] if n % 1 else []
    rest = int(n)
    while rest:
        factors += [name] if rest % 2 else []
        rest //= 2
        name = square(name) if rest else name
    product = " * ".join(factors)
    return product if exponent > 0 else f"1.0 / ({product})"


def _one(source: str) -> Names:
    result = np.empty((), dtype=object)
    result[()] = source
    return result


def _plus(terms: Iterable[str]) -> str:
    return " + ".join(terms)


def _sum(node: Expr, x: Names) -> Names:
    if not isinstance(node.data, int):
        return _one(_plus(x.ravel()))
    rows = np.moveaxis(x, node.data, -1)
    result = np.empty(node.shape, dtype=object)
    for at in np.ndindex(*node.shape):
        result[at] = _plus(rows[at])
    return result


def _stack(node: Expr, *entries: Names) -> Names:
    result = np.empty(node.shape, dtype=object)
    for i, entry in enumerate(entries):
        result[i] = entry[()] if entry.ndim == 0 else entry
    return result


def _matmul(node: Expr, a: Names, b: Names) -> Names:
    left = a.reshape(1, -1) if a.ndim == 1 else a
    right = b.reshape(-1, 1) if b.ndim == 1 else b
    result = np.empty((len(left), right.shape[1]), dtype=object)
    for i, k in np.ndindex(*result.shape):
        result[i, k] = _plus(f"{x} * {y}" for x, y in zip(left[i], right[:, k], strict=True))
    return result.reshape(node.shape)


def _pad(node: Expr, x: Names) -> Names:
    before = node.data[0] if isinstance(node.data, tuple) else 0
    result = np.full(node.shape, "0.0", dtype=object)
    result[before : before + len(x)] = x
    return result


def _diag(node: Expr, x: Names) -> Names:
    result = np.full(node.shape, "0.0", dtype=object)
    result[range(len(x)), range(len(x))] = x
    return result


def determinant(a: Names) -> str:
    """Return source for the determinant of a matrix up to 3×3."""
    if len(a) == 1:
        return str(a[0, 0])
    if len(a) == 2:
        return f"({a[0, 0]} * {a[1, 1]} - {a[0, 1]} * {a[1, 0]})"
    first, second, third = (determinant(np.delete(a[1:], j, axis=1)) for j in range(3))
    return f"({a[0, 0]} * {first} - {a[0, 1]} * {second} + {a[0, 2]} * {third})"


def _inv(_node: Expr, a: Names) -> Names | None:
    if len(a) > 2:
        return None
    y = determinant(a)  # where it is 0 the division raises, and the tape gives nan
    if len(a) == 1:
        return np.full((1, 1), f"1.0 / {y}", dtype=object)
    (p, q), (r, s) = a
    return np.array([[f"{s} / {y}", f"-{q} / {y}"], [f"-{r} / {y}", f"{p} / {y}"]], dtype=object)


def _small(build: Callable[[Names], str]) -> Row:
    return lambda node, a: _one(build(a)) if len(a) <= FORMULAS else None


ARRAYS: dict[str, Row] = {
    "stack": _stack,
    "index": lambda node, x: x[node.data] if node.shape else _one(x[node.data]),
    "slice": lambda node, x: x[slice(*node.data)],
    "pad": _pad,
    "fill": lambda node, x: np.full(node.shape, x[()], dtype=object),
    "reshape": lambda node, x: x.reshape(node.shape),
    "transpose": lambda node, x: x.T,
    "sum": _sum,
    "largest": lambda node, x: None,
    "smallest": lambda node, x: None,
    "norm": lambda node, x: _one(f"hypot({', '.join(x.flat)})"),
    "logsumexp": lambda node, x: None,
    "matmul": _matmul,
    "trace": lambda node, x: _one(_plus(np.diagonal(x))),
    "det": _small(determinant),
    "logdet": _small(lambda a: f"log(abs({determinant(a)}))"),
    "inv": _inv,
    "solve": lambda node, a, b: None,
    "diag": _diag,
    "diagonal": lambda node, x: np.diagonal(x),
}
