"""The pictures of a fit: the points with the fitted function and the residuals, and the loss over two parameters."""

from collections.abc import Sequence

import numpy as np

from explorer.document.edits import Edit, set_fields
from explorer.document.labs.base import Stop
from explorer.document.labs.fit_data import add_point, choose_point, move_point, remove_point
from explorer.document.labs.fit_settings import START, STEP
from explorer.document.labs.fit_text import Fit
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import Stage
from explorer.document.pictures.frame import Floats
from explorer.printing.plain import plain_name
from explorer.scene.contour import contour_lines
from explorer.scene.lattice import Sheet, lattice
from explorer.scene.primitives import (
    Arrows,
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
    Role,
    SpaceScene,
)
from explorer.scene.surface import surface_mesh
from explorer.scene.ticks import axis

ALONG, ACROSS = 240, 33  # places of a fitted curve, and of a surface along each axis
DRAWN, HELD = 1500, 300  # points that are drawn at most, and of which each can be dragged
MARGIN, NEAR = 0.12, 0.025  # beside the data, and from a point, in parts of the picture's width
LEVELS = 12


def data_stage(fit: Fit, stopped: Stop, axes: Sequence[Axis] | None) -> Stage:
    """Return the points with their residuals and what is fitted: a curve, a surface, or fitted against observed."""
    if fit.shown.inputs.shape[1] == 1:
        return _curve(fit, stopped, axes)
    return Stage(_surface(fit, stopped) if fit.shown.inputs.shape[1] == 2 else _observed(fit))


def _ends(*values: Floats) -> tuple[float, float]:
    joined = np.concatenate([part[np.isfinite(part)] for part in values])
    low, high = (float(joined.min()), float(joined.max())) if len(joined) else (-1.0, 1.0)
    margin = MARGIN * (high - low or 2.0)
    return low - margin, high + margin


def _seen(fit: Fit) -> Floats:
    """Return the observations, and of what is fitted at θ as much as leaves them half of the picture."""
    y, spread = fit.shown.y, float(np.ptp(fit.shown.y)) or 1.0
    feet = fit.problem.phi @ fit.theta
    return np.concatenate([y, feet.clip(y.min() - spread / 2, y.max() + spread / 2)])


def _some(count: int) -> slice:
    return slice(None, None, max(-(-count // DRAWN), 1))


def _models(fit: Fit, inputs: Floats, stopped: Stop) -> tuple[Floats, Floats]:
    """Return the values of the fit at θ and at θ* over inputs (M, k)."""
    features = fit.features.at(inputs, stopped)
    with np.errstate(all="ignore"):
        return features @ fit.theta, features @ fit.problem.solution.theta


def _curve(fit: Fit, stopped: Stop, axes: Sequence[Axis] | None) -> Stage:
    shown, xs = fit.shown, fit.shown.inputs[:, 0]
    x, y = axes or (axis(plain_name(shown.names[0]), *_ends(xs)), axis(plain_name(shown.target), *_ends(_seen(fit))))
    places = np.linspace(x.low, x.high, ALONG)
    now, best = _models(fit, places[:, None], stopped)
    points = np.column_stack([xs, shown.y])
    items: list[Item] = []
    if len(fit.rows) <= HELD:
        feet = fit.problem.phi @ fit.theta
        gaps = np.full_like(feet, np.nan)
        lines = np.stack([fit.inputs[:, 0], feet, fit.inputs[:, 0], fit.problem.y, gaps, gaps], axis=1)
        items.append(Polyline("residuals", Role.Y, lines.reshape(-1, 2), 1.6, dashed=True))
    items += [
        Polyline("solution", Role.GRADIENT, np.column_stack([places, best]), 2.0, dashed=True),
        Polyline("fit", Role.TAYLOR, np.column_stack([places, now]), 2.6),
        Points("data", Role.X, points[_some(len(points))], 9.0 if len(points) <= HELD else 4.0),
    ]
    if shown.chosen >= 0:
        items.append(Points("chosen", Role.PROBE, points[shown.chosen : shown.chosen + 1], 13.0))
    legend = (
        LegendEntry("data", Role.X, "point"),
        LegendEntry("Φθ", Role.TAYLOR),
        LegendEntry("least squares Φθ*", Role.GRADIENT, "dashed"),
        LegendEntry("e = y − Φθ", Role.Y, "dashed"),
    )
    is_held = len(points) <= HELD
    scene = PlaneScene("data and fit", x, y, tuple(items), PointsHandle(points) if is_held else None, legend)
    if not is_held:
        return Stage(scene)
    sizes = np.array([x.high - x.low, y.high - y.low])

    def nearest(across: float, up: float) -> int:
        away = np.linalg.norm((points - [across, up]) / sizes, axis=1)
        return int(away.argmin()) if away.min() < NEAR else -1

    def click(across: float, up: float) -> Edit:
        return choose_point(nearest(across, up))

    def double_click(across: float, up: float) -> Edit:
        at = nearest(across, up)
        return add_point(shown, (across, up)) if at < 0 else remove_point(shown, at)

    return Stage(
        scene, on_click=click, on_double_click=double_click, on_drag=lambda moved: move_point(shown, moved), share=1.1
    )


def _surface(fit: Fit, stopped: Stop) -> SpaceScene:
    shown = fit.shown
    ends = [_ends(column) for column in shown.inputs.T]
    xs, ys = (np.linspace(*end, ACROSS) for end in ends)
    grid = np.stack(np.meshgrid(xs, ys, indexing="ij"), axis=-1).reshape(-1, 2)
    now, _ = _models(fit, grid, stopped)
    heights = now.reshape(ACROSS, ACROSS)
    z = axis(plain_name(shown.target), *_ends(shown.y, heights.ravel()))
    x, y = (axis(plain_name(name), *end) for name, end in zip(shown.names, ends, strict=True))
    points = np.column_stack([shown.inputs, shown.y])
    items: list[Item] = [_relief("fit", Role.TAYLOR, xs, ys, heights, (z.low, z.high))]
    if len(fit.rows) <= HELD:
        feet = np.column_stack([fit.inputs, fit.problem.phi @ fit.theta])
        tops = np.column_stack([fit.inputs, fit.problem.y])
        lines = np.stack([feet, tops, np.full_like(feet, np.nan)], axis=1).reshape(-1, 3)
        items.append(Polyline("residuals", Role.Y, lines, 1.8))
    items.append(Points("data", Role.X, points[_some(len(points))], 8.0))
    legend = (LegendEntry("data", Role.X, "point"), LegendEntry("Φθ", Role.TAYLOR, "area"), LegendEntry("e", Role.Y))
    return SpaceScene("data and fit", x, y, z, tuple(items), None, legend)


def _relief(key: str, role: Role, xs: Floats, ys: Floats, heights: Floats, ends: tuple[float, float]) -> Mesh:
    across, up = np.gradient(heights, xs, axis=0), np.gradient(heights, ys, axis=1)
    return surface_mesh(
        key, lattice(Sheet(xs, ys, heights, np.asarray(across), np.asarray(up)), ends), role=role, opacity=0.75
    )


def _observed(fit: Fit) -> PlaneScene:
    fitted, y = fit.problem.phi @ fit.theta, fit.problem.y
    low, high = _ends(fitted, y)
    points = np.column_stack([y, fitted])[_some(len(y))]
    items = (
        Polyline("equal", Role.GRID, np.array([[low, low], [high, high]]), 1.6, dashed=True),
        Points("data", Role.X, points, 6.0),
    )
    name = plain_name(fit.shown.target)
    axes = axis(name, low, high), axis("Φθ", low, high)
    legend = (LegendEntry("fitted against observed", Role.X, "point"), LegendEntry("equal", Role.GRID, "dashed"))
    return PlaneScene("data and fit", *axes, items, None, legend)


def loss_stage(fit: Fit, pair: tuple[int, int], axes: Sequence[Axis] | None) -> Stage:
    """Return the loss over two parameters with the path of the descent, or over its steps."""
    if fit.shown.loss_as == "steps":
        return Stage(_steps(fit))
    if fit.problem.phi.shape[1] == 1:
        return Stage(_valley(fit), drags=(START,), on_drag=lambda moved: start_at(fit, {0: moved[0]}))
    i, j = pair
    x, y = axes or _loss_axes(fit, pair)
    xs, ys = np.linspace(x.low, x.high, ACROSS), np.linspace(y.low, y.high, ACROSS)
    values = _losses(fit, pair, xs, ys)
    if fit.shown.loss_as == "surface":
        return Stage(_loss_surface(fit, pair, (x, y), values))
    low, high = float(values.min()), float(values.max())
    levels = [low + (high - low) * (k / LEVELS) ** 2 for k in range(1, LEVELS)]
    items: list[Item] = [HeatMap("loss", values.T.copy(), (x.low, x.high, y.low, y.high), 0.7)]
    for k, line in enumerate(contour_lines(xs, ys, values, levels)):
        if len(line):
            items.append(Polyline(f"level{k}", Role.CONTOUR, line, 1.0))
    path = fit.descent.path[:, [i, j]]
    best = fit.problem.solution.theta[[i, j]]
    items += [
        Polyline("path", Role.LEVEL, path[: fit.step + 1], 2.4),
        Points("steps", Role.LEVEL, path[: fit.step + 1], 4.0),
        Points("best", Role.GRADIENT, best[None], 11.0, Marker.DIAMOND),
        Points("theta", Role.TAYLOR, path[fit.step][None], 9.0),
        Points("start", Role.PROBE, path[:1], 11.0),
        *_downhill(fit, pair, (x, y)),
    ]
    legend = (
        LegendEntry("start θ₀", Role.PROBE, "point"),
        LegendEntry("descent", Role.LEVEL),
        LegendEntry("θ*", Role.GRADIENT, "diamond"),
        LegendEntry("−∂L/∂θ", Role.TANGENT, "arrow"),
    )
    bar = ColorBar(axis("L", low, high), "cividis")
    scene = PlaneScene("loss L(θ)", x, y, tuple(items), PointsHandle(path[:1]), legend, bar, caption=_held(fit, pair))
    places = {0: i, 1: j}
    return Stage(scene, on_drag=lambda moved: start_at(fit, {places[k]: place for k, place in moved.items()}))


def _downhill(fit: Fit, pair: tuple[int, int], axes: Sequence[Axis]) -> tuple[Arrows, ...]:
    """Return the direction against the gradient at θ, an eighth of the picture long at most."""
    down = -fit.problem.gradient(fit.theta)[0][list(pair)]
    sizes = np.array([a.high - a.low for a in axes])
    longest = float(np.abs(down / sizes).max())
    if not 0 < longest < np.inf:
        return ()
    tail = fit.theta[list(pair)]
    return (Arrows("downhill", Role.TANGENT, tail[None], (tail + down / longest / 8)[None], 2.4),)


def start_at(fit: Fit, moved: dict[int, float]) -> Edit:
    """Return the edit that begins the descent elsewhere in some coordinates."""
    start = fit.descent.path[0].copy()
    for k, place in moved.items():
        start[k] = float(f"{place:.6g}")
    return set_fields({START: tuple(start.tolist()), STEP: 0})


def _held(fit: Fit, pair: tuple[int, int]) -> str:
    rest = [k for k in range(len(fit.theta)) if k not in pair]
    return "the other parameters are those of the θ looked at" if rest else ""


def _loss_axes(fit: Fit, pair: tuple[int, int]) -> tuple[Axis, Axis]:
    best, start = fit.problem.solution.theta, fit.descent.path[0]
    path = fit.descent.path[:1] if fit.descent.diverged else fit.descent.path
    made = []
    for k in pair:
        low, high = float(min(best[k], path[:, k].min())), float(max(best[k], path[:, k].max()))
        reach = max(high - low, abs(best[k] - start[k]), 0.2 * abs(best[k]), 0.1) * 0.4
        made.append(axis(plain_name(f"theta{k + 1}"), low - reach, high + reach))
    return made[0], made[1]


def _losses(fit: Fit, pair: tuple[int, int], xs: Floats, ys: Floats) -> Floats:
    """Return L over a grid of two parameters, the others those of θ: (xs, ys)."""
    r, z, rest = fit.problem.reduced
    i, j = pair
    base = fit.theta.copy()
    base[[i, j]] = 0.0
    with np.errstate(all="ignore"):
        left = (z - r @ base)[:, None, None] - r[:, i, None, None] * xs[:, None] - r[:, j, None, None] * ys
        return np.asarray((left**2).sum(axis=0) + rest)


def _loss_surface(fit: Fit, pair: tuple[int, int], axes: tuple[Axis, Axis], values: Floats) -> SpaceScene:
    x, y = axes
    xs, ys = np.linspace(x.low, x.high, ACROSS), np.linspace(y.low, y.high, ACROSS)
    z = axis("L", float(values.min()) - 0.05 * float(np.ptp(values)), float(values.max()))
    path = fit.descent.path[: fit.step + 1]
    heights = np.array([_losses(fit, pair, step[[pair[0]]], step[[pair[1]]])[0, 0] for step in path])
    way = np.column_stack([path[:, list(pair)], heights])
    best = fit.problem.solution.theta[list(pair)]
    foot = _losses(fit, pair, best[:1], best[1:])[0, 0]
    items = (
        _relief("loss", Role.SURFACE, xs, ys, values, (z.low, z.high)),
        Polyline("path", Role.LEVEL, way, 2.6),
        Points("steps", Role.LEVEL, way, 6.0),
        Points("best", Role.GRADIENT, np.array([[*best, foot]]), 10.0),
    )
    legend = (LegendEntry("descent", Role.LEVEL), LegendEntry("θ*", Role.GRADIENT, "point"))
    return SpaceScene("loss L(θ)", x, y, z, items, None, legend, caption=_held(fit, pair))


def _valley(fit: Fit) -> PlaneScene:
    """Draw the loss over a single parameter."""
    x, _ = _loss_axes(fit, (0, 0))
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
    legend = (LegendEntry("L(θ)", Role.CURVE), LegendEntry("descent", Role.LEVEL), LegendEntry("θ*", Role.GRADIENT))
    return PlaneScene("loss L(θ)", x, axis("L", *_ends(heights)), items, PointsHandle(path[:1]), legend)


def _steps(fit: Fit) -> PlaneScene:
    """Draw how far the loss is above the least one from step to step, on a logarithmic axis."""
    least = fit.problem.loss(fit.problem.solution.theta)
    heights = exponents(np.maximum(fit.descent.losses - least, 0.0))
    line = np.column_stack([np.arange(len(heights), dtype=np.float64), heights])
    items = (Polyline("losses", Role.LEVEL, line, 2.0), Points("now", Role.TAYLOR, line[fit.step][None], 9.0))
    x = axis("step", 0.0, float(max(len(line) - 1, 1)))
    return PlaneScene("loss above the least", x, size_axis("L − L(θ*)", heights), items)
