"""The picture a signature (n, m) gets."""

from typing import Any

from explorer.document.pictures.base import Picture
from explorer.document.pictures.curve import GraphPicture
from explorer.document.pictures.map import MapPicture
from explorer.document.pictures.parametric import ParametricPicture
from explorer.document.pictures.path import PathPicture
from explorer.document.pictures.surface import SurfacePicture
from explorer.document.subject import Subject


def picture_for(subject: Subject) -> Picture[Any]:
    """Return the picture for a function R^n -> R^m; what it cannot show at once is held at the probe, and said."""
    if subject.n == 1:
        return GraphPicture(subject) if subject.m == 1 else PathPicture(subject)
    if subject.n == 2 and subject.m == 2:
        return MapPicture(subject)
    if subject.n == 2 and subject.m == 3:
        return ParametricPicture(subject)
    return SurfacePicture(subject)
