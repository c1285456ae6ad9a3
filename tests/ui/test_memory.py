"""Memory that one picture's arrays leave is there for the next one's."""

import platform
import sys

import numpy as np
import pytest

from ui.app.memory import keep_freed_memory


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries decide by themselves")
def test_arrays_of_a_picture_do_not_take_their_memory_anew():
    import resource  # noqa: PLC0415 - it is not on Windows

    def picture():
        return [np.ones(60_000) for _ in range(8)]

    keep_freed_memory()
    for _ in range(3):
        picture()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(20):
        picture()
    faults = resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
    assert faults < 20 * 200  # 900 each time where it is taken anew


def test_other_systems_are_left_alone(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    keep_freed_memory()
