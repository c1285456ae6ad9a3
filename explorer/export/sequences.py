"""What can be shown moving: the order of the Taylor polynomial, a parameter, a path of steepest descent, the camera.

A sequence makes its stills one by one, so that long ones can be followed and stopped.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from explorer.analysis.paths import integral_curve
from explorer.document.edits import set_order, set_probe
from explorer.document.lines import set_line
from explorer.document.model import Document
from explorer.document.parameter_text import with_value
from explorer.document.pictures.section import Section
from explorer.document.pipeline import Pipeline
from explorer.export.evaluated import Evaluated, fine_scenes
from explorer.scene.clip import in_box
from explorer.scene.primitives import Floats, LegendEntry, Polyline, Scene, SpaceScene
from explorer.scene.roles import Role

FRAMES = 30
HIGHEST_ORDER = 12  # beyond, steps are no longer seen
SLOW, QUICK = 0.8, 0.08  # seconds a still


@dataclass(frozen=True, slots=True, eq=False)
class Still:
    """The linked scenes at one moment, and how far the camera has turned round them, in degrees."""

    scenes: tuple[Scene, ...]
    turn: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """Stills to be shown one after the other; `key` names files, `seconds` is how long a still is shown."""

    key: str
    title: str
    count: int
    seconds: float
    stills: Callable[[], Iterator[Still]]


Drawn: TypeAlias = Callable[[list[Document]], Iterator[Still]]


def sequences(found: Evaluated, frames: int = FRAMES) -> tuple[Sequence, ...]:
    """Return what can be shown moving of a document, in so many frames where their number is free."""
    made = [_taylor(found), *parameter_sequences(found, frames, _drawn)]
    if found.picture.kind == "surface":
        made.append(_descent(found, frames))
    if any(isinstance(scene, SpaceScene) for scene in found.picture.scenes):
        turns = [360.0 * i / frames for i in range(frames)]
        stills = [Still(found.picture.scenes, turn) for turn in turns]
        made.append(Sequence("turn", "Turning camera", frames, QUICK, lambda: iter(stills)))
    return tuple(made)


def _taylor(found: Evaluated) -> Sequence:
    orders = range(min(found.point.max_order, HIGHEST_ORDER) + 1)
    documents = [set_order(order)(found.document) for order in orders]
    return Sequence("taylor", "Taylor order", len(documents), SLOW, lambda: _drawn(documents))


def parameter_sequences(found: Evaluated, frames: int, drawn: Drawn) -> list[Sequence]:
    """Return a sequence for each parameter that the function uses, of documents as they are `drawn`."""
    return [_parameter(found, line, frames, drawn) for line in _parameter_lines(found)]


def _parameter_lines(found: Evaluated) -> list[int]:
    """Return the lines of the parameters that the function uses."""
    used = found.subject.function.parameters
    return [i for i, line in enumerate(found.reading.lines) if line.parameter and line.parameter.name in used]


def _parameter(found: Evaluated, line: int, frames: int, drawn: Drawn) -> Sequence:
    parameter = found.reading.lines[line].parameter
    if parameter is None:
        raise ValueError(f"line {line + 1} is not a parameter")
    typed = found.document.lines[line]
    # There and back, so that the film has no jump where it starts again.
    shares = (1 - np.cos(np.linspace(0, 2 * np.pi, frames, endpoint=False))) / 2
    values = (parameter.low + shares * (parameter.high - parameter.low)).tolist()
    # The ranges stay those of the document: a picture that rescales itself shows nothing of what changes.
    document = _with_ranges(found)
    documents = [set_line(line, with_value(typed, parameter, value))(document) for value in values]
    name = parameter.name
    return Sequence(f"parameter-{name}", f"Parameter {name}", frames, QUICK, lambda: drawn(documents))


def _with_ranges(found: Evaluated) -> Document:
    """Return the document with the axis of values held where it is drawn now."""
    view = replace(found.document.view, values=found.picture.values or found.document.view.values)
    return replace(found.document, view=view)


def _descent(found: Evaluated, frames: int) -> Sequence:
    first, second = found.picture.axes
    section = Section(found.subject, (first, second), found.picture.output)
    title = "Steepest descent"

    def stills() -> Iterator[Still]:
        path = _evenly(_descent_path(found, section), frames)
        heights = section.values(*path.T)[0]
        raised = np.column_stack([path, heights])
        probes = [_moved(found.subject.probe, (first, second), place) for place in path]
        for i, still in enumerate(_drawn([set_probe(probe)(found.document) for probe in probes])):
            yield Still(tuple(_with_path(scene, path[: i + 1], raised[: i + 1]) for scene in still.scenes))

    return Sequence("descent", title, frames, QUICK, stills)


def _descent_path(found: Evaluated, section: Section) -> Floats:
    box = [found.subject.ranges[i] for i in section.axes]
    start = np.array([found.subject.probe[i] for i in section.axes])
    return integral_curve(section.slopes, start, box, backwards=True).points


def _evenly(path: Floats, count: int) -> Floats:
    """Return `count` places along a path (N, 2), as far from each other along it."""
    size = np.maximum(np.ptp(path, axis=0), 1e-300)
    travelled = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0) / size, axis=1))])
    at = np.linspace(0.0, travelled[-1], count)
    return np.column_stack([np.interp(at, travelled, column) for column in path.T])


def _moved(probe: tuple[float, ...], axes: tuple[int, int], place: Floats) -> tuple[float, ...]:
    moved = dict(zip(axes, place.tolist(), strict=True))
    return tuple(moved.get(i, c) for i, c in enumerate(probe))


def _with_path(scene: Scene, flat: Floats, raised: Floats) -> Scene:
    entry = LegendEntry("steepest descent", Role.LEVEL)
    points = flat
    if isinstance(scene, SpaceScene):
        box = [(a.low, a.high) for a in (scene.x, scene.y, scene.z)]
        points = in_box(raised, box)
    line = Polyline("descent", Role.LEVEL, points, 3.0)
    probe = scene.items[-1]  # the probe stays in front
    return replace(scene, items=(*scene.items[:-1], line, probe), legend=(*scene.legend, entry))


def _drawn(documents: list[Document]) -> Iterator[Still]:
    pipeline = Pipeline()
    for document in documents:
        yield Still(fine_scenes(pipeline, document))
