"""Answers judged: whether one is right, and a sentence that helps. A wrong answer is a value, whatever its text."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from explorer.document.model import Document
from explorer.lessons import arrays, expressions
from explorer.lessons.arrays import Judgement
from explorer.lessons.model import (
    AnyQuestion,
    ArrayQuestion,
    ChoiceQuestion,
    ClickQuestion,
    ExpressionQuestion,
    ShapeQuestion,
    said,
)
from explorer.lessons.tidying import tidied
from explorer.lessons.values import Problem, as_read, formula, value
from explorer.lessons.words import say
from explorer.semantics.reading import read

LONGEST_ANSWER = 10_000  # characters
_WORD = re.compile(r"\d+|[A-Za-zℝ]+")
_AROUND = {"by", "in", "of", "row", "rows", "column", "columns", "matrix", "vector", "R", "ℝ", ""}  # sizes of a shape
_BY = re.compile(r"\s*[x×]\s*")  # between the sizes of a shape
_COMMAND = re.compile(r"\\[A-Za-z]+")


def judge(ask: AnyQuestion, typed: str, document: Document, language: str = "en") -> Judgement:
    """Judge an answer to a question on the page that shows `document`.

    A choice is the numbers of the options from 1, "2" or "1 3"; a click is a place as a vector, "[0.5, 1]".
    """
    if not typed.strip():
        return Judgement(right=False, sentence=say("choose" if isinstance(ask, ChoiceQuestion) else "empty", language))
    if len(typed) > LONGEST_ANSWER:
        return Judgement(right=False, sentence=say("long", language, f"{LONGEST_ANSWER:,}"))
    judged = _judged(ask, typed, document, language)
    return judged if ask.hints else without_hints(judged, language)


def without_hints(judged: Judgement, language: str) -> Judgement:
    """Return a judgement that offers no hint: there is none that has not been read."""
    return replace(judged, sentence=judged.sentence.replace(say("wrong", language), say("again", language)))


def _judged(ask: AnyQuestion, typed: str, document: Document, language: str) -> Judgement:
    match ask:
        case ChoiceQuestion():
            return _choice(ask, typed, language)
        case ShapeQuestion():
            return _shape(ask, typed, language)
        case ClickQuestion():
            return _click(ask, typed, document, language)
        case ExpressionQuestion():
            return expressions.judge(ask, typed, document.lines, language)
        case _:
            return arrays.judge(ask, typed, document.lines, language)


def solution(ask: AnyQuestion, document: Document, language: str = "en") -> str:
    """Return the answer in Markdown, as it is shown to a student who gives up; `explain` says more."""
    match ask:
        case ChoiceQuestion():
            return " / ".join(said(ask.options[i - 1], language) for i in sorted(ask.right))
        case ClickQuestion():
            return " · ".join(_place(place.strip("[]()").replace("-", "−")) for place in ask.places)
        case ArrayQuestion():
            found = value(ask.answer, document.lines)
            return f"`{ask.answer if isinstance(found, Problem) else arrays.shown(found)}`"
        case ExpressionQuestion():
            is_row = ask.answer.startswith("[") and ";" not in ask.answer  # a list would be typeset as a column
            latex = as_read(f"[{ask.answer}]" if is_row else ask.answer, ask.variables, document.lines)
            return f"${latex}$" if latex else f"`{ask.answer}`"
        case _:
            return _BY.sub(r" \\times ", f"${ask.answer}$")


def _place(entries: str) -> str:
    """Return a place as people write it: one of several coordinates in parentheses."""
    return f"({entries})" if "," in entries else entries


def typed_solution(ask: AnyQuestion, document: Document) -> str:
    """Return an answer that is right, as a student would give it."""
    match ask:
        case ChoiceQuestion():
            return " ".join(map(str, sorted(ask.right)))
        case ClickQuestion():
            return ask.places[0] if ask.places else ""
        case ArrayQuestion():
            found = value(ask.answer, document.lines)
            return ask.answer if isinstance(found, Problem) else arrays.written(found)
        case _:
            return ask.answer


def _choice(ask: ChoiceQuestion, typed: str, language: str) -> Judgement:
    chosen = frozenset(int(word) for word in re.findall(r"\d{1,4}", typed))
    right = chosen == ask.right
    known = [i for i in sorted(chosen) if i <= len(ask.says)]
    about = " ".join(filter(None, (said(ask.says[i - 1], language) for i in known if (i in ask.right) == right)))
    if right:
        return Judgement(right=True, sentence=" ".join(filter(None, (say("right", language), about))))
    if not about and chosen and chosen < ask.right:
        about = say("more options", language)
    return Judgement(right=False, sentence=about or say("wrong", language))


def sizes(typed: str) -> list[str]:
    """Return the sizes of the axes in a shape as people write it: 2x3, (2×2)x(3×2), R^{1x2}, 2 by 3, m x n."""
    plain = _COMMAND.sub(" ", unicodedata.normalize("NFKC", typed))
    words = [part for word in _WORD.findall(plain) for part in re.split("[xX]", word)]
    return [str(int(word)) if word.isdigit() else word for word in words if word not in _AROUND]


def _shape(ask: ShapeQuestion, typed: str, language: str) -> Judgement:
    found, right = sizes(tidied(typed)), sizes(ask.answer)
    if [size.casefold() for size in found] == [size.casefold() for size in right]:
        return Judgement(right=True, sentence=say("right", language))
    if found and len(found) != len(right):
        return Judgement(right=False, sentence=say("axes", language, len(found)))
    key = "no shape" if not found else "swapped" if sorted(found) == sorted(right) else "wrong"
    return Judgement(right=False, sentence=say(key, language))


def _click(ask: ClickQuestion, typed: str, document: Document, language: str) -> Judgement:
    place = value(typed)
    if isinstance(place, Problem) or not np.isfinite(place).all():
        return Judgement(right=False, sentence=say("not there", language))
    at = place.ravel()
    right = any(_is_near(at, goal, document, ask.within) for goal in ask.places)
    right = right or bool(ask.condition and _holds(ask.condition, at.tolist(), document))
    return Judgement(right=right, sentence=say("right" if right else "not there", language))


def _is_near(at: arrays.Floats, goal: str, document: Document, within: float) -> bool:
    there = value(goal, document.lines)
    if isinstance(there, Problem) or there.size != at.size:
        return False
    return bool(np.linalg.norm(there.ravel() - at) <= within)


def inputs_of(document: Document) -> list[str]:
    """Return the names of the inputs of the function that a document explores."""
    explored = read(document.lines, document.explored, echoed=False).explored
    return [] if explored is None else [str(node.data) for node in explored.inputs]


def _holds(condition: str, at: Sequence[float], document: Document) -> bool:
    inputs = inputs_of(document)
    found = formula(condition, inputs, document.lines)
    if not inputs or isinstance(found, Problem) or found.size != len(at):
        return False
    return bool(found.value(list(at)) != 0)
