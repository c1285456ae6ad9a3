"""Linear approximations drawn: tangent planes, tangent lines, and Taylor polynomials over a surface.

A box is the ranges shown, one (low, high) for each coordinate; nothing leaves it. Where a value or slope is
not finite there is nothing to draw.
"""

from typing import TypeAlias

import numpy as np

from explorer.scene.clip import Box, clip_polygon, in_box
from explorer.scene.lattice import Sheet, lattice
from explorer.scene.primitives import Arrows, Floats, Mesh, Polygon, Polyline
from explorer.scene.roles import Role
from explorer.scene.surface import surface_mesh, surface_wires

Patch: TypeAlias = tuple[Polygon, Polyline, Polyline, Polyline]

REACH = 0.2  # of the range, on either side of the point
CORNERS = np.array([(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)])


def tangent_plane(key: str, point: Floats, slopes: Floats, box: Box, reach: float = REACH) -> tuple[()] | Patch:
    """Return the tangent plane of z = f(x, y) at point = (x, y, f(x, y)) with slopes = (fx, fy).

    A patch, its outline, and on it the lines of slope fx and fy through the point in the roles of x and y.
    """
    (x0, x1), (y0, y1) = box[0], box[1]
    along = np.array([[1.0, 0.0, slopes[0]], [0.0, 1.0, slopes[1]]])
    with np.errstate(all="ignore"):
        along *= reach * np.array([[x1 - x0], [y1 - y0]])
    return spanned_patch(key, point, along, box)


def spanned_patch(key: str, point: Floats, sides: Floats, box: Box) -> tuple[()] | Patch:
    """Return the patch point + s sides[0] + t sides[1] with s and t from -1 to 1, as `tangent_plane` does.

    With the columns of a Jacobian (times suitable lengths) as `sides` (2, 3): a parametric surface's
    tangent plane.
    """
    if not (np.isfinite(point).all() and np.isfinite(sides).all()):
        return ()
    with np.errstate(all="ignore"):
        outline = point + CORNERS @ sides
        lines = [in_box(np.stack([point - side, point + side]), box) for side in sides]
    if not np.isfinite(outline).all():
        return ()
    for column, (low, high) in enumerate(box):
        outline = clip_polygon(outline, column, low, high)
    if len(outline) < 3:
        return ()
    rim = np.concatenate([outline, outline[:1]])
    return (
        Polygon(f"{key}:patch", Role.TANGENT, outline),
        Polyline(f"{key}:rim", Role.TANGENT, rim, 1.2),
        Polyline(f"{key}:x", Role.X, lines[0], 2.5),
        Polyline(f"{key}:y", Role.Y, lines[1], 2.5),
    )


def tangent_line(key: str, point: Floats, direction: Floats, box: Box, role: Role = Role.TANGENT) -> Polyline | None:
    """Return the line through a point (d,) along a direction (d,), as far as the box reaches.

    For the graph of f at t the direction is (1, f'(t)). None for a direction of zero, and where nothing of
    the line is in the box.
    """
    if not (np.isfinite(point).all() and np.isfinite(direction).all() and np.any(direction)):
        return None
    low, high = np.array([b[0] for b in box]), np.array([b[1] for b in box])
    with np.errstate(all="ignore"):
        unit = direction / np.abs(direction).max()
        first, second = (low - point) / unit, (high - point) / unit
    moving = unit != 0
    if np.any((point < low)[~moving] | (point > high)[~moving]):
        return None
    start = float(np.minimum(first, second)[moving].max())
    end = float(np.maximum(first, second)[moving].min())
    if not (np.isfinite(start) and np.isfinite(end) and start < end):
        return None
    return Polyline(key, role, np.stack([point + start * unit, point + end * unit]), 2.0)


def spanning_arrows(key: str, point: Floats, columns: Floats) -> tuple[Arrows, ...]:
    """Return the one or two columns (k, d) of a Jacobian as arrows from a point (d,)."""
    roles = (Role.TANGENT,) if len(columns) == 1 else (Role.X, Role.Y)
    return tuple(
        Arrows(f"{key}:{role}", role, point[None], (point + column)[None], 2.5)
        for role, column in zip(roles, columns, strict=True)
        if np.isfinite(point).all() and np.isfinite(column).all() and np.any(column)
    )


def taylor_surface(
    key: str, sheet: Sheet, z_range: tuple[float, float], opacity: float = 0.45
) -> tuple[Mesh, Polyline]:
    """Return the sampled Taylor polynomial as a translucent surface with wires, cut off at the z-range."""
    cut = lattice(sheet, z_range)
    mesh = surface_mesh(f"{key}:mesh", cut, role=Role.TAYLOR, opacity=opacity)
    return mesh, surface_wires(f"{key}:wires", cut, count=10, role=Role.TAYLOR, width=1.0, opacity=0.8)
