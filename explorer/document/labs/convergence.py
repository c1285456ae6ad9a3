"""Where a Taylor series converges: its coefficients on a logarithmic axis, and its disc in the complex plane."""

from collections.abc import Iterator
from dataclasses import replace
from math import inf, isfinite

import numpy as np

from explorer.analysis.convergence import Convergence, convergence
from explorer.analysis.one_sided import not_smooth
from explorer.analysis.radius import Estimate
from explorer.analysis.univariate import Univariate, univariate
from explorer.document.labs.base import Room, Stop, Visit
from explorer.document.labs.error import component_choice, spoken_name
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import LabResult, Stage
from explorer.document.labs.series_examples import example_choice
from explorer.document.pictures.frame import Floats
from explorer.document.subject import Subject
from explorer.scene.primitives import (
    Item,
    Label,
    LegendEntry,
    Marker,
    PlaneHandle,
    PlaneScene,
    Points,
    Polygon,
    Polyline,
)
from explorer.scene.roles import Role
from explorer.scene.ticks import axis, format_number

ORDERS = 40  # coefficients that are drawn
SIDES = 181  # corners of a circle
AROUND = 0.2  # of the range: how far the picture of the plane reaches beyond what is in it
FLATTEST = 0.6  # height to width of that picture
MOST_RADII = 10  # of its width, that are drawn
SHOWN = 12  # singularities that are drawn at most


class ConvergenceRoom(Room):
    """The radius of convergence, its disc, and the singularities on its rim."""

    key = "convergence"
    lab = "Taylor"
    title = "Convergence"

    def __init__(self) -> None:
        """Begin with nothing found."""
        self._found: tuple[tuple[int, int], Convergence, Stage] | None = None  # of an expansion and component

    @classmethod
    def why_not(cls, n: int, m: int) -> str:
        """Return why there is nothing to show for R^n -> R^m."""
        return "" if n == 1 else "Convergence is studied for functions of one variable."

    def frames(self, visit: Visit, stopped: Stop) -> Iterator[LabResult]:
        """Yield what is known of the series, with examples to be chosen."""
        for result in super().frames(visit, stopped):
            yield replace(result, choices=(*result.choices, example_choice(visit.document)))

    def shown(self, subject: Subject, stopped: Stop) -> LabResult:
        """Return the coefficients and the disc, with what is known of both in a sentence."""
        (k,), (a,) = subject.outputs(1), subject.probe
        f = univariate(subject.function.graph, subject.function.values_at(subject.probe), k)
        expansion = (subject.expansion, k)
        if self._found is None or self._found[0] != expansion:
            found = convergence(f, a, stopped)
            self._found = expansion, found, Stage(_coefficients(f, a, found))
        _, found, coefficients = self._found
        stages = (coefficients, Stage(_plane(subject, a, found)))
        choices = component_choice(subject)
        said = found.sentence if found.sides is None else not_smooth(found.sides, spoken_name(subject, k))
        return LabResult(self.key, stages, sentences=(said, *_estimates(found)), choices=choices)


def _coefficients(f: Univariate, center: float, found: Convergence) -> PlaneScene:
    """Draw the sizes of the coefficients, and the line that the radius says they follow."""
    sizes = np.abs(f.coefficients(center, ORDERS))
    orders = np.arange(len(sizes), dtype=np.float64)
    heights = exponents(np.where(sizes > 0, sizes, np.nan))
    y = size_axis("|coefficient|", heights)
    known = orders < (found.trusted or len(orders))
    items: list[Item] = []
    legend = [LegendEntry("|f⁽ᵏ⁾(a)/k!|", Role.TAYLOR, "point")]
    if found.radius and np.isfinite(found.radius) and np.isfinite(heights).any():
        trusted = np.flatnonzero(np.isfinite(heights) & known)
        if trusted.size:
            late = trusted[trusted.size // 2 :]  # over the later ones lies the line, whose slope they come to have
            fall = np.log10(found.radius)
            line = np.max(heights[late] + late * fall) - orders * fall
            items.append(Polyline("slope", Role.LEVEL, np.column_stack([orders, line]), 1.4, dashed=True))
            base = format_number(found.radius)
            how = f"falls as {base}⁻ᵏ" if fall > 0 else f"grows as {base}⁻ᵏ" if fall < 0 else f"stays as {base}⁻ᵏ"
            legend.append(LegendEntry(how, Role.LEVEL, "dashed"))
    for key, where, size in (("trusted", known, 7.0), ("rounded", ~known, 4.0)):
        chosen = where & np.isfinite(heights)
        items.append(Points(key, Role.TAYLOR, np.column_stack([orders[chosen], heights[chosen]]), size))
    if not known.all():
        legend.append(LegendEntry("small: only rounding is left", Role.TAYLOR, "point"))
    return PlaneScene("coefficients", axis("k", 0, ORDERS), y, tuple(items), None, tuple(legend))


def _plane(subject: Subject, center: float, found: Convergence) -> PlaneScene:
    """Draw the complex plane with the centre, the disc, its uncertainty and the singularities."""
    (low, high), radius = subject.ranges[0], found.radius
    frame = _frame((low, high), center, found)
    items: list[Item] = [
        Polyline("real", Role.CURVE, np.array([(low, 0.0), (high, 0.0)]), 2.0),
    ]
    legend = [LegendEntry(f"the range of {subject.labels[0]}", Role.CURVE)]
    if radius is not None and radius < MOST_RADII * (frame[1] - frame[0]):
        items += [Polygon("disc", Role.TAYLOR, _circle(center, radius), 0.18)]
        items += [Polyline("rim", Role.TAYLOR, _circle(center, radius), 1.8)]
        legend.append(LegendEntry(f"disc of convergence, R = {format_number(radius)}", Role.TAYLOR, "area"))
        if found.uncertainty and found.uncertainty > 0.005 * radius:
            rims = [_circle(center, r) for r in (radius - found.uncertainty, radius + found.uncertainty)]
            items += [Polyline(f"doubt{i}", Role.TAYLOR, rim, 1.0, dashed=True) for i, rim in enumerate(rims)]
            legend.append(LegendEntry(f"± {format_number(found.uncertainty, 2)}", Role.TAYLOR, "dashed"))
    known = (*found.nearest, *found.singularities)
    shown = [s for s in known if frame[0] <= s.place.real <= frame[1] and abs(s.place.imag) <= frame[2]][:SHOWN]
    places = np.array([(p.real, p.imag) for s in shown for p in {s.place, s.place.conjugate()}]).reshape(-1, 2)
    if len(places):
        items.append(Points("singularities", Role.Y, places, 10.0, Marker.DIAMOND))
        legend.append(LegendEntry("singularities", Role.Y, "point"))
    items += [
        Label(f"place{i}", Role.TEXT, np.array([s.place.real, abs(s.place.imag)]), _place(s.place))
        for i, s in enumerate(found.nearest[:2])
    ]
    items.append(Points("probe", Role.PROBE, np.array([(center, 0.0)]), 11.0))
    x, y = axis("Re", *frame[:2]), axis("Im", -frame[2], frame[2])
    return PlaneScene("complex plane", x, y, tuple(items), PlaneHandle(0), tuple(legend), equal=True)


def _frame(ends: tuple[float, float], center: float, found: Convergence) -> tuple[float, float, float]:
    """Return the ends of the real axis and the height of the picture.

    They stay while the centre is dragged along the range, so that it stays under the mouse.
    """
    pad = AROUND * (ends[1] - ends[0])
    real = [s.place.real for s in found.nearest]
    low = min(ends[0] - pad, center, *[x - pad for x in real])
    high = max(ends[1] + pad, center, *[x + pad for x in real])
    height = max([abs(s.place.imag) for s in found.nearest], default=0.0)
    return low, high, max((1 + AROUND) * height, FLATTEST * (high - low) / 2)


def _place(z: complex) -> str:
    """Return where a conjugate pair of singularities is, or a real one."""
    real = format_number(z.real, 3) if abs(z.real) > 1e-12 * abs(z) else ""
    if abs(z.imag) <= 1e-12 * abs(z):
        return real or "0"
    size = format_number(abs(z.imag), 3)
    return f"{real} ± {'' if size == '1' else size}i".strip()


def _circle(center: float, radius: float) -> Floats:
    angles = np.linspace(0, 2 * np.pi, SIDES)
    return np.column_stack([center + radius * np.cos(angles), radius * np.sin(angles)])


def _estimates(found: Convergence) -> tuple[str, ...]:
    """Return what each test reads from the coefficients alone, as far as rounding leaves them."""
    if found.estimate is None:
        return ()
    tests = (
        ("root test", found.estimate.root),
        ("ratio test", found.estimate.ratio),
        ("Domb–Sykes", found.estimate.domb_sykes),
    )
    known = found.radius is not None and isfinite(found.radius)
    said = [f"{name} {_estimate(e)}" for name, e in tests if e is not None and not (known and e.value == inf)]
    if not said:
        return (f"the {found.trusted} coefficients that rounding leaves are too few to show the radius",)
    return ("from the coefficients: " + ", ".join(said),)


def _estimate(e: Estimate) -> str:
    return "∞" if e.value == inf else f"{format_number(e.value)} ± {format_number(e.uncertainty, 2)}"
