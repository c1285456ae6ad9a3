"""Formulas in answers: read by the language in the light of a page's definitions, and worth numbers. No eval."""

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.api import Function
from explorer.graph.expr import Stopped
from explorer.semantics.reading import read

Floats = NDArray[np.float64]
ANSWER, NOTHING = "lesson_answer", "lesson_nothing"
GIVEN = frozenset({"data", "parameter", "shape"})  # lines of a page that the student's own answer may use
PATIENCE = 3.0  # seconds of work on one formula
_DERIVED = re.compile(
    r"[∂∇]|\\(?:partial|nabla)|\bd\s*/\s*d|\\frac\s*\{d|\b(?:grad|jacobian|hessian|div|curl|laplacian|taylor|D)\s*\("
)

_NAMED = re.compile(r"\s*(\w+)\s*(?:=|∈|in\b)")  # a line that says what a name is worth, or its shape


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a formula is worth nothing; `start` is the place in it."""

    message: str
    start: int = 0


def formula(text: str, variables: Sequence[str] = (), lines: Sequence[str] = ()) -> Function | Problem:
    """Return a formula as a function of `variables` ("x", or "R in R^(3x2)"), with what `lines` define."""
    declared = [v for v in variables if not v.isidentifier()]
    names = [re.split(r"[\s∈]", v.strip(), maxsplit=1)[0] for v in variables] or [NOTHING]
    others = [line for line in lines if not (named := _NAMED.match(line)) or named[1] not in names]
    head = f"{ANSWER}({', '.join(names)}) = "
    deadline = time.monotonic() + PATIENCE
    written = " ".join(text.split())
    try:
        reading = read(
            [*others, *declared, head + written], ANSWER, echoed=False, stopped=lambda: time.monotonic() > deadline
        )
    except Stopped:
        return Problem("this takes too long to read")
    wrong = next((item for item in reading.lines[-1].diagnostics if item.is_error), None)
    if wrong is not None:
        hint = f" ({wrong.hint})" if wrong.hint and not wrong.hint.startswith("make ") else ""
        return Problem(f"{wrong.message}{hint}", max(wrong.span.start - len(head), 0))
    if reading.explored is None:
        return Problem("this is no formula")
    return Function(reading.explored)


def value(text: str, lines: Sequence[str] = ()) -> Floats | Problem:
    """Return what a formula without variables is worth."""
    found = formula(text, (), lines)
    return found if isinstance(found, Problem) else np.asarray(found.value([0.0]), dtype=np.float64)


def given(lines: Sequence[str]) -> list[str]:
    """Return the lines that define numbers and shapes, and no functions: what an answer may use."""
    return [line.text for line in read(lines, None, echoed=False).lines if line.kind in GIVEN]


def leaves_work(text: str) -> bool:
    """Whether a formula has a derivative that is still to be carried out."""
    return _DERIVED.search(text) is not None
