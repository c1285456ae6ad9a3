"""The command script `packaging/dev.py`, run as a user runs it: with a bare Python."""

import subprocess
import sys
from pathlib import Path

DEV = Path(__file__).resolve().parents[2] / "packaging/dev.py"


def run_dev(*arguments):
    return subprocess.run([sys.executable, "-I", DEV, *arguments], capture_output=True, text=True, check=False)


def test_help_lists_every_command():
    shown = run_dev("--help")
    assert shown.returncode == 0
    assert {"setup", "run", "test", "bench", "lock"} <= {line.split()[0] for line in shown.stdout.splitlines() if line}


def test_unknown_command_is_refused():
    shown = run_dev("dance")
    assert shown.returncode == 2
    assert "dance" in shown.stderr


def test_second_setup_has_nothing_to_do():
    shown = run_dev("setup")
    assert (shown.returncode, shown.stdout) == (0, "")
