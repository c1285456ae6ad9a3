"""Forms of equal value that keep more digits, put in place just before numbers are computed.

What is shown and differentiated stays as people write it: tanh' = 1 - tanh², arcsin' = 1 / √(1 - x²). As numbers such
differences of nearly equal terms lose the digits that the terms share, and the forms below do not. Each has the same
value over the same domain, infinities and nan included; where a double overflows on the way, the form is the one that
is right. Source: N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2002, chapter 1.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from explorer.graph.build import cos, erf, erfc, expm1, log1p, sech, sigmoid, sin, sinh, softplus
from explorer.graph.expr import Expr
from explorer.graph.walk import heeding, postorder

Form: TypeAlias = Callable[[Expr], Expr]


def accurate(outputs: Sequence[Expr]) -> list[Expr]:
    """Return the same functions in forms that keep more digits; the nodes themselves where there is none."""
    made: dict[Expr, Expr] = {}  # only what differs
    for node in heeding(postorder(outputs)):
        is_same = made.keys().isdisjoint(node.args)
        again = node if is_same else node.graph.again(node, tuple([made.get(arg, arg) for arg in node.args]))
        place = PLACES.get(node.op)
        form = (place(again) if place is not None else None) or again
        if form is not node:
            made[node] = form
    return [made.get(node, node) for node in outputs]


def _difference(node: Expr) -> Expr | None:
    a, b = node.args
    if a.number == 1:
        return _applied(ONE_MINUS, b)
    return _applied(MINUS_ONE, a) if b.number == 1 else None


def _sum(node: Expr) -> Expr | None:
    return _applied(MINUS_ONE, node.args[1]) if node.args[0].number == -1 else None  # -1 + x is x - 1


def _applied(forms: dict[str, Form], node: Expr) -> Expr | None:
    form = forms.get(node.op)
    if form is None or (node.op == "pow" and node.args[1].number != 2):
        return None
    return form(node.args[0])


def _logarithm(node: Expr) -> Expr | None:
    (inner,) = node.args
    if inner.op != "add":
        return None
    for one, other in (inner.args, inner.args[::-1]):
        if one.number == 1:
            return softplus(other.args[0]) if other.op == "exp" else log1p(other)
    return None


def _one_minus_square(u: Expr) -> Expr:
    square_of = SQUARES.get(u.op)
    return square_of(u.args[0]) ** 2 if square_of is not None else (1 - u) * (1 + u)


SQUARES: dict[str, Form] = {"tanh": sech, "sin": cos, "cos": sin}  # 1 - tanh² u -> sech² u

ONE_MINUS: dict[str, Form] = {
    "pow": _one_minus_square,  # 1 - u² -> (1 - u)(1 + u)
    "exp": lambda u: -expm1(u),
    "cos": lambda u: 2 * sin(u / 2) ** 2,
    "sigmoid": lambda u: sigmoid(-u),
    "erf": erfc,
    "erfc": erf,
}

MINUS_ONE: dict[str, Form] = {
    "pow": lambda u: (u - 1) * (u + 1),  # u² - 1 -> (u - 1)(u + 1)
    "exp": expm1,
    "cosh": lambda u: 2 * sinh(u / 2) ** 2,
}

PLACES: dict[str, Callable[[Expr], Expr | None]] = {"sub": _difference, "add": _sum, "log": _logarithm}
