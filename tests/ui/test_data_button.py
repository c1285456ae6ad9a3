"""Bringing data into a room: from a file, from the clipboard, and what is said where nothing can be read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from explorer.document.labs.kept_data import keep, kept_data, kept_from
from explorer.document.labs.result import DataRequest, LabResult
from explorer.document.model import Document, LabSettings
from explorer.scene.palette import LIGHT
from ui.labs import data_button
from ui.labs.room import RoomView
from ui.panels.table_column import TableColumn
from ui.store import Store
from ui.views.plane_view import PlaneView
from ui.widgets.typeset import Typesetter


def use(data):
    kept = kept_from(data)
    return kept if isinstance(kept, str) else keep("fit", kept)


@pytest.fixture
def room(qtbot):
    typesetter = Typesetter()
    store = Store(Document(lab=LabSettings("fit")))
    view = RoomView(store, typesetter, LIGHT, lambda _, parent: PlaneView(parent), TableColumn(typesetter, LIGHT))
    qtbot.addWidget(view)
    view.show()
    view.show_result(LabResult("fit", data=DataRequest("Data…", use)))
    yield view
    view.stop()
    typesetter.close()


def brought(room):
    kept = kept_data("fit", room._store.document.lab)  # noqa: SLF001 - what became of the intents
    return None if kept is None else (kept.names, kept.values.tolist())


def paste(room, text):
    QGuiApplication.clipboard().setText(text)
    room.data.menu().actions()[1].trigger()


def test_a_chosen_file_becomes_the_rooms_data_in_one_step_to_undo(room, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "points.csv"
    path.write_text("t;height\n0;1,5\n1;2,5\n")
    monkeypatch.setattr(data_button, "ask_open_path", lambda *_: path)
    room.data.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: brought(room) == (("t", "height"), [[0.0, 1.5], [1.0, 2.5]]))
    assert not room.data.problem.isVisible()
    room._store.stack.undo()  # noqa: SLF001 - likewise
    assert brought(room) is None


def test_what_is_on_the_clipboard_is_pasted(room, qtbot):
    paste(room, "1\t2\n3\t4")
    qtbot.waitUntil(lambda: brought(room) == (("column 1", "column 2"), [[1.0, 2.0], [3.0, 4.0]]))
    assert room.data.text() == "Data…"


def test_what_cannot_be_read_changes_nothing_and_is_told_until_something_can(room, qtbot):
    paste(room, "no numbers at all")
    qtbot.waitUntil(lambda: "the clipboard" in room.data.problem.text())
    assert room.data.problem.isVisible()
    assert brought(room) is None
    paste(room, "1,\n,2")
    qtbot.waitUntil(lambda: "every row" in room.data.problem.text())
    paste(room, "1,2")
    qtbot.waitUntil(lambda: brought(room) is not None)
    assert not room.data.problem.isVisible()


def test_reading_is_stopped_with_a_press(room, qtbot):
    paste(room, "1,2\n" * 400_000)
    assert room.data.text() == data_button.READING
    QTest.mouseClick(room.data, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.data.text() == "Data…")
    assert brought(room) is None


def test_a_room_that_is_left_brings_nothing(room, qtbot):
    paste(room, "1,2\n" * 400_000)
    room.show_result(LabResult("fit"))
    assert not room.data.isVisible()
    qtbot.waitUntil(lambda: room.data.text() == "Data…" or not room.data.isVisible())
    assert brought(room) is None
