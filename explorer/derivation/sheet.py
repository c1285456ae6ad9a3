"""The sheet a derivation is written on: formulas in the form their rule gives them, derivatives still to be found.

Its graph rewrites nothing, so that a line reads as the rule says. A derivative that is still to be found is an input of
that graph, which the printers write as d/dx (...).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from explorer.graph.expr import Expr, Graph
from explorer.graph.shapes import Shape
from explorer.graph.walk import postorder
from explorer.printing import latex as latex_printer
from explorer.printing import text as text_printer
from explorer.printing.latex_atoms import latex_name
from explorer.printing.layout import ELLIPSIS, Level, Piece, Row

LIMIT = 2000  # characters of a part that is printed
ABOVE = 60  # characters of LaTeX that are written above the line of d/dx, as the lecture does
TALL = (r"\frac", r"\begin")  # what is not

ConstKey: TypeAlias = tuple[Shape, bytes]


@dataclass(frozen=True, slots=True)
class Pending:
    """A derivative still to be found: of all of `of` by all of `by`, a matrix where there are several; its label."""

    of: tuple[Expr, ...]
    by: tuple[Expr, ...]
    label: tuple[str, str] | None = None  # LaTeX and text, where it is not written as d/dx of its expression

    @property
    def is_single(self) -> bool:
        """Whether it is of one expression by one number, or by one vector."""
        return len(self.of) == len(self.by) == 1


class Sheet:
    """Formulas with derivatives still to be found, printed and copied; `names` are those of constant arrays.

    `partial` writes ∂ for d, as where there are several variables.
    """

    def __init__(self, *, partial: bool, names: Mapping[Expr, str] | None = None) -> None:
        """Begin an empty sheet."""
        self.graph = Graph(lawful=False)
        self.sign = "∂" if partial else "d"
        self.signs: dict[Expr, str] = {}  # of variables that are written with another one
        self.pendings: dict[Expr, Pending] = {}
        self._places: dict[tuple[Pending, Shape], Expr] = {}
        self._copies: dict[Expr, Expr] = {}
        self._names = {_key(node): name for node, name in (names or {}).items() if node.shape}
        self._latex_rows = {**latex_printer.ROWS, "input": self._input_latex, "const": self._const_latex}
        self._text_rows = {
            **text_printer.ROWS,
            "input": self._input_text,
            "const": self._const_text,
            "reshape": _reshape,
        }
        self._latex_pieces: dict[Expr, Piece] = {}
        self._text_pieces: dict[Expr, Piece] = {}

    def derivative(self, of: Expr, by: Expr) -> Expr:
        """Return the place of the derivative of an expression by a number or vector."""
        shape = of.shape if by.shape == () else (max(int(np.prod(of.shape)), 1), *by.shape)
        return self.place(Pending((of,), (by,)), shape)

    def place(self, pending: Pending, shape: Shape) -> Expr:
        """Return the node that stands for a derivative still to be found; the same one for the same derivative."""
        key = (pending, shape)
        if key not in self._places:
            node = self._places[key] = self.graph.input(f"?{len(self._places)}", shape)
            self.pendings[node] = pending
        return self._places[key]

    def copy(self, output: Expr) -> Expr:
        """Return an expression of another graph on this sheet, in the form it has there."""
        waiting = [output]
        while waiting:
            node = waiting[-1]
            if node in self._copies:
                waiting.pop()
            elif missing := [arg for arg in node.args if arg not in self._copies]:
                waiting += missing
            else:
                self._copies[node] = self._made(node, self._copies)
                waiting.pop()
        return self._copies[output]

    def copy_with(self, output: Expr, known: Mapping[Expr, Expr]) -> Expr:
        """Return an expression of another graph on this sheet, with what stands here for some of its nodes."""
        made = dict(known)
        for node in postorder([output]):
            if node not in made:
                made[node] = self._made(node, made)
        return made[output]

    def _made(self, node: Expr, known: Mapping[Expr, Expr]) -> Expr:
        if node.op == "input":
            return self.graph.input(str(node.data), node.shape)
        if node.op == "const":
            return self.graph.const(node.value)
        return self.graph.apply(node.op, *[known[arg] for arg in node.args], data=node.data)

    def latex(self, formula: Expr) -> str:
        r"""Return a formula in LaTeX; parts whose source is longer than LIMIT characters are \ldots."""
        return self._piece(formula, self._latex_rows, self._latex_pieces).text.replace("…", r"\ldots")

    def text(self, formula: Expr) -> str:
        """Return a formula in the language of definitions; longer parts are "…"."""
        return self._piece(formula, self._text_rows, self._text_pieces).text

    def _piece(self, formula: Expr, rows: Mapping[str, Row], made: dict[Expr, Piece]) -> Piece:
        """Return a formula printed; what the lines have in common is printed once."""
        waiting = [formula]
        while waiting:
            node = waiting[-1]
            if node in made:
                waiting.pop()
            elif missing := [arg for arg in node.args if arg not in made]:
                waiting += missing
            else:
                piece = rows[node.op](node, [made[arg] for arg in node.args])
                made[node] = piece if len(piece.text) <= LIMIT else Piece(ELLIPSIS)
                waiting.pop()
        return made[formula]

    def _input_latex(self, node: Expr, _: Sequence[Piece]) -> Piece:
        pending = self.pendings.get(node)
        if pending is None:
            return Piece(latex_name(str(node.data)))
        if pending.label is not None:
            return Piece(pending.label[0], Level.PRODUCT)
        (of,), (by,) = pending.of, pending.by
        sign = r"\partial " if self.signs.get(by, self.sign) == "∂" else "d"
        below = f"{sign}{latex_name(str(by.data))}"
        inner = self.latex(of)
        if of.op == "input" or _key(of) in self._names:
            return Piece(rf"\frac{{{sign}{inner}}}{{{below}}}", Level.PRODUCT)
        if len(inner) <= ABOVE and not any(tall in inner for tall in TALL):
            return Piece(rf"\frac{{{sign.strip()} \left({inner}\right)}}{{{below}}}", Level.PRODUCT)
        text = rf"\frac{{{sign.strip()}}}{{{below}}} \left({inner}\right)"
        return Piece(text, Level.PRODUCT, closed=rf"\left({text}\right)")

    def _input_text(self, node: Expr, _: Sequence[Piece]) -> Piece:
        pending = self.pendings.get(node)
        if pending is None:
            return Piece(str(node.data))
        if pending.label is not None:
            return Piece(pending.label[1], Level.PRODUCT)
        (of,), (by,) = pending.of, pending.by
        sign = self.signs.get(by, self.sign)
        return Piece(f"{sign}/{sign}{by.data}({self.text(of)})", Level.PRODUCT)

    def _const_latex(self, node: Expr, args: Sequence[Piece]) -> Piece:
        if name := self._names.get(_key(node)):
            return Piece(latex_name(name))
        special = _special(node)
        return Piece(special[0]) if special else latex_printer.ROWS["const"](node, args)

    def _const_text(self, node: Expr, args: Sequence[Piece]) -> Piece:
        if name := self._names.get(_key(node)):
            return Piece(name)
        special = _special(node)
        return Piece(special[1]) if special else text_printer.ROWS["const"](node, args)


def _reshape(node: Expr, args: Sequence[Piece]) -> Piece:
    """Return x' for a row; it reads as the same."""
    (before,) = (arg.shape for arg in node.args)
    if node.shape != (1, *before):
        return text_printer.ROWS["reshape"](node, args)
    inner = args[0]
    return Piece(f"{inner.text if inner.level >= Level.ATOM else f'({inner.text})'}'", Level.POSTFIX)


def _key(node: Expr) -> ConstKey:
    return node.shape, node.data.tobytes() if isinstance(node.data, np.ndarray) else repr(node.data).encode()


def _special(node: Expr) -> tuple[str, str] | None:
    """Return how a zero, unit or all-one array of numbers is written, in LaTeX and as text."""
    if not isinstance(node.data, np.ndarray):
        return None
    sizes = ", ".join(map(str, node.shape))
    if not node.data.any():
        return r"\mathbf{0}", f"zeros({sizes})"
    if is_identity(node):
        return ("1", "1") if node.shape == (1, 1) else ("I", f"I({node.shape[0]})")
    if node.shape[0] == 1 and len(node.shape) == 2 and bool((node.data == 1).all()):
        return r"\mathbf{1}^\top", f"ones({sizes})"
    return None


def is_identity(node: Expr) -> bool:
    """Whether a node is the unit matrix."""
    data = node.data
    return (
        isinstance(data, np.ndarray)
        and data.ndim == 2
        and data.shape[0] == data.shape[1]
        and bool(np.array_equal(data, np.eye(len(data))))
    )


def is_zero(node: Expr) -> bool:
    """Whether a node is the number 0, or an array of zeros."""
    return node.number == 0 or (isinstance(node.data, np.ndarray) and node.op == "const" and not node.data.any())
