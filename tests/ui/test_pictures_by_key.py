"""Pictures without a mouse: what is dragged, clicked, clicked twice, pointed at and shifted there is done by keys."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from explorer.document.codec import read_document
from explorer.scene.palette import THEMES
from explorer.scene.primitives import Boxes, PlaneScene, PointsHandle, TextLine
from explorer.scene.roles import Role
from explorer.scene.ticks import axis
from ui import assets
from ui.views import plane_view
from ui.views.plane_view import PlaneView

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HELD = {  # room: an example and how many pictures it has
    "quotient": ("difference_quotient", 2),
    "error": ("series_of_the_logarithm", 2),
    "convergence": ("series_with_an_end", 2),
    "terms": ("terms_and_tensors", 3),
    "chain": ("chain_rule_along_a_curve", 2),
    "fit": ("fit_a_line", 2),
    "descent": ("descent", 3),
}


@pytest.fixture
def view(qtbot, request):
    made = PlaneView()
    qtbot.addWidget(made)
    made.resize(480, 400)
    made.set_theme(THEMES["light"])
    made.show_scene(request.param)
    made.show()
    qtbot.waitExposed(made)
    return made


POINTS = PlaneScene("points", axis("x", 0, 10), axis("y", 0, 10), (), PointsHandle(np.array([[2.0, 3.0], [7.0, 4.0]])))
DIAGRAM = PlaneScene(
    "",
    axis("", 0, 10),
    axis("", 0, 10),
    (Boxes("b", Role.TEXT, np.array([[2.0, 2], [8, 2]]), np.ones((2, 2)), ((TextLine("one"),), (TextLine("two"),))),),
    bare=True,
    equal=True,
)


@pytest.mark.parametrize("view", [POINTS], indirect=True)
def test_arrow_keys_move_the_held_point_and_enter_takes_hold_of_another(view, qtbot):
    moves, ends = [], []
    view.probe_dragged.connect(moves.append)
    view.drag_finished.connect(lambda: ends.append(True))
    qtbot.keyClick(view, Key.Key_Right)
    assert moves[-1] == pytest.approx({0: 2.1, 1: 3.0})
    assert ends == [True]
    qtbot.keyClick(view, Key.Key_N)
    qtbot.keyClick(view, Key.Key_N)  # the second point from the left
    qtbot.keyClick(view, Key.Key_Return)
    qtbot.keyClick(view, Key.Key_Escape)
    qtbot.keyClick(view, Key.Key_Up, SHIFT)
    assert moves[-1] == pytest.approx({2: 7.0, 3: 5.0})


@pytest.mark.parametrize("view", [POINTS], indirect=True)
def test_the_pointer_clicks_and_clicks_twice_where_it_was_led(view, qtbot):
    clicks, doubles = [], []
    view.double_click_fits = False
    view.clicked.connect(lambda *at: clicks.append(at))
    view.double_clicked.connect(lambda *at: doubles.append(at))
    qtbot.keyClick(view, Key.Key_Return)
    assert clicks == []  # the first one brings the pointer, to the nearest point
    for key, modifier in ((Key.Key_Left, SHIFT), (Key.Key_Up, Qt.KeyboardModifier.NoModifier)):
        qtbot.keyClick(view, key, modifier)
    qtbot.keyClick(view, Key.Key_Return)
    qtbot.keyClick(view, Key.Key_Enter, SHIFT)
    assert clicks == [pytest.approx((6.0, 4.1))]
    assert doubles == [pytest.approx((6.0, 4.1))]


@pytest.mark.parametrize("view", [DIAGRAM], indirect=True)
def test_boxes_are_gone_through_and_said(view, qtbot, monkeypatch):
    said, places = [], []
    monkeypatch.setattr(plane_view, "announce", lambda _, text: said.append(text))
    view.hovered.connect(places.append)
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, SHIFT):
        qtbot.keyClick(view, Key.Key_N, modifier)
    assert said == ["one", "two", "one"]
    assert places[-1] == pytest.approx((2.0, 2.0))
    qtbot.keyClick(view, Key.Key_Escape)
    assert places[-1] is None


@pytest.mark.parametrize("view", [DIAGRAM], indirect=True)
def test_keys_without_a_use_in_the_picture_are_the_window_s(view):
    view.nudged.connect(lambda *_: pytest.fail("there is nothing to move"))
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Right, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)
    assert not event.isAccepted()


@pytest.mark.parametrize("view", [POINTS], indirect=True)
def test_the_picture_is_shifted(view, qtbot):
    ranges = []
    view.ranges_changed.connect(ranges.append)
    qtbot.keyClick(view, Key.Key_Right, CTRL)
    assert ranges == [{"x": (1.0, 11.0), "y": (0.0, 10.0)}]


@pytest.mark.parametrize("view", [POINTS], indirect=True)
def test_the_pointer_is_seen(view, qtbot):
    before = view.grab().toImage()
    qtbot.keyClick(view, Key.Key_Return)
    assert view.grab().toImage() != before


@pytest.mark.parametrize("room", HELD)
def test_what_is_dragged_in_a_room_is_moved_by_arrow_keys(open_room, qtbot, room):
    name, pictures = HELD[room]
    session = open_room(read_document(assets.example(name)), pictures)
    stages = session.window.room.pictures.stages
    held = [i for i, stage in enumerate(stages) if stage.scene.handle is not None]
    assert held
    for i in held:
        before = session.store.document
        qtbot.keyClick(session.window.room.views[i], Key.Key_Right)
        qtbot.keyClick(session.window.room.views[i], Key.Key_Left, SHIFT)
        assert session.store.document != before, f"picture {i + 1}"
        qtbot.waitUntil(lambda: session.jobs.is_idle, timeout=20_000)


def test_a_node_of_the_theatre_is_chosen_by_key(open_room, qtbot):
    session = open_room(read_document(assets.example("computation_graph")), 1)
    (view,) = session.window.room.views
    qtbot.keyClick(view, Key.Key_N)
    before = session.store.document
    qtbot.keyClick(view, Key.Key_Return)
    assert session.store.document.lab != before.lab


def test_points_are_added_and_removed_by_key(open_room, qtbot):
    session = open_room(read_document(assets.example("fit_a_line")), 2)
    view = session.window.room.views[0]

    def count():
        return len(view.scene.handle.positions)

    before = count()
    qtbot.keyClick(view, Key.Key_N)
    qtbot.keyClick(view, Key.Key_Return, SHIFT)
    qtbot.waitUntil(lambda: count() == before - 1, timeout=20_000)
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Up, SHIFT)
    qtbot.keyClick(view, Key.Key_Return, SHIFT)
    qtbot.waitUntil(lambda: count() == before, timeout=20_000)
