"""Next step: the derivation comes line by line, and the student names the rule or types the line."""

from collections.abc import Iterator

from explorer.derivation.derivation import Derivation
from explorer.derivation.practice import judge_line, judge_rule
from explorer.derivation.rules import NAMED
from explorer.derivation.written import equation, named
from explorer.document.edits import Edit, set_fields
from explorer.document.labs.base import Stop, Visit
from explorer.document.labs.derivations import DerivationRoom, Shown
from explorer.document.labs.result import DISPLAYED, Button, Choice, Entry, LabResult, Line
from explorer.document.labs.steps import mark_of
from explorer.printing.plain import plain_formula

AT, ANSWER, RULE = "steps.at", "steps.answer", "steps.rule"
OF = "steps.of"  # the mark of the first line: another function is practised from the beginning
NONE = -1.0
UNNAMED = "which rule?"


class NextStepRoom(DerivationRoom):
    """The lines so far, and a question for the next one."""

    key = "next"
    title = "Next step"

    def derived(self, visit: Visit, shown: Shown, derivation: Derivation, stopped: Stop) -> Iterator[LabResult]:
        """Yield the lines so far with what is said to the student's answer."""
        yield self.says(derivation.note) if derivation.note else self._result(visit, shown, derivation)

    def _result(self, visit: Visit, shown: Shown, derivation: Derivation) -> LabResult:
        lab, count = visit.document.lab, len(derivation.lines)
        begun = lab.own_value(OF, NONE)
        at = min(max(int(lab.own_value(AT, 0.0)), 0), count) if begun in {NONE, mark_of(derivation.lines[0])} else 0
        if at == count:
            return LabResult(
                self.key, sentences=("That was the last line.",), choices=shown.choices, lines=_lines(derivation, at),
                buttons=(Button("Start over", _go(derivation, 0)),),
            )  # fmt: skip
        answer, rule = lab.own_value(ANSWER, ""), lab.own_value(RULE, "")
        said, is_right, problem = _said(derivation, at, answer, rule)
        mark = "ok" if is_right else "wrong" if problem else "open"
        hint = "the next line; d/dx(…) may stay in it"
        entry = Entry(ANSWER, "Next line", answer, problem, hint, 40)
        buttons = (
            Button("Next step", _go(derivation, at + 1), "Go on to the next line", enabled=is_right),
            Button("Show it", _go(derivation, at + 1), "Show this line, with its rule"),
            Button("Start over", _go(derivation, 0), enabled=at > 0),
        )
        choices = (*shown.choices, _rules(derivation, rule))
        return LabResult(
            self.key, formulas=_statement(derivation, rule), sentences=said, choices=choices,
            lines=_lines(derivation, at, mark), entries=(entry,), buttons=buttons,
        )  # fmt: skip


def _go(derivation: Derivation, at: int) -> Edit:
    return set_fields({OF: mark_of(derivation.lines[0]), AT: float(at), ANSWER: "", RULE: ""})


def _rules(derivation: Derivation, chosen: str) -> Choice:
    names = sorted({claim.rule.name for claim in derivation.claims} | {rule.name for rule in NAMED})
    options = (("", UNNAMED), *((name, name) for name in names))
    return Choice(RULE, "The rule of the next line", options, chosen)


def _statement(derivation: Derivation, chosen: str) -> tuple[tuple[str, str], ...]:
    """Return what the chosen rule says, in the form that this derivation needs where it has several."""
    known = [*(claim.rule for claim in derivation.claims), *NAMED]
    law = next((rule.law for rule in known if rule.name == chosen and rule.law), "")
    return ((DISPLAYED + law, f"what the {chosen} says"),) if law else ()


def _lines(derivation: Derivation, at: int, mark: str = "open") -> tuple[Line, ...]:
    """Return the lines that are done, and the next one with a question mark and what is said of the answer."""
    made = [
        Line(
            DISPLAYED + equation(step),
            plain_formula(f"{step.before} = {step.after}"),
            named(step),
            step.verdict,
            step.depth,
        )
        for step in derivation.lines[:at]
    ]
    if at < len(derivation.lines):
        step = derivation.lines[at]
        made.append(
            Line(
                f"{DISPLAYED}{step.before_latex} = \\; ?",
                plain_formula(f"{step.before} = ?"),
                "?",
                mark,
                step.depth,
                strong=True,
            )
        )
    return tuple(made)


def _said(derivation: Derivation, at: int, answer: str, rule: str) -> tuple[tuple[str, ...], bool, str]:
    """Return the sentences to an answer, whether one of its parts is right, and what is wrong with the line."""
    said: list[str] = [f"line {at + 1} of {len(derivation.lines)}"]
    is_right, problem = False, ""
    if rule:
        judged = judge_rule(derivation, at, rule)
        said.append(judged.sentence)
        is_right = judged.right
    if answer.strip():
        judged = judge_line(derivation, at, answer)
        if judged.right:
            said.append(judged.sentence)
            is_right = True
        else:
            problem = judged.sentence
    if not rule and not answer.strip():
        said.append("name the rule, or type what comes next: every form that is equal passes")
    return tuple(said), is_right, problem
