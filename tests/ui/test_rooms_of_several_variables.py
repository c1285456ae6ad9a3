"""The Taylor rooms for several variables in the window: shapes chosen, centres and δ dragged, the microscope played."""

import pytest
from PySide6.QtCore import QPoint, Qt

from explorer.document.edits import set_lab, set_order
from explorer.document.model import Document, LabSettings


@pytest.fixture
def session(open_room):
    return open_room(Document(("f(x, y) = sin x cos y",), probe=(0.5, 0.5), order=2, lab=LabSettings("error")))


def settled(session, qtbot):
    qtbot.waitUntil(lambda: session.jobs.is_idle and session.window.room.is_complete, timeout=30_000)


def opened(session, qtbot, room):
    session.store.apply(set_lab(room=room))
    settled(session, qtbot)
    return session.window.room


def dragged(qtbot, view, at, by):
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(view, at + by)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at + by)


def place(view, x, y):
    return QPoint(*(round(c) for c in view.frame.to_pixel([x, y])))


def test_the_shape_is_chosen_from_a_box(session, qtbot):
    room = session.window.room
    assert "on the square" in room.sentences.text()
    box = room.choices.boxes["error.shape"]
    box.activated.emit(box.findText("largest disc"))
    settled(session, qtbot)
    assert "on the disc of radius" in room.sentences.text()
    session.store.stack.undo()
    settled(session, qtbot)
    assert "on the square" in room.sentences.text()


def test_the_centre_is_dragged_in_the_map(session, qtbot):
    view = session.window.room.views[1]
    dragged(qtbot, view, place(view, 0.5, 0.5), QPoint(8, -6))
    x, y = session.store.document.probe
    assert x > 0.5 < y
    settled(session, qtbot)
    assert f"|x − {x:.3g}|" in session.window.room.sentences.text()


def test_delta_is_dragged_in_the_plane_and_the_running_sum_follows(session, qtbot):
    room = opened(session, qtbot, "terms")
    before = room.sentences.text()
    view = room.views[0]
    a, d = session.store.document.probe, room.pictures.offset
    dragged(qtbot, view, place(view, a[0] + d[0], a[1] + d[1]), QPoint(-5, 5))
    settled(session, qtbot)
    moved = session.store.document.lab.offset
    assert moved is not None
    assert moved[0] < d[0]
    assert moved[1] < d[1]
    assert room.sentences.text() != before


def test_stepping_through_the_entries_shows_where_they_stand_in_both_tensors(session, qtbot):
    session.store.apply(set_order(3))
    room = opened(session, qtbot, "terms")
    room.transport.wanted.emit(4)
    settled(session, qtbot)
    assert "yyy: " in room.sentences.text()
    for key in ("tensor", "power"):
        browser = room.tables.sections[key].tensor
        assert browser.view.at == (1, 0, 0)  # the slice in which it stands
        assert browser.grid.lit == {(1, 1, 1)}
    session.store.stack.undo()
    settled(session, qtbot)
    assert not room.tables.sections["tensor"].tensor.grid.lit


def test_the_microscope_is_stepped_nearer(session, qtbot):
    room = opened(session, qtbot, "microscope")
    wide = room.pictures.stages[0].scene.x
    room.transport.wanted.emit(3)
    settled(session, qtbot)
    near = room.pictures.stages[0].scene.x
    assert session.store.document.lab.zoom == 3
    assert near.high - near.low == pytest.approx((wide.high - wide.low) / 8)
