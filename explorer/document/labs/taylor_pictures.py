"""The pictures of a Taylor study: the polynomials over f, the Taylor curve, and the errors on a logarithmic axis."""

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.remainder import Remainder
from explorer.document.labs.plots import exponents, runs, size_axis
from explorer.document.labs.taylor_study import Study
from explorer.document.pictures.frame import (
    SUBSCRIPTS,
    Floats,
    component_name,
    function_text,
    guide,
    input_axis,
    probe_at,
)
from explorer.scene.primitives import (
    Axis,
    CurveHandle,
    Item,
    Label,
    LegendEntry,
    PlaneHandle,
    PlaneScene,
    Polygon,
    Polyline,
    Scene,
    SpaceScene,
)
from explorer.scene.roles import Role
from explorer.scene.ticks import format_number

FAINT = 0.25  # opacity of the orders below the current one, and of the other components
ROLES = (Role.X, Role.Y, Role.GRADIENT)  # of components


def polynomials(study: Study) -> PlaneScene:
    """Draw f, the lower orders faintly, the current one strongly in its band, and the term that came last."""
    subject, base, ts, order = study.subject, study.base, study.base.ts, study.order
    ends = (base.axis.low, base.axis.high)
    items: list[Item] = [*_band(study, ends)]
    items += [
        Polyline(f"order{i}", Role.TAYLOR, np.column_stack([ts, lower]), 1.2, opacity=FAINT)
        for i, lower in enumerate(study.lowers[:-1])
    ]
    items.append(base.curve)
    name = base.axis.name
    legend = [LegendEntry(name, Role.CURVE)]
    if study.is_one_sided:
        items += _one_sided(study)
        legend.append(LegendEntry(f"only one-sided, order {order}", Role.TAYLOR, "dashed"))
    elif study.lacks:
        legend.append(LegendEntry("no Taylor polynomial here", Role.TAYLOR, "dashed"))
    else:
        legend.append(LegendEntry(f"Taylor, order {order}", Role.TAYLOR, "dashed"))
        items.append(Polyline("taylor", Role.TAYLOR, np.column_stack([ts, study.lowers[-1]]), 2.4, dashed=True))
        if order > 0:
            term = np.column_stack([ts, study.lowers[-1] - study.lowers[-2]])
            items.append(Polyline("term", Role.X, term, 1.8, dotted=True))
            legend.append(LegendEntry(f"term of order {order} alone", Role.X, "dotted"))
    if isinstance(study.remainder, Remainder) and study.sides is None:
        legend.append(LegendEntry("where f can be", Role.TANGENT, "area"))
    height = float(base.f.values(study.center))
    items += [guide("foot", [(study.center, ends[0]), (study.center, height)]), probe_at((study.center, height))]
    title = f"Taylor polynomials to order {order}"
    return PlaneScene(title, input_axis(subject, 0), base.axis, tuple(items), PlaneHandle(0), tuple(legend))


def _one_sided(study: Study) -> list[Polyline]:
    """Return the polynomials of the function left and right of the centre, each on its side."""
    points = np.column_stack([study.base.ts, study.lowers[-1]])
    sides = (("left", study.base.ts <= study.center), ("right", study.base.ts > study.center))
    return [Polyline(f"taylor:{key}", Role.TAYLOR, points[there], 2.4, dashed=True) for key, there in sides]


def _band(study: Study, ends: tuple[float, float]) -> list[Polygon]:
    """Return the polynomial's band as filled outlines, cut off at the picture's range."""
    if not isinstance(study.remainder, Remainder) or study.sides is not None:
        return []
    ts = study.base.ts
    lower, upper = study.remainder.band(ts)
    with np.errstate(all="ignore"):
        bottom, top = (np.clip(study.lowers[-1] + part, *ends) for part in (lower, upper))
    outlines: list[Polygon] = []
    for low, high in runs(ts, np.isfinite(bottom) & np.isfinite(top)):
        inside = (ts >= low) & (ts <= high)
        way = np.column_stack([ts[inside], top[inside]])
        back = np.column_stack([ts[inside], bottom[inside]])[::-1]
        outlines.append(Polygon(f"band{len(outlines)}", Role.TANGENT, np.concatenate([way, back]), 0.14))
    return outlines


def taylor_curve(study: Study) -> Scene | None:
    """Draw the curve of a vector-valued function with its Taylor curves; None where there is one component."""
    base, subject = study.base, study.subject
    if base.path is None:
        return None
    items: list[Item] = [base.path]
    exists = bool(np.isfinite(study.sums[:, -1]).any(axis=1).all())
    if exists:
        items += [_taylor_curve(study, i) for i in range(study.order + 1)]
    items.append(probe_at(subject.components(subject.sample({0: np.array([study.center])}, 0))[list(base.drawn), 0]))
    names = ", ".join(component_name(subject, i) for i in base.drawn)
    what = ("only one-sided" if study.lacking.any() else "Taylor curve") + f", order {study.order}"
    legend = (
        LegendEntry(function_text(subject), Role.CURVE),
        LegendEntry(what if exists else "no Taylor curve here", Role.TAYLOR, "dashed"),
    )
    handle = CurveHandle(0, base.path.points, base.path_ts)
    title = "Taylor curve"
    if len(base.path_axes) == 2:
        x, y = base.path_axes
        return PlaneScene(title, x, y, tuple(items), handle, legend, equal=subject.view.equal is not False)
    caption = names if subject.m > len(base.drawn) else ""
    x, y, z = base.path_axes
    return SpaceScene(title, x, y, z, tuple(items), handle, legend, caption=caption)


def _taylor_curve(study: Study, order: int) -> Polyline:
    """Return the Taylor curve of an order as far as it stays near the picture."""
    points = study.sums[:, order].T.copy()
    for i, a in enumerate(study.base.path_axes):
        margin = a.high - a.low if len(study.base.path_axes) == 2 else 0.0
        with np.errstate(invalid="ignore"):
            points[~((points[:, i] >= a.low - margin) & (points[:, i] <= a.high + margin))] = np.nan
    if order == study.order:
        return Polyline("taylor", Role.TAYLOR, points, 2.4, dashed=True)
    return Polyline(f"order{order}", Role.TAYLOR, points, 1.2, opacity=FAINT)


def errors(study: Study) -> PlaneScene:
    """Draw |f - T_k| on a logarithmic axis below its bound, with where it is below ε and where rounding drowns it."""
    subject, base, ts = study.subject, study.base, study.base.ts
    x, tolerance = input_axis(subject, 0), subject.lab.tolerance
    drawn = exponents(study.error)
    name = f"|{component_name(subject, base.output)} − T{str(study.order).translate(SUBSCRIPTS)}|"
    y = size_axis(name, np.where(study.error > 0, drawn, np.nan))
    bottom = np.nan if study.is_rounding else y.low  # rounding that comes and goes would fill the picture
    drawn = np.where(study.error > 0, drawn, np.where(study.error == 0, bottom, np.nan))
    items: list[Item] = [
        *_columns("below", Role.LEVEL, ts, study.error <= tolerance, y),
        *_columns("drowned", Role.PROBE, ts, study.drowned, y),
    ]
    across = np.array([(x.low, np.log10(tolerance)), (x.high, np.log10(tolerance))])
    items.append(Polyline("tolerance", Role.LEVEL, across, 1.4, dashed=True))
    items.append(Label("tolerance name", Role.LEVEL, across[0], "ε"))
    legend = [LegendEntry(y.name, Role.TAYLOR)]
    for i, role in zip(base.drawn, ROLES, strict=False):
        if i != base.output:
            line = np.column_stack([ts, exponents(study.errors[base.drawn.index(i)])])
            items.append(Polyline(f"error{i}", role, line, 1.4, opacity=0.7))
            items += _name_at_the_end(f"error{i}:name", role, line, y, component_name(subject, i))
            legend.append(LegendEntry(f"that of {component_name(subject, i)}", role))
    if isinstance(study.remainder, Remainder) and study.sides is None:
        items += _bound(study, study.remainder)
        legend.append(LegendEntry(_band_name(study.remainder), Role.TANGENT, "dotted"))
    items.append(Polyline("error", Role.TAYLOR, np.column_stack([ts, drawn]), 2.2))
    rounding = exponents(np.where(study.rounding > 0, study.rounding, np.nan))
    if np.isfinite(rounding).any() and float(np.nanmax(rounding)) > y.low:
        items.append(Polyline("rounding", Role.PROBE, np.column_stack([ts, rounding]), 1.0, dashed=True, opacity=0.6))
        legend.append(LegendEntry("rounding", Role.PROBE, "dashed"))
    items.append(guide("foot", [(study.center, y.low), (study.center, y.high)]))
    legend.append(LegendEntry(f"ε = {format_number(tolerance)}", Role.LEVEL, "dashed"))
    legend.append(LegendEntry("error ≤ ε", Role.LEVEL, "area"))
    if study.drowned.any():
        legend.append(LegendEntry("terms cancel", Role.PROBE, "area"))
    return PlaneScene("error", x, y, tuple(items), PlaneHandle(0), tuple(legend))


def _band_name(found: Remainder) -> str:
    return "Lagrange's bound" if found.is_bound else "bound, dashed: estimated"


def _bound(study: Study, found: Remainder) -> list[Polyline]:
    """Return the size of the band, dotted where it is a true bound and dashed where it is an estimate."""
    ts = study.base.ts
    lower, upper = found.band(ts)
    with np.errstate(all="ignore"):
        size = exponents(np.maximum(np.abs(lower), np.abs(upper)) + found.rounding(ts))
    sure = found.sure(ts)
    return [
        Polyline(
            key,
            Role.TANGENT,
            np.column_stack([ts, np.where(where, size, np.nan)]),
            1.8,
            mark == "dashed",
            dotted=mark == "dotted",
        )
        for key, where, mark in (("bound", sure, "dotted"), ("estimate", ~sure, "dashed"))
        if where.any()
    ]


def _name_at_the_end(key: str, role: Role, line: Floats, y: Axis, name: str) -> list[Label]:
    """Return the name of a line where it is seen last."""
    seen = line[(line[:, 1] >= y.low) & (line[:, 1] <= y.high)]
    return [Label(key, role, seen[-1], name, (-20.0, 4.0))] if len(seen) else []


def _columns(key: str, role: Role, ts: Floats, holds: NDArray[np.bool_], y: Axis) -> list[Polygon]:
    """Return the strips of the picture over the intervals where something holds."""
    corners = [np.array([(a, y.low), (b, y.low), (b, y.high), (a, y.high)]) for a, b in runs(ts, holds)]
    return [Polygon(f"{key}{i}", role, outline, 0.15) for i, outline in enumerate(corners)]
