"""The shorter form of a derivation's result, which sympy finds while nothing else is asked for."""

import time

from explorer.derivation.derivation import Derivation
from explorer.derivation.shortening import shortened
from explorer.document.labs.base import Stop
from explorer.symbolic.process import SymbolicProcess

SECONDS = 3.0  # for one derivation
STARTING = 20.0  # that sympy's process may take to load
QUIET = 0.3  # seconds without an edit after which sympy is asked: typing goes on undisturbed
GLANCE = 0.02


class ShorterForm:
    """Asks a process of sympy, if there is one; what was found last is kept."""

    def __init__(self, process: SymbolicProcess | None) -> None:
        """Begin with nothing asked."""
        self._process = process
        self._extra = STARTING
        self._kept: tuple[Derivation, Derivation] | None = None

    def known(self, derivation: Derivation) -> Derivation | None:
        """Return the derivation with what was found for it; None where sympy is still to be asked."""
        if self._process is None or derivation.note:
            return derivation
        return self._kept[1] if self._kept is not None and self._kept[0] is derivation else None

    def find(self, derivation: Derivation, stopped: Stop) -> Derivation | None:
        """Return the derivation with a line more where there is a shorter form; None where it is given up."""
        asked = time.monotonic() + QUIET
        while time.monotonic() < asked:
            if stopped():
                return None
            time.sleep(GLANCE)
        extra, self._extra = self._extra, 0.0
        found = shortened(derivation, SECONDS + extra, self._process, stopped)
        if stopped():
            return None
        self._kept = (derivation, found)
        return found
