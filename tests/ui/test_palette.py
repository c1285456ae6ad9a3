"""The palette of commands: everything is found by words, the best first, and run with the keyboard alone."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from explorer.document.codec import read_document
from explorer.document.examples import EXAMPLES
from explorer.document.labs.rooms import TITLES
from explorer.lang.vocabulary import VOCABULARY
from ui import assets
from ui.actions import ROWS
from ui.app.palette_rows import palette_rows
from ui.classroom.finding import Finder
from ui.classroom.help_window import HelpWindow
from ui.classroom.palette import Palette, Row, found
from ui.language.translator import shown
from ui.widgets.style import POINT_SIZE

FIRST = {  # what comes first for what a beginner types
    "dark": "Theme ▸ Dark",
    "어두운 테마": "Theme ▸ Dark",
    "export png": "Picture as PNG…",
    "exprt png": "Picture as PNG…",
    "grid": "Layers ▸ Mesh lines",
    "격자": "Layers ▸ Mesh lines",
    "higher taylor order": "Higher order",
    "sadle": "Saddle",
    "gif": "Animation…",
    "korean": "Language ▸ 한국어",
    "reset": "Fit the ranges",
    "camera": "Pictures in space",
    "clicker": "In front of a class",
}


def rows_of(welcome):
    return palette_rows(welcome.window, welcome.store, lambda _: None, lambda _: None)


def open_palette(welcome):
    welcome.actions["palette"].trigger()
    return next(w for w in welcome.window.findChildren(Palette) if w.isVisible())


def type_and_run(palette, text):
    palette.field.setText(text)
    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier(0))
    QApplication.sendEvent(palette.field, enter)  # a window that is not active yet hears of no keys


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


def titles(rows, typed):
    return [row.title for row in found(rows, Finder([row.texts for row in rows]), typed)]


def test_the_best_comes_first():
    rows = [Row(title, "", lambda: None) for title in ("Monkey saddle", "Saddle", "A saddle of leather", "Sad")]
    assert titles(rows, "saddle") == ["Saddle", "Monkey saddle", "A saddle of leather"]
    assert titles(rows, "sad") == ["Sad", "Saddle", "Monkey saddle", "A saddle of leather"]
    assert not titles(rows, "bridle")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_beginners_words_find_it_in_either_language(welcome, qtbot, language):
    welcome.look.choose_language(language)
    try:
        qtbot.waitUntil(lambda: welcome.is_told and welcome.jobs.is_idle, timeout=30_000)
        wait_for_layer(welcome, qtbot, "wires")
        rows = rows_of(welcome)
        assert {typed: titles(rows, typed)[:1] for typed in FIRST} == {
            typed: [" ▸ ".join(map(shown, title.split(" ▸ ")))] for typed, title in FIRST.items()
        }
    finally:
        welcome.look.choose_language("en")


def test_an_example_is_opened(welcome):
    type_and_run(open_palette(welcome), "möbius")
    assert welcome.store.document == read_document(assets.example("moebius_strip"))


def test_a_room_is_opened(welcome):
    type_and_run(open_palette(welcome), "graph theatre")
    assert welcome.store.document.lab.room == "theatre"


def test_an_action_is_run(welcome, qtbot):
    wait_for_layer(welcome, qtbot, "taylor")
    qtbot.waitUntil(lambda: welcome.jobs.is_idle, timeout=30_000)  # the first results fill the menu of layers anew
    first = found(rows_of(welcome), Finder([row.texts for row in rows_of(welcome)]), "taylor polynomial")[0]
    assert (first.title, first.kind) == ("Taylor polynomial", "View")
    type_and_run(open_palette(welcome), "taylor polynomial")
    assert welcome.store.document.taylor


def wait_for_layer(welcome, qtbot, key):
    qtbot.waitUntil(lambda: any(action.data() == key for action in welcome.layers.actions()), timeout=30_000)


def test_what_is_in_a_menu_that_was_filled_anew_is_run(welcome, qtbot):
    wait_for_layer(welcome, qtbot, "tangent")
    row = next(row for row in rows_of(welcome) if row.title == "Layers ▸ Tangent plane")
    welcome.commands.classroom.open_example("torus")  # whose layers are others, but for some
    wait_for_layer(welcome, qtbot, "normal")
    row.run()
    assert welcome.store.document.hidden == {"tangent"}


def test_a_function_is_looked_up(welcome, qtbot):
    type_and_run(open_palette(welcome), "arcsinh")
    window = next(w for w in welcome.window.findChildren(HelpWindow) if w.isVisible())
    qtbot.waitUntil(lambda: "arsinh(x)" in window.page.toPlainText(), timeout=20_000)


def test_a_word_that_is_spelt_nearly_so_is_told_from_one_that_is_there(welcome):
    palette = open_palette(welcome)
    palette.field.setText("saddle")
    assert not palette.remark.isVisible()
    palette.field.setText("sadle")
    assert "nearly" in palette.remark.text()
    assert palette.remark.isVisible()
    assert palette.list.isVisible()


def test_arrow_keys_choose_and_nothing_found_is_said(welcome, qtbot):
    palette = open_palette(welcome)
    palette.field.setText("matrix")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 1
    palette.field.setText("x" * 5000)
    assert palette.remark.isVisible()
    assert palette.height() < 120
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not [w for w in welcome.window.findChildren(Palette) if w.isVisible()]


def test_large_letters_make_it_wider_within_its_window(welcome):
    welcome.window.resize(1280, 800)
    welcome.actions["palette"].trigger()
    palette = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Palette) and w.isVisible())
    usual, font = palette.width(), palette.font()
    font.setPointSizeF(1.5 * POINT_SIZE)
    palette.setFont(font)
    palette.pop_up()
    assert palette.width() == pytest.approx(1.5 * usual, abs=1)
    font.setPointSizeF(5 * POINT_SIZE)
    palette.setFont(font)
    palette.pop_up()
    assert usual < palette.width() < welcome.window.width()
    palette.close()
