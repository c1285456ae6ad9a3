"""What an object of a picture is, whatever its theme: the names that colours are found by."""

from enum import StrEnum


class Role(StrEnum):
    """What an object is; one role has one colour in every view, table and formula."""

    SURFACE = "surface"
    CURVE = "curve"
    X = "x"
    Y = "y"
    GRADIENT = "gradient"
    TANGENT = "tangent"
    TAYLOR = "taylor"
    LEVEL = "level"
    CONTOUR = "contour"
    PROBE = "probe"
    GRID = "grid"
    TEXT = "text"
