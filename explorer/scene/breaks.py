"""Where a function breaks between two samples: at a jump, at a pole, or at the end of its domain.

A function that is smooth between two samples, and does not wiggle faster than they can tell, rises by an
amount between its two slopes times the step (mean value theorem). What rises otherwise, and visibly so, is
torn.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.scene.primitives import Floats

Mask: TypeAlias = NDArray[np.bool_]

ROUNDING = 1e-13  # of the size of values
USUAL = 2000  # samples by which their usual size is told
VISIBLE = 0.04  # of the range shown; less cannot be seen
MOSTLY = 0.8  # of the rise; less may be a steep place, such as a cube root's, that the samples are too few for


def rounding(values: Floats) -> float:
    """Return how far from a level samples may lie that are on it but for rounding: by their usual size, poles aside."""
    some = values.ravel()[:: max(values.size // USUAL, 1)]
    some = np.abs(some[np.isfinite(some)])
    return ROUNDING * float(np.median(some)) if some.size else 0.0


def torn(step: Floats | float, values: tuple[Floats, Floats], slopes: tuple[Floats, Floats], span: float) -> Mask:
    """Return where a function breaks between samples `step` apart, from values and slopes at both.

    `span` is the length of the range shown. Values that are not finite break; slopes that are undefined
    tell nothing.
    """
    (v0, v1), (s0, s1) = values, slopes
    with np.errstate(all="ignore"):
        rise, r0, r1 = v1 - v0, step * s0, step * s1
        excess = np.maximum(np.minimum(r0, r1) - rise, rise - np.maximum(r0, r1))
        broken = (excess > VISIBLE * span) & (excess > MOSTLY * np.abs(rise))
    found: Mask = broken | ~(np.isfinite(v0) & np.isfinite(v1))
    return found
