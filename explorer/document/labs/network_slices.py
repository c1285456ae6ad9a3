"""The loss where one or two chosen weights vary and all others stay: a curve with its tangent, or a map."""

import numpy as np

from explorer.analysis.networks.slices import loss_over
from explorer.analysis.networks.training import Training
from explorer.document.labs.base import Stop
from explorer.document.labs.network_diagram import weight_name
from explorer.document.labs.result import Stage
from explorer.document.pictures.frame import Floats
from explorer.scene.contour import contour_lines
from explorer.scene.primitives import ColorBar, HeatMap, Item, LegendEntry, PlaneScene, Points, Polyline
from explorer.scene.roles import Role
from explorer.scene.ticks import axis

ALONG, ACROSS = 61, 25  # places of a weight in a curve, and of each of two in a map
REACH = 1.5  # how far a weight is varied at least, and in its own size
LINES = 10  # contour lines of a map


def slice_stage(training: Training, chosen: tuple[int, ...], stopped: Stop) -> Stage:
    """Return the loss over all points as a function of the chosen weights; raises Stopped."""
    return Stage(_curve(training, chosen[0], stopped) if len(chosen) == 1 else _map(training, chosen, stopped))


def _values(training: Training, place: int, count: int) -> Floats:
    """Return the places of a weight at which the loss is found; its present value is in their middle."""
    middle = float(training.theta[place])
    reach = REACH * max(1.0, abs(middle))
    return np.linspace(middle - reach, middle + reach, count)


def _curve(training: Training, place: int, stopped: Stop) -> PlaneScene:
    objective, theta = training.whole, training.theta
    ws = _values(training, place, ALONG)
    losses = loss_over(objective, theta, [place], [ws], stopped)
    loss, slopes = objective.loss_and_gradient(theta)
    here, slope = float(theta[place]), float(slopes[place])
    tangent = loss + slope * (ws - here)
    low, high = float(losses.min()), float(losses.max())
    margin = 0.08 * (high - low or 1.0)
    name = weight_name(training.settings.architecture, place)
    items: tuple[Item, ...] = (
        Polyline("tangent", Role.TANGENT, np.column_stack([ws, tangent]), 1.8, dashed=True),
        Polyline("loss", Role.CURVE, np.column_stack([ws, losses]), 2.2),
        Points("here", Role.PROBE, np.array([[here, loss]]), 11.0),
    )
    legend = (LegendEntry("L, all else fixed", Role.CURVE), LegendEntry("slope ∂L/∂w", Role.TANGENT, "dashed"))
    y = axis("loss L", low - margin, high + margin)
    return PlaneScene(f"loss along {name}", axis(name, float(ws[0]), float(ws[-1])), y, items, None, legend)


def _map(training: Training, chosen: tuple[int, ...], stopped: Stop) -> PlaneScene:
    us, vs = (_values(training, place, ACROSS) for place in chosen)
    losses = loss_over(training.whole, training.theta, chosen, [us, vs], stopped)
    slopes = training.whole.loss_and_gradient(training.theta)[1]
    here = training.theta[list(chosen)]
    steepest = slopes[list(chosen)]
    size = float(np.linalg.norm(steepest))
    ends = (float(us[0]), float(us[-1])), (float(vs[0]), float(vs[-1]))
    levels = np.quantile(losses[np.isfinite(losses)], np.linspace(0.02, 0.95, LINES)).tolist()
    items: list[Item] = [HeatMap("loss", losses.T.copy(), (*ends[0], *ends[1]), 0.9)]
    lines = zip(levels, contour_lines(us, vs, losses, levels), strict=True)
    items += [Polyline(f"level {level:g}", Role.CONTOUR, line, 1.0) for level, line in lines if len(line)]
    if size > 0:
        reach = 0.15 * min(end[1] - end[0] for end in ends)
        downhill = np.array([here, here - reach * steepest / size])
        items.append(Polyline("downhill", Role.GRADIENT, downhill, 2.5))
    items.append(Points("here", Role.PROBE, here[None], 11.0))
    names = [weight_name(training.settings.architecture, place) for place in chosen]
    x, y = (axis(name, *end) for name, end in zip(names, ends, strict=True))
    bar = ColorBar(axis("L", float(losses.min()), float(losses.max())), "viridis")
    legend = (LegendEntry("−∇L", Role.GRADIENT),)
    return PlaneScene(f"loss over {' and '.join(names)}", x, y, tuple(items), None, legend, bar)
