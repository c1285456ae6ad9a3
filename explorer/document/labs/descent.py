"""Descent on the explored function from the probe: several methods at once, step by step, and how fast they are."""

from collections.abc import Iterator
from dataclasses import replace

from explorer.document.edits import set_fields
from explorer.document.labs.base import Room, Stop, Visit
from explorer.document.labs.descent_pictures import curve_stage, plane_stage, space_stage
from explorer.document.labs.descent_plots import plot_stage
from explorer.document.labs.descent_settings import (
    FRAME,
    GOAL,
    DescentSettings,
    choices,
    descent_settings,
    example_choice,
    last_frame,
    sliders,
    step_of,
)
from explorer.document.labs.descent_study import Goal, Studies, Study
from explorer.document.labs.descent_text import condition_formula, limit_of, method_lines, sentences
from explorer.document.labs.plane import KeptRelief, plane_choices
from explorer.document.labs.result import Button, Choice, LabResult, Stage, Transport
from explorer.document.model import Document
from explorer.document.pictures.frame import component_name
from explorer.document.subject import Subject

MOST_VARIABLES = 100  # Newton's method solves a system of so many equations at every step
QUICK, FEW = 1000, 5  # coordinates of points after which there is a first picture, and steps at least
BEAT = 250  # milliseconds between two steps while playing
COMPONENTS = 30  # that can be chosen
DRAW = {"surface": space_stage, "contours": plane_stage}


class DescentRoom(Room):
    """Gradient descent, momentum, Newton, Gauss-Newton and BFGS side by side; the start is the probe."""

    key = "descent"
    lab = "Fit & Network"
    title = "Descent"

    def __init__(self) -> None:
        """Begin without any descent."""
        self._studies = Studies()
        self._relief = KeptRelief()

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why there is no descent: too many variables."""
        if n <= MOST_VARIABLES:
            return ""
        return f"Descents are followed here in up to {MOST_VARIABLES} variables, and f has {n:,}."

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield the descents after a few steps, after ten times as many, and so on as far as they are to go."""
        subject = visit.subject
        if subject is None or self.why_not(subject.n, subject.m):
            yield from super().frames(visit, stopped)
            return
        goal = self._studies.goal(subject)
        shown = descent_settings(subject.lab)
        shown = replace(shown, rate=shown.rate or goal.usual_rate)
        most = min(shown.most, max(QUICK // subject.n, FEW, self._studies.done(goal, shown)))
        yield self._result(visit.document, subject, goal, shown, most, stopped)
        while visit.fine and most < shown.most:
            most = min(10 * most, shown.most)
            yield self._result(visit.document, subject, goal, shown, most, stopped)

    def _result(
        self,
        document: Document,
        subject: Subject,
        goal: Goal,
        shown: DescentSettings,
        most: int,
        stopped: Stop,
    ) -> LabResult:
        studies = self._studies.followed(goal, shown, most, stopped)
        longest = max([study.steps for study in studies], default=0)
        transport = _transport(shown, longest)
        at = longest if transport.at == transport.last else step_of(transport.at)
        found = limit_of(studies)
        return LabResult(
            self.key,
            (*self._pictures(goal, studies, at, shown, stopped), plot_stage(studies, shown, at)),
            (condition_formula(found),) if found is not None else (),
            tuple(sentences(subject, goal, studies, shown)),
            sliders(shown),
            _choices(document, subject, goal, shown),
            buttons=(Button("Whole paths", set_fields({FRAME: -1}), "Show all steps", transport.at < transport.last),),
            transport=transport if longest else None,
            lines=method_lines(goal, studies, shown),
        )

    def _pictures(
        self, goal: Goal, studies: list[Study], at: int, shown: DescentSettings, stopped: Stop
    ) -> tuple[Stage, ...]:
        if goal.subject.n == 1:
            return (curve_stage(goal, studies, at),)
        section, relief = self._relief.at(goal.subject, stopped)
        if goal.subject.n > 2:  # the surface through the start would soon be left: the values are drawn instead
            other = "gradient" if shown.plot == "value" else "value"
            beside = plot_stage(studies, replace(shown, plot=other), at)
            return plane_stage(goal, studies, at, section, relief), beside
        drawn = [DRAW[shown.pictures]] if shown.pictures in DRAW else list(DRAW.values())
        return tuple(draw(goal, studies, at, section, relief) for draw in drawn)


def _transport(shown: DescentSettings, longest: int) -> Transport:
    last = last_frame(longest)
    at = last if shown.frame is None else min(shown.frame, last)
    step = longest if at == last else step_of(at)
    return Transport(FRAME, at, last, f"step {step:,} of {longest:,}", BEAT)


def _choices(document: Document, subject: Subject, goal: Goal, shown: DescentSettings) -> tuple[Choice, ...]:
    found = (*_goal_choice(subject, goal), *plane_choices(goal.subject), *choices(shown, subject.n))
    is_plain = subject.n <= 2 and not goal.vector_valued  # more would not fit into a narrow window
    return (*found, example_choice(document)) if is_plain else found


def _goal_choice(subject: Subject, goal: Goal) -> tuple[Choice, ...]:
    if not goal.vector_valued:
        return ()
    name = goal.subject.function.name if goal.asked is None else f"‖{subject.function.name}‖²"
    components = [(str(k), component_name(subject, k)) for k in range(min(subject.m, COMPONENTS))]
    chosen = "" if goal.asked is None else str(goal.asked)
    return (Choice(GOAL, "What is descended", (("", name), *components), chosen),)
