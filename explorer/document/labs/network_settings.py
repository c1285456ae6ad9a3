"""What is set in the network's room: the data, the layers, the method; and how a document keeps it."""

import re
from dataclasses import dataclass
from math import log10

from explorer.analysis.networks.data_sets import SINE
from explorer.analysis.networks.feedforward import ACTIVATIONS, Architecture
from explorer.analysis.networks.methods import METHODS
from explorer.analysis.networks.training import Settings, problem
from explorer.document.labs.result import Choice, Entry
from explorer.document.model import LabSettings
from explorer.document.pictures.states import Slider

RUNNING, ITERATION, SEED = "network.running", "network.iteration", "network.seed"
DATA, POINTS, NOISE = "network.data", "network.points", "network.noise"
LAYERS, ACTIVATION, OUTPUT = "network.layers", "network.activation", "network.output"
METHOD, RATE, BATCH = "network.method", "network.rate", "network.batch"

DATA_TITLES = {
    "circles": "circles",
    "lines": "lines",
    "moons": "moons",
    "spirals": "spirals",
    "xor": "XOR",
    "sine": "a sine",
}
METHOD_TITLES = {
    "adam": "Adam",
    "descent": "gradient descent",
    "momentum": "momentum",
    "lbfgs": "L-BFGS",
    "newton": "Newton",
}
COUNTS = (100, 300, 1000)
BATCHES = {0: "all points", 16: "batches of 16", 64: "batches of 64", 256: "batches of 256"}
MOST_LAYERS, MOST_UNITS = 6, 64
USUAL_LAYERS = "8, 8"


@dataclass(frozen=True)
class NetworkSettings:
    """What a document says about the network; `wrong` says what cannot be trained, and `layers` what was typed."""

    data: str
    points: int
    noise: float
    layers: str
    training: Settings
    iteration: int
    running: bool
    wrong: str = ""

    @property
    def source(self) -> tuple[str, int, float, int]:
        """What fixes the data."""
        return self.data, self.points, self.noise, self.training.seed


def network_settings(lab: LabSettings) -> NetworkSettings:
    """Return what a document says, the usual where it says nothing or something unknown."""
    data = _known(lab.own_value(DATA, "circles"), DATA_TITLES, "circles")
    hidden = _known(lab.own_value(ACTIVATION, "tanh"), ACTIVATIONS, "tanh")
    last = _known(lab.own_value(OUTPUT, "identity"), ACTIVATIONS, "identity")
    method = _known(lab.own_value(METHOD, "adam"), METHODS, "adam")
    typed = lab.own_value(LAYERS, USUAL_LAYERS)
    layers, wrong = _layers(typed, hidden)
    widths = (1 if data == SINE else 2, *[width for width, _ in layers], 1)
    architecture = Architecture(widths, (*[name for _, name in layers], last))
    batch = lab.own_value(BATCH, 0)
    seed = max(lab.own_value(SEED, 0), 0)
    rate = min(max(lab.own_value(RATE, 0.01), 1e-5), 10.0)
    training = Settings(architecture, method, rate, batch if batch in BATCHES else 0, seed)
    points, noise = round(lab.own_value(POINTS, 300.0)), lab.own_value(NOISE, 0.1)
    iteration, running = max(lab.own_value(ITERATION, 0), 0), lab.own_value(RUNNING, usual=False)
    points, noise = min(max(points, 20), 2000), min(max(noise, 0.0), 0.5)
    return NetworkSettings(data, points, noise, typed, training, iteration, running, wrong or problem(training))


def _known(name: str, names: object, usual: str) -> str:
    return name if isinstance(names, dict) and name in names else usual


def _layers(typed: str, activation: str) -> tuple[list[tuple[int, str]], str]:
    """Return the hidden layers as (width, activation) and what is wrong with the text: "16, 8 relu"."""
    found: list[tuple[int, str]] = []
    for part in filter(None, map(str.strip, typed.split(","))):
        match = re.fullmatch(r"(\d{1,4})\s*([a-z]*)", part)
        if match is None or (match[2] and match[2] not in ACTIVATIONS):
            return [(8, activation)], f"“{part}” is not a layer: write its width, as 16, or 16 relu."
        if not 1 <= int(match[1]) <= MOST_UNITS:
            return [(8, activation)], f"A layer has 1 to {MOST_UNITS} units, not {match[1]}."
        found.append((int(match[1]), match[2] or activation))
    if len(found) > MOST_LAYERS:
        return found[:MOST_LAYERS], f"At most {MOST_LAYERS} hidden layers are drawn and trained here."
    return found, ""


def choices(shown: NetworkSettings) -> tuple[Choice, ...]:
    """Return what is chosen from lists."""
    training = shown.training
    hidden = next(iter(training.architecture.activations[:-1]), "tanh")
    names = tuple((name, name) for name in ACTIVATIONS)
    return (
        Choice(DATA, "data", tuple(DATA_TITLES.items()), shown.data),
        Choice(POINTS, "points", tuple((float(count), f"{count} points") for count in COUNTS), float(shown.points)),
        Choice(ACTIVATION, "activation of the hidden layers", names, hidden),
        Choice(OUTPUT, "activation of the last layer", names, training.architecture.activations[-1]),
        Choice(METHOD, "method", tuple(METHOD_TITLES.items()), training.method),
        Choice(BATCH, "points of an iteration", tuple(BATCHES.items()), training.batch),
    )


def entries(shown: NetworkSettings) -> tuple[Entry, ...]:
    """Return what is typed."""
    return (Entry(LAYERS, "hidden layers", shown.layers, shown.wrong, "16, 16 relu", 14),)


def sliders(shown: NetworkSettings) -> tuple[Slider, ...]:
    """Return what is slid."""
    found = [
        Slider(NOISE, "noise", 0.0, 0.5, shown.noise),
    ]
    if METHODS[shown.training.method].uses_rate:
        rate = shown.training.rate
        found.insert(0, Slider(RATE, "learning rate η", -5, 1, log10(rate), power_of_ten=True))
    return tuple(found)
