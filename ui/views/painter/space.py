"""Paint a space scene on any paint device: depth-sorted facets, lines and markers inside the labelled box.

The painter's algorithm: everything is cut into small pieces that are painted from the farthest to the nearest.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPen, QPolygonF

from explorer.scene.camera import Camera
from explorer.scene.palette import Theme
from explorer.scene.primitives import Arrows, Floats, Mesh, Points, Polygon, Polyline, SpaceScene
from ui.views.in_box import arrows, in_colors, line_rgba, markers, segments, shade
from ui.views.painter.box import SpaceFrame, axes_of, paint_overlay, paint_walls
from ui.views.painter.facets import facets_of
from ui.views.painter.ink import POINT_SIZE, Ink, qcolor
from ui.views.painter.marks import REACH, draw_arrows, draw_line, draw_points

# Of the box: what touches a surface is sorted as if it were nearer by so much, so that it shows.
NEARER = 0.02
NEARER_LINE = 0.035
NEARER_MARK = 0.05
PIECE = 0.06  # the longest piece of a line, in box lengths, that is sorted as one
GHOST = 0.3  # opacity of a marker behind a surface
VECTOR_FACETS = 3600  # about so many of a surface in a file of vector graphics: 60 x 60
SEAM = 0.75  # width in pixels of the line that covers the seams between smoothed facets


@dataclass(frozen=True, eq=False)
class _Pieces:
    """Pieces of one item with their depths (K,); draw(i) paints the i-th."""

    depths: Floats
    draw: Callable[[int], None]


def paint_space(
    painter: QPainter,
    rect: QRectF,
    scene: SpaceScene,
    camera: Camera,
    theme: Theme,
    *,
    scale: float = 1.0,
    point_size: float = POINT_SIZE,
    paper: bool = True,
) -> SpaceFrame:
    """Paint a whole scene into a rectangle of the painter's device; return the frame it stands in.

    Everything is `scale` times as large as the device's resolution says; `point_size` is that of the numbers.
    Without `paper` there is no ground.
    """
    ink = Ink.on(painter.device(), theme, scale=scale, point_size=point_size)
    frame = SpaceFrame.of(rect, scene, camera, ink)
    box = axes_of(scene, frame, ink)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if paper:
        painter.fillRect(rect, qcolor(theme.background))
    painter.setClipRect(rect)
    paint_walls(painter, ink, frame, box)
    with np.errstate(invalid="ignore", over="ignore"):
        _paint_sorted(_all_pieces(painter, ink, frame, scene))
        _paint_ghosts(painter, ink, frame, scene)
    paint_overlay(painter, ink, frame, scene, box)
    painter.restore()
    return frame


def _paint_sorted(groups: list[_Pieces]) -> None:
    """Paint the pieces of all groups from the farthest to the nearest."""
    if not groups:
        return
    group = np.concatenate([np.full(len(pieces.depths), i) for i, pieces in enumerate(groups)])
    index = np.concatenate([np.arange(len(pieces.depths)) for pieces in groups])
    order = np.argsort(-np.concatenate([pieces.depths for pieces in groups]), kind="stable")
    draws = [pieces.draw for pieces in groups]
    for g, i in zip(group[order].tolist(), index[order].tolist(), strict=True):
        draws[g](i)


def _all_pieces(painter: QPainter, ink: Ink, frame: SpaceFrame, scene: SpaceScene) -> list[_Pieces]:
    solid = any(isinstance(item, Mesh | Polygon) for item in scene.items)
    groups = []
    for item in scene.items:
        match item:
            case Mesh() | Polygon():
                groups.append(_facet_pieces(painter, ink, frame, scene, item))
            case Polyline():
                groups.append(_line_pieces(painter, ink, frame, scene, item, solid=solid))
            case Arrows():
                for part, color in in_colors(item, ink.theme, scene.color_bar):
                    groups.append(_arrow_pieces(painter, ink, frame, scene, part, QColor.fromRgbF(*color)))
            case Points():
                groups.append(_point_pieces(painter, ink, frame, scene, item))
            case _:
                pass
    return [pieces for pieces in groups if len(pieces.depths)]


def _facet_pieces(
    painter: QPainter,
    ink: Ink,
    frame: SpaceFrame,
    scene: SpaceScene,
    item: Mesh | Polygon,
) -> _Pieces:
    facets = facets_of(scene, item, ink.theme, None if _has_pixels(painter) else VECTOR_FACETS)
    pixels = frame.to_pixel(facets.corners.reshape(-1, 3)).reshape(-1, 8)
    kept = np.logical_and.reduce(np.abs(pixels) < REACH, axis=1)  # none behind the eye or far outside
    pixels, corners = pixels[kept], facets.corners[kept]
    rgb = facets.rgb[kept] * shade(facets.normals[kept] @ frame.camera.axes().T)[:, None]
    brushes = _brushes(rgb, item.opacity)
    polygons = _polygons(pixels)
    seam = item.opacity >= 1.0
    clear = QPen(Qt.PenStyle.NoPen)
    width = SEAM * max(1.0, ink.unit * 72 / 96)

    def draw(i: int) -> None:
        brush = brushes[i]
        painter.setBrush(brush)
        painter.setPen(QPen(brush.color(), width) if seam else clear)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, seam)
        painter.drawConvexPolygon(polygons[i])

    return _Pieces(frame.depth(corners.mean(axis=1)) - (0.0 if seam else NEARER), draw)


def _has_pixels(painter: QPainter) -> bool:
    """Whether the picture is made of pixels; in a file of vector graphics each facet is kept."""
    return painter.paintEngine().type() == QPaintEngine.Type.Raster


def _brushes(rgb: Floats, opacity: float) -> list[QBrush]:
    """Return a brush for each colour (N, 3); equal colours share theirs."""
    known: dict[int, QBrush] = {}
    bytes_ = np.clip(rgb * 255 + 0.5, 0, 255).astype(np.int64)
    alpha = round(255 * opacity) << 24
    packed = (alpha | bytes_[:, 0] << 16 | bytes_[:, 1] << 8 | bytes_[:, 2]).tolist()
    for value in packed:
        if value not in known:
            known[value] = QBrush(QColor.fromRgba(value))
    return [known[value] for value in packed]


def _polygons(pixels: Floats) -> list[QPolygonF]:
    return [
        QPolygonF([QPointF(a, b), QPointF(c, d), QPointF(e, f), QPointF(g, h)])
        for a, b, c, d, e, f, g, h in pixels.tolist()
    ]


def _line_pieces(
    painter: QPainter, ink: Ink, frame: SpaceFrame, scene: SpaceScene, item: Polyline, *, solid: bool
) -> _Pieces:
    """Return a line in pieces; without a surface that could hide some of them, and dashed, it is better whole."""
    color = QColor.fromRgbF(*line_rgba(item, ink.theme, scene.color_bar))
    pen = ink.pen(color, item.width, dashed=item.dashed)
    starts, ends = segments(scene, item.points)
    runs = _runs(starts, ends) if solid else _runs(starts, ends, np.inf)
    if not runs:
        return _Pieces(np.empty(0), lambda _: None)
    points = np.concatenate(runs)  # projected at once: a line on a surface has a thousand pieces
    sizes = np.array([len(run) for run in runs])
    first = np.cumsum(sizes) - sizes
    depths = np.add.reduceat(frame.depth(points), first) / sizes
    pixels = frame.to_pixel(points)
    bounds = list(zip(first.tolist(), (first + sizes).tolist(), strict=True))

    def draw(i: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = bounds[i]
        draw_line(painter, pixels[low:high], pen)

    return _Pieces(depths - NEARER_LINE, draw)


def _runs(starts: Floats, ends: Floats, longest: float = PIECE) -> list[Floats]:
    """Return segments as polylines, each as long as `longest` at most; longer segments are divided."""
    if not len(starts):
        return []
    if np.isfinite(longest):
        starts, ends = divided(starts, ends, longest)
    breaks = np.any(starts[1:] != ends[:-1], axis=1)
    travelled = np.cumsum(np.linalg.norm(ends - starts, axis=1))
    piece = np.floor(travelled / longest) if np.isfinite(longest) else np.zeros(len(starts))
    cuts = np.flatnonzero(breaks | (piece[1:] != piece[:-1])) + 1
    bounds = [0, *cuts.tolist(), len(starts)]
    return [np.concatenate([starts[low:high], ends[high - 1 : high]]) for low, high in itertools.pairwise(bounds)]


def divided(starts: Floats, ends: Floats, longest: float) -> tuple[Floats, Floats]:
    """Return segments none of which is longer than `longest`."""
    along = ends - starts
    count = np.maximum(np.ceil(np.linalg.norm(along, axis=1) / longest), 1).astype(int)
    which = np.repeat(np.arange(len(starts)), count)
    part = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    step, first = along[which] / count[which, None], starts[which]
    upper = np.where((part + 1 == count[which])[:, None], ends[which], first + step * (part + 1)[:, None])
    # A piece begins where its predecessor ends, to the last bit: that is how a run is told from a gap.
    lower = np.where((part == 0)[:, None], first, np.roll(upper, 1, axis=0))
    return lower, upper


def _arrow_pieces(
    painter: QPainter, ink: Ink, frame: SpaceFrame, scene: SpaceScene, item: Arrows, color: QColor
) -> _Pieces:
    tails, heads = arrows(scene, item)
    first, last = frame.to_pixel(tails), frame.to_pixel(heads)

    def draw(i: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_arrows(painter, ink, first[i : i + 1], last[i : i + 1], color, item.width)

    return _Pieces(frame.depth((tails + heads) / 2) - NEARER_MARK, draw)


def _point_pieces(painter: QPainter, ink: Ink, frame: SpaceFrame, scene: SpaceScene, item: Points) -> _Pieces:
    positions = markers(scene, item)
    pixels = frame.to_pixel(positions)

    def draw(i: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_points(painter, ink, pixels[i : i + 1], item)

    return _Pieces(frame.depth(positions) - NEARER_MARK, draw)


def _paint_ghosts(painter: QPainter, ink: Ink, frame: SpaceFrame, scene: SpaceScene) -> None:
    """Draw every marker once more, faintly, so that one behind a surface can still be found."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(GHOST)
    for item in scene.items:
        if isinstance(item, Points):
            draw_points(painter, ink, frame.to_pixel(markers(scene, item)), item)
    painter.setOpacity(1.0)
