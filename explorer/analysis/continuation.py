"""Quotients that are 0/0 at a point, such as sin(u)/u and u/(exp(u) - 1): forms whose derivatives are right beside it.

As typed, the derivatives of such a quotient are differences of large numbers near u = 0, and lose all digits there.
Numerator and denominator are power series in u; divided after their common powers are cancelled, they give the
Taylor polynomial of the quotient, and that takes its place near 0. At 0 itself the function stays undefined.
"""

from collections.abc import Sequence
from functools import reduce

import numpy as np

from explorer.analysis.limits import CANCELLING, as_quotient
from explorer.graph.build import absolute, eq, lt, where
from explorer.graph.expr import Expr, Graph
from explorer.graph.walk import heeding, postorder, substitute
from explorer.numeric.kernels import ELEMENTWISE
from explorer.series.expand import expand

LARGEST = 24  # operations of a quotient that is looked at
ORDER = 20  # of the polynomial; the powers that cancel come off it
WIDEST = 0.25  # the largest |u| for which the polynomial is taken
NARROWEST = 0.01
NEGLIGIBLE = 1e-19  # what a term may add to the second derivative, relative to the largest coefficient
ANALYTIC = {
    "neg", "exp", "expm1", "log", "log1p", "log2", "log10", "sin", "cos", "tan", "asin", "atan", "sinh", "cosh",
    "tanh", "sech", "asinh", "atanh", "sqrt", "sigmoid", "softplus", "erf", "erfc", "sinc", "add", "sub", "mul", "div",
    "pow",
}  # fmt: skip


def continued(output: Expr) -> Expr:
    """Return the same function with such quotients in the form for numbers; `output` itself where there is none."""
    forms: dict[Expr, Expr] = {}
    for node in heeding(postorder([output])):
        quotient = as_quotient(node) if node.shape == () else None
        form = _form(quotient) if quotient is not None else None
        if form is not None:
            forms[node] = form
    return substitute(output, forms) if forms else output


def _form(quotient: Expr) -> Expr | None:
    for u in _cores(quotient.args[1]):
        parts = _between(quotient, u)
        if parts is None:
            continue
        above, below = _at_zero(quotient.args, u, parts)
        if not above == below == 0:
            continue
        coefficients = _coefficients(quotient, u)
        width = _width(coefficients) if coefficients is not None else 0.0
        if coefficients is not None and width:
            inside = where(eq(u, 0), np.nan, _polynomial(coefficients, u, width))
            return where(lt(absolute(u), width), inside, quotient)
    return None


def _cores(below: Expr) -> list[Expr]:
    """Return the nodes that a quotient may depend on everything else through, from the denominator down."""
    nodes = postorder([below])
    return [node for node in reversed(nodes) if node.shape == () and not node.is_const] if len(nodes) < LARGEST else []


def _between(quotient: Expr, u: Expr) -> list[Expr] | None:
    """Return the operations from u to the quotient, operands first; None where it depends on more than u."""
    found: dict[Expr, None] = {}
    pending = [quotient]
    while pending:
        node = pending.pop()
        if node is u or node in found or node.is_const:
            continue
        if node.op not in ANALYTIC or len(found) > LARGEST:
            return None
        found[node] = None
        pending.extend(node.args)
    return sorted(found, key=lambda node: node.index)


def _at_zero(operands: Sequence[Expr], u: Expr, parts: Sequence[Expr]) -> tuple[float, float]:
    """Return the values of numerator and denominator at u = 0."""
    values: dict[Expr, np.ndarray] = {u: np.zeros(())}
    with np.errstate(all="ignore"):
        for node in parts[:-1]:
            out = np.empty(())
            ELEMENTWISE[node.op](*[_value(arg, values) for arg in node.args], out)
            values[node] = out
    above, below = (float(_value(node, values)) for node in operands)
    return above, below


def _value(node: Expr, values: dict[Expr, np.ndarray]) -> np.ndarray:
    return np.asarray(node.data) if node.is_const else values[node]


def _coefficients(quotient: Expr, u: Expr) -> list[float] | None:
    """Return the Taylor coefficients of the quotient in u at 0, None where it has a pole there."""
    graph = Graph(stopped=quotient.graph.stopped)
    t = graph.input("t")
    (series,) = expand([substitute(quotient, {u: t}, graph)], [t], [0.0], ORDER, rules=CANCELLING)
    known = series.coefficients[np.isfinite(series.coefficients).cumprod().astype(bool)]
    return known.tolist() if len(known) > ORDER // 2 else None


def _width(coefficients: Sequence[float]) -> float:
    """Return the largest |u| for which the last terms do not count, 0 where they always do."""
    size = max(map(abs, coefficients))
    width = WIDEST
    while width >= NARROWEST:
        last = [abs(c) * k**2 * width ** (k - 2) for k, c in enumerate(coefficients) if k >= len(coefficients) - 3]
        if max(last) <= NEGLIGIBLE * size:
            return width
        width /= 2
    return 0.0


def _polynomial(coefficients: Sequence[float], u: Expr, width: float) -> Expr:
    """Return Σ c_k u^k by Horner's rule, without the last terms that do not count."""
    size = max(map(abs, coefficients))
    counts = [k for k, c in enumerate(coefficients) if k and abs(c) * k**2 * width ** (k - 2) > NEGLIGIBLE * size]
    last = max(counts, default=0)
    rest = coefficients[last - 1 :: -1] if last else []
    return reduce(lambda y, c: c + u * y, rest, u.graph.const(coefficients[last]))
