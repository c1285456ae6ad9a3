"""Expressions in the language of the definitions panel: what is printed reads back as the same node.

Operations the language has no word for (a number spread over a shape, sums along one axis) are printed as an
expression of equal value.
"""

from collections.abc import Sequence
from math import e, isfinite, isnan, pi

import numpy as np

from explorer.graph.expr import Expr
from explorer.printing.layout import LIMIT, Level, Piece, Row, number_text, render


def text(output: Expr, limit: int = LIMIT) -> str:
    """Return an expression as it may be typed; parts longer than `limit` characters are "…"."""
    return render(output, ROWS, limit).text


def _at(level: Level, piece: Piece) -> str:
    return piece.text if piece.level >= level else f"({piece.text})"


def _number(value: float) -> Piece:
    if isnan(value):
        return Piece("(0/0)")
    digits = {pi: "pi", e: "e"}.get(abs(value)) or (number_text(abs(value)) if isfinite(value) else "inf")
    negative = value < 0 or str(value) == "-0.0"
    return Piece(f"-{digits}", Level.NEGATIVE) if negative else Piece(digits)


def _const(node: Expr, _: Sequence[Piece]) -> Piece:
    if not isinstance(node.data, np.ndarray):
        return _number(float(node.data) if isinstance(node.data, float) else 0.0)
    rows = node.data.tolist()
    if node.data.ndim == 1:
        return Piece(_listed(rows))
    return Piece("[" + ", ".join(map(_listed, rows)) + "]")


def _listed(row: Sequence[float]) -> str:
    return "[" + ", ".join(_number(value).text for value in row) + "]"


def _infix(sign: str, level: Level, right: Level | None = None) -> Row:
    """Return the row of a left-associative sign; its right operand needs brackets below `right`."""
    beside = Level(level + 1) if right is None else right

    def row(_: Expr, args: Sequence[Piece]) -> Piece:
        a, b = args
        return Piece(f"{_at(level, a)}{sign}{_at(beside, b)}", level)

    return row


def _product(plain: str, entrywise: str) -> Row:
    """Return the row of a product or quotient; between two arrays it is written with a dot."""

    def row(node: Expr, args: Sequence[Piece]) -> Piece:
        a, b = args
        sign = entrywise if node.args[-1].shape and (node.args[0].shape or plain == "/") else plain
        left = a.text if plain == "*" and node.args[0].number is not None else _at(Level.PRODUCT, a)
        level = Level.NEGATIVE if left.startswith("-") else Level.PRODUCT
        right = b.text if plain == "*" and _flattens(node) else _at(Level.POWER, b)
        return Piece(f"{left}{sign}{right}", level)

    return row


def _flattens(node: Expr) -> bool:
    """Whether c*(x*y) may be written c*x*y, because that is rewritten to it."""
    c, product = node.args
    return c.number is not None and product.op == "mul" and product.args[0].number is None


def _power(node: Expr, args: Sequence[Piece]) -> Piece:
    base, exponent = args
    sign = ".^" if node.shape else "^"
    plain = exponent.level >= Level.POWER or node.args[1].number is not None
    raised = exponent.text if plain else f"({exponent.text})"
    return Piece(f"{_at(Level.POSTFIX, base)}{sign}{raised}", Level.POWER)


def _negative(_: Expr, args: Sequence[Piece]) -> Piece:
    return Piece(f"-{_at(Level.PRODUCT, args[0])}", Level.NEGATIVE)


def _comparison(sign: str) -> Row:
    return lambda _, args: Piece(f"{_at(Level.SUM, args[0])} {sign} {_at(Level.SUM, args[1])}", Level.COMPARISON)


def _call(name: str) -> Row:
    return lambda _, args: Piece(f"{name}({', '.join(arg.text for arg in args)})")


def _of_order(name: str) -> Row:
    return lambda node, args: Piece(f"{name}({node.data}, {args[0].text})")


def _transpose(_: Expr, args: Sequence[Piece]) -> Piece:
    return Piece(f"{_at(Level.ATOM, args[0])}'", Level.POSTFIX)


def _row(piece: Piece) -> str:
    """Return a vector as a row, as it stands before a matrix."""
    return piece.row or f"{_at(Level.ATOM, piece)}'"


def _matmul(node: Expr, args: Sequence[Piece]) -> Piece:
    a, b = args
    before, after = (arg.shape for arg in node.args)
    if len(before) == 2:
        return Piece(f"{_at(Level.PRODUCT, a)} @ {_at(Level.POWER, b)}", Level.PRODUCT)
    product = f"{_row(a)} @ {_at(Level.POWER, b)}"
    return Piece(product, Level.PRODUCT) if len(after) == 1 else Piece(f"({product})'", Level.POSTFIX, row=product)


def _numbers(data: object) -> list[int]:
    return list(data) if isinstance(data, tuple) else []


def _index(node: Expr, args: Sequence[Piece]) -> Piece:
    at = ", ".join(str(i + 1) for i in _numbers(node.data))
    return Piece(f"{_at(Level.ATOM, args[0])}[{at}]")


def _slice(node: Expr, args: Sequence[Piece]) -> Piece:
    start, stop = _numbers(node.data)
    return Piece(f"{_at(Level.ATOM, args[0])}[{start + 1}:{stop}]")


def _pad(node: Expr, args: Sequence[Piece]) -> Piece:
    return Piece(f"pad({args[0].text}, {', '.join(map(str, _numbers(node.data)))})")


def _fill(node: Expr, args: Sequence[Piece]) -> Piece:
    ones = f"ones({', '.join(map(str, _numbers(node.data)))})"
    return Piece(f"{_at(Level.PRODUCT, args[0])}*{ones}", Level.PRODUCT)


def _reshape(node: Expr, args: Sequence[Piece]) -> Piece:
    sizes = _numbers(node.data)
    if not sizes:
        return Piece(f"sum({args[0].text})")
    return Piece(f"reshape({', '.join([args[0].text, *map(str, sizes)])})")


def _sum(node: Expr, args: Sequence[Piece]) -> Piece:
    (shape,) = (arg.shape for arg in node.args)
    if node.data is None or len(shape) == 1:
        return Piece(f"sum({args[0].text})")
    beside = _at(Level.POWER, args[0])
    if node.data == 1:
        return Piece(f"{beside} @ ones({shape[1]})", Level.PRODUCT)
    product = f"ones({shape[0]})' @ {beside}"
    return Piece(f"({product})'", Level.POSTFIX, row=product)


def _where(_: Expr, args: Sequence[Piece]) -> Piece:
    condition, if_true, if_false = args
    return Piece(f"if({condition.text}, {if_true.text}, {if_false.text})")


def _stack(_: Expr, args: Sequence[Piece]) -> Piece:
    return Piece("[" + ", ".join(arg.text for arg in args) + "]")


_NAMES = {
    "abs": "abs", "sign": "sign", "sqrt": "sqrt", "cbrt": "cbrt", "exp": "exp", "log": "ln", "log2": "log2",
    "expm1": "expm1", "log1p": "log1p", "sech": "sech",
    "log10": "log10", "sin": "sin", "cos": "cos", "tan": "tan", "asin": "arcsin", "acos": "arccos",
    "atan": "arctan", "sinh": "sinh", "cosh": "cosh", "tanh": "tanh", "asinh": "arsinh", "acosh": "arcosh",
    "atanh": "artanh", "floor": "floor", "ceil": "ceil", "round": "round", "sigmoid": "sigmoid",
    "softplus": "softplus", "atan2": "atan2", "hypot": "hypot", "max": "max", "min": "min", "mod": "mod",
    "largest": "max", "smallest": "min", "norm": "norm", "logsumexp": "logsumexp", "trace": "tr",
    "det": "det",
    "logdet": "logdet", "inv": "inv", "solve": "solve", "diag": "diag", "diagonal": "diag",
    "erf": "erf", "erfc": "erfc", "gamma": "gamma", "lgamma": "lgamma", "sinc": "sinc",
}  # fmt: skip

ROWS: dict[str, Row] = {
    **{op: _call(name) for op, name in _NAMES.items()},
    **{op: _of_order(op) for op in ("polygamma", "besselj", "sphericalj")},
    "input": lambda node, _: Piece(str(node.data)),
    "const": _const,
    "neg": _negative,
    "add": _infix(" + ", Level.SUM, Level.PRODUCT),
    "sub": _infix(" - ", Level.SUM, Level.PRODUCT),
    "mul": _product("*", " .* "),
    "div": _product("/", " ./ "),
    "matmul": _matmul,
    "pow": _power,
    "lt": _comparison("<"),
    "le": _comparison("<="),
    "eq": _comparison("=="),
    "ne": _comparison("!="),
    "not": lambda _, args: Piece(f"not {_at(Level.NOT, args[0])}", Level.NOT),
    "and": _infix(" and ", Level.AND),
    "or": _infix(" or ", Level.OR),
    "where": _where,
    "stack": _stack,
    "index": _index,
    "slice": _slice,
    "pad": _pad,
    "fill": _fill,
    "reshape": _reshape,
    "transpose": _transpose,
    "sum": _sum,
}
