"""The settings: a damaged file is set aside, and instances of the program add to one list."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QLockFile, QSettings

from ui import settings as settings_module
from ui.settings import Settings

ADDS = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from ui.settings import Settings
settings = Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat))
for number in range(5):
    settings.remember(Path(f"/documents/{sys.argv[2]}{number}.nabla"))
"""


def settings_of(path):
    return Settings(QSettings(str(path), QSettings.Format.IniFormat))


@pytest.mark.parametrize("content", [b"\x00\xff\x1b garbage", b"[General\ntheme=dark\n", b"theme dark\n", b"\xe4"])
def test_a_damaged_file_is_set_aside_and_begun_anew(tmp_path, content):
    path = tmp_path / "settings.conf"
    path.write_bytes(content)
    settings = settings_of(path)
    assert settings.set_aside == tmp_path / "settings.damaged"
    assert settings.set_aside.read_bytes() == content
    assert settings.theme_choice == "system"
    settings.theme_choice = "dark"
    del settings
    again = settings_of(path)
    assert again.set_aside is None
    assert again.theme_choice == "dark"


@pytest.mark.parametrize("content", [b"", b"\n", b"[General]\ntheme=dark\nprojector=maybe\n"])
def test_a_sound_file_stays(tmp_path, content):
    path = tmp_path / "settings.conf"
    path.write_bytes(content)
    assert settings_of(path).set_aside is None


def test_two_instances_lose_none_of_their_documents(tmp_path):
    path = tmp_path / "settings.conf"
    command = [sys.executable, "-c", ADDS, str(path)]
    instances = [subprocess.Popen([*command, name]) for name in "ab"]
    assert [instance.wait() for instance in instances] == [0, 0]
    names = {name.rsplit("/", 1)[1] for name in settings_of(path).recent}
    assert names == {f"{letter}{number}.nabla" for letter in "ab" for number in range(5)}


def test_users_of_one_machine_take_no_turns(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(settings_module, "QLockFile", lambda name: asked.append(name) or QLockFile(name))
    for user in "ab":
        settings_of(tmp_path / user / "settings.conf").remember(tmp_path / "f.nabla")
    assert asked == [str(tmp_path / user / "settings.recent.lock") for user in "ab"]


def test_where_nothing_can_be_written_documents_are_remembered_for_this_start(tmp_path):
    (tmp_path / "home").touch()  # no folder can be made below it, not even by root
    settings = settings_of(tmp_path / "home" / "settings.conf")
    settings.remember(tmp_path / "f.nabla")
    assert settings.recent == [str(tmp_path / "f.nabla")]
