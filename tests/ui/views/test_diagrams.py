"""Diagrams: boxes with text that grows and shrinks with them, no axes, and ranges that the user keeps."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from explorer.document.edits import set_lab
from explorer.document.labs.base import Visit
from explorer.document.labs.network import NetworkRoom
from explorer.document.model import Document
from explorer.export.tikz import to_tikz
from explorer.scene.palette import THEMES
from explorer.scene.primitives import Axis, Boxes, Label, PlaneScene, TextLine
from explorer.scene.roles import Role
from explorer.semantics.reading import read
from ui.views.painter.frame import PlaneFrame
from ui.views.painter.ink import Ink, qcolor
from ui.views.painter.marks import label_room
from ui.views.painter.plane import paint_plane
from ui.views.plane_view import PlaneView
from ui.views.shot import Shot

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = THEMES["light"]
RECT = QRectF(0, 0, 600, 200)


def diagram(*, text="c = a + b", width=12.0):
    centers, sizes = np.array([(3.0, 2.0), (8.0, 2.0)]), np.array([(3.0, 1.0), (3.0, 1.0)])
    texts = ((TextLine(text, Role.TAYLOR), TextLine("1.5", Role.TAYLOR)), ())
    boxes = Boxes("boxes", Role.GRADIENT, centers, sizes, texts, 2)
    return PlaneScene("graph", Axis("", 0, width, (), ()), Axis("", 0, 4, (), ()), (boxes,), equal=True, bare=True)


def painted(scene):
    image = QImage(600, 200, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    frame = paint_plane(painter, RECT, scene, LIGHT)
    painter.end()
    return image, frame


def inked(image, box):
    """Return which pixels well inside of a box are not of the background's colour."""
    part = image.copy(box.adjusted(3, 3, -3, -3).toRect()).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(part.constBits(), np.uint8).reshape(part.height(), part.bytesPerLine())
    pixels = rows[:, : 3 * part.width()].reshape(part.height(), part.width(), 3)
    return np.abs(pixels.astype(int) - qcolor(LIGHT.background).getRgb()[:3]).sum(axis=2) > 60


def box_of(frame, center):
    low, high = (frame.to_pixel(np.add(center, half)) for half in ((-1.5, -0.5), (1.5, 0.5)))
    return QRectF(QPointF(low[0], high[1]), QPointF(high[0], low[1]))


def test_the_text_is_in_its_box_and_the_other_box_is_empty():
    image, frame = painted(diagram())
    assert inked(image, box_of(frame, (3.0, 2.0))).any()
    assert not inked(image, box_of(frame, (8.0, 2.0))).any()
    outside = QRectF(0, 0, 600, box_of(frame, (3.0, 2.0)).top() - 2)
    assert not inked(image, outside).any()


def test_the_text_shrinks_with_its_box_and_vanishes_where_nobody_could_read_it():
    def height(width):
        image, frame = painted(diagram(width=width))
        rows = inked(image, box_of(frame, (3.0, 2.0))).any(axis=1)
        return int(np.ptp(np.flatnonzero(rows))) if rows.any() else 0

    assert height(12.0) > 1.4 * height(24.0) > 0
    assert height(70.0) == 0


def test_where_there_is_room_for_fewer_lines_the_first_and_the_last_are_written():
    def lines(height):
        """Return how many bands of ink there are in a box of three lines, so many pixels high."""
        boxes = diagram().items[0]
        texts = ((TextLine("a = 3.0", Role.TAYLOR),) * 3, ())
        scene = diagram(width=600 / height)
        image, frame = painted(replace(scene, items=(replace(boxes, texts=texts, rows=3),)))
        rows = inked(image, box_of(frame, (3.0, 2.0))).any(axis=1)
        return int(np.count_nonzero(np.diff(rows.astype(int), prepend=0) == 1))

    assert [lines(height) for height in (48.0, 26.0, 14.0)] == [3, 2, 1]


def test_a_projector_has_fewer_lines_in_larger_letters():
    image = QImage(600, 200, QImage.Format.Format_ARGB32_Premultiplied)
    boxes = replace(diagram().items[0], texts=((TextLine("a", Role.TAYLOR),) * 3, ()), rows=3, corner=0.0)
    scene, bands = replace(diagram(width=8.5), y=Axis("", 0.5, 3.5, (), ()), items=(boxes,)), []  # 62 pixels high
    for size in (9.0, 18.0):
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        frame = paint_plane(painter, RECT, scene, LIGHT, point_size=size)
        painter.end()
        rows = inked(image, box_of(frame, (3.0, 2.0))).any(axis=1)
        bands.append(int(np.count_nonzero(np.diff(rows.astype(int), prepend=0) == 1)))
    assert bands == [3, 2]


def test_a_text_that_is_too_long_is_cut_at_the_box():
    image, frame = painted(diagram(text="c = " + "a + " * 40))
    box = box_of(frame, (3.0, 2.0))
    assert not inked(image, QRectF(box.right() + 2, box.top(), 70, box.height())).any()


def test_a_diagram_has_all_the_room_and_one_scale():
    _, frame = painted(diagram())
    assert frame.plot.width() > 580
    one, other = frame.to_pixel(np.array([[1.0, 0.0], [0.0, 1.0]])) - frame.to_pixel(np.zeros(2))
    assert abs(one[0]) == pytest.approx(abs(other[1]))
    image, _ = painted(replace(diagram(), items=()))
    assert len({image.pixel(x, y) for x in range(0, 600, 3) for y in range(200)}) == 1  # no frame, no numbers


def test_files_of_a_diagram_have_its_texts():
    svg = Shot(diagram(), LIGHT).file("svg").decode()
    assert "c = a + b" in svg
    tikz = to_tikz(diagram(), LIGHT).decode()
    assert "c = a + b" in tikz
    assert "hide axis" in tikz
    assert tikz.count("rectangle") == 2
    unknown = diagram(text="∂f/∂c = —, d = √c  ▸3, g = Σ(x₁²)")
    assert "?" not in to_tikz(unknown, LIGHT).decode()


def test_the_users_zoom_stays_while_the_diagram_goes_on(qtbot):
    view = PlaneView()
    qtbot.addWidget(view)
    view.resize(600, 200)
    view.set_theme(LIGHT)
    view.show_scene(diagram())
    view.show()
    whole = view.frame.x.high - view.frame.x.low
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    near = view.frame.x.high - view.frame.x.low
    assert near < whole
    assert view.frame.x.ticks == ()
    view.show_scene(diagram(width=14.0))
    assert view.frame.x.high - view.frame.x.low == pytest.approx(near)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    view.show_scene(diagram(width=14.0))
    assert view.frame.x.high - view.frame.x.low >= 14.0


def test_what_is_said_of_the_layers_of_a_network_does_not_overlap_at_a_projectors_size():
    document = set_lab(room="network")(Document())
    visit = Visit(document, read(document.lines), None, None)
    scene = list(NetworkRoom().frames(visit, lambda: False))[-1].stages[1].scene
    ink = Ink(LIGHT, point_size=16.0)
    frame = PlaneFrame.of(QRectF(0, 0, 380, 11 * ink.height), scene, ink)
    labels = [item for item in scene.items if isinstance(item, Label) and item.key.startswith("layer")]
    places = [label_room(ink, frame.to_pixel(label.position), label, frame.rect) for label in labels]
    assert len(places) > 3
    assert not any(place.intersects(other) for i, place in enumerate(places) for other in places[:i])
