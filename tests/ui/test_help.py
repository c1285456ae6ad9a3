"""The help: every page can be shown, F1 finds the page of a place, functions are explained, what is shown is said."""

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog

from explorer.document.labs.rooms import TITLES
from explorer.document.model import Document, LabSettings
from explorer.lang.vocabulary import VOCABULARY
from ui.actions import ROWS
from ui.classroom.example_window import ExampleWindow
from ui.classroom.help_window import KEY, HelpWindow
from ui.classroom.pages import WINDOW
from ui.classroom.room_pages import ROOMS


@pytest.fixture
def window(qtbot, theme):
    made = HelpWindow(theme, lambda: [("At the point", ["At x = 1 the value is 2."])])
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def text(window):
    return window.page.toPlainText()


def keys(window):
    return [item.data(0, KEY) for item in window.items()]


def test_every_room_has_a_page_with_its_title():
    assert [(page.key, page.title) for page in ROOMS] == [(key, title) for key, title, _ in TITLES]


def test_every_page_says_something(window):
    for key in keys(window):
        window.show_page(key)
        assert len(text(window)) > 20 or key.startswith("words/"), key


def test_the_sheet_of_keys_has_every_action_with_a_key(window):
    window.show_page("keys")
    for row in ROWS:
        if row.shortcuts:
            assert row.text in text(window)
            assert row.shortcuts[0] in text(window)


def test_each_function_is_explained_with_example_value_and_derivative(window, qtbot):
    for word in VOCABULARY:
        window.show_page(f"word/{word.name}")
        qtbot.waitUntil(lambda: "derivative" in text(window), timeout=20_000)
        assert word.name in text(window)
    window.show_page("word/sin")
    assert "cos(x)" in text(window)
    assert "0.479426" in text(window)


def test_an_example_of_a_function_can_be_tried(window, qtbot):
    window.show_page("word/det")
    qtbot.waitUntil(lambda: "derivative" in text(window), timeout=20_000)
    with qtbot.waitSignal(window.tried) as tried:
        window.follow(QUrl("try:det"))
    assert tried.args == [("X in R^(2x2)", "f(X) = det(X)")]


def test_search_narrows_the_contents_and_enter_shows_the_first(window, qtbot):
    window.search.setText("backprop")
    seen = [item.data(0, KEY) for item in window.items() if not item.isHidden()]
    assert seen == ["room/backpropagation"]
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert "Every factor of the chain rule" in text(window)
    window.search.setText("arsinh")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.key == "words/Inverse hyperbolic"
    window.search.setText("ones")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.verticalScrollBar().value() > 500, timeout=20_000)
    window.search.setText("nothing is called that")
    assert all(item.isHidden() for item in window.items())


@pytest.mark.parametrize(("typed", "page"), [("오차", "room/error"), ("clickr", "presenting"), ("등고선", "plane")])
def test_the_search_understands_either_language_and_what_is_misspelt(window, typed, page):
    window.search.setText(typed)
    assert any(item.data(0, KEY).startswith(page) for item in window.items() if not item.isHidden())


def test_the_page_is_copied_as_text(window, qtbot):
    window.show_page("shown")
    qtbot.mouseClick(window.copy, Qt.MouseButton.LeftButton)
    assert "At x = 1 the value is 2." in QApplication.clipboard().text()


def open_page(welcome):
    welcome.actions["help"].trigger()
    return next(w for w in welcome.window.findChildren(QDialog) if isinstance(w, HelpWindow)).key


@pytest.mark.parametrize(
    ("place", "key"),
    [
        (lambda window: window.definitions.editor, "definitions"),
        (lambda window: window.panes[0].view, "space"),
        (lambda window: window.panes[1].view, "plane"),
        (lambda window: window.taylor.shown, "strip"),
        (lambda window: window.order, "strip"),
        (lambda window: window.menuBar(), "start"),
    ],
)
def test_f1_shows_the_page_of_the_place(welcome, monkeypatch, place, key):
    widget = place(welcome.window)
    monkeypatch.setattr(QApplication, "focusWidget", lambda: widget)
    assert open_page(welcome) == key


def test_f1_in_a_room_shows_its_page(monkeypatch, open_room):
    session = open_room(Document(lines=("f(x) = sin x",), lab=LabSettings(room="convergence")))
    monkeypatch.setattr(QApplication, "focusWidget", lambda: session.window.room.close_button)
    assert open_page(session) == "room/convergence"


def test_f1_in_the_lessons_shows_their_page(welcome, monkeypatch, qtbot):
    welcome.lessons.show()
    qtbot.waitUntil(lambda: welcome.lessons.panel is not None, timeout=20_000)
    monkeypatch.setattr(QApplication, "focusWidget", lambda: welcome.lessons.panel.overview.close_button)
    assert open_page(welcome) == "lessons"


def test_f1_in_the_gallery_shows_its_page(welcome):
    welcome.actions["gallery"].trigger()
    gallery = next(w for w in welcome.window.findChildren(QDialog) if isinstance(w, ExampleWindow))
    gallery.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F1, Qt.KeyboardModifier(0)))
    assert next(w for w in welcome.window.findChildren(QDialog) if isinstance(w, HelpWindow)).key == "examples"
    gallery.close()


def test_what_is_shown_is_said(welcome):
    welcome.actions["shown"].trigger()
    window = next(w for w in welcome.window.findChildren(QDialog) if isinstance(w, HelpWindow))
    assert "Steepest ascent to the north-east, slope 2.7." in text(window)
    assert "View A" in text(window)
    assert window.focusWidget() is window.page  # so that it is read out
    welcome.commands.classroom.try_out(("f(x) = x^2",))
    assert welcome.store.document.text == "f(x) = x^2"


def test_pages_are_named_once():
    assert len({page.key for page in WINDOW}) == len(WINDOW)


def test_titles_are_whole_or_have_nearly_half_of_the_window_with_large_letters(qtbot, qapp, theme):
    font = qapp.font()
    large = QFont(font)
    large.setPointSizeF(18.0)
    qapp.setFont(large)
    try:
        window = HelpWindow(theme, list)
        qtbot.addWidget(window)
        window.show()
        least = min(window.contents.sizeHintForColumn(0), round(0.4 * window.width()))
        assert window.contents.viewport().width() >= least
    finally:
        qapp.setFont(font)
