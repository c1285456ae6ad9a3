"""Plane scenes on paint devices of every kind, and the frame's map."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from explorer.scene.palette import THEMES
from explorer.scene.primitives import Arrows, ColorBar, Label, LegendEntry, Points, Polyline
from explorer.scene.roles import Role
from explorer.scene.ticks import axis
from ui.views.painter.frame import PlaneFrame
from ui.views.painter.furniture import legend_size
from ui.views.painter.ink import Ink, qcolor
from ui.views.painter.marks import arrow_heads, line_path
from ui.views.painter.plane import paint_plane

pytestmark = pytest.mark.usefixtures("qapp")
RECT = QRectF(0, 0, 400, 300)
LIGHT = THEMES["light"]


def painted(scene, rect: QRectF = RECT) -> tuple[QImage, PlaneFrame]:
    image = QImage(int(rect.width()), int(rect.height()), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    frame = paint_plane(painter, rect, scene, LIGHT)
    painter.end()
    return image, frame


def test_pixels_and_data_are_inverse(contour_scene):
    frame = PlaneFrame.of(RECT, contour_scene, Ink(LIGHT))
    for point in ([-2.0, -2.0], [0.3, 1.7]):
        assert frame.to_data(*frame.to_pixel(np.array(point))) == pytest.approx(tuple(point))


def test_equal_scales_make_circles_round(contour_scene):
    scene = replace(contour_scene, equal=True, x=axis("x", -4, 4))
    frame = PlaneFrame.of(RECT, scene, Ink(LIGHT))
    one, other = frame.to_pixel(np.array([[1.0, 0.0], [0.0, 1.0]])) - frame.to_pixel(np.zeros(2))
    assert abs(one[0]) == pytest.approx(abs(other[1]))


def test_a_legend_stands_beside_a_narrow_plot(contour_scene):
    scene = replace(contour_scene, equal=True)
    image, frame = painted(scene, QRectF(0, 0, 560, 260))
    beside = QRectF(frame.plot.right() + 2, frame.plot.top(), frame.room.right() - frame.plot.right() - 2, 60)
    strip = image.copy(beside.toRect())
    colors = {strip.pixel(x, y) for x in range(strip.width()) for y in range(strip.height())}
    assert qcolor(LIGHT.color(Role.PROBE)).rgba() in colors


def test_a_narrow_plot_moves_aside_for_a_legend_that_fits_beside_it(contour_scene):
    legend = (LegendEntry("det J = 5.12: keeps orientation", Role.TANGENT, "area"),)
    scene = replace(contour_scene, equal=True, legend=legend)
    ink = Ink(LIGHT)
    frame = PlaneFrame.of(QRectF(0, 0, 560, 320), scene, ink)
    assert frame.room.right() - frame.plot.right() >= legend_size(ink, legend, 1e4).width()
    assert frame.plot.left() >= frame.room.left()
    wide = PlaneFrame.of(QRectF(0, 0, 420, 320), scene, ink)
    assert wide.plot.center().x() == pytest.approx(wide.room.center().x())


def test_a_flat_plot_moves_down_for_a_legend_that_fits_above_it(contour_scene):
    legend = (LegendEntry("det J = 5.12: keeps orientation", Role.TANGENT, "area"),)
    scene = replace(contour_scene, equal=True, legend=legend, x=axis("x", -8, 8))
    ink = Ink(LIGHT)
    frame = PlaneFrame.of(QRectF(0, 0, 420, 320), scene, ink)
    assert frame.plot.top() - frame.room.top() >= legend_size(ink, legend, 1e4).height()
    assert frame.plot.bottom() <= frame.room.bottom() + 1e-6


def test_a_marker_is_painted_where_the_frame_says(contour_scene):
    marker = Points("m", Role.TAYLOR, np.array([[-1.0, 0.5]]), size=12.0)
    image, frame = painted(replace(contour_scene, items=(marker,)))
    x, y = frame.to_pixel(marker.positions)[0]
    assert image.pixelColor(round(x), round(y)) == qcolor(LIGHT.color(Role.TAYLOR))


def test_items_are_cut_off_at_the_frame(contour_scene):
    line = Polyline("l", Role.TAYLOR, np.array([[-9.0, 0.0], [9.0, 0.0]]), width=6.0)
    image, frame = painted(replace(contour_scene, items=(line,)))
    y = round(frame.to_pixel(np.zeros(2))[1])
    assert image.pixelColor(round(frame.plot.right()) - 3, y) == qcolor(LIGHT.color(Role.TAYLOR))
    assert image.pixelColor(round(frame.plot.right()) + 3, y) == qcolor(LIGHT.background)


def test_a_row_of_nan_lifts_the_pen():
    path = line_path(np.array([[0, 0], [1, 0], [np.nan, np.nan], [2, 0], [3, 1.5]]))
    kinds = [path.elementAt(i).type for i in range(path.elementCount())]
    move, line = QPainterPath.ElementType.MoveToElement, QPainterPath.ElementType.LineToElement
    assert kinds == [move, line, move, line]
    assert (path.elementAt(3).x, path.elementAt(3).y) == (3, 1.5)


@pytest.mark.parametrize("count", [0, 1, 300, 70_000])
def test_a_path_holds_all_its_points(count):
    path = line_path(np.stack([np.arange(count) % 500, np.arange(count) % 7], axis=1).astype(float))
    assert path.elementCount() == count


def test_an_arrow_ends_at_its_head_however_short_it_is():
    tails, heads = np.zeros((2, 2)), np.array([[100.0, 0.0], [2.0, 0.0]])
    ends, corners = arrow_heads(Ink(LIGHT), tails, heads, 1.5)
    assert corners[:, 0] == pytest.approx(heads)
    assert (corners[1, 1:, 0] >= 1.0).all()
    assert (ends[:, 0] < heads[:, 0]).all()


def test_a_dashed_arrow_has_gaps_in_its_shaft_and_an_open_head(contour_scene):
    filled = Arrows("a", Role.TAYLOR, np.array([[-1.5, 0.0]]), np.array([[1.5, 0.0]]), 6.0)
    inked = []
    for item in (filled, replace(filled, dashed=True)):
        image, frame = painted(replace(contour_scene, items=(item,), legend=()))
        (left, right), row = frame.to_pixel(np.array([[-1.4, 0.0], [1.45, 0.0]]))[:, 0], frame.to_pixel(np.zeros(2))[1]
        color = qcolor(LIGHT.color(Role.TAYLOR))
        at = np.array([image.pixelColor(x, round(row)) == color for x in range(int(left), int(right))])
        whole = sum(image.pixelColor(x, y) == color for x in range(400) for y in range(300))
        inked.append((np.count_nonzero(np.diff(at)), whole))
    assert inked[0][0] == 0
    assert inked[1][0] == 4
    assert inked[1][1] < 0.8 * inked[0][1]


def test_arrows_over_colours_have_a_halo(contour_scene):
    heat, *_ = contour_scene.items
    arrow = Arrows("a", Role.GRADIENT, np.array([[-1.5, 0.3]]), np.array([[1.5, 0.3]]), 6.0)
    items, bar = (replace(heat, values=0 * heat.values), arrow), ColorBar(axis("f", 0, 8), "viridis")
    image, frame = painted(replace(contour_scene, items=items, legend=(), color_bar=bar))
    x, y = frame.to_pixel(np.array([0.3, 0.3])).round().astype(int).tolist()
    for side in (-1, 1):
        light = [image.pixelColor(x, y + side * away).lightness() for away in range(12)]
        assert max(light) > 30 + max(light[0], light[-1])


def test_bad_numbers_leave_gaps_and_do_not_fail(contour_scene):
    bad = np.array([[0.0, np.inf], [np.nan, 0.0], [1e300, -1e300], [0.5, 0.5]])
    items = (
        Polyline("l", Role.CURVE, bad),
        Points("p", Role.PROBE, bad),
        Arrows("a", Role.GRADIENT, bad, bad[::-1]),
    )
    image, _ = painted(replace(contour_scene, items=items))
    assert not image.isNull()


def test_svg_keeps_text_as_text(contour_scene):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(400, 300))
    generator.setViewBox(QRect(0, 0, 400, 300))
    painter = QPainter(generator)
    paint_plane(painter, RECT, contour_scene, LIGHT)
    painter.end()
    text = bytes(buffer.data()).decode()
    assert ">circles</text>" in text
    assert ">level set</text>" in text
    assert "non-scaling-stroke" not in text


def test_pdf_is_written(contour_scene, tmp_path):
    path = tmp_path / "plane.pdf"
    writer = QPdfWriter(str(path))
    writer.setResolution(300)
    painter = QPainter(writer)
    paint_plane(painter, QRectF(0, 0, writer.width(), writer.height()), contour_scene, LIGHT)
    painter.end()
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("theme", list(THEMES))
def test_every_theme_and_the_smallest_window_paint(contour_scene, theme):
    image = QImage(60, 40, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    paint_plane(painter, QRectF(0, 0, 60, 40), replace(contour_scene, note="nothing"), THEMES[theme])
    painter.end()
    assert image.pixelColor(0, 0) == qcolor(THEMES[theme].background)


def test_a_legend_makes_way_for_the_probe(contour_scene):
    def corner(x, y):
        items = (replace(contour_scene.items[2], positions=np.array([[x, y]])),)
        image, frame = painted(replace(contour_scene, items=items))
        probe = frame.to_pixel(np.array([x, y]))
        return image.pixelColor(*np.rint(probe).astype(int).tolist())

    color = qcolor(LIGHT.color(Role.PROBE))
    for x in (-1.8, 1.8):
        for y in (-1.8, 1.8):
            assert corner(x, y) == color


def test_a_legend_makes_way_for_data(contour_scene):
    places = np.array([[1.8, 1.8], [-1.8, 1.8], [1.8, -1.8]])
    data = replace(contour_scene.items[2], key="data", role=Role.X, positions=places)
    image, frame = painted(replace(contour_scene, items=(data,)))
    for pixel in np.rint(frame.to_pixel(places)).astype(int).tolist():
        assert image.pixelColor(*pixel) == qcolor(LIGHT.color(Role.X))


def test_a_legend_makes_way_for_what_is_drawn_where_nothing_stands_still(contour_scene):
    places = np.array([[1.8, 1.8], [-1.8, 1.8], [-1.8, -1.8]])
    data = replace(contour_scene.items[2], key="residuals", role=Role.TAYLOR, positions=places)
    image, frame = painted(replace(contour_scene, items=(data,)))
    for pixel in np.rint(frame.to_pixel(places)).astype(int).tolist():
        assert image.pixelColor(*pixel) == qcolor(LIGHT.color(Role.TAYLOR))


@pytest.mark.parametrize("place", [(1.8, 1.8), (-1.8, 1.8), (1.8, -1.8), (-1.8, -1.8)])
def test_a_legend_makes_way_for_the_head_of_an_arrow(contour_scene, place):
    line = replace(contour_scene.items[1], role=Role.CURVE)
    arrow = Arrows("delta", Role.TAYLOR, np.zeros((1, 2)), np.array([place]), 3.0)
    image, frame = painted(replace(contour_scene, items=(line, arrow)))
    x, y = frame.to_pixel(0.97 * np.array(place))
    assert image.pixelColor(round(x), round(y)) == qcolor(LIGHT.color(Role.TAYLOR))


def test_labels_of_lines_do_not_stand_on_each_other(contour_scene):
    first = Label("1", Role.PROBE, np.array([0.0, 0.0]), "1.000", (0.0, 0.0), np.array([[0.0, 0.0]]))
    second = replace(first, key="2", role=Role.TAYLOR, position=np.array([0.05, 0.05]))
    moved = replace(second, elsewhere=np.array([[0.0, 1.0]]))

    def written(*labels: Label) -> bool:
        image, _ = painted(replace(contour_scene, items=labels, legend=()))
        wanted = qcolor(LIGHT.color(Role.TAYLOR)).rgba()
        return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))

    assert written(second)
    assert not written(first, second)
    assert written(first, moved)
    assert written(first, replace(second, elsewhere=None))  # a label with one place keeps it
