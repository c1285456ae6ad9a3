"""The layers of a surface, a row each, and how each is drawn in space (view A) and in the plane (view B)."""

import numpy as np

from explorer.document.expansion import lacks_polynomial
from explorer.document.model import MAX_CONTOURS
from explorer.document.pictures.approximation import over_grid, taylor_at_probe
from explorer.document.pictures.frame import measured, positions, taylor_entry
from explorer.document.pictures.layers import Layer, Marks, Stop
from explorer.document.pictures.relief import AtSurface, Relief
from explorer.document.pictures.states import Slider
from explorer.document.pictures.surface_studies import STUDIES
from explorer.document.subject import Subject
from explorer.scene.breaks import rounding
from explorer.scene.contour import contour_labels, contour_levels, contour_lines, contours, lifted
from explorer.scene.field import field_arrows, field_grid, norm_bar
from explorer.scene.lattice import Sheet
from explorer.scene.primitives import Arrows, HeatMap, LegendEntry, Polyline
from explorer.scene.roles import Role
from explorer.scene.surface import surface_wires
from explorer.scene.tangent import tangent_plane, taylor_surface

COLORMAP = "viridis"
ARROWS = (17, 13)
TAYLOR_GRID = 49
FINER = 4  # times as many samples for the colours where a function breaks


def _heat(_subject: Subject, base: Relief, _stopped: Stop) -> Marks:
    """Colour the plane by the value; where the function breaks, finely, so that edges are clean."""
    xs, ys, values = base.xs, base.ys, base.lattice.sheet.values
    if base.lattice.open_cells.any():
        xs, ys = (positions((points[0], points[-1]), FINER * (points.size - 1) + 1) for points in (xs, ys))
        values = base.section.heights(xs[:, None], ys[None, :])
    return Marks(b=(HeatMap("heat", values.T.copy(), (xs[0], xs[-1], ys[0], ys[-1]), 0.6),))


def _wires(_subject: Subject, base: Relief, _stopped: Stop) -> Marks:
    return Marks(a=(surface_wires("wires", base.lattice),))


def _contours(subject: Subject, base: Relief, _stopped: Stop) -> Marks:
    z = base.axes[2]
    levels, texts = contour_levels(z.low, z.high, subject.view.contours)
    lines = base.contours(levels)
    return Marks(b=(*contours("contour", lines, levels), *contour_labels("contour_label", lines, texts)))


def _raised_contours(subject: Subject, base: Relief, _stopped: Stop) -> Marks:
    """Draw the contours at their heights on the surface."""
    z = base.axes[2]
    levels, texts = contour_levels(z.low, z.high, subject.view.contours)
    lines = base.contours(levels)
    raised = [lifted(line, level) if len(line) else np.empty((0, 3)) for line, level in zip(lines, levels, strict=True)]
    labels = contour_labels("raised_label", raised, texts, most=5)  # what hides each is found anew as the camera turns
    return Marks(a=(*contours("raised", raised, levels, width=1.2), *labels))


def _contour_count(here: AtSurface) -> Slider:
    return Slider("contours", "Contours", 1, MAX_CONTOURS, here.subject.view.contours, whole=True)


def _field(subject: Subject, base: Relief, _stopped: Stop) -> Marks:
    ranges = [subject.ranges[i] for i in base.section.axes]
    xs, ys = (field_grid(*ends, count) for ends, count in zip(ranges, ARROWS, strict=True))
    z, fx, fy = base.section.values(xs[:, None], ys[None, :])
    with np.errstate(all="ignore"):  # slopes that are only rounding have no direction
        rises = [np.abs(slope) * (high - low) for slope, (low, high) in zip((fx, fy), ranges, strict=True)]
        level = np.maximum(*rises) <= rounding(np.asarray(z))
    fx, fy = (np.where(level, 0.0, slope) for slope in (fx, fy))
    arrows = field_arrows("field", (xs, ys), (fx, fy), colored=subject.view.colored)
    return Marks(b=(arrows,), bar_b=norm_bar(f"‖∇{base.section.name}‖", arrows))


def _gradient(here: AtSurface) -> Marks:
    """Draw the gradient at the probe as an arrow of a sixth of the picture; its length says nothing."""
    entry = LegendEntry(f"gradient ∇{here.section.name}", Role.GRADIENT, "arrow")
    sizes = np.array([a.high - a.low for a in here.relief.axes[:2]])
    with np.errstate(all="ignore"):
        longest = float(np.max(np.abs(here.slopes) / sizes))
        if np.max(np.abs(here.slopes) * sizes) <= rounding(here.point[2:]):
            longest = 0.0
    if not 0 < longest < np.inf:
        none = LegendEntry(f"no gradient ∇{here.section.name} here", Role.GRADIENT, "arrow")
        return Marks(legend_b=(entry if longest == 0 else none,))
    tail = here.point[None, :2]
    return Marks(b=(Arrows("gradient", Role.GRADIENT, tail, tail + here.slopes / longest / 6, 3.0),), legend_b=(entry,))


def _tangent(here: AtSurface) -> Marks:
    plane = tangent_plane("tangent", here.point, here.slopes, here.relief.box)
    undefined = not np.isfinite([*here.point, *here.slopes]).all()
    if undefined or lacks_polynomial(here.subject, 1, here.section.axes)[here.section.output]:
        return Marks(legend_a=(LegendEntry("no tangent plane here", Role.TANGENT, "plane"),))
    return Marks(a=plane, legend_a=(LegendEntry("tangent plane", Role.TANGENT, "plane"),))


def _level(here: AtSurface) -> Marks:
    """Draw the level set through the probe, in the plane and lifted to its height."""
    sheet, height = here.relief.lattice.sheet, float(here.point[2])
    (line,) = contour_lines(sheet.xs, sheet.ys, sheet.values, (height,), here.relief.lattice.open_cells)
    entry = LegendEntry(f"level set {here.section.title} = {measured(height)}", Role.LEVEL)
    if not len(line):
        return Marks(legend_b=(entry,))
    above = (Polyline("level", Role.LEVEL, lifted(line, height), 2.0),) if here.inside else ()
    return Marks(above, (Polyline("level", Role.LEVEL, line, 2.2),), legend_b=(entry,))


def _taylor(here: AtSurface) -> Marks:
    """Draw the Taylor surface, and in the plane its level set through the probe."""
    sheet = taylor_sheet(here)
    surface = taylor_surface("taylor", sheet, here.relief.lattice.z_range)
    line = taylor_level(here, sheet)
    over, beside = (taylor_entry(here.subject, np.isfinite(sheet.values), mark) for mark in ("mesh", "dashed"))
    return Marks(surface, line, (over,), (beside,))


def taylor_sheet(here: AtSurface) -> Sheet:
    """Return the Taylor polynomial at the probe with its slopes over the picture."""
    subject, k = here.subject, here.section.output
    xs, ys = (positions(subject.ranges[i], subject.samples(TAYLOR_GRID)) for i in here.section.axes)
    whole = taylor_at_probe(subject, here.section.axes)
    parts = (whole, whole.derivative(0), whole.derivative(1))
    return Sheet(xs, ys, *(over_grid(subject, part, here.section.axes, xs, ys)[k] for part in parts))


def taylor_level(here: AtSurface, sheet: Sheet) -> tuple[Polyline, ...]:
    """Return the level set of a Taylor polynomial through the probe."""
    (line,) = contour_lines(sheet.xs, sheet.ys, sheet.values, (float(here.point[2]),))
    return (Polyline("taylor:level", Role.TAYLOR, line, 2.0, dashed=True),) if len(line) else ()


LAYERS: tuple[Layer[Relief, AtSurface], ...] = (
    Layer("heat", "Heat map", Role.SURFACE, still=_heat, views=(1,)),
    Layer("wires", "Mesh lines", Role.CONTOUR, still=_wires, views=(0,)),
    Layer(
        "contours", "Contours", Role.CONTOUR, still=_contours, views=(1,),
        slider=_contour_count, follows=lambda view: view.contours,
    ),
    Layer(
        "raised", "Contours on the surface", Role.CONTOUR, still=_raised_contours, usual=False, views=(0,),
        slider=_contour_count, follows=lambda view: view.contours,
    ),
    Layer(
        "field", "Gradient field", Role.GRADIENT, still=_field, moving=_gradient, views=(1,),
        follows=lambda view: view.colored,
    ),
    Layer("tangent", "Tangent plane", Role.TANGENT, moving=_tangent, views=(0,)),
    Layer("taylor", "Taylor", Role.TAYLOR, moving=_taylor, usual=False),
    Layer("level", "Level set", Role.LEVEL, moving=_level),
    *STUDIES,
)  # fmt: skip
