"""The pen: strokes stay where they were drawn, are taken back, and leave with what they were drawn on."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from shiboken6 import isValid

from explorer.scene.palette import DARK, LIGHT
from explorer.scene.roles import Role
from explorer.scene.ticks import axis
from tests.ui.test_presenting import order, painted
from ui.classroom.overlay import Pen
from ui.views.plane_view import PlaneView
from ui.views.space_view import SpaceView
from ui.widgets.style import color_of

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
Key = Qt.Key


@pytest.fixture
def pen(welcome):
    welcome.actions["pen"].trigger()
    made = welcome.commands.presenting.pen
    assert isinstance(made, Pen)
    return made


def draw(qtbot, pen, *places):
    qtbot.mousePress(pen, LEFT, pos=QPoint(*places[0]))
    for place in places[1:]:
        qtbot.mouseMove(pen, QPoint(*place))
    qtbot.mouseRelease(pen, LEFT, pos=QPoint(*places[-1]))


def test_the_pen_draws_and_rubs_out(pen, qtbot):
    draw(qtbot, pen, (100, 100), (300, 100))
    pen.strokes[0].add(pen, QPointF(300, 300))  # moves without a button held are none
    draw(qtbot, pen, (100, 400))
    assert len(pen.strokes) == 2
    assert painted(pen).pixelColor(100, 100).alpha() > 200
    qtbot.mouseClick(pen, RIGHT, pos=QPoint(200, 200))
    assert len(pen.strokes) == 1
    qtbot.keyClick(pen, Key.Key_Delete)
    assert not pen.strokes


def test_undo_takes_back_what_was_drawn_and_nothing_else(welcome, pen, qtbot):
    edits = welcome.store.stack.count()
    control = Qt.KeyboardModifier.ControlModifier
    draw(qtbot, pen, (100, 100), (300, 100))
    draw(qtbot, pen, (100, 400))
    qtbot.keyClick(pen, Key.Key_Delete)
    for count in (2, 1, 0, 0):
        qtbot.keyClick(pen, Key.Key_Z, control)
        assert len(pen.strokes) == count
    assert welcome.store.stack.count() == edits
    assert not welcome.actions["undo"].isEnabled()


def test_the_keyboard_goes_back_to_where_it_was_before_the_pen(welcome, qtbot):
    window = welcome.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.panes[1].view.setFocus()
    for name in ("pen", "black"):
        welcome.actions[name].trigger()
        qtbot.keyClick(window.focusWidget(), Key.Key_Escape)
        assert window.panes[1].view.hasFocus()


def test_the_pen_has_inks_and_leaves_the_clicker_its_keys(welcome, pen, qtbot):
    first = pen.ink
    qtbot.keyClick(pen, Key.Key_2)
    assert pen.ink != first
    qtbot.keyClick(pen, Key.Key_PageDown)
    assert order(welcome) == 0
    qtbot.keyClick(pen, Key.Key_Escape)
    assert welcome.commands.presenting.pen is None


def plane(session):
    return next(pane.view for pane in session.window.panes if isinstance(pane.view, PlaneView))


def space(session):
    return next(pane.view for pane in session.window.panes if isinstance(pane.view, SpaceView))


def on_pen(pen, view, at):
    """Return where a place of a view is in pixels of the pen."""
    return pen.mapFrom(pen.window(), view.mapTo(pen.window(), at)).toTuple()


def place_of(view, point):
    """Return the pixel at which a plane view shows a point."""
    return QPointF(*view.frame.to_pixel(np.array(point))).toPoint()


def corner_of(view):
    """Return the pixel at which a space view shows a corner of its box."""
    return QPointF(*view.frame().to_pixel(np.array([[0.5, 0.5, 0.0]]))[0]).toPoint()


def starts(pen):
    return [stroke.places(pen)[0].toPoint() for stroke in pen.strokes if stroke.places(pen)]


def is_at(one, other):
    return (one - other).manhattanLength() <= 2


def test_a_stroke_over_a_curve_stays_there_in_another_size_and_other_ranges(welcome, pen, qtbot):
    view = plane(welcome)
    draw(qtbot, pen, on_pen(pen, view, place_of(view, (0.5, 0.5))), on_pen(pen, view, place_of(view, (1.0, 1.0))))
    before = starts(pen)[0]
    assert is_at(before, QPoint(*on_pen(pen, view, place_of(view, (0.5, 0.5)))))
    welcome.window.resize(1000, 640)
    qtbot.waitUntil(lambda: not is_at(starts(pen)[0], before))
    assert is_at(starts(pen)[0], QPoint(*on_pen(pen, view, place_of(view, (0.5, 0.5)))))
    before = starts(pen)[0]
    view.show_scene(replace(view.scene, x=axis("x", 0, 1), y=axis("y", 0, 1)))
    assert not is_at(starts(pen)[0], before)
    assert is_at(starts(pen)[0], QPoint(*on_pen(pen, view, place_of(view, (0.5, 0.5)))))


def test_a_stroke_over_a_surface_stays_there_in_another_size_and_nearer(welcome, pen, qtbot):
    view = space(welcome)
    draw(qtbot, pen, on_pen(pen, view, corner_of(view)), on_pen(pen, view, QPoint(20, 20)))
    before = corner_of(view)
    welcome.window.resize(1100, 700)
    qtbot.waitUntil(lambda: corner_of(view) != before)
    assert is_at(starts(pen)[0], QPoint(*on_pen(pen, view, corner_of(view))))
    before = corner_of(view)
    view.set_camera(replace(view.camera, fov=view.camera.fov / 2))
    assert not is_at(corner_of(view), before)
    assert is_at(starts(pen)[0], QPoint(*on_pen(pen, view, corner_of(view))))


def test_a_stroke_comes_and_goes_with_what_it_was_drawn_on(welcome, pen, qtbot):
    flat, deep = plane(welcome), space(welcome)
    draw(qtbot, pen, on_pen(pen, deep, corner_of(deep)))
    welcome.window.toggle_alone(next(pane for pane in welcome.window.panes if pane.view is flat))
    assert not starts(pen)
    draw(qtbot, pen, on_pen(pen, flat, flat.rect().center()))
    qtbot.mouseClick(pen, RIGHT, pos=QPoint(*on_pen(pen, flat, flat.rect().center())))
    assert len(pen.strokes) == 1
    welcome.window.bring_back()
    assert is_at(starts(pen)[0], QPoint(*on_pen(pen, deep, corner_of(deep))))


def test_a_stroke_is_painted_where_its_picture_is_and_in_the_ink_of_the_theme(welcome, pen, qtbot):
    view = plane(welcome)
    places = [on_pen(pen, view, place_of(view, point)) for point in ((-1.0, 0.0), (1.0, 0.0))]
    qtbot.keyClick(pen, Key.Key_4)
    draw(qtbot, pen, *places)
    for theme in (LIGHT, DARK):
        pen.set_theme(theme)
        assert painted(pen).pixelColor(*places[0]).name() == color_of(theme.color(Role.TEXT)).name()
    view.show_scene(replace(view.scene, x=axis("x", -0.1, 0.1)))
    beside = on_pen(pen, view, QPoint(-8, place_of(view, (0.0, 0.0)).y()))
    assert painted(pen).pixelColor(*beside).alpha() == 0


def test_a_pen_that_is_put_away_leaves_its_grounds_alone(welcome, pen, qtbot):
    view = plane(welcome)
    draw(qtbot, pen, on_pen(pen, view, view.rect().center()))
    welcome.actions["pen"].trigger()
    qtbot.waitUntil(lambda: not isValid(pen))
    welcome.window.resize(1000, 700)
    view.show_scene(replace(view.scene, x=axis("x", 0, 1)))
    view.repaint()
    assert welcome.commands.presenting.pen is None


def test_a_pen_that_lost_the_keyboard_is_put_away_by_escape_before_the_full_screen(welcome, qtbot):
    welcome.actions["pen"].trigger()
    welcome.actions["full"].trigger()
    view = welcome.window.panes[0].view
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Escape)
    assert welcome.commands.presenting.pen is None
    assert welcome.window.isFullScreen()
    qtbot.keyClick(view, Key.Key_Escape)
    assert not welcome.window.isFullScreen()
