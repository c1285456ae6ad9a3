"""A derivation as it is handed out: lines to read, each with its verdict, and the numbers behind them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explorer.derivation.checking import Points, Verdict
from explorer.derivation.claims import Claim, verdicts
from explorer.derivation.products import Chain, symbol
from explorer.derivation.sheet import Sheet
from explorer.graph.expr import Expr


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a derivation: by `rule`, `before` is equal to `after`; `checked` says that the points agree.

    It unpacks into these four. Both sides are in the language of definitions, and in LaTeX; `depth` is that of the
    sub-step, `law` the statement of the rule in LaTeX, `verdict` "ok", "wrong", or "open" for too few points; a
    line that `continues` begins with what the one before it on its depth has arrived at.
    """

    rule: str
    before: str
    after: str
    checked: bool
    depth: int
    detail: str
    law: str
    verdict: str
    before_latex: str
    after_latex: str
    continues: bool

    def __iter__(self) -> Iterator[object]:
        return iter((self.rule, self.before, self.after, self.checked))


@dataclass(frozen=True, eq=False)
class Derivation:
    """A derivation of the derivative of a function: lines to read, and what it is worth at a point.

    `text` is what it was read from; `note` says why there are no lines where there are none.
    """

    text: str
    name: str
    variables: tuple[str, ...]
    sheet: Sheet
    claims: tuple[Claim, ...]
    result_formula: Expr
    points: Points | None
    inputs: tuple[Expr, ...]
    given: Mapping[Expr, float]
    chain: Chain | None = None
    note: str = ""

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines from top to bottom, sub-steps below the line they belong to."""
        said = self.verdicts
        return tuple([self._line(claim, v) for claim, v in zip(self.claims, said, strict=True)])

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What the points say of each line."""
        return () if self.points is None else tuple(verdicts(self.sheet, self.claims, self.points))

    @property
    def count(self) -> int:
        """The number of points at which the lines are tried."""
        return 0 if self.points is None else self.points.count

    @property
    def checked(self) -> bool:
        """Whether every line agrees with the engine."""
        return bool(self.lines) and all(line.checked for line in self.lines)

    @property
    def result(self) -> str:
        """The derivative at the end, in the language of definitions."""
        return self.sheet.text(self.result_formula)

    @property
    def result_latex(self) -> str:
        """The derivative at the end, in LaTeX."""
        return self.sheet.latex(self.result_formula)

    def value(self, at: Mapping[str, ArrayLike]) -> float | NDArray[np.float64]:
        """Return the engine's derivative at a point: a number, or an array of the shape of the result.

        A point maps the names of the inputs to numbers or arrays; parameters keep their values.
        """
        points = Points.at(self.sheet, {n: at[str(n.data)] for n in self.inputs}, self.given, self._derived)
        found = points.truth(self.target)[..., 0]
        return found.item() if found.size == 1 else found

    @property
    def symbol(self) -> tuple[str, str]:
        """How the derivative is named, ∂f/∂x, in LaTeX and as text."""
        return symbol(self.sheet.sign, self.name, self.variables)

    @property
    def target(self) -> Expr:
        """The place of the whole derivative on the sheet."""
        return self.claims[0].target

    @property
    def _derived(self) -> Mapping[Expr, Expr]:
        return {} if self.chain is None else self.chain.inner

    def _line(self, claim: Claim, verdict: Verdict) -> Line:
        said = [(self.sheet.text(side), self.sheet.latex(side)) for side in (claim.before, claim.after)]
        (before, before_latex), (after, after_latex) = said
        rule, is_equal, continues = claim.rule, verdict is Verdict.EQUAL, claim.before is not claim.target
        return Line(
            rule.name, before, after, is_equal, claim.depth, claim.detail, rule.law, str(verdict),
            before_latex, after_latex, continues,
        )  # fmt: skip
