"""Rows of definitions: added, removed, moved, hidden, selected, copied, explored, each as one step of the history."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from explorer.diagnostics import Diagnostic, Span
from explorer.document.edits import set_text
from explorer.document.results import LineResult, ReadResult
from explorer.scene.palette import THEMES, contrast
from explorer.scene.roles import Role
from ui.panels.definitions import DefinitionsPanel
from ui.panels.problems import Paragraph
from ui.widgets.ink import inks
from ui.widgets.menus import plain
from ui.widgets.style import color_of

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LINES = ("f(x) = x", "g(t) = t^2", "# why", "a = 2")


@pytest.fixture
def panel(qtbot, store, typesetter, theme):
    store.apply(set_text("\n".join(LINES)))
    made = DefinitionsPanel(store, typesetter)
    made.set_theme(theme)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    qtbot.waitExposed(made)
    go(made, 0)
    yield made
    made.stop()


def go(panel, number):
    panel.list.focus(number, 99)


def read(panel, explored=None):
    kinds = ["function" if "(" in row.text else "comment" for row in panel.rows]
    names = [row.text[0] if kind == "function" else None for row, kind in zip(panel.rows, kinds, strict=True)]
    lines = [LineResult("", (), row.text, k, n) for row, k, n in zip(panel.rows, kinds, names, strict=True)]
    panel.show_reading(ReadResult(tuple(lines), explored, (), "", {}))


def key(qtbot, panel, name, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(panel.editor, name, modifiers)


def undone(store):
    store.stack.undo()
    return store.document.lines == LINES


def test_enter_adds_a_row_below_and_typing_goes_there(panel, store, qtbot):
    key(qtbot, panel, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.editor, "h = 3")
    assert store.document.lines == (LINES[0], "h = 3", *LINES[1:])
    store.stack.undo()
    assert undone(store)


def test_enter_at_the_beginning_adds_a_row_above(panel, store, qtbot):
    key(qtbot, panel, Qt.Key.Key_Home)
    key(qtbot, panel, Qt.Key.Key_Return)
    assert store.document.lines == ("", *LINES)
    assert panel.list.current == 0


def test_enter_inside_a_formula_leaves_it_whole(panel, store, qtbot):
    key(qtbot, panel, Qt.Key.Key_Left)
    key(qtbot, panel, Qt.Key.Key_Return)
    assert store.document.lines[:2] == (LINES[0], "")


def test_backspace_removes_an_empty_row_and_nothing_else(panel, store, qtbot):
    key(qtbot, panel, Qt.Key.Key_Return)
    key(qtbot, panel, Qt.Key.Key_Backspace)
    assert store.document.lines == LINES
    assert (panel.list.current, panel.editor.column) == (0, len(LINES[0]))
    panel.list.focus(1, 0)
    key(qtbot, panel, Qt.Key.Key_Backspace)
    assert store.document.lines == LINES
    assert (panel.list.current, panel.editor.column) == (0, len(LINES[0]))


def test_the_last_row_stays(panel, store, qtbot):
    store.apply(set_text(""))
    go(panel, 0)
    key(qtbot, panel, Qt.Key.Key_Backspace)
    key(qtbot, panel, Qt.Key.Key_Delete)
    assert store.document.lines == ("",)
    assert panel.editor.placeholderText()


def test_the_button_removes_its_row(panel, store, qtbot):
    go(panel, 1)
    qtbot.mouseClick(panel.rows[1].remove, Qt.MouseButton.LeftButton)
    assert store.document.lines == (LINES[0], *LINES[2:])
    assert undone(store)


def test_duplicate(panel, store, qtbot):
    key(qtbot, panel, Qt.Key.Key_D, CONTROL)
    assert store.document.lines == (LINES[0], *LINES)
    assert panel.list.current == 1
    assert undone(store)


def test_alt_arrows_move_a_row_and_the_cursor_goes_with_it(panel, store, qtbot):
    row = panel.rows[0]
    key(qtbot, panel, Qt.Key.Key_Down, ALT)
    key(qtbot, panel, Qt.Key.Key_Down, ALT)
    assert store.document.lines == (LINES[1], LINES[2], LINES[0], LINES[3])
    assert panel.rows[2] is row
    assert (panel.list.current, panel.editor.column) == (2, len(LINES[0]))
    key(qtbot, panel, Qt.Key.Key_Up, ALT)
    assert panel.list.current == 1
    store.stack.undo()
    store.stack.undo()
    assert undone(store)


def drag(qtbot, panel, start, goal, *, drop=True):
    gutter = panel.rows[start].gutter
    by = QPoint(0, panel.rows[goal].y() - panel.rows[start].y() + 2)
    here = gutter.rect().center()
    qtbot.mousePress(gutter, Qt.MouseButton.LeftButton, pos=here)
    qtbot.mouseMove(gutter, here + by / 2)
    qtbot.mouseMove(gutter, here - QPoint(0, here.y()) + by)
    if drop:
        qtbot.mouseRelease(gutter, Qt.MouseButton.LeftButton, pos=here - QPoint(0, here.y()) + by)
    return gutter


def test_a_row_is_dragged_by_its_edge(panel, store, qtbot):
    drag(qtbot, panel, 3, 1)
    assert store.document.lines == (LINES[0], LINES[3], LINES[1], LINES[2])
    assert panel.list.current == 1
    assert undone(store)


def test_escape_leaves_a_dragged_row_where_it_was(panel, store, qtbot):
    gutter = drag(qtbot, panel, 3, 1, drop=False)
    assert gutter.is_dragging
    qtbot.keyClick(gutter, Qt.Key.Key_Escape)
    qtbot.mouseRelease(gutter, Qt.MouseButton.LeftButton)
    assert store.document.lines == LINES
    assert not gutter.is_dragging


def test_arrows_go_from_row_to_row(panel, qtbot):
    key(qtbot, panel, Qt.Key.Key_Down)
    assert (panel.list.current, panel.editor.column) == (1, len(LINES[0]))
    key(qtbot, panel, Qt.Key.Key_Up)
    key(qtbot, panel, Qt.Key.Key_Up)
    assert panel.list.current == 0


def test_hidden_rows_stay_defined_and_are_passed_over(panel, store, qtbot):
    go(panel, 1)
    key(qtbot, panel, Qt.Key.Key_H, CONTROL)
    assert store.document.lines == LINES
    assert store.document.folded == {1}
    assert not panel.rows[1].isVisible()
    assert panel.folded.text() == "1 hidden"
    assert panel.list.current == 2
    key(qtbot, panel, Qt.Key.Key_Up)
    assert panel.list.current == 0
    qtbot.mouseClick(panel.folded, Qt.MouseButton.LeftButton)
    assert panel.rows[1].isVisible()
    go(panel, 1)
    key(qtbot, panel, Qt.Key.Key_H, CONTROL)
    assert store.document.folded == frozenset()
    assert panel.folded.isHidden()


def test_a_hidden_row_stays_hidden_when_rows_are_added_above_it(panel, store, qtbot):
    go(panel, 2)
    key(qtbot, panel, Qt.Key.Key_H, CONTROL)
    go(panel, 0)
    key(qtbot, panel, Qt.Key.Key_Return)
    assert store.document.folded == {3}
    assert not panel.rows[3].isVisible()


def test_a_click_on_the_marker_explores_the_function(panel, store, qtbot):
    read(panel, "g")
    assert [row.gutter.explored for row in panel.rows] == [False, True, False, False]
    qtbot.mouseClick(panel.rows[0].gutter, Qt.MouseButton.LeftButton)
    assert store.document.explored == "f"
    qtbot.mouseClick(panel.rows[2].gutter, Qt.MouseButton.LeftButton)
    assert store.document.explored == "f"


def test_the_explored_function_keeps_being_explored_under_its_new_name(panel, store, qtbot):
    read(panel, "g")
    key(qtbot, panel, Qt.Key.Key_M, CONTROL)
    key(qtbot, panel, Qt.Key.Key_Home)
    key(qtbot, panel, Qt.Key.Key_Delete)
    qtbot.keyClicks(panel.editor, "h")
    assert store.document.lines[0] == "h(x) = x"
    assert store.document.explored in {"h", None}


def test_pasted_lines_become_rows_in_one_step(panel, store, qtbot, qapp):
    key(qtbot, panel, Qt.Key.Key_Return)
    qapp.clipboard().setText("u = 1\r\nv = 2\n\nk(x) = u x\n")
    panel.editor.paste()
    assert store.document.lines == (LINES[0], "u = 1", "v = 2", "", "k(x) = u x", *LINES[1:])
    assert (panel.list.current, panel.editor.column) == (4, len("k(x) = u x"))
    store.stack.undo()
    assert store.document.lines == (LINES[0], "", *LINES[1:])


def test_lines_pasted_into_a_formula_keep_what_stands_around(panel, store, qapp):
    panel.list.focus(0, 7)
    qapp.clipboard().setText("1\n2 + ")
    panel.editor.paste()
    assert store.document.lines[:2] == ("f(x) = 1", "2 + x")
    assert (panel.list.current, panel.editor.column) == (1, 4)


def test_copy_without_a_selection_takes_the_line(panel, qtbot, qapp):
    key(qtbot, panel, Qt.Key.Key_C, CONTROL)
    assert qapp.clipboard().text() == LINES[0]


def test_selected_rows_are_copied_cut_and_replaced(panel, store, qtbot, qapp):
    key(qtbot, panel, Qt.Key.Key_Down, SHIFT)
    key(qtbot, panel, Qt.Key.Key_Down, SHIFT)
    assert list(panel.list.selection) == [0, 1]
    key(qtbot, panel, Qt.Key.Key_C, CONTROL)
    assert qapp.clipboard().text() == "\n".join(LINES[:2])
    key(qtbot, panel, Qt.Key.Key_X, CONTROL)
    assert store.document.lines == LINES[2:]
    assert undone(store)


def test_select_all_twice_takes_every_row(panel, store, qtbot):
    key(qtbot, panel, Qt.Key.Key_A, CONTROL)
    assert panel.editor.textCursor().selectedText() == LINES[0]
    key(qtbot, panel, Qt.Key.Key_A, CONTROL)
    assert list(panel.list.selection) == [0, 1, 2, 3]
    for letter in "f(x) = 1":
        qtbot.keyClicks(panel.editor, letter)
    assert store.document.lines == ("f(x) = 1",)


def test_selection_goes_when_the_cursor_moves_on(panel, qtbot):
    key(qtbot, panel, Qt.Key.Key_Down, SHIFT)
    assert panel.rows[0].selected
    key(qtbot, panel, Qt.Key.Key_Left)
    assert not any(row.selected for row in panel.rows)


def test_a_row_keeps_its_place_on_the_screen_when_others_change(panel, store):
    kept = panel.rows[3]
    store.apply(set_text("\n".join(["new", *LINES[1:]])))
    assert panel.rows[3] is kept
    store.apply(set_text(LINES[3]))
    assert list(panel.rows) == [kept]


def test_undo_shows_the_row_that_came_back(panel, store, qtbot):
    go(panel, 3)
    qtbot.mouseClick(panel.rows[1].remove, Qt.MouseButton.LeftButton)
    go(panel, 2)
    store.stack.undo()
    assert panel.list.current == 1
    assert panel.editor.toPlainText() == LINES[1]


def test_every_row_and_button_has_a_name(panel):
    assert [row.editor.accessibleName() for row in panel.rows] == [f"Definition {i} of 4" for i in (1, 2, 3, 4)]
    for row in panel.rows:
        assert row.gutter.accessibleName()
        assert row.remove.accessibleName()


def test_inputs_have_the_colours_of_their_directions_and_only_where_they_are_explored(panel, theme):
    lines = tuple(LineResult("", (), row.text, "function", row.text[0]) for row in panel.rows[:2])
    panel.show_reading(ReadResult(lines, "g", ("t",), "", {}))
    assert _colour(panel.rows[1], 2) == _colour(panel.rows[1], 7) != _colour(panel.rows[1], 3)
    blue = color_of(theme.text(theme.color(Role.X))).name()
    assert (_colour(panel.rows[0], 2), _colour(panel.rows[1], 2)) == (None, blue)


def _colour(row, place):
    formats = row.editor.document().firstBlock().layout().formats()
    found = [f.format.foreground().color().name() for f in formats if f.start <= place < f.start + f.length]
    return found[0] if found else None


def test_brackets_that_belong_together_are_shown(panel):
    panel.list.focus(0, 1)
    places = sorted(s.cursor.selectionStart() for s in panel.editor.extraSelections())
    assert places == [1, 3]
    panel.editor.moveCursor(QTextCursor.MoveOperation.End)
    assert panel.editor.extraSelections() == []


def test_tab_goes_from_row_to_row_and_then_to_the_buttons(panel, qtbot):
    key(qtbot, panel, Qt.Key.Key_Return)
    names = []
    for _ in range(len(panel.rows) + 1):
        names.append(panel.window().focusWidget().accessibleName())
        qtbot.keyClick(panel.window().focusWidget(), Qt.Key.Key_Tab)
    assert names == [*(f"Definition {i} of 5" for i in (2, 3, 4, 5)), "New line", "Duplicate the line"]


def test_a_long_line_wraps_inside_the_panel(panel, store):
    store.apply(set_text("f(x) = " + " + ".join(f"x^{i}" for i in range(30))))
    assert panel.row.editor.height() > 4 * panel.row.editor.fontMetrics().height()
    assert panel.row.width() <= panel.list.viewport().width()


def test_the_menu_of_a_row_acts_on_that_row(panel, store):
    read(panel, "g")
    menu = panel.intents.menu(panel.rows[1], panel)
    texts = {plain(action.text()): action for action in menu.actions() if plain(action.text())}
    assert "Explore this function" in texts
    texts["Duplicate the line"].trigger()
    assert store.document.lines == (*LINES[:2], *LINES[1:])
    menu.deleteLater()


def test_the_menu_key_opens_the_menu_of_the_row_being_typed(panel, qtbot):
    row = panel.rows[1]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(4, 4), row.editor.mapToGlobal(QPoint(4, 4)))
    with qtbot.waitSignal(row.menu_wanted):
        QApplication.sendEvent(row.editor, event)
    panel.findChildren(QMenu)[-1].close()


def test_the_row_being_typed_stays_in_sight_when_rows_above_grow(panel, qtbot):
    panel.resize(300, 220)
    go(panel, 3)
    found = tuple(Diagnostic(f"a message that takes its room {i}", Span(0, 1)) for i in range(6))
    lines = [LineResult("", found if i == 0 else (), row.text, "error") for i, row in enumerate(panel.rows)]
    panel.show_reading(ReadResult(tuple(lines), None, (), "", {}))
    view = panel.list.viewport()
    qtbot.waitUntil(lambda: panel.list.verticalScrollBar().value() > 0)
    qtbot.waitUntil(lambda: view.rect().contains(panel.editor.mapTo(view, panel.editor.rect().center())))


def test_coordinates_have_their_colours_in_the_echo_too(panel, theme, qtbot):
    shown = r"f\left(\textcolor{#000001}{x}\right) = \textcolor{#000001}{x}"
    result = LineResult("f(x) = x", (), panel.rows[0].text, "function", "f", None, shown)
    panel.rows[0].show_result(result, explored=True, only_known=False)
    echo = panel.rows[0].echo
    qtbot.waitUntil(lambda: echo.is_typeset)
    color = color_of(theme.text(theme.color(Role.X)))
    image = echo.grab().toImage()
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    assert any(image.pixelColor(x, y) == color for x, y in places)


def test_messages_are_shown_whole_in_whatever_font(panel, qtbot):
    text = "a message that takes more than one line in a narrow panel"
    found = tuple(Diagnostic(f"{text} {letter}", Span(0, 1)) for letter in "ab")
    lines = [LineResult("", found, row.text, "error") for row in panel.rows]
    panel.show_reading(ReadResult(tuple(lines), None, (), "", {}))
    messages = [message for row in panel.rows for message in row.problems.findChildren(Paragraph)]
    assert len(messages) == 2 * len(LINES)
    panel.setStyleSheet("QLabel { font-size: 15px; }")
    panel.resize(170, 260)
    qtbot.waitUntil(lambda: all(message.height() >= message.heightForWidth(message.width()) for message in messages))
    assert not any(message.hasHeightForWidth() for message in messages)


@pytest.mark.parametrize(("name", "least"), [("light", 4.5), ("dark", 4.5), ("contrast", 7.0)])
def test_every_ink_can_be_read_on_its_row(name, least):
    theme = THEMES[name]
    for ink, look in inks(theme).items():
        color = look.foreground().color()
        assert contrast((color.redF(), color.greenF(), color.blueF()), theme.panel) >= least - 0.05, ink
