"""Small pieces that the pictures of the rooms share: logarithms that can be drawn, and intervals of samples."""

from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from explorer.document.pictures.frame import Floats
from explorer.scene.primitives import Axis
from explorer.scene.ticks import log_axis

LEAST = 1e-18  # drawn where a number is 0
DECADES = 18.0  # shown below the largest number at most
MARGIN = 0.2  # of a decade, at least, around what is drawn


def exponents(values: Floats) -> Floats:
    """Return log10 of sizes, those of 0 at the bottom of what is drawn."""
    with np.errstate(all="ignore"):
        return np.asarray(np.log10(np.where(values > 0, values, np.where(values == 0, LEAST, np.nan))))


def size_axis(name: str, *drawn: Floats) -> Axis:
    """Return a logarithmic axis for exponents, without the highest few that poles bring.

    It ends at whole decades, so that it stands still while what is drawn moves. Where all is 0 it reaches far down.
    """
    finite = np.concatenate([line[np.isfinite(line)] for line in drawn])
    high = float(np.quantile(finite, 0.98)) if finite.size else 0.0
    low = float(finite.min()) if finite.size else high - DECADES
    return log_axis(name, floor(max(low, high - DECADES) - MARGIN), ceil(high + MARGIN))


def runs(ts: Floats, holds: NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Return the intervals of neighbouring samples that all hold."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], holds.astype(np.int8), [0]])))
    return [(float(ts[a]), float(ts[b - 1])) for a, b in edges.reshape(-1, 2)]
