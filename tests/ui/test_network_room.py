"""The network's room in a window: it trains with the view live, pauses, steps, and writes definitions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from explorer.document.model import Document, LabSettings


@pytest.fixture
def session(open_room):
    lab = LabSettings("network", own=(("network.layers", "4"),))
    return open_room(Document(lines=("f(x, y) = x y",), lab=lab), pictures=3)


def iteration(session):
    words = session.window.room.sentences.text().split("  ·  ")[0]
    return int(words.removeprefix("iteration ").replace(",", ""))


def plane(session):
    return session.window.room.pictures.stages[0].scene


def press(session, title):
    QTest.mouseClick(session.window.room.buttons.buttons[title], Qt.MouseButton.LeftButton)


@pytest.mark.gui
def test_a_network_trains_while_the_probe_moves_pauses_steps_and_is_written(session, qtbot):
    assert session.window.room.labs["Fit & Network"].text() == "Fit && Network"
    press(session, "Train")
    qtbot.waitUntil(lambda: iteration(session) > 0, timeout=30_000)
    session.window.room.probe_dragged.emit({0: 0.25})
    reached = iteration(session)
    qtbot.waitUntil(lambda: iteration(session) > reached, timeout=30_000)
    assert session.store.document.probe[0] == 0.25
    press(session, "Pause")
    qtbot.waitUntil(lambda: session.jobs.is_idle and "Train" in session.window.room.buttons.buttons, timeout=30_000)
    paused = iteration(session)
    assert dict(session.store.document.lab.own)["network.iteration"] == paused
    press(session, "Step")
    qtbot.waitUntil(lambda: iteration(session) == paused + 1, timeout=30_000)
    press(session, "Write definitions")
    assert session.store.document.explored == "N"
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=30_000)
    assert iteration(session) == paused + 1


@pytest.mark.gui
def test_own_data_are_pasted_and_learned(session, qtbot):
    rows = [f"{x};{y};{int(x * x + y * y < 4)}" for x in range(-4, 5) for y in range(-4, 5)]
    QGuiApplication.clipboard().setText("\n".join(["a;b;where", *rows, "1;;1"]))  # one row has a gap
    session.window.room.data.paste()
    qtbot.waitUntil(lambda: "Train" in session.window.room.buttons.buttons and session.jobs.is_idle, timeout=30_000)
    qtbot.waitUntil(lambda: plane(session).x.name == "a", timeout=30_000)
    press(session, "Train")
    qtbot.waitUntil(lambda: iteration(session) > 20, timeout=30_000)
    press(session, "Pause")
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=30_000)
