"""Pictures made from samples, without a window: contour lines, a surface's mesh, colours. Run by `dev.py bench`."""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from explorer.scene.contour import contour_levels, contour_lines, contours
from explorer.scene.lattice import Sheet, lattice
from explorer.scene.palette import colors
from explorer.scene.surface import surface_mesh

RUNS = 21


def main() -> None:
    """Print processor time in milliseconds beside the targets."""
    print(f"Pictures from samples, of {RUNS}; ms of one thread{'median':>12} {'p95':>7}   target")
    for name, sheet in (("waves", waves(512)), ("lecture", lecture(512))):
        levels, _ = contour_levels(float(sheet.values.min()), float(sheet.values.max()), 10)
        row(f"{len(levels)} contours on 512 x 512, {name}", lambda s=sheet, v=levels: drawn(s, v), "<= 60")
    sheet = waves(200)
    cut = lattice(sheet, (-1.1, 1.1))
    row("mesh of 200 x 200", lambda: surface_mesh("surface", cut))
    row("colours of 200 x 200", lambda: colors("viridis", sheet.values, -1.0, 1.0))


def drawn(sheet: Sheet, levels: tuple[float, ...]) -> object:
    """Make a picture's contours."""
    return contours("contour", contour_lines(sheet.xs, sheet.ys, sheet.values, levels), levels)


def waves(count: int) -> Sheet:
    """Return sin x cos y with its slopes over [-6, 6]^2."""
    x = np.linspace(-6, 6, count)
    sx, cx = np.sin(x)[:, None], np.cos(x)[:, None]
    return Sheet(x, x, sx * cx.T, cx * cx.T, -sx * sx.T)


def lecture(count: int) -> Sheet:
    """Return (x + 2 y^3)^2 with its slopes over [-2, 2]^2."""
    x = np.linspace(-2, 2, count)
    inner = x[:, None] + 2 * x[None, :] ** 3
    return Sheet(x, x, inner**2, 2 * inner, 12 * inner * x[None, :] ** 2)


def row(name: str, work: Callable[[], object], target: str = "") -> None:
    """Print what some work takes."""
    times = []
    for _ in range(RUNS):
        before = time.thread_time()
        work()
        times.append(1000 * (time.thread_time() - before))
    times.sort()
    print(f"  {name:46} {statistics.median(times):7.1f} {times[int(0.95 * (RUNS - 1))]:7.1f}   {target}".rstrip())


if __name__ == "__main__":
    main()
