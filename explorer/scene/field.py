"""Vector fields as arrows on a grid, in the plane and in space."""

from collections.abc import Sequence

import numpy as np

from explorer.scene.primitives import Arrows, ColorBar, Floats
from explorer.scene.roles import Role
from explorer.scene.ticks import axis

LONGEST = 0.9  # of a cell
EVEN = 0.75  # of a cell: all arrows, where colour carries the norm
USUAL = 0.9  # the quantile of the norms that is drawn longest: a pole nearby must not shrink all other arrows
SHORTEST = 0.02  # of a cell; less would be a dot without a direction
COLORMAP = "viridis"


def field_grid(low: float, high: float, count: int) -> Floats:
    """Return the middles (count,) of equal cells between low and high, where arrows stand."""
    edges = np.linspace(low, high, max(count, 1) + 1)
    return edges[:-1] / 2 + edges[1:] / 2


def field_arrows(
    key: str,
    grid: Sequence[Floats],
    vectors: Sequence[Floats],
    *,
    colored: bool = False,
    role: Role = Role.GRADIENT,
    width: float = 1.3,
    longest: float | None = None,
    dashed: bool = False,
) -> Arrows:
    """Return arrows along d vectors' components (n1, ..., nd), in 'ij' order, centred on a grid of d axes.

    The length, measured in cells of the grid, grows with the square root of the norm, so that weak places
    stay visible, up to LONGEST; or all are EVEN, and the norms are the arrows' values. Zero and undefined
    vectors have no arrow. `longest` is the norm from which on arrows are LONGEST, by default that of `usual_norm`.
    """
    shape = tuple(a.size for a in grid)
    places = np.stack([a.ravel() for a in np.meshgrid(*grid, indexing="ij")], axis=1)
    along = np.stack([np.broadcast_to(part, shape).astype(float).ravel() for part in vectors], axis=1)
    with np.errstate(all="ignore"):
        along /= 2  # halves: the norm of large numbers stays finite
        largest = np.abs(along).max(axis=1)
        drawn = np.isfinite(largest) & (largest > 0)
        places, along, largest = places[drawn], along[drawn] / largest[drawn, None], largest[drawn]
        size = np.linalg.norm(along, axis=1)
        norm, along = largest * size, along / size[:, None]
        length = np.full(norm.shape, EVEN) if colored else _lengths(norm, longest)
        scale = length / np.linalg.norm(along / [_cell(a) for a in grid], axis=1)
        values = 2 * norm
    seen = (length > SHORTEST) & np.isfinite(scale)
    half = along[seen] * scale[seen, None] / 2
    middle = places[seen]
    return Arrows(
        key, role, middle - half, middle + half, width, values=values[seen] if colored else None, dashed=dashed
    )


def norm_bar(name: str, arrows: Arrows) -> ColorBar | None:
    """Return the colour bar of arrows whose values are norms; the few largest share its end."""
    if arrows.values is None:
        return None
    finite = arrows.values[np.isfinite(arrows.values)]
    highest = float(np.quantile(finite, USUAL)) if finite.size else 1.0
    return ColorBar(axis(name, 0.0, highest), COLORMAP)


def usual_norm(vectors: Floats) -> float | None:
    """Return the norm that all but the few largest of vectors (d, ...) stay below; None where none is finite."""
    with np.errstate(all="ignore"):
        norms = np.linalg.norm(vectors.reshape(len(vectors), -1), axis=0)
    drawn = norms[np.isfinite(norms) & (norms > 0)]
    return float(np.quantile(drawn, USUAL)) if drawn.size else None


def _lengths(norm: Floats, longest: float | None) -> Floats:
    """Return lengths in cells of half norms."""
    if norm.size == 0:
        return norm
    longest = float(np.quantile(norm, USUAL)) if longest is None else longest / 2
    lengths: Floats = LONGEST * np.sqrt(np.minimum(norm / longest, 1.0))
    return lengths


def _cell(points: Floats) -> float:
    return float(abs(points[1] - points[0])) if points.size > 1 else 1.0
