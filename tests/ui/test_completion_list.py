"""Completion in the definitions panel: offered while a word is typed, chosen by keys, never in the way of Enter."""

import pytest
from PySide6.QtCore import Qt

from explorer.document.edits import set_text
from explorer.document.results import LineResult, ReadResult
from ui.panels.definitions import DefinitionsPanel
from ui.panels.definitions.completer import arguments_of


@pytest.fixture
def panel(qtbot, store, typesetter, theme):
    store.apply(set_text("f(x) = \nspeed = 2"))
    made = DefinitionsPanel(store, typesetter)
    made.set_theme(theme)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    kinds = zip(made.rows, ("function", "parameter"), ("f", "speed"), strict=True)
    lines = tuple(LineResult("", (), row.text, kind, name) for row, kind, name in kinds)
    made.show_reading(ReadResult(lines, "f", ("x",), "", {"f": ("x",)}))
    made.list.focus(0, 99)
    yield made
    made.stop()


def labels(panel):
    return [row.completion.label for row in panel.completer.model.rows] if panel.completer.isVisible() else []


def test_two_letters_bring_the_list_and_tab_takes_the_first(panel, store, qtbot):
    qtbot.keyClicks(panel.editor, "t")
    assert labels(panel) == []
    qtbot.keyClicks(panel.editor, "an")
    assert labels(panel)[0] == "tan"
    assert panel.completer.help.text()
    qtbot.keyClick(panel.editor, Qt.Key.Key_Tab)
    assert store.document.lines[0] == "f(x) = tan("
    assert labels(panel) == []


def test_names_of_the_document_are_offered(panel, store, qtbot):
    qtbot.keyClicks(panel.editor, "spe")
    assert labels(panel)[0] == "speed"
    qtbot.keyClick(panel.editor, Qt.Key.Key_Return)
    assert store.document.lines == ("f(x) = speed", "speed = 2")


def test_accepting_is_a_step_of_its_own(panel, store, qtbot):
    qtbot.keyClicks(panel.editor, "spe\t")
    store.stack.undo()
    assert store.document.lines[0] == "f(x) = spe"


def test_enter_after_a_whole_word_is_a_new_line(panel, store, qtbot):
    qtbot.keyClicks(panel.editor, "tan")
    assert labels(panel)
    qtbot.keyClick(panel.editor, Qt.Key.Key_Return)
    assert store.document.lines[:2] == ("f(x) = tan", "")
    assert labels(panel) == []


def test_arrows_move_in_the_list_and_enter_takes_what_is_chosen(panel, store, qtbot):
    qtbot.keyClicks(panel.editor, "tan")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Down)
    chosen = labels(panel)[1]
    qtbot.keyClick(panel.editor, Qt.Key.Key_Return)
    assert store.document.lines[0].startswith(f"f(x) = {chosen}")
    assert panel.list.current == 0


def test_escape_closes_the_list_and_nothing_else(panel, store, qtbot):
    qtbot.keyClicks(panel.editor, "ta")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Escape)
    assert labels(panel) == []
    assert store.document.lines[0] == "f(x) = ta"


def test_the_list_goes_when_the_cursor_does(panel, qtbot):
    qtbot.keyClicks(panel.editor, "ta")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Left)
    assert labels(panel) == []


def test_a_click_takes_a_word(panel, store, qtbot):
    qtbot.keyClicks(panel.editor, "ta")
    words = panel.completer.list
    place = words.visualRect(panel.completer.model.index(1)).center()
    expected = panel.completer.model.rows[1].completion.insert
    qtbot.mouseClick(words.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert store.document.lines[0] == f"f(x) = {expected}"


def test_control_space_asks_after_one_letter(panel, qtbot):
    qtbot.keyClicks(panel.editor, "t")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert "tan" in labels(panel)


def test_the_list_stays_inside_the_window(panel, qtbot):
    qtbot.keyClicks(panel.editor, "ta")
    assert panel.rect().contains(panel.completer.geometry())


@pytest.mark.parametrize(
    ("name", "shown"), [("sin", "(·)"), ("atan2", "(·, ·)"), ("log", "(·, [·])"), ("max", "(·, …)"), ("pi", "")]
)
def test_the_number_of_arguments_is_shown(name, shown):
    assert arguments_of(name, {}) == shown


def test_a_function_of_the_document_shows_its_arguments(panel, qtbot):
    line = LineResult("", (), "table(u, v1) = u", "function", "table")
    panel.show_reading(ReadResult((line,), None, (), "", {"table": ("u", "v1")}))
    qtbot.keyClicks(panel.editor, "tab")
    assert panel.completer.model.index(0).data() == "table(u, v₁)"
    assert arguments_of("h", {"h": ()}) == ""
