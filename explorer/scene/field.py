"""Vector fields as arrows on a grid."""

import numpy as np

from explorer.scene.primitives import Arrows, Floats, Role

LONGEST = 0.9  # of a cell
USUAL = 0.95  # the quantile of the norms that is drawn longest: a pole nearby must not shrink all other arrows
SHORTEST = 0.02  # of a cell; less would be a dot without a direction


def field_grid(low: float, high: float, count: int) -> Floats:
    """Return the middles (count,) of equal cells between low and high, where arrows stand."""
    edges = np.linspace(low, high, max(count, 1) + 1)
    return edges[:-1] / 2 + edges[1:] / 2


def gradient_arrows(
    key: str, xs: Floats, ys: Floats, gx: Floats, gy: Floats, *, role: Role = Role.GRADIENT, width: float = 1.3
) -> Arrows:
    """Return arrows along (gx, gy) (nx, ny), in 'ij' order, centred on the grid xs (nx,) by ys (ny,).

    The length, measured in cells of the grid, grows with the square root of the norm, so that weak places
    stay visible, up to LONGEST. Zero and undefined vectors have no arrow.
    """
    x, y = (a.ravel() for a in np.broadcast_arrays(xs[:, None], ys[None, :]))
    u, v = (np.asarray(np.broadcast_to(g, (xs.size, ys.size)), dtype=float).ravel() for g in (gx, gy))
    with np.errstate(all="ignore"):
        norm = np.hypot(u / 2, v / 2)  # halves: the norm of two large numbers stays finite
        drawn = np.isfinite(norm) & (norm > 0)
        x, y, u, v, norm = (a[drawn] for a in (x, y, u, v, norm))
        length = _lengths(norm)
        u, v = u / norm / 2, v / norm / 2
        cell_x, cell_y = _cell(xs), _cell(ys)
        scale = length / np.hypot(u / cell_x, v / cell_y)
    seen = (length > SHORTEST) & np.isfinite(scale)
    middle = np.stack([x, y], axis=1)[seen]
    half = (np.stack([u, v], axis=1) * scale[:, None])[seen] / 2
    return Arrows(key, role, middle - half, middle + half, width)


def _lengths(norm: Floats) -> Floats:
    """Return lengths in cells."""
    if norm.size == 0:
        return norm
    longest = float(np.quantile(norm, USUAL))
    lengths: Floats = LONGEST * np.sqrt(np.minimum(norm / longest, 1.0))
    return lengths


def _cell(points: Floats) -> float:
    return float(abs(points[1] - points[0])) if points.size > 1 else 1.0
