"""What stands around pictures: never over one another, never cut, and never at the cost of the picture."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from explorer.scene.camera import Camera
from explorer.scene.palette import THEMES
from explorer.scene.primitives import ColorBar, LegendEntry, PlaneHandle, PlaneScene, SpaceScene
from explorer.scene.roles import Role
from explorer.scene.ticks import axis
from ui.views.painter.box import SpaceFrame, shaped
from ui.views.painter.frame import PlaneFrame
from ui.views.painter.furniture import legend_rows, legend_size
from ui.views.painter.ink import Ink
from ui.views.painter.surroundings import Surroundings

pytestmark = pytest.mark.usefixtures("qapp")
LEGEND = (
    LegendEntry("f(x, y)", Role.SURFACE, "area"),
    LegendEntry("level set f(x, y) = 0.5625", Role.LEVEL),
    LegendEntry("Taylor, order 2", Role.TAYLOR, "area"),
)
BAR = ColorBar(axis("f(x, y)", -1, 340), "viridis")
SIZES = [(160, 120), (256, 560), (345, 550), (525, 300), (640, 480), (1300, 850)]
SCENE = SpaceScene("f(x, y)", axis("x", -2, 2), axis("y", -2, 2), axis("f(x, y)", -1, 340), (), None, LEGEND, BAR)


def parts(around: Surroundings) -> list[QRectF]:
    return [part for part in (around.title, around.legend, around.bar, around.room) if part is not None]


@pytest.mark.parametrize("point_size", [9.0, 18.0])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_overlaps_and_nothing_is_cut(width, height, point_size):
    rect, ink = QRectF(3, 5, width, height), Ink(THEMES["light"], point_size=point_size)
    found = parts(Surroundings.of(rect, ink, "a title", LEGEND, BAR))
    for i, part in enumerate(found):
        assert rect.adjusted(-1, -1, 1, 1).contains(part)
        assert part.width() > 0
        assert part.height() > 0
        assert not any(part.adjusted(1, 1, -1, -1).intersects(other) for other in found[:i])


@pytest.mark.parametrize("point_size", [9.0, 18.0])
def test_long_legend_entries_are_wrapped_and_not_cut(point_size):
    ink = Ink(THEMES["light"], point_size=point_size)
    narrow, wide = legend_size(ink, LEGEND, 12 * ink.height), legend_size(ink, LEGEND, 1e4)
    assert narrow.width() <= 12 * ink.height
    assert narrow.height() >= wide.height()
    assert legend_size(ink, LEGEND, 8 * ink.height).height() > wide.height()


def test_colour_bar_of_a_narrow_picture_takes_no_width():
    rect, ink = QRectF(0, 0, 345, 550), Ink(THEMES["light"])
    with_bar = SpaceFrame.of(rect, SCENE, Camera(), ink).area
    without = SpaceFrame.of(rect, replace(SCENE, color_bar=None), Camera(), ink).area
    assert with_bar.width() == without.width()


@pytest.mark.parametrize(("width", "height"), [(345, 550), (525, 300), (900, 700)])
def test_fitted_box_touches_the_area_and_stays_inside(width, height):
    rect, ink = QRectF(0, 0, width, height), Ink(THEMES["light"])
    scene = shaped(SCENE, SpaceFrame.of(rect, SCENE, Camera(), ink).area)
    frame = SpaceFrame.of(rect, scene, Camera(), ink)
    frame = replace(frame, camera=frame.fitted(scene))
    signs = np.stack(np.meshgrid(*[(-0.5, 0.5)] * 3), axis=-1).reshape(-1, 3)
    pixels = frame.to_pixel(signs * scene.proportions)
    area = frame.area
    gaps = [*(pixels.min(axis=0) - (area.left(), area.top())), *((area.right(), area.bottom()) - pixels.max(axis=0))]
    assert -1 <= min(gaps) <= 2


def test_box_uses_the_height_unless_its_axes_have_a_common_scale():
    tall = QRectF(0, 0, 300, 600)
    assert shaped(SCENE, tall).proportions[2] == 1.0
    assert shaped(SCENE, QRectF(0, 0, 600, 400)) is SCENE
    alike = replace(SCENE, z=axis("z", -1, 1), proportions=(1.0, 1.0, 0.5))
    assert shaped(alike, tall) is alike


def test_title_that_an_axis_says_already_is_left_out():
    ink = Ink(THEMES["light"])
    assert SpaceFrame.of(QRectF(0, 0, 345, 550), SCENE, Camera(), ink).around.title is None
    told = replace(SCENE, title="a torus")
    assert SpaceFrame.of(QRectF(0, 0, 345, 550), told, Camera(), ink).around.title is not None


def test_legend_in_a_tall_plane_picture_leaves_the_plot_free():
    scene = PlaneScene("c", axis("x", -2, 2), axis("y", -2, 2), (), PlaneHandle(0, 1), LEGEND, BAR)
    frame = PlaneFrame.of(QRectF(0, 0, 345, 550), scene, Ink(THEMES["light"]))
    assert not frame.around.floats
    assert not any(part.intersects(frame.plot) for part in (frame.around.legend, frame.around.bar))


MANY = tuple(
    LegendEntry(text, Role.CURVE) for text in ("|f − T₄|", "that of f₂", "bound", "rounding", "ε = 0.01", "drawn")
)


def test_entries_that_do_not_fit_below_one_another_stand_side_by_side():
    rect, ink = QRectF(0, 0, 370, 210), Ink(THEMES["light"])
    found = Surroundings.of(rect, ink, "error", MANY, None)
    assert found.legend is not None
    assert found.legend.height() < legend_size(ink, MANY, rect.width()).height()
    assert found.room.height() > 0.5 * rect.height()
    places = legend_rows(ink, MANY, found.legend.width())
    assert len(places) == len(MANY)
    for i, place in enumerate(places):
        assert place.right() <= found.legend.width()
        assert place.bottom() <= found.legend.height()
        assert not any(place.adjusted(1, 1, -1, -1).intersects(other) for other in places[:i])


def test_an_entry_wider_than_the_picture_leaves_no_rows():
    assert legend_rows(Ink(THEMES["light"]), MANY, 20.0) == []


@pytest.mark.parametrize("point_size", [9.0, 16.0])
def test_a_legend_above_a_low_picture_leaves_it_its_height(point_size):
    ink = Ink(THEMES["light"], point_size=point_size)
    rect = QRectF(0, 0, 260, 11 * ink.height)
    around = Surroundings.of(rect, ink, "", LEGEND, None)
    assert around.room.height() >= 8 * ink.height
