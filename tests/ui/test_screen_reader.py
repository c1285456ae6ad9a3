"""What a screen reader finds: every control has a role and a name, pictures say what they show, buttons can be pressed.

The program runs in a real window on a bus of its own, and is read over AT-SPI by the system's Python.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from explorer.document.model import Document
from explorer.document.recovery import Journal, encode_journal

ROOT = Path(__file__).parents[2]
PYTHON = "/usr/bin/python3"
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
SCRIPT = '"{program}" -m ui "{document}" & P=$!; "{python}" "{reader}" "{out}" {stops}; kill $P; wait $P'
EMPTY = {"filler", "unknown", "redundant object", "invalid"}
ROOMS = (
    *("Lab: Taylor", "Difference quotient", "Convergence", "Terms and tensors", "Linearization microscope"),
    *(
        "Polynomials and error",
        "Lab: Graph",
        "Lab: Matrix",
        "Lab: Identities",
        "An identity of your own",
        "Gradient in closed form",
    ),
    *("Lab: Steps", "Next step", "Along the curve", "Lab: Fit & Network", "Network", "Backpropagation", "Descent"),
)
DIALOGS = {"Save as…": "Save as", "Open…": "Open", "Quit": "Unsaved changes"}  # what opens them, and their titles
SETTINGS = "Ranges, axes and camera of view A"
BOXES = ("Discard", SETTINGS, "!old {own}", "Save", "Cancel", "!gone {folder}", "Save", "OK")
CLOSED = [stop for opens in DIALOGS for stop in (opens, "Cancel")]
LESSON = ("Lessons", "(2) Partial derivatives and gradients. 15 pages, about 30 minutes", "Show the answer")
WINDOWS = ("Help", "Find a command…", "Gallery of examples…", "Animation…")
STOPS = (*BOXES, "Taylor polynomial", *ROOMS, *CLOSED, *LESSON, *WINDOWS)
OFTEN = {"Order of the Taylor polynomial"}  # in the tool bar and in the strip: the same thing


def has_bindings():
    if sys.platform != "linux" or shutil.which("dbus-run-session") is None or not Path(PYTHON).exists():
        return False
    return subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    if not has_bindings():
        pytest.skip("without the bindings of AT-SPI")
    home, folder = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("own")
    own = shutil.copy(ROOT / "resources/examples/product_rule.nabla", folder)
    journals = home / "Function Explorer" / "journals"
    journals.mkdir(parents=True)
    (journals / "left.journal").write_bytes(encode_journal(Journal(Document(lines=("f(x) = x",)), "left.nabla")))
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
        document=own,
        reader=Path(__file__).with_name("screen_reader.py"),
        stops=" ".join(f'"{stop.format(own=own, folder=folder)}"' for stop in STOPS),
    )
    command = ["dbus-run-session", "--", "bash", "-c", script]
    made = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=500, check=False)
    written = home / "told.json"
    assert written.exists(), made.stderr
    return json.loads(written.read_text("utf-8"))


def on_screen(objects):
    return [found for found in objects if found["focusable"] and found["showing"]]


@pytest.mark.gui
def test_every_control_of_every_room_has_a_role_and_a_name(told):
    assert [name for name, _ in told["stations"]] == ["start", *(stop for stop in STOPS if stop[0] != "!")]
    for station, objects in told["stations"]:
        controls = on_screen(objects)
        assert len(controls) > 30, station
        assert not [found for found in controls if found["role"] in EMPTY], station
        assert not [found for found in controls if not found["name"]], station


@pytest.mark.gui
def test_no_two_controls_that_do_something_have_the_same_name(told):
    acting = {"push button", "check box", "radio button", "combo box", "slider", "toggle button"}
    for station, objects in told["stations"]:
        names = Counter((o["role"], o["name"]) for o in on_screen(objects) if o["role"] in acting)
        assert [name for (_, name), count in names.items() if count > 1 and name not in OFTEN] == [], station


def dialog_in(objects, title):
    """Return what is in a dialog, itself first."""
    start = next(i for i, o in enumerate(objects) if o["role"] in {"dialog", "alert"} and o["name"] == title)
    inside = [o["depth"] > objects[start]["depth"] for o in objects[start + 1 :]]
    return objects[start : start + 1 + (inside.index(False) if False in inside else len(inside))]


@pytest.mark.gui
def test_dialogs_say_what_they_ask_and_their_controls_have_names(told):
    stations = dict(told["stations"])
    for opens, title in DIALOGS.items():
        dialog = dialog_in(stations[opens], title)
        controls = on_screen(dialog)
        assert {"Cancel"} < {o["name"] for o in controls if o["role"] == "push button"}, title
        assert not [o for o in controls if o["role"] in EMPTY or not o["name"]], title
        assert [o for o in controls if o["focused"]], title
    question = dialog_in(stations["Quit"], "Unsaved changes")
    assert {"Save", "Discard", "Cancel"} == {o["name"] for o in question if o["role"] == "push button"}
    assert "Save the changes to product_rule.nabla?" in {o["name"] for o in question if o["role"] == "label"}
    file = dialog_in(stations["Save as…"], "Save as")
    assert {"File name:", "Files"} <= {o["name"] for o in on_screen(file) if o["role"] in {"text", "tree"}}


def box_at(told, title, *texts):
    """Return the roles and names of what can have the keyboard in a box that says texts, and what has it."""
    stations = [objects for _, objects in told["stations"] if any(o["name"] == title for o in objects)]
    box = dialog_in(stations[0], title)
    assert set(texts) <= {o["name"] for o in box if o["role"] == "label"}
    controls = [o for o in on_screen(box) if o["role"] != "label"]
    return [(o["role"], o["name"]) for o in controls], [o["name"] for o in controls if o["focused"]]


@pytest.mark.gui
def test_boxes_are_read_and_the_safe_answer_has_the_keyboard(told):
    button = "push button"
    left, said = "Unsaved work was found", "The program did not end properly. Open what was not saved?"
    assert box_at(told, left, said, "left.nabla") == ([(button, "Open"), (button, "Discard")], ["Open"])
    said = "product_rule.nabla was changed by another program since it was opened. Replace it?"
    changed = box_at(told, "The file has changed", said)
    assert (sorted(changed[0]), changed[1]) == ([(button, "Cancel"), (button, "Replace")], ["Cancel"])
    assert box_at(told, "product_rule.nabla was not saved") == ([(button, "OK")], ["OK"])
    # a window that pops up is in no other's tree: a reader knows it by what has the keyboard in it
    assert [["text", "lowest x"], ["dialog", SETTINGS]] in [found[:2] for found in told["around"]]


@pytest.mark.gui
def test_pictures_say_what_they_show(told):
    objects = dict(told["stations"])["Difference quotient"]
    pictures = {o["name"]: o["description"] for o in objects if o["role"] == "image" and o["showing"]}
    assert len(pictures) == 4
    assert all("Axes:" in description for description in pictures.values())


@pytest.mark.gui
def test_formulas_are_read(told):
    texts = {found["name"] for found in dict(told["stations"])["start"] if found["role"] in {"text", "label"}}
    assert any("sin" in text and "f(x)" in text for text in texts)


@pytest.mark.gui
def test_states_and_values_are_told(told):
    stations = dict(told["stations"])
    before = {o["name"] for o in stations["start"] if o["checked"]}
    after = {o["name"] for o in stations["Taylor polynomial"] if o["checked"]}
    assert "Taylor polynomial" in after - before
    (order, _) = (o["value"] for o in stations["Taylor polynomial"] if o["role"] == "spin button")
    assert order == 2.0  # it was not only turned: it is drawn
    assert {"Lab: Taylor", "Difference quotient"} <= {
        o["name"] for o in stations["Difference quotient"] if o["checked"]
    }
    undo = [o["enabled"] for o in stations["start"] if o["name"] == "Undo" and o["role"] == "push button"]
    assert undo == [False]
    (slider,) = (o for o in on_screen(stations["Difference quotient"]) if o["role"] == "slider")
    assert (slider["name"], slider["description"]) == ("|h|", "1")


@pytest.mark.gui
def test_what_a_lesson_says_of_an_answer_is_announced(told):
    page = next(o for o in dict(told["stations"])["Show the answer"] if o["name"] == "Page of the lesson")
    assert any(text and text in page["description"].replace("\n", " ") for text in told["heard"])


@pytest.mark.gui
def test_new_pictures_are_announced(told):
    assert any("Picture 1" in text for text in told["heard"])
