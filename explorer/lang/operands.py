"""What an operand may begin with: numbers, names, brackets, signs, LaTeX commands; one row a beginning."""

from collections.abc import Callable
from typing import TypeAlias

from explorer.diagnostics import Fix, Span
from explorer.lang.enclosures import angles, bars, braces, brackets, environment, norm_bars, parentheses, rounding
from explorer.lang.partials import nabla, partial_sign
from explorer.lang.powers import MUL, NOT, POW
from explorer.lang.reader import Reader
from explorer.lang.stream import unreadable
from explorer.lang.syntax import Call, Chain, Name, Node, Number, Text, Unary
from explorer.lang.tokens import Token
from explorer.lang.words import word

Handler: TypeAlias = Callable[[Reader, int], Node]
_BINARY_ONLY = frozenset("*/^·×⊙@⊗∘<>=") | {".*", "./", ".^", "<=", ">=", "==", "!=", "and", "or", "mod", "in"}


def operand(p: Reader, power: int) -> Node:
    """Read one operand; `power` is what the operators around it bind with."""
    token = p.here
    if token.kind == "op":
        handler = SIGNS.get(token.text)
        return handler(p, power) if handler else _missing(p, token)
    if token.kind == "number":
        return Number(p.take().text, token.span)
    if token.kind == "name":
        if token.text == "not" and not p.known.is_variable("not"):
            return _not(p, power)
        return _missing(p, token) if token.text in _BINARY_ONLY and not p.known.is_known(token.text) else word(p, token)
    if token.kind == "string":
        return Text(p.take().text, token.span)
    return environment(p, power) if token.kind == "begin" else _missing(p, token)


def _missing(p: Reader, token: Token) -> Node:
    """Refuse a place where an operand should stand."""
    before = p.tokens[p.at - 1] if p.at else None
    if (token.text in _BINARY_ONLY or token.is_op("'", "!", ",", ";")) and not _needs_right(before):
        what = "write a value there or delete the sign"
        raise unreadable(f"`{p.raw(token)}` has nothing on its left", token.span, what)
    if before is not None and (before.text in _BINARY_ONLY or before.is_op("+", "-")):
        where = "at the end" if token.kind == "end" else f"before `{p.raw(token)}`"
        raise unreadable(
            f"`{p.raw(before)}` has nothing on its right {where}",
            before.span,
            "write a number, a name or a bracket there",
        )
    if token.kind == "end":
        at = before.span if before else token.span
        raise unreadable("the formula ends too early", at, "write what is missing at the end")
    if token.is_op(")", "]", "}"):
        raise unreadable(
            f"`{token.text}` comes where a value is expected",
            token.span,
            "write what belongs into the bracket",
        )
    if token.kind == "superscript":
        raise unreadable("an exponent needs something before it", token.span, "for example x²")
    raise unreadable(
        f"`{p.raw(token)}` is not expected here",
        token.span,
        "a value should stand here: a number, a name or a bracket",
    )


def _needs_right(before: Token | None) -> bool:
    """Whether the sign before the gap is the one to blame."""
    return before is not None and (before.text in _BINARY_ONLY - {"="} or before.is_op("+", "-"))


def _minus(p: Reader, power: int) -> Node:
    token = p.take()
    inner = p.expression(max(power, MUL))
    return Unary("-", inner, token.span.to(inner.span))


def _plus(p: Reader, power: int) -> Node:
    p.take()
    return p.expression(max(power, MUL))


def _not(p: Reader, _power: int) -> Node:
    token = p.take()
    inner = p.expression(NOT)
    return Unary("not", inner, token.span.to(inner.span))


def _root_sign(p: Reader, _power: int) -> Node:
    token = p.take()
    inner = p.expression(POW + 1)
    if p.juxtaposed() and not p.here.spaced and isinstance(inner, Number):
        fix = Fix(
            "take it under the root",
            Span(inner.span.start, p.here.end),
            f"({p.text[inner.span.start : p.here.end]})",
        )
        p.note(f"the root ends after {inner.text}", inner.span, fix)
    name = Name("sqrt" if token.text == "√" else "cbrt", token.span)
    return Call(name, (inner,), p.since(token.start))


def _latex_root(p: Reader, _power: int) -> Node:
    token = p.take()
    degree = None
    if opened := p.accept("["):
        with p.enclosed():
            degree = p.expression()
            p.expect("]", opened, "the degree of the root")
    inner = _group(p, token)
    span = p.since(token.start)
    if degree is None:
        return Call(Name("sqrt", token.span), (inner,), span)
    return Call(Name("root", token.span), (inner, degree), span)


def _fraction(p: Reader, _power: int) -> Node:
    found = partial_sign(p)
    if found is not None:
        return found
    token = p.take()
    above = _group(p, token)
    below = _group(p, token)
    return Chain(above, (("/", below),), p.since(token.start))


def _group(p: Reader, command: Token) -> Node:
    """Read {…}, or the single token LaTeX takes in its place."""
    opened = p.accept("{")
    if opened is None:
        if p.here.kind not in {"number", "name"}:
            typed = p.raw(command)
            raise unreadable(
                f"`{typed}` lacks an argument in braces",
                command.span,
                f"write {typed}{'{…}{…}' if 'frac' in typed else '{…}'}",
            )
        return p.expression(POW + 1)
    with p.enclosed():
        if p.here.is_op("}"):
            raise unreadable("the braces are empty", opened.span.to(p.here.span), "write a value between them")
        inner = p.expression()
        p.expect("}", opened, "the group")
    return inner


def _partial_or_refuse(p: Reader, _power: int) -> Node:
    found = partial_sign(p)
    if found is None:
        raise unreadable("this derivative cannot be read", p.here.span, "write ∂f/∂x, or d/dx (…)")
    return found


SIGNS: dict[str, Handler] = {
    "-": _minus,
    "+": _plus,
    "(": parentheses,
    "[": brackets,
    "{": braces,
    "<": angles,
    "⟨": angles,
    "⌊": rounding,
    "⌈": rounding,
    "|": bars,
    "‖": norm_bars,
    "√": _root_sign,
    "∛": _root_sign,
    "sqrt": _latex_root,
    "frac": _fraction,
    "∂": _partial_or_refuse,
    "∇": nabla,
}
