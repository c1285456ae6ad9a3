"""Exports from menus, context menus and the clipboard of a whole window, and what happens when they fail."""

import ast
import os
import subprocess
import sys
import threading

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from explorer.document.model import Document, LabSettings
from explorer.export.formats import BY_KEY, FORMATS, Takes
from explorer.graph.expr import Stopped
from ui.app import exports
from ui.app.session import Session
from ui.exporters.work import Work
from ui.settings import Settings
from ui.widgets.animation_dialog import AnimationDialog, Choice
from ui.widgets.menus import plain


def begin(qtbot):
    made = Session(Document(lines=("f(x, y) = (x + 2y^3)^2",)), Settings())
    made.window.resize(900, 600)
    made.window.show()
    made.start()
    qtbot.waitUntil(lambda: made.jobs.is_idle, timeout=20_000)
    return made


@pytest.fixture
def session(qtbot):
    made = begin(qtbot)
    yield made
    made.window.close()
    made.close()


@pytest.fixture
def save(session, qtbot, tmp_path, monkeypatch):
    """Return a function that exports under a name, and returns the path and what the status bar says."""

    def save(start, name="exported", folder=tmp_path):
        monkeypatch.setattr(exports, "ask_save_path", lambda *_args: folder / name)
        start()
        done(qtbot, session)
        return session.window.statusBar().currentMessage()

    return save


def done(qtbot, session):
    qtbot.waitUntil(lambda: not session.commands.exports.works, timeout=30_000)


def menu_rows(menu, above=()):
    """Yield every action below a menu with the titles of the menus it is in."""
    menu.aboutToShow.emit()
    parts = {part.menuAction(): part for part in menu.findChildren(QMenu)}
    for action in menu.actions():
        if action in parts:
            yield from menu_rows(parts[action], (*above, plain(action.text())))
        elif not action.isSeparator():
            yield above, action


KINDS = {
    Takes.PICTURE: ("Picture as",),
    Takes.MESH: ("Surface as",),
    Takes.SAMPLES: ("Samples as",),
    Takes.DOCUMENT: (),
}
ROWS = [row for row in FORMATS if row.takes in KINDS] + [row for row in FORMATS if row.whole]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_menu_saves_every_format_with_its_suffix(session, save, tmp_path, row):
    place = ("All tables as",) if row.whole else KINDS[row.takes]
    rows = {(above, plain(action.text())): action for above, action in menu_rows(session.window.export)}
    said = save(rows[place, f"{row.title}…"].trigger)
    path = tmp_path / f"exported.{row.suffix}"
    assert said == f"Saved {path}"
    assert path.stat().st_size > 50


def test_shortcut_saves_the_view_with_the_focus_as_an_image(session, save, tmp_path):
    session.settings.dpi = 150
    session.window.panes[1].view.setFocus()
    save(session.actions["png"].trigger)
    size = session.window.panes[1].view.size()
    with Image.open(tmp_path / "exported.png") as made:
        assert made.size == pytest.approx((size.width() * 150 / 96, size.height() * 150 / 96), abs=1)


def test_a_picture_looks_as_on_the_screen(session, save, tmp_path):
    session.settings.dpi = 96
    for pane in session.window.panes:
        save(lambda pane=pane: session.commands.exports.save(BY_KEY["png"], pane), pane.objectName() + "x")
        with Image.open(tmp_path / f"{pane.objectName()}x.png") as made:
            exported = np.asarray(made.convert("RGB"), dtype=float)
        shown = pane.view.grab_image(1.0)
        shown.save(str(tmp_path / "shown.png"))
        with Image.open(tmp_path / "shown.png") as made:
            screen = np.asarray(made.convert("RGB"), dtype=float)
        assert np.abs(exported - screen).mean() < 3


def test_table_is_saved_and_all_formats_are_offered(session, save, tmp_path):
    section = session.window.point.sections["jacobian"]
    save(lambda: section.save_requested.emit(section.table, "npy"), "table")
    assert np.array_equal(np.load(tmp_path / "table.npy"), section.table.numbers)


def test_film_is_asked_for_and_saved(session, save, tmp_path, monkeypatch):
    offered = []

    def ask(_parent, sequences):
        offered.extend(key for key, _ in sequences)
        return Choice("turn", "gif", 4, 0.05)

    monkeypatch.setattr(AnimationDialog, "ask", ask)
    said = save(session.actions["animation"].trigger)
    assert said == f"Saved {tmp_path / 'exported.gif'}"
    assert offered == ["taylor", "descent", "turn"]
    with Image.open(tmp_path / "exported.gif") as film:
        assert film.n_frames == 4


def test_the_dialog_returns_what_is_chosen(qtbot):
    dialog = AnimationDialog(None, [("taylor", "Taylor order"), ("turn", "Turning camera")])
    qtbot.addWidget(dialog)
    assert not dialog.frames.isEnabled()  # the orders are counted by themselves
    dialog.what.setCurrentIndex(1)
    dialog.frames.setValue(12)
    assert dialog.choice() == Choice("turn", "gif", 12)
    dialog.pause.setValue(500)
    assert dialog.choice().seconds == 0.5


def test_picture_goes_to_the_clipboard_as_pixels_and_as_vectors(session, qtbot):
    session.actions["copy_picture"].trigger()
    done(qtbot, session)
    data = QGuiApplication.clipboard().mimeData()
    assert not QGuiApplication.clipboard().image().isNull()
    assert bytes(data.data("image/svg+xml").data()).startswith(b"<?xml")


def test_texts_go_to_the_clipboard(session, qtbot):
    session.commands.exports.copy("py")
    done(qtbot, session)
    ast.parse(QGuiApplication.clipboard().text())
    session.commands.exports.copy("tikz")
    done(qtbot, session)
    assert "\\begin{tikzpicture}" in QGuiApplication.clipboard().text()


def test_a_click_with_the_right_button_opens_the_menu_and_a_drag_does_not(session, qtbot):
    pane = session.window.panes[1]
    opened = []
    pane.menu_wanted.disconnect()
    pane.menu_wanted.connect(opened.append)
    QTest.mousePress(pane.view, Qt.MouseButton.RightButton, pos=QPoint(60, 60))
    QTest.mouseMove(pane.view, QPoint(120, 90))
    QTest.mouseRelease(pane.view, Qt.MouseButton.RightButton, pos=QPoint(120, 90))
    assert opened == []
    QTest.mouseClick(pane.view, Qt.MouseButton.RightButton, pos=QPoint(60, 60))
    assert opened == [pane.view.mapToGlobal(QPoint(60, 60))]
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=20_000)


def test_menu_of_a_picture_offers_what_it_can_be(session):
    session.commands.exports.pop_up(session.window.panes[0], QPoint(10, 10))
    (menu,) = [menu for menu in session.window.panes[0].view.findChildren(QMenu) if menu.isVisible()]
    texts = [plain(action.text()) for _, action in menu_rows(menu)]
    assert {"PNG…", "SVG…", "PDF…", "TikZ…", "Copy the picture", "Animation…", "GLB…", "Transparent background"} <= set(
        texts
    )
    menu.close()


def test_ground_and_fineness_are_remembered(session):
    rows = {plain(action.text()): action for _, action in menu_rows(session.window.export)}
    rows["Transparent background"].setChecked(True)
    rows["600"].trigger()
    assert (session.settings.transparent, session.settings.dpi) == (True, 600)
    rows = {plain(action.text()): action for _, action in menu_rows(session.window.export)}
    assert rows["600"].isChecked()
    assert not rows["96"].isChecked()


# What goes wrong


def test_unwritable_folder_is_a_message(session, save, tmp_path):
    said = save(session.actions["png"].trigger, folder=tmp_path / "missing")
    assert "exported.png could not be written" in said


def test_a_full_disk_is_a_message_and_the_old_file_stays(session, save, tmp_path):
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    if sys.platform != "linux" or os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("disks cannot be mounted here")
    try:
        (place / "exported.png").write_bytes(b"old")
        said = save(session.actions["png"].trigger, folder=place)
        assert "could not be written" in said
        assert (place / "exported.png").read_bytes() == b"old"
        assert [path.name for path in place.iterdir()] == ["exported.png"]
    finally:
        subprocess.run(["umount", str(place)], check=True)  # noqa: S607 - it is wherever the system keeps it


def test_a_cancelled_film_leaves_the_old_file(session, qtbot, tmp_path, monkeypatch):
    (tmp_path / "exported.gif").write_bytes(b"old")
    monkeypatch.setattr(exports, "ask_save_path", lambda *_args: tmp_path / "exported.gif")
    chosen = {"animation": "turn", "frames": 600}
    session.commands.exports.save(BY_KEY["gif"], chosen=chosen)
    (work,) = session.commands.exports.works
    with qtbot.waitSignal(work.progressed, timeout=20_000):
        pass
    work.cancel()
    done(qtbot, session)
    assert (tmp_path / "exported.gif").read_bytes() == b"old"


def test_closing_the_window_stops_what_is_being_made(qtbot, tmp_path, monkeypatch):
    session = begin(qtbot)
    monkeypatch.setattr(exports, "ask_save_path", lambda *_args: tmp_path / "exported.gif")
    session.commands.exports.save(BY_KEY["gif"], chosen={"animation": "turn", "frames": 600})
    (work,) = session.commands.exports.works
    with qtbot.waitSignal(work.progressed, timeout=20_000):
        pass
    session.window.close()
    session.close()
    assert not (tmp_path / "exported.gif").exists()


def test_a_text_that_cannot_be_read_is_a_message(session, qtbot, save):
    session.window.definitions.editor.setFocus()
    session.window.definitions.editor.selectAll()
    qtbot.keyClicks(session.window.definitions.editor, "f(x) = sn(x)")
    qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=20_000)
    said = save(lambda: session.commands.exports.save(BY_KEY["py"]))
    assert "sn" in said


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ValueError("no such thing"), "no such thing"),
        (ZeroDivisionError("of ours"), "ZeroDivisionError"),
        (Stopped(), None),
    ],
)
def test_what_goes_wrong_in_the_thread_is_told(qtbot, error, said):
    def make(_progress):
        raise error

    work = Work(make)
    told = []
    work.failed.connect(told.append)
    with qtbot.waitSignal(work.ended, timeout=5_000):
        work.start()
    assert told == [] if said is None else said in told[0]


def test_a_cancelled_work_makes_nothing(qtbot):
    begun, go = threading.Event(), threading.Event()

    def make(progress):
        begun.set()
        go.wait(5)
        progress(1, 2)
        return b"made"

    work = Work(make)
    made = []
    work.made.connect(made.append)
    work.start()
    assert begun.wait(5)
    work.cancel()
    with qtbot.waitSignal(work.ended, timeout=5_000):
        go.set()
    assert made == []


@pytest.fixture
def theatre(qtbot):
    """Return a window in which the graph theatre is open."""
    document = Document(lines=("f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))",), lab=LabSettings("theatre"))
    made = Session(document, Settings())
    made.window.resize(1200, 900)
    made.window.show()
    made.start()
    qtbot.waitUntil(lambda: made.jobs.is_idle and bool(made.window.room.views), timeout=20_000)
    yield made
    made.window.close()
    made.close()


@pytest.mark.parametrize(("key", "sign"), [("svg", b"b = exp(a)"), ("tikz", b"b = exp(a)"), ("dot", "a = x²".encode())])
def test_the_pictures_of_a_room_are_exported_from_their_menu(theatre, qtbot, tmp_path, monkeypatch, key, sign):
    monkeypatch.setattr(exports, "ask_save_path", lambda *_args: tmp_path / "made")
    view = theatre.window.room.views[0]
    with qtbot.waitSignal(theatre.window.room.pictures.menu_wanted):
        QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=view.rect().center())
    (menu,) = view.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    row = BY_KEY[key]
    next(action for _, action in menu_rows(menu) if plain(action.text()) == f"{row.title}…").trigger()
    menu.close()
    done(qtbot, theatre)
    assert sign in (tmp_path / f"made.{row.suffix}").read_bytes()


def test_the_steps_of_a_room_are_a_film(theatre, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(exports, "ask_save_path", lambda *_args: tmp_path / "made")
    offered = []

    def ask(_parent, choices):
        offered.extend(choices)
        return Choice("steps", "gif", 30, None)

    monkeypatch.setattr(AnimationDialog, "ask", ask)
    theatre.window.room.views[0].setFocus()
    theatre.actions["animation"].trigger()
    done(qtbot, theatre)
    assert ("steps", "Steps") in offered
    with Image.open(tmp_path / "made.gif") as made:
        assert made.n_frames == 14


def test_the_picture_with_the_focus_is_exported_also_where_it_is_a_rooms(theatre, qtbot, tmp_path, monkeypatch):
    names = []
    monkeypatch.setattr(exports, "ask_save_path", lambda *args: names.append(args[3]) or tmp_path / "made")
    theatre.window.room.views[0].setFocus()
    theatre.actions["png"].trigger()
    done(qtbot, theatre)
    theatre.window.panes[0].view.setFocus()
    theatre.actions["png"].trigger()
    done(qtbot, theatre)
    assert names == ["f-theatre-1.png", "f-view-a.png"]
