"""Operands that begin with a name: variables, functions with and without brackets, sums, and words that split."""

import re
from collections.abc import Sequence

from explorer.diagnostics import Fix, Span
from explorer.lang.characters import GREEK_NAMES
from explorer.lang.enclosures import pieces
from explorer.lang.names import Known, is_letter, split
from explorer.lang.orders import of_order
from explorer.lang.partials import partial_sign
from explorer.lang.powers import MUL, PRIMARY
from explorer.lang.reader import Reader
from explorer.lang.stream import unreadable
from explorer.lang.syntax import Call, Index, Name, Node, Number, Partial, Power, Repeated, Unary
from explorer.lang.tokens import Token, canonical
from explorer.lang.vocabulary import Word

INVERSES = {
    name: ("ar" if name.endswith("h") else "arc") + name
    for name in ("sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "sech", "csch", "coth")
} | {"exp": "ln", "ln": "exp", "log": "exp"}
_INDEXED = re.compile(r"^(\D+?)_?(\d+)$")
_INDEX_BEGINS = re.compile(r"[_\d₀-₉ᵢⱼₖₙ]")
_LOG_BASE = re.compile(r"^log_?(\w+)$")
_SUFFIX = re.compile(r"[A-Za-z]\d*")
_UNSPLIT = 50  # unknown words, after which a line is refused whatever its other words are made of


def word(p: Reader, token: Token) -> Node:
    """Read an operand that begins with a name."""
    name = token.text
    if not p.known.is_variable(name):
        found = partial_sign(p) if name.startswith("d") else None
        if found is not None:
            return found
    found = of_order(p, token)
    if found is not None:
        return found
    row = p.known.word(name)
    if row is None or row.kind == "constant" or _is_letter_here(p, row, name):
        return _variable(p, token)
    if row.kind == "binder":
        return _binder(p, token)
    if row.name == "piecewise":
        return _piecewise(p)
    return _function(p, token, row)


def _is_letter_here(p: Reader, row: Word, name: str) -> bool:
    """Whether a word such as D, I or gamma stands for an (undeclared) variable because no bracket follows."""
    return is_letter(name) and row.kind != "constant" and not p.ahead().is_op("(")


def _variable(p: Reader, token: Token) -> Node:
    known, name = p.known, token.text
    if known.is_known(name):
        return Name(p.take().text, token.span)
    indexed = _index(p, token, known) or _derived(p, token, known)
    if indexed is not None:
        return indexed
    if name == "Delta" and p.ahead().kind == "name" and known.is_function(p.ahead().text):
        return _laplacian(p, token)
    if token.text.startswith("Delta") and p.raw(token)[0] == "Δ" and known.is_function(canonical(p.raw(token)[1:])):
        return _split(p, token, ("Δ", p.raw(token)[1:]))
    logarithm = _LOG_BASE.match(name)
    if logarithm and "log" in known.words:
        return _logarithm(p, logarithm[1].lstrip("_"))
    pieces_of = _pieces_of(p, p.raw(token)) if len(p.raw(token)) > 1 else None
    if pieces_of:
        return _split(p, token, pieces_of)
    return Name(p.take().text, token.span)


def _index(p: Reader, token: Token, known: Known) -> Node | None:
    """Read x2 and x_i as entries of a known vector x."""
    match = _INDEXED.match(token.text)
    if match and match[1].partition("_")[0] in known.variables and "_" in match[1]:  # R_{k1}
        match = None
    base, index = match.groups() if match else (token.text.partition("_")[0], token.text.partition("_")[2])
    if base not in known.variables or not index:
        return None
    if not match and not known.is_variable(index):
        return _row_and_column(p, token, base, index)
    p.take()
    begin = _INDEX_BEGINS.search(p.raw(token), 1)
    where = Span(token.start + begin.start(), token.end) if begin else token.span
    at: Node = Number(index, where) if match else Name(index, where)
    return Index(Name(base, Span(token.start, where.start)), (at,), token.span, joined=True)


def _row_and_column(p: Reader, token: Token, base: str, index: str) -> Node | None:
    """Read A_ij and A_{1j} as the entry A_{i, j}."""
    if len(index) != 2 or not all(part.isdigit() or p.known.is_variable(part) for part in index):
        return None
    p.take()
    start = token.start + p.raw(token).find("_") + 1
    where = Span(start, token.end)
    at = tuple([Number(part, where) if part.isdigit() else Name(part, where) for part in index])
    return Index(Name(base, Span(token.start, start - 1)), at, token.span, joined=True)


def _derived(p: Reader, token: Token, known: Known) -> Node | None:
    """Read f_x, f_xy and J_f, H_f, where f is a function."""
    base, _, index = token.text.partition("_")
    if not index:
        return None
    start = token.start + p.raw(token).find("_")
    if base in {"J", "H"} and index and p.ahead().kind == "name" and p.ahead().text in p.known.functions:
        return _matrix_of(p, token, base)
    if base in {"J", "H"} and index in known.functions:
        p.take()
        sign = Name("jacobian" if base == "J" else "hessian", Span(token.start, start))
        return Call(sign, (Name(index, Span(start + 1, token.end)),), token.span)
    if base not in known.functions or not (index in GREEK_NAMES or _SUFFIX.sub("", index) == ""):
        return None
    p.take()
    variables = (index,) if index in GREEK_NAMES else tuple(_SUFFIX.findall(index))
    below = "".join(f"∂{variable}" for variable in variables)
    order = f"^{len(variables)}" if len(variables) > 1 else ""
    p.note(f"`{p.raw(token)}` is read as the derivative ∂{order}{base}/{below}", token.span)
    return Partial(Name(base, Span(token.start, start)), variables, token.span)


def _matrix_of(p: Reader, token: Token, base: str) -> Node:
    """Read H_x f and J_x f as the lecture writes them."""
    p.take()
    function = p.take()
    word, shown = ("jacobian", "Jacobian") if base == "J" else ("hessian", "Hessian")
    span = p.since(token.start)
    p.note(f"`{p.typed(span)}` is read as the {shown} matrix of {function.text}", span)
    return Call(Name(word, token.span), (Name(function.text, function.span),), span)


def _laplacian(p: Reader, token: Token) -> Node:
    """Read Δf, the Laplace operator."""
    p.take()
    function = p.take()
    name = Name("laplacian", token.span)
    p.note("Δ is read as the Laplace operator", token.span)
    return Call(name, (Name(function.text, function.span),), p.since(token.start))


def _logarithm(p: Reader, base: str) -> Node:
    token = p.take()
    found = p.raw(token).rfind(base)
    where = Span(token.start + max(found, 3), token.start + max(found, 3) + len(base)) if found > 0 else token.span
    node: Node = Number(base, where) if base.isdigit() else Name(base, where)
    arguments = p.arguments() if p.here.is_op("(") else (p.bare_argument(),)
    return Call(Name("log", Span(token.start, token.start + 3)), (*arguments, node), p.since(token.start))


def _pieces_of(p: Reader, typed: str) -> Sequence[str] | None:
    """Split a word into known names, each word once."""
    key = (typed, p.known.variables)
    if key not in p.splits:
        tried = p.unsplit < _UNSPLIT
        p.splits[key] = split(typed, p.known) if tried else None
        p.unsplit += p.splits[key] is None
    return p.splits[key]


def _split(p: Reader, token: Token, parts: Sequence[str]) -> Node:
    """Put the pieces in the place of the word and read on from the first."""
    tokens, start = [], token.start
    for part in parts:
        kind = "name"
        tokens.append(
            Token(kind, canonical(part), start, start + len(part), spaced=token.spaced and start == token.start)
        )
        start += len(part)
    if any(p.known.is_function(t.text) for t in tokens):
        spread = " ".join(parts)
        p.note(f"`{p.raw(token)}` is read as {spread}", token.span, Fix("write the spaces", token.span, spread))
    p.insert(tokens)
    return word(p, p.here)


def _function(p: Reader, token: Token, row: Word) -> Node:
    name = Name(p.take().text, token.span)
    exponent = _function_exponent(p, row)
    inverse = _inverse(p, token, row, exponent)
    if inverse is not None:
        name, exponent = inverse, None
    call = _applied(p, name, row)
    if exponent is None:
        return call
    if isinstance(call, Name):
        hint = "write exp(x), or e^x" if call.name == "exp" else f"write {call.name}(x)^2"
        raise unreadable(f"`{call.name}` has an exponent but no argument", token.span, hint)
    return Power(call, exponent, p.since(token.start))


def _function_exponent(p: Reader, row: Word) -> Node | None:
    """Read the ² of sin² x."""
    if p.here.kind == "superscript":
        return p.superscript()
    return p.exponent() if row.kind == "map" and p.accept("^") else None


def _inverse(p: Reader, token: Token, row: Word, exponent: Node | None) -> Name | None:
    """The name of the inverse function, which the -1 of sin^-1 x stands for."""
    minus_one = isinstance(exponent, Unary) and isinstance(exponent.operand, Number) and exponent.operand.text == "1"
    if not minus_one or row.kind != "map":
        return None
    span = p.since(token.start)
    if row.name not in INVERSES:
        raise unreadable(f"`{p.typed(span)}` is not read", span, f"write 1/{row.name}(x) for the reciprocal")
    inverse = INVERSES[row.name]
    p.note(
        f"`{p.typed(span)}` is read as the inverse function {inverse}",
        span,
        Fix("the reciprocal", span, f"1/{row.name}"),
    )
    return Name(inverse, span)


def _applied(p: Reader, name: Name, row: Word) -> Node:
    here = p.here
    if here.is_op("("):
        return Call(name, p.arguments(), p.since(name.span.start))
    if row.kind == "operator":
        return _operator(p, name)
    if here.is_op("{") and row.name in {"min", "max"} and here.start in p.brackets.second:
        return Call(name, _in_braces(p), p.since(name.span.start))
    if here.is_op("{") and not here.spaced:
        return Call(name, (p.expression(PRIMARY),), p.since(name.span.start))
    if here.is_op("'", "∘") or row.arity[0] > 1 or not (p.juxtaposed() or here.is_op("-", "√")):
        return name
    return Call(name, (p.bare_argument(),), p.since(name.span.start))


def _in_braces(p: Reader) -> tuple[Node, ...]:
    r"""Read the set of \max\{a, b\}."""
    opened = p.take()
    with p.enclosed():
        entries = [p.expression()]
        while p.accept(","):
            entries.append(p.expression())
        p.expect("}", opened, "the set")
    return tuple(entries)


def _operator(p: Reader, name: Name) -> Node:
    """Read `grad f`: an operator takes the next name as its function."""
    if p.here.kind == "name" and p.known.is_function(p.here.text):
        token = p.take()
        return Call(name, (Name(token.text, token.span),), p.since(name.span.start))
    return name


def _piecewise(p: Reader) -> Node:
    name, opened = p.take(), p.take()
    if not opened.is_op("("):
        raise unreadable(
            f"`{p.raw(name)}` needs its pieces", name.span, "write piecewise(x < 0: -x, x), or {x < 0: -x, x}"
        )
    with p.enclosed():
        return pieces(p, p.expression(), opened, ")")


def _binder(p: Reader, token: Token) -> Node:
    kind = p.known.words[token.text].name
    if p.ahead().is_op("_"):
        return _with_bounds(p, token, kind)
    variable, following = p.brackets.second.get(p.ahead().start, (None, None))
    if variable is not None and variable.kind == "name" and following is not None and following.is_op(",", ")"):
        return _with_variable(p, token, kind, variable)
    p.take()
    name = Name(kind, token.span)
    if p.here.is_op("("):
        return Call(name, p.arguments(), p.since(token.start))
    return Call(name, (p.bare_argument(),), p.since(token.start)) if p.juxtaposed() else name


def _with_variable(p: Reader, token: Token, kind: str, variable: Token) -> Node:
    """Read `sum(k^2, k, 1, n)`."""
    p.take()
    opened = p.take()
    with p.enclosed():
        with p.binding(variable.text):
            body = p.expression()
        p.accept(",")
        p.take()
        bounds = []
        while p.accept(","):
            bounds.append(p.expression())
        p.expect(")", opened, f"the {kind}")
    if len(bounds) != 2:
        raise unreadable(
            f"`{kind}` needs a lower and an upper bound", p.since(token.start), f"write {kind}(k^2, k, 1, 10)"
        )
    return Repeated(kind, body, variable.text, bounds[0], bounds[1], p.since(token.start))


def _with_bounds(p: Reader, token: Token, kind: str) -> Node:
    """Read `sum_(k=1)^n k^2`: the body is one product."""
    p.take()
    p.take()
    opened = p.accept("(", "{")
    variable = p.take()
    if opened is None or variable.kind != "name" or not p.accept("="):
        raise unreadable(
            f"the lower bound of this {kind} cannot be read",
            p.since(token.start),
            f"write {kind}_(k=1)^n k^2",
        )
    with p.enclosed():
        low = p.expression()
        p.expect(")" if opened.text == "(" else "}", opened, "the lower bound")
    if p.here.kind == "superscript":
        high = p.superscript()
    elif p.accept("^"):
        opened_high = p.here
        high = p.exponent() if opened_high.is_op("{") else p.expression(PRIMARY)
    else:
        raise unreadable(f"this {kind} has no upper bound", p.since(token.start), f"write {kind}_(k=1)^n k^2")
    with p.binding(variable.text):
        body = p.expression(MUL)
    return Repeated(kind, body, variable.text, low, high, p.since(token.start))
