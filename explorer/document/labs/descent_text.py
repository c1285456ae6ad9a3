"""What is said of descents: how each goes, where it leads, how fast, and what the Hessian has to do with it."""

from collections.abc import Sequence

import numpy as np

from explorer.analysis.descent.convergence import Limit, Order
from explorer.analysis.descent.run import End
from explorer.analysis.spectrum import Kind
from explorer.document.labs.descent_settings import KINDS, DescentSettings, toggle
from explorer.document.labs.descent_study import Goal, Study
from explorer.document.labs.numerals import latex_number
from explorer.document.labs.result import Line
from explorer.document.pictures.frame import Floats, component_name
from explorer.document.subject import Subject
from explorer.scene.ticks import format_number

NOTHING = 1e-9  # a factor a step below is 0
EXACT = 5e-5  # errors of p below are not written
WATCHED = 10  # steps at the end, compared with as many before
SHOWN = 4  # coordinates of a point that are written
WHY_NO_SQUARES = "Gauss–Newton needs a sum of squares, f = ‖r‖², as (1 − x)² + (y − x²)², and f is not written as one"
QUADRATIC = "the Hessian says p = 2"
MARKS = {None: "open", End.SETTLED: "ok"}
KINDS_OF_POINTS = {
    Kind.MINIMUM: "minimum",
    Kind.MAXIMUM: "maximum",
    Kind.SADDLE: "saddle point",
    Kind.DEGENERATE: "point with a singular Hessian",
}
ENDS = {
    End.STILL: "its steps have become too small to be seen, though the gradient is not 0",
    End.DIVERGED: "diverges, and is stopped",
    End.ENDLESS: "runs downhill without end, and is stopped",
    End.ROUGH: "stops where f has no derivative",
}


def place_text(at: Floats) -> str:
    """Return a point as a tuple, of many coordinates the first few."""
    numbers = [format_number(c, 3) for c in (np.round(at, 9) + 0.0)[:SHOWN].tolist()]
    numbers += ["…"] if len(at) > SHOWN else []
    return numbers[0] if len(at) == 1 else f"({', '.join(numbers)})"


def method_lines(goal: Goal, studies: Sequence[Study], shown: DescentSettings) -> tuple[Line, ...]:
    """Return a line for each method: its rule, how it goes; a click shows it or hides it."""
    found = {study.key: study for study in studies}
    lines = []
    for key, kind in KINDS.items():
        on = key in shown.methods
        study = found.get(key)
        if study is not None:
            note, mark = _progress(goal, study, shown), MARKS.get(study.end, "wrong")
        else:
            note, mark = WHY_NO_SQUARES if on else "not shown: a click shows it", "wrong" if on else ""
        lines.append(Line(kind.latex, kind.text, kind.title, mark, edit=toggle(key, shown=not on), note=note))
    return tuple(lines)


def _progress(goal: Goal, study: Study, shown: DescentSettings) -> str:
    count = f"{study.steps:,} step{'' if study.steps == 1 else 's'}"
    said = [f"{count}, {_end(goal, study)}"]
    if study.order is not None:
        said.append(_order_text(study.order))
        factor = study.predicted(shown)
        if factor is not None:
            said.append(f"from the Hessian × {format_number(factor)}" if factor > NOTHING else QUADRATIC)
        elif study.key == "newton" and study.limit is not None and study.limit.kind != Kind.DEGENERATE:
            said.append(QUADRATIC)
    return "; ".join(said)


def _end(goal: Goal, study: Study) -> str:
    descent, limit = study.descent, study.limit
    if not np.isfinite(descent.values[0]):
        return "has nowhere to start from"
    if study.end == End.SETTLED:
        if limit is None:
            return "the gradient is as good as 0, but no critical point is near: f flattens out"
        kink = limit.kind == Kind.DEGENERATE and goal.subject.function.singularity(limit.at.tolist()) is not None
        return f"at a {'kink' if kink else KINDS_OF_POINTS[limit.kind]}, {place_text(limit.at)}"
    if study.end == End.STUCK:
        return f"stuck at {place_text(study.points[-1])}: {descent.method.stuck}"
    if study.end == End.UNDEFINED:
        where = f" at {place_text(descent.outside)}" if descent.outside is not None else ""
        return f"the next step leaves the domain: f has no finite value{where}"
    if study.end is not None:
        return ENDS[study.end]
    if limit is None and _jumps(study):
        return "jumps to and fro: its steps get no shorter, as at a kink or where η is too large"
    if limit is None:
        return f"still on its way at {place_text(study.points[-1])}, and no limit in sight"
    return f"on its way to {place_text(limit.at)}"


def _jumps(study: Study) -> bool:
    """Whether the last steps neither get shorter nor lead lower than those before."""
    if study.steps < 2 * WATCHED:
        return False
    lengths = np.linalg.norm(np.diff(study.points[-2 * WATCHED - 1 :], axis=0), axis=1)
    values = study.descent.values[: study.steps + 1]
    lower = min(values[-WATCHED:]) < min(values[-2 * WATCHED : -WATCHED])
    return not lower and bool(lengths[WATCHED:].sum() > lengths[:WATCHED].sum() / 2)


def _order_text(order: Order) -> str:
    text = f"p = {_to_error(order.order, order.order_error)}"
    if not np.isfinite(order.order_error):
        text += " from two steps alone"
    elif order.order_error > EXACT:
        text += f" ± {format_number(order.order_error, 1)}"
    if abs(order.order - 1) <= 0.1 + 2 * min(order.order_error, 0.1):
        text += f", e × {format_number(order.rate)} a step"
    return text


def _to_error(value: float, error: float) -> str:
    """Return a number to the digits that its error leaves it."""
    if not np.isfinite(error):
        return format_number(value, 3)
    decimals = 4 if error <= EXACT else max(1 - int(np.floor(np.log10(error))), 1)
    return f"{value:.{min(decimals, 4)}f}"


def sentences(subject: Subject, goal: Goal, studies: Sequence[Study], shown: DescentSettings) -> list[str]:
    """Return which function is descended, what is wrong at the start, and what the step size means."""
    said = []
    if goal.vector_valued:
        name = goal.subject.function.name if goal.asked is None else component_name(subject, goal.asked)
        what = "the sum of the squares of its components" if goal.asked is None else "one of its components"
        said.append(f"a descent needs one number: {name}, {what}")
    start = goal.objective.value(goal.start)
    if not np.isfinite(start):
        said.append("f has no value at the start: drag it to where it has one")
    elif studies and all(study.descent.slopes[0] == 0 for study in studies):
        said.append(_flat_start(goal))
    kink = goal.subject.function.singularity(goal.subject.probe) if np.isfinite(start) else None
    if kink:
        said.append(str(kink))
    said += _passing_saddles(studies, shown)
    found = limit_of(studies)
    if found is not None and np.isfinite(found.condition) and not shown.search:
        said.append(_step_text(found, shown.rate))
    return said


def _flat_start(goal: Goal) -> str:
    hessian = goal.objective.hessian(goal.start)
    if not np.any(hessian):
        return "the gradient and the Hessian are 0 at the start, as everywhere where f is constant: no method moves"
    return "the gradient is 0 at the start: no method moves; drag it a little"


def _passing_saddles(studies: Sequence[Study], shown: DescentSettings) -> list[str]:
    said = []
    for study in studies:
        kind = study.limit.kind if study.limit is not None else None
        if kind in {Kind.SADDLE, Kind.MAXIMUM} and study.end == End.SETTLED and study.steps:
            word = KINDS_OF_POINTS[kind]
            if study.key == "newton" and not shown.search:
                said.append(f"Newton seeks where the gradient is 0, here a {word}; with a line search it goes downhill")
            else:
                said.append(f"{KINDS[study.key].title} has come to a {word} exactly; the least push would lead it away")
    return said


def limit_of(studies: Sequence[Study]) -> Limit | None:
    """Return the minimum that gradient descent leads to, else the first that a method does."""
    found = [study.limit for study in studies if study.limit is not None and study.limit.condition > 0]
    return found[0] if found else None


def _step_text(found: Limit, rate: float) -> str:
    eta = f"η = {format_number(rate, 3)}"
    if rate > found.critical_step:
        return f"{eta} is above the critical step 2/λ_max: gradient descent cannot come to rest at the minimum"
    share = 100 * rate / found.critical_step
    return f"{eta} is {format_number(share, 3)} % of the critical step 2/λ_max"


def condition_formula(found: Limit) -> tuple[str, str]:
    """Return what the Hessian at a minimum says of gradient descent, in LaTeX and as text."""
    at, kappa = place_text(found.at).replace("−", "-").replace("…", r"\ldots"), found.condition
    if not np.isfinite(kappa):
        latex = (
            rf"\text{{limit }} x^* = {at}: \quad \kappa = \lambda_{{\max}} / \lambda_{{\min}} = \infty, \quad "
            r"\text{slower than any } e_{k+1} = C e_k"
        )
        return latex, f"κ = ∞ at {at}: slower than any geometric sequence"
    low, high = float(found.eigenvalues[0]), float(found.eigenvalues[-1])
    latex = (
        rf"x^* = {at}: \quad \kappa = \frac{{\lambda_{{\max}}}}{{\lambda_{{\min}}}} = "
        rf"\frac{{{latex_number(high)}}}{{{latex_number(low)}}} = {latex_number(kappa)}, \quad "
        rf"\frac{{\kappa - 1}}{{\kappa + 1}} = {latex_number(found.best_factor)}, \quad "
        rf"\frac{{2}}{{\lambda_{{\max}}}} = {latex_number(found.critical_step)}, \quad "
        rf"\frac{{2}}{{\lambda_{{\min}} + \lambda_{{\max}}}} = {latex_number(found.best_step)}"
    )
    return latex, f"κ = {format_number(kappa)}, (κ − 1)/(κ + 1) = {format_number(found.best_factor)}"
