"""The head of a line: the name it defines and those of its arguments, told without reading the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.lang.tokens import Token


@dataclass(frozen=True, slots=True)
class Head:
    """The name a line defines and the names of its arguments; kinds as in Definition, "" for an empty line."""

    kind: str
    name: str = ""
    arguments: tuple[str, ...] = ()


def head(tokens: Sequence[Token]) -> Head:
    """Return what a line defines as far as can be told without reading its body; never fails."""
    first, second = tokens[0], tokens[min(1, len(tokens) - 1)]
    if first.kind == "end":
        return Head("")
    if first.kind != "name":
        return Head("expression")
    if second.is_op("=") or (second.is_op(":") and tokens[min(2, len(tokens) - 1)].is_op("=")):
        return Head("value", first.text)
    if second.is_op("("):
        close = next((at for at, t in enumerate(tokens) if t.is_op(")")), None)
        depth_free = close is not None and not any(t.is_op("(") for t in tokens[2:close] if t.start > second.end)
        after = _after_shapes(tokens, close) if close is not None else None
        if depth_free and after is not None:
            return Head("function", first.text, _argument_names(tokens[2:after]))
    if second.is_op(":") and any(t.is_op("->", "|->") for t in tokens):
        return Head("function", first.text, _mapped_names(tokens))
    names = _declared(tokens)
    return Head("shape", "", names) if names else Head("expression")


def _after_shapes(tokens: Sequence[Token], close: int) -> int | None:
    """The index of the `)` before the `=` of a function's head."""
    following = tokens[close + 1]
    is_definition = following.is_op("=") or (
        following.is_op(":") and tokens[min(close + 2, len(tokens) - 1)].is_op("=")
    )
    return close if is_definition or _is_head_alone(tokens, close) else None


def _is_head_alone(tokens: Sequence[Token], close: int) -> bool:
    """Whether a line begins with `f(x, y)` but has no `=` yet, or another sign in its place."""
    inside, following = tokens[2:close], tokens[close + 1]
    if len(tokens[0].text) > 1 or tokens[1].spaced:  # log(x) == 2 is a bare expression
        return False
    is_list = all(t.kind == "name" if at % 2 == 0 else t.is_op(",") for at, t in enumerate(inside))
    return is_list and len(inside) % 2 == 1 and (following.kind == "end" or following.is_op(":", "==", "->", "|->"))


def _argument_names(tokens: Sequence[Token]) -> tuple[str, ...]:
    starts = [0, *[at + 1 for at, t in enumerate(tokens) if t.is_op(",")]]
    return tuple([tokens[at].text for at in starts if at < len(tokens) and tokens[at].kind == "name"])


def _mapped_names(tokens: Sequence[Token]) -> tuple[str, ...]:
    arrow = next((at for at in reversed(range(len(tokens))) if tokens[at].is_op("|->")), None)
    if arrow is None:
        return ()
    start = arrow - 1
    while start > 1 and (tokens[start].kind == "name" or tokens[start].is_op(",", ")")):
        start -= 1
    return tuple([t.text for t in tokens[start:arrow] if t.kind == "name"])


def _declared(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The names of `x, y in R^3`."""
    at, names = 0, []
    while tokens[at].kind == "name" and at + 1 < len(tokens):
        names.append(tokens[at].text)
        following = tokens[at + 1]
        if following.text in {"in", "∈"}:
            return tuple(names)
        if not following.is_op(","):
            return ()
        at += 2
    return ()
