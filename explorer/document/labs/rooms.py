"""All rooms, in the order in which they are offered, and what the open one shows."""

from collections.abc import Callable
from dataclasses import replace

from explorer.document.labs.base import Room
from explorer.document.labs.convergence import ConvergenceRoom
from explorer.document.labs.error import ErrorRoom
from explorer.document.labs.microscope import MicroscopeRoom
from explorer.document.labs.quotient import QuotientRoom
from explorer.document.labs.result import LabResult
from explorer.document.labs.terms import TermsRoom
from explorer.document.subject import Subject

ROOMS: tuple[Room, ...] = (QuotientRoom(), ErrorRoom(), ConvergenceRoom(), TermsRoom(), MicroscopeRoom())


def lab_result(subject: Subject, stopped: Callable[[], bool]) -> LabResult | None:
    """Return what the open room shows, or why it has nothing to show; None while no room is open."""
    if not subject.lab.room:
        return None
    room = next((room for room in ROOMS if room.key == subject.lab.room), None)
    why_not = room.why_not(subject.n, subject.m) if room else "This room is not in this version of the program."
    shown = LabResult(subject.lab.room, sentences=(why_not,)) if why_not or not room else room.shown(subject, stopped)
    return replace(shown, rooms=tuple((room.key, room.title) for room in ROOMS))
