"""All rooms, in the order in which they are offered, and what the open one shows."""

from collections.abc import Callable

from explorer.document.labs.base import LabResult, Room
from explorer.document.labs.error import ErrorRoom
from explorer.document.labs.quotient import QuotientRoom
from explorer.document.subject import Subject

ROOMS: tuple[Room, ...] = (QuotientRoom(), ErrorRoom())


def lab_result(subject: Subject, stopped: Callable[[], bool]) -> LabResult | None:
    """Return what the open room shows, or why it has nothing to show; None while no room is open."""
    room = next((room for room in ROOMS if room.key == subject.lab.room), None)
    if room is None:
        return None
    why_not = room.why_not(subject.n, subject.m)
    return LabResult(room.key, sentences=(why_not,)) if why_not else room.shown(subject, stopped)
