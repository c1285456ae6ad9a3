"""Backpropagation at one data point: every factor of the chain rule through the network's layers, as numbers."""

from collections.abc import Iterator

import numpy as np

from explorer.analysis.networks.chain import Chain, chain
from explorer.analysis.networks.data_sets import DataSet, data_set
from explorer.analysis.networks.feedforward import Architecture
from explorer.analysis.networks.training import Training
from explorer.document.labs.base import Room, Stop, Visit
from explorer.document.labs.network_settings import NetworkSettings, network_settings
from explorer.document.labs.network_text import chain_latex, network_latex
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import LabResult, Stage
from explorer.document.pictures.frame import Floats
from explorer.document.pictures.states import Slider
from explorer.document.table import Table
from explorer.scene.primitives import Axis, Item, LegendEntry, PlaneScene, Points, Polyline, Role
from explorer.scene.ticks import format_number

POINT = "network.point"


class BackpropagationRoom(Room):
    """The gradient of the loss at one point, from the last layer back to the first, at the paused weights."""

    key = "backpropagation"
    lab = "Fit & Network"
    title = "Backpropagation"

    def __init__(self) -> None:
        """Begin without a network."""
        self._run: tuple[object, Training] | None = None

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield the factors at the iteration at which the network was paused."""
        shown = network_settings(visit.document.lab)
        if shown.wrong:
            yield self.says(shown.wrong)
            return
        data = data_set(*shown.source)
        training = self._trained(shown, data, stopped)
        if stopped():
            return
        at = min(max(round(visit.document.lab.own_value(POINT, 0.0)), 0), data.count - 1)
        found = chain(shown.training.architecture, training.theta, data.x[:, at], data.y[:, at])
        yield self._result(training, found, at)

    def _trained(self, shown: NetworkSettings, data: DataSet, stopped: Stop) -> Training:
        """Return the network after its iteration; training it again gives the same weights."""
        key = (shown.source, shown.training)
        if self._run is None or self._run[0] != key:
            self._run = key, Training(shown.training, data)
        training = self._run[1]
        if training.iteration > shown.iteration:
            training.go_back(shown.iteration)
        while training.iteration < shown.iteration and not stopped() and training.advance(stopped):
            pass
        training.keep()
        return training

    def _result(self, training: Training, found: Chain, at: int) -> LabResult:
        architecture, data = training.settings.architecture, training.data
        place = ", ".join(format_number(c) for c in found.x.tolist())
        said = (
            f"iteration {training.iteration:,}: x = ({place}), y = {format_number(float(found.y[0]))}",
            f"f(x) = {format_number(float(found.factors[-1].output[0]))}, L = {format_number(found.loss)} here",
        )
        slider = Slider(POINT, "data point", 0, data.count - 1, at, whole=True)
        formulas = (network_latex(architecture), chain_latex(architecture))
        stages = (Stage(_norms(architecture, found)),)
        return LabResult(self.key, stages, formulas, said, (slider,), tables=tuple(_tables(found)))


def _norms(architecture: Architecture, found: Chain) -> PlaneScene:
    """Draw the lengths of the gradients by the matrices and the biases of the layers, on a logarithmic axis."""
    numbers = np.arange(architecture.depth, dtype=np.float64)
    items: list[Item] = []
    drawn = []
    for key, role in (("A", Role.TAYLOR), ("b", Role.X)):
        parts = [factors.by_matrix if key == "A" else factors.by_bias for factors in found.factors]
        drawn.append(exponents(np.array([float(np.linalg.norm(part)) for part in parts])))
        places = np.column_stack([numbers, drawn[-1]])
        items += [Polyline(f"line {key}", role, places, 1.8), Points(f"norms {key}", role, places, 9.0)]
    y = size_axis("length of the gradient", *drawn)
    legend = (LegendEntry("‖∂L/∂Aᵢ‖", Role.TAYLOR), LegendEntry("‖∂L/∂bᵢ‖", Role.X))
    ticks = tuple(numbers.tolist())
    x = Axis("i", -0.5, architecture.depth - 0.5, ticks, tuple(f"{tick:g}" for tick in ticks))
    return PlaneScene("gradients of the layers", x, y, tuple(items), None, legend)


def _tables(found: Chain) -> Iterator[Table]:
    """Yield the factors from the last layer back to the first, each with its shape."""
    for i in range(len(found.factors), 0, -1):
        factors = found.factors[i - 1]
        yield _table(f"∂L/∂f_{i}", factors.adjoint[None], Role.GRADIENT)
        yield _table(f"∂f_{i}/∂f_{i - 1}" if i > 1 else "∂f_1/∂x", factors.jacobian, Role.TANGENT)
        yield _table(f"∂L/∂A_{i - 1}", factors.by_matrix, Role.GRADIENT)
        yield _table(f"∂L/∂b_{i - 1}", factors.by_bias[None], Role.GRADIENT)


def _table(title: str, numbers: Floats, role: Role) -> Table:
    rows, columns = numbers.shape
    return Table(title, title, rf"\mathbb{{R}}^{{{rows} \times {columns}}}", role, numbers, (), (), name=title)
