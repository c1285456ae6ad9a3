"""Slices as sound: pitch follows height, gaps are silent, the probe is marked, and the file is a proper WAV."""

import io
import wave

import numpy as np
import pytest

from explorer.document.model import Document, View
from explorer.export.evaluated import evaluate
from explorer.export.sound import HIGHEST, LOWEST, RATE, SECONDS, pitches, slice_through, sound, to_wav
from explorer.export.writers import WRITERS


def samples_of(data):
    """Return the frames (N, 2) of a WAV file in -1..1, as another program reads them."""
    with wave.open(io.BytesIO(data)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 2, RATE)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, 2) / 32_767


def heard(samples, start, seconds=0.25):
    """Return the strongest frequency from a moment on, in hertz."""
    part = samples[round(start * RATE) : round((start + seconds) * RATE)].sum(axis=1)
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)), 8 * len(part)))
    return float(np.fft.rfftfreq(8 * len(part), 1 / RATE)[spectrum.argmax()])


def document(text, **more):
    return Document(lines=tuple(text.split("\n")), **more)


def test_pitch_follows_the_height_by_equal_intervals():
    assert pitches(np.array([0.0, 1.0, 2.0])) == pytest.approx([LOWEST, np.sqrt(LOWEST * HIGHEST), HIGHEST])
    assert np.isnan(pitches(np.array([0.0, np.nan, 2.0]))[1])


def test_a_rising_function_rises_and_a_falling_one_falls():
    for text, ends in (("f(x) = x", (LOWEST, HIGHEST)), ("f(x) = -x", (HIGHEST, LOWEST))):
        made = samples_of(to_wav(evaluate(document(text, probe=(0.0,)))))
        assert len(made) == pytest.approx(SECONDS * RATE, abs=1)
        assert heard(made, 0.0, 0.15) == pytest.approx(ends[0], rel=0.08)
        assert heard(made, SECONDS - 0.16, 0.15) == pytest.approx(ends[1], rel=0.08)


def test_a_surface_has_two_slices_and_a_pause_between():
    made = samples_of(to_wav(evaluate(document("f(x, y) = x - y", probe=(0.0, 0.0)))))
    assert len(made) == pytest.approx((2 * SECONDS + 0.5) * RATE, abs=2)
    assert not np.abs(made[round((SECONDS + 0.1) * RATE) : round((SECONDS + 0.4) * RATE)]).max()
    assert heard(made, 2.8, 0.15) > heard(made, SECONDS + 0.5 + 2.8, 0.15)


def test_where_there_is_no_value_there_is_no_tone():
    found = evaluate(document("f(x) = sqrt(x)", probe=(2.0,)))
    made = samples_of(to_wav(found))
    assert np.abs(made[: round(1.3 * RATE)]).max() < 1e-3
    assert np.abs(made[round(2.0 * RATE) :]).max() > 0.2


def test_it_goes_from_the_left_to_the_right():
    made = sound(np.linspace(0, 1, 100), 0.5)
    first, last = np.abs(made[: RATE // 4]).max(axis=0), np.abs(made[-RATE // 4 :]).max(axis=0)
    assert first[0] > 4 * first[1]
    assert last[1] > 4 * last[0]


def test_the_probe_is_marked_by_a_click():
    quiet, marked = sound(np.full(100, np.nan), 0.0), sound(np.full(100, np.nan), 0.5)
    middle = len(marked) // 2
    assert np.abs(marked[middle : middle + RATE // 40]).max() > 0.2
    assert not np.abs(quiet[middle : middle + RATE // 40]).max()


def test_the_chosen_component_is_heard():
    found = evaluate(document("f(x, y) = [x, -x]", probe=(0.0, 0.0), view=View(output=1)))
    values, place = slice_through(found.subject, 0)
    assert values[0] > values[-1]
    assert place == 0.5


@pytest.mark.parametrize("text", ["f(x) = 2 + 0x", "f(x) = 1/x", "f(x) = exp(exp(x))", "f(x) = ln(x) + sqrt(-1 - x)"])
def test_every_function_makes_a_file(text):
    made = samples_of(WRITERS["wav"](evaluate(document(text, probe=(1.0,)))))
    assert np.isfinite(made).all()
    assert np.abs(made).max() <= 1
