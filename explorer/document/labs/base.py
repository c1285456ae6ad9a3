"""What the rooms of the labs share."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ClassVar, TypeAlias

from explorer.document.labs.result import LabResult
from explorer.document.subject import Subject

Stop: TypeAlias = Callable[[], bool]


class Room(ABC):
    """One room of a lab."""

    key: ClassVar[str]
    lab: ClassVar[str]  # the lab it is found in
    title: ClassVar[str]

    @classmethod
    @abstractmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why a function R^n -> R^m has no business here, in a sentence; empty where it has."""

    @abstractmethod
    def shown(self, subject: Subject, stopped: Stop) -> LabResult:
        """Return what the room shows at the subject's probe."""
