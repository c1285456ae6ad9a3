"""What a picture consists of: frozen primitives in data coordinates, coloured by role and not by theme.

A pipeline that redraws keeps the objects that did not change, so a renderer may compare items by identity.
Arrays are read-only float64 unless said otherwise; d is 2 in a PlaneScene and 3 in a SpaceScene.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from math import pi
from typing import ClassVar, TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.scene.roles import Role
from explorer.scene.vectors import unit

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Mesh:
    """Triangles: vertices (N, 3), faces (M, 3), and where known unit-free normals (N, 3), values (N,) for colour.

    `parameters` (N, k) are the probe coordinates of each vertex; a mesh that has them can be picked. One that is not
    `lit` shows the colours of its values as the colour bar does, from wherever it is seen. `coarse` is the
    same surface in fewer triangles, enough while the picture moves.
    """

    key: str
    role: Role
    vertices: Floats
    faces: Ints
    normals: Floats | None = None
    values: Floats | None = None
    parameters: Floats | None = None
    opacity: float = 1.0
    lit: bool = True
    coarse: "Mesh | None" = None


@dataclass(frozen=True, slots=True, eq=False)
class Polyline:
    """Connected points (N, d); a row of nan lifts the pen. `width` in points; `value` colours it by the colour bar."""

    key: str
    role: Role
    points: Floats
    width: float = 1.5
    dashed: bool = False
    opacity: float = 1.0
    value: float | None = None
    dotted: bool = False

    @property
    def mark(self) -> str:
        """How the legend marks it."""
        return "dotted" if self.dotted else "dashed" if self.dashed else "line"


@dataclass(frozen=True, slots=True, eq=False)
class Polygon:
    """A filled outline (N, d), such as a tangent plane's patch or a parallelogram."""

    key: str
    role: Role
    points: Floats
    opacity: float = 0.35


@dataclass(frozen=True, slots=True, eq=False)
class Arrows:
    """Arrows from tails (N, d) to heads (N, d); `values` (N,) colour them by the colour bar.

    `dashed` ones have open heads, too: they are told from others where colours cannot be.
    """

    key: str
    role: Role
    tails: Floats
    heads: Floats
    width: float = 1.5
    opacity: float = 1.0
    values: Floats | None = None
    dashed: bool = False

    @property
    def mark(self) -> str:
        """How the legend marks them."""
        return "dashed_arrow" if self.dashed else "arrow"


class Marker(StrEnum):
    """The shape of a marker: round, a triangle with its tip up or down, a square on its tip or on a side."""

    DISC = "point"
    UP = "up"
    DOWN = "down"
    DIAMOND = "diamond"
    SQUARE = "square"

    @property
    def corners(self) -> tuple[int, float]:
        """The number of corners, 0 for a disc, and the first one's angle, anticlockwise from the right."""
        return {"up": (3, pi / 2), "down": (3, -pi / 2), "diamond": (4, 0.0), "square": (4, pi / 4)}.get(self, (0, 0.0))


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Markers at positions (N, d), `size` in points, the diameter of the circle round them."""

    key: str
    role: Role
    positions: Floats
    size: float = 9.0
    shape: Marker = Marker.DISC


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """A short text at a position (d,), moved by `offset` points to the right and up.

    In space it is written at the first of `elsewhere` (k, d) that is seen when its position is hidden.
    """

    key: str
    role: Role
    position: Floats
    text: str
    offset: tuple[float, float] = (6.0, 6.0)
    elsewhere: Floats | None = None


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text in a box; a `strong` one is bold."""

    text: str
    role: Role = Role.TEXT
    strong: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Boxes:
    """Boxes with text in a plane diagram: middles (N, 2), sizes (N, 2), and up to `rows` lines in each.

    The text grows and shrinks with its box; where nobody could read all of it the middle lines are left out. `width` is
    that of the outline in points, `opacity` how strongly the role fills the box, `corner` the radius of its corners in
    heights.
    """

    key: str
    role: Role
    centers: Floats
    sizes: Floats
    texts: tuple[tuple[TextLine, ...], ...]
    rows: int = 1
    width: float = 1.0
    opacity: float = 0.0
    corner: float = 0.15


@dataclass(frozen=True, slots=True, eq=False)
class HeatMap:
    """Values (rows along y, columns along x) over the rectangle (x0, x1, y0, y1), coloured by the colour bar."""

    key: str
    values: Floats
    extent: tuple[float, float, float, float]
    opacity: float = 1.0


Item: TypeAlias = Mesh | Polyline | Polygon | Arrows | Points | Label | Boxes | HeatMap


@dataclass(frozen=True, slots=True)
class Axis:
    """One labelled axis: its range and the numbers written along it.

    Along a `logarithmic` one the coordinates are exponents of ten.
    """

    name: str
    low: float
    high: float
    ticks: tuple[float, ...]
    tick_labels: tuple[str, ...]
    logarithmic: bool = False


@dataclass(frozen=True, slots=True)
class ColorBar:
    """What a colour means: values from axis.low to axis.high through `colormap` (a name of scene.palette)."""

    axis: Axis
    colormap: str


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of the legend; `mark` is "line", "dashed", "dotted", "arrow", "dashed_arrow", a Marker, or an area.

    An area is an "area", a flat "plane", a "mesh" of lines, or has the name of the colormap that colours it.
    """

    text: str
    role: Role
    mark: str = "line"


@dataclass(frozen=True, slots=True, eq=False)
class PlaneHandle:
    """Dragging moves the probe in the plane: coordinate `across` follows x and `up` follows y (None: stays)."""

    across: int
    up: int | None = None

    def coordinate(self, axis: int) -> int | None:
        """Return which coordinate of the probe goes along an axis of the picture."""
        return (self.across, self.up)[axis]


@dataclass(frozen=True, slots=True, eq=False)
class CurveHandle:
    """Dragging slides the probe's coordinate `index` to the nearest of points (N, d), whose parameter it becomes."""

    index: int
    points: Floats
    parameters: Floats

    def coordinate(self, _axis: int) -> int:
        """Return which coordinate of the probe goes along any axis of the picture."""
        return self.index


@dataclass(frozen=True, slots=True, eq=False)
class PointsHandle:
    """Dragging moves one of positions (N, 2), the nearest to the mouse: point i has the coordinates 2i and 2i + 1."""

    positions: Floats

    def coordinate(self, _axis: int) -> None:
        """Return that no coordinate of the probe goes along an axis."""


@dataclass(frozen=True, slots=True, eq=False)
class MeshHandle:
    """Dragging moves the probe over the mesh `key`: its coordinates `indices` take the mesh's parameters."""

    key: str
    indices: tuple[int, ...]

    def coordinate(self, axis: int) -> int | None:
        """Return which coordinate of the probe goes along an axis of the picture."""
        return self.indices[axis] if axis < len(self.indices) else None


@dataclass(frozen=True, slots=True, eq=False)
class PlaneScene:
    """A picture in the plane; `equal` asks for the same scale on both axes, and a diagram is `bare` of axes.

    `note` says why something is missing, `caption` what else has to be known to read the picture.
    """

    kind: ClassVar = "plane"
    has_surface: ClassVar = False

    title: str
    x: Axis
    y: Axis
    items: tuple[Item, ...]
    handle: PlaneHandle | CurveHandle | PointsHandle | None = None
    legend: tuple[LegendEntry, ...] = ()
    color_bar: ColorBar | None = None
    equal: bool = False
    note: str = ""
    caption: str = ""
    bare: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class SpaceScene:
    """A picture in space, drawn in a labelled box; `proportions` are the box's edge lengths along x, y and z.

    `equal` asks for the same scale on all axes; `note` and `caption` are as in a PlaneScene.
    """

    kind: ClassVar = "space"

    title: str
    x: Axis
    y: Axis
    z: Axis
    items: tuple[Item, ...]
    handle: MeshHandle | CurveHandle | None = None
    legend: tuple[LegendEntry, ...] = ()
    color_bar: ColorBar | None = None
    proportions: tuple[float, float, float] = field(default=(1.0, 1.0, 0.75))
    equal: bool = False
    note: str = ""
    caption: str = ""

    @property
    def has_surface(self) -> bool:
        """Whether there is something to export as a mesh."""
        return any(isinstance(item, Mesh) and len(item.faces) for item in self.items)

    def to_box(self, points: Floats) -> Floats:
        """Return data points (..., 3) in box coordinates: the origin in the middle, edges `proportions` long."""
        low, high = self._corners()
        boxed = np.empty(points.shape)
        for column, (middle, span, edge) in enumerate(zip((low + high) / 2, high - low, self.proportions, strict=True)):
            place = np.subtract(points[..., column], middle, out=boxed[..., column])
            place /= span
            place *= edge
        return boxed

    def from_box(self, points: Floats) -> Floats:
        """Return box points (..., 3) in data coordinates, the inverse of `to_box`."""
        low, high = self._corners()
        data: Floats = points / np.array(self.proportions) * (high - low) + (low + high) / 2
        return data

    def normals_to_box(self, normals: Floats) -> Floats:
        """Return unit normals (N, 3) in box coordinates: they scale with the inverse of the points' scale."""
        low, high = self._corners()
        scaled = np.empty(normals.shape)
        for column, factor in enumerate((high - low) / np.array(self.proportions)):
            np.multiply(normals[:, column], factor, out=scaled[:, column])
        return unit(scaled)

    def _corners(self) -> tuple[Floats, Floats]:
        axes = (self.x, self.y, self.z)
        return np.array([a.low for a in axes]), np.array([a.high for a in axes])


Scene: TypeAlias = PlaneScene | SpaceScene
