"""What is at a place of a picture: the value of a heat map between its samples, the text of a box."""

import numpy as np

from explorer.scene.primitives import Boxes, HeatMap, PlaneScene


def value_under(scene: PlaneScene, x: float, y: float) -> float | None:
    """Return the value of the scene's heat map at a place, linear between samples; None where there is none."""
    for item in scene.items:
        if isinstance(item, HeatMap):
            return _between(item, x, y)
    return None


def box_under(scene: PlaneScene, x: float, y: float) -> tuple[str, ...]:
    """Return the lines of the box at a place, of several that on top; none where there is no box."""
    for item in reversed(scene.items):
        if isinstance(item, Boxes):
            inside = np.flatnonzero((np.abs(item.centers - [x, y]) <= item.sizes / 2).all(axis=1))
            if len(inside):
                return tuple(line.text for line in item.texts[inside[-1]] if line.text)
    return ()


def _between(heat: HeatMap, x: float, y: float) -> float | None:
    x0, x1, y0, y1 = heat.extent
    rows, columns = heat.values.shape
    across, up = (x - x0) / (x1 - x0) * (columns - 1), (y - y0) / (y1 - y0) * (rows - 1)
    if not (0 <= across <= columns - 1 and 0 <= up <= rows - 1):
        return None
    i, j = min(int(up), rows - 2), min(int(across), columns - 2)
    s, t = up - i, across - j
    cell = heat.values[i : i + 2, j : j + 2]
    with np.errstate(all="ignore"):
        value = float((1 - s) * ((1 - t) * cell[0, 0] + t * cell[0, 1]) + s * ((1 - t) * cell[1, 0] + t * cell[1, 1]))
    return value if np.isfinite(value) else None
