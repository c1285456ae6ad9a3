"""The picture of a fit's data: the points with what is fitted and the residuals, for one input, two, or more."""

from collections.abc import Sequence

import numpy as np

from explorer.document.edits import Edit
from explorer.document.labs.base import Stop
from explorer.document.labs.fit_data import add_point, choose_point, move_point, remove_point
from explorer.document.labs.fit_loss import relief
from explorer.document.labs.fit_text import Fit
from explorer.document.labs.result import Stage
from explorer.document.pictures.frame import Floats
from explorer.printing.plain import plain_name
from explorer.scene.primitives import Axis, Item, LegendEntry, PlaneScene, Points, PointsHandle, Polyline, SpaceScene
from explorer.scene.roles import Role
from explorer.scene.ticks import axis

ALONG, ACROSS = 240, 33  # places of a fitted curve, and of a surface along each axis
DRAWN, HELD = 1500, 300  # points that are drawn at most, and of which each can be dragged
MARGIN, NEAR = 0.12, 0.025  # beside the data, and from a point, in parts of the picture's width
CURVE_LEGEND = (
    LegendEntry("data", Role.X, "point"),
    LegendEntry("Φθ", Role.TAYLOR),
    LegendEntry("best: Φθ*", Role.GRADIENT, "dashed"),
    LegendEntry("e", Role.Y, "dotted"),
)


def data_stage(fit: Fit, stopped: Stop, axes: Sequence[Axis] | None) -> Stage:
    """Return the points with their residuals and what is fitted: a curve, a surface, or fitted against observed."""
    inputs = fit.shown.inputs.shape[1]
    if inputs > 1:
        return Stage(_surface(fit, stopped) if inputs == 2 else _observed(fit))
    scene = _curve(fit, stopped, axes)
    return Stage(scene) if scene.handle is None else _editable(fit, scene)


def _editable(fit: Fit, scene: PlaneScene) -> Stage:
    """Let points be dragged, chosen with a click, added and removed with a double click."""
    shown, points = fit.shown, _places(fit)
    sizes = np.array([scene.x.high - scene.x.low, scene.y.high - scene.y.low])

    def nearest(across: float, up: float) -> int:
        away = np.linalg.norm((points - [across, up]) / sizes, axis=1)
        return int(away.argmin()) if away.min() < NEAR else -1

    def toggle(across: float, up: float) -> Edit:
        at = nearest(across, up)
        return add_point(shown, (across, up)) if at < 0 else remove_point(shown, at)

    return Stage(
        scene, on_click=lambda across, up: choose_point(nearest(across, up)), on_double_click=toggle,
        on_drag=lambda moved: move_point(shown, moved), share=1.1,
    )  # fmt: skip


def _places(fit: Fit) -> Floats:
    return np.column_stack([fit.shown.inputs[:, 0], fit.shown.y])


def _ends(*values: Floats) -> tuple[float, float]:
    joined = np.concatenate([part[np.isfinite(part)] for part in values])
    low, high = (float(joined.min()), float(joined.max())) if len(joined) else (-1.0, 1.0)
    margin = MARGIN * (high - low or 2.0)
    return low - margin, high + margin


def _seen(fit: Fit) -> Floats:
    """Return the observations, and of what is fitted at θ as much as leaves them half of the picture."""
    y, spread = fit.shown.y, float(np.ptp(fit.shown.y)) or 1.0
    return np.concatenate([y, _feet(fit).clip(y.min() - spread / 2, y.max() + spread / 2)])


def _feet(fit: Fit) -> Floats:
    """Return what is fitted at the points: Φθ."""
    with np.errstate(all="ignore"):
        return np.asarray(fit.problem.phi @ fit.theta)


def _some(count: int) -> slice:
    return slice(None, None, max(-(-count // DRAWN), 1))


def _models(fit: Fit, inputs: Floats, stopped: Stop) -> tuple[Floats, Floats]:
    """Return the values of the fit at θ and at θ* over inputs (M, k)."""
    features = fit.features.at(inputs, stopped)
    with np.errstate(all="ignore"):
        return features @ fit.theta, features @ fit.problem.solution.theta


def _residuals(fit: Fit, width: float, *, dotted: bool) -> tuple[Polyline, ...]:
    """Return the lines from what is fitted to the points, where they are not too many."""
    if len(fit.rows) > HELD:
        return ()
    feet, tops = (np.column_stack([fit.inputs, heights]) for heights in (_feet(fit), fit.problem.y))
    lines = np.stack([feet, tops, np.full_like(feet, np.nan)], axis=1)
    return (Polyline("residuals", Role.Y, lines.reshape(-1, feet.shape[1]), width, dotted=dotted),)


def _curve(fit: Fit, stopped: Stop, axes: Sequence[Axis] | None) -> PlaneScene:
    shown, points = fit.shown, _places(fit)
    names = plain_name(shown.names[0]), plain_name(shown.target)
    x, y = axes or (axis(names[0], *_ends(points[:, 0])), axis(names[1], *_ends(_seen(fit))))
    places = np.linspace(x.low, x.high, ALONG)
    now, best = _models(fit, places[:, None], stopped)
    is_held = len(points) <= HELD
    items: tuple[Item, ...] = (
        *_residuals(fit, 1.6, dotted=True),
        Polyline("solution", Role.GRADIENT, np.column_stack([places, best]), 2.0, dashed=True),
        Polyline("fit", Role.TAYLOR, np.column_stack([places, now]), 2.6),
        Points("data", Role.X, points[_some(len(points))], 9.0 if is_held else 4.0),
    )
    if shown.chosen >= 0:
        items += (Points("chosen", Role.PROBE, points[shown.chosen][None], 13.0),)
    return PlaneScene("data and fit", x, y, items, PointsHandle(points) if is_held else None, CURVE_LEGEND)


def _surface(fit: Fit, stopped: Stop) -> SpaceScene:
    shown = fit.shown
    ends = [_ends(column) for column in shown.inputs.T]
    xs, ys = (np.linspace(*end, ACROSS) for end in ends)
    grid = np.stack(np.meshgrid(xs, ys, indexing="ij"), axis=-1).reshape(-1, 2)
    now, _ = _models(fit, grid, stopped)
    x, y = (axis(plain_name(name), *end) for name, end in zip(shown.names, ends, strict=True))
    z = axis(plain_name(shown.target), *_ends(_seen(fit)))
    points = np.column_stack([shown.inputs, shown.y])
    items: tuple[Item, ...] = (
        relief("fit", Role.TAYLOR, xs, ys, now.reshape(ACROSS, ACROSS), (z.low, z.high)),
        *_residuals(fit, 1.8, dotted=False),
        Points("data", Role.X, points[_some(len(points))], 8.0),
    )
    legend = (LegendEntry("data", Role.X, "point"), LegendEntry("Φθ", Role.TAYLOR, "area"), LegendEntry("e", Role.Y))
    return SpaceScene("data and fit", x, y, z, items, None, legend)


def _observed(fit: Fit) -> PlaneScene:
    fitted, y = _feet(fit), fit.problem.y
    low, high = _ends(_seen(fit))
    points = np.column_stack([y, fitted])[_some(len(y))]
    items = (
        Polyline("equal", Role.GRID, np.array([[low, low], [high, high]]), 1.6, dashed=True),
        Points("data", Role.X, points, 6.0),
    )
    axes = axis(plain_name(fit.shown.target), low, high), axis("Φθ", low, high)
    legend = (LegendEntry("fitted against observed", Role.X, "point"), LegendEntry("equal", Role.GRID, "dashed"))
    return PlaneScene("data and fit", *axes, items, None, legend)
