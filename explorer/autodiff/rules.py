"""The partial derivatives of the elementwise primitives: one row for each, one partial for each operand.

A row is called with the operands and the result y, and serves forward and reverse mode alike. None: the derivative
is structurally zero (steps, comparisons, conditions).

Conventions where a function has no derivative: sign(0) = 0, so |x|' = 0 at 0; where the operands of max and min tie,
each gets half; hypot' = 0 at the origin. Where the derivative is infinite it is inf: sqrt, cbrt and x^0.3 at 0.

Each row is within 1e-12 of its value (relative), large and tiny arguments included, once explorer.numeric.accurate has
put 1 - x² and 1 - tanh² right; but where the square of an argument is not a double (beyond 1e±154), asinh', atan2' and
the second partial of div lose it.
"""

from collections.abc import Callable
from math import pi
from typing import TypeAlias

from explorer.graph.build import (
    besselj,
    cos,
    cosh,
    eq,
    exp,
    floor,
    log,
    lt,
    polygamma,
    sigmoid,
    sign,
    sin,
    sinh,
    sphericalj,
    sqrt,
    tanh,
    where,
)
from explorer.graph.expr import Expr, Operand
from explorer.graph.walk import free_inputs

Partial: TypeAlias = Callable[..., Operand]


class Partials(dict[tuple[Expr, int], Expr | None]):
    """The partial derivatives of nodes by their operands, each made once for several passes over the same nodes."""

    def __missing__(self, of: tuple[Expr, int]) -> Expr | None:
        """Make the partial of a node by its operand i."""
        found = self[of] = partial(*of)
        return found


def partial(node: Expr, i: int) -> Expr | None:
    """Return the partial derivative of an elementwise node by its operand i; None where it is structurally zero."""
    rule = PARTIALS[node.op][i]
    if rule is None:
        return None
    found = rule(*node.args, node)
    return found if isinstance(found, Expr) else node.graph.const(found)


def _power_by_base(a: Expr, b: Expr, _y: Expr) -> Expr:
    slope = b * a ** (b - 1)
    if b.number is not None or not free_inputs([b]):
        return slope
    return where(eq(b, 0), 0.0, slope)  # b a^(b-1) is 0 * inf at a = b = 0, where a^0 = 1 is constant


def _power_by_exponent(a: Expr, _b: Expr, y: Expr) -> Expr:
    return where(eq(y, 0), 0.0, y * log(a))  # a^b log a -> 0 as a -> 0, where 0 * log 0 is nan


def _share(a: Expr, b: Expr) -> Expr:
    """Return 1 where a > b, 1/2 where they tie, 0 where a < b; nan where either is."""
    return where(lt(a, b), 0.0, (1 + sign(a - b)) / 2)


def _over(x: Expr, y: Expr) -> Expr:
    """Return x / y, and 0 where y is 0."""
    return where(eq(y, 0), 0.0, x / y)


def _bell(x: Expr) -> Expr:
    """Return erf'(x)."""
    return 2 * exp(-(x**2)) / sqrt(x.graph.const(pi))


def _order(y: Expr) -> int:
    return y.data if isinstance(y.data, int) else 0


def _besselj_slope(x: Expr, y: Expr) -> Expr:
    n = _order(y)
    return -besselj(1, x) if n == 0 else (besselj(n - 1, x) - besselj(n + 1, x)) / 2  # DLMF 10.6.1


def _sphericalj_slope(x: Expr, y: Expr) -> Expr:
    n = _order(y)
    return (n * sphericalj(n - 1, x) - (n + 1) * sphericalj(n + 1, x)) / (2 * n + 1)  # DLMF 10.51.1


PARTIALS: dict[str, tuple[Partial | None, ...]] = {
    "neg": (lambda x, y: -1,),
    "abs": (lambda x, y: sign(x),),
    "sign": (None,),
    "sqrt": (lambda x, y: 1 / (2 * y),),
    "cbrt": (lambda x, y: 1 / (3 * y**2),),
    "exp": (lambda x, y: y,),
    "expm1": (lambda x, y: exp(x),),
    "log": (lambda x, y: 1 / x,),
    "log1p": (lambda x, y: 1 / (1 + x),),
    "log2": (lambda x, y: 1 / (x * log(x.graph.const(2))),),
    "log10": (lambda x, y: 1 / (x * log(x.graph.const(10))),),
    "sin": (lambda x, y: cos(x),),
    "cos": (lambda x, y: -sin(x),),
    "tan": (lambda x, y: 1 + y**2,),
    "asin": (lambda x, y: 1 / sqrt(1 - x**2),),
    "acos": (lambda x, y: -(1 / sqrt(1 - x**2)),),
    "atan": (lambda x, y: 1 / (1 + x**2),),
    "sinh": (lambda x, y: cosh(x),),
    "cosh": (lambda x, y: sinh(x),),
    "tanh": (lambda x, y: 1 - y**2,),
    "sech": (lambda x, y: -(y * tanh(x)),),
    "asinh": (lambda x, y: 1 / sqrt(1 + x**2),),
    "acosh": (lambda x, y: 1 / (sqrt(x - 1) * sqrt(x + 1)),),  # nan below 1, where sqrt(x^2 - 1) is not
    "atanh": (lambda x, y: 1 / (1 - x**2),),
    "floor": (None,),
    "ceil": (None,),
    "round": (None,),
    "sigmoid": (lambda x, y: y * sigmoid(-x),),  # 1 - y would lose all digits for large x
    "softplus": (lambda x, y: sigmoid(x),),
    "not": (None,),
    "erf": (lambda x, y: _bell(x),),
    "erfc": (lambda x, y: -_bell(x),),
    "gamma": (lambda x, y: y * polygamma(0, x),),
    "lgamma": (lambda x, y: polygamma(0, x),),
    "polygamma": (lambda x, y: polygamma(_order(y) + 1, x),),
    "sinc": (lambda x, y: -sphericalj(1, x),),
    "besselj": (_besselj_slope,),
    "sphericalj": (_sphericalj_slope,),
    "add": (lambda a, b, y: 1, lambda a, b, y: 1),
    "sub": (lambda a, b, y: 1, lambda a, b, y: -1),
    "mul": (lambda a, b, y: b, lambda a, b, y: a),
    "div": (lambda a, b, y: 1 / b, lambda a, b, y: -(a / b**2)),
    "pow": (_power_by_base, _power_by_exponent),
    "atan2": (lambda a, b, y: b / (a**2 + b**2), lambda a, b, y: -(a / (a**2 + b**2))),
    "hypot": (lambda a, b, y: _over(a, y), lambda a, b, y: _over(b, y)),
    "max": (lambda a, b, y: _share(a, b), lambda a, b, y: _share(b, a)),
    "min": (lambda a, b, y: _share(b, a), lambda a, b, y: _share(a, b)),
    "mod": (lambda a, b, y: 1, lambda a, b, y: -floor(a / b)),  # a mod b = a - floor(a / b) b
    "lt": (None, None),
    "le": (None, None),
    "eq": (None, None),
    "ne": (None, None),
    "and": (None, None),
    "or": (None, None),
    "where": (None, lambda c, a, b, y: where(c, 1.0, 0.0), lambda c, a, b, y: where(c, 0.0, 1.0)),
}
