"""The hosted workflow: actions pinned to a commit, no more rights than reading, and commands that exist."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / ".github/workflows/packages.yml").read_text("utf-8")


def test_actions_are_pinned_to_a_commit_and_say_their_version():
    uses = re.findall(r"uses: *(.*)", TEXT)
    assert uses
    assert not [line for line in uses if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)]


def test_the_workflow_may_only_read():
    assert re.findall(r"^permissions:\n((?: +.*\n)+)", TEXT, re.MULTILINE) == ["  contents: read\n"]
    assert TEXT.count("permissions:") == 1
    assert "persist-credentials: false" in TEXT


def test_the_workflow_runs_the_commands_that_are_there():
    shown = subprocess.run(
        [sys.executable, ROOT / "packaging/dev.py", "--help"], capture_output=True, text=True, check=True
    ).stdout
    commands = set(re.findall(r"dev\.py ([\w-]+)", TEXT))
    assert commands == {"package", "package-test"}
    assert all(f"  {command} " in shown for command in commands)
    kinds = {kind for line in re.findall(r"kinds: ([\w ]+)", TEXT) for kind in line.split()}
    assert kinds == {"wheel", "linux", "windows", "macos"}
