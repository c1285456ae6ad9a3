"""Derivatives written as fractions: d/dx (…), ∂f/∂x, ∂²f/∂x∂y, d^2/dx^2, and the same in LaTeX; and ∇."""

from explorer.diagnostics import Fix
from explorer.lang.names import Known
from explorer.lang.powers import MUL, PRIMARY
from explorer.lang.reader import Reader
from explorer.lang.stream import unreadable
from explorer.lang.syntax import Call, Name, Node, Partial
from explorer.lang.tokens import Token

_ORDER_LIMIT = 20


class _Scan:
    """Looks ahead without moving the reader."""

    def __init__(self, p: Reader) -> None:
        self.p = p
        self.at = p.at

    def here(self) -> Token:
        return self.p.tokens[min(self.at, len(self.p.tokens) - 1)]

    def accept(self, *signs: str) -> bool:
        if self.here().is_op(*signs):
            self.at += 1
            return True
        return False

    def order(self) -> int:
        """An exponent: ² or ^2 or ^{2}; 1 without one, 0 if it cannot be an order."""
        if self.here().kind == "superscript":
            text = self.here().text
            self.at += 1
        elif self.accept("^"):
            braced = self.accept("{")
            text = self.here().text
            self.at += 1
            if braced and not self.accept("}"):
                return 0
        else:
            return 1
        return int(text) if text.isdigit() and 0 < int(text[:4]) <= _ORDER_LIMIT else 0

    def go_to(self, place: int) -> None:
        """Go on with the first token that begins at a place of the text or after it."""
        while self.here().kind != "end" and self.here().start < place:
            self.at += 1

    def symbol(self, sign: str) -> str | None:
        """The d or ∂ of a differential: what is glued to it ("x" in dx, "" where nothing is)."""
        token = self.here()
        if sign == "∂" and self.accept("∂"):
            return ""
        if sign == "d" and token.kind == "name" and token.text.startswith("d"):
            self.at += 1
            return token.text[1:].lstrip("_")
        return None

    def name(self) -> str:
        token = self.here()
        if token.kind != "name":
            return ""
        self.at += 1
        return token.text


def partial_sign(p: Reader) -> Node | None:
    """Read a derivative written as a fraction, or return None without moving."""
    scan = _Scan(p)
    start = p.here
    latex = scan.accept("frac")
    if latex and not scan.accept("{"):
        return None
    sign = "∂" if scan.here().is_op("∂") else "d"
    above = _numerator(scan, p, sign)
    if above is None:
        return None
    between = scan.accept("}") and scan.accept("{") if latex else scan.accept("/")
    variables = _denominator(scan, sign, closer="}" if latex else ")") if between else []
    if not variables or (latex and not scan.accept("}")):
        return None
    order, function, argued = above
    p.at = scan.at
    if len(variables) != order:
        raise unreadable(
            f"the orders above and below differ: {order} and {len(variables)}",
            p.since(start.start),
            "for example ∂²f/∂x∂y",
        )
    if argued:
        p.at = argued
        inner = _above_the_line(p, function, MUL + 1 if not latex else 0)
        p.at = scan.at
        return Partial(inner, tuple(variables), p.since(start.start), sign)
    return _operand(p, start, function, tuple(variables), sign)


def _above_the_line(p: Reader, function: Name | None, power: int) -> Node:
    """Read the (x, y) of ∂f(x, y), or the whole formula after ∂."""
    if function is not None:
        return Call(function, p.arguments(), p.since(function.span.start))
    with p.enclosed():
        inner = p.expression(power)
        if not p.here.is_op("}", "/"):
            raise unreadable(f"`{p.raw(p.here)}` is not expected in this derivative", p.here.span, "write d/dx (…)")
    return inner


def _numerator(scan: _Scan, p: Reader, sign: str) -> tuple[int, Name | None, int] | None:
    """The order, the function, and the place of its arguments (0 without): ∂²f(x, y) is above the line.

    Without a function the place is that of a formula: ∂(x y), or all that stands above the bar in LaTeX.
    """
    first = scan.here()
    glued = scan.symbol(sign)
    if glued is None:
        return None
    order = scan.order() if glued == "" else 1
    token = scan.here()
    name = glued or (scan.name() if token.kind == "name" else "")
    if order == 0:
        return None
    if name and not p.known.is_function(name):
        scan.at -= not glued
        return None if glued else _formula_above(scan, p, order)
    if not name and not scan.here().is_op("/", "}"):
        return _formula_above(scan, p, order)
    argued = scan.at if name and scan.here().is_op("(") else 0
    if argued:
        scan.go_to(p.brackets.ends[scan.here().start])
        if not scan.here().is_op("/", "}"):  # ∂ f(x) g(x)
            scan.at = argued - 1
            return None if glued else _formula_above(scan, p, order)
    return order, Name(name, first.span if glued else token.span) if name else None, argued


def _formula_above(scan: _Scan, p: Reader, order: int) -> tuple[int, None, int] | None:
    place = scan.at
    opening = p.tokens[p.at + 1]
    if p.here.is_op("frac") and opening.start in p.brackets.ends:
        scan.go_to(p.brackets.ends[opening.start] - 1)
    elif scan.here().is_op("("):
        scan.go_to(p.brackets.ends[scan.here().start])
    return (order, None, place) if scan.here().is_op("/", "}") and scan.at > place else None


def _denominator(scan: _Scan, sign: str, closer: str) -> list[str]:
    opened = closer == ")" and scan.accept("(")
    variables: list[str] = []
    while not (variables and scan.p.known.is_function(scan.here().text)):  # the d of d/dX det(X) is no differential
        mark = scan.at
        glued = scan.symbol(sign)
        name = None if glued is None else glued or scan.name()
        order = scan.order() if name else 0
        if not name or order == 0:
            scan.at = mark
            break
        *before, last = _glued(name, scan.p.known) if sign == "d" else [name]
        variables += [*before, *[last] * order]
    if opened and not scan.accept(")"):
        return []
    return variables


def _glued(name: str, known: Known) -> list[str]:
    """The variables of `xdy`, what remains of dxdy: each known, with a d between."""
    at = name.find("d", 1)
    while at > 0 and not known.is_variable(name):
        if known.is_variable(name[:at]) and len(name) > at + 1:
            return [name[:at], *_glued(name[at + 1 :], known)]
        at = name.find("d", at + 1)
    return [name]


def _operand(p: Reader, start: Token, function: Name | None, variables: tuple[str, ...], sign: str) -> Node:
    if function is not None:
        return Partial(function, variables, p.since(start.start), sign)
    if p.here.kind == "end":
        raise unreadable(
            "nothing follows the derivative", p.since(start.start), f"write {sign}/{sign}{variables[0]} (x^2)"
        )
    inner = p.expression(PRIMARY if p.here.is_op("(", "{", "[") else MUL)
    return Partial(inner, variables, p.since(start.start), sign)


def nabla(p: Reader, _power: int) -> Node:
    """Read ∇f, ∇·F, ∇×F and ∇²f."""
    token = p.take()
    operator = "grad"
    if p.here.is_op("·", "×"):
        operator = {"·": "div", "×": "curl"}[p.take().text]
    elif p.here.kind == "superscript" or p.here.is_op("^"):
        operator = _squared(p, token)
    name = Name(operator, p.since(token.start))
    variables = _by(p) if operator == "grad" and p.accept("_") else ()
    if variables and p.here.kind == "name" and p.known.is_function(p.here.text):
        taken = p.take()
        return Partial(Name(taken.text, taken.span), variables, p.since(token.start), "∇")
    if p.here.kind == "name" and p.known.is_function(p.here.text):
        function = p.take()
        inner: Node = Name(function.text, function.span)
    elif p.here.is_op("(", "[", "⟨") or p.here.kind == "begin":
        inner = p.expression(PRIMARY)
    else:
        raise unreadable("∇ is followed by a function", token.span, "for example ∇f(x, y)")
    return Call(name, (inner,), p.since(token.start))


def _by(p: Reader) -> tuple[str, ...]:
    """Read the names of ∇_x or ∇_{(x, y)}."""
    braced = p.accept("{")
    bracket = p.accept("(")
    names = [p.take()]
    while p.accept(","):
        names.append(p.take())
    if bracket is not None:
        p.expect(")", bracket, "the list of names")
    if braced is not None:
        p.expect("}", braced, "the index")
    wrong = next((token for token in names if token.kind != "name"), None)
    if wrong is not None:
        raise unreadable("∇ has the names of arguments below it", wrong.span, "for example ∇_x f")
    return tuple([token.text for token in names])


def _squared(p: Reader, token: Token) -> str:
    exponent = p.superscript() if p.here.kind == "superscript" else (p.take(), p.exponent())[1]
    span = p.since(token.start)
    if p.typed(exponent.span) not in {"2", "²"}:
        raise unreadable("only ∇ and ∇² are read", span, "write D(f, [1, 2]) for other derivatives")
    p.note("∇² is read as the Laplace operator", span, Fix("the Hessian matrix", span, "hessian "))
    return "laplacian"
