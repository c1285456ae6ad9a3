"""The graph over complex numbers: the analytic continuation of a function from the real axis, principal branches.

KERNELS has one row for each primitive: how it is computed for complex arrays, or why it cannot be. Arrays are laid
out component-first, as in explorer.numeric. Each row keeps an imaginary part far smaller than the real part to all
its digits, which the complex step f'(x) = Im f(x + ih) / h needs (Martins, Sturdza & Alonso, "The complex-step
derivative approximation", 2003).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explorer.graph.expr import Expr
from explorer.graph.ops import OPS
from explorer.graph.walk import depends_on, postorder
from explorer.numeric.tape import compile  # noqa: A004 - the seam's name in the design
from explorer.series.algebra import algebra
from explorer.series.rules import RULES

Complex: TypeAlias = NDArray[Any]  # of complex numbers
Kernel: TypeAlias = Callable[..., Any]

_TERMS = 24  # of the series in i Im z by which a special function leaves the real axis
_SMALL = 1e-14  # the part of the sum that the last of them may be
_REPEATED = 1024  # whole exponents up to this one are products


class NotAnalyticError(ValueError):
    """An operation that has no analytic continuation; the message names it."""


def complex_values(outputs: Sequence[Expr], given: Mapping[Expr, ArrayLike]) -> list[Complex]:
    """Return the outputs at complex values of the inputs: shape of the output + batch.

    given[node] has shape node.shape + batch_i, and the batches broadcast; values of one node have one batch rank.
    Outside a domain they are nan. Raises NotAnalyticError.
    """
    arrays = {node: np.asarray(value, dtype=np.complex128) for node, value in given.items()}
    rank = max((a.ndim - len(node.shape) for node, a in arrays.items()), default=0)
    moving = depends_on(outputs, [node for node, a in arrays.items() if a.ndim > len(node.shape) or a.imag.any()])
    found = _real_parts(outputs, moving, arrays, rank)
    with np.errstate(all="ignore"):
        for node in postorder(outputs):
            if node in found:
                continue
            if node.op == "const":
                found[node] = _spread(np.asarray(node.data, dtype=np.complex128), len(node.shape), rank)
            elif node.op == "input":
                found[node] = _spread(arrays[node], len(node.shape), rank)
            else:
                found[node] = _applied(node, [found[arg] for arg in node.args], rank)
    return [found[node] for node in outputs]


def _real_parts(
    outputs: Sequence[Expr], moving: set[Expr], arrays: Mapping[Expr, Complex], rank: int
) -> dict[Expr, Complex]:
    """Return the operations on fixed real numbers, which are nan outside a real domain: artanh 3 is no number."""
    fixed = [node for node in postorder(outputs) if node.args and node not in moving]
    if not fixed:
        return {}
    inputs = [node for node in postorder(fixed) if node.op == "input"]
    values = compile(fixed, inputs).run([arrays[node].real for node in inputs])
    return {
        node: _spread(value.astype(np.complex128), len(node.shape), rank)
        for node, value in zip(fixed, values, strict=True)
    }


def obstacle(outputs: Sequence[Expr], variables: set[Expr]) -> str | None:
    """Return why a function has no complex continuation, None where it has one.

    Only operations on `variables`, the nodes that vary, count.
    """
    for node in postorder(outputs):
        row = KERNELS.get(node.op)
        if node in variables and isinstance(row, str):
            return row
    return None


def _spread(a: Complex, own: int, rank: int) -> Complex:
    return a.reshape(a.shape[:own] + (1,) * (rank - a.ndim + own) + a.shape[own:])


def _applied(node: Expr, operands: list[Complex], rank: int) -> Complex:
    row = KERNELS[node.op]
    if isinstance(row, str):
        if any(a.imag.any() for a in operands):
            raise NotAnalyticError(row)
        return _real(node, operands)
    if not OPS[node.op].elementwise:
        return np.asarray(row(node, *operands))
    order = () if node.data is None else (node.data,)
    return np.asarray(row(*order, *_aligned(node, operands, rank)), dtype=np.complex128)


def _aligned(node: Expr, operands: list[Complex], rank: int) -> list[Complex]:
    """Give numbers that stand beside an array as many axes as it has."""
    own = len(node.shape)
    return [a if a.ndim == own + rank else a.reshape((1,) * own + a.shape) for a in operands]


def _real(node: Expr, operands: list[Complex]) -> Complex:
    """Compute an operation without a continuation where its operands are real."""
    if not OPS[node.op].elementwise:
        entries = _flat(node, operands[0]).real
        return np.asarray(entries.max(axis=0) if node.op == "largest" else entries.min(axis=0), dtype=np.complex128)
    rank = max(a.ndim - len(arg.shape) for a, arg in zip(operands, node.args, strict=True))
    found = RULES[node.op](algebra(0, 0), *[a.real[..., None] for a in _aligned(node, operands, rank)])
    return np.asarray(found[..., 0], dtype=np.complex128)


def _cbrt(z: Complex) -> Complex:
    left = z.real < 0
    root = np.power(np.where(left, -z, z), 1 / 3)
    return np.where(z == 0, 0, np.where(left, -root, root))


def _pow(u: Complex, v: Complex) -> Complex:
    exponents = np.unique(v)
    if len(exponents) == 1 and exponents[0].imag == 0 and abs(exponents[0].real) <= _REPEATED:
        n = float(exponents[0].real)
        if n.is_integer():
            y = _product_of(np.broadcast_to(u, np.broadcast_shapes(u.shape, v.shape)), abs(int(n)))
            return y if n >= 0 else 1 / y
    return np.where((u == 0) & (v.real > 0), 0, np.exp(v * np.log(u)))


def _product_of(u: Complex, n: int) -> Complex:
    y = np.ones(u.shape, dtype=np.complex128)
    while n:
        y = y * u if n & 1 else y
        u = u * u
        n >>= 1
    return y


def _atan2(y: Complex, x: Complex) -> Complex:
    wide = np.abs(x.real) >= np.abs(y.real)
    turn = np.where(x.real < 0, np.where(y.real < 0, -np.pi, np.pi), 0.0)
    steep = np.where(y.real < 0, -np.pi, np.pi) / 2
    return np.where(wide, np.arctan(y / x) + turn, steep - np.arctan(x / y))


def _sigmoid(z: Complex) -> Complex:
    left = z.real < 0
    small = np.exp(np.where(left, z, -z))
    return np.asarray(np.where(left, small, 1) / (1 + small))


def _softplus(z: Complex) -> Complex:
    left = z.real < 0
    return np.where(left, 0, z) + np.log1p(np.exp(np.where(left, z, -z)))


def _beside_the_axis(op: str) -> Kernel:
    """Return the kernel Σ_j f^(j)(x) (iy)^j / j! for x + iy, nan where y is too far for that series."""

    def kernel(*operands: Any) -> Complex:  # noqa: ANN401 - an order, where there is one, and an array
        *order, z = operands
        x, step = z.real[..., None], 1j * z.imag
        variable = np.concatenate([x, np.ones(x.shape), np.zeros((*x.shape[:-1], _TERMS - 1))], axis=-1)
        coefficients = RULES[op](algebra(1, _TERMS), variable, *order)
        y, last = np.zeros(z.shape, dtype=np.complex128), np.zeros(z.shape)
        for j in range(_TERMS, -1, -1):
            y = y * step + coefficients[..., j]
        for j in (_TERMS - 1, _TERMS):
            last = np.maximum(last, np.abs(coefficients[..., j]) * np.abs(z.imag) ** j)
        known = (z.imag == 0) | (last <= _SMALL * np.abs(y))
        return np.where(known, np.where(z.imag == 0, coefficients[..., 0], y), np.nan)

    return kernel


def _flat(node: Expr, x: Complex) -> Complex:
    return x.reshape(-1, *x.shape[len(node.args[0].shape) :])


def _matrices(a: Complex) -> Complex:
    return np.moveaxis(a, (0, 1), (-2, -1))


def _det(_node: Expr, a: Complex) -> Complex:
    return np.asarray(np.linalg.det(_matrices(a)))


def _logdet(node: Expr, a: Complex) -> Complex:
    return np.asarray(np.log(_det(node, a) ** 2) / 2)  # log |d| where d is real, of either sign


def _solve(node: Expr, a: Complex, b: Complex) -> Complex:
    right = b if len(node.shape) == 2 else b[:, None]
    found: Complex = _inverse(_matrices(a)) @ _matrices(right)
    found = np.moveaxis(found, (-2, -1), (0, 1))
    return found if len(node.shape) == 2 else found[:, 0]


def _inverse(a: Complex) -> Complex:
    singular = np.linalg.det(a) == 0
    return np.linalg.inv(np.where(singular[..., None, None], np.nan, a))


def _matmul(node: Expr, a: Complex, b: Complex) -> Complex:
    rows, columns = "i" * (len(node.args[0].shape) - 1), "k" * (len(node.args[1].shape) - 1)
    return np.asarray(np.einsum(f"{rows}j...,j{columns}...->{rows}{columns}...", a, b))


def _logsumexp(node: Expr, x: Complex) -> Complex:
    entries = _flat(node, x)
    largest = entries.real.max(axis=0)
    return np.asarray(largest + np.log(np.exp(entries - largest).sum(axis=0)))


def _norm(node: Expr, x: Complex) -> Complex:
    return np.asarray(np.sqrt((_flat(node, x) ** 2).sum(axis=0)))


def _diag(_node: Expr, x: Complex) -> Complex:
    y = np.zeros((len(x), *x.shape), dtype=np.complex128)
    y[range(len(x)), range(len(x))] = x
    return y


def _sum(node: Expr, x: Complex) -> Complex:
    return np.asarray(x.sum(axis=node.data) if isinstance(node.data, int) else _flat(node, x).sum(axis=0))


def _stack(_node: Expr, *entries: Complex) -> Complex:
    return np.stack(np.broadcast_arrays(*entries))


def _pad(node: Expr, x: Complex) -> Complex:
    around = node.data if isinstance(node.data, tuple) else (0, 0)
    return np.pad(x, [around] + [(0, 0)] * (x.ndim - 1))


def _kink(what: str) -> str:
    return f"{what} has no analytic continuation to complex numbers"


_CONDITION = _kink("a condition")
KERNELS: dict[str, Kernel | str] = {
    "neg": np.negative,
    "abs": _kink("an absolute value"),
    "sign": _kink("a sign"),
    "sqrt": np.sqrt,
    "cbrt": _cbrt,
    "exp": np.exp,
    "expm1": np.expm1,
    "log": np.log,
    "log1p": np.log1p,
    "log2": lambda z: np.log(z) / np.log(2),
    "log10": lambda z: np.log(z) / np.log(10),
    "sin": np.sin,
    "cos": np.cos,
    "tan": np.tan,
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "sinh": np.sinh,
    "cosh": np.cosh,
    "tanh": np.tanh,
    "sech": lambda z: 1 / np.cosh(z),
    "asinh": np.arcsinh,
    "acosh": np.arccosh,
    "atanh": np.arctanh,
    "floor": _kink("rounding to a whole number"),
    "ceil": _kink("rounding to a whole number"),
    "round": _kink("rounding to a whole number"),
    "sigmoid": _sigmoid,
    "softplus": _softplus,
    "not": _CONDITION,
    "erf": _beside_the_axis("erf"),
    "erfc": _beside_the_axis("erfc"),
    "gamma": _beside_the_axis("gamma"),
    "lgamma": _beside_the_axis("lgamma"),
    "sinc": lambda z: np.where(z == 0, 1, np.sin(z) / np.where(z == 0, 1, z)),
    "polygamma": _beside_the_axis("polygamma"),
    "besselj": _beside_the_axis("besselj"),
    "sphericalj": _beside_the_axis("sphericalj"),
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "div": np.divide,
    "pow": _pow,
    "atan2": _atan2,
    "hypot": lambda a, b: np.sqrt(a * a + b * b),
    "max": _kink("a maximum"),
    "min": _kink("a minimum"),
    "mod": _kink("a remainder"),
    "lt": _CONDITION,
    "le": _CONDITION,
    "eq": _CONDITION,
    "ne": _CONDITION,
    "and": _CONDITION,
    "or": _CONDITION,
    "where": _kink("a choice between branches"),
    "stack": _stack,
    "index": lambda node, x: x[node.data],
    "slice": lambda node, x: x[slice(*node.data)],
    "pad": _pad,
    "fill": lambda node, x: np.broadcast_to(x, node.shape + x.shape),
    "reshape": lambda node, x: x.reshape(node.shape + x.shape[len(node.args[0].shape) :]),
    "transpose": lambda _, x: x.swapaxes(0, 1),
    "sum": _sum,
    "largest": _kink("a maximum"),
    "smallest": _kink("a minimum"),
    "norm": _norm,
    "logsumexp": _logsumexp,
    "matmul": _matmul,
    "trace": lambda _, x: np.trace(x),
    "det": _det,
    "logdet": _logdet,
    "inv": lambda _, a: np.moveaxis(_inverse(_matrices(a)), (-2, -1), (0, 1)),
    "solve": _solve,
    "diag": _diag,
    "diagonal": lambda _, x: np.moveaxis(np.diagonal(x), -1, 0),
}
