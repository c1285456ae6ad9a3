"""Functions that books write with their order: the Bessel functions J_n(x) and j_n(x), and ψ(x), ψ^{(n)}(x)."""

import re
from collections.abc import Sequence

from explorer.lang.reader import Reader
from explorer.lang.syntax import Call, Name, Node, Number
from explorer.lang.tokens import Token

_BESSEL = re.compile(r"([Jj])(\d{1,3})")
_NAMES = {"J": "besselj", "j": "sphericalj"}


def is_of_order(tokens: Sequence[Token], at: int, raw: str) -> bool:
    """Whether such a function with its bracket begins at a token, which was typed as `raw`."""
    name = tokens[at].text
    if tokens[at].kind != "name" or not (name == "psi" or _BESSEL.fullmatch(name)):
        return False
    if name == "psi":
        return tokens[at + 1].is_op("(") or _derivative_ends(tokens, at) > 0
    return tokens[at + 1].is_op("(") and (name[0] == "J" or raw != name)  # j1 is the C library's name of J_1


def _derivative_ends(tokens: Sequence[Token], at: int) -> int:
    """Return how many tokens the ^{(n)} after ψ takes, where a bracket follows; 0 where there is none."""
    signs = ("^", "{", "(", "", ")", "}", "(")
    following = tokens[at + 1 : at + 1 + len(signs)]
    fits = len(following) == len(signs) and all(
        token.text.isdigit() if sign == "" else token.is_op(sign) for token, sign in zip(following, signs, strict=True)
    )
    return len(signs) - 1 if fits else 0


def of_order(p: Reader, token: Token) -> Node | None:
    """Read J_2(x), j_2(x), ψ(x), ψ^{(2)}(x) where these names are not declared otherwise."""
    declared = token.text in p.known.variables or token.text in p.known.functions
    if declared or not is_of_order(p.tokens, p.at, p.raw(token)):
        return None
    p.take()
    if token.text != "psi":
        name, order = _NAMES[token.text[0]], Number(token.text[1:], token.span)
    elif p.here.is_op("("):
        return Call(Name("digamma", token.span), p.arguments(), p.since(token.start))
    else:
        name, order = "polygamma", Number(p.ahead(3).text, p.ahead(3).span)
        for _ in range(_derivative_ends(p.tokens, p.at - 1)):
            p.take()
    return Call(Name(name, token.span), (order, *p.arguments()), p.since(token.start))
