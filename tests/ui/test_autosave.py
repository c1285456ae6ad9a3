"""The journal: written soon after edits, taken away at the end, and found again after the program was killed."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from explorer.document.codec import decode
from explorer.document.edits import set_text
from explorer.document.model import Document
from ui.app import windows as windows_module
from ui.app.autosave import Autosave, leftovers
from ui.app.windows import Windows
from ui.settings import Settings
from ui.store import Store

ROOT = Path(__file__).parents[2]
KILLS = 6
LOST = 2.0  # seconds of work that may be lost

WORKER = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from explorer.document.codec import encode
from explorer.document.edits import set_text
from explorer.document.model import Document
from ui.app.autosave import Autosave
from ui.exporters import write
from ui.store import Store
folder = Path(sys.argv[1])
application = QCoreApplication([])
store = Store(Document())
journal = Autosave(store, lambda: str(folder / "saved.nabla"), folder)
count = 0
def work():
    global count
    count += 1
    store.apply(set_text(f"f(x) = {count} x"))
    if count % 25 == 0:
        write(folder / "saved.nabla", encode(store.document))
    print(count, time.time(), flush=True)
timer = QTimer(interval=10)
timer.timeout.connect(work)
timer.start()
application.exec()
"""


def killed_after(folder, seconds):
    """Let a program edit and save until it is killed; return its edits as (number, time)."""
    command = [sys.executable, "-c", WORKER, str(folder)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as worker:
        lines = [worker.stdout.readline()]
        time.sleep(seconds)
        worker.send_signal(signal.SIGKILL)
        lines += worker.stdout.read().splitlines()
    rows = [line.split() for line in lines]
    return [(int(row[0]), float(row[1])) for row in rows if len(row) == 2]


def number_of(document):
    return int(document.text.split()[2]) if document.text else 0


@pytest.mark.parametrize("round_", range(KILLS))
def test_a_program_killed_at_any_moment_loses_two_seconds_at_most(tmp_path, round_):
    edits = killed_after(tmp_path, random.Random(round_).uniform(0.05, 3.0))
    found = leftovers(tmp_path)
    times = dict(edits)
    last, ended = edits[-1]
    kept = max((number_of(leftover.journal.document) for leftover in found), default=0)
    assert ended - times.get(kept, edits[0][1]) <= LOST
    saved = tmp_path / "saved.nabla"
    if last > 25:
        assert number_of(decode(saved.read_bytes())) in {last // 25 * 25, (last + 1) // 25 * 25}


@pytest.fixture
def store(qapp):  # noqa: ARG001 - Qt has to be there
    return Store(Document(lines=("f(x) = x",)))


def test_edits_are_in_the_journal_soon_and_gone_at_the_end(qtbot, store, tmp_path):
    journal = Autosave(store, lambda: "a.nabla", tmp_path)
    store.apply(set_text("f(x) = 2x"))
    qtbot.waitUntil(journal.file.exists)
    assert leftovers(tmp_path) == []  # its program is alive
    journal.close()
    assert list(tmp_path.glob("*.journal*")) == []


def test_what_is_saved_needs_no_journal(store, tmp_path):
    journal = Autosave(store, lambda: "a.nabla", tmp_path)
    store.apply(set_text("f(x) = 2x"))
    journal.flush(wait=True)
    assert journal.file.exists()
    store.stack.setClean()
    journal.flush(wait=True)
    assert not journal.file.exists()
    journal.close()


def test_a_damaged_journal_is_set_aside(tmp_path):
    (tmp_path / "x.journal").write_bytes(b"{")
    assert leftovers(tmp_path) == []
    assert (tmp_path / "x.damaged").exists()


@pytest.mark.parametrize("wanted", [True, False])
def test_the_next_start_offers_what_was_left(qtbot, tmp_path, monkeypatch, wanted):
    edits = killed_after(tmp_path, 3.0)
    asked = []
    monkeypatch.setattr(windows_module, "ask_to_restore", lambda names: asked.append(names) or wanted)
    windows = Windows(Settings(), tmp_path)
    windows.offer_leftovers()
    assert asked == [["saved.nabla"]]
    assert len(windows.sessions) == (1 if wanted else 0)
    for session in windows.sessions:
        assert abs(number_of(session.store.document) - edits[-1][0]) < 200
        assert session.files.is_modified
        assert session.files.path == tmp_path / "saved.nabla"
    windows.offer_leftovers()
    assert len(asked) == 1
    windows.close()
    qtbot.wait(1)


def test_unsaved_work_comes_into_the_window_that_holds_nothing_yet(qtbot, tmp_path, monkeypatch):
    killed_after(tmp_path, 3.0)
    monkeypatch.setattr(windows_module, "ask_to_restore", lambda _names: True)
    windows = Windows(Settings(), tmp_path)
    windows.open(Document(lines=("welcome",)), None)
    windows.offer_leftovers()
    (session,) = windows.sessions
    assert number_of(session.store.document) > 0
    assert session.files.is_modified
    assert windows.sessions[session].file.exists()
    windows.close()
    qtbot.wait(1)
