"""What a picture and a point show, in sentences: for those who don't see it, and for "what am I looking at"."""

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.spectrum import Kind
from explorer.document.facts import KINDS
from explorer.document.labs.result import LabResult, Transport
from explorer.document.results import PointResult
from explorer.document.table import Fact, Table
from explorer.document.wording import sentence, written
from explorer.printing.plain import plain_name
from explorer.scene.primitives import Axis, Boxes, HeatMap, Mesh, PlaneScene, Points, Polyline, Scene, SpaceScene

Floats = NDArray[np.float64]

ROUNDING = 1e-9  # of the picture's size
DIGITS = 3  # significant, of the numbers in a sentence
COMPASS = ("east", "north-east", "north", "north-west", "west", "south-west", "south", "south-east")
WORD = re.compile(r"[^\W\d_]{2,}(?![\w(′'/])")
NAME = re.compile(r"[^\W\d]\w*")
CRITICAL = "critical:"  # how the keys of marks of critical points begin, their kind behind it
CRITICAL_SAID = {
    Kind.MINIMUM: "Local minimum at {0}.",
    Kind.MAXIMUM: "Local maximum at {0}.",
    Kind.SADDLE: "Saddle at {0}.",
    Kind.DEGENERATE: "Degenerate critical point at {0}: the second derivatives do not decide.",
}
WORDS_OF = {words: kind for kind, words in KINDS.items()}
BESIDE = (2, 8)  # samples round one of a curve, and of a surface
LEAST_GAP = 2e-4  # of the range, the difference of two samples below which nothing is told
SAME, FAR = 5e-4, 0.1  # of the sizes, the difference of heights that are told as one, and of places that are told apart
CLOSE = 5e-3  # of a curve's size, between the ends of one that is closed
AS_HIGH, AS_LOW = "It is about as high in other places, too.", "It is about as low in other places, too."
MOST_NAMED = 12  # boxes of a diagram, or marks of a kind, that are named


# The point


def point_said(point: PointResult) -> tuple[str, ...]:
    """Return what is known at the probe: where it is, the value, and what the derivatives say there."""
    tables = {table.key: table for table in point.tables}
    names = [plain_name(name) for name in point.coordinates]
    return (*_value_said(tables["value"], names, point.at), *_slopes_said(tables, point.at), *_noted(point.note))


def _noted(text: str) -> Iterator[str]:
    if text:
        yield _ended(text)


def _value_said(value: Table, names: Sequence[str], at: Sequence[float]) -> Iterator[str]:
    place = ", ".join(f"{name} = {_number(a)}" for name, a in zip(names, at, strict=True))
    missing = [_ended(fact.words) for fact in value.facts if fact.words]
    yield f"At {place}: {' '.join(missing)}" if missing else f"At {place} the value is {_tuple(value.numbers)}."


def _slopes_said(tables: Mapping[str, Table], at: Sequence[float]) -> Iterator[str]:
    """Yield the kind of a critical point, the way of steepest ascent, and the other facts in words."""
    slopes = tables.get("jacobian")
    if slopes is None:
        return
    kind = next((fact for fact in slopes.facts if fact.name == "critical point"), None)
    m, n = slopes.numbers.shape
    if kind is not None:
        yield CRITICAL_SAID[WORDS_OF[kind.words]].format(_tuple(np.array(at)))
    elif m == 1 and np.isfinite(slopes.numbers).all():
        yield _ascent_said(slopes.numbers[0]) if n > 1 else f"The slope is {_number(float(slopes.numbers[0, 0]))}."
    yield from (f"{_first_large(_plain(fact))}." for fact in slopes.facts if fact is not kind and _adds(fact, m))
    if m == 1 and (second := tables.get("hessian1")):
        yield from (f"{second.name}: {_plain(fact)}." for fact in second.facts if fact.words)


def _adds(fact: Fact, m: int) -> bool:
    """Whether a fact says something that the sentence about the slope has not said."""
    return fact.name not in {"norm", "direction", "slope angle"} or m > 1


def _ascent_said(gradient: Floats) -> str:
    """Return the direction in which a function rises most steeply, and how steeply."""
    slope = float(np.linalg.norm(gradient))
    if slope == 0:
        return "The gradient is zero."
    toward = f"to the {compass(*gradient.tolist())}" if len(gradient) == 2 else f"along {_tuple(gradient / slope)}"
    return f"Steepest ascent {toward}, slope {_number(slope)}."


def compass(right: float, up: float) -> str:
    """Return the direction on a map with the first axis to the east and the second to the north."""
    return COMPASS[round(float(np.degrees(np.arctan2(up, right))) / 45) % 8]


# A picture


def scene_said(scene: Scene) -> tuple[str, ...]:
    """Return what a picture shows: its axes, what is drawn, marks, extremes, colours and notes."""
    return (*_frame_said(scene), *_drawn_said(scene), *_noted(scene.caption), *_noted(scene.note))


def scene_summary(scene: Scene) -> str:
    """Return the same as one text."""
    return " ".join(scene_said(scene))


def _frame_said(scene: Scene) -> Iterator[str]:
    named = NAME.sub(lambda found: plain_name(found[0]), scene.title)
    title = f"{named}: " if named else ""
    if isinstance(scene, PlaneScene) and scene.bare:
        yield f"{title}a diagram."
        return
    axes = [scene.x, scene.y, *([scene.z] if isinstance(scene, SpaceScene) else [])]
    where = "in space" if isinstance(scene, SpaceScene) else "in the plane"
    yield f"{title}a picture {where}. Axes: {', '.join(_axis_said(axis) for axis in axes)}."


def _axis_said(axis: Axis) -> str:
    low, high = (10.0**axis.low, 10.0**axis.high) if axis.logarithmic else (axis.low, axis.high)
    scale = " (by powers of ten)" if axis.logarithmic else ""
    return f"{axis.name} from {_number(low)} to {_number(high)}{scale}"


def _drawn_said(scene: Scene) -> Iterator[str]:
    if scene.legend:
        yield f"It shows: {'; '.join(entry.text for entry in scene.legend)}."
    for item in scene.items:
        match item:
            case Points(key=key) if key.startswith(CRITICAL):
                yield _marks_said(Kind(key.split(":")[1]), _snapped(item.positions[:, :2], scene))
            case Polyline(key="curve" | "slope") if isinstance(scene, PlaneScene):
                yield from _graph_said(_snapped(item.points, scene), scene)
            case Polyline(key="curve") if item.points.shape[1] == 3:
                yield from _ends_said(item.points)
            case Mesh(key="surface") if isinstance(scene, SpaceScene):
                yield from _summit_said(item, scene)
            case HeatMap(key="heat") if scene.color_bar is not None:
                yield from _holes_said(float(np.isnan(item.values).mean()), scene.color_bar.axis.name)
            case Boxes():
                yield _boxes_said(item)
            case _:
                pass
    if scene.color_bar is not None:
        yield f"Colour is {_axis_said(scene.color_bar.axis)}."


def _snapped(points: Floats, scene: Scene) -> Floats:
    """Return points (N, 2) with what is no more than rounding beside the picture's size taken for zero."""
    sizes = np.array([scene.x.high - scene.x.low, scene.y.high - scene.y.low])
    return np.where(np.abs(points) < ROUNDING * sizes, 0.0, points)


def _marks_said(kind: Kind, places: Floats) -> str:
    named = ", ".join(_tuple(place) for place in places[:MOST_NAMED])
    more = f" and {len(places) - MOST_NAMED} more" if len(places) > MOST_NAMED else ""
    return CRITICAL_SAID[kind].format(f"{named}{more}")


def _graph_said(points: Floats, scene: PlaneScene) -> Iterator[str]:
    """Yield the course of a graph, and its pieces; of a curve in the plane where it begins and ends."""
    seen = points[np.isfinite(points).all(axis=1)]
    if len(seen) < 2:
        return
    if (np.diff(seen[:, 0]) < 0).any():
        yield from _ends_said(points)
        return
    yield from _course_said(seen, scene.x.name, scene.y.name)
    gaps = np.flatnonzero(~np.isfinite(points).all(axis=1))
    pieces = [piece[np.isfinite(piece).all(axis=1), 0] for piece in np.split(points, gaps)]
    named = [f"[{_number(piece[0])}, {_number(piece[-1])}]" for piece in pieces if len(piece) > 1]
    if len(named) > 1:
        more = f" and {len(named) - MOST_NAMED} more" if len(named) > MOST_NAMED else ""
        yield f"The graph has {len(named)} pieces, for {scene.x.name} in {', '.join(named[:MOST_NAMED])}{more}."


def _ends_said(points: Floats) -> Iterator[str]:
    """Yield where a curve begins and ends, or that it is closed."""
    seen = points[np.isfinite(points).all(axis=1)]
    if len(seen) < 2:
        return
    sizes = np.ptp(seen, axis=0).max()
    start, end = (np.where(np.abs(seen[i]) < CLOSE * sizes, 0.0, seen[i]) for i in (0, -1))
    if np.abs(start - end).max() <= CLOSE * sizes:
        yield f"The curve ends where it begins, at {_tuple(start)}."
    else:
        yield f"The curve goes from {_tuple(start)} to {_tuple(end)}."


def _course_said(seen: Floats, across: str, up: str) -> Iterator[str]:
    """Yield where a graph begins and ends, and its highest and lowest point in the picture."""
    start, end = (f"{_number(seen[i, 1])} at {across} = {_number(seen[i, 0])}" for i in (0, -1))
    yield f"{up} goes from {start} to {end}."
    for i, most, about, again in (
        (_middle(seen[:, 1].max() == seen[:, 1]), "Highest {0} at {1}.", "Highest about {0} near {1}.", AS_HIGH),
        (_middle(seen[:, 1].min() == seen[:, 1]), "Lowest {0} at {1}.", "Lowest about {0} near {1}.", AS_LOW),
    ):
        if i in (0, len(seen) - 1):
            yield most.format(_number(seen[i, 1]), f"{across} = {_number(seen[i, 0])}")
        else:
            x, y = _about(seen, i, BESIDE[0])
            yield about.format(_number(y), f"{across} = {_number(x)}")
        if _is_elsewhere(seen, i):
            yield again


def _is_elsewhere(samples: Floats, i: int) -> bool:
    """Whether the height of one of the samples (N, k) is reached, as far as that is told, far from it as well."""
    places, heights = samples[:, :-1], samples[:, -1]
    height = np.ptp(heights)
    if height == 0:
        return False
    same = np.abs(heights - heights[i]) <= SAME * height
    sizes = np.ptp(places, axis=0)
    return bool((np.abs(places[same] - places[i]) > FAR * np.where(sizes > 0, sizes, 1.0)).any())


def _middle(holds: NDArray[np.bool_]) -> int:
    """Return the middle of the first samples in a row at which something holds."""
    first = int(holds.argmax())
    return first + (int((~holds[first:]).argmax()) if not holds[first:].all() else len(holds) - first) // 2


def _about(samples: Floats, i: int, beside: int) -> Floats:
    """Return one of the samples (N, k), the places with the value behind them, rounded to what samples can tell.

    Between two samples there may be more: the value is told as well as the `beside` samples next to it in height agree.
    """
    places, values = samples[:, :-1], samples[:, -1]
    steps = [np.ptp(some) / max(np.unique(some).size - 1, 1) for some in places.T]
    gaps = np.array([*steps, np.sort(np.abs(values - values[i]))[min(beside, len(values) - 1)]])
    gaps = np.maximum(gaps / 2, np.ptp(samples, axis=0) * LEAST_GAP)
    with np.errstate(divide="ignore"):
        units = 10.0 ** np.ceil(np.log10(gaps))
    told: Floats = np.where(units > 0, np.round(samples[i] / np.where(units > 0, units, 1.0)) * units, samples[i])
    return told + 0.0  # and no negative zero


def _summit_said(mesh: Mesh, scene: SpaceScene) -> Iterator[str]:
    """Yield the highest and lowest point of a surface over the plane of its parameters, and where it has holes."""
    up = scene.z.name
    seen = mesh.vertices[np.isfinite(mesh.vertices).all(axis=1)]
    over = mesh.parameters is not None and np.array_equal(mesh.parameters[:, :2], mesh.vertices[:, :2], equal_nan=True)
    if not over or not len(seen):
        return
    low, high = (int(found) for found in (seen[:, 2].argmin(), seen[:, 2].argmax()))
    if _number(seen[low, 2]) == _number(seen[high, 2]):
        yield f"In the picture {up} is {_number(seen[high, 2])} throughout."
        return
    ends = (seen[:, :2] == seen[:, :2].min(axis=0)) | (seen[:, :2] == seen[:, :2].max(axis=0))
    for i, most, about, again in (
        (
            high,
            "In the picture {0} is highest at {1}: {2}.",
            "In the picture {0} is highest near {1}: about {2}.",
            AS_HIGH,
        ),
        (low, "It is lowest at {1}: {2}.", "It is lowest near {1}: about {2}.", AS_LOW),
    ):
        at = seen[i] if ends[i].all() else _about(seen, i, BESIDE[1])
        yield (most if ends[i].all() else about).format(up, _tuple(at[:2]), _number(at[2]))
        if _is_elsewhere(seen, i):
            yield again
    is_cut = any(
        abs(seen[i, 2] - end) <= SAME * (scene.z.high - scene.z.low)
        for i, end in ((low, scene.z.low), (high, scene.z.high))
    )
    yield from _holes_said(1.0 - _covered(mesh, scene), up, is_cut=is_cut)


def _covered(mesh: Mesh, scene: SpaceScene) -> float:
    """Return which part of the ground of a picture a surface stands over."""
    corners = mesh.vertices[mesh.faces][:, :, :2]
    (a, b), (c, d) = ((corners[:, i] - corners[:, 0]).T for i in (1, 2))
    ground = (scene.x.high - scene.x.low) * (scene.y.high - scene.y.low)
    return float(np.nansum(np.abs(a * d - b * c)) / 2 / ground)


def _holes_said(share: float, name: str, *, is_cut: bool = False) -> Iterator[str]:
    """Yield in how much of a picture a function has no value, where that is seen."""
    percent = round(100 * share)
    if percent >= 1 and is_cut:
        yield f"In about {percent} % of the picture {name} has no value or lies beyond the axis."
    elif percent >= 1:
        yield f"In about {percent} % of the picture {name} has no value."


def _boxes_said(boxes: Boxes) -> str:
    firsts = ["  ".join(line.text for line in lines if line.text) for lines in boxes.texts]
    more = f" and {len(firsts) - MOST_NAMED} more" if len(firsts) > MOST_NAMED else ""
    return f"{len(firsts)} {'box' if len(firsts) == 1 else 'boxes'}: {'; '.join(firsts[:MOST_NAMED])}{more}."


# A room


def room_said(shown: LabResult) -> tuple[str, ...]:
    """Return what an open room shows: its pictures, its lines, its tables, and its own sentences."""
    return (*_words_said(shown), *(said for stage in shown.stages for said in scene_said(stage.scene)))


def room_news(before: LabResult, now: LabResult) -> tuple[str, ...]:
    """Return what the same room says now and did not say before, without its pictures."""
    known = set(_words_said(before))
    return tuple(said for said in _words_said(now) if said not in known)


def _words_said(shown: LabResult) -> tuple[str, ...]:
    lines = [f"Line {i}: {line.text}{f' ({line.name})' if line.name else ''}." for i, line in enumerate(shown.lines, 1)]
    own = [_ended(_first_large(text)) for text in shown.sentences if text]
    formulas = [f"{text}." for _, text in shown.formulas if text]
    return (*own, *formulas, *_step_said(shown.transport), *lines)


def _step_said(step: Transport | None) -> Iterator[str]:
    if step is not None and step.title.startswith("step "):  # which already counts, maybe more than is shown
        yield _ended(_first_large(step.title))
    elif step is not None:
        yield f"Step {step.at} of {step.last}: {step.title}." if step.title else f"Step {step.at} of {step.last}."


# Numbers and words


def _number(value: float) -> str:
    return written(float(value), DIGITS)


def _tuple(values: Floats) -> str:
    flat = np.ravel(values).tolist()
    if len(flat) == 1:
        return _number(flat[0])
    shown = [_number(value) for value in flat[:MOST_NAMED]]
    return f"({', '.join(shown)}{', …' if len(flat) > MOST_NAMED else ''})"


def _plain(fact: Fact) -> str:
    return sentence(fact, DIGITS).replace("\u00a0", " ")


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _first_large(text: str) -> str:
    """Return a sentence begun with a capital, unless it begins with a name or a formula, as f(x)."""
    return text[:1].upper() + text[1:] if WORD.match(text) else text
