"""The labelled axes box around a picture in space, over either renderer: walls and grid behind, numbers in front."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPolygonF

from explorer.scene.axes_box import AxesBox, BoxLabel, axes_box
from explorer.scene.camera import Camera
from explorer.scene.palette import blend
from explorer.scene.picking import hidden, solids
from explorer.scene.primitives import Floats, Label, SpaceScene
from explorer.scene.roles import Role
from ui.views.in_box import inside_box
from ui.views.painter.furniture import draw_bar, draw_legend, draw_note, draw_title, legend_box
from ui.views.painter.ink import Ink, haloed, qcolor, text_at
from ui.views.painter.marks import REACH, draw_label, line_path
from ui.views.painter.surroundings import Surroundings, news

Align = Qt.AlignmentFlag


THINNEST = 0.05  # of the longest edge of a box in true scale
FREE = 1.2  # height to width of the free area from which a box with axes of their own scales is a cube


@dataclass(frozen=True)
class SpaceFrame:
    """The rectangle of a picture in space, the part of it that the box is fitted to, and what stands around."""

    rect: QRectF
    area: QRectF
    camera: Camera
    around: Surroundings

    @classmethod
    def of(cls, rect: QRectF, scene: SpaceScene, camera: Camera, ink: Ink) -> "SpaceFrame":
        """Lay out a scene: what stands around it and the numbers at its axes take their room first."""
        around = Surroundings.of(rect, ink, news(scene), scene.legend, scene.color_bar)
        left, right = (max([ink.width(text) for text in axis.tick_labels] + [0.0]) for axis in (scene.z, scene.y))
        above, below = ink.height * 1.2, ink.height * 2 + ink.pt(9)  # below stand a number and a name
        area = around.room.adjusted(left + ink.pt(9), above, -right - ink.pt(7), -below)
        area.setWidth(max(area.width(), 16.0))
        area.setHeight(max(area.height(), 16.0))
        return cls(rect, area, camera, around)

    @property
    def sight(self) -> tuple[object, ...]:
        """What the places of items on the screen depend on."""
        return self.rect, self.area, self.camera

    def fitted(self, scene: SpaceScene) -> Camera:
        """Return the camera so far away that the box just fills the area."""
        return self.camera.fit(scene.proportions, self.area.width() / self.area.height(), margin=1.0)

    def projection(self) -> Floats:
        """Return the 4x4 matrix from eye coordinates to the clip coordinates of the whole rectangle."""
        matrix = self.camera.projection(self.area.width() / self.area.height())
        shift = self.area.center() - self.rect.center()
        width, height = max(self.rect.width(), 1.0), max(self.rect.height(), 1.0)
        matrix[0] = self.area.width() / width * matrix[0] + 2 * shift.x() / width * matrix[3]
        matrix[1] = self.area.height() / height * matrix[1] - 2 * shift.y() / height * matrix[3]
        return matrix

    def to_pixel(self, box: Floats) -> Floats:
        """Return points (N, 3) in box coordinates as pixels (N, 2)."""
        return self.projected(box)[0]

    def projected(self, box: Floats) -> tuple[Floats, Floats]:
        """Return points (N, 3) in box coordinates as pixels (N, 2), and how far they lie in front of the eye (N,)."""
        pixels, depth = self.camera.project(box, self.area.width(), self.area.height())
        return pixels + np.array([self.area.left(), self.area.top()]), depth

    def depth(self, box: Floats) -> Floats:
        """Return how far points (N, 3) lie in front of the eye."""
        return self.camera.project(box, self.area.width(), self.area.height())[1]

    def in_area(self, x: float, y: float) -> tuple[float, float, float, float]:
        """Return a pixel counted from the area's corner, and the area's size, as the camera and picking want it."""
        return x - self.area.left(), y - self.area.top(), self.area.width(), self.area.height()


def shaped(scene: SpaceScene, area: QRectF) -> SpaceScene:
    """Return the scene in a box that uses the height of a tall area, unless its axes have a common scale."""
    axes = zip((scene.x, scene.y, scene.z), scene.proportions, strict=True)
    x, y, z = ((axis.high - axis.low) / edge for axis, edge in axes)
    common = max(x, y, z) <= 1.001 * min(x, y, z)
    width, depth, height = scene.proportions
    if scene.equal:
        return _to_scale(scene)
    if common or area.height() < FREE * area.width() or height >= max(width, depth):
        return scene
    return replace(scene, proportions=(width, depth, max(width, depth)))


def _to_scale(scene: SpaceScene) -> SpaceScene:
    """Return the scene in a box whose edges are as long as the ranges, none of them shorter than can be seen."""
    sizes = np.array([axis.high - axis.low for axis in (scene.x, scene.y, scene.z)])
    with np.errstate(all="ignore"):
        edges = np.nan_to_num(sizes / sizes.max(), nan=1.0)
    x, y, z = np.maximum(edges, THINNEST).tolist()
    return replace(scene, proportions=(x, y, z))


def paint_walls(painter: QPainter, ink: Ink, frame: SpaceFrame, box: AxesBox) -> None:
    """Draw the walls behind everything with their grids."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(qcolor(ink.theme.panel)))
    for wall in box.walls:
        pixels = frame.to_pixel(wall)
        if np.all(np.abs(pixels) < REACH):  # none behind the eye
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in pixels]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    firm = qcolor(blend(ink.theme.panel, ink.theme.muted, 0.7))
    grid, edges = ink.pen(ink.color(Role.GRID), 0.6), ink.pen(firm, 0.8)
    # With such ends, and where nothing shines through, Qt draws lines without making outlines of them.
    grid.setCapStyle(Qt.PenCapStyle.FlatCap)
    edges.setCapStyle(Qt.PenCapStyle.SquareCap)
    painter.strokePath(line_path(_lifted(frame, box.grid)), grid)
    painter.strokePath(line_path(_lifted(frame, box.edges)), edges)


def _lifted(frame: SpaceFrame, lines: Floats) -> Floats:
    """Return lines (K, 2, 3) as one polyline of pixels with the pen lifted in between."""
    pixels = frame.to_pixel(lines.reshape(-1, 3)).reshape(-1, 2, 2)
    return np.concatenate([pixels, np.full((len(pixels), 1, 2), np.nan)], axis=1).reshape(-1, 2)


def axes_of(scene: SpaceScene, frame: SpaceFrame, ink: Ink) -> AxesBox:
    """Return the axes box as the frame's camera sees it, its numbers a line of text apart."""
    return axes_box(scene, frame.camera, frame.area.width(), frame.area.height(), spacing=ink.height * 1.2)


def paint_overlay(painter: QPainter, ink: Ink, frame: SpaceFrame, scene: SpaceScene, box: AxesBox) -> None:
    """Draw what stands in front: numbers, names, labels, title, legend, colour bar, note."""
    _paint_texts(painter, ink, frame, box)
    _paint_labels(painter, ink, frame, scene)
    if frame.around.title:
        draw_title(painter, ink, frame.around.title, news(scene))
    if scene.color_bar and frame.around.bar:
        draw_bar(painter, ink, frame.around.bar, scene.color_bar)
    if frame.around.legend:
        draw_legend(painter, ink, frame.around.legend, scene.legend, floats=False)
    elif frame.around.floats:
        busy = np.concatenate([_corners(scene), *[label.position[None] for label in box.ticks]])
        place = legend_box(ink, frame.around.room, scene.legend, frame.to_pixel(busy))
        draw_legend(painter, ink, place, scene.legend)
    if scene.note:
        draw_note(painter, ink, frame.area, scene.note)


def _paint_labels(painter: QPainter, ink: Ink, frame: SpaceFrame, scene: SpaceScene) -> None:
    """Write each label at the first of its places that nothing hides and no other label has taken."""
    labels = [item for item in scene.items if isinstance(item, Label)]
    solid = solids(scene) if labels else []
    taken: list[Floats] = []
    for label in labels:
        places = label.position[None] if label.elsewhere is None else np.stack([label.position, *label.elsewhere])
        boxed = scene.to_box(places)
        for place in boxed[inside_box(scene, boxed)]:
            pixel = frame.to_pixel(place[None])[0]
            free = all(float(np.hypot(*(pixel - other))) > 2 * ink.height for other in taken)
            if free and not hidden(solid, frame.camera, place):
                draw_label(painter, ink, pixel, label, frame.rect)
                taken.append(pixel)
                break


def _corners(scene: SpaceScene) -> Floats:
    signs = np.stack(np.meshgrid(*[(-0.5, 0.5)] * 3), axis=-1).reshape(-1, 3)
    return signs * np.array(scene.proportions)


def _paint_texts(painter: QPainter, ink: Ink, frame: SpaceFrame, box: AxesBox) -> None:
    """Write the numbers beside their edges, and the names beyond the widest number."""
    ticks, names = _placed(frame, box.ticks), _placed(frame, box.names)
    widest = dict.fromkeys(range(3), 0.0)
    for text in ticks:
        widest[text.label.axis] = max(widest[text.label.axis], ink.width(text.label.text))
    muted, strong = qcolor(ink.theme.muted), qcolor(ink.theme.foreground)
    taken: list[QRectF] = []
    for text in ticks:
        width = ink.width(text.label.text)
        room = _about(text.beside(ink, ink.pt(5)), width + ink.pt(3), ink.height * 0.8)
        if not any(room.intersects(other) for other in taken):
            taken.append(room)
            text_at(painter, ink, room, text.label.text, muted, Align.AlignCenter)
    for text in names:
        name = text.label.text
        gap = ink.pt(5) + (widest[text.label.axis] + ink.pt(6)) * abs(text.across)
        middle = text.beside(ink, gap + (ink.height + ink.pt(3)) * abs(text.down))
        if text.label.axis == 2:  # beside the numbers it would often be cut
            middle = _above(ink, frame, text.label, float(box.edges[..., 2].max()))
        start = QPointF(middle.x() - ink.width(name) / 2, middle.y() + ink.metrics.ascent() / 2)
        haloed(painter, ink, _held(ink, frame, start, name), name, strong)


@dataclass(frozen=True)
class _Placed:
    """A text at a place on the screen, and the unit vector (across, down) there that leads out of the box."""

    label: BoxLabel
    place: QPointF
    across: float
    down: float

    def beside(self, ink: Ink, gap: float) -> QPointF:
        """Return where the text's middle stands so that its box is `gap` away from the edge."""
        half = abs(self.across) * ink.width(self.label.text) / 2 + abs(self.down) * ink.height / 2
        return self.place + QPointF(self.across, self.down) * (gap + half)


def _placed(frame: SpaceFrame, labels: Sequence[BoxLabel]) -> list[_Placed]:
    """Return the texts that are not behind the eye or outside the picture, where they stand."""
    if not labels:
        return []
    positions = np.stack([label.position for label in labels])
    outward = np.stack([label.outward for label in labels])
    pixels = frame.to_pixel(np.concatenate([positions, positions + 0.05 * outward])).reshape(2, -1, 2)
    placed = []
    for label, place, end in zip(labels, *pixels.tolist(), strict=True):
        along = end[0] - place[0], end[1] - place[1]
        length = hypot(*along)
        across, down = (along[0] / length, along[1] / length) if length > 1e-6 else (0.0, 1.0)
        if frame.rect.contains(QPointF(*place)):
            placed.append(_Placed(label, QPointF(*place), across, down))
    return placed


def _above(ink: Ink, frame: SpaceFrame, label: BoxLabel, top: float) -> QPointF:
    """Return where the vertical axis's name stands: over the upper end of its edge."""
    x, y = frame.to_pixel(np.array([[*label.position[:2], top]]))[0]
    return QPointF(x, y - ink.height)


def _held(ink: Ink, frame: SpaceFrame, start: QPointF, text: str) -> QPointF:
    """Return where a text begins so that the picture's edges do not cut it."""
    x = min(max(start.x(), frame.rect.left() + 2), frame.rect.right() - ink.width(text) - 2)
    low, high = frame.rect.top() + ink.metrics.ascent(), frame.rect.bottom() - ink.metrics.descent() - 1
    return QPointF(x, min(max(start.y(), low), high))


def _about(middle: QPointF, width: float, height: float) -> QRectF:
    return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
