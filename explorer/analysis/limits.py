"""The limit of a function at a point where it reads 0/0, such as sin(x)/x or x/(exp(x) - 1) at 0.

Along a line through the point, numerator and denominator are power series in the way t along the line; the powers of
t that both have are cancelled, and the quotient is a power series again (L'Hôpital's rule, to any order). A function
of one variable then continues through the point, with all its derivatives. In more variables the lines must agree.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import factorial, prod
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.graph.expr import Expr, Graph
from explorer.graph.walk import heeding, postorder, substitute
from explorer.numeric.accurate import accurate
from explorer.semantics.reading import FunctionGraph
from explorer.series.algebra import Algebra, Array
from explorer.series.expand import expand
from explorer.series.powers import quotient
from explorer.series.rules import RULES, Rule

Floats: TypeAlias = NDArray[np.float64]
Values: TypeAlias = Mapping[Expr, float | Floats]

ORDER = 12  # of the series; each cancelled power of t costs one
LINES = 8
AGREEMENT = 1e-9


@dataclass(frozen=True, slots=True)
class Limit:
    """The value that a function tends to at a point where it is undefined.

    `derivatives` are f, f', f'' of the function continued through the point, of one variable only; else f alone.
    """

    derivatives: tuple[Floats, ...]

    @property
    def value(self) -> Floats:
        """The limit, of the output's shape."""
        return self.derivatives[0]


def limit(function: FunctionGraph, values: Values) -> Limit | None:
    """Return the limit of a function at a point where it is 0/0 and nothing else is amiss; None if it is not found."""
    n = sum(prod(node.shape) for node in function.inputs)
    if n == 1:
        found = _along(function, values, np.ones(1))
        kept = [d for d in found if np.isfinite(d).all()]
        return Limit(tuple(kept[:3])) if np.isfinite(found[0]).all() else None
    random = np.random.default_rng(n)
    ends = [_along(function, values, random.uniform(-1, 1, n))[0] for _ in range(LINES)]
    first = ends[0]
    if not all(np.allclose(first, end, rtol=AGREEMENT, atol=AGREEMENT) for end in ends):  # nan agrees with nothing
        return None
    return Limit((first,))


def _along(function: FunctionGraph, values: Values, direction: Floats) -> list[Floats]:
    """Return f, df/dt and d²f/dt² at t = 0 on the line through the point, nan where they are not known."""
    graph = Graph(stopped=function.output.graph.stopped)
    t = graph.input("t")
    made: dict[Expr, Expr] = {node: graph.const(values[node]) for node, _ in function.parameters}
    start = 0
    for node in function.inputs:
        part = direction[start : start + prod(node.shape)]
        start += part.size
        step = graph.const(part.reshape(node.shape) if node.shape else float(part[0]))
        made[node] = graph.const(values[node]) + step * t
    line = substitute(_with_quotients(accurate([function.output])[0]), made, graph)
    (series,) = expand([line], [t], [0.0], ORDER, rules=CANCELLING)
    return [np.asarray(series.coefficients[..., k] * factorial(k)) for k in range(3)]


def as_quotient(node: Expr) -> Expr | None:
    """Return x (y / z) as (x y) / z, and a quotient as it is; None for other nodes."""
    if node.op == "div":
        return node
    for x, other in (node.args, node.args[::-1]) if node.op == "mul" else ():
        if other.op == "div" and not other.args[1].is_const:
            return (x * other.args[0]) / other.args[1]
    return None


def _with_quotients(output: Expr) -> Expr:
    made: dict[Expr, Expr] = {}
    for node in heeding(postorder([output])):
        again = node.graph.again(node, tuple([made[arg] for arg in node.args])) if node.args else node
        made[node] = as_quotient(again) or again
    return made[output]


def _cancelled(A: Algebra, a: Array, b: Array) -> Array:
    """Return a / b in one variable, with the powers cancelled that both begin with; what is then unknown is nan."""
    if a.shape[-1] == b.shape[-1] == 1 or not ((a[..., 0] == 0) & (b[..., 0] == 0)).any():
        return quotient(A, a, b)
    shape = np.broadcast_shapes(a.shape[:-1], b.shape[:-1])
    a, b = (np.broadcast_to(A.full(u), (*shape, A.count)).copy() for u in (a, b))
    common = np.minimum(_leading(a), _leading(b))
    for u in (a, b):
        for at in np.ndindex(*shape):
            k = int(common[at])
            u[at] = np.concatenate([u[at][k:], np.full(k, np.nan)])
    return quotient(A, a, b)


def _leading(u: Array) -> Array:
    """Return how many coefficients are 0 before the first that is not; of all of them where the series is 0."""
    known = u != 0
    return np.asarray(np.where(known.any(axis=-1), known.argmax(axis=-1), u.shape[-1]))


CANCELLING: dict[str, Rule] = {**RULES, "div": _cancelled}
