"""Taylor polynomials and their errors in one variable: all orders so far, the new term, |f - T_k| below its bound."""

from collections.abc import Iterator

import numpy as np

from explorer.analysis.one_sided import not_smooth
from explorer.analysis.pieces import ROUNDS
from explorer.analysis.remainder import Remainder
from explorer.document.labs.base import Room, Stop, Visit
from explorer.document.labs.plots import runs
from explorer.document.labs.result import Choice, LabResult, Stage
from explorer.document.labs.series_examples import example_choice
from explorer.document.labs.taylor_pictures import errors, polynomials, taylor_curve
from explorer.document.labs.taylor_study import Bases, Study, studied
from explorer.document.pictures.frame import SUBSCRIPTS, Floats, component_name
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.scene.ticks import format_number

INTERVALS = 3  # named in a sentence
COMPONENTS = 12  # to choose from, at most


class ErrorRoom(Room):
    """The stepper: f with its Taylor polynomials in one variable, and the error of the current one."""

    key = "error"
    lab = "Taylor"
    title = "Polynomials and error"

    def __init__(self) -> None:
        """Begin with nothing sampled."""
        self._bases = Bases()

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why there is nothing to show for R^n -> R^m."""
        return "" if n == 1 else "This room is for functions of one variable."

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield the polynomials and the error with a quick bound, and then with a tight one where it differs."""
        subject, examples = visit.subject, (example_choice(visit.document),)
        if subject is None or self.why_not(subject.n, subject.m):
            yield from super().frames(visit, stopped)
            return
        base = self._bases.of(subject, stopped)
        study = studied(subject, base, stopped, 0)
        yield self._result(study, examples)
        if isinstance(study.remainder, Remainder) and visit.fine and not stopped():
            tight = studied(subject, base, stopped, ROUNDS)
            if _pieces(tight) != _pieces(study):
                yield self._result(tight, examples)

    def _result(self, study: Study, examples: tuple[Choice, ...]) -> LabResult:
        subject = study.subject
        curve = taylor_curve(study)
        stages = [Stage(scene) for scene in (curve, polynomials(study), errors(study)) if scene is not None]
        exponent = float(np.log10(subject.lab.tolerance))
        slider = Slider("tolerance", "ε", -15.0, 1.0, exponent, power_of_ten=True)
        choices = (*component_choice(subject), *examples)
        return LabResult(self.key, tuple(stages), sentences=_sentences(study), sliders=(slider,), choices=choices)


def spoken_name(subject: Subject, component: int) -> str:
    """Return how a sentence begins that speaks of a component, or of the function where there is but one."""
    return "The function" if subject.m == 1 else component_name(subject, component)


def component_choice(subject: Subject) -> tuple[Choice, ...]:
    """Return the choice of the component that is studied, where there are several."""
    if subject.m == 1:
        return ()
    (chosen,) = subject.outputs(1)
    known = sorted({*range(min(subject.m, COMPONENTS)), chosen})
    return (Choice("output", "Component", tuple((i, component_name(subject, i)) for i in known), chosen),)


def _pieces(study: Study) -> list[int]:
    found = study.remainder
    return [len(side.ends) for side in (found.left, found.right)] if isinstance(found, Remainder) else []


def _sentences(study: Study) -> tuple[str, ...]:
    subject = study.subject
    sentences = [
        not_smooth(kink, spoken_name(subject, i))
        for i, kink in zip(study.base.drawn, study.kinks, strict=True)
        if kink is not None
    ]
    if study.lacks and not study.is_one_sided:
        return (*sentences, f"There is no Taylor polynomial of this order at the centre: {_why_none(study)}")
    sentences += _within(study)
    sentences += _undefined(study)
    if study.is_rounding:
        sentences.append("no error is left in this range: what is drawn is rounding")
    elif study.drowned.any():
        size = format_number(float(np.nanmax(study.terms[:, study.drowned])), 2)
        sentences.append(
            f"where it is grey, terms as large as {size} cancel, and what is left of the error is rounding"
        )
    return tuple(sentences)


def _why_none(study: Study) -> str:
    """Return in a sentence why the chosen component has no polynomial."""
    subject = study.subject
    if subject.singularity:
        return subject.singularity.plain
    height = float(study.base.f.values(study.center))
    if np.isnan(height):
        name = component_name(subject, study.base.output)
        return f"{subject.labels[0]} = {_number(study.center)} is outside the domain of {name}."
    return "not all derivatives are finite." if np.isfinite(height) else "the function is infinite there."


def _within(study: Study) -> list[str]:
    """Return where the error is below ε, as seen and as the remainder says."""
    eps, name = study.subject.lab.tolerance, study.subject.labels[0]
    seen = _intervals(study.base.ts, study.error, eps)
    said = [_interval(name, a, b) for a, b in seen[:INTERVALS]]
    where = "for " + ", ".join(said) if said else "nowhere here"
    f, order = component_name(study.subject, study.base.output), str(study.order).translate(SUBSCRIPTS)
    sentences = [f"|{f} − T{order}| ≤ {format_number(eps)} {where}"]
    if study.is_one_sided:
        return [f"{sentences[0]}, T{order} being that of each side"]
    if study.sides is not None:
        return sentences
    if isinstance(study.remainder, str):
        return [*sentences, f"no bound: {study.remainder}"]
    low, high = study.remainder.below(eps)
    word = "surely" if study.remainder.is_bound else "by estimate"
    sentences.append(f"{word} for {_number(low)} ≤ {name} ≤ {_number(high)}")
    return [*sentences, f"estimated: {study.remainder.reason}"] if study.remainder.reason else sentences


def _undefined(study: Study) -> list[str]:
    """Return where f has no values."""
    missing = runs(study.base.ts, np.isnan(study.base.own))
    said = [_interval(study.subject.labels[0], a, b) for a, b in missing if a < b]
    name = component_name(study.subject, study.base.output)
    return [f"{name} has no value for {', '.join(said[:INTERVALS])}"] if said else []


def _intervals(ts: Floats, error: Floats, eps: float) -> list[tuple[float, float]]:
    """Return the intervals where the error is below ε, their ends between samples interpolated on a log scale."""
    with np.errstate(all="ignore"):
        logs = np.log10(np.maximum(error, 1e-300)) - np.log10(eps)
    found = []
    for low, high in runs(ts, error <= eps):
        ends = []
        for at, beside in ((int(np.searchsorted(ts, low)), -1), (int(np.searchsorted(ts, high)), 1)):
            there = at + beside
            inside = 0 <= there < len(ts) and np.isfinite(logs[there]) and logs[there] > 0
            share = float(-logs[at] / (logs[there] - logs[at])) if inside else 0.0
            ends.append(float(ts[at] + share * (ts[there] - ts[at])) if inside else float(ts[at]))
        found.append((ends[0], ends[1]))
    return found


def _interval(name: str, low: float, high: float) -> str:
    a, b = _number(low), _number(high)
    return f"{name} ≈ {a}" if a == b else f"{a} ≤ {name} ≤ {b}"


def _number(value: float) -> str:
    return format_number(value, 3)
