"""Paint a space scene on any paint device, for files of vectors: facets, lines and markers inside the labelled box.

Facets are painted from the farthest to the nearest. Of what lies on or behind surfaces only those pieces are painted,
over them, that a depth buffer of the surfaces shows.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPainterPath, QPen, QPolygonF

from explorer.scene.camera import Camera
from explorer.scene.palette import Theme
from explorer.scene.primitives import Arrows, Floats, Item, Mesh, Points, Polygon, Polyline, SpaceScene
from ui.views.in_box import arrows, in_colors, line_rgba, markers, segments, shade
from ui.views.painter.box import SpaceFrame, axes_of, paint_overlay, paint_walls
from ui.views.painter.cover import Cover
from ui.views.painter.facets import facets_of
from ui.views.painter.ink import POINT_SIZE, Ink, qcolor
from ui.views.painter.marks import REACH, draw_arrows, draw_line, draw_points

# Of the box: what touches a surface counts as nearer by so much, so that it shows.
NEARER = 0.004
NEARER_LINE = 0.012
NEARER_MARK = 0.03
PIECE = 0.012  # the longest piece of a line, in box lengths, that is hidden as one
NEARER_FACET = 0.02  # likewise for translucent facets, of which whole ones are sorted
CELLS = 64  # a side of a patch; each is hidden as one
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
        _paint_sorted(_facets(painter, ink, frame, scene))
        _paint_shown(painter, ink, Cover.of(frame, scene, theme), scene)
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


def _facets(painter: QPainter, ink: Ink, frame: SpaceFrame, scene: SpaceScene) -> list[_Pieces]:
    solid = any(isinstance(item, Mesh) and item.opacity >= 1 for item in scene.items)
    groups = [
        _facet_pieces(painter, ink, frame, scene, item)
        for item in scene.items
        if isinstance(item, Mesh) or (isinstance(item, Polygon) and not _is_patch(item, solid=solid))
    ]
    return [pieces for pieces in groups if len(pieces.depths)]


def _is_patch(item: Item, *, solid: bool) -> bool:
    """Whether an item is a flat quadrilateral that a surface may cut through."""
    return solid and isinstance(item, Polygon) and len(item.points) == 4


def _paint_shown(painter: QPainter, ink: Ink, cover: Cover, scene: SpaceScene) -> None:
    """Paint patches, lines, arrows and markers as far as no surface hides them, in their order."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item in scene.items:
        match item:
            case Polygon() if _is_patch(item, solid=cover.depths is not None):
                _paint_patch(painter, ink, cover, scene, item)
            case Polyline():
                _paint_line(painter, ink, cover, scene, item)
            case Arrows():
                for part, color in in_colors(item, ink.theme, scene.color_bar):
                    tails, heads = arrows(scene, part)
                    shown = cover.shows((tails + heads) / 2, NEARER_MARK)
                    first, last = cover.frame.to_pixel(tails[shown]), cover.frame.to_pixel(heads[shown])
                    draw_arrows(painter, ink, first, last, QColor.fromRgbF(*color), part)
            case Points():
                positions = markers(scene, item)
                draw_points(painter, ink, cover.frame.to_pixel(positions[cover.shows(positions, NEARER_MARK)]), item)
            case _:
                pass


def _paint_patch(painter: QPainter, ink: Ink, cover: Cover, scene: SpaceScene, item: Polygon) -> None:
    """Paint the cells of a flat quadrilateral that are shown, as one path: no seams."""
    a, b, c, d = scene.to_box(item.points)
    share = np.linspace(0, 1, CELLS + 1)
    u, v = (grid[..., None] for grid in np.meshgrid(share, share, indexing="ij"))
    grid = (1 - u) * ((1 - v) * a + v * d) + u * ((1 - v) * b + v * c)
    middles = (grid[:-1, :-1] + grid[1:, 1:]) / 2
    shown = cover.shows(middles.reshape(-1, 3), NEARER).reshape(CELLS, CELLS)
    pixels = cover.frame.to_pixel(grid.reshape(-1, 3)).reshape(CELLS + 1, CELLS + 1, 2)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for i, row in enumerate(shown):
        ends = np.flatnonzero(np.diff(np.concatenate([[False], row, [False]])))
        for first, last in ends.reshape(-1, 2).tolist():
            corners = (pixels[i, first], pixels[i + 1, first], pixels[i + 1, last], pixels[i, last])
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
            path.closeSubpath()
    normal = np.cross(b - a, d - a)
    normal /= max(float(np.linalg.norm(normal)), 1e-300)
    rgb = np.array(ink.theme.color(item.role)) * shade((normal @ cover.frame.camera.axes().T)[None])[0]
    red, green, blue = rgb.clip(0, 1).tolist()
    painter.fillPath(path, QBrush(QColor.fromRgbF(red, green, blue, item.opacity)))


def _paint_line(painter: QPainter, ink: Ink, cover: Cover, scene: SpaceScene, item: Polyline) -> None:
    color = QColor.fromRgbF(*line_rgba(item, ink.theme, scene.color_bar))
    pen = ink.pen(color, item.width, item.mark)
    starts, ends = segments(scene, item.points)
    if cover.depths is not None and len(starts):
        starts, ends = divided(starts, ends, PIECE)
        shown = cover.shows((starts + ends) / 2, NEARER_LINE)
        starts, ends = starts[shown], ends[shown]
    for run in _runs(starts, ends):
        draw_line(painter, cover.frame.to_pixel(run), pen)


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

    return _Pieces(frame.depth(corners.mean(axis=1)) - (0.0 if seam else NEARER_FACET), draw)


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


def _runs(starts: Floats, ends: Floats) -> list[Floats]:
    """Return segments as polylines: one goes on where the next segment begins at its end."""
    if not len(starts):
        return []
    cuts = np.flatnonzero(np.any(starts[1:] != ends[:-1], axis=1)) + 1
    bounds = [0, *cuts.tolist(), len(starts)]
    return [np.concatenate([starts[low:high], ends[high - 1 : high]]) for low, high in itertools.pairwise(bounds)]


def divided(starts: Floats, ends: Floats, longest: float) -> tuple[Floats, Floats]:
    """Return segments none of which is longer than `longest`."""
    along = ends - starts
    length = np.sqrt(along[:, 0] ** 2 + along[:, 1] ** 2 + along[:, 2] ** 2)
    if np.all(length <= longest):
        return starts, ends
    count = np.maximum(np.ceil(length / longest), 1).astype(int)
    which = np.repeat(np.arange(len(starts)), count)
    part = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    step, first = along[which] / count[which, None], starts[which]
    upper = np.where((part + 1 == count[which])[:, None], ends[which], first + step * (part + 1)[:, None])
    # A piece begins where its predecessor ends, to the last bit: that is how a run is told from a gap.
    lower = np.where((part == 0)[:, None], first, np.roll(upper, 1, axis=0))
    return lower, upper


def _paint_ghosts(painter: QPainter, ink: Ink, frame: SpaceFrame, scene: SpaceScene) -> None:
    """Draw every marker once more, faintly, so that one behind a surface can still be found."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(GHOST)
    for item in scene.items:
        if isinstance(item, Points):
            draw_points(painter, ink, frame.to_pixel(markers(scene, item)), item)
    painter.setOpacity(1.0)
