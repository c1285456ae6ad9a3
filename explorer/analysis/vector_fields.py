"""Divergence and curl of a vector field, from its Jacobian."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]


def divergence(jacobian: Floats) -> Floats:
    """Return ∂f₁/∂x₁ + ... + ∂fₙ/∂xₙ from Jacobians (..., n, n): the trace, (...)."""
    with np.errstate(invalid="ignore", over="ignore"):  # at poles: ∞ − ∞
        found: Floats = np.trace(jacobian, axis1=-2, axis2=-1)
    return found


def curl(jacobian: Floats) -> Floats:
    """Return the curl from Jacobians (..., 2, 2): ∂f₂/∂x − ∂f₁/∂y, (...); from (..., 3, 3): the vector, (..., 3).

    Raises ValueError for other sizes: only the plane and space have a curl.
    """
    n = jacobian.shape[-1]
    if jacobian.shape[-2:] not in ((2, 2), (3, 3)):
        raise ValueError(f"a field in {n} coordinates has no curl")
    with np.errstate(invalid="ignore", over="ignore"):
        turned = jacobian.swapaxes(-1, -2) - jacobian  # [i, j]: ∂fⱼ/∂xᵢ − ∂fᵢ/∂xⱼ
    if n == 2:
        return turned[..., 0, 1]
    return np.stack([turned[..., 1, 2], turned[..., 2, 0], turned[..., 0, 1]], axis=-1)
