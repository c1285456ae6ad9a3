"""An identity of the lecture as a card: its statement, its condition, and its derivation, each line tried on draws."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from explorer.analysis.identities.check import Case, compare
from explorer.analysis.identities.sides import Floats, drawn, read_sides, singular, symmetric
from explorer.analysis.identities.sizes import IDENTITY
from explorer.graph.expr import Stop
from explorer.graph.shapes import Shape

SYMBOLS = {"n": 3, "m": 4}  # the usual sizes
USUAL, SYMMETRIC, SINGULAR, UNCONDITIONAL = "random", "symmetric", "singular", "unconditional"


EXAMPLE = "for example"  # the rule of a line that only shows what the one before it means


@dataclass(frozen=True, slots=True)
class Step:
    """A line of a derivation: the rule, the equation as LaTeX, and its two sides as text of the language."""

    rule: str
    latex: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Identity:
    """A card: its number in the lecture, the statement, the condition, the sizes of its names, its derivation.

    `sizes` has the rows and columns of each name as symbols, n or m; `symmetric` names matrices drawn symmetric.
    """

    number: str
    title: str
    latex: str
    condition: str
    sizes: Mapping[str, str]
    steps: tuple[Step, ...]
    symmetric: tuple[str, ...] = ()

    def shapes(self, symbols: Mapping[str, int] | None = None) -> dict[str, Shape]:
        """Return the shapes of the names for values of n and m."""
        known = SYMBOLS | dict(symbols or {})
        return {name: tuple([known[letter] for letter in size.split()]) for name, size in self.sizes.items()}

    @property
    def conclusion(self) -> Step:
        """The line that states the identity."""
        return next(step for step in reversed(self.steps) if step.rule != EXAMPLE)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of matrices that it can be tried on: those it is stated for first, others where it matters."""
        special = (SYMMETRIC, SINGULAR) if self._square else ()
        return (USUAL, *special, *((UNCONDITIONAL,) if self.symmetric else ()))

    @property
    def _square(self) -> tuple[str, ...]:
        """The square matrices, without the directions of differentials."""
        pairs = {name: size.split() for name, size in self.sizes.items() if name != IDENTITY and name[0] != "d"}
        return tuple([name for name, pair in pairs.items() if len(pair) == 2 and pair[0] == pair[1]])

    def check(
        self,
        symbols: Mapping[str, int] | None = None,
        draws: int = 100,
        stopped: Stop | None = None,
        kind: str = USUAL,
    ) -> tuple[Case, ...]:
        """Return what random draws say of each line, in order; matrices of one of the `kinds`, sizes by n and m."""
        shapes = self.shapes(symbols)
        values = drawn(shapes, draws, np.random.default_rng(5))
        values |= {name: self._made(name, values[name], kind) for name in {*self._square, *self.symmetric}}
        if "t" in values:
            values["t"] = np.zeros(draws)
        return tuple([_tried(step, shapes, values, stopped) for step in self.steps])

    def _made(self, name: str, matrices: Floats, kind: str) -> Floats:
        """Return matrices of a kind, symmetric ones where the identity is stated for those."""
        if kind == SINGULAR:
            matrices = singular(matrices)
            return matrices @ np.swapaxes(matrices, -1, -2) if name in self.symmetric else matrices
        return symmetric(matrices) if kind == SYMMETRIC or (name in self.symmetric and kind == USUAL) else matrices


def _tried(step: Step, shapes: Mapping[str, Shape], values: Mapping[str, np.ndarray], stopped: Stop | None) -> Case:
    sides = read_sides([step.left, step.right], shapes, tuple(shapes))
    return compare(sides, step.rule, values, stopped)
