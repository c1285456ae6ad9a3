"""The identity lab: the lecture's identities derived line by line, and an identity of one's own put to the test."""

from collections.abc import Iterator, Mapping

import numpy as np

from explorer.analysis.identities.cards import identities
from explorer.analysis.identities.check import Case, Counterexample, IdentityCheck, check_identity
from explorer.analysis.identities.identity import UNCONDITIONAL, Identity
from explorer.diagnostics import ExpressionError
from explorer.document.labs.base import Room, Stop, Visit, problem_of
from explorer.document.labs.result import DISPLAYED, Choice, Entry, LabResult, Line
from explorer.document.pictures.states import Slider
from explorer.document.table import Table
from explorer.graph.shapes import Shape
from explorer.lang.echo import latex, name_latex
from explorer.scene.roles import Role
from explorer.scene.ticks import format_number
from explorer.semantics.scope import scoped

LAB = "Identities"
CARD, KIND, DRAWS = "identities.card", "identities.kind", "identities.draws"
ROWS, COLUMNS = "identities.m", "identities.n"
LEFT, RIGHT, SIZES = "identities.left", "identities.right", "identities.sizes"
SMALLEST_SIZE, LARGEST_SIZE = 2, 8
USUAL_LEFT, USUAL_RIGHT = "d/dX (a' inv(X) b)", "-inv(X)' a b' inv(X)'"


class IdentitiesRoom(Room):
    """One card of the lecture at a time: its statement, its derivation with differentials, each line tested."""

    key = "identities"
    lab = LAB
    title = "The lecture's identities"

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield the chosen card, tested on random matrices of the chosen sizes."""
        lab = visit.document.lab
        cards = {card.number: card for card in identities()}
        card = cards.get(lab.own_value(CARD, "5.103"), cards["5.103"])
        symbols = {name: _size(lab.own_value(key, 3.0)) for name, key in _SIZES.items()}
        draws = _draws(lab.own_value(DRAWS, 100.0))
        chosen = lab.own_value(KIND, card.kinds[0])
        kind = chosen if chosen in card.kinds else card.kinds[0]
        found = card.check(symbols, draws, stopped, kind)
        options = tuple([(number, f"({number}) {card.title}") for number, card in cards.items()])
        kinds = Choice(
            KIND, "matrices", tuple([(name, f"matrices: {_kind_said(card, name)}") for name in card.kinds]), kind
        )
        used = {letter for size in card.sizes.values() for letter in size.split()}
        sliders = [
            Slider(_SIZES[n], n, SMALLEST_SIZE, LARGEST_SIZE, symbols[n], whole=True) for n in ("m", "n") if n in used
        ]
        yield LabResult(
            self.key,
            formulas=((DISPLAYED + card.latex, f"({card.number})"),),
            sentences=(card.condition, shapes_said(card.shapes(symbols)), _all_said(found)),
            sliders=(*sliders, Slider(DRAWS, "draws", 1, 1000, draws, whole=True)),
            choices=(Choice(CARD, "identity", options, card.number), *([kinds] if len(card.kinds) > 1 else [])),
            lines=_lines(card, found),
        )


_SIZES = {"m": ROWS, "n": COLUMNS}


def _size(chosen: float) -> int:
    return min(max(round(chosen), SMALLEST_SIZE), LARGEST_SIZE)


def _draws(chosen: float) -> int:
    return min(max(round(chosen), 1), 1000)


def _lines(card: Identity, found: tuple[Case, ...]) -> tuple[Line, ...]:
    return tuple(
        [
            Line(
                DISPLAYED + step.latex,
                f"{step.left} = {step.right}",
                step.rule,
                _mark(case),
                strong=step is card.conclusion,
            )
            for step, case in zip(card.steps, found, strict=True)
        ]
    )


def _kind_said(card: Identity, kind: str) -> str:
    return f"any {' and '.join(card.symmetric)}" if kind == UNCONDITIONAL else kind


def _mark(case: Case) -> str:
    return "ok" if case.holds else "open" if case.draws == 0 else "wrong"


def _all_said(found: tuple[Case, ...]) -> str:
    marks = [_mark(case) for case in found]
    if "wrong" in marks:
        return f"{marks.count('wrong')} of {len(marks)} lines do not hold for these matrices: the condition is needed"
    if "open" in marks:
        return f"{marks.count('open')} of {len(marks)} lines are not defined: these matrices have no inverse"
    worst, draws = max(case.worst for case in found), min(case.draws for case in found)
    return f"every line is equal on {draws:,} random draws; the largest relative difference is {worst:.1e}"


def shapes_said(shapes: Mapping[str, Shape]) -> str:
    """Return the sizes of vectors and matrices in words."""
    return ", ".join(f"{name} {'×'.join(map(str, (*shape, 1)[:2]))}" for name, shape in shapes.items() if shape)


class OwnIdentityRoom(Room):
    """Two sides typed by the user, equal on random draws or not, and then where they differ."""

    key = "own_identity"
    lab = LAB
    title = "An identity of your own"

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield what random draws say of the two sides."""
        lab = visit.document.lab
        left, right = lab.own_value(LEFT, USUAL_LEFT), lab.own_value(RIGHT, USUAL_RIGHT)
        sizes = lab.own_value(SIZES, "")
        draws = _draws(lab.own_value(DRAWS, 100.0))
        wrong = {LEFT: "", RIGHT: "", SIZES: ""}
        try:
            shapes = read_sizes(sizes)
        except ValueError as error:
            shapes, wrong[SIZES] = {}, str(error)
        try:
            found = check_identity(left, right, shapes, draws, stopped)
        except ExpressionError as error:
            at = LEFT if error.text == left else RIGHT
            wrong[at] = problem_of(error)
            yield self._result(None, (left, right, sizes), wrong, draws)
        except ValueError as error:
            wrong[SIZES] = str(error)
            yield self._result(None, (left, right, sizes), wrong, draws)
        else:
            yield self._result(found, (left, right, sizes), wrong, draws)

    def _result(
        self, found: IdentityCheck | None, texts: tuple[str, str, str], wrong: Mapping[str, str], draws: int
    ) -> LabResult:
        left, right, sizes = texts
        entries = (
            Entry(LEFT, "left", left, wrong[LEFT], "d/dX (a' X b)", 26),
            Entry(RIGHT, "right", right, wrong[RIGHT], "a b'", 26),
            sizes_entry(sizes, wrong[SIZES]),
        )
        said = (found.sentence, shapes_said(found.shapes)) if found else ("write the two sides of an identity",)
        counterexample = found.counterexample if found else None
        return LabResult(
            self.key,
            formulas=_typeset(left, right, found) if found else (),
            sentences=tuple([sentence for sentence in said if sentence]),
            sliders=(Slider(DRAWS, "draws", 1, 1000, draws, whole=True),),
            entries=entries,
            lines=tuple([_case_line(case) for case in found.cases]) if found else (),
            tables=_tables(counterexample) if counterexample else (),
        )


def sizes_entry(text: str, problem: str) -> Entry:
    """Return the entry of the sizes that the user chooses."""
    return Entry(SIZES, "sizes", text, problem, "X 3x2, a 3 (inferred where nothing stands)", 16)


def read_sizes(text: str) -> dict[str, Shape]:
    """Return the shapes of a text such as "X 3x2, a 3, c 1"; 1 alone is a number. Raises ValueError."""
    found: dict[str, Shape] = {}
    for part in text.replace(";", ",").split(","):
        words = part.replace("×", "x").replace("=", " ").split()
        if not words:
            continue
        numbers = words[1].split("x") if len(words) == 2 else []
        if not numbers or len(numbers) > 2 or not all(n.isdecimal() and 0 < int(n) <= 100 for n in numbers):
            raise ValueError(f"`{part.strip()}` is not a size; write X 3x2, or a 3 for a column, c 1 for a number")
        shape = tuple(map(int, numbers))
        found[words[0]] = () if shape == (1,) else shape
    return found


def _typeset(left: str, right: str, found: IdentityCheck) -> tuple[tuple[str, str], ...]:
    sides = [expression_latex(text) for text in (left, right)]
    sign = r"\overset{?}{=}" if not found.cases else "=" if found.holds else r"\neq"
    return ((f"{DISPLAYED}{sides[0]} {sign} {sides[1]}", "identity"),)


def expression_latex(text: str) -> str:
    """Return an expression as it is read, in LaTeX."""
    line = scoped([text]).lines[0]
    body = line.definition.body if line.definition is not None else None
    return latex(body, line.known) if body is not None else ""


def _case_line(case: Case) -> Line:
    mark = _mark(case)
    if mark == "open":
        said = "not defined"
    elif mark == "ok":
        said = f"equal to within {case.worst:.0e}"
    else:
        said = f"they differ by up to {format_number(case.worst, 3)}"
    return Line("", f"{case.name}, {case.draws:,} draws", said, mark)


def _tables(found: Counterexample) -> tuple[Table, ...]:
    names = {**found.values, "left side": found.left, "right side": found.right}
    return tuple([_table(name, np.asarray(value, dtype=np.float64)) for name, value in names.items()])


def _table(name: str, value: np.ndarray) -> Table:
    shown = value.reshape(1, 1) if value.ndim == 0 else value.reshape(-1, 1) if value.ndim == 1 else value
    side = name.endswith("side")
    title = name if side else name_latex(name)
    shape = r"\mathbb{R}" + (r"^{" + r" \times ".join(map(str, value.shape)) + "}" if value.ndim else "")
    role = Role.TANGENT if name == "left side" else Role.TAYLOR if side else Role.GRADIENT
    title = rf"\text{{{title}}}" if side else title
    return Table(f"counterexample:{name}", title, shape, role, shown, (), (), name=name)
