"""The pictures of a network in training: its values over the data, and the loss from iteration to iteration."""

import numpy as np

from explorer.analysis.networks.data_sets import DataSet
from explorer.analysis.networks.objective import Prediction
from explorer.analysis.networks.training import Training
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import Stage
from explorer.document.pictures.frame import Floats
from explorer.printing.plain import plain_name
from explorer.scene.contour import contour_lines
from explorer.scene.primitives import ColorBar, HeatMap, Item, LegendEntry, PlaneScene, Points, Polyline, Role
from explorer.scene.ticks import axis

ACROSS = 64  # places of the decision surface along each axis
ALONG = 240  # places of a fitted curve
DRAWN = 1000  # points of the data, and of the loss curve
MARGIN = 0.1


def decision_stage(training: Training, prediction: Prediction) -> Stage:
    """Return the network's values over the plane with the line between the classes, or the fitted curve."""
    data = training.data
    return Stage(_surface(training, prediction, data) if len(data.x) == 2 else _curve(training, prediction, data))


def _ends(values: Floats) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    margin = MARGIN * (high - low or 1.0)
    return low - margin, high + margin


def _surface(training: Training, prediction: Prediction, data: DataSet) -> PlaneScene:
    ends = [_ends(row) for row in data.x]
    xs, ys = (np.linspace(*end, ACROSS) for end in ends)
    values = prediction(training.theta, np.stack(np.meshgrid(xs, ys, indexing="ij")))[0]
    items: list[Item] = [HeatMap("network", values.T.copy(), (*ends[0], *ends[1]), 0.8)]
    (border,) = contour_lines(xs, ys, values, [0.0])
    if len(border):
        items.append(Polyline("border", Role.CURVE, border, 2.5))
    legend = [LegendEntry("f = 0", Role.CURVE)]
    for label, role in enumerate((Role.X, Role.TAYLOR)):
        places = data.x.T[data.labels == label][:DRAWN]
        if len(places):
            items.append(Points(f"class {label}", role, places, 5.0))
            legend.append(LegendEntry(f"y = {data.classes[label]}", role, "point"))
    bar = ColorBar(axis("f", -1.0, 1.0), "balance")
    x, y = (axis(plain_name(name), *end) for name, end in zip(data.inputs, ends, strict=True))
    return PlaneScene("the network's value", x, y, tuple(items), None, tuple(legend), bar)


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
