"""The palette of commands: everything is found by words, the best first, and run with the keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from explorer.document.codec import read_document
from explorer.document.examples import EXAMPLES
from explorer.document.labs.rooms import TITLES
from explorer.lang.vocabulary import VOCABULARY
from ui import assets
from ui.actions import ROWS
from ui.app.palette_rows import palette_rows
from ui.classroom.help_window import HelpWindow
from ui.classroom.palette import Palette, Row, found


def rows_of(welcome):
    return palette_rows(welcome.window, welcome.store, lambda _: None, lambda _: None)


def open_palette(welcome):
    welcome.actions["palette"].trigger()
    return next(w for w in welcome.window.findChildren(Palette) if w.isVisible())


def type_and_run(qtbot, palette, text):
    palette.field.setText(text)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def test_every_action_example_room_and_function_is_there(welcome):
    rows = rows_of(welcome)
    titles = {row.title for row in rows}
    assert {row.text for row in ROWS if row.id not in {"undo", "redo"}} <= titles  # there is nothing to undo
    assert {title for _, title, _ in TITLES} <= titles
    assert {example.title for example in EXAMPLES} <= titles
    assert {word.name for word in VOCABULARY} <= titles
    assert any("PNG" in row.title and "▸" in row.title for row in rows)
    assert any(row.title.endswith("Dark") for row in rows)


def test_each_action_is_there_once(welcome):
    titles = [row.title for row in rows_of(welcome) if row.kind not in {"Function", "Example", "Room", "Help"}]
    assert len([title for title in titles if title == "Save"]) == 1


def test_the_best_comes_first():
    rows = [Row(title, "", lambda: None) for title in ("Monkey saddle", "Saddle", "A saddle of leather", "Sad")]
    assert [row.title for row in found(rows, "saddle")] == ["Saddle", "Monkey saddle", "A saddle of leather"]
    assert [row.title for row in found(rows, "sad")] == ["Sad", "Saddle", "Monkey saddle", "A saddle of leather"]
    assert not found(rows, "bridle")


def test_an_example_is_opened(welcome, qtbot):
    type_and_run(qtbot, open_palette(welcome), "möbius")
    assert welcome.store.document == read_document(assets.example("moebius_strip"))


def test_a_room_is_opened(welcome, qtbot):
    type_and_run(qtbot, open_palette(welcome), "graph theatre")
    assert welcome.store.document.lab.room == "theatre"


def test_an_action_is_run(welcome, qtbot):
    type_and_run(qtbot, open_palette(welcome), "taylor polynomial")
    assert welcome.store.document.taylor


def test_a_function_is_looked_up(welcome, qtbot):
    type_and_run(qtbot, open_palette(welcome), "arcsinh")
    window = next(w for w in welcome.window.findChildren(HelpWindow) if w.isVisible())
    qtbot.waitUntil(lambda: "arsinh(x)" in window.page.toPlainText(), timeout=20_000)


def test_arrow_keys_choose_and_nothing_found_is_said(welcome, qtbot):
    palette = open_palette(welcome)
    palette.field.setText("matrix")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 1
    palette.field.setText("x" * 5000)
    assert palette.nothing.isVisible()
    assert palette.height() < 120
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not [w for w in welcome.window.findChildren(Palette) if w.isVisible()]
