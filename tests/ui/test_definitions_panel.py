"""The definitions panel under clumsy typing: edits go out merged, errors wait for a pause and go at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton

from explorer.diagnostics import Diagnostic, Fix, Severity, Span
from explorer.document.edits import set_text
from explorer.document.results import LineResult, ReadResult
from ui.panels.definitions import DefinitionsPanel
from ui.widgets.formulas import typeset

ERROR = Diagnostic(
    "`sn` is not a known function.", Span(4, 6), "Did you mean `sin`?", fixes=(Fix("sin", Span(4, 6), "sin"),)
)
NOTE = Diagnostic("1/2x is read as (1/2)·x.", Span(0, 4), severity=Severity.NOTE)
LETTER = Diagnostic(
    "`a` is not defined",
    Span(7, 8),
    fixes=(Fix("make a a parameter", Span(8, 8), "\na = 1"), Fix("make a an argument", Span(3, 3), ", a")),
)


@pytest.fixture
def panel(qtbot, store, typesetter, theme):
    made = DefinitionsPanel(store, typesetter)
    made.set_theme(theme)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    made.editor.setFocus()
    made.editor.moveCursor(QTextCursor.MoveOperation.End)
    yield made
    made.stop()


def read(panel, *diagnostics, line=0, latex="x"):
    lines = [LineResult(latex, (), row.text) for row in panel.rows]
    lines[line] = LineResult("" if diagnostics else latex, diagnostics, panel.rows[line].text)
    panel.show_reading(ReadResult(tuple(lines), None, (), "", {}))


def wait_for_pause(qtbot, panel):
    qtbot.waitUntil(lambda: not panel.is_typing)


def test_typing_edits_the_document(panel, store, qtbot):
    qtbot.keyClicks(panel.editor, " + 1")
    assert store.document.lines == ("f(x, y) = x y^2 + 1",)


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
    assert [row.editor.toPlainText() for row in panel.rows] == ["g(t) = t"]


def test_error_waits_for_the_pause(panel, qtbot):
    qtbot.keyClicks(panel.editor, "+")
    read(panel, ERROR)
    assert panel.editor.marks == ()
    assert panel.row.problems is None
    wait_for_pause(qtbot, panel)
    mark = panel.editor.marks[0]
    assert (mark.start, mark.end, mark.is_error) == (4, 6, True)
    assert panel.row.problems.isVisible()


def test_mended_error_goes_at_once(panel, qtbot):
    read(panel, ERROR)
    assert panel.editor.marks
    qtbot.keyClicks(panel.editor, "x")
    read(panel)
    assert panel.editor.marks == ()
    assert not panel.row.problems.isVisible()


def test_error_that_stays_while_typing_stays_shown(panel, qtbot):
    read(panel, ERROR)
    qtbot.keyClicks(panel.editor, "x")
    read(panel, ERROR, NOTE)
    assert panel.row.findings == (ERROR,)


def test_a_reading_of_an_older_text_is_not_shown(panel, qtbot):
    old = LineResult("", (ERROR,), panel.row.text)
    wait_for_pause(qtbot, panel)
    qtbot.keyClicks(panel.editor, "x")
    panel.show_reading(ReadResult((old,), None, (), "", {}))
    wait_for_pause(qtbot, panel)
    assert panel.row.findings == ()


def test_note_is_underlined_as_a_note(panel):
    read(panel, NOTE)
    assert [mark.is_error for mark in panel.editor.marks] == [False]


def test_click_on_a_problem_selects_the_place(panel, store, qtbot):
    store.apply(set_text("a = 1\nf = sn(x)"))
    read(panel, ERROR, line=1)
    row = panel.rows[1].problems.layout().itemAt(0).widget()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert panel.row is panel.rows[1]
    assert panel.editor.textCursor().selectedText() == "sn"


def test_fix_is_applied_and_undone_by_itself(panel, store, qtbot):
    store.apply(set_text("f = sn(x)"))
    qtbot.keyClicks(panel.editor, " ")
    read(panel, ERROR)
    wait_for_pause(qtbot, panel)
    qtbot.mouseClick(panel.row.problems.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert store.document.text.replace(" ", "") == "f=sin(x)"
    store.stack.undo()
    assert store.document.text.replace(" ", "") == "f=sn(x)"


@pytest.mark.parametrize(("button", "lines"), [(0, ("f(x)=x+a", "a = 1")), (1, ("f(x, a)=x+a",))])
def test_an_undeclared_letter_becomes_a_parameter_or_an_argument(panel, store, qtbot, button, lines):
    store.apply(set_text("f(x)=x+a"))
    read(panel, LETTER)
    qtbot.mouseClick(panel.row.problems.findChildren(QPushButton)[button], Qt.MouseButton.LeftButton)
    assert store.document.lines == lines
    assert panel.list.current == 0
    store.stack.undo()
    assert store.document.lines == ("f(x)=x+a",)


def test_place_beyond_the_end_is_shown_at_the_last_character(panel):
    read(panel, Diagnostic("An operand is missing.", Span(15, 15)))
    selections = panel.editor.extraSelections()
    assert selections[0].cursor.selectedText() == "2"


def test_places_are_right_after_characters_outside_the_basic_plane(panel, store):
    store.apply(set_text("f = 𝑥 + sn(y)"))
    panel.editor.go_to(8, 10)
    assert panel.editor.textCursor().selectedText() == "sn"
    assert panel.editor.column == 10


def test_lines_that_were_read_are_echoed_once_they_are_seen(panel, qtbot):
    read(panel, latex="x^{2}")
    assert panel.row.latex == "x^{2}"
    qtbot.waitUntil(lambda: panel.row.echo.is_typeset, timeout=10_000)
    read(panel, ERROR)
    assert panel.row.latex == ""


def test_hasty_keys_leave_text_and_document_equal(panel, store, qtbot):
    keys = [Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Up]
    for i in range(60):
        qtbot.keyClick(panel.editor, keys[i * 7 % 5])
        qtbot.keyClicks(panel.editor, "x(^"[i % 3])
        if i % 9 == 8:
            store.stack.undo()
        assert tuple(row.editor.toPlainText() for row in panel.rows) == store.document.lines
    while store.stack.canUndo():
        store.stack.undo()
    assert panel.editor.toPlainText() == store.document.text == "f(x, y) = x y^2"


def test_korean_is_composed_and_undone_through_the_document(panel, store, qtbot):
    def compose(preedit, commit=""):
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(panel.editor, event)

    qtbot.keyClick(panel.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.editor, "# ")
    for unfinished in ("ㅎ", "하", "함"):
        compose(unfinished)
        assert panel.editor.is_composing
        assert store.document.lines[1] == "# "
    compose("", "함")
    compose("ㅅ")
    compose("", "수")
    assert store.document.lines[1] == "# 함수"
    assert not panel.editor.is_composing
    store.stack.undo()
    assert store.document.lines[1] == ""


def test_undo_keys_are_left_to_the_window(panel, store, qtbot):
    qtbot.keyClicks(panel.editor, "1")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.editor.toPlainText() == store.document.text == "f(x, y) = x y^21"


def test_letters_the_formula_font_lacks_are_shown_as_text():
    assert typeset(r"\mathrm{函数}\left(x\right) = x") is None
    assert typeset(r"\mathrm{함수}\left(x\right) = x") is not None
    assert typeset(r"\theta_{0} \le x") is not None
