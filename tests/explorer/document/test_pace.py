"""The resolution of pictures follows the time they take."""

import pytest

from explorer.api import function
from explorer.document import pace
from explorer.document.model import Document
from explorer.document.pace import COARSE, FINE, ROUGH, Pace
from explorer.document.pictures.choose import kinds_for
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PictureResult
from explorer.document.subject import make_subject


@pytest.fixture
def clock(monkeypatch):
    """Return the times that the clock will tell, one after the other."""
    told = []
    monkeypatch.setattr(pace.time, "thread_time", lambda: told.pop(0))
    return told


def subject_of(text):
    return make_subject(function(text), Document(lines=(text,)))


@pytest.mark.parametrize(("row", "first"), [(0.0002, COARSE), (0.01, ROUGH)])
def test_a_row_of_samples_tells_a_new_function_that_is_slow(clock, row, first):
    clock += [0.0, row]
    assert Pace().first(subject_of("f(x, y) = x y")) == first


@pytest.mark.parametrize(
    ("took", "first"),
    [
        ({FINE: 0.005}, FINE),
        ({FINE: 0.05}, COARSE),
        ({FINE: 10.0}, ROUGH),
        ({COARSE: 0.0005}, FINE),
        ({COARSE: 0.01}, COARSE),
        ({COARSE: 1.0}, ROUGH),
        ({COARSE: 0.01, FINE: 1.0}, COARSE),
        ({ROUGH: 1.0}, ROUGH),
        ({COARSE: 1.0, ROUGH: 0.005}, COARSE),
    ],
)
def test_the_first_picture_is_the_finest_that_fits_the_time(clock, took, first):
    measured = Pace()
    for resolution, seconds in took.items():
        clock += [1.0, 1.0 + seconds]
        with measured.measuring(resolution):
            pass
    assert measured.first(subject_of("f(x, y) = x y")) == first


def test_a_quick_function_whose_time_is_known_is_drawn_once(monkeypatch):
    monkeypatch.setattr(pace, "BUDGET", 1e9)
    pipeline = Pipeline()
    for step, fines in ((1, [False, True]), (2, [True])):
        document = Document(lines=(f"a = {step}", "f(x, y) = a x y"))
        results = list(pipeline.evaluate(Request(document, step)))
        assert [r.fine for r in results if isinstance(r, PictureResult)] == fines


@pytest.mark.parametrize("text", ["f(x) = x^2", "g(t) = [t, t^2]", "f(x, y) = x y", "f(x, y) = [x, x y]",
                                  "f(u, v) = [u, v, u v]", "f(x, y, z) = x y z", "f(x, y, z) = [y, z, x]"])  # fmt: skip
def test_every_picture_can_be_rough(text):
    subject = subject_of(text)
    for kind in kinds_for(subject):
        drawn = kind(subject).drawn(subject, ROUGH, lambda: False, fine=False)
        assert all(scene.items for scene in drawn.scenes)
