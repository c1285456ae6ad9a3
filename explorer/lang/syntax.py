"""The syntax tree: frozen nodes, each with the place in the text it was read from.

Sums and products are flat (a first operand and the rest), so a sum of a thousand terms is one level deep.
"""

from dataclasses import dataclass
from typing import TypeAlias, Union

from explorer.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it was typed."""

    text: str
    span: Span

    @property
    def value(self) -> float:
        """The nearest double."""
        return float(self.text)


@dataclass(frozen=True, slots=True)
class Name:
    """A variable, a constant or a function without its arguments."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Text:
    """A quoted word, the name of a norm."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Chain:
    """A flat run of operators of one precedence, from left to right: sums, products, `and`, `or`."""

    first: "Node"
    rest: tuple[tuple[str, "Node"], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Comparison:
    """Operands with signs between them; `0 < x < 1` has three operands."""

    operands: tuple["Node", ...]
    signs: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Unary:
    """A prefix or postfix sign: `-`, `+`, `not`, `!`, `'` (transpose)."""

    sign: str
    operand: "Node"
    span: Span


@dataclass(frozen=True, slots=True)
class Power:
    """base ^ exponent, or entry by entry with `.^`."""

    base: "Node"
    exponent: "Node"
    span: Span
    sign: str = "^"


@dataclass(frozen=True, slots=True)
class Call:
    """A function applied to arguments."""

    function: "Node"
    arguments: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Vector:
    """Entries side by side: numbers make a vector, rows make a matrix."""

    entries: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows separated by semicolons."""

    rows: tuple[tuple["Node", ...], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Slice:
    """2:5 as an index: from the second entry to the fifth; an end that is left out is the vector's own."""

    low: "Node | None"
    high: "Node | None"
    span: Span


@dataclass(frozen=True, slots=True)
class Index:
    """Entries of a vector or matrix, counted from 1; `joined` when it was written as a name, as x2 or x_i."""

    base: "Node"
    indices: tuple["Node", ...]
    span: Span
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """|x| (which = "abs"), or the norm ‖v‖ with which = "2", "1", "inf" or "F"."""

    operand: "Node"
    which: str
    span: Span


@dataclass(frozen=True, slots=True)
class Piecewise:
    """The value of the first branch whose condition holds, else `otherwise`."""

    branches: tuple[tuple["Node", "Node"], ...]
    otherwise: Union["Node", None]
    span: Span


@dataclass(frozen=True, slots=True)
class Repeated:
    """A sum or product ("sum" or "prod") of `body` for an integer variable from low to high."""

    kind: str
    body: "Node"
    variable: str
    low: "Node"
    high: "Node"
    span: Span


@dataclass(frozen=True, slots=True)
class Prime:
    """The derivative of a function of one argument, `order` times."""

    function: "Node"
    order: int
    span: Span
    nth: "Node | None" = None  # the k of f^{(k)}, to be added to the order


@dataclass(frozen=True, slots=True)
class Compose:
    """outer ∘ inner."""

    outer: "Node"
    inner: "Node"
    span: Span


@dataclass(frozen=True, slots=True)
class Partial:
    """∂/∂x ∂/∂y … of an expression or a function, the variables in the order they were written; ∇_x with sign "∇"."""

    operand: "Node"
    variables: tuple[str, ...]
    span: Span
    sign: str = "∂"


Node: TypeAlias = (
    Number
    | Name
    | Text
    | Chain
    | Comparison
    | Unary
    | Power
    | Call
    | Vector
    | Matrix
    | Index
    | Slice
    | Bars
    | Piecewise
    | Repeated
    | Prime
    | Compose
    | Partial
)


@dataclass(frozen=True, slots=True)
class Argument:
    """A name in the head of a function, with its shape where one was given."""

    name: str
    span: Span
    shape: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Slider:
    """The range of a parameter: low .. high, and the step where one was given."""

    low: Node
    high: Node
    step: Node | None
    span: Span


@dataclass(frozen=True, slots=True)
class Definition:
    """One line: kind "function", "value" (name = …), "shape" (x in R^3) or "expression" (no name)."""

    kind: str
    name: str
    span: Span
    arguments: tuple[Argument, ...] = ()
    body: Node | None = None
    slider: Slider | None = None
    codomain: tuple[int, ...] | None = None
