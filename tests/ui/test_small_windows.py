"""A small window: panels share one place, one view is shown at a time, and every room fits and is scrolled to."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QTabBar

from explorer.document.codec import read_document
from explorer.document.edits import set_lab
from explorer.document.model import Document, LabSettings
from ui import assets
from ui.widgets import style

LINE, CURVE, PLANE = "f(x) = exp(x)", "g(t) = [t cos t, t sin t]", "f(x, y) = sin x cos y"
SMALL = (640, 420)
ROOMS = [
    ("quotient", LINE, 2),
    ("error", LINE, 2),
    ("error", CURVE, 3),
    ("error", PLANE, 2),
    ("convergence", LINE, 2),
    ("terms", LINE, 2),
    ("terms", PLANE, 3),
    ("microscope", LINE, 2),
    ("microscope", PLANE, 2),
]
EXAMPLES = [
    ("inverse_of_a_matrix", 0),
    ("matrix_by_vector", 0),
    ("identity_card", 0),
    ("identity_of_your_own", 0),
    ("determinant", 0),
    ("product_rule", 0),
    ("practise_the_quotient_rule", 0),
    ("chain_rule_along_a_curve", 2),
    ("fit_a_line", 2),
    ("network_learns_moons", 3),
    ("backpropagation", 1),
    ("descent", 3),
    ("computation_graph", 1),
]


def fits(session, qtbot):
    window = session.window
    qtbot.waitUntil(window.splitter.isHidden, timeout=5000)
    assert (window.width(), window.height()) == SMALL
    assert window.minimumSizeHint().width() <= SMALL[0]
    qtbot.waitUntil(lambda: window.room.mapTo(window, window.room.rect().topRight()).x() <= SMALL[0], timeout=5000)
    for view in window.room.views:
        assert view.mapTo(window.room, view.rect().topRight()).x() <= window.room.width()


@pytest.mark.parametrize(("room", "text", "pictures"), ROOMS)
def test_a_room_fits_a_small_window(open_room, qtbot, room, text, pictures):
    fits(open_room(Document((text,), order=3, lab=LabSettings(room)), pictures, SMALL), qtbot)


@pytest.mark.parametrize(("example", "pictures"), EXAMPLES)
def test_the_room_of_an_example_fits_a_small_window(open_room, qtbot, example, pictures):
    fits(open_room(read_document(assets.example(example)), pictures, SMALL), qtbot)


@pytest.fixture
def window(welcome, qtbot):
    made = welcome.window
    made.resize(*SMALL)
    qtbot.waitUntil(made.panes[1].isHidden, timeout=5000)
    return made


def test_one_view_is_shown_with_the_panels_in_one_place(welcome, window):
    assert window.size() == QSize(*SMALL)
    definitions, point = (window.findChild(QDockWidget, name) for name in ("definitions", "point"))
    assert point in window.tabifiedDockWidgets(definitions)
    assert window.panes[0].width() > 300
    view = window.panes[0].view
    assert min(view.width(), view.height()) > 180
    welcome.actions["other"].trigger()
    assert [pane.isHidden() for pane in window.panes] == [True, False]
    assert window.panes[1].bar.other.isVisibleTo(window)
    welcome.actions["alone"].trigger()
    welcome.actions["alone"].trigger()
    assert [pane.isHidden() for pane in window.panes] == [True, False]


def test_a_window_that_grows_again_has_everything_side_by_side(window, qtbot):
    window.resize(1280, 800)
    definitions, point = (window.findChild(QDockWidget, name) for name in ("definitions", "point"))
    qtbot.waitUntil(lambda: window.dockWidgetArea(point) == Qt.DockWidgetArea.RightDockWidgetArea, timeout=5000)
    assert not window.tabifiedDockWidgets(definitions)
    assert not any(pane.isHidden() for pane in window.panes)
    assert not window.panes[0].bar.other.isVisibleTo(window)


def tabs_seen(window):
    bars = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [bar for bar in bars if bar.isVisible() and bar.geometry().intersects(window.rect())]


def test_no_tabs_stay_behind_in_a_window_that_was_small_before(window, qtbot):
    seen = []
    for _ in range(2):
        window.resize(1280, 800)
        qtbot.waitUntil(lambda: not any(pane.isHidden() for pane in window.panes), timeout=5000)
        window.restore_layout({"docks": window.saveState()})
        QApplication.processEvents()
        seen.append(len(tabs_seen(window)))
        window.resize(*SMALL)
        qtbot.waitUntil(lambda: len(tabs_seen(window)) == 1, timeout=5000)
    assert seen == [0, 0]


def test_a_room_has_a_low_window_to_itself_until_it_is_closed(welcome, window, qtbot):
    definitions = window.findChild(QDockWidget, "definitions")
    welcome.store.apply(set_lab(room="steps"))
    qtbot.waitUntil(window.splitter.isHidden, timeout=5000)
    assert definitions.isHidden()
    qtbot.waitUntil(lambda: welcome.jobs.is_idle, timeout=20_000)
    definitions.show()  # whoever wants them nevertheless has them
    welcome.store.apply(set_lab(room="error"))
    assert not definitions.isHidden()
    welcome.store.apply(set_lab(room=""))
    qtbot.waitUntil(lambda: not window.splitter.isHidden(), timeout=5000)
    assert not window.findChild(QDockWidget, "point").isHidden()


def test_views_have_their_height_again_in_a_window_that_grows(open_room, qtbot):
    window = open_room(Document((LINE,), lab=LabSettings("error")), 2, (1280, 800)).window
    before = window.splitter.height()
    window.resize(*SMALL)
    qtbot.waitUntil(window.splitter.isHidden, timeout=5000)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.splitter.height() >= before - 16, timeout=5000)


def test_what_is_remembered_is_the_arrangement_of_a_large_window(welcome, window):
    welcome.fitting.undo()
    point = window.findChild(QDockWidget, "point")
    assert window.dockWidgetArea(point) == Qt.DockWidgetArea.RightDockWidgetArea
    assert not any(pane.isHidden() for pane in window.panes)


def test_large_letters_make_a_window_small_sooner(welcome, qtbot, monkeypatch):
    monkeypatch.setattr(style, "system_point_size", lambda: 20.0)
    window = welcome.window
    window.resize(1240, 800)
    qtbot.waitUntil(window.panes[1].isHidden, timeout=5000)
    welcome.store.apply(set_lab(room="steps"))
    qtbot.waitUntil(window.splitter.isHidden, timeout=5000)


def test_a_projector_s_letters_leave_a_window_of_800_pixels_to_the_room(welcome, qtbot):
    window = welcome.window
    window.resize(1280, 800)
    window.set_projector(True)
    welcome.store.apply(set_lab(room="steps"))
    qtbot.waitUntil(window.splitter.isHidden, timeout=5000)
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: not window.splitter.isHidden(), timeout=5000)
    window.set_projector(False)
