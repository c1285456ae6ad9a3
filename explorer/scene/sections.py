"""Sections of a graph z = f(x, y) along a line through a point, and the axes of its curvature there."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np

from explorer.scene.clip import Box, clip_line
from explorer.scene.curve import adaptive_curve
from explorer.scene.primitives import Floats, Label, Polyline
from explorer.scene.roles import Role
from explorer.scene.tangent import tangent_line

Along: TypeAlias = Callable[[Floats], tuple[Floats, Floats]]  # distances (k,) -> heights and slopes (k,)

REACH = 0.18  # of the picture: the longest half axis


def line_ends(at: Floats, direction: Floats, box: Box) -> tuple[float, float] | None:
    """Return the distances low < high, in units of `direction` (d,), over which at + t direction is in the box."""
    line = tangent_line("", at, direction, box)
    if line is None:
        return None
    along = int(np.abs(direction).argmax())
    ends = (line.points[:, along] - at[along]) / direction[along]
    return float(ends.min()), float(ends.max())


def section(
    key: str, along: Along, at: Floats, direction: Floats, box: Box, *, role: Role = Role.TANGENT, width: float = 2.2
) -> Polyline | None:
    """Return the curve over the line at (2,) + t direction (2,) on a graph, in the box of three ranges.

    Finer where it bends and open where it breaks; None where the line does not meet the box.
    """
    ends = line_ends(at, direction, box[:2])
    if ends is None:
        return None
    ts, heights = adaptive_curve(along, *ends, ranges=box[2:], start=65, most=1000)
    places = np.clip(at + ts[:, None] * direction, *np.array(box[:2], dtype=float).T)
    return Polyline(key, role, clip_line(np.column_stack([places, heights]), 2, *box[2]), width)


def eigen_axes(
    key: str, at: Floats, eigenvalues: Floats, eigenvectors: Floats, box: Box, *, role: Role = Role.TEXT
) -> tuple[Polyline, ...]:
    """Return the two axes of curvature at a point of the plane, `eigenvectors` (2, 2) its columns.

    They are the half axes of the ellipse or hyperbola |d' H d| = const, as long as 1/sqrt|λ| says, the longest REACH
    of the picture; an axis with λ < 0 is dashed, one with λ = 0 is as long as the longest. In the box.
    """
    if not (np.isfinite(eigenvalues).all() and np.isfinite(eigenvectors).all() and np.any(eigenvalues)):
        return ()
    size = np.abs(eigenvalues)
    lengths = np.sqrt(size.max() / np.maximum(size, size.max() * 1e-4))
    sides = np.array([high - low for low, high in box])
    spans = eigenvectors.T * lengths[:, None]
    spans *= REACH / np.max(np.abs(spans) / sides)
    return tuple(
        Polyline(f"{key}:{i}", role, np.stack([at - span, at + span]), 2.0, dashed=bool(value < 0))
        for i, (span, value) in enumerate(zip(spans, eigenvalues, strict=True))
    )


def axis_names(axes: Sequence[Polyline]) -> tuple[Label, ...]:
    """Return λ₁ and λ₂ at the ends of the axes that belong to them, as far as these are in the picture."""
    ends = [(line, line.points[np.isfinite(line.points).all(axis=1)]) for line in axes]
    return tuple(
        Label(f"{line.key} name", line.role, seen[-1], name)
        for (line, seen), name in zip(ends, ("λ₁", "λ₂"), strict=False)
        if len(seen)
    )
