"""How each word of the vocabulary becomes nodes: one row a word that is not a primitive applied to its operands."""

import math
from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np

from explorer.graph import build
from explorer.graph.build import exp, log, maximum, where
from explorer.graph.expr import Expr, Graph
from explorer.graph.ops import OPS
from explorer.graph.shapes import ShapeError
from explorer.semantics.constants import constant_value, factorial, whole
from explorer.semantics.products import AmbiguousError, cross, kron, multiplied, transposed

Builder: TypeAlias = Callable[..., Expr]
_SIZE_LIMIT = 1000
_ORDER_LIMIT = 100


def built(graph: Graph, key: str, arguments: Sequence[Expr]) -> Expr:
    """Return the node of a word on its arguments; raises ShapeError where they do not fit."""
    builder = BUILDERS.get(key)
    if builder is not None:
        return builder(*arguments)
    return graph.apply(key, *arguments)


def constant(graph: Graph, name: str) -> Expr:
    """Return the node of a constant of the language."""
    return graph.const({"pi": math.pi, "e": math.e, "inf": math.inf}[name])


def _root(x: Expr, n: Expr) -> Expr:
    """x^(1/n); for odd n the real root of negative numbers too."""
    degree = whole(n)
    if degree == 2:
        return build.sqrt(x)
    if degree == 3:
        return build.cbrt(x)
    if degree is not None and degree % 2:
        return build.sign(x) * build.absolute(x) ** (1 / n)
    return x ** (1 / n)


def _logarithm(x: Expr, base: Expr | None = None) -> Expr:
    return log(x) if base is None else log(x) / log(base)


def _extreme(pair: Callable[[Expr, Expr], Expr], entries: Callable[[Expr], Expr]) -> Builder:
    def build_extreme(*arguments: Expr) -> Expr:
        if len(arguments) == 1:
            return entries(arguments[0]) if arguments[0].shape else arguments[0]
        result = arguments[0]
        for other in arguments[1:]:
            result = pair(result, other)
        return result

    return build_extreme


def _product(x: Expr) -> Expr:
    result = x.graph.const(1.0)
    for at in np.ndindex(*x.shape):
        result = result * x[at]
    return result if x.shape else x


def _softmax(x: Expr) -> Expr:
    if x.shape == ():
        raise ShapeError("softmax needs a vector, not a number")
    return exp(x - build.logsumexp(x))


def _norm(x: Expr, which: float | str = 2) -> Expr:
    """The 2-norm of all entries; 1 and inf for vectors."""
    if which in {2, "fro", "F"}:
        return build.norm(x) if x.shape else build.absolute(x)
    if len(x.shape) > 1:
        raise ShapeError("of a matrix only the Frobenius norm is read: norm(A, 'fro')")
    if which == 1:
        return build.total(build.absolute(x)) if x.shape else build.absolute(x)
    if which == math.inf:
        return build.largest(build.absolute(x)) if x.shape else build.absolute(x)
    raise ShapeError("there are the norms 1, 2, inf and, for a matrix, 'fro'")


def _norm_of(x: Expr, which: Expr | None = None) -> Expr:
    return _norm(x) if which is None else _norm(x, constant_value(which) or 0)


def norm(x: Expr, which: str) -> Expr:
    """Return a norm by its index as it is written: "1", "2", "inf", "F" or "fro"."""
    return _norm(x, {"1": 1, "2": 2, "inf": math.inf}.get(which, which))


def _diagonal(x: Expr) -> Expr:
    return build.diag(x) if len(x.shape) == 1 else build.diagonal(x)


def _columns(x: Expr) -> Expr:
    """The entries of a matrix column by column, as vec does in the literature."""
    if len(x.shape) != 2:
        return x if x.shape else build.fill(x, (1,))
    return build.reshape(build.transpose(x), (x.shape[0] * x.shape[1],))


def _dot(x: Expr, y: Expr) -> Expr:
    if len(x.shape) != 1 or len(y.shape) != 1:
        raise ShapeError("a dot product needs two vectors")
    return x @ y


def _outer(x: Expr, y: Expr) -> Expr:
    if len(x.shape) != 1 or len(y.shape) != 1:
        raise ShapeError("an outer product needs two vectors")
    return build.outer(x, y)


def _solve(a: Expr, b: Expr) -> Expr:
    return build.solve(a, b)


def _sizes(sizes: Sequence[Expr]) -> tuple[int, ...]:
    found = []
    for size in sizes:
        n = whole(size)
        if n is None or not 0 < n <= _SIZE_LIMIT:
            raise ShapeError(f"a size is a whole number from 1 to {_SIZE_LIMIT}, known when the definition is read")
        found.append(n)
    return tuple(found)


def _filled(value: float) -> Builder:
    def build_filled(*sizes: Expr) -> Expr:
        return sizes[0].graph.const(np.full(_sizes(sizes), value))

    return build_filled


def _identity(n: Expr) -> Expr:
    return n.graph.const(np.eye(_sizes([n])[0]))


def _padded(x: Expr, before: Expr, after: Expr) -> Expr:
    m, n = whole(before), whole(after)
    if not x.shape or m is None or n is None or m < 0 or n < 0:
        message = "zeros are put around the entries of a vector or the rows of a matrix, and as many as is known"
        raise AmbiguousError(message, "for example pad(v, 1, 2): one zero before, two after")
    if m + x.shape[0] + n > _SIZE_LIMIT:
        raise ShapeError(f"a size is a whole number from 1 to {_SIZE_LIMIT}, known when the definition is read")
    return build.padded(x, m, n)


def _reshaped(x: Expr, *sizes: Expr) -> Expr:
    return build.reshape(x if x.shape else build.fill(x, (1,)), _sizes(sizes))


def _factorial(x: Expr) -> Expr:
    value = constant_value(x)
    if value is not None:
        return x.graph.const(factorial(value))
    if "gamma" not in OPS:
        message = "n! needs a number known when the definition is read"
        raise AmbiguousError(message, "write a number, or a variable of a sum, before !")
    return x.graph.apply("gamma", x + 1)


def _beta(a: Expr, b: Expr) -> Expr:
    apply = a.graph.apply
    return apply("gamma", a) * apply("gamma", b) / apply("gamma", a + b)


def _of_order(name: str, function: Callable[[int, Expr], Expr]) -> Builder:
    def build_of_order(order: Expr, x: Expr) -> Expr:
        n = whole(order)
        if n is None or not 0 <= n <= _ORDER_LIMIT:
            message = f"the order of {name} is a whole number from 0 to {_ORDER_LIMIT}"
            raise AmbiguousError(message, f"write the order first, as in {name}(2, x)")
        return function(n, x)

    return build_of_order


def _trace(a: Expr) -> Expr:
    return build.trace(a) if a.shape else a


def _gelu(x: Expr) -> Expr:
    """X Φ(x) = x (1 + erf(x/√2)) / 2."""
    return x * (1 + x.graph.apply("erf", x / build.sqrt(x.graph.const(2)))) / 2


BUILDERS: dict[str, Builder] = {
    "sec": lambda x: 1 / build.cos(x),
    "csc": lambda x: 1 / build.sin(x),
    "cot": lambda x: build.cos(x) / build.sin(x),
    "arcsec": lambda x: build.acos(1 / x),
    "arccsc": lambda x: build.asin(1 / x),
    "arccot": lambda x: math.pi / 2 - build.atan(x),
    "csch": lambda x: 1 / build.sinh(x),
    "coth": lambda x: 1 / build.tanh(x),
    "arsech": lambda x: build.acosh(1 / x),
    "arcsch": lambda x: build.asinh(1 / x),
    "arcoth": lambda x: build.atanh(1 / x),
    "log": _logarithm,
    "root": _root,
    "max": _extreme(maximum, build.largest),
    "min": _extreme(build.minimum, build.smallest),
    "relu": lambda x: maximum(x, 0),
    "leakyrelu": lambda x, slope=0.01: where(build.lt(x.graph.const(0), x), x, slope * x),
    "silu": lambda x: x * build.sigmoid(x),
    "gelu": _gelu,
    "heaviside": lambda x: (1 + build.sign(x)) / 2,
    "factorial": _factorial,
    "beta": _beta,
    "besselj": _of_order("besselj", build.besselj),
    "sphericalj": _of_order("sphericalj", build.sphericalj),
    "polygamma": _of_order("polygamma", build.polygamma),
    "digamma": lambda x: build.polygamma(0, x),
    "besselj0": lambda x: x.graph.apply("besselj", x, data=0),
    "besselj1": lambda x: x.graph.apply("besselj", x, data=1),
    "softmax": _softmax,
    "if": where,
    "sum": lambda x: build.total(x) if x.shape else x,
    "prod": _product,
    "norm": _norm_of,
    "transpose": transposed,
    "trace": _trace,
    "diag": _diagonal,
    "vec": _columns,
    "dot": _dot,
    "cross": cross,
    "outer": _outer,
    "kron": kron,
    "matmul": lambda a, b: multiplied(a, b, "@"),
    "solve": _solve,
    "identity": _identity,
    "zeros": _filled(0.0),
    "ones": _filled(1.0),
    "reshape": _reshaped,
    "pad": _padded,
}
