"""The moving frame of a curve in the plane or in space, from its first three derivatives (Frenet 1852, Serret 1851)."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]

STRAIGHT = 1e-12  # the sine of the angle between velocity and acceleration below which a curve counts as straight


@dataclass(frozen=True, slots=True, eq=False)
class Frenet:
    """Unit vectors T, N, B (3,) at a point of a curve, its curvature in 1/length and its torsion.

    Of a plane curve the third coordinates are zero and B is ±e3. Where the curve stands still everything is nan; where
    it is straight N, B and the torsion are nan and the curvature is 0.
    """

    speed: float
    tangent: Floats
    normal: Floats
    binormal: Floats
    curvature: float
    torsion: float

    @property
    def radius(self) -> float:
        """The radius of the osculating circle, 1 / curvature; inf where the curve is straight."""
        return 1 / self.curvature if self.curvature else np.inf


def frenet(first: Floats, second: Floats, third: Floats) -> Frenet:
    """Return the frame from the derivatives (2,) or (3,) of a curve c by its parameter.

    T = c'/|c'|, B along c' × c'', N = B × T, curvature |c' × c''| / |c'|³, torsion det(c', c'', c''') / |c' × c''|².
    """
    one, two, three = (np.pad(np.asarray(v, dtype=float), (0, 3 - len(v))) for v in (first, second, third))
    with np.errstate(all="ignore"):
        scale = float(np.abs(one).max())
        speed = scale * float(np.linalg.norm(one / scale)) if scale > 0 else 0.0
        nothing = np.full(3, np.nan)
        if not 0 < speed < np.inf:
            return Frenet(speed, nothing, nothing, nothing, np.nan, np.nan)
        tangent = one / speed
        turn = np.cross(tangent, two / speed / speed)  # curvature times B
        curvature = float(np.linalg.norm(turn))
        size = float(np.linalg.norm(two / speed / speed))
        if not np.isfinite(curvature) or curvature <= STRAIGHT * size:
            return Frenet(speed, tangent, nothing, nothing, curvature if not np.isfinite(curvature) else 0.0, np.nan)
        binormal = turn / curvature
        torsion = float(binormal @ (three / speed / speed / speed) / curvature)
    return Frenet(speed, tangent, np.cross(binormal, tangent), binormal, curvature, torsion)
