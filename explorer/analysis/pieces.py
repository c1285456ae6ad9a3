"""One Taylor coefficient enclosed on pieces from a centre outwards, with the pieces split where the enclosure is loose.

What counts is the hull of all pieces up to one. A piece is split where its largest possible size is clearly more than
the size that some piece before it surely has, and the first piece about which nothing is known; so that splitting ends
where the hull is tight, and comes close to a pole or kink.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explorer.analysis.univariate import Floats, Univariate
from explorer.graph.expr import Stop
from explorer.series.enclosures import enclose

LOOSE = 1.5  # times a size that is surely reached
SPLIT = 8
NARROW = 1e-12  # relative: such a piece is not split
ROUNDS = 3
MOST = 48  # pieces split in one round, the loosest ones


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Pieces from a centre outwards: inner and outer ends (N,), their enclosures (N,), and why one is infinite."""

    starts: Floats
    ends: Floats
    lower: Floats
    upper: Floats
    reasons: tuple[str, ...]

    @property
    def known(self) -> int:
        """How many pieces from the centre on have a finite enclosure."""
        finite = np.isfinite(self.lower) & np.isfinite(self.upper)
        return len(finite) if finite.all() else int(np.argmin(finite))


def enclosed(
    f: Univariate,
    center: float,
    sides: Sequence[Floats],
    order: int,
    rounds: int = ROUNDS,
    stopped: Stop = lambda: False,
) -> list[Pieces]:
    """Return f^(order) / order! enclosed between the centre and each of the ends (N,) of each side. Raises Stopped.

    The ends of a side go one way. All sides are enclosed in one pass, as most of its time does not depend on how many
    pieces there are.
    """
    starts = [np.concatenate([[center], ends])[:-1] for ends in sides]
    found = _enclosed(f, np.concatenate(starts), np.concatenate(sides), order, stopped)
    cuts = np.cumsum([len(ends) for ends in sides])
    parts = [_part(found, int(cut) - len(ends), int(cut)) for cut, ends in zip(cuts, sides, strict=True)]
    return [_refined(f, part, order, rounds, stopped) for part in parts]


def _part(pieces: Pieces, first: int, last: int) -> Pieces:
    part = slice(first, last)
    ends = (pieces.starts[part], pieces.ends[part])
    return Pieces(*ends, pieces.lower[part], pieces.upper[part], pieces.reasons[part])


def _refined(f: Univariate, pieces: Pieces, order: int, rounds: int, stopped: Stop) -> Pieces:
    for _ in range(rounds):
        excess = _looseness(pieces)
        loose = np.flatnonzero(excess > LOOSE)
        if not loose.size:
            break
        pieces = _split(f, pieces, np.sort(loose[np.argsort(-excess[loose])[:MOST]]), order, stopped)
    return pieces


def _enclosed(f: Univariate, starts: Floats, ends: Floats, order: int, stopped: Stop) -> Pieces:
    sides = np.minimum(starts, ends), np.maximum(starts, ends)
    found = enclose(f.output, f.variable, sides, order, f.fixed, stopped)
    reasons = tuple(found.reasons.get(i, "") for i in range(len(ends)))
    return Pieces(starts, ends, found.lower[-1], found.upper[-1], reasons)


def _looseness(pieces: Pieces) -> Floats:
    """Return the size that each piece may have in that surely reached so far, 0 beyond the first unknown piece."""
    lower, upper = pieces.lower, pieces.upper
    most = np.maximum(-lower, upper)
    surely = np.where((lower <= 0) & (upper >= 0), 0.0, np.minimum(np.abs(lower), np.abs(upper)))
    reached = np.maximum.accumulate(np.where(np.isfinite(most), surely, 0.0))
    counts = (np.arange(len(most)) <= pieces.known) & (most > 0)
    wide = np.abs(pieces.ends - pieces.starts) > NARROW * np.abs(pieces.ends)
    with np.errstate(all="ignore"):
        return np.asarray(np.where(counts & wide, most / reached, 0.0))


def _split(f: Univariate, pieces: Pieces, chosen: np.ndarray, order: int, stopped: Stop) -> Pieces:
    shares = np.linspace(0.0, 1.0, SPLIT + 1)
    edges = pieces.starts[chosen, None] + (pieces.ends - pieces.starts)[chosen, None] * shares
    edges[:, -1] = pieces.ends[chosen]
    new = _enclosed(f, edges[:, :-1].ravel(), edges[:, 1:].ravel(), order, stopped)
    kept = np.delete(np.arange(len(pieces.ends)), chosen)
    places = np.argsort(np.concatenate([kept, np.repeat(chosen, SPLIT)]), kind="stable")

    def merged(old: Floats, made: Floats) -> Floats:
        return np.asarray(np.concatenate([old[kept], made])[places])

    reasons = [*[pieces.reasons[i] for i in kept], *new.reasons]
    return Pieces(
        merged(pieces.starts, new.starts),
        merged(pieces.ends, new.ends),
        merged(pieces.lower, new.lower),
        merged(pieces.upper, new.upper),
        tuple(reasons[i] for i in places),
    )
