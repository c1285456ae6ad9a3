"""What sympy adds at the end: a shorter form of the result, found in a process of its own within a time limit."""

from dataclasses import replace

import numpy as np

from explorer.derivation import rules
from explorer.derivation.checking import Verdict, verdict
from explorer.derivation.claims import Claim
from explorer.derivation.derivation import Derivation
from explorer.graph.expr import Expr
from explorer.symbolic.process import SymbolicProcess
from explorer.symbolic.simplifier import Simplifier


def shortened(derivation: Derivation, seconds: float, process: SymbolicProcess | None = None) -> Derivation:
    """Return the derivation with a line more where a shorter form of a number is found in time, and is equal.

    `process` is shared with others that ask sympy; without one a process is started, and ended with the answer.
    """
    points, result = derivation.points, derivation.result_formula
    if points is None or derivation.note or result.shape:
        return derivation

    def agrees(one: Expr, other: Expr) -> bool:
        first, second = points.formulas([one, other])
        return verdict(second, first, np.zeros(points.count)) is Verdict.EQUAL

    simplifier = Simplifier(agrees, process)
    try:
        (found,) = simplifier.simplify([result], seconds)
    finally:
        if process is None:
            simplifier.close()
    if found is None:
        return derivation
    line = Claim(rules.SIMPLIFY, result, found, derivation.target)
    return replace(derivation, claims=(*derivation.claims, line), result_formula=found)
