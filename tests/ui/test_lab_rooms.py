"""The rooms of the labs: opened and closed; what is slid and dragged in them becomes an edit."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

from explorer.document.edits import set_lab, set_probe
from explorer.document.labs.result import LabResult
from explorer.document.model import Document, LabSettings


@pytest.fixture
def session(open_room):
    return open_room(Document(lines=("f(x) = exp x",), order=3, lab=LabSettings("error")))


def settled(session, qtbot):
    qtbot.waitUntil(lambda: session.jobs.is_idle and session.window.room.is_complete, timeout=30_000)


def test_the_room_shows_its_pictures(session):
    titles = [stage.scene.title for stage in session.window.room.pictures.stages]
    assert titles == ["Taylor polynomials to order 3", "error"]


def test_closing_and_opening_are_steps_of_the_history(session, qtbot):
    QTest.mouseClick(session.window.room.close_button, Qt.MouseButton.LeftButton)
    assert session.store.document.lab.room == ""
    assert not session.window.room.isVisible()
    session.store.stack.undo()
    assert session.window.room.isVisible()
    settled(session, qtbot)


def test_the_tolerance_is_slid_over_powers_of_ten(session, qtbot):
    row = session.window.room.sliders.rows["tolerance"]
    assert row.number.value == pytest.approx(0.01)
    row.slider.setValue(0)
    assert session.store.document.lab.tolerance == pytest.approx(1e-15)
    row.number.setText("0.5")
    row.number.setModified(True)
    QTest.keyClick(row.number, Qt.Key.Key_Return)
    assert session.store.document.lab.tolerance == pytest.approx(0.5)
    settled(session, qtbot)
    assert "0.5" in session.window.room.sentences.text()


def test_the_centre_is_dragged_in_a_room(session, qtbot):
    view = session.window.room.views[0]
    middle = view.frame.plot.center().toPoint()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(view, middle)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert session.store.document.probe == pytest.approx((0.0,), abs=0.05)
    settled(session, qtbot)


def test_a_result_of_a_room_that_was_left_is_passed_over(session):
    room = session.window.room
    before = room.views
    room.show_result(LabResult("another", sentences=("late",)))
    assert room.views == before
    assert "late" not in room.sentences.text()


def test_a_function_that_does_not_suit_says_why(session, qtbot):
    session.store.apply(lambda d: Document(lines=("f(x, y) = x y",), lab=replace(d.lab, room="quotient")))
    settled(session, qtbot)
    assert "one variable" in session.window.room.sentences.text()
    assert session.window.room.views == []


def test_a_room_that_no_longer_exists_shows_nothing(session, qtbot):
    session.store.apply(set_lab(room="of another version"))
    settled(session, qtbot)
    assert not any(tab.isChecked() for tab in session.window.room.tabs.values())


def test_the_window_is_not_laid_out_anew_while_the_centre_moves(session, qtbot):
    laid_out = Counted(QEvent.Type.LayoutRequest)
    session.store.apply(set_probe([1.5]))
    settled(session, qtbot)
    session.window.installEventFilter(laid_out)
    for i in range(10):
        session.store.apply(set_probe([1.5 + 0.001 * i]))
        qtbot.waitUntil(lambda: not session.jobs._running, timeout=30_000)  # noqa: SLF001 - the fine pictures may wait
    session.window.removeEventFilter(laid_out)
    assert laid_out.count <= 3  # a formula or a sentence may have become longer
    settled(session, qtbot)


class Counted(QObject):
    """Counts the events of a kind that an object gets."""

    def __init__(self, kind):
        super().__init__()
        self.kind, self.count = kind, 0

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt names its event handlers
        self.count += event.type() == self.kind
        return False
