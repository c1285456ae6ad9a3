"""Expressions as numpy source: one expression, or a function with a line for each shared or long part.

Special functions, which numpy lacks, are those of scipy.special, under the name `special`.
"""

import keyword
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from explorer.graph.expr import Expr
from explorer.graph.walk import postorder
from explorer.printing.layout import LIMIT, Level, Piece, Row, render

_LINE = 80  # a longer part of a function gets a line and a name of its own


def python(output: Expr, limit: int = LIMIT) -> str:
    """Return an expression as numpy source (`np` is numpy); parts beyond `limit` characters are "…"."""
    return render(output, ROWS, limit).text


def python_function(
    name: str, inputs: Sequence[Expr], outputs: Sequence[Expr], defaults: Mapping[Expr, float] | None = None
) -> str:
    """Return the source of a function of `inputs` that returns the outputs (several as a tuple).

    `defaults` are further inputs, with the values they have where none are given.
    """
    given = [python_name(str(node.data)) for node in inputs]
    given += [f"{python_name(str(node.data))}={_number(value).text}" for node, value in (defaults or {}).items()]
    order = postorder(outputs)
    uses = Counter(arg for node in order for arg in node.args)
    taken = {python_name(str(node.data)) for node in order if node.op == "input"}
    made: dict[Expr, Piece] = {}
    lines = [f"def {name}({', '.join(given)}):"]
    for node in order:
        piece = ROWS[node.op](node, [made[arg] for arg in node.args])
        if node.args and (uses[node] > 1 or (uses[node] and len(piece.text) > _LINE)):
            label = _fresh(f"t{len(lines)}", taken)
            lines.append(f"    {label} = {piece.text}")
            piece = Piece(label)
        made[node] = piece
    lines.append(f"    return {', '.join(made[node].text for node in outputs)}")
    return "\n".join(lines) + "\n"


def python_name(name: str) -> str:
    """Return a name that Python accepts: lambda is lambda_, np is np_."""
    return f"{name}_" if keyword.iskeyword(name) or name == "np" else name


def _fresh(label: str, taken: set[str]) -> str:
    while label in taken:
        label += "_"
    return label


def _at(level: Level, piece: Piece) -> str:
    return piece.text if piece.level >= level else f"({piece.text})"


def _number(value: float) -> Piece:
    if not np.isfinite(value):
        return Piece({"inf": "np.inf", "nan": "np.nan"}.get(str(value), "(-np.inf)"))
    digits = repr(abs(value))
    digits = digits[:-2] if digits.endswith(".0") and len(digits) < 18 else digits
    return Piece(f"-{digits}", Level.NEGATIVE) if value < 0 else Piece(digits)


def _const(node: Expr, _: Sequence[Piece]) -> Piece:
    if isinstance(node.data, np.ndarray):
        rows = str([_plain(row) for row in node.data.tolist()]).replace("'", "")
        return Piece(f"np.array({rows}, dtype=float)")
    return _number(node.data if isinstance(node.data, float) else 0.0)


def _plain(row: float | list[float]) -> str | list[str]:
    return [_number(value).text for value in row] if isinstance(row, list) else _number(row).text


def _infix(sign: str, level: Level) -> Row:
    beside = Level(level + 1)
    return lambda _, args: Piece(f"{_at(level, args[0])} {sign} {_at(beside, args[1])}", level)


def _power(node: Expr, args: Sequence[Piece]) -> Piece:
    base, exponent = args
    n = node.args[1].number
    if n is None or not n.is_integer():
        return Piece(f"np.power({base.text}, {exponent.text})")
    if n < 0:  # numpy refuses negative powers of whole numbers
        return Piece(f"1 / {_at(Level.POSTFIX, base)}**{exponent.text[1:]}", Level.PRODUCT)
    return Piece(f"{_at(Level.POSTFIX, base)}**{exponent.text}", Level.POWER)


def _comparison(sign: str) -> Row:
    return lambda _, args: Piece(f"({_at(Level.SUM, args[0])} {sign} {_at(Level.SUM, args[1])}) * 1.0", Level.PRODUCT)


def _logical(name: str) -> Row:
    return lambda _, args: Piece(f"np.logical_{name}({', '.join(arg.text for arg in args)}) * 1.0", Level.PRODUCT)


def _call(name: str) -> Row:
    return lambda _, args: Piece(f"np.{name}({', '.join(arg.text for arg in args)})")


def _template(text: str) -> Row:
    return lambda node, args: Piece(text.format(*[arg.text for arg in args], data=node.data))


def _sum(node: Expr, args: Sequence[Piece]) -> Piece:
    axis = "" if node.data is None else f", axis={node.data}"
    return Piece(f"np.sum({args[0].text}{axis})")


def _stack(_: Expr, args: Sequence[Piece]) -> Piece:
    return Piece(f"np.stack([{', '.join(arg.text for arg in args)}])")


def _index(node: Expr, args: Sequence[Piece]) -> Piece:
    at = ", ".join(map(str, node.data)) if isinstance(node.data, tuple) else ""
    return Piece(f"{_at(Level.ATOM, args[0])}[{at}]")


def _slice(node: Expr, args: Sequence[Piece]) -> Piece:
    start, stop = node.data if isinstance(node.data, tuple) else (0, 0)
    return Piece(f"{_at(Level.ATOM, args[0])}[{start}:{stop}]")


def _pad(node: Expr, args: Sequence[Piece]) -> Piece:
    around = ", ".join(map(str, [node.data, *[(0, 0)] * (len(node.shape) - 1)]))
    return Piece(f"np.pad({args[0].text}, [{around}])")


_NAMES = {
    "abs": "abs", "sign": "sign", "sqrt": "sqrt", "cbrt": "cbrt", "exp": "exp", "log": "log", "log2": "log2",
    "expm1": "expm1", "log1p": "log1p",
    "log10": "log10", "sin": "sin", "cos": "cos", "tan": "tan", "asin": "arcsin", "acos": "arccos",
    "atan": "arctan", "sinh": "sinh", "cosh": "cosh", "tanh": "tanh", "asinh": "arcsinh", "acosh": "arccosh",
    "atanh": "arctanh", "floor": "floor", "ceil": "ceil", "round": "round", "atan2": "arctan2",
    "hypot": "hypot", "max": "maximum", "min": "minimum", "mod": "mod", "where": "where",
    "transpose": "transpose", "largest": "max", "smallest": "min", "norm": "linalg.norm", "trace": "trace",
    "det": "linalg.det", "inv": "linalg.inv", "solve": "linalg.solve", "diag": "diag", "diagonal": "diagonal",
}  # fmt: skip

_SPECIAL = {"erf": "erf", "erfc": "erfc", "gamma": "gamma", "lgamma": "gammaln"}

ROWS: dict[str, Row] = {
    **{op: _call(name) for op, name in _NAMES.items()},
    "input": lambda node, _: Piece(python_name(str(node.data))),
    "const": _const,
    "neg": lambda _, args: Piece(f"-{_at(Level.PRODUCT, args[0])}", Level.NEGATIVE),
    "sigmoid": _template("np.exp(-np.logaddexp(0, -({0})))"),
    "sech": lambda _, args: Piece(f"1 / np.cosh({args[0].text})", Level.PRODUCT),
    "softplus": _template("np.logaddexp(0, {0})"),
    **{op: _template(f"special.{name}({{0}})") for op, name in _SPECIAL.items()},
    "sinc": _template("np.sinc(({0}) / np.pi)"),
    "polygamma": _template("special.polygamma({data}, {0})"),
    "besselj": _template("special.jv({data}, {0})"),
    "sphericalj": _template("special.spherical_jn({data}, {0})"),
    "add": _infix("+", Level.SUM),
    "sub": _infix("-", Level.SUM),
    "mul": _infix("*", Level.PRODUCT),
    "div": _infix("/", Level.PRODUCT),
    "matmul": _infix("@", Level.PRODUCT),
    "pow": _power,
    "lt": _comparison("<"),
    "le": _comparison("<="),
    "eq": _comparison("=="),
    "ne": _comparison("!="),
    "not": _logical("not"),
    "and": _logical("and"),
    "or": _logical("or"),
    "stack": _stack,
    "index": _index,
    "slice": _slice,
    "pad": _pad,
    "fill": _template("np.full({data}, {0})"),
    "reshape": _template("np.reshape({0}, {data})"),
    "sum": _sum,
    "logsumexp": _template("np.logaddexp.reduce(np.ravel({0}))"),
    "logdet": _template("np.linalg.slogdet({0})[1]"),
}
