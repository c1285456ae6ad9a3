"""A neural network of the lecture, trained before one's eyes: f_i = σ_i(A_{i-1} f_{i-1} + b_{i-1}), L = ||y - f_K||².

What a document keeps are the settings and an iteration: training is the same each time, so that the weights follow.
While `network.running` holds the room goes on from the weights it has.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from time import monotonic

import numpy as np

from explorer.analysis.networks.data_sets import data_set
from explorer.analysis.networks.objective import Prediction, gradient_check
from explorer.analysis.networks.training import Training
from explorer.document.edits import Edit, set_fields
from explorer.document.labs.base import Room, Stop, Visit
from explorer.document.labs.network_pictures import decision_stage, loss_stage
from explorer.document.labs.network_settings import (
    ITERATION,
    RUNNING,
    SEED,
    NetworkSettings,
    choices,
    entries,
    network_settings,
    sliders,
)
from explorer.document.labs.network_text import chain_latex, network_latex, write_definitions
from explorer.document.labs.result import Button, LabResult
from explorer.scene.ticks import format_number

FRAME = 0.04  # seconds of training between two pictures
RUNS = 6  # that are kept
CHECKED = 40  # entries of the gradient that are compared with differences


class NetworkRoom(Room):
    """A network that learns a data set, and what the chain rule says of its layers."""

    key = "network"
    lab = "Fit & Network"
    title = "Network"

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Begin without any run."""
        self._clock = clock
        self._runs: dict[object, Training] = {}

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield the network again and again while it trains, and once while it rests."""
        shown = network_settings(visit.document.lab)
        if shown.wrong:
            said = LabResult(self.key, sentences=(shown.wrong,), choices=choices(shown), entries=entries(shown))
            yield replace(said, sliders=sliders(shown))
            return
        training, other = self._run(shown)
        prediction = Prediction(shown.training.architecture)
        goal = None if shown.running else shown.iteration
        if goal is not None and goal < training.iteration:
            training.go_back(goal)
        goes_on = not training.ended and (goal is None or training.iteration < goal)
        while True:
            training.keep()
            yield self._result(shown, training, other, prediction, goes_on=goes_on)
            if not goes_on or stopped():
                return
            goes_on = self._train(training, goal, stopped)

    def _run(self, shown: NetworkSettings) -> tuple[Training, Training | None]:
        """Return the run of these settings, and the last one of other settings on the same data."""
        key = (shown.source, shown.training)
        run = self._runs.pop(key, None) or Training(shown.training, data_set(*shown.source))
        other = next(
            (kept for k, kept in reversed(self._runs.items()) if isinstance(k, tuple) and k[0] == key[0]), None
        )
        self._runs[key] = run
        if len(self._runs) > RUNS:
            del self._runs[next(iter(self._runs))]
        return run, other

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
        other: Training | None,
        prediction: Prediction,
        *,
        goes_on: bool,
    ) -> LabResult:
        stages = (decision_stage(training, prediction), loss_stage(training, other))
        architecture = shown.training.architecture
        formulas = (network_latex(architecture), chain_latex(architecture))
        sentences = _sentences(training, prediction, checked=not goes_on)
        return LabResult(
            self.key, stages, formulas, sentences, sliders(shown), choices(shown),
            entries=entries(shown), buttons=_buttons(training, goes_on=goes_on),
            ongoing=goes_on and shown.running,  # what has an end is waited for, as when a document is rendered
        )  # fmt: skip


def _buttons(training: Training, *, goes_on: bool) -> tuple[Button, ...]:
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
    )


def _at(iteration: int) -> Edit:
    return set_fields({RUNNING: False, ITERATION: iteration})


def _afresh(seed: int) -> Edit:
    return set_fields({SEED: seed, ITERATION: 0})


def _sentences(training: Training, prediction: Prediction, *, checked: bool) -> tuple[str, ...]:
    data, found = training.data, prediction(training.theta, training.data.x)
    loss = float(np.mean(np.sum((found - data.y) ** 2, axis=0)))
    said = [f"iteration {training.iteration:,}", f"L = {format_number(loss)}", f"{training.theta.size:,} weights"]
    if data.classes:
        right = float(np.mean((found[0] > 0) == (data.y[0] > 0)))
        said.append(f"{100 * right:.4g} % of the points on the right side")
    if training.norms:
        norms = ", ".join(format_number(float(norm), 2) for norm in training.norms[-1][::2])
        said.append(f"‖∂L/∂A₀‖, … = {norms}")
    if checked and not training.ended and training.batch == data.count:
        error, count = gradient_check(training.objective, training.theta, CHECKED)
        said.append(f"gradient against differences in {count} weights: largest error {format_number(error, 2)}")
    if training.ended:
        said.insert(0, training.ended)
    return tuple(said)
