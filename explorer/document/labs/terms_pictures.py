"""The pictures of the terms of a Taylor polynomial: a and a + δ, the sum of the terms, how it approaches the value."""

from dataclasses import replace

import numpy as np

from explorer.analysis.linearization import TaylorTerm
from explorer.analysis.spectrum import spectrum
from explorer.document.labs.plane import PlaneTaylor
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import Stage
from explorer.document.pictures.frame import Floats, component_name, function_text, input_axis, positions, probe_at
from explorer.document.subject import Subject
from explorer.scene.clip import Box, in_box
from explorer.scene.curve import adaptive_curve, value_range
from explorer.scene.primitives import Arrows, Item, LegendEntry, PlaneHandle, PlaneScene, Points, Polyline, Role
from explorer.scene.sections import eigen_axes
from explorer.scene.ticks import axis, format_number

SAMPLES = 301


def line_stage(subject: Subject, delta: Floats, order: int, value: float) -> Stage:
    """Draw the curve with its polynomial, and a + δ on the axis; dragging moves it."""
    (k,), (a,), (d,) = subject.outputs(1), subject.probe, delta.tolist()
    polynomial = subject.function.taylor(subject.probe, order)

    def curve(ts: Floats) -> tuple[Floats, Floats]:
        sample = subject.sample({0: ts}, 1)
        return subject.components(sample)[k], sample.entry(k, 0)

    def approximation(ts: Floats) -> Floats:
        return np.asarray(np.reshape(polynomial.value(ts[None]), (subject.m, -1))[k])

    low, high = subject.ranges[0]
    ends = subject.view.values or value_range(curve, low, high)
    xs, fs = adaptive_curve(curve, low, high, ranges=[ends])
    ts = positions((low, high), SAMPLES)
    places = np.array([(a, float(curve(np.array([a]))[0][0])), (a + d, value)])
    reached = float(approximation(np.array([a + d]))[0])
    items: tuple[Item, ...] = (
        Polyline("curve", Role.CURVE, np.column_stack([xs, fs]), 2.2),
        Polyline("taylor", Role.TAYLOR, np.column_stack([ts, approximation(ts)]), 2.0),
        Polyline("gap", Role.LEVEL, np.array([(a + d, reached), (a + d, value)]), 2.0, dashed=True),
        Points("there", Role.CURVE, places[1:], 9.0),
        Points("sum", Role.TAYLOR, np.array([(a + d, reached)]), 9.0),
        probe_at(places[0]),
    )
    name = component_name(subject, k)
    legend = (
        LegendEntry(function_text(subject, k), Role.CURVE),
        LegendEntry(f"sum of the terms to order {order}", Role.TAYLOR),
        LegendEntry(f"{name}(a + δ) − sum; δ is to be dragged", Role.LEVEL, "dashed"),
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
    """Return the second derivatives (2, 2) in the plane."""
    xx, xy, yy = (float(part[0]) for part in plane.section.second(plane.center[:1], plane.center[1:]))
    return np.array([[xx, xy], [xy, yy]])


def space_stage(plane: PlaneTaylor, delta: Floats, terms: list[TaylorTerm], value: float) -> Stage:
    """Draw the surface with the sum of the terms as another, and over a + δ how the sums approach the value."""
    if not plane.is_finite:
        return Stage(plane.space("there is no Taylor polynomial here", (), ()))
    order, box, k = plane.order, plane.relief.box, plane.section.output
    what = {0: "order 0, a level plane", 1: "order 1, the tangent plane", 2: "order 2, the quadric"}
    legend = [LegendEntry(what.get(order, f"Taylor, order {order}"), Role.TAYLOR, "area")]
    there = plane.center + delta[list(plane.section.axes)]
    sums = np.array([float(np.ravel(term.total)[k]) for term in terms])
    climbing = in_box(np.column_stack([np.tile(there, (len(sums) + 1, 1)), np.append(sums, value)]), box)
    items: list[Item] = [*plane.surface(), Polyline("climb", Role.LEVEL, climbing, 1.6, dashed=True)]
    items += [Points("sums", Role.TAYLOR, _inside(np.column_stack([np.tile(there, (len(sums), 1)), sums]), box), 7.0)]
    items += [Points("there", Role.CURVE, _inside(np.array([[*there, value]]), box), 10.0)]
    legend += [LegendEntry("sums of the terms at a + δ", Role.TAYLOR, "point")]
    legend += [LegendEntry("the value at a + δ", Role.CURVE, "point")]
    axes, _ = _eigen_axes(plane)
    slopes = plane.section.values(plane.center[:1], plane.center[1:])[1:]
    for line in axes:
        heights = plane.height + (line.points - plane.center) @ np.ravel(slopes)
        items.append(replace(line, points=in_box(np.column_stack([line.points, heights]), box)))
    scene = plane.space("the sum of the terms", tuple(items), tuple(legend))
    others = [d for i, d in enumerate(delta.tolist()) if i not in plane.section.axes]
    note = f"{scene.caption}; a + δ is off this plane" if any(others) else scene.caption
    return Stage(replace(scene, caption=note), share=1.2)


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
