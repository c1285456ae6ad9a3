"""The items of a space scene as an image without OpenGL: surfaces by the depth buffer, lines and markers by QPainter.

Surfaces, and the lines on them that stood still in the last picture, are drawn once for each place of the camera; while
the probe moves only what belongs to it is drawn over them, tested against their depths.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.scene.primitives import Arrows, Floats, Ints, Item, Mesh, Points, Polygon, Polyline, SpaceScene
from ui.views.in_box import BoxMesh, arrows, box_mesh, in_colors, line_rgba, markers, segments, shade
from ui.views.painter.box import SpaceFrame
from ui.views.painter.ink import Ink
from ui.views.painter.marks import draw_arrows, draw_points, line_path
from ui.views.painter.raster import (
    Fragments,
    Numbers,
    Packed,
    blended,
    fragments,
    halved,
    interpolated,
    nearest,
    packed,
    widened,
)
from ui.views.painter.space import GHOST, divided
from ui.views.picture import Picture

# Of the box: what touches a surface counts as nearer by so much, so that it shows.
NEARER = 0.004
NEARER_LINE = 0.012
NEARER_MARK = 0.03
PIECE = 0.012  # the longest piece of a line, in box lengths, that is hidden as one
FARTHEST = 100.0  # no item is farther from the eye, in box lengths

Cover: TypeAlias = Mesh | Polygon
Seen: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class _Covered:
    """Pixels that items cover, the items' faces (M, 3), of their vertices the places (N, 2) and lit colours (N, 4)."""

    found: Fragments
    faces: Ints
    places: Numbers
    rgba: Numbers


@dataclass(frozen=True, eq=False)
class _Ground:
    """Solid surfaces and still lines as a picture, and how near the surfaces are: sharply, and a pixel wider."""

    image: QImage
    fine: Numbers  # at the resolution the surfaces were drawn in
    depths: Numbers
    wide: Numbers


@dataclass(frozen=True, eq=False)
class _Sight:
    """How a picture is seen: `size` (width, height) in device pixels, surfaces drawn `finer` times as fine."""

    frame: SpaceFrame
    ratio: float
    size: tuple[int, int]
    finer: int

    def pixels(self, box: Floats) -> Floats:
        """Return points (N, 3) of the box in device pixels (N, 2)."""
        return self.frame.to_pixel(box) * self.ratio

    def nearness(self, box: Floats, nearer: float = 0.0) -> Floats:
        """Return how near points are: positive, and linear over the picture, as the depth buffer needs it."""
        return self.nearness_at(self.frame.depth(box) - nearer)

    def projected(self, box: Floats, nearer: float = 0.0) -> tuple[Numbers, Numbers]:
        """Return points (N, 3) in pixels of the depth buffer (N, 2), and how near they are (N,)."""
        pixels, depth = self.frame.projected(box)
        near = self.nearness_at(depth - nearer)
        return (pixels * (self.ratio * self.finer)).astype(np.float32), near.astype(np.float32)

    def nearness_at(self, depth: Floats) -> Floats:
        """Return how near points at depths (N,) are."""
        if self.frame.camera.orthographic:
            return (FARTHEST - depth) / FARTHEST
        return 1 / np.maximum(depth, 1e-6)

    def places(self, pixels: Floats) -> Ints:
        """Return which pixel, counted row by row, each of pixels (N, 2) is; -1 outside the picture."""
        with np.errstate(invalid="ignore"):
            inside = np.all((pixels >= 0) & (pixels < self.size), axis=1)
            column, row = np.where(inside[:, None], pixels, 0).astype(np.int32).T
        return np.where(inside, row * np.int32(self.size[0]) + column, np.int32(-1))


@dataclass(frozen=True, eq=False)
class _Pieces:
    """A line in short pieces, each hidden or seen as one.

    They go from `first` to `last` (N, 2) in Qt's pixels; `goes_on` (N,) where one begins at the end of its predecessor.
    Of their middles: the pixel (N,), -1 outside the picture, and how near they are (N,).
    """

    first: Floats
    last: Floats
    goes_on: Seen
    place: Ints
    near: Floats

    @classmethod
    def of(cls, starts: Floats, ends: Floats, sight: _Sight) -> "_Pieces":
        """Return pieces between points (N, 3) of the box as they are seen."""
        (first, front), (last, back) = (sight.frame.projected(points) for points in (starts, ends))
        goes_on = np.zeros(len(starts), bool)
        goes_on[1:] = np.logical_and.reduce(starts[1:] == ends[:-1], axis=1)
        # A piece is so short that its middle is seen in the middle.
        place = sight.places((first + last) * (sight.ratio / 2))
        return cls(first, last, goes_on, place, sight.nearness_at((front + back) / 2 - NEARER_LINE))

    def seen(self, wide: Numbers, veil: Numbers | None) -> Seen:
        """Say which pieces nothing hides whose nearness is `wide`; with a `veil`, only those in front of it."""
        seen = (self.place >= 0) & (self.near > wide[self.place])
        if veil is not None:
            seen &= (veil[self.place] > 0) & (self.near > veil[self.place])
        return seen

    def runs(self, seen: Seen) -> Floats:
        """Return some pieces as one polyline in Qt's pixels, the pen lifted where a piece does not go on from one."""
        fresh = np.ones(len(seen), bool)
        fresh[1:] = ~(self.goes_on[1:] & seen[:-1])
        rows = np.full((np.count_nonzero(seen), 3, 2), np.nan)
        rows[:, 1], rows[:, 2] = self.first[seen], self.last[seen]
        wanted = np.ones((len(rows), 3), bool)
        wanted[:, :2] = fresh[seen][:, None]
        return rows[wanted]


class ItemPainter:
    """Makes images of items, and keeps from one to the next what stays the same."""

    def __init__(self) -> None:
        self._made_for: tuple[object, ...] = ()
        self._meshes: dict[int, tuple[Item, BoxMesh]] = {}
        self._pieces: dict[int, tuple[Item, _Pieces]] = {}
        self._pieces_for: tuple[object, ...] = ()
        self._ground: _Ground | None = None
        self._ground_for: tuple[object, ...] = ()
        self._stood: set[int] = set()
        self._last: dict[int, Item] = {}

    def image(self, picture: Picture, frame: SpaceFrame, ink: Ink, ratio: float, *, smooth: bool) -> QImage:
        """Return the items on a transparent ground, `ratio` times the size of the frame; `ink` is in Qt's pixels."""
        scene = picture.scene
        device = (round(frame.rect.width() * ratio), round(frame.rect.height() * ratio))
        sight = _Sight(frame, ratio, device, 2 if smooth else 1)
        self._follow(picture, sight)
        ground = self._grounded(picture, sight, ink)
        image = ground.image.copy()
        painter = _painter(image, sight)
        lines = [item for item in scene.items if isinstance(item, Polyline)]
        clear = [item for item in scene.items if isinstance(item, Cover) and item.opacity < 1]
        if clear:
            veil, buffer = self._veil(clear, scene, picture, sight, ground)
            for line in lines:
                if id(line) not in self._stood:
                    self._draw_line(painter, line, picture, sight, ink, ground.wide)
            painter.save()
            painter.resetTransform()
            painter.drawImage(0, 0, veil)
            painter.restore()
            for line in lines:
                self._draw_line(painter, line, picture, sight, ink, ground.wide, buffer)
        else:
            for line in lines:
                if id(line) not in self._stood:
                    self._draw_line(painter, line, picture, sight, ink, ground.wide)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_marks(painter, scene, sight, ink, ground.wide)
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image

    def _follow(self, picture: Picture, sight: _Sight) -> None:
        """Take note of a picture: what stays from the last one, and what has to be made anew."""
        scene = picture.scene
        made_for = (picture.theme, scene.color_bar, scene.proportions, scene.x, scene.y, scene.z)
        shown = {id(item): item for item in scene.items}
        if made_for != self._made_for:
            self._made_for, self._last = made_for, {}
            self._meshes.clear()
        if (seen_from := (*made_for, sight.frame.sight, sight.ratio)) != self._pieces_for:
            self._pieces_for = seen_from
            self._pieces.clear()
        for known in (self._meshes, self._pieces):
            for gone in known.keys() - shown.keys():
                del known[gone]
        if self._last.keys() != shown.keys():
            self._stood = shown.keys() & self._last.keys()
        self._last = shown

    def _grounded(self, picture: Picture, sight: _Sight, ink: Ink) -> _Ground:
        """Return the solid surfaces with the lines that stand still, drawn anew where one of them changed."""
        solid = [item for item in picture.scene.items if isinstance(item, Cover) and item.opacity >= 1]
        still = [item for item in picture.scene.items if isinstance(item, Polyline) and id(item) in self._stood]
        made_for = (picture.theme, picture.point_size, sight.frame.sight, sight.ratio, sight.finer, *solid, *still)
        if self._ground is not None and made_for == self._ground_for:
            return self._ground
        pixels, buffer = np.zeros(_count(sight), np.uint32), np.zeros(_count(sight), np.float32)
        if solid:
            covered = self._covered(solid, picture, sight)
            buffer, place, triangle = nearest(covered.found, len(pixels))
            pixels[place] = _colors_at(covered, place, triangle, sight)
        depths = _coarse(buffer, sight)
        ground = _Ground(_image(pixels, sight), buffer, depths, widened(depths, sight.size))
        painter = _painter(ground.image, sight)
        for line in still:
            self._draw_line(painter, line, picture, sight, ink, ground.wide)
        painter.end()
        self._ground, self._ground_for = ground, made_for
        return ground

    def _veil(
        self, items: list[Cover], scene: SpaceScene, picture: Picture, sight: _Sight, ground: _Ground
    ) -> tuple[QImage, Numbers]:
        """Return translucent items as a picture of their own, and how near the nearest of them is."""
        covered = self._covered(items, picture, sight, NEARER)
        found = covered.found
        seen = found.nearness > ground.fine[found.pixel]
        found = Fragments(found.pixel[seen], found.nearness[seen], found.triangle[seen])
        pixels = np.zeros(_count(sight), np.uint32)
        buffer = blended(pixels, found, packed(_over_faces(covered.rgba, covered.faces)))
        return _image(pixels, sight), _coarse(buffer, sight)

    def _covered(self, items: list[Cover], picture: Picture, sight: _Sight, nearer: float = 0.0) -> _Covered:
        meshes = [self._mesh_of(item, picture) for item in items]
        first = np.cumsum([0, *(len(mesh.vertices) for mesh in meshes[:-1])])
        faces = np.concatenate([mesh.faces + start for mesh, start in zip(meshes, first, strict=True)])
        pixels, near = sight.projected(np.concatenate([mesh.vertices for mesh in meshes]), nearer)
        rgba = np.concatenate([mesh.rgba for mesh in meshes]).astype(np.float32)
        normals = np.concatenate([mesh.normals for mesh in meshes])
        rgba[:, :3] *= shade(normals @ sight.frame.camera.axes().T)[:, None]
        size = (sight.size[0] * sight.finer, sight.size[1] * sight.finer)
        return _Covered(fragments(pixels[faces], near[faces], size), faces, pixels, rgba)

    def _mesh_of(self, item: Cover, picture: Picture) -> BoxMesh:
        if id(item) not in self._meshes:
            self._meshes[id(item)] = (item, box_mesh(picture.scene, item, picture.theme))
        return self._meshes[id(item)][1]

    def _draw_line(
        self,
        painter: QPainter,
        item: Polyline,
        picture: Picture,
        sight: _Sight,
        ink: Ink,
        wide: Numbers,
        veil: Numbers | None = None,
    ) -> None:
        """Draw what is seen of a line; with a `veil`, only what is in front of it."""
        if id(item) not in self._pieces:
            pieces = divided(*segments(picture.scene, item.points), PIECE)
            self._pieces[id(item)] = (item, _Pieces.of(*pieces, sight))
        line = self._pieces[id(item)][1]
        seen = line.seen(wide, veil)
        if seen.any():
            color = QColor.fromRgbF(*line_rgba(item, picture.theme, picture.scene.color_bar))
            painter.strokePath(line_path(line.runs(seen)), ink.pen(color, item.width, item.mark))


def _colors_at(covered: _Covered, place: Ints, triangle: Ints, sight: _Sight) -> Packed:
    """Return the colours of pixels (P,) in triangles (P,): between those of the corners, of one each while it moves."""
    if sight.finer == 1:
        return packed(_over_faces(covered.rgba, covered.faces))[triangle]
    a, b, c = covered.faces[triangle].T
    return packed(interpolated(place, (a, b, c), covered.places, covered.rgba, sight.size[0] * sight.finer))


def _over_faces(values: Numbers, faces: Ints) -> Numbers:
    """Return for each face (M, 3) the mean of its vertices' values (N, k)."""
    total: Numbers = values[faces[:, 0]] + values[faces[:, 1]] + values[faces[:, 2]]
    return total / np.float32(3)


def _draw_marks(painter: QPainter, scene: SpaceScene, sight: _Sight, ink: Ink, wide: Numbers) -> None:
    """Draw arrows and markers that nothing hides; every marker once more, faintly, so that it can be found."""
    for item in scene.items:
        if isinstance(item, Arrows):
            for part, rgba in in_colors(item, ink.theme, scene.color_bar):
                tails, heads = arrows(scene, part)
                seen = _seen(sight, (tails + heads) / 2, wide)
                first, last = sight.frame.to_pixel(tails[seen]), sight.frame.to_pixel(heads[seen])
                draw_arrows(painter, ink, first, last, QColor.fromRgbF(*rgba), item)
    for item in scene.items:
        if isinstance(item, Points):
            positions = markers(scene, item)
            pixels, seen = sight.frame.to_pixel(positions), _seen(sight, positions, wide)
            draw_points(painter, ink, pixels[seen], item)
            painter.setOpacity(GHOST)
            draw_points(painter, ink, pixels, item)
            painter.setOpacity(1.0)


def _seen(sight: _Sight, box: Floats, wide: Numbers) -> Seen:
    """Say which points (N, 3) no solid surface hides."""
    place = sight.places(sight.pixels(box))
    seen: Seen = (place >= 0) & (sight.nearness(box, NEARER_MARK) > wide[place])
    return seen


def _painter(image: QImage, sight: _Sight) -> QPainter:
    """Return a painter of Qt's pixels; while the picture moves, edges of lines are not smooth either."""
    painter = QPainter(image)
    painter.scale(sight.ratio, sight.ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, sight.finer > 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return painter


def _count(sight: _Sight) -> int:
    return sight.size[0] * sight.size[1] * sight.finer**2


def _coarse(buffer: Numbers, sight: _Sight) -> Numbers:
    """Return a depth buffer at the picture's resolution."""
    width, height = sight.size
    return buffer.reshape(height, sight.finer, width, sight.finer)[:, 0, :, 0].ravel()


def _image(pixels: Packed, sight: _Sight) -> QImage:
    width, height = sight.size
    shown = halved(pixels, sight.size) if sight.finer > 1 else pixels
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    np.frombuffer(image.bits(), np.uint32)[:] = shown
    return image
