"""How fast studies of a function are: medians in milliseconds of critical points, paths, streamlines, level surfaces.

Run as `python tests/benchmarks/studies.py`, with one thread.
"""

from collections.abc import Callable
from functools import partial

import numpy as np
from stopwatch import milliseconds

import explorer
from explorer.analysis.critical_points import critical_points
from explorer.analysis.identities.check import check_identity
from explorer.analysis.identities.closed_form import closed_forms
from explorer.analysis.paths import integral_curve
from explorer.document.model import Document
from explorer.document.pictures.section import Section
from explorer.document.subject import make_subject
from explorer.scene.isosurface import Volume, isosurface
from explorer.scene.streamlines import PlaneField, streamlines

PEAKS = "3(1-x)^2 exp(-x^2-(y+1)^2) - 10(x/5 - x^3 - y^5) exp(-x^2-y^2) - 1/3 exp(-(x+1)^2-y^2)"
FUNCTIONS = {"peaks": PEAKS, "Himmelblau": "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "a valley": "(x + 2y^3)^2"}
BOX = [(-3.0, 3.0)] * 2
AT = np.array([0.5, 0.75])


def section_of(text: str) -> Section:
    subject = make_subject(explorer.function(text, inputs=["x", "y"]), Document(probe=(0.5, 0.75)))
    return Section(subject, (0, 1), 0)


def plane_field(count: int) -> PlaneField:
    xs = np.linspace(*BOX[0], count)
    _, fx, fy = section_of(PEAKS).values(xs[:, None], xs[None, :])
    return PlaneField(xs, xs, fx, fy)


def ball(count: int) -> Volume:
    axis = np.linspace(-1.5, 1.5, count)
    x, y, z = np.meshgrid(axis, axis, axis, indexing="ij")
    return Volume((axis, axis, axis), x * x + y * y + z * z, np.stack([2 * x, 2 * y, 2 * z]))


def cases() -> dict[str, Callable[[], object]]:
    found: dict[str, Callable[[], object]] = {}
    for name, text in FUNCTIONS.items():
        section = section_of(text)
        found[f"critical points of {name}"] = partial(critical_points, section.field, BOX)
        found[f"steepest ascent on {name}"] = partial(integral_curve, section.slopes, AT, BOX)
    found["streamlines of ∇peaks, 129 × 129 samples (limit 50 ms)"] = partial(streamlines, "s", plane_field(129))
    sides = "d/dX (a' inv(X) b)", "-inv(X)' a b' inv(X)'"
    found["identity (5.103), 100 draws (limit 200 ms)"] = partial(check_identity, *sides)
    found["closed form of ∂/∂s (x - A s)' W (x - A s)"] = partial(closed_forms, "(x - A s)' W (x - A s)", "s")
    for count in (32, 64):
        limit = " (limit 300 ms)" if count == 64 else ""
        found[f"level surface, {count}³ samples{limit}"] = partial(isosurface, "i", ball(count), 1.0)
    return found


if __name__ == "__main__":
    for name, run in cases().items():
        print(f"{name:55} {milliseconds(run):8.2f} ms")
