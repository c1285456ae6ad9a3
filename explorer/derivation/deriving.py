"""A derivative found rule by rule: a step for every sub-expression that has to be differentiated on the way."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from explorer.derivation.insert import inserted
from explorer.derivation.rules import Rule
from explorer.derivation.sheet import Sheet
from explorer.graph.expr import Expr, Stopped

STEPS = 1000  # on one sheet; beyond these nobody reads on, and formulas need not be found any more


class TooManyStepsError(ValueError):
    """A derivation that nobody would write out."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a rule writes for a derivative: a formula of the sheet, and the rule's name."""

    rule: Rule
    after: Expr
    detail: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """The derivative of one expression: `place` is how it is written before, `after` what a rule makes of it.

    `parts` are the expressions whose derivatives `after` still asks for; `result` has them in their places.
    """

    of: Expr
    place: Expr
    rule: Rule
    after: Expr
    detail: str
    parts: tuple[Expr, ...]
    result: Expr


class Deriver:
    """Differentiates by one variable, a number or a vector; each sub-expression once."""

    def __init__(self, sheet: Sheet, by: Expr, rules: "Rules", stopped: Callable[[], bool] = lambda: False) -> None:
        """Begin with nothing found; `rules` writes the derivative of a node."""
        self.sheet = sheet
        self.by = by
        self.steps: dict[Expr, Step] = {}
        self._rules = rules
        self._stopped = stopped
        self._depends: dict[Expr, bool] = {by: True}
        self._parts: list[Expr] = []

    def depends(self, node: Expr) -> bool:
        """Whether an expression depends on the variable."""
        waiting = [node]
        while waiting:
            last = waiting[-1]
            if last in self._depends:
                waiting.pop()
            elif missing := [arg for arg in last.args if arg not in self._depends]:
                waiting += missing
            else:
                self._depends[last] = any(self._depends[arg] for arg in last.args)
                waiting.pop()
        return self._depends[node]

    def d(self, node: Expr) -> Expr:
        """Return the derivative of an expression as something still to be found; it becomes a part of the step."""
        self._parts.append(node)
        return self.sheet.derivative(node, self.by)

    def shown(self, node: Expr) -> Expr:
        """Return an expression on the sheet."""
        return self.sheet.copy(node)

    def find(self, root: Expr) -> Step:
        """Return the derivative of an expression, and keep those of its parts; raises TooManyStepsError, Stopped."""
        written: dict[Expr, tuple[Written, tuple[Expr, ...]]] = {}
        waiting = [root]
        while waiting:
            node = waiting[-1]
            if node in self.steps:
                waiting.pop()
                continue
            if node not in written:
                written[node] = self._written(node)
            _, parts = written[node]
            if missing := [part for part in parts if part not in self.steps]:
                waiting += missing
            else:
                self.steps[node] = self._step(node, *written[node])
                waiting.pop()
        return self.steps[root]

    def _written(self, node: Expr) -> tuple[Written, tuple[Expr, ...]]:
        if self._stopped():
            raise Stopped
        if len(self.sheet.pendings) >= STEPS:
            raise TooManyStepsError
        self._parts = []
        found = self._rules(self, node)
        return found, tuple(dict.fromkeys(self._parts))

    def _step(self, node: Expr, written: Written, parts: Sequence[Expr]) -> Step:
        found = {self.sheet.derivative(part, self.by): self.steps[part].result for part in parts}
        result = inserted(written.after, found, node.graph)
        place = self.sheet.derivative(node, self.by)
        return Step(node, place, written.rule, written.after, written.detail, tuple(parts), result)


Rules: TypeAlias = Callable[[Deriver, Expr], Written]
RuleTable: TypeAlias = Mapping[str, Rules]
