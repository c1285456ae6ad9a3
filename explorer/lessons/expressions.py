"""Formulas as answers: any that has the right one's values at many random points passes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explorer.api import Function
from explorer.derivation.checking import INTERVALS, Verdict, verdict
from explorer.lessons.arrays import FACTORS, Floats, Judgement, about_no_number, not_read
from explorer.lessons.model import ExpressionQuestion, Slip, said
from explorer.lessons.tidying import bracketed, tidied
from explorer.lessons.values import Problem, as_read, formula, given, leaves_work
from explorer.lessons.words import number, say, shape

EACH = 8  # points from each interval
LONGEST_SHOWN = 300  # characters of LaTeX
LEGIBLE = (0.05, 1e4)  # sizes of numbers that are shown as an example


@dataclass(frozen=True, slots=True, eq=False)
class _Compared:
    """An answer beside the right one: their values, entries x points."""

    found: Floats
    right: Floats

    def agrees(self, factor: float = 1.0) -> Verdict:
        return verdict(self.found, factor * self.right, np.zeros(self.right.shape[-1]))


def judge(ask: ExpressionQuestion, typed: str, lines: Sequence[str], language: str) -> Judgement:
    """Judge a formula in the question's variables."""
    right = formula(ask.answer, ask.variables, lines)
    if isinstance(right, Problem):
        return Judgement(right=False, sentence=say("wrong", language))
    text = bracketed(tidied(typed)) if right.output_shape else tidied(typed)
    if leaves_work(text):
        return Judgement(right=False, sentence=say("work", language))
    found = formula(text, ask.variables, given(lines))
    if isinstance(found, Problem):
        return not_read(found, [name for name, _ in right.inputs], lines, language)
    points = _points(right)
    if slip := _slip(ask, found, points, lines):
        return Judgement(right=False, sentence=said(slip.says, language))
    values = _values(found, points)
    if (nowhere := values[~np.isfinite(values).any(axis=1)]).size:
        return Judgement(right=False, sentence=about_no_number(nowhere, language))
    if not _same_shape(found, right):
        is_turned = found.output_shape[::-1] == right.output_shape
        about = say("transposed" if is_turned else "shape", language, shape(found.output_shape) or "1")
        return Judgement(right=False, sentence=about)
    compared = _Compared(values, _values(right, points))
    match compared.agrees():
        case Verdict.EQUAL:
            return Judgement(right=True, sentence=say("right", language))
        case Verdict.OPEN:
            return Judgement(right=False, sentence=say("undefined", language))
    sentences = [_difference(compared, right, points, language), _as_read(text, ask, lines, language)]
    return Judgement(right=False, sentence=" ".join(filter(None, sentences)))


def _as_read(text: str, ask: ExpressionQuestion, lines: Sequence[str], language: str) -> str:
    """Return how an answer was read, where that can be seen at a glance: it may not be what was meant."""
    latex = as_read(text, ask.variables, given(lines))
    return say("echo", language, latex) if 0 < len(latex) <= LONGEST_SHOWN else ""


def _slip(ask: ExpressionQuestion, found: Function, points: Sequence[Floats], lines: Sequence[str]) -> Slip | None:
    """Return the likely wrong answer that was given, if it is one."""
    values = _values(found, points)
    for slip in ask.slips:
        likely = formula(slip.answer, ask.variables, lines)
        if isinstance(likely, Problem) or not _same_shape(likely, found):
            continue
        if _Compared(values, _values(likely, points)).agrees() is Verdict.EQUAL:
            return slip
    return None


def _same_shape(found: Function, right: Function) -> bool:
    """Whether an answer has the shape; a list passes for a row or a column, and a 1×1 matrix for a number."""
    shapes = [f.output_shape or (1, 1) for f in (found, right)]
    rows = [(1, *sizes) if len(sizes) == 1 else sizes for sizes in shapes]
    return rows[0] == rows[1] or (len(right.output_shape) == 1 and shapes[0] == (*right.output_shape, 1))


def _points(function: Function) -> list[Floats]:
    generator = np.random.default_rng(20_260)
    return [generator.uniform(*ends, function.size).round(2) for ends in INTERVALS for _ in range(EACH)]


def _values(function: Function, points: Sequence[Floats]) -> Floats:
    return np.stack([np.ravel(np.asarray(function.value(at), dtype=np.float64)) for at in points], axis=-1)


def _difference(compared: _Compared, right: Function, points: Sequence[Floats], language: str) -> str:
    if compared.agrees(-1.0) is Verdict.EQUAL:
        return say("sign", language)
    for factor in FACTORS:
        if np.abs(compared.right).max() > 0 and compared.agrees(factor) is Verdict.EQUAL:
            return say("factor", language, number(factor))
    return _example(compared, right, points, language)


def _example(compared: _Compared, right: Function, points: Sequence[Floats], language: str) -> str:
    """Return a point where the two differ, one with numbers that are easy to read."""
    if right.output_shape != () or any(size for _, size in right.inputs):
        return say("wrong", language)
    found, truth = compared.found[0], compared.right[0]
    with np.errstate(all="ignore"):
        differs = np.abs(found - truth) > 1e-3 * (1 + np.abs(truth))
        sizes = np.abs(np.stack([found, truth]))
        legible = differs & (sizes > LEGIBLE[0]).all(axis=0) & (sizes < LEGIBLE[1]).all(axis=0)
    places = np.flatnonzero(legible)
    if not len(places):
        return say("wrong", language)
    where = ", ".join(f"{name} = {number(x)}" for (name, _), x in zip(right.inputs, points[places[0]], strict=True))
    return say("example", language, where, number(found[places[0]]), number(truth[places[0]]))
