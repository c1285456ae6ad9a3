"""Long work of the GUI thread is done a little at a time."""

import time

from PySide6.QtCore import QTimer

from ui.widgets.slices import SLICE, Slices


def long_steps(done, count=4):
    """Do steps each of which takes as long as a slice."""
    for i in range(count):
        end = time.perf_counter() + SLICE
        while time.perf_counter() < end:
            pass
        done.append(i)
        yield


def test_other_things_happen_between_two_steps(qtbot):
    done, beats = [], []
    slices, beat = Slices(), QTimer(interval=0)
    beat.timeout.connect(lambda: beats.append(len(done)))
    beat.start()
    with qtbot.waitSignal(slices.finished):
        slices.begin(long_steps(done))
    beat.stop()
    assert done == [0, 1, 2, 3]
    assert {1, 2, 3} <= set(beats)
    assert slices.is_idle


def test_newer_work_takes_the_place_of_older(qtbot):
    older, newer = [], []
    slices = Slices()
    slices.begin(long_steps(older, 10**6))
    qtbot.waitUntil(lambda: bool(older))
    slices.begin(long_steps(newer))
    done = len(older)
    qtbot.waitUntil(lambda: slices.is_idle)
    assert len(older) == done
    assert newer == [0, 1, 2, 3]


def test_a_step_may_begin_other_work():
    done = []
    slices = Slices()

    def first():
        slices.begin(iter([done.append("second")]))
        yield
        done.append("never")

    slices.begin(first())
    slices.flush()
    slices.flush()
    assert done == ["second"]
    assert slices.is_idle


def test_what_is_left_can_be_done_at_once_or_given_up():
    done, given_up = [], []
    slices = Slices()
    slices.begin(long_steps(done))
    slices.flush()
    assert done == [0, 1, 2, 3]
    slices.begin(long_steps(given_up))
    slices.stop()
    slices.flush()
    assert given_up == []
