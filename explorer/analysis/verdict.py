"""What the comparison of four ways to the derivatives says. Loads no engine: the window shows it."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Verdict(StrEnum):
    """What the comparison says."""

    AGREE = "all four ways agree"
    EXACT = "the exact ways agree; finite differences do not reach them"
    KINK = "the slopes on the two sides differ: not differentiable here"
    DISAGREE = "the ways do not agree"
    UNCHECKED = "not checked"


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a derivative, and its largest difference from the one shown, relative to the derivatives' scale."""

    name: str
    first: float
    second: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Trust:
    """The ways compared, and the V-curve: steps h (k,) and the relative errors (k,) of the central differences."""

    verdict: Verdict
    ways: tuple[Way, ...] = ()
    steps: Floats | None = None
    errors: Floats | None = None
    reason: str = ""
