"""Numbers, vectors and matrices as answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from explorer.lessons.model import ArrayQuestion, MatrixQuestion, NumberQuestion, said
from explorer.lessons.tidying import bracketed, tidied
from explorer.lessons.values import Problem, given, leaves_work, named, value
from explorer.lessons.words import code, number, say, shape, unread

Floats = NDArray[np.float64]
NEAR = 10.0  # times the tolerance: an answer so close was meant right
FEW = 6  # digits of a number that is read
LARGEST_DENOMINATOR, ROUNDING = 999, 1e-12
FACTORS = (2.0, 0.5, 3.0, 1 / 3, 4.0, 0.25)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether an answer is right, and a sentence about it."""

    right: bool
    sentence: str


def judge(ask: ArrayQuestion, typed: str, lines: Sequence[str], language: str) -> Judgement:
    """Judge a number, a vector or a matrix that was typed, as a formula or in digits."""
    wrong = Judgement(right=False, sentence=say("wrong", language))
    right = value(ask.answer, lines)
    if isinstance(right, Problem):
        return wrong
    text = tidied(typed) if isinstance(ask, NumberQuestion) else bracketed(tidied(typed))
    if leaves_work(text):
        return Judgement(right=False, sentence=say("work", language))
    found = value(text, given(lines))
    if isinstance(found, Problem):
        return not_read(found, (), lines, language)
    if not np.isfinite(found).all():
        return Judgement(right=False, sentence=about_no_number(found, language))
    fitted = _fitted(ask, found, right)
    if fitted is None:
        return Judgement(right=False, sentence=_about_shape(ask, found, right, language))
    if equal(fitted, right, ask.tolerance):
        return Judgement(right=True, sentence=say("right", language))
    for slip in ask.slips:
        likely = value(slip.answer, lines)
        if isinstance(likely, Problem) or likely.size != right.size:
            continue
        if equal(fitted, likely.reshape(right.shape), ask.tolerance):
            return Judgement(right=False, sentence=said(slip.says, language))
    return Judgement(right=False, sentence=_about_values(fitted, right, ask.tolerance, language))


def not_read(problem: Problem, variables: Sequence[str], lines: Sequence[str], language: str) -> Judgement:
    """Return what is said of an answer that is no formula: where a name is unknown, which ones are not."""
    if problem.unknown in named(lines):
        return Judgement(right=False, sentence=say("asked", language, problem.unknown))
    sentence = unread(problem.message, language)
    if problem.unknown and (known := [*variables, *named(given(lines))]):
        end = "" if sentence.endswith(".") else "."
        sentence = f"{sentence}{end} {say('names', language, code(dict.fromkeys(known)))}"
    return Judgement(right=False, sentence=sentence)


def about_no_number(values: Floats, language: str) -> str:
    """Return what is said of values among which there are infinite ones, or some that are no numbers."""
    return say("infinite" if np.isinf(values).any() else "no value", language)


def equal(found: Floats, right: Floats, tolerance: float) -> bool:
    """Whether two arrays of a shape are equal within a tolerance relative to the largest entry of `right`."""
    size = float(np.abs(right).max(initial=0.0)) or 1.0
    return bool(np.abs(found - right).max(initial=0.0) <= tolerance * size)


def written(array: Floats) -> str:
    """Return an array as one types it; a row as a list."""
    return _listed(array, _digits)


def shown(array: Floats) -> str:
    """Return an array as it is read: with few digits, or a fraction where it is one."""
    return _listed(array, _few_digits)


def _listed(array: Floats, digits: Callable[[float], str]) -> str:
    if array.ndim == 0:
        return digits(float(array))
    rows = [", ".join(map(digits, row)) for row in array.reshape(-1, array.shape[-1])]
    return f"[{'; '.join(rows)}]" if array.ndim == 1 or array.shape[-1] > 1 else f"[[{'], ['.join(rows)}]]"


def _digits(x: float) -> str:
    return f"{x + 0.0:.10g}"  # no -0


def _few_digits(x: float) -> str:
    short = f"{x + 0.0:.{FEW}g}"
    if not np.isfinite(x) or float(short) == float(_digits(x)):
        return short
    fraction = Fraction(x).limit_denominator(LARGEST_DENOMINATOR)
    return str(fraction) if abs(float(fraction) - x) <= ROUNDING * abs(x) else short


def _fitted(ask: ArrayQuestion, found: Floats, right: Floats) -> Floats | None:
    """Return an answer in the shape of the right one, None where it has another."""
    if isinstance(ask, MatrixQuestion):
        as_rows = found.reshape(1, -1) if found.ndim == 1 else found
        return as_rows if as_rows.shape == right.shape else None
    is_flat = found.size == max(found.shape, default=1)  # a number, a list, a row or a column
    return found.reshape(right.shape) if is_flat and found.size == right.size else None


def _about_shape(ask: ArrayQuestion, found: Floats, right: Floats, language: str) -> str:
    if isinstance(ask, NumberQuestion):
        return say("not a number", language, shape(found.shape))
    if not isinstance(ask, MatrixQuestion):
        return say("entries", language, found.size)
    across = found.reshape(-1, 1).T if found.ndim == 1 else found.T
    if across.shape == right.shape and equal(across, right, ask.tolerance):
        return say("transposed", language)
    return say("shape", language, shape(found.shape) or "1")


def _about_values(found: Floats, right: Floats, tolerance: float, language: str) -> str:
    if equal(found, right, NEAR * tolerance):
        return say("close", language)
    if found.ndim == 2 and found.shape == found.T.shape and equal(found.T, right, tolerance):
        return say("transposed", language)
    if equal(-found, right, tolerance):
        return say("sign", language)
    for factor in FACTORS:
        if np.abs(right).max(initial=0.0) > 0 and equal(found / factor, right, tolerance):
            return say("factor", language, number(factor))
    if found.size > 1 and equal(np.sort(found, axis=None), np.sort(right, axis=None), tolerance):
        return say("order", language)
    matches = int(np.sum(np.abs(found - right) <= tolerance * (np.abs(right).max(initial=0.0) or 1.0)))
    if found.size > 1 and matches:
        return say("some", language, matches, found.size)
    return say("wrong", language)
