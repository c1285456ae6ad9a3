"""The loss where all weights stay as they are but one or two: slices through a surface of many dimensions."""

from collections.abc import Sequence

import numpy as np

from explorer.analysis.networks.objective import Objective
from explorer.graph.expr import Stop, Stopped
from explorer.numeric.kernels import Array


def loss_over(
    objective: Objective, theta: Array, places: Sequence[int], values: Sequence[Array], stopped: Stop = lambda: False
) -> Array:
    """Return the loss where the weights at `places` of θ take `values`, an axis for each. Raises Stopped."""
    moved = theta.copy()
    found = np.empty([len(axis) for axis in values])
    for at in np.ndindex(found.shape):
        if stopped():
            raise Stopped
        moved[list(places)] = [axis[i] for axis, i in zip(values, at, strict=True)]
        found[at] = objective.loss(moved)
    return found
