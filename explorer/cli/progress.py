"""How far a command is, in one line on standard error."""

import sys


class ProgressLine:
    """One line on standard error that says what is being made."""

    def __init__(self, *, shown: bool) -> None:
        self.shown = shown
        self._text = ""

    def show(self, text: str) -> None:
        """Say something else."""
        self._text = text
        self._put(text)

    def count(self, done: int, total: int) -> None:
        """Say how far the present file is."""
        self._put(f"{self._text} {done}/{total}")

    def clear(self) -> None:
        """Leave the line empty."""
        self._put("")
        if self.shown:
            print("\r", end="", file=sys.stderr, flush=True)

    def _put(self, text: str) -> None:
        if self.shown:
            print(f"\r\x1b[2K{text[:100]}", end="", file=sys.stderr, flush=True)
