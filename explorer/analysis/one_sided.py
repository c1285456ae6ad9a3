"""The Taylor coefficients to the left and to the right of a point: where they differ there is no Taylor polynomial."""

from dataclasses import dataclass
from math import factorial, isfinite, isnan

import numpy as np

from explorer.analysis.branches import branch, is_piecewise
from explorer.analysis.limits import CANCELLING
from explorer.analysis.univariate import Floats, Univariate
from explorer.graph.build import sqrt, total
from explorer.graph.expr import Expr
from explorer.graph.walk import postorder
from explorer.series.algebra import Algebra, Array
from explorer.series.expand import expand
from explorer.series.rules import RULES, Rule

SIDES = 8  # the orders up to which two sides are compared
ALIKE = 1e-8  # relative: coefficients of the two sides that agree
ROOTS = ("sqrt", "norm", "hypot")  # which may have a kink where they are 0
SPARE = 4  # orders beyond those asked for: each power that is cancelled costs one
SNAPPED = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """The Taylor coefficients of the pieces left and right of the centre, and the first order at which they differ.

    The j-th one-sided derivative is j! times the coefficient; not finite where a side has none.
    """

    left: Floats
    right: Floats
    order: int


def sides(f: Univariate, center: float) -> Sides | None:
    """Return the two sides of the centre where they are different functions with different derivatives."""
    if not (is_piecewise(f) or any(node.op in ROOTS for node in f.moving)):
        return None
    found = expanded_sides(f, center, SIDES)
    k = _difference(found.left, found.right)
    ends = [side[k] for side in (found.left, found.right) if k < len(side)]
    return Sides(found.left, found.right, k) if ends and np.isfinite(ends).all() else None


def expanded_sides(f: Univariate, center: float, order: int) -> Sides:
    """Return the coefficients (order + 1,) of both sides, one that reads 0/0 or √0 at the centre continued to it.

    The order at which they differ, or are infinite or unknown, is more than `order` where they and f agree so far.
    """
    with np.errstate(all="ignore"):
        left, right = (_continued(branch(f, center, side), center, side, order + SPARE) for side in (-1, 1))
        at_center = float(f.values(center))
        jumps = abs(left[0] - at_center) > ALIKE * abs(at_center)
    return Sides(left[: order + 1], right[: order + 1], 0 if jumps else _difference(left, right))


def _continued(f: Univariate, center: float, side: int, order: int) -> Floats:
    """Return the coefficients of a function beside the centre, continued to it where what it is made of vanishes."""
    output = _with_roots(f.output)
    if isnan(f.coefficients(center, 0)[0]) or any(node.op == "sqrt" for node in postorder([output])):
        rules = {**CANCELLING, "sqrt": _root(side)}
        (series,) = expand([output], [f.variable], [center], order, f.fixed, rules=rules)
        return series.coefficients
    return f.coefficients(center, order)


def _with_roots(output: Expr) -> Expr:
    """Return an expression with its lengths written as roots of sums of squares."""
    made: dict[Expr, Expr] = {}
    for node in postorder([output]):
        args = tuple([made[arg] for arg in node.args])
        if node.op == "norm":
            made[node] = sqrt(total(args[0] * args[0]))
        elif node.op == "hypot":
            made[node] = sqrt(args[0] * args[0] + args[1] * args[1])
        else:
            made[node] = node.graph.again(node, args) if args else node
    return made[output]


def _root(side: int) -> Rule:
    """Return the rule of √u on one side of a zero of u: √(t²ᵖ v) is (±t)ᵖ √v."""

    def rule(A: Algebra, u: Array) -> Array:
        whole = A.full(u)
        found = RULES["sqrt"](A, whole)
        for at in np.ndindex(*whole.shape[:-1]):
            zeros = int(np.argmax(whole[at] != 0))
            if zeros == 0 or zeros % 2:
                continue
            rest = np.concatenate([whole[at][zeros:], np.full(zeros, np.nan)])
            root = side ** (zeros // 2) * RULES["sqrt"](A, rest)
            found[at] = np.concatenate([np.zeros(zeros // 2), root])[: A.count]
        return found

    return rule


def _difference(left: Floats, right: Floats) -> int:
    """Return the first order at which two sides differ or are not finite, their length where there is none."""
    for k, (a, b) in enumerate(zip(left, right, strict=True)):
        if not (isfinite(a) and isfinite(b)):
            return k
        if abs(a - b) > ALIKE * np.abs([left[: k + 1], right[: k + 1]]).max():
            return k
    return len(left)


def not_smooth(found: Sides, name: str = "The function") -> str:
    """Return in a sentence what the two sides of a centre have not in common."""
    k = found.order
    a, b = (number(float(side[k]) * factorial(k)) for side in (found.left, found.right))
    what = {0: "jumps", 1: "is not differentiable", 2: "has no second derivative"}.get(
        k, f"has no derivative of order {k}"
    )
    derivative = {0: "value", 1: "slope", 2: "second derivative"}.get(k, f"derivative of order {k}")
    return f"{name} {what} at the centre: to the left the {derivative} is {a}, to the right {b}."


def number(value: float, scale: float = 0.0) -> str:
    """Return a number with six digits; what is nothing beside `scale` or 1 is 0."""
    value = 0.0 if abs(value) < SNAPPED * max(1.0, scale) else value
    return f"{value:.6g}".replace("-", "−")
