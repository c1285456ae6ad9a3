"""R^2 -> R^2: a grid and its image side by side, and the parallelogram that the Jacobian makes of a square."""

from dataclasses import dataclass

import numpy as np

from explorer.document.at_edges import known_slopes
from explorer.document.pictures.approximation import near_picture, over_grid, taylor_at_probe
from explorer.document.pictures.base import Picture
from explorer.document.pictures.flow import ROUNDING, Flow, heat_of, signed, signed_bar
from explorer.document.pictures.frame import (
    Floats,
    component_name,
    function_text,
    input_axis,
    named,
    positions,
    probe_at,
    taylor_entry,
    to_scale,
    under_arrows,
)
from explorer.document.pictures.layers import Layer, Marks, Stop
from explorer.document.subject import Subject
from explorer.printing.plain import plain_name
from explorer.scene.breaks import Mask, torn
from explorer.scene.field import norm_bar
from explorer.scene.primitives import Arrows, Axis, Item, LegendEntry, PlaneHandle, PlaneScene, Polygon, Polyline, Scene
from explorer.scene.ranges import robust_range
from explorer.scene.roles import Role
from explorer.scene.ticks import axis, format_number

LINES = 17  # grid lines a direction
NOTHING = "no finite values over this range"


@dataclass(frozen=True, eq=False)
class Image:
    """The grid and its image, a line a direction, with the axes of both planes; `finite` says whether there is any."""

    flow: Flow
    grid: tuple[Polyline, Polyline]
    lines: tuple[Polyline, Polyline]
    domain: tuple[Axis, Axis]
    image: tuple[Axis, Axis]
    places: tuple[Floats, Floats]
    finite: bool


@dataclass(frozen=True, eq=False)
class AtMap:
    """The map at the probe: its value (2,), its Jacobian (2, 2), and the side of the square drawn there."""

    subject: Subject
    image: Image
    point: Floats
    jacobian: Floats
    side: float


def _grid(subject: Subject, base: Image, _stopped: Stop) -> Marks:
    lines = zip(subject.labels, base.lines, strict=True)
    legend = tuple(LegendEntry(f"image of {name}-lines", line.role, line.mark) for name, line in lines)
    return Marks(base.grid, base.lines, legend_b=legend)


def _square(here: AtMap) -> Marks:
    """Draw a square at the probe, and the parallelogram the Jacobian makes of it; det J is the ratio of their areas."""
    square = _parallelogram(here, np.array(here.subject.probe), np.eye(2) * here.side)
    entry = LegendEntry("square at the probe", Role.TANGENT, "area")
    if not np.isfinite(here.jacobian).all():
        none = (LegendEntry("no Jacobian here", Role.TANGENT, "area"),)
        return Marks(square, legend_a=(entry,), legend_b=none)
    image = _parallelogram(here, here.point, here.jacobian * here.side)
    texts = "J times the square", _determinant(here.jacobian)
    return Marks(square, image, (entry,), tuple(LegendEntry(text, Role.TANGENT, "area") for text in texts))


def _determinant(jacobian: Floats) -> str:
    """Return det J in words, and what its sign says."""
    largest = float(np.abs(jacobian).max())
    a, b, c, d = (jacobian / largest).ravel() if largest > 0 else jacobian.ravel()
    share = float(a * d - b * c)
    if abs(share) <= ROUNDING * max(abs(a * d), abs(b * c)):
        return "det J = 0: flattens"
    found = share * largest * largest  # in this order it may leave the numbers' range without a warning
    return f"det J = {format_number(found)}: {'keeps' if share > 0 else 'reverses'} orientation"


def _areas(_subject: Subject, base: Image, _stopped: Stop) -> Marks:
    """Draw det J over the domain."""
    xs, ys = base.places
    jacobian = base.flow.jacobian(xs[:, None], ys[None, :])
    with np.errstate(all="ignore"):
        values = jacobian[0, 0] * jacobian[1, 1] - jacobian[0, 1] * jacobian[1, 0]
    return Marks(signed(heat_of("areas", values, base.flow.ranges)), bar_a=signed_bar("det J", values))


def _field(subject: Subject, base: Image, _stopped: Stop) -> Marks:
    arrows = base.flow.arrows(colored=subject.view.colored)
    entry = LegendEntry("as a vector field", Role.GRADIENT, "arrow")
    name = f"‖{plain_name(subject.function.name)}‖"
    return Marks((arrows,), legend_a=(entry,), bar_a=norm_bar(name, arrows))


def _taylor(here: AtMap) -> Marks:
    """Draw the Taylor map: what the polynomial makes of the grid."""
    subject, along = here.subject, here.image.places
    across = [positions(bounds, LINES) for bounds in here.image.flow.ranges]
    polynomial = taylor_at_probe(subject, (0, 1))
    runs = over_grid(subject, polynomial, (0, 1), along[0], across[1])
    rises = over_grid(subject, polynomial, (0, 1), across[0], along[1]).swapaxes(1, 2)
    lines = (
        _lines(key, Role.TAYLOR, near_picture(points, here.image.image))
        for key, points in (("taylor_x", runs), ("taylor_y", rises))
    )
    return Marks(b=tuple(lines), legend_b=(taylor_entry(subject, np.isfinite(runs).all(axis=0), "dotted"),))


class MapPicture(Picture[Image, AtMap]):
    """A map of the plane to itself."""

    key = "map"
    title = "Grid and image"
    layers = (
        Layer("areas", "det J", Role.SURFACE, still=_areas, usual=False, views=(0,)),
        Layer("grid", "Grid", Role.GRID, still=_grid),
        Layer(
            "field", "Vector field", Role.GRADIENT, still=_field, usual=False, views=(0,),
            follows=lambda view: view.colored,
        ),
        Layer("tangent", "Parallelogram", Role.TANGENT, moving=_square),
        Layer("taylor", "Taylor", Role.TAYLOR, moving=_taylor, usual=False, views=(1,)),
    )  # fmt: skip

    @classmethod
    def suits(cls, n: int, m: int) -> bool:
        """Whether a point of the plane becomes a point of the plane."""
        return n == m == 2

    def sampled(self, subject: Subject, resolution: int, stopped: Stop) -> Image:
        """Sample along the grid lines, finely along and coarsely across."""
        flow = Flow(subject, (0, 1))
        across = [positions(bounds, LINES) for bounds in flow.ranges]
        along = [positions(bounds, resolution) for bounds in flow.ranges]
        places = (np.meshgrid(along[0], across[1], indexing="ij"), np.meshgrid(across[0], along[1], indexing="ij"))
        values, slopes = [], []
        for number, place in enumerate(places):
            value, jacobian = flow.sample(*place)
            values.append(value if number == 0 else value.swapaxes(1, 2))
            slopes.append(jacobian[:, number] if number == 0 else jacobian[:, number].swapaxes(1, 2))
        ranges = [robust_range(np.concatenate([value[i].ravel() for value in values])) for i in range(2)]
        tears = [_tears(*lines, ranges) for lines in zip(along, values, slopes, strict=True)]
        whole = [np.stack(places[0]), np.stack(places[1]).swapaxes(1, 2)]
        u, v = (axis(component_name(subject, i), *ranges[i]) for i in range(2))
        x, y = (input_axis(subject, i) for i in range(2))
        return Image(
            flow,
            (_lines("grid_x", Role.X, whole[0]), _lines("grid_y", Role.Y, whole[1])),
            (_lines("image_x", Role.X, values[0], tears[0]), _lines("image_y", Role.Y, values[1], tears[1])),
            (x, y),
            (u, v),
            (along[0], along[1]),
            bool(np.isfinite(values[0]).all(axis=0).any()),
        )

    def at_probe(self, subject: Subject, base: Image) -> AtMap:
        """Return value and Jacobian at the probe."""
        a, b = np.array(subject.probe)[:, None]
        value, jacobian = Flow(subject, (0, 1)).sample(a, b)
        side = min(high - low for low, high in subject.ranges) / (LINES - 1) * 2
        jacobian = known_slopes(subject, jacobian[..., 0], (0, 1), (0, 1))
        return AtMap(subject, base, value[:, 0], jacobian, side)

    def composed(self, here: AtMap, marks: Marks) -> tuple[Scene, ...]:
        """Return the domain and the image plane."""
        subject, ((u, v), (x, y)) = here.subject, (here.image.image, here.image.domain)
        domain = PlaneScene(
            "domain", x, y, (*under_arrows(marks.a), probe_at(subject.probe)), PlaneHandle(0, 1), marks.legend_a,
            marks.bar_a, equal=to_scale(subject.view, x, y),
        )  # fmt: skip
        image = PlaneScene(
            f"image under {function_text(subject)}", u, v, (*marks.b, probe_at(here.point)), None, marks.legend_b,
            marks.bar_b, equal=to_scale(subject.view, u, v), note="" if here.image.finite else NOTHING,
        )  # fmt: skip
        return domain, image


def _tears(ts: Floats, values: Floats, slopes: Floats, ranges: list[tuple[float, float]]) -> Mask:
    """Return where lines (2, along, across) with their slopes along ts break, (along - 1, across)."""
    found = np.zeros((values.shape[1] - 1, values.shape[2]), dtype=bool)
    for v, s, (low, high) in zip(values, slopes, ranges, strict=True):
        found |= torn(np.diff(ts)[:, None], (v[:-1], v[1:]), (s[:-1], s[1:]), high - low)
    return found


def _lines(key: str, role: Role, points: Floats, tears: Mask | None = None) -> Polyline:
    """Return the lines along the first axis of points (2, along, across) as one polyline, its pen lifted at tears."""
    lifted = np.zeros(points.shape[1:], dtype=bool)
    lifted[-1] = True
    if tears is not None:
        lifted[:-1] = tears
    slots = np.stack([points, np.full(points.shape, np.nan)], axis=-1).transpose(2, 1, 3, 0)
    wanted = np.stack([np.ones_like(lifted), lifted], axis=-1).transpose(1, 0, 2)
    return Polyline(key, role, slots[wanted], 1.1, role == Role.Y, opacity=0.75, dotted=role == Role.TAYLOR)


def _parallelogram(here: AtMap, corner: Floats, sides: Floats) -> tuple[Item, ...]:
    """Return the parallelogram at `corner` spanned by the columns of `sides`, its sides named as the inputs are."""
    first, second = sides[:, 0], sides[:, 1]
    x, y = here.subject.labels
    outline = np.array([corner, corner + first, corner + first + second, corner + second])
    return (
        Polygon("parallelogram", Role.TANGENT, outline, 0.4),
        *named(Arrows("side_x", Role.X, corner[None], (corner + first)[None], 2.4), x),
        *named(Arrows("side_y", Role.Y, corner[None], (corner + second)[None], 2.4), y),
    )
