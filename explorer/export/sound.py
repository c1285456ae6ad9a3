"""Slices through the probe as sound: the pitch follows the height from left to right; no value, no tone.

Two octaves stand for the range of the values, as in sonified plots (Walker and Nees, "Theory of Sonification", 2011):
equal steps of the value are equal musical intervals. A click marks the place of the probe.
"""

import io
import wave

import numpy as np
from numpy.typing import NDArray

from explorer.document.subject import Subject
from explorer.export.evaluated import Evaluated
from explorer.scene.ranges import robust_range

Floats = NDArray[np.float64]

RATE = 22_050  # samples a second
SECONDS, PAUSE = 3.0, 0.5  # of one slice, and between two
LOWEST, HIGHEST = 220.0, 880.0  # hertz
CLICK, CLICK_SECONDS = 1760.0, 0.03  # the mark of the probe: hertz and seconds
LOUDNESS = 0.5  # of what a file can hold
FADE = 0.004  # seconds in which a tone comes and goes, so that it does not crackle
POINTS = 600  # at which the function is evaluated
MOST_SLICES = 2


def to_wav(found: Evaluated) -> bytes:
    """Return the slices of a document along the drawn coordinates, one after the other, as a stereo WAV file."""
    return slices_wav(found.subject, found.picture.axes)


def slices_wav(subject: Subject, axes: tuple[int, ...]) -> bytes:
    """Return the slices through the probe along some coordinates, two at most, as a stereo WAV file."""
    pause = np.zeros((round(PAUSE * RATE), 2))
    parts: list[Floats] = []
    for axis in (axes or (0,))[:MOST_SLICES]:
        values, place = slice_through(subject, axis)
        parts += [pause, sound(values, place)] if parts else [sound(values, place)]
    return _file(np.concatenate(parts))


def slice_through(subject: Subject, axis: int) -> tuple[Floats, float]:
    """Return the chosen component along a coordinate, the others at the probe, and where the probe is, in 0..1."""
    low, high = subject.ranges[axis]
    places = np.linspace(low, high, POINTS)
    values = subject.components(subject.sample({axis: places}, 0))
    component = values.reshape(POINTS, -1)[:, subject.view.output if subject.view.output < subject.m else 0]
    return component, (subject.probe[axis] - low) / (high - low)


def pitches(values: Floats) -> Floats:
    """Return the frequency in hertz of each value, nan where there is none; one that lies outside takes the end's."""
    low, high = robust_range(values, padding=0.0)
    share = np.clip((values - low) / (high - low), 0.0, 1.0) if high > low else np.full(values.shape, 0.5)
    hertz: Floats = LOWEST * np.power(HIGHEST / LOWEST, np.where(np.isfinite(values), share, np.nan))
    return hertz


def sound(values: Floats, place: float) -> Floats:
    """Return the tone (N, 2) of values from the left ear to the right; a click marks the `place` in 0..1."""
    count = round(SECONDS * RATE)
    time = np.linspace(0.0, 1.0, count)
    at = np.linspace(0.0, 1.0, len(values))
    there = np.interp(time, at, np.isfinite(values)) > 0.999
    known = np.isfinite(values)
    hertz = np.interp(time, at[known], pitches(values)[known]) if known.any() else np.zeros(count)
    tone = np.sin(2 * np.pi * np.cumsum(hertz) / RATE) * _faded(there)
    tone += _click(time, place)
    angle = time * np.pi / 2  # the same loudness wherever it is heard
    ears = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return np.asarray(LOUDNESS * tone[:, None] * ears, dtype=np.float64)


def _faded(there: NDArray[np.bool_]) -> Floats:
    """Return how loud the tone is: 1 where there are values, coming and going within FADE."""
    width = max(round(FADE * RATE), 1)
    return np.convolve(there.astype(np.float64), np.ones(width) / width, mode="same")


def _click(time: Floats, place: float) -> Floats:
    seconds = (time - min(max(place, 0.0), 1.0 - CLICK_SECONDS / SECONDS)) * SECONDS
    inside = (seconds >= 0) & (seconds < CLICK_SECONDS)
    return np.where(inside, 0.8 * np.sin(2 * np.pi * CLICK * seconds) * np.sin(np.pi * seconds / CLICK_SECONDS), 0.0)


def _file(samples: Floats) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.rint(np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes())
    return out.getvalue()
