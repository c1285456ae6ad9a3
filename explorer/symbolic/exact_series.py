"""Taylor coefficients as exact numbers: the recurrences of explorer.series over sympy's numbers instead of floats.

At a rational centre with rational values on the way everything is a fraction; elsewhere the coefficients are
combinations of the functions' values, such as sin(1) and √2. Repeated symbolic differentiation would take minutes for
what takes milliseconds here. This module imports sympy, so only the worker imports it.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import sympy

from explorer.graph.expr import Expr
from explorer.graph.walk import postorder
from explorer.symbolic.to_sympy import UnsayableError, exact

Number: TypeAlias = Any  # a sympy number or constant expression
Series: TypeAlias = list[Number]  # the coefficients of order 0 to K

_DIGITS = 30  # that decide which side of a kink a number is on
_LONG = 24  # operations beyond which a constant expression is put over one denominator
_REPEATED = 64


def exact_coefficients(output: Expr, variable: Expr, center: float, order: int) -> Series:
    """Return f^(j)(center) / j!, j = 0 ... order, of a scalar expression of scalar nodes.

    Numbers count as what they were typed as (0.1 is 1/10). Raises UnsayableError where there is no such answer.
    """
    made: dict[Expr, Series] = {}
    for node in postorder([output]):
        if node is variable:
            made[node] = [exact(center), sympy.Integer(1), *[sympy.Integer(0)] * order][: order + 1]
        elif node.number is not None:
            made[node] = _constant(exact(node.number), order)
        else:
            made[node] = _applied(node, [made[arg] for arg in node.args])
    return [_final(c) for c in made[output]]


def said(value: Number) -> dict[str, Any]:
    """Return a number for the reader: LaTeX without its sign, the sign, whether it is a sum, and its value."""
    negative = bool(value.could_extract_minus_sign())  # cos(3) is below 0, and has no minus to be written before it
    size = -value if negative else value
    return {
        "latex": sympy.latex(size, ln_notation=False),
        "negative": negative,
        "is_sum": bool(size.is_Add),
        "value": float(sympy.N(value, _DIGITS)),
    }


def _applied(node: Expr, args: list[Series]) -> Series:
    rule = RULES.get(node.op)
    if rule is None:
        raise UnsayableError(node.op)
    found: Series = rule(*args)
    if any(c.has(sympy.zoo, sympy.oo, sympy.nan, sympy.I) for c in found):
        raise UnsayableError("not finite or not real")
    return found


def _constant(value: Number, order: int) -> Series:
    return [value, *[sympy.Integer(0)] * order]


def _tidy(value: Number) -> Number:
    """Keep a number short: a fraction as it is, a sum of products written out, a long one over one denominator."""
    if value.is_Rational:
        return value
    value = sympy.expand(value)
    if not value.is_Rational and sympy.count_ops(value) > _LONG:
        return min(value, sympy.radsimp(sympy.together(value)), key=sympy.count_ops)
    return value


def _final(value: Number) -> Number:
    """Return the shortest of a few forms, and 0 for what is 0 in another form."""
    if value.is_Rational:
        return value
    if abs(sympy.N(value, _DIGITS)) < sympy.Rational(1, 10**20):
        return sympy.simplify(value)
    return min((value, sympy.factor_terms(value), sympy.radsimp(value)), key=sympy.count_ops)


def _total(terms: list[Number]) -> Number:
    return _tidy(sympy.Add(*terms))


def _sum(a: Series, b: Series) -> Series:
    return [_total([x, y]) for x, y in zip(a, b, strict=True)]


def _difference(a: Series, b: Series) -> Series:
    return [_total([x, -y]) for x, y in zip(a, b, strict=True)]


def _negative(a: Series) -> Series:
    return [-x for x in a]


def _scaled(a: Series, factor: Number) -> Series:
    return [_tidy(factor * x) for x in a]


def _product(a: Series, b: Series) -> Series:
    return [_total([a[j] * b[k - j] for j in range(k + 1)]) for k in range(len(a))]


def _quotient(a: Series, b: Series) -> Series:
    if b[0].equals(0):
        raise UnsayableError("a denominator is 0")
    y: Series = []
    for k in range(len(a)):  # b_0 y_k = a_k - Σ_{j=1..k} b_j y_{k-j}
        y.append(_tidy((a[k] - sympy.Add(*[b[j] * y[k - j] for j in range(1, k + 1)])) / b[0]))
    return y


def _integral(slope: Series, u: Series, value: Number) -> Series:
    """Return y with y' = slope(u) u' and y_0 = value: k y_k = Σ_{j=1..k} j u_j slope_{k-j}."""
    return [value, *[_euler(u, slope, k) for k in range(1, len(u))]]


def _euler(u: Series, y: Series, k: int) -> Number:
    return _tidy(sympy.Add(*[j * u[j] * y[k - j] for j in range(1, k + 1)]) / k)


def _exp(u: Series) -> Series:
    y = [sympy.exp(u[0])]
    for k in range(1, len(u)):  # k y_k = Σ j u_j y_{k-j}
        y.append(_euler(u, y, k))
    return y


def _log(u: Series) -> Series:
    _positive(u[0])
    return _integral(_quotient(_constant(sympy.Integer(1), len(u) - 1), u), u, sympy.log(u[0]))


def _positive(value: Number) -> None:
    if not sympy.N(value, _DIGITS) > 0:
        raise UnsayableError("outside the domain")


def _power(u: Series, r: Number) -> Series:
    if r.is_Integer and abs(r) <= _REPEATED:
        y = _constant(sympy.Integer(1), len(u) - 1)
        for _ in range(abs(int(r))):
            y = _product(y, u)
        return y if r >= 0 else _quotient(_constant(sympy.Integer(1), len(u) - 1), y)
    _positive(u[0])
    y = [u[0] ** r]
    for k in range(1, len(u)):  # u_0 y_k = Σ_{j=1..k} ((r+1) j/k - 1) u_j y_{k-j}
        terms = [((r + 1) * sympy.Rational(j, k) - 1) * u[j] * y[k - j] for j in range(1, k + 1)]
        y.append(_tidy(sympy.Add(*terms) / u[0]))
    return y


def _pow(u: Series, v: Series) -> Series:
    if all(c == 0 for c in v[1:]):
        return _power(u, v[0])
    return _exp(_product(v, _log(u)))


def _pair(u: Series, values: tuple[Number, Number], sign: int) -> tuple[Series, Series]:
    """Return s and c with s' = c u' and c' = sign s u'."""
    s, c = [values[0]], [values[1]]
    for k in range(1, len(u)):
        found = _euler(u, c, k), _tidy(sign * _euler(u, s, k))
        s.append(found[0])
        c.append(found[1])
    return s, c


def _riccati(u: Series, value: Number, formula: Callable[[Series], Series]) -> Series:
    """Return y with y' = formula(y) u' and y_0 = value."""
    y = [value]
    for k in range(1, len(u)):
        y.append(_euler(u, formula(y), k))
    return y


def _one_plus(u: Series, factor: int = 1) -> Series:
    return [sympy.Integer(1) + factor * u[0], *[factor * c for c in u[1:]]]


def _inverse(
    function: Number, radicand: Callable[[Series], Series], *, root: bool, sign: int = 1
) -> Callable[..., Series]:
    """Return the rule of a function with y' = sign / w or sign / √w, w = radicand(u)."""

    def rule(u: Series) -> Series:
        w = radicand(u)
        _positive(w[0])
        slope = _power(w, sympy.Rational(-1, 2) if root else sympy.Integer(-1))
        return _integral(_scaled(slope, sympy.Integer(sign)), u, function(u[0]))

    return rule


def _erf(sign: int) -> Callable[..., Series]:
    def rule(u: Series) -> Series:
        slope = _scaled(_exp(_negative(_product(u, u))), sign * 2 / sympy.sqrt(sympy.pi))
        return _integral(slope, u, (sympy.erf if sign > 0 else sympy.erfc)(u[0]))

    return rule


def _sigmoid(u: Series) -> Series:
    return _quotient(_constant(sympy.Integer(1), len(u) - 1), _one_plus(_exp(_negative(u))))


def _sinc(u: Series) -> Series:
    if u[0] != 0:
        return _quotient(_pair(u, (sympy.sin(u[0]), sympy.cos(u[0])), -1)[0], u)
    square, y = _product(u, u), _constant(sympy.Integer(0), len(u) - 1)
    part = _constant(sympy.Integer(1), len(u) - 1)
    for k in range(len(u)):  # Σ (-u²)^k / (2k+1)!
        y = _sum(y, _scaled(part, sympy.Rational((-1) ** k, sympy.factorial(2 * k + 1))))
        part = _product(part, square)
    return y


def _compared(a: Series, b: Series) -> int:
    """Return the sign of a - b at the centre; raises UnsayableError at a tie."""
    apart = sympy.N(a[0] - b[0], _DIGITS)
    if abs(apart) < sympy.Rational(1, 10**20):
        raise UnsayableError("the centre is at a kink or step")
    return 1 if apart > 0 else -1


def _abs(u: Series) -> Series:
    return u if _compared(u, [sympy.Integer(0)]) > 0 else _negative(u)


def _choice(holds: Callable[[int], bool]) -> Callable[..., Series]:
    return lambda a, b: _constant(sympy.Integer(int(holds(_compared(a, b)))), len(a) - 1)


def _cbrt(u: Series) -> Series:
    third = sympy.Rational(1, 3)
    return _power(u, third) if _compared(u, [sympy.Integer(0)]) > 0 else _negative(_power(_negative(u), third))


RULES: dict[str, Callable[..., Series]] = {
    "neg": _negative,
    "add": _sum,
    "sub": _difference,
    "mul": _product,
    "div": _quotient,
    "pow": _pow,
    "sqrt": lambda u: _power(u, sympy.Rational(1, 2)),
    "cbrt": _cbrt,
    "exp": _exp,
    "expm1": lambda u: _difference(_exp(u), _constant(sympy.Integer(1), len(u) - 1)),
    "log": _log,
    "log1p": lambda u: _log(_one_plus(u)),
    "log2": lambda u: _scaled(_log(u), 1 / sympy.log(2)),
    "log10": lambda u: _scaled(_log(u), 1 / sympy.log(10)),
    "sin": lambda u: _pair(u, (sympy.sin(u[0]), sympy.cos(u[0])), -1)[0],
    "cos": lambda u: _pair(u, (sympy.sin(u[0]), sympy.cos(u[0])), -1)[1],
    "tan": lambda u: _riccati(u, sympy.tan(u[0]), lambda y: _one_plus(_product(y, y))),
    "sinh": lambda u: _pair(u, (sympy.sinh(u[0]), sympy.cosh(u[0])), 1)[0],
    "cosh": lambda u: _pair(u, (sympy.sinh(u[0]), sympy.cosh(u[0])), 1)[1],
    "tanh": lambda u: _riccati(u, sympy.tanh(u[0]), lambda y: _one_plus(_product(y, y), -1)),
    "sech": lambda u: _power(_pair(u, (sympy.sinh(u[0]), sympy.cosh(u[0])), 1)[1], sympy.Integer(-1)),
    "asin": _inverse(sympy.asin, lambda u: _one_plus(_product(u, u), -1), root=True),
    "acos": _inverse(sympy.acos, lambda u: _one_plus(_product(u, u), -1), root=True, sign=-1),
    "atan": _inverse(sympy.atan, lambda u: _one_plus(_product(u, u)), root=False),
    "asinh": _inverse(sympy.asinh, lambda u: _one_plus(_product(u, u)), root=True),
    "acosh": _inverse(sympy.acosh, lambda u: _negative(_one_plus(_product(u, u), -1)), root=True),
    "atanh": _inverse(sympy.atanh, lambda u: _one_plus(_product(u, u), -1), root=False),
    "sigmoid": _sigmoid,
    "softplus": lambda u: _log(_one_plus(_exp(u))),
    "erf": _erf(1),
    "erfc": _erf(-1),
    "sinc": _sinc,
    "hypot": lambda a, b: _power(_sum(_product(a, a), _product(b, b)), sympy.Rational(1, 2)),
    "abs": _abs,
    "max": lambda a, b: a if _compared(a, b) > 0 else b,
    "min": lambda a, b: b if _compared(a, b) > 0 else a,
    "lt": _choice(lambda sign: sign < 0),
    "le": _choice(lambda sign: sign < 0),
    "eq": _choice(lambda sign: False),
    "ne": _choice(lambda sign: True),
    "not": lambda u: _constant(sympy.Integer(int(u[0] == 0)), len(u) - 1),
    "and": lambda a, b: _constant(sympy.Integer(int(a[0] != 0 and b[0] != 0)), len(a) - 1),
    "or": lambda a, b: _constant(sympy.Integer(int(a[0] != 0 or b[0] != 0)), len(a) - 1),
    "where": lambda condition, a, b: a if condition[0] != 0 else b,
}
