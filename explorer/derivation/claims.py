"""The lines of a derivation before they are printed: what each says, and which derivative both its sides must be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from explorer.derivation import rules
from explorer.derivation.checking import Floats, Points, Verdict, largest, verdict
from explorer.derivation.deriving import Deriver
from explorer.derivation.rules import Rule
from explorer.derivation.sheet import Sheet
from explorer.graph.expr import Expr
from explorer.graph.walk import free_inputs, postorder


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """A line: `before` and `after`, formulas of the sheet, are equal by a rule; both are the derivative `target`."""

    rule: Rule
    before: Expr
    after: Expr
    target: Expr
    depth: int = 0
    detail: str = ""


def claims_of(d: Deriver, root: Expr, depth: int, told: set[Expr]) -> list[Claim]:
    """Return the lines of a derivative that was found, with those of its parts; what was `told` is not repeated."""
    found: list[Claim] = []
    waiting = [(root, depth, False)]
    while waiting:
        node, deep, is_done = waiting.pop()
        step = d.steps[node]
        if is_done:
            found.append(Claim(rules.INSERT, step.after, d.shown(step.result), step.place, deep))
        elif step.place not in told:
            told.add(step.place)
            found.append(Claim(step.rule, step.place, step.after, step.place, deep, step.detail))
            if step.parts:
                waiting.append((node, deep, True))
                waiting += [(part, deep + 1, False) for part in reversed(step.parts)]
    return found


def verdicts(sheet: Sheet, claims: Sequence[Claim], points: Points) -> list[Verdict]:
    """Return for each line whether both its sides are the derivative that the engine has."""
    formulas = list(dict.fromkeys([f for claim in claims for f in (claim.before, claim.after)]))
    points.find([claim.target for claim in claims])
    values = dict(zip(formulas, points.formulas(formulas), strict=True))
    found = []
    for claim in claims:
        inner = [points.truth(n) for n in free_inputs([claim.before, claim.after]) if n in sheet.pendings]
        truth = points.truth(claim.target)
        scale = largest([truth, *inner])
        said = _verdict(claim, values, truth, scale)
        if said is Verdict.WRONG:  # perhaps only where large terms cancel, in a side or in the engine
            terms = points.formulas(postorder([claim.before, claim.after]))
            said = _verdict(claim, values, truth, np.maximum(scale, largest(terms)))
        found.append(said)
    return found


def _verdict(claim: Claim, values: Mapping[Expr, Floats], truth: Floats, scale: Floats) -> Verdict:
    sides = [verdict(values[side], truth, scale) for side in (claim.before, claim.after)]
    return next((said for said in (Verdict.WRONG, Verdict.OPEN) if said in sides), Verdict.EQUAL)
