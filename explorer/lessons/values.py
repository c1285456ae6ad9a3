"""Formulas in answers: read by the language in the light of a page's definitions, and worth numbers. No eval."""

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.api import Function
from explorer.diagnostics import Diagnostic, Span
from explorer.graph.expr import Stopped
from explorer.semantics.reading import Reading, read

Floats = NDArray[np.float64]
ANSWER, NOTHING = "lesson_answer", "lesson_nothing"
GIVEN = frozenset({"data", "parameter", "shape"})  # lines of a page that the student's own answer may use
PATIENCE = 3.0  # seconds of work on one formula
_DERIVED = re.compile(
    r"[∂∇]|\\(?:partial|nabla)|\bd\s*/\s*d|\\frac\s*\{d|\b(?:grad|jacobian|hessian|div|curl|laplacian|taylor|D)\s*\("
)

_NAMED = re.compile(r"\s*(\w+)\s*(?:=|∈|in\b)")  # a line that says what a name is worth, or its shape
_UNKNOWN = re.compile(r"`([^`]+)`\sis\snot\s(?:defined|known\shere|a\sknown\sfunction)$")
_ELSEWHERE = re.compile(r"(?:make|add\sa\sline|declare|for\sa\sproduct|write\seach)\b")  # of no help in an answer
_LONG = re.compile(r"`([^`]{30})[^`]{10,}`")  # a name that nobody can read at a glance
_SPACE = re.compile(r"\s")
_NO_BEGINNING = re.compile(r"`=`\shas\snothing\son\sits\sright")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a formula is worth nothing; `unknown` is the name that nothing is known about, where that is the reason."""

    message: str
    unknown: str = ""


def formula(text: str, variables: Sequence[str] = (), lines: Sequence[str] = ()) -> Function | Problem:
    """Return a formula as a function of `variables` ("x", or "R in R^(3x2)"), with what `lines` define."""
    reading = _read(text, variables, lines, echoed=False)
    if reading is None:
        return Problem("this takes too long to read")
    wrong = next((item for item in reading.lines[-1].diagnostics if item.is_error), None)
    if wrong is not None:
        return _problem(wrong, text)
    if reading.explored is None:
        return Problem("this is no formula")
    return Function(reading.explored)


def as_read(text: str, variables: Sequence[str], lines: Sequence[str]) -> str:
    """Return in LaTeX how a formula was read; nothing where it was not."""
    reading = _read(text, variables, lines, echoed=True)
    return "" if reading is None else reading.lines[-1].latex.partition(" = ")[2]


def _read(text: str, variables: Sequence[str], lines: Sequence[str], *, echoed: bool) -> Reading | None:
    """Return how a formula is read after the lines; None where that takes too long."""
    declared = [v for v in variables if not v.isidentifier()]
    names = _names(variables)
    others = [line for line in lines if not (named := _NAMED.match(line)) or named[1] not in names]
    deadline = time.monotonic() + PATIENCE
    line = _SPACE.sub(" ", f"{_beginning(variables)}{text}")
    try:
        return read([*others, *declared, line], ANSWER, echoed=echoed, stopped=lambda: time.monotonic() > deadline)
    except Stopped:
        return None


def mistakes(text: str, variables: Sequence[str], lines: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a formula, each with its place in the text."""
    reading = _read(text, variables, lines, echoed=False)
    if reading is None:
        return ()
    before, whole = len(_beginning(variables)), Span(0, len(text))
    found = [item for item in reading.lines[-1].diagnostics if item.is_error]
    places = [item.span.shifted(-before) if item.start >= before else whole for item in found]
    return tuple(Diagnostic(_problem(item, text).message, place) for item, place in zip(found, places, strict=True))


def _names(variables: Sequence[str]) -> list[str]:
    return [re.split(r"[\s∈]", v.strip(), maxsplit=1)[0] for v in variables] or [NOTHING]


def _beginning(variables: Sequence[str]) -> str:
    """Return what stands before an answer where it is read as the line of a function."""
    return f"{ANSWER}({', '.join(_names(variables))}) = "


def _problem(wrong: Diagnostic, text: str) -> Problem:
    """Return a mistake as it concerns an answer, which has no lines and no name of its own."""
    message, hint = wrong.message, wrong.hint or ""
    if ANSWER in message:
        return Problem("an answer is one value, without `=`")
    if _NO_BEGINNING.match(message):
        message, hint = f"`{text.strip()[:1]}` has nothing on its left", "write a value there or delete the sign"
    unknown = _UNKNOWN.match(message)
    told = "" if not hint or _ELSEWHERE.match(hint) else f" ({hint})"
    return Problem(_LONG.sub(r"`\1…`", f"{message}{told}"), unknown[1] if unknown else "")


def value(text: str, lines: Sequence[str] = ()) -> Floats | Problem:
    """Return what a formula without variables is worth."""
    found = formula(text, (), lines)
    return found if isinstance(found, Problem) else np.asarray(found.value([0.0]), dtype=np.float64)


def given(lines: Sequence[str]) -> list[str]:
    """Return the lines that define numbers and shapes, and no functions: what an answer may use."""
    return [line.text for line in read(lines, None, echoed=False).lines if line.kind in GIVEN]


def named(lines: Sequence[str]) -> list[str]:
    """Return the names that lines define, functions and all."""
    return [line.name for line in read(lines, None, echoed=False).lines if line.name]


def leaves_work(text: str) -> bool:
    """Whether a formula has a derivative that is still to be carried out."""
    return _DERIVED.search(text) is not None
