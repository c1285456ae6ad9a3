"""The error of a Taylor polynomial over two coordinates drawn: the surfaces in space, and the map of |f - T_k|."""

from math import log10

import numpy as np

from explorer.analysis.plane_remainder import PlaneRemainder
from explorer.document.labs.plane_error import PlaneError
from explorer.document.labs.plots import DECADES, exponents, size_axis
from explorer.document.labs.result import Stage
from explorer.document.pictures.frame import Floats, held_text, input_axis, probe_at
from explorer.scene.clip import Box, in_box
from explorer.scene.contour import contour_lines
from explorer.scene.primitives import (
    Axis,
    ColorBar,
    HeatMap,
    Item,
    LegendEntry,
    PlaneHandle,
    PlaneScene,
    Polygon,
    Polyline,
)
from explorer.scene.roles import Role
from explorer.scene.ticks import format_number

COLORMAP = "cividis"
ABOVE, BELOW = 0.4, 0.95  # how strong the colours are where the error is above and below ε
UNLIKE = 10.0  # ratio of the ranges from which on they have no common scale
LARGEST = {  # by whether it is a square, and whether it is sure
    (True, True): "largest square surely below ε",
    (True, False): "largest square below ε, by sampling",
    (False, True): "largest disc surely below ε",
    (False, False): "largest disc below ε, by sampling",
}


def space_stage(made: PlaneError) -> Stage:
    """Draw the surface, the Taylor surface over it, and on the surface the rim of the region of ε."""
    plane, rim = made.plane, made.rim
    heights = plane.section.heights(*rim.T) if len(rim) else np.empty(0)
    raised = in_box(np.column_stack([rim, heights]), plane.relief.box)
    rims = (Polyline("rim", Role.LEVEL, raised, 2.4),) if len(raised) else ()
    legend = (LegendEntry(f"Taylor, order {plane.order}", Role.TAYLOR, "mesh"),)
    return Stage(plane.space(f"Taylor surface of order {plane.order}", (*plane.surface(), *rims), legend))


def map_stage(made: PlaneError) -> Stage:
    """Draw the error over the plane, strong where it is below ε, with what is surely below and the largest square."""
    plane, subject = made.plane, made.plane.subject
    drawn = exponents(made.sizes)
    scale = _scale(made, drawn)
    x, y = (input_axis(subject, i) for i in plane.section.axes)
    box = [(a.low, a.high) for a in (x, y)]
    items, legend = _rims(made)
    for part in (_sure(made, box), _shape(made, box)):
        items += part[0]
        legend += part[1]
    items = [*_heat(made, drawn, scale), *items, probe_at(plane.center)]
    return Stage(
        PlaneScene(
            "error", x, y, tuple(items), PlaneHandle(*plane.section.axes), tuple(legend), ColorBar(scale, COLORMAP),
            equal=_equal(made), caption=held_text(subject, plane.section.axes),
        )
    )  # fmt: skip


def _heat(made: PlaneError, drawn: Floats, scale: Axis) -> list[Item]:
    """Return the logarithm of the error as colours, faint above ε and strong below."""
    xs, ys = made.grid.sheet.xs, made.grid.sheet.ys
    extent = (xs[0], xs[-1], ys[0], ys[-1])
    values, below = np.clip(drawn, scale.low, scale.high), made.sizes < made.eps
    return [
        HeatMap(key, np.where(where, values, np.nan).T.copy(), extent, opacity)
        for key, where, opacity in (("above", ~below, ABOVE), ("below", below, BELOW))
        if where.any()
    ]


def _rims(made: PlaneError) -> tuple[list[Item], list[LegendEntry]]:
    """Return where the error is ε, and where rounding alone may be."""
    items: list[Item] = []
    legend = []
    if len(made.rim):
        items.append(Polyline("rim", Role.LEVEL, made.rim, 2.4))
        legend.append(LegendEntry(f"{made.name} = ε = {format_number(made.eps)}", Role.LEVEL))
    sheet = made.grid.sheet
    (lost,) = contour_lines(sheet.xs, sheet.ys, exponents(made.rounding), (log10(made.eps),))
    if len(lost):
        items.append(Polyline("rounding", Role.Y, lost, 2.0, dashed=True))
        legend.append(LegendEntry("outside rounding alone may be more than ε", Role.Y, "dashed"))
    return items, legend


def _sure(made: PlaneError, box: Box) -> tuple[list[Item], list[LegendEntry]]:
    """Return the region that the bound proves to be below ε."""
    if not isinstance(made.bound, PlaneRemainder) or not made.surely:
        return [], []
    region = made.bound.outline(made.eps)
    inside = np.clip(region, *np.array(box).T)
    return [
        Polygon("sure", Role.TANGENT, inside, 0.22),
        Polyline("sure:rim", Role.TANGENT, in_box(region, box), 1.6),
    ], [LegendEntry("surely below ε, by intervals", Role.TANGENT, "area")]


def _shape(made: PlaneError, box: Box) -> tuple[list[Item], list[LegendEntry]]:
    """Return the largest square or disc, dashed where it is not sure."""
    if not (made.surely or made.sampled):
        return [], []
    line = Polyline("shape", Role.PROBE, in_box(made.outline, box), 2.0, dashed=not made.surely)
    return [line], [LegendEntry(LARGEST[made.square, bool(made.surely)], Role.PROBE)]


def _equal(made: PlaneError) -> bool:
    """Whether a square is drawn as one: unless another scale was asked for, or the ranges are too unlike."""
    first, second = (high - low for low, high in (made.plane.subject.ranges[i] for i in made.plane.section.axes))
    return made.plane.subject.view.equal is not False and max(first, second) <= UNLIKE * min(first, second)


def _scale(made: PlaneError, drawn: Floats) -> Axis:
    """Return the axis of the colours: down to rounding, and so that ε is on it."""
    found = size_axis(made.name, drawn[drawn > -DECADES], np.array([log10(made.eps)]))
    return size_axis(made.name, np.array([max(found.low, found.high - DECADES), found.high]))
