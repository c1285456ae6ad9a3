"""What sympy adds at the end: a shorter form of the result, found in a process of its own within a time limit."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from explorer.derivation import rules
from explorer.derivation.checking import Points, Verdict, verdict
from explorer.derivation.claims import Claim
from explorer.derivation.derivation import Derivation
from explorer.graph.expr import Expr, Stop
from explorer.symbolic.process import SymbolicProcess
from explorer.symbolic.simplifier import Simplifier


def shortened(
    derivation: Derivation, seconds: float, process: SymbolicProcess | None = None, stopped: Stop = lambda: False
) -> Derivation:
    """Return the derivation with a line more where shorter forms of its numbers are found in time, and are equal.

    `process` is shared with others that ask sympy; without one a process is started, and ended with the answer. Where
    `stopped` says so it is given up.
    """
    points, result = derivation.points, derivation.result_formula
    numbers = list(dict.fromkeys(_numbers(result)))
    if points is None or derivation.note or not numbers:
        return derivation
    simplifier = Simplifier(lambda one, other: _agree(points, one, other), process)
    try:
        shorter = simplifier.simplify(numbers, seconds, stopped)
    finally:
        if process is None:
            simplifier.close()
    found = {number: form for number, form in zip(numbers, shorter, strict=True) if form is not None}
    if not found:
        return derivation
    after = _rewritten(result, found)
    line = Claim(rules.SIMPLIFY, result, after, derivation.target)
    return replace(derivation, claims=(*derivation.claims, line), result_formula=after)


def _numbers(formula: Expr) -> Iterator[Expr]:
    """Yield a number, or those that a table is stacked from."""
    if formula.op == "stack":
        for part in formula.args:
            yield from _numbers(part)
    elif formula.shape == ():
        yield formula


def _rewritten(formula: Expr, found: Mapping[Expr, Expr]) -> Expr:
    if formula.op == "stack":
        return formula.graph.apply("stack", *[_rewritten(part, found) for part in formula.args])
    return found.get(formula, formula)


def _agree(points: Points, one: Expr, other: Expr) -> bool:
    first, second = points.formulas([one, other])
    return verdict(second, first, np.zeros(points.count)) is Verdict.EQUAL
