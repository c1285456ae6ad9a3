"""R^2 -> R^2: a grid and its image, with the unit square's parallelogram, and the same values as a vector field."""

from dataclasses import dataclass

import numpy as np

from explorer.document.pictures.base import Picture, Stop
from explorer.document.pictures.frame import Floats, function_text, input_axis, positions, probe_at, shown
from explorer.document.pictures.path import component_name
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


class MapPicture(Picture[Image]):
    """A map of the plane to itself."""

    layers = (("tangent", "Parallelogram"), ("field", "Vector field"), ("grid", "Grid"))
    axes = (0, 1)

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

    def drawn(self, subject: Subject, base: Image) -> tuple[Scene, ...]:
        """Return the image plane with the parallelogram, and the domain with the field."""
        at = subject.sample({0: np.array([subject.probe[0]]), 1: np.array([subject.probe[1]])}, 1)
        point = subject.components(at)[:, 0]
        jacobian = np.array([[at.entry(i, j)[0] for j in range(2)] for i in range(2)])
        step = min(high - low for low, high in subject.ranges) / (LINES - 1) * 2
        return self._image(subject, base, point, jacobian * step), self._domain(subject, base, step)

    def _image(self, subject: Subject, base: Image, point: Floats, sides: Floats) -> PlaneScene:
        items: list[tuple[str, Item]] = [("grid", line) for line in base.lines]
        legend = [
            LegendEntry(f"image of {name}-lines", role)
            for name, role in zip(subject.labels, (Role.X, Role.Y), strict=True)
        ]
        if subject.shows("tangent") and np.isfinite(sides).all():
            items += [("tangent", item) for item in _parallelogram(point, sides)]
            legend.append(LegendEntry("J times the square", Role.TANGENT, "area"))
        items.append(("", probe_at(point)))
        u, v = base.image
        return PlaneScene(
            f"image under {function_text(subject)}",
            u,
            v,
            shown(subject, items),
            None,
            tuple(legend),
            equal=True,
        )

    def _domain(self, subject: Subject, base: Image, step: float) -> PlaneScene:
        items: list[tuple[str, Item]] = [("grid", line) for line in base.grid]
        items.append(("field", base.field))
        if subject.shows("tangent"):
            items += [("tangent", item) for item in _parallelogram(np.array(subject.probe), np.eye(2) * step)]
        items.append(("", probe_at(subject.probe)))
        x, y = base.domain
        legend = (
            LegendEntry("as a vector field", Role.GRADIENT, "arrow"),
            LegendEntry("square at the probe", Role.TANGENT, "area"),
        )
        return PlaneScene("domain", x, y, shown(subject, items), PlaneHandle(0, 1), legend, equal=True)


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
