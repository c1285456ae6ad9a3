"""What a line defines, read as a whole: functions, values, sliders, shapes, signatures."""

import re
from collections.abc import Sequence

from explorer.diagnostics import Fix, Span
from explorer.lang.heads import head
from explorer.lang.names import RESERVED, is_letter
from explorer.lang.shape_of_syntax import names_in
from explorer.lang.stream import Stream, UnreadableError, unreadable
from explorer.lang.syntax import Argument, Chain, Definition, Node, Number, Slider, Vector
from explorer.lang.tokens import Token

_DECIMAL_COMMA = "write a decimal point: {0}.{1}"
_GROUP = 3  # digits between the commas of thousands
_THOUSANDS = "leave out the comma of thousands, {0}, or put a decimal point: {1}"


def read_definition(p: Stream) -> Definition | None:
    """Read a whole line."""
    found = head(p.tokens)
    if found.kind == "":
        return None
    read = {"function": _function, "value": _value, "shape": _shapes, "expression": _expression}[found.kind]
    definition = read(p)
    _at_end(p)
    return definition


def _function(p: Stream) -> Definition:
    name = p.take()
    if p.here.is_op(":"):
        return _signature(p, name)
    p.take()
    arguments = _arguments(p, ")")
    p.take()
    _equals(p)
    with_arguments(p, arguments)
    return Definition("function", name.text, name.span, arguments, _body(p, name.text))


def _equals(p: Stream) -> None:
    before = p.tokens[p.at - 1]
    p.accept(":")
    sign = p.take()
    if sign.kind == "end" and before.is_op(")"):
        typed = p.text[p.tokens[0].start : before.end]
        raise unreadable(f"`{typed}` has no formula yet", before.span, f"write = and the formula: {typed} = x^2")
    if not sign.is_op("="):
        wrong = p.tokens[p.at - 2] if p.tokens[p.at - 2].is_op(":") else sign
        fix = Fix("write =", wrong.span, "=")
        hint = "write =; two of them compare two values" if sign.is_op("==") else "write = there"
        raise unreadable(f"`{p.raw(wrong)}` stands where a definition has `=`", wrong.span, hint, fix)
    if p.here.kind == "end":
        raise unreadable("nothing follows `=`", sign.span, "write the formula after it")


def with_arguments(p: Stream, arguments: Sequence[Argument]) -> None:
    """Make the arguments known to the body, and refuse a name used twice."""
    seen: set[str] = set()
    for argument in arguments:
        if argument.name in seen:
            raise unreadable(
                f"the argument `{argument.name}` is there twice",
                argument.span,
                "give the second another name",
            )
        seen.add(argument.name)
    p.known = p.known.with_variables(seen)


def _arguments(p: Stream, closer: str) -> tuple[Argument, ...]:
    found: list[Argument] = []
    while not p.here.is_op(closer):
        token = p.take()
        if token.kind != "name":
            raise unreadable(
                f"`{p.raw(token)}` cannot be an argument",
                token.span,
                "an argument is a name, as in f(x, y) = x + y",
            )
        shape = _shape(p) if p.here.text in {"in", "∈"} and p.take() else None
        found.append(Argument(token.text, token.span, shape))
        if not p.accept(",") and not p.here.is_op(closer):
            raise _between_arguments(p, token, closer)
    return tuple(found)


def _between_arguments(p: Stream, token: Token, closer: str) -> UnreadableError:
    here = p.here
    if here.is_op("->") and closer == "|->":
        fix = Fix("write |->", here.span, "|->")
        return unreadable("`->` stands between spaces, as in R^2 -> R", here.span, "before the formula write |->", fix)
    if here.kind != "name":
        typed = p.text[token.start : here.end]
        hint = "an argument is a single name, as in f(x, y) = x + y"
        return unreadable(f"`{typed}` cannot be an argument", token.span.to(here.span), hint)
    fix = Fix("put a comma", Span(token.end, here.start), ", ")
    message = f"`{p.raw(here)}` is not expected between arguments"
    return unreadable(message, here.span, "put a comma between arguments", fix)


def _body(p: Stream, name: str) -> Node:
    body = p.expression()
    if p.here.is_op("=") or (p.here.is_op(":") and p.ahead().is_op("=")):
        hint = "one definition a line; bring an equation to one side, or compare with =="
        raise unreadable(f"`{name}` has a second `=`", p.here.span, hint)
    return body


def _value(p: Stream) -> Definition:
    name = p.take()
    _equals(p)
    body = _body(p, name.text)
    _explain_pair(p, body)
    slider = _slider(p) if p.here.is_op("[") and p.here.start in p.brackets.ranges else None
    return Definition("value", name.text, name.span, (), body, slider)


def _explain_pair(p: Stream, body: Node) -> None:
    """Say that `2 [0, 5]` is a product, where a range may have been meant."""
    factor = body.rest[0][1] if isinstance(body, Chain) and isinstance(body.first, Number) else None
    if isinstance(factor, Vector) and len(factor.entries) == 2 and p.here.kind == "end":
        low, high = [p.typed(entry.span) for entry in factor.entries]
        fix = Fix("make it the range of a parameter", factor.span, f"[{low} .. {high}]")
        p.note(f"`{p.typed(body.span)}` is read as a number times a vector", body.span, fix)


def _slider(p: Stream) -> Slider:
    opened = p.take()
    p.stops = frozenset({"step"})
    low = p.expression()
    if not p.accept(".."):
        raise unreadable("a range is written low .. high", p.here.span, "for example [0 .. 5 step 0.1]")
    high = p.expression()
    step = p.expression() if (p.here.text == "step" or p.here.is_op(",")) and p.take() else None
    closed = p.expect("]", opened, "the range")
    return Slider(low, high, step, opened.span.to(closed.span))


def _shapes(p: Stream) -> Definition:
    names = [p.take()]
    while p.accept(","):
        names.append(p.take())
    p.take()
    shape = _shape(p)
    arguments = tuple([Argument(token.text, token.span, shape) for token in names])
    return Definition("shape", names[0].text, names[0].span, arguments)


def _shape(p: Stream) -> tuple[int, ...]:
    token = p.take()
    if token.is_op("["):
        raise unreadable("an interval is not a space of numbers", token.span, "a slider is written a = 1 [0 .. 5]")
    if token.kind != "name" or token.text != "R":
        raise unreadable(
            f"`{p.raw(token) or 'nothing'}` is not a space of numbers", token.span, "write R, R^3 or R^(3x2)"
        )
    if p.here.kind == "superscript":
        return (_size(p, p.take()),)
    if not p.accept("^"):
        return ()
    closer = {"(": ")", "{": "}"}.get(p.here.text)
    if closer is None:
        first = _size(p, p.take())
        if re.fullmatch(r"x\d+", p.here.text):  # R^3x2
            size = f"({first}{p.here.text})"
            fix = Fix("put brackets around the sizes", Span(p.tokens[p.at - 1].start, p.here.end), size)
            raise unreadable("the sizes of a matrix stand in brackets", p.here.span, f"write R^{size}", fix)
        return (first, _size(p, p.take())) if p.accept("×") else (first,)
    p.take()
    sizes = _sizes(p, closer)
    p.take()
    return sizes


def _sizes(p: Stream, closer: str) -> tuple[int, ...]:
    sizes = [_size(p, p.take())]
    while not p.here.is_op(closer):
        token = p.take()
        glued = re.fullmatch(r"x(\d+)", token.text) if token.kind == "name" else None  # the x2 of 3x2
        if glued:
            sizes.append(int(glued[1]))
        elif token.text in {"x", "×", "*", "·", ","}:
            sizes.append(_size(p, p.take()))
        else:
            raise unreadable(
                f"`{p.raw(token)}` is not expected in a shape",
                token.span,
                "write R^(3x2) for 3 rows and 2 columns",
            )
    if len(sizes) > 2:
        raise unreadable("at most two sizes are read", p.here.span, "a vector is in R^n, a matrix in R^(m x n)")
    return tuple(sizes)


def _size(p: Stream, token: Token) -> int:
    if token.kind not in {"number", "superscript"} or not token.text.isdigit() or not 0 < int(token.text[:9]) <= 1000:
        raise unreadable(
            f"`{p.raw(token) or 'nothing'}` is not a size",
            token.span,
            "write a whole number from 1 to 1000, as in R^3",
        )
    return int(token.text)


def _expression(p: Stream) -> Definition:
    start = p.here.start
    body = p.expression()
    if p.here.is_op("="):
        hint = "begin with a name, as in f(x, y) = … or a = …; to compare, write =="
        raise unreadable(
            "the left side of `=` is not a name or a function with arguments",
            Span(start, p.here.start).to(body.span),
            hint,
            _one_side(p, body),
        )
    return Definition("expression", "", body.span, (), body)


def _one_side(p: Stream, left: Node) -> Fix | None:
    """Offer to bring an equation between letters to one side, whose level set 0 is where it holds."""
    letters = [name.name for name in names_in(left)]
    right = p.typed(Span(p.here.end, p.tokens[-1].start)).strip()
    if not letters or not all(map(is_letter, letters)) or not right or "=" in right:
        return None
    whole = Span(left.span.start, p.tokens[-1].start)
    subtracted = right if re.fullmatch(r"[\w.]+", right) else f"({right})"
    return Fix("bring it to one side", whole, f"{p.typed(left.span)} - {subtracted}")


def _signature(p: Stream, name: Token) -> Definition:
    """`f: R^2 -> R^3, (u, v) |-> body`, with either part left out."""
    colon = p.take()
    domain: list[tuple[int, ...]] = []
    codomain = None
    if p.here.text == "R":
        domain.append(_shape(p))
        while p.accept("×"):
            domain.append(_shape(p))
        if not p.accept("|->"):  # many books write ↦ between the spaces too
            _arrow(p, "->", "between the spaces, as in f: R^2 -> R")
        codomain = _shape(p)
        p.accept(",", ";", ":")
    start = p.here.start
    if p.here.kind == "end":
        raise unreadable(f"the formula of `{name.text}` is missing", colon.span, "add , (x, y) |-> and the formula")
    arguments = _mapped_arguments(p)
    span = Span(start, p.here.start)
    _arrow(p, "|->", "before the formula, as in (x, y) |-> x + y")
    arguments = _fitted(arguments, domain, span) if domain else arguments
    with_arguments(p, arguments)
    return Definition("function", name.text, name.span, arguments, _body(p, name.text), None, codomain)


def _mapped_arguments(p: Stream) -> tuple[Argument, ...]:
    if p.accept("("):
        arguments = _arguments(p, ")")
        p.take()
        return arguments
    return _arguments(p, "|->")


def _arrow(p: Stream, sign: str, where: str) -> None:
    if not p.accept(sign):
        fix = Fix(f"write {sign}", p.here.span, sign) if p.here.is_op("->") else None
        raise unreadable(f"`{sign}` is missing", p.here.span, f"write {sign} {where}", fix)


def _fitted(arguments: tuple[Argument, ...], domain: Sequence[tuple[int, ...]], span: Span) -> tuple[Argument, ...]:
    """Give the arguments the shapes of the domain: R^2 is two numbers or one vector."""
    if len(domain) == len(arguments):
        pairs = zip(arguments, domain, strict=True)
        return tuple([Argument(a.name, a.span, a.shape if a.shape is not None else shape) for a, shape in pairs])
    if len(domain) == 1 and domain[0] == (len(arguments),):
        return arguments
    sizes = " × ".join("R^" + "x".join(map(str, shape)) if shape else "R" for shape in domain)
    raise unreadable(
        f"{len(arguments)} arguments do not fill {sizes}",
        span,
        f"write R^{len(arguments)} -> …, or name other arguments",
    )


def _at_end(p: Stream) -> None:
    token = p.here
    if token.kind == "end":
        return
    before = p.tokens[p.at - 1]
    if token.is_op(",") and before.kind == "number" and p.ahead().kind == "number" and not p.ahead().spaced:
        span = before.span.to(p.ahead().span)
        whole, part = before.text, p.ahead().text
        fix = Fix("use a decimal point", span, f"{whole}.{part}")
        grouped = _THOUSANDS.format(whole + part, fix.replacement)
        hint = grouped if len(part) == _GROUP else _DECIMAL_COMMA.format(whole, part)
        raise unreadable(
            "a comma separates entries; it is not a decimal sign",
            span,
            hint,
            fix,
        )
    if token.is_op(",") and p.ahead().kind == "name" and p.ahead(2).is_op("=", "("):
        fix = Fix("begin a new line", Span(token.start, p.ahead().start), "\n")
        raise unreadable("a second definition begins here", token.span, "write each definition on its own line", fix)
    if token.is_op(","):
        raise unreadable("a comma stands outside brackets", token.span, "entries of a vector stand in brackets: [a, b]")
    if token.is_op("|", "‖"):
        raise unreadable(f"`{token.text}` closes nothing", token.span, "write |x| with a bar on both sides")
    if token.is_op("->", "|->"):
        raise unreadable(
            f"`{p.raw(token)}` is not expected here",
            token.span,
            "a signature is written f: R^2 -> R, (x, y) |-> x + y",
        )
    if token.is_op(":") and p.ahead().text.startswith("R") and p.at == 1:
        fix = Fix("write in", token.span, " in")
        hint = f"write {before.text} in R^3"
        raise unreadable("`:` stands where the shape of an argument has `in`", token.span, hint, fix)
    if token.text == "in" and before.kind == "number":
        raise unreadable("`in` is not expected here", token.span, "the range of a parameter is written [0 .. 5]")
    if token.is_op(":"):
        raise unreadable("`:` is not expected here", token.span, "a piecewise value stands in braces: {x < 0: -x, x}")
    raise unreadable(
        f"`{p.raw(token)}` is not expected here", token.span, "delete it, or complete what comes before it"
    )


def is_reserved(name: str) -> bool:
    """Whether a name may not be used undeclared: i, the imaginary unit."""
    return name == RESERVED


RESERVED_HINT = "declare i as an argument or a parameter to use it as a name"
