"""The kinds of pictures, and which of them a function R^n -> R^m gets."""

from typing import Any

from explorer.document.pictures.base import Picture
from explorer.document.pictures.curve import GraphPicture
from explorer.document.pictures.levels import LevelsPicture
from explorer.document.pictures.map import MapPicture
from explorer.document.pictures.parametric import ParametricPicture
from explorer.document.pictures.path import PathPicture
from explorer.document.pictures.space_field import SpaceFieldPicture
from explorer.document.pictures.surface import SurfacePicture
from explorer.document.pictures.vector_field import VectorFieldPicture
from explorer.document.subject import Subject

# In order: a function gets the first kind that suits it, unless the user chose another.
KINDS: tuple[type[Picture[Any, Any]], ...] = (
    GraphPicture,
    PathPicture,
    MapPicture,
    ParametricPicture,
    SpaceFieldPicture,
    LevelsPicture,
    VectorFieldPicture,
    SurfacePicture,
)


def kinds_for(subject: Subject) -> tuple[type[Picture[Any, Any]], ...]:
    """Return the kinds that can show a function; there is always one."""
    n, m = subject.n, subject.m
    suitable = [kind for kind in KINDS if kind.suits(n, m)]
    return tuple(sorted(suitable, key=lambda kind: not kind.leads(n, m)))


def picture_for(subject: Subject) -> Picture[Any, Any]:
    """Return the picture of a function; what it cannot show at once is held at the probe, and said."""
    kinds = kinds_for(subject)
    return next((kind for kind in kinds if kind.key == subject.view.picture), kinds[0])(subject)
