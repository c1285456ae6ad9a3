"""Directions in space, worked on column by column: numpy takes several times as long along a short last axis."""

import numpy as np
from numpy.typing import NDArray


def unit(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return vectors (N, 3) at length 1, zero ones left at zero; the largest entry is divided out first."""
    with np.errstate(all="ignore"):
        parts = vectors.T
        largest = np.maximum(np.maximum(*np.abs(parts[:2])), np.abs(parts[2]))
        scaled = parts / largest
        if not np.isfinite(largest).all():
            scaled = np.where(np.isinf(parts), np.sign(parts), scaled)
        length = np.sqrt(scaled[0] ** 2 + scaled[1] ** 2 + scaled[2] ** 2)
        made: NDArray[np.float64] = np.ascontiguousarray(np.where(largest > 0, scaled / length, 0.0).T)
    return made
