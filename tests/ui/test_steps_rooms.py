"""The rooms of the steps in a window: lines are folded with a click, answers typed and judged."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.document.labs import shorter_form
from explorer.document.model import Document, LabSettings
from explorer.export.lines import line_latex
from ui.app.session import Session
from ui.settings import Settings
from ui.widgets.menus import plain


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


def test_lines_are_copied_with_the_menu_and_the_keyboard(session):
    lines = session.window.room.lines
    row = next(row for row in lines.rows if row.line.edit is not None)
    titles = {plain(action.text()): action for action in lines.menu(row.line).actions() if plain(action.text())}
    clipboard = QGuiApplication.clipboard()
    titles["Copy this line as LaTeX"].trigger()
    assert clipboard.text().startswith(r"\frac{d \left(")
    titles["Copy this line as text"].trigger()
    assert clipboard.text() == row.line.text
    titles["Copy all lines as Markdown"].trigger()
    assert clipboard.text().count("\n") == len(names(session))
    titles["Copy all lines as LaTeX"].trigger()
    assert clipboard.text().startswith(r"\begin{align*}")
    clipboard.clear()
    QTest.keyClick(row, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == line_latex(row.line)


def test_a_right_click_asks_for_the_menu(session, qtbot):
    row = session.window.room.lines.rows[0]
    with qtbot.waitSignal(row.menu_wanted) as wanted:
        at = row.formula.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, row.formula.mapToGlobal(at))
        QApplication.sendEvent(row.formula, event)
    assert wanted.args[0] == row.line
    QApplication.activePopupWidget().close()


def test_rules_stand_one_below_the_other(session, qtbot):
    qtbot.waitUntil(
        lambda: (
            len(
                {
                    row.rule.mapTo(session.window, row.rule.rect().topLeft()).x()
                    for row in session.window.room.lines.rows
                    if row.isVisible()
                }
            )
            == 1
        )
    )


def test_what_sympy_finds_comes_into_the_room(qtbot, monkeypatch):
    monkeypatch.setattr(shorter_form, "SECONDS", 100.0)  # however busy the machine is
    made = Session(Document(lines=("f(x) = sin(x)^2 + 3 cos(x)^2 + x",), lab=LabSettings("steps")), Settings())
    made.window.show()
    made.start()
    room = made.window.room
    qtbot.waitUntil(lambda: any("1 − 2·sin(2·x)" in view.accessibleName() for view in room.formulas), timeout=120_000)
    qtbot.waitUntil(lambda: [row.line.mark for row in room.lines.rows if row.isVisible()][-1] == "ok")
    made.window.close()
    made.close()
