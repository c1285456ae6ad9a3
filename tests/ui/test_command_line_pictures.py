"""The program from a shell: pictures without a display, and which arguments open a window."""

import subprocess
import sys
from pathlib import Path

import pytest

from ui import __main__ as command_line

ROOT = Path(__file__).parents[2]


def program(*arguments):
    command = [sys.executable, "-W", "error", "-m", "ui", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)


def test_render_from_a_shell(tmp_path):
    done = program("render", "f(x) = sin x", "--out", str(tmp_path), "--formats", "png,svg,csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in tmp_path.iterdir()} >= {"view-a.png", "view-a.svg", "value.csv"}


def test_value_from_a_shell_loads_no_widgets():
    call = "main(['eval', 'x^2', '--at', 'x=3'])"
    code = f"import sys; from ui.__main__ import main; {call}; print('PySide6' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert "9" in done.stdout
    assert done.stdout.splitlines()[-1] == "False"


def test_help_tells_the_commands():
    done = program("--help")
    assert done.returncode == 0
    assert "render" in done.stdout


def test_version_is_told():
    done = program("--version")
    assert done.returncode == 0
    assert done.stdout.strip()


def test_unknown_option_is_refused():
    done = program("--nonsense")
    assert done.returncode == 2
    assert "--nonsense" in done.stderr


def test_a_system_without_opengl_is_told_what_to_install(monkeypatch, capsys):
    def lacking(_):
        raise ImportError("libGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(command_line, "run", lacking)
    monkeypatch.setenv("LC_ALL", "C")
    assert command_line.main(["render", "x^2"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("this system has no libGL.so.1, ")
    assert "apt-get install libgl1 " in told


def test_an_import_that_fails_by_our_own_fault_is_not_taken_for_that(monkeypatch):
    def broken(_):
        raise ImportError("cannot import name")

    monkeypatch.setattr(command_line, "run", broken)
    with pytest.raises(ImportError, match="cannot import name"):
        command_line.main([])
