"""The slice as sound in the window: made in a thread, played by a program of the system, honest where there is none."""

import sys

import pytest
from PySide6.QtCore import QDir

from ui.exporters import player
from ui.exporters.player import Player, command_for

SILENT = [sys.executable, "-c", "import sys; open(sys.argv[1], 'rb').read(4) == b'RIFF' or sys.exit('no sound file')"]
ENDLESS = [sys.executable, "-c", "import time; time.sleep(60)"]
WITHOUT_DEVICE = [sys.executable, "-c", "import sys; sys.exit('no such audio device')"]


@pytest.fixture
def heard(monkeypatch):
    """Return the commands that were run; set `heard.command` to what plays."""

    class Heard(list):
        command = SILENT

    found = Heard()

    def command(path):
        found.append(path)
        return [*found.command, path] if found.command else None

    monkeypatch.setattr(player, "command_for", command)
    return found


@pytest.fixture
def said(welcome, monkeypatch):
    texts = []
    monkeypatch.setattr(welcome.commands.listening, "_say", texts.append)
    return texts


def test_the_slice_is_played_and_says_what_it_is(welcome, heard, said, qtbot):
    with qtbot.waitSignal(welcome.commands.listening.player.ended, timeout=20_000):
        welcome.actions["sound"].trigger()
    assert len(heard) == 1
    assert "pitch is height" in said[0]
    assert len(said) == 1


def test_pressed_again_it_stops(welcome, heard, qtbot):
    heard.command = ENDLESS
    welcome.actions["sound"].trigger()
    qtbot.waitUntil(lambda: welcome.commands.listening.player.is_playing, timeout=20_000)
    welcome.actions["sound"].trigger()
    assert not welcome.commands.listening.player.is_playing


def test_without_a_device_that_is_said_and_where_else_the_sound_is(welcome, heard, said, qtbot):
    heard.command = WITHOUT_DEVICE
    welcome.actions["sound"].trigger()
    qtbot.waitUntil(lambda: len(said) == 2, timeout=20_000)
    assert "no such audio device" in said[1]
    assert "Slices as sound" in said[1]


def test_without_a_player_that_is_said(welcome, heard, said, qtbot):
    heard.command = None
    welcome.actions["sound"].trigger()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert [text.partition(" Export")[0] for text in said] == ["No program that plays sound was found here."]


def test_a_formula_that_can_not_be_read_is_told(welcome, heard, said, qtbot):
    welcome.store.apply(lambda document: type(document)(lines=("f(x) = sn(x)",)))
    welcome.actions["sound"].trigger()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert not heard


def test_a_window_closes_while_it_sounds(welcome, heard, qtbot):
    heard.command = ENDLESS
    welcome.actions["sound"].trigger()
    qtbot.waitUntil(lambda: welcome.commands.listening.player.is_playing, timeout=20_000)
    welcome.close()
    assert not welcome.commands.listening.player.is_playing


def test_the_system_s_player_is_found(monkeypatch, qapp):  # noqa: ARG001 - Qt has to be there
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(player.shutil, "which", lambda name: "/usr/bin/aplay" if name == "aplay" else None)
    assert command_for("a b.wav") == ["/usr/bin/aplay", "-q", "a b.wav"]
    monkeypatch.setattr(player.shutil, "which", lambda _: None)
    assert command_for("a.wav") is None
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(player.shutil, "which", lambda _: "powershell.exe")
    assert "it''s.wav" in command_for("it's.wav")[-1]
    Player().stop()


def test_the_file_that_is_played_is_a_temporary_one(welcome, heard, qtbot):
    with qtbot.waitSignal(welcome.commands.listening.player.ended, timeout=20_000):
        welcome.actions["sound"].trigger()
    assert heard[0].startswith(QDir.tempPath())
