"""Which resolution a picture gets first: the finest of a few that is known to take little time, or is likely to.

Times are processor time of this thread, so that other programs do not change pictures; of several the shortest counts.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from explorer.document.subject import Subject

ROUGH, COARSE, FINE = 17, 33, 129  # samples an axis: of slow functions, of the others, and of the picture that stays
BUDGET = 0.008  # seconds in which a picture that moves should be made: painting it needs the rest of a frame
SLOWEST = 0.1  # seconds that a coarse picture may take before a rough one comes first
ROW = 17  # samples after which a function that is new is known to be slow


class Pace:
    """Remembers how long one function's pictures took."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._took: dict[int, float] = {}

    def first(self, subject: Subject) -> int:
        """Return the resolution of the first picture."""
        if not self._took:
            return ROUGH if ROW * _seconds_a_row(subject) * (COARSE / ROW) ** 2 > SLOWEST else COARSE
        for resolution, most in ((FINE, BUDGET), (COARSE, SLOWEST)):
            if self._likely(resolution) <= most:
                return resolution
        return ROUGH

    @contextmanager
    def measuring(self, resolution: int) -> Iterator[None]:
        """Measure what is done to make a picture; one that is given up does not count."""
        began = time.thread_time()
        yield
        took = time.thread_time() - began
        self._took[resolution] = min(took, self._took.get(resolution, took))

    def _likely(self, resolution: int) -> float:
        """Return the seconds a picture took, or is likely to take, judging from those of other resolutions.

        The first of a function takes longer than those that follow, so the best news counts.
        """
        return min(took * (resolution / other) ** 2 for other, took in self._took.items())


def _seconds_a_row(subject: Subject) -> float:
    """Return how long a row of samples takes once the function is compiled."""
    low, high = subject.ranges[0]
    row = {0: np.linspace(low, high, ROW)}
    subject.sample(row, 1)
    began = time.thread_time()
    subject.sample(row, 1)
    return time.thread_time() - began
