"""What the rooms of the labs share."""

from abc import ABC
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from explorer.api import Function
from explorer.diagnostics import ExpressionError
from explorer.document.labs.result import LabResult
from explorer.document.model import Document
from explorer.document.subject import Subject
from explorer.semantics.reading import Reading

Stop: TypeAlias = Callable[[], bool]
LONGEST = 200  # letters of a message: one may quote a whole word of a user's


@dataclass(frozen=True, slots=True, eq=False)
class Visit:
    """What a room is shown with: the document as it was read and, where it explores one, the function.

    `function` is as it was written, with vectors and matrices; the subject has it in scalar coordinates. `fine` is
    False while something is dragged: the next visit waits for this one, and another follows when it is let go.
    """

    document: Document
    reading: Reading
    function: Function | None
    subject: Subject | None
    fine: bool = True


def problem_of(error: ExpressionError) -> str:
    """Return the first error in a sentence, the hint behind it."""
    item = next((item for item in error.diagnostics if item.is_error), error.diagnostics[0])
    parts = [part if len(part) <= LONGEST else f"{part[:LONGEST]}…" for part in (item.message, item.hint) if part]
    return "; ".join(parts)


class Room(ABC):
    """One room of a lab; each pipeline has its own, which may keep what the next visit is likely to need."""

    key: ClassVar[str]
    lab: ClassVar[str]  # the lab it is found in
    title: ClassVar[str]

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why a function R^n -> R^m has no business here, in a sentence; empty where it has."""
        return ""

    def shown(self, subject: Subject, stopped: Stop) -> LabResult:
        """Return what the room shows at the subject's probe."""
        raise NotImplementedError

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield what the room shows: once, or again and again where something goes on until `stopped`.

        A room that needs more than the subject, or no function at all, overrides this instead of `shown`.
        """
        subject = visit.subject
        if subject is None:
            yield self.says("There is no function yet: write one in the definitions.")
        elif why_not := self.why_not(subject.n, subject.m):
            yield self.says(why_not)
        else:
            yield self.shown(subject, stopped)

    def says(self, *sentences: str) -> LabResult:
        """Return a result of sentences alone."""
        return LabResult(self.key, sentences=sentences)
