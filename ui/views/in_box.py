"""A space scene's items in box coordinates, as both renderers draw them: cut off at the box, cut into facets."""

from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.scene.facets import vertex_normals
from explorer.scene.palette import Theme, colors, mesh_colors
from explorer.scene.primitives import Arrows, ColorBar, Floats, Ints, Mesh, Points, Polygon, Polyline, SpaceScene
from explorer.scene.roles import Role

RGBA: TypeAlias = tuple[float, float, float, float]

LIGHT = np.array([0.35, 0.55, 1.0]) / np.linalg.norm([0.35, 0.55, 1.0])  # from above the viewer's right shoulder
AMBIENT = 0.45  # brightness where the light only grazes
SLACK = 1e-3  # of the box, by which an item may reach out of it
SHADES = 32  # colours of arrows that a colour bar colours; those of one colour are drawn together
DASHES = ((0.0, 0.3), (0.45, 0.7), (0.85, 1.0))  # from the tail to the head: the shaft of a dashed arrow
CELLS = 12  # a patch in space is drawn as so many cells a side, so that surfaces can cut through it


@dataclass(frozen=True, eq=False)
class BoxMesh:
    """Triangles in box coordinates: vertices (N, 3), faces (M, 3), unit normals (N, 3), colours (N, 4)."""

    vertices: Floats
    faces: Ints
    normals: Floats
    rgba: Floats
    opacity: float


def box_mesh(scene: SpaceScene, item: Mesh | Polygon, theme: Theme) -> BoxMesh:
    """Return a mesh or a filled outline in box coordinates, coloured by its values or its role."""
    mesh = _patch(item) if isinstance(item, Polygon) else item
    vertices = scene.to_box(mesh.vertices)
    given = mesh.normals
    if isinstance(item, Mesh) and not item.lit:
        normals = np.zeros_like(vertices)
    else:
        normals = vertex_normals(vertices, mesh.faces) if given is None else scene.normals_to_box(given)
    rgba, faces = mesh_colors(mesh, theme, scene.color_bar), mesh.faces
    finite = np.logical_and.reduce(np.isfinite(vertices), axis=1)
    if not finite.all():
        faces = faces[np.logical_and.reduce(finite[faces], axis=1)]
        vertices[~finite] = 0.0
    return BoxMesh(vertices, faces, np.nan_to_num(normals), rgba, mesh.opacity)


def _patch(item: Polygon) -> Mesh:
    """Return a filled outline as triangles: a quadrilateral as a grid of cells, any other as a fan."""
    corners = item.points
    if len(corners) == 4:
        s = np.linspace(0, 1, CELLS + 1)
        u, v = (grid[..., None] for grid in np.meshgrid(s, s, indexing="ij"))
        vertices = (1 - u) * ((1 - v) * corners[0] + v * corners[3]) + u * ((1 - v) * corners[1] + v * corners[2])
        index = np.arange((CELLS + 1) ** 2, dtype=np.int32).reshape(CELLS + 1, CELLS + 1)
        a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
        faces = np.stack([a, b, c, a, c, d], axis=1).reshape(-1, 3)
        return Mesh(item.key, item.role, vertices.reshape(-1, 3), faces, opacity=item.opacity)
    last = np.arange(2, max(len(corners), 2), dtype=np.int32)
    faces = np.stack([np.zeros_like(last), last - 1, last], axis=1)
    return Mesh(item.key, item.role, corners, faces, opacity=item.opacity)


def segments(scene: SpaceScene, points: Floats) -> tuple[Floats, Floats]:
    """Return the segments of a polyline (N, 3) inside the box: their starts and their ends (M, 3)."""
    box = scene.to_box(points)
    return clipped(box[:-1], box[1:], np.array(scene.proportions) / 2)


def clipped(starts: Floats, ends: Floats, half: Floats) -> tuple[Floats, Floats]:
    """Return the parts of segments inside the box |p| <= half; source: Liang and Barsky 1984."""
    finite = np.logical_and.reduce(np.isfinite(starts) & np.isfinite(ends), axis=1)
    starts, ends = starts[finite], ends[finite]
    reach = half * (1 + SLACK)
    if np.all(np.maximum(np.abs(starts), np.abs(ends)) <= reach):
        return starts, ends
    along = ends - starts
    with np.errstate(divide="ignore", invalid="ignore"):
        one, other = (-reach - starts) / along, (reach - starts) / along
    still = along == 0
    inside = np.abs(starts) <= reach
    enter = np.where(still, np.where(inside, 0.0, 2.0), np.minimum(one, other)).max(axis=1).clip(0.0, None)
    leave = np.where(still, 1.0, np.maximum(one, other)).min(axis=1).clip(None, 1.0)
    kept = enter <= leave
    enter, leave = enter[kept, None], leave[kept, None]
    return starts[kept] + enter * along[kept], starts[kept] + leave * along[kept]


def arrows(scene: SpaceScene, item: Arrows) -> tuple[Floats, Floats]:
    """Return the finite arrows that start inside the box: tails and heads (M, 3)."""
    tails, heads = scene.to_box(item.tails), scene.to_box(item.heads)
    kept = np.isfinite(heads).all(axis=1) & inside_box(scene, tails)
    return tails[kept], heads[kept]


def shafts(tails: Floats, ends: Floats, *, dashed: bool) -> tuple[Floats, Floats]:
    """Return arrows' shafts (M, d) as segments: whole, or if dashed three from each."""
    if not dashed:
        return tails, ends
    along = ends - tails
    first, last = (np.concatenate([tails + pair[i] * along for pair in DASHES]) for i in (0, 1))
    return first, last


def markers(scene: SpaceScene, item: Points) -> Floats:
    """Return the positions (M, 3) inside the box."""
    positions = scene.to_box(item.positions)
    return positions[inside_box(scene, positions)]


def inside_box(scene: SpaceScene, box: Floats) -> NDArray[np.bool_]:
    """Say which points (N, 3) in box coordinates lie in the box; a point that is not finite does not."""
    with np.errstate(invalid="ignore"):
        within: NDArray[np.bool_] = np.abs(box) <= np.array(scene.proportions) / 2 * (1 + SLACK)
    return np.logical_and.reduce(within, axis=1)


def line_rgba(item: Polyline, theme: Theme, bar: ColorBar | None) -> RGBA:
    """Return a line's colour: that of its value where there is a colour bar, else its role's."""
    if item.value is None or bar is None:
        return role_rgba(theme, item.role, item.opacity)
    red, green, blue = colors(bar.colormap, np.array([item.value]), bar.axis.low, bar.axis.high)[0, :3]
    return (float(red), float(green), float(blue), item.opacity)


def in_colors(item: Arrows, theme: Theme, bar: ColorBar | None) -> list[tuple[Arrows, RGBA]]:
    """Return arrows as groups of one colour each: those of their values where there is a colour bar."""
    if item.values is None or bar is None:
        return [(item, role_rgba(theme, item.role, item.opacity))]
    low, high = bar.axis.low, bar.axis.high
    with np.errstate(all="ignore"):
        share = np.clip((item.values / 2 - low / 2) / (high / 2 - low / 2), 0.0, 1.0)
    step = np.rint(share * (SHADES - 1))
    groups = []
    for number in np.unique(step[np.isfinite(step)]):
        mine = step == number
        red, green, blue = map(float, colors(bar.colormap, number, 0.0, SHADES - 1.0)[:3])
        part = replace(item, tails=item.tails[mine], heads=item.heads[mine], values=None)
        groups.append((part, (red, green, blue, item.opacity)))
    return groups


def role_rgba(theme: Theme, role: Role, opacity: float = 1.0) -> RGBA:
    """Return a role's colour."""
    red, green, blue = theme.color(role)
    return (red, green, blue, opacity)


def shade(eye_normals: NDArray[np.floating[Any]]) -> Floats:
    """Return brightness (...) for unit normals (..., 3) in eye coordinates, the same on both sides (Lambert).

    A normal of zero belongs to something that is not lit.
    """
    lit = AMBIENT + (1 - AMBIENT) * np.abs(eye_normals @ LIGHT)
    return np.where(np.any(eye_normals, axis=-1), lit, 1.0)
