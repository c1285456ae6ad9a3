"""The pictures of the terms of a Taylor polynomial: a and a + δ, the sum of the terms, how it approaches the value."""

from dataclasses import replace

import numpy as np

from explorer.analysis.linearization import TaylorTerm
from explorer.analysis.spectrum import spectrum
from explorer.document.at_edges import known_bends
from explorer.document.expansion import expansion
from explorer.document.labs.plane import PlaneTaylor
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import Stage
from explorer.document.pictures.frame import Floats, component_name, function_text, input_axis, positions, probe_at
from explorer.document.subject import Subject
from explorer.scene.clip import Box, in_box
from explorer.scene.curve import adaptive_curve, value_range
from explorer.scene.primitives import Arrows, Item, LegendEntry, Marker, PlaneHandle, PlaneScene, Points, Polyline
from explorer.scene.roles import Role
from explorer.scene.sections import axis_names, eigen_axes
from explorer.scene.ticks import axis, format_number

SAMPLES = 301


def line_stage(subject: Subject, delta: Floats, terms: list[TaylorTerm], value: float) -> Stage:
    """Draw the curve with its polynomial, at a kink that of each side, and a + δ on the axis; dragging moves it."""
    (k,), (a,), (d,) = subject.outputs(1), subject.probe, delta.tolist()
    order, found = terms[-1].order, expansion(subject, terms[-1].order)

    def curve(ts: Floats) -> tuple[Floats, Floats]:
        sample = subject.sample({0: ts}, 1)
        return subject.components(sample)[k], sample.entry(k, 0)

    low, high = subject.ranges[0]
    ends = subject.view.values or value_range(curve, low, high)
    xs, fs = adaptive_curve(curve, low, high, ranges=[ends])
    places = np.array([(a, float(curve(np.array([a]))[0][0])), (a + d, value)])
    reached = float(np.ravel(terms[-1].total)[k])
    pieces = found.halves(positions((low, high), SAMPLES))
    items: tuple[Item, ...] = (
        Polyline("curve", Role.CURVE, np.column_stack([xs, fs]), 2.2),
        *[
            Polyline(f"taylor{i or ''}", Role.TAYLOR, np.column_stack([ts, found.values(ts)[k]]), 2.0, dashed=True)
            for i, ts in enumerate(pieces)
        ],
        Polyline("gap", Role.LEVEL, np.array([(a + d, reached), (a + d, value)]), 2.0, dotted=True),
        Points("there", Role.CURVE, places[1:], 9.0, Marker.DIAMOND),
        Points("sum", Role.TAYLOR, np.array([(a + d, reached)]), 9.0),
        probe_at(places[0]),
    )
    name = component_name(subject, k)
    legend = (
        LegendEntry(function_text(subject, k), Role.CURVE),
        LegendEntry(f"sum of the terms to order {order}", Role.TAYLOR, "dashed"),
        LegendEntry(f"{name}(a + δ) − sum; δ is to be dragged", Role.LEVEL, "dotted"),
    )
    scene = PlaneScene("a and a + δ", input_axis(subject, 0), axis(name, *ends), items, PlaneHandle(0), legend)
    return Stage(scene, ("offset:0",), (a,))


def offset_stage(plane: PlaneTaylor, delta: Floats) -> Stage:
    """Draw a and a + δ in the plane of two coordinates, and from order 2 on the eigen-axes; dragging moves the head."""
    subject, (i, j) = plane.subject, plane.section.axes
    a, d = plane.center, delta[[i, j]]
    axes, entries = _eigen_axes(plane)
    items: tuple[Item, ...] = (
        *axes,
        *axis_names(axes),
        Arrows("delta", Role.TAYLOR, a[None], (a + d)[None], 2.6),
        Points("head", Role.TAYLOR, (a + d)[None], 9.0),
        Points("probe", Role.PROBE, a[None], 11.0),
    )
    scene = PlaneScene(
        "a and a + δ", input_axis(subject, i), input_axis(subject, j), items, PlaneHandle(0, 1),
        (LegendEntry("δ, to be dragged", Role.TAYLOR, "arrow"), *entries), equal=subject.view.equal is not False,
    )  # fmt: skip
    return Stage(scene, (f"offset:{i}", f"offset:{j}"), (float(a[0]), float(a[1])), share=0.8)


def _eigen_axes(plane: PlaneTaylor) -> tuple[tuple[Polyline, ...], tuple[LegendEntry, ...]]:
    """Return the axes of the quadric's curvature in the plane, with their eigenvalues; nothing below order 2."""
    found = spectrum(_hessian(plane)) if plane.order >= 2 else None
    if found is None:
        return (), ()
    box = plane.relief.box[:2]
    drawn = eigen_axes("axes", plane.center, found.eigenvalues, found.eigenvectors, box, role=Role.TANGENT)
    entries = tuple(
        LegendEntry(f"eigen-axis, λ{n} = {format_number(value)}", Role.TANGENT, "dashed" if value < 0 else "line")
        for n, value in zip("₁₂", found.eigenvalues.tolist(), strict=True)
    )
    return tuple(replace(line, points=in_box(line.points, box), width=2.6) for line in drawn), entries


def _hessian(plane: PlaneTaylor) -> Floats:
    """Return the second derivatives (2, 2) in the plane, undefined at a kink."""
    xx, xy, yy = (float(part[0]) for part in plane.section.second(plane.center[:1], plane.center[1:]))
    return known_bends(plane.subject, np.array([[xx, xy], [xy, yy]]), plane.section.output, plane.section.axes)


def space_stage(plane: PlaneTaylor, delta: Floats, terms: list[TaylorTerm], value: float) -> Stage:
    """Draw the surface with the sum of the terms as another, and over a + δ how the sums approach the value."""
    order, k, title = plane.order, plane.section.output, "the sum of the terms"
    items: list[Item] = []
    legend: list[LegendEntry] = []
    if plane.is_finite:
        what = {0: "order 0, a level plane", 1: "order 1, the tangent plane", 2: "order 2, the quadric"}
        legend.append(LegendEntry(what.get(order, f"Taylor, order {order}"), Role.TAYLOR, "mesh"))
        items += [*plane.surface(), *_raised_axes(plane)]
    else:
        title = "there is no Taylor polynomial here"
    there = plane.center + delta[list(plane.section.axes)]
    sums = np.array([float(np.ravel(term.total)[k]) for term in terms])
    if np.isfinite(sums).all():
        items += _climb(there, sums, value, plane.relief.box)
        legend.append(LegendEntry("sums of the terms at a + δ", Role.TAYLOR, "point"))
        legend.append(LegendEntry("the value at a + δ", Role.CURVE, Marker.DIAMOND))
    scene = plane.space(title, tuple(items), tuple(legend))
    others = [d for i, d in enumerate(delta.tolist()) if i not in plane.section.axes]
    note = f"{scene.caption}; a + δ is off this plane" if any(others) else scene.caption
    return Stage(replace(scene, caption=note), share=1.2)


def _climb(there: Floats, sums: Floats, value: float, box: Box) -> list[Item]:
    """Return over a + δ the sums of the terms, the value, and the way from one to the next."""
    ends = np.append(sums, value)
    places = np.column_stack([np.tile(there, (len(ends), 1)), ends])
    return [
        Polyline("climb", Role.LEVEL, in_box(places, box), 1.6, dashed=True),
        Points("sums", Role.TAYLOR, _inside(places[:-1], box), 7.0),
        Points("there", Role.CURVE, _inside(places[-1:], box), 10.0, Marker.DIAMOND),
    ]


def _raised_axes(plane: PlaneTaylor) -> list[Polyline]:
    """Return the eigen-axes on the tangent plane."""
    slopes = plane.section.values(plane.center[:1], plane.center[1:])[1:]
    raised = []
    for line in _eigen_axes(plane)[0]:
        heights = plane.height + (line.points - plane.center) @ np.ravel(slopes)
        raised.append(replace(line, points=in_box(np.column_stack([line.points, heights]), plane.relief.box)))
    return raised


def _inside(points: Floats, box: Box) -> Floats:
    """Return the points (N, 3) that are in the box."""
    low, high = np.array(box).T
    return np.asarray(points[((points >= low) & (points <= high)).all(axis=1)])


def sums_stage(terms: list[TaylorTerm], k: int, value: float) -> Stage:
    """Draw how far each running sum is from f(a + δ), on a logarithmic axis."""
    with np.errstate(all="ignore"):
        errors = np.abs(np.array([float(np.ravel(term.total)[k]) for term in terms]) - value)
    orders = np.arange(len(terms), dtype=np.float64)
    heights = exponents(errors)
    y = size_axis("|f(a + δ) − sum|", heights)
    places = np.column_stack([orders, heights])
    items: tuple[Item, ...] = (
        Polyline("errors", Role.TAYLOR, places, 1.6),
        Points("sums", Role.TAYLOR, places[np.isfinite(heights)], 9.0),
    )
    x = axis("order k", -0.5, max(len(terms) - 0.5, 1.5), min(max(len(terms), 2), 10))
    scene = PlaneScene("the sum approaches the value", x, y, items)
    return Stage(scene, share=0.8)
