"""Edits of a fit's data: points moved, added, removed and weighed, other data brought."""

from collections.abc import Mapping

import numpy as np

from explorer.document.data import Data
from explorer.document.edits import Edit, set_own
from explorer.document.labs.fit_settings import (
    CHOSEN,
    FACTORS,
    FEATURES,
    RATE,
    ROOM,
    START,
    STEP,
    TARGET,
    WEIGHTING,
    FitSettings,
)
from explorer.document.labs.kept_data import MOST_KEPT, KeptData, kept_from, own_of
from explorer.document.model import Own
from explorer.document.pictures.frame import Floats

DIGITS = 5  # of a point that is put or dragged


def bring(data: Data) -> Edit | str:
    """Return the edit that fits other data with a line, or why it can't; a single column is taken over its rows."""
    kept = kept_from(data)
    return kept if isinstance(kept, str) else begin(kept)


def begin(kept: KeptData) -> Edit:
    """Return the edit that fits other data with a line, all weights 1."""
    if len(kept.names) == 1:
        numbered = np.column_stack([np.arange(1.0, len(kept.values) + 1), kept.values])[: MOST_KEPT // 2]
        kept = KeptData(("row", kept.names[0]), numbered, kept.said)
    texts: dict[str, Own] = {FEATURES: "", WEIGHTING: ""}
    numbers: dict[str, Own] = {TARGET: len(kept.names) - 1, CHOSEN: -1, FACTORS: (), START: (), STEP: 0, RATE: 0.0}
    return set_own(own_of(ROOM, kept) | texts | numbers)


def move_point(shown: FitSettings, moved: Mapping[int, float]) -> Edit:
    """Return the edit of a drag: point i has the coordinates 2i (its input) and 2i + 1 (its observation)."""
    values = shown.kept.values.copy()
    for place, value in moved.items():
        values[place // 2, shown.column if place % 2 else 1 - shown.column] = _rounded(value)
    return _with(shown, values, shown.factors, min(moved, default=-2) // 2)


def add_point(shown: FitSettings, place: tuple[float, float]) -> Edit:
    """Return the edit that adds a point (input, observation) of weight 1."""
    row = np.empty(2)
    row[1 - shown.column], row[shown.column] = map(_rounded, place)
    values = np.concatenate([shown.kept.values, row[None]])
    return _with(shown, values, np.append(shown.factors, 1.0), len(values) - 1)


def remove_point(shown: FitSettings, at: int) -> Edit:
    """Return the edit that takes a point away; the last one stays."""
    if len(shown.y) == 1:
        return choose_point(at)
    return _with(shown, np.delete(shown.kept.values, at, axis=0), np.delete(shown.factors, at), -1)


def choose_point(at: int) -> Edit:
    """Return the edit that marks a point, -1 for none."""
    return set_own({CHOSEN: at})


def weigh_point(shown: FitSettings, at: int, weight: float) -> Edit:
    """Return the edit that gives a point a weight of its own."""
    factors = shown.factors.copy()
    factors[at] = weight
    return set_own({FACTORS: tuple(factors.tolist())})


def _rounded(value: float) -> float:
    return float(f"{value:.{DIGITS}g}")


def _with(shown: FitSettings, values: Floats, factors: Floats, chosen: int) -> Edit:
    kept = KeptData(shown.kept.names, values, shown.kept.said)
    own = tuple(factors.tolist()) if (factors != 1).any() else ()
    return set_own(own_of(ROOM, kept) | {FACTORS: own, CHOSEN: chosen})
