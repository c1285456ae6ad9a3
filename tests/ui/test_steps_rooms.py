"""The rooms of the steps in a window: lines are folded with a click, answers typed and judged."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.document.model import Document, LabSettings
from ui.app.session import Session
from ui.settings import Settings


@pytest.fixture
def session(qtbot):
    made = Session(Document(lines=("f(x) = x^2 sin(3x)",), lab=LabSettings("steps")), Settings())
    made.window.resize(1280, 800)
    made.window.show()
    made.start()
    qtbot.waitUntil(lambda: made.jobs.is_idle and len(made.window.room.lines.rows) > 0, timeout=30_000)
    yield made
    made.window.close()
    made.close()


def names(session):
    return [row.line.name for row in session.window.room.lines.rows if row.isVisibleTo(session.window)]


def is_judged(room, *, right):
    return room.buttons.buttons["Next step"].isEnabled() == right and bool(room.problem.text()) != right


def test_a_click_opens_the_sub_steps_and_undo_folds_them(session, qtbot):
    before = names(session)
    row = next(row for row in session.window.room.lines.rows if row.line.folded)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(session)) == len(before) + 1, timeout=30_000)
    session.store.stack.undo()
    qtbot.waitUntil(lambda: names(session) == before, timeout=30_000)


def test_an_answer_is_typed_judged_and_goes_on(session, qtbot):
    room = session.window.room
    QTest.mouseClick(room.tabs["next"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "steps.answer" in room.entries.fields, timeout=30_000)
    field = room.entries.fields["steps.answer"]
    for typed, right in (("2x sin(3x)", False), ("2x sin 3x + 3x^2 cos 3x", True)):
        field.selectAll()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda right=right: is_judged(room, right=right), timeout=30_000)
    QTest.mouseClick(room.buttons.buttons["Next step"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(session)) == 2, timeout=30_000)
    assert field.text() == ""
