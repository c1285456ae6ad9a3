"""The plane view with real mouse and key events."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from explorer.scene.palette import THEMES
from explorer.scene.primitives import Points
from explorer.scene.roles import Role
from explorer.scene.ticks import axis
from ui.views import plane_view
from ui.views.plane_view import PlaneView


@pytest.fixture
def view(qtbot, contour_scene):
    view = PlaneView()
    qtbot.addWidget(view)
    view.resize(480, 400)
    view.set_theme(THEMES["light"])
    view.show_scene(contour_scene)
    view.show()
    qtbot.waitExposed(view)
    return view


def pixel(view: PlaneView, x: float, y: float) -> QPoint:
    return QPointF(*view.frame.to_pixel(np.array([x, y]))).toPoint()


def wheel(view: PlaneView, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        view.mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def dragged(view: PlaneView) -> list[dict[int, float]]:
    moves: list[dict[int, float]] = []
    view.probe_dragged.connect(moves.append)
    return moves


def test_dragging_moves_the_probe_to_where_the_mouse_is(qtbot, view):
    moves, ended = dragged(view), []
    view.drag_finished.connect(lambda: ended.append(True))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=pixel(view, 1.0, 0.0))
    qtbot.mouseMove(view, pixel(view, -0.5, 1.25))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=pixel(view, -0.5, 1.25))
    assert moves[-1] == pytest.approx({0: -0.5, 1: 1.25}, abs=0.01)
    assert ended == [True]


def test_a_drag_beyond_the_frame_stays_on_its_edge(qtbot, view):
    moves = dragged(view)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=pixel(view, 1.0, 0.0))
    qtbot.mouseMove(view, QPoint(view.width() - 1, view.height() - 1))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert moves[-1] == pytest.approx({0: 2.0, 1: -2.0})


def test_dragging_along_a_curve_gives_the_nearest_parameter(qtbot, view, curve_scene):
    view.show_scene(curve_scene)
    moves = dragged(view)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=pixel(view, 0.6, 0.36))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert moves[-1] == pytest.approx({3: 0.6}, abs=0.02)


def test_without_a_handle_nothing_is_dragged(qtbot, view, contour_scene):
    view.show_scene(replace(contour_scene, handle=None))
    moves = dragged(view)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=pixel(view, 0.0, 0.0))
    assert moves == []


@pytest.mark.parametrize("notches", [1, -3])
def test_the_wheel_keeps_the_point_under_the_mouse(view, notches):
    at = pixel(view, 1.1, -0.7)
    before = view.frame.to_data(at.x(), at.y())
    ranges: list[dict[str, tuple[float, float]]] = []
    view.ranges_changed.connect(ranges.append)
    wheel(view, at, notches)
    assert view.frame.to_data(at.x(), at.y()) == pytest.approx(before, abs=4 / view.frame.plot.width())
    low, high = ranges[-1]["x"]
    assert high - low == pytest.approx(4 * 1.2**-notches)
    assert (view.frame.x.low, view.frame.x.high) == pytest.approx((low, high))


def test_the_wheel_below_the_plot_zooms_one_axis(view):
    ranges: list[dict[str, tuple[float, float]]] = []
    view.ranges_changed.connect(ranges.append)
    wheel(view, QPoint(view.width() // 2, view.height() - 3), 1)
    assert set(ranges[-1]) == {"x"}


def test_panning_moves_the_ranges_with_the_mouse(qtbot, view):
    start, end = pixel(view, 0.0, 0.0), pixel(view, 0.5, -0.25)
    qtbot.mousePress(view, Qt.MouseButton.RightButton, pos=start)
    qtbot.mouseMove(view, end)
    assert view.frame.to_data(end.x(), end.y()) == pytest.approx((0.0, 0.0), abs=0.03)
    qtbot.mouseRelease(view, Qt.MouseButton.RightButton)


def test_arrow_keys_nudge(qtbot, view):
    steps: list[tuple[int, int]] = []
    view.nudged.connect(lambda axis, count: steps.append((axis, count)))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [(0, -1), (0, 1), (1, -1), (1, 1), (1, 10)]


def test_a_double_click_asks_to_fit(qtbot, view):
    with qtbot.waitSignal(view.fit_requested):
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=pixel(view, 0.0, 0.0))


def test_only_what_moved_is_painted_again(view, contour_scene, monkeypatch):
    painted: list[list[str]] = []
    paint = plane_view.paint_items

    def spy(painter: object, ink: object, frame: object, items: Sequence[object], bar: object) -> None:
        painted.append([item.key for item in items])
        paint(painter, ink, frame, items, bar)

    monkeypatch.setattr(plane_view, "paint_items", spy)
    for x in (0.5, 0.6, 0.7):
        painted.clear()
        probe = Points("probe", Role.PROBE, np.array([[x, 0.0]]))
        view.show_scene(replace(contour_scene, items=(*contour_scene.items[:-1], probe)))
        view.grab()
    assert painted == [["probe"]]


def test_the_layer_follows_a_changed_item(view, contour_scene):
    before = view.grab().toImage()
    view.show_scene(replace(contour_scene, items=contour_scene.items[1:]))
    assert view.grab().toImage() != before


def brightness(image: QImage) -> float:
    return image.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation).pixelColor(0, 0).lightnessF()


def test_dimming_veils_the_picture(view):
    plain = brightness(view.grab().toImage())
    view.set_dimmed(True)
    assert brightness(view.grab().toImage()) > plain + 0.1
    view.set_dimmed(False)
    assert brightness(view.grab().toImage()) == pytest.approx(plain, abs=0.02)


def test_a_grabbed_image_is_as_fine_as_asked_for(view):
    image = view.grab_image(2.0)
    assert (image.width(), image.height()) == (960, 800)


def test_a_view_without_a_scene_paints_nothing_and_takes_events(qtbot):
    view = PlaneView()
    qtbot.addWidget(view)
    view.show()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton)
    wheel(view, QPoint(50, 50), 1)
    view.grab()


def shown(view: PlaneView) -> tuple[tuple[float, float], tuple[float, float]]:
    return (view.frame.x.low, view.frame.x.high), (view.frame.y.low, view.frame.y.high)


def test_a_late_scene_does_not_undo_a_fast_zoom(view, contour_scene):
    asked: list[dict[str, tuple[float, float]]] = []
    view.ranges_changed.connect(asked.append)
    wheel(view, pixel(view, 0.5, 0.5), 1)
    wheel(view, pixel(view, 0.5, 0.5), 1)
    newest = shown(view)
    late = replace(contour_scene, x=axis("x", *asked[0]["x"]), y=axis("y", *asked[0]["y"]))
    for outdated in (contour_scene, late):
        view.show_scene(outdated)
        assert shown(view) == newest
    view.show_scene(replace(contour_scene, x=axis("x", *asked[1]["x"]), y=axis("y", *asked[1]["y"])))
    assert shown(view) == newest
    view.show_scene(contour_scene)  # undone after the newest scene came
    assert shown(view) == ((-2.0, 2.0), (-2.0, 2.0))


def test_fitting_forgets_a_zoom_that_was_not_answered_yet(qtbot, view, contour_scene):
    wheel(view, pixel(view, 0.5, 0.5), 2)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    view.show_scene(contour_scene)
    assert shown(view) == ((-2.0, 2.0), (-2.0, 2.0))
