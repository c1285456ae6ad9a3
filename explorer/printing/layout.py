"""What the printers share: pieces of text with a binding strength, and one pass that joins them.

A shared node is printed wherever it is used, so the text of a small graph may be huge. A piece that would
be longer than the limit is printed as "…" instead: the text stays bounded, and so does the work.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple, TypeAlias

from explorer.graph.expr import Expr
from explorer.graph.walk import heeding, postorder

LIMIT = 4000
ELLIPSIS = "…"


class Level(IntEnum):
    """How strongly the outermost operation of a text binds; a larger one needs no brackets in a smaller."""

    OR = 0
    AND = 1
    NOT = 2
    COMPARISON = 3
    SUM = 4
    NEGATIVE = 5
    PRODUCT = 6
    POWER = 7
    POSTFIX = 8
    ATOM = 9


class Piece(NamedTuple):
    """The text of a node; the other fields are for typeset mathematics.

    `head` and `argument`: a function and what it is applied to; `closed`: the text where a factor follows,
    which must not seem to belong to the argument; `over`: the two parts of a fraction; `row`: a vector written
    as a row.
    """

    text: str
    level: Level = Level.ATOM
    head: str = ""
    argument: str = ""
    closed: str = ""
    over: "tuple[Piece, Piece] | None" = None
    row: str = ""


Row: TypeAlias = Callable[[Expr, Sequence[Piece]], Piece]


def render(output: Expr, rows: Mapping[str, Row], limit: int = LIMIT) -> Piece:
    """Return the text of an expression, by one row for each operation; parts beyond `limit` are cut."""
    order = postorder([output])
    uses = Counter(arg for node in order for arg in node.args)
    made: dict[Expr, Piece] = {}
    for node in heeding(order):
        piece = rows[node.op](node, [made[arg] for arg in node.args])
        made[node] = piece if len(piece.text) <= limit else Piece(ELLIPSIS)
        for arg in node.args:  # a text that nobody needs any more is dropped, or a chain would keep them all
            uses[arg] -= 1
            if not uses[arg]:
                del made[arg]
    return made[output]


def number_text(value: float) -> str:
    """Return the shortest decimal that reads back as the same number, without a needless ".0"."""
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value)) if value else "0"
    mantissa, _, exponent = repr(value).partition("e")
    return f"{mantissa}e{int(exponent)}" if exponent else mantissa
