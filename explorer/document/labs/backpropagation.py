"""Backpropagation: every factor of the chain rule through a network's layers, at one data point or over all."""

from collections.abc import Iterator, Sequence

import numpy as np

from explorer.analysis.networks.chain import Chain, chain
from explorer.analysis.networks.feedforward import Architecture
from explorer.analysis.networks.training import Training
from explorer.document.edits import set_own
from explorer.document.labs.base import Room, Stop, Visit
from explorer.document.labs.network_runs import NetworkRuns
from explorer.document.labs.network_settings import POINT, data_point, network_settings
from explorer.document.labs.network_text import chain_latex, network_latex, sum_latex
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import Choice, LabResult, Line, Stage
from explorer.document.pictures.frame import Floats
from explorer.document.pictures.states import Slider
from explorer.document.table import Table
from explorer.scene.primitives import Axis, Item, LegendEntry, Marker, PlaneScene, Points, Polyline
from explorer.scene.roles import Role
from explorer.scene.ticks import format_number

OVER, LAYER = "network.over", "network.layer"
MODES = (("one", "at one data point"), ("all", "over all points"))


class BackpropagationRoom(Room):
    """The gradient of the loss at one point or over all, from the last layer back, at the paused weights."""

    key = "backpropagation"
    lab = "Fit & Network"
    title = "Backpropagation"

    def __init__(self, runs: NetworkRuns | None = None) -> None:
        """Begin with the runs that are shared with the network's room, or with none."""
        self._runs = NetworkRuns() if runs is None else runs

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield the factors at the iteration at which the network was paused."""
        lab = visit.document.lab
        shown = network_settings(lab)
        if shown.wrong:
            yield self.says(shown.wrong)
            return
        training = self._runs.trained(shown, shown.data_set(), stopped)
        if stopped():
            return
        data, architecture = training.data, shown.training.architecture
        at = data_point(lab, data.count)
        found = chain(architecture, training.theta, data.x[:, at], data.y[:, at])
        layer = lab.own_value(LAYER, 0)
        layer = layer if 1 <= layer <= architecture.depth else architecture.depth
        whole = lab.own_value(OVER, "one") == "all"
        gradient = training.whole.loss_and_gradient(training.theta)[1].copy() if whole else None
        yield self._result(training, found, at, layer, gradient)

    def _result(self, training: Training, found: Chain, at: int, layer: int, gradient: Floats | None) -> LabResult:
        architecture, data = training.settings.architecture, training.data
        place = ", ".join(format_number(c) for c in found.x.tolist())
        target, value = (
            ", ".join(format_number(c) for c in row.tolist()) for row in (found.y, found.factors[-1].output)
        )
        said = (
            f"iteration {training.iteration:,}: x = ({place}), y = {target}",
            f"f(x) = {value}, L = {format_number(found.loss)} here",
        )
        parts = architecture.parts(gradient) if gradient is not None else None
        mode = Choice(OVER, "gradient", MODES, "one" if parts is None else "all")
        slider = Slider(POINT, "data point", 1, data.count, at + 1, whole=True)
        tables = tuple(_tables(found, layer) if parts is None else _sums(parts, data.count))
        return LabResult(
            self.key, (Stage(_norms(architecture, found, parts)),),
            (network_latex(architecture),) if parts is None else (sum_latex(),),
            said, (slider,) if parts is None else (), (mode,),
            lines=tuple(_lines(architecture, layer)), tables=tables,
        )  # fmt: skip


def _lines(architecture: Architecture, layer: int) -> Iterator[Line]:
    """Yield the chain rule from the last layer back to the first; a click on a layer shows its factors."""
    for i in range(architecture.depth, 0, -1):
        latex, text = chain_latex(architecture, i)
        yield Line(latex, text, f"layer {i}", edit=set_own({LAYER: i}), strong=i == layer)


def _norms(architecture: Architecture, found: Chain, parts: Sequence[Floats] | None) -> PlaneScene:
    """Draw the lengths of the gradients by the matrices and the biases of the layers, on a logarithmic axis."""
    numbers = np.arange(architecture.depth, dtype=np.float64)
    items: list[Item] = []
    drawn = []
    shown = parts or [part for factors in found.factors for part in (factors.by_matrix, factors.by_bias)]
    looks = (("A", Role.TAYLOR, Marker.DISC, shown[::2]), ("b", Role.X, Marker.DIAMOND, shown[1::2]))
    for key, role, marker, mine in looks:
        drawn.append(exponents(np.array([float(np.linalg.norm(part)) for part in mine])))
        places = np.column_stack([numbers, drawn[-1]])
        line = Polyline(f"line {key}", role, places, 1.8, dashed=marker is Marker.DIAMOND)
        items += [line, Points(f"norms {key}", role, places, 9.0, marker)]
    y = size_axis("length of the gradient", *drawn)
    legend = (LegendEntry("‖∂L/∂Aᵢ‖", Role.TAYLOR), LegendEntry("‖∂L/∂bᵢ‖", Role.X, "dashed"))
    ticks = tuple(numbers.tolist())
    x = Axis("i", -0.5, architecture.depth - 0.5, ticks, tuple(f"{tick:g}" for tick in ticks))
    return PlaneScene("gradients of the layers", x, y, tuple(items), None, legend)


def _tables(found: Chain, layer: int) -> Iterator[Table]:
    """Yield the factors that lead to a layer, counted from 1, and its gradients, each with its shape."""
    for i in range(len(found.factors), layer, -1):
        yield _table(f"∂L/∂f_{i}", found.factors[i - 1].adjoint[None], Role.GRADIENT)
        yield _table(f"∂f_{i}/∂f_{i - 1}", found.factors[i - 1].jacobian, Role.TANGENT)
    factors = found.factors[layer - 1]
    yield _table(f"∂L/∂f_{layer}", factors.adjoint[None], Role.GRADIENT)
    yield _table(f"∂L/∂A_{layer - 1}", factors.by_matrix, Role.GRADIENT)
    yield _table(f"∂L/∂b_{layer - 1}", factors.by_bias[None], Role.GRADIENT)
    yield _table(f"∂f_{layer}/∂{'x' if layer == 1 else f'f_{layer - 1}'}", factors.jacobian, Role.TANGENT)


def _sums(parts: Sequence[Floats], count: int) -> Iterator[Table]:
    """Yield the gradients of the loss over all points, from the last layer back to the first."""
    for i in range(len(parts) // 2 - 1, -1, -1):
        yield _table(f"∂L/∂A_{i} over {count:,} points", parts[2 * i], Role.GRADIENT)
        yield _table(f"∂L/∂b_{i} over {count:,} points", parts[2 * i + 1][None], Role.GRADIENT)


def _table(title: str, numbers: Floats, role: Role) -> Table:
    rows, columns = numbers.shape
    return Table(title, title, rf"\mathbb{{R}}^{{{rows} \times {columns}}}", role, numbers, (), (), name=title)
