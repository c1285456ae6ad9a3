"""The definitions panel under clumsy typing: edits go out merged, errors wait for a pause and go at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from explorer.diagnostics import Diagnostic, Fix, Severity, Span
from explorer.document.edits import set_text
from explorer.document.results import LineResult, ReadResult
from ui.panels.definitions import DefinitionsPanel

ERROR = Diagnostic(
    "`sn` is not a known function.", Span(4, 6), "Did you mean `sin`?", fixes=(Fix("sin", Span(4, 6), "sin"),)
)
NOTE = Diagnostic("1/2x is read as (1/2)·x.", Span(0, 4), severity=Severity.NOTE)


def reading(*diagnostics, line=0, latex="x"):
    lines = [LineResult(latex, ())] * line + [LineResult("" if diagnostics else latex, diagnostics)]
    return ReadResult(tuple(lines), None, (), "", ())


@pytest.fixture
def panel(qtbot, store, typesetter, theme):
    made = DefinitionsPanel(store, typesetter)
    made.set_theme(theme)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    made.editor.setFocus()
    made.editor.moveCursor(QTextCursor.MoveOperation.End)
    return made


def wait_for_pause(qtbot, panel):
    qtbot.waitUntil(lambda: not panel.is_typing)


def test_typing_edits_the_document(panel, store, qtbot):
    qtbot.keyClicks(panel.editor, " + 1")
    assert store.document.lines == ("f(x, y) = x y^2 + 1",)


def test_enter_makes_another_line(panel, store, qtbot):
    qtbot.keyClick(panel.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.editor, "a = 2")
    assert store.document.lines == ("f(x, y) = x y^2", "a = 2")


def test_typing_in_a_line_is_one_step(panel, store, qtbot):
    qtbot.keyClicks(panel.editor, " + x")
    store.stack.undo()
    assert store.document.lines == ("f(x, y) = x y^2",)
    assert panel.editor.toPlainText() == "f(x, y) = x y^2"


def test_typing_after_a_pause_is_another_step(panel, store, qtbot):
    qtbot.keyClicks(panel.editor, "1")
    wait_for_pause(qtbot, panel)
    qtbot.keyClicks(panel.editor, "2")
    store.stack.undo()
    assert store.document.text.endswith("y^21")


def test_undo_puts_the_cursor_where_the_text_changed(panel, store):
    store.apply(set_text("f(x, y) = 7x y^2"))
    assert panel.editor.textCursor().position() == len("f(x, y) = 7")
    store.stack.undo()
    assert panel.editor.textCursor().position() == len("f(x, y) = ")


def test_text_from_outside_is_not_sent_back(panel, store):
    store.apply(set_text("g(t) = t"))
    assert store.stack.count() == 1
    assert panel.editor.toPlainText() == "g(t) = t"


def test_error_waits_for_the_pause(panel, qtbot):
    qtbot.keyClicks(panel.editor, "+")
    panel.show_reading(reading(ERROR))
    assert panel.editor.marks == ()
    assert not panel.problems.isVisible()
    wait_for_pause(qtbot, panel)
    mark = panel.editor.marks[0]
    assert (mark.line, mark.start, mark.end, mark.is_error) == (0, 4, 6, True)
    assert panel.problems.isVisible()


def test_mended_error_goes_at_once(panel, qtbot):
    panel.show_reading(reading(ERROR))
    assert panel.editor.marks
    qtbot.keyClicks(panel.editor, "x")
    panel.show_reading(reading())
    assert panel.editor.marks == ()
    assert not panel.problems.isVisible()


def test_error_that_stays_while_typing_stays_shown(panel, qtbot):
    panel.show_reading(reading(ERROR))
    qtbot.keyClicks(panel.editor, "x")
    panel.show_reading(reading(ERROR, NOTE))
    assert [finding.diagnostic for finding in panel.problems.findings] == [ERROR]


def test_note_is_underlined_as_a_note(panel):
    panel.show_reading(reading(NOTE))
    assert [mark.is_error for mark in panel.editor.marks] == [False]


def test_click_on_a_problem_selects_the_place(panel, qtbot):
    panel.editor.setPlainText("a = 1\nf = sn(x)")
    panel.show_reading(reading(ERROR, line=1))
    wait_for_pause(qtbot, panel)
    row = panel.problems.layout().itemAt(0).widget()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert panel.editor.textCursor().selectedText() == "sn"
    assert panel.editor.textCursor().blockNumber() == 1


def test_fix_is_applied_and_undone_by_itself(panel, store, qtbot):
    panel.editor.setPlainText("f = sn(x)")
    panel.show_reading(reading(ERROR))
    wait_for_pause(qtbot, panel)
    panel.problems.fix_chosen.emit(panel.problems.findings[0], ERROR.fixes[0])
    assert store.document.text == "f = sin(x)"
    store.stack.undo()
    assert store.document.text == "f = sn(x)"


def test_place_beyond_the_end_is_shown_at_the_last_character(panel):
    panel.show_reading(reading(Diagnostic("An operand is missing.", Span(15, 15))))
    selections = panel.editor.extraSelections()
    assert selections[0].cursor.selectedText() == "2"


def test_places_are_right_after_characters_outside_the_basic_plane(panel):
    panel.editor.setPlainText("# 𝑥\nf = 𝑥 + sn(y)")
    panel.editor.go_to(1, 8, 10)
    assert panel.editor.textCursor().selectedText() == "sn"


def test_lines_that_were_read_are_echoed(panel):
    panel.show_reading(
        ReadResult((LineResult("x^{2}", ()), LineResult("", ()), LineResult("a = 2", ())), None, (), "", ())
    )
    assert [row.latex for row in panel.echo.rows] == ["x^{2}", "a = 2"]
    panel.show_reading(reading(latex="y"))
    assert [row.latex for row in panel.echo.rows] == ["y"]


def test_hasty_keys_leave_text_and_document_equal(panel, store, qtbot):
    keys = [Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Home]
    for i in range(60):
        qtbot.keyClick(panel.editor, keys[i * 7 % 5])
        qtbot.keyClicks(panel.editor, "x(^"[i % 3])
        if i % 9 == 8:
            store.stack.undo()
        assert panel.editor.toPlainText() == store.document.text
    while store.stack.canUndo():
        store.stack.undo()
    assert panel.editor.toPlainText() == store.document.text == "f(x, y) = x y^2"


def test_pasted_lines_become_lines(panel, store, qapp):
    panel.editor.selectAll()
    qapp.clipboard().setText("a = 1\nb = 2\n\nf(x) = a x")
    panel.editor.paste()
    assert store.document.lines == ("a = 1", "b = 2", "", "f(x) = a x")
