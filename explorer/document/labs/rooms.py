"""All rooms, in the order in which they are offered, and what the open one shows."""

from collections.abc import Iterator
from dataclasses import replace

from explorer.document.labs.backpropagation import BackpropagationRoom
from explorer.document.labs.base import Room, Stop, Visit
from explorer.document.labs.chain_rule import ChainRuleRoom
from explorer.document.labs.closed_form import ClosedFormRoom
from explorer.document.labs.convergence import ConvergenceRoom
from explorer.document.labs.descent import DescentRoom
from explorer.document.labs.error_map import ErrorsRoom
from explorer.document.labs.fit import FitRoom
from explorer.document.labs.identities import IdentitiesRoom, OwnIdentityRoom
from explorer.document.labs.matrix import MatrixRoom
from explorer.document.labs.microscope import MicroscopeRoom
from explorer.document.labs.network import NetworkRoom
from explorer.document.labs.network_runs import NetworkRuns
from explorer.document.labs.next_step import NextStepRoom
from explorer.document.labs.quotient import QuotientRoom
from explorer.document.labs.result import LabResult
from explorer.document.labs.steps import StepsRoom
from explorer.document.labs.terms import TermsRoom
from explorer.document.labs.theatre import TheatreRoom
from explorer.symbolic.process import SymbolicProcess

ROOMS: tuple[type[Room], ...] = (
    QuotientRoom,
    ErrorsRoom,
    ConvergenceRoom,
    TermsRoom,
    MicroscopeRoom,
    TheatreRoom,
    MatrixRoom,
    IdentitiesRoom,
    OwnIdentityRoom,
    ClosedFormRoom,
    StepsRoom,
    NextStepRoom,
    ChainRuleRoom,
    FitRoom,
    NetworkRoom,
    BackpropagationRoom,
    DescentRoom,
)
TITLES = tuple((room.key, room.title, room.lab) for room in ROOMS)


class Labs:
    """The rooms of one pipeline, each made when it is first entered."""

    def __init__(self, process: SymbolicProcess | None = None) -> None:
        """Begin with all rooms unvisited; `process` is where sympy works, if it may be asked."""
        runs = NetworkRuns()  # those of the network share their trainings
        self._rooms: dict[str, Room] = {
            NetworkRoom.key: NetworkRoom(runs=runs),
            BackpropagationRoom.key: BackpropagationRoom(runs),
            StepsRoom.key: StepsRoom(process),
        }
        self._pictured = ""  # the room whose pictures, lines or tables are shown

    def results(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield what the open room shows; nothing while no room is open."""
        key = visit.document.lab.room
        if not key:
            return
        kind = next((kind for kind in ROOMS if kind.key == key), None)
        if kind is None:
            yield LabResult(key, sentences=("This room is not in this version of the program.",), rooms=TITLES)
            return
        room = self._rooms[key] if key in self._rooms else self._rooms.setdefault(key, kind())
        for shown in room.frames(visit, stopped):
            has_more = bool(shown.stages or shown.lines or shown.tables)
            if not has_more and _is_half_typed(visit) and self._pictured == key:
                continue  # what was shown last stays while a formula is being typed
            self._pictured = key if has_more else ""
            yield replace(shown, rooms=TITLES)


def _is_half_typed(visit: Visit) -> bool:
    return visit.function is None and any(line.kind == "error" for line in visit.reading.lines)
