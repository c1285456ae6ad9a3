"""The taskbar of Windows: the program and its entry in the start menu say the same identity."""

import ctypes
import re
import sys
from pathlib import Path
from types import SimpleNamespace

from ui.app import taskbar

INSTALLER = Path(__file__).resolve().parents[2] / "packaging/windows/installer.nsi"


def test_windows_is_told_the_identity_of_the_start_menu_entry(monkeypatch):
    told = []
    shell = SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=lambda name: told.append(name.value))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=shell), raising=False)
    taskbar.join()
    assert told == re.findall('^!define IDENTITY "(.+?)"', INSTALLER.read_text("utf-8"), re.MULTILINE)


def test_other_systems_are_told_nothing(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delattr(ctypes, "windll", raising=False)
    taskbar.join()
