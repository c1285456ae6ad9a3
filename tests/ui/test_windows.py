"""What files named at the start show: a document in its window, a lesson beside an empty document."""

import shutil
import subprocess
import sys

import pytest

from explorer.document.model import Document
from ui import assets
from ui.app.windows import Windows
from ui.settings import Settings


@pytest.fixture
def windows(qtbot, tmp_path):
    made = Windows(Settings(), tmp_path / "journals")
    yield made
    for session in list(made.sessions):
        session.window.close()
    made.close()
    qtbot.wait(1)


def test_a_lesson_file_is_played(qtbot, windows, tmp_path):
    path = tmp_path / "수업 1.lesson"
    shutil.copy(assets.RESOURCES / "lessons/part1.lesson", path)
    windows.open_path(path)
    (session,) = windows.sessions
    lessons = session.lessons
    qtbot.waitUntil(lambda: lessons.panel is not None and lessons.panel.player.lesson is not None, timeout=20_000)
    assert lessons.panel.player.lesson.key == path.stem
    assert session.store.own == Document()
    assert session.files.path is None


def test_a_file_that_is_no_lesson_is_told(qtbot, windows, tmp_path):
    path = tmp_path / "broken.LESSON"
    path.write_text("no lesson = [", "utf-8")
    windows.open_path(path)
    (session,) = windows.sessions
    lessons = session.lessons
    qtbot.waitUntil(lambda: lessons.panel is not None and lessons.panel.problem.text() != "", timeout=20_000)
    assert path.name in lessons.panel.problem.text()
    assert lessons.panel.player.lesson is None


def test_what_is_said_at_the_start_is_still_there_with_the_picture(qtbot, tmp_path):
    settings = Settings()
    settings.set_aside = tmp_path / "FunctionExplorer.damaged"
    windows = Windows(settings, tmp_path / "journals")
    windows.open(Document(lines=("f(x) = x^2",)), None)
    windows.tell_of_settings()
    (session,) = windows.sessions
    qtbot.waitUntil(lambda: session.picture is not None, timeout=20_000)
    assert "FunctionExplorer.damaged" in session.window.statusBar().currentMessage()
    session.window.close()
    windows.close()
    qtbot.wait(1)


def test_a_file_given_by_the_desktop_is_shown_where_nothing_is_lost(windows, tmp_path):
    path = tmp_path / "given.nabla"
    path.write_bytes((assets.example("saddle")).read_bytes())
    windows.open(Document(), None)
    windows.hand_over(str(path))
    (session,) = windows.sessions
    assert session.files.path == path


def test_all_windows_follow_the_look_that_is_chosen_in_one(windows, qtbot):
    for _ in range(2):
        windows.open(Document(lines=("f(x) = x^2",)), None)
    first, second = windows.sessions
    first.lessons.toggle()
    qtbot.waitUntil(lambda: first.lessons.panel is not None, timeout=20_000)
    themes = []
    first.window.themed.connect(themes.append)
    try:
        second.actions["projector"].trigger()
        second.look.choose_theme("dark")
        assert first.window.panes[0].point_size == second.window.panes[0].point_size > 15
        assert first.actions["projector"].isChecked()
        assert first.actions["forward"].shortcuts()
        assert first.window.theme == second.window.theme == themes[-1]
    finally:
        second.actions["projector"].trigger()
        second.look.choose_theme("light")
    assert not first.actions["forward"].shortcuts()


FILE_OPEN = """
import sys
from PySide6.QtGui import QFileOpenEvent
from ui.app.start import Application
application = Application([])
application.file_given.connect(print)
sys.exit(not application.notify(application, QFileOpenEvent("/given by a Mac.nabla")))
"""


def test_a_mac_tells_which_file_is_to_be_shown():
    done = subprocess.run([sys.executable, "-c", FILE_OPEN], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "/given by a Mac.nabla"
