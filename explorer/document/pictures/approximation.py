"""The Taylor polynomial at the probe as pictures need it: its components over a grid of the coordinates they draw."""

from collections.abc import Sequence

import numpy as np

from explorer.api import TaylorPolynomial
from explorer.document.pictures.frame import Floats
from explorer.document.subject import Subject
from explorer.scene.primitives import Axis


def taylor_at_probe(subject: Subject, axes: Sequence[int]) -> TaylorPolynomial:
    """Return the Taylor polynomial in the coordinates `axes`, the others held at the probe."""
    return subject.function.taylor(subject.probe, subject.order, [subject.names[i] for i in axes])


def over_grid(subject: Subject, polynomial: TaylorPolynomial, *grid: Floats) -> Floats:
    """Return all components of a polynomial over a grid of one array a coordinate: (m,) + grid."""
    return polynomial.on_grid(*grid).reshape(subject.m, *(a.size for a in grid))


def near_picture(points: Floats, axes: Sequence[Axis]) -> Floats:
    """Return points (d, ...) without those farther than a picture beside the picture: polynomials soon leave it."""
    low, high = np.array([(a.low, a.high) for a in axes]).T.reshape(2, -1, *(1,) * (points.ndim - 1))
    size = high - low
    with np.errstate(invalid="ignore"):
        inside = ((points >= low - size) & (points <= high + size)).all(axis=0)
    return np.where(inside, points, np.nan)
