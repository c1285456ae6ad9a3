"""The closed form of a gradient: a scalar expression in matrices typed, its gradient written with matrices."""

from collections.abc import Iterator, Mapping

from explorer.analysis.identities.closed_form import ClosedForm, closed_forms
from explorer.diagnostics import ExpressionError
from explorer.document.labs.base import Room, Stop, Visit, problem_of
from explorer.document.labs.identities import (
    LAB,
    SIZES,
    expression_latex,
    read_sizes,
    shapes_said,
    sizes_entry,
)
from explorer.document.labs.result import DISPLAYED, Entry, LabResult, Line
from explorer.lang.echo import name_latex

TEXT, WRT = "closed.text", "closed.wrt"
USUAL_TEXT, USUAL_WRT = "(x - A s)' W (x - A s)", "s"


class ClosedFormRoom(Room):
    """∂f/∂X as a formula in matrices, equal to the derivative on random draws, or left out."""

    key = "closed_form"
    lab = LAB
    title = "Gradient in closed form"

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield the closed forms of the typed expression by the typed name."""
        lab = visit.document.lab
        text, wrt = lab.own_value(TEXT, USUAL_TEXT), lab.own_value(WRT, USUAL_WRT).strip()
        sizes = lab.own_value(SIZES, "")
        wrong = {TEXT: "", WRT: "", SIZES: ""}
        forms: tuple[ClosedForm, ...] = ()
        try:
            shapes = read_sizes(sizes)
            forms = closed_forms(text, wrt, shapes, stopped=stopped)
        except ExpressionError as error:
            wrong[TEXT] = problem_of(error)
        except ValueError as error:
            wrong[SIZES if "size" in str(error) else WRT] = str(error)
        yield self._result((text, wrt, sizes), wrong, forms)

    def _result(
        self, texts: tuple[str, str, str], wrong: Mapping[str, str], forms: tuple[ClosedForm, ...]
    ) -> LabResult:
        text, wrt, sizes = texts
        entries = (
            Entry(TEXT, "f", text, wrong[TEXT], "a' inv(X) b", 30),
            Entry(WRT, "by", wrt, wrong[WRT], "X", 5),
            sizes_entry(sizes, wrong[SIZES]),
        )
        if any(wrong.values()):
            return self._with(entries)
        if not forms:
            return self._with(entries, "no closed form was found that the random draws confirm")
        first = forms[0]
        shape = "×".join(map(str, first.shape)) or "a number"
        left = rf"\frac{{\partial}}{{\partial {name_latex(wrt)}}} \left({expression_latex(text)}\right)"
        return LabResult(
            self.key,
            formulas=((f"{DISPLAYED}{left} = {first.latex}", first.text),),
            sentences=(f"shape {shape}, in numerator layout", first.check.sentence, shapes_said(first.check.shapes)),
            entries=entries,
            lines=tuple([_line(form) for form in forms]),
        )

    def _with(self, entries: tuple[Entry, ...], *sentences: str) -> LabResult:
        return LabResult(self.key, sentences=sentences, entries=entries)


def _line(form: ClosedForm) -> Line:
    condition = f"for symmetric {' and '.join(form.symmetric)}" if form.symmetric else "always"
    return Line(DISPLAYED + form.latex, form.text, condition, "ok" if form.case.holds else "wrong")
