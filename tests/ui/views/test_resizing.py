"""A view that gets another size shows its last picture at once, and the new one in turns of its own."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from explorer.scene.palette import THEMES
from ui.views import canvas, plane_layer
from ui.views.plane_view import PlaneView
from ui.views.space_view import SpaceView
from ui.widgets.turns import Turns


def on_screen(view):
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def unlikeness(one, other):
    """Return how much two images of one size differ on the average, in steps of a channel."""
    assert one.size() == other.size()
    places = [(x, y) for x in range(0, one.width(), 7) for y in range(0, one.height(), 7)]
    colors = [(one.pixelColor(*place), other.pixelColor(*place)) for place in places]
    return sum(abs(a - b) for c, d in colors for a, b in zip(c.getRgb(), d.getRgb(), strict=True)) / len(colors)


def stretched(image, size):
    made = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(made)
    painter.drawImage(QRectF(made.rect()), image)
    painter.end()
    return made


@pytest.fixture(params=["plane", "space"])
def view(request, qtbot, contour_scene, surface_scene):
    window = QWidget()
    qtbot.addWidget(window)
    made = PlaneView(window) if request.param == "plane" else SpaceView(window)
    made.setGeometry(0, 0, 300, 240)
    made.set_theme(THEMES["light"])
    made.show_scene(contour_scene if request.param == "plane" else surface_scene)
    window.resize(600, 500)
    window.show()
    qtbot.waitExposed(window)
    on_screen(made)
    yield made
    window.close()


def test_the_last_picture_stands_for_the_new_one_until_that_is_painted(view, qtbot, monkeypatch):
    before, painted = on_screen(view), []
    for place, name in ((plane_layer, "paint_paper"), (canvas, "paint_walls")):
        usual = getattr(place, name)
        monkeypatch.setattr(place, name, lambda *given, usual=usual: painted.append(1) or usual(*given))
    view.resize(420, 300)
    shown = on_screen(view)
    assert painted == []
    qtbot.waitUntil(lambda: bool(painted))
    settled = len(painted)
    fresh = on_screen(view)
    assert len(painted) == settled
    assert unlikeness(shown, stretched(before, shown.size())) < unlikeness(shown, fresh)


def test_a_view_that_goes_before_its_turn_is_no_longer_painted(view, qtbot):
    painted = []
    turns = Turns.of(view)
    view.resize(420, 300)
    turns.ask(view, lambda: painted.append("gone"))
    turns.ask(view.window(), lambda: painted.append("there"))
    view.deleteLater()
    qtbot.waitUntil(lambda: bool(painted))
    assert painted == ["there"]
