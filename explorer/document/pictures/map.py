"""R^2 -> R^2: a grid and its image, with the unit square's parallelogram, and the same values as a vector field."""

from dataclasses import dataclass

import numpy as np

from explorer.document.pictures.base import Picture
from explorer.document.pictures.frame import Floats, component_name, function_text, input_axis, positions, probe_at
from explorer.document.pictures.layers import Layer, Marks, Stop
from explorer.document.subject import Subject
from explorer.scene.field import field_grid, gradient_arrows
from explorer.scene.primitives import (
    Arrows,
    Axis,
    Item,
    LegendEntry,
    PlaneHandle,
    PlaneScene,
    Polygon,
    Polyline,
    Role,
    Scene,
)
from explorer.scene.ranges import robust_range
from explorer.scene.ticks import axis

LINES = 17  # grid lines a direction
ARROWS = 17


@dataclass(frozen=True, eq=False)
class Image:
    """The grid's image and the vector field, with the axes of both planes."""

    grid: tuple[Polyline, ...]
    lines: tuple[Polyline, ...]
    field: Arrows
    domain: tuple[Axis, Axis]
    image: tuple[Axis, Axis]


@dataclass(frozen=True, eq=False)
class AtMap:
    """The map at the probe: its value (2,), its Jacobian (2, 2), and the side of the square drawn there."""

    subject: Subject
    image: Image
    point: Floats
    jacobian: Floats
    side: float


def _grid(_subject: Subject, base: Image, _stopped: Stop) -> Marks:
    return Marks(base.lines, base.grid)


def _field(_subject: Subject, base: Image, _stopped: Stop) -> Marks:
    return Marks(b=(base.field,), legend_b=(LegendEntry("as a vector field", Role.GRADIENT, "arrow"),))


def _square(here: AtMap) -> Marks:
    """Draw a square at the probe, and the parallelogram the Jacobian makes of it."""
    square = _parallelogram(np.array(here.subject.probe), np.eye(2) * here.side)
    entry = LegendEntry("square at the probe", Role.TANGENT, "area")
    if not np.isfinite(here.jacobian).all():
        return Marks(b=square, legend_b=(entry,))
    image = _parallelogram(here.point, here.jacobian * here.side)
    return Marks(image, square, (LegendEntry("J times the square", Role.TANGENT, "area"),), (entry,))


class MapPicture(Picture[Image, AtMap]):
    """A map of the plane to itself."""

    key = "map"
    title = "Map and vector field"
    layers = (
        Layer("grid", "Grid", Role.X, still=_grid),
        Layer("field", "Vector field", Role.GRADIENT, still=_field, views=(1,)),
        Layer("tangent", "Parallelogram", Role.TANGENT, moving=_square),
    )

    @classmethod
    def suits(cls, n: int, m: int) -> bool:
        """Whether a point of the plane becomes a point of the plane."""
        return n == m == 2

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Image:
        """Sample along the grid lines, finely along and coarsely across."""
        across = [positions(bounds, LINES) for bounds in subject.ranges]
        along = [positions(bounds, resolution) for bounds in subject.ranges]
        first = subject.components(subject.sample({0: along[0][:, None], 1: across[1][None, :]}, 0))
        second = subject.components(subject.sample({0: across[0][:, None], 1: along[1][None, :]}, 0))
        x_lines, y_lines = _lines("image_x", Role.X, first), _lines("image_y", Role.Y, second.swapaxes(1, 2))
        grid = (
            _lines("grid_x", Role.X, np.stack(np.meshgrid(along[0], across[1], indexing="ij"))),
            _lines("grid_y", Role.Y, np.stack(np.meshgrid(across[0], along[1], indexing="ij")).swapaxes(1, 2)),
        )
        xs, ys = (field_grid(*bounds, ARROWS) for bounds in subject.ranges)
        at = subject.components(subject.sample({0: xs[:, None], 1: ys[None, :]}, 0))
        field = gradient_arrows("field", xs, ys, at[0], at[1])
        ranges = [robust_range(np.concatenate([first[i].ravel(), second[i].ravel()])) for i in range(2)]
        u, v = (axis(component_name(subject, i), *ranges[i]) for i in range(2))
        x, y = (input_axis(subject, i) for i in range(2))
        return Image(grid, (x_lines, y_lines), field, (x, y), (u, v))

    def at_probe(self, subject: Subject, base: Image) -> AtMap:
        """Return value and Jacobian at the probe."""
        at = subject.sample({0: np.array([subject.probe[0]]), 1: np.array([subject.probe[1]])}, 1)
        jacobian = np.array([[at.entry(i, j)[0] for j in range(2)] for i in range(2)])
        side = min(high - low for low, high in subject.ranges) / (LINES - 1) * 2
        return AtMap(subject, base, subject.components(at)[:, 0], jacobian, side)

    def composed(self, here: AtMap, marks: Marks) -> tuple[Scene, ...]:
        """Return the image plane and the domain."""
        subject, ((u, v), (x, y)) = here.subject, (here.image.image, here.image.domain)
        equal = subject.view.equal is not False
        lines = [
            LegendEntry(f"image of {name}-lines", role)
            for name, role in zip(subject.labels, (Role.X, Role.Y), strict=True)
        ]
        image = PlaneScene(
            f"image under {function_text(subject)}", u, v, (*marks.a, probe_at(here.point)), None,
            (*lines, *marks.legend_a), equal=equal,
        )  # fmt: skip
        domain = PlaneScene(
            "domain", x, y, (*marks.b, probe_at(subject.probe)), PlaneHandle(0, 1), marks.legend_b, equal=equal
        )
        return image, domain


def _lines(key: str, role: Role, points: Floats) -> Polyline:
    """Return the lines along the first axis of points (2, along, across) as one polyline with gaps between them."""
    gap = np.full((2, 1, points.shape[2]), np.nan)
    joined = np.concatenate([points, gap], axis=1)
    return Polyline(key, role, joined.transpose(2, 1, 0).reshape(-1, 2), 1.1, opacity=0.75)


def _parallelogram(corner: Floats, sides: Floats) -> tuple[Item, ...]:
    """Return the parallelogram at `corner` spanned by the columns of `sides`, its sides coloured as the inputs are."""
    first, second = sides[:, 0], sides[:, 1]
    outline = np.array([corner, corner + first, corner + first + second, corner + second])
    return (
        Polygon("parallelogram", Role.TANGENT, outline, 0.4),
        Arrows("side_x", Role.X, corner[None], (corner + first)[None], 2.4),
        Arrows("side_y", Role.Y, corner[None], (corner + second)[None], 2.4),
    )
