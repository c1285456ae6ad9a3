"""Practice: a student names the rule of the next line, or types the line; any form that is equal passes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from explorer.derivation.checking import Floats, Points, Verdict, verdict
from explorer.derivation.derivation import Derivation
from explorer.derivation.rules import CHAIN, is_named
from explorer.diagnostics import Diagnostic
from explorer.graph.expr import Expr
from explorer.graph.walk import free_inputs
from explorer.semantics.reading import read

ANSWER = "answer"
LONGEST = 120  # letters of what is said of an answer that cannot be read
_EQUATION = re.compile(r"(?<![=<>!:])=(?!=)")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
LEGIBLE = (0.05, 1e4)  # sizes of numbers that are shown as an example


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether an answer is right, and a sentence about it."""

    right: bool
    sentence: str


def judge_rule(derivation: Derivation, at: int, typed: str) -> Judgement:
    """Say whether a student's words name the rule of line `at`."""
    rule = derivation.claims[at].rule
    if is_named(rule, typed):
        return Judgement(right=True, sentence=f"Yes: {rule.name}.")
    return Judgement(right=False, sentence="Another rule leads on from here: what is the outermost operation?")


def judge_line(derivation: Derivation, at: int, typed: str) -> Judgement:
    """Say whether a line that a student typed is equal to line `at`, tried at many points.

    Derivatives still to be found may stand in it as d/dx (...), those of inner variables as dx1/dt; of an equation the
    right side counts.
    """
    points = derivation.points
    if points is None or not typed.strip():
        said = "There is nothing to compare with." if typed.strip() else "Nothing is typed yet."
        return Judgement(right=False, sentence=said)
    claim = derivation.claims[at]
    names = dict.fromkeys(str(n.data) for n in points.values if n not in derivation.given)
    answer, slopes = _with_inner_slopes(_EQUATION.split(typed)[-1], derivation, points)
    head = f"{ANSWER}({', '.join([*names, *slopes])})"
    reading = read([*derivation.text.split("\n"), f"{head} = {answer}"], ANSWER, echoed=False)
    wrong = next((item for item in reading.lines[-1].diagnostics if item.is_error), None)
    if wrong is not None or reading.explored is None:
        return Judgement(right=False, sentence=_unreadable(wrong, list(names)))
    found = _values(points, reading.explored.output, slopes)
    if found is None:
        return Judgement(right=False, sentence="The line has other variables than the derivative.")
    truth = points.truth(claim.target)
    said = verdict(found, truth, np.zeros(points.count))
    if said is Verdict.EQUAL:
        return Judgement(right=True, sentence="Equal at every point that was tried.")
    if said is Verdict.OPEN:
        return Judgement(right=False, sentence="It is defined at too few of the points to be compared.")
    return Judgement(right=False, sentence=_difference(derivation, at, found, truth))


def _with_inner_slopes(typed: str, derivation: Derivation, points: Points) -> tuple[str, dict[str, Floats]]:
    """Return an answer with names for dx1/dt, as the lines write it, and their values; matrices get a product sign."""
    slopes: dict[str, Floats] = {}
    if derivation.chain is None:
        return typed, slopes
    for node, value in derivation.chain.inner.items():
        for by in derivation.chain.inputs:
            if node.shape or by.shape:
                continue
            name = f"slope{len(slopes) + 1}"
            typed, count = re.subn(_derivative_pattern(str(node.data), str(by.data)), f" {name} ", typed)
            if count:
                slopes[name] = points.truth(derivation.sheet.derivative(value, by))
    return re.sub(r"\]\s*\[", "] · [", typed), slopes


def _derivative_pattern(above: str, below: str) -> str:
    """Return what dx1/dt, dx_1/dt, ∂x₁/∂t match."""
    return rf"(?<!\w)[d∂]{_name_pattern(above)}\s*/\s*[d∂]{_name_pattern(below)}(?!\w)"


def _name_pattern(name: str) -> str:
    stem = name.rstrip("0123456789")
    digits = name.removeprefix(stem)
    return rf"{stem}(?:_?\{{?{digits}\}}?|{digits.translate(_SUBSCRIPTS)})" if digits else stem


def _unreadable(wrong: Diagnostic | None, names: Sequence[str]) -> str:
    """Return why an answer is no formula; hints for the definitions are none for an answer."""
    if wrong is None:
        return "It is no formula."
    message = wrong.message if len(wrong.message) <= LONGEST else f"{wrong.message[:LONGEST]}…"
    if "add a line" in wrong.hint or "lines of their own" in wrong.hint:
        return f"{message} (the variables are {', '.join(names)})"
    return f"{message} ({wrong.hint})" if wrong.hint else message


def _values(points: Points, output: Expr, slopes: Mapping[str, Floats]) -> Floats | None:
    """Return the values of an expression that was read by itself, at the points of the derivation."""
    by_name = {(str(node.data), node.shape): value for node, value in points.values.items()}
    by_name |= {(name, ()): value for name, value in slopes.items()}
    inputs = free_inputs([output])
    arrays = {node: by_name.get((str(node.data).rstrip("'"), node.shape)) for node in inputs}
    known = {node: array for node, array in arrays.items() if array is not None}
    return points.elsewhere(output, known) if len(known) == len(inputs) else None


def _difference(derivation: Derivation, at: int, found: Floats, truth: Floats) -> str:
    points, claim = derivation.points, derivation.claims[at]
    if points is None or found.size != truth.size:
        return f"It has {found[..., 0].size} entries, and the derivative {truth[..., 0].size}."
    none = np.zeros(points.count)
    if verdict(-found, truth, none) is Verdict.EQUAL:
        return "Not equal: only the sign is wrong."
    is_chain = claim.rule.name == CHAIN.name
    if is_chain and verdict(found, points.without_inner(claim.after), none) is Verdict.EQUAL:
        return "Not equal: the derivative of the inner function is missing."
    return _example(derivation, found.reshape(-1, points.count), truth.reshape(-1, points.count))


def _example(derivation: Derivation, found: Floats, truth: Floats) -> str:
    """Return a point at which the two differ, one with numbers that are easy to read where there is one."""
    with np.errstate(all="ignore"):
        differs = np.abs(found - truth) > 1e-6 * (1 + np.abs(truth))
        size = np.abs(truth)
        legible = differs & (size > LEGIBLE[0]) & (size < LEGIBLE[1]) & (np.abs(found) < LEGIBLE[1])
    places = np.argwhere(legible if legible.any() else differs)
    if not len(places) or derivation.points is None:
        return "Not equal."
    entry, at = places[0]
    numbers = [
        f"{node.data} = {value[at]:.3g}"
        for node, value in derivation.points.values.items()
        if node.shape == () and node in derivation.inputs
    ]
    where = f" at {', '.join(numbers)}" if numbers else ""
    said = f"Not equal{where}: yours is {found[entry, at]:.4g}, the derivative {truth[entry, at]:.4g}."
    return said.replace("-", "−")
