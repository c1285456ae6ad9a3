"""A neural network of the lecture, trained before one's eyes: f_i = σ_i(A_{i-1} f_{i-1} + b_{i-1}), L = ||y - f_K||².

What a document keeps are the settings and an iteration: training is the same each time, so that the weights follow.
While `network.running` holds the room goes on from the weights it has. Beside the network's value and its drawing the
loss is shown: from iteration to iteration, or where one or two weights vary that were chosen in the drawing.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from time import monotonic

import numpy as np

from explorer.analysis.networks.objective import Prediction, gradient_check
from explorer.analysis.networks.training import Training
from explorer.document.edits import Edit, set_fields
from explorer.document.labs.base import Room, Stop, Visit
from explorer.document.labs.network_diagram import diagram_stage, weight_name
from explorer.document.labs.network_path import show_path
from explorer.document.labs.network_pictures import decision_stage, loss_stage
from explorer.document.labs.network_runs import NetworkRuns
from explorer.document.labs.network_settings import (
    ITERATION,
    RUNNING,
    SEED,
    NetworkSettings,
    choices,
    data_point,
    data_request,
    entries,
    network_settings,
    sliders,
)
from explorer.document.labs.network_slices import slice_stage
from explorer.document.labs.network_text import network_latex, write_definitions
from explorer.document.labs.result import Button, LabResult, Stage
from explorer.document.pictures.frame import Floats
from explorer.scene.ticks import format_number

FRAME = 0.06  # seconds of training between two pictures
CHECKED = 40  # entries of the gradient that are compared with differences


class NetworkRoom(Room):
    """A network that learns a data set, and what the chain rule says of its layers."""

    key = "network"
    lab = "Fit & Network"
    title = "Network"

    def __init__(self, clock: Callable[[], float] = monotonic, runs: NetworkRuns | None = None) -> None:
        """Begin with the runs that are shared with another room, or with none."""
        self._clock = clock
        self._runs = NetworkRuns() if runs is None else runs

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield the network again and again while it trains, and once while it rests."""
        shown = network_settings(visit.document.lab)
        if shown.wrong:
            said = LabResult(self.key, sentences=(shown.wrong,), choices=choices(shown), entries=entries(shown))
            yield replace(said, sliders=sliders(shown), data=data_request())
            return
        training, other = self._runs.of(shown, shown.data_set()), self._runs.before(shown)
        prediction = Prediction(shown.training.architecture)
        goal = None if shown.running else shown.iteration
        if goal is not None and goal < training.iteration:
            training.go_back(goal)
        goes_on = not training.ended and (goal is None or training.iteration < goal)
        while True:
            training.keep()
            looked = None if goes_on else self._slice(shown, training, stopped)
            stages = (decision_stage(training, prediction), diagram_stage(training, shown.weights))
            last = looked or loss_stage(training, other)
            yield self._result(shown, training, prediction, (*stages, last), visit, goes_on=goes_on)
            if not goes_on or stopped():
                return
            goes_on = self._train(training, goal, stopped)

    def _slice(self, shown: NetworkSettings, training: Training, stopped: Stop) -> Stage | None:
        """Return the loss over the chosen weights where it is asked for; raises Stopped."""
        if shown.beside == "loss" or not shown.weights:
            return None
        chosen = shown.weights[-1:] if shown.beside == "one" else shown.weights
        return slice_stage(training, chosen, stopped)

    def _train(self, training: Training, goal: int | None, stopped: Stop) -> bool:
        """Train for the time of a frame; say whether there is more to do."""
        ends = self._clock() + FRAME
        while goal is None or training.iteration < goal:
            if not training.advance(stopped):
                return False
            if stopped() or self._clock() >= ends:
                return goal is None or training.iteration < goal
        return False

    def _result(
        self,
        shown: NetworkSettings,
        training: Training,
        prediction: Prediction,
        stages: tuple[Stage, ...],
        visit: Visit,
        *,
        goes_on: bool,
    ) -> LabResult:
        formulas = (network_latex(shown.training.architecture),)
        sentences = _sentences(shown, training, prediction, checked=not goes_on)
        at = data_point(visit.document.lab, training.data.count)
        return LabResult(
            self.key, stages, formulas, sentences, sliders(shown), choices(shown),
            entries=entries(shown), buttons=_buttons(training, shown.weights, at, goes_on=goes_on), data=data_request(),
            ongoing=goes_on and shown.running,  # what has an end is waited for, as when a document is rendered
        )  # fmt: skip


def _buttons(training: Training, weights: tuple[int, ...], at: int, *, goes_on: bool) -> tuple[Button, ...]:
    done = training.iteration
    can = not training.ended
    main = (
        Button("Pause", _at(done), "Stop at this iteration")
        if goes_on
        else Button("Train", set_fields({RUNNING: True}), "Go on training", can)
    )
    theta = training.theta.copy()
    return (
        main,
        Button("Step", _at(done + 1), "Do one iteration", can and not goes_on),
        Button("Restart", _at(0), "Go back to the weights at the start", done > 0),
        Button("New start", _afresh(training.settings.seed + 1), "Draw other weights and other points"),
        Button("Write definitions", write_definitions(training, theta), "Write N and its weights, to be explored"),
        _way_to_theatre(training, theta, weights, at),
    )


def _way_to_theatre(training: Training, theta: Floats, weights: tuple[int, ...], at: int) -> Button:
    data, architecture = training.data, training.settings.architecture
    if not weights:
        return Button("Gradient path", lambda document: document, "Choose a weight in the drawing first", enabled=False)
    edit = show_path(architecture, theta, weights[-1], data.x[:, at], data.y[:, at])
    name = weight_name(architecture, weights[-1])
    return Button("Gradient path", edit, f"Go through the graph theatre from L back to {name}, at data point {at + 1}")


def _at(iteration: int) -> Edit:
    return set_fields({RUNNING: False, ITERATION: iteration})


def _afresh(seed: int) -> Edit:
    return set_fields({SEED: seed, ITERATION: 0})


def _sentences(shown: NetworkSettings, training: Training, prediction: Prediction, *, checked: bool) -> tuple[str, ...]:
    data, found = training.data, prediction(training.theta, training.data.x)
    loss = float(np.mean(np.sum((found - data.y) ** 2, axis=0)))
    said = [f"iteration {training.iteration:,}", f"L = {format_number(loss)}", f"{training.theta.size:,} weights"]
    if data.classes:
        right = float(np.mean(data.classified(found) == data.labels))
        said.append(f"{100 * right:.4g} % of the points on the right side")
    if training.norms:
        norms = ", ".join(format_number(float(norm), 2) for norm in training.norms[-1][::2])
        said.append(f"‖∂L/∂A₀‖, … = {norms}")
    if checked and not training.ended and training.batch == data.count:
        error, count = gradient_check(training.objective, training.theta, CHECKED)
        said.append(f"gradient against differences in {count} weights: largest error {format_number(error, 2)}")
    if training.ended:
        said.insert(0, training.ended)
    return (*said, *_of_the_data(shown, training), *_of_the_chosen(shown, training, checked=checked))


def _of_the_data(shown: NetworkSettings, training: Training) -> tuple[str, ...]:
    """Return where data come from that the user brought, and which targets stand for the classes."""
    said = (shown.said, *training.data.remarks) if shown.brought is not None else ()
    low = training.data.targets[0]
    if training.data.classes and low == 0:
        return (*said, "the classes are y = 0 and 1: the last layer has no negative values")
    if training.data.classes and shown.training.architecture.activations[-1] == "silu":
        return (*said, f"the last layer does not reach y = {low:g}")
    return tuple(said)


def _of_the_chosen(shown: NetworkSettings, training: Training, *, checked: bool) -> tuple[str, ...]:
    """Return the chosen weights with their slopes, which are those of the sum over all points."""
    if not shown.weights:
        return ("click a line or a unit of the drawing to look at a weight",)
    architecture = shown.training.architecture
    values = [f"{weight_name(architecture, place)} = {format_number(training.theta[place])}" for place in shown.weights]
    if not checked:
        return tuple(values)
    slopes = training.whole.loss_and_gradient(training.theta)[1]
    return tuple(
        f"{value}, ∂L/∂w = {format_number(float(slopes[place]), 3)}"
        for value, place in zip(values, shown.weights, strict=True)
    )
