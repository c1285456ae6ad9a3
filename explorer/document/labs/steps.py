"""The steps of a derivative: one named rule a line, sub-steps folded, every line checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from zlib import crc32

import numpy as np
from numpy.typing import ArrayLike

from explorer.derivation.derivation import Derivation
from explorer.derivation.derivation import Line as Step
from explorer.derivation.written import equation, named
from explorer.document.edits import set_fields
from explorer.document.labs.base import Stop, Visit
from explorer.document.labs.derivations import DerivationRoom, Shown
from explorer.document.labs.result import DISPLAYED, Button, LabResult, Line
from explorer.document.labs.shorter_form import ShorterForm
from explorer.printing.plain import plain_formula
from explorer.scene.ticks import format_number
from explorer.symbolic.process import SymbolicProcess

TURNED, WHOLE = "steps.turned", "steps.whole"
FOLDED = 1  # the depth from which on the sub-steps of a line are folded at first
MANY = 150  # lines that are shown
REMEMBERED = 500  # lines that were turned over
NONE: tuple[float, ...] = ()


class StepsRoom(DerivationRoom):
    """The derivation of the explored function, by the variable that is chosen."""

    key = "steps"
    title = "Steps"

    def __init__(self, process: SymbolicProcess | None = None) -> None:
        """Begin without a derivation; where there is a `process` of sympy, it is asked for a shorter result."""
        super().__init__()
        self._shorter = ShorterForm(process)

    def derived(self, visit: Visit, shown: Shown, derivation: Derivation, stopped: Stop) -> Iterator[LabResult]:
        """Yield the derivation, and once more with what sympy has found."""
        known = self._shorter.known(derivation)
        asks = known is None and visit.fine
        yield replace(self._result(visit, shown, known or derivation), ongoing=asks)
        found = self._shorter.find(derivation, stopped) if asks else None
        if found is not None:
            yield self._result(visit, shown, found)

    def _result(self, visit: Visit, shown: Shown, derivation: Derivation) -> LabResult:
        whole = visit.document.lab.own_value(WHOLE, usual=False)
        turned = visit.document.lab.own_value(TURNED, NONE)
        lines = () if derivation.note else folded_lines(derivation.lines, turned, whole=whole)
        title = "Fold the sub-steps" if whole else "Open all sub-steps"
        button = Button(title, set_fields({WHOLE: not whole, TURNED: NONE}))
        (latex, text), result = derivation.symbol, derivation.result
        formulas = (
            ()
            if derivation.note
            else ((f"{DISPLAYED}{latex} = {derivation.result_latex}", plain_formula(f"{text} = {result}")),)
        )
        return LabResult(
            self.key, formulas=formulas, sentences=_sentences(visit, derivation, len(lines)), choices=shown.choices,
            lines=lines[:MANY], buttons=(button,) if any(step.depth for step in derivation.lines) else (),
        )  # fmt: skip


def folded_lines(steps: Sequence[Step], turned: Sequence[float], *, whole: bool) -> tuple[Line, ...]:
    """Return the lines that are in sight; a click on one with sub-steps turns it over.

    `turned` has the marks of the lines that are folded though usually open, or open though usually folded.
    """
    made: list[Line] = []
    hidden_below: int | None = None
    for at, step in enumerate(steps):
        if hidden_below is not None and step.depth > hidden_below:
            continue
        has_parts = at + 1 < len(steps) and steps[at + 1].depth > step.depth
        folded = has_parts and (mark_of(step) in turned) != (step.depth >= FOLDED and not whole)
        hidden_below = step.depth if folded else None
        edit = set_fields({TURNED: _turned_over(turned, mark_of(step))}) if has_parts else None
        is_last = at == len(steps) - 1
        text = plain_formula(f"= {step.after}" if step.continues else f"{step.before} = {step.after}")
        fold = folded if has_parts else None
        made.append(
            Line(DISPLAYED + equation(step), text, named(step), step.verdict, step.depth, fold, edit, strong=is_last)
        )
    return tuple(made)


def mark_of(step: Step) -> float:
    """Return a number by which a line is known also where other lines have changed."""
    return float(crc32(f"{step.before} = {step.after}".encode()))


def _turned_over(turned: Sequence[float], mark: float) -> tuple[float, ...]:
    """Return the marks with one more, or without it; those of lines that are gone may be wanted again."""
    return tuple([*(other for other in turned if other != mark), *([] if mark in turned else [mark])][-REMEMBERED:])


def _sentences(visit: Visit, derivation: Derivation, count: int) -> tuple[str, ...]:
    said = [derivation.note] if derivation.note else []
    at = point_of(visit, derivation)
    if at is not None:
        found = np.asarray(derivation.value(at))
        if found.size <= 6:
            numbers = ", ".join(format_number(float(x)) for x in found.ravel())
            said.append(f"at the probe {plain_formula(derivation.symbol[1])} = {numbers}")
    verdicts = [step.verdict for step in derivation.lines]
    if not derivation.note:
        said.append(f"{verdicts.count('ok')} of {len(verdicts)} lines checked at {derivation.count} points")
    if "open" in verdicts:
        said.append("… is undefined at too many points to be checked")
    if count > MANY:
        said.append(f"the first {MANY} of {count} lines")
    return tuple(said)


def point_of(visit: Visit, derivation: Derivation) -> Mapping[str, ArrayLike] | None:
    """Return the probe by the names of a derivation's variables, None where it has others."""
    subject = visit.subject
    if subject is None:
        return None
    known: dict[str, ArrayLike] = dict(zip(subject.names, subject.probe, strict=True))
    if visit.function is not None and visit.function.size == subject.n:
        values = visit.function.values_at(np.array(subject.probe))
        known |= {str(node.data): value for node, value in values.items()}
    names = {str(node.data) for node in derivation.inputs}
    return {name: known[name] for name in names} if names <= set(known) else None
