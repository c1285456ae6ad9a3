"""The pictures of a network in training: its values over the data, and the loss from iteration to iteration."""

from itertools import cycle

import numpy as np

from explorer.analysis.networks.data_sets import DataSet
from explorer.analysis.networks.objective import Prediction
from explorer.analysis.networks.training import Training
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import Stage
from explorer.document.pictures.frame import Floats
from explorer.printing.plain import plain_name
from explorer.scene.contour import contour_lines
from explorer.scene.primitives import ColorBar, HeatMap, Item, LegendEntry, Marker, PlaneScene, Points, Polyline
from explorer.scene.roles import Role
from explorer.scene.ticks import axis

CLASS_SHAPES = (Marker.DISC, Marker.DIAMOND, Marker.UP, Marker.DOWN)  # told apart without colours, too
ACROSS = 64  # places of the decision surface along each axis
ALONG = 240  # places of a fitted curve
DRAWN = 1000  # points of the data, and of the loss curve
MARGIN = 0.1
CLASS_ROLES = (Role.X, Role.TAYLOR, Role.GRADIENT, Role.TANGENT, Role.Y, Role.LEVEL)


def decision_stage(training: Training, prediction: Prediction) -> Stage:
    """Return the network's values over the plane with the lines between the classes, or the fitted curve."""
    data = training.data
    return Stage(_surface(training, prediction, data) if len(data.x) > 1 else _curve(training, prediction, data))


def _ends(values: Floats) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    margin = MARGIN * (high - low or 1.0)
    return low - margin, high + margin


def _surface(training: Training, prediction: Prediction, data: DataSet) -> PlaneScene:
    """Draw the values over the first two coordinates; all others are 0, the mean of those that were brought."""
    ends = [_ends(row) for row in data.x[:2]]
    xs, ys = (np.linspace(*end, ACROSS) for end in ends)
    places = np.zeros((len(data.x), ACROSS, ACROSS))
    places[:2] = np.meshgrid(xs, ys, indexing="ij")
    values = prediction(training.theta, places)
    low, high = data.targets
    items: list[Item] = [HeatMap("network", values[0].T.copy(), (*ends[0], *ends[1]), 0.8)]
    items += _borders(data, values, xs, ys)
    dots, entries = _classes(data) if data.classes else ([Points("data", Role.X, data.x[:2].T[:DRAWN], 4.0)], [])
    first = plain_name(data.outputs[0]) if len(data.outputs) > 1 else "f"
    border = [LegendEntry(f"f = {data.middle:g}" if len(data.y) == 1 else "border", Role.CURVE)] if data.classes else []
    bar = ColorBar(axis(first, low, high), "balance")
    x, y = (axis(plain_name(name), *end) for name, end in zip(data.inputs, ends, strict=False))
    return PlaneScene("the network's value", x, y, (*items, *dots), None, (*border, *entries), bar)


def _borders(data: DataSet, values: Floats, xs: Floats, ys: Floats) -> list[Item]:
    """Return the lines on which the network changes from one class to another."""
    if not data.classes:
        return []
    if len(values) == 1:
        margins = [values[0] - data.middle]
    else:
        margins = [row - np.delete(values, k, axis=0).max(axis=0) for k, row in enumerate(values)]
    lines = [contour_lines(xs, ys, margin, [0.0])[0] for margin in margins]
    return [Polyline(f"border {k}", Role.CURVE, line, 2.5) for k, line in enumerate(lines) if len(line)]


def _classes(data: DataSet) -> tuple[list[Item], list[LegendEntry]]:
    """Return the points of each class, and what the legend says of them."""
    items: list[Item] = []
    legend = []
    for label, (name, role, shape) in enumerate(zip(data.classes, CLASS_ROLES, cycle(CLASS_SHAPES), strict=False)):
        places = data.x[:2].T[data.labels == label][:DRAWN]
        if len(places):
            items.append(Points(f"class {label}", role, places, 5.0 if shape == Marker.DISC else 7.0, shape))
            legend.append(LegendEntry(f"y = {name}", role, shape))
    return items, legend


def _curve(training: Training, prediction: Prediction, data: DataSet) -> PlaneScene:
    across = _ends(data.x[0])
    xs = np.linspace(*across, ALONG)
    values = prediction(training.theta, xs[None])[0]
    items: tuple[Item, ...] = (
        Points("data", Role.X, np.column_stack([data.x[0], data.y[0]])[:DRAWN], 6.0),
        Polyline("network", Role.TAYLOR, np.column_stack([xs, values]), 2.4),
    )
    legend = (LegendEntry("data", Role.X, "point"), LegendEntry("network", Role.TAYLOR))
    axes = axis(data.inputs[0], *across), axis(data.outputs[0], *_ends(data.y[0]))
    return PlaneScene("the network over the data", *axes, items, None, legend)


def loss_stage(training: Training, other: Training | None) -> Stage:
    """Return the loss on a logarithmic axis against the iteration, beside that of the run before."""
    items: list[Item] = []
    legend = []
    drawn = []
    runs = [("this run", training, Role.TAYLOR)]
    if other is not None and other.losses:
        runs.insert(0, ("the run before", other, Role.CONTOUR))
    for name, run, role in runs:
        if not run.losses:
            continue
        chosen = np.unique(np.linspace(0, run.iteration - 1, min(run.iteration, DRAWN)).astype(np.intp))
        heights = exponents(np.array([run.losses[k] for k in chosen]))
        drawn.append(heights)
        items.append(
            Polyline(name, role, np.column_stack([chosen.astype(np.float64), heights]), 2.0, role != Role.TAYLOR)
        )
        legend.append(LegendEntry(name, role, "dashed" if role != Role.TAYLOR else "line"))
    last = max(10, *[run.iteration for _, run, _ in runs])
    y = size_axis("loss L", *(drawn or [np.zeros(1)]))
    return Stage(PlaneScene("loss", axis("iteration", 0.0, float(last)), y, tuple(items), None, tuple(legend)))
