"""Menus without a mouse: every menu opens with Alt and a letter, and no letter is there twice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu

from ui.widgets.menus import Menu, MenuBar, letter_of, lettered, plain, unlettered


@pytest.mark.parametrize(
    ("text", "source", "taken", "expected"),
    [
        ("File", "File", "", "&File"),
        ("Export", "Export", "E", "E&xport"),
        ("The other view", "The other view", "T", "The &other view"),
        ("파일", "File", "", "파일(&F)"),
        ("저장…", "Save…", "", "저장(&S)…"),
        ("PNG 저장", "Save PNG", "S", "&PNG 저장"),
        ("h (x)", "h (x)", "H", "h (x)(&X)"),
        ("MATLAB 형식으로 복사", "Copy as MATLAB", "CM", "MATLAB 형식으로 복사(&A)"),
        ("Fit && Network", "Fit && Network", "", "&Fit && Network"),
        ("끔", "끔", "", "끔"),
        ("ab", "ab", "AB", "ab"),
    ],
)
def test_a_free_letter_is_marked(text, source, taken, expected):
    marked = lettered(text, source, set(taken))
    assert marked == expected
    assert unlettered(marked) == text
    assert plain(marked) == text.replace("&&", "&")


def test_an_entry_in_two_menus_has_a_letter_that_is_free_in_both(qtbot):
    first, second = Menu(), Menu()
    for menu in (first, second):
        qtbot.addWidget(menu)
    first.addAction("Copy")
    second.addAction("Save")
    shared = first.addAction("Cut and save")
    second.addAction(shared)
    shared.setText("Scale")
    for menu in (first, second):
        menu.aboutToShow.emit()
    assert letter_of(shared)
    assert all(len({letter_of(entry) for entry in menu.actions()}) == len(menu.actions()) for menu in (first, second))
    assert shared.iconText() == "Scale"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_menu_has_a_letter_and_no_letter_is_there_twice(welcome, language):
    welcome.look.choose_language(language)
    window = welcome.window
    assert all(letter_of(top) for top in window.menuBar().actions())
    for menu in window.findChildren(QMenu):
        if menu.title() or menu.parent() is not window:
            menu.aboutToShow.emit()
    for menu in (window.menuBar(), *window.findChildren(QMenu)):
        if menu.findChildren(QLineEdit):  # of a text field: Qt's own
            continue
        letters = [letter for action in menu.actions() if (letter := letter_of(action))]
        assert len(letters) == len(set(letters)), menu.actions()
    welcome.look.choose_language("en")


def test_letters_of_lessons_are_left_to_them(welcome):
    bar = welcome.window.menuBar()
    assert isinstance(bar, MenuBar)
    assert not {"H", "A"} & {letter_of(top) for top in bar.actions()}


def test_alt_and_a_letter_open_a_menu_and_escape_gives_the_focus_back(welcome, qtbot):
    window = welcome.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    editor = window.definitions.editor
    editor.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    opened = QMenu.menuInAction(window.menuBar().actions()[0])
    qtbot.waitUntil(opened.isVisible)
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    qtbot.keyClick(window.menuBar(), Qt.Key.Key_Escape)
    assert not opened.isVisible()
    assert window.focusWidget() is editor
