"""The Taylor polynomial at the probe as pictures need it: its components over a grid of the coordinates they draw."""

from collections.abc import Sequence

import numpy as np

from explorer.api import TaylorPolynomial
from explorer.document.expansion import expansion, lacks_polynomial
from explorer.document.pictures.frame import Floats, measured, positions, taylor_entry
from explorer.document.subject import Subject
from explorer.scene.clip import Box
from explorer.scene.primitives import Axis, LegendEntry, Polyline
from explorer.scene.roles import Role
from explorer.scene.tangent import tangent_line

SAMPLES = 400  # of a polynomial


def taylor_at_probe(subject: Subject, axes: Sequence[int]) -> TaylorPolynomial:
    """Return the Taylor polynomial in the coordinates `axes`, the others held at the probe."""
    return subject.polynomial(subject.order, axes)


def over_grid(subject: Subject, polynomial: TaylorPolynomial, axes: Sequence[int], *grid: Floats) -> Floats:
    """Return all components of a polynomial in the coordinates `axes` over a grid of one array each: (m,) + grid.

    Those that have no Taylor polynomial of the subject's order at the probe are nan.
    """
    found = polynomial.on_grid(*grid).reshape(subject.m, *(a.size for a in grid))
    if subject.is_at_edge:
        found[lacks_polynomial(subject, subject.order, axes)] = np.nan
    return found


def taylor_lines(subject: Subject, bounds: tuple[float, float]) -> tuple[list[Floats], list[Floats], LegendEntry]:
    """Return the Taylor polynomials (m, N) of a function of one variable with their ts (N,), and what a legend says.

    At a kink there is one for each side, else one.
    """
    found = expansion(subject, subject.order)
    pieces = list(found.halves(positions(bounds, SAMPLES)))
    values = [found.values(ts) for ts in pieces]
    entry = taylor_entry(subject, np.isfinite(np.concatenate(values, axis=1)).all(axis=0), "dashed")
    if len(pieces) > 1 and np.isfinite(values[0]).any(axis=1).all():
        entry = LegendEntry(f"only one-sided, order {subject.order}", Role.TAYLOR, "dashed")
    return pieces, values, entry


def tangents(subject: Subject, k: int, height: float, box: Box) -> tuple[list[Polyline], list[LegendEntry]]:
    """Return the tangent of a component's graph at the probe, at a kink that of each side, with legend entries."""
    found, (a,) = expansion(subject, 1), subject.probe
    (low, high), point = box[0], np.array([a, height])
    sides = [("tangent", "tangent, slope", found.left, (low, high))]
    if found.lacking[k]:
        left = ("tangent:left", "slope to the left", found.left, (low, a))
        sides = [left, ("tangent:right", "slope to the right", found.right, (a, high))]
    lines = [tangent_line(key, point, np.array([1.0, c[k, 1]]), (ends, box[1])) for key, _, c, ends in sides]
    words = [LegendEntry(f"{what} {measured(float(c[k, 1]))}", Role.TANGENT) for _, what, c, _ in sides]
    if found.ends[k] == 0 or np.isnan([found.left[k, 1], found.right[k, 1]]).all():
        return [], [LegendEntry("no tangent here", Role.TANGENT)]
    return [line for line in lines if line is not None], words


def near_picture(points: Floats, axes: Sequence[Axis]) -> Floats:
    """Return points (d, ...) without those farther than a picture beside the picture: polynomials soon leave it."""
    low, high = np.array([(a.low, a.high) for a in axes]).T.reshape(2, -1, *(1,) * (points.ndim - 1))
    size = high - low
    with np.errstate(invalid="ignore"):
        inside = ((points >= low - size) & (points <= high + size)).all(axis=0)
    return np.where(inside, points, np.nan)
