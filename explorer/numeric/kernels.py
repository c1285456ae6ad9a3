"""The numpy kernel of every elementwise primitive, one row each: kernel(*operands, out), or kernel(order, x, out).

Arrays are laid out component-first: a node of shape s over a batch b of points is an array of shape s + b, so that a
component is one contiguous run of points. Operands broadcast. Values outside a domain are nan and poles are inf; the
caller keeps numpy silent.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.special.bessel_functions import besselj, sinc, sphericalj
from explorer.special.error_functions import erf, erfc
from explorer.special.gamma_functions import gamma, lgamma, polygamma

Array: TypeAlias = NDArray[np.float64]
Kernel: TypeAlias = Callable[..., Any]

POWERS = 6  # exponents up to this size become multiplications, within 4 ulp; numpy's x**3 costs 50 of them


def sigmoid(x: Array, out: Array) -> None:
    """Write 1 / (1 + exp(-x)), accurate for large |x| also."""
    below = np.exp(-np.abs(x))  # sigmoid(x) = exp(min(x, 0)) / (1 + exp(-|x|))
    below += 1.0
    np.exp(np.minimum(x, 0.0), out)
    np.divide(out, below, out)


def softplus(x: Array, out: Array) -> None:
    """Write log(1 + exp(x)), without overflow."""
    above = np.log1p(np.exp(-np.abs(x)))  # softplus(x) = max(x, 0) + log(1 + exp(-|x|))
    np.maximum(x, 0.0, out=out)
    np.add(out, above, out)


def sech(x: Array, out: Array) -> None:
    """Write 1 / cosh(x)."""
    np.cosh(x, out)
    np.divide(1.0, out, out)


def where(condition: Array, a: Array, b: Array, out: Array) -> None:
    """Write a where the condition is not 0, and b elsewhere."""
    holds = condition != 0
    np.copyto(out, b)
    np.copyto(out, a, where=holds)


def _written(function: Callable[..., Array]) -> Kernel:
    """Return the kernel of a function that returns a new array; an order, where there is one, comes first."""

    def kernel(*operands: Any) -> None:  # noqa: ANN401 - an order or arrays
        *given, out = operands
        out[...] = function(*given)

    return kernel


ELEMENTWISE: dict[str, Kernel] = {
    "neg": np.negative,
    "abs": np.absolute,
    "sign": np.sign,
    "sqrt": np.sqrt,
    "cbrt": np.cbrt,
    "exp": np.exp,
    "expm1": np.expm1,
    "log": np.log,
    "log1p": np.log1p,
    "log2": np.log2,
    "log10": np.log10,
    "sin": np.sin,
    "cos": np.cos,
    "tan": np.tan,
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "sinh": np.sinh,
    "cosh": np.cosh,
    "tanh": np.tanh,
    "sech": sech,
    "asinh": np.arcsinh,
    "acosh": np.arccosh,
    "atanh": np.arctanh,
    "floor": np.floor,
    "ceil": np.ceil,
    "round": np.rint,
    "sigmoid": sigmoid,
    "softplus": softplus,
    "not": np.logical_not,
    "erf": _written(erf),
    "erfc": _written(erfc),
    "gamma": _written(gamma),
    "lgamma": _written(lgamma),
    "polygamma": _written(polygamma),
    "sinc": _written(sinc),
    "besselj": _written(besselj),
    "sphericalj": _written(sphericalj),
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "div": np.divide,
    "pow": np.power,
    "atan2": np.arctan2,
    "hypot": np.hypot,
    "max": lambda a, b, out: np.maximum(a, b, out=out),  # by position numpy warns
    "min": lambda a, b, out: np.minimum(a, b, out=out),
    "mod": np.remainder,
    "lt": np.less,
    "le": np.less_equal,
    "eq": np.equal,
    "ne": np.not_equal,
    "and": np.logical_and,
    "or": np.logical_or,
    "where": where,
}


def power(exponent: float) -> Kernel | None:
    """Return a kernel(x, out) for x^exponent by multiplications and a root, or None where there is none."""
    if exponent == 2:
        return np.square
    n = abs(exponent)
    if n > POWERS or n % 0.5 != 0 or n == 0:
        return None
    if exponent == 0.5:
        return np.sqrt
    whole, half = int(n), n % 1 != 0

    def kernel(x: Array, out: Array) -> None:
        if half:
            np.sqrt(x, out)
        base, rest, started = x, whole, half
        while rest:
            if rest % 2:
                np.multiply(out, base, out) if started else np.copyto(out, base)
                started = True
            rest //= 2
            if rest:
                base = base * base
        if exponent < 0:
            np.divide(1.0, out, out)

    return kernel
