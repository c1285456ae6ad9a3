"""The space view with the painter renderer: real mouse and key events, and what is painted where."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from explorer.scene.camera import Camera
from explorer.scene.facets import quadrilaterals
from explorer.scene.palette import THEMES, colors
from explorer.scene.primitives import Arrows, CurveHandle, Label, Mesh, Points, Polygon, Polyline
from explorer.scene.roles import Role
from explorer.scene.ticks import axis as numbered
from ui.views.gl.probe import why_not_opengl
from ui.views.in_box import clipped
from ui.views.painter.ink import qcolor
from ui.views.painter.space import paint_space
from ui.views.space_view import SpaceView

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = THEMES["light"]
TAYLOR = qcolor(LIGHT.color(Role.TAYLOR))


@pytest.fixture
def view(qtbot, surface_scene):
    view = SpaceView()
    qtbot.addWidget(view)
    view.resize(420, 360)
    view.set_theme(LIGHT)
    view.show_scene(surface_scene)
    view.show()
    qtbot.waitExposed(view)
    return view


def pixel(view: SpaceView, point: list[float]) -> QPoint:
    box = view._scene.to_box(np.array([point]))  # noqa: SLF001
    return QPointF(*view.frame().to_pixel(box)[0]).toPoint()


def painted(scene, camera: Camera | None = None, **options) -> tuple[QImage, object]:
    image = QImage(420, 360, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    frame = paint_space(painter, QRectF(image.rect()), scene, camera or Camera(), LIGHT, **options)
    painter.end()
    return image, frame


def color_at(image: QImage, frame, scene, point: list[float]):
    x, y = frame.to_pixel(scene.to_box(np.array([point])))[0]
    return image.pixelColor(round(x), round(y))


def signals(view: SpaceView) -> list[dict[int, float]]:
    moves: list[dict[int, float]] = []
    view.probe_dragged.connect(moves.append)
    return moves


def test_dragging_the_probe_moves_it_over_the_surface(qtbot, view):
    moves, camera = signals(view), view.camera
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=pixel(view, [0, 0, 0.8]))
    qtbot.mouseMove(view, pixel(view, [0.4, -0.4, 0.64]))
    with qtbot.waitSignal(view.drag_finished):
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert moves[-1] == pytest.approx({0: 0.4, 1: -0.4}, abs=0.03)
    assert view.camera == camera


def test_dragging_elsewhere_turns_the_camera(qtbot, view):
    moves, camera = signals(view), view.camera
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(15, 15))
    qtbot.mouseMove(view, QPoint(45, 15))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert view.camera.azimuth != camera.azimuth
    assert moves == []


def test_ctrl_puts_the_probe_where_it_is_pressed(qtbot, view):
    moves = signals(view)
    at = pixel(view, [0.5, -0.5, 0.55])
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    assert moves[-1] == pytest.approx({0: 0.5, 1: -0.5}, abs=0.03)


def test_a_double_click_puts_the_probe_on_the_surface(qtbot, view):
    moves = signals(view)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=pixel(view, [-0.3, -0.5, 0.63]))
    assert moves[-1] == pytest.approx({0: -0.3, 1: -0.5}, abs=0.03)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert len(moves) == 1


def test_a_point_of_a_curve_is_dragged_along_it(qtbot, view, surface_scene):
    t = np.linspace(0, 1, 51)
    points = np.stack([t, 0 * t, t - 0.5], axis=1)
    curve = Polyline("c", Role.CURVE, points)
    view.show_scene(replace(surface_scene, items=(curve,), handle=CurveHandle(0, points, t)))
    moves = signals(view)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=pixel(view, [0.2, 0, -0.3]))
    qtbot.mouseMove(view, pixel(view, [0.7, 0, 0.2]))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert moves[-1] == pytest.approx({0: 0.7}, abs=0.02)


def test_the_place_under_the_mouse_is_read_out(qtbot, view):
    qtbot.mouseMove(view, pixel(view, [0.5, -0.5, 0.55]))
    qtbot.waitUntil(lambda: view.readout.isVisibleTo(view))
    names, numbers = zip(*(part.split(" = ") for part in view.readout.text().split("   ")), strict=True)
    assert names == ("x", "y", "z")
    assert [float(n.replace("−", "-")) for n in numbers] == pytest.approx([0.5, -0.5, 0.55], abs=0.03)
    qtbot.mouseMove(view, QPoint(3, 3))
    qtbot.waitUntil(lambda: not view.readout.isVisibleTo(view))


def test_parallel_projection_shows_the_whole_box(view):
    view.set_parallel(True)
    corners = np.stack(np.meshgrid(*[(-1.0, 1.0)] * 3), axis=-1).reshape(-1, 3)
    pixels = view.frame().to_pixel(view._scene.to_box(corners))  # noqa: SLF001
    assert (pixels >= 0).all()
    assert (pixels <= [view.width(), view.height()]).all()


def test_a_box_in_true_scale_has_edges_as_long_as_its_ranges(view, surface_scene):
    long = replace(surface_scene, x=numbered("x", -2, 2), equal=True)
    view.show_scene(long)
    assert view._scene.proportions == pytest.approx((1.0, 0.5, 0.5))  # noqa: SLF001


def test_panning_keeps_the_middle_under_the_mouse(qtbot, view):
    start, end = pixel(view, [0, 0, 0]), pixel(view, [0, 0, 0]) + QPoint(30, -20)
    qtbot.mousePress(view, Qt.MouseButton.RightButton, pos=start)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.RightButton)
    assert (pixel(view, [0, 0, 0]) - end).manhattanLength() <= 2


def test_keys_nudge_turn_and_reset(qtbot, view):
    steps: list[tuple[int, int]] = []
    view.nudged.connect(lambda axis, count: steps.append((axis, count)))
    start = view.camera
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [(0, -10)]
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert view.camera.elevation > start.elevation
    qtbot.keyClick(view, Qt.Key.Key_3)
    assert view.camera.elevation == 90
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.camera == start


def test_offscreen_has_no_opengl_and_says_so(view):
    if not why_not_opengl():
        pytest.skip("this platform has OpenGL")
    view.use_opengl()
    assert "without OpenGL" in view.renderer_notice
    assert not view.grab_image().isNull()


def test_a_failing_renderer_is_replaced_and_the_reason_told(view):
    reasons: list[str] = []
    view.renderer_changed.connect(reasons.append)
    view.use_painter("the context was lost")
    assert reasons == [view.renderer_notice] == ["the context was lost"]
    assert view.grab().toImage().pixelColor(pixel(view, [0, 0, 0.8])) != qcolor(LIGHT.background)


def test_dimming_and_themes_change_the_picture(view):
    plain = view.grab_image()
    view.set_dimmed(True)
    dimmed = view.grab_image()
    view.set_theme(THEMES["dark"])
    assert plain != dimmed
    assert view.grab_image() != dimmed


def test_edges_are_smooth_once_no_more_pictures_come(qtbot, view, surface_scene):
    for x in (0.1, 0.2):
        probe = Points("probe", Role.PROBE, np.array([[x, 0.0, 0.8]]))
        view.show_scene(replace(surface_scene, items=(surface_scene.items[0], probe)))
    hurried = on_screen(view)
    qtbot.waitUntil(lambda: on_screen(view) != hurried, timeout=5000)


def test_fewer_triangles_are_drawn_until_the_picture_rests(qtbot, view, surface_scene):
    mesh = surface_scene.items[0]
    middle = pixel(view, [0.0, 0.0, 0.8])
    view.show_scene(replace(surface_scene, items=()))
    nothing = on_screen(view).pixelColor(middle)
    view.show_scene(replace(surface_scene, items=(replace(mesh, coarse=replace(mesh, faces=mesh.faces[:0])),)))
    assert on_screen(view).pixelColor(middle) == nothing
    qtbot.waitUntil(lambda: on_screen(view).pixelColor(middle) != nothing, timeout=5000)


def on_screen(view: SpaceView) -> QImage:
    return view._canvas.grab().toImage()  # noqa: SLF001 - without the view around it


def test_the_screen_agrees_with_what_is_exported(view, surface_scene):
    s = np.linspace(-1, 1, 60)
    line = Polyline("l", Role.X, np.stack([s, 0 * s, 0.8 - s * s / 2], axis=1), width=4.0)
    patch = Polygon("p", Role.TAYLOR, np.array([[-0.5, -0.9, 0.9], [0.5, -0.9, 0.9], [0.5, 0, 0.9], [-0.5, 0, 0.9]]))
    view.show_scene(replace(surface_scene, items=(surface_scene.items[0], line, patch)))
    image = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    view.paint_to(painter, QRectF(view.rect()))
    painter.end()
    one, other = (
        np.frombuffer(i.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8)
        for i in (on_screen(view), image)
    )
    differ = np.abs(one.astype(int) - other).reshape(360, 420, 4)[5:-5, 5:-5, :3].max(axis=2) > 40  # without the focus
    assert differ.mean() < 0.02


def test_what_moves_is_hidden_by_what_stands_still(view, surface_scene):
    color, surface = qcolor(LIGHT.color(Role.X)), surface_scene.items[0]
    for height, hides in ((-0.6, True), (0.9, False)):
        for shift in (0.0, 0.01):  # the second picture finds the surface drawn
            ends = np.array([[-0.4, shift, height], [0.4, shift, height]])
            view.show_scene(replace(surface_scene, items=(surface, Polyline("l", Role.X, ends, 5.0))))
            view.set_camera(replace(view.camera, elevation=60.0))
            assert (on_screen(view).pixelColor(pixel(view, [0.0, shift, height])) == color) is not hides


def test_nearer_facets_hide_farther_ones(surface_scene):
    surface = surface_scene.items[0]
    below = Points("below", Role.TAYLOR, np.array([[0.0, 0.0, -0.6]]), size=14.0)
    scene = replace(surface_scene, items=(surface, below))
    above = Camera(elevation=60.0, distance=3.0)
    image, frame = painted(scene, above)
    hidden = color_at(image, frame, scene, [0, 0, -0.6])
    image, frame = painted(scene, replace(above, elevation=-30.0))
    assert color_at(image, frame, scene, [0, 0, -0.6]) == TAYLOR
    assert hidden != TAYLOR


def test_a_line_on_the_surface_shows(surface_scene):
    s = np.linspace(-1, 1, 60)
    line = Polyline("l", Role.TAYLOR, np.stack([s, 0 * s, 0.8 - s * s / 2], axis=1), width=4.0)
    scene = replace(surface_scene, items=(surface_scene.items[0], line))
    image, frame = painted(scene)
    assert color_at(image, frame, scene, [-0.5, 0, 0.675]) == TAYLOR


def test_lines_end_at_the_box():
    starts, ends = clipped(np.array([[-2.0, 0, 0], [2.0, 2, 2]]), np.array([[2.0, 0, 0], [3.0, 3, 3]]), np.ones(3))
    assert len(starts) == 1
    assert (starts[0, 0], ends[0, 0]) == pytest.approx((-1, 1), rel=1e-2)


def test_bad_numbers_in_space_leave_gaps(surface_scene):
    bad = np.array([[0.0, 0, np.inf], [np.nan, 0, 0], [0.1, 0.1, 0.1], [1e300, 1, 1]])
    items = (
        Polyline("l", Role.CURVE, bad),
        Points("p", Role.PROBE, bad),
        Arrows("a", Role.GRADIENT, bad, bad[::-1]),
        Label("t", Role.TEXT, bad[0], "nowhere"),
        Polygon("q", Role.TANGENT, bad),
        Mesh("m", Role.SURFACE, bad, np.array([[0, 1, 2], [1, 2, 3]], np.int32)),
    )
    image, _ = painted(replace(surface_scene, items=items))
    assert not image.isNull()


@pytest.mark.parametrize("orthographic", [False, True])
def test_a_camera_within_the_box_paints(surface_scene, orthographic):
    line = Polyline("l", Role.TAYLOR, np.array([[-1.0, -1, -1], [1, 1, 1]]))
    scene = replace(surface_scene, items=(*surface_scene.items, line))
    image, _ = painted(scene, Camera(distance=0.2, orthographic=orthographic))
    assert image.pixelColor(0, 0) != image.pixelColor(210, 200)


def test_an_empty_scene_is_an_empty_box(surface_scene):
    empty = Mesh("m", Role.SURFACE, np.zeros((0, 3)), np.zeros((0, 3), np.int32))
    image, _ = painted(replace(surface_scene, items=(empty,), note="nothing to see"))
    assert not image.isNull()


def test_triangles_of_a_grid_become_its_cells(surface_scene):
    mesh = surface_scene.items[0]
    facets = quadrilaterals(mesh.parameters, mesh.faces)
    assert facets.shape == (1600, 4)
    assert all(len(set(facet)) == 4 for facet in facets.tolist())


def test_a_single_triangle_stays_one():
    facets = quadrilaterals(np.array([[0.0, 0], [1, 0], [0, 1]]), np.array([[0, 1, 2]], np.int32))
    assert len(set(facets[0].tolist())) == 3


def test_a_surface_in_svg_is_small_and_keeps_its_text(surface_scene, tmp_path):
    path = tmp_path / "surface.svg"
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(QSize(420, 360))
    generator.setViewBox(QRect(0, 0, 420, 360))
    painter = QPainter(generator)
    paint_space(painter, QRectF(0, 0, 420, 360), surface_scene, Camera(), LIGHT)
    painter.end()
    text = path.read_text()
    assert len(text) < 1_000_000
    assert text.count("<polygon") >= 1600
    assert ">x</text>" in text


def near(color, rgba, tolerance: int = 6) -> bool:
    given = np.array([color.red(), color.green(), color.blue()])
    return bool(np.abs(given - 255 * np.asarray(rgba[:3])).max() <= tolerance)


@pytest.mark.parametrize("elevation", [20.0, 70.0])
def test_a_sheet_that_is_not_lit_has_the_colour_bars_colours_from_everywhere(sheet_scene, elevation):
    image, frame = painted(sheet_scene, Camera(elevation=elevation))
    assert near(color_at(image, frame, sheet_scene, [0.3, -0.8, 0.0]), colors("viridis", 0.5, 0.0, 1.0))


def test_arrows_have_the_colours_of_their_values(sheet_scene):
    image, frame = painted(sheet_scene, Camera(azimuth=-90.0, elevation=0.0))
    assert near(color_at(image, frame, sheet_scene, [-0.5, 0.0, 0.6]), colors("viridis", 0.0, 0.0, 1.0))
    assert near(color_at(image, frame, sheet_scene, [-0.5, -1.0, -0.6]), colors("viridis", 1.0, 0.0, 1.0))


def test_a_plane_seen_edge_on_is_looked_at_from_elsewhere_until_the_user_turns(view, surface_scene):
    def tilted(down: float):
        slopes = np.array([down, -down])
        surface = next(item for item in surface_scene.items if isinstance(item, Mesh))
        vertices = surface.vertices.copy()
        vertices[:, 2] = 0.5 + 0.25 * vertices[:, :2] @ slopes
        normals = np.tile([*(-0.25 * slopes), 1.0], (len(vertices), 1))
        return replace(surface_scene, items=(replace(surface, vertices=vertices, normals=normals),))

    usual = view.camera.azimuth
    view.show_scene(tilted(1.0))
    elsewhere = view.camera.azimuth
    assert elsewhere != usual
    view.set_camera(view.camera.turned(10.0, 0.0))
    view.show_scene(tilted(-1.0))
    assert view.camera.azimuth == pytest.approx(elsewhere + 10)
    view.look_from("corner")
    assert view.camera.azimuth == usual
