"""What is set in the network's room: the data, the layers, the method; and how a document keeps it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from math import log10

from explorer.analysis.networks.columns import from_columns
from explorer.analysis.networks.data_sets import SINE, DataSet, data_set, from_zero
from explorer.analysis.networks.feedforward import ACTIVATIONS, Architecture
from explorer.analysis.networks.methods import METHODS
from explorer.analysis.networks.training import Settings, problem
from explorer.document.data import Data
from explorer.document.edits import Edit, set_fields
from explorer.document.labs.kept_data import KeptData, kept_data, kept_from, own_of
from explorer.document.labs.result import Choice, DataRequest, Entry
from explorer.document.model import LabSettings
from explorer.document.pictures.states import Slider

RUNNING, ITERATION, SEED = "network.running", "network.iteration", "network.seed"
DATA, POINTS, NOISE = "network.data", "network.points", "network.noise"
LAYERS, ACTIVATION, OUTPUT = "network.layers", "network.activation", "network.output"
METHOD, RATE, BATCH = "network.method", "network.rate", "network.batch"
WEIGHTS, BESIDE, POINT = "network.weights", "network.beside", "network.point"
OWN, KEPT = "own", "network file"  # the data that the user brought, and the key under which they are kept
MIXED = "mixed"  # where the hidden layers have activations of their own
NOT_NEGATIVE = ("sigmoid", "relu", "softplus")  # a last layer of these can't say -1

DATA_TITLES = {
    "circles": "circles",
    "lines": "lines",
    "moons": "moons",
    "spirals": "spirals",
    "xor": "XOR",
    "sine": "a sine",
    OWN: "own data",
}
METHOD_TITLES = {
    "adam": "Adam",
    "descent": "gradient descent",
    "momentum": "momentum",
    "lbfgs": "L-BFGS",
    "newton": "Newton",
}
BESIDE_TITLES = {"loss": "loss by iteration", "one": "loss along a weight", "two": "loss over two weights"}
COUNTS = (100, 300, 1000)
AFRESH: dict[str, object] = {RUNNING: False, ITERATION: 0, WEIGHTS: ()}  # for another network or other data
BATCHES = {0: "all points", 16: "batches of 16", 64: "batches of 64", 256: "batches of 256"}
MOST_LAYERS, MOST_UNITS = 6, 64
USUAL_LAYERS = "8, 8"


@dataclass(frozen=True)
class NetworkSettings:
    """What a document says about the network; `wrong` says what cannot be trained, and `layers` what was typed.

    `brought` are the user's own data where they are to be learned, `said` where these come from; `weights` are the
    places in θ of those that were chosen to be looked at.
    """

    data: str
    points: int
    noise: float
    layers: str
    training: Settings
    iteration: int
    running: bool
    wrong: str = ""
    brought: DataSet | None = None
    said: str = ""
    has_own: bool = False
    weights: tuple[int, ...] = ()
    beside: str = "loss"

    @property
    def source(self) -> tuple[object, ...]:
        """What fixes the data."""
        last = self.training.architecture.activations[-1] in NOT_NEGATIVE
        if self.brought is not None:
            return self.said, self.brought.x.tobytes(), self.brought.y.tobytes(), last
        return self.data, self.points, self.noise, self.training.seed, last

    def data_set(self) -> DataSet:
        """Return the data to be learned, the targets as the last layer can say them."""
        made = self.brought or data_set(self.data, self.points, self.noise, self.training.seed)
        return from_zero(made) if self.training.architecture.activations[-1] in NOT_NEGATIVE else made


def network_settings(lab: LabSettings) -> NetworkSettings:
    """Return what a document says, the usual where it says nothing or something unknown."""
    data = _known(lab.own_value(DATA, "circles"), DATA_TITLES, "circles")
    hidden = _known(lab.own_value(ACTIVATION, "tanh"), ACTIVATIONS, "tanh")
    last = _known(lab.own_value(OUTPUT, "identity"), ACTIVATIONS, "identity")
    method = _known(lab.own_value(METHOD, "adam"), METHODS, "adam")
    typed = lab.own_value(LAYERS, USUAL_LAYERS)
    layers, wrong = _layers(typed, hidden)
    brought = _brought(lab) if data == OWN else None
    if isinstance(brought, str):
        wrong, brought = brought, None
    ends = (len(brought.x), len(brought.y)) if brought is not None else (1 if data == SINE else 2, 1)
    widths = (ends[0], *[width for width, _ in layers], ends[1])
    architecture = Architecture(widths, (*[name for _, name in layers], last))
    batch = lab.own_value(BATCH, 0)
    seed = max(lab.own_value(SEED, 0), 0)
    rate = min(max(lab.own_value(RATE, 0.01), 1e-5), 10.0)
    training = Settings(architecture, method, rate, batch if batch in BATCHES else 0, seed)
    points, noise = round(lab.own_value(POINTS, 300.0)), lab.own_value(NOISE, 0.1)
    iteration, running = max(lab.own_value(ITERATION, 0), 0), lab.own_value(RUNNING, usual=False)
    points, noise = min(max(points, 20), 2000), min(max(noise, 0.0), 0.5)
    said = lab.own_value(f"{KEPT}.source", "")
    has_own = bool(lab.own_value(f"{KEPT}.columns", ""))
    kept_weights: tuple[float, ...] = lab.own_value(WEIGHTS, ())
    weights = tuple([int(place) for place in kept_weights if 0 <= place < architecture.size])
    return NetworkSettings(
        data, points, noise, typed, training, iteration, running, wrong or problem(training),
        brought, said, has_own, weights[:2], lab.own_value(BESIDE, "loss"),
    )  # fmt: skip


def _brought(lab: LabSettings) -> DataSet | str:
    kept = kept_data(KEPT, lab)
    return from_columns(kept.names, kept.values) if kept is not None else "Bring data first: a file of columns."


def data_request() -> DataRequest:
    """Return the wish for a file of columns."""
    tip = "A file of columns, such as CSV: the last one is the target (up to 6 whole numbers are classes)"
    return DataRequest("Data…", _use, tip)


def _use(data: Data) -> Edit | str:
    kept = kept_from(data)
    if isinstance(kept, KeptData) and isinstance(wrong := from_columns(kept.names, kept.values), str):
        return f"{data.source}: {wrong}"
    return set_fields({**own_of(KEPT, kept), **AFRESH, DATA: OWN}) if isinstance(kept, KeptData) else kept


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
    hidden = dict.fromkeys(training.architecture.activations[:-1]) or {"tanh": None}
    names = tuple((name, name) for name in ACTIVATIONS)
    offered = names if len(hidden) == 1 else ((MIXED, MIXED), *names)
    titles = tuple((key, text) for key, text in DATA_TITLES.items() if key != OWN or shown.has_own)
    uniform = Choice(ACTIVATION, "activation of the hidden layers", offered, next(iter(hidden)), _of_all_layers(shown))
    return (
        Choice(DATA, "data", titles, shown.data),
        Choice(POINTS, "points", tuple((float(count), f"{count} points") for count in COUNTS), float(shown.points)),
        uniform if len(hidden) == 1 else replace(uniform, value=MIXED),
        Choice(OUTPUT, "activation of the last layer", names, training.architecture.activations[-1]),
        Choice(BESIDE, "the third picture", tuple(BESIDE_TITLES.items()), shown.beside),
        Choice(METHOD, "method", tuple(METHOD_TITLES.items()), training.method),
        Choice(BATCH, "points of an iteration", tuple(BATCHES.items()), training.batch),
    )


def _of_all_layers(shown: NetworkSettings) -> Callable[[object], Edit]:
    """Return what makes an activation that of all hidden layers, those that were typed with their own included."""
    widths = ", ".join(str(width) for width in shown.training.architecture.widths[1:-1])
    return lambda name: set_fields({} if name == MIXED else {ACTIVATION: name, LAYERS: widths})


def data_point(lab: LabSettings, count: int) -> int:
    """Return which of `count` data points is looked at, counted from 0; a document counts them from 1."""
    return min(max(round(lab.own_value(POINT, 1.0)) - 1, 0), count - 1)


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
