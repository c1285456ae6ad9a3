"""What the rooms of the steps share: the derivation of the document's function, and the choice of its variable."""

from collections.abc import Iterator
from dataclasses import dataclass

from explorer.derivation.derivation import Derivation
from explorer.derivation.problem import typed
from explorer.derivation.steps import derivation_of, variable_choices
from explorer.diagnostics import ExpressionError
from explorer.document.labs.base import Room, Stop, Visit, problem_of
from explorer.document.labs.result import Choice, LabResult
from explorer.document.model import Document
from explorer.graph.shapes import ShapeError
from explorer.printing.plain import plain_name

VARIABLE, OUTPUT = "steps.by", "steps.output"
OUTPUTS = 32


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A derivation with what can be chosen; `problem` says why there is none."""

    derivation: Derivation | None
    choices: tuple[Choice, ...] = ()
    problem: str = ""


class Derivations:
    """The derivation of a document; what was asked last is kept."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: tuple[object, Shown] | None = None
        self._stopped: Stop = lambda: False

    def of(self, visit: Visit, stopped: Stop) -> Shown:
        """Return the derivation of the document's function by the chosen variable."""
        self._stopped = stopped
        document, size = visit.document, 1 if visit.subject is None else visit.subject.m
        asked = (document.text, document.explored, document.lab.own_value(VARIABLE, ""), _output(document, size))
        if self._kept is None or self._kept[0] != asked:
            self._kept = (asked, derive(document, size, self._is_stopped))
        return self._kept[1]

    def _is_stopped(self) -> bool:
        """Whether the visit of the moment is given up: a derivation of an earlier one asks here too."""
        return self._stopped()


class DerivationRoom(Room):
    """A room that shows the derivation of the explored function."""

    lab = "Steps"

    def __init__(self) -> None:
        """Begin without a derivation."""
        self._derivations = Derivations()

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield what the room makes of the derivation, or why there is none."""
        shown = self._derivations.of(visit, stopped)
        if shown.derivation is None:
            yield self.says(shown.problem)
        else:
            yield from self.derived(visit, shown, shown.derivation, stopped)

    def derived(self, visit: Visit, shown: Shown, derivation: Derivation, stopped: Stop) -> Iterator[LabResult]:
        """Yield what the room makes of a derivation."""
        raise NotImplementedError


def derive(document: Document, size: int, stopped: Stop = lambda: False) -> Shown:
    """Return the derivation that a document has chosen; `size` is the number of entries of the function's value."""
    output = _output(document, size)
    try:
        read = typed(document.text, document.explored, stopped, strict=False)
        options = variable_choices(read)
        if not options:
            return Shown(None, problem="The function has no variable to differentiate by.")
        chosen = document.lab.own_value(VARIABLE, "")
        wrt = chosen if chosen in options else options[0]
        found = derivation_of(read, wrt, output=output, stopped=stopped)
    except ExpressionError as error:
        return Shown(None, problem=f"{problem_of(error)}.")
    except ShapeError as error:
        return Shown(None, problem=f"{error}.")
    titles = tuple((name, f"by {_title(name)}") for name in options)
    choices = (Choice(VARIABLE, "Differentiate by", titles, wrt), *_outputs(size, output))
    return Shown(found, choices)


def _title(name: str) -> str:
    return ", ".join(plain_name(part.strip()) for part in name.split(",")) if "[" not in name else name


def _output(document: Document, size: int) -> int | None:
    """Return the chosen entry of the value; None: all of it."""
    chosen = document.lab.own_value(OUTPUT, -1.0)
    return int(chosen) if size > 1 and 0 <= chosen < size else None


def _outputs(size: int, output: int | None) -> tuple[Choice, ...]:
    if not 1 < size <= OUTPUTS:
        return ()
    options = ((-1.0, "all entries"), *((float(i), f"entry {i + 1}") for i in range(size)))
    return (Choice(OUTPUT, "Entry of the value", options, -1.0 if output is None else float(output)),)
