"""Dialogs without a mouse: Tab reaches every control and is caught by none, Escape closes, and the focus goes back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from explorer.lessons.codec import read_lesson
from explorer.lessons.drafts import new_draft
from ui.classroom.help_window import HelpWindow
from ui.labs.lessons.class_window import ClassWindow
from ui.labs.lessons.editor import LessonEditor
from ui.widgets.animation_dialog import AnimationDialog
from ui.widgets.dialogs import FailureDialog, ask_to_forget, ask_to_overwrite, ask_to_save, show_text, tell

LESSON = read_lesson(Path(__file__).parents[2] / "resources" / "lessons" / "tour.lesson").lesson
DIALOGS = {
    "help": lambda window, _, __, theme: HelpWindow(theme, list, window),
    "animation": lambda window, *_: AnimationDialog(window, [("taylor", "orders"), ("turn", "turn")]),
    "class": lambda window, *_: ClassWindow(LESSON, "en", window),
    "lesson": lambda window, store, typesetter, theme: LessonEditor(
        new_draft("Mine"), "mine", store, typesetter, theme, parent=window
    ),
    "failure": lambda window, *_: FailureDialog("details", window),
    "text": lambda window, *_: show_text(window, "About", "<p>text</p>"),
}


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.button = QPushButton("before")
    QVBoxLayout(made).addWidget(made.button)
    made.show()
    made.activateWindow()
    made.button.setFocus()
    qtbot.waitUntil(made.button.hasFocus)
    return made


def controls_of(dialog):
    """Return what Tab is to reach: of what excludes each other, and of the tabs of a bar, one takes it for all."""
    return {
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
    }


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_goes_through_a_dialog_and_escape_gives_the_focus_back(name, window, store, typesetter, theme, qtbot):
    dialog = DIALOGS[name](window, store, typesetter, theme)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    wanted = controls_of(dialog)
    seen = []
    while (focus := QApplication.focusWidget()) not in seen:
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert dialog.isAncestorOf(focus)
    assert wanted <= set(seen)
    qtbot.keyClick(focus, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is not focus
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.focusWidget() is window.button


ESCAPE, RETURN, SPACE, TAB = Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab
ASKED = {
    "overwrite": lambda window: ask_to_overwrite(window, Path("a.nabla")),
    "forget": lambda window: ask_to_forget(window, "Begin the lesson again?"),
    "save": lambda window: ask_to_save(window, "a.nabla").name,
    "failure": lambda window: tell(window, "a.nabla was not saved", "There is no room."),
}


@pytest.mark.parametrize(
    ("name", "keys", "answer"),
    [
        ("overwrite", [RETURN], False),  # what cannot be brought back is not done by the first key
        ("overwrite", [ESCAPE], False),
        ("overwrite", [TAB, SPACE], True),
        ("forget", [RETURN], False),
        ("forget", [ESCAPE], False),
        ("forget", [TAB, SPACE], True),
        ("save", [RETURN], "SAVE"),
        ("save", [ESCAPE], "CANCEL"),
        ("failure", [RETURN], None),
        ("failure", [ESCAPE], None),
    ],
)
def test_questions_are_answered_by_keys_and_give_the_focus_back(name, keys, answer, window):
    def press():
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key)

    def wait():
        box = QApplication.activeModalWidget()
        if box is not None and box.isAncestorOf(QApplication.focusWidget()):
            press()
        else:
            QTimer.singleShot(10, wait)

    QTimer.singleShot(0, wait)
    assert ASKED[name](window) == answer
    assert window.focusWidget() is window.button
