"""What screen readers are told: roles of widgets that paint themselves, names of all controls, pictures in words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from explorer.document.codec import read_document
from explorer.document.edits import set_lab
from ui import assets
from ui.app import describing
from ui.widgets import access
from ui.widgets.access import AccessibleRole, install_roles
from ui.widgets.direction_dial import DirectionDial

Text = QAccessible.Text
EXAMPLES = ("waves", "torus", "matrix_square", "computation_graph", "fit_a_line", "identity_of_your_own", "descent")
INNER = "qt_"  # how the names of parts begin that Qt puts into its own widgets


def told(widget, kind=Text.Name):
    return QAccessible.queryAccessibleInterface(widget).text(kind)


def test_a_widget_that_paints_itself_has_a_role_a_name_and_a_value(qtbot):
    install_roles()
    dial = DirectionDial()
    qtbot.addWidget(dial)
    dial.setAccessibleName("Direction")
    dial.show_angle(45.0, None)
    dial.show()
    found = QAccessible.queryAccessibleInterface(dial)
    assert found.role() == AccessibleRole.Dial
    assert (told(dial), told(dial, Text.Value)) == ("Direction", "45°")
    assert found.rect().size() == dial.size()
    assert found.state().focusable
    assert QAccessible.queryAccessibleInterface(QWidget()).role() == AccessibleRole.Client


def test_qt_is_given_another_object_each_time_it_asks_because_it_deletes_them_all(qtbot):
    dial = DirectionDial()
    qtbot.addWidget(dial)
    first, second = (access._access("", dial) for _ in range(2))  # noqa: SLF001 - called by Qt alone
    assert first is not second


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_control_has_a_name(name, open_room):
    document = read_document(assets.example(name))
    pictures = {"computation_graph": 1, "fit_a_line": 2, "descent": 3}.get(name, 0)
    session = open_room(document, pictures)
    nameless = [
        widget
        for widget in session.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith(INNER)
        and not told(widget)
    ]
    assert nameless == []


def test_every_control_of_the_tool_bar_and_strips_has_a_name(welcome):
    buttons = [w for w in welcome.window.findChildren(QAbstractButton) if w.isVisible()]
    assert not [button for button in buttons if not told(button) and not button.objectName().startswith(INNER)]


def test_pictures_are_described_once_they_rest(welcome, qtbot):
    view = welcome.window.panes[0].view
    qtbot.waitUntil(lambda: view.accessibleName() == "View A: f(x, y)")
    assert "a picture in space" in view.accessibleDescription()
    welcome.store.apply(lambda _: read_document(assets.example("helix")))
    qtbot.waitUntil(lambda: view.accessibleName() == "View A: h(t)", timeout=20_000)


def test_where_the_point_goes_is_read_out(welcome, qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(describing, "announce", lambda widget, text: heard.append((widget, text)))
    view = welcome.window.panes[1].view
    monkeypatch.setattr(view, "hasFocus", lambda: True)
    monkeypatch.setattr(describing, "current_in", lambda window: window.panes[1])
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert heard[-1][0] is view
    assert "Steepest ascent to the north-east" in heard[-1][1]


def test_what_the_status_bar_says_is_read_out(welcome, monkeypatch):
    heard = []
    monkeypatch.setattr(describing, "announce", lambda _, text: heard.append(text))
    welcome.window.statusBar().showMessage("Saved a.nabla")
    welcome.window.statusBar().clearMessage()
    assert heard == ["Saved a.nabla"]


def test_an_announcement_without_a_listener_does_nothing(welcome):
    assert not QAccessible.isActive()
    access.announce(welcome.window, "heard by nobody")


def test_dialogs_name_their_fields(welcome):
    for action in ("gallery", "help", "palette"):
        welcome.actions[action].trigger()
    shown = [w for w in welcome.window.findChildren(QWidget) if w.isVisible()]
    fields = [w for w in shown if isinstance(w, (QLineEdit, QComboBox))]
    assert not [field for field in fields if not told(field)]


def test_new_pictures_and_what_is_wrong_are_read_out(welcome, qtbot, monkeypatch):
    qtbot.waitUntil(lambda: welcome.window.panes[0].view.accessibleName() == "View A: f(x, y)")
    heard = []
    monkeypatch.setattr(describing, "announce", lambda _, text: heard.append(text))
    welcome.store.apply(lambda _: read_document(assets.example("helix")))
    qtbot.waitUntil(lambda: any("View A: h(t)" in text for text in heard), timeout=20_000)
    welcome.store.apply(lambda document: replace(document, lines=("h(t) = frobnicate(t)",)))
    qtbot.waitUntil(lambda: any("frobnicate" in text for text in heard), timeout=20_000)
    count = len(heard)
    welcome.store.apply(set_lab(room="steps"))  # what is wrong is said once
    qtbot.waitUntil(lambda: welcome.jobs.is_idle, timeout=20_000)
    assert not [text for text in heard[count:] if text in heard[:count]]


def test_a_screen_reader_that_turns_a_button_does_what_a_click_does(welcome, qtbot):
    """Readers turn buttons that stay down without a click."""
    strip = welcome.window.taylor
    strip.lab_button.toggle()
    qtbot.waitUntil(lambda: welcome.window.room.isVisible() and bool(welcome.window.room.labs), timeout=20_000)
    room = welcome.window.room
    room.labs["Steps"].toggle()
    assert welcome.store.document.lab.room == "steps"
    assert room.labs["Steps"].isChecked()
    room.labs["Steps"].toggle()  # it stays open
    assert room.labs["Steps"].isChecked()
    strip.shown.toggle()
    assert welcome.store.document.taylor
    layer = next(iter(welcome.window.panes[0].bar.actions_by_layer.values()))
    before = welcome.store.document
    layer.toggle()
    assert welcome.store.document != before
