"""The directional derivative at the probe, from the tables that are there already: cheap enough for every frame."""

from collections.abc import Sequence
from math import cos, radians, sin

import numpy as np
from numpy.typing import NDArray

from explorer.analysis import linear_map
from explorer.document.results import PointResult
from explorer.document.table import Fact, Table
from explorer.scene.roles import Role

Floats = NDArray[np.float64]


def unit_at(degrees: float) -> Floats:
    """Return the unit vector (2,) at an angle from the first axis; multiples of 90° are exact."""
    turns, rest = divmod(degrees, 90.0)
    across, up = (1.0, 0.0) if rest == 0 else (cos(radians(rest)), sin(radians(rest)))
    for _ in range(int(turns) % 4):
        across, up = -up, across
    return np.array([across, up]) + 0.0  # -0 becomes 0


def directional(point: PointResult, direction: Sequence[float] | Floats) -> Table | None:
    """Return the table of D_u f = J u for the unit vector along `direction` (n,); None for the zero vector.

    For a scalar function the second directional derivative uᵀ H u stands below it.
    """
    u = linear_map.unit(np.asarray(direction, dtype=np.float64))
    tables = {table.key: table for table in point.tables}
    first = tables["jacobian"]
    if u is None or len(u) != first.numbers.shape[1]:
        return None
    m = len(first.numbers)
    name = tables["value"].title.removesuffix("(a)")
    factor = rf"\nabla {name}" if m == 1 else f"J_{{{name}}}"
    facts = [Fact("u =", tuple(map(float, u)))] if len(u) <= 4 else []
    if m == 1 and "hessian1" in tables and np.isfinite(tables["hessian1"].numbers).all():
        bend = linear_map.second_along(tables["hessian1"].numbers, u)
        facts.append(Fact("uᵀHu =", (bend,), tip="The second directional derivative: how the graph bends along u"))
    return Table(
        "directional",
        rf"D_u {name} = {factor}\,u",
        r"\mathbb{R}" if m == 1 else rf"\mathbb{{R}}^{{{m}}}",
        Role.GRADIENT,
        linear_map.along(first.numbers, u).reshape(m, 1),
        (),
        (),
        first.row_names,
        name="Directional derivative",
        facts=tuple(facts),
    )
