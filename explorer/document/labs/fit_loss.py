"""The picture of a fit's loss: over two parameters as contours or as a surface, over a single one, or by step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.document.edits import Edit, set_fields
from explorer.document.labs.fit_settings import START, STEP
from explorer.document.labs.fit_text import Fit
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import Stage
from explorer.document.pictures.frame import Floats, arrow_at
from explorer.printing.plain import plain_name
from explorer.scene.contour import contour_lines
from explorer.scene.lattice import Sheet, lattice
from explorer.scene.primitives import (
    Axis,
    ColorBar,
    HeatMap,
    Item,
    LegendEntry,
    Marker,
    Mesh,
    PlaneScene,
    Points,
    PointsHandle,
    Polyline,
    SpaceScene,
)
from explorer.scene.roles import Role
from explorer.scene.surface import surface_mesh
from explorer.scene.ticks import axis

ALONG, ACROSS = 240, 33  # places over one parameter, and over each of two
LEVELS = 12  # of contours, closer together near the least loss
REACH = 0.4  # beyond the path and the solution, in parts of their distance
ROUNDING = 1e-12  # of ΦᵀWy: a gradient of that size has no direction
TITLE = "loss L(θ)"
DESCENT = LegendEntry("descent", Role.LEVEL)
SOLUTION = LegendEntry("θ*", Role.GRADIENT, Marker.DIAMOND)


def loss_stage(fit: Fit, pair: tuple[int, int], axes: Sequence[Axis] | None) -> Stage:
    """Return the loss over two parameters with the path of the descent, or over its steps."""
    if fit.shown.loss_as == "steps":
        return Stage(_by_step(fit))
    if fit.problem.phi.shape[1] == 1:
        return Stage(_valley(fit, axes), on_drag=lambda moved: start_at(fit, {0: moved[0]} if 0 in moved else {}))
    drawn = _Slice(fit, pair, axes)
    if fit.shown.loss_as == "surface":
        return Stage(_surface(drawn))
    return Stage(_contours(drawn), on_drag=lambda moved: start_at(fit, {pair[k]: place for k, place in moved.items()}))


def start_at(fit: Fit, moved: Mapping[int, float]) -> Edit:
    """Return the edit that begins the descent elsewhere in some coordinates."""
    start = fit.descent.path[0].copy()
    for k, place in moved.items():
        start[k] = float(f"{place:.6g}")
    return set_fields({START: tuple(start.tolist()), STEP: 0})


def relief(key: str, role: Role, xs: Floats, ys: Floats, heights: Floats, ends: tuple[float, float]) -> Mesh:
    """Return the surface of smooth heights (nx, ny) between two ends."""
    across, up = np.gradient(heights, xs, axis=0), np.gradient(heights, ys, axis=1)
    sheet = Sheet(xs, ys, heights, np.asarray(across), np.asarray(up))
    return surface_mesh(key, lattice(sheet, ends), role=role, opacity=0.75)


@dataclass(frozen=True, eq=False)
class _Slice:
    """The loss over two parameters, the others those of θ."""

    fit: Fit
    pair: tuple[int, int]
    given: Sequence[Axis] | None

    @cached_property
    def axes(self) -> tuple[Axis, Axis]:
        """The two parameters' axes."""
        x, y = self.given or [_axis(self.fit, k) for k in self.pair]
        return x, y

    @cached_property
    def places(self) -> tuple[Floats, Floats]:
        """The places along the axes."""
        x, y = self.axes
        return np.linspace(x.low, x.high, ACROSS), np.linspace(y.low, y.high, ACROSS)

    @cached_property
    def values(self) -> Floats:
        """The losses at the places, (ACROSS, ACROSS)."""
        xs, ys = self.places
        return self.at(xs[:, None], ys)

    def at(self, first: Floats, second: Floats) -> Floats:
        """Return the losses where the two parameters have these values, which broadcast together."""
        r, z, rest = self.fit.problem.reduced
        i, j = self.pair
        base = self.fit.theta.copy()
        base[[i, j]] = 0.0
        with np.errstate(all="ignore"):
            left = [f - r_i * first - r_j * second for f, r_i, r_j in zip(z - r @ base, r[:, i], r[:, j], strict=True)]
            return np.asarray(np.sum(np.square(left), axis=0) + rest)

    def of(self, thetas: Floats) -> Floats:
        """Return the two parameters (M, 2) of some θ (M, D)."""
        return np.asarray(thetas[:, list(self.pair)])

    @property
    def caption(self) -> str:
        """What is held, in words."""
        return "the other parameters are those of the θ looked at" if len(self.fit.theta) > 2 else ""


def _axis(fit: Fit, k: int) -> Axis:
    """Return the axis of a parameter, with the solution and the path, of one that diverges its start."""
    best = fit.problem.solution.theta[k]
    path = fit.descent.path[: 1 if fit.descent.diverged else None, k]
    low, high = float(min(best, path.min())), float(max(best, path.max()))
    beyond = REACH * max(high - low, 0.2 * abs(float(best)), 0.1)
    return axis(plain_name(f"theta{k + 1}"), low - beyond, high + beyond)


def _contours(drawn: _Slice) -> PlaneScene:
    fit, values, (x, y) = drawn.fit, drawn.values, drawn.axes
    low, high = float(values.min()), float(values.max())
    levels = [low + (high - low) * (k / LEVELS) ** 2 for k in range(1, LEVELS)]
    items: list[Item] = [HeatMap("loss", values.T.copy(), (x.low, x.high, y.low, y.high), 0.7)]
    for k, line in enumerate(contour_lines(*drawn.places, values, levels)):
        if len(line):
            items.append(Polyline(f"level{k}", Role.CONTOUR, line, 1.0))
    path = drawn.of(fit.descent.path[: fit.step + 1])
    down = -drawn.of(fit.problem.gradient(fit.theta))[0]
    if np.abs(down).max() <= ROUNDING * np.abs(fit.problem.moment).max():
        down = np.zeros(2)
    items += [
        Polyline("path", Role.LEVEL, path, 2.4),
        Points("steps", Role.LEVEL, path, 4.0),
        Points("best", Role.GRADIENT, drawn.of(fit.problem.solution.theta[None]), 11.0, Marker.DIAMOND),
        *arrow_at("downhill", Role.TANGENT, path[-1], down, (x, y), 2.4),
        Points("theta", Role.TAYLOR, path[-1:], 9.0),
        Points("start", Role.PROBE, path[:1], 11.0),
    ]
    downhill = LegendEntry("−∂L/∂θ", Role.TANGENT, "arrow")
    legend = (LegendEntry("start θ₀", Role.PROBE, "point"), DESCENT, SOLUTION, downhill)
    bar = ColorBar(axis("L", low, high), "cividis")
    return PlaneScene(TITLE, x, y, tuple(items), PointsHandle(path[:1]), legend, bar, caption=drawn.caption)


def _surface(drawn: _Slice) -> SpaceScene:
    fit, values = drawn.fit, drawn.values
    z = axis("L", float(values.min()) - 0.05 * float(np.ptp(values)), float(values.max()))
    path, best = drawn.of(fit.descent.path[: fit.step + 1]), drawn.of(fit.problem.solution.theta[None])
    way, foot = (np.column_stack([places, drawn.at(*places.T)]) for places in (path, best))
    items = (
        relief("loss", Role.SURFACE, *drawn.places, values, (z.low, z.high)),
        Polyline("path", Role.LEVEL, way, 2.6),
        Points("steps", Role.LEVEL, way, 6.0),
        Points("best", Role.GRADIENT, foot, 10.0, Marker.DIAMOND),
    )
    return SpaceScene(TITLE, *drawn.axes, z, items, None, (DESCENT, SOLUTION), caption=drawn.caption)


def _valley(fit: Fit, axes: Sequence[Axis] | None) -> PlaneScene:
    """Draw the loss over a single parameter."""
    x = axes[0] if axes else _axis(fit, 0)
    xs = np.linspace(x.low, x.high, ALONG)
    r, z, rest = fit.problem.reduced
    heights = ((z[:, None] - r * xs) ** 2).sum(axis=0) + rest
    path = np.column_stack([fit.descent.path[: fit.step + 1, 0], fit.descent.losses[: fit.step + 1]])
    best = fit.problem.solution.theta
    items = (
        Polyline("loss", Role.CURVE, np.column_stack([xs, heights]), 2.2),
        Polyline("path", Role.LEVEL, path, 1.6),
        Points("steps", Role.LEVEL, path, 5.0),
        Points("best", Role.GRADIENT, np.array([[best[0], fit.problem.loss(best)]]), 11.0, Marker.DIAMOND),
        Points("start", Role.PROBE, path[:1], 11.0),
    )
    y = axis("L", min(float(heights.min()), 0.0), 1.1 * float(heights.max()))
    return PlaneScene(TITLE, x, y, items, PointsHandle(path[:1]), (LegendEntry("L(θ)", Role.CURVE), DESCENT, SOLUTION))


def _by_step(fit: Fit) -> PlaneScene:
    """Draw how far the loss is above the least one from step to step, on a logarithmic axis."""
    least = fit.problem.loss(fit.problem.solution.theta)
    heights = exponents(np.maximum(fit.descent.losses - least, 0.0))
    line = np.column_stack([np.arange(len(heights), dtype=np.float64), heights])
    items = (Polyline("losses", Role.LEVEL, line, 2.0), Points("now", Role.TAYLOR, line[fit.step][None], 9.0))
    x = axis("step", 0.0, float(max(len(line) - 1, 1)))
    return PlaneScene("loss above the least", x, size_axis("L − L(θ*)", heights), items)
