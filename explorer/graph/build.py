"""Named builders for the primitives, so that rules and recurrences read like the formulas they state."""

from collections.abc import Callable

from explorer.graph.expr import Expr, Operand
from explorer.graph.shapes import Shape


def _unary(op: str) -> Callable[[Expr], Expr]:
    def build(x: Expr) -> Expr:
        return x.graph.apply(op, x)

    build.__name__ = op
    build.__doc__ = f"Return the node {op}(x)."
    return build


def _binary(op: str) -> Callable[[Expr, Operand], Expr]:
    def build(x: Expr, y: Operand) -> Expr:
        return x.graph.apply(op, x, y)

    build.__name__ = op
    build.__doc__ = f"Return the node {op}(x, y)."
    return build


absolute, sign, sqrt, cbrt = _unary("abs"), _unary("sign"), _unary("sqrt"), _unary("cbrt")
exp, log, log2, log10 = _unary("exp"), _unary("log"), _unary("log2"), _unary("log10")
expm1, log1p = _unary("expm1"), _unary("log1p")
sin, cos, tan = _unary("sin"), _unary("cos"), _unary("tan")
asin, acos, atan = _unary("asin"), _unary("acos"), _unary("atan")
sinh, cosh, tanh, sech = _unary("sinh"), _unary("cosh"), _unary("tanh"), _unary("sech")
asinh, acosh, atanh = _unary("asinh"), _unary("acosh"), _unary("atanh")
floor, ceil, rounded = _unary("floor"), _unary("ceil"), _unary("round")
sigmoid, softplus, logical_not = _unary("sigmoid"), _unary("softplus"), _unary("not")
erf, erfc, sinc = _unary("erf"), _unary("erfc"), _unary("sinc")
gamma, lgamma = _unary("gamma"), _unary("lgamma")
transpose, largest, smallest = _unary("transpose"), _unary("largest"), _unary("smallest")
norm, logsumexp, trace, det = _unary("norm"), _unary("logsumexp"), _unary("trace"), _unary("det")
logdet, inv, diag, diagonal = _unary("logdet"), _unary("inv"), _unary("diag"), _unary("diagonal")

atan2, hypot, maximum, minimum = _binary("atan2"), _binary("hypot"), _binary("max"), _binary("min")
mod, lt, le, eq, ne = _binary("mod"), _binary("lt"), _binary("le"), _binary("eq"), _binary("ne")
logical_and, logical_or = _binary("and"), _binary("or")
solve = _binary("solve")


def where(condition: Expr, if_true: Operand, if_false: Operand) -> Expr:
    """Return the node that is `if_true` where the condition is not 0, and `if_false` elsewhere."""
    return condition.graph.apply("where", condition, if_true, if_false)


def polygamma(order: int, x: Expr) -> Expr:
    """Return the node ψ^(order)(x); order 0 is digamma, the derivative of log Γ."""
    return x.graph.apply("polygamma", x, data=order)


def besselj(order: int, x: Expr) -> Expr:
    """Return the node J_order(x)."""
    return x.graph.apply("besselj", x, data=order)


def sphericalj(order: int, x: Expr) -> Expr:
    """Return the node j_order(x), the spherical Bessel function; j_0 is sinc."""
    return sinc(x) if order == 0 else x.graph.apply("sphericalj", x, data=order)


def total(x: Expr, axis: int | None = None) -> Expr:
    """Return the sum of all entries of x, or along one axis."""
    return x.graph.apply("sum", x, data=axis)


def fill(x: Expr, shape: Shape) -> Expr:
    """Return the number x repeated over `shape`."""
    return x.graph.apply("fill", x, data=shape)


def reshape(x: Expr, shape: Shape) -> Expr:
    """Return the entries of x, in row-major order, in another shape."""
    return x.graph.apply("reshape", x, data=shape)


def part(x: Expr, start: int, stop: int) -> Expr:
    """Return the entries of a vector, or the rows of a matrix, from `start` on up to `stop`, counted from 0."""
    return x.graph.apply("slice", x, data=(start, stop))


def padded(x: Expr, before: int, after: int) -> Expr:
    """Return a vector with zeros before and after its entries, or a matrix with rows of zeros."""
    return x.graph.apply("pad", x, data=(before, after))


def outer(x: Expr, y: Expr) -> Expr:
    """Return the outer product x yᵀ of two vectors."""
    return reshape(x, (*x.shape, 1)) @ reshape(y, (1, *y.shape))
