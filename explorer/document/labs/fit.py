"""The lecture's least squares before one's eyes: y = Φθ, e = y - Φθ, L = ||e||², ∂L/∂θ = -2 eᵀΦ, step by step."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf, log10

import numpy as np

from explorer import api
from explorer.analysis.least_squares import LeastSquares
from explorer.document.edits import Edit, set_fields
from explorer.document.labs.base import Room, Stop, Visit
from explorer.document.labs.fit_data import begin, bring, remove_point, weigh_point
from explorer.document.labs.fit_features import Features, read_features
from explorer.document.labs.fit_loss import loss_stage
from explorer.document.labs.fit_points import data_stage
from explorer.document.labs.fit_settings import (
    ACROSS,
    EXAMPLE_TITLES,
    FEATURES,
    LARGEST,
    LOSS_AS,
    MOST_FEATURES,
    RATE,
    START,
    STEP,
    TARGET,
    UP,
    WEIGHTING,
    FitSettings,
    degree_of,
    degrees,
    example,
    fit_settings,
    polynomial,
)
from explorer.document.labs.fit_text import WRITTEN, Fit, definitions, formulas, tables, write
from explorer.document.labs.result import Button, Choice, DataRequest, Entry, LabResult, Stage, Transport
from explorer.document.pictures.states import Slider
from explorer.printing.plain import plain_name
from explorer.scene.primitives import Axis, PlaneScene
from explorer.scene.ticks import format_number

SHOWN = 6  # letters of the inputs beside the features
MOST_STEPS = 300
BAD = 1e8  # condition of Φ from which on it is said
MOST_WEIGHT = 10.0
CHECKED = 2000  # entries of Φ up to which the engine's gradient is compared
DECADES = 4  # of the learning rate below the largest one
LOOKS = (("contours", "contours of L"), ("surface", "surface of L"), ("steps", "L by step"))
TIP = "Columns of numbers: the last one is observed, the others are inputs"


class FitRoom(Room):
    """A linear model fitted to points: dragged, weighed, and gone down to."""

    key = "fit"
    lab = "Fit & Network"
    title = "Least squares"

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._features: dict[object, Features] = {}
        self._axes: tuple[object, list[Sequence[Axis] | None]] = (None, [])

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield the fit once; it needs no function."""
        shown = fit_settings(visit.document.lab)
        features = self._read(shown.features, shown.names, visit.document.lines)
        weighting = self._read(shown.weighting, (*shown.names, shown.target), visit.document.lines)
        found = _fit(shown, features, weighting, stopped)
        if stopped():
            return
        problems = {FEATURES: features.problem, WEIGHTING: weighting.problem}
        result = self._result(found, visit, stopped) if isinstance(found, Fit) else self.says(found)
        yield replace(
            result, choices=(*_data_choices(shown), *result.choices), entries=_entries(shown, problems),
            data=DataRequest("Data…", bring, TIP),
        )  # fmt: skip

    def _read(self, text: str, names: Sequence[str], lines: Sequence[str]) -> Features:
        key = (text, tuple(names), tuple(lines))
        found = self._features.pop(key, None) or read_features(text, names, lines)
        self._features[key] = found
        if len(self._features) > 2:
            del self._features[next(iter(self._features))]
        return found

    def _result(self, fit: Fit, visit: Visit, stopped: Stop) -> LabResult:
        d = fit.problem.phi.shape[1]
        across = min(max(fit.shown.across, 0), d - 1)
        up = fit.shown.up if 0 <= fit.shown.up < d and fit.shown.up != across else (across + 1) % d
        # While something is dragged the axes stay, or what is dragged would run away.
        key = (fit.shown.titles, fit.features.text, fit.shown.loss_as, across, up)
        held = self._axes[1] if not visit.fine and self._axes[0] == key else [None, None]
        stages = (data_stage(fit, stopped, held[0]), loss_stage(fit, (across, up), held[1]))
        self._axes = key, [_axes(stage) for stage in stages]
        at, last = fit.step, len(fit.descent.path) - 1
        return LabResult(
            self.key, stages, formulas(fit), tuple(_sentences(fit, fine=visit.fine)), _sliders(fit),
            _parameter_choices(d, across, up, fit.shown), buttons=_buttons(fit),
            transport=Transport(STEP, at, last, f"step {at} of {last}", 120), tables=tuple(tables(fit)),
        )  # fmt: skip


def _axes(stage: Stage) -> Sequence[Axis] | None:
    return (stage.scene.x, stage.scene.y) if isinstance(stage.scene, PlaneScene) else None


def _fit(shown: FitSettings, features: Features, weighting: Features, stopped: Stop) -> Fit | str:
    """Return the fit of what is set, or why there is none."""
    if features.function is None or weighting.function is None:
        wrong = features.problem or weighting.problem
        return f"There is nothing to fit with: {wrong}."
    with np.errstate(all="ignore"):
        phi = features.at(shown.inputs, stopped)
        weights = weighting.at(np.column_stack([shown.inputs, shown.y]), stopped)[:, 0] * shown.factors
    if not 1 <= phi.shape[1] <= MOST_FEATURES:
        return f"There are {phi.shape[1]} features; 1 to {MOST_FEATURES} can be fitted."
    if (weights < 0).any():
        return "A weight is negative: a loss without a minimum."
    numbers = np.column_stack([phi, shown.y, weights])
    good = np.flatnonzero((np.abs(numbers) < LARGEST).all(axis=1))
    if not len(good):
        return "At every point a feature or a weight is undefined or too large."
    problem = LeastSquares(phi[good], shown.y[good], weights[good])
    start = np.array(shown.start) if len(shown.start) == phi.shape[1] else np.zeros(phi.shape[1])
    rate = shown.rate if shown.rate > 0 else _usual_rate(problem)
    descent = problem.descent(start, rate, MOST_STEPS, stopped)
    step = min(shown.step, len(descent.path) - 1)
    return Fit(shown, features, problem, shown.inputs[good], good, descent, step, rate)


def _usual_rate(problem: LeastSquares) -> float:
    """Return half the largest rate: along the steepest direction it arrives in one step."""
    return float(f"{problem.largest_rate / 2:.2g}") if problem.largest_rate < inf else 1.0


def _sentences(fit: Fit, *, fine: bool) -> Iterator[str]:
    problem, solution = fit.problem, fit.problem.solution
    n, d = problem.phi.shape
    yield from _descent(fit)
    if fit.weighted:
        yield "with weights by (5.108): ∂/∂θ (y − Φθ)ᵀW(y − Φθ) = −2 (y − Φθ)ᵀWΦ"
    if n < d:
        yield f"fewer points than features: {n} < {d}, so that many θ fit exactly; θ* is the shortest of them"
    elif solution.rank < d:
        yield f"rank {solution.rank} of {d}: the features depend on each other here; θ* is the shortest of many"
    else:
        squared = format_number(solution.condition**2, 3)
        yield f"κ(Φ) = {format_number(solution.condition, 3)}, κ(ΦᵀΦ) = {squared}; solved by QR, with rank {d}"
        if solution.condition > BAD:
            yield "so badly conditioned that the normal equations themselves would lose most digits"
    if left := len(fit.shown.y) - n:
        yield f"points left out where a feature is undefined or too large: {left:,}"
    if fine and problem.phi.size <= CHECKED:
        yield _engine(fit)
    if fit.shown.kept.said:
        yield fit.shown.kept.said


def _descent(fit: Fit) -> Iterator[str]:
    """Tell for which rates the descent converges, and how this one ends."""
    last, largest = len(fit.descent.path) - 1, fit.problem.largest_rate
    if fit.descent.diverged:
        yield f"the descent diverges and was stopped after step {last}: η has to be below {format_number(largest)}"
    elif largest < inf:
        ends = f"arrives at step {last}" if fit.descent.arrived else f"is still on its way at step {last}"
        yield f"the descent converges for η < {format_number(largest)} and {ends}"


def _engine(fit: Fit) -> str:
    """Compare the gradient with that of the reverse mode through what would be written into the document."""
    engine = api.function("\n".join(definitions(fit)[1:]), explored="L").jacobian(fit.theta)
    own = fit.problem.gradient(fit.theta)
    size = max(
        float(np.abs(2 * fit.problem.gram @ fit.theta).max()), float(np.abs(2 * fit.problem.moment).max()), 1e-300
    )
    away = float(np.abs(engine - own).max()) / size
    same = "is the same" if away == 0 else f"differs by {format_number(away, 1)} (relative)"
    return f"∂L/∂θ by reverse mode {same}"


def _entries(shown: FitSettings, problems: dict[str, str]) -> tuple[Entry, ...]:
    names = ", ".join(map(plain_name, shown.names))
    return (
        Entry(
            FEATURES,
            f"φ({names})" if len(names) <= SHOWN else "φ",
            shown.features,
            problems[FEATURES],
            "features, as 1, x, sin x",
            28,
        ),
        Entry(WEIGHTING, "w", shown.weighting, problems[WEIGHTING], "weights, as 1/(1 + x^2)", 8),
    )


def _data_choices(shown: FitSettings) -> tuple[Choice, ...]:
    count = len(shown.names)
    kinds = [(degree, "constant" if degree == 0 else f"degree {degree}") for degree in degrees(count)]
    degree = degree_of(shown.features, shown.names)

    def take(key: object) -> Edit:
        return begin(example(str(key)))

    def choose(wanted: object) -> Edit:
        text = polynomial(shown.names, wanted) if isinstance(wanted, int) and wanted >= 0 else shown.features
        return set_fields({FEATURES: text, START: (), STEP: 0, RATE: 0.0})

    found = [
        Choice("fit.example", "example data", (("", "examples"), *EXAMPLE_TITLES.items()), "", take),
        Choice("fit.degree", "features", ((-1, "own features"), *kinds), degree, choose),
    ]
    if len(shown.kept.names) > 2:
        options = tuple((i, f"{name} observed") for i, name in enumerate(shown.kept.names))
        found.insert(1, Choice(TARGET, "observed column", options, shown.column, _observe))
    return tuple(found)


def _observe(column: object) -> Edit:
    return set_fields({TARGET: column, FEATURES: "", WEIGHTING: "", START: (), STEP: 0, RATE: 0.0})


def _parameter_choices(d: int, across: int, up: int, shown: FitSettings) -> tuple[Choice, ...]:
    looks = Choice(LOSS_AS, "picture of the loss", LOOKS, shown.loss_as)
    if d < 3:
        return (looks,)
    names = [(k, plain_name(f"theta{k + 1}")) for k in range(d)]
    across_names = tuple((k, f"{name} across") for k, name in names)
    up_names = tuple((k, f"{name} up") for k, name in names)
    return looks, Choice(ACROSS, "parameter across", across_names, across), Choice(UP, "parameter up", up_names, up)


def _sliders(fit: Fit) -> tuple[Slider, ...]:
    top = log10(fit.problem.largest_rate) if fit.problem.largest_rate < inf else 0.0
    now = log10(fit.rate)
    found = [Slider(RATE, "learning rate η", min(top - DECADES, now), max(top + 0.5, now), now, power_of_ten=True)]
    at = fit.shown.chosen
    if at >= 0:
        weight = float(fit.shown.factors[at])
        found.append(
            Slider(
                "fit.weight", f"weight of point {at + 1}", 0.0, max(MOST_WEIGHT, weight), weight,
                edit=lambda value: weigh_point(fit.shown, at, value),
            )
        )  # fmt: skip
    return tuple(found)


def _buttons(fit: Fit) -> tuple[Button, ...]:
    shown, best = fit.shown, tuple(fit.problem.solution.theta.tolist())
    what = "Φ, y" if len(fit.problem.y) <= WRITTEN else "what QR makes of Φ and y"
    return (
        Button("θ₀ = θ*", set_fields({START: best, STEP: 0}), "Look at the solution of the normal equations"),
        Button("θ₀ = 0", set_fields({START: (), STEP: 0}), "Begin the descent at θ = 0"),
        Button("Remove", remove_point(shown, shown.chosen), "Take the clicked point away", shown.chosen >= 0),
        Button("Write", write(fit), f"Write {what}, L(θ) and the fit into the document, and explore L"),
    )
