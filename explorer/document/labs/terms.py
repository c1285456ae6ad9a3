"""The terms D^k f(a) δ^k / k! one by one, as the lecture writes them: tensor, power of δ, contraction, running sum."""

from dataclasses import replace
from itertools import starmap

import numpy as np

from explorer.analysis.linearization import TaylorTerm, taylor_terms
from explorer.analysis.spectrum import spectrum
from explorer.document.labs.base import Room, Stop
from explorer.document.labs.plane import Plane, PlaneTaylor, plane_choices
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import LabResult, Stage
from explorer.document.pictures.frame import (
    SUBSCRIPTS,
    Floats,
    component_name,
    function_text,
    input_axis,
    positions,
    probe_at,
)
from explorer.document.pictures.states import Slider
from explorer.document.subject import Subject
from explorer.document.table import Table
from explorer.printing.latex_atoms import latex_name
from explorer.scene.clip import Box, in_box
from explorer.scene.curve import adaptive_curve, value_range
from explorer.scene.primitives import Arrows, Item, LegendEntry, PlaneHandle, PlaneScene, Points, Polyline, Role
from explorer.scene.sections import eigen_axes
from explorer.scene.ticks import axis, format_number

SHARE = 0.15  # of the ranges: the δ that a room begins with
SLIDERS = 3  # of δ, at most
SAMPLES = 301
MOST_EIGENVALUES = 6  # that are said


class TermsRoom(Room):
    """How the value at a + δ is put together from the derivatives at a."""

    key = "terms"
    lab = "Taylor"
    title = "Terms and tensors"

    def __init__(self) -> None:
        """Begin with nothing sampled."""
        self._plane = Plane()

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why there is nothing to show for R^n -> R^m."""
        return "" if n <= 12 else "With more than 12 coordinates the tensors are too large to be shown."

    def shown(self, subject: Subject, stopped: Stop) -> LabResult:
        """Return δ, the running sums beside f(a + δ), and the term of the current order entry by entry."""
        delta = offset(subject)
        order = subject.order
        (k,) = subject.outputs(1)
        terms = taylor_terms(subject.function.graph, subject.function.values_at(subject.probe), delta, order)
        there = subject.function.value(np.asarray(subject.probe) + delta)
        value = float(np.ravel(there)[k])
        stages = [_sums(terms, k, value)]
        if subject.n == 1:
            stages.insert(0, _line_stage(subject, delta, order, value))
        else:
            plane = self._plane.at(subject, order, stopped)
            stages = [_offset_stage(plane, delta), _space_stage(plane, delta, terms, value), *stages]
        sliders = tuple(
            Slider(f"offset:{i}", f"δ {name}", low - c, high - c, d)
            for i, (name, (low, high), c, d) in enumerate(
                zip(subject.labels, subject.ranges, subject.probe, delta.tolist(), strict=True)
            )
        )
        return LabResult(
            self.key, tuple(stages), _formulas(subject, terms), _sentences(subject, terms, k, value),
            sliders[:SLIDERS], plane_choices(subject), offset=tuple(delta.tolist()),
            tables=(_sums_table(terms, k, value), *_entries_tables(subject, terms[-1], k)),
        )  # fmt: skip


def offset(subject: Subject) -> Floats:
    """Return the δ (n,) of the labs: the chosen one where it fits, else a share of the ranges."""
    chosen = subject.lab.offset
    if chosen is not None and len(chosen) == subject.n:
        return np.array(chosen)
    return np.array([SHARE * (high - low) for low, high in subject.ranges])


def _line_stage(subject: Subject, delta: Floats, order: int, value: float) -> Stage:
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


def _offset_stage(plane: PlaneTaylor, delta: Floats) -> Stage:
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


def _space_stage(plane: PlaneTaylor, delta: Floats, terms: list[TaylorTerm], value: float) -> Stage:
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


def _sums(terms: list[TaylorTerm], k: int, value: float) -> Stage:
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


def _formulas(subject: Subject, terms: list[TaylorTerm]) -> tuple[tuple[str, str], ...]:
    """Return the current term as a contraction, as the lecture writes it; its numbers are in the tables."""
    order, name = terms[-1].order, latex_name(subject.function.name)
    if order == 0:
        return ((rf"\text{{order 0: the value }} {name}(a)", "term"),)
    shape = r" \times ".join([str(subject.n)] * order)
    term = rf"\frac{{D^{{{order}}} {name}(a)}}{{{order}!}} \delta^{{{order}}}"
    joined = rf"\sum_{{|\alpha| = {order}}} \frac{{\partial^{{\alpha}} {name}(a)}}{{\alpha!}} \delta^{{\alpha}}"
    where = rf"D^{{{order}}} {name}(a),\ \delta^{{{order}}} \in \mathbb{{R}}^{{{shape}}}"
    return ((rf"{term} = {joined}, \quad {where}", "term"),)


def _sums_table(terms: list[TaylorTerm], k: int, value: float) -> Table:
    """Return each term, the sum up to it, and what is missing from the value."""
    rows = [(float(np.ravel(term.value)[k]), float(np.ravel(term.total)[k])) for term in terms]
    with np.errstate(all="ignore"):
        numbers = np.array([(term, total, value - total) for term, total in rows])
    names = tuple(f"k = {term.order}" for term in terms)
    columns = ("term", "sum", "missing")
    return Table(
        "terms", r"\sum_k \frac{D^k f(a)}{k!} \delta^k", rf"{len(terms)}\ \text{{terms}}", Role.TAYLOR, numbers, (), (),
        names, columns, "Running sum",
    )  # fmt: skip


def _entries_tables(subject: Subject, term: TaylorTerm, k: int) -> tuple[Table, ...]:
    """Return the distinct entries of the current term: how many of each, derivative, power of δ, what they add."""
    if not term.entries or term.order == 0:
        return ()
    numbers = np.array(
        [
            (float(e.multiplicity), float(np.ravel(e.partial)[k]), e.monomial, float(np.ravel(e.contribution)[k]))
            for e in term.entries
        ]
    )
    names = tuple(_multi_index(subject, entry.multi_index) for entry in term.entries)
    order = term.order
    title = rf"\frac{{D^{{{order}}} f(a)}}{{{order}!}} \delta^{{{order}}}"
    columns = ("times", "derivative", "power of δ", f"product / {order}!")
    shape = rf"{len(names)}\ \text{{of}}\ {subject.n}^{{{order}}}\ \text{{entries differ}}"
    table = Table("entries", title, shape, Role.TANGENT, numbers, (), (), names, columns, f"Entries of order {order}")
    return (table,)


def _multi_index(subject: Subject, index: tuple[int, ...]) -> str:
    """Return which derivative an entry is, as xxy."""
    return "".join(starmap(_repeated, zip(subject.labels, index, strict=True)))


def _repeated(name: str, times: int) -> str:
    return name * times if len(name) == 1 and times < 4 else f"{name}^{times} " if times else ""


def _sentences(subject: Subject, terms: list[TaylorTerm], k: int, value: float) -> tuple[str, ...]:
    total = float(np.ravel(terms[-1].total)[k])
    name = component_name(subject, k)
    if not np.isfinite(total):
        return (f"{name} has no finite Taylor polynomial of order {len(terms) - 1} at a", *_kink(subject))
    shown = _added([float(np.ravel(term.value)[k]) for term in terms[:8]])
    more = " + …" if len(terms) > 8 else ""
    said = [f"{shown}{more} = {format_number(total, 8)}", _value(name, value)]
    return (*said, *_curvature(subject, len(terms) - 1, k), *_kink(subject))


def _value(name: str, value: float) -> str:
    known = np.isfinite(value)
    return f"{name}(a + δ) = {format_number(value, 8)}" if known else f"{name} has no finite value at a + δ"


def _added(numbers: list[float]) -> str:
    """Return numbers as a sum: 1 + 2 − 3."""
    first, *rest = numbers
    return format_number(first) + "".join(f" {'−' if c < 0 else '+'} {format_number(abs(c))}" for c in rest)


def _kink(subject: Subject) -> tuple[str, ...]:
    """Return why f is not differentiable at a, where it is not."""
    found = subject.function.singularity(subject.probe)
    return (str(found),) if found else ()


def _curvature(subject: Subject, order: int, k: int) -> tuple[str, ...]:
    """Return the eigenvalues of the quadric and what they say, from order 2 on."""
    if order != 2 or subject.n < 2:
        return ()
    second = np.asarray(subject.function.hessian(subject.probe)).reshape(subject.m, subject.n, subject.n)[k]
    found = spectrum(second)
    if found is None:
        return ()
    if not found.eigenvalues.any():
        return ("the second derivatives vanish: the quadric is the tangent plane",)
    values = found.eigenvalues[:MOST_EIGENVALUES].tolist()
    said = ", ".join(f"λ{str(i).translate(SUBSCRIPTS)} = {format_number(v)}" for i, v in enumerate(values, 1))
    more = ", …" if len(found.eigenvalues) > MOST_EIGENVALUES else ""
    return (f"the quadric bends by {said}{more}: {found.definiteness}",)
