"""Derivatives by one number: a row for each primitive, which writes the derivative of a node of it.

A derivative has the shape of what is differentiated.
"""

from functools import reduce
from operator import add, mul

from explorer.autodiff.array_rules import ARRAY_RULES
from explorer.autodiff.rules import partial
from explorer.derivation import rules
from explorer.derivation.deriving import Deriver, Rules, RuleTable, Written
from explorer.derivation.insert import zero
from explorer.derivation.rules import Rule, derivative_of
from explorer.derivation.terms import factors_of, signed_terms
from explorer.graph.build import log
from explorer.graph.expr import Expr

MEETING = "not where two pieces meet"
KINKS = {"abs": "not where it is 0"}
MOST_FACTORS = 3  # of a product rule in one line

SAID = {
    "log": "ln", "asin": "arcsin", "acos": "arccos", "atan": "arctan", "asinh": "arsinh", "acosh": "arcosh",
    "atanh": "artanh", "sqrt": "the square root", "cbrt": "the cube root", "norm": "the norm", "inv": "the inverse",
    "exp": "exp", "logdet": "ln |det|", "abs": "the absolute value", "besselj": "a Bessel function",
    "sphericalj": "a Bessel function",
}  # fmt: skip


def by_number(d: Deriver, node: Expr) -> Written:
    """Return the derivative of a node by the number that `d` differentiates by."""
    if node is d.by:
        return Written(rules.VARIABLE, d.sheet.graph.const(1.0))
    if not d.depends(node):
        return Written(rules.CONSTANT, d.shown(zero(node.graph, node.shape)))
    return SCALAR_RULES[node.op](d, node)


def _sum(d: Deriver, node: Expr) -> Written:
    if node.shape or any(arg.shape for arg in node.args):
        return _by_tangents(rules.SUM)(d, node)
    (first, is_minus), *others = signed_terms(node)
    total = -d.d(first) if is_minus else d.d(first)
    for term, minus in others:
        total = total - d.d(term) if minus else total + d.d(term)
    return Written(rules.SUM, total)


def _negative(d: Deriver, node: Expr) -> Written:
    return Written(rules.FACTOR, -d.d(node.args[0]))


def _product(d: Deriver, node: Expr) -> Written:
    if node.shape:
        return _by_partials(rules.PRODUCT)(d, node)
    factors = factors_of(node)
    constant = [f for f in factors if not d.depends(f)]
    varying = [f for f in factors if d.depends(f)]
    if constant:
        return _with_factor(d, reduce(mul, constant), reduce(mul, varying))
    if len(varying) > MOST_FACTORS:
        varying = [reduce(mul, varying[: len(varying) // 2]), reduce(mul, varying[len(varying) // 2 :])]
    terms = []
    for i, factor in enumerate(varying):
        before, after = [d.shown(f) for f in varying[:i]], [d.shown(f) for f in varying[i + 1 :]]
        terms.append(reduce(mul, [*before, d.d(factor), *after]))
    return Written(rules.PRODUCT, reduce(add, terms))


def _with_factor(d: Deriver, c: Expr, rest: Expr) -> Written:
    """(c f)' = c f', and c n x^(n-1) at once for a power of the variable."""
    if rest is d.by:
        return Written(rules.FACTOR, d.shown(c))
    if rest.op == "pow" and rest.args[0] is d.by and rest.args[1].number is not None:
        return Written(rules.POWER, d.shown(c) * _power_of_variable(d, rest))
    return Written(rules.FACTOR, d.shown(c) * d.d(rest))


def _quotient(d: Deriver, node: Expr) -> Written:
    if node.shape:
        return _by_partials(rules.QUOTIENT)(d, node)
    above, below = node.args
    if not d.depends(below):
        return Written(rules.FACTOR, d.d(above) / d.shown(below))
    if not d.depends(above):
        return Written(rules.RECIPROCAL, -(d.shown(above) * d.d(below) / d.shown(below) ** 2))
    top = d.d(above) * d.shown(below) - d.shown(above) * d.d(below)
    return Written(rules.QUOTIENT, top / d.shown(below) ** 2)


def _power(d: Deriver, node: Expr) -> Written:
    if node.shape:
        return _by_partials(rules.CHAIN_POWER)(d, node)
    base, exponent = node.args
    if not d.depends(exponent):
        if base is d.by:
            return Written(rules.POWER, _power_of_variable(d, node))
        n = exponent.number
        return Written(rules.CHAIN_POWER, _power_of_variable(d, node) * d.d(base), "" if n is None else f"u^{n:g}")
    if not d.depends(base):
        slope = d.shown(node) * d.shown(log(base))
        return Written(rules.EXPONENTIAL, slope if exponent is d.by else slope * d.d(exponent))
    u, v = d.shown(base), d.shown(exponent)
    return Written(rules.GENERAL_POWER, d.shown(node) * (d.d(exponent) * d.shown(log(base)) + v * d.d(base) / u))


def _power_of_variable(d: Deriver, node: Expr) -> Expr:
    """Return n u^(n-1) for u^n, with n - 1 as a number where it is one."""
    base, exponent = node.args
    return d.shown(exponent * base ** (exponent - 1)) if exponent.number == 2 else _plain_power(d, base, exponent)


def _plain_power(d: Deriver, base: Expr, exponent: Expr) -> Expr:
    return d.shown(exponent) * d.shown(base) ** d.shown(exponent - 1)


def _function(d: Deriver, node: Expr) -> Written:
    """f(x)' = f'(x), and f(u)' = f'(u) u'."""
    (inner,) = node.args
    slope = partial(node, 0)
    name = SAID.get(node.op, node.op)
    if slope is None:
        return _step(d, node)
    if inner is d.by:
        return Written(derivative_of(name), d.shown(slope), KINKS.get(node.op, ""))
    detail = f"{name} of u"
    if node.op in KINKS:
        detail += f", {KINKS[node.op]}"
    return Written(rules.CHAIN, d.shown(slope) * d.d(inner), detail)


def _by_partials(rule: Rule) -> Rules:
    """Return the row of an operation whose derivative is that of each operand times its partial derivative."""

    def row(d: Deriver, node: Expr) -> Written:
        terms = []
        for i, arg in enumerate(node.args):
            slope = partial(node, i) if d.depends(arg) else None
            if slope is not None:
                terms.append(d.shown(slope) * d.d(arg))
        if not terms:
            return _step(d, node)
        return Written(rule, reduce(add, terms), MEETING if rule is rules.PIECES else "")

    return row


def _pieces(d: Deriver, node: Expr) -> Written:
    """Differentiate each piece where it holds."""
    condition, if_true, if_false = node.args
    made = d.sheet.graph.apply("where", d.shown(condition), d.d(if_true), d.d(if_false))
    return Written(rules.PIECES, made, MEETING)


def _step(d: Deriver, node: Expr) -> Written:
    return Written(rules.STEP, d.shown(zero(node.graph, node.shape)), "not where it jumps")


def _by_tangents(rule: Rule) -> Rules:
    """Return the row of an operation on arrays: its rule of forward mode, with the derivatives of its operands."""

    def row(d: Deriver, node: Expr) -> Written:
        if node.op in {"add", "sub"}:
            return _by_partials(rule)(d, node)
        places = {arg: node.graph.input(f"?d{arg.index}", arg.shape) for arg in node.args if d.depends(arg)}
        formula = ARRAY_RULES[node.op][0](node, [places.get(arg) for arg in node.args])
        known = {stand: d.d(arg) for arg, stand in places.items()}
        return Written(rule, d.sheet.copy_with(formula, known), SAID.get(node.op, ""))

    return row


_FUNCTIONS = """sign sqrt cbrt exp expm1 log log1p log2 log10 sin cos tan asin acos atan sinh cosh tanh sech asinh acosh
    atanh sigmoid softplus erf erfc gamma lgamma sinc polygamma besselj sphericalj abs"""

SCALAR_RULES: RuleTable = {
    "neg": _negative,
    "add": _sum,
    "sub": _sum,
    "mul": _product,
    "div": _quotient,
    "pow": _power,
    **dict.fromkeys(_FUNCTIONS.split(), _function),
    **dict.fromkeys(("floor", "ceil", "round", "not", "lt", "le", "eq", "ne", "and", "or"), _step),
    **dict.fromkeys(("atan2", "hypot", "mod"), _by_partials(rules.CHAIN_SEVERAL)),
    **dict.fromkeys(("max", "min"), _by_partials(rules.PIECES)),
    "where": _pieces,
    **dict.fromkeys(("largest", "smallest"), _by_tangents(rules.PIECES)),
    **dict.fromkeys(
        ("stack", "index", "slice", "pad", "fill", "reshape", "transpose", "sum", "trace", "diag", "diagonal"),
        _by_tangents(rules.LINEAR),
    ),
    **dict.fromkeys(("norm", "logsumexp", "det", "logdet", "inv", "solve"), _by_tangents(rules.CHAIN)),
    "matmul": _by_tangents(rules.MATRIX_PRODUCT),
}
