"""The pictures of descents: paths over the contours, on the surface or on the graph, up to the step that is shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from explorer.document.labs.descent_settings import KINDS
from explorer.document.labs.descent_study import Goal, Study
from explorer.document.labs.result import Stage
from explorer.document.pictures.frame import Floats, function_text, held_text, input_axis, positions, probe_at
from explorer.document.pictures.relief import Relief
from explorer.document.pictures.section import Section
from explorer.scene.clip import in_box
from explorer.scene.contour import contours
from explorer.scene.curve import adaptive_curve
from explorer.scene.primitives import (
    Item,
    LegendEntry,
    Marker,
    MeshHandle,
    PlaneHandle,
    PlaneScene,
    Points,
    Polyline,
    SpaceScene,
)
from explorer.scene.ranges import robust_range
from explorer.scene.roles import Role
from explorer.scene.ticks import axis

DRAWN = 1500  # points of a path
DOTS, FEW = 80, 12  # steps up to which each has a dot, and the dots that tell a longer path from the others
ALONG = 2400  # places on the surface of a path's lines
FAINT = 0.45  # contours under paths
LEVELS, CROWDED = 14, 2.5  # contours, and how much closer they are towards the lowest value
BEYOND = 20.0  # sides of the picture: paths are drawn so far out of it
SAMPLES = 257  # of a curve at which the range of its values is read


def plane_stage(goal: Goal, studies: Sequence[Study], shown: int, section: Section, relief: Relief) -> Stage:
    """Draw the paths over contours, which are closer to each other where the function is low; the start is dragged."""
    first, second = section.axes
    x, y = relief.axes[:2]
    z = relief.axes[2]
    levels = tuple((z.low + (z.high - z.low) * (np.arange(1, LEVELS) / LEVELS) ** CROWDED).tolist())
    lines = contours("contour", relief.contours(levels), levels)
    items: list[Item] = [replace(line, opacity=FAINT) for line in lines]
    for study in studies:
        items += _path(study, _thinned(study, shown)[:, [first, second]], ((x.low, x.high), (y.low, y.high)))
    items += _limits(studies, lambda at: at[[first, second]])
    items.append(probe_at(goal.start[[first, second]]))
    return Stage(
        PlaneScene(
            "paths", x, y, tuple(items), PlaneHandle(first, second), _legend(studies),
            equal=bool(goal.subject.view.equal), caption=held_text(goal.subject, section.axes),
        )
    )  # fmt: skip


def space_stage(goal: Goal, studies: Sequence[Study], shown: int, section: Section, relief: Relief) -> Stage:
    """Draw the paths on the surface of a function of two variables."""
    x, y, z = relief.axes
    items: list[Item] = [relief.mesh]
    for study in studies:
        role, marker = KINDS[study.key].role, KINDS[study.key].marker
        path = _raised(study, shown, section)
        items.append(Polyline(f"path {study.key}", role, in_box(path, relief.box), 3.0))
        last = min(shown, study.steps)
        at = np.append(study.points[last][list(section.axes)], study.descent.values[last])
        if _is_inside(at, relief):
            items.append(Points(f"here {study.key}", role, at[None], 10.0, marker))
    start = np.append(goal.start[list(section.axes)], study_value(goal, studies))
    if _is_inside(start, relief):
        items.append(probe_at(start))
    note = "" if len(relief.mesh.faces) else "no finite values over this range"
    return Stage(
        SpaceScene(
            "paths on the surface", x, y, z, tuple(items), MeshHandle("surface", section.axes), note=note,
            caption=held_text(goal.subject, section.axes),
        )
    )  # fmt: skip


def curve_stage(goal: Goal, studies: Sequence[Study], shown: int) -> Stage:
    """Draw the paths on the graph of a function of one variable."""
    subject = goal.subject
    low, high = subject.ranges[0]

    def values(ts: Floats) -> tuple[Floats, Floats]:
        sample = subject.sample({0: ts}, 1)
        return subject.components(sample)[0], sample.entry(0, 0)

    heights, slopes = values(positions((low, high), SAMPLES))
    with np.errstate(all="ignore"):
        ends = subject.view.values or robust_range(heights, slopes * (high - low) / (SAMPLES - 1))
    ts, fs = adaptive_curve(values, low, high, ranges=[ends])
    items: list[Item] = [Polyline("curve", Role.CURVE, np.column_stack([ts, fs]), 2.0)]
    for study in studies:
        chosen = _chosen(study, shown)
        places = np.column_stack([study.points[chosen, 0], np.array(study.descent.values)[chosen]])
        items += _path(study, places, ((low, high), ends))
    items.append(probe_at((subject.probe[0], study_value(goal, studies))))
    y = axis(function_text(subject, 0), *ends)
    legend = (LegendEntry(function_text(subject, 0), Role.CURVE), *_legend(studies))
    return Stage(PlaneScene("steps on the graph", input_axis(subject, 0), y, tuple(items), PlaneHandle(0), legend))


def study_value(goal: Goal, studies: Sequence[Study]) -> float:
    """Return the value at the start."""
    return studies[0].descent.values[0] if studies else goal.objective.value(goal.start)


def _legend(studies: Sequence[Study]) -> tuple[LegendEntry, ...]:
    kinds = [KINDS[study.key] for study in studies]
    return tuple([LegendEntry(kind.title, kind.role, kind.marker) for kind in kinds])


def _chosen(study: Study, shown: int) -> np.ndarray[tuple[int, ...], np.dtype[np.intp]]:
    """Return which points are drawn up to a step: the first ones all, of many later ones evenly some."""
    last = min(shown, study.steps)
    if last < DRAWN:
        return np.arange(last + 1)
    return np.unique(np.concatenate([np.arange(DOTS), np.linspace(DOTS, last, DRAWN - DOTS).astype(np.intp)]))


def _thinned(study: Study, shown: int) -> Floats:
    return study.points[_chosen(study, shown)]


def _path(study: Study, places: Floats, box: Sequence[tuple[float, float]]) -> list[Item]:
    """Return a path in the plane (N, 2) with a dot for each of few steps and a larger one where it stands."""
    kind = KINDS[study.key]
    low, high = np.array(box).T
    far = BEYOND * (high - low)
    held = np.clip(places, low - far, high + far)
    items: list[Item] = [Polyline(f"path {study.key}", kind.role, held, 2.0)]
    some = held if len(held) <= DOTS else held[np.linspace(0, len(held) - 1, FEW).astype(np.intp)]
    items.append(Points(f"steps {study.key}", kind.role, some, 6.0, kind.marker))
    inside = bool(np.all((held[-1] >= low) & (held[-1] <= high)))
    return [*items, Points(f"here {study.key}", kind.role, held[-1:], 10.0, kind.marker)] if inside else items


def _limits(studies: Sequence[Study], taken: Callable[[Floats], Floats]) -> list[Item]:
    """Return a mark at each limit that descents lead to."""
    places = [taken(study.limit.at) for study in studies if study.limit is not None]
    if not places:
        return []
    return [Points("limits", Role.TEXT, np.unique(np.round(places, 9), axis=0), 9.0, Marker.DIAMOND)]


def _raised(study: Study, shown: int, section: Section) -> Floats:
    """Return a path (N, 3) along the surface."""
    places = _thinned(study, shown)[:, list(section.axes)]
    between = max(ALONG // len(places), 1)
    ts = np.arange((len(places) - 1) * between + 1) / between
    dense = np.column_stack([np.interp(ts, np.arange(len(places)), column) for column in places.T])
    return np.column_stack([dense, section.heights(*dense.T)])


def _is_inside(point: Floats, relief: Relief) -> bool:
    return all(low <= c <= high for c, (low, high) in zip(point.tolist(), relief.box, strict=True))
