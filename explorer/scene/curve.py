"""Curves sampled where they need it: finer where they bend, open where they break.

A curve is a function of one parameter with one or more components; everything is judged against the range
shown.
"""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from explorer.scene.breaks import Mask, torn
from explorer.scene.clip import Box
from explorer.scene.primitives import Floats
from explorer.scene.ranges import robust_range

Evaluate: TypeAlias = Callable[[Floats], tuple[Floats, Floats]]
Samples: TypeAlias = tuple[Floats, Floats, Floats]  # parameters (N,), values and slopes (m, N)

BEND = 0.0005  # of the range shown: how far a chord may stay away from the curve
ROUNDS = 9  # of halving
HALVINGS = 44  # towards the end of a piece


def adaptive_curve(
    evaluate: Evaluate,
    low: float,
    high: float,
    *,
    ranges: Box | None = None,
    start: int = 129,
    most: int = 3000,
    refined: bool = True,
) -> tuple[Floats, Floats]:
    """Return parameters (N,) and values (N,) or (m, N) from low to high, with a column of nan at every gap.

    `evaluate(ts)` gives values and slopes, both (k,) or (m, k); `ranges` are the ranges shown, one for each
    component. Starts with `start` samples and takes at most about `most`; a piece ends where the function
    does, up to rounding, or where it has left the range. Not `refined`, as functions that take long are first seen,
    the samples at the start are all, and pieces end at the last of them.
    """
    with np.errstate(all="ignore"):
        flat = np.ndim(evaluate(np.array([low]))[0]) == 1

    def samples(ts: Floats) -> Samples:
        with np.errstate(all="ignore"):
            values, slopes = evaluate(ts)
        return ts, _rows(values, ts), _rows(slopes, ts)

    found = samples(np.linspace(low, high, start))
    shown = ranges if ranges is not None else [_range(*pair, found[0]) for pair in zip(*found[1:], strict=True)]
    for _ in range(ROUNDS if refined else 0):
        coarse = np.flatnonzero(_coarse(found, shown))
        room = most - found[0].size
        if coarse.size == 0 or room <= 0:
            break
        ts = found[0]
        coarse = coarse[:: -(-coarse.size // room)]
        found = _merged(found, samples(ts[coarse] / 2 + ts[coarse + 1] / 2))
    ts, values = _opened(found, samples if refined else None, shown)
    return ts, values[0] if flat else values


def value_range(
    evaluate: Evaluate, low: float, high: float, start: int = 129, *, refined: bool = True
) -> tuple[float, float]:
    """Return the automatic range of a curve (k,): robust against poles, and reaching to the ends of its domain.

    Samples of sqrt(1 - x^2) do not reach down to 0, but the ends found between them do; not `refined`, they are not
    looked for.
    """
    ts = np.linspace(low, high, start)
    with np.errstate(all="ignore"):
        values, slopes = evaluate(ts)
        first, last = robust_range(values, slopes * (ts[1] - ts[0]))
        ends = _end_values(evaluate, ts, np.broadcast_to(values, ts.shape)) if refined else np.empty(0)
    span = last - first
    ends = ends[(ends >= first - span) & (ends <= last + span)]
    lowest, highest = float(ends.min(initial=first)), float(ends.max(initial=last))
    pad = 0.05 * (highest - lowest)
    return (lowest - pad if lowest < first else first), (highest + pad if highest > last else last)


def _end_values(evaluate: Evaluate, ts: Floats, values: Floats) -> Floats:
    """Return the values where the function ends between two samples, found by halving."""
    finite = np.isfinite(values)
    at = np.flatnonzero(finite[:-1] != finite[1:])
    inside, outside = np.where(finite[at], ts[at], ts[at + 1]), np.where(finite[at], ts[at + 1], ts[at])
    for _ in range(HALVINGS if at.size else 0):
        middle = inside / 2 + outside / 2
        holds = np.isfinite(evaluate(middle)[0])
        inside, outside = np.where(holds, middle, inside), np.where(holds, outside, middle)
    return np.asarray(evaluate(inside)[0]) if at.size else np.empty(0)


def _rows(values: Floats, ts: Floats) -> Floats:
    """Return values as (m, k), constants repeated."""
    rows = np.atleast_2d(np.asarray(values, dtype=float))
    return np.array(np.broadcast_to(rows, (len(rows), ts.size)))


def _range(values: Floats, slopes: Floats, ts: Floats) -> tuple[float, float]:
    with np.errstate(all="ignore"):
        return robust_range(values, slopes * (ts[-1] - ts[0]) / (ts.size - 1))


def _merged(one: Samples, other: Samples) -> Samples:
    order = np.argsort(np.concatenate([one[0], other[0]]), kind="stable")
    t, v, s = (np.concatenate(pair, axis=-1)[..., order] for pair in zip(one, other, strict=True))
    return t, v, s


def _coarse(found: Samples, shown: Box) -> Mask:
    """Return which intervals need one more sample: bent or unlike what the slopes say, and in sight."""
    ts, values, slopes = found
    step = np.diff(ts)
    coarse = np.zeros(step.size, dtype=bool)
    hidden = np.zeros(step.size, dtype=bool)
    with np.errstate(all="ignore"):
        for v, s, (low, high) in zip(values, slopes, shown, strict=True):
            span = high - low
            bend = np.abs(step * np.diff(s)) / 8
            surprise = np.abs(np.diff(v) - step * (s[:-1] + s[1:]) / 2)
            coarse |= (bend > BEND * span) | (surprise > 4 * BEND * span)
            below, above = v < low - span, v > high + span
            hidden |= (below[:-1] & below[1:]) | (above[:-1] & above[1:])
    return coarse & ~hidden


def _torn(step: Floats, one: Samples, other: Samples, shown: Box) -> Mask:
    broken = np.zeros(step.size, dtype=bool)
    for i, (low, high) in enumerate(shown):
        pair = (one[1][i], other[1][i]), (one[2][i], other[2][i])
        broken |= torn(step, *pair, high - low)
    return broken


def _opened(found: Samples, samples: Callable[[Floats], Samples] | None, shown: Box) -> tuple[Floats, Floats]:
    """Return parameters and values, torn intervals opened: nan between; with `samples` pieces run to their ends."""
    ts, values, _ = found
    first: Samples = tuple(a[..., :-1] for a in found)  # type: ignore[assignment]  # three arrays stay three
    second: Samples = tuple(a[..., 1:] for a in found)  # type: ignore[assignment]
    at = np.flatnonzero(_torn(np.diff(ts), first, second, shown))
    if at.size == 0:
        return ts, values
    finite = np.all(np.isfinite(values), axis=0)
    lower, upper = at[finite[at]], at[finite[at + 1]]
    starts, limits = np.concatenate([lower, upper + 1]), np.concatenate([lower + 1, upper])
    ends, reached = ts[starts], values[:, starts]
    if samples is not None:
        ends, reached = _advanced(found, starts, limits, samples, shown)
    gaps = ts[at] / 2 + ts[at + 1] / 2
    # Each torn interval holds, in this order: the end of the piece before, a gap, the end of the piece after.
    place = np.concatenate([np.arange(ts.size), lower + 0.25, upper + 0.75, at + 0.5])
    blank = np.full((len(values), gaps.size), np.nan)
    order = np.argsort(place, kind="stable")
    all_ts, all_values = np.concatenate([ts, ends, gaps]), np.concatenate([values, reached, blank], axis=1)
    return _sorted_gaps(all_ts[order], all_values[:, order])


def _sorted_gaps(ts: Floats, values: Floats) -> tuple[Floats, Floats]:
    """Return the line with each gap one column of nan, halfway between its neighbours."""
    finite = np.all(np.isfinite(values), axis=0)
    wanted = finite | np.concatenate([[True], finite[:-1]])
    ts, values, finite = ts[wanted], np.where(finite, values, np.nan)[:, wanted], finite[wanted]
    inner = np.flatnonzero(~finite[1:-1]) + 1
    ts[inner] = ts[inner - 1] / 2 + ts[inner + 1] / 2
    return ts, values


def _advanced(
    found: Samples,
    starts: np.ndarray[tuple[int, ...], np.dtype[np.intp]],
    limits: np.ndarray[tuple[int, ...], np.dtype[np.intp]],
    samples: Callable[[Floats], Samples],
    shown: Box,
) -> tuple[Floats, Floats]:
    """Return the last parameters (k,) and values (m, k) before the break, from starts to limits."""
    at: Samples = tuple(a[..., starts].copy() for a in found)  # type: ignore[assignment]  # three arrays stay three
    limit = found[0][limits].copy()
    pick = np.arange(starts.size)
    for _ in range(HALVINGS):
        pick = pick[_in_sight(at[1][:, pick], shown)]
        if pick.size == 0:
            break
        here: Samples = tuple(a[..., pick] for a in at)  # type: ignore[assignment]
        there = samples(here[0] / 2 + limit[pick] / 2)
        stops = _torn(there[0] - here[0], here, there, shown)
        for whole, part in zip(at, there, strict=True):
            whole[..., pick[~stops]] = part[..., ~stops]
        limit[pick[stops]] = there[0][stops]
    return at[0], at[1]


def _in_sight(values: Floats, shown: Box) -> Mask:
    seen = np.ones(values.shape[1], dtype=bool)
    for v, (low, high) in zip(values, shown, strict=True):
        seen &= (v >= low - (high - low)) & (v <= high + (high - low))
    return seen
