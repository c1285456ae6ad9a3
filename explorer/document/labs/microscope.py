"""The linearization microscope: near the probe a function is its Taylor polynomial, and the residual says how fast."""

import numpy as np

from explorer.analysis.linearization import Residuals, residuals
from explorer.document.expansion import lacks_polynomial
from explorer.document.labs.base import Room, Stop
from explorer.document.labs.near import Near, near
from explorer.document.labs.plane import plane_choices
from explorer.document.labs.plots import exponents, size_axis
from explorer.document.labs.result import LabResult, Stage, Transport
from explorer.document.labs.terms import SHARE, offset
from explorer.document.pictures.frame import SUBSCRIPTS, Floats
from explorer.document.subject import Subject
from explorer.lang.characters import RAISED
from explorer.scene.primitives import Item, LegendEntry, Marker, PlaneScene, Points, Polyline
from explorer.scene.roles import Role
from explorer.scene.ticks import format_number, log_axis

MOST_HALVINGS = 40
BEAT = 350  # milliseconds between two halvings while playing
HIGHEST = 8
FALLS = 0.1  # by how much the measured power is beyond the order where the quotient is said to fall


class MicroscopeRoom(Room):
    """Zoom into the probe: a surface becomes its plane, a map's grid its parallelograms, a curve its tangent."""

    key = "microscope"
    lab = "Taylor"
    title = "Linearization microscope"

    def shown(self, subject: Subject, stopped: Stop) -> LabResult:
        """Return the zoomed picture and the residual against the distance, with its measured slope."""
        order = min(subject.order, HIGHEST)
        halvings = min(max(subject.lab.zoom, 0.0), float(MOST_HALVINGS))
        scale = 2.0**-halvings
        found = near(subject, order, scale)
        if not found.is_defined:
            return self.says("There is nothing to zoom into: f has no value at the probe.", *_kink(subject))
        lacks = bool(lacks_polynomial(subject, order).any())
        left = residuals(
            subject.function.graph, subject.function.values_at(subject.probe), _direction(subject), order,
            stopped=stopped, sided=lacks,
        )  # fmt: skip
        zoom = Transport(
            "zoom",
            round(halvings),
            MOST_HALVINGS,
            "halved once" if halvings == 1 else f"halved {halvings:g} times",
            BEAT,
        )
        stages = (Stage(found.scene), Stage(_residuals(left, scale)))
        choices = plane_choices(subject, component=False)
        sentences = _sentences(subject, left, found, lacks=lacks)
        return LabResult(self.key, stages, (), sentences, choices=choices, transport=zoom)


def _direction(subject: Subject) -> Floats:
    """Return the δ along which the residual is looked at: that of the labs, or where it is 0 a share of the ranges."""
    delta = offset(subject)
    if 0 < np.linalg.norm(delta) < np.inf:
        return delta
    return np.array([SHARE * (high - low) for low, high in subject.ranges])


def _residuals(found: Residuals, scale: float) -> PlaneScene:
    """Draw the residual against the distance, both axes logarithmic, with the fitted line and the rounding."""
    x, heights, noise = exponents(found.distances), exponents(found.residuals), exponents(found.rounding)
    relative = exponents(np.where(found.residuals > found.rounding, found.relative, np.nan))
    across, y = log_axis("|δ|", float(np.nanmin(x)), float(np.nanmax(x))), size_axis("residual", heights, relative)
    items: list[Item] = [Polyline("rounding", Role.PROBE, np.column_stack([x, noise]), 1.0, dashed=True, opacity=0.6)]
    residual = f"|f(a + δ) − T{str(found.order).translate(SUBSCRIPTS)}(a + δ)|"
    legend = [LegendEntry("below this is rounding", Role.PROBE, "dashed")]
    if found.order > 0:
        places = np.column_stack([x, relative])[np.isfinite(relative)]
        items.append(Points("relative", Role.TANGENT, places, 6.0, Marker.DIAMOND))
        power = "" if found.order == 1 else str(found.order).translate(RAISED)
        falls = found.slope is not None and found.slope > found.order + FALLS
        divided = f"divided by |δ|{power}: it still falls to 0" if falls else f"divided by |δ|{power}"
        legend.append(LegendEntry(divided, Role.TANGENT, Marker.DIAMOND))
    items.append(Points("residuals", Role.TAYLOR, np.column_stack([x, heights])[np.isfinite(heights)], 6.0))
    legend.append(LegendEntry(residual, Role.TAYLOR, "point"))
    if found.slope is not None and found.used.any():
        middle = (float(x[found.used].mean()), float(heights[found.used].mean()))
        line = np.column_stack([x, middle[1] + found.slope * (x - middle[0])])
        items.append(Polyline("fit", Role.LEVEL, line, 1.6))
        legend.append(LegendEntry(f"slope {format_number(found.slope, 3)}", Role.LEVEL))
    place = float(np.log10(scale) + x.max())
    if across.low <= place <= across.high:
        items.append(Polyline("here", Role.X, np.array([(place, y.low), (place, y.high)]), 1.4, dotted=True))
        legend.append(LegendEntry("as near as the picture beside", Role.X, "dotted"))
    return PlaneScene("residual", across, y, tuple(items), None, tuple(legend))


def _sentences(subject: Subject, left: Residuals, found: Near, *, lacks: bool) -> tuple[str, ...]:
    one_sided = ("the residual is that along δ, on its side alone",) if lacks else ()
    said = (found.sentence, *_kink(subject), *one_sided)
    if left.slope is None:
        return (*said, left.reason or "the residual is too small to be measured")
    measured = f"the residual falls as |δ| to the power {format_number(left.slope, 3)}"
    expected = ""
    if left.expected is not None:
        expected = f", as the first missing term says: {left.expected}"
    elif left.searched > left.order:
        expected = f", though no term up to order {left.searched} is missing"
    return (*said, measured + expected, *([left.reason] if left.reason else []))


def _kink(subject: Subject) -> tuple[str, ...]:
    """Return why f is not differentiable at the probe, where it is not."""
    return (subject.singularity.plain,) if subject.singularity else ()
