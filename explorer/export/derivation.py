"""The derivation that the room of the steps shows, as a file."""

from explorer.derivation.shortening import shortened
from explorer.derivation.written import FORMATS
from explorer.document.labs.derivations import derive
from explorer.export.evaluated import Evaluated
from explorer.language.voice import ENGLISH, Voice

SECONDS = 10.0  # for the shorter form of the result, starting sympy included


def steps_file(kind: str, found: Evaluated, voice: Voice = ENGLISH) -> bytes:
    """Return the derivation by the chosen variable in a kind of `derivation.written`; raises ValueError for none."""
    shown = derive(found.document, found.subject.m)
    if shown.derivation is None:
        raise ValueError(shown.problem)
    return FORMATS[kind](shortened(shown.derivation, SECONDS), voice).encode()
