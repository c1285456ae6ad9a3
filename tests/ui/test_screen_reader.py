"""What a screen reader finds: every control has a role and a name, pictures say what they show, buttons can be pressed.

The program runs in a real window on a bus of its own, and is read over AT-SPI by the system's Python.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PYTHON = "/usr/bin/python3"
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
SCRIPT = '"{program}" -m ui "{document}" & P=$!; "{python}" "{reader}" "Taylor polynomial" "{out}"; kill $P; wait $P'
SCROLLED = {"Tables at the point", "Coordinates", "The open room"}  # which have no role of their own in Qt
EMPTY = {"filler", "unknown", "redundant object", "invalid"}


def has_bindings():
    if sys.platform != "linux" or shutil.which("dbus-run-session") is None or not Path(PYTHON).exists():
        return False
    return subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    if not has_bindings():
        pytest.skip("without the bindings of AT-SPI")
    home = tmp_path_factory.mktemp("home")
    environment = os.environ | {
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONFAULTHANDLER": "1",  # a crash says where
        "XDG_CONFIG_HOME": str(home),
        "XDG_DATA_HOME": str(home),
        "PYTHONPATH": str(ROOT),
    }
    script = SCRIPT.format(
        program=sys.executable,
        python=PYTHON,
        out=home / "told.json",
        document=ROOT / "resources/examples/torus.nabla",
        reader=Path(__file__).with_name("screen_reader.py"),
    )
    command = ["dbus-run-session", "--", "bash", "-c", script]
    made = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=150, check=False)
    written = home / "told.json"
    assert written.exists(), made.stderr
    return json.loads(written.read_text("utf-8"))


@pytest.mark.gui
def test_every_control_has_a_role_and_a_name(told):
    controls = [found for found in told["before"] if found["focusable"] and found["showing"]]
    assert len(controls) > 30
    assert {found["name"] for found in controls if found["role"] in EMPTY} <= SCROLLED
    assert not [found for found in controls if not found["name"]]


@pytest.mark.gui
def test_pictures_say_what_they_show(told):
    pictures = {found["name"]: found["description"] for found in told["before"] if found["role"] == "image"}
    assert "a picture in space" in pictures["View A: f(u, v)"]
    assert "a picture in the plane" in pictures["View B: parameters"]


@pytest.mark.gui
def test_formulas_are_read(told):
    texts = {found["name"] for found in told["before"] if found["role"] in {"text", "label"}}
    assert "f(u, v) = [(R + r cos v) cos u, (R + r cos v) sin u, r sin v]" in texts
    assert any(text.split()[:2] == ["rank", "2"] for text in texts)


@pytest.mark.gui
def test_a_check_box_is_pressed_by_the_reader(told):
    checked = {key: [o for o in told[key] if o["name"] == "Taylor polynomial" and o["checked"]] for key in told}
    assert not checked["before"]
    assert checked["after"]
