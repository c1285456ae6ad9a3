"""The OpenGL renderer in a real window, beside the painter renderer."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from explorer.scene.palette import THEMES
from explorer.scene.primitives import Arrows, Marker, Points, Polygon, Polyline
from explorer.scene.roles import Role
from ui.views.painter.ink import qcolor
from ui.views.space_view import SpaceView, make_space_view

pytestmark = pytest.mark.gui
DARK = THEMES["dark"]


@pytest.fixture
def view(qtbot, surface_scene):
    view = make_space_view()
    qtbot.addWidget(view)
    assert view.renderer_notice == ""
    view.resize(420, 360)
    view.set_theme(DARK)
    view.show_scene(surface_scene)
    view.show()
    qtbot.waitExposed(view)
    return view


def drawn(view: SpaceView) -> QImage:
    return view._canvas.grab().toImage()  # noqa: SLF001 - what is on the screen, and not drawn for export


def as_painted(view: SpaceView) -> QImage:
    image = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    view.paint_to(painter, QRectF(view.rect()))
    painter.end()
    return image


def colors_of(image: QImage) -> np.ndarray:
    """Return red, green and blue (height, width, 3) of all pixels."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


def pixels_of(image: QImage, color: QColor) -> np.ndarray:
    """Return which pixels (height, width) have nearly one colour."""
    near = np.abs(colors_of(image) - (color.red(), color.green(), color.blue())).max(axis=2) < 12
    assert near.any(), f"nothing is {color.name()}"
    return near


def middle_of(image: QImage, color: QColor) -> np.ndarray:
    """Return the middle (x, y) of the pixels of nearly one colour."""
    rows_of, columns_of = np.nonzero(pixels_of(image, color))
    return np.array([columns_of.mean(), rows_of.mean()])


def test_both_renderers_put_a_marker_in_the_same_place(view, marker_scene):
    view.show_scene(marker_scene)
    color = qcolor(DARK.color(Role.TAYLOR))
    on_screen, painted = middle_of(drawn(view), color), middle_of(as_painted(view), color)
    assert np.abs(on_screen - painted).max() <= 2
    expected = view.frame().to_pixel(marker_scene.to_box(marker_scene.items[0].positions))[0]
    assert np.abs(on_screen - expected).max() <= 2
    assert np.abs(middle_of(view.grab_image(2.0), color) / 2 - expected).max() <= 2


def test_picking_at_the_projected_peak_returns_its_parameters(qtbot, view, surface_scene):
    moves: list[dict[int, float]] = []
    view.probe_dragged.connect(moves.append)
    peak = view.frame().to_pixel(surface_scene.to_box(np.array([[0.0, 0.0, 0.8]])))[0]
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPointF(*peak).toPoint())
    assert moves[-1] == pytest.approx({0: 0.0, 1: 0.0}, abs=0.03)


def test_a_drag_turns_what_is_drawn(qtbot, view):
    before = drawn(view)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    qtbot.mouseMove(view, QPoint(80, 40))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert drawn(view) != before


def test_the_window_hands_the_mouse_through_the_canvas(view, surface_scene):
    moves: list[dict[int, float]] = []
    view.probe_dragged.connect(moves.append)
    peak = QPointF(*view.frame().to_pixel(surface_scene.to_box(np.array([[0.0, 0.0, 0.8]])))[0]).toPoint()
    window = view.windowHandle()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, peak)
    QTest.mouseMove(window, peak + QPoint(0, 25))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, peak + QPoint(0, 25))
    assert moves
    assert moves[-1][1] < -0.05


def test_the_surface_hides_what_is_behind_it(view, surface_scene):
    behind = Points("b", Role.TAYLOR, np.array([[0.0, 0.0, -0.6]]), size=14.0)
    scene = replace(surface_scene, items=(surface_scene.items[0], behind))
    view.show_scene(scene)
    view.set_camera(replace(view.camera, elevation=60.0))
    x, y = view.frame().to_pixel(scene.to_box(behind.positions))[0].round().astype(int).tolist()
    color = qcolor(DARK.color(Role.TAYLOR))
    assert drawn(view).pixelColor(x, y) != color
    view.set_camera(replace(view.camera, elevation=-30.0))
    x, y = view.frame().to_pixel(scene.to_box(behind.positions))[0].round().astype(int).tolist()
    assert drawn(view).pixelColor(x, y) == color


def test_both_renderers_light_a_surface_alike(view):
    there = view.frame().area.center().toPoint() + QPoint(0, 30)
    one, other = drawn(view).pixelColor(there), as_painted(view).pixelColor(there)
    assert one != qcolor(DARK.background)
    assert max(abs(one.red() - other.red()), abs(one.blue() - other.blue())) < 14


def test_only_new_items_are_made(view, surface_scene, monkeypatch):
    from ui.views.gl import canvas  # noqa: PLC0415 - imports OpenGL

    drawn(view)
    made: list[str] = []
    build = canvas.build
    monkeypatch.setattr(canvas, "build", lambda item, *rest: made.append(item.key) or build(item, *rest))
    probe = Points("probe", Role.PROBE, np.array([[0.2, 0.0, 0.78]]))
    view.show_scene(replace(surface_scene, items=(surface_scene.items[0], probe)))
    drawn(view)
    assert made == ["probe"]


def test_a_new_scene_is_drawn_once(view, surface_scene, monkeypatch):
    from ui.views.gl import canvas  # noqa: PLC0415 - imports OpenGL

    drawn(view)
    frames: list[None] = []
    image = canvas.GLCanvas.items_image
    monkeypatch.setattr(canvas.GLCanvas, "items_image", lambda *a, **k: frames.append(None) or image(*a, **k))
    probe = Points("probe", Role.PROBE, np.array([[0.2, 0.0, 0.78]]))
    view.show_scene(replace(surface_scene, items=(surface_scene.items[0], probe)))
    for _ in range(3):
        drawn(view)
    assert len(frames) == 1


def test_what_stands_still_is_drawn_once(view, surface_scene, monkeypatch):
    from ui.views.gl.items import Surface  # noqa: PLC0415 - imports OpenGL

    surfaces: list[None] = []
    draw = Surface.draw
    monkeypatch.setattr(Surface, "draw", lambda *a: surfaces.append(None) or draw(*a))
    for x in (0.1, 0.2, 0.3, 0.4):
        probe = Points("probe", Role.TAYLOR, np.array([[x, -0.9, 0.78]]))
        view.show_scene(replace(surface_scene, items=(surface_scene.items[0], probe)))
        middle_of(drawn(view), qcolor(DARK.color(Role.TAYLOR)))
    assert len(surfaces) <= 2


def test_a_dimmed_picture_is_paler(view):
    there = view.frame().area.center().toPoint() + QPoint(0, 30)
    before = drawn(view).pixelColor(there).lightness()
    view.set_dimmed(True)
    assert drawn(view).pixelColor(there).lightness() < before - 15


def test_every_kind_of_item_is_drawn(view, surface_scene):
    line = Polyline("l", Role.X, np.array([[-1.0, -1, 0], [np.nan] * 3, [0, -1, 0], [1, -1, 0]]), 4.0, dashed=True)
    arrow = Arrows("a", Role.GRADIENT, np.array([[0.0, -1, -0.5]]), np.array([[1.0, -1, -0.5]]), 4.0)
    patch = Polygon("p", Role.TAYLOR, np.array([[-1.0, -1, -1], [1, -1, -1], [1, -1, -0.7], [-1, -1, -0.7]]), 1.0)
    view.set_camera(view.camera.at("front"))
    for item, color in ((line, Role.X), (arrow, Role.GRADIENT)):
        view.show_scene(replace(surface_scene, items=(item,)))
        middle_of(drawn(view), qcolor(DARK.color(color)))
    view.show_scene(replace(surface_scene, items=()))
    empty = drawn(view)
    view.show_scene(replace(surface_scene, items=(patch,)))
    assert drawn(view) != empty


def test_a_failing_driver_hands_over_to_the_painter(qtbot, view, monkeypatch):
    from ui.views.gl import canvas  # noqa: PLC0415 - imports OpenGL

    def fail(*_: object) -> None:
        message = "shader does not compile"
        raise RuntimeError(message)

    monkeypatch.setattr(canvas, "build", fail)
    with qtbot.waitSignal(view.renderer_changed) as told:
        view.set_theme(THEMES["light"])
        drawn(view)
    assert "shader does not compile" in told.args[0]
    assert type(view._canvas).__name__ == "PainterCanvas"  # noqa: SLF001
    assert not view.grab_image().isNull()


def test_a_view_taken_into_another_window_draws_on(qtbot, view):
    before = drawn(view)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(420, 360)
    view.setParent(window)
    window.show()
    view.show()
    qtbot.waitExposed(window)
    assert drawn(view).size() == before.size()
    assert view.renderer_notice == ""
    peak = view.frame().to_pixel(np.array([[0.0, 0.0, 0.3]]))[0]
    assert drawn(view).pixelColor(QPointF(*peak).toPoint()) != qcolor(DARK.background)
    view.setParent(None)


def test_where_the_processor_draws_edges_are_smooth_only_at_rest(qtbot, view, monkeypatch):
    from ui.views.gl import canvas  # noqa: PLC0415 - needs OpenGL

    if not view._canvas._software:  # noqa: SLF001
        pytest.skip("a graphics card draws")
    smooth: list[bool] = []
    image = canvas.GLCanvas.items_image
    monkeypatch.setattr(canvas.GLCanvas, "items_image", lambda *a, **k: smooth.append(k["smooth"]) or image(*a, **k))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    qtbot.mouseMove(view, QPoint(60, 30))
    drawn(view)
    assert smooth == [False]
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: smooth[-1], timeout=5000)


@pytest.mark.parametrize("shape", Marker)
def test_both_renderers_draw_the_same_shapes(view, marker_scene, shape):
    (marker,) = marker_scene.items
    view.show_scene(replace(marker_scene, items=(replace(marker, size=60.0, shape=shape),)))
    color = qcolor(DARK.color(Role.TAYLOR))
    on_screen, painted = (pixels_of(image, color) for image in (drawn(view), as_painted(view)))
    assert (on_screen & painted).sum() > 0.9 * (on_screen | painted).sum()
    rows = np.flatnonzero(painted.any(axis=1))
    top, bottom = painted[: rows.mean().astype(int)].sum(), painted[rows.mean().astype(int) :].sum()
    wide = {Marker.UP: bottom > 2 * top, Marker.DOWN: top > 2 * bottom}
    assert wide.get(shape, bool(abs(top - bottom) < 0.3 * top))


def test_both_renderers_draw_dashed_arrows_with_open_heads(view, marker_scene):
    filled = Arrows("a", Role.TAYLOR, np.array([[-0.8, -0.8, 0.0]]), np.array([[0.8, 0.8, 0.0]]), 8.0)
    color, inked = qcolor(DARK.color(Role.TAYLOR)), []
    for item in (filled, replace(filled, dashed=True)):
        view.show_scene(replace(marker_scene, items=(item,)))
        on_screen, painted = (pixels_of(image, color) for image in (drawn(view), as_painted(view)))
        assert (on_screen & painted).sum() > 0.7 * (on_screen | painted).sum()
        inked.append((on_screen.sum(), painted.sum()))
    assert np.all(np.array(inked[1]) < 0.85 * np.array(inked[0]))


def test_a_line_that_is_seen_through_stays_on_a_surface_that_is_drawn_anew(view, surface_scene):
    mesh, *_ = surface_scene.items
    s = np.linspace(-0.9, 0.9, 30)
    line = Polyline("wires", Role.TAYLOR, np.stack([s, 0 * s, 0.8 - s * s / 2], axis=1), 6.0)
    color = qcolor(DARK.color(Role.TAYLOR))
    view.show_scene(replace(surface_scene, items=(mesh, line)))
    place = pixels_of(drawn(view), color)
    clear = replace(line, opacity=0.9)
    for surface in (mesh, replace(mesh, key="f2")):
        view.show_scene(replace(surface_scene, items=(surface, clear)))
        reds = colors_of(drawn(view))[place][:, 0]
        assert np.abs(reds - color.red()).mean() < 30
