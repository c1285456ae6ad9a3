r"""Expressions as a textbook prints them: \frac, \sqrt, \sin^2 x, coefficients in front, few brackets."""

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import Protocol

import numpy as np

from explorer.graph.expr import Expr
from explorer.printing.latex_atoms import dyadic, latex_name, number, sub, sup
from explorer.printing.layout import LIMIT, Level, Piece, Row, render

_LN_BARS = r"\ln \left|"


class Cells(Protocol):
    """The scalar entries of a matrix or tensor, where a missing cell is a zero."""

    @property
    def shape(self) -> tuple[int, ...]:
        """The length of each axis."""

    @property
    def cells(self) -> Mapping[tuple[int, ...], Expr]:
        """The entries that are not zero by structure, by their 0-based indices."""


def latex(output: Expr, limit: int = LIMIT, *, spelled: bool = False) -> str:
    r"""Return an expression in LaTeX; parts whose source is longer than `limit` characters are \ldots.

    `spelled` writes \exp(a) for e^a, as beside a variable e.
    """
    text = render(output, SPELLED if spelled else ROWS, limit).text.replace("…", r"\ldots")
    is_equation = output.op in {"eq", "and", "or"} and " = " in text  # without brackets it would define something
    return _round(text) if is_equation else text


def latex_matrix(entries: Cells, limit: int = LIMIT) -> str:
    """Return a matrix (a vector is a column, an (m, n, n) tensor its m slices) with 0 for missing cells."""
    shape = entries.shape

    def cell(*at: int) -> str:
        found = entries.cells.get(at)
        return "0" if found is None else latex(found, limit)

    if len(shape) == 1:
        return _bmatrix([cell(i) for i in range(shape[0])])
    if len(shape) == 2:
        return _bmatrix([" & ".join(cell(i, j) for j in range(shape[1])) for i in range(shape[0])])
    slices = [
        _bmatrix([" & ".join(cell(k, i, j) for j in range(shape[2])) for i in range(shape[1])]) for k in range(shape[0])
    ]
    return slices[0] if len(slices) == 1 else r"\left(" + r",\; ".join(slices) + r"\right)"


def _bmatrix(rows: Sequence[str]) -> str:
    return r"\begin{bmatrix} " + r" \\ ".join(rows) + r" \end{bmatrix}"


def _round(inner: str) -> str:
    return rf"\left({inner}\right)"


def _at(level: Level, piece: Piece) -> str:
    return piece.text if piece.level >= level else _round(piece.text)


def _const(node: Expr, _: Sequence[Piece]) -> Piece:
    if not isinstance(node.data, np.ndarray):
        return number(node.data if isinstance(node.data, float) else 0.0)
    if node.data.ndim == 1:
        cells = [number(value).text for value in node.data.tolist()]
        return Piece(_bmatrix(cells), row=" & ".join(cells))
    return Piece(_bmatrix([" & ".join(number(value).text for value in row) for row in node.data.tolist()]))


def _input(node: Expr, _: Sequence[Piece]) -> Piece:
    return Piece(latex_name(str(node.data)))


def _sum_of(sign: str) -> Row:
    def row(_: Expr, args: Sequence[Piece]) -> Piece:
        a, b = args
        least = Level.PRODUCT if sign == "-" or b.level == Level.NEGATIVE else Level.SUM
        return Piece(f"{_at(Level.SUM, a)} {sign} {_at(least, b)}", Level.SUM)

    return row


def _negative(_: Expr, args: Sequence[Piece]) -> Piece:
    closed = f"-{args[0].closed}" if args[0].closed else ""
    return Piece(f"-{_at(Level.PRODUCT, args[0])}", Level.NEGATIVE, closed=closed)


def _mul(node: Expr, args: Sequence[Piece]) -> Piece:
    a, b = args
    if node.args[0].shape and node.args[1].shape:
        return Piece(rf"{_at(Level.PRODUCT, a)} \odot {b.text if b.head else _at(Level.POWER, b)}", Level.PRODUCT)
    if (a.over or b.over) and not node.shape:
        return _one_fraction(node.args[0].number, a, b)
    c = node.args[0].number
    return _beside(a if c is None else a._replace(level=max(a.level, Level.PRODUCT)), b)


def _one_fraction(c: float | None, a: Piece, b: Piece) -> Piece:
    """Return a product with a fraction in it as one fraction: 2 * (x/y) * z is 2 x z / y."""
    sign = "-" if c is not None and c < 0 else ""
    if c is not None:
        exact = dyadic(abs(c))
        a = (
            number(abs(c))
            if exact is None
            else Piece("", over=(number(float(exact.numerator)), number(float(exact.denominator))))
        )
    above = [piece.over[0] if piece.over else piece for piece in (a, b)]
    below = [piece.over[1] for piece in (a, b) if piece.over]
    return _fraction(_multiplied(above), _multiplied(below), sign)


def _multiplied(pieces: Sequence[Piece]) -> Piece:
    kept = [piece for piece in pieces if piece.text != "1"] or [Piece("1")]
    return reduce(_beside, kept)


def _fraction(above: Piece, below: Piece, sign: str = "") -> Piece:
    text = rf"{sign}\frac{{{above.text}}}{{{below.text}}}"
    return Piece(text, Level.NEGATIVE) if sign else Piece(text, Level.PRODUCT, over=(above, below))


def _beside(a: Piece, b: Piece) -> Piece:
    """Return the product of a and b written side by side."""
    right = _at(Level.PRODUCT, b)
    left = _at(Level.PRODUCT, a) if right.startswith(_HEADS) or not a.closed else a.closed
    text = _joined(left, right)
    level = Level.NEGATIVE if text.startswith("-") else Level.PRODUCT
    return Piece(text, level, closed=_joined(left, b.closed) if b.closed and b.level >= Level.PRODUCT else "")


def _joined(left: str, right: str) -> str:
    figures = right[:1].isdigit() or (left[-1:].isdigit() and right.startswith((r"\frac", "10^")))
    return f"{left} \\cdot {right}" if figures else f"{left} {right}"


def _div(node: Expr, args: Sequence[Piece]) -> Piece:
    a, b = args
    if node.args[1].shape:
        return Piece(rf"{_at(Level.PRODUCT, a)} \oslash {_at(Level.POWER, b)}", Level.PRODUCT)
    if a.level == Level.NEGATIVE:
        return Piece(rf"-\frac{{{a.text[1:]}}}{{{b.text}}}", Level.NEGATIVE)
    if a.over and not node.shape:
        return _fraction(a.over[0], _multiplied([a.over[1], b]))
    return _fraction(a, b)


def _pow(node: Expr, args: Sequence[Piece]) -> Piece:
    base, exponent = args
    n = node.args[1].number
    exact = None if n is None else dyadic(n)
    raised = exponent.text if exact is None else f"{exact.numerator}/{exact.denominator}"
    if node.shape:
        raised = rf"\odot {raised}"
    elif base.head in _POWERED and n is not None and n.is_integer() and n > 1:
        return _applied(base.head + sup(raised), base.argument, bare=bool(base.closed))
    return Piece(f"{_at(Level.POSTFIX, base)}{sup(raised)}", Level.POWER)


def _applied(head: str, argument: str, *, bare: bool) -> Piece:
    closed = f"{head}{_round(argument)}"
    if bare:
        return Piece(f"{head} {argument}", Level.PRODUCT, head, argument, closed=closed)
    return Piece(closed, Level.POWER, head, argument)


def _is_short(node: Expr) -> bool:
    """Whether a function may stand before `node` without brackets: x, x_1, 2, 2 x."""
    if node.op == "mul" and (node.args[0].number or -1) > 0:
        return node.args[1].op in ("input", "index")
    return node.op in ("input", "index") or (node.number is not None and node.number >= 0)


def _function(head: str) -> Row:
    return lambda node, args: _applied(head, args[0].text, bare=_is_short(node.args[0]))


def _call(head: str) -> Row:
    return lambda _, args: Piece(f"{head}{_round(', '.join(arg.text for arg in args))}", Level.POWER)


def _of_order(head: str, mark: Callable[[str], str]) -> Row:
    return lambda node, args: Piece(f"{head}{mark(str(node.data))}{_round(args[0].text)}", Level.POWER)


def _derived(order: str) -> str:
    return "" if order == "0" else f"^{{({order})}}"


def _between(left: str, right: str) -> Row:
    def row(_: Expr, args: Sequence[Piece]) -> Piece:
        inner = args[0].text  # in | ln |x| | nothing but brackets shows which bars belong together
        return Piece(f"{left} {_round(inner) if _LN_BARS in inner else inner} {right}")

    return row


def _log_of_size(inner: str) -> Piece:
    bars = rf"\left| {inner} \right|"
    return Piece(rf"\ln {bars}", Level.PRODUCT, closed=rf"\ln{_round(bars)}")


def _abs(node: Expr, args: Sequence[Piece]) -> Piece:
    if node.shape:  # |v| is the length of a vector to many
        return Piece(rf"\operatorname{{abs}}{_round(args[0].text)}", Level.POWER)
    return _between(r"\left|", r"\right|")(node, args)


def _exp(node: Expr, args: Sequence[Piece]) -> Piece:
    if node.shape:
        return Piece(rf"\exp{_round(args[0].text)}", Level.POWER)
    return Piece(f"e{sup(args[0].text)}", Level.POWER)


def _infix(sign: str, level: Level) -> Row:
    beside = Level(level + 1)
    return lambda _, args: Piece(f"{_at(beside, args[0])} {sign} {_at(beside, args[1])}", level)


def _mod(_: Expr, args: Sequence[Piece]) -> Piece:
    return Piece(rf"{_at(Level.POWER, args[0])} \bmod {_at(Level.POWER, args[1])}", Level.SUM)


def _where(_: Expr, args: Sequence[Piece]) -> Piece:
    condition, if_true, if_false = args
    cases = rf"{if_true.text} & \text{{if }} {condition.text} \\ {if_false.text} & \text{{otherwise}}"
    return Piece(rf"\begin{{cases}} {cases} \end{{cases}}", Level.OR)


def _transposed(piece: Piece) -> str:
    return rf"{_at(Level.POSTFIX, piece)}^\top"


def _matmul(node: Expr, args: Sequence[Piece]) -> Piece:
    a, b = args
    left = node.args[0]
    if len(left.shape) == 1 and not (left.op == "matmul" and len(left.args[0].shape) == 1):
        a = Piece(_transposed(a), Level.POWER)
    return _beside(a, b)


def _inverse(piece: Piece) -> Piece:
    return Piece(f"{_at(Level.POSTFIX, piece)}^{{-1}}", Level.POWER)


def _index(node: Expr, args: Sequence[Piece]) -> Piece:
    numbers = node.data if isinstance(node.data, tuple) else ()
    at = f"{numbers[0] + 1}:{numbers[1]}" if node.op == "slice" else ",".join(str(i + 1) for i in numbers)
    is_plain = node.args[0].op == "input" and "_" not in args[0].text
    return Piece((args[0].text if is_plain else _round(args[0].text)) + sub(at), Level.POSTFIX)


def _stack(_: Expr, args: Sequence[Piece]) -> Piece:
    if args and all(arg.row for arg in args):
        return Piece(_bmatrix([arg.row for arg in args]))
    return Piece(_bmatrix([arg.text for arg in args]), row=" & ".join(arg.text for arg in args))


def _stack_rows(node: Expr, args: Sequence[Piece]) -> Piece:
    if node.args[0].shape and not all(arg.row for arg in args):
        return Piece(_bmatrix([_transposed(arg) for arg in args]))
    return _stack(node, args)


def _fill(node: Expr, args: Sequence[Piece]) -> Piece:
    sizes = r" \times ".join(map(str, node.shape))
    return Piece(rf"{_at(Level.PRODUCT, args[0])} \mathbf{{1}}{sub(sizes)}", Level.PRODUCT)


def _reshape(node: Expr, args: Sequence[Piece]) -> Piece:
    (before,) = (arg.shape for arg in node.args)
    if node.shape == (*before, 1):
        return args[0]  # a column
    if node.shape == (1, *before):
        return Piece(_transposed(args[0]), Level.POWER)
    sizes = ", ".join(map(str, node.shape))
    return Piece(rf"\operatorname{{reshape}}{_round(f'{args[0].text}, {sizes}')}", Level.POWER)


def _pad(node: Expr, args: Sequence[Piece]) -> Piece:
    counts = ", ".join(map(str, node.data)) if isinstance(node.data, tuple) else ""
    return Piece(rf"\operatorname{{pad}}{_round(f'{args[0].text}, {counts}')}", Level.POWER)


def _sum(node: Expr, args: Sequence[Piece]) -> Piece:
    if node.data is None or not node.shape:
        return Piece(rf"\operatorname{{sum}}{_round(args[0].text)}", Level.POWER)
    beside = _at(Level.PRODUCT, args[0])
    text = rf"\mathbf{{1}}^\top {beside}" if node.data == 0 else rf"{beside} \mathbf{{1}}"
    return Piece(text, Level.PRODUCT)


def _named(name: str) -> str:
    return rf"\operatorname{{{name}}}"


_FUNCTIONS = {
    "sin": r"\sin", "cos": r"\cos", "tan": r"\tan", "asin": r"\arcsin", "acos": r"\arccos", "atan": r"\arctan",
    "sinh": r"\sinh", "cosh": r"\cosh", "tanh": r"\tanh", "sech": _named("sech"), "log": r"\ln", "log2": r"\log_2",
    "log10": r"\log_{10}", "asinh": _named("arsinh"), "acosh": _named("arcosh"), "atanh": _named("artanh"),
    "sign": _named("sign"), "det": r"\det", "trace": _named("tr"),
}  # fmt: skip
_HEADS = tuple(_FUNCTIONS.values())
_POWERED = frozenset(_FUNCTIONS[op] for op in ("sin", "cos", "tan", "sinh", "cosh", "tanh", "sech", "log"))

ROWS: dict[str, Row] = {
    **{op: _function(head) for op, head in _FUNCTIONS.items()},
    **{op: _call(_named(op)) for op in ("round", "sigmoid", "softplus", "atan2", "hypot", "logsumexp", "diag")},
    **{op: _call(_named(op)) for op in ("erf", "erfc", "sinc", "expm1", "log1p")},
    "gamma": _call(r"\Gamma"),
    "lgamma": lambda _, args: _log_of_size(rf"\Gamma{_round(args[0].text)}"),
    "polygamma": _of_order(r"\psi", _derived),
    "besselj": _of_order("J", sub),
    "sphericalj": _of_order("j", sub),
    "input": _input,
    "const": _const,
    "neg": _negative,
    "abs": _abs,
    "norm": _between(r"\left\|", r"\right\|"),
    "floor": _between(r"\left\lfloor", r"\right\rfloor"),
    "ceil": _between(r"\left\lceil", r"\right\rceil"),
    "sqrt": lambda _, args: Piece(rf"\sqrt{{{args[0].text}}}"),
    "cbrt": lambda _, args: Piece(rf"\sqrt[3]{{{args[0].text}}}"),
    "exp": _exp,
    "add": _sum_of("+"),
    "sub": _sum_of("-"),
    "mul": _mul,
    "div": _div,
    "pow": _pow,
    "max": _call(r"\max"),
    "min": _call(r"\min"),
    "largest": _call(r"\max"),
    "smallest": _call(r"\min"),
    "mod": _mod,
    "lt": _infix("<", Level.COMPARISON),
    "le": _infix(r"\le", Level.COMPARISON),
    "eq": _infix("=", Level.COMPARISON),
    "ne": _infix(r"\ne", Level.COMPARISON),
    "not": lambda _, args: Piece(rf"\lnot {_at(Level.POWER, args[0])}", Level.NOT),
    "and": _infix(r"\land", Level.AND),
    "or": _infix(r"\lor", Level.OR),
    "where": _where,
    "stack": _stack_rows,
    "index": _index,
    "slice": _index,
    "pad": _pad,
    "fill": _fill,
    "reshape": _reshape,
    "transpose": lambda _, args: Piece(_transposed(args[0]), Level.POWER),
    "sum": _sum,
    "matmul": _matmul,
    "logdet": lambda _, args: _log_of_size(rf"\det {_at(Level.ATOM, args[0])}"),
    "inv": lambda _, args: _inverse(args[0]),
    "solve": lambda _, args: _beside(_inverse(args[0]), args[1]),
    "diagonal": _call(_named("diag")),
}
SPELLED: dict[str, Row] = {**ROWS, "exp": _call(r"\exp")}
