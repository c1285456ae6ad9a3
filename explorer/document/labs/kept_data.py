"""Data that a room keeps in the document, so that it opens elsewhere: rows without gaps, and not too many of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.document.data import Data, thinned
from explorer.document.edits import Edit, set_own
from explorer.document.model import LabSettings, Own

MOST_KEPT = 20_000  # numbers: a document is a page of text, and is written whenever it is saved
LONGEST = 2_000  # letters of what is said
BETWEEN = "\t"  # the columns' names; it is in none of them


@dataclass(frozen=True, slots=True, eq=False)
class KeptData:
    """Columns of finite numbers: `values` (rows, columns); `said` tells where they come from and what was left out."""

    names: tuple[str, ...]
    values: NDArray[np.float64]
    said: str = ""


def kept_from(data: Data) -> KeptData | str:
    """Return the rows of data without a gap, evenly thinned where there are too many; else why there are none."""
    whole = data.values[np.isfinite(data.values).all(axis=1)]
    if not len(whole):
        return f"{data.source}: every row has a missing value, so that nothing is left."
    said = list(data.sentences)
    if gaps := len(data.values) - len(whole):
        said.append(f"rows with a missing value left out: {gaps:,}")
    most = max(MOST_KEPT // len(data.names), 1)
    if len(whole) > most:
        said.append(f"kept in the document: {most:,} of {len(whole):,} rows, evenly taken")
    beginning = f"{data.source}: " if data.source else ""
    return KeptData(data.names, thinned(whole, most), (beginning + "; ".join(said))[:LONGEST])


def own_of(room: str, kept: KeptData) -> dict[str, Own]:
    """Return the settings under which a room keeps data."""
    numbers = tuple(kept.values.ravel().tolist())
    return {f"{room}.data": numbers, f"{room}.columns": BETWEEN.join(kept.names), f"{room}.source": kept.said}


def keep(room: str, kept: KeptData) -> Edit:
    """Return the edit that makes data those of a room."""
    return set_own(own_of(room, kept))


def forget(room: str) -> Edit:
    """Return the edit after which a room keeps no data."""
    return set_own({f"{room}.data": (), f"{room}.columns": "", f"{room}.source": ""})


def kept_data(room: str, lab: LabSettings) -> KeptData | None:
    """Return the data that a room keeps; None where there are none, or what a file holds is no table."""
    names = lab.own_value(f"{room}.columns", "")
    numbers: tuple[float, ...] = lab.own_value(f"{room}.data", ())
    columns = tuple(names.split(BETWEEN)) if names else ()
    if not columns or len(columns) > MOST_KEPT or len(numbers) % len(columns):
        return None
    values = np.array(numbers, dtype=np.float64).reshape(-1, len(columns))
    return KeptData(columns, values, lab.own_value(f"{room}.source", ""))
